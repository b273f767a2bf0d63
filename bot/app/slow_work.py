"""What the queues of slow work share: claiming, a person's budget of the day, and handing over what came."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import ClassVar

from bot.app.conversation import Conversations
from bot.app.ports import Clock, EngineFailed, Job, ModelCall, PersonId, Queue, Store
from bot.domain.events import Event
from bot.domain.hours import day_start


class SlowWork:
    """A queue of jobs, done outside of any transaction; a row stays until what came of it is committed.

    `tokens_per_day` is how many one person's calls of a model may take on a day of their own clock; 0 is no
    limit. The call that goes over it is still made.
    """

    queue: ClassVar[Queue]

    def __init__(
        self,
        channel: str,
        store: Store,
        conversations: Conversations,
        clock: Clock,
        *,
        tokens_per_day: int = 0,
    ) -> None:
        self._channel = channel
        self._store = store
        self._conversations = conversations
        self._clock = clock
        self._tokens_per_day = tokens_per_day

    def next_job(self) -> Job | None:
        """Claim the oldest job that nobody works on."""
        return self._store.claim_job(self._channel, self._clock.now(), self.queue)

    async def claim(self, room: int) -> Sequence[Job]:
        """Claim one job, in a thread; the caller asks again while there are more."""
        job = await asyncio.to_thread(self.next_job)
        return () if job is None else (job,)

    async def _happened(self, job: Job, event: Event, calls: Sequence[ModelCall] = ()) -> None:
        """Give the core what came of a job, which ends it, with what the calls for it cost."""
        happened = self._conversations.happened
        await asyncio.to_thread(happened, job.person, event, job=job.row, calls=tuple(calls))

    async def _check_budget(self, person: PersonId) -> None:
        """Raise EngineFailed when the person's calls of today have used up the day's tokens."""
        if self._tokens_per_day and await asyncio.to_thread(self._is_spent, person):
            raise EngineFailed("over_budget")

    def _is_spent(self, person: PersonId) -> bool:
        with self._store.unit() as unit:
            found = unit.load(person)
            if found is None:
                return False
            since = day_start(self._clock.now(), found.conversation.person.timezone)
            return unit.tokens_spent(person, since) >= self._tokens_per_day


def left_behind(channel: str, store: Store, clock: Clock, queue: Queue) -> Iterator[Job]:
    """Yield the jobs of an earlier run in a queue that nothing works on any more; each is to be ended."""
    while (job := store.claim_job(channel, clock.now(), queue)) is not None:
        yield job
