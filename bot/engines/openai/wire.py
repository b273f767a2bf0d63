"""Ask a model server one question and get a filled form back, or EngineFailed within the budget.

    caught here                                      EngineFailed
    no first byte, or no end, in time                timeout
    429, 5xx, no connection: after one more try      unavailable
    wrong key, model or request; breaker open        unavailable, at once
    refusal, content filter                          refused
    length limit, stream ends early                  cut
    no text, no JSON, another shape                  nonsense

Answers are streamed so that the first byte is seen. Nothing of the conversation is ever logged.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from bot import log
from bot.app.ports import EngineFailed, ModelCall, Tally
from bot.engines.openai.asking import Question
from bot.engines.openai.breaker import Breaker
from bot.engines.openai.metering import Attempt, Meter
from bot.engines.openai.prompts import Prompt

if TYPE_CHECKING:
    from openai import APIStatusError, AsyncOpenAI
    from openai.types.chat import ParsedChatCompletion

_log = log.get(__name__)

F = TypeVar("F", bound=BaseModel)
R = TypeVar("R")

OFFICIAL = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a call may take, in seconds, and how long its answer may be, in tokens."""

    first_byte: float = 8.0
    total: float = 25.0
    pause: float = 0.5  # before the second try; up to as much again is added by chance
    tokens: int = 4000
    breaker_after: int = 3
    breaker_rest: float = 60.0


class _TryAgain(Exception):
    """The server is busy or away; `after` is the pause it asked for, in seconds."""

    def __init__(self, after: float | None) -> None:
        super().__init__()
        self.after = after


class ModelClient:
    """One model of one server. The `openai` package is imported at the first call, its client built once."""

    def __init__(
        self,
        *,
        api_key: str,
        model: str,
        base_url: str | None = None,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] | None = None,
        safety_identifier: str | None = None,
    ) -> None:
        self._api_key = api_key
        self.model = model
        self._base_url = base_url or OFFICIAL
        self._limits = limits or Limits()
        self._clock = clock
        self._chance = chance or random.SystemRandom().random
        self._safety_identifier = safety_identifier
        self._breaker = Breaker(clock, self._limits.breaker_after, self._limits.breaker_rest)
        self._client: AsyncOpenAI | None = None

    async def ask(self, question: Question, form: type[F], use: Callable[[F], R], tally: Tally) -> R:
        """Send a question and return what `use` makes of the filled form; raises nothing but EngineFailed.

        `use` runs in a thread. It may raise EngineFailed itself: that counts as a failure of the model.
        `tally` is told what the call cost, whatever came of it.
        """
        started = self._clock()
        meter = Meter()
        outcome = "unavailable"
        try:
            if not self._breaker.allows():
                raise EngineFailed("unavailable")
            try:
                filled = await self._within_budget(question, form, meter)
                answer = await asyncio.to_thread(use, filled)
            except EngineFailed as failure:
                # A refusal is an answer: the server is well.
                self._breaker.succeeded() if failure.reason == "refused" else self._breaker.failed()
                raise
            self._breaker.succeeded()
            outcome = "ok"
            return answer
        except EngineFailed as failure:
            outcome = failure.reason
            raise
        except asyncio.CancelledError:
            outcome = "cancelled"
            raise
        finally:
            tally(self._told(question.prompt, meter, started, outcome))

    async def close(self) -> None:
        """Close the connections; a later call would open them again."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    def _told(self, prompt: Prompt, meter: Meter, started: float, outcome: str) -> ModelCall:
        """Log a call and return what it cost."""
        call = ModelCall(
            prompt=prompt.name,
            version=prompt.version,
            sha256=prompt.sha256,
            model=self.model,
            tokens_in=meter.tokens_in,
            tokens_out=meter.tokens_out,
            milliseconds=round((self._clock() - started) * 1000),
            tries=meter.tries,
            outcome=outcome,
        )
        _log.info("model_call", **asdict(call))
        return call

    async def _within_budget(self, question: Question, form: type[F], meter: Meter) -> F:
        client = await self.connected()
        try:
            async with asyncio.timeout(self._limits.total):
                try:
                    return await self._try_once(client, question, form, meter)
                except _TryAgain as busy:
                    pause = self._limits.pause * (1 + self._chance())
                    if (busy.after or 0) > self._limits.total:
                        raise EngineFailed("unavailable") from None
                    await asyncio.sleep(max(pause, busy.after or 0))
                try:
                    return await self._try_once(client, question, form, meter)
                except _TryAgain:
                    raise EngineFailed("unavailable") from None
        except TimeoutError:
            raise EngineFailed("timeout") from None

    async def _try_once(self, client: AsyncOpenAI, question: Question, form: type[F], meter: Meter) -> F:
        """Ask once; raise EngineFailed, or _TryAgain where a second try may help."""
        import openai

        system, user = question.system, question.user
        attempt = Attempt(meter, len(system) + len(user) + schema_length(form))
        try:
            return await self._heard(client, system, user, form, attempt)
        except openai.APITimeoutError:
            raise EngineFailed("timeout") from None
        except openai.APIConnectionError:
            if attempt.begun:
                raise EngineFailed("cut") from None
            attempt.turned_away()
            raise _TryAgain(None) from None
        except openai.APIStatusError as error:
            attempt.turned_away()
            raise self._refused_request(error) from None
        except openai.LengthFinishReasonError:
            raise EngineFailed("cut") from None
        except openai.ContentFilterFinishReasonError:
            raise EngineFailed("refused") from None
        except openai.APIError:  # an error event inside the stream
            raise _TryAgain(None) from None
        except (
            openai.OpenAIError,
            ValidationError,
            ValueError,
            LookupError,
            TypeError,
            AssertionError,
            AttributeError,
        ):
            # Half-compatible servers send chunks on which the package's own bookkeeping stumbles.
            raise EngineFailed("nonsense") from None

    async def _heard(self, client: AsyncOpenAI, system: str, user: str, form: type[F], attempt: Attempt) -> F:
        """Stream the answer and return the form it fills."""
        import openai

        async with (
            asyncio.timeout(self._limits.first_byte) as first_byte,
            client.chat.completions.stream(
                model=self.model,
                messages=[{"role": "system", "content": system}, {"role": "user", "content": user}],
                response_format=form,
                max_completion_tokens=self._limits.tokens,
                safety_identifier=self._safety_identifier or openai.omit,
                store=False,
                stream_options={"include_usage": True},
            ) as stream,
        ):
            async for event in stream:
                first_byte.reschedule(None)
                attempt.came(len(event.delta) if event.type in ("content.delta", "refusal.delta") else 0)
            if not attempt.begun:
                raise EngineFailed("nonsense")
            completion = stream.current_completion_snapshot
            if completion.usage is not None:
                attempt.counted(completion.usage.prompt_tokens, completion.usage.completion_tokens)
            if not completion.choices[0].finish_reason:
                raise EngineFailed("cut")
            return self._form_of(await stream.get_final_completion())

    @staticmethod
    def _form_of(completion: ParsedChatCompletion[F]) -> F:
        message = completion.choices[0].message
        if message.refusal:
            raise EngineFailed("refused")
        if message.parsed is None:
            raise EngineFailed("nonsense")
        return message.parsed

    def _refused_request(self, error: APIStatusError) -> Exception:
        """Turn an HTTP error into what is raised: try again, or unavailable with a line for the operator."""
        status = error.status_code
        if status in (408, 409, 429) or status >= 500:
            return _TryAgain(_retry_after(error.response.headers.get("retry-after")))
        setting = {401: "OPENAI_API_KEY", 403: "OPENAI_API_KEY", 404: "OPENAI_MODEL"}.get(
            status, "OPENAI_BASE_URL"
        )
        _log.error(
            "model_server_refuses",
            status=status,
            setting=setting,
            model=self.model,
            request_id=error.request_id,
        )
        return EngineFailed("unavailable")

    async def connected(self) -> AsyncOpenAI:
        """Return the client, built at the first call."""
        if self._client is None:
            # Importing takes 0.5 to 1.5 s: not in the event loop, and not before it is needed.
            made = await asyncio.to_thread(self._make_client)
            for noisy in ("openai", "httpx2", "httpcore2"):  # at DEBUG they log whole requests
                logging.getLogger(noisy).setLevel(logging.WARNING)
            self._client = self._client or made
        return self._client

    def _make_client(self) -> AsyncOpenAI:
        """Import the package and build the client, with what its first call would load."""
        module = importlib.import_module("openai")
        client: AsyncOpenAI = module.AsyncOpenAI(
            api_key=self._api_key,
            base_url=self._base_url,
            max_retries=0,
            timeout=self._limits.total,
        )
        _ = client.chat.completions.stream
        return client


@cache
def schema_length(form: type[BaseModel]) -> int:
    """Return the characters of a form's schema: it goes with every request, and the server counts it."""
    return len(json.dumps(form.model_json_schema()))


def _retry_after(header: str | None) -> float | None:
    """Read a Retry-After header in seconds; its date form is ignored."""
    try:
        return max(0.0, float(header)) if header else None
    except ValueError:
        return None
