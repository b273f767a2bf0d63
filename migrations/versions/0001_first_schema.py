"""Create the first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
OPEN = {"sqlite_where": sa.text("state = 'open'"), "postgresql_where": sa.text("state = 'open'")}
SENT = {"sqlite_where": sa.text("state = 'sent'"), "postgresql_where": sa.text("state = 'sent'")}
TABLES = (
    "inbox",
    "model_call",
    "outbox",
    "person",
    "download",
    "input_log",
    "job",
    "person_case",
    "reminder",
    "state",
    "case_fact",
    "company_reply",
    "draft",
    "earlier_text",
    "exhibit",
    "post",
    "told",
)


def upgrade() -> None:
    _inbox()
    _model_call()
    _outbox()
    _person()
    _download()
    _input_log()
    _job()
    _person_case()
    _reminder()
    _state()
    _case_fact()
    _company_reply()
    _draft()
    _earlier_text()
    _exhibit()
    _post()
    _told()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("update_id", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("channel", "update_id", name=op.f("uq_inbox_channel_update_id")),
    )
    op.create_index("ix_inbox_chat", "inbox", ["channel", "address"])
    op.create_index("ix_inbox_open", "inbox", ["channel", "id"], **OPEN)
    op.create_index("ix_inbox_open_chat", "inbox", ["channel", "address", "id"], **OPEN)


def _model_call() -> None:
    op.create_table(
        "model_call",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("prompt_version", sa.Integer(), nullable=False),
        sa.Column("prompt_sha", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("tokens_in", sa.Integer(), nullable=True),
        sa.Column("tokens_out", sa.Integer(), nullable=True),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_call")),
    )
    op.create_index(op.f("ix_model_call_at"), "model_call", ["at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("say", sa.Text(), nullable=False),
        sa.Column("slot", sa.String(), nullable=True),
        sa.Column("in_place", sa.Boolean(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("attachment", sa.String(), nullable=True),
        sa.Column("exhibits", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("farewell", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("queued_at", MOMENT, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_message", "outbox", ["person_id", "message_id"], **SENT)
    op.create_index("ix_outbox_open", "outbox", ["channel", "priority", "id"], **OPEN)
    op.create_index("ix_outbox_open_chat", "outbox", ["channel", "address", "priority", "id"], **OPEN)
    op.create_index("ix_outbox_person", "outbox", ["person_id", "case_number"])
    op.create_index("ix_outbox_slot", "outbox", ["person_id", "slot", "id"], **SENT)


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("timezone", sa.String(), nullable=True),
        sa.Column("timezone_given", sa.Boolean(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("channel", "address", name=op.f("uq_person_channel_address")),
        sqlite_autoincrement=True,
    )


def _download() -> None:
    op.create_table(
        "download",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("exhibit", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_download_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_download")),
    )
    op.create_index(op.f("ix_download_channel_not_before"), "download", ["channel", "not_before"])


def _input_log() -> None:
    op.create_table(
        "input_log",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("case_number", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_input_log_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "number", name=op.f("pk_input_log")),
    )
    op.create_index(op.f("ix_input_log_person_id_message_id"), "input_log", ["person_id", "message_id"])


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_job_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    op.create_index(op.f("ix_job_channel_id"), "job", ["channel", "id"])


def _person_case() -> None:
    op.create_table(
        "person_case",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("posted_at", MOMENT, nullable=True),
        sa.Column("next_reminder_at", MOMENT, nullable=True),
        sa.Column("reminders_stopped", sa.Boolean(), nullable=False),
        sa.Column("promise_due", sa.Date(), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("company_name", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("company_country", sa.Text(), nullable=True),
        sa.Column("company_sector", sa.Text(), nullable=True),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_case_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "number", name=op.f("pk_person_case")),
    )
    op.create_index(op.f("ix_person_case_company_id_status"), "person_case", ["company_id", "status"])


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("album", sa.Text(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reminder_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint(
            "person_id",
            "kind",
            "case_number",
            "step",
            "round",
            "album",
            name=op.f("uq_reminder_person_id_kind_case_number_step_round_album"),
        ),
    )
    op.create_index("ix_reminder_due", "reminder", ["channel", "due_at"], **OPEN)


def _state() -> None:
    op.create_table(
        "state",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_state_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_state")),
    )


def _case_fact() -> None:
    op.create_table(
        "case_fact",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("origins", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id", "case_number"],
            ["person_case.person_id", "person_case.number"],
            name=op.f("fk_case_fact_person_id_case_number_person_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "case_number", "name", name=op.f("pk_case_fact")),
    )


def _part(name: str, *columns: sa.Column[object]) -> None:
    """Create one of the lists of a case: a row per element."""
    op.create_table(
        name,
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["person_id", "case_number"],
            ["person_case.person_id", "person_case.number"],
            name=op.f(f"fk_{name}_person_id_case_number_person_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "case_number", "position", name=op.f(f"pk_{name}")),
    )


def _company_reply() -> None:
    _part(
        "company_reply",
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("promised_by", sa.Date(), nullable=True),
    )


def _draft() -> None:
    _part(
        "draft",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
    )


def _earlier_text() -> None:
    _part("earlier_text")


def _exhibit() -> None:
    _part(
        "exhibit",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_state", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("input", sa.Integer(), nullable=True),
    )
    op.create_index(op.f("ix_exhibit_sha256"), "exhibit", ["sha256"])


def _post() -> None:
    _part(
        "post",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("posted_at", MOMENT, nullable=False),
    )


def _told() -> None:
    _part(
        "told",
        sa.Column("input", sa.Integer(), nullable=False),
    )
