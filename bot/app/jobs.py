"""Slow work: reading and writing by an engine behind a network, outside of any transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import Clock, EngineFailed, Job, SlowEngine, Store
from bot.domain.effects import RequestDraft, Understand
from bot.domain.events import Drafted, DraftFailed, Event, UnderstandFailed, Understood

MOST_ATTEMPTS = 2  # a worker that died twice over the same work: the rules engine takes over
_log = log.get(__name__)


class EngineWork:
    """The queue of engine calls: claimed, called, and the answer given to the core as an event."""

    name = "engine"
    at_once = 8

    def __init__(
        self, channel: str, store: Store, engine: SlowEngine, conversations: Conversations, clock: Clock
    ) -> None:
        self._channel = channel
        self._store = store
        self._engine = engine
        self._conversations = conversations
        self._clock = clock

    async def claim(self, room: int) -> Sequence[Job]:
        """Claim one call; the caller asks again while there are more."""
        job = await asyncio.to_thread(self._store.claim_job, self._channel, self._clock.now())
        return () if job is None else (job,)

    async def perform(self, item: Job) -> None:
        """Call the engine and hand its answer over; every failure becomes an event too."""
        await self._happened(item, await self._ask(item))

    async def broken(self, item: Job) -> None:
        """Let the rules take over: a defect of the engine must not leave a person waiting."""
        await self._happened(item, _failed(item.effect, "broken"))

    async def _happened(self, job: Job, event: Event) -> None:
        await asyncio.to_thread(self._conversations.happened, job.person, event, job=job.row)

    async def _ask(self, job: Job) -> Event:
        effect = job.effect
        try:
            if job.attempts > MOST_ATTEMPTS:
                raise EngineFailed("abandoned")
            if isinstance(effect, Understand):
                reading = await self._engine.read(effect.request)
                return Understood(effect.case, effect.job, effect.input, reading, self._engine.name)
            if isinstance(effect, RequestDraft):
                drafts = await self._engine.draft(effect.request)
                return Drafted(effect.case, effect.job, drafts)
        except EngineFailed as failure:
            _log.warning("engine_failed", reason=failure.reason, work=type(effect).__name__)
            return _failed(effect, failure.reason)
        raise TypeError(type(effect).__name__)

    async def close(self) -> None:
        """Close what the engine holds open."""
        await self._engine.close()


def give_back(channel: str, store: Store, conversations: Conversations, clock: Clock) -> None:
    """Let the rules take over the calls that an earlier run left behind, where no engine is set any more."""
    while (job := store.claim_job(channel, clock.now())) is not None:
        conversations.happened(job.person, _failed(job.effect, "switched_off"), job=job.row)


def _failed(effect: object, reason: str) -> Event:
    if isinstance(effect, Understand):
        return UnderstandFailed(effect.case, effect.job, reason)
    if isinstance(effect, RequestDraft):
        return DraftFailed(effect.case, effect.job, reason)
    raise TypeError(type(effect).__name__)
