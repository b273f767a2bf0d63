"""What must be covered in a picture: every reader that is installed looks at one copy of bearable size."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.domain.coverings import Box, Findings, Reader, Region
from bot.evidence import codes, covering, faces, words
from bot.evidence.pixels import Size, upright
from bot.evidence.rows import rows_of

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LOOKED_AT = Size(2048 * 1536, 6000, 90)  # a photo of a letter has 170 dots an inch: small print is read


def installed() -> tuple[Reader, ...]:
    """Return the readers that are there, without loading any."""
    there = {
        Reader.FACES: find_spec("onnxruntime") is not None,
        Reader.CODES: find_spec("zxingcpp") is not None,
        Reader.TEXT: shutil.which("tesseract") is not None,
    }
    return tuple(reader for reader in Reader if there[reader])


def find(data: bytes) -> Findings:
    """Look for faces, codes and private writing; NotAPictureError when the bytes are no picture."""
    return look(data)[0]


def look(data: bytes) -> tuple[Findings, tuple[str, ...]]:
    """Return what was found in a picture, and its writing as rows; NotAPictureError when it is none."""
    picture, whole = upright(data, LOOKED_AT)
    regions: list[Region] = []
    read: list[Reader] = []
    private: tuple[Region, ...] = ()
    lines: tuple[Box, ...] = ()
    readers: tuple[tuple[Reader, Callable[[Picture], tuple[Region, ...]]], ...] = (
        (Reader.FACES, faces.find_faces),
        (Reader.CODES, codes.find_codes),
    )
    for reader, seek in readers:
        try:
            regions += seek(picture)
        except (ImportError, MemoryError, RuntimeError):  # not installed, or it gave up: said to be unread
            continue
        read.append(reader)
    try:
        written = list(words.read_lines(picture))
    except words.NoReaderError:
        written = []
    else:
        private, lines = words.places_in(written)
        read.append(Reader.TEXT)
    regions += private
    places = covering.scaled([region.box for region in regions], picture.size, whole)
    found = Findings(
        width=whole[0],
        height=whole[1],
        regions=tuple(
            Region(region.kind, box, region.confidence) for region, box in zip(regions, places, strict=True)
        ),
        read=tuple(read),
        lines=covering.scaled(lines, picture.size, whole),
    )
    return found, rows_of(written)
