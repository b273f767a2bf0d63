"""Slow work: reading and writing by an engine behind a network, outside of any transaction."""

from __future__ import annotations

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import Clock, EngineFailed, Job, ModelCall, Queue, SlowEngine, Store, Tally
from bot.app.slow_work import SlowWork, left_behind
from bot.domain.effects import Classify, RequestDraft, Understand
from bot.domain.events import Classified, Drafted, DraftFailed, Event, UnderstandFailed, Understood

MOST_ATTEMPTS = 2  # a worker that died twice over the same work: the rules engine takes over
_log = log.get(__name__)


class EngineWork(SlowWork):
    """The queue of engine calls: claimed, called, and the answer given to the core as an event.

    Each call is kept with the event it led to. Over the day's budget the rules write.
    """

    name = "engine"
    queue = Queue.ENGINE
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
        super().__init__(channel, store, conversations, clock, tokens_per_day=tokens_per_day)
        self._engine = engine
        self._calls: dict[int, list[ModelCall]] = {}  # of the jobs under way, by their rows

    async def perform(self, item: Job) -> None:
        """Call the engine and hand its answer over; every failure becomes an event too."""
        calls = self._calls.setdefault(item.row, [])
        await self._answered(item, await self._ask(item, calls.append))

    async def broken(self, item: Job) -> None:
        """Let the rules take over: a defect of the engine must not leave a person waiting."""
        await self._answered(item, _failed(item.effect, "broken"))

    async def _answered(self, job: Job, event: Event) -> None:
        await self._happened(job, event, self._calls.pop(job.row, ()))

    async def _ask(self, job: Job, tally: Tally) -> Event:
        effect = job.effect
        try:
            if job.attempts > MOST_ATTEMPTS:
                raise EngineFailed("abandoned")
            await self._check_budget(job.person)
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

    async def close(self) -> None:
        """Close what the engine holds open."""
        await self._engine.close()


def give_back(channel: str, store: Store, conversations: Conversations, clock: Clock) -> None:
    """Let the rules take over the calls that an earlier run left behind, where no engine is set any more."""
    for job in left_behind(channel, store, clock, Queue.ENGINE):
        conversations.happened(job.person, _failed(job.effect, "switched_off"), job=job.row)


def _failed(effect: object, reason: str) -> Event:
    if isinstance(effect, Understand):
        return UnderstandFailed(effect.case, effect.job, reason)
    if isinstance(effect, RequestDraft):
        return DraftFailed(effect.case, effect.job, reason)
    if isinstance(effect, Classify):
        return Classified(effect.case, effect.reply, None)
    raise TypeError(type(effect).__name__)
