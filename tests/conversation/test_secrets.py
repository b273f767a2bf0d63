"""A PIN or password that slipped into a message is nowhere in what the bot keeps."""

from __future__ import annotations

from pathlib import Path

from bot.app.incoming import IncomingForward
from bot.domain.case import OriginKind
from bot.domain.private import without_secrets
from tests.conversation.test_story import FIBRE
from tests.playing import Play

SECRET = "my PIN is 90417"


def test_only_the_secret_is_starred_out_and_everything_keeps_its_place() -> None:
    assert without_secrets("my PIN is 90417, paid 4,500") == "my PIN is *****, paid 4,500"
    assert without_secrets(FIBRE) == FIBRE


def test_a_secret_is_not_kept_anywhere(play: Play, tmp_path: Path) -> None:
    play.say(f"{FIBRE}. {SECRET}")
    play.edit(1, f"{FIBRE}. and {SECRET}")
    play.do(IncomingForward(f"Please confirm {SECRET}", OriginKind.USER, "in:9"))
    play.press("posted")

    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"90417" not in kept
