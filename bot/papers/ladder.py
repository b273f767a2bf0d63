"""Draw the ladder of a case: a vertical line with its steps, large enough for a small phone."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.app.papers import LadderLine, LadderSheet
from bot.domain.values import Mark
from bot.papers.typefaces import Face, runs, settable

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

# Pixels of a picture as wide as the screens of small phones have pixels.
WIDTH, EDGE = 1080, 64
TRACK, TEXT = 104, 184  # where the line runs, where the words begin
ROOM = WIDTH - TEXT - EDGE
TITLE, WHEN, WHAT = 56, 38, 46  # sizes of type
LEADING = 1.3
STEP_GAP, TITLE_GAP, WHEN_GAP = 40, 44, 4
DOT, RING, FINE = 22, 30, 4
MOST_TITLE_LINES, MOST_LINES = 3, 4

PAPER, INK, QUIET = "#ffffff", "#17212b", "#5c6b78"
LINE, DONE, NOW, AHEAD, ALARM = "#c5d0d8", "#1f8a4c", "#1463c2", "#5c6b78", "#c22a1e"
TODAY_BAND = "#e8f1fc"
COLOURS = {
    Mark.PAST: AHEAD,
    Mark.DONE: DONE,
    Mark.TODAY: NOW,
    Mark.NEXT: NOW,
    Mark.AHEAD: AHEAD,
    Mark.LAST_DAY: ALARM,
}


@dataclass(frozen=True, slots=True)
class _Words:
    """Lines of one size and colour."""

    lines: tuple[str, ...]
    size: int
    colour: str
    bold: bool = False

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.size * LEADING)


@dataclass(frozen=True, slots=True)
class _Step:
    mark: Mark
    words: tuple[_Words, ...]

    @property
    def height(self) -> int:
        return sum(words.height for words in self.words) + WHEN_GAP * (len(self.words) - 1)


def ladder_png(sheet: LadderSheet) -> bytes:
    """Return the picture as a PNG without metadata."""
    from PIL import Image as Images
    from PIL import ImageDraw

    title = _wrapped(sheet.title, TITLE, bold=True, width=WIDTH - 2 * EDGE, most=MOST_TITLE_LINES)
    head = _Words(title, TITLE, INK, bold=True)
    steps = [_step(line) for line in sheet.lines]
    height = EDGE + head.height + TITLE_GAP + sum(step.height + STEP_GAP for step in steps) - STEP_GAP + EDGE
    image = Images.new("RGB", (WIDTH, height), PAPER)
    draw = ImageDraw.Draw(image)
    _write(draw, head, EDGE, EDGE)
    _draw_steps(image, draw, steps, EDGE + head.height + TITLE_GAP)
    buffer = io.BytesIO()
    image.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _step(line: LadderLine) -> _Step:
    colour = COLOURS[line.mark]
    past = line.mark in (Mark.DONE, Mark.PAST)
    words = [
        _Words(_wrapped(line.when, WHEN, bold=True), WHEN, colour, bold=True),
        _Words(
            _wrapped(line.what, WHAT, bold=line.mark is Mark.NEXT),
            WHAT,
            QUIET if past else INK,
            bold=line.mark is Mark.NEXT,
        ),
        _Words(_wrapped(line.last, WHEN, bold=True), WHEN, ALARM, bold=True),
    ]
    return _Step(line.mark, tuple(one for one in words if one.lines))


def _draw_steps(image: Image, draw: ImageDraw, steps: Sequence[_Step], top: int) -> None:
    centre = round(WHEN * LEADING / 2)
    tops = [top]
    for step in steps[:-1]:
        tops.append(tops[-1] + step.height + STEP_GAP)
    if len(steps) > 1:
        draw.line((TRACK, tops[0] + centre, TRACK, tops[-1] + centre), fill=LINE, width=8)
    for step, at in zip(steps, tops, strict=True):
        if step.mark is Mark.TODAY:
            band = (EDGE // 2, at - STEP_GAP // 3, WIDTH - EDGE // 2, at + step.height + STEP_GAP // 3)
            draw.rounded_rectangle(band, radius=20, fill=TODAY_BAND)
            draw.line((TRACK, band[1], TRACK, band[3]), fill=LINE, width=8)
        _dot(image, step.mark, TRACK, at + centre)
        y = at
        for words in step.words:
            _write(draw, words, TEXT, y)
            y += words.height + WHEN_GAP


def _dot(image: Image, mark: Mark, x: int, y: int) -> None:
    """Draw a step's sign: a tick, a ring for today, a full dot for what is next, an empty one, a "!".

    It is drawn larger and scaled down, so that its edges are smooth.
    """
    from PIL import Image as Images
    from PIL import ImageDraw

    radius = DOT if mark in (Mark.AHEAD, Mark.PAST) else RING
    tile = Images.new("RGB", (2 * radius * FINE, 2 * radius * FINE), image.getpixel((x + radius + 8, y)))
    draw, colour, middle = ImageDraw.Draw(tile), COLOURS[mark], radius * FINE

    def disc(size: int, fill: str, width: int = 0) -> None:
        box = (middle - size * FINE, middle - size * FINE, middle + size * FINE, middle + size * FINE)
        draw.ellipse(box, fill=fill, outline=colour, width=width * FINE)

    def stroke(*points: int) -> None:
        draw.line([middle + point * FINE for point in points], fill=PAPER, width=8 * FINE, joint="curve")

    disc(radius, PAPER if mark in (Mark.AHEAD, Mark.TODAY) else colour, 7)
    match mark:
        case Mark.DONE:
            stroke(-14, 0, -4, 11, 15, -11)
        case Mark.TODAY:
            disc(RING // 2, colour)
        case Mark.LAST_DAY:
            stroke(0, -16, 0, 4)
            stroke(0, 9, 0, 17)
        case Mark.PAST | Mark.NEXT | Mark.AHEAD:
            pass
    image.paste(tile.resize((2 * radius, 2 * radius), Images.Resampling.LANCZOS), (x - radius, y - radius))


# --- words ------------------------------------------------------------------------------------


@cache
def _font(face: Face, size: int, *, bold: bool) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(face.path(bold=bold)), size)


def _width(text: str, size: int, *, bold: bool) -> float:
    return sum(_font(face, size, bold=bold).getlength(part) for face, part in runs(text))


def _wrapped(
    text: str, size: int, *, bold: bool, width: int = ROOM, most: int = MOST_LINES
) -> tuple[str, ...]:
    """Break a text into lines that fit; what is too long ends in an ellipsis."""
    lines: list[str] = []
    for word in settable(text).split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _width(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.append(_cut(word, size, bold=bold, width=width))
    if len(lines) > most:
        last = f"{lines[most - 1]} …"
        lines = [*lines[: most - 1], _cut(last, size, bold=bold, width=width)]
    return tuple(lines)


def _cut(text: str, size: int, *, bold: bool, width: int) -> str:
    if _width(text, size, bold=bold) <= width:
        return text
    kept = text.removesuffix("…").rstrip()
    while kept and _width(f"{kept}…", size, bold=bold) > width:
        kept = kept[:-1]
    return f"{kept}…"


def _write(draw: ImageDraw, words: _Words, x: int, y: int) -> None:
    for line in words.lines:
        at = float(x)
        for face, part in runs(line):
            font = _font(face, words.size, bold=words.bold)
            draw.text((at, y + words.size), part, font=font, fill=words.colour, anchor="ls")
            at += font.getlength(part)
        y += round(words.size * LEADING)
