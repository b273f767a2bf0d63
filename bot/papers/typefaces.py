"""The typefaces that are shipped, which characters they have, and what becomes of those they have not.

`fonts/` holds parts of the Noto family (SIL Open Font License 1.1, `fonts/OFL.txt`). A script more is a row
more in `FACES`, with its two files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
MISSING = "?"  # stands for a letter that no typeface has
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_JOINERS = frozenset("\u200c\u200d\u200e\u200f")


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface in two weights."""

    name: str
    stem: str

    def path(self, *, bold: bool = False) -> Path:
        return FOLDER / f"{self.stem}-{'Bold' if bold else 'Regular'}.ttf"


LATIN = Face("latin", "NotoSans")  # with Greek and Cyrillic
OTHERS = (
    Face("arabic", "NotoSansArabic"),
    Face("devanagari", "NotoSansDevanagari"),
    Face("hebrew", "NotoSansHebrew"),
)
FACES = (LATIN, *OTHERS)


@cache
def characters(face: Face) -> frozenset[int]:
    """Return the code points a face has, in both weights."""
    from fontTools.ttLib import TTFont

    maps = []
    for bold in (False, True):
        with TTFont(face.path(bold=bold), lazy=True) as font:
            maps.append(frozenset(font.getBestCmap()))
    return maps[0] & maps[1]


@cache
def face_of(character: str) -> Face | None:
    """Return the first face that has a character."""
    return next((face for face in FACES if ord(character) in characters(face)), None)


def runs(text: str) -> Iterator[tuple[Face, str]]:
    """Yield the stretches of a settable text that stand in one face; spaces and signs stay with their run."""
    faces: list[Face] = []
    for character in text:
        known = faces[-1] if faces and ord(character) in characters(faces[-1]) else None
        neutral = known is not None and not unicodedata.category(character).startswith("L")
        faces.append(known if known and neutral else face_of(character) or LATIN)
    for face, group in groupby(zip(faces, text, strict=True), key=lambda pair: pair[0]):
        yield face, "".join(character for _, character in group)


def settable(text: str) -> str:
    """Return a text that the faces can set: emoji and control characters go, an unknown letter is a "?"."""
    kept = [_kept(character) for character in unicodedata.normalize("NFC", text)]
    lines = "".join(kept).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)


def _kept(character: str) -> str:
    if character == "\n":
        return "\n"
    category = unicodedata.category(character)
    if character.isspace() or category == "Cc":
        return " "
    if character in _JOINERS or (category != "Cf" and face_of(character) is not None):
        return character
    return MISSING if _matters(category) else ""


def _matters(category: str) -> bool:
    """Tell whether a character carries meaning that a letter cannot lose: letters, digits, money."""
    return category[0] in "LN" or category == "Sc"


def unset(text: str) -> tuple[str, ...]:
    """Return the scripts (ISO 15924) whose letters no face has, in the order met; Zyyy for a sign of many."""
    missing = [
        character
        for character in unicodedata.normalize("NFC", text)
        if _matters(unicodedata.category(character)) and face_of(character) is None
    ]
    if not missing:
        return ()
    from fontTools.unicodedata import script

    return tuple(dict.fromkeys(script(character) for character in missing))


def right_to_left(text: str) -> bool:
    """Tell whether a paragraph runs from right to left: its first letter decides (UAX 9, P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return False
        if kind in _RIGHT_TO_LEFT:
            return True
    return False


def has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def needs_shaping(text: str) -> bool:
    """Tell whether letters join, reorder or stack: everything beyond precomposed Latin, Greek, Cyrillic."""
    return any(
        unicodedata.category(character).startswith("M") or face_of(character) in OTHERS for character in text
    )
