"""Edit one sentence of the person as a copy editor would: fillers go, joints are mended, nothing is added."""

from __future__ import annotations

import re
from typing import Final

from bot.engines.rules.writing.display import capital
from bot.engines.rules.writing.strikes import (
    BRAND,
    BRANDS,
    EMPTY,
    MENDS,
    MONTHS,
    OPENINGS,
    PIDGIN,
    SHORTHAND,
    SPELLED,
    SPLICE,
    SUBORDINATE,
)

_TAKEN_BACK: Final = re.compile(
    r",? (?:eh |oh )?(?:no,? (?:sorry|wait)|sorry,? no|no no|i mean|or rather),? (?=\w)", re.IGNORECASE
)
_DAY: Final = re.compile(rf"\b(?:\d{{1,2}} )?(?:{MONTHS})\w*\b")


def edited(text: str) -> str:
    """Return the sentence without what a copy editor strikes out; "" where nothing is said by it."""
    text = _unquoted(_taken_back(text))
    for opening in OPENINGS:
        found = opening.match(text)
        text = text[found.end() :] if found else text
    if any(empty.fullmatch(text.rstrip(" .")) for empty in EMPTY):
        return ""
    if not PIDGIN.search(text):
        text = SHORTHAND.sub(lambda found: SPELLED[found[0].casefold()], text)
    for pattern, new in MENDS:
        text = pattern.sub(new, text)
    text = BRAND.sub(lambda found: BRANDS[found[0]], text)
    text = re.sub(r"\b(Galaxy|iPhone|Note|Redmi|Pixel) ([a-z]\d+)", lambda m: f"{m[1]} {m[2].upper()}", text)
    text = re.sub(r"\s+([,.])", r"\1", " ".join(text.split())).strip(" ,;:")
    return capital(text)


def _taken_back(text: str) -> str:
    """Leave what was meant of "returned 140, no wait, returned 135" ; a day taken back goes."""
    found = _TAKEN_BACK.search(text)
    if found is None:
        return text
    before, meant = text[: found.start()], text[found.end() :]
    first = re.match(r"[\w']+", meant)
    again = before.casefold().rfind(f" {first[0].casefold()} ") if first else -1
    if again >= 0:
        return f"{before[: again + 1]}{meant}"
    days = list(_DAY.finditer(before))
    if _DAY.match(meant) and days:  # the day is on the fact card, put right; here it goes
        return re.sub(r"\s*\b(?:since|on|in|from|for|by|until)\s*$", "", before[: days[-1].start()])
    return text


def _unquoted(text: str) -> str:
    """Take away a quotation mark that has lost its partner."""
    opening, closing = re.findall(r"(?<!\w)'(?=\w)", text), re.findall(r"(?<=\w)'(?!\w)", text)
    if len(opening) > len(closing):
        text = re.sub(r"(?<!\w)'(?=\w)", "", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text


def parted(text: str) -> list[str]:
    """Put a full stop where a comma joins two sentences: "I paid, it never came"."""
    for found in SPLICE.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        clause = re.split(r"(?<=[.])\s|, ", left)[-1] if not SUBORDINATE.match(left) else left
        if SUBORDINATE.match(left) and "," not in left:
            continue
        if len(left.split()) >= 3 and len(right.split()) >= 3 and not SUBORDINATE.match(clause):
            return [left, *parted(capital(right))]
    return [text]


def addressed(text: str, name: str) -> str:
    """Set off a company that is spoken to: "Tala I cleared your loan" becomes "Tala, I cleared your loan"."""
    return re.sub(rf"^({re.escape(name)})(?= (?:i|we|my|our|you|your)\b)", r"\1,", text, flags=re.IGNORECASE)
