"""The question to the company, in the person's own words where they can be asked so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, Tone
from bot.domain.facts import AskKind, Facts
from bot.engines.rules.compose import RulesWriter
from tests.engines.rules.building import FRIDAY, ask, request, said


def post(
    wish: str, *kinds: AskKind, tone: Tone = Tone.CALM, handle: str | None = "Help", by: bool = False
) -> str:
    wanted = ask(*kinds, by=FRIDAY if by else None) if kinds else None
    asked = request(
        Facts(company=Company("Acme"), ask=wanted), said("o: Acme cut my line", f"a: {wish}"), handle
    )
    (draft,) = RulesWriter().draft(replace(asked, tone=tone, kinds=(DraftKind.X_POST,)))
    return draft.text


@pytest.mark.parametrize(
    ("wish", "kinds", "asked"),
    [
        ("Just activate my package or return my money", (AskKind.REFUND,), "can you activate my package "
                                                                           "or return my money?"),
        ("I just want it replaced or my money back", (AskKind.REPLACE, AskKind.REFUND), "can I have it "
                                                                                        "replaced or my "
                                                                                        "money back?"),
        ("I want full refund and apology", (AskKind.REFUND, AskKind.APOLOGISE), "can I have a full "
                                                                                "refund and an apology?"),
        ("They should refund me", (AskKind.REFUND,), "can you refund me?"),
        ("I want them to fix it", (AskKind.REPAIR,), "can you fix it?"),
        ("Give me full refund", (AskKind.REFUND,), "can you give me a full refund?"),
        ("I want to know why you closed it", (AskKind.EXPLAIN,), "can you tell me why you closed it?"),
        ("I would like the claim paid or a written decision", (AskKind.COMPENSATE,), "can I have the claim "
                                                                                  "paid or a written "
                                                                                  "decision?"),
        ("Why didn't they hold it?", (), "why didn't you hold it?"),
        ("When are you sending a team?", (), "when are you sending a team?"),
    ],
)  # fmt: skip
def test_a_wish_becomes_a_question(wish: str, kinds: tuple[AskKind, ...], asked: str) -> None:
    assert f"@Help {asked}" in post(wish, *kinds)


def test_each_tone_asks_in_its_own_way() -> None:
    wish = "I want my money back by Fri 20 Nov"
    by = {tone: post(wish, AskKind.REFUND, tone=tone, by=True) for tone in Tone}
    assert "@Help can I have my money back by Friday?" in by[Tone.CALM]
    assert "@Help will I get my money back by Friday?" in by[Tone.FIRM]
    assert "@Help could I please have my money back by Friday? Thank you." in by[Tone.SOFT]
    assert "Can I have my money back by Friday, @Help?" in by[Tone.SHORT]
    assert "One question: @Help can I have my money back by Friday?" in by[Tone.WRY]


def test_a_wish_that_leaves_a_remedy_out_is_not_asked_by_itself() -> None:
    assert "can you refund me and cancel it?" in post("Cancel it", AskKind.REFUND, AskKind.CANCEL) or (
        "can you refund me or cancel it?" in post("Cancel it", AskKind.REFUND, AskKind.CANCEL)
    )


@pytest.mark.parametrize(
    "wish", ["They should be shut down", "I want him fired", "Give me 5 million and go to court"]
)
def test_a_punishment_is_not_asked_for(wish: str) -> None:
    text = post(wish, AskKind.REFUND)
    assert "refund me?" in text
    assert not any(word in text for word in ("shut", "fired", "million", "court"))


def test_a_wish_in_the_story_is_asked_and_not_told() -> None:
    asked = request(
        Facts(company=Company("KLM")),
        said("o: KLM damaged my suitcase", "o: Want the value of my bag"),
        "KLM",
    )
    (draft,) = RulesWriter().draft(asked)
    assert "@KLM can I have the value of my bag?" in draft.text
    assert "Want the value" not in draft.text
