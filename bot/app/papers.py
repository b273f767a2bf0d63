"""Letters and drawn ladders, ready for the press: every sentence is rendered, nothing is laid out yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.domain.values import Mark


class SheetSize(StrEnum):
    A4 = "a4"
    US_LETTER = "us_letter"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place the person fills in by hand, and what belongs there."""

    label: str


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter in the words of its language; `text` keeps its paragraphs and its list items ("- ...")."""

    size: SheetSize
    language: str
    dated: date
    day: str  # the same in words
    sender: tuple[str | Blank, ...]
    to: tuple[str | Blank, ...]
    reference: str
    subject: str
    text: str
    your_name: str  # names the blank under the closing words
    enclosures_title: str
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LadderLine:
    mark: Mark
    when: str
    what: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class LadderSheet:
    title: str
    lines: tuple[LadderLine, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A JPEG for a page, with its size in pixels."""

    data: bytes
    width: int
    height: int


class Press(Protocol):
    """Makes files of sheets. Total: any text gives a file; what no typeface has is left out or marked."""

    def letter(self, sheet: LetterSheet) -> bytes:
        """Return a PDF whose text can be searched and copied."""
        ...

    def ladder(self, sheet: LadderSheet) -> bytes:
        """Return a PNG that is readable on a small phone."""
        ...

    def unset(self, text: str) -> tuple[str, ...]:
        """Return the scripts (ISO 15924) of the letters in a text that no typeface has."""
        ...


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file made for a message; its name says nothing about the person or the case."""

    name: str
    data: bytes
    picture: bool = False
    mime: str = ""
    alt: str = ""  # what it is or shows, in the person's language
