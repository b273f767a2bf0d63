"""Reminders people answer: not too many, never at night, never past a last day, and right when they come."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app.incoming import IncomingPress
from tests.conversation.test_story import FIBRE
from tests.playing import Play

OTHER = "Zuku took 3,000 from me on Monday and there is no TV. refund me"
WATER = "Thames Water has left us without water since 9 Nov. I want them to fix the supply"
NAIROBI, LONDON = ZoneInfo("Africa/Nairobi"), ZoneInfo("Europe/London")
NOON = datetime.fromisoformat("2026-11-18T12:00:00+00:00")


@pytest.fixture
def posted(play: Play) -> Play:
    """Give a person whose post is out."""
    play.say(FIBRE)
    play.press("posted")
    return play


def british(folder: Path, story: str = WATER) -> Play:
    play = Play(folder, now=NOON, country="GB")
    play.say(story)
    play.press("posted")
    return play


def due(play: Play, case: int = 0) -> datetime:
    at = play.state.cases[case].next_reminder_at
    assert at is not None
    return at


# --- how many ----------------------------------------------------------------------------


def test_two_cases_that_are_due_on_a_day_come_in_one_message(posted: Play) -> None:
    posted.say("/new")
    posted.say(OTHER)
    posted.press("posted")

    shown = posted.tick("30h")

    assert [one.say.key for one in shown] == ["digest"]
    assert "Safaricom" in shown[0].rendered.text
    assert "Zuku" in shown[0].rendered.text


def test_a_case_of_a_digest_is_asked_about_with_one_tap_and_answered(posted: Play) -> None:
    posted.say("/new")
    posted.say(OTHER)
    posted.press("posted")
    posted.tick("30h")

    posted.press("open:2:remind")
    assert posted.keys[-1] == "reminder"
    posted.press("nothing_yet")
    assert posted.keys[-1] == "draft_nudge"
    posted.do(IncomingPress("open:2:remind"))
    assert posted.pop_ups[-1] == "That button is from an earlier step."


def test_nobody_is_reminded_twice_on_a_day(posted: Play) -> None:
    posted.tick("25h")
    posted.say("/new")
    posted.say(OTHER)
    posted.press("posted")
    days = [
        shown.say.key
        for hour in range(60)
        for shown in posted.tick("1h")
        if shown.say.key in ("reminder", "digest")
    ]

    assert len(days) <= 3, "sixty hours are less than three days"


def test_after_two_that_nobody_answered_they_come_once_a_week(posted: Play) -> None:
    moments = []
    for _ in range(4):
        moments.append(due(posted))
        posted.tick_to(due(posted))

    assert (moments[3] - moments[2]).days >= 7


def test_after_four_that_nobody_answered_the_bot_rests_until_a_word_comes(posted: Play) -> None:
    for _ in range(5):
        posted.tick_to(due(posted))
    quiet = posted.state.cases[0]
    assert quiet.progress.ignored == 4
    assert all(row.days is not None for row in quiet.planned), "only last days are left"

    posted.say("hello?")
    assert posted.state.cases[0].progress.ignored == 0
    assert posted.state.cases[0].planned[0].days is None


# --- when -------------------------------------------------------------------------------


def test_no_reminder_comes_between_nine_in_the_evening_and_nine_in_the_morning(posted: Play) -> None:
    for _ in range(4):
        moment = due(posted).astimezone(NAIROBI)
        assert time(9) <= moment.time() < time(21)
        posted.tick_to(moment)
        posted.press("nothing_yet")


def test_an_urgent_case_may_come_at_night_only_when_allowed(tmp_path: Path) -> None:
    late = datetime.fromisoformat("2026-11-18T20:30:00+00:00")
    play = Play(tmp_path, now=late, country="GB")
    play.say("URGENT no heating, baby at home, boiler from British Gas dead since this morning, fix it now")
    play.press("posted")
    assert "offer_night" in play.keys
    assert due(play).astimezone(LONDON).time() >= time(9)

    play.press("at_night")
    assert due(play).astimezone(LONDON).time() < time(9) or due(play).astimezone(LONDON).time() >= time(21)


# --- last days ----------------------------------------------------------------------------


def test_a_snooze_never_runs_past_the_last_day_of_a_right(posted: Play) -> None:
    posted.say("/snooze")
    posted.say("9 months")

    assert posted.keys[-1] == "snoozed_not_so_long"
    assert due(posted).date().isoformat() < "2027-05-03", "the authority takes cases for six months"


def test_a_last_day_is_told_even_to_somebody_who_never_answers(posted: Play) -> None:
    keys = [shown.say.key for _ in range(40) for shown in posted.tick("1w")]

    assert "reminder_last_day" in keys, "the authority takes cases for six months"
    assert posted.tick("52w") == []


# --- what depends on where ------------------------------------------------------------------


def test_a_body_that_depends_on_the_place_is_named_only_when_that_is_known(tmp_path: Path) -> None:
    play = british(tmp_path)
    play.press("told_no")
    play.press("I sent it")
    play.tick("45d")
    play.press("nothing_yet")
    if play.keys[-1] == "ask_sent":
        play.press("I sent it")
        play.tick("60d")
        play.press("nothing_yet")

    assert play.keys[-1] == "ask_region"
    play.say("Scotland")
    assert play.keys[-2:] == ["step_outside", "draft_body"]
    assert "Scottish Public Services Ombudsman" in play.messages[-2].rendered.text
    assert play.state.region == "scotland"


def test_a_complaint_that_lies_with_a_body_is_left_alone(posted: Play) -> None:
    posted.tick("25h")
    posted.say("they refused, it is their final answer")
    posted.press("filed")

    assert posted.keys[-1] == "filed_noted"
    posted.do(IncomingPress("filed:1:body.ke-ca-ke"))
    assert posted.pop_ups[-1] == "Noted already."
    assert posted.tick("2w") == []


def test_a_step_of_another_country_cannot_be_pressed(posted: Play) -> None:
    posted.do(IncomingPress("step:1:body.gb-fos"))
    posted.do(IncomingPress("filed:1:body.gb-fos"))

    assert posted.pop_ups == ["That button is from an earlier step."] * 2
    assert not posted.state.cases[0].progress.filed
