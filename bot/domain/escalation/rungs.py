"""What a plan is made of: rungs with their dates and sources, warnings, and what must never be said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.bodies import Body
from bot.domain.drafts import Step
from bot.domain.effects import Phrase


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was read. `fresh`: a page showed it within the last twelve months."""

    text: str
    checked_on: date | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder.

    `opens` is the first day of its window, None when that day is not known; `due` is the moment to bring it
    to the person, outside their quiet hours. `deadline` is the last day by the rule, `file_by` the working
    day on or before it. `conditional` steps hold only if something is so that we do not know; `elsewhere`
    marks those for a part of the country while the person's is unknown.
    """

    step: Step
    why: Phrase
    source: Source
    opens: date | None = None
    due: datetime | None = None
    body: Body | None = None
    deadline: date | None = None
    file_by: date | None = None
    open: bool = False
    by_hour: bool = False
    conditional: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Alarm:
    """A reminder that a right lapses in `days`; no snooze moves it."""

    at: datetime
    rung: Rung
    days: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole ladder as it looks at one moment."""

    now: datetime
    next: Rung
    ladder: tuple[Rung, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    warnings: tuple[Phrase, ...] = ()
    never: tuple[Phrase, ...] = ()
