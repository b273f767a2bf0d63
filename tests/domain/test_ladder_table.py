"""The next step of real situations, checked by hand against the rows."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory.bodies import all_bodies, rows_of
from bot.domain.drafts import Step
from bot.domain.escalation import next_step, plan
from tests.domain.ladder_table import TABLE, Expected, maybe

ROWS = {row.id: row for row in all_bodies()}


@pytest.mark.parametrize(
    "line", TABLE, ids=lambda line: f"{line.country}-{line.sector}-{line.row or line.step}"
)
def test_the_next_step_is_the_one_worked_out_by_hand(line: Expected) -> None:
    rung = next_step(line.situation, line.moment)
    found = (rung.step, rung.body.id if rung.body else None, rung.opens, rung.deadline)
    assert found == (line.step, line.body, maybe(line.opens), maybe(line.deadline)), line.why


@pytest.mark.parametrize(
    "line", TABLE, ids=lambda line: f"{line.country}-{line.sector}-{line.row or line.step}"
)
def test_every_step_of_a_body_carries_its_rows_source_and_the_day_it_was_checked(line: Expected) -> None:
    for rung in plan(line.situation, line.moment).ladder:
        if rung.body is None:
            continue
        row = ROWS[rung.body.id]
        assert (rung.source.text, rung.source.checked_on) == (row.source, row.checked_on)


def test_the_table_covers_countries_and_steps() -> None:
    assert len(TABLE) >= 25
    assert len({line.country for line in TABLE}) >= 12
    assert {line.row for line in TABLE if line.row} <= set(ROWS)
    assert len({line.step for line in TABLE}) >= 11


def test_the_plan_begins_with_the_same_step() -> None:
    for line in TABLE:
        assert plan(line.situation, line.moment).next == next_step(line.situation, line.moment), line.why


def test_the_eu_comes_after_the_country_and_the_world_after_both() -> None:
    line = next(line for line in TABLE if line.row == "de-srv")
    rungs = [rung.body for rung in plan(line.situation, line.moment).ladder if rung.step is Step.BODY]
    assert {row.country for row in rungs if row} == {"DE", "EU"}
    assert rows_of("DE")
    assert plan(line.situation, line.moment).next.body in rows_of("DE")


def test_a_row_checked_more_than_a_year_ago_asks_to_be_checked() -> None:
    row = ROWS["gb-fos"]
    assert row.trusted(date(2026, 11, 22))
    assert not row.trusted(date(2027, 11, 24))
    assert not ROWS["gb-ofgem"].trusted(date(2026, 11, 22))
