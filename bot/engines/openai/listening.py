"""Recordings to text by the model's server, over its transcriptions; every failure is EngineFailed.

    caught here                                    EngineFailed
    no end in time                                 timeout
    429, 5xx, no connection: after one more try    unavailable
    wrong key, model or request                    unavailable, at once
    longer or larger than the server takes         too_long, without asking
    no text in the answer                          nonsense

Nothing of a recording or its text is ever logged, and its sender's file name does not leave.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.app.ports import EngineFailed, Speech
from bot.engines.openai.wire import OFFICIAL

if TYPE_CHECKING:
    from openai import AsyncOpenAI

MOST_BYTES = 20 * 2**20  # servers take 25 MB
MOST_SECONDS = 600
OPUS_RATE = 48_000  # what the positions of an Ogg page count, whatever was recorded (RFC 7845)
NAMES = {
    "audio/ogg": "voice.ogg",
    "audio/opus": "voice.ogg",
    "audio/mpeg": "voice.mp3",
    "audio/mp3": "voice.mp3",
    "audio/mp4": "voice.m4a",
    "audio/x-m4a": "voice.m4a",
    "audio/m4a": "voice.m4a",
    "audio/wav": "voice.wav",
    "audio/x-wav": "voice.wav",
    "audio/webm": "voice.webm",
    "audio/flac": "voice.flac",
    "video/mp4": "voice.mp4",
    "video/webm": "voice.webm",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a recording may take, in seconds; less than a claim holds, so that nobody else takes it up."""

    total: float = 90.0
    pause: float = 1.0  # before the second try


class OpenAIListener:
    """One model of one server. The `openai` package is imported at the first recording."""

    def __init__(
        self, *, api_key: str, model: str, base_url: str | None = None, patience: Patience | None = None
    ) -> None:
        self.model = model
        self._api_key = api_key
        self._base_url = base_url or OFFICIAL
        self._patience = patience or Patience()
        self._client: AsyncOpenAI | None = None

    async def hear(self, data: bytes, mime: str) -> Speech:
        """Send a recording and return its text."""
        name = NAMES.get(mime.split(";", maxsplit=1)[0].strip().lower(), "voice.ogg")
        if len(data) > MOST_BYTES or seconds_of(data) > MOST_SECONDS:
            raise EngineFailed("too_long")
        try:
            async with asyncio.timeout(self._patience.total):
                speech = await self._once(name, data)
                if speech is None:
                    await asyncio.sleep(self._patience.pause)
                    speech = await self._once(name, data)
        except TimeoutError:
            raise EngineFailed("timeout") from None
        if speech is None:
            raise EngineFailed("unavailable")
        return speech

    async def close(self) -> None:
        """Close the connections; a later recording would open them again."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _once(self, name: str, data: bytes) -> Speech | None:
        """Ask once; None where a second try may help."""
        import openai

        client = await self._connected()
        try:
            answer = await client.audio.transcriptions.create(model=self.model, file=(name, data))
        except openai.APITimeoutError:
            raise EngineFailed("timeout") from None
        except openai.APIConnectionError:
            return None
        except openai.APIStatusError as error:
            if error.status_code == 429 or error.status_code >= 500:
                return None
            raise EngineFailed("unavailable") from None
        except (openai.OpenAIError, ValueError, LookupError, TypeError, AttributeError):
            raise EngineFailed("nonsense") from None
        text = getattr(answer, "text", None)
        if not isinstance(text, str):
            raise EngineFailed("nonsense")
        return Speech(text, tokens=_tokens(getattr(answer, "usage", None)))

    async def _connected(self) -> AsyncOpenAI:
        if self._client is None:
            import openai

            self._client = openai.AsyncOpenAI(
                api_key=self._api_key,
                base_url=self._base_url,
                max_retries=0,
                timeout=self._patience.total,
            )
        return self._client


def _tokens(usage: object) -> tuple[int, int]:
    """Return the tokens that the server counted, in and out; it may count seconds instead."""
    counted = getattr(usage, "input_tokens", 0), getattr(usage, "output_tokens", 0)
    return tuple(one if isinstance(one, int) else 0 for one in counted)  # type: ignore[return-value]


def seconds_of(data: bytes) -> float:
    """Return how long an Ogg recording is, by the position of its last page; 0 for what is none."""
    last = data.rfind(b"OggS")
    if not data.startswith(b"OggS") or last < 0 or len(data) < last + 14:
        return 0.0
    return int.from_bytes(data[last + 6 : last + 14], "little", signed=True) / OPUS_RATE
