"""Recordings turned into text, outside of any transaction: a row each, so that a restart loses none."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import (
    Clock,
    EngineFailed,
    Job,
    Listener,
    MediaStore,
    ModelCall,
    PersonId,
    Queue,
    Speech,
    Store,
)
from bot.domain.events import Transcribed
from bot.domain.hours import day_start
from bot.domain.perceiving import Transcribe

MOST_ATTEMPTS = 2  # a worker that died twice over one recording: it is to be typed
_log = log.get(__name__)


class ListeningWork:
    """The queue of recordings: claimed, listened to one by one, and the text given to the core as an event.

    `tokens_per_day` is the day's budget of one person for the model, which recordings share; 0 is no limit.
    """

    name = "listening"
    at_once = 1

    def __init__(
        self,
        channel: str,
        store: Store,
        media: MediaStore,
        listener: Listener,
        conversations: Conversations,
        clock: Clock,
        *,
        tokens_per_day: int = 0,
    ) -> None:
        self._channel = channel
        self._store = store
        self._media = media
        self._listener = listener
        self._conversations = conversations
        self._clock = clock
        self._tokens_per_day = tokens_per_day if listener.model else 0

    def next_job(self) -> Job | None:
        """Claim the oldest recording that nobody listens to."""
        return self._store.claim_job(self._channel, self._clock.now(), Queue.LISTENING)

    async def claim(self, room: int) -> Sequence[Job]:
        """Claim one recording, in a thread; the caller asks again while there are more."""
        job = await asyncio.to_thread(self.next_job)
        return () if job is None else (job,)

    async def perform(self, item: Job) -> None:
        """Listen and hand the text over; of every failure comes that it must be typed."""
        effect = item.effect
        if not isinstance(effect, Transcribe):
            raise TypeError(type(effect).__name__)
        started, speech, outcome = time.monotonic(), Speech(""), "ok"
        try:
            speech = await self._heard(item, effect)
        except EngineFailed as failure:
            outcome = failure.reason
            _log.warning("listening_failed", reason=outcome)
        calls = self._calls(speech, outcome, time.monotonic() - started)
        event = Transcribed(effect.input, speech.text, speech.cut)
        await asyncio.to_thread(self._conversations.happened, item.person, event, job=item.row, calls=calls)

    async def broken(self, item: Job) -> None:
        """Say that it must be typed: a defect must not leave a person waiting."""
        number = item.effect.input if isinstance(item.effect, Transcribe) else 0
        await asyncio.to_thread(self._conversations.happened, item.person, Transcribed(number), job=item.row)

    async def _heard(self, item: Job, effect: Transcribe) -> Speech:
        if item.attempts > MOST_ATTEMPTS:
            raise EngineFailed("abandoned")
        if self._tokens_per_day and await asyncio.to_thread(self._is_spent, item.person):
            raise EngineFailed("over_budget")
        try:
            data = await asyncio.to_thread(self._media.get, effect.sha256)
        except KeyError:
            raise EngineFailed("gone") from None
        return await self._listener.hear(data, effect.mime)

    def _calls(self, speech: Speech, outcome: str, seconds: float) -> tuple[ModelCall, ...]:
        """Return what a call to a server cost; listening in a process of one's own costs nothing."""
        if not self._listener.model or outcome in ("abandoned", "over_budget", "gone", "too_long"):
            return ()
        tokens_in, tokens_out = speech.tokens
        return (
            ModelCall(
                prompt="transcription",
                version=1,
                sha256="",
                model=self._listener.model,
                tokens_in=tokens_in,
                tokens_out=tokens_out or len(speech.text) // 4,
                milliseconds=round(seconds * 1000),
                tries=1,
                outcome=outcome,
            ),
        )

    def _is_spent(self, person: PersonId) -> bool:
        with self._store.unit() as unit:
            found = unit.load(person)
            if found is None:
                return False
            since = day_start(self._clock.now(), found.conversation.person.timezone)
            return unit.tokens_spent(person, since) >= self._tokens_per_day

    async def close(self) -> None:
        """Close what the listener holds open."""
        await self._listener.close()


def give_up_listening(channel: str, store: Store, conversations: Conversations, clock: Clock) -> None:
    """Ask for the words of recordings that an earlier run left behind, where nothing listens any more."""
    while (job := store.claim_job(channel, clock.now(), Queue.LISTENING)) is not None:
        number = job.effect.input if isinstance(job.effect, Transcribe) else 0
        conversations.happened(job.person, Transcribed(number), job=job.row)
