"""The evidence pack as it will be set: every sentence is rendered, nothing is laid out yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.domain.values import Value


class Wording(Protocol):
    """Turns values, days and moments into words of the person's language; days always carry their year."""

    language: str

    def words(self, value: Value) -> str: ...

    def day(self, day: date) -> str: ...

    def moment(self, moment: datetime) -> str:
        """Return day, time and how far the clock is from UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Happening:
    """A point on the time axis: the day, what happened, and where that is known from."""

    on: date
    day: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class FactLine:
    label: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An exhibit. `picture`: its picture may be shown; `sha256` is empty where there is no file."""

    number: int
    title: str
    rows: tuple[Row, ...]
    picture: bool = False
    sha256: str = ""
    words: str = ""  # a note, a forwarded text


@dataclass(frozen=True, slots=True)
class Written:
    """A post, a letter or an answer, word for word."""

    title: str
    rows: tuple[Row, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Chapters:
    contents: Chapter
    timeline: Chapter
    facts: Chapter
    exhibits: Chapter
    texts: Chapter
    answers: Chapter
    asked: Chapter


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything of one pack. `page` is how a page is numbered, with {p} and {n} in their places."""

    language: str
    at: datetime
    us_sheet: bool
    public: bool
    title: str
    subtitle: str
    summary: tuple[Row, ...]
    note: str  # what was covered or left out, or who may see it
    chapters: Chapters
    events: tuple[Happening, ...]
    span: str  # how long the time axis is
    facts: tuple[FactLine, ...]
    items: tuple[Item, ...]
    texts: tuple[Written, ...]
    answers: tuple[Written, ...]
    asked: tuple[Row, ...]
    hash_label: str
    page: str
    marked: str  # what stands where a letter has no typeface, said once
