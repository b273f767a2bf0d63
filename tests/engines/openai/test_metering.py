"""Every call is told in numbers: the server's count of tokens, else an estimate, and never a word."""

from __future__ import annotations

import logging
from contextlib import suppress

import pytest
from structlog.testing import capture_logs

from bot.app.ports import EngineFailed, ModelCall
from bot.engines.openai.metering import Attempt, Meter
from bot.engines.openai.wire import Limits
from tests.engines.openai.fakes import (
    EXTRACTION,
    PATIENT,
    SHRUNK,
    STORY,
    draft_request,
    read_request,
    reply,
    scripted,
)
from tests.servers.openai_server import Fault, Reply, Request


@pytest.fixture(autouse=True)
def everything_is_logged() -> None:
    logging.getLogger("bot.engines.openai.wire").setLevel(logging.INFO)


async def _read_once(fault: Reply, limits: Limits = PATIENT) -> tuple[ModelCall, Request]:
    calls: list[ModelCall] = []
    async with scripted(reads=[fault], limits=limits) as (engine, server):
        with suppress(EngineFailed):
            await engine.read(read_request(), calls.append)
    (call,) = calls
    return call, server.requests[-1]


async def test_the_servers_own_count_is_what_a_call_cost() -> None:
    call, request = await _read_once(reply(EXTRACTION))

    assert call.tokens_in == len(request.raw) // 4
    assert call.tokens_out > 0
    assert (call.outcome, call.tries) == ("ok", 1)


@pytest.mark.parametrize(
    ("fault", "limits", "answered"),
    [
        pytest.param(reply(EXTRACTION, fault="cut"), PATIENT, True, id="cut in the middle"),
        pytest.param(reply(EXTRACTION, fault="ends"), PATIENT, True, id="ends without a finish reason"),
        pytest.param(reply(EXTRACTION, fault="slow", seconds=5), SHRUNK, False, id="no answer in time"),
    ],
)
async def test_what_the_server_did_not_count_is_a_quarter_of_the_characters(
    fault: Reply, limits: Limits, answered: bool
) -> None:
    call, request = await _read_once(fault, limits)

    words = (len(request.system) + len(request.user)) // 4
    assert words < call.tokens_in < words * 2, "the schema is on top"
    assert (call.tokens_out > 0) is answered


@pytest.mark.parametrize(
    ("fault", "tries"), [(Reply(fault=Fault.BUSY), 2), (Reply(fault=Fault.DROP), 2), (Reply("{"), 1)]
)
async def test_a_request_that_was_turned_away_costs_nothing(fault: Reply, tries: int) -> None:
    call, _ = await _read_once(fault)

    assert (call.tokens_in == 0) is (fault.fault is not Fault.NONE)
    assert call.tries == tries


async def test_each_call_is_told_and_logged_in_numbers_and_never_in_words() -> None:
    calls: list[ModelCall] = []
    busy = Reply(fault=Fault.BUSY, status=500)
    async with scripted(reads=[busy, reply(EXTRACTION), Reply(text="")]) as (engine, _):
        with capture_logs() as logs:
            await engine.read(read_request(), calls.append)
            with pytest.raises(EngineFailed):
                await engine.read(read_request(), calls.append)
            await engine.draft(draft_request(), calls.append)

    kept = [(call.prompt, call.tries, call.outcome, call.tokens_out > 0) for call in calls]
    assert kept == [("extract", 2, "ok", True), ("extract", 1, "nonsense", False), ("draft", 1, "ok", True)]
    assert all(len(call.sha256) == 64 and call.model == "test-model" for call in calls)
    lines = [line for line in logs if line["event"] == "model_call"]
    for line, call in zip(lines, calls, strict=True):
        for name in ("prompt", "version", "sha256", "tokens_in", "tokens_out", "milliseconds", "tries"):
            assert line[name] == getattr(call, name)
        assert line["outcome"] == call.outcome
    kept_words = repr((calls, logs))
    assert not [word for word in (*STORY.split(), "AcaciaCare") if len(word) > 5 and word in kept_words]


async def test_a_form_about_another_text_is_told_as_a_failure() -> None:
    calls: list[ModelCall] = []
    async with scripted() as (engine, _):
        with pytest.raises(EngineFailed, match="nonsense"):
            await engine.read(read_request("The kettle from Brookmart leaks."), calls.append)

    assert [call.outcome for call in calls] == ["nonsense"]


def test_two_tries_are_added_up_whoever_counted_them() -> None:
    meter = Meter()
    Attempt(meter, 401).came(9)
    second = Attempt(meter, 400)
    second.came(20)
    second.came(20)
    second.counted(90, 12)

    assert (meter.tries, meter.tokens_in, meter.tokens_out) == (2, 101 + 90, 3 + 12)
