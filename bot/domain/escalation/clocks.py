"""The clocks: when a body takes a case, and the last day to bring it there. An unknown day stays unknown."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.bodies import Body, BodyKind, ClockStart, WaitStart
from bot.domain.drafts import Step
from bot.domain.escalation.situation import Situation
from bot.domain.hours import local_day
from bot.domain.progress import Filed
from bot.domain.working_days import after_working_days, last_working_day

WARN_DAYS = (30, 7, 1)  # days before the last day to file


class Reason(StrEnum):
    """Why a body opens when it does."""

    REFUSED = "refused"  # a final answer ends the wait
    WAITED = "waited"
    WORKING = "working"  # the wait is in working days
    AT_ONCE = "at_once"
    NO_NEED = "no_need"  # the company need not be asked first
    FINAL_ONLY = "final_only"  # no number of days is set
    UNTOLD = "untold"  # the day of the direct complaint is not known
    AFTER_BODY = "after_body"  # another body comes first
    AFTER_LETTER = "after_letter"


@dataclass(frozen=True, slots=True)
class Opening:
    """The first day a body takes the case, if known; `open_undated`: open, since an unknown day."""

    day: date | None
    reason: Reason
    open_undated: bool = False

    def is_open(self, today: date) -> bool:
        return self.open_undated or (self.day is not None and self.day <= today)


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day to file. `missing` is the event whose day is needed and not known."""

    day: date | None = None
    file_by: date | None = None  # the working day on or before it
    missing: ClockStart | None = None


def opening(body: Body, s: Situation) -> Opening:
    """Work out when a body takes the case."""
    if body.wait_starts is WaitStart.LETTER:
        return _after_letter(body, s)
    if body.kind is BodyKind.BODY and body.tier > 1:
        return _after_body(body, s)
    if body.kind is BodyKind.CHARGEBACK and body.wait_days == 0:
        days = [day for day in (s.paid_on, s.happened_on) if day]
        return Opening(max(days) if days else s.complained_on, Reason.NO_NEED)
    waited = _waited(body, s)
    if s.refused:
        known = [day for day in (s.answered_on, waited) if day is not None]
        first = min(known, default=None)
        if first is not None and first == waited and first != s.answered_on:
            return Opening(first, _kind_of_wait(body))
        return Opening(first, Reason.REFUSED, open_undated=first is None)
    if _no_wait_set(body):
        return Opening(None, Reason.FINAL_ONLY)
    return Opening(waited, _kind_of_wait(body) if waited else Reason.UNTOLD)


def last_day(body: Body, s: Situation) -> LastDay:
    """Work out the last day to file with a body; nothing when the row sets none."""
    start = body.deadline_from
    if start is None or (body.deadline_days is None and body.deadline_months is None):
        return LastDay()
    second = body.kind is BodyKind.BODY and body.tier > 1 and start is ClockStart.FINAL_RESPONSE
    event = _first_body_ended(s) if second else event_day(s, start)
    if event is None:
        return LastDay(missing=start)
    if body.deadline_days is not None:
        day = event + timedelta(days=body.deadline_days)
    else:
        day = add_months(event, body.deadline_months or 0)
    return LastDay(day, last_working_day(day, s.country, s.region))


def event_day(s: Situation, start: ClockStart) -> date | None:
    """Return the day of the event a deadline is counted from, or the earliest it can have been.

    A card's time runs from the payment or the expected delivery: the payment is the earlier, so the safe one.
    """
    given = s.dates.get(start)
    if given is not None:
        return given
    match start:
        case ClockStart.COMPLAINT:
            return s.complained_on
        case ClockStart.FINAL_RESPONSE | ClockStart.RESOLUTION:
            return s.answered_on if s.refused else None
        case ClockStart.LAST_CONTACT:
            return s.answered_on
        case (
            ClockStart.TRANSACTION
            | ClockStart.PURCHASE
            | ClockStart.PAYMENT
            | ClockStart.TRANSACTION_OR_DELIVERY
        ):
            return s.paid_on
        case (
            ClockStart.BREACH
            | ClockStart.BECAME_AWARE
            | ClockStart.FLIGHT
            | ClockStart.INCIDENT
            | ClockStart.CAUSE_OF_ACTION
        ):
            return s.happened_on
        case ClockStart.END_OF_YEAR:
            return date(s.happened_on.year, 12, 31) if s.happened_on else None
        case ClockStart.RETURN | ClockStart.PLATFORM_DECISION | ClockStart.STATEMENT | ClockStart.ARRIVAL:
            return None


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day where there is none (31 Aug + 6 is 28 Feb)."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _no_wait_set(body: Body) -> bool:
    return body.wait_days is None and body.wait_business_days is None


def _kind_of_wait(body: Body) -> Reason:
    if body.wait_business_days is not None:
        return Reason.WORKING
    return Reason.WAITED if body.wait_days else Reason.AT_ONCE


def _waited(body: Body, s: Situation) -> date | None:
    if s.complained_on is None or _no_wait_set(body):
        return None
    return _wait_from(s.complained_on, body, s)


def _wait_from(start: date, body: Body, s: Situation) -> date:
    if body.wait_business_days is not None:
        return after_working_days(start, body.wait_business_days, s.country, s.region)
    return start + timedelta(days=body.wait_days or 0)


def _after_letter(body: Body, s: Situation) -> Opening:
    sent = s.when_done(Step.LETTER_BEFORE_ACTION)
    day = _wait_from(local_day(sent, s.zone), body, s) if sent else None
    return Opening(day, Reason.AFTER_LETTER)


def _after_body(body: Body, s: Situation) -> Opening:
    """Open a second body once a first one has ended, or was filed long enough ago where the row says so."""
    ended = _first_body_ended(s)
    days = [] if ended is None else [ended]
    if body.wait_starts is WaitStart.OMBUD:
        days += [_wait_from(one.on, body, s) for one in _first_filings(s)]
    return Opening(min(days, default=None), Reason.AFTER_BODY)


def _first_body_ended(s: Situation) -> date | None:
    return min((one.ended_on for one in _first_filings(s) if one.ended_on is not None), default=None)


def _first_filings(s: Situation) -> list[Filed]:
    first = {row.id for row in s.bodies if row.kind is BodyKind.BODY and row.tier == 1}
    return [one for one in s.filed if one.body in first]
