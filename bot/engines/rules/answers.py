"""Read a short text as the answer to the question that is open."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.app.ports import Directory
from bot.domain.company import Answer
from bot.domain.facts import Precision, When
from bot.domain.reading import Field, Found, Intent, Reading, ReadRequest, Triage
from bot.engines.rules.asks import ask_from_answer
from bot.engines.rules.cleaning import Page
from bot.engines.rules.days import safe
from bot.engines.rules.foreign_days import foreign_dates
from bot.engines.rules.foreign_words import NEAR
from bot.engines.rules.marks import Marks
from bot.engines.rules.money import bare_amount
from bot.engines.rules.named_answers import company_from_answer, is_unsure
from bot.engines.rules.places import country_of_answer
from bot.engines.rules.subject import what_from_answer

_ASIDE = frozenset({Intent.SKIP, Intent.DONT_KNOW, Intent.BACK, Intent.STOP})
_SAFETY = frozenset(
    {
        Triage.DANGER,
        Triage.SELF_HARM,
        Triage.STEERING,
        Triage.EXPOSURE,
        Triage.THREAT,
        Triage.HATE,
        Triage.SPAM,
    }
)


def _deadline(reading: Reading, marks: Marks) -> date | None:
    if reading.ask and reading.ask.value.by:
        return reading.ask.value.by
    ahead = [spotted.future.start for spotted in marks.dates if spotted.future]
    return ahead[0] if ahead else None


_ASKS_BACK = re.compile(
    r"^\W*(?:what|why|how|huh|pardon|come again|sorry|say again|what do you mean|which|hello|hi|hey"
    r"|hello there"
    r"|what (?:for|is (?:this|that)|do you mean.*|are you asking.*|should i (?:say|write|put|answer)"
    r"|do i (?:say|write|put))"
    r"|why (?:do|are|would|should) (?:you|u|i)\b.*|why (?:is|does) (?:that|this|it)\b.*|who are (?:you|u)"
    r"|how (?:come|so)"
    r"|i don'?t (?:understand|get it|follow)|i do not understand|what do you want)\W*$",
    re.I,
)


def _asks_back(text: str) -> bool:
    """Tell whether a text answers a question by another one, or by a greeting."""
    return len(text.split()) <= 8 and _ASKS_BACK.match(text) is not None


def _only_a_day(text: str, marks: Marks) -> bool:
    """Tell whether a text is a day and nothing else: that says when, not what."""
    for spotted in reversed(marks.dates):
        text = text[: spotted.start] + text[spotted.end :]
    return bool(marks.dates) and len(re.findall(r"[^\W\d_]{2,}", text)) <= 1


def _company(request: ReadRequest, reading: Reading, text: str, directory: Directory) -> Reading:
    """Take the name that an answer gives; who does not know it says so."""
    known = any(mention.lookup.answer is not Answer.UNKNOWN for mention in reading.companies)
    if known:
        return reading
    if is_unsure(text):
        return replace(reading, intent=Intent.DONT_KNOW, companies=(), what=None)
    mention = company_from_answer(text, directory, request.country, request.sector)
    if mention is None:
        return replace(reading, what=None, ask=None, sentences=()) if _asks_back(text) else reading
    intent = None if reading.intent is Intent.THEY_REPLIED else reading.intent  # "it is called ..."
    return replace(reading, companies=(mention,), what=None, intent=intent)


_MONTH_ALONE = re.compile(
    r"\W*(?:(?:in|since|around|about|early|mid|late|beginning of|end of|the|my|some ?time in|it was|bill of"
    r"|month of|last)\s+)*(january|february|march|april|may|june|july|august|september|october|november"
    r"|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?:\s+(?:bill|invoice|statement|this year|last"
    r" year))?\W*",
    re.I,
)
_JUST_NOW = re.compile(
    r"\W*(?:just|right|like|only|it'?s|its|since)?\s*(?:now+|now now|sasa hivi|hivi sasa|ngayon lang|an hour"
    r" ago"
    r"|a few (?:minutes|mins) ago|few (?:minutes|mins) ago|minutes ago|moments ago|a while ago today)\W*",
    re.I,
)
_NUMBERED = re.compile(
    r"\W*(?:le|el|(?:o |no )?dia|am|den|vom|op(?: de| die)?|tarehe|trh|il|noong ika-?|ika-?|desde el|depuis"
    r" le"
    r"|tangu tarehe|sinds de|seit dem)\s*(\d{1,2})(?:er|te|de|e|\.)?\W*",
    re.I,
)
_FEW = 5  # words of an answer that only says when
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _last_numbered(day: int, said: date) -> date | None:
    """Return the last day of that number up to the day it was said."""
    month = said if day <= said.day else said.replace(day=1) - timedelta(days=1)
    return safe(month.year, month.month, day)


def _day(reading: Reading, text: str, request: ReadRequest, marks: Marks) -> Reading:
    """Read a short answer to "when?": a day in any language, a month alone, or just now."""
    said = request.said_at.date()
    taken = marks.taken if len(text.split()) > _FEW else []  # "domingo" is no Domino's
    found = foreign_dates(text, said, list(taken), english=False)
    past = next((one for one in found if one.past is not None), None)
    if past is not None and past.past is not None:
        return replace(reading, when=Found(past.past, past.start, past.end))
    if found and found[0].future is not None:
        return replace(reading, promised_by=Found(found[0].future.start, found[0].start, found[0].end))
    near = NEAR.get(text.strip(" .!?").lower())
    if near is not None:
        return replace(reading, when=Found(When(said + timedelta(days=near)), 0, len(text)))
    numbered = _NUMBERED.fullmatch(text)
    day = _last_numbered(int(numbered[1]), said) if numbered else None
    if day is not None:
        return replace(reading, when=Found(When(day), 0, len(text)))
    if _JUST_NOW.fullmatch(text):
        return replace(reading, when=Found(When(said), 0, len(text)))
    named = _MONTH_ALONE.fullmatch(text)
    if named is None:
        return reading
    month = _MONTHS.index(named[1][:3].lower()) + 1
    first = date(said.year - (month > said.month), month, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return replace(reading, when=Found(When(first, min(last, said), Precision.MONTH), 0, len(text)))


def as_answer(
    request: ReadRequest, reading: Reading, marks: Marks, page: Page, directory: Directory
) -> Reading:
    """Read a short text as the answer to the open question, unless it is a button or another matter."""
    text = page.text
    if request.asked is None or reading.intent in _ASIDE or reading.triage in _SAFETY:
        return reading
    if request.asked is not Field.COMPANY and _asks_back(text):
        return replace(reading, what=None, ask=None, sentences=())
    if request.asked is Field.COMPANY:
        return _company(request, reading, text, directory)
    if request.asked is Field.WHEN and reading.when is None and reading.promised_by is None:
        return _day(reading, text, request, marks)
    if request.asked is Field.WHAT and reading.intent is None:
        cleaned = page.clean(0, len(text))
        what = (
            reading.what
            if reading.what and len(text.split()) > 20
            else what_from_answer(text, cleaned, page.names)
        )
        if what is not None and _only_a_day(text, marks):
            what = None
        known = reading.triage in (Triage.UNCLEAR, Triage.QUESTION) and what is not None
        return replace(reading, what=what, triage=Triage.COMPLAINT if known else reading.triage)
    if request.asked is Field.AMOUNT and not reading.amounts:
        taken = marks.taken
        found = bare_amount(text, marks.country, taken)
        return replace(reading, amounts=(found,) if found else ())
    if request.asked is Field.ASK and reading.ask is None and reading.intent is None:
        named = [m for m in reading.companies if m.end - m.start >= len(text.strip(" .!?")) - 2]
        if (
            reading.tried
            or reading.references
            or named
            or reading.correction
            or reading.triage is Triage.GREETING
        ):
            return (
                reading  # a company's name is no wish, and the story goes on: what was done so far is no wish
            )
        return replace(reading, ask=ask_from_answer(text, _deadline(reading, marks), marks.amounts))
    if (
        request.asked is Field.WHERE
        and reading.where is None
        and reading.intent is None
        and len(text.split()) <= 8
    ):
        cleaned = page.clean(0, len(text))
        place = re.sub(r"^(?:In|At|From|Near)\s+", "", cleaned)
        return replace(reading, where=Found(place, 0, len(text)) if place else None)
    if request.asked is Field.COUNTRY:
        return replace(reading, country=country_of_answer(text) or reading.country)
    return reading
