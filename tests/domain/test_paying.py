"""How and when somebody paid, from their own words."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from bot.domain.bodies import PaidBy
from bot.domain.paying import is_way
from tests.playing import Play

NOW = "2026-11-18T09:00:00+00:00"


def british(folder: Path, story: str) -> Play:
    play = Play(folder, now=datetime.fromisoformat(NOW), country="GB")
    play.say(story)
    play.press("posted")
    return play


@pytest.mark.parametrize(
    ("words", "by", "on"),
    [
        ("I paid £640 by credit card on 20 Oct", PaidBy.CREDIT, date(2026, 10, 20)),
        ("paid £640 with my debit card", PaidBy.DEBIT, None),
        ("We paid £640 via PayPal on 3 November", PaidBy.PAYPAL, date(2026, 11, 3)),
        ("I paid them £640 in cash", PaidBy.CASH, None),
        ("I paid £640", None, None),
        ("I was paid £20 back by card on 3 Nov, of £640", None, None),
        ("I never paid by card, they took £640", None, None),
    ],
)
def test_what_was_told_about_the_payment_is_kept(
    tmp_path: Path, words: str, by: PaidBy | None, on: date | None
) -> None:
    story = f"I ordered a sofa from Dunelm and it came yesterday with a broken leg. {words}. I want a refund"
    progress = british(tmp_path, story).state.cases[0].progress
    assert (progress.paid_by, progress.paid_on) == (by, on)


SOFA = "I ordered a sofa from Dunelm for £640 and it came yesterday with a broken leg. I want a refund"


def test_the_day_is_asked_for_a_card_and_the_bank_s_last_day_is_counted_from_it(tmp_path: Path) -> None:
    play = british(tmp_path, SOFA)
    play.press("told_yes")
    play.say("10 Nov by email")
    play.say("by debit card")
    assert play.keys[-1] == "ask_paid_day"
    play.say("20 October")
    assert "Noted: paid on Tue 20 Oct" in play.messages[-1].rendered.text
    assert play.state.cases[0].progress.paid_on == date(2026, 10, 20)
    play.tick("25h")
    while play.press("nothing_yet")[-1].say.key != "draft_chargeback":
        play.press("aside" if "aside" in str(play.messages[-1].rendered.rows) else "told_yes")
        play.tick("9d")
    assert "Day of the payment: Tuesday 20 October 2026" in play.drafts("chargeback")[-1].text


def test_a_day_nobody_knows_stays_unknown(tmp_path: Path) -> None:
    play = british(tmp_path, SOFA)
    play.press("told_yes")
    play.say("10 Nov by email")
    play.press("Credit card")
    play.press("skip")
    assert "paid_noted" in play.keys
    assert play.state.cases[0].progress.paid_on is None


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("by credit card", PaidBy.CREDIT),
        ("I paid with my debit card", PaidBy.DEBIT),
        ("card", PaidBy.CARD),
        ("M-Pesa", PaidBy.MOBILE_MONEY),
        ("cash", PaidBy.CASH),
        ("they want my credit card number", None),
        ("no cash back yet", None),
        ("still nothing", None),
    ],
)
def test_a_short_answer_names_a_way_to_pay_and_nothing_else(text: str, way: PaidBy | None) -> None:
    assert is_way(text) is way
