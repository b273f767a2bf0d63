"""Writing in pictures, read by tesseract where it is installed: a program of its own, with a time limit."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.coverings import Box, Region, RegionKind
from bot.domain.facts import PrivateKind
from bot.domain.private import find_private, find_references
from bot.domain.references import Numbers

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PATIENCE = 25.0  # seconds
LEAST_SURE = 30.0  # of 100; below it tesseract sees words in leaves and tiles
SURE = 0.5  # of 1: a line that is read no better is rather a pattern
SMALL = 1400  # pixels: smaller pictures are read at twice their size
MOST_LINES = 80

_KINDS = {
    PrivateKind.PHONE: RegionKind.PHONE,
    PrivateKind.EMAIL: RegionKind.EMAIL,
    PrivateKind.CARD: RegionKind.CARD,
    PrivateKind.IBAN: RegionKind.CARD,
    PrivateKind.ADDRESS: RegionKind.ADDRESS,
    PrivateKind.ID_NUMBER: RegionKind.ID_NUMBER,
    PrivateKind.PLATE: RegionKind.PLATE,
    PrivateKind.PERSON: RegionKind.NAME,
    PrivateKind.REFERENCE: RegionKind.BOOKING,
    PrivateKind.SECRET: RegionKind.SECRET,
}
# "WiFi: Hotel-Guest", "Network name Hotel-Guest", "SSID=..."; the whole line goes
_NETWORK = re.compile(r"(?i)\b(?:wi-?\s?fi|wlan|ssid|network(?:\s+name)?|hotspot)\b\s*[:=\-]?\s*\S")
# a record locator stands alone: six capitals and digits, both kinds
_LOCATOR = re.compile(r"(?<![\w-])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}(?![\w-])")


# In a picture no word around tells a phone from an account, nor the country: any long number is covered.
_DIGITS = re.compile(r"(?<![\w.,])(?:\+|00)?\(?\d(?:[ ()/-]?\d){8,}(?![\w])")


class NoReaderError(Exception):
    """Tesseract is not there, or did not answer in time."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box
    sure: float  # 0 to 1


Line = tuple[Word, ...]


def find_words(picture: Picture) -> tuple[tuple[Region, ...], tuple[Box, ...]]:
    """Return what looks private in the writing, and where all lines are; NoReaderError without a reader."""
    return places_in(list(read_lines(picture)))


def places_in(lines: list[Line]) -> tuple[tuple[Region, ...], tuple[Box, ...]]:
    """Return what looks private in lines that were read, and where all lines are."""
    regions = tuple(region for line in lines for region in private_places(line))
    return regions, tuple(_around(line) for line in lines if _is_writing(line))[:MOST_LINES]


def read_lines(picture: Picture) -> Iterator[Line]:
    """Let tesseract read the picture and yield its lines of words."""
    program = shutil.which("tesseract")
    if program is None:
        raise NoReaderError
    scale = 2 if max(picture.size) < SMALL else 1
    grey = picture.convert("L").resize((picture.width * scale, picture.height * scale))
    buffer = io.BytesIO()
    grey.save(buffer, "PNG", compress_level=1)
    command = [shutil.which("env") or "env", "OMP_THREAD_LIMIT=1", program, "-", "-", "--psm", "11", "tsv"]
    try:
        table = subprocess.check_output(  # noqa: S603 - the program's own path, no shell, nothing of the sender's
            command, input=buffer.getvalue(), stderr=subprocess.DEVNULL, timeout=PATIENCE
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NoReaderError from error
    yield from _lines(table.decode("utf-8", "replace"), scale)


def _lines(table: str, scale: int) -> Iterator[Line]:
    """Gather the rows of tesseract's table into lines."""
    gathered: dict[tuple[str, ...], list[Word]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row["level"] != "5" or not text or float(row["conf"]) < LEAST_SURE:
            continue
        left, top = int(row["left"]) // scale, int(row["top"]) // scale
        right = left + -(-int(row["width"]) // scale)
        box = Box(left, top, right, top + -(-int(row["height"]) // scale))
        key = row["block_num"], row["par_num"], row["line_num"]
        gathered.setdefault(key, []).append(Word(text, box, float(row["conf"]) / 100))
    yield from (tuple(words) for words in gathered.values())


def _is_writing(line: Line) -> bool:
    """Tell writing from patterns that tesseract takes for a letter or two."""
    letters = sum(len(word.text) for word in line)
    return letters > 2 and sum(word.sure for word in line) / len(line) > SURE


def private_places(line: Line) -> Iterator[Region]:
    """Yield the words of a line that look private, as one box for each find."""
    text = " ".join(word.text for word in line)
    numbers = Numbers(text)
    found = find_private(text, None, numbers)
    spans = [(one.start, one.end, _KINDS[one.value.kind]) for one in found]
    spans += [(one.start, one.end, RegionKind.BOOKING) for one in find_references(text, None, found, numbers)]
    spans += [(*match.span(), RegionKind.BOOKING) for match in _LOCATOR.finditer(text)]
    spans += [(*match.span(), _kind_of(match[0])) for match in _DIGITS.finditer(text)]
    if _NETWORK.search(text):
        spans.append((0, len(text), RegionKind.SECRET))
    taken: list[tuple[int, int]] = []
    for start, end, kind in spans:
        if any(start < last and end > first for first, last in taken):
            continue
        taken.append((start, end))
        words = tuple(word for word, at in _placed(line) if at < end and at + len(word.text) > start)
        if words:
            yield Region(kind, _around(words), round(min(word.sure for word in words) * 100))


def _kind_of(digits: str) -> RegionKind:
    return RegionKind.PHONE if digits[0] in "+0" else RegionKind.ID_NUMBER


def _placed(line: Line) -> Iterator[tuple[Word, int]]:
    """Yield each word with its place in the joined text."""
    at = 0
    for word in line:
        yield word, at
        at += len(word.text) + 1


def _around(words: Line) -> Box:
    return Box(
        min(word.box.left for word in words),
        min(word.box.top for word in words),
        max(word.box.right for word in words),
        max(word.box.bottom for word in words),
    )
