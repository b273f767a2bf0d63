"""Clocks for the terminal: one that stands still until moved, and one that runs ahead of the real time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_SPAN = re.compile(r"\s*(\d{1,5})\s*([mhdw])\s*")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def span(text: str) -> timedelta | None:
    """Return the time that "90m", "25h", "3d" or "2w" means, or None."""
    found = _SPAN.fullmatch(text.lower())
    return timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else None


class FrozenClock:
    """Stands still until it is moved; never backwards."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        self._now = max(self._now, moment.astimezone(UTC))


class AheadClock:
    """The real time plus what `/tick` has added."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def move_to(self, moment: datetime) -> None:
        self._ahead += max(timedelta(0), moment - self.now())
