"""Items of evidence that come together, and which case they go to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Album:
    """A media group that is still arriving."""

    group: str
    case: int
    count: int
    known: tuple[int, ...] = ()  # items that came again, by their numbers
    refused: int = 0  # items the case had no room for
    worded: bool = False  # a caption went into the story: nothing need be asked


@dataclass(frozen=True, slots=True)
class Burst:
    """Single items that came one right after the other: they are acknowledged in one message."""

    case: int
    inputs: tuple[int, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Filing:
    """Which case items go to, for a while. `items` are the inputs of those that were put there."""

    case: int
    until: datetime
    items: tuple[int, ...] = ()
    answered: bool = True
