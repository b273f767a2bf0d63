"""Database addresses as people and hosts write them, made into the one form the store uses."""

from __future__ import annotations

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
}


class UnknownDatabaseError(ValueError):
    """The address names a database that the store does not speak. The message never holds a password."""


def normalised(url: str) -> URL:
    """Return the address with the synchronous driver, whatever driver it named.

    Takes sqlite:///x, sqlite+aiosqlite:///x, postgres://, postgresql://, postgresql+asyncpg:// and so on.
    """
    try:
        parsed = make_url(url.strip())
    except (ArgumentError, ValueError):  # the text may hold a password: keep it out of the chain
        raise UnknownDatabaseError(
            "this is not a database address; expected sqlite:/// or postgresql://"
        ) from None
    backend = parsed.drivername.split("+")[0].lower()
    if backend not in _DRIVERS:
        raise UnknownDatabaseError(f"{backend} is not supported; use sqlite:/// or postgresql://")
    return parsed.set(drivername=_DRIVERS[backend])
