"""Ask the server's moderation about a text, beside its reading. Nobody ever waits for the answer alone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping

from pydantic import ValidationError

from bot import log
from bot.app.ports import ModelCall, Tally
from bot.domain.reading import Concern
from bot.engines.openai.wire import ModelClient

_log = log.get(__name__)

NAME = "moderation"  # in logs and rows, where a prompt's name stands
# Anger is no concern: "harassment", "illicit" and "sexual" alone are what furious customers write.
_CONCERNS: Mapping[str, Concern] = {
    "self-harm": Concern.SELF_HARM,
    "self-harm/intent": Concern.SELF_HARM,
    "self-harm/instructions": Concern.SELF_HARM,
    "harassment/threatening": Concern.THREAT,
    "hate/threatening": Concern.THREAT,
    "illicit/violent": Concern.THREAT,
    "hate": Concern.HATE,
    "violence": Concern.VIOLENCE,
    "violence/graphic": Concern.VIOLENCE,
    "sexual/minors": Concern.VIOLENCE,
}
_NOT_OFFERED = frozenset({404, 405, 501})


class Moderation:
    """The moderation of one server; one that does not offer it is asked once in a process."""

    def __init__(self, wire: ModelClient, clock: Callable[[], float] = time.monotonic) -> None:
        self._wire = wire
        self._clock = clock
        self._offered = True

    def begin(self, text: str, tally: Tally) -> asyncio.Task[tuple[Concern, ...]] | None:
        """Start asking about a text that is masked; None where it is not offered."""
        return asyncio.create_task(self._ask(text, tally), name=NAME) if self._offered else None

    @staticmethod
    async def end(asking: asyncio.Task[tuple[Concern, ...]] | None) -> tuple[Concern, ...]:
        """Return what has been found by now; an answer that is still under way is given up."""
        if asking is None:
            return ()
        if not asking.done():
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        return () if asking.cancelled() else asking.result()

    async def _ask(self, text: str, tally: Tally) -> tuple[Concern, ...]:
        """Return the concerns in the order of their gravity; none when the server does not answer."""
        started = self._clock()
        outcome = "cancelled"
        try:
            flagged, outcome = await self._flagged(text)
        finally:
            tally(self._told(round((self._clock() - started) * 1000), outcome))
        found = {_CONCERNS[name] for name in flagged if name in _CONCERNS}
        return tuple(concern for concern in Concern if concern in found)

    async def _flagged(self, text: str) -> tuple[frozenset[str], str]:
        """Return the names of the categories that are flagged, and what came of the call."""
        client = await self._wire.connected()
        import openai

        try:
            answer = await client.moderations.create(input=text)
            categories = [one.categories.model_dump(by_alias=True) for one in answer.results]
        except openai.APIStatusError as error:
            self._offered = error.status_code not in _NOT_OFFERED
            return frozenset(), "unavailable" if self._offered else "not_offered"
        except (openai.OpenAIError, ValidationError, ValueError, LookupError, TypeError, AttributeError):
            return frozenset(), "unavailable"
        return frozenset(name for one in categories for name, is_flagged in one.items() if is_flagged), "ok"

    def _told(self, milliseconds: int, outcome: str) -> ModelCall:
        """Log a call and return what it cost: moderation is free of charge."""
        _log.info("moderation", milliseconds=milliseconds, outcome=outcome)
        return ModelCall(NAME, 0, "", self._wire.model, 0, 0, milliseconds, 1, outcome)
