"""Days as people speak of them: which one is meant, and which are sure enough to be written as a date."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.facts import Precision
from bot.domain.reading import Reading, ReadRequest
from bot.engines.rules.reader import RulesReader
from tests.engines.directory_fake import DirectoryFake

_READER = RulesReader(DirectoryFake())
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parent / "spoken_days.jsonl").read_text(encoding="utf-8").splitlines()
]


def read(text: str, day: str, country: str | None = None, hour: int = 9) -> Reading:
    said = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + timedelta(hours=hour)
    return _READER.read(ReadRequest(text, said, country, None, None, None))


def told(reading: Reading) -> str:
    return " | ".join(sentence.text for sentence in reading.sentences)


@pytest.mark.parametrize("one", SENTENCES, ids=[one["text"][:50] for one in SENTENCES])
def test_the_days_of_a_sentence_are_read(one: dict[str, object]) -> None:
    reading = read(str(one["text"]), str(one["now"]), str(one["country"]))

    if one.get("when"):
        span = [date.fromisoformat(day) for day in _days(one["when"])]
        assert reading.when is not None
        room = timedelta(days=3 if len(span) == 2 else 0)
        assert span[0] - room <= reading.when.value.start <= span[-1] + room
    if "due" in one:
        due = reading.promised_by.value.isoformat() if reading.promised_by else None
        assert due == one["due"]
    if "by" in one:
        asked = reading.ask.value.by if reading.ask else None
        assert (asked.isoformat() if asked else None) == one["by"]


@pytest.mark.parametrize("one", SENTENCES, ids=[one["text"][:50] for one in SENTENCES])
def test_no_day_is_written_that_the_sentence_does_not_hold(one: dict[str, object]) -> None:
    held = {(day.day, day.month) for day in map(date.fromisoformat, _days(one["days"]))}

    text = told(read(str(one["text"]), str(one["now"]), str(one["country"])))

    written = {
        (int(number), _MONTHS.index(month) + 1)
        for number, month in re.findall(r"\b(\d{1,2}) ([A-Z][a-z]{2})\b", text)
        if month in _MONTHS
    }
    assert written <= held


def _days(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(day) for day in value]


UNSURE = [
    ("last Tuesday they cut my power", "2026-11-18", "last Tuesday"),  # yesterday, or the week before
    ("they cut my power on Wednesday", "2026-11-18", "on Wednesday"),  # it is Wednesday
    ("I paid on 3 October. The fridge died on Monday", "2026-11-18", "on Monday"),  # of which week?
]


@pytest.mark.parametrize(("text", "day", "words"), UNSURE)
def test_a_weekday_of_an_unsure_week_keeps_its_words(text: str, day: str, words: str) -> None:
    reading = read(text, day, "GB")

    assert words in told(reading).replace("Last", "last")
    assert reading.when is not None
    assert reading.when.value.precision is Precision.ABOUT or "3 Oct" in told(reading)


def test_a_sure_weekday_is_written_as_its_day() -> None:
    assert "13 Nov" in told(read("last Friday they cut my power", "2026-11-18", "GB"))


def test_past_midnight_tonight_is_the_night_before() -> None:
    late = read("my pizza came stone cold tonight", "2026-11-18", "US", hour=1)
    evening = read("my pizza came stone cold tonight", "2026-11-18", "US", hour=21)

    assert late.when is not None
    assert late.when.value.start == date(2026, 11, 17)
    assert evening.when is not None
    assert evening.when.value.start == date(2026, 11, 18)


OWN_CLAUSES = [
    (
        "the gym took 36k from me on 2nd jan and two weeks later the doors were locked",
        "2026-01-29",
        "2026-01-16",
    ),
    (
        "loaded a bundle for 50k yesterday and this morning the balance is finished",
        "2026-08-14",
        "2026-08-14",
    ),
    ("i sub 5k data on fri by sat nite e don finish", "2026-01-18", "2026-01-17"),
    ("paid the gym for a year on 1st jan and today theres a padlock on the gate", "2026-01-21", "2026-01-21"),
]


@pytest.mark.parametrize(("text", "day", "when"), OWN_CLAUSES)
def test_each_of_two_days_in_a_clause_has_its_own_words(text: str, day: str, when: str) -> None:
    found = read(text, day, "NG").when
    assert found is not None
    assert found.value.start.isoformat() == when


PROMISED = [
    ("they told me to wait 48 hours on 1st September, 48 hours came and went", "2026-09-24", "2026-09-03"),
    ("he said it would come off in 2 business days, that was nine days ago", "2026-04-16", "2026-04-09"),
    ("I rang on the 12th and got Trent who said a corrected bill in ten days", "2026-09-01", "2026-08-22"),
    ("On Saturday the engineer was supposed to come, nobody came", "2026-11-18", "2026-11-14"),
]


@pytest.mark.parametrize(("text", "day", "due"), PROMISED)
def test_a_window_counts_from_the_day_it_was_given(text: str, day: str, due: str) -> None:
    found = read(text, day, "AU").promised_by
    assert found is not None
    assert found.value.isoformat() == due


NOT_PROMISED = [
    "I request a refund of 3,000 within seven days from today. My fridge is dead",
    "the system says out of stock while the same tv is in stock on your site today",
    "got told last Tuesday by email that my deposit is kept",
    "every single time they say give us 48 hours and nothing is fixed",
]


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_what_nobody_promised_is_no_promise(text: str) -> None:
    assert read(text, "2026-11-27", "ZA").promised_by is None


FOREIGN = [
    ("Bol zegt dat mijn pakje vorige week dinsdag bezorgd is, niet gekregen", "2026-12-09", "2026-12-01"),
    ("Ziggo, internet ligt er hier in Zwolle al sinds 1 oktober uit", "2026-10-15", "2026-10-01"),
    ("OUTsurance het op 4 Mei my eis afgekeur en niemand antwoord nie", "2026-05-12", "2026-05-04"),
    ("Esta noche la cena llegó fría y faltaba la mitad", "2026-09-05", "2026-09-05"),
    ("estou sem luz desde terça de noite e ninguém aparece", "2026-03-06", "2026-03-03"),
    ("Mein Paket ist vorgestern nicht angekommen und niemand antwortet mir", "2026-11-18", "2026-11-16"),
    ("nag cash in ako ng 3k nung martes, hindi pumasok", "2026-07-02", "2026-06-30"),
    ("9 tareekh ko ticket book kiya, paisa kat gaya", "2026-06-11", "2026-06-09"),
]


@pytest.mark.parametrize(("text", "day", "when"), FOREIGN)
def test_days_of_other_languages_are_read_and_never_written_in_english(
    text: str, day: str, when: str
) -> None:
    reading = read(text, day)
    assert reading.when is not None
    assert reading.when.value.start.isoformat() == when
    assert not re.search(r"\bon \d{1,2} [A-Z]", told(reading))
