"""The rows of those who take a complaint further: typed, by country, and fit to be shown."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.directory.bodies import BODIES, BodiesError, all_bodies, bodies_for, body_of, countries, rows_of
from bot.domain.bodies import (
    EU_MEMBERS,
    OWN_KNOWLEDGE,
    SECTORS,
    Body,
    BodyKind,
    PostingRiskLevel,
    Role,
    RowStatus,
    sector_of,
)

ROWS = all_bodies()
# Read on their own pages or well known: they supervise and report, and take no single case.
DECIDE_NOTHING = {
    "gb-ofcom", "gb-ofgem", "gb-fca", "gb-cqc", "ie-ccpc", "us-ftc", "ca-fcac", "au-accc", "nz-comcom",
    "in-trai", "in-ccpa", "de-bafin", "de-lba", "fr-signalconso", "fr-arcep", "nl-consuwijzer", "sg-mas",
    "nl-ilt",
}  # fmt: skip


def cells(**changes: object) -> dict[str, object]:
    line = next(line for line in BODIES.read_text(encoding="utf-8").splitlines() if '"gb-fos"' in line)
    return {**json.loads(line), **changes}


def test_the_rows_of_a_country_come_before_europes_and_the_worlds() -> None:
    order = list(dict.fromkeys(row.country for row in bodies_for("DE")))
    assert order == ["DE", "EU", "ZZ"]
    assert {row.country for row in bodies_for("GB")} == {"GB", "ZZ"}
    assert {row.country for row in bodies_for("PT")} == {"EU", "ZZ"}
    assert {row.country for row in bodies_for(None)} == {"ZZ"}
    assert bodies_for("XX") == bodies_for(None)


def test_every_line_is_a_row_and_stands_in_one_country() -> None:
    lines = BODIES.read_text(encoding="utf-8").splitlines()
    assert len(ROWS) == len(lines) == sum(len(rows_of(country)) for country in countries())
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert {"DE", "ES", "FR", "IE", "NL"} <= EU_MEMBERS
    assert len(EU_MEMBERS) == 27


def test_rows_are_made_once() -> None:
    assert bodies_for("GB") is bodies_for("GB")


def test_a_row_says_what_its_line_says() -> None:
    row = next(row for row in ROWS if row.id == "gb-fos")
    assert (row.kind, row.role, row.tier, row.wait_days, row.deadline_months) == (
        BodyKind.BODY,
        Role.OMBUDSMAN,
        1,
        56,
        6,
    )
    assert row.checked_on == date(2026, 11, 22)
    assert row.sectors == {"banking", "payments", "insurance"}


@pytest.mark.parametrize("row", [row for row in ROWS if row.id in DECIDE_NOTHING], ids=lambda row: row.id)
def test_a_supervisor_is_not_said_to_decide_single_cases(row: Body) -> None:
    assert not row.resolves_individual


def test_the_supervisors_are_all_there() -> None:
    assert {row.id for row in ROWS} >= DECIDE_NOTHING


def test_a_closed_row_takes_nothing_and_an_announced_one_is_marked() -> None:
    closed = {row.id for row in ROWS if row.status is RowStatus.CLOSED}
    announced = {row.id for row in ROWS if row.status is RowStatus.CHECK_STARTED}
    assert closed == {"eu-odr-closed", "nz-fairgo-ended"}
    assert announced == {"au-acos", "au-aca", "in-dpbi", "ae-dataoffice"}
    assert not [row.id for row in ROWS if row.status is RowStatus.CLOSED and row.resolves_individual]


def test_a_posting_risk_is_as_high_as_the_table_of_risks_says() -> None:
    risky = {row.country: row.risk for row in ROWS if row.risk is not PostingRiskLevel.NONE}
    assert set(risky) == {"AE", "NG", "PH", "TZ", "UG"}
    assert risky["AE"] is PostingRiskLevel.VERY_HIGH


def test_what_is_not_verified_or_older_than_a_year_is_not_trusted() -> None:
    row = body_of(cells())
    assert row.trusted(date(2027, 11, 22))
    assert not row.trusted(date(2027, 11, 23))
    assert not any(row.trusted(date(2026, 11, 22)) for row in ROWS if row.source == OWN_KNOWLEDGE)


def test_every_sector_of_the_rows_is_known_and_other_names_lead_to_it() -> None:
    assert {sector for row in ROWS for sector in row.sectors} - {"any"} == SECTORS
    assert sector_of("mobile_money") == "payments"
    assert sector_of("courier") == "delivery"
    assert sector_of("telecoms") == "telecoms"
    assert sector_of("fibre") is None
    assert sector_of(None) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "wizard"},
        {"wait_days": "56"},
        {"wait_days": True},
        {"valid_from": "8 April"},
        {"sectors": "banking"},
        {"name": ""},
        {"deadline_from": "doomsday"},
        {"binding_on_company": "yes"},
    ],
)
def test_a_line_that_makes_no_row_is_named(changes: dict[str, object]) -> None:
    with pytest.raises(BodiesError, match="gb-fos"):
        body_of(cells(**changes))
