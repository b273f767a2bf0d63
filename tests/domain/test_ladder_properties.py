"""Whatever happened: no step outside its window, none at night, no last day missed, no contradiction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.bodies import all_bodies, bodies_for
from bot.domain.bodies import SECTORS, ClockStart, PaidBy
from bot.domain.drafts import Step
from bot.domain.escalation import Done, Filed, Situation, next_step, plan
from bot.domain.facts import Amount, CompanyState
from tests.domain.ladder_histories import (
    COUNTRIES,
    REGIONS,
    ZONES,
    check,
    contradictions,
    is_night,
    problems,
)

ROWS = tuple(row.id for row in all_bodies())
AGO = st.integers(0, 900)  # days


@st.composite
def cases(draw: st.DrawFn) -> tuple[Situation, datetime]:
    """Return a case with any past, however odd, and a moment after all of it."""
    now = draw(st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
    before = AGO.map(lambda days: now - timedelta(days=days))
    past = AGO.map(lambda days: now.date() - timedelta(days=days + 1))
    near = st.integers(-60, 60).map(lambda days: now + timedelta(days=days, hours=days % 24))
    row = st.sampled_from(ROWS)
    country = draw(st.sampled_from(COUNTRIES))
    ended = st.none() | st.just(now.date() - timedelta(days=1))
    return Situation(
        country=country,
        region=draw(st.sampled_from(REGIONS)),
        sector=draw(st.sampled_from((*sorted(SECTORS), "courier", "nonsense", None))),
        timezone=draw(st.sampled_from((*ZONES, None, "Not/AZone"))),
        state=draw(st.sampled_from(CompanyState)),
        posted_at=draw(st.none() | before),
        complained_on=draw(st.none() | past),
        answered_on=draw(st.none() | past),
        promised_on=draw(st.none() | near.map(datetime.date)),
        happened_on=draw(st.none() | past),
        paid_on=draw(st.none() | past),
        paid_by=draw(st.none() | st.sampled_from(PaidBy)),
        amount=draw(st.none() | st.builds(Amount, st.integers(1, 99_999).map(Decimal), st.just("GBP"))),
        urgent=draw(st.booleans()),
        at_night=draw(st.booleans()),
        dates=draw(st.dictionaries(st.sampled_from(ClockStart), past, max_size=2)),
        done=tuple(
            draw(st.lists(st.builds(Done, st.sampled_from(Step), before, st.none() | row), max_size=4))
        ),
        filed=tuple(draw(st.lists(st.builds(Filed, row, past, ended), max_size=2))),
        snoozed_until=draw(st.none() | near),
    ), now


def with_rows(situation: Situation) -> Situation:
    """Add the rows, which would drown a failing example."""
    return replace(situation, bodies=bodies_for(situation.country))


@given(cases())
@settings(max_examples=250, deadline=None)
def test_any_case_at_any_moment_has_a_plan_that_keeps_the_rules(case: tuple[Situation, datetime]) -> None:
    situation, now = with_rows(case[0]), case[1]
    assert list(problems(situation, now, plan(situation, now))) == []


@given(cases(), st.integers(1, 24 * 60))
@settings(max_examples=120, deadline=None)
def test_two_plans_agree_on_what_lies_ahead_when_nothing_happened(
    case: tuple[Situation, datetime], hours: int
) -> None:
    situation, now = with_rows(case[0]), case[1]
    assert list(contradictions(situation, now, now + timedelta(hours=hours))) == []


@given(st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_history_of_a_case_holds_together_from_the_first_day_to_the_last(seed: int) -> None:
    assert check(seed) == []


@given(cases())
@settings(max_examples=60, deadline=None)
def test_nothing_follows_a_stop(case: tuple[Situation, datetime]) -> None:
    made = plan(replace(with_rows(case[0]), stopped=True), case[1])
    assert (made.next.step, made.ladder, made.alarms, made.warnings) == (Step.NONE, (), (), ())


@pytest.mark.parametrize("zone", ZONES)
def test_a_clock_counts_days_and_ends_at_nine_in_the_morning_through_every_change_of_the_clocks(
    zone: str,
) -> None:
    fos = tuple(row for row in bodies_for("GB") if row.id == "gb-fos")
    begin = datetime(2026, 1, 1, 13, 30, tzinfo=ZoneInfo(zone))
    for number in range(2 * 365):
        now = (begin + timedelta(days=number)).astimezone(UTC)
        complained = now.astimezone(ZoneInfo(zone)).date()
        s = Situation(
            country="GB", sector="banking", bodies=fos, timezone=zone, posted_at=now, complained_on=complained
        )
        made = plan(s, now)
        body = next(rung for rung in made.ladder if rung.step is Step.BODY)
        nudge = next(rung for rung in made.ladder if rung.step is Step.NUDGE)
        assert body.due is not None
        assert nudge.due is not None
        local = body.due.astimezone(ZoneInfo(zone))
        assert (local.date(), local.time()) == (complained + timedelta(days=56), time(9))
        assert nudge.due - now == timedelta(hours=24)
        assert not any(is_night(rung.due, s) for rung in made.ladder if rung.due)


@pytest.mark.parametrize("allowed", [True, False])
def test_urgent_steps_come_in_hours_and_at_night_only_if_allowed(allowed: bool) -> None:
    evening = datetime(2026, 11, 20, 20, 30, tzinfo=UTC)
    s = Situation(
        country="GB",
        sector="telecoms",
        bodies=bodies_for("GB"),
        posted_at=evening,
        complained_on=evening.date(),
        urgent=True,
        at_night=allowed,
    )
    rung = next_step(s, evening)
    morning = datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert (rung.step, rung.due) == (Step.NUDGE, evening + timedelta(hours=2) if allowed else morning)
    assert rung.by_hour


def test_no_chain_of_snoozes_runs_past_a_last_day() -> None:
    """The ombudsman's six months end on 10 May 2027; who always asks for 40 days more still hears of it."""
    s = Situation(
        country="GB",
        sector="banking",
        bodies=bodies_for("GB"),
        state=CompanyState.REFUSED,
        complained_on=date(2026, 11, 1),
        answered_on=date(2026, 11, 10),
    )
    now, heard = datetime(2026, 11, 11, 10, tzinfo=UTC), []
    while now.date() <= date(2027, 5, 10):
        snoozed = replace(s, snoozed_until=now + timedelta(days=40))
        rung = next_step(snoozed, now)
        if rung.step is not Step.WAIT:
            heard.append((rung.body.id if rung.body else None, now.date()))
            break
        assert rung.due is not None
        assert plan(snoozed, now).alarms == plan(s, now).alarms
        now = rung.due
    assert heard == [("gb-fos", date(2027, 5, 9))]
    assert [alarm.days for alarm in plan(s, datetime(2026, 11, 11, 10, tzinfo=UTC)).alarms] == [30, 7, 1]
