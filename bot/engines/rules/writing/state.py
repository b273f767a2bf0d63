"""Recognise the state the thing is in: dead, locked, never arrived; and how long that has lasted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import AskKind, Precision
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import fragments as words

COPULA: Final = (
    r"(?:is|are|was|were|been|gone|went|stays?|remains|still|'s)\s+(?:\w+ly\s+|totally\s+|still\s+)?"
)
LACKING: Final = (
    "internet|stima|water|hot water|power|electricity|light|signal|network|service|heating|gas|wifi|wi-fi"
    "|connection"
)
STUCK: Final = "dead|down|broken|offline|frozen|locked|blocked|suspended|leaking|faulty|out of service"


@dataclass(frozen=True, slots=True)
class State:
    """How things stand. `still` and `head` are notes ("still dead", "dead"), `lacking` what is missing."""

    still: str
    head: str
    lasting: bool  # true from the day it began until now
    lacking: str = ""


NOT_COME: Final = State("still not here", "never came", lasting=False)
RULES: Final[tuple[tuple[str, Callable[[str], State]], ...]] = (
    (rf"\b(?:no|without)\s+({LACKING})\b", lambda w: State(f"still no {w}", f"no {w}", True, w)),
    (rf"\b{COPULA}({STUCK})\b(?!\s+(?:by|to|from|payment))", lambda w: State(f"still {w}", w, True)),
    (r"\b(stopped working|not worked|not working|never worked|n't work(?:ed|ing)?)\b",
     lambda w: State("still not working", "not working", True)),
    (r"\b(never (?:came|arrived|showed up|turned up|got here|delivered)|(?:n't|not) (?:been )?"
     r"(?:come|came|arrived?|delivered|turned up|shown up)|never (?:been )?delivered|never received"
     r"|not received)\b", lambda w: NOT_COME),
)  # fmt: skip


ENDED: Final = re.compile(
    r"\b(?:came back|back on\b|restored|reconnected|for (?:\d+|\w+) (?:hours?|hrs|minutes))\b", re.IGNORECASE
)


def find_state(text: str) -> State | None:
    """Return the state that a text tells of, or None; a state that has ended is none."""
    if ENDED.search(text):
        return None
    for pattern, make in RULES:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return make(found.group(1).casefold())
    return None


def state_of(request: DraftRequest) -> State | None:
    """Return the state that the facts tell of, looking at what went wrong before the rest of the story."""
    told = [part.text for part in request.sentences if part.role is SentenceRole.OUTCOME]
    for text in (request.facts.what or "", *told):
        state = find_state(text)
        if state:
            return state
    return None


def is_in_state(request: DraftRequest, item: str, state: State) -> bool:
    """Tell whether it is the item that is in the state: not "my bag came out wet and my laptop is dead"."""
    if not item:
        return True
    texts = [request.facts.what or "", *(part.text for part in request.sentences)]
    between = (
        rf"\b{re.escape(item)}\b[^.]*\b(?:and|but) (?:my|our|the|his|her)\b[^.]*\b{re.escape(state.head)}\b"
    )
    return not any(re.search(between, text, re.IGNORECASE) for text in texts)


def still(request: DraftRequest) -> str:
    """Return what has still not happened, by the state, else by the ask: "still no refund"."""
    ask = request.facts.ask
    state = state_of(request)
    if state and state is not NOT_COME:
        return state.still
    if ask and len(ask.kinds) == 1:
        return words.STILL_BY_ASK.get(ask.kinds[0], words.STILL_UNSOLVED)
    if state and ask and AskKind.DELIVER in ask.kinds:
        return state.still
    return words.STILL_UNSOLVED


def days_since(request: DraftRequest) -> int | None:
    """Count full days since it happened or began; None where the day is not known exactly or lies ahead."""
    when = request.facts.when
    if when is None or when.precision is not Precision.DAY:
        return None
    days = (request.today - when.start).days
    return days if days >= 0 else None


def days_late(request: DraftRequest) -> int | None:
    """Count full days since the day the company had promised; None without a promise that has passed."""
    promised = request.promise_broken_on or request.facts.promised_by
    if promised is None or promised >= request.today:
        return None
    return (request.today - promised).days


def days(number: int) -> str:
    return f"{number:,} day{'s' if number != 1 else ''}"
