"""Names of months and weekdays, and the patterns that find them: English.

And what stands in it in Swahili.
"""

from __future__ import annotations

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
            "monday mon jumatatu",
            "tuesday tues tue jumanne",
            "wednesday weds wed wensday wednsday wenesday jumatano",
            "thursday thurs thur thu thursdy alhamisi",
            "friday fri ijumaa",
            "saturday sat saturdy jumamosi sato",
            "sunday sun jumapili",
        )
    )
    for name in names.split()
}
FULL_DAYS = "|".join(
    sorted(
        (d for d in DAYS if len(d) > 4 or d in ("tues", "thur", "weds", "sato", "fri", "tue", "thu")),
        key=len,
        reverse=True,
    )
)
ANY_DAYS = "|".join(sorted(DAYS, key=len, reverse=True))
FEASTS = {
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "xmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year": (1, 1),
    "new years": (1, 1),
    "new year's": (1, 1),
    "valentine": (2, 14),
    "valentines": (2, 14),
    "valentine's": (2, 14),
}
# Feasts that move: a day before or after Easter, or a weekday of November.
MOVING = {"thanksgiving": None, "good friday": -2, "easter sunday": 0, "easter monday": 1}
FEAST = (
    rf"\b(?:(?:since|on|before|by|until|after|for|from|at|over)\s+)?"
    rf"({'|'.join(sorted((*FEASTS, *MOVING), key=len, reverse=True))})(?:'s)?(?: day)?\b"
)
# "mwezi wa pili" is February.
SWAHILI_MONTHS = {
    name: number
    for number, name in enumerate(
        ["kwanza", "pili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi"],
        1,
    )
} | {"kumi na moja": 11, "kumi na mbili": 12}
