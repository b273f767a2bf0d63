"""Several cases and old buttons: nothing lands in the wrong case, no reminder is lost."""

from __future__ import annotations

import pytest

from bot.app.incoming import IncomingBlocked, IncomingPress
from bot.domain.case import Status
from tests.conversation.test_story import FIBRE
from tests.playing import Play


@pytest.fixture
def posted(play: Play) -> Play:
    play.say(FIBRE)
    play.press("posted")
    return play


def test_a_snooze_lasts_as_long_as_it_was_asked_for(posted: Play) -> None:
    posted.tick("25h")
    posted.do(IncomingPress(posted.button("snooze")))
    posted.press("snooze:1:nudge.1.1w")

    assert posted.tick("166h") == []
    assert [one.say.key for one in posted.tick("3h")] == ["reminder"]


def test_a_reminder_does_not_take_over_a_story_that_is_being_told(posted: Play) -> None:
    posted.tick("20h")
    posted.say("/new")
    posted.say("Jumia is useless")
    posted.tick("6h")

    assert "reminder" in posted.keys
    assert posted.state.active == 2


def test_a_number_of_a_deleted_case_is_not_used_again(posted: Play) -> None:
    posted.say("/new")
    posted.say("Jumia is useless")
    posted.say("/delete")
    posted.do(IncomingPress("delete:2:sure"))
    posted.say("Jumia is useless")

    assert [case.number for case in posted.state.cases] == [1, 3]


def test_saying_posted_twice_in_words_is_noted_once_and_answered(posted: Play) -> None:
    answers = posted.say("posted it")

    assert [shown.say.key for shown in answers] == ["already_noted"]
    assert len(posted.state.cases[0].posts) == 1


def test_resume_pressed_again_does_not_move_the_reminders(posted: Play) -> None:
    posted.press("stop")
    posted.press("resume")
    before = posted.state.cases[0].planned
    posted.tick("2h")
    posted.do(IncomingPress("resume:1:"))

    assert posted.state.cases[0].planned == before


def test_a_reminder_missed_while_blocked_is_asked_after_the_return(posted: Play) -> None:
    posted.do(IncomingBlocked(True))
    posted.tick("25h")
    assert "reminder" not in posted.keys
    posted.do(IncomingBlocked(False))

    posted.tick("2h")

    assert posted.keys.count("reminder") == 1


@pytest.mark.parametrize("words", ["I am not safe", "we are unsafe here", "is it safe?"])
def test_who_is_not_safe_is_not_taken_for_safe(play: Play, words: str) -> None:
    play.say("I smell gas in the kitchen and British Gas does not answer")
    play.say(words)

    assert "safe_now" not in play.keys
    assert play.state.cases[0].status is Status.INTERVIEWING
    assert play.drafts("x_post") == []
