"""When and where a picture was taken, as its own EXIF says: offered to its sender and to nobody else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from bot.domain.clues import Taken
from bot.evidence.pixels import NotAPictureError, opened

# EXIF 2.32: the IFD of the exposure, that of the place, and the times in the order of their worth
_EXPOSURE, _PLACE = 0x8769, 0x8825
_ORIGINAL, _DIGITIZED = 0x9003, 0x9004
_SOUTH_OR_NORTH, _LATITUDE, _EAST_OR_WEST, _LONGITUDE = 1, 2, 3, 4
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")


def taken_of(data: bytes) -> Taken | None:
    """Return what the file says of when and where it was made; None when it says neither."""
    try:
        with opened(data) as picture:
            exif = picture.getexif()
            exposure, place = dict(exif.get_ifd(_EXPOSURE)), dict(exif.get_ifd(_PLACE))
    except NotAPictureError:
        return None
    at = _time(exposure.get(_ORIGINAL)) or _time(exposure.get(_DIGITIZED))
    where = _place(place)
    return Taken(at, where) if at is not None or where else None


def _time(value: object) -> datetime | None:
    """Read "2026:11:03 18:42:10"; an empty or impossible time is none."""
    found = _TIME.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - a camera knows no zone
    except ValueError:
        return None


def _place(place: Mapping[int, object]) -> str:
    """Return "-1.28333, 36.81667"; the point where both are zero is a receiver without satellites."""
    latitude = _degrees(place.get(_LATITUDE), place.get(_SOUTH_OR_NORTH), "NS")
    longitude = _degrees(place.get(_LONGITUDE), place.get(_EAST_OR_WEST), "EW")
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return ""
    return f"{latitude:.5f}, {longitude:.5f}" if abs(latitude) <= 90 and abs(longitude) <= 180 else ""


def _degrees(parts: object, side: object, sides: str) -> float | None:
    """Return degrees of three rationals and the letter of the side; None for what is no such thing."""
    letter = side.strip("\0 ").upper() if isinstance(side, str) else ""
    if not isinstance(parts, tuple) or len(parts) != 3 or letter not in tuple(sides):
        return None
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ArithmeticError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    if not value < 360:  # of a rational with nothing below it, too
        return None
    return -value if (letter == sides[1] and sides == "EW") or letter == "S" else value
