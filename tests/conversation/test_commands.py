"""The commands, in order and out of order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.app.incoming import IncomingPress, text_incoming
from bot.domain.commands import COMMANDS
from bot.terminal.seat import Shown
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_answers_before_there_is_any_case(play: Play, name: str) -> None:
    assert play.say(f"/{name}")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_answers_in_the_middle_of_a_question(play: Play, name: str) -> None:
    play.say("Zuku is useless")
    assert play.say(f"/{name}")


def test_an_unknown_command_points_to_help(play: Play) -> None:
    assert "/help" in play.say("/frobnicate now")[0].rendered.text


def test_help_lists_every_command(play: Play) -> None:
    text = play.say("/help")[0].rendered.text
    assert all(f"/{name} " in text for name in COMMANDS)


def test_a_time_zone_moves_what_is_planned(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.say("/timezone Los Angeles")

    due = play.state.cases[0].next_reminder_at
    assert play.state.person.timezone == "America/Los_Angeles"
    assert due is not None
    assert due.hour == 17, "ten in the evening there is quiet: nine in the morning is 17:00 UTC"


def test_an_unknown_place_is_asked_for_again(play: Play) -> None:
    play.say("/timezone Atlantis")
    assert play.keys[-1] == "timezone_unknown"
    play.say("Lagos")
    assert play.state.person.timezone == "Africa/Lagos"


def test_export_holds_the_story_and_comes_as_a_file(play: Play) -> None:
    play.say(FIBRE)
    play.say("/export")
    shown = play.press("data")

    content = json.loads(shown[-1].files[0].read_text())
    assert "home fibre" in json.dumps(content)


def test_delete_asks_first_and_then_really_deletes(play: Play, tmp_path: Path) -> None:
    play.say(FIBRE)
    play.file(jpeg(gps=True))
    play.press("posted")
    play.say("/delete")
    assert play.state.cases

    play.press("Everything")

    assert play.keys[-1] == "deleted_all"
    assert play.state.cases == ()
    assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == []
    assert play.tick("8w") == []
    raw = b"".join(path.read_bytes() for path in tmp_path.glob("play.db*"))
    assert b"8841236" not in raw
    assert b"0722" not in raw


def test_delete_can_spare_the_other_cases(play: Play) -> None:
    play.say(FIBRE)
    play.say("/new")
    play.say("Zuku took 3,000 from me on Monday and there is no TV. refund me")
    play.say("/delete")
    play.press("Only 2: Zuku case")

    assert [case.number for case in play.state.cases] == [1]


def test_cancel_puts_a_story_aside_without_losing_it(play: Play) -> None:
    play.say("Zuku is useless")
    play.say("/cancel")
    assert play.state.active is None

    play.press("resume")
    assert play.keys[-1] == "ask_what"


def test_two_people_never_see_each_other(play: Play) -> None:
    play.say(FIBRE)
    _, outputs = play.seat.handle("eve", text_incoming("/cases"))
    assert "Safaricom" not in str(outputs)
    pop_up, outputs = play.seat.handle("eve", IncomingPress("open:1:"))
    assert pop_up == "That button is from an earlier step."
    assert not [output for output in outputs if isinstance(output, Shown)]


def test_a_typed_yes_does_not_delete_everything(play: Play) -> None:
    play.say(FIBRE)
    play.say("/delete")
    play.say("yes")
    assert play.keys[-1] == "ask_delete"
    assert play.state.cases

    play.say("everything")
    assert play.state.cases == ()
