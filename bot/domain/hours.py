"""Quiet hours: no reminder between 21:00 and 09:00 where the person is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MORNING = time(9, 0)
EVENING = time(21, 0)


def zone_of(name: str | None) -> ZoneInfo:
    """Return the zone, or UTC while it is not known."""
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def local_day(moment: datetime, zone: str | None) -> date:
    """Return the calendar day of a moment where the person is."""
    return moment.astimezone(zone_of(zone)).date()


def day_start(moment: datetime, zone: str | None) -> datetime:
    """Return when the local day of a moment began, in UTC."""
    return datetime.combine(local_day(moment, zone), time(), zone_of(zone)).astimezone(UTC)


def at_morning(day: date, zone: str | None) -> datetime:
    """Return 09:00 of a local day, in UTC."""
    return datetime.combine(day, MORNING, zone_of(zone)).astimezone(UTC)


def out_of_quiet(moment: datetime, zone: str | None) -> datetime:
    """Return the moment itself, or the next 09:00 local when it falls into the quiet hours; in UTC."""
    local = moment.astimezone(zone_of(zone))
    if local.time() < MORNING:
        return at_morning(local.date(), zone)
    if local.time() >= EVENING:
        return at_morning(local.date() + timedelta(days=1), zone)
    return moment.astimezone(UTC)
