"""Say inside each exhibit which input brought it: it keeps that wherever it is moved.

Until now only a column beside it said so.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = ("person_id", "case_number", "position")
EXHIBIT = sa.table(
    "exhibit", *(sa.column(name, sa.BigInteger()) for name in KEY), sa.column("input"), sa.column("data")
)


def upgrade() -> None:
    _rewrite(lambda exhibit, input_: exhibit.setdefault("input", input_))


def downgrade() -> None:
    _rewrite(lambda exhibit, _: exhibit.pop("input", None))


def _rewrite(change: Callable[[dict[str, object], int], object]) -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(EXHIBIT).where(EXHIBIT.c.input.is_not(None))).all():
        exhibit = json.loads(row.data)
        change(exhibit, row.input)
        own = [EXHIBIT.c[name] == getattr(row, name) for name in KEY]
        connection.execute(EXHIBIT.update().where(*own).values(data=json.dumps(exhibit)))
