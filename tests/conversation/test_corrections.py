"""A fact changes after the post: its correction is ready for each platform, and nothing else is touched."""

from __future__ import annotations

import pytest

from bot.domain.drafts import DraftKind
from bot.domain.text import weighted_length
from tests.conversation.test_answers import ABC
from tests.talking_to_core import STORY, Talk, after_posting


@pytest.fixture
def posted() -> Talk:
    return after_posting(ABC)


@pytest.mark.parametrize(
    ("words", "right", "wrong"),
    [
        ("sorry it was 4,700 not 4,500", "the amount is KSh 4,700", "4,500"),
        ("sorry, it was on 12 november, not monday", "the right day is", "Monday"),
    ],
)
def test_the_correction_says_what_is_right_and_repeats_no_mistake(
    posted: Talk, words: str, right: str, wrong: str
) -> None:
    assert posted.say(words) == ["changed_after_post"]
    assert posted.press("btn_correct") == ["draft_correction"]
    text = posted.draft(DraftKind.CORRECTION).text

    assert text.startswith("Correction to my post of 18 Nov: ")
    assert right in text
    assert wrong not in text
    assert weighted_length(text) <= 280
    shown = posted.text("draft_correction")
    for step in ("cannot edit", "reply", "delete the post", "pin it", "caption"):
        assert step in shown


def test_two_changes_are_corrected_in_one_text(posted: Talk) -> None:
    posted.say("sorry it was 4,700 not 4,500")
    posted.say("sorry, it was on 12 november, not monday")
    posted.press("btn_correct")

    text = posted.draft(DraftKind.CORRECTION).text
    assert "KSh 4,700" in text
    assert "12 Nov" in text


def test_once_corrected_it_is_not_wrong_any_more(posted: Talk) -> None:
    posted.say("sorry it was 4,700 not 4,500")
    posted.press("btn_correct")
    assert posted.press("btn_correction_out") == ["correction_noted"]

    assert posted.press("btn_correct") == ["already_noted"]


def test_what_is_only_added_makes_no_post_wrong(posted: Talk) -> None:
    keys = posted.say("I also paid 300 for a plumber")

    assert "changed_after_post" not in keys


def test_without_a_post_nothing_public_is_wrong() -> None:
    talk = Talk(ABC)
    talk.say(STORY)
    talk.press("message:1:")
    talk.press("told_yes")

    assert talk.say("sorry it was 4,700 not 4,500") == ["changed"]
