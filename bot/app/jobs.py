"""Slow work: reading and writing by an engine behind a network, outside of any transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import Clock, EngineFailed, Job, ModelCall, PersonId, SlowEngine, Store, Tally
from bot.domain.effects import Classify, RequestDraft, Understand
from bot.domain.events import Classified, Drafted, DraftFailed, Event, UnderstandFailed, Understood
from bot.domain.hours import day_start

MOST_ATTEMPTS = 2  # a worker that died twice over the same work: the rules engine takes over
_log = log.get(__name__)


class EngineWork:
    """The queue of engine calls: claimed, called, and the answer given to the core as an event.

    Each call is kept with the event it led to. `tokens_per_day` is how many one person's calls may take on a
    day of their own clock before the rules write; 0 is no limit. The call that goes over it is still made.
    """

    name = "engine"
    at_once = 8

    def __init__(
        self,
        channel: str,
        store: Store,
        engine: SlowEngine,
        conversations: Conversations,
        clock: Clock,
        *,
        tokens_per_day: int = 0,
    ) -> None:
        self._channel = channel
        self._store = store
        self._engine = engine
        self._conversations = conversations
        self._clock = clock
        self._tokens_per_day = tokens_per_day
        self._calls: dict[int, list[ModelCall]] = {}  # of the jobs under way, by their rows

    def next_job(self) -> Job | None:
        """Claim the oldest call that nobody works on."""
        return self._store.claim_job(self._channel, self._clock.now())

    async def claim(self, room: int) -> Sequence[Job]:
        """Claim one call, in a thread; the caller asks again while there are more."""
        job = await asyncio.to_thread(self.next_job)
        return () if job is None else (job,)

    async def perform(self, item: Job) -> None:
        """Call the engine and hand its answer over; every failure becomes an event too."""
        calls = self._calls.setdefault(item.row, [])
        await self._happened(item, await self._ask(item, calls.append))

    async def broken(self, item: Job) -> None:
        """Let the rules take over: a defect of the engine must not leave a person waiting."""
        await self._happened(item, _failed(item.effect, "broken"))

    async def _happened(self, job: Job, event: Event) -> None:
        calls = tuple(self._calls.pop(job.row, ()))
        await asyncio.to_thread(self._conversations.happened, job.person, event, job=job.row, calls=calls)

    async def _ask(self, job: Job, tally: Tally) -> Event:
        effect = job.effect
        try:
            if job.attempts > MOST_ATTEMPTS:
                raise EngineFailed("abandoned")
            if self._tokens_per_day and await asyncio.to_thread(self._is_spent, job.person):
                raise EngineFailed("over_budget")
            if isinstance(effect, Understand):
                reading = await self._engine.read(effect.request, tally)
                return Understood(effect.case, effect.job, effect.input, reading, self._engine.name)
            if isinstance(effect, RequestDraft):
                drafts = await self._engine.draft(effect.request, tally)
                return Drafted(effect.case, effect.job, drafts)
            if isinstance(effect, Classify):
                answer = await self._engine.classify(effect.request, tally)
                return Classified(effect.case, effect.reply, answer)
        except EngineFailed as failure:
            _log.warning("engine_failed", reason=failure.reason, work=type(effect).__name__)
            return _failed(effect, failure.reason)
        raise TypeError(type(effect).__name__)

    def _is_spent(self, person: PersonId) -> bool:
        """Tell whether the person's calls of today have used up the day's tokens."""
        with self._store.unit() as unit:
            found = unit.load(person)
            if found is None:
                return False
            since = day_start(self._clock.now(), found.conversation.person.timezone)
            return unit.tokens_spent(person, since) >= self._tokens_per_day

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
    if isinstance(effect, Classify):
        return Classified(effect.case, effect.reply, None)
    raise TypeError(type(effect).__name__)
