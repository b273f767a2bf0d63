"""Moderation looks at the masked words beside the reading: it can make a text graver; nobody waits for it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import openai  # noqa: F401 - loaded here, so that no budget below pays for it
import pytest

from bot.app.ports import EngineFailed, ModelCall
from bot.domain.reading import Concern, Refusal, Triage
from bot.engines.openai.engine import OpenAIEngine
from tests.engines.openai.fakes import (
    CARD,
    EXTRACTION,
    MAIL,
    PHONE,
    TICKET,
    FakeRules,
    engine_at,
    read_request,
    reply,
)
from tests.servers.openai_server import Fault, ModelServer, Reply, serving

SELF_HARM = reply({"self-harm": True, "self-harm/intent": True})
# The reading comes a little later than the moderation, as it does in life.
LATER = reply(EXTRACTION, fault="slow", seconds=0.4)


@asynccontextmanager
async def moderated(
    *verdicts: Reply, reads: Sequence[Reply] = (LATER,), triage: Triage = Triage.COMPLAINT
) -> AsyncIterator[tuple[OpenAIEngine, ModelServer]]:
    replies = {"Extraction": reads, **({"moderations": verdicts} if verdicts else {})}
    async with (
        serving(replies) as server,
        engine_at(server.url, rules=FakeRules(triage), moderation=True) as engine,
    ):
        await engine._client.connected()
        yield engine, server


async def test_a_text_that_is_flagged_is_graver_than_both_readers_found() -> None:
    async with moderated(SELF_HARM) as (engine, _):
        reading = await engine.read(read_request())

    assert reading.triage is Triage.SELF_HARM
    assert reading.concerns == (Concern.SELF_HARM,)
    assert reading.item is not None, "the rest of the reading stays"


@pytest.mark.parametrize("found", [Triage.DANGER, Triage.STRANDED, Triage.SELF_HARM, Triage.HATE])
async def test_what_the_rules_found_is_never_lowered(found: Triage) -> None:
    async with moderated(reply({"hate": True, "violence": True}), triage=found) as (engine, _):
        reading = await engine.read(read_request())

    assert reading.triage is found
    assert reading.concerns == (Concern.HATE, Concern.VIOLENCE)


@pytest.mark.parametrize(
    ("flagged", "refused"),
    [
        ("harassment/threatening", Refusal.THREAT),
        ("illicit/violent", Refusal.THREAT),
        ("hate", Refusal.HATE),
    ],
)
async def test_a_threat_beside_a_complaint_is_refused_and_the_complaint_stays(
    flagged: str, refused: Refusal
) -> None:
    async with moderated(reply({flagged: True})) as (engine, _):
        reading = await engine.read(read_request())

    assert reading.triage is Triage.COMPLAINT
    assert reading.refused == (refused,)


@pytest.mark.parametrize("flagged", ["harassment", "sexual", "illicit"])
async def test_anger_is_no_concern(flagged: str) -> None:
    async with moderated(reply({flagged: True})) as (engine, _):
        reading = await engine.read(read_request())

    assert (reading.concerns, reading.triage) == ((), Triage.COMPLAINT)


async def test_only_masked_words_go_to_moderation() -> None:
    async with moderated(SELF_HARM) as (engine, server):
        await engine.read(read_request())

    (sent,) = server.moderated
    assert "home fibre" in sent.user
    assert not [private for private in (PHONE, TICKET, CARD, MAIL) if private in sent.raw]


async def test_a_model_that_fails_late_over_a_flagged_text_still_gives_a_reading() -> None:
    late = Reply(text="I cannot help with that.", fault=Fault.SLOW, seconds=0.4)  # no JSON
    async with moderated(SELF_HARM, reads=[late]) as (engine, _):
        reading = await engine.read(read_request())

    assert reading.triage is Triage.SELF_HARM
    assert reading.sentences, "what the rules read is kept"


async def test_a_model_that_fails_over_a_harmless_text_fails_as_ever() -> None:
    async with moderated(reply({}), reads=[Reply(text="?", fault=Fault.SLOW, seconds=0.4)]) as (engine, _):
        with pytest.raises(EngineFailed, match="nonsense"):
            await engine.read(read_request())


async def test_a_server_without_moderation_is_asked_once() -> None:
    calls: list[ModelCall] = []
    async with moderated() as (engine, server):
        for _ in range(3):
            await engine.read(read_request(), calls.append)

    assert len(server.moderated) == 1
    assert [call.outcome for call in calls if call.prompt == "moderation"] == ["not_offered"]


@pytest.mark.parametrize("fault", [Reply(fault=Fault.BUSY, status=500), Reply(fault=Fault.DROP)])
async def test_a_moderation_that_fails_changes_nothing_and_is_asked_again(fault: Reply) -> None:
    async with moderated(fault) as (engine, server):
        first = await engine.read(read_request())
        await engine.read(read_request())

    assert (first.concerns, first.triage) == ((), Triage.COMPLAINT)
    assert len(server.moderated) == 2


async def test_nobody_waits_for_moderation_longer_than_for_the_reading() -> None:
    calls: list[ModelCall] = []
    slow = reply({"self-harm": True}, seconds=20)
    async with moderated(slow, reads=[reply(EXTRACTION)]) as (engine, _):
        started = time.monotonic()
        reading = await engine.read(read_request(), calls.append)
        took = time.monotonic() - started

    assert took < 10
    assert reading.concerns == ()
    assert {call.prompt: call.outcome for call in calls} == {"extract": "ok", "moderation": "cancelled"}


async def test_without_the_setting_nothing_is_asked() -> None:
    async with (
        serving({"Extraction": [LATER], "moderations": [SELF_HARM]}) as server,
        engine_at(server.url) as engine,
    ):
        reading = await engine.read(read_request())

    assert server.moderated == []
    assert reading.triage is Triage.COMPLAINT
