"""Read a company's answer by its words: which kind it is, the day it names, the sum it offers.

The same words give the same answer, offline. A slow reader may know better where this finds nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.domain import reply_signs as signs
from bot.domain.facts import Amount, Reference
from bot.domain.reading import Reading
from bot.domain.replies import THREATS, CompanyAnswer, ReplyKind
from bot.domain.spans import coming, weekday_in
from bot.domain.working_days import after_working_days

LONGEST = 4_000  # characters that are looked at
_NUMBER = (
    r"\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty"
)
_WINDOW = re.compile(
    r"\b(?:within|in|under|next|past|allow(?: us| up to)?|give (?:us|it|me)|wait(?: for)?|takes?|take up"
    r" to|up to"
    rf"|about|around|innerhalb(?: von)?|binnen|sous|dans|en|em|dentro de|ndani ya|baada ya|after)"
    rf"\s+(?:the\s+)?(?:next\s+|up to\s+|about\s+|a further\s+|another\s+|der nächsten\s+)?"
    rf"(?:(?:{_NUMBER})\s*(?:-|–|to|and|or|bis|à|a)\s*)?({_NUMBER})\s*(?:more\s+)?"
    r"(working|business|banking|ouvrés|hábiles|úteis|werk)?[\s-]*"
    r"(hours?|hrs?|days?|weeks?|months?|stunden?|tage?n?|wochen?|heures?|jours?(?: ouvrés)?|semaines?"
    r"|horas?|días?"
    r"(?: hábiles)?|semanas?|dias?(?: úteis)?|masaa|siku|wiki)\b",
    re.IGNORECASE,
)
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_UNITS = (
    (("hour", "hr", "stunde", "heure", "hora", "masaa"), timedelta(hours=1)),
    (("week", "woche", "semaine", "semana", "wiki"), timedelta(days=7)),
    (("month",), timedelta(days=30)),
)
_TOMORROW = re.compile(
    r"\b(?:tomorrow|kesho(?! kutwa)|(?<!guten )(?<!heute )morgen|(?<!après-)demain|amanhã"
    r"|(?<!la )(?<!pasado )mañana)\b",
    re.IGNORECASE,
)
_IN_TWO_DAYS = re.compile(
    r"\b(?:day after (?:tomorrow|next)|übermorgen|après-demain|pasado mañana|depois de amanhã"
    r"|kesho ?kutwa)\b",
    re.IGNORECASE,
)
_WEEKDAYS_ABROAD = (
    ("jumatatu", "montag", "lundi", "lunes", "segunda-feira"),
    ("jumanne", "dienstag", "mardi", "martes", "terça-feira"),
    ("jumatano", "mittwoch", "mercredi", "miércoles", "quarta-feira"),
    ("alhamisi", "donnerstag", "jeudi", "jueves", "quinta-feira"),
    ("ijumaa", "freitag", "vendredi", "viernes", "sexta-feira"),
    ("jumamosi", "samstag", "samedi", "sábado"),
    ("jumapili", "sonntag", "dimanche", "domingo"),
)


def read_reply(text: str, reading: Reading, said_on: date, country: str | None) -> CompanyAnswer:
    """Return what a company's own words amount to. `said_on` is the day they were said."""
    text = text[:LONGEST].replace("\u2019", "'")
    conduct = signs.conduct_of(text)
    day = named_day(text, reading, said_on, country)
    if conduct in THREATS:
        return CompanyAnswer(conduct=conduct, tied=signs.tied_to(text), promised_by=None)
    kind = _kind(text, day)
    match kind:
        case ReplyKind.PARTIAL_OFFER:
            return CompanyAnswer(kind, offered=sum_of(reading), tied=signs.tied_to(text))
        case ReplyKind.REFUSAL:
            return CompanyAnswer(kind, final=signs.has(signs.FINAL, text))
        case ReplyKind.PROMISE | ReplyKind.DM_US | ReplyKind.ASKS_DETAILS:
            return CompanyAnswer(kind, promised_by=day)
        case _:
            return CompanyAnswer(kind)


def _kind(text: str, day: date | None) -> ReplyKind:
    """Return the first kind that fits: a machine, a no, an offer, done, come over, tell us, a day, later."""
    ahead = signs.has(signs.AHEAD, text)
    offers, refuses = signs.has(signs.OFFERED, text), signs.has(signs.REFUSED, text)
    if signs.has(signs.AUTOMATIC, text) and not refuses:
        return ReplyKind.AUTO_REPLY
    if offers or (signs.tied_to(text) and signs.has(r"\b(?:refund|pay|credit|compensat|send you)\w*", text)):
        return ReplyKind.PARTIAL_OFFER
    if refuses or signs.has(signs.FINAL, text):
        return ReplyKind.REFUSAL
    if signs.has(signs.SOLVED, text) and not ahead:
        return ReplyKind.SOLVED
    acts = day is not None and ahead and not signs.has(r"\bback in (?:the )?office\b", text)
    if signs.has(signs.PRIVATE, text) and not (acts and signs.has(signs.ONLY_IF_NOT, text)):
        return ReplyKind.DM_US
    if acts:
        return ReplyKind.PROMISE
    if signs.has(signs.ELSEWHERE, text):
        return ReplyKind.DM_US
    if signs.has(signs.WANTS_DETAILS, text) or signs.has(signs.ASKS, text):
        return ReplyKind.ASKS_DETAILS
    if signs.has(signs.WILL_RETURN, text):
        return ReplyKind.PROMISE
    return ReplyKind.OTHER


def sum_of(reading: Reading) -> Amount | None:
    """Return the first sum of a text."""
    return reading.amounts[0].value if reading.amounts else None


# --- days ---------------------------------------------------------------------------


def named_day(text: str, reading: Reading, said_on: date, country: str | None) -> date | None:
    """Return the last day that the words allow for doing something; None when they name none."""
    window = _WINDOW.search(text)
    if window is not None:
        return _after(window, said_on, country)
    if _IN_TWO_DAYS.search(text):
        return said_on + timedelta(days=2)
    if reading.promised_by is not None:
        return reading.promised_by.value
    if _TOMORROW.search(text):
        return said_on + timedelta(days=1)
    if reading.ask is not None and reading.ask.value.by is not None:
        return reading.ask.value.by
    if reading.when is not None and signs.has(signs.AHEAD, text):
        return coming(reading.when.value.start, said_on)
    weekday = weekday_in(text, said_on) or _weekday_abroad(text, said_on)
    return weekday or (_day_of_month(text, said_on) if signs.has(signs.AHEAD, text) else None)


def _after(window: re.Match[str], said_on: date, country: str | None) -> date:
    count = _WORDS.get(window[1].casefold()) or int(window[1])
    unit = window[3].casefold()
    if window[2] or any(word in unit for word in ("ouvr", "hábil", "útei")):
        return after_working_days(said_on, count, country)
    length = next((span for words, span in _UNITS if unit.startswith(words)), timedelta(days=1))
    return said_on + timedelta(days=-(-count * length // timedelta(days=1)))


def _weekday_abroad(text: str, said_on: date) -> date | None:
    words = set(re.findall(r"[\w-]+", text.casefold()))
    for number, names in enumerate(_WEEKDAYS_ABROAD):
        if words & set(names):
            return said_on + timedelta(days=(number - said_on.weekday() - 1) % 7 + 1)
    return None


def _day_of_month(text: str, said_on: date) -> date | None:
    """Return the first day written with its month: "on or before 24 November"."""
    from bot.domain.gates.numbers import days_in  # with the gates: not at the start

    for found in days_in(text):
        dated = sorted(one for one in found.readings if one[1])
        if dated:
            month, day = dated[0]
            return coming(date(found.year or said_on.year, month, day), said_on)
    return None


def reference_in(text: str, reading: Reading) -> Reference | None:
    """Return the number the company gave for the matter, with the letters that stand before it."""
    if not reading.references:
        return None
    found = reading.references[0]
    before = re.search(r"(?<![A-Za-z])[A-Z]{1,6}[-/]?$", text[: found.start])
    return replace(found.value, text=(before[0] if before else "") + found.value.text)
