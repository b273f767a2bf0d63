"""Covering what must not be seen: in the pixels of a copy, so that nothing below the cover is left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.domain.coverings import MOST_SINGLE, Box

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

BLOCKS = 4  # squares along the longer side of a covered place: no face, number or code survives that
MARGIN = 0.3  # of the place's shorter side, all around: hair and ears, and readers cut digits short

_SHUT, _OPEN = (255, 196, 0), (0, 200, 120)


def scaled(boxes: Sequence[Box], size: tuple[int, int], to: tuple[int, int]) -> tuple[Box, ...]:
    """Return places of a picture of one size in a copy of another, whole pixels outward."""
    x, y = to[0] / size[0], to[1] / size[1]
    return tuple(
        Box(
            max(0, math.floor(box.left * x)),
            max(0, math.floor(box.top * y)),
            min(to[0], math.ceil(box.right * x)),
            min(to[1], math.ceil(box.bottom * y)),
        )
        for box in boxes
    )


def cover(picture: Picture, boxes: Sequence[Box]) -> None:
    """Burn covers into a picture: few squares of the mean colour, then blurred into one another.

    What is below is first averaged into at most BLOCKS x BLOCKS colours. Everything after that works on
    those colours alone, so that two pictures with the same means give the same cover.
    """
    from PIL import Image, ImageFilter

    for box in boxes:
        left, top, right, bottom = _with_margin(box, picture.size)
        if right <= left or bottom <= top:
            continue
        width, height = right - left, bottom - top
        side = max(width, height) / BLOCKS
        grid = max(1, round(width / side)), max(1, round(height / side))
        means = picture.crop((left, top, right, bottom)).resize(grid, Image.Resampling.BOX)
        squares = means.resize((width, height), Image.Resampling.NEAREST)
        squares = squares.filter(ImageFilter.GaussianBlur(max(1.0, side / 4)))
        picture.paste(squares, (left, top))


def mark(picture: Picture, boxes: Sequence[Box], shut: Sequence[bool]) -> None:
    """Draw a numbered frame around each place: yellow where it is covered, green where it is left open."""
    from PIL import ImageDraw, ImageFont

    draw = ImageDraw.Draw(picture)
    thick = max(3, max(picture.size) // 300)
    font = ImageFont.load_default(size=max(18, max(picture.size) // 28))
    for number, (box, is_shut) in enumerate(zip(boxes, shut, strict=True), 1):
        left, top, right, bottom = _with_margin(box, picture.size)
        colour = _SHUT if is_shut else _OPEN
        draw.rectangle((left, top, max(left, right - 1), max(top, bottom - 1)), outline=colour, width=thick)
        if number > MOST_SINGLE:
            continue
        text = str(number)
        _, _, wide, high = draw.textbbox((0, 0), text, font=font)
        pad = thick * 2
        x = min(left, picture.width - int(wide) - 2 * pad)
        y = max(0, top - int(high) - 2 * pad)
        draw.rectangle((x, y, x + wide + 2 * pad, y + high + 2 * pad), fill=colour)
        draw.text((x + pad, y + pad), text, font=font, fill=(0, 0, 0))


def _with_margin(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    more = math.ceil(min(box.right - box.left, box.bottom - box.top) * MARGIN)
    return (
        max(0, box.left - more),
        max(0, box.top - more),
        min(size[0], box.right + more),
        min(size[1], box.bottom + more),
    )
