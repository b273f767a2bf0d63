"""Dates: what is the day it happened, what is a promise, what is a deadline."""

from __future__ import annotations

import pytest

from bot.domain.facts import Precision
from bot.domain.reading import Field
from tests.engines.read_fake import read

WHEN = [
    ("no internet since 3 Nov", "2026-11-03"),
    ("it happened on 3rd of november and nothing was fixed", "2026-11-03"),
    ("my power has been off since nov 3", "2026-11-03"),
    ("they cut my water on November 3rd, 2025", "2025-11-03"),
    ("charged twice on 2026-11-03", "2026-11-03"),
    ("my card was blocked last Tuesday", "2026-11-17"),
    ("no signal since Monday", "2026-11-16"),
    ("no light since sat", "2026-11-14"),
    ("my parcel got lost two weeks ago", "2026-11-04"),
    ("i ordered shoes 3 days ago and they never came", "2026-11-15"),
    ("no internet for 15 days", "2026-11-03"),
    ("its been 5 days without water", "2026-11-13"),
    ("fridge stopped working yesterday", "2026-11-17"),
    ("driver never came last night", "2026-11-17"),
    ("no power since this morning", "2026-11-18"),
    ("ordered a phone on the 2nd and it never came", "2026-11-02"),
    ("they cut our water on 28 december", "2025-12-28"),
    ("no heating for 3 weeks now", "2026-10-28"),
    ("the day before yesterday the atm swallowed my card", "2026-11-16"),
    ("parcel marked delivered 13/11 but never came", "2026-11-13"),
    ("the bank took my money in october", "2026-10-01"),
    ("router dead since last week", "2026-11-09"),
    ("bought it in march, stopped working last week", "2026-11-09"),
    ("it came broken on Tuesday 3 Nov and I want my money back by Friday 20 Nov", "2026-11-03"),
    ("the power went on the 3rd, a Tuesday. they said Monday, yesterday they said Friday", "2026-11-03"),
]


@pytest.mark.parametrize(("text", "day"), WHEN)
def test_the_day_it_happened_is_read(text: str, day: str) -> None:
    when = read(text, "KE").when
    assert when is not None
    assert when.value.start.isoformat() == day


NO_WHEN = [
    "klm changed my flight, booked for 12 december, and will not refund",
    "hotel for 20 december cancelled my booking",
    "i have been a customer for 10 years and my card was declined",
    "i was on hold for 45 minutes and they hung up",
    "they have a 24/7 line that never answers",
    "bought it on black friday and it is broken",
    "i may complain again, the app is useless",
    "called them on monday and nothing was fixed",
    "my two year warranty was refused",
    "this is the 3rd time my order is wrong",
    "internet has been down for a few days",
    "refund me within 7 days",
    "please fix it by friday",
]


@pytest.mark.parametrize("text", NO_WHEN)
def test_a_day_is_never_made_up(text: str) -> None:
    assert read(text, "KE").when is None


DEADLINES = [
    ("i want a refund by friday", "2026-11-20"),
    ("fix it by tomorrow please", "2026-11-19"),
    ("please deliver my parcel by 30 november", "2026-11-30"),
    ("i need my money back before monday", "2026-11-23"),
    ("refund me within 7 days", "2026-11-25"),
    ("want it fixed within 5 working days", "2026-11-25"),
    ("please sort this out by the end of the month", "2026-11-30"),
    ("please restore the power today", "2026-11-18"),
    ("I paid on 3 Nov, want my money back by Friday 20 Nov", "2026-11-20"),
    ("refund me by Wednesday, 25 November", "2026-11-25"),
]


@pytest.mark.parametrize(("text", "day"), DEADLINES)
def test_a_deadline_of_the_person_is_ahead(text: str, day: str) -> None:
    ask = read(text, "KE").ask
    assert ask is not None
    assert ask.value.by is not None
    assert ask.value.by.isoformat() == day


def test_a_weekday_beside_its_date_is_written_once() -> None:
    said = [
        one.text for one in read("It broke on Saturday 14 Nov. Refund me by Friday 20 Nov.", "KE").sentences
    ]
    assert said == ["It broke on 14 Nov", "Refund me by Fri 20 Nov"]


PROMISES = [
    ("they said friday", "2026-11-20"),
    ("they promised to come tomorrow", "2026-11-19"),
    ("the parcel was supposed to come on the 10th", "2026-11-10"),
    ("they said they would come on tuesday but nobody came", "2026-11-17"),
    ("they promised a refund by 25 november", "2026-11-25"),
    ("my order should have arrived on 5 nov", "2026-11-05"),
]


@pytest.mark.parametrize(("text", "day"), PROMISES)
def test_a_promised_day_is_kept_apart(text: str, day: str) -> None:
    reading = read(text, "KE")
    assert reading.promised_by is not None
    assert reading.promised_by.value.isoformat() == day
    assert reading.when is None


def test_ordered_and_promised_are_told_apart_in_one_answer() -> None:
    reading = read("was supposed to come 10th, ordered on the 2nd", "NG", Field.WHEN, "Jumia")
    assert reading.when is not None
    assert reading.when.value.start.isoformat() == "2026-11-02"
    assert reading.promised_by is not None
    assert reading.promised_by.value.isoformat() == "2026-11-10"


def test_a_date_with_two_readings_offers_both_likelier_first() -> None:
    british = read("it broke on 04/03/2026", "GB").ambiguous_when
    american = read("it broke on 04/03/2026", "US").ambiguous_when
    assert [when.start.isoformat() for when in british] == ["2026-03-04", "2026-04-03"]
    assert [when.start.isoformat() for when in american] == ["2026-04-03", "2026-03-04"]


@pytest.mark.parametrize(
    "text", ["it broke on 13/11/2026", "it broke on 05/05/2026", "it broke on 03/12/2026"]
)
def test_a_date_with_one_possible_reading_is_not_ambiguous(text: str) -> None:
    reading = read(text, "GB")
    assert reading.when is not None
    assert reading.ambiguous_when == ()


def test_a_month_is_a_month_and_not_a_day() -> None:
    when = read("they overcharged me in september", "GB").when
    assert when is not None
    assert (when.value.start.isoformat(), str(when.value.end)) == ("2026-09-01", "2026-09-30")
    assert when.value.precision is Precision.MONTH


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Mi internet no funciona desde el 3 de noviembre", "ES"),
        ("Le train du 3 novembre est annulé et je ne suis pas remboursé", "FR"),
        ("Mein Internet ist seit dem 3. November kaputt und ich bin nicht froh", "DE"),
    ],
)
def test_days_of_other_languages_are_read(text: str, country: str) -> None:
    reading = read(text, country)
    assert not reading.english
    assert reading.when is not None
    assert reading.when.value.start.isoformat() == "2026-11-03"
