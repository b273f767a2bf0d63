"""What companies answer, and what people tell of it, is read by rules: kind, day, sum, number, condition."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.reading import Reading
from bot.domain.replies import ReplyKind, Tied
from bot.domain.reply_reading import named_day, read_reply
from bot.domain.reply_signs import details_in
from bot.domain.report_reading import asks_for_patience
from tests.domain.answers import (
    FOLDER,
    HALVES,
    Labelled,
    read,
    read_as_reply,
    read_as_report,
    replies,
    reports,
)

SAID = date(2026, 11, 18)
FLOORS = {"tuning": 1.0, "held_out": 0.95}  # how many must be read wholly as labelled


@pytest.mark.parametrize("half", HALVES)
def test_companies_answers_are_read_as_labelled(half: str) -> None:
    rows = list(replies(half))
    wrong = [(one.text, got) for one in rows if (got := read_as_reply(one)) != (one.kind, one.holds)]

    assert len(rows) >= 60
    assert len(wrong) <= len(rows) * (1 - FLOORS[half]), wrong


@pytest.mark.parametrize("half", HALVES)
def test_what_people_tell_of_answers_is_read_as_labelled(half: str) -> None:
    rows = list(reports(half))
    wrong = [(one.text, got) for one in rows if (got := read_as_report(one)) != (one.kind, one.holds)]

    assert len(rows) >= 40
    assert len(wrong) <= len(rows) * (1 - FLOORS[half]), wrong


def test_what_people_tell_of_themselves_is_no_news_of_the_company() -> None:
    lines = (FOLDER / "no_news.txt").read_text("utf-8").splitlines()
    taken = [line for line in lines[1:] if read_as_report(Labelled(line, "", ""))[0] != "none"]

    assert taken == []


@pytest.mark.parametrize(
    ("words", "country", "day"),
    [
        ("We will do it within 5 working days.", "GB", "2026-11-25"),
        ("We will do it within 7 working days.", "US", "2026-11-30"),  # Thanksgiving is none
        ("It will take 24-48 hours.", "KE", "2026-11-20"),
        ("Allow us two weeks, it will be there.", "IN", "2026-12-02"),
        ("Expect them the day after tomorrow.", "KE", "2026-11-20"),
        ("Es wird übermorgen geliefert.", "DE", "2026-11-20"),
        ("Sera livré après-demain.", "FR", "2026-11-20"),
        ("El reembolso será en 3 días hábiles.", "ES", "2026-11-23"),
        ("Zitarudishwa kufikia Ijumaa.", "KE", "2026-11-20"),
        ("It will be on or before 24 November 2026.", "NG", "2026-11-24"),
    ],
)
def test_the_last_day_of_a_promise_is_reckoned(words: str, country: str, day: str) -> None:
    assert str(named_day(words, Reading(), SAID, country)) == day


@pytest.mark.parametrize("words", ["We are sorry.", "We have escalated this.", "Guten Morgen."])
def test_no_day_is_made_up(words: str) -> None:
    assert named_day(words, Reading(), SAID, "KE") is None


def test_a_machine_that_gives_a_time_promises_nothing() -> None:
    one = Labelled("This is an automated reply. We aim to respond within 48 hours.", "", "")
    answer = read_reply(one.text, read(one), SAID, "KE")

    assert (answer.kind, answer.promised_by) == (ReplyKind.AUTO_REPLY, None)


def test_a_promise_with_a_way_to_complain_is_still_a_promise() -> None:
    one = Labelled("Your refund will be there within 5 working days. Please DM us if it is not.", "", "")
    answer = read_reply(one.text, read(one), SAID, "GB")

    assert (answer.kind, str(answer.promised_by)) == (ReplyKind.PROMISE, "2026-11-25")


@pytest.mark.parametrize(
    ("words", "tied"),
    [
        ("We refund you once you delete the tweet.", Tied.DELETION),
        ("If you take the video down we will send you 5,000.", Tied.DELETION),
        ("We pay R500 provided that you do not discuss the matter.", Tied.SILENCE),
        ("Please sign the NDA and we will pay you £50.", Tied.SILENCE),
        ("As a gesture of goodwill we can offer you £50.", None),
    ],
)
def test_what_an_offer_asks_for_in_return_is_seen(words: str, tied: Tied | None) -> None:
    one = Labelled(words, "", "", "GB")
    answer = read_reply(words, read(one), SAID, "GB")

    assert (answer.kind, answer.tied) == (ReplyKind.PARTIAL_OFFER, tied)


def test_what_a_company_asks_for_is_listed() -> None:
    asked = "Kindly share your full name, the account number and a photo of the receipt."

    assert details_in(asked) == ("account", "name", "photo", "receipt")


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("they told me to be patient", True),
        ("they keep telling me to wait a bit longer", True),
        ("they told me to be patient, I can't go on", False),
        ("they told me to wait and I want to die", False),
    ],
)
def test_only_a_bare_request_for_patience_is_no_despair(words: str, plain: bool) -> None:
    assert asks_for_patience(words) is plain
