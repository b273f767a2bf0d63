"""What a model says about a text counts where the text says it too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.app.ports import EngineFailed
from bot.domain.company import Answer
from bot.domain.facts import (
    Amount,
    AmountRole,
    AskKind,
    Channel,
    CompanyState,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
)
from bot.domain.reading import Found, Reading, ReadRequest, Triage
from tests.engines.openai.fakes import (
    EXTRACTION,
    NOTHING,
    STORY,
    TICKET,
    FakeRules,
    changed,
    read_request,
    reply,
    scripted,
)


async def _read(
    form: Mapping[str, object], request: ReadRequest | None = None, rules: FakeRules | None = None
) -> Reading:
    async with scripted(reads=[reply(form)], rules=rules) as (engine, _):
        return await engine.read(request or read_request())


def _said(reading: Reading) -> dict[str, str]:
    """The words each span of the reading covers."""
    spans = {
        "what": reading.what,
        "item": reading.item,
        "when": reading.when,
        "ask": reading.ask,
        "amount": reading.amounts[0] if reading.amounts else None,
        "tried": reading.tried[0] if reading.tried else None,
        "reference": reading.references[0] if reading.references else None,
    }
    return {name: STORY[found.start : found.end] for name, found in spans.items() if found}


async def test_a_true_form_becomes_a_reading_whose_spans_are_the_words_of_the_text() -> None:
    reading = await _read(EXTRACTION)

    assert _said(reading) == {
        "what": "its been dead since",
        "item": "home fibre",
        "when": "on 3 Nov",
        "ask": "want my money back or fix it by friday",
        "amount": "4,500",
        "tried": "Called four times",
        "reference": TICKET,
    }
    assert reading.companies[0].lookup.answer is Answer.SURE
    assert reading.when
    assert reading.when.value.start == date(2026, 11, 3)
    assert reading.amounts[0].value == Amount(Decimal(4500), "KES", AmountRole.PAID)
    assert reading.references[0].value == Reference(ReferenceKind.TICKET, TICKET)
    assert (reading.tried[0].value.channel, reading.tried[0].value.count) == (Channel.CALL, 4)
    assert reading.ask
    assert reading.ask.value.kinds == (AskKind.REFUND, AskKind.REPAIR)
    assert reading.ask.value.by == date(2026, 11, 20)
    assert reading.told_company is True
    assert reading.sentences == FakeRules().read(read_request()).sentences


LIES: dict[str, object] = {
    "companies": ["Baobab Telecom"],
    "what": "the router exploded",
    "item": "a car",
    "where": "Mombasa",
    "when": {"quote": "on 3 Nov", "start": "2026-11-05", "end": None, "precision": "day"},
    "amounts": [{"quote": "4,500", "value": "5400", "currency": "KES", "role": "paid"}],
    "references": [{"quote": "12345", "kind": "order"}],
    "promised_by": {"quote": "by friday", "start": "2026-11-24", "end": None, "precision": "day"},
}


@pytest.mark.parametrize("field", sorted(LIES))
async def test_an_invented_value_is_dropped_and_the_rest_stays(field: str) -> None:
    reading = await _read(changed(EXTRACTION, **{field: LIES[field]}))

    attribute = getattr(reading, field)
    if field == "references":
        assert [found.value.text for found in attribute] == [TICKET]
    else:
        assert not attribute
    assert reading.tried[0].value.count == 4


async def test_a_count_that_the_text_does_not_give_is_forgotten() -> None:
    tried = [{"quote": "Called four times", "channel": "call", "count": 6}]

    reading = await _read(changed(EXTRACTION, tried=tried))

    assert [found.value.count for found in reading.tried] == [None]


async def test_a_deadline_that_the_text_does_not_give_is_forgotten() -> None:
    ask = {**EXTRACTION["ask"], "by": "2026-11-30"}  # type: ignore[dict-item]

    reading = await _read(changed(EXTRACTION, ask=ask))

    assert reading.ask
    assert reading.ask.value.by is None


async def test_a_wish_of_other_words_than_the_text_is_no_wish() -> None:
    ask = {**EXTRACTION["ask"], "kinds": ["other"], "text": "sack the manager"}  # type: ignore[dict-item]

    reading = await _read(changed(EXTRACTION, ask=ask))

    assert reading.ask is None


async def test_a_dollar_that_nobody_mentioned_is_not_the_currency() -> None:
    amounts = [{"quote": "4,500", "value": "4500", "currency": "USD", "role": "paid"}]

    reading = await _read(changed(EXTRACTION, amounts=amounts))

    assert reading.amounts[0].value.currency is None


async def test_a_clause_with_private_data_is_not_the_matter() -> None:
    reading = await _read(changed(EXTRACTION, what="my number ⟦PHONE_1⟧"))

    assert reading.what is None


class _WordedRules(FakeRules):
    """Words the matter and the calls its own way, as the reader does that mends sentences."""

    def read(self, request: ReadRequest) -> Reading:
        start = request.text.index("its been dead")
        called = request.text.index("Called four")
        return replace(
            super().read(request),
            what=Found("home fibre has been dead since 3 Nov", start, start + 19),
            tried=(Found(Tried(Channel.CALL, None, "called"), called, called + 6),),
        )


async def test_at_the_same_place_the_mended_wording_stays_and_the_model_adds_the_count() -> None:
    reading = await _read(EXTRACTION, rules=_WordedRules())

    assert reading.what
    assert reading.what.value == "home fibre has been dead since 3 Nov"
    assert [found.value for found in reading.tried] == [Tried(Channel.CALL, 4, "called")]


async def test_elsewhere_the_matter_of_the_model_wins() -> None:
    reading = await _read(changed(EXTRACTION, what="installed home fibre on 3 Nov"), rules=_WordedRules())

    assert reading.what
    assert reading.what.value == "installed home fibre on 3 Nov"


async def test_people_whom_only_the_model_noticed_become_private() -> None:
    text = "The fibre is dead and their technician Ouma Blick hung up on me."
    form = changed(
        NOTHING, people=["Ouma Blick", "technician", "Otto"], what="technician Ouma Blick hung up on me"
    )

    reading = await _read(form, read_request(text))

    people = [found for found in reading.private if found.value.kind is PrivateKind.PERSON]
    assert [text[found.start : found.end] for found in people] == ["Ouma Blick"]
    assert reading.what is None


async def test_a_phone_is_neither_an_amount_nor_a_company() -> None:
    amounts = [{"quote": "⟦PHONE_1⟧", "value": "722", "currency": None, "role": "other"}]

    reading = await _read(changed(EXTRACTION, amounts=amounts))

    assert reading.amounts == ()


@pytest.mark.parametrize("sure", [Triage.DANGER, Triage.STRANDED, Triage.SELF_HARM])
async def test_no_model_talks_away_what_the_rules_saw_for_safety(sure: Triage) -> None:
    reading = await _read(changed(EXTRACTION, triage="complaint"), rules=FakeRules(sure))

    assert reading.triage is sure


async def test_a_story_after_a_steering_joke_is_still_a_story() -> None:
    reading = await _read(EXTRACTION, rules=FakeRules(Triage.STEERING))

    assert reading.triage is Triage.COMPLAINT


async def test_the_judgements_of_the_model_are_taken_over() -> None:
    reading = await _read(changed(EXTRACTION, triage="solved", company_state="promise", urgent=True))

    assert reading.triage is Triage.SOLVED
    assert reading.company_state is CompanyState.PROMISE
    assert reading.urgency == "now"


async def test_the_company_of_the_case_is_not_a_second_one() -> None:
    request = replace(read_request(), known_company="Acacia Net")

    reading = await _read(EXTRACTION, request)

    assert reading.companies == ()


async def test_a_form_about_another_text_is_nonsense() -> None:
    with pytest.raises(EngineFailed, match="nonsense"):
        await _read(EXTRACTION, read_request("The kettle from Brookmart leaks."))


async def test_a_form_that_claims_nothing_is_an_answer() -> None:
    nothing = changed(NOTHING, triage="greeting")

    reading = await _read(nothing, read_request("hello there"))

    assert reading.triage is Triage.GREETING
