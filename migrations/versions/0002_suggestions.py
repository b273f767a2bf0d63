"""Keep what people say of wrong accounts, counted and without the person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = ("company_id", "platform", "wrong_handle", "given_handle", "country")


def upgrade() -> None:
    op.create_table(
        "suggestions",
        *(sa.Column(name, sa.String(), nullable=False) for name in KEY),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint(*KEY, name=op.f("pk_suggestions")),
    )


def downgrade() -> None:
    op.drop_table("suggestions")
