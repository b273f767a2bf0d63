"""Draw the README's picture: play a story through the real program and set the conversation as an SVG.

Run it with `make picture`. What the bot says is what the program says today; only the look is decided here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("conversation.svg")

STORY = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, "
    "two tickets (SR-8841236), nothing. want my money back or fix it by friday. my number 0722 123456"
)
PLAY: tuple[dict[str, str], ...] = (
    {"type": "text", "text": STORY},
    {"type": "press", "button": "posted"},
    {"type": "tick", "by": "25h"},
)
OPTIONS = ("--now", "2026-11-18T09:00:00+03:00", "--country", "KE", "--engine", "rules")

WIDTH, MARGIN, PADDING = 460, 14, 11
LINE, CHARACTERS = 18, 50  # height of a line in pixels, letters that fit in one at 13 pixels
BACKGROUND, BOT, PERSON, BUTTON, INK, QUIET = "#dfe7ec", "#ffffff", "#d8f5c8", "#c3d3dd", "#1d2730", "#5f6f7a"


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message: who speaks, its lines, and the labels of its buttons row by row."""

    who: str  # bot, person or time
    lines: tuple[str, ...]
    buttons: tuple[tuple[str, ...], ...] = ()


def play() -> list[dict[str, object]]:
    """Tell the story to the program and return its events; the inputs are given one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        finished = subprocess.run(
            [
                sys.executable,
                "-m",
                "bot",
                "chat",
                "--json",
                *OPTIONS,
                "--db",
                f"sqlite:///{folder}/picture.db",
            ],
            input="".join(json.dumps(line) + "\n" for line in PLAY),
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            timeout=120,
            check=True,
        )
    return [json.loads(line) for line in finished.stdout.splitlines()]


def bubbles(events: list[dict[str, object]]) -> list[Bubble]:
    """Join what was put in with what came out; `idle` ends the answer to each input."""
    shown: list[Bubble] = []
    labels: dict[str, str] = {}
    waiting = list(PLAY)
    shown.append(put_in(waiting.pop(0), labels))
    places: dict[str, int] = {}
    for event in events:
        if event["type"] == "idle" and waiting:
            shown.append(put_in(waiting.pop(0), labels))
        elif event["type"] == "message":
            bubble = message(event, labels)
            edited = places.get(str(event.get("edits")))
            if edited is None:
                places[str(event["id"])] = len(shown)
                shown.append(bubble)
            else:
                places[str(event["id"])] = edited
                shown[edited] = bubble
    return shown


def put_in(line: dict[str, str], labels: dict[str, str]) -> Bubble:
    """Show an input: words as they are, a press as the button's label, a jump of the clock as a day."""
    if line["type"] == "tick":
        return Bubble("time", ("the next day",))
    words = line.get("text") or labels.get(line["button"], line["button"])
    return Bubble("person", wrapped(words))


def message(event: dict[str, object], labels: dict[str, str]) -> Bubble:
    rows: list[tuple[str, ...]] = []
    for row in cast(list[list[dict[str, str]]], event["buttons"]):
        labels.update({button["action"]: button["label"] for button in row})
        rows.append(tuple(button["label"] for button in row))
    return Bubble("bot", wrapped(str(event["text"])), tuple(rows))


def wrapped(text: str) -> tuple[str, ...]:
    lines: list[str] = []
    for line in text.splitlines():
        lines.extend(textwrap.wrap(line, CHARACTERS) or [""])
    return tuple(lines)


def text(x: float, y: float, words: str, anchor: str = "start", colour: str = INK) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'


def box(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="10" fill="{colour}"/>'


def drawn(bubble: Bubble, top: float) -> tuple[list[str], float]:
    """Return the parts of one bubble and where the next one may begin."""
    if bubble.who == "time":
        return [text(WIDTH / 2, top + LINE, bubble.lines[0], "middle", QUIET)], top + LINE + MARGIN
    width = min(WIDTH - 4 * MARGIN, max(len(line) for line in bubble.lines) * 7.6 + 2 * PADDING)
    if bubble.buttons:
        width = WIDTH - 4 * MARGIN
    left = MARGIN if bubble.who == "bot" else WIDTH - MARGIN - width
    height = len(bubble.lines) * LINE + 2 * PADDING - 5
    parts = [box(left, top, width, height, BOT if bubble.who == "bot" else PERSON)]
    for number, line in enumerate(bubble.lines, 1):
        parts.append(text(left + PADDING, top + PADDING - 5 + number * LINE, line))
    at = top + height + 4
    for row in bubble.buttons:
        each = (width - 4 * (len(row) - 1)) / len(row)
        for number, label in enumerate(row):
            x = left + number * (each + 4)
            parts.append(box(x, at, each, 28, BUTTON))
            parts.append(text(x + each / 2, at + 18, textwrap.shorten(label, int(each / 7)), "middle"))
        at += 32
    return parts, at + MARGIN - 4


def draw(conversation: list[Bubble]) -> str:
    """Return the whole picture as SVG."""
    parts: list[str] = []
    at = float(MARGIN)
    for bubble in conversation:
        more, at = drawn(bubble, at)
        parts.extend(more)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {at:g}" width="{WIDTH}" '
        f'height="{at:g}" font-family="system-ui, Segoe UI, Roboto, sans-serif" font-size="13" role="img">'
    )
    ground = f'<rect width="{WIDTH}" height="{at:g}" rx="18" fill="{BACKGROUND}"/>'
    return "\n".join([head, "<title>A conversation with Redress</title>", ground, *parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(draw(bubbles(play())), encoding="utf-8")
    print(f"drawn: {PICTURE.relative_to(ROOT)}")
