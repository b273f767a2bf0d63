"""The JSON chat over restarts and odd lines: buttons are found again, and no line ends the conversation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.terminal.json_chat import JsonChat
from bot.terminal.shapes import Json
from tests.conversation.test_story import FIBRE
from tests.playing import Play
from tests.terminal.json_lines import problems


class Lines:
    """A program at the other end of the JSON chat."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.play = Play(folder)
        self.seen: list[Json] = []
        self.chat = JsonChat(self.play.seat, self.seen.append)

    def send(self, **line: object) -> list[Json]:
        return self.raw(json.dumps(line))

    def raw(self, line: str) -> list[Json]:
        before = len(self.seen)
        self.chat.take(line)
        new = self.seen[before:]
        assert [found for one in new for found in problems("output", one)] == []
        return new

    def restart(self) -> None:
        self.play.close()
        self.play = Play(self.folder)
        self.chat = JsonChat(self.play.seat, self.seen.append)


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Lines]:
    made = Lines(tmp_path)
    yield made
    made.play.close()


@pytest.mark.parametrize("button", ["posted", "i POSTED it", "posted:1:first_post"])
def test_a_button_shown_before_a_restart_is_found_by_action_label_and_id(lines: Lines, button: str) -> None:
    lines.send(type="text", text=FIBRE)
    lines.restart()

    told = lines.send(type="press", button=button)

    assert "notice_scam" in [line.get("key") for line in told]


@pytest.mark.parametrize(
    "line",
    [
        '{"type": "text", "text": "\\ud800"}',
        "[" * 100_000,
        '{"type": "tick", "by": "99999w"}',
        '{"type": "now", "at": "9999-12-31T23:00:00"}',
        '{"type": "location", "latitude": 1e400, "longitude": 0}',
        '{"type": "location", "latitude": NaN, "longitude": 0}',
        '{"type": "file", "path": "/nowhere/at.all", "as": "photo"}',
        '{"type": "text", "text": 5}',
        '{"type": "forward", "text": "x", "date": 5}',
        '{"type": ["text"]}',
    ],
    ids=range(10),
)
def test_an_odd_line_is_an_error_and_the_conversation_goes_on(lines: Lines, line: str) -> None:
    assert [one["type"] for one in lines.raw(line)] == ["error", "idle"]

    assert "draft" in [one["type"] for one in lines.send(type="text", text=FIBRE)]


def test_the_numbers_of_inputs_agree_after_a_delete_of_nothing(lines: Lines) -> None:
    lines.send(type="delete", of=7)

    told = lines.send(type="text", text=FIBRE)

    card = next(one for one in told if one["type"] == "facts")
    provenance = card["provenance"]
    assert isinstance(provenance, dict)
    assert provenance["what"][0]["input"] == 2
