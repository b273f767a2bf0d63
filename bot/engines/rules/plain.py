"""One shape for messy text: same length, plain quotes and spaces, so that spans stay true."""

from __future__ import annotations

import re

_SAME_LENGTH = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2013": "-",
        "\u2014": "-",
        "\u2011": "-",
        "\t": " ",
    }
)

_WORDS = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "thrice": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2,
}  # fmt: skip

# A count as people write it: digits or a number word, "a couple of", never "several" (no number).
COUNT = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|an?|(?:a )?couple(?: of)?)"
)
_COUPLE = re.compile(r"couple", re.I)


def plain(text: str) -> str:
    """Return the text with typographic quotes, dashes and spaces made plain; the length never changes."""
    return text.translate(_SAME_LENGTH)


def count_of(words: str) -> int | None:
    """Read a small whole number written in digits or words; None when it is neither."""
    words = words.strip().lower()
    if words.isdecimal():
        return int(words)
    if _COUPLE.search(words):
        return 2
    return _WORDS.get(words)


def overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a span shares a code point with any of the others."""
    return any(start < other_end and other_start < end for other_start, other_end in spans)
