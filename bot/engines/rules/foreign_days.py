"""Read the days of other languages: with months, by weekday, near ones, stretches of time, and bare"
" numbers."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.facts import Precision, When
from bot.engines.rules.days import Kind, Length, Spotted, back, months_back, nth, place
from bot.engines.rules.foreign_words import (
    COMING,
    GONE,
    LAST_WEEK,
    MONTHS,
    NEAR,
    NUMBERS,
    SHARED,
    UNITS,
    WEEKDAYS,
    WORKING,
)
from bot.engines.rules.plain import overlaps


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_MONTH = _any_of(MONTHS)
_COUNT = rf"(\d{{1,3}}|{_any_of(NUMBERS)})"
_UNIT = rf"({_any_of(UNITS)})\w{{0,4}}"
_DATED = re.compile(
    rf"\b(\d{{1,2}})(?:er|º|ª|\.)?\s*(?:de |di |do |ya |ng )?({_MONTH})\b\.?(?:\s*(?:de |do )?(20\d\d))?",
    re.I,
)
_NEAR = re.compile(rf"(?<![\w-])({_any_of(NEAR)})(?![\w-])", re.I)
_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:({LAST_WEEK}|{GONE}|{COMING})\s+(?:op |am |le |el "
    rf"|siku ya )?)?({_any_of(WEEKDAYS)})(?![\w-])"
    rf"(?:\s+({LAST_WEEK}|{GONE}|{COMING})\b)?",
    re.I,
)
_AGO = re.compile(
    rf"\b(?:vor|il y a|hace|há)\s+{_COUNT}\s+{_UNIT}\b(?!\s+(?:que|dass|sans|sin|sem|ohne))"
    rf"|\b{_COUNT}\s+{_UNIT}\s+(?:atrás|geleden|gelede|fa|pehle|zilizopita|iliyopita)\b",
    re.I,
)
_LASTING = re.compile(
    rf"\b(?:seit|depuis|desde hace|desde há|lleva|llevo|llevamos|hace|há|il y a|al|sinds|sedert|da|faz"
    rf"|tangu|kwa)\s+"
    rf"{_COUNT}\s+{_UNIT}\b"
    rf"|\b(siku|wiki|miezi)\s+{_COUNT}\b"
    rf"|\b{_COUNT}\s+{_UNIT}\s+(?:lank|lang|se\b|ho gaye|ho gaya|na\b)",
    re.I,
)
_WITHIN = re.compile(
    rf"\b(?:sous|innerhalb von|binnen|en|em até|em|dentro de|entro|ndani ya|loob ng"
    rf"|in)\s+{_COUNT}(?:\s*(?:-|a|à|bis|tot)\s*(\d{{1,2}}))?"
    rf"\s+{_UNIT}\b(?:\s+({WORKING}))?",
    re.I,
)
_BARE = re.compile(
    r"\b(?:dia|am|vom|seit dem|den|le|du|el(?: d[ií]a)?|del|op (?:de|die)|sinds de|vanaf de|nung ika-?"
    r"|noong ika-?)\s?"
    r"(\d{1,2})(?:er|º|e|de|ste|\.(?!\d))?(?=\s*(?:[,.;!?)]|$)|\s+(?!(?:heure|h\b|jour|euro|€|%|hora"
    r"|d[ií]a|mal\b|uhr|uur|min|"
    r"per|por|km|kg|tag|stunde|pour|a[nñ]o|x\b|\d)))",
    re.I,
)
_MONTH_ALONE = re.compile(
    rf"\b(?:desde|depuis|seit|sinds|sedert|tangu|em|im|en|mula|noong)\s+(?:de |o |el |le |mwezi wa "
    rf"|finales de |início de )?"
    rf"({_MONTH})\b(?!\s*\d)",
    re.I,
)
_LAST_SPAN = re.compile(
    rf"\b(?:({GONE})\s+(week|woche|semana|hafte|linggo|maand|monat|mahine|buwan)"
    rf"|(semaine|semana|settimana|wiki|mois|mes|mês|mese|mwezi)\s+({GONE}|uliopita))\b",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:avant le|avant|jusqu'au|d'ici|antes del?|antes de|hasta el|até|ate|bis(?: zum| spätestens)?"
    r"|vor dem|teen|voor|spätestens|v[oó]{2}r|uiterlijk|entro(?: il)?|kabla ya|mpaka|hadi"
    r"|bago(?: mag)?)\s+(?:o |dia )?$",
    re.I,
)
_FRENCH = re.compile(r"\b(?:je|j'|le|les|pas|mon|ma|est|une|des|vous|depuis|chez|la|nous|du|et)\b", re.I)


def foreign_dates(
    text: str, said: date, taken: list[tuple[int, int]], *, english: bool
) -> tuple[Spotted, ...]:
    """Return the dates of a text in another language; of an English one only words that nothing else can"
    " be."""
    found: list[Spotted] = []
    for pattern, rule in _ENGLISH_RULES if english else _RULES:
        for match in pattern.finditer(text):
            spans = taken + [(spotted.start, spotted.end) for spotted in found]
            if overlaps(*match.span(), spans) or (english and match[0].casefold() in SHARED):
                continue
            spotted = rule(match, said)
            if spotted is not None:
                found.append(replace(_ahead(text, spotted), spoken=False, foreign=True))
    return tuple(sorted(found, key=lambda spotted: spotted.start))


def _ahead(text: str, spotted: Spotted) -> Spotted:
    """Let "até sábado" and "bis zum 31. März" be the day to come."""
    led = _UNTIL.search(text[max(0, spotted.start - 16) : spotted.start])
    until = led or re.match(r"\s+(?:तक|tak\b)", text[spotted.end :])
    if not until or spotted.future is None or spotted.duration:
        return spotted
    return Spotted(
        spotted.start,
        spotted.end,
        None,
        spotted.future,
        kind=spotted.kind,
        number=spotted.number,
    )


def _dated(match: re.Match[str], said: date) -> Spotted | None:
    year = int(match[3]) if match[3] else None
    past, future = place(int(match[1]), MONTHS[match[2].lower()], year, said)
    return Spotted(match.start(), match.end(), past, future, spoken=False) if past or future else None


def _near(match: re.Match[str], said: date) -> Spotted | None:
    word = match[1].lower()
    if word == "hier" and len(_FRENCH.findall(match.string)) < 2:
        return None  # "here"
    shift = NEAR[word]
    when = When(said + timedelta(days=shift))
    past, future = (when if shift <= 0 else None), (when if shift >= 0 else None)
    return Spotted(match.start(), match.end(), past, future, kind=Kind.NEAR)


def _weekday(match: re.Match[str], said: date) -> Spotted | None:
    day = WEEKDAYS[match[2].lower()]
    past = When(said - timedelta(days=(said.weekday() - day) % 7 or 7))
    future = When(said + timedelta(days=(day - said.weekday()) % 7 or 7))
    cue = match[1] or match[3] or ""
    if re.fullmatch(LAST_WEEK, cue, re.I):
        past = When(said - timedelta(days=said.weekday() + 7 - day))
    cue = "verlede" if re.fullmatch(LAST_WEEK, cue, re.I) else cue
    gone, coming = re.fullmatch(GONE, cue, re.I), re.fullmatch(COMING, cue, re.I)
    return Spotted(
        match.start(),
        match.end(),
        None if coming else past,
        None if gone else future,
        kind=Kind.WEEKDAY,
        number=day,
    )


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]


def _ago(match: re.Match[str], said: date) -> Spotted | None:
    number, unit = _number(match[1] or match[3]), UNITS[(match[2] or match[4]).lower()]
    when = When(back(said, number, unit), None, Precision.DAY if unit in "dh" else Precision.ABOUT)
    return Spotted(match.start(), match.end(), when, kind=Kind.AGO)


def _lasting(match: re.Match[str], said: date) -> Spotted | None:
    words = next(
        pair for pair in ((match[1], match[2]), (match[4], match[3]), (match[5], match[6])) if pair[0]
    )
    number, unit = _number(words[0]), UNITS[words[1].lower()]
    when = When(back(said, number, unit), None, Precision.DAY if unit in "dh" else Precision.ABOUT)
    length = Length(number, unit)
    return Spotted(match.start(), match.end(), when, duration=True, kind=Kind.LASTING, length=length)


def _within(match: re.Match[str], said: date) -> Spotted | None:
    length = Length(_number(match[2] or match[1]), UNITS[match[3].lower()], bool(match[4]))
    future = When(
        Length(-(-length.count // 24), "d").after(said) if length.unit == "h" else length.after(said)
    )
    return Spotted(match.start(), match.end(), None, future, kind=Kind.WINDOW, length=length)


def _bare(match: re.Match[str], said: date) -> Spotted | None:
    return nth(int(match[1]), match.start(1), match.end(1), said)


def _in_month(match: re.Match[str], first: date, said: date) -> Spotted:
    last = date(first.year, first.month, monthrange(first.year, first.month)[1])
    span = When(first, min(last, max(said, first)), Precision.MONTH)
    return Spotted(match.start(), match.end(), span, kind=Kind.SPAN)


def _month_alone(match: re.Match[str], said: date) -> Spotted | None:
    past = place(1, MONTHS[match[1].lower()], None, said)[0]
    return _in_month(match, past.start, said) if past else None


def _last_span(match: re.Match[str], said: date) -> Spotted | None:
    unit = (match[2] or match[3]).lower()
    if unit[:3] in ("maa", "mon", "mah", "buw", "moi", "mes", "mês", "mwe"):
        return _in_month(match, months_back(said.replace(day=1), 1), said)
    monday = said - timedelta(days=said.weekday() + 7)
    span = When(monday, monday + timedelta(days=6), Precision.WEEK)
    return Spotted(match.start(), match.end(), span, kind=Kind.SPAN)


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date], Spotted | None]]
_ENGLISH_RULES: tuple[_Rule, ...] = ((_NEAR, _near), (_WEEKDAY, _weekday))
_RULES: tuple[_Rule, ...] = (
    (_DATED, _dated),
    (_WEEKDAY, _weekday),
    (_LAST_SPAN, _last_span),
    (_AGO, _ago),
    (_LASTING, _lasting),
    (_WITHIN, _within),
    (_NEAR, _near),
    (_BARE, _bare),
    (_MONTH_ALONE, _month_alone),
)
