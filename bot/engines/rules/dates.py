"""Find the dates of a text: a pattern gate first, arithmetic on the day it was said second.

Each date is kept with a past and a future reading; what it is the date of is decided in `timeline`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision, When
from bot.engines.rules.day_words import ANY_DAYS, DAYS, FEAST, FULL_DAYS, MONTH, MONTHS
from bot.engines.rules.days import (
    Spotted,
    back,
    feast,
    joined,
    months_back,
    place,
    safe,
    working_days_after,
    year_of,
)
from bot.engines.rules.plain import COUNT, count_of, overlaps

# Month before day in everyday writing; the mixed ones are likelier month first but never certain.
MONTH_FIRST = frozenset({"US", "PH"})
MIXED = frozenset({"PH", "CA"})

_SHORT_CUE = r"(?:on|since|last|this|next|by|till|until|from|before|past|every)"
_NUM = r"(?:a few|few|several|" + COUNT + r")"
_UNIT = r"(?:hours?|hrs?|days?|nights?|weeks?|wks?|months?|mths?|years?|yrs?)"

_ISO = re.compile(r"(?<![\w/.-])(20\d\d)-(\d{1,2})-(\d{1,2})(?![\w/-])")
_DAY_MONTH = Caseless(
    r"(?<![\w.,/£$€])(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|to|and|&)\s*(\d{1,2})(?:st"
    r"|nd|rd|th)?)?"
    rf"(?: of)?[ -/]*({MONTH})\b\.?(?:[ ,-/]+(20\d\d)\b)?",
)
_MONTH_DAY = Caseless(
    rf"\b({MONTH})\b\.?[ -/]*(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s*(?:am|pm|days"
    r"|times|calls)\b)"
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
    r"|birthday|delivery))"
    r"(?:\s+of\s+(?:this|last|the)\s+month\b)?",
)
_RELATIVE = Caseless(
    r"\b(day before yesterday|yesterday|yest|last ni(?:ght|te)|this morning|this afternoon|this evening"
    r"|today|tonight"
    r"|day after tomorrow|tomorrow|tomorow|tmrw|tmw|2moro)\b",
)
_WEEKDAY = Caseless(
    rf"\b(last week (?:on )?)?(?:({_SHORT_CUE})\s+(?:the\s+)?({ANY_DAYS})"
    rf"|({FULL_DAYS}))\b(?!')(\s+(?:last week|next week))?",
)
_AGO = Caseless(
    r"\b(?:(about|around|over|almost|nearly|like|roughly"
    rf"|approx\.?)\s+)?({_NUM})\s*(?:({_UNIT})\s+(?:ago|back|now ago)|"
    rf"({_UNIT})\s+(?:and )?(?:counting))\b",
)
_DURATION = Caseless(
    r"\b(?:(for|been|down|off|dead|out|lleva|llevo|llevamos|broken|missing|stuck|locked|blocked|its|it's"
    r"|it is|past|last|already|nearly|almost|over|about|like|around|take"
    r"|took|taken|waited|waiting)\s+)"
    r"(?:(?:the|over|more than|about|around|nearly|almost|like|past|last|now|been|almost|at least"
    r"|like|now|already)\s+){0,3}"
    rf"({_NUM})\s*({_UNIT})\b(?!\s+(?:old|ago|warrant|guarant|contract|plan|deal|subscription"
    r"|back\b|trial|notice|stay|trip))",
)
_WITHOUT = Caseless(
    rf"(?<![\w-])({_NUM})\s*(days?|nights?|weeks?|wks?|months?)\s+(?:now\b|already\b|without\b"
    r"|with no\b|no\b|later\b|late\b|of no\b|"
    r"in the dark|down\b|gone\b|passed\b|straight\b|running\b|and (?:still )?(?:nothing|no|not"
    r"|still)|still\b)",
)
_SPAN_OF_TIME = Caseless(
    rf"\b(?:(early|mid|late|(?:the )?(?:start|beginning|end|middle) of|earlier|later)[ -]+)?"
    rf"(?:(in|since|from|last|this|of|during|until|till|by|back in|for)\s+)?"
    r"(?:(last week|last month|last year|this week|this month|next week|next month|last weekend"
    r"|the weekend|this weekend)"
    rf"|({MONTH})(?:[ ,]+(20\d\d))?)\b(?!'s)",
)
_FUTURE_SPAN = Caseless(
    r"\b(?:within|in|in the next|inside|another|give you|you have"
    rf"|wait)\s+(?:the next\s+)?({COUNT})(?:\s*(?:-|to)\s*({COUNT}))?"
    r"\s*(working |business |bus\.? |week)?(hours?|hrs?|days?|weeks?|wks?|months?)\b(?!\s+(?:ago"
    r"|back|earlier))",
)
_END_OF = Caseless(r"\b(?:the )?end of (?:the |this )?(day|week|month)\b|\b(eod|eow|cob|close of business)\b")
_NOT_A_DAY = Caseless(
    r"\b(?:black friday|24/7|every (?:mon|tues|wednes|thurs|fri|satur|sun)day|cyber monday)\b"
)
_CUSTOMER = Caseless(
    r"\b(?:customer|client|member|subscriber|loyal|with (?:them|you|vodafone|the bank)|banked"
    r"|banking|using|used|lived|"
    r"worked|valid|warranty|guarantee|contract|on hold|holding|queue[ds]?|in line"
    r"|waiting on the phone|salary)\b[^.!?]{0,30}$",
)


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
    return Spotted(match.start(), match.end() + bool(dot), past, future, other)


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
    day = int(match[3])
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
    start = match.start(2) if match[2] else match.start(3)
    return Spotted(start, match.end(), past, future)


_RELATIVE_DAYS = {"yest": -1, "last": -1, "day b": -2, "day a": 2, "tom": 1, "tm": 1, "2m": 1}


def _relative(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    word = match[1].lower()
    shift = next((days for head, days in _RELATIVE_DAYS.items() if word.startswith(head)), 0)
    when = When(said + timedelta(days=shift))
    return Spotted(match.start(), match.end(), when, when)


def _weekday(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    cue, week = (match[2] or "").lower(), (match[1] or match[5] or "").lower()
    if cue == "every":
        return None
    day = DAYS[(match[3] or match[4]).lower()]
    back = (said.weekday() - day) % 7 or (0 if cue == "this" else 7)
    ahead = (day - said.weekday()) % 7 or (0 if cue == "this" else 7)
    if cue == "next" or "next" in week:
        ahead = 7 - said.weekday() + day
    if "last" in week:
        back = said.weekday() + 7 - day
    past, future = When(said - timedelta(days=back)), When(said + timedelta(days=ahead))
    whole = bool(match[1]) or cue in ("last", "this", "next", "past")
    start = match.start() if whole else match.start(3 if match[3] else 4)
    if cue == "next":
        return Spotted(start, match.end(), None, future)
    return Spotted(start, match.end(), past, None if cue in ("last", "past") else future)


def _number(words: str) -> int | None:
    return None if words.lower() in ("few", "a few", "several") else count_of(words)


def _ago(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number, unit = _number(match[2]), match[3] or match[4]
    if number is None:
        return None
    loose = bool(match[1]) or "couple" in match[2].lower() or unit.lower().startswith(("mo", "mt", "y"))
    when = When(back(said, number, unit), None, Precision.ABOUT if loose else Precision.DAY)
    return Spotted(match.start(), match.end(), when)


def _duration(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    cue, number, unit = match[1].lower(), _number(match[2]), match[3]
    before = match.string[max(0, match.start() - 60) : match.start()]
    if number is None or _CUSTOMER.is_in(before) or cue in ("take", "took", "taken"):
        return None
    if unit.lower().startswith("y") or (unit.lower().startswith("h") and cue in ("waited", "waiting")):
        return None
    after = match.string[match.end() : match.end() + 25].lower()
    if re.match(
        r"\s*(?:on hold|in (?:a |the )?queue|on the phone|as a customer|of free|delivery|battery)", after
    ):
        return None
    loose = re.search(
        r"\b(?:over|more than|about|around|nearly|almost|couple|like|at least)\b", match[0], re.I
    )
    precise = Precision.DAY if not loose and unit[:1].lower() in "dhn" else Precision.ABOUT
    when = When(back(said, number, unit), None, precise)
    return Spotted(match.start(2), match.end(3), when, duration=True)


def _without(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number = _number(match[1])
    if number is None or match.string[: match.start()].lower().endswith(("within ", "in ", "another ")):
        return None
    precise = (
        Precision.DAY
        if match[2][:1].lower() in "dn" and "couple" not in match[1].lower()
        else Precision.ABOUT
    )
    return Spotted(
        match.start(1), match.end(2), When(back(said, number, match[2]), None, precise), duration=True
    )


def _span_of_time(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    part, cue, phrase, month = ((match[n] or "").lower() for n in (1, 2, 3, 4))
    monday = said - timedelta(days=said.weekday())
    start = match.start(1) if part else match.start(3 if phrase else 4)
    if phrase.endswith("weekend"):
        saturday = monday - timedelta(days=2)
        return Spotted(start, match.end(), When(saturday, saturday + timedelta(days=1), Precision.ABOUT),
                       When(monday + timedelta(days=5)))  # fmt: skip
    if phrase.endswith("week"):
        if phrase.startswith("next"):
            return None
        first = monday - timedelta(days=7) if phrase.startswith("last") else monday
        last = min(first + timedelta(days=6), said)
        return Spotted(start, match.end(), When(first, last, Precision.WEEK))
    if phrase.endswith("year"):
        year = said.year - 1
        return Spotted(start, match.end(), When(date(year, 1, 1), date(year, 12, 31), Precision.ABOUT))
    if phrase.startswith("next"):
        return None
    if phrase:
        first = said.replace(day=1)
        first = months_back(first, 1) if phrase.startswith("last") else first
    else:
        if not (cue or part) or (month in ("may", "mar", "march") and not (cue or part)):
            return None
        past = place(1, MONTHS[month], year_of(match[5]), said)[0]
        if past is None:
            return None
        first = past.start
    last_day = date(first.year, first.month, monthrange(first.year, first.month)[1])
    first, last = _part_of_month(part, first, last_day)
    return Spotted(
        start, match.end(), When(first, min(last, max(said, first)), Precision.MONTH), When(last_day)
    )


def _part_of_month(part: str, first: date, last: date) -> tuple[date, date]:
    if part.startswith("early") or "start" in part or "beginning" in part:
        return first, first.replace(day=10)
    if part == "mid" or "middle" in part:
        return first.replace(day=11), first.replace(day=20)
    if part == "late" or "end" in part:
        return first.replace(day=21), last
    return first, last


def _future_span(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number, unit = count_of(match[2] or match[1]), match[4].lower()
    if number is None or (match[3] or "").lower() == "week":
        return None
    if match[3] and unit.startswith("d"):
        end = working_days_after(said, number)
    elif unit.startswith("h"):
        end = said + timedelta(days=-(-number // 24))
    elif unit.startswith("w"):
        end = said + timedelta(weeks=number)
    elif unit.startswith("m"):
        end = months_back(said, -number)
    else:
        end = said + timedelta(days=number)
    return Spotted(match.start(), match.end(), None, When(end))


def _end_of(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    unit = (match[1] or match[2]).lower()
    if unit in ("day", "eod", "cob", "close of business"):
        when = When(said)
    elif unit in ("week", "eow"):
        when = When(said + timedelta(days=(4 - said.weekday()) % 7))
    else:
        when = When(date(said.year, said.month, monthrange(said.year, said.month)[1]))
    return Spotted(match.start(), match.end(), None, when)


_Rule = Callable[[re.Match[str], date, "str | None"], "Spotted | None"]
_RULES: tuple[tuple[re.Pattern[str] | Caseless, _Rule], ...] = (
    (_ISO, _iso),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_NUMERIC, _numeric),
    (_RELATIVE, _relative),
    (FEAST, feast),
    (_WEEKDAY, _weekday),
    (_AGO, _ago),
    (_FUTURE_SPAN, _future_span),
    (_END_OF, _end_of),
    (_WITHOUT, _without),
    (_DURATION, _duration),
    (_ORDINAL, _ordinal),
    (_SPAN_OF_TIME, _span_of_time),
)


def find_dates(
    text: str, said: date, country: str | None, taken: list[tuple[int, int]]
) -> tuple[Spotted, ...]:
    """Return the dates of a plain text in order; `taken` holds spans (references, phones) that are none."""
    blocked = taken + [match.span() for match in _NOT_A_DAY.finditer(text)]
    found = sorted(_spot(text, said, country, blocked), key=lambda spotted: spotted.start)
    return joined(found, text)


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
