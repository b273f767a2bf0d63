"""Place days around the day something was said: years, months back, working days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.facts import When

LATE_HOURS = 18  # a stretch of so many hours ends on another day


class Kind(StrEnum):
    """How a date is said; it decides how far its day is certain."""

    EXACT = "exact"  # day and month
    NUMERIC = "numeric"  # 03/04
    ORDINAL = "ordinal"  # "the 14th"
    WEEKDAY = "weekday"
    NEAR = "near"  # yesterday, tonight, tomorrow
    AGO = "ago"  # "two weeks ago"
    LASTING = "lasting"  # "for 10 days": the beginning was computed
    SPAN = "span"  # "last week", "in March"
    WINDOW = "window"  # "within 48 hours", "5 working days": no day without a beginning
    LATER = "later"  # "two days later", "the same day": counts from the day before it in the story
    END = "end"  # "the end of the week"
    FEAST = "feast"


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time: three days, 48 hours, five working days."""

    count: int
    unit: str  # h, d, w, m or y
    working: bool = False

    def after(self, day: date) -> date:
        """Return the day on which the stretch is over."""
        if self.working and self.unit == "d":
            return working_days_after(day, self.count)
        if self.unit == "h":
            nights, hours = divmod(self.count, 24)
            return day + timedelta(days=nights + (hours >= LATE_HOURS))
        if self.unit == "w":
            return day + timedelta(weeks=self.count)
        if self.unit in "my":
            return months_back(day, -self.count * (12 if self.unit == "y" else 1))
        return day + timedelta(days=self.count)


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
    kind: Kind = Kind.EXACT
    length: Length | None = None
    number: int = -1  # of an ordinal its day, of a weekday its place in the week
    foreign: bool = False  # said in words that are not English: never written as an English day


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


def unit_of(word: str) -> str:
    """Return the unit of a length by its first letter: h, d (also nights), w, m or y."""
    first = word.strip().lower()[:1]
    return "d" if first == "n" else first


def back(said: date, number: int, unit: str) -> date:
    """Go back a number of units: hours, days, weeks, months or years."""
    match unit_of(unit):
        case "h":
            return said - timedelta(days=number // 24)
        case "w":
            return said - timedelta(weeks=number)
        case "m":
            return months_back(said, min(number, 600))
        case "y":
            return months_back(said, 12 * min(number, 50))
        case _:
            return said - timedelta(days=number)


def working_days_after(day: date, number: int) -> date:
    """Add working days (Monday to Friday; public holidays are not known here)."""
    while number > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            number -= 1
    return day


def nth(day: int, start: int, end: int, said: date) -> Spotted | None:
    """Place "the 14th" in the month that makes it past, and in the one that makes it future."""
    if not 1 <= day <= 31:
        return None
    past = future = None
    for step in range(3):
        index = said.year * 12 + said.month - 1 - step
        found = safe(index // 12, index % 12 + 1, day)
        if past is None and found and found <= said:
            past = When(found)
        index = said.year * 12 + said.month - 1 + step
        found = safe(index // 12, index % 12 + 1, day)
        if future is None and found and found >= said:
            future = When(found)
    return Spotted(start, end, past, future, kind=Kind.ORDINAL, number=day)


def fourth_thursday(year: int) -> date:
    """Return Thanksgiving of a year in the United States: the fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def easter(year: int) -> date:
    """Return Easter Sunday of a year (Gauss's way, as Butcher wrote it down)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def weekday_after(day: date, weekday: int) -> date:
    """Return the first such weekday after a day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def ordinal_after(day: date, number: int) -> date | None:
    """Return the first "14th" after a day."""
    for step in range(4):
        index = day.year * 12 + day.month - 1 + step
        found = safe(index // 12, index % 12 + 1, number)
        if found and found > day:
            return found
    return None
