"""Find the dates of a text: a pattern gate first, arithmetic on the day it was said second.

Each date is kept with a past and a future reading; what it is the date of is decided in `timeline`.
Here are the days of the calendar; those that are spoken of in other ways are in `spoken_days`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.caseless import Caseless
from bot.domain.facts import When
from bot.engines.rules import loose_days as loose
from bot.engines.rules import spoken_days as spoken
from bot.engines.rules.day_words import FEAST, FEASTS, MONTH, MONTHS, MOVING
from bot.engines.rules.days import (
    Kind,
    Spotted,
    easter,
    fourth_thursday,
    nth,
    place,
    safe,
    year_of,
)
from bot.engines.rules.plain import overlaps

# Month before day in everyday writing; the mixed ones are likelier month first but never certain.
MONTH_FIRST = frozenset({"US", "PH"})
MIXED = frozenset({"PH", "CA"})

_ISO = re.compile(r"(?<![\w/.-])(20\d\d)-(\d{1,2})-(\d{1,2})(?![\w/-])")
_DAY_MONTH = Caseless(
    r"(?<![\w.,/£$€])(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|to|and|&)\s*(\d{1,2})(?:st"
    r"|nd|rd|th)?)?"
    rf"(?: of)?[ -/]*({MONTH})\b\.?(?:[ ,-/]+(20\d\d)\b)?",
)
_MONTH_DAY = Caseless(
    rf"\b({MONTH})\b\.?[ -/]*(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s*(?:am|pm|days"
    r"|times|calls|hours|hrs|working|business)\b)"
    rf"(?:[ ,]+(20\d\d)\b)?",
)
_NUMERIC = re.compile(r"(?<![\w/.,-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\w/%-]|[.,]\d)")
_DAY_CUE = re.compile(
    r"\b(?:on|am|vom|seit|since|until|bis|ab|dem|den|from|by|le|il|el|op)\s+(?:the )?$", re.I
)
_ORDINAL = Caseless(
    r"\b(?:(on|since|by|from|until|till|come|came|due|for|before|of|around|about"
    r"|only)\s+)?(the\s+)?(\d{1,2})(?:st|nd|rd|th)\b"
    r"(?!\s+(?:time|floor|call|day|street|st\b|str\b|ave|avenue|road|rd\b|person|week|month|year"
    r"|attempt|email|agent|"
    r"ticket|one|party|hour|class|order|driver|technician|rate|generation|century|gen\b|born"
    r"|birthday|delivery|grade|form|avenue|lane|visit|complaint|reminder|installment|instalment|payment))"
    r"(?:\s+of\s+(this|last|the)\s+month\b|\s+(this|last) month\b)?",
)
_BARE_DAY = Caseless(
    r"\b(?:tarehe (\d{1,2})(?! ?:)|(\d{1,2}) (?:tarikh|tareekh|taarikh))\b(?:\s+(?:mwezi huu|ko))?"
)
_PART_OF_DAY = Caseless(
    r"\b(?:on|came|come|by|since|till|of)\s+(?:the )?(\d{1,2}) (?=(?:morning|evening|night|afternoon)\b)"
)
_FEAST = Caseless(FEAST)
_FEAST_ALONE = re.compile(r"eve\b|day\b|friday|monday|sunday|thanksgiving", re.I)
_TONIGHT = re.compile(r"tonight|tonite|this evening", re.I)
_NIGHT_IS_OVER = 4  # o'clock
_WEEKDAY_JOINT = re.compile(r"\s*[,(]?\s*(?:the\s+)?\(?")


def _iso(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    exact = safe(int(match[1]), int(match[2]), int(match[3]))
    return Spotted(match.start(), match.end(), When(exact), When(exact)) if exact else None


def _day_month(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    month, year = MONTHS[match[3].lower()], year_of(match[4])
    past, future = place(int(match[1]), month, year, said)
    if past is None or future is None:
        return None
    if match[2]:
        last = place(int(match[2]), month, year or past.start.year, said)[0]
        if last and last.start > past.start:
            past = When(past.start, last.start)
    return Spotted(match.start(), match.end(), past, future, spoken=False)


def _month_day(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    past, future = place(int(match[2]), MONTHS[match[1].lower()], year_of(match[3]), said)
    return Spotted(match.start(), match.end(), past, future, spoken=False) if past else None


def _numeric(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    first, second, year = int(match[1]), int(match[3]), year_of(match[4])
    if match[2] != "/" and match[4] is None and not _dotted_day(match):
        return None
    day_first, month_first = place(first, second, year, said), place(second, first, year, said)
    ordered = [month_first, day_first] if country in MONTH_FIRST else [day_first, month_first]
    possible = [pair for pair in ordered if pair[0] is not None]
    if not possible:
        return None
    past, future = possible[0]
    other = None
    if first != second and len(possible) == 2:
        not_future = [
            pair[0]
            for pair in possible
            if pair[0] and pair[0].start <= said and (year or pair[0].start.year == said.year)
        ]
        if len(not_future) == 1:
            past = not_future[0]
        elif len(not_future) == 2 and not _settled(not_future, country, said):
            other = not_future[1]
    dot = match[2] == "." and re.match(r"\.\s+[a-zäöü]", match.string[match.end() :])
    end = match.end() + bool(dot)
    return Spotted(match.start(), end, past, future, other, kind=Kind.NUMERIC)


def _dotted_day(match: re.Match[str]) -> bool:
    """Tell whether "12.11." is a day: a dot ends it or "on" leads it, and it has a month in it."""
    if match[2] != "." or not 1 <= int(match[3]) <= 12 or not 1 <= int(match[1]) <= 31:
        return False
    cue = _DAY_CUE.search(match.string[max(0, match.start() - 12) : match.start()])
    dot = re.match(r"\.(?=\s+[a-zäöü])|\.,", match.string[match.end() :])
    return (len(match[3]) == 2 and bool(cue or dot)) or bool(
        cue and match.string[match.end() : match.end() + 1] == "."
    )


def _settled(readings: Sequence[When], country: str | None, said: date) -> bool:
    """Tell whether the everyday order of the country leaves no doubt: its reading is the recent one."""
    if country is None or country in MIXED:
        return False
    ages = [(said - reading.start).days for reading in readings]
    return ages[0] <= 60 and ages[1] > ages[0]


def _ordinal(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    month = match[4] or match[5] or ""
    start = match.start(2) if match[2] else match.start(3)
    if month.lower() == "last":
        index = said.year * 12 + said.month - 2
        found = safe(index // 12, index % 12 + 1, int(match[3]))
        return Spotted(start, match.end(), When(found), When(found)) if found else None
    return nth(int(match[3]), start, match.end(), said)


def _day_and_part(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "came 28 evening"."""
    return nth(int(match[1]), match.start(1), match.end(1), said)


def _bare_day(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    return nth(int(match[1] or match[2]), match.start(), match.end(), said)


def _feast(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read a feast by its name: Christmas, New Year's Eve, Good Friday, Thanksgiving."""
    name = match[1].lower()
    led = match.start(1) > match.start()
    if not led and not _FEAST_ALONE.search(match[0]):
        return None
    if name in MOVING:
        days = [_moving(name, said.year + step) for step in (-1, 0, 1)]
        gone = When(max(day for day in days if day <= said))
        coming = When(min(day for day in days if day >= said))
    else:
        month, day = FEASTS[name]
        past, future = place(day, month, None, said)
        if past is None or future is None:
            return None
        gone, coming = past, future
    return Spotted(match.start(1), match.end(), gone, coming, spoken=False, kind=Kind.FEAST)


def _moving(name: str, year: int) -> date:
    shift = MOVING[name]
    return fourth_thursday(year) if shift is None else easter(year) + timedelta(days=shift)


_Rule = Callable[[re.Match[str], date, "str | None"], "Spotted | None"]
_RULES: tuple[tuple[re.Pattern[str] | Caseless, _Rule], ...] = (
    (_ISO, _iso),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_NUMERIC, _numeric),
    (loose.SPOKEN_DATE, loose.spoken_date),
    (loose.EDGE_DAY, loose.edge_day),
    (loose.SPOKEN_DAY, loose.spoken_day),
    (spoken.RELATIVE, spoken.relative),
    (_FEAST, _feast),
    (loose.WEEK_BEFORE, loose.week_before),
    (loose.WEEK_AFTER, loose.week_after),
    (loose.OTHER_DAY, loose.other_day),
    (loose.HALVES, loose.halves),
    (loose.USED, loose.used),
    (spoken.WEEKDAYS_AGO, spoken.weekdays_ago),
    (spoken.WEEKDAY, spoken.weekday),
    (spoken.AGO, spoken.ago),
    (spoken.LATER, spoken.later),
    (spoken.FUTURE_SPAN, spoken.future_span),
    (spoken.END_OF, spoken.end_of),
    (spoken.DAY_NUMBER, spoken.day_number),
    (spoken.WITHOUT, spoken.without),
    (spoken.DURATION, spoken.duration),
    (_ORDINAL, _ordinal),
    (_BARE_DAY, _bare_day),
    (_PART_OF_DAY, _day_and_part),
    (spoken.SWAHILI_SPAN, spoken.swahili_span),
    (spoken.SPAN_OF_TIME, spoken.span_of_time),
    (spoken.WINDOW, spoken.window),
)


def find_dates(
    text: str, said: date, country: str | None, taken: list[tuple[int, int]], hour: int = 12
) -> tuple[Spotted, ...]:
    """Return the dates of a plain text in order; `taken` holds spans (references, phones) that are none.

    `hour` is that of speaking: past midnight, "tonight" is the night that began the day before.
    """
    blocked = taken + [match.span() for match in spoken.NOT_A_DAY.finditer(text)]
    found = sorted(_spot(text, said, country, blocked), key=lambda spotted: spotted.start)
    if hour < _NIGHT_IS_OVER:
        found = [_night_before(text, spotted) for spotted in found]
    return tuple(joined(text, found))


def _night_before(text: str, spotted: Spotted) -> Spotted:
    if spotted.past is None or not _TONIGHT.match(text[spotted.start : spotted.end]):
        return spotted
    return replace(spotted, past=When(spotted.past.start - timedelta(days=1)), future=None)


def _spot(text: str, said: date, country: str | None, blocked: list[tuple[int, int]]) -> Iterator[Spotted]:
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            try:
                spotted = rule(match, said, country)
            except (ValueError, OverflowError):
                continue
            if spotted is None or overlaps(spotted.start, spotted.end, blocked):
                continue
            blocked.append((spotted.start, spotted.end))
            yield spotted


def joined(text: str, found: Sequence[Spotted]) -> list[Spotted]:
    """Make one date of "Tuesday 13th October", "13 October (Tuesday)" and "yesterday the 20th"."""
    kept: list[Spotted] = []
    for spotted in found:
        last = kept[-1] if kept else None
        if last is not None and _WEEKDAY_JOINT.fullmatch(text[last.end : spotted.start]):
            pair = {last.kind, spotted.kind}
            exact = next((one for one in (last, spotted) if one.kind in _OF_THE_CALENDAR), None)
            if exact is not None and pair & {Kind.WEEKDAY, Kind.NEAR} and _same_day(last, spotted):
                end = spotted.end + (
                    text[spotted.end : spotted.end + 1] == ")" and "(" in text[last.end : spotted.start]
                )
                kept[-1] = replace(exact, start=last.start, end=end)
                continue
        kept.append(spotted)
    return kept


_OF_THE_CALENDAR = (Kind.EXACT, Kind.NUMERIC, Kind.ORDINAL)


def _same_day(one: Spotted, other: Spotted) -> bool:
    """Tell whether two neighbours name one day: a weekday fits, or nobody can say that it does not."""
    near = one if one.kind is Kind.NEAR else other if other.kind is Kind.NEAR else None
    if near is None:
        return True  # somebody who writes "Tuesday 14 October" means the 14th
    exact = other if near is one else one
    days = {when.start for when in (exact.past, exact.future) if when}
    return near.past is not None and near.past.start in days
