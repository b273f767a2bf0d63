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

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ROWS = tuple(row.id for row in all_bodies())
ANY_ROW = st.none() | st.sampled_from(ROWS)
SITUATIONS = st.builds(
    Situation,
    country=st.sampled_from(COUNTRIES),
    region=st.sampled_from(REGIONS),
    sector=st.sampled_from((*sorted(SECTORS), "courier", "nonsense", None)),
    timezone=st.sampled_from((*ZONES, None, "Not/AZone")),
    state=st.sampled_from(CompanyState),
    posted_at=st.none() | MOMENTS,
    complained_on=st.none() | DAYS,
    answered_on=st.none() | DAYS,
    promised_on=st.none() | DAYS,
    happened_on=st.none() | DAYS,
    paid_on=st.none() | DAYS,
    paid_by=st.none() | st.sampled_from(PaidBy),
    amount=st.none() | st.builds(Amount, st.integers(1, 99_999).map(Decimal), st.sampled_from(("GBP", None))),
    urgent=st.booleans(),
    at_night=st.booleans(),
    dates=st.dictionaries(st.sampled_from(ClockStart), DAYS, max_size=2),
    done=st.lists(st.builds(Done, st.sampled_from(Step), MOMENTS, ANY_ROW), max_size=4).map(tuple),
    filed=st.lists(st.builds(Filed, st.sampled_from(ROWS), DAYS, st.none() | DAYS), max_size=2).map(tuple),
    snoozed_until=st.none() | MOMENTS,
    stopped=st.booleans(),
)  # fmt: skip


@given(SITUATIONS, MOMENTS)
@settings(max_examples=250, deadline=None)
def test_any_case_at_any_moment_has_a_plan_that_keeps_the_rules(situation: Situation, now: datetime) -> None:
    situation = replace(situation, bodies=bodies_for(situation.country))
    assert list(problems(situation, now, plan(situation, now))) == []


@given(SITUATIONS, MOMENTS, st.integers(1, 24 * 60))
@settings(max_examples=120, deadline=None)
def test_two_plans_agree_on_what_lies_ahead_when_nothing_happened(
    situation: Situation, now: datetime, hours: int
) -> None:
    situation = replace(situation, bodies=bodies_for(situation.country))
    assert list(contradictions(situation, now, now + timedelta(hours=hours))) == []


@given(st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_history_of_a_case_holds_together_from_the_first_day_to_the_last(seed: int) -> None:
    assert check(seed) == []


@given(SITUATIONS, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_nothing_follows_a_stop(situation: Situation, now: datetime) -> None:
    made = plan(replace(situation, stopped=True), now)
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
