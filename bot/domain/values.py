"""What stands inside messages and on papers: values that a front end renders in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from bot.domain.facts import Amount


@dataclass(frozen=True, slots=True)
class Day:
    """A day, rendered short ("Tue 3 Nov"; with the year when it is not this one)."""

    value: date
    type: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, rendered in the person's zone ("tomorrow at 09:00" is the renderer's business)."""

    value: datetime
    zone: str
    type: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class Money:
    value: Amount
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Block:
    """A text the person will copy: shown as a block of its own, or within a line, character for character."""

    text: str
    inline: bool = False
    type: Literal["block"] = "block"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence or word from the catalogue inside another."""

    key: str
    params: Mapping[str, Value] = field(default_factory=dict)
    type: Literal["phrase"] = "phrase"


@dataclass(frozen=True, slots=True)
class Lines:
    """Phrases one below the other."""

    items: tuple[Value, ...]
    type: Literal["lines"] = "lines"


@dataclass(frozen=True, slots=True)
class Items:
    """Values in one line, joined as the language lists things ("four calls and two tickets")."""

    items: tuple[Value, ...]
    style: Literal["and", "or"] = "and"
    type: Literal["items"] = "items"


@dataclass(frozen=True, slots=True)
class Invite:
    """The way for others to join: a link to this bot where there is one, else the command to type."""

    payload: str  # at most 64 of A-Za-z0-9_-
    type: Literal["invite"] = "invite"


Value = str | int | Day | Moment | Money | Block | Phrase | Lines | Items | Invite


# --- papers: made when the message is sent, of keys and values like its sentences ---------------------


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on paper. In `sender` and `to` a str is a line, a Phrase names a blank to fill in."""

    day: date
    country: str | None  # decides the size of the sheet and how the day is written
    sender: tuple[str | Phrase, ...]
    to: tuple[str | Phrase, ...]
    subject: str
    text: str
    reference: Value = ""
    enclosures: tuple[Value, ...] = ()
    type: Literal["letter"] = "letter"


class Mark(StrEnum):
    """How a line of the drawn ladder looks."""

    PAST = "past"  # it happened, or the company did it
    DONE = "done"  # the person did it
    TODAY = "today"
    NEXT = "next"
    AHEAD = "ahead"
    LAST_DAY = "last_day"


@dataclass(frozen=True, slots=True)
class LadderRow:
    mark: Mark
    when: Value
    what: Value
    last: Value = ""  # the last day of a right, drawn as a warning


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ladder of a case as a picture, the past on top."""

    title: Value
    rows: tuple[LadderRow, ...]
    type: Literal["ladder"] = "ladder"


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip of a film, made of the exhibit that the message shows: at most so many seconds."""

    number: int
    seconds: int
    sound: bool = True
    type: Literal["clip"] = "clip"


Paper = Letter | Ladder | Clip
