"""What people say of wrong accounts: counted for the operator, with nothing that leads back to a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from bot.domain.effects import SuggestAccount
from bot.store.engine import insert, open_engine
from bot.store.tables import SUGGESTION
from bot.store.urls import normalised

_KEY = ("company_id", "platform", "wrong_handle", "given_handle", "country")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion and how often it was made. Handles are in lower case, without @."""

    company: str
    platform: str
    wrong: str
    given: str
    country: str
    times: int
    first_on: date
    last_on: date


def keep(connection: Connection, suggestion: SuggestAccount, today: date) -> None:
    """Add one to the count of a suggestion; its first time makes the row."""
    values = {
        "company_id": suggestion.company,
        "platform": suggestion.platform.value,
        "wrong_handle": suggestion.wrong.lower(),
        "given_handle": suggestion.given.lower(),
        "country": suggestion.country or "",
        "times": 1,
        "first_on": today,
        "last_on": today,
    }
    new = insert(connection, SUGGESTION).values(**values)
    again = {"times": SUGGESTION.c.times + 1, "last_on": today}
    connection.execute(new.on_conflict_do_update(index_elements=list(_KEY), set_=again))


def read(url: str) -> tuple[Suggestion, ...]:
    """Return every suggestion of a database, the most frequent first."""
    engine = open_engine(normalised(url))
    columns = SUGGESTION.c
    wanted = select(*(columns[name] for name in (*_KEY, "times", "first_on", "last_on")))
    ordered = wanted.order_by(columns.times.desc(), *(columns[name] for name in _KEY))
    try:
        with engine.connect() as connection:
            return tuple(Suggestion(*row) for row in connection.execute(ordered))
    finally:
        engine.dispose()
