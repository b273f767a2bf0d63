"""What is counted of cases: one row a case, days and a result, never words.

A row belongs to its person and goes with them. It has no foreign key to the case, since it is written in the
same unit before the case is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from sqlalchemy import ColumnElement, Connection, Index, select
from sqlmodel import Field

from bot.domain.scorecard import CaseOutcome, Counted
from bot.store.engine import insert, open_engine
from bot.store.tables import Row, of_person, table
from bot.store.types import RowId
from bot.store.urls import normalised


class OutcomeRow(Row, table=True):
    """How one case stands with its company. `country` is empty where not known."""

    __tablename__ = "case_outcome"
    __table_args__ = (of_person(), Index(None, "company_id", "country"))

    person_id: int = Field(primary_key=True, sa_type=RowId)
    case_number: int = Field(primary_key=True)
    company_id: str
    country: str
    opened_on: date
    posted_on: date | None = None
    answered_on: date | None = None
    ended_on: date | None = None
    result: str | None = None
    counted: bool | None = None  # the person's answer to being counted


OUTCOME = table(OutcomeRow)
_KEY = ["person_id", "case_number"]
_NAMES = (
    "company_id", "country", "opened_on", "posted_on", "answered_on", "ended_on", "result", "counted",
)  # fmt: skip
_VALUES = tuple(OUTCOME.c[name] for name in _NAMES)  # in the order of a CaseOutcome


def keep(connection: Connection, person: int, case: int, outcome: CaseOutcome | None) -> None:
    """Write the row of a case, or take it out."""
    if outcome is None:
        erase_case(connection, person, case)
        return
    values = asdict(outcome)
    values["company_id"] = values.pop("company")
    new = insert(connection, OUTCOME).values(person_id=person, case_number=case, **values)
    connection.execute(new.on_conflict_do_update(index_elements=_KEY, set_=values))


def erase_case(connection: Connection, person: int, case: int) -> None:
    own = OUTCOME.c.person_id == person, OUTCOME.c.case_number == case
    connection.execute(OUTCOME.delete().where(*own))


def of_company(connection: Connection, company: str, country: str) -> Iterator[Counted]:
    """Yield every outcome of a company in a country that the person did not refuse to be counted with."""
    here = OUTCOME.c.company_id == company, OUTCOME.c.country == country
    return _counted(connection, *here)


def everything(url: str) -> list[Counted]:
    """Return every outcome of a database, for the operator."""
    engine = open_engine(normalised(url))
    try:
        with engine.connect() as connection:
            return list(_counted(connection))
    finally:
        engine.dispose()


def _counted(connection: Connection, *where: ColumnElement[bool]) -> Iterator[Counted]:
    agreed = OUTCOME.c.counted.is_(None) | OUTCOME.c.counted
    wanted = select(OUTCOME.c.person_id, *_VALUES).where(agreed, *where)
    for person, *values in connection.execute(wanted.order_by(OUTCOME.c.person_id, OUTCOME.c.case_number)):
        yield Counted(person, CaseOutcome(*values))


def export(connection: Connection, person: int) -> list[dict[str, object]]:
    """Return what is counted of a person, as plain JSON values."""
    own = select(OUTCOME.c.case_number, *_VALUES).where(OUTCOME.c.person_id == person)
    rows = connection.execute(own.order_by(OUTCOME.c.case_number))
    return [{"case": case, **_plain(CaseOutcome(*values))} for case, *values in rows]


def _plain(outcome: CaseOutcome) -> dict[str, object]:
    values = asdict(outcome).items()
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values}
