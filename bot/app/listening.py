"""Recordings turned into text, outside of any transaction: a row each, so that a restart loses none."""

from __future__ import annotations

import asyncio
import time

from bot import log
from bot.app.conversation import Conversations
from bot.app.ports import (
    Clock,
    EngineFailed,
    Job,
    Listener,
    MediaStore,
    ModelCall,
    Queue,
    Speech,
    Store,
)
from bot.app.slow_work import SlowWork, left_behind
from bot.domain.events import Transcribed
from bot.domain.perceiving import Transcribe

MOST_ATTEMPTS = 2  # a worker that died twice over one recording: it is to be typed
_log = log.get(__name__)


class ListeningWork(SlowWork):
    """The queue of recordings: claimed, listened to one by one, and the text given to the core as an event.

    A listener that is a model shares the day's budget; over it the person is asked to type.
    """

    name = "listening"
    queue = Queue.LISTENING
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
        budget = tokens_per_day if listener.model else 0
        super().__init__(channel, store, conversations, clock, tokens_per_day=budget)
        self._media = media
        self._listener = listener

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
        await self._happened(item, Transcribed(effect.input, speech.text, speech.cut), calls)

    async def broken(self, item: Job) -> None:
        """Say that it must be typed: a defect must not leave a person waiting."""
        await self._happened(item, _unheard(item))

    async def _heard(self, item: Job, effect: Transcribe) -> Speech:
        if item.attempts > MOST_ATTEMPTS:
            raise EngineFailed("abandoned")
        await self._check_budget(item.person)
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

    async def close(self) -> None:
        """Close what the listener holds open."""
        await self._listener.close()


def give_up_listening(channel: str, store: Store, conversations: Conversations, clock: Clock) -> None:
    """Ask for the words of recordings that an earlier run left behind, where nothing listens any more."""
    for job in left_behind(channel, store, clock, Queue.LISTENING):
        conversations.happened(job.person, _unheard(job), job=job.row)


def _unheard(job: Job) -> Transcribed:
    return Transcribed(job.effect.input if isinstance(job.effect, Transcribe) else 0)
