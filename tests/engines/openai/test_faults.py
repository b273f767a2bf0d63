"""Every way a model server can fail, over HTTP with the real client: one reason, within the budget."""

from __future__ import annotations

import socket
import time

import openai  # noqa: F401 - loaded here, so that no budget below pays for it
import pytest
from structlog.testing import capture_logs

from bot.app.ports import EngineFailed
from bot.engines.openai.wire import Limits
from tests.engines.openai.fakes import (
    EXTRACTION,
    PATIENT,
    SHRUNK,
    WRITING,
    changed,
    draft_request,
    engine_at,
    read_request,
    reply,
    scripted,
)
from tests.servers.openai_server import Fault, Reply, serving

GRACE = 2.0  # what opening connections and a loaded machine may add to the budget, in seconds

FAULTS = [
    pytest.param(reply(EXTRACTION, fault="slow", seconds=5), "timeout", 1, id="slow first byte"),
    pytest.param(reply(EXTRACTION, fault="hang", seconds=5), "timeout", 1, id="hangs after the first byte"),
    pytest.param(Reply(fault=Fault.BUSY, status=429), "unavailable", 2, id="too many requests"),
    pytest.param(Reply(fault=Fault.BUSY, status=500), "unavailable", 2, id="server error"),
    pytest.param(
        Reply(fault=Fault.BUSY, status=429, retry_after="90"),
        "unavailable",
        1,
        id="asks for a pause too long",
    ),
    pytest.param(Reply(fault=Fault.BUSY, status=404), "unavailable", 1, id="unknown model"),
    pytest.param(Reply(fault=Fault.BUSY, status=401), "unavailable", 1, id="wrong key"),
    pytest.param(Reply(fault=Fault.BUSY, status=400), "unavailable", 1, id="bad request"),
    pytest.param(Reply(fault=Fault.DROP), "unavailable", 2, id="connection dropped"),
    pytest.param(reply(EXTRACTION, fault="cut"), "cut", 1, id="cut in the middle"),
    pytest.param(reply(EXTRACTION, fault="ends"), "cut", 1, id="ends without a finish reason"),
    pytest.param(reply(EXTRACTION, fault="length"), "cut", 1, id="length limit"),
    pytest.param(Reply(text="I cannot help.", fault=Fault.REFUSAL), "refused", 1, id="refusal"),
    pytest.param(reply(EXTRACTION, fault="filter"), "refused", 1, id="content filter"),
    pytest.param(Reply(text=""), "nonsense", 1, id="empty"),
    pytest.param(Reply(text="Sure! Here is the form: {"), "nonsense", 1, id="not JSON"),
    pytest.param(Reply(text='{"triage": "complaint"'), "nonsense", 1, id="unclosed JSON"),
    pytest.param(reply({"company": "Acacia Net"}), "nonsense", 1, id="another schema"),
    pytest.param(reply(changed(EXTRACTION, triage="fury")), "nonsense", 1, id="a value outside the list"),
]


@pytest.mark.parametrize(("fault", "reason", "requests"), FAULTS)
async def test_each_fault_of_the_server_is_one_reason_within_the_budget(
    fault: Reply, reason: str, requests: int
) -> None:
    limits = SHRUNK if reason == "timeout" else PATIENT
    async with scripted(reads=[fault], limits=limits) as (engine, server):
        started = time.monotonic()
        with pytest.raises(EngineFailed) as failed:
            await engine.read(read_request())
        took = time.monotonic() - started

    assert failed.value.reason == reason
    assert len(server.requests) == requests
    assert reason != "timeout" or took < SHRUNK.total + GRACE


async def test_a_late_first_byte_is_not_waited_for_to_the_end_of_the_budget() -> None:
    limits = Limits(first_byte=0.1, total=5)
    late = reply(EXTRACTION, fault="slow", seconds=4)
    async with serving({"Extraction": [late]}) as server, engine_at(server.url, limits=limits) as engine:
        started = time.monotonic()
        with pytest.raises(EngineFailed, match="timeout"):
            await engine.read(read_request())
        took = time.monotonic() - started

    assert took < limits.first_byte + GRACE


async def test_an_answer_that_has_begun_may_take_longer_than_its_first_byte() -> None:
    limits = Limits(first_byte=0.3, total=5)
    slow = reply(EXTRACTION, fault="hang", seconds=0.35)
    async with serving({"Extraction": [slow]}) as server, engine_at(server.url, limits=limits) as engine:
        reading = await engine.read(read_request())

    assert reading.item is not None


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_busy_server_is_asked_once_more_and_then_answers(status: int) -> None:
    busy = Reply(fault=Fault.BUSY, status=status)

    async with scripted(reads=[busy, reply(EXTRACTION)]) as (engine, server):
        reading = await engine.read(read_request())

    assert reading.item is not None
    assert len(server.requests) == 2


async def test_no_server_at_all_is_unavailable() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        async with engine_at(f"http://127.0.0.1:{held.getsockname()[1]}/v1") as engine:
            with pytest.raises(EngineFailed) as failed:
                await engine.read(read_request())

    assert failed.value.reason == "unavailable"


@pytest.mark.parametrize(
    ("status", "setting"), [(404, "OPENAI_MODEL"), (401, "OPENAI_API_KEY"), (400, "OPENAI_BASE_URL")]
)
async def test_a_wrong_setting_is_logged_by_its_name(status: int, setting: str) -> None:
    async with scripted(reads=[Reply(fault=Fault.BUSY, status=status)]) as (engine, _):
        with capture_logs() as logs, pytest.raises(EngineFailed):
            await engine.read(read_request())

    errors = [entry for entry in logs if entry["log_level"] == "error"]
    assert [(entry["setting"], entry["model"]) for entry in errors] == [(setting, "test-model")]


async def test_three_failures_in_a_row_keep_the_fourth_call_from_the_server_for_a_minute() -> None:
    now = 1000.0
    async with scripted(
        reads=[Reply(text=""), Reply(text=""), Reply(text=""), reply(EXTRACTION)], clock=lambda: now
    ) as (
        engine,
        server,
    ):
        for _ in range(3):
            with pytest.raises(EngineFailed, match="nonsense"):
                await engine.read(read_request())
        now += 59
        with pytest.raises(EngineFailed, match="unavailable"):
            await engine.read(read_request())
        asked_while_open = len(server.requests)
        now += 2
        await engine.read(read_request())

    assert asked_while_open == 3
    assert len(server.requests) == 4


async def test_refusals_do_not_open_the_breaker() -> None:
    refusal = Reply(text="No.", fault=Fault.REFUSAL)
    async with scripted(reads=[refusal]) as (engine, server):
        for _ in range(5):
            with pytest.raises(EngineFailed, match="refused"):
                await engine.read(read_request())

    assert len(server.requests) == 5


@pytest.mark.parametrize(
    ("writing", "reason"),
    [
        ({"drafts": []}, "nonsense"),
        ({"drafts": [{"kind": "x_post", "subject": "", "text": "ok"}]}, "nonsense"),
        (
            {
                "drafts": [
                    {"kind": kind, "subject": "", "text": "I'm sorry, but I can't assist with that request."}
                    for kind in ("x_post", "tiktok_caption", "direct_message")
                ]
            },
            "refused",
        ),
    ],
)
async def test_drafts_that_are_none_are_a_failure(writing: object, reason: str) -> None:
    async with scripted(writes=[reply(writing)]) as (engine, _):
        with pytest.raises(EngineFailed, match=reason):
            await engine.draft(draft_request())


async def test_a_closed_engine_opens_again_when_it_is_asked() -> None:
    async with scripted(writes=[reply(WRITING)]) as (engine, server):
        await engine.draft(draft_request())
        await engine.close()
        await engine.close()
        await engine.draft(draft_request())

    assert len(server.requests) == 2
