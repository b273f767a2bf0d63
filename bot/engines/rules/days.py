"""Place days around the day something was said: years, months back, working days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.facts import When
from bot.engines.rules.day_words import ANY_DAYS, FEASTS

_DAY_NAME = re.compile(rf"(?:{ANY_DAYS})\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:the )?\d[\d/.-]*(?:st|nd|rd|th)?\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"[ ,(]{1,3}(?:the )?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A date with its span: `past` and `future` are the two ways to place it around the day it was said."""

    start: int
    end: int
    past: When | None
    future: When | None = None
    other: When | None = None  # the second reading of 03/04
    duration: bool = False  # "for 15 days": the beginning was computed
    spoken: bool = True  # False: already a day and month, nothing to make absolute


def safe(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_of(number: str | None) -> int | None:
    """Read a year of two or four digits."""
    if number is None:
        return None
    return int(number) if len(number) == 4 else 2000 + int(number)


def place(day: int, month: int, year: int | None, said: date) -> tuple[When | None, When | None]:
    """Put a day and month into the year that makes it past, and into the one that makes it future."""
    if year is not None:
        exact = safe(year, month, day)
        both = When(exact) if exact else None
        return both, both
    years = [safe(said.year + step, month, day) for step in (-4, -1, 0, 1, 4)]
    past = [found for found in years if found and found <= said]
    future = [found for found in years if found and found >= said]
    return (When(max(past)) if past else None, When(min(future)) if future else None)


def months_back(said: date, months: int) -> date:
    """Go back whole months (ahead with a negative number), to the last day of a shorter month."""
    index = said.year * 12 + said.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(said.day, monthrange(year, month + 1)[1]))


def back(said: date, number: int, unit: str) -> date:
    """Go back a number of units: hours, days, weeks, months or years."""
    unit = unit.lower()
    if unit.startswith("h"):
        return said - timedelta(days=number // 24)
    if unit.startswith("w"):
        return said - timedelta(weeks=number)
    if unit.startswith(("mo", "mt")):
        return months_back(said, min(number, 600))
    if unit.startswith("y"):
        return months_back(said, 12 * min(number, 50))
    return said - timedelta(days=number)


def working_days_after(day: date, number: int) -> date:
    """Add working days (Monday to Friday; public holidays are not known here)."""
    while number > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            number -= 1
    return day


def fourth_thursday(year: int) -> date:
    """Return Thanksgiving of a year in the United States: the fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def feast(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read a feast by its name: Christmas, New Year, Thanksgiving."""
    month, day = FEASTS[match[1].lower()]
    if not day:
        year = said.year if said <= fourth_thursday(said.year) else said.year + 1
        gone, coming = When(fourth_thursday(year - 1)), When(fourth_thursday(year))
        return Spotted(match.start(1), match.end(), gone, coming, spoken=False)
    past, future = place(day, month, None, said)
    return Spotted(match.start(1), match.end(), past, future, spoken=False)


def joined(found: Sequence[Spotted], text: str) -> tuple[Spotted, ...]:
    """Take "Friday 20 Nov" and "20 Nov, Friday" as one date: the day and month say it all."""
    kept: list[Spotted] = []
    for spotted in found:
        before = kept[-1] if kept else None
        if before is None or not _BETWEEN.match(text[before.end : spotted.start]):
            kept.append(spotted)
        elif _is_day_name(before, text) and _has_a_number(spotted, text):
            kept[-1] = replace(spotted, start=before.start, spoken=True)
        elif _is_day_name(spotted, text) and _has_a_number(before, text):
            kept[-1] = replace(before, end=spotted.end, spoken=True)
        else:
            kept.append(spotted)
    return tuple(kept)


def _is_day_name(spotted: Spotted, text: str) -> bool:
    return _DAY_NAME.match(text[spotted.start : spotted.end]) is not None


def _has_a_number(spotted: Spotted, text: str) -> bool:
    """Tell whether a date names its day by a number: "20 Nov", "the 6th", "3/11"."""
    return not spotted.spoken or _NUMBERED.match(text[spotted.start : spotted.end]) is not None
