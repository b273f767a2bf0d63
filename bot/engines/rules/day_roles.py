"""Say what a date is the date of, from the words around it: today, a plan, a promise.

An attempt, the trouble.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.reading import SentenceRole
from bot.engines.rules import day_signs as signs
from bot.engines.rules.days import Kind, Spotted
from bot.engines.rules.sentences import Part
from bot.engines.rules.triage import has_trouble


class Use(StrEnum):
    """What a date stands for in a story."""

    TODAY = "today"  # "today is the 5th": when it is told
    PLAN = "plan"  # the wedding, the trip: why it matters
    DUE = "due"  # what the company promised
    SPOKEN = "spoken"  # the day on which the company said or wrote something
    CONTACT = "contact"  # the day of a call or a visit
    OWN = "own"  # what the person did before: ordered, paid, sent
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Scene:
    """The words around one date: its clause, what leads to it in the sentence, and what follows."""

    clause: str
    lead: str  # the sentence up to the date
    before: str  # the clause up to the date
    after: str  # the rest of the sentence
    following: str  # the text after the clause
    role: SentenceRole | None
    start: int  # of the clause
    end: int


def scene_of(text: str, spotted: Spotted, parts: Sequence[Part]) -> Scene:
    """Return the words around a date. A clause that is nothing but a date takes in its neighbour."""
    at = next((n for n, p in enumerate(parts) if p.clause.start <= spotted.start < p.clause.end), None)
    if at is None:
        line = text.rfind("\n", 0, spotted.start) + 1
        return Scene(
            text[line:], text[line : spotted.start], text[line : spotted.start], "", "", None, line, len(text)
        )
    part = parts[at]
    number, role = part.clause.sentence, part.role
    start, end = part.clause.start, part.clause.end
    rest = text[start : spotted.start] + text[spotted.end : end]
    if all(word in signs.LINKS for word in re.findall(r"[a-z']+|\d+", rest.lower())):
        later = parts[at + 1] if at + 1 < len(parts) else None
        earlier = parts[at - 1] if at else None
        if (
            later is not None
            and later.clause.sentence == number
            and not re.match(r"\W*(?:and|but)\b", text[end:], re.I)
        ):
            end, role = later.clause.end, later.role or role
        elif earlier is not None and earlier.clause.sentence == number:
            start, role = earlier.clause.start, role or earlier.role
    first = next(p.clause.start for p in parts if p.clause.sentence == number)
    last = max(p.clause.end for p in parts if p.clause.sentence == number)
    return Scene(
        text[start:end],
        text[min(first, start) : spotted.start][-160:],
        text[start : spotted.start],
        text[spotted.end : last][:120],
        text[end : end + 80],
        role,
        start,
        end,
    )


# "... on 2 Jan for the year | and two weeks later the doors were locked": each has a clause of its own.
_JOINT = re.compile(
    r"\b(?:and|but|then|so|na|lakini|only for it to|before|by)\s+(?:(?:then|only|just|on|by|about|around|the"
    r"|again|later|when)\s+)*$",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:between|from|both)\s+[^,.;]{0,20}$", re.I)
_GOES_ON_WITH = re.compile(
    r"\W*(?!(?:about|for|with|at|to|from|in|of|on|by|via|and|or|but|again|too)\b)\w+\W+\w", re.I
)


def narrowed(scene: Scene, text: str, spotted: Spotted, dates: Sequence[Spotted]) -> Scene:
    """Leave out of a clause what belongs to another date in it."""
    start, end = scene.start, scene.end
    within = [one for one in dates if one is not spotted and start <= one.start < end]
    earlier = [one for one in within if one.start < spotted.start]
    for other in (*within, spotted):
        joint = _JOINT.search(text, max(start, other.start - 40), other.start)
        rest = scene.after if other is spotted else text[other.end : scene.end]
        if joint is None or not _GOES_ON_WITH.match(rest) or _BETWEEN.search(text[start : joint.start()]):
            continue
        if other is spotted and earlier:
            start = joint.start()
            end = max(end, min(spotted.end + len(scene.after), spotted.end + 60))
        elif other.start > spotted.start:
            end = min(end, joint.start())
    if (start, end) == (scene.start, scene.end):
        return scene
    return replace(
        scene,
        clause=text[start:end],
        before=text[start : spotted.start],
        after=text[spotted.end : end] if end < scene.end else scene.after,
        start=start,
        end=end,
    )


def use_of(text: str, spotted: Spotted, scene: Scene, said: date, last: Use | None) -> Use:
    """Say what a date is the date of; `last` is what the date before it was."""
    if _is_today(text, spotted, scene, said):
        return Use.TODAY
    if _is_plan(spotted, scene):
        return Use.PLAN
    if signs.ORDER_OF.search(scene.before):
        return Use.OWN
    if _is_spoken(spotted, scene):
        return Use.SPOKEN
    if is_due(spotted, scene, last):
        return Use.DUE
    if _is_far(spotted, scene, said):
        return Use.PLAN
    if _is_contact(spotted, scene):
        return Use.CONTACT
    if signs.OWN.search(scene.clause) and not signs.SINCE.search(scene.before):
        return Use.OWN
    return Use.EVENT


def _is_today(text: str, spotted: Spotted, scene: Scene, said: date) -> bool:
    """Tell whether a date only says when the story is told: "today is the 5th", "up to today"."""
    before = text[max(0, spotted.start - 24) : spotted.start]
    if spotted.kind is Kind.NEAR:
        words = text[spotted.start : spotted.end].lower()
        if not words.startswith(("today", "tonight", "this", "2day", "leo")):
            return False
        return bool(signs.TILL.search(before) or signs.IS.match(text, spotted.end))
    if not signs.TODAY_BEFORE.search(before) or spotted.duration:
        return False
    if spotted.kind is Kind.WEEKDAY:
        return spotted.number == said.weekday()
    days = [when.start for when in (spotted.past, spotted.future) if when]
    return said in days


def _is_plan(spotted: Spotted, scene: Scene) -> bool:
    """Tell whether a date is that of an occasion: "our wedding is on the 30th", "school opens 13 Jan"."""
    if spotted.duration or spotted.kind in (Kind.WINDOW, Kind.AGO):
        return False
    if spotted.kind is Kind.FEAST and re.search(r"\bfor\s+$", scene.before, re.I):
        return True
    if signs.PLAN.search(scene.before) and not signs.HAPPENED.search(scene.before):
        return True
    return signs.PLAN_AFTER.match(scene.after) is not None


def _is_far(spotted: Spotted, scene: Scene, said: date) -> bool:
    """Tell whether a day and month is the coming one rather than that of last year."""
    past, future = spotted.past, spotted.future
    if spotted.kind not in (Kind.EXACT, Kind.NUMERIC) or past is None or future is None or spotted.spoken:
        return False
    ahead = 0 < (future.start - said).days < signs.SOON
    return ahead and (said - past.start).days > signs.LONG_AGO and bool(signs.COMING.search(scene.before))


def _is_spoken(spotted: Spotted, scene: Scene) -> bool:
    """Tell whether the company spoke on that day: "on 9 January your officer promised".

    "told me on Monday that".
    """
    if spotted.duration or spotted.kind in (Kind.WINDOW, Kind.END, Kind.LATER) or spotted.past is None:
        return False
    if signs.SINCE.search(scene.before):
        return False
    leads_in = signs.ONLY_A_LEAD.match(scene.before) is not None
    if leads_in and (found := signs.SPOKEN.search(scene.after[:60])) is not None:
        between = scene.after[: found.start()]
        mine = re.search(r"\b(?:i|we)\b\s*(?:\w+\s*)?$", between, re.I)
        if not mine and len(re.findall(r"\w+", between)) <= 6 and not re.search(r"[.!?;]", between):
            return True
    if re.search(r"(?:will|would|'ll|to (?:be|come)|should)\b[^.]*$", scene.before[-60:], re.I):
        return False
    tail = re.search(
        rf"\b{signs.SPEECH}\s*(?:me|us|back|to (?:me|us)|by \w+|again|on the phone|via \w+|\s)*\s*(?P<on>on "
        rf"|last |this )?(?:the )?$",
        scene.lead,
        re.I,
    )
    if tail is None or signs.MY_SPEECH.search(scene.lead[: tail.end()]):
        return False
    goes_on = re.match(
        r"\W*(?:night |morning |evening |afternoon )?(?:that|they|it|we|he|she|to|the|my|i|no|your|wait"
        r"|come|call|check|pay|refund|money"
        r"|there|this|within)\b",
        scene.after,
        re.I,
    )
    direct = re.search(
        r"\b(?:told|inform\w*|e-?mailed|texted|notified|announced|wrote|repl\w+|answered|responded"
        r"|advised)\b",
        tail[0],
        re.I,
    )
    led = spotted.kind is not Kind.WEEKDAY or tail["on"]
    next_will = re.match(r"\W*(?:they|it|he|she|we)(?:'d|'ll| will| would)\b", scene.after, re.I)
    return bool(goes_on and (tail["on"] or spotted.kind is Kind.NEAR or next_will)) or bool(
        direct and led and tail["on"]
    )


def is_due(spotted: Spotted, scene: Scene, last: Use | None) -> bool:
    """Tell whether a date is one that the company named for what it was to do."""
    if spotted.duration:
        return spotted.length is not None and signs.TO_WAIT.search(scene.lead) is not None
    if spotted.kind is Kind.AGO or _is_only_now(spotted, scene):
        return False
    later = spotted.kind is Kind.LATER
    if not later and signs.SAYS_AFTER.match(scene.after) and not signs.SINCE.search(scene.before):
        return True  # "one week, they said"
    if spotted.kind is Kind.SPAN and not _is_last_of_span(scene):
        return False
    told = _is_told(spotted, scene)
    if told is not None:
        return told
    if signs.ONLY_A_LEAD.match(scene.before) and signs.SCHEDULED_AFTER.match(scene.after):
        return True
    scheduled = _is_scheduled(scene)
    if scheduled is not None:
        return scheduled
    return last is Use.DUE and not later and signs.SERIES.search(scene.lead) is not None


def _is_only_now(spotted: Spotted, scene: Scene) -> bool:
    """Tell whether "today" is just now rather than a day that was named: "showing in my account today"."""
    both = spotted.past is not None and spotted.past == spotted.future
    if spotted.kind is not Kind.NEAR or not both:
        return False
    found = list(signs.SPOKEN.finditer(scene.lead)) or list(signs.SCHEDULED.finditer(scene.lead))
    between = scene.lead[found[-1].end() :] if found else scene.lead
    last = re.split(r"[,;]|\bbut\b", between)[-1]
    named = not between.strip() or signs.AHEAD_TODAY.search(last) is not None
    return scene.role is SentenceRole.ASK or not found or not named


def _is_last_of_span(scene: Scene) -> bool:
    led = re.search(r"\b(?:by|before|until|in|end of|till)\s+(?:the )?$", scene.lead, re.I)
    return bool(led or re.match(r"(?:the )?end of", scene.clause[len(scene.before) :], re.I))


def _is_told(spotted: Spotted, scene: Scene) -> bool | None:
    """Tell whether the company named the day in what it said; None where it says nothing before the day."""
    for found in reversed(list(signs.SPOKEN.finditer(scene.lead))):
        lead = scene.lead
        if signs.MY_SPEECH.search(lead[: found.end()]) or signs.PAPER.search(lead[: found.start()]):
            continue
        between = lead[found.end() :]
        counted = spotted.kind is Kind.WINDOW and re.search(r"\bafter\s+$", between, re.I)
        if signs.NO_DUE.search(between) and not counted:
            return False
        ahead = signs.AHEAD.search(between) is not None
        if (signs.DONE.search(between) or _is_gone(spotted)) and not ahead:
            return False
        return ahead or len(re.findall(r"\w+", between)) <= 4
    return None


def _is_gone(spotted: Spotted) -> bool:
    """Tell whether a day is said as one that has passed: "got told last Tuesday" names no day to come."""
    return spotted.kind in (Kind.WEEKDAY, Kind.NEAR) and spotted.future is None


def _is_scheduled(scene: Scene) -> bool | None:
    scheduled = list(signs.SCHEDULED.finditer(scene.lead))
    if not scheduled:
        return None
    between = scene.lead[scheduled[-1].end() :]
    if re.search(r"[,;]", between) and (signs.HAPPENED.search(between) or has_trouble(between)):
        return False
    return not signs.NO_DUE.search(between) and len(re.findall(r"\w+", between)) <= 8


def _is_contact(spotted: Spotted, scene: Scene) -> bool:
    if signs.SINCE.search(scene.before):
        return False
    if signs.CONTACT_AFTER.match(scene.after) and len(re.findall(r"\w+", scene.before)) <= 2:
        return True
    if signs.CONTACT.search(scene.before):
        return True
    if scene.role is SentenceRole.TRIED:
        return not has_trouble(scene.before) or bool(
            re.search(
                r"\b(?:call\w*|rang|phon\w+|e-?mail\w*|wrote|visit\w*|went|report\w*|complain\w*|rais\w+"
                r"|open\w*|chat\w*|told|ticket)\b",
                scene.before,
                re.I,
            )
        )
    return False


def goes_on(scene: Scene) -> bool:
    """Tell whether what follows a date says only that nothing has changed: "3 days later still nothing"."""
    return signs.GOES_ON.match(scene.after) is not None


def says_or_will(words: str) -> bool:
    """Tell whether somebody of the company speaks in some words."""
    found = signs.SPOKEN.search(words)
    return found is not None and not signs.MY_SPEECH.search(words[: found.end()])
