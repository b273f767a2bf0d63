"""Read days that are only spoken of about: the other day, a fortnight ago, a week last Tuesday."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision, When
from bot.engines.rules.day_words import DAYS, FULL_DAYS, MONTH, MONTHS
from bot.engines.rules.days import Kind, Length, Spotted, months_back, nth, place, unit_of
from bot.engines.rules.plain import COUNT, count_of

# "a week last Tuesday", "last Tuesday week", "the Tuesday before last": one week more than the day says.
WEEK_BEFORE = Caseless(
    rf"\b(?:(?:a )?week (?:ago )?last ({FULL_DAYS})|last ({FULL_DAYS}) week|(?:the )?({FULL_DAYS})"
    rf" (?:before last|last but one))\b"
)
# "Tuesday week", "a week on Tuesday": one week after the coming one.
WEEK_AFTER = Caseless(
    rf"\b(?:({FULL_DAYS}) week|(?:a )?week (?:on|from|this|next) ({FULL_DAYS}))\b(?! (?:ago|before))"
)
OTHER_DAY = Caseless(
    r"\b(?:just )?(?:the other (day|night|evening|morning|week)|(?:a )?few (days|nights|weeks) (?:ago|back)"
    r"|some (days|weeks) (?:ago|back)|earlier (?:on )?this (week))\b"
)
HALVES = Caseless(
    rf"\b(?:({COUNT}) (weeks?|wks?|months?) and a half|({COUNT}) and a half (weeks?|wks?|months?)"
    rf"|({COUNT}) (fortnights?)|(?<=past )(fortnight)|(?<=last )(fortnight)|(?<=this )(fortnight))\b"
    r"(?: (ago|back|later)\b)?"
)
_ORDINAL_WORDS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {"thirtieth": 30}
_ORDINALS |= {f"twenty{gap}{word}": 20 + at for word, at in list(_ORDINALS.items())[:9] for gap in "- "}
_ORDINALS |= {f"thirty{gap}first": 31 for gap in "- "}
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
# "the last day of May"
EDGE_DAY = Caseless(rf"\b(?:the )?(last|first) day of (?:(last|this|the) month|({MONTH}))\b")
# Days as they are spoken: "september, uh, the fourteenth", "the ninth of October", "since the third".
SPOKEN_DATE = Caseless(
    rf"\b({MONTH})\b\.?(?:[\s,]+(?:uh|um|er|like|i think))*[\s,]+(?:the )?({_ORDINAL})\b"
    rf"|\b(?:the )?({_ORDINAL})(?: day)?(?: of)? ({MONTH})\b"
)
SPOKEN_DAY = Caseless(
    rf"\b(?:on|since|by|until|till|from) the ({_ORDINAL})\b(?=\s*(?:[.,;!?)]|$)|\s+(?:of this month|and"
    rf"|but|so|they|i"
    r"|we|it|he|she|my|when|nobody|at|in)\b)"
)
# "it worked for two days and died": counted from the day told before.
USED = Caseless(
    rf"\b(?:used|drove|drive|wore|ran|worked|lasted|lasts|held|had)(?: it| them| fine| well| ok"
    rf"| okay)*(?: for)?"
    rf" (?:like|about|just|only|barely|maybe)?\s*({COUNT}) (days?|weeks?|wks?|months?)\b"
    r"(?=\s*(?:[,.;]|$|and\b|then\b|before\b|b4\b))"
)
_NO_LENGTH = re.compile(r"\b(?:every|each|per|within|in|next|another|a|wait|take|takes)\s+$", re.I)
# How many days back the earliest and the latest may lie.
_ABOUT = {"day": (6, 2), "days": (6, 2), "week": (14, 6), "weeks": (28, 14)}
_NIGHTS = (5, 2)


def _gone(said: date, name: str) -> date:
    return said - timedelta(days=(said.weekday() - DAYS[name.lower()]) % 7 or 7)


def _name(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def spoken_date(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    past, future = place(_ORDINALS[day.lower()], MONTHS[month.lower()], None, said)
    return Spotted(match.start(), match.end(), past, future, spoken=False) if past else None


def edge_day(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "the last day of May", "the first day of this month"."""
    if match[3]:
        first = place(1, MONTHS[match[3].lower()], None, said)[0]
        month = first.start if first else said
    else:
        month = months_back(said.replace(day=1), 1 if match[2].lower() == "last" else 0)
    days = monthrange(month.year, month.month)[1] if match[1].lower() == "last" else 1
    past, future = place(days, month.month, None, said)
    return Spotted(match.start(), match.end(), past, future)


def spoken_day(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    return nth(_ORDINALS[match[1].lower()], match.start(1) - 4, match.end(1), said)


def used(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number = count_of(match[1])
    if number is None:
        return None
    return Spotted(
        match.start(1), match.end(2), None, kind=Kind.LATER, length=Length(number, unit_of(match[2]))
    )


def week_before(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    day = _gone(said, _name(match)) - timedelta(days=7)
    return Spotted(match.start(), match.end(), When(day), kind=Kind.WEEKDAY, number=day.weekday())


def week_after(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    day = _gone(said, _name(match)) + timedelta(days=14)
    return Spotted(match.start(), match.end(), None, When(day), kind=Kind.WEEKDAY, number=day.weekday())


def other_day(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "the other day": a span, of which no day is ever written."""
    if match[4]:
        first, last = said - timedelta(days=said.weekday()), said
        span = When(first, last, Precision.WEEK)
    else:
        far, near = _ABOUT.get(_name(match).lower(), _NIGHTS)
        span = When(said - timedelta(days=far), said - timedelta(days=near), Precision.ABOUT)
    return Spotted(match.start(), match.end(), span, kind=Kind.SPAN)


def halves(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "a week and a half", "two and a half months", "a fortnight ago"."""
    number = count_of(match[1] or match[3] or match[5] or "1")
    unit = next(match[at] for at in (2, 4, 6, 7, 8, 9) if match[at]).lower()
    if number is None or number > 12:
        return None
    days = {"w": 7 * number + 4, "m": 30 * number + 15, "f": 14 * number}[unit[0]]
    when, cue = When(said - timedelta(days=days), None, Precision.ABOUT), (match[10] or "").lower()
    length = Length(days, "d")
    if cue == "later":
        return Spotted(match.start(), match.end(), None, kind=Kind.LATER, length=length)
    if cue:
        return Spotted(match.start(), match.end(), when, kind=Kind.AGO)
    if _NO_LENGTH.search(match.string[: match.start()]):
        return Spotted(match.start(), match.end(), None, kind=Kind.WINDOW, length=length)
    return Spotted(match.start(), match.end(), when, duration=True, kind=Kind.LASTING, length=length)
