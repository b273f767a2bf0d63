"""A company's answer: its kind, day and sum are taken only where the text holds them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.app.ports import EngineFailed
from bot.domain.replies import CompanyAnswer, ReplyKind, ReplyRequest
from tests.engines.openai.fakes import ANSWER, NOW, PHONE, changed, reply, scripted
from tests.servers.openai_server import Fault, Reply

TEXT = (
    f"Hi, sorry for the trouble. We will send a technician on Tuesday and give you KSh 1,000. Call {PHONE}."
)


async def _answer(text: str = TEXT, **fields: object) -> CompanyAnswer:
    async with scripted(answers=[reply(changed(ANSWER, **fields))]) as (engine, _):
        return await engine.classify(ReplyRequest(text, NOW, "Acacia Net", "KE"))


async def test_a_promise_keeps_its_day_and_an_offer_its_sum() -> None:
    answer = await _answer(
        kind="promise",
        quote="We will send a technician",
        promised={"quote": "on Tuesday", "start": "2026-11-24"},
        offered={"quote": "KSh 1,000", "value": "1000", "currency": "KES"},
    )

    assert (answer.kind, answer.promised_by) == (ReplyKind.PROMISE, date(2026, 11, 24))
    assert answer.offered is not None
    assert (answer.offered.value, answer.offered.currency) == (Decimal(1000), "KES")


@pytest.mark.parametrize(
    "promised",
    [
        {"quote": "on Friday", "start": "2026-11-20"},
        {"quote": "on Tuesday", "start": "2026-11-25"},
        {"quote": "on Tuesday", "start": "soon"},
        None,
    ],
)
async def test_a_promise_without_a_day_in_the_text_is_none(promised: object) -> None:
    answer = await _answer(kind="promise", quote="We will send a technician", promised=promised)

    assert (answer.kind, answer.promised_by) == (ReplyKind.OTHER, None)


async def test_a_kind_that_no_words_show_is_not_believed() -> None:
    assert (await _answer(kind="refusal", quote="we refuse")).kind is ReplyKind.OTHER
    assert (await _answer(kind="refusal", quote="")).kind is ReplyKind.OTHER
    assert (await _answer(kind="solved", quote="sorry for the trouble")).kind is ReplyKind.SOLVED


@pytest.mark.parametrize(
    "offered",
    [
        {"quote": "KSh 1,000", "value": "10000", "currency": "KES"},
        {"quote": "KSh 5,000", "value": "5000", "currency": "KES"},
        {"quote": "KSh 1,000", "value": "much", "currency": "KES"},
    ],
)
async def test_a_sum_that_is_not_in_the_text_is_dropped(offered: object) -> None:
    assert (await _answer(kind="partial_offer", quote="give you", offered=offered)).offered is None


async def test_a_quote_may_hold_the_token_of_what_was_masked() -> None:
    answer = await _answer(kind="dm_us", quote="Call ⟦PHONE_1⟧")

    assert answer.kind is ReplyKind.DM_US


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(Reply(text="Sure!"), "nonsense"), (Reply(text="No.", fault=Fault.REFUSAL), "refused")],
)
async def test_a_failure_is_one_reason_as_ever(fault: Reply, reason: str) -> None:
    async with scripted(answers=[fault]) as (engine, _):
        with pytest.raises(EngineFailed, match=reason):
            await engine.classify(ReplyRequest(TEXT, NOW))
