"""What messy first messages say: names inside them, sums that are compared, asks in a few words."""

from __future__ import annotations

import pytest

from bot.domain.facts import AmountRole
from bot.domain.private import find_private
from tests.engines.read_fake import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Their adjuster Kevin Brandt came out for 12 minutes", "Kevin Brandt"),
        ("The assessor named John Murphy never came back", "John Murphy"),
        ("Kevin Brandt promised a refund and nothing came", "Kevin Brandt"),
        ("Priya on chat closed my ticket", "Priya"),
        ("every week someone new (last was Mereana) says it is with the assessor", "Mereana"),
        ("my wife Anna Schmidt waited at home all day", "Anna Schmidt"),
    ],
)
def test_a_person_in_a_story_is_hidden(text: str, name: str) -> None:
    assert [found.value.text for found in find_private(text)] == [name]
    assert all(name not in sentence.text for sentence in read(text).sentences)


@pytest.mark.parametrize(
    "text",
    [
        "I ordered from John Lewis and it never came",
        "the Victoria Island branch refused my card",
        "Rose Garden Hotel cancelled my booking",
        "Thomas Cook cancelled my flight",
        "Mercy Hospital billed me twice",
    ],
)
def test_a_firm_called_like_a_person_is_not_hidden(text: str) -> None:
    assert find_private(text) == ()


def test_a_hidden_relative_leaves_a_sentence_that_reads_on() -> None:
    told = [sentence.text for sentence in read("my wife Anna Schmidt waited for Evri all day").sentences]
    assert told == ["My wife waited for Evri all day"]


@pytest.mark.parametrize(
    "text",
    [
        "uber overcharged me on friday, R340 instead of R180",
        "uber charged me R340 not R180 on friday",
        "on friday uber billed R340 rather than R180",
    ],
)
def test_a_sum_that_is_only_compared_corrects_nothing(text: str) -> None:
    reading = read(text, country="ZA")
    assert not reading.correction
    assert reading.sentences
    assert [found.value.role for found in reading.amounts] == [AmountRole.CHARGED, AmountRole.OTHER]


@pytest.mark.parametrize("text", ["4,500 not 5,400", "sorry, R340 not R180", "make that 3 calls"])
def test_a_short_answer_that_takes_a_value_back_is_a_correction(text: str) -> None:
    assert read(text).correction
