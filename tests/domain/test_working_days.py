"""Working days with the public holidays of a country and its parts."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.domain.working_days import (
    after_working_days,
    is_working_day,
    knows_holidays,
    last_working_day,
    next_working_day,
    subdivision_of,
)

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("start", "count", "country", "region", "end"),
    [
        ("2026-10-01", 40, "GB", "England", "2026-11-26"),  # 56 days
        ("2026-12-10", 14, "ZA", None, "2027-01-04"),  # 25 days: 16, 25, 26 December and 1 January
        ("2026-12-10", 15, "NG", None, "2027-01-05"),  # 26 days: 25 and 28 December and 1 January
        ("2026-10-20", 20, "NZ", None, "2026-11-18"),  # Labour Day on 26 October
        ("2026-06-10", 20, "GB", "Scotland", "2026-07-09"),  # 15 June 2026 was a holiday there
        ("2026-06-10", 20, "GB", "England", "2026-07-08"),
        ("2026-11-02", 5, "XX", None, "2026-11-09"),  # weekends alone
    ],
)
def test_working_days_are_counted_with_the_holidays_of_the_place(
    start: str, count: int, country: str, region: str | None, end: str
) -> None:
    assert after_working_days(date.fromisoformat(start), count, country, region) == date.fromisoformat(end)


def test_a_count_that_meets_an_estimated_holiday_gets_a_day_more() -> None:
    """In Nigeria Eid al-Adha was expected on Thu 28 and Fri 29 May 2026: 5 days from Mon 25 May."""
    assert after_working_days(date(2026, 5, 25), 5, "NG") == date(2026, 6, 4)
    assert after_working_days(date(2026, 7, 6), 5, "NG") == date(2026, 7, 13)


def test_a_weekend_is_the_countrys_own() -> None:
    friday, sunday = date(2026, 11, 20), date(2026, 11, 22)
    assert is_working_day(friday, "AE")
    assert not is_working_day(sunday, "AE")
    assert (last_working_day(sunday, "GB"), next_working_day(sunday, "GB")) == (friday, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [
        ("GB", "London", "ENG"),
        ("GB", "n. ireland", "NIR"),
        ("AU", "New South Wales", "NSW"),
        ("AU", "vic", "VIC"),
        ("DE", "Baden-Württemberg", "BW"),
        ("US", "California", "CA"),
        ("CA", "Ontario", "ON"),
        ("GB", "Mars", None),
        ("XX", "Anywhere", None),
        (None, "England", None),
    ],
)
def test_a_part_of_a_country_is_known_by_name_or_code(
    country: str | None, region: str, code: str | None
) -> None:
    assert subdivision_of(country, region) == code


def test_the_holidays_of_every_country_with_rows_are_known() -> None:
    from bot.directory.bodies import countries

    assert [code for code in countries() if code not in ("EU", "ZZ") and not knows_holidays(code)] == []


def test_the_calendars_are_imported_only_when_a_working_day_is_asked_for() -> None:
    program = (
        "import sys\n"
        "from bot.__main__ import main\n"
        "from bot.domain import escalation\n"
        "from bot.directory import bodies\n"
        "early = 'holidays' in sys.modules\n"
        "from bot.domain.working_days import is_working_day\n"
        "from datetime import date\n"
        "is_working_day(date(2026, 11, 22), 'GB')\n"
        "sys.exit(early or 'holidays' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
