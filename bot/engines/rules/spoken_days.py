"""Days that are spoken of from the day of speaking: yesterday, last Friday, two weeks ago.

In March, within 48 hours.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision, When
from bot.engines.rules.day_words import ANY_DAYS, DAYS, FULL_DAYS, MONTH, MONTHS, SWAHILI_MONTHS
from bot.engines.rules.days import Kind, Length, Spotted, back, months_back, place, unit_of, year_of
from bot.engines.rules.plain import COUNT, count_of

_SHORT_CUE = (
    r"(?:on|since|last|this|next|by|till|until|from|before|past|every|coming|tangu"
    r"|out|come|came|arrived?|delivered|was|for|late|4)"
)
_NUM = r"(?:a few|few|several|" + COUNT + r")"
_UNIT = r"(?:hours?|hrs?|days?|nights?|weeks?|wks?|months?|mths?|mnths?|years?|yrs?)"

RELATIVE = Caseless(
    r"\b(day before yesterday|day b4 yesterday|yesterday(?: night| evening| morning| afternoon)?"
    r"|yesterdy|yest|ystday"
    r"|last ni(?:ght|te)|this morning|this afternoon|this evening|this arvo|earlier today|today|tonight"
    r"|tonite|2day"
    r"|leo(?: asubuhi| usiku| jioni| mchana)?|jana(?: usiku| jioni| asubuhi)?|juzi(?: jana)?"
    r"|kesho kutwa|kesho"
    r"|day after tomorrow|tomorrow|tomorow|tmrw|tmw|2moro|tmr)\b",
)
WEEKDAY = Caseless(
    rf"\b(last week (?:on )?)?(?:({_SHORT_CUE})\s+(?:the\s+)?(?:past\s+|coming\s+)?({ANY_DAYS})"
    rf"|({FULL_DAYS})|(?<=last week )({ANY_DAYS})"
    rf"|(?<=last week on )({ANY_DAYS}))\b(?!'(?!s\b))(\s+(?:last week|next week|of last week|just gone"
    rf"|gone|past"
    rf"|iliyopita|iliopita))?",
)
WEEKDAYS_AGO = Caseless(rf"\b({COUNT})\s+({FULL_DAYS})s?\s+ago\b")
AGO = Caseless(
    r"\b(?:(about|around|over|almost|nearly|like|roughly"
    rf"|approx\.?)\s+)?({_NUM})\s*(?:({_UNIT})\s+(?:ago|back|now ago)|"
    rf"({_UNIT})\s+(?:and )?(?:counting))\b",
)
LATER = Caseless(
    rf"\b(?:({COUNT})\s+({_UNIT})\s+(?:later\b|after(?:wards?)?\b(?! (?:my|the|i|we|they|it|hold|that)\b))"
    rf"|(?:after|within|in)\s+(?:just |only |about |like )?({COUNT})\s+({_UNIT})\s+(?:of (?:use|using"
    rf"|buying|delivery))"
    rf"|(?<=\w )after\s+(?:just |only |about |like )?({COUNT})\s+({_UNIT})(?=\s*(?:[.,;!?]|$|and\b|so\b"
    rf"|but\b))"
    r"|(?:the )?(?:very )?(next|following|same) (day|morning|night|evening))\b"
)
DURATION = Caseless(
    r"\b(?:(for|been|down|off|dead|out|lleva|llevo|llevamos|broken|missing|stuck|locked|blocked|its|it's"
    r"|it is|past|last|already|nearly|almost|over|about|like|around|take|since|from|reach|hit|going on"
    r"|coming to"
    r"|took|taken|waited|waiting)\s+)"
    r"(?:(?:the|over|more than|about|around|nearly|almost|like|past|last|now|been|almost|at least"
    r"|like|now|already|good|full|whole|whopping|a(?= (?:good|full|whole|solid)))\s+){0,3}"
    rf"({_NUM})\s*(?:(?:full|whole|straight|good|long|solid)\s+)?({_UNIT})\b(?!\s+(?:old|ago|warrant"
    rf"|guarant|contract|plan|deal"
    r"|subscription|back\b|trial|notice|stay|trip|later|after))",
)
WITHOUT = Caseless(
    rf"(?<![\w-])({_NUM})\s*(?:(?:full|whole|straight|good)\s+)?(days?|nights?|weeks?|wks?|months?|mnths?"
    rf"|mths?)\s+"
    r"(?:now\b|already\b|without\b"
    r"|with no\b|no\b|later\b|late\b|of no\b|don pass\b|imepita\b|sasa\b|"
    r"in the dark|down\b|gone\b|passed\b|straight\b|running\b|and (?:still )?(?:nothing|no|not"
    r"|still)|still\b)",
)
DAY_NUMBER = Caseless(r"\bday (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\b(?= (?:of|without|no"
                      r"|with no"
                      r"|and|now|still|in the dark)\b|\s*[,.:!])")  # fmt: skip
SPAN_OF_TIME = Caseless(
    r"\b(?:(early|mid|late|(?:the )?(?:start|beginning|end|middle) of|earlier|later)[ -]+)?"
    rf"(?:(in|since|from|last|this|of|during|until|till|by|before|back in|for|around|through|every)\s+)?"
    r"(?:(last week|last month|last year|this week|this month|next week|next month|last weekend"
    r"|the weekend|this weekend|over the weekend|weekend)"
    rf"|({MONTH})(?:[ ,]+(20\d\d))?)\b(?!'s)",
)
SWAHILI_SPAN = Caseless(
    rf"\b(?:mwezi wa ({'|'.join(sorted(SWAHILI_MONTHS, key=len, reverse=True))})"
    r"|(wiki|mwezi) (?:iliyopita|iliopita|uliopita|jana|iliyoisha)|(wiki|mwezi) (?:hii|huu)"
    r"|(?:kwa |tangu )?(siku|wiki|miezi) (\d{1,2}|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi)"
    r"(?: (?:zilizopita|sasa|iliyopita))?)\b"
)
_SW_COUNTS = {name: at for at, name in enumerate("mbili tatu nne tano sita saba nane tisa kumi".split(), 2)}  # noqa: SIM905
FUTURE_SPAN = Caseless(
    r"\b(?:within|in|in the next|inside|another|give you|you have"
    rf"|wait)\s+(?:the next\s+|max |maximum |about |around |like |only )?({COUNT})(?:\s*(?:-|to"
    rf"|or)\s*({COUNT}))?"
    r"\s*(working |business |bus\.? |week)?(hours?|hrs?|days?|weeks?|wks?|months?)\b(?!\s+(?:ago"
    r"|back|earlier))",
)
WINDOW = Caseless(
    rf"(?<![\w.-])({COUNT})(?:\s*(?:-|to|or)\s*({COUNT}))?[\s-]*(working[\s-]|business[\s-]|bus\.? )?"
    r"(hours?|hrs?|days?|weeks?|wks?|months?)\b(?!\s+(?:ago|back|earlier|old|trial|(?:a|per|each"
    r"|every) (?:day|week|month)))"
)
_WAITING = re.compile(
    r"\b(?:said|says|told(?: me| us)?|waits?|takes?|within|another|for|about|give (?:me|us|them))\s*$", re.I
)
END_OF = Caseless(
    rf"\b(?:the )?end of (?:the |this )?(day|week|month)\b(?! (?:on )?(?:tomorrow|{ANY_DAYS})\b)"
    rf"|\b(eod|eow|cob|close of business)\b(?! (?:on )?(?:tomorrow|{ANY_DAYS})\b)"
    r"|\b(month[- ]?end|end[- ]month|mwisho wa mwezi)\b"
    r"|(?<=\bby )(?:this )?(evening|noon|midday|lunch(?:time)?|\d{1,2} ?[ap]m)\b"
)
NOT_A_DAY = Caseless(
    r"\b(?:black friday|24/7|(?:from|than) today(?! (?:i|we|they|my|no|there)\b)|(?:every|each) (?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)day|cyber monday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:to|-|through) (?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b"
)
_CUSTOMER = Caseless(
    r"\b(?:customer|client|member|subscriber|loyal|with (?:them|you|vodafone|the bank)|banked"
    r"|banking|using|used|lived|"
    r"worked|valid|warranty|guarantee|contract|on hold|holding|queue[ds]?|in line"
    r"|waiting on the phone|salary|insured|premium|charged?|pay(?:ing)? ev\w+|booked|booking|parked"
    r"|rented|hired|paid(?! [^.]{0,20}since))\b"
    r"[^.!?]{0,30}$",
)
_REGULAR = re.compile(r"\b(?:pay|pays|paying|save|saving|work)\b[^.!?]{0,70}$", re.I)
_RELATIVE_DAYS = {
    "yest": -1, "ystd": -1, "last": -1, "day b": -2, "day a": 2, "tom": 1, "tm": 1, "2m": 1, "jana": -1,
    "juzi jana": -3, "juzi": -2, "kesho kutwa": 2, "kesho": 1,
}  # fmt: skip


def relative(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    word = match[1].lower()
    if word == "leo" and (match[1][0].isupper() or country not in ("KE", "TZ", "UG")):
        return None
    if (
        word.startswith("jana")
        and match[1][0].isupper()
        and match.start()
        and country not in ("KE", "TZ", "UG")
    ):
        return None  # a name
    shift = next((days for head, days in _RELATIVE_DAYS.items() if word.startswith(head)), 0)
    when = When(said + timedelta(days=shift))
    past, future = (when if shift <= 0 else None), (when if shift >= 0 else None)
    return Spotted(match.start(), match.end(), past, future, kind=Kind.NEAR)


def weekday(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    cue, week = (match[2] or "").lower(), (match[1] or match[7] or "").lower()
    if cue == "every":
        return None
    day = DAYS[next(name for name in match.group(3, 4, 5, 6) if name).lower()]
    gone = (said.weekday() - day) % 7 or (0 if cue == "this" else 7)
    ahead = (day - said.weekday()) % 7 or (0 if cue == "this" else 7)
    if cue == "next" or "next" in week:
        ahead = 7 - said.weekday() + day
    if "last" in week or week.strip().startswith("ili"):
        gone = said.weekday() + 7 - day
    past, future = When(said - timedelta(days=gone)), When(said + timedelta(days=ahead))
    whole = bool(match[1]) or cue in ("last", "this", "next", "past", "coming")
    start = match.start() if whole else match.start(next(at for at in (3, 4, 5, 6) if match[at]))
    between = match.string[match.start() : match.start(3)] if match[3] else ""
    if cue in ("next", "coming") or "next" in week or "coming" in between:
        return Spotted(start, match.end(), None, future, kind=Kind.WEEKDAY, number=day)
    over = cue in ("last", "past") or bool(week) or "past" in between
    return Spotted(start, match.end(), past, None if over else future, kind=Kind.WEEKDAY, number=day)


def weekdays_ago(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "two Saturdays ago"."""
    number, day = count_of(match[1]), DAYS[match[2].lower()]
    if number is None or not 1 <= number <= 8:
        return None
    gone = (said.weekday() - day) % 7 or 7
    when = When(said - timedelta(days=gone + 7 * (number - 1)))
    return Spotted(match.start(), match.end(), when, kind=Kind.WEEKDAY, number=day)


def _number(words: str) -> int | None:
    return None if words.lower() in ("few", "a few", "several") else count_of(words)


def ago(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number, unit = _number(match[2]), match[3] or match[4]
    if number is None:
        return None
    loose = bool(match[1]) or "couple" in match[2].lower() or unit_of(unit) in "wmy"
    when = When(back(said, number, unit), None, Precision.ABOUT if loose else Precision.DAY)
    return Spotted(match.start(), match.end(), when, kind=Kind.AGO)


def later(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    if match[7]:
        length = Length(0 if match[7].lower() == "same" else 1, "d")
    else:
        words, unit = match[1] or match[3] or match[5], match[2] or match[4] or match[6]
        number = _number(words)
        if number is None or unit_of(unit) in "hy":
            return None
        length = Length(number, unit_of(unit))
    return Spotted(match.start(), match.end(), None, kind=Kind.LATER, length=length)


def duration(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    cue, number, unit = match[1].lower(), _number(match[2]), match[3]
    before = match.string[max(0, match.start() - 60) : match.start()]
    if number is None or _CUSTOMER.is_in(before) or cue in ("take", "took", "taken"):
        return None
    if unit_of(unit) == "y" or (
        unit_of(unit) == "h" and cue in ("waited", "waiting", "about", "like", "over")
    ):
        return None
    after = match.string[match.end() : match.end() + 25].lower()
    if re.match(
        r"\s*(?:on hold|in (?:a |the )?queue|on the phone|as a customer|of free|delivery|battery|late\b"
        r"|delay)",
        after,
    ):
        return None
    loose = re.search(
        r"\b(?:going on|coming to|reach|over|more than|about|around|nearly|almost|couple|like|at least)\b",
        match[0],
        re.I,
    )
    precise = Precision.DAY if not loose and unit_of(unit) in "dh" else Precision.ABOUT
    when = When(back(said, number, unit), None, precise)
    length = Length(number, unit_of(unit))
    return Spotted(match.start(2), match.end(3), when, duration=True, kind=Kind.LASTING, length=length)


def without(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    number = _number(match[1])
    before = match.string[max(0, match.start() - 90) : match.start()]
    if number is None or before.lower().endswith(("within ", "in ", "another ")) or _REGULAR.search(before):
        return None
    unit = unit_of(match[2])
    precise = Precision.DAY if unit in "d" and "couple" not in match[1].lower() else Precision.ABOUT
    when = When(back(said, number, match[2]), None, precise)
    return Spotted(
        match.start(1), match.end(2), when, duration=True, kind=Kind.LASTING, length=Length(number, unit)
    )


def day_number(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "day 4 without power": the first of them was three days ago."""
    number = count_of(match[1])
    if number is None or not 2 <= number <= 400:
        return None
    when = When(said - timedelta(days=number - 1))
    return Spotted(match.start(), match.end(), when, duration=True, kind=Kind.LASTING)


def span_of_time(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    part, cue, phrase, month = ((match[n] or "").lower() for n in (1, 2, 3, 4))
    start = match.start(1) if part else match.start(3 if phrase else 4)
    if cue == "every":
        return None
    if not phrase:
        return _month(match, part, cue, month, start, said)
    monday = said - timedelta(days=said.weekday())
    if phrase.endswith("weekend"):
        saturday = monday - timedelta(days=2)
        return Spotted(start, match.end(), When(saturday, saturday + timedelta(days=1), Precision.ABOUT),
                       When(monday + timedelta(days=5)), kind=Kind.SPAN)  # fmt: skip
    if phrase.endswith("week"):
        if phrase.startswith("next"):
            return None
        first = monday - timedelta(days=7) if phrase.startswith("last") else monday
        last = min(first + timedelta(days=6), said)
        return Spotted(start, match.end(), When(first, last, Precision.WEEK), kind=Kind.SPAN)
    if phrase.endswith("year"):
        year = said.year - 1
        whole = When(date(year, 1, 1), date(year, 12, 31), Precision.ABOUT)
        return Spotted(start, match.end(), whole, kind=Kind.SPAN)
    if phrase.startswith("next"):
        return None
    first = said.replace(day=1)
    first = months_back(first, 1) if phrase.startswith("last") else first
    return _in_month(part, first, start, match.end(), said)


def _month(match: re.Match[str], part: str, cue: str, month: str, start: int, said: date) -> Spotted | None:
    if not (cue or part) and (len(month) < 5 or month == "march"):
        return None
    if not (cue or part) and not re.search(
        r"\b(?:for|and|,|was|is)\s*$", match.string[: match.start()], re.I
    ):
        return None
    past = place(1, MONTHS[month], year_of(match[5]), said)[0]
    return _in_month(part, past.start, start, match.end(), said) if past else None


def _in_month(part: str, first: date, start: int, end: int, said: date) -> Spotted:
    last_day = date(first.year, first.month, monthrange(first.year, first.month)[1])
    first, last = _part_of_month(part, first, last_day)
    span = When(first, min(last, max(said, first)), Precision.MONTH)
    return Spotted(start, end, span, When(last_day), kind=Kind.SPAN)


def _part_of_month(part: str, first: date, last: date) -> tuple[date, date]:
    if part.startswith("early") or "start" in part or "beginning" in part:
        return first, first.replace(day=10)
    if part == "mid" or "middle" in part:
        return first.replace(day=11), first.replace(day=20)
    if part == "late" or "end" in part:
        return first.replace(day=21), last
    return first, last


def swahili_span(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "mwezi wa pili", "wiki iliyopita", "siku tatu"."""
    if match[1]:
        past = place(1, SWAHILI_MONTHS[match[1].lower()], None, said)[0]
        return _in_month("", past.start, match.start(), match.end(), said) if past else None
    unit = (match[2] or match[3] or "").lower()
    if unit == "mwezi":
        first = said.replace(day=1)
        first = months_back(first, 1) if match[2] else first
        return _in_month("", first, match.start(), match.end(), said)
    if unit == "wiki":
        monday = said - timedelta(days=said.weekday())
        first = monday - timedelta(days=7) if match[2] else monday
        when = When(first, min(first + timedelta(days=6), said), Precision.WEEK)
        return Spotted(match.start(), match.end(), when, kind=Kind.SPAN)
    number = _SW_COUNTS.get(match[5].lower()) or count_of(match[5])
    if number is None:
        return None
    unit = {"siku": "d", "wiki": "w", "miezi": "m"}[match[4].lower()]
    when = When(back(said, number, unit), None, Precision.DAY if unit == "d" else Precision.ABOUT)
    length = Length(number, unit)
    return Spotted(match.start(), match.end(), when, duration=True, kind=Kind.LASTING, length=length)


def future_span(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    if (match[3] or "").lower() == "week":
        return None
    number = count_of(match[2] or match[1])
    if number is None:
        return None
    length = Length(number, unit_of(match[4]), bool(match[3]))
    hours = Length(-(-number // 24), "d") if length.unit == "h" else length
    return Spotted(match.start(), match.end(), None, When(hours.after(said)), kind=Kind.WINDOW, length=length)


def window(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    """Read "5 working days" and "48 hours": how long somebody is told to wait."""
    number = count_of(match[2] or match[1])
    if not number:
        return None
    if match[1].lower() in ("a", "an") and not _WAITING.search(match.string[: match.start()]):
        return None  # "$75 a month"
    length = Length(number, unit_of(match[4]), bool(match[3]))
    return Spotted(match.start(), match.end(), None, kind=Kind.WINDOW, length=length)


def end_of(match: re.Match[str], said: date, country: str | None) -> Spotted | None:
    unit = (match[1] or match[2] or ("month" if match[3] else "day")).lower()
    if unit in ("day", "eod", "cob", "close of business"):
        when, length = When(said), Length(0, "d")
    elif unit in ("week", "eow"):
        when, length = When(said + timedelta(days=(4 - said.weekday()) % 7)), Length(1, "w")
    else:
        when = When(date(said.year, said.month, monthrange(said.year, said.month)[1]))
        length = Length(1, "m")
    return Spotted(match.start(), match.end(), None, when, kind=Kind.END, length=length)
