"""The real bot against the test server: as a process to be killed at any moment, or inside the test."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.app.ports import Pace
from bot.bootstrap import telegram_parts
from bot.config import Settings
from bot.telegram.client import Account
from bot.telegram.run import Parts, run
from tests.servers.telegram_server import TOKEN, TelegramServer

PATIENCE = 60  # seconds: a process starts slowly on a busy machine
_ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Data:
    """What a bot that keeps its data in `folder` has written so far."""

    telegram: TelegramServer
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "redress.db"

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Return what a query finds in the database; nothing before the first start made it."""
        if not self.database.exists():
            return []
        with contextlib.closing(sqlite3.connect(self.database, timeout=10)) as connection:
            return connection.execute(query, values).fetchall()

    def write(self, statement: str) -> None:
        """Change the database while no process serves it."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=10)) as connection:
            connection.execute(statement)
            connection.commit()

    def count(self, query: str, *values: object) -> int:
        ((number,),) = self.rows(query, *values)
        return int(str(number))

    def idle(self) -> bool:
        """Tell whether everything that arrived is handled, fetched and answered."""
        if self.telegram.pending or not self.migrated():
            return False
        waiting = [
            self.count("SELECT count(*) FROM inbox WHERE state = 'open'"),
            self.count("SELECT count(*) FROM outbox WHERE state = 'open'"),
            self.count("SELECT count(*) FROM download WHERE state = 'open'"),
            self.count("SELECT count(*) FROM reminder WHERE kind = 'album' AND state = 'open'"),
            self.count("SELECT count(*) FROM reminder WHERE lease_until IS NOT NULL AND state = 'open'"),
        ]
        return not any(waiting)

    def migrated(self) -> bool:
        """Tell whether the database has its tables."""
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE name = 'outbox'"))

    async def until_heard(self) -> None:
        """Wait until everything that arrived is handled; what follows from it may still be under way."""
        heard = "SELECT count(*) FROM inbox WHERE state = 'open'"
        await self.telegram.until(lambda: not self.telegram.pending and not self.count(heard), PATIENCE)

    async def settled(self) -> None:
        """Wait until nothing is left to do."""
        await self.telegram.until(self.idle, PATIENCE)


@dataclass(slots=True)
class RealBot(Data):
    """`python -m bot run` with its data in `folder`; what it writes to its streams goes to `output`."""

    log: str = "info"
    starts: int = 0
    variables: Mapping[str, str] = field(default_factory=dict)  # settings beside the usual ones
    _running: asyncio.subprocess.Process | None = field(default=None, init=False)

    @property
    def output(self) -> Path:
        return self.folder / "output.txt"

    async def start(self) -> None:
        """Start the process; it may take a second until it polls."""
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment = {
            **inherited,
            "PYTHONPATH": str(_ROOT),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE_URL": self.telegram.base_url,
            "REDRESS_DATA_DIR": str(self.folder),
            "REDRESS_LOG": self.log,
            "REDRESS_SENDS_PER_SECOND": "0",  # as with a Bot API server of one's own
            **self.variables,
        }
        with self.output.open("ab") as output:
            self._running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=self.folder,  # where no .env lies about
                env=environment,
                stdout=output,
                stderr=output,
            )
        self.starts += 1

    async def kill(self) -> None:
        """Send SIGKILL, which no process can prepare for, and wait for the end."""
        if self._running is not None:
            with contextlib.suppress(ProcessLookupError):
                self._running.kill()
            await self._running.wait()
        self._running = None

    async def stop(self) -> int:
        """Send SIGTERM and return the exit status."""
        assert self._running is not None, "it runs"
        self._running.terminate()
        status = await asyncio.wait_for(self._running.wait(), PATIENCE)
        self._running = None
        return status

    async def restart(self) -> None:
        await self.kill()
        await self.start()

    async def until_polling(self) -> None:
        """Wait until the process asks for updates once more."""
        before = len(self.telegram.calls("getUpdates"))
        await self.telegram.until(lambda: len(self.telegram.calls("getUpdates")) > before, PATIENCE)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.kill()


class MovedClock:
    """The real time, moved ahead by hand."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(slots=True)
class ServedBot(Data):
    """The real bot's front end inside the test: the same parts, on a clock that can be moved."""

    clock: MovedClock = field(default_factory=MovedClock)
    settings: Mapping[str, object] = field(default_factory=dict)  # beside the folder and the token
    _stop: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _serving: asyncio.Task[None] | None = field(default=None, init=False)
    _parts: Parts | None = field(default=None, init=False)

    async def start(self) -> None:
        own = {"REDRESS_DATA_DIR": self.folder, "TELEGRAM_BOT_TOKEN": TOKEN}
        settings = Settings.model_validate({**own, **self.settings})
        made = telegram_parts(settings, self.clock)
        parts = replace(made, every=0.1, pace=Pace(per_second=0), wait_after=lambda failures: 0.02)
        self._parts = parts
        local = settings.telegram_local == "on"
        account = Account(TOKEN, self.telegram.base_url, f"{self.telegram.base_url}/file", local)
        self._serving = asyncio.create_task(run(account, parts, stop=self._stop))

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        if self._serving is not None:
            await asyncio.wait_for(self._serving, 20)
        if self._parts is not None:
            await self._parts.close()
