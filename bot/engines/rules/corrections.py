"""Recognise a correction ("sorry, 4,500 not 5,400") and the words it replaces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.engines.rules.plain import word_set

_VALUE = (
    r"(?:(?:[£$€₦₹₱₵]\s?)?\d{1,3}(?:[, ]\d{3})+\b"
    r"|(?:[£$€₦₹₱₵]\s?)?[\w@#&'+/:.-]*[\w](?:[,.]\d{3})*(?:\s(?:times|days|calls|weeks|months|nov"
    r"|november|oct|october|dec|december|jan|january|sept?|september|bank|naira|rand|bob|pounds"
    r"|quid|euros|dollars))?)"
)
_X_NOT_Y = re.compile(
    rf"(?<!\w)(?P<new>{_VALUE}),?\s+(?:and )?not\s+(?:on |the |at |in |from |for )?(?P<old>{_VALUE})(?!\w)",
    re.I,
)
_NOT_Y_X = re.compile(
    rf"\bnot\s+(?:on |the |at |in |from )?(?P<old>{_VALUE})\s*(?:,|\bbut\b|[-;.]|\bit (?:was|is)\b"
    r"|\bits\b|\bit's\b|\bi meant\b)+\s*(?:it (?:was|is) |its |it's |but |i meant )*(?:on |the "
    rf"|at )?(?P<new>{_VALUE})(?!\w)",
    re.I,
)
_INSTEAD = re.compile(
    rf"(?<!\w)(?P<new>{_VALUE})\s+(?:instead of|rather than)\s+(?P<old>{_VALUE})(?!\w)", re.I
)
_OPENING = re.compile(
    r"^\W*(?:(?:oh|ah|wait|hey|ok|yes|and|but)[\s,]+)*(?:sorry|oops|my (?:bad|mistake)|actually"
    r"|correction|i meant?|i mean|make (?:that|it)(?= (?:\d|one|two|three|four|five|six|seven|eight|nine"
    r"|ten))|wrong|apologies|typo|pardon|edit|mistake|change (?:it|that"
    r"|the \w+) to|"
    r"(?:no|nope|nah)[\s,]+(?:wait[\s,]+)?(?:sorry[\s,]+)?(?:it|that|the \w+|they|i meant|actually"
    r"|its|it's|not|on|\d)|it (?:was|is) (?:actually|really)|that(?:'s| is|s) (?:wrong|not right"
    r"|incorrect))\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?:i meant|correction|i mean(?:t)? to say|it was actually|should (?:say|read|be)|typo)\b", re.I
)
# "bolt charged me R340 instead of R180" compares two sums of a story: nothing in it is taken back.
_TELLS = re.compile(
    r"\b(?:(?:over|double )?charg\w+|bill(?:ed|s)|deducted|debited|deliver\w+|sent|gave|received|got|sold"
    r"|booked"
    r"|ordered|paid|pay|asked|demanded|wanted|took|installed|credited|refunded|cost|offered|i want|bought)\b",
    re.I,
)
_COMMON = word_set(
    "it i was is am are do did does have has had they he she we you and but of so why or if to be "
    "this that there nobody will would can could a the my me at in on for one just still"
)
_NOT_COMMON = word_set(
    "it i me my they them been working yet a an the even only sure happy going getting able there "
    "here to what that come arrived delivered refunded good ok fixed me replied answered "
    "responding one so all in on any responded resolved received allowed acceptable fair right "
    "true enough get pick help"
)


@dataclass(frozen=True, slots=True)
class Correction:
    """Pairs of (old, new) words, and the spans of the old words, which must not be read as facts."""

    replaced: tuple[tuple[str, str], ...]
    old: tuple[tuple[int, int], ...]


def correction_of(text: str, *, answering: bool) -> Correction | None:
    """Return what a text corrects, or None when it is no correction. Long stories never are."""
    words = len(text.split())
    opened = bool(_OPENING.match(text)) or (words <= 20 and bool(_LATER.search(text)))
    pairs: list[tuple[str, str]] = []
    spans: list[tuple[int, int]] = []
    if words <= 30 and (opened or not _TELLS.search(text)):
        for pattern in (_X_NOT_Y, _NOT_Y_X, _INSTEAD):
            for match in pattern.finditer(text):
                if not _plausible(match["old"], match["new"], opened=opened):
                    continue
                if not any(start <= match.start("old") < end for start, end in spans):
                    pairs.append((match["old"].strip(" .,"), match["new"].strip(" .,")))
                    spans.append(match.span("old"))
    if pairs and (
        opened or words <= 8 or (words <= 14 and any(c.isdigit() for pair in pairs for c in "".join(pair)))
    ):
        return Correction(tuple(pairs), tuple(spans))
    if opened and words <= 25 and not (answering and re.match(r"^\W*(?:no|nope)\b", text, re.I)):
        return Correction((), ())
    return None


def _plausible(old: str, new: str, *, opened: bool) -> bool:
    """Tell whether two words are values of one kind rather than "internet not working"."""
    if old.lower() in _NOT_COMMON or new.lower() in _COMMON:
        return False
    digits = any(c.isdigit() for c in old), any(c.isdigit() for c in new)
    if all(digits):
        return True
    return opened and not old.lower().endswith(("ing", "ed")) and (digits[1] or not digits[0])
