"""Keep what is counted of cases: days and a result, with the person they belong to, and no words.

Cases from before are counted as far as their columns tell; when the company's first answer was an automatic
one, that is not known of them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DAYS = ("posted_on", "answered_on", "ended_on")

CASES = """
INSERT INTO case_outcome
    (person_id, case_number, company_id, country, opened_on, posted_on, answered_on, ended_on, result)
SELECT c.person_id, c.number, c.company_id, COALESCE(c.company_country, p.country, ''), date(c.opened_at),
    date(c.posted_at),
    date((SELECT MIN(r.at) FROM company_reply r
          WHERE r.person_id = c.person_id AND r.case_number = c.number)),
    date(c.closed_at), c.result
FROM person_case c JOIN person p ON p.id = c.person_id
WHERE c.company_id IS NOT NULL
"""
SOLVED = """
UPDATE case_outcome SET answered_on = ended_on
WHERE result = 'solved' AND (answered_on IS NULL OR answered_on > ended_on)
"""


def upgrade() -> None:
    op.create_table(
        "case_outcome",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in DAYS),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_case_outcome_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "case_number", name=op.f("pk_case_outcome")),
    )
    op.create_index(op.f("ix_case_outcome_company_id_country"), "case_outcome", ["company_id", "country"])
    op.execute(CASES)
    op.execute(SOLVED)


def downgrade() -> None:
    op.drop_table("case_outcome")
