"""Find words that a public complaint must not hold: insults, swearing, accusations of crime, threats, shouting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rude(StrEnum):
    INSULT = "insult"
    CRIME_WORD = "crime_word"
    THREAT = "threat"
    SHOUTING = "shouting"


@dataclass(frozen=True, slots=True)
class Rudeness:
    kind: Rude
    text: str
    start: int
    end: int


def find_rude(text: str) -> tuple[Rudeness, ...]:
    """Return every span (code points, in order, not overlapping) that is rude, with its kind."""
    return ()
