"""What a look at an item gave beside its pixels and words. None of it counts before the person says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.domain.company import Company
from bot.domain.facts import Amount, When

OLDEST = 2005  # a camera that was never set says 1970, 1980 or the year it was made
AHEAD = timedelta(hours=15)  # a clock on the wall is at most 14 hours before UTC


class Word(StrEnum):
    """What the person said of it."""

    NEW = "new"  # not asked yet
    ASKED = "asked"
    USED = "used"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Taken:
    """When and where a picture was taken, as its file says.

    `at` is what the camera's clock showed, without a zone. `place` is "latitude, longitude". `question` is
    the first input of the items that were asked about together.
    """

    at: datetime | None = None
    place: str = ""
    word: Word = Word.NEW
    question: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What the writing in a picture says of the matter, where it can be read one way only."""

    company: Company | None = None
    when: When | None = None
    amount: Amount | None = None
    word: Word = Word.NEW
    question: int = 0


C = TypeVar("C", Taken, Seen)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood of speech."""

    text: str
    cut: bool = False  # there is more than was listened to
    word: Word = Word.ASKED


def anew(clue: C | None) -> C | None:
    """Return what an item says as it is asked about in another case: an open question was the first one's."""
    return replace(clue, word=Word.NEW, question=0) if clue is not None and clue.word is Word.ASKED else clue


def believable(taken: Taken | None, received_at: datetime) -> Taken | None:
    """Return what a file says of its picture without a time that no set clock shows."""
    if taken is None:
        return None
    at = taken.at
    if at is not None and not _is_set(at, received_at.replace(tzinfo=None)):
        at = None
    return Taken(at, taken.place) if at is not None or taken.place else None


def _is_set(at: datetime, received: datetime) -> bool:
    """Tell whether a clock was set: after a reset it counts from midnight of a first of January."""
    reset = (at.month, at.day, at.hour) == (1, 1, 0) and received - at > timedelta(days=366)
    return at.year >= OLDEST and at <= received + AHEAD and not reset
