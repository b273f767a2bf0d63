"""The Telegram process: intake, worker, messenger, downloads, the clock that wakes them, the way out."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot import log
from bot.app.ports import TELEGRAM_PACE, Clock, Job, Pace, Store
from bot.domain.coverings import Examined
from bot.telegram.client import (
    Account,
    InboxBot,
    TokenRefusedError,
    back_off,
    connect,
    quiet_libraries,
    reason,
)
from bot.telegram.files import Fetcher
from bot.telegram.intake import Intake
from bot.telegram.messenger import Messenger, Presentation
from bot.telegram.profile import Profile, introduce
from bot.telegram.work import Pump, Work
from bot.telegram.worker import Handler, Worker

GRACE = 8.0  # seconds that work under way gets at the end

_log = log.get(__name__)


@dataclass(frozen=True, slots=True)
class Sweep:
    """Something to do from time to time; it keeps its own state in the database."""

    name: str
    every: float  # seconds
    run: Callable[[], Awaitable[None]]


def nobody(_: str) -> None:
    """Let nobody know the bot's name."""


async def nothing_to_close() -> None:
    """Stand for jobs that hold nothing open."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the front end is joined from. Synchronous callables are called in worker threads.

    `tick` puts due reminders and albums through the shell. `examine` looks at the bytes of a file
    that has arrived. `jobs` are queues of slow work, such as an engine behind a network.
    """

    store: Store
    handler: Handler
    clock: Clock
    presentation: Presentation
    examine: Callable[[bytes, str | None], Examined]
    profile: Profile
    tick: Callable[[], object]
    jobs: tuple[Work[Job], ...] = ()
    close: Callable[[], Awaitable[None]] = nothing_to_close  # the connections of `jobs`, after the end
    known_as: Callable[[str], None] = nobody  # told the bot's user name after the login
    sweeps: tuple[Sweep, ...] = ()
    max_file_mb: int = 20
    pace: Pace = TELEGRAM_PACE
    every: float = 1.0  # seconds between ticks, and the longest a postponed row waits beyond its time
    wait_after: Callable[[int], float] = field(default=back_off)


async def run(account: Account, parts: Parts, *, stop: asyncio.Event | None = None) -> None:
    """Serve until `stop`, SIGTERM or SIGINT. Raises TokenRefusedError when the token is not known."""
    quiet_libraries()
    stop = stop or asyncio.Event()
    bot = connect(account)
    application = Application.builder().bot(bot).updater(None).job_queue(None).build()
    with _signals(stop):
        try:
            if await _come_online(application.initialize, bot, parts, stop):
                parts.known_as(bot.username)
                await _Front(bot, parts).serve(stop)
        finally:
            await application.shutdown()
            await bot.shutdown()


@contextlib.contextmanager
def _signals(stop: asyncio.Event) -> Iterator[None]:
    """Turn the usual signals into a clean stop for a while; not every platform can."""
    loop = asyncio.get_running_loop()
    caught = []
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(number, stop.set)
            caught.append(number)
    try:
        yield
    finally:
        for number in caught:
            loop.remove_signal_handler(number)


async def _come_online(
    initialize: Callable[[], Awaitable[None]], bot: InboxBot, parts: Parts, stop: asyncio.Event
) -> bool:
    """Log in, waiting for Telegram as long as it takes; return False when stopped meanwhile."""
    failures = 0
    while not stop.is_set():
        try:
            await initialize()
            await bot.delete_webhook()  # with a webhook set, polling is refused; nothing waiting is dropped
        except InvalidToken:
            raise TokenRefusedError from None
        except TelegramError as error:
            failures += 1
            _log.warning("telegram_unreachable", reason=reason(error), failures=failures)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), parts.wait_after(failures))
        else:
            return True
    return False


class _Running(Protocol):
    """A Pump, whatever its rows are."""

    def wake(self) -> None: ...
    def stop(self) -> None: ...
    async def run(self) -> None: ...


class _Front:
    """Everything that runs side by side."""

    def __init__(self, bot: InboxBot, parts: Parts) -> None:
        self._bot = bot
        self._parts = parts
        worker = Worker(bot, parts.store, parts.handler, parts.clock, handled=self._wake)
        messenger = Messenger(
            bot,
            parts.store,
            parts.handler,
            parts.clock,
            parts.presentation,
            pace=parts.pace,
            wait_after=parts.wait_after,
        )
        fetcher = Fetcher(
            bot,
            parts.store,
            parts.handler,
            parts.clock,
            parts.presentation.media,
            examine=parts.examine,
            max_file_mb=parts.max_file_mb,
            wait_after=parts.wait_after,
        )
        self._updates = Pump(worker)
        self._outbox = Pump(messenger, again=messenger.again)
        self._downloads = Pump(fetcher, then=self._outbox.wake)
        self._jobs = tuple(Pump(job, then=self._outbox.wake) for job in parts.jobs)
        self._intake = Intake(
            bot, parts.store, parts.clock, arrived=self._updates.wake, wait_after=parts.wait_after
        )

    async def serve(self, stop: asyncio.Event) -> None:
        """Run until stopped or until something that should never end has ended."""
        scheduler = self._scheduler()
        intake = asyncio.create_task(self._intake.run(), name="intake")
        pumps = [asyncio.create_task(pump.run()) for pump in self._pumps()]
        stopped = asyncio.create_task(stop.wait())
        introduced = asyncio.create_task(introduce(self._bot, self._parts.profile))
        scheduler.start()
        _log.info("started")
        try:
            await asyncio.wait([intake, *pumps, stopped], return_when=asyncio.FIRST_COMPLETED)
        finally:
            scheduler.pause()
            await self._end(intake, pumps, (stopped, introduced))
            scheduler.shutdown(wait=False)
            _log.info("stopped")
        for task in (intake, *pumps):
            if not task.cancelled():
                task.result()

    def _pumps(self) -> tuple[_Running, ...]:
        return (self._updates, self._outbox, self._downloads, *self._jobs)

    def _wake(self) -> None:
        for pump in self._pumps():
            pump.wake()

    def _scheduler(self) -> AsyncIOScheduler:
        """Make the clock: a few jobs that keep nothing, in memory; what is due stands in the database."""
        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )
        for sweep in (Sweep("tick", self._parts.every, self._tick), *self._parts.sweeps):
            scheduler.add_job(_guarded(sweep), "interval", seconds=sweep.every, id=sweep.name)
        return scheduler

    async def _tick(self) -> None:
        """Let what is due happen, then look at every queue: a postponed row may be due as well.

        What people did while the bot was away is heard first: it may be the answer, or the rest of an album.
        """
        await self._intake.caught_up.wait()
        try:
            await asyncio.to_thread(self._parts.tick)
        finally:
            self._wake()

    async def _end(
        self,
        intake: asyncio.Task[None],
        pumps: Sequence[asyncio.Task[None]],
        extras: Sequence[asyncio.Task[object]],
    ) -> None:
        """Take nothing new, let what is under way end, then cut off what is left."""
        intake.cancel()
        for pump in self._pumps():
            pump.stop()
        await asyncio.wait([intake, *pumps], timeout=GRACE)
        for task in (*pumps, *extras):
            task.cancel()
        await asyncio.gather(intake, *pumps, *extras, return_exceptions=True)


def _guarded(sweep: Sweep) -> Callable[[], Awaitable[None]]:
    async def once() -> None:
        try:
            await sweep.run()
        except asyncio.CancelledError:  # the end has come; the scheduler would log it as a failure
            return
        except Exception:  # noqa: BLE001 - the outermost loop: the next round tries again
            _log.exception("sweep_failed", sweep=sweep.name)

    return once
