"""Play a transcript: the person's lines go in, the bot's lines are what comes out.

A transcript begins with `now`, `country` and a title. Then every line of the person is one of

    you: words            press: label or action      photo: colour [caption]
    tick: 25h             edit N: words               forward NAME: words

and the lines of the bot that follow begin with `bot`, further lines of the same message with `  |`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.app.incoming import IncomingForward
from bot.domain.case import OriginKind
from bot.terminal.seat import Shown
from tests.pictures import jpeg
from tests.playing import Play

FOLDER = Path(__file__).parent
ACTS = ("you", "press", "photo", "tick", "edit", "forward")


def stories() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def opened(lines: Sequence[str], folder: Path) -> Play:
    """Return the bot at the moment and in the country that the first lines of a transcript name."""
    head = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in lines[1:3]}
    return Play(
        folder,
        now=datetime.fromisoformat(head["now"]),
        country=head["country"].replace("unknown", "") or None,
    )


def played(path: Path, folder: Path) -> str:
    """Return the transcript with the bot's lines as they are today."""
    with without_programs():
        return _played(path, folder)


@contextmanager
def without_programs() -> Iterator[None]:
    """Hide the program that reads writing in pictures: what is said without it is the same everywhere."""
    path = os.environ.pop("PATH", "")
    os.environ["PATH"] = str(FOLDER)
    try:
        yield
    finally:
        os.environ["PATH"] = path


def _played(path: Path, folder: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    play = opened(lines, folder)
    written = [*lines[:3], ""]
    try:
        for line in lines[3:]:
            act, _, words = line.partition(": ")
            if act.split(" ")[0] not in ACTS:
                continue
            written.append(line)
            before = len(play.pop_ups)
            try:
                shown = perform(play, act, words)
            except AssertionError as error:
                written += [f"!! {error}", ""]
                continue
            written += [f"bot pop-up: {text}" for text in play.pop_ups[before:]]
            written += [text for one in shown for text in _lines(one)]
            written.append("")
    finally:
        play.close()
    return "\n".join(written).rstrip() + "\n"


def perform(play: Play, act: str, words: str) -> list[Shown]:
    """Do what one line of the person says and return the messages that follow."""
    name, _, rest = act.partition(" ")
    match name:
        case "press":
            return play.press(words)
        case "photo":
            color, _, caption = words.partition(" ")
            return play.file(jpeg(color=color), caption=caption or None)
        case "tick":
            return play.tick(words)
        case "edit":
            return play.edit(int(rest), words)
        case "forward":
            here = f"in:{play.sent + 1}"
            origin = IncomingForward(
                words, OriginKind.HIDDEN_USER, here, origin_name=rest, origin_at=play.clock.now()
            )
            return play.do(origin)
        case _:
            return play.say(words)


def _lines(shown: Shown) -> Iterator[str]:
    """Return a message as the person reads it, with its buttons."""
    first, *others = shown.rendered.text.split("\n")
    yield f"bot {shown.say.key}{' (edited)' if shown.edits else ''}: {first}"
    yield from (f"  | {line}".rstrip() for line in others)
    for row in shown.rendered.rows:
        yield "  " + " ".join(f"[{button.label}]" for button in row)
    yield from (f"  file {path.name}" for path in shown.files)
