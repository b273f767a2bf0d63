"""Read a short text as the answer to the question that is open."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.app.ports import Directory
from bot.domain.company import Answer
from bot.domain.reading import Field, Found, Intent, Reading, ReadRequest, Triage
from bot.engines.rules.asks import ask_from_answer
from bot.engines.rules.cleaning import Page
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
