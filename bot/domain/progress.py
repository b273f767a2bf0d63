"""What was done about a case so far: steps taken, complaints that lie with a body, days that clocks need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.bodies import ClockStart, PaidBy
from bot.domain.drafts import Step
from bot.domain.facts import Channel


@dataclass(frozen=True, slots=True)
class Done:
    """A step the person took, or put aside for good ("not a member"); `body` is the id of a row."""

    step: Step
    at: datetime
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """A complaint that lies with a body; it has ended when it decided, closed or could not help."""

    body: str  # id of the row
    on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """The first direct complaint to the company: what every clock outside counts from."""

    on: date
    channel: Channel | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a case has come outside the chat. Unknown is None or empty, never guessed."""

    complaint: Complaint | None = None
    done: tuple[Done, ...] = ()
    filed: tuple[Filed, ...] = ()
    paid_by: PaidBy | None = None
    paid_on: date | None = None
    paid_asked: bool = False  # how they paid is asked for once
    dates: tuple[tuple[ClockStart, date], ...] = ()  # events that time limits are counted from
    business: bool | None = None  # whether the person complains as a business
    for_other: str = ""  # for whom they complain with permission: "my mother"
    snoozed_until: datetime | None = None
    at_night: bool = False  # the person allows urgent reminders in the quiet hours
    ignored: int = 0  # reminders in a row that nobody answered
    private_on: date | None = None  # since when the talk goes on in private, as the company asked
    ally: str = ""  # a creator or a local group that the person named
    paused: bool = False  # posting rests: the company threatened or attacked the person
