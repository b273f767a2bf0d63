"""How rows become work: claim a few, perform them side by side, look again when woken."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from bot import log
from bot.app.settling import Performer, settle

T = TypeVar("T")

GATHER = 0.002  # seconds: what ends or comes at nearly the same time while busy is looked after at once
_log = log.get(__name__)


class Work(Performer[T], Protocol[T]):
    """A queue in the database and what is to be done with its rows."""

    @property
    def at_once(self) -> int:
        """How many rows may be under way at the same time."""
        ...

    async def claim(self, room: int) -> Sequence[T]:
        """Take at most `room` rows that nobody else has; an empty answer means: sleep until woken."""
        ...


class Pump(Generic[T]):
    """Keeps one Work going. It sleeps until `wake`, which anybody may call at any time."""

    def __init__(
        self,
        work: Work[T],
        *,
        then: Callable[[], None] | None = None,
        again: Callable[[], float | None] | None = None,
    ) -> None:
        """Take the work, and what is to be called whenever a piece of it has ended.

        `again` says after how many seconds to look once more although nobody calls; None sleeps on.
        """
        self._work = work
        self._again = again
        self._then = then
        self._woken = asyncio.Event()
        self._woken.set()
        self._stopping = False
        self._running: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Look at the queue again now."""
        self._woken.set()

    def stop(self) -> None:
        """Claim nothing more; `run` returns once what is under way has ended."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Work until stopped. Being cancelled ends what is under way as well."""
        try:
            while not self._stopping:
                self._woken.clear()
                if not await self._fill():
                    await self._sleep()
                    if self._running and not self._stopping:
                        await asyncio.sleep(GATHER)
            if self._running:
                await asyncio.wait(self._running)
        finally:
            for task in self._running:
                task.cancel()

    async def _sleep(self) -> None:
        seconds = self._again() if self._again is not None else None
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), seconds)

    async def _fill(self) -> bool:
        """Start what is waiting and fits; return whether it is worth looking again at once."""
        room = self._work.at_once - len(self._running)
        if room < 1:
            return False
        try:
            items = await self._work.claim(room)
        except Exception:  # noqa: BLE001 - the outermost loop: a database that is away comes back
            _log.exception("claim_failed", work=self._work.name)
            return False
        for item in items:
            task = asyncio.create_task(settle(self._work, item), name=self._work.name)
            self._running.add(task)
            task.add_done_callback(self._ended)
        return bool(items)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._woken.set()
        if self._then is not None:
            self._then()
