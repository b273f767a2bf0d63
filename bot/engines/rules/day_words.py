"""English names of months and weekdays, and the patterns that find them."""

from __future__ import annotations

from bot.domain.caseless import Caseless

MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "jan january",
            "feb february febuary feburary",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
DAYS = {
    name: index
    for index, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed wensday wednsday",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
FULL_DAYS = "|".join(sorted((d for d in DAYS if len(d) > 4 or d == "tues"), key=len, reverse=True))
ANY_DAYS = "|".join(sorted(DAYS, key=len, reverse=True))
FEASTS = {
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year": (1, 1),
    "new years": (1, 1),
    "new year's": (1, 1),
    "thanksgiving": (11, 0),  # the fourth Thursday
    "valentine": (2, 14),
    "valentines": (2, 14),
}
FEAST = Caseless(
    rf"\b(?:since|on|before|by|until|after|for"
    rf"|from)\s+({'|'.join(sorted(FEASTS, key=len, reverse=True))})(?:'s)?(?: day)?\b",
)
