"""Copies of pictures that may become public: encoded anew from their pixels, without any metadata."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from bot.domain.coverings import Cover, Findings
from bot.evidence.covering import cover, mark, scaled
from bot.evidence.pixels import NARROWEST, PREVIEW, PUBLIC, NotAPictureError, Size, upright

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

__all__ = ["NotAPictureError", "clean_copy", "leftovers", "marked_copy"]


def clean_copy(
    data: bytes,
    findings: Findings | None = None,
    decided: Cover | None = None,
    size: Size = PUBLIC,
) -> bytes:
    """Return a JPEG of the pixels alone, upright and covered; NotAPictureError when there is none to be had.

    The result is read again, and refused when any metadata is left.
    """
    picture, whole = upright(data, size)
    _cover(picture, whole, findings, decided or Cover())
    return _encoded(picture, size)


def marked_copy(data: bytes, findings: Findings, decided: Cover) -> bytes:
    """Return the covered copy with a numbered frame around each place, for the person to decide."""
    picture, whole = upright(data, PREVIEW)
    _cover(picture, whole, findings, decided)
    shut = [place not in decided.uncovered for place in range(1, len(findings.regions) + 1)]
    places = [region.box for region in findings.regions]
    mark(picture, scaled(places, (findings.width, findings.height), picture.size), shut)
    return _encoded(picture, PREVIEW)


def _cover(picture: Picture, whole: tuple[int, int], findings: Findings | None, decided: Cover) -> None:
    """Cover what was found; places that belong to a picture of another shape are no places of this one."""
    if findings is None:
        return
    if (findings.width, findings.height) != whole:
        raise NotAPictureError
    cover(picture, scaled(decided.covered(findings), whole, picture.size))


def _encoded(picture: Picture, size: Size) -> bytes:
    buffer = io.BytesIO()
    _wide_enough(picture).save(buffer, "JPEG", quality=size.quality)
    result = buffer.getvalue()
    if leftovers(result):
        raise NotAPictureError
    return result


def _wide_enough(picture: Picture) -> Picture:
    """Give a strip a white margin: messengers take none that is too narrow."""
    from PIL import Image

    least = -(-max(picture.size) // NARROWEST)
    if min(picture.size) >= least:
        return picture
    wider = Image.new("RGB", (max(picture.width, least), max(picture.height, least)), "white")
    wider.paste(picture, ((wider.width - picture.width) // 2, (wider.height - picture.height) // 2))
    return wider


def leftovers(data: bytes) -> tuple[str, ...]:
    """Return the names of metadata found in a picture; only JFIF's own density fields are harmless."""
    from PIL import Image

    harmless = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    with Image.open(io.BytesIO(data)) as picture:
        found = [str(name) for name in picture.info if name not in harmless]
        found += ["exif"] if len(picture.getexif()) else []
    return tuple(found)
