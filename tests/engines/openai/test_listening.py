"""Recordings to text by a server, over HTTP with the real client: the text, or one reason within the time."""

from __future__ import annotations

import socket
import time

import openai  # noqa: F401 - loaded here, so that no time below pays for it
import pytest
from structlog.testing import capture_logs

from bot.app.ports import EngineFailed
from bot.engines.openai.listening import MOST_BYTES, OpenAIListener, Patience, seconds_of
from tests.recordings import ogg
from tests.servers.openai_server import Fault, Reply, serving

WORDS = "Safaricom cut my line on 3 November, tangerine harmonium."
HURRIED = Patience(total=0.6, pause=0.01)
GRACE = 2.0  # seconds that opening connections and a loaded machine may add


def listener(url: str, patience: Patience = HURRIED) -> OpenAIListener:
    return OpenAIListener(api_key="test-key", model="hear-1", base_url=url, patience=patience)


async def test_the_text_comes_with_what_it_cost() -> None:
    async with serving({"transcriptions": [Reply(text=WORDS)]}) as server:
        hears = listener(server.url)
        speech = await hears.hear(ogg(5), "audio/ogg; codecs=opus")
        await hears.close()

    assert (speech.text, speech.tokens) == (WORDS, (40, 9))
    assert server.uploads[0].name == "voice.ogg"
    assert server.uploads[0].data == ogg(5)
    assert server.requests[0].model == "hear-1"
    assert server.requests[0].authorization == "Bearer test-key"


@pytest.mark.parametrize(
    ("fault", "reason", "requests"),
    [
        pytest.param(Reply(fault=Fault.SLOW, seconds=5), "timeout", 1, id="slow"),
        pytest.param(Reply(fault=Fault.BUSY, status=429), "unavailable", 2, id="too many requests"),
        pytest.param(Reply(fault=Fault.BUSY, status=503), "unavailable", 2, id="server error"),
        pytest.param(Reply(fault=Fault.BUSY, status=404), "unavailable", 1, id="unknown model"),
        pytest.param(Reply(fault=Fault.BUSY, status=401), "unavailable", 1, id="wrong key"),
        pytest.param(Reply(fault=Fault.BUSY, status=400), "unavailable", 1, id="bad recording"),
        pytest.param(Reply(fault=Fault.DROP), "unavailable", 2, id="connection dropped"),
        pytest.param(Reply(fault=Fault.CUT), "nonsense", 1, id="half an answer"),
        pytest.param(Reply(fault=Fault.ENDS), "nonsense", 1, id="no text in it"),
    ],
)
async def test_each_fault_is_one_reason_within_the_time(fault: Reply, reason: str, requests: int) -> None:
    async with serving({"transcriptions": [fault]}) as server:
        hears = listener(server.url)
        started = time.monotonic()
        with capture_logs() as logs, pytest.raises(EngineFailed) as failed:
            await hears.hear(ogg(5), "audio/ogg")
        took = time.monotonic() - started
        await hears.close()

    assert failed.value.reason == reason
    assert len(server.requests) == requests
    assert took < HURRIED.total + GRACE
    assert WORDS not in str(logs)


async def test_a_second_try_can_do_it() -> None:
    replies = [Reply(fault=Fault.BUSY, status=503), Reply(text=WORDS)]
    async with serving({"transcriptions": replies}) as server:
        hears = listener(server.url, Patience(total=20, pause=0.01))
        assert (await hears.hear(ogg(5), "audio/ogg")).text == WORDS
        await hears.close()


async def test_a_server_that_is_not_there_is_unavailable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        hears = listener(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", Patience(total=10, pause=0.01))
        with pytest.raises(EngineFailed, match="unavailable"):
            await hears.hear(ogg(5), "audio/ogg")
        await hears.close()


@pytest.mark.parametrize("data", [ogg(601), b"x" * (MOST_BYTES + 1)], ids=["too long", "too large"])
async def test_what_is_too_long_or_too_large_is_not_sent(data: bytes) -> None:
    async with serving({"transcriptions": [Reply(text=WORDS)]}) as server:
        hears = listener(server.url)
        with pytest.raises(EngineFailed, match="too_long"):
            await hears.hear(data, "audio/ogg")
        await hears.close()

    assert server.requests == []


def test_the_length_of_what_is_no_recording_is_not_known() -> None:
    assert [seconds_of(data) for data in (b"", b"OggS", b"RIFF", b"OggS" * 3)] == [0, 0, 0, 0]
    assert seconds_of(ogg(7)) == 7
