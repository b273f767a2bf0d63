"""However long an ordinary matter is told it alarms nobody, and one plain sentence of danger is found."""

from __future__ import annotations

import pytest

from bench.long_stories import long_story
from bot.domain.reading import Triage
from tests.engines.plain_tellings import told
from tests.engines.read_fake import read

LENGTHS = (300, 1000, 2500)
DANGERS = [
    ("I can smell gas in the kitchen as I write this and nobody picks up", Triage.DANGER),
    ("There is a fire in the kitchen right now", Triage.DANGER),
    ("My mother cannot breathe and the ambulance has not come", Triage.DANGER),
    ("A live wire is hanging over the gate and the children are out there", Triage.DANGER),
    ("My little boy has just swallowed the battery out of the remote control", Triage.DANGER),
    ("I am stranded at the roadside alone and it is midnight now", Triage.STRANDED),
    ("The driver has left us in the middle of nowhere at night", Triage.STRANDED),
    ("I want to kill myself over this", Triage.SELF_HARM),
    ("To be honest I do not want to live any more", Triage.SELF_HARM),
    ("Since then I have been thinking about ending my life", Triage.SELF_HARM),
]


@pytest.mark.parametrize("words", LENGTHS)
@pytest.mark.parametrize("seed", range(10))
def test_a_long_ordinary_complaint_is_a_complaint(seed: int, words: int) -> None:
    story = told(seed, words)
    reading = read(story, "KE")

    assert words <= len(story.split()) < words + 60
    assert reading.triage is Triage.COMPLAINT
    assert reading.refused == ()


@pytest.mark.parametrize("seed", range(100, 110))
def test_a_long_complaint_of_other_people_is_a_complaint_too(seed: int) -> None:
    assert read(long_story(seed, LENGTHS[seed % 3]), "KE").triage is Triage.COMPLAINT


@pytest.mark.parametrize("words", LENGTHS)
@pytest.mark.parametrize(("seed", "danger"), list(enumerate(DANGERS)))
def test_one_plain_sentence_of_danger_is_found_in_it(
    seed: int, danger: tuple[str, Triage], words: int
) -> None:
    sentence, kind = danger

    assert read(told(seed, words, sentence), "KE").triage is kind


def test_a_day_that_is_over_calms_only_what_stands_beside_it() -> None:
    assert read(told(3, 1000, "Last month there was an electric shock from the old one"), "KE").triage is (
        Triage.COMPLAINT
    )
    assert read(told(3, 1000, "Last week it rained", "The socket is on fire now"), "KE").triage is (
        Triage.DANGER
    )
