"""The tables. Every row that belongs to a person carries `person_id`, so that deletion can find it.

Facts, posts, evidence and steps are rows; JSON holds only values and the position in the conversation.
Each row with JSON says under which schema version it was written (`bot.store.upgrades`).
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index, MetaData, Table, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.domain.case import SCHEMA
from bot.store.types import RowId, UtcDateTime, Words

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_OPEN = text("state = 'open'")
_SENT = text("state = 'sent'")


class State(StrEnum):
    """Where a piece of work stands. A row in flight is OPEN with a lease."""

    OPEN = "open"
    DONE = "done"  # an update or a reminder that was handled
    SENT = "sent"  # an outbox row the messenger accepted
    ASIDE = "aside"  # given up after too many attempts


def of_person(**options: Any) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE", **options)


def _of_case() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["person_id", "case_number"], ["person_case.person_id", "person_case.number"], ondelete="CASCADE"
    )


def _open_index(name: str, *columns: str) -> Index:
    """Return an index of the rows that still wait for something."""
    return Index(name, *columns, sqlite_where=_OPEN, postgresql_where=_OPEN)


def _default(value: Any, **options: Any) -> Any:
    """Return a field whose default also holds for statements that never build the model."""
    return Field(default=value, sa_column_kwargs={"default": value}, **options)


class Row(SQLModel):
    """Base of all tables: its own metadata with names for every constraint."""

    metadata: ClassVar[MetaData] = METADATA


class PersonRow(Row, table=True):
    """One chat partner. Ids are never used twice, since an unsent farewell may outlive the person."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("channel", "address"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    channel: str
    address: str
    language: str
    country: str | None = None
    timezone: str | None = None
    timezone_given: bool = _default(False)
    blocked: bool = _default(False)
    created_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class StateRow(Row, table=True):
    """The position in the conversation; `version` rises with every save (optimistic locking)."""

    __tablename__ = "state"
    __table_args__ = (of_person(),)

    person_id: int = Field(primary_key=True, sa_type=RowId)
    version: int = _default(0)
    schema_version: int = _default(SCHEMA)
    position: str = Field(sa_type=Text)


class CaseRow(Row, table=True):
    """One case. The company columns and `next_reminder_at` repeat what is in JSON, for statistics."""

    __tablename__ = "person_case"
    __table_args__ = (of_person(), Index(None, "company_id", "status"))

    person_id: int = Field(primary_key=True, sa_type=RowId)
    number: int = Field(primary_key=True)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    status: str
    step: str
    round: int
    result: str | None = None
    posted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    next_reminder_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminders_stopped: bool = _default(False)
    promise_due: date | None = None
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    company_name: str | None = Field(default=None, sa_type=Words)
    company_id: str | None = Field(default=None, sa_type=Words)
    company_country: str | None = Field(default=None, sa_type=Words)
    company_sector: str | None = Field(default=None, sa_type=Words)
    schema_version: int = _default(SCHEMA)
    position: str = Field(sa_type=Text)


class CaseFactRow(Row, table=True):
    """One field of the fact card. `value` or `origins` is NULL where it is not known."""

    __tablename__ = "case_fact"
    __table_args__ = (_of_case(),)

    person_id: int = Field(primary_key=True, sa_type=RowId)
    case_number: int = Field(primary_key=True)
    name: str = Field(primary_key=True, sa_type=Words)
    schema_version: int = _default(SCHEMA)
    value: str | None = Field(default=None, sa_type=Text)
    origins: str | None = Field(default=None, sa_type=Text)


class PartRow(Row):
    """What the lists of a case have in common: one row per element, in order."""

    person_id: int = Field(primary_key=True, sa_type=RowId)
    case_number: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    schema_version: int = _default(SCHEMA)
    data: str = Field(sa_type=Text)


class ToldRow(PartRow, table=True):
    """A piece of the story: the input it came from and its sentences."""

    __tablename__ = "told"
    __table_args__ = (_of_case(),)

    input: int


class DraftRow(PartRow, table=True):
    __tablename__ = "draft"
    __table_args__ = (_of_case(),)

    kind: str
    engine: str


class EarlierTextRow(PartRow, table=True):
    """A public text that was handed out before, so that a follow-up repeats none."""

    __tablename__ = "earlier_text"
    __table_args__ = (_of_case(),)


class PostRow(PartRow, table=True):
    __tablename__ = "post"
    __table_args__ = (_of_case(),)

    kind: str
    step: str
    posted_at: datetime = Field(sa_type=UtcDateTime)


class CompanyReplyRow(PartRow, table=True):
    __tablename__ = "company_reply"
    __table_args__ = (_of_case(),)

    at: datetime = Field(sa_type=UtcDateTime)
    promised_by: date | None = None


class ExhibitRow(PartRow, table=True):
    """One item of evidence; `input` is the person's input it arrived with."""

    __tablename__ = "exhibit"
    __table_args__ = (_of_case(), Index(None, "sha256"))

    number: int
    kind: str
    file_state: str
    sha256: str | None = None
    received_at: datetime = Field(sa_type=UtcDateTime)
    input: int | None = None


class InputRow(Row, table=True):
    """What the person sent, with the front end's message id: edits, replies and deletes refer to it."""

    __tablename__ = "input_log"
    __table_args__ = (of_person(), Index(None, "person_id", "message_id"))

    person_id: int = Field(primary_key=True, sa_type=RowId)
    number: int = Field(primary_key=True)
    text: str = Field(sa_type=Words)
    message_id: str | None = None
    case_number: int | None = None  # the case that was active after it
    at: datetime = Field(sa_type=UtcDateTime)


class ReminderRow(Row, table=True):
    """A row that fires once when it is due: a step of a case, or the closing of an album."""

    __tablename__ = "reminder"
    __table_args__ = (
        of_person(),
        UniqueConstraint("person_id", "kind", "case_number", "step", "round", "album"),
        _open_index("ix_reminder_due", "channel", "due_at"),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    channel: str
    kind: str  # "step" or "album"
    case_number: int
    step: str
    round: int
    album: str = _default("", sa_type=Words)
    due_at: datetime = Field(sa_type=UtcDateTime)
    state: str = _default(State.OPEN)
    attempts: int = _default(0)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class InboxRow(Row, table=True):
    """A raw update, kept before the front end confirms it. The id breaks ties: it is the order of arrival."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "update_id"),
        _open_index("ix_inbox_open", "channel", "id"),
        _open_index("ix_inbox_open_chat", "channel", "address", "id"),
        Index("ix_inbox_chat", "channel", "address"),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    channel: str
    update_id: str
    address: str
    raw: str = Field(sa_type=Words)
    state: str = _default(State.OPEN)
    attempts: int = _default(0)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_at: datetime = Field(sa_type=UtcDateTime)


class OutboxRow(Row, table=True):
    """A message to send. It has no foreign key: the farewell after a deletion outlives the person.

    A farewell carries the language it is to be written in and is deleted once sent.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        _open_index("ix_outbox_open", "channel", "priority", "id"),
        _open_index("ix_outbox_open_chat", "channel", "address", "priority", "id"),
        Index("ix_outbox_sent", "channel", "ended_at", sqlite_where=_SENT, postgresql_where=_SENT),
        Index("ix_outbox_slot", "person_id", "slot", "id", sqlite_where=_SENT, postgresql_where=_SENT),
        Index("ix_outbox_message", "person_id", "message_id", sqlite_where=_SENT, postgresql_where=_SENT),
        Index("ix_outbox_person", "person_id", "case_number"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    channel: str
    address: str
    dedupe_key: str
    case_number: int = _default(0)
    schema_version: int = _default(SCHEMA)
    say: str = Field(sa_type=Text)
    slot: str | None = None
    in_place: bool = _default(False)
    priority: int
    attachment: str | None = None  # what versions before `made_file` wrote; the next schema drops it
    exhibits: str = _default("[]", sa_type=Text)  # numbers of the exhibits it acknowledges
    language: str | None = None
    farewell: bool = _default(False)
    state: str = _default(State.OPEN)
    attempts: int = _default(0)
    queued_at: datetime = Field(sa_type=UtcDateTime)
    not_before: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    message_id: str | None = None


class JobRow(Row, table=True):
    """Slow work; deleted when finished, since it repeats the person's words."""

    __tablename__ = "job"
    __table_args__ = (of_person(), Index(None, "channel", "id"))

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    channel: str
    case_number: int
    kind: str  # "understand", "request_draft" or "classify" for an engine; "transcribe"; "make"
    schema_version: int = _default(SCHEMA)
    effect: str = Field(sa_type=Text)
    state: str = _default(State.OPEN)
    attempts: int = _default(0)
    created_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DownloadRow(Row, table=True):
    """A file to fetch for an exhibit; deleted when finished."""

    __tablename__ = "download"
    __table_args__ = (of_person(), Index(None, "channel", "not_before"))

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    channel: str
    case_number: int
    number: int
    schema_version: int = _default(SCHEMA)
    exhibit: str = Field(sa_type=Text)
    state: str = _default(State.OPEN)
    attempts: int = _default(0)
    not_before: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ModelCallRow(Row, table=True):
    """What a call to a model cost, for the budget of the person it was made for. No text."""

    __tablename__ = "model_call"
    __table_args__ = (of_person(), Index(None, "person_id", "at"))

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    at: datetime = Field(sa_type=UtcDateTime)
    prompt: str
    prompt_version: int
    prompt_sha: str
    model: str
    tokens_in: int
    tokens_out: int
    milliseconds: int
    tries: int
    outcome: str


class SuggestionRow(Row, table=True):
    """An account that people call wrong, and the one they give for it, counted. Nothing of any person."""

    __tablename__ = "suggestions"

    company_id: str = Field(primary_key=True)
    platform: str = Field(primary_key=True)
    wrong_handle: str = Field(primary_key=True)  # lower case, without @; "" where none was tagged
    given_handle: str = Field(primary_key=True)  # "" where the right one is not known
    country: str = Field(primary_key=True)  # "" where not known
    times: int = _default(1)
    first_on: date
    last_on: date


def table(model: type[Row]) -> Table:
    """Return the SQLAlchemy table of a model."""
    return METADATA.tables[str(model.__tablename__)]


PERSON = table(PersonRow)
STATE = table(StateRow)
CASE = table(CaseRow)
FACT = table(CaseFactRow)
TOLD = table(ToldRow)
DRAFT = table(DraftRow)
EARLIER = table(EarlierTextRow)
POST = table(PostRow)
REPLY = table(CompanyReplyRow)
EXHIBIT = table(ExhibitRow)
INPUT = table(InputRow)
REMINDER = table(ReminderRow)
INBOX = table(InboxRow)
OUTBOX = table(OutboxRow)
JOB = table(JobRow)
DOWNLOAD = table(DownloadRow)
MODEL_CALL = table(ModelCallRow)
SUGGESTION = table(SuggestionRow)
