"""Spans and weekdays in short answers: "3 days", "in a week", "next Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(\d{1,2}|a|an|one|two|three|four|five|six|seven|ten)\s+(?:more\s+|working\s+|business\s+)?(day|week|month)s?\b",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
}  # fmt: skip
_NEXT = {"next week": timedelta(days=7), "tomorrow": timedelta(days=1), "next month": timedelta(days=30)}
_DAYS = {"day": 1, "week": 7, "month": 30}


def span_in(text: str) -> timedelta | None:
    """Return the time that "3 days" or "in a week" means, or None."""
    for words, length in _NEXT.items():
        if words in text.casefold():
            return length
    found = _SPAN.search(text)
    if found is None:
        return None
    number = _NUMBERS.get(found[1].lower()) or int(found[1])
    return timedelta(days=number * _DAYS[found[2].lower()])


def coming(day: date, today: date) -> date:
    """Return the day itself or a later one: a day that is waited for is never in the past.

    One of the last seven days was meant as a weekday; an earlier one comes again next year.
    """
    if today - timedelta(days=7) <= day < today:
        return day + timedelta(days=7)
    while day < today:
        day = day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else day + timedelta(days=365)
    return day


def weekday_in(text: str, today: date) -> date | None:
    """Return the next day that a text names by its weekday: "next Tuesday"; None when it names none."""
    found = _WEEKDAY.search(text)
    if found is None:
        return None
    ahead = (_WEEKDAYS.index(found[1].casefold()) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def past_day_in(text: str, today: date) -> date | None:
    """Return the newest day up to today that a text names by day and month; None when it names none."""
    from bot.domain.gates.numbers import days_in  # the gates' word lists take a while to compile

    found = [
        day
        for named in days_in(text)
        for month, number in named.readings
        for year in ((named.year,) if named.year else (today.year, today.year - 1))
        if number and (day := _day(year, month, number)) and day <= today
    ]
    return max(found, default=None)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
