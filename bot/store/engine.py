"""The engine: one code path, with what each database needs to keep its promises."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.pool import StaticPool

BUSY_MS = 10_000

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # a commit survives a power cut, since the messenger is told after it
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # deleted words are overwritten, not only unlinked
)


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...
    def close(self) -> None: ...


class _Driver(Protocol):
    def cursor(self) -> _Cursor: ...


def open_engine(url: URL, *, foreign_keys: bool = True) -> Engine:
    """Open the database. On SQLite every transaction begins as a writer, so that none fails half-way."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=8)
    options: dict[str, object] = {"paramstyle": "named"}
    if url.database in (None, "", ":memory:"):
        options["poolclass"] = StaticPool  # one connection is one database here
    engine = create_engine(url, connect_args={"isolation_level": None, "check_same_thread": False}, **options)

    def prepare(driver: _Driver, _record: object) -> None:
        cursor = driver.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        if not foreign_keys:
            cursor.execute("PRAGMA foreign_keys=OFF")
        cursor.close()

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT that knows ON CONFLICT, in the connection's dialect."""
    return insert_for(connection.dialect.name, table)


def insert_for(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT that knows ON CONFLICT, in the dialect of that name."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
