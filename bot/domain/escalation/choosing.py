"""Which rung is next. Never one outside its window; never one that a rest or the person's wish forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.bodies import Body, BodyKind
from bot.domain.drafts import Step
from bot.domain.effects import Day, Phrase, Value
from bot.domain.escalation import reasons
from bot.domain.escalation.clocks import WARN_DAYS
from bot.domain.escalation.own_steps import ADVOCATES, ORDER, awake, morning, promise_check
from bot.domain.escalation.remedies import answer_due
from bot.domain.escalation.rungs import Rung, Source
from bot.domain.escalation.situation import Situation
from bot.domain.escalation.view import View
from bot.domain.facts import CompanyState
from bot.domain.hours import local_day

SOON, LAST_CALL, _EVE = WARN_DAYS
CARD_HALF_TIME = 60  # days left of a card's about 120 days: then the bank goes before a body


@dataclass(frozen=True, slots=True)
class Rest:
    """A time in which nothing is asked of the person; `until` is None where no day is known."""

    why: Phrase
    source: Source
    until: datetime | None
    body: Body | None = None


def choose(view: View, ladder: Sequence[Rung]) -> Rung:
    """Return the one thing to do now, or what is waited for."""
    rest = resting(view)
    if rest is not None:
        return _rested(rest, ladder, view)
    soon = SOON if view.s.told else LAST_CALL
    lapsing = [rung for rung in ladder if rung.open and not rung.conditional]
    lapsing = [rung for rung in lapsing if rung.due is None or rung.due <= view.now]  # not before 09:00
    lapsing = [rung for rung in lapsing if _left(rung, view.today) <= soon]
    if lapsing:
        return min(lapsing, key=lambda rung: rung.file_by or date.max)
    if not view.s.told:
        return complain_first(view)
    return _due_now(view, ladder) or _ahead(view, ladder)


def complain_first(view: View) -> Rung:
    """Return the step that starts every clock outside: tell the company directly."""
    first = next((row for row in view.of(BodyKind.BODY) if row.tier == 1 and not view.conditional(row)), None)
    source = reasons.source_of(first, view.today) if first else ADVOCATES
    why = Phrase("plan_why_complain_first", {"name": first.name if first else Phrase("plan_any_body")})
    step = Step.COMPLAIN_FIRST
    return Rung(step, why, source, opens=view.today, due=awake(view.now, view.s), open=True)


def resting(view: View) -> Rest | None:
    """Return why and until when nothing is due: a body has the case, a promise is open, or a snooze."""
    rests = [*_filed(view), *_promised(view), *_snoozed(view)]
    if not rests:
        return None
    if any(rest.until is None for rest in rests):
        return next(rest for rest in rests if rest.until is None)
    return max(rests, key=lambda rest: rest.until or view.now)


def _filed(view: View) -> Iterator[Rest]:
    for row, filing in view.s.with_bodies():
        if filing.ended_on is not None:
            continue
        answer = answer_due(row, filing)
        source, day = reasons.source_of(row, view.today), Day(filing.on)
        if answer is None:
            yield Rest(Phrase("plan_why_filed", {"name": row.name, "day": day}), source, None, row)
            continue
        until = awake(morning(answer, view.s), view.s)
        if until > view.now:
            params: dict[str, Value] = {"name": row.name, "day": day, "n": row.company_must_reply_days or 0}
            yield Rest(Phrase("plan_why_filed_days", params), source, until, row)


def _promised(view: View) -> Iterator[Rest]:
    check = promise_check(view.s)
    if check is not None and check > view.now and not view.s.refused:
        day = Day(view.s.promised_on or view.today)
        yield Rest(Phrase("plan_why_promise", {"day": day}), ADVOCATES, check)


def _snoozed(view: View) -> Iterator[Rest]:
    asked = view.s.snoozed_until
    until = awake(asked, view.s) if asked is not None else view.now
    if until > view.now:
        yield Rest(Phrase("plan_why_snoozed"), ADVOCATES, until)


def _rested(rest: Rest, ladder: Sequence[Rung], view: View) -> Rung:
    """Rest, but never past the eve of the last day of anything that can be done by then."""
    lapsing = (rung for rung in ladder if not rung.elsewhere and rung.opens and rung.file_by)
    for rung in sorted(lapsing, key=lambda one: one.file_by or date.max):
        eve = _eve(rung, view)
        if eve is None or (rest.until is not None and rest.until <= eve):
            continue
        if eve <= view.now:
            return rung
        rest = replace(rest, until=eve)
    day = local_day(rest.until, view.s.zone) if rest.until else None
    return Rung(Step.WAIT, rest.why, rest.source, opens=day, due=rest.until, body=rest.body)


def _eve(rung: Rung, view: View) -> datetime | None:
    """Return how long a rest may last for the sake of a rung: until the day before its last, once open."""
    if rung.file_by is None or rung.opens is None:
        return None
    return awake(morning(max(rung.opens, rung.file_by - timedelta(days=_EVE)), view.s), view.s)


def _due_now(view: View, ladder: Sequence[Rung]) -> Rung | None:
    """Return the rung to take now, if any is due."""
    due = [rung for rung in ladder if rung.due is not None and rung.due <= view.now]
    ready = [rung for rung in due if not _waits_for_champion(rung, ladder)]
    if not ready:
        return None
    first = min(ready, key=lambda rung: _preference(rung, view, view.today))
    return _asked_for_region(first, due, ladder, view)


def _ahead(view: View, ladder: Sequence[Rung]) -> Rung:
    """Return the company's next step, with its day, or the wait for something outside."""
    coming = [rung for rung in ladder if rung.due and not _waits_for_champion(rung, ladder)]
    if coming:
        soonest = min(rung.due for rung in coming if rung.due)
        then = [rung for rung in coming if rung.due == soonest]
        on = local_day(soonest, view.s.zone)
        rung = min(then, key=lambda one: _preference(one, view, on))
        return rung if rung.step in ORDER else _wait_for(_asked_for_region(rung, then, ladder, view), view)
    unknown = next((rung for rung in ladder if rung.opens is None and rung.step not in ORDER), None)
    if unknown is not None:
        return _wait_for(_asked_for_region(unknown, ladder, ladder, view), view)
    return Rung(Step.NONE, Phrase("plan_why_nothing"), ADVOCATES)


def _wait_for(rung: Rung, view: View) -> Rung:
    day = local_day(rung.due, view.s.zone) if rung.due else None
    return replace(rung, step=Step.WAIT, opens=day, open=False)


def _waits_for_champion(rung: Rung, ladder: Sequence[Rung]) -> bool:
    """Tell whether a legal threat has to wait: champions and press offices stop talking after one."""
    return is_court(rung) and any(one.step is Step.CHAMPION for one in ladder)


def _preference(rung: Rung, view: View, on: date) -> tuple[int, int]:
    """Order what is due on a day: what lapses first, whoever decides, the card, what has a condition.

    Then the steps to the company, the furthest first; then a champion, the letter, and the court at last.
    """
    order = view.rows.index(rung.body) if rung.body in view.rows else len(view.rows)
    if rung.file_by is not None and not rung.conditional and _left(rung, on) <= SOON:
        return -1, rung.file_by.toordinal()
    match rung.step:
        case Step.CHARGEBACK if _left(rung, on) <= CARD_HALF_TIME:
            return 0, order
        case Step.BODY | Step.DATA_PROTECTION:
            holds = not rung.conditional or (rung.body is not None and view.regional(rung.body))
            return (1 if holds else 3), order
        case Step.CHARGEBACK | Step.SECTION75:
            return 2, order
        case Step.CHAMPION:
            return 5, order
        case Step.LETTER_BEFORE_ACTION:
            return 6, order
        case Step.SMALL_CLAIMS:
            return 7, order
        case _:
            return 4, -ORDER.index(rung.step) if rung.step in ORDER else 0


def _asked_for_region(rung: Rung, due: Sequence[Rung], ladder: Sequence[Rung], view: View) -> Rung:
    """Ask where the person lives instead of sending them to a body of another part of the country."""
    if not rung.elsewhere:
        return rung
    step, among = (Step.SMALL_CLAIMS, ladder) if is_court(rung) else (rung.step, due)
    places = tuple(one.body for one in among if one.elsewhere and one.body and one.step is step)
    why = reasons.which_region(places, view.s.country)
    return replace(rung, body=None, why=why, deadline=None, file_by=None)


def _left(rung: Rung, on: date) -> int:
    return (rung.file_by - on).days if rung.file_by else 10**6


def finished(s: Situation) -> Rung | None:
    """Return the end of the ladder for a case that is solved or stopped."""
    if s.stopped:
        return Rung(Step.NONE, Phrase("plan_why_stopped"), ADVOCATES)
    if s.state is not CompanyState.SOLVED:
        return None
    if s.when_done(Step.THANK_YOU):
        return Rung(Step.NONE, Phrase("plan_why_solved"), ADVOCATES)
    return Rung(Step.THANK_YOU, Phrase("plan_why_thank_you"), ADVOCATES, opens=s.answered_on, open=True)


def is_court(rung: Rung) -> bool:
    return rung.step in (Step.LETTER_BEFORE_ACTION, Step.SMALL_CLAIMS)
