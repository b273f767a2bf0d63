"""The steps outside the company, made from the rows: bodies, card schemes, a champion, a court at last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.bodies import Body, BodyKind, Role, WaitStart
from bot.domain.drafts import ALLY, Step
from bot.domain.effects import Phrase
from bot.domain.escalation import reasons
from bot.domain.escalation.clocks import LastDay, Opening, Reason, last_day, opening
from bot.domain.escalation.own_steps import awake, morning, paused_until, risky, started
from bot.domain.escalation.rungs import Rung
from bot.domain.escalation.situation import Situation
from bot.domain.escalation.view import View, is_general, step_of
from bot.domain.hours import local_day
from bot.domain.progress import Filed
from bot.domain.working_days import next_working_day

PUBLIC_FIRST = timedelta(days=7)  # where a body takes cases at once: time for an answer to the post
CHAMPION_AFTER = timedelta(days=10)  # a company's fair chance; never before the row's own wait
LETTER_AFTER = timedelta(days=21)  # a week, and the 14 days that the formal complaint gives
ANSWER_TIME = timedelta(days=14)  # what the formal complaint gives
CHAMPION_TIME = timedelta(days=7)  # for a champion to take the case up before any legal threat
_DECIDES = frozenset({Role.OMBUDSMAN, Role.ADR})
# A court usually closes their door, so that they come first.
_BEFORE_COURT = frozenset({Role.OMBUDSMAN, Role.ADR, Role.REGULATOR, Role.CONSUMER_AGENCY})


def remedies(view: View) -> tuple[Rung, ...]:
    """Return bodies and card schemes not yet tried, the first choice first; none after its last day."""
    found = []
    for row in view.of(BodyKind.BODY, BodyKind.CHARGEBACK):
        if view.tried(row) or not view.paid_so(row) or view.too_much(row):
            continue
        last, when = last_day(row, view.s), opening(row, view.s)
        if is_over(last, view.today) or (last.day and when.day and when.day > last.day):
            continue
        found.append(_made(row, when, last, view))
    return tuple(replace(rung, due=_patient(rung, tuple(found), view)) for rung in found)


def last_steps(view: View, found: tuple[Rung, ...]) -> Iterator[Rung]:
    """Yield one champion, then the letter before action, then the courts."""
    s = view.s
    letter = s.when_done(Step.LETTER_BEFORE_ACTION)
    champion = next(iter(view.of(BodyKind.CHAMPION)), None)
    if (
        champion
        and letter is None
        and not any(one.step is Step.CHAMPION and one.body != ALLY for one in s.done)
    ):
        yield _champion(champion, view)
    blocking = _blocking(view, found)
    courts = [row for row in view.of(BodyKind.SMALL_CLAIMS) if _is_open_court(row, view)]
    wants = next((row for row in courts if row.wait_starts is WaitStart.LETTER), None)
    if wants and letter is None and not wants.only_if:
        yield _letter(wants, blocking, view)
    for row in courts:
        yield _court(row, blocking, view)


def answer_due(row: Body, filing: Filed) -> date | None:
    """Return the day the company has to answer by once the case lies with a body, where there is one."""
    days = row.company_must_reply_days
    return None if days is None else filing.on + timedelta(days=days)


def is_over(last: LastDay, today: date) -> bool:
    return last.day is not None and last.day < today


# --- one row ---------------------------------------------------------------------------


def _made(row: Body, when: Opening, last: LastDay, view: View) -> Rung:
    why = reasons.why_body(row, when, last, view)
    moment = morning(when.day, view.s) if when.day else view.now if when.open_undated else None
    due = awake(moment, view.s) if moment else None
    return Rung(
        step_of(row),
        reasons.why_elsewhere(row, why) if view.elsewhere(row) else why,
        reasons.source_of(row, view.today),
        opens=when.day,
        due=due,
        body=row,
        deadline=last.day,
        file_by=_file_by(last, when),
        open=when.is_open(view.today),
        conditional=view.conditional(row),
        elsewhere=view.elsewhere(row),
    )


def _file_by(last: LastDay, when: Opening) -> date | None:
    """Return the working day to file by, but never one before the window opens."""
    if last.file_by is None or when.day is None or last.file_by >= when.day:
        return last.file_by
    return last.day


def _patient(rung: Rung, found: tuple[Rung, ...], view: View) -> datetime | None:
    """Return when to bring a remedy: some are open before it is wise to use them.

    A body for any sector waits for those of the sector; one that takes cases at once waits for the post to be
    answered, unless it burns, the company refused, or posting is risky.
    """
    body, s = rung.body, view.s
    if rung.due is None or body is None or body.kind is not BodyKind.BODY:
        return rung.due
    if view.aside(body) or (is_general(body) and any(_goes_first(other, rung, view) for other in found)):
        return None
    hurried = s.refused or s.urgent or risky(s) or s.posted_at is None
    if hurried or body.wait_days or body.wait_business_days:
        return rung.due
    day = local_day(s.posted_at or view.now, s.zone) + PUBLIC_FIRST
    return max(rung.due, awake(morning(day, s), s))


def _goes_first(other: Rung, general: Rung, view: View) -> bool:
    body = other.body
    if body is None or body.kind is not BodyKind.BODY or is_general(body):
        return False
    if other.conditional and not view.regional(body):
        return False
    return body.tier <= (general.body.tier if general.body else 1) and (other.open or other.opens is not None)


def _champion(row: Body, view: View) -> Rung:
    s = view.s
    rung = _made(row, opening(row, s), LastDay(), view)
    start = started(s)
    if rung.opens is None or s.refused or start is None or s.urgent:
        due = rung.due
    else:
        given = _after(Step.FORMAL_COMPLAINT, ANSWER_TIME, s)  # the letter gave the company these days
        day = max([start + CHAMPION_AFTER, *given])
        due = max(rung.due or view.now, awake(morning(day, s), s))
    for free in _after(Step.CHAMPION, CHAMPION_TIME, s):  # a creator or a group was asked: one at a time
        due = max(due, awake(morning(free, s), s)) if due is not None else None
    pause = paused_until(s)
    if due is not None and pause is not None:
        due = max(due, awake(pause, s))
    return replace(rung, due=due, why=Phrase("plan_why_champion", {"name": row.name, "rule": rung.why}))


def _letter(court: Body, blocking: Body | None, view: View) -> Rung:
    """Make the letter before action: without a body in between, a fair time after the complaint."""
    s, day = view.s, None
    start = s.answered_on if s.refused else started(s)
    ended = [one.ended_on for one in s.filed if one.ended_on is not None]
    if blocking is None and start is not None:
        fair = start if s.refused else start + LETTER_AFTER
        given = _after(Step.FORMAL_COMPLAINT, ANSWER_TIME, s) + _after(Step.CHAMPION, CHAMPION_TIME, s)
        pause = paused_until(s)
        given += [local_day(pause, s.zone)] if pause else []
        day = next_working_day(max([fair, *ended, *given]), s.country, s.region)
    key = "plan_why_letter" if blocking is None else "plan_why_blocked"
    name = (blocking or court).name
    undated = day is None and blocking is None and s.refused
    moment = morning(day, s) if day else view.now if undated else None
    due = awake(moment, s) if moment else None
    why, elsewhere = Phrase(key, {"name": name, "n": court.wait_days or 0}), view.elsewhere(court)
    return Rung(
        Step.LETTER_BEFORE_ACTION,
        reasons.why_elsewhere(court, why) if elsewhere else why,
        reasons.source_of(court, view.today),
        opens=day,
        due=due,
        open=undated or (day is not None and day <= view.today),
        conditional=elsewhere,
        elsewhere=elsewhere,
    )


def _after(step: Step, span: timedelta, s: Situation) -> list[date]:
    taken = s.when_done(step)
    return [local_day(taken, s.zone) + span] if taken else []


def _court(row: Body, blocking: Body | None, view: View) -> Rung:
    last = last_day(row, view.s)
    if blocking is None:
        return _made(row, opening(row, view.s), last, view)
    rung = _made(row, Opening(None, Reason.AFTER_BODY), last, view)
    why = Phrase("plan_why_blocked", {"name": blocking.name})
    return replace(rung, why=reasons.why_elsewhere(row, why) if rung.elsewhere else why)


def _is_open_court(row: Body, view: View) -> bool:
    done = view.s.when_done(Step.SMALL_CLAIMS, row.id) is not None
    return not (done or is_over(last_day(row, view.s), view.today) or view.too_much(row))


def _blocking(view: View, found: tuple[Rung, ...]) -> Body | None:
    """Return a body that comes before any court: one that has the case, or one not yet tried."""
    for row, filing in view.s.with_bodies():
        if filing.ended_on is None and row.role in _BEFORE_COURT:
            answer = answer_due(row, filing)
            if row.role in _DECIDES or answer is None or view.today < answer:
                return row
    for rung in found:
        body = rung.body
        if body is None or rung.elsewhere or body.tier != 1 or rung.step is not Step.BODY:
            continue
        if body.role in _BEFORE_COURT:
            return body
    return None
