"""The steps that go to the company itself: two posts and two letters, each with a clock of its own.

Sources of the numbers: 97 % of the replies that came at all came within 24 hours and 99.5 % within 72 (1,153
answered complaints, 77 brands, 2017; at weekends as fast as on weekdays, so that posts do not wait for
Monday); advocates ask for a formal complaint after about a week and allow it 14 days. Letters go out on
working days of the company's country. When it burns, everything is counted in hours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.bodies import BodyKind, PostingRiskLevel, Role
from bot.domain.drafts import Step
from bot.domain.effects import Phrase
from bot.domain.escalation.rungs import Rung, Source
from bot.domain.escalation.situation import Situation
from bot.domain.facts import CompanyState
from bot.domain.hours import MORNING, local_day, out_of_quiet, zone_of
from bot.domain.working_days import next_working_day

READ_ON = date(2026, 11, 22)
MEASURED = Source("first replies to 1,153 complaints about 77 brands, 2017", READ_ON, fresh=True)
ADVOCATES = Source("advice of consumer advocates (Which?, Elliott Advocacy)", READ_ON, fresh=True)

AFTER_REPLY = timedelta(days=3)  # "any reply pauses all nags"
BETWEEN = timedelta(hours=48)  # between two steps taken
URGENT_GAP = timedelta(hours=4)
PROMISE_HOUR = time(10, 0)  # a broken promise is asked about an hour into the next working day
_LETTERS = frozenset({Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST})
_SKIP_FOR = frozenset({Role.OMBUDSMAN, Role.ADR, Role.REGULATOR})  # who makes a letter superfluous once open


@dataclass(frozen=True, slots=True)
class Stage:
    """One step to the company, so long after its clock started; `urgent` is the same when it burns."""

    step: Step
    after: timedelta
    urgent: timedelta
    source: Source


STAGES = (
    Stage(Step.NUDGE, timedelta(hours=24), timedelta(hours=2), MEASURED),
    Stage(Step.SECOND_POST, timedelta(days=3), timedelta(hours=6), MEASURED),
    Stage(Step.FORMAL_COMPLAINT, timedelta(days=7), timedelta(hours=24), ADVOCATES),
    # after the formal complaint
    Stage(Step.FINAL_RESPONSE_REQUEST, timedelta(days=14), timedelta(hours=48), ADVOCATES),
)
ORDER = tuple(stage.step for stage in STAGES)


def morning(day: date, s: Situation, hour: time = MORNING) -> datetime:
    """Return an hour of a local day, 09:00 by default, in UTC."""
    return datetime.combine(day, hour, zone_of(s.zone)).astimezone(UTC)


def awake(moment: datetime, s: Situation) -> datetime:
    """Return the moment, or the next 09:00 where it falls into the night; urgent ones pass if allowed."""
    return moment.astimezone(UTC) if s.urgent and s.at_night else out_of_quiet(moment, s.zone)


def promise_check(s: Situation) -> datetime | None:
    """Return when to ask about a promise: 10:00 on the working day after the day they named."""
    if s.promised_on is None:
        return None
    after = next_working_day(s.promised_on + timedelta(days=1), s.country, s.region)
    return morning(after, s, PROMISE_HOUR)


def paused_until(s: Situation) -> datetime | None:
    """Return until when the company's answer gives it time; no body outside waits for that."""
    talks = s.state in (CompanyState.STALLING, CompanyState.PROMISE, CompanyState.PARTIAL)
    pauses = [] if s.refused else [promise_check(s)]
    if talks and s.answered_on is not None:
        pauses.append(morning(s.answered_on + (timedelta(0) if s.urgent else AFTER_REPLY), s))
    return max((pause for pause in pauses if pause is not None), default=None)


def started(s: Situation) -> date | None:
    """Return the day the company's time began: the direct complaint, or the post, or its first answer."""
    if s.complained_on is not None:
        return s.complained_on
    return local_day(s.posted_at, s.zone) if s.posted_at else s.answered_on


def own_steps(s: Situation, remedies: tuple[Rung, ...], now: datetime) -> tuple[Rung, ...]:
    """Return the steps to the company that still make sense, in their order."""
    if s.refused or s.with_bodies() or s.when_done(Step.LETTER_BEFORE_ACTION):
        return ()
    if s.state is CompanyState.PARTIAL and started(s) is None and not s.done:
        return (_undated_offer(now, s),)
    if started(s) is None:
        return tuple(Rung(stage.step, Phrase(f"plan_why_{stage.step}"), stage.source) for stage in STAGES[2:])
    taken = [ORDER.index(one.step) for one in s.done if one.step in ORDER]
    furthest = max(taken, default=-1)
    dues = {step: due for step, due in _dues(s) if ORDER.index(step) > furthest and _makes_sense(step, s)}
    skipped = {
        step for step in dues if step in _LETTERS and _body_is_open_by(max(dues[step], now), remedies, s)
    }
    dues = {step: due for step, due in dues.items() if not _is_overtaken(step, due, dues, skipped)}
    late = [ORDER.index(step) for step, due in dues.items() if step not in skipped and due <= now]
    return tuple(
        _rung(step, due, s, now)
        for step, due in dues.items()
        if step not in skipped and ORDER.index(step) >= max(late, default=0)
    )


def _dues(s: Situation) -> Iterator[tuple[Step, datetime]]:
    """Yield each step with the moment it is due, before any is left out."""
    start = started(s)
    formal: datetime | None = None
    before: datetime | None = None
    for stage in STAGES:
        span = stage.urgent if s.urgent else stage.after
        clock = s.posted_at
        if stage.step is Step.FORMAL_COMPLAINT:
            day_of_start = morning(start, s) if start else None
            clock = (s.posted_at if s.urgent else None) or day_of_start
        if stage.step is Step.FINAL_RESPONSE_REQUEST:
            clock = s.when_done(Step.FORMAL_COMPLAINT) or formal
            if s.state is CompanyState.PARTIAL:  # an offer is answered, not waited for
                since = s.answered_on or start
                clock, span = (morning(since, s) if since else None), timedelta(0)
        if clock is None:
            continue
        due = _settled(stage.step, clock + span, s)
        if s.urgent and before is not None:  # the night may have pushed two together
            due = awake(max(due, before + URGENT_GAP), s)
        before = due
        formal = due if stage.step is Step.FORMAL_COMPLAINT else formal
        yield stage.step, due


def _settled(step: Step, due: datetime, s: Situation) -> datetime:
    """Move a step past a reply, a promise and the step before it, to a working day, out of the night."""
    earliest = [due]
    if s.done:
        gap = timedelta(hours=1) if s.urgent else BETWEEN
        earliest.append(max(one.at for one in s.done) + gap)
    pause = paused_until(s)
    if pause is not None and s.state is not CompanyState.PARTIAL:  # an offer wants an answer
        earliest.append(pause)
    moment = max(earliest)
    if step in _LETTERS and not s.urgent:
        day = local_day(moment, s.zone)
        open_day = next_working_day(day, s.country, s.region)
        moment = moment if open_day == day else morning(open_day, s)
    return awake(moment, s)


def _makes_sense(step: Step, s: Situation) -> bool:
    match step:
        case Step.NUDGE:  # asks whether they answered
            return s.state in (CompanyState.NONE, CompanyState.AUTO_REPLY)
        case Step.SECOND_POST:  # where a post can bring trouble, the official route comes first
            return s.state is not CompanyState.PARTIAL and not risky(s)
        case Step.FORMAL_COMPLAINT:
            return s.state is not CompanyState.PARTIAL
        case _:
            return True


def risky(s: Situation) -> bool:
    """Tell whether a public post can bring its author serious trouble in the country."""
    return any(row.risk is not PostingRiskLevel.NONE for row in s.bodies if row.country == s.country)


def _is_overtaken(step: Step, due: datetime, dues: Mapping[Step, datetime], skipped: Set[Step]) -> bool:
    """Tell whether a later step is due no later: then the earlier one would never be taken."""
    after = ORDER[ORDER.index(step) + 1 :]
    return any(other in dues and dues[other] <= due and other not in skipped for other in after)


def _body_is_open_by(due: datetime, remedies: tuple[Rung, ...], s: Situation) -> bool:
    """Tell whether somebody who can decide takes the case by then: a letter would only lose time."""
    return any(
        rung.body is not None
        and rung.body.kind is BodyKind.BODY
        and rung.body.role in _SKIP_FOR
        and not rung.conditional
        and rung.opens is not None
        and rung.opens <= local_day(due, s.zone)
        for rung in remedies
    )


def _rung(step: Step, due: datetime, s: Situation, now: datetime) -> Rung:
    source = next(stage.source for stage in STAGES if stage.step is step)
    offer = step is Step.FINAL_RESPONSE_REQUEST and s.state is CompanyState.PARTIAL
    return Rung(
        step,
        Phrase("plan_why_offer" if offer else f"plan_why_{step}"),
        source,
        opens=local_day(due, s.zone),
        due=due,
        open=due <= now,
        by_hour=s.urgent,
    )


def _undated_offer(now: datetime, s: Situation) -> Rung:
    """An offer is on the table, since a day we do not know."""
    step = Step.FINAL_RESPONSE_REQUEST
    return Rung(step, Phrase("plan_why_offer"), ADVOCATES, due=awake(now, s), open=True)
