"""Telegram, a migrated SQLite store, media in memory and a clock for the front end's tests."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app.ports import Store
from bot.bootstrap import paper
from bot.store import migrate
from bot.store.sql import SqlStore
from bot.telegram.client import Account, InboxBot, connect
from bot.telegram.messenger import Presentation
from tests.servers.telegram_server import TOKEN, TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.echo import EchoShell, no_pictures, render


class WallClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class MemoryMedia:
    """A media store without a disk."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        self.kept[sha256] = data
        return sha256

    def get(self, sha256: str) -> bytes:
        return self.kept[sha256]

    def remove(self, sha256: str) -> None:
        self.kept.pop(sha256, None)


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server
    assert server.refusals == [], "the bot broke one of Telegram's hard limits"


@pytest.fixture
def ann(telegram: TelegramServer) -> User:
    return telegram.user("Ann")


@pytest.fixture
def account(telegram: TelegramServer) -> Account:
    return Account(TOKEN, telegram.base_url, f"{telegram.base_url}/file")


@pytest.fixture
async def bot(account: Account) -> AsyncIterator[InboxBot]:
    bot = connect(account, read_timeout=0.5)
    async with bot:
        yield bot


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "empty.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def store(migrated: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copy(migrated, tmp_path / "redress.db")
    store = SqlStore(f"sqlite:///{tmp_path / 'redress.db'}")
    yield store
    store.close()


@pytest.fixture
def shell(store: Store) -> EchoShell:
    return EchoShell(store)


@pytest.fixture
def media() -> MemoryMedia:
    return MemoryMedia()


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def presentation(media: MemoryMedia) -> Presentation:
    return Presentation(render, no_pictures, media, paper)
