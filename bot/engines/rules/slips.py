"""Take back what a story corrects in the same breath: "took 5,400, sorry, 4,500 from me"."""

from __future__ import annotations

import re
from collections.abc import Callable

_SAID_ANEW = (
    r"\s*[,(.\u2013\u2014-]*\s*(?:(?:oh|ah|oops|wait|no|sorry|actually|correction|edit|my (?:bad|mistake)"
    r"|i mean|i meant|make (?:that|it)|or rather|scratch that)\b[\s,:]*)+(?:it was|its|it's"
    r"|that's|is|on|for|to)?\s*"
)
_CUE = (
    r"(?=[^\w]*(?:no[\s,]+)?(?:oh|ah|oops|wait|sorry|actually|correction|edit|my (?:bad|mistake)|i meant?"
    r"|make (?:that|it)|or rather|scratch that)\b)"
)
_SUM = (
    r"(?:(?:ksh|kes|rs|usd|[£$€₦₹₱₵rnp])\.?\s?)?\d[\d,]*(?:\.\d+)?"
    r"\s?(?:k|grand|bob|quid|pounds|naira|rand|euros?|dollars)?"
)
_DAY = (
    r"(?:(?:last|on|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)(?: of)?(?: [a-z]{3,9})?|\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2}"
)
_NAME = r"[\w&'.-]+(?: [\w&'.-]+)?"


def _pair(value: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])(?P<old>{value})(?!\w){_CUE}{_SAID_ANEW}(?P<new>{value})(?![\w])", re.IGNORECASE
    )


_SUMS, _DAYS, _NAMES = _pair(_SUM), _pair(_DAY), _pair(_NAME)
_HINT = re.compile(
    r"\b(?:oh|ah|sorry|wait|oops|actually|edit|my (?:bad|mistake)|i meant?|correction|make (?:that|it)|rather"
    r"|scratch that)\b",
    re.IGNORECASE,
)


def without_slips(text: str, is_company: Callable[[str], bool]) -> str:
    """Return the text with every slip blanked out up to what it should have been; its length stays.

    A name is taken back only where both words are companies, so that "no" and "sorry" elsewhere mean nothing.
    """
    if not _HINT.search(text):
        return text
    for pattern in (_SUMS, _DAYS):
        for match in reversed(list(pattern.finditer(text))):
            text = _blanked(text, match.start("old"), match.start("new"))
    for match in reversed(list(_NAMES.finditer(text))):
        if is_company(match["old"]) and (is_company(match["new"]) or is_company(match["new"].split()[0])):
            text = _blanked(text, match.start("old"), match.start("new"))
            if text[match.end() : match.end() + 1] == ",":  # it closed the aside
                text = _blanked(text, match.end(), match.end() + 1)
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
