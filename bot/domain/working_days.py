"""Working days of a country, with its public holidays, from the library `holidays`.

The library is imported when a working day is first asked for: with its calendars it costs 0.1 s. Dates that
follow the moon are estimates in it ("(estimated)"): a count that meets one gets a day more. A country it
does not know has its weekends only.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain.regions import region_name, subdivision_here

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_SATURDAY = 5
_ESTIMATED = "estimated"


def is_working_day(day: date, country: str | None, region: str | None = None) -> bool:
    """Tell whether offices of a country are open on a day."""
    calendar = _calendar(country, region)
    if calendar is None:
        return day.weekday() < _SATURDAY
    return bool(calendar.is_working_day(day))


def after_working_days(start: date, count: int, country: str | None, region: str | None = None) -> date:
    """Return the day on which `count` working days after `start` have passed; `start` is not counted."""
    day = start
    for _ in range(count):
        day = next_working_day(day + _DAY, country, region)
    if _meets_estimate(start, day, country, region):
        day = next_working_day(day + _DAY, country, region)
    return day


def next_working_day(day: date, country: str | None, region: str | None = None) -> date:
    """Return the day itself, or the first working day after it."""
    while not is_working_day(day, country, region) and day < date.max:
        day += _DAY
    return day


def last_working_day(day: date, country: str | None, region: str | None = None) -> date:
    """Return the day itself, or the last working day before it."""
    while not is_working_day(day, country, region) and day > date.min:
        day -= _DAY
    return day


def knows_holidays(country: str | None) -> bool:
    """Tell whether the country's public holidays are known, not only its weekends."""
    return _calendar(country, None) is not None


def subdivision_of(country: str | None, region: str | None) -> str | None:
    """Return the subdivision whose holidays a part of a country keeps, or None when it is not known."""
    name = region_name(country, region)
    return _subdivision(country, name) if country and name else None


def _meets_estimate(start: date, end: date, country: str | None, region: str | None) -> bool:
    """Tell whether an estimated holiday lies in the span, or so near that it may yet move into it."""
    calendar = _calendar(country, region)
    if calendar is None:
        return False
    span = (start + _DAY * number for number in range((end - start).days + 2))
    return any(_ESTIMATED in (calendar.get(day) or "") for day in span)


def _calendar(country: str | None, region: str | None) -> HolidayBase | None:
    return _known(country, subdivision_of(country, region)) if country else None


@lru_cache(maxsize=512)
def _known(country: str, subdivision: str | None) -> HolidayBase | None:
    from holidays.utils import country_holidays

    try:
        return country_holidays(country, subdiv=subdivision, language="en_US")
    except NotImplementedError:
        return None


@lru_cache(maxsize=512)
def _subdivision(country: str, name: str) -> str | None:
    told = subdivision_here(country, name)
    calendar = _known(country, None)
    if told is not None or calendar is None:
        return told
    codes = {str(code): str(code) for code in calendar.subdivisions}
    for code, aliases in calendar.get_subdivision_aliases().items():
        codes.update(dict.fromkeys(aliases, code))
    return {region_name(country, word): code for word, code in codes.items()}.get(name)
