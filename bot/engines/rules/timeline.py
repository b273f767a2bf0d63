"""Decide what each date is the date of: the event, a promise, a deadline of the person, or an attempt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision, When
from bot.domain.reading import Found, SentenceRole
from bot.engines.rules.days import Spotted
from bot.engines.rules.sentences import Part
from bot.engines.rules.triage import has_trouble

_PAST_PROMISE = Caseless(
    r"\b(?:supposed to|meant to|should(?:'?ve| have)|was due|were due|was to|expected|estimated"
    r"|promised (?:delivery|for|on)|eta was|was promised|due (?:on|by)?)",
)
_PROMISE = Caseless(
    r"\b(?:promis\w+|said|says|say|told|assured|guaranteed|will|would|they'll|claim\w*|supposed"
    r"|meant|due|expected|eta|estimated|should have)\b",
)
_BROKEN = Caseless(
    r"\b(?:never|nothing|nobody|no one|noone|still|didn'?t|didnt|not (?:come|here|arrived)|no show"
    r"|hasn'?t|hasnt|but|passed|now it|again)\b",
)
_DEADLINE = Caseless(
    r"\b(?:by|before|until|till|no later than|latest|within|or|in|deadline|avant(?: le)?|jusqu'au|d'ici"
    r"|antes del?"
    r"|hasta el|até|bis(?: zum| spätestens)?|vor dem|spätestens|v[oó]{2}r|uiterlijk|entro(?: il)?|kabla ya"
    r"|mpaka"
    r"|hadi)\s+(?:the |this |next |end of )?$",
)
_BOUGHT = Caseless(
    r"\b(?:ordered|bought|purchased|booked|paid|subscribed|signed up|delivered|installed|joined)\b"
)
_SINCE = re.compile(
    r"\b(?:since|from|starting|began|started)\s+(?:on |the |around |about |last |early |mid )*$", re.I
)
# "without internet for a day on 05/06": the stretch lies at that day, not before today.
_THEN_A_DAY = re.compile(r"\s+(?:on|from|starting|in) (?:the )?(?:\d|\w+day\b|[A-Z][a-z]{2,8} \d)")
_DURATION_OF = re.compile(r"\b(?:contract|warranty|guarantee|subscription|plan)\b", re.I)


_PLANNED = re.compile(
    r"\bfor (?:the |a )?$|\b(?:flights?|fly|trip|holiday|hotel|stay|travel\w*|wedding"
    r"|appointment|event|concert"
    r"|tickets?|booking|booked|reservation)\b[^.!?]*$",
    re.I,
)
LONG_AGO = 240  # days: a day without a year that lies further back may be the coming one
SOON = 125


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a text by what they are; `days` pairs every date with the day it means."""

    when: Found[When] | None = None
    other: tuple[When, ...] = ()
    promised: Found[date] | None = None
    deadline: date | None = None
    days: tuple[tuple[Spotted, date], ...] = ()


def timeline_of(
    text: str, dates: Sequence[Spotted], parts: Sequence[Part], said: date, *, brief: bool
) -> Timeline:
    """Give every date its meaning. `brief` texts are replies ("they said Friday"), told about today."""
    events: list[tuple[int, Spotted]] = []
    promised: Found[date] | None = None
    deadline: date | None = None
    days: list[tuple[Spotted, date]] = []
    for spotted in dates:
        part = next((p for p in parts if p.clause.start <= spotted.start < p.clause.end), None)
        role = part.role if part else None
        start, end = (part.clause.start, part.clause.end) if part else (0, len(text))
        before, after = text[start : spotted.start], text[end : end + 80]
        coming = role is not SentenceRole.PROMISE and _is_coming(text, spotted, said)
        asked = (
            coming
            or role is SentenceRole.ASK
            or _is_deadline(text, spotted, role)
            or _goes_on(text, spotted, part, parts)
        )
        if asked:
            day = spotted.future.start if spotted.future else None
            if (
                day
                and day >= said
                and (
                    coming
                    or _DEADLINE.is_in(text[max(0, spotted.start - 16) : spotted.start])
                    or _soon(text, spotted)
                )
            ):
                deadline = deadline or day
                days.append((spotted, day))
                continue
            if role is SentenceRole.ASK and not spotted.past:
                continue
        if role is SentenceRole.PROMISE and _PROMISE.is_in(before):
            day = _promise_day(spotted, before, after, said, brief=brief)
            if day:
                promised = Found(day, spotted.start, spotted.end)
                days.append((spotted, day))
            continue
        if spotted.past is None:
            continue
        if spotted.future is not None and _is_nearer_ahead(spotted, before, said):
            days.append((spotted, spotted.future.start))
            continue
        days.append((spotted, spotted.past.start))
        if role in (SentenceRole.TRIED, SentenceRole.NOISE) and not _event_before(before):
            continue
        events.append((_score(text, spotted, (start, end), role), spotted))
    when = None
    other: tuple[When, ...] = ()
    if events:
        _, best = max(events, key=lambda item: (item[0], -item[1].start))
        if best.past:
            when = Found(best.past, best.start, best.end)
            other = (best.past, best.other) if best.other else ()
    return Timeline(when, other, promised, deadline, tuple(days))


def _is_coming(text: str, spotted: Spotted, said: date) -> bool:
    """Tell whether "by 27 November" or "तक" names a day soon to come rather than one of a year ago."""
    if spotted.future is None or spotted.future.start < said or (spotted.future.start - said).days > 120:
        return False
    if spotted.past is not None and (said - spotted.past.start).days < 200:
        return False
    before = text[max(0, spotted.start - 60) : spotted.start]
    if re.search(r"\b(?:will|shall|going to)\b|'ll\b", before, re.I):
        return False  # somebody's promise
    return bool(_DEADLINE.is_in(before) or re.match(r"\s+तक", text[spotted.end :]))


def _is_nearer_ahead(spotted: Spotted, before: str, said: date) -> bool:
    """Tell whether "booked for 12 December", said in November, is the coming day, not the past one."""
    past, future = spotted.past, spotted.future
    if past is None or future is None or spotted.spoken or not _PLANNED.search(before):
        return False
    return (said - past.start).days > LONG_AGO and 0 < (future.start - said).days < SOON


def _is_deadline(text: str, spotted: Spotted, role: SentenceRole | None) -> bool:
    before = text[max(0, spotted.start - 16) : spotted.start]
    return role is None and bool(re.search(r"\b(?:by|before|until)\s+(?:the )?$", before, re.I))


def _goes_on(text: str, spotted: Spotted, part: Part | None, parts: Sequence[Part]) -> bool:
    """Tell whether a clause "before 30 November when ..." goes on with the ask right before it."""
    if part is None or part.role is SentenceRole.TRIED:
        return False
    at = parts.index(part)
    before = text[part.clause.start : spotted.start]
    return (
        at > 0
        and parts[at - 1].role is SentenceRole.ASK
        and parts[at - 1].clause.sentence == part.clause.sentence
        and re.fullmatch(r"(?:by|before|until|not later than)\s+(?:the\s+)?", before, re.I) is not None
    )


def _event_before(before: str) -> bool:
    """Tell whether the words before a date, in a clause of what was tried, tell of the trouble itself."""
    if re.search(r"\bsince\b", before, re.I):
        return True
    return has_trouble(before) and not re.search(
        r"\b(?:call\w*|rang|phon\w+|e-?mail\w*|wrote|visit\w*|went|report\w*|complain\w*|rais\w+|open\w*"
        r"|chat\w*|told|ticket)\b",
        before,
        re.I,
    )


def _soon(text: str, spotted: Spotted) -> bool:
    words = text[spotted.start : spotted.end].lower()
    return bool(re.match(r"today|tonight|tomor|tmrw|this |next |within|in |end of|the end|eo[dw]|cob", words))


def _promise_day(spotted: Spotted, before: str, after: str, said: date, *, brief: bool) -> date | None:
    """Return the promised day; a stretch of time counts from the promise, so only a known start will do."""
    if spotted.duration:
        return None
    if spotted.past is None:
        return spotted.future.start if spotted.future and brief else None
    if not spotted.spoken and spotted.future and spotted.past.start != spotted.future.start:
        near_past = (said - spotted.past.start).days <= 120
        return spotted.past.start if near_past else spotted.future.start
    if _PAST_PROMISE.is_in(before) or _BROKEN.is_in(after):
        return spotted.past.start if spotted.past.precision is Precision.DAY else None
    return spotted.future.start if spotted.future else spotted.past.start


# Words before a date that say what it is the date of; "after I cancelled in October" came before the trouble.
_BEFORE_A_DAY = (
    (re.compile(r"\bsince (?:i|we|they|it|he|she|my|the)\b[^,.]*\b(?:on|in)\s+(?:the )?$", re.I), 3),
    (re.compile(r"\b(?:after|although|even though) (?:i|we)\b[^,.]*$", re.I), -2),
    (re.compile(r"^\W*(?:i|we) (?:already |had )?cancell?ed\b", re.I), -2),
    (re.compile(r"\b(?:that|it|this) was\s+(?:about |around |over )?$", re.I), -2),
)


def _score(text: str, spotted: Spotted, span: tuple[int, int], role: SentenceRole | None) -> int:
    """Weigh how likely a date is the one of the event; "since" and trouble beside it weigh most."""
    start, end = span
    clause, before = text[start:end], text[start : spotted.start]
    score = 2
    if _SINCE.search(before):
        score += 3
    score += sum(points for pattern, points in _BEFORE_A_DAY if pattern.search(before))
    if has_trouble(clause):
        score += 2
    elif _BOUGHT.is_in(clause):
        score -= 1
    if spotted.duration:
        score += 0 if has_trouble(text[max(0, start - 60) : end]) else -1
        score -= 4 * bool(_THEN_A_DAY.match(text, spotted.end))
    if spotted.past and spotted.past.precision is not Precision.DAY:
        score -= 1
    if role is SentenceRole.PROMISE:
        score -= 3
    if re.match(r"(?:today|tonight)", text[spotted.start : spotted.end], re.I):
        score -= 2
    if _DURATION_OF.search(clause):
        score -= 2
    return score


def timeline_of_answer(text: str, dates: Sequence[Spotted], said: date) -> Timeline:
    """Read the answer to "when?": what was ordered or began is the date, "supposed to" is the promise."""
    when: Spotted | None = None
    promised: Found[date] | None = None
    days: list[tuple[Spotted, date]] = []
    for spotted in dates:
        head = re.split(r"[,;.]|\band\b|\bbut\b", text[: spotted.start])[-1]
        if re.search(
            r"\b(?:supposed|meant|promis\w+|should|due|expected|said|told|will|would|delivery (?:date|on"
            r"|by)|eta)\b",
            head,
            re.I,
        ):
            future = bool(re.search(r"\b(?:said|told|will)\b", head, re.I)) and not _BROKEN.is_in(text)
            chosen = spotted.future if future and spotted.future else spotted.past or spotted.future
            if chosen:
                promised = Found(chosen.start, spotted.start, spotted.end)
                days.append((spotted, chosen.start))
            continue
        if spotted.past is None:
            continue
        days.append((spotted, spotted.past.start))
        if when is None or (_SINCE.search(head) or re.search(r"\b(?:ordered|bought|started)\b", head, re.I)):
            when = spotted
    if when is None or when.past is None:
        return Timeline(promised=promised, days=tuple(days))
    other = (when.past, when.other) if when.other else ()
    return Timeline(Found(when.past, when.start, when.end), other, promised, None, tuple(days))
