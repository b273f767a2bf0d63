"""How a text is told from a command."""

from __future__ import annotations

import pytest

from bot.app.incoming import Command, split_command, text_incoming


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", Command("start", "")),
        ("/Start@RedressBot  from-a-link ", Command("start", "from-a-link")),
        ("/case 2", Command("case", "2")),
        ("  /new\nmy parcel\nis lost", Command("new", "my parcel\nis lost")),
    ],
)
def test_a_command_is_split_into_its_name_and_the_rest(text: str, command: Command) -> None:
    assert split_command(text) == command


@pytest.mark.parametrize("text", ["", "/", "/ 20 off", "/home/me", "they said /start to me", "//new", "/né"])
def test_anything_else_is_a_text(text: str) -> None:
    assert split_command(text) is None


def test_a_text_keeps_its_own_words_beside_the_command() -> None:
    said = text_incoming("/new my parcel", message_id="7")

    assert (said.text, said.command, said.argument) == ("/new my parcel", "new", "my parcel")


def test_a_plain_text_has_no_command() -> None:
    assert text_incoming("my parcel is lost").command is None
