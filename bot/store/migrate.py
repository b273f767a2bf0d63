"""Bring a database to the newest schema, at most one process at a time.

A start with nothing to do is the usual case, so the stored revision is compared with the newest one without
importing alembic.
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

import bot
from bot.store.engine import open_engine
from bot.store.urls import normalised

_PACKAGE = Path(bot.__file__).parent
_REVISION = re.compile(r'^revision(?:: str)? = "(\w+)"', re.MULTILINE)
_BEFORE = re.compile(r'^down_revision(?:: str \| None)? = "(\w+)"', re.MULTILINE)
_LOCK = 0x52656472  # any fixed number: the key of the advisory lock


def scripts() -> Path:
    """Return the folder of the migrations: inside the installed package, or beside it in the source tree."""
    shipped = _PACKAGE / "_migrations"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "migrations"


def head() -> str:
    """Return the newest revision: the one that no other names as its predecessor."""
    sources = [path.read_text("utf-8") for path in sorted((scripts() / "versions").glob("*.py"))]
    revisions = {found for source in sources for found in _REVISION.findall(source)}
    newest = revisions - {found for source in sources for found in _BEFORE.findall(source)}
    if len(newest) != 1:
        raise RuntimeError(f"expected one newest migration in {scripts()}, found {sorted(newest)}")
    return str(newest.pop())


def current_and_head(url: str) -> tuple[str | None, str]:
    """Return the database's revision (None when it is empty) and the newest one."""
    engine = open_engine(normalised(url))
    try:
        with engine.connect() as connection:
            return _current(connection), head()
    finally:
        engine.dispose()


def upgrade(url: str, revision: str = "head") -> bool:
    """Move the database up to a revision; return whether there was anything to do.

    For "head" an empty database is laid out at once; a revision by name always runs the migrations.
    """
    return _migrate(url, revision, up=True)


def downgrade(url: str, revision: str) -> bool:
    """Move the database down to an earlier revision, or to "base"."""
    return _migrate(url, revision, up=False)


def _migrate(url: str, revision: str, *, up: bool) -> bool:
    target = head() if revision == "head" else revision
    # Without foreign keys, since SQLite can alter some tables only by replacing them.
    engine = open_engine(normalised(url), foreign_keys=False)
    try:
        if _reached(engine, target):
            return False
        with engine.begin() as connection:
            _wait_for_turn(connection)
            if _current(connection) == target:
                return False
            if revision == "head" and not inspect(connection).get_table_names():
                _create(connection, target)
            else:
                _run(connection, target, up=up)
    finally:
        engine.dispose()
    return True


def _create(connection: Connection, revision: str) -> None:
    """Lay an empty database out as the migrations would leave it, in a third of their time.

    A test compares the tables with the result of all migrations.
    """
    from bot.store.making import MADE
    from bot.store.outcomes import OUTCOME

    tables = (OUTCOME, MADE)  # the last ones: with them, the metadata are whole
    tables[0].metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})


def _reached(engine: Engine, target: str) -> bool:
    with engine.connect() as connection:
        return _current(connection) == target


def _wait_for_turn(connection: Connection) -> None:
    """Hold the database until the transaction ends. On SQLite it began as a writer: the file is locked."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _run(connection: Connection, target: str, *, up: bool) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts()).replace("%", "%%"))
    config.attributes["connection"] = connection
    if up:
        command.upgrade(config, target)
    else:
        command.downgrade(config, target)
