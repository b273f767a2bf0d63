"""Histories of cases made by chance from a seed, and what every plan made on the way must hold to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from bot.directory.bodies import bodies_for, countries
from bot.domain.bodies import (
    EU_MEMBERS,
    EUROPE,
    SECTORS,
    WORLD,
    BodyKind,
    ClockStart,
    PaidBy,
    Role,
    RowStatus,
)
from bot.domain.countries import timezone_of
from bot.domain.drafts import Step
from bot.domain.escalation import Alarm, Done, Filed, Plan, Rung, Situation, plan
from bot.domain.facts import Amount, CompanyState
from bot.domain.hours import EVENING, MORNING, local_day, zone_of
from bot.domain.regions import is_within

COUNTRIES = (*(code for code in countries() if code not in (EUROPE, WORLD)), "IT", "XX", None)
REGIONS = (None, None, "England", "Scotland", "Northern Ireland", "NSW", "Ontario", "Lagos", "Dubai", "Mars")
ZONES = (
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "America/St_Johns",
    "Africa/Lagos", "Africa/Nairobi", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
    "Pacific/Auckland", "Pacific/Kiritimati",
)  # fmt: skip
WAITED_FOR = ("plan_why_body", "plan_why_champion", "plan_only_in", "plan_which_region")
DAY = timedelta(days=1)
OUTSIDE = (Step.BODY, Step.DATA_PROTECTION, Step.CHARGEBACK, Step.SECTION75, Step.CHAMPION, Step.SMALL_CLAIMS)
COURT = (Step.LETTER_BEFORE_ACTION, Step.SMALL_CLAIMS)
PUBLIC = (Step.NUDGE, Step.SECOND_POST)
STATES = (CompanyState.AUTO_REPLY, CompanyState.STALLING, CompanyState.PROMISE, CompanyState.PARTIAL)


@dataclass(frozen=True, slots=True)
class History:
    """A case at its beginning, and what happens to it on later moments."""

    seed: int
    first: Situation
    begins: datetime

    def moments(self) -> Iterator[tuple[Situation, datetime]]:
        """Yield the case at moments in their order; each time something has happened, or nothing."""
        chance, s, now = Random(self.seed), self.first, self.begins  # noqa: S311 - chance, not a secret
        for _ in range(6):
            yield s, now
            now += timedelta(hours=chance.choice((1, 5, 12, 24, 24, 72, 168, 500, 1500)))
            s = _something(s, now, chance)
        yield s, now


def history(seed: int) -> History:
    """Make a history; the same seed makes the same one."""
    chance = Random(seed)  # noqa: S311 - chance, not a secret
    country = chance.choice(COUNTRIES)
    begins = datetime(2026, 7, 1, tzinfo=UTC) + timedelta(hours=chance.randrange(24 * 500))
    today = begins.date()
    rows = bodies_for(country)

    def maybe(days: int) -> date | None:
        return today - timedelta(days=chance.randrange(days)) if chance.random() < 0.6 else None

    first = Situation(
        country=country,
        region=chance.choice(REGIONS),
        sector=chance.choice((*sorted(SECTORS), "fibre", None)),
        bodies=rows,
        timezone=timezone_of(country) if chance.random() < 0.5 else chance.choice(ZONES),
        posted_at=begins - timedelta(hours=chance.randrange(300)) if chance.random() < 0.6 else None,
        complained_on=maybe(90),
        happened_on=maybe(400),
        paid_on=maybe(200),
        paid_by=chance.choice((None, *PaidBy)),
        amount=Amount(Decimal(chance.randrange(1, 50_000)), "GBP") if chance.random() < 0.5 else None,
        urgent=chance.random() < 0.2,
        at_night=chance.random() < 0.3,
        dates={ClockStart.STATEMENT: today} if chance.random() < 0.2 else {},
    )
    return History(seed, first, begins)


def _something(s: Situation, now: datetime, chance: Random) -> Situation:
    """Let one thing happen by `now`, or nothing."""
    today = local_day(now, s.zone)
    match chance.randrange(12):
        case 0:
            return replace(s, complained_on=s.complained_on or today - DAY)
        case 1:
            return replace(s, posted_at=s.posted_at or now)
        case 2:
            promised = today + timedelta(days=chance.randrange(20)) if chance.random() < 0.5 else None
            return replace(s, state=chance.choice(STATES), answered_on=today, promised_on=promised)
        case 3:
            return replace(
                s, state=CompanyState.REFUSED, answered_on=today if chance.random() < 0.8 else None
            )
        case 4:
            return replace(s, snoozed_until=now + timedelta(days=chance.choice((1, 3, 7, 40))))
        case 5 | 6 | 7 | 8:
            return _taken(s, plan(s, now).next, now, chance)
        case 9 if s.filed:
            last = s.filed[-1]
            return replace(s, filed=(*s.filed[:-1], replace(last, ended_on=max(today, last.on))))
        case 10 if chance.random() < 0.2:
            return replace(s, stopped=True)
        case _:
            return s


def _taken(s: Situation, rung: Rung, now: datetime, chance: Random) -> Situation:
    """Take the step that is next, or put it aside."""
    if rung.step in (Step.WAIT, Step.NONE, Step.THANK_YOU) or (rung.due is not None and rung.due > now):
        return s
    if rung.step is Step.COMPLAIN_FIRST:
        return replace(s, complained_on=local_day(now, s.zone))
    if rung.step in (Step.BODY, Step.DATA_PROTECTION) and rung.body and chance.random() < 0.7:
        return replace(s, filed=(*s.filed, Filed(rung.body.id, local_day(now, s.zone))))
    return replace(s, done=(*s.done, Done(rung.step, now, rung.body.id if rung.body else None)))


# --- what holds at every moment ----------------------------------------------------------


def problems(s: Situation, now: datetime, made: Plan) -> Iterator[str]:
    """Yield what is wrong with one plan."""
    if s.stopped:
        if made.next.step is not Step.NONE or made.ladder or made.alarms or made.warnings:
            yield "something after stop"
        return
    today = local_day(now, s.zone)
    for rung in (made.next, *made.ladder):
        yield from _rung_problems(rung, s, today)
    yield from _next_problems(made, s, now, today)
    yield from _order_problems(made, s)
    yield from _snooze_problems(made, s, now)


def _rung_problems(rung: Rung, s: Situation, today: date) -> Iterator[str]:
    body = rung.body
    yield from _date_problems(rung, s, today)
    if body is None:
        return
    if body.status is not RowStatus.ACTIVE:
        yield f"{body.id} is {body.status}"
    if not body.resolves_individual:
        yield f"{body.id} decides no single case"
    if body.country not in {s.country, WORLD} | ({EUROPE} if s.country in EU_MEMBERS else set()):
        yield f"{body.id} in {s.country}"
    if (rung.source.text, rung.source.checked_on) != (body.source, body.checked_on):
        yield f"{body.id} without its source"
    if rung.step is Step.WAIT:
        return  # a person may have filed with anybody
    if body.region and not rung.elsewhere and not is_within(s.country, s.region, body.region):
        yield f"{body.id} for {s.region}"
    if not body.fits(s.topic) or not body.valid_on(s.ruled_on(today)):
        yield f"{body.id} does not fit"


def _date_problems(rung: Rung, s: Situation, today: date) -> Iterator[str]:
    if rung.deadline is not None and rung.deadline < today:
        yield f"{rung.step} after its last day"
    if rung.deadline and rung.opens and rung.step in OUTSIDE and rung.opens > rung.deadline:
        yield f"{rung.step} opens after its last day"
    if rung.file_by and rung.deadline and rung.file_by > rung.deadline:
        yield "a working day after the last day"
    if rung.due is not None and is_night(rung.due, s) and not (s.urgent and s.at_night):
        yield f"{rung.step} at night: {rung.due}"


def _next_problems(made: Plan, s: Situation, now: datetime, today: date) -> Iterator[str]:
    rung = made.next
    if rung.step in OUTSIDE:
        if not rung.open or (rung.opens is not None and rung.opens > today):
            yield f"{rung.step} before its window"
        if rung.elsewhere and rung.body is not None:
            yield f"{rung.body.id} though the region is unknown"
        body = rung.body
        if not s.told and not (body and body.kind is BodyKind.CHARGEBACK and body.wait_days == 0):
            yield f"{rung.step} before the company was told"
    if rung.step is Step.WAIT and rung.due is not None and rung.due <= now:
        yield "waiting for what has come"
    if rung.step is Step.LETTER_BEFORE_ACTION and (rung.due is None or rung.due > now):
        yield "a legal threat before its time"


def _order_problems(made: Plan, s: Situation) -> Iterator[str]:
    if made.next.step not in COURT:
        return
    champions = [rung for rung in made.ladder if rung.step is Step.CHAMPION]
    if champions and made.next.step is Step.LETTER_BEFORE_ACTION:
        yield "a legal threat before a champion"
    for rung in made.ladder:
        body = rung.body
        if body is None or rung.elsewhere or body.kind is not BodyKind.BODY or rung.step is not Step.BODY:
            continue
        if body.role in (Role.OMBUDSMAN, Role.ADR) and body.tier == 1:
            yield f"a court before {body.id}"
    ids = {row.id for row in s.bodies if row.role in (Role.OMBUDSMAN, Role.ADR)}
    if any(filed.ended_on is None and filed.body in ids for filed in s.filed):
        yield "a court while an ombudsman has the case"


def _snooze_problems(made: Plan, s: Situation, now: datetime) -> Iterator[str]:
    """A snooze moves no alarm, and ends before the last day of what is open."""
    if s.snoozed_until is None or s.snoozed_until <= now:
        return
    if made.alarms != plan(replace(s, snoozed_until=None), now).alarms:
        yield "a snooze moves an alarm"
    for rung in made.ladder:
        if rung.elsewhere or rung.file_by is None or rung.opens is None or not rung.open:
            continue
        if made.next.step is Step.WAIT and local_day(made.next.due or now, s.zone) > rung.file_by:
            yield f"a snooze past the last day of {rung.body.id if rung.body else rung.step}"


def contradictions(s: Situation, now: datetime, later: datetime) -> Iterator[str]:
    """Yield where two plans, with nothing happening in between, disagree on what lies ahead of both."""
    one, other = plan(s, now), plan(s, later)
    ahead = [rung for rung in one.ladder if rung.due is not None and rung.due > later]
    there = {_key(rung) for rung in other.ladder}
    yield from (f"{rung.step} was planned for {rung.due}" for rung in ahead if _key(rung) not in there)
    if one.next.due is not None and one.next.due > later and _key(one.next) != _key(other.next):
        yield f"waiting for {one.next.step} on {one.next.due}, then {other.next.step} on {other.next.due}"
    yield from _broken_word(one, s, now)
    alarms = {_rings(alarm) for alarm in other.alarms}
    for alarm in one.alarms:
        if alarm.at > later and _rings(alarm) not in alarms:
            yield f"an alarm was planned for {alarm.at}"


def _broken_word(made: Plan, s: Situation, now: datetime) -> Iterator[str]:
    """Yield it when something was waited for, and is not what comes when its moment has come."""
    rung = made.next
    if rung.due is None or rung.due <= now or (rung.step is Step.WAIT and rung.why.key not in WAITED_FOR):
        return
    then = plan(s, rung.due).next
    same = then.body == rung.body if rung.step is Step.WAIT else then.step is rung.step
    if not same or then.due is None or then.due > rung.due:
        ids = [one.body.id if one.body else None for one in (rung, then)]
        yield f"{rung.step} of {ids[0]} became {then.step} of {ids[1]}"


def _rings(alarm: Alarm) -> tuple[object, ...]:
    """What an alarm says. A court's window may open meanwhile, because the time of a body ran out."""
    return (alarm.at, alarm.days, alarm.rung.step, alarm.rung.body, alarm.rung.deadline)


def _key(rung: Rung) -> tuple[object, ...]:
    if rung.step is Step.COMPLAIN_FIRST:
        return (rung.step,)  # always at once
    due = None if rung.open and rung.opens is None else rung.due  # open since an unknown day: due at once
    return (rung.step, rung.body.id if rung.body else None, rung.opens, due, rung.deadline, rung.file_by)


def is_night(moment: datetime, s: Situation) -> bool:
    return not MORNING <= moment.astimezone(zone_of(s.zone)).time() < EVENING


def check(seed: int) -> list[str]:
    """Return everything that is wrong with the history of a seed."""
    found: list[str] = []
    moments = list(history(seed).moments())
    for at, (s, now) in enumerate(moments):
        found += [f"seed {seed}, moment {at}: {problem}" for problem in problems(s, now, plan(s, now))]
        found += [f"seed {seed}, moment {at}: {one}" for one in contradictions(s, now, now + DAY)]
    return found
