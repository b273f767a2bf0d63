"""Say when it happened and how late the company is, where the story does not say it yet."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Precision, When
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing.display import count, day, says_day, since

NEAR: Final = re.compile(
    r"\b(?:(?:on|since|last|this|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night"
    r"|this morning|today)\b",
    re.IGNORECASE,
)
RECENT: Final = re.compile(r"\b(?:last|this|next) (?:week|month|year|fortnight|evening)\b", re.IGNORECASE)
# What goes on until now: a day says since when.
NOW: Final = re.compile(
    r"\b(?:(?:is|are) still|still (?:\w+ing|not|no|dead|down|off|locked|closed|says?)|won't|can't"
    r"|cannot|refuses?"
    r"|keeps? \w+ing|(?:has|have) (?:locked|blocked|cut|closed|refused|suspended|frozen|disconnected))\b",
    re.IGNORECASE,
)
# Loose words for a time, which stand for themselves.
LOOSE: Final = re.compile(
    r"\b(?:the other (?:day|night|week|evening)|fortnights?|and a half|few (?:days|weeks)"
    r"|couple of (?:days|weeks)|some (?:days|weeks)|recently|lately)\b",
    re.IGNORECASE,
)
_A_WEEK: Final = 7  # days
_MONTHS_FROM: Final = 60
LASTED: Final = re.compile(r"\b(?:\d+|\w+) (?:days?|weeks?|months?)\b", re.IGNORECASE)
REPEATING: Final = re.compile(
    r"\b(?:ha(?:s|ve) been \w+ing|keeps? \w+ing|a month|every month|each month|monthly)\b", re.IGNORECASE
)
HAS_DATE: Final = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(month[:3] for month in words.MONTHS)})")


def since_note(request: DraftRequest, told: str) -> str:
    """Say the day where the story does not: "It began on 3 Nov." only as much as is known."""
    when = request.facts.when
    if when is None or says_day(told, when.start):
        return ""
    shown = since(when, request.today)
    ago = (request.today - when.start).days
    if (NEAR.search(told) and ago <= 8) or re.search(
        rf"\b(?:{ago}|{count(ago)}) days\b", told, re.IGNORECASE
    ):
        return ""  # "since Sunday night", "for 12 days" say it already
    if when.precision is not Precision.DAY and RECENT.search(told):
        return ""
    if when.precision is Precision.ABOUT and (LASTED.search(told) or LOOSE.search(told)):
        return ""
    if when.precision is Precision.MONTH and re.search(rf"\b{shown[:3]}", told, re.IGNORECASE):
        return ""
    state = states.state_of(request)
    if (
        (state and state.lasting)
        or (NOW.search(told) and when.precision is not Precision.WEEK)
        or (when.precision is not Precision.WEEK and REPEATING.search(told))
    ):
        return _lasting(when, shown, request.today)
    if HAS_DATE.search(told):
        return ""  # the story has a day of its own; a second one would date the wrong thing
    if when.precision is Precision.DAY:
        return f"That was on {shown}, {states.days(ago)} ago." if ago > 1 else f"That was on {shown}."
    if when.precision is Precision.ABOUT:
        length = about_length(when, request.today)
        return f"That was {length} ago." if length else ""
    return f"That was in {shown}."


def about_length(when: When, today: date) -> str:
    """Tell a time that is known only about as people do: no day is written that nobody named."""
    days = (today - when.start).days
    if when.end is not None or days < _A_WEEK:
        return ""
    number, unit = (round(days / 7), "week") if days < _MONTHS_FROM else (round(days / 30.4), "month")
    return f"about {count(number)} {unit}{'s' if number > 1 else ''}"


def _lasting(when: When, shown: str, today: date) -> str:
    if when.precision is not Precision.ABOUT:
        return f"Since {shown}."
    length = about_length(when, today)
    return f"For {length} now." if length else ""


def late_note(request: DraftRequest, told: str) -> str:
    """Say how late the company is against the day it had promised; "" without such a day."""
    late = states.days_late(request)
    promised = request.promise_broken_on or request.facts.promised_by
    if late is None or promised is None:
        return ""
    if says_day(told, promised):
        return f"Now {states.days(late)} late."
    if re.search(r"\bpromis|\bthey (?:said|told)", told, re.IGNORECASE):
        return f"That was due on {day(promised, request.today)}, {states.days(late)} ago."
    return f"Promised by {day(promised, request.today)}: {states.days(late)} late."


_NOTE: Final = re.compile(r"That was (on \d{1,2} \w+(?: \d{4})?|in \w+)(?:, \d[\d,]* days ago)?\.")
_HANGS: Final = re.compile(
    r"[,;:]|\b(?:when|after|because|but|while|if|that|which|who|since|until|for|worth|instead|and|so"
    r"|then|will"
    r"|keeps?|can't|cannot|won't|don't|never|not|is|are|has|have|been|no)\b|\d [a-z]+$",
    re.IGNORECASE,
)


_JOINED: Final = re.compile(
    r"[,;:]|\b(?:and|but|after|when|while|because|if|until|before|since|than)\b|\d", re.IGNORECASE
)


def only_dates(text: str) -> bool:
    """Tell whether a sentence says no more than a day."""
    return bool(
        _NOTE.fullmatch(text) or re.fullmatch(r"(?:Since [^.]{3,20}|For (?:about|some) [^.]{3,20})\.", text)
    )


def woven(text: str, note: str) -> str:
    """Put the day into a plain sentence of the past: "They delivered the wrong food on 3 Nov."; else ""."""
    since_day = re.fullmatch(r"Since ([^.]{3,20})\.", note)
    if since_day and NOW.search(text) and len(text.split()) <= 12 and not _JOINED.search(text):
        return f"{text.rstrip('.')} since {since_day[1]}."
    found = _NOTE.fullmatch(note)
    if found is None or _HANGS.search(text.rstrip(".")) or len(text.split()) > 16 or NEAR.search(text):
        return ""
    return f"{text.rstrip('.')} {found[1]}."


def joins(text: str, note: str) -> bool:
    """Tell whether "Since March." belongs into this sentence, which tells of something repeated."""
    return note.startswith("Since ") and bool(REPEATING.search(text))


def joined(text: str, note: str) -> str:
    if not REPEATING.search(text):
        return text
    return f"{text.rstrip('.')}, {note[:1].lower()}{note[1:]}"


def with_date(lines: list[str]) -> list[str]:
    """Put a line that only dates ("Since March.") into the sentence that it dates."""
    note = next((line for line in lines if re.fullmatch(r"Since [^.]{3,20}\.", line)), "")
    key = next((line for line in lines if joins(line, note)), "")
    if not key:
        return lines
    return [joined(line, note) if line == key else line for line in lines if line != note]
