"""Keep a row for every file the bot made: a message may bring several, and work under way needs some too.

The column that held one file of a message stays until a later version, so that the version before this one
can run beside it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

ATTACHED = """
INSERT INTO made_file (person_id, case_number, sha256, outbox_id)
SELECT o.person_id, o.case_number, o.attachment, o.id FROM outbox o
WHERE o.attachment IS NOT NULL AND o.state = 'open'
AND EXISTS (SELECT 1 FROM person p WHERE p.id = o.person_id)
"""
FIRST = """
UPDATE outbox SET attachment = (SELECT min(m.sha256) FROM made_file m WHERE m.outbox_id = outbox.id)
"""


def upgrade() -> None:
    op.create_table(
        "made_file",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("job_id", ROW_ID, nullable=True),
        sa.Column("outbox_id", ROW_ID, nullable=True),
        *(_of(name) for name in ("person", "job", "outbox")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_made_file")),
    )
    for columns in (["sha256"], ["job_id"], ["outbox_id"], ["person_id", "case_number"]):
        op.create_index(op.f(f"ix_made_file_{'_'.join(columns)}"), "made_file", columns)
    op.execute(ATTACHED)


def downgrade() -> None:
    op.execute(FIRST)
    op.drop_table("made_file")


def _of(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{name}_id"], [f"{name}.id"], name=op.f(f"fk_made_file_{name}_id_{name}"), ondelete="CASCADE"
    )
