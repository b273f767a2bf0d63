"""Files that take long to make: drawn in a process apart, kept, and handed to the core as an event."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import Clock, Job, MediaStore, Queue, Store
from bot.app.slow_work import SlowWork
from bot.domain.case import Conversation
from bot.domain.effects import Attachment, Make
from bot.domain.events import Event, Made, MakingFailed

MOST_ATTEMPTS = 3  # claims of one row: a kill in the middle counts, a defect of the drawing is not repeated
MOST_PROCESSES = 2  # of one attempt: another is started once when one has died
_log = log.get(__name__)


@dataclass(frozen=True, slots=True)
class Order:
    """What the process apart is told: everything by value, since it has no database."""

    what: str
    case: int
    at: datetime
    conversation: Conversation
    options: Mapping[str, str] = field(default_factory=dict)


class MakingError(Exception):
    """Nothing was made. `reason` is for the log; `died` tells that another attempt may do better."""

    def __init__(self, reason: str, *, died: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.died = died


class UnwantedError(Exception):
    """The person deleted the case while its files were made."""


Keep = Callable[[str], Awaitable[None]]  # asked before a file is kept under its hash; may raise UnwantedError


class Workshop(Protocol):
    """Makes files apart from the conversation, one order at a time."""

    async def make(self, order: Order, keep: Keep) -> tuple[Attachment, ...]:
        """Make and keep the files of an order; raises MakingError and what `keep` raises."""
        ...

    async def close(self) -> None: ...


class MakingWork(SlowWork):
    """The queue of orders: claimed, made, and the files given to the core as an event."""

    name = "making"
    queue = Queue.MAKING
    at_once = 1

    def __init__(
        self,
        channel: str,
        store: Store,
        media: MediaStore,
        workshop: Workshop,
        conversations: Conversations,
        clock: Clock,
    ) -> None:
        super().__init__(channel, store, conversations, clock)
        self._media = media
        self._workshop = workshop

    async def perform(self, item: Job) -> None:
        """Make what was ordered; whatever goes wrong becomes an event too."""
        effect = item.effect
        if not isinstance(effect, Make):
            raise TypeError(type(effect).__name__)
        await self._happened(item, await self._made(item, effect))

    async def broken(self, item: Job) -> None:
        """Say that nothing came of it: a defect must not leave a person waiting."""
        if isinstance(item.effect, Make):
            await self._happened(item, MakingFailed(item.effect.case, item.effect.what, "broken"))

    async def close(self) -> None:
        """End the process apart."""
        await self._workshop.close()

    async def _made(self, item: Job, effect: Make) -> Event:
        kept: list[str] = []
        try:
            order = await asyncio.to_thread(self._order, item, effect)
            files = await self._tried(order, partial(self._keep, item.row, kept))
        except MakingError as failure:
            _log.error("making_failed", what=effect.what, reason=failure.reason)
            return MakingFailed(effect.case, effect.what, failure.reason, tuple(kept))
        except UnwantedError:
            return MakingFailed(effect.case, effect.what, "unwanted", tuple(kept))
        return Made(effect.case, effect.what, files)

    async def _tried(self, order: Order, keep: Keep) -> tuple[Attachment, ...]:
        for _ in range(MOST_PROCESSES - 1):
            try:
                return await self._workshop.make(order, keep)
            except MakingError as failure:
                if not failure.died:
                    raise
                _log.warning("making_repeated", what=order.what, reason=failure.reason)
        return await self._workshop.make(order, keep)

    def _order(self, item: Job, effect: Make) -> Order:
        """Return what is to be made, once what an attempt before a kill left behind is gone."""
        for sha256 in self._store.forget_made(item.row):
            self._media.remove(sha256)
        if item.attempts > MOST_ATTEMPTS:
            raise MakingError("abandoned")
        with self._store.unit() as unit:
            found = unit.load(item.person)
        if found is None:
            raise UnwantedError
        return Order(effect.what, effect.case, effect.at, found.conversation, effect.options)

    async def _keep(self, row: int, kept: list[str], sha256: str) -> None:
        if not await asyncio.to_thread(self._store.note_made, row, sha256):
            raise UnwantedError
        kept.append(sha256)
