"""Find what was sent within the last seconds: the pace of all workers together is counted from it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SENT = sa.text("state = 'sent'")


def upgrade() -> None:
    op.create_index(
        "ix_outbox_sent", "outbox", ["channel", "ended_at"], sqlite_where=SENT, postgresql_where=SENT
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_sent", "outbox")
