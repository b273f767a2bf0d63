"""How companies answer, counted over people: the formula of docs/scorecard.md.

No figure stands for fewer than ten people. A person counts once for a company and a period. Counts are
rounded down to fives and days to a short scale, so that one person more or less is hardly ever seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

FLOOR = 10  # people behind every figure
STEP = 5  # counts are rounded down to a multiple of it
FEWEST_DAYS = 5  # people behind a median
PERIOD = timedelta(days=90)
SCALE = (0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365)  # days, as they are shown


class Purpose(StrEnum):
    """Why a company is looked up and counted."""

    PAGE = "page"  # the person asks how it does
    VOICE = "voice"  # the person may be counted: how many others are there?
    JOIN = "join"  # the person follows a link to join


@dataclass(frozen=True, slots=True)
class CaseOutcome:
    """How a case stands with its company: days and a result, none of the person's words.

    `country` is empty where not known. `counted` is the person's answer to being counted, None without one.
    """

    company: str  # the directory's key
    country: str
    opened_on: date
    posted_on: date | None = None  # the first text went out: the case is public, or the company was told
    answered_on: date | None = None
    ended_on: date | None = None
    result: str | None = None
    counted: bool | None = None

    @property
    def solved_on(self) -> date | None:
        return self.ended_on if self.result == "solved" else None

    @property
    def waits(self) -> bool:
        return self.posted_on is not None and self.result is None


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome and the person it is of; the number says only whose outcomes belong together."""

    person: int
    outcome: CaseOutcome


@dataclass(frozen=True, slots=True)
class Figures:
    """What is shown of a company, rounded. Days are None where too few people stand behind them."""

    people: int
    answered: int
    solved: int
    days_to_answer: int | None
    days_to_solve: int | None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The figures of the last 90 days and of all time; None where there are too few people."""

    lately: Figures | None
    ever: Figures | None


def scorecard(counted: Iterable[Counted], today: date) -> Scorecard:
    """Return what may be shown of one company in one country."""
    known = list(counted)
    return Scorecard(figures(known, today - PERIOD), figures(known))


def figures(counted: Iterable[Counted], since: date | None = None) -> Figures | None:
    """Return the figures of the cases that went out after a day; None below the floor."""
    cases = one_each(counted, since)
    if len(cases) < FLOOR:
        return None
    answered = [_days(case, case.answered_on) for case in cases if case.answered_on]
    solved = [_days(case, case.solved_on) for case in cases if case.solved_on]
    return Figures(
        people=rounded(len(cases)),
        answered=rounded(len(answered)),
        solved=rounded(len(solved)),
        days_to_answer=_middle(answered),
        days_to_solve=_middle(solved),
    )


def one_each(counted: Iterable[Counted], since: date | None = None) -> list[CaseOutcome]:
    """Return each person's newest case that went out after a day; who said no is left out."""
    newest: dict[int, CaseOutcome] = {}
    for one in counted:
        posted, before = one.outcome.posted_on, newest.get(one.person)
        if posted is None or one.outcome.counted is False or (since is not None and posted <= since):
            continue
        if before is None or before.posted_on is None or before.posted_on <= posted:
            newest[one.person] = one.outcome
    return list(newest.values())


def others_waiting(counted: Iterable[Counted], person: int, today: date) -> int:
    """Return how many others who agreed wait since at most 90 days, rounded down; 0 below the floor."""
    people = {
        one.person
        for one in counted
        if one.outcome.counted and one.outcome.waits and one.person != person
        if one.outcome.posted_on is not None and one.outcome.posted_on > today - PERIOD
    }
    return rounded(len(people)) if len(people) >= FLOOR else 0


def rounded(count: int) -> int:
    return count - count % STEP


def _days(case: CaseOutcome, end: date | None) -> int:
    return max(0, (end - case.posted_on).days) if end and case.posted_on else 0


def _middle(days: list[int]) -> int | None:
    """Return the median on the scale that is shown; between two steps the lower one."""
    if len(days) < FEWEST_DAYS:
        return None
    middle = median(days)
    return min(SCALE, key=lambda step: (abs(step - middle), step))
