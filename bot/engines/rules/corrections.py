"""Recognise a correction ("sorry, 4,500 not 5,400") and the words it replaces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.engines.rules.day_words import ANY_DAYS, MONTH
from bot.engines.rules.plain import word_set

_VALUE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\b|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|(?:[£$€₦₹₱₵]\s?)?\d{1,3}(?:[, ]\d{3})+\b"
    r"|(?:[£$€₦₹₱₵]\s?)?[\w@#&'+/:.-]*[\w](?:[,.]\d{3})*(?:\s(?:times|days|calls|weeks|months|nov"
    r"|november|oct|october|dec|december|jan|january|sept?|september|bank|naira|rand|bob|pounds"
    r"|quid|euros|dollars|thousand|grand|hundred|million))?)"
)
_LINK = r"(?:on |the |at |in |from |for |it was |it'?s |its |it is |na )?"
_X_NOT_Y = re.compile(
    rf"(?<!\w)(?P<new>{_VALUE}),?\s+(?:(?:and )?not|no be|si|sio|and no)\s+{_LINK}(?P<old>{_VALUE})(?!\w)",
    re.I,
)
_NOT_Y_X = re.compile(
    rf"\b(?:not|wasn'?t|isn'?t|ain'?t)\s+{_LINK}(?P<old>{_VALUE})\s*(?:,|\bbut\b|[-;.]|\bit (?:was|is)\b"
    rf"|\bits\b|\bit's\b|\bna\b"
    rf"|\bi meant\b)+\s*(?:it (?:was|is) |its |it's |but |na |i meant? "
    rf"|actually )*{_LINK}(?P<new>{_VALUE})(?!\w)",
    re.I,
)
# "4,260 tha, 4,620 nahi": in Hindi and Swahili "not" comes last.
_X_Y_NOT = re.compile(
    rf"(?<!\w)(?P<new>{_VALUE})(?: tha| thi| hai| the)?,?\s+(?:na )?(?:si )?(?P<old>{_VALUE})(?: tha"
    rf"| thi)? (?:nahi|nahin|nhi|hapana|sio)(?!\w)",
    re.I,
)
_INSTEAD = re.compile(
    rf"(?<!\w)(?P<new>{_VALUE})\s+(?:instead of|rather than)\s+(?P<old>{_VALUE})(?!\w)", re.I
)
_DAY_VALUE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd"
    rf"|rd|th)"
    rf"|{ANY_DAYS}|yesterday|jana|juzi|sato)\b"
)
# "not Monday sorry, the leak began on Sunday", "na for 17th dem cut am, no be 7th": the two may stand apart.
_NOT_DAY = re.compile(
    rf"(?:^|[,.;(!-]\s*|\b(?:no|sorry|wait|and)\s+)(?:(?:it|that) )?(?:not|wasn'?t|no be|si|sio)\s+{_LINK}"
    rf"(?P<old>{_DAY_VALUE})(?=\W*$|[,.;)!]|\s+(?:sorry|but|it|i)\b)",
    re.I,
)
_ANY_DAY = re.compile(rf"\b{_DAY_VALUE}", re.I)
_WRONG_THEN_RIGHT = re.compile(
    rf"\b(?:said|put|wrote|typed)\s+(?:the |on |on the )?(?P<old>{_VALUE}),?\s+(?:but|i meant?|it'?s"
    rf"|it is|its|should be)\s+"
    rf"(?:it was |it'?s |i meant? |meant |actually |really |the )*(?P<new>{_VALUE})(?!\w)",
    re.I,
)
_NUMBER = r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)"
_OPENING = re.compile(
    r"^\W*(?:(?:oh|ah|eh|wait|hey|ok|okay|yes|and|but|no|hi|abeg|please|pls|small|one|quick|just|a)[\s,]+)*"
    r"(?:sorry|sory|sorri|oops|my (?:bad|mistake)|actually|correction|i meant?|apologies|typo|pardon"
    r"|edit|mistake"
    rf"|(?:let me |to |need to |can (?:you|u) )?correct (?:am|that|it|the \w+|something|my\w*)|samahani"
    rf"|nimekosea"
    rf"|make (?:that|it)(?= (?:[£$€₦₹]|\w{{1,3}} ?\d|{_NUMBER}))|wrong (?:amount|date|day|figure|number"
    rf"|sum)|wrong\b"
    r"|scratch that|change (?:it|that|the \w+) to"
    r"|(?:(?<=no )|(?<=no, )|(?:nope|nah)[\s,]+)(?:it|that|the \w+|they|i meant|actually|its|it's|not|on|\d)"
    r"|it (?:was|is) (?:actually|really)|that(?:'s| is|s) (?:wrong|not right|incorrect)"
    r"|i (?:was wrong|made a mistake|got (?:it|that|the \w+) wrong|mistyped|typed)"
    r"|(?:the |my )?(?:right|correct|actual|exact|real) (?:amount|date|day|sum|figure|price|number)"
    r"|(?:i )?(?:just )?(?:re)?check(?:ed|ing)?(?: on)? (?:the|my)|(?:i )?(?:just )?(?:looked"
    r"|look) at (?:the|my)"
    r"|(?:just )?(?:found|saw|seen) (?:the|my) (?:receipt|statement|sms|message|e-?mail))\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?:i meant|correction|i mean(?:t)? to say|it was actually|should (?:say|read|be)|typo"
    r"|it (?:is|was|'s) [^.,]{1,20} not)\b",
    re.I,
)
_TERM = re.compile(r"\b(?:sorry|wait|i mean|meant|actually|correction|oops|typo)\b", re.I)
_CLOSING = re.compile(
    r"[\s,.(-]+(?:actually|sorry|my (?:bad|mistake)|i meant?|typo|to be (?:exact|precise))\W*$", re.I
)
_WAIT = re.compile(
    r"^\W*(?:wait|oops|ah no|oh no)\b[\s,]+(?:no[\s,]+)?(?:it (?:was|is) |its |it's |on |the )*\W?\d", re.I
)
_STARRED = re.compile(r"^\s*\*+\s*[^*\n]{1,40}$|^[^*\n]{1,40}\*+\s*$")
# "Sorry, I forgot: they also took 300" tells more, and takes nothing back.
_TELLS_MORE = re.compile(
    r"\b(?:forgot|also|another|as well|long|bother(?:ing)?|disturb|late reply|delay(?:ed)?|too much"
    r"|again|more)\b",
    re.I,
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
_A_DAY = re.compile(rf"(?:{ANY_DAYS}|{MONTH}|yesterday|today|sato|jana|juzi)", re.I)
_HAS_VALUE = re.compile(
    rf"\d|\b(?:{ANY_DAYS}|{MONTH}|yesterday|hundred|thousand|grand|sato|jana|juzi)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Correction:
    """Pairs of (old, new) words, and the spans of the old words, which must not be read as facts."""

    replaced: tuple[tuple[str, str], ...]
    old: tuple[tuple[int, int], ...]


def correction_of(text: str, *, answering: bool) -> Correction | None:
    """Return what a text corrects, or None when it is no correction. Long stories never are."""
    words = len(text.split())
    if words > 30:
        return None
    opened = _is_opened(text, words)
    pairs: list[tuple[str, str]] = []
    spans: list[tuple[int, int]] = []
    if opened or not _TELLS.search(text):
        for pattern in (_X_NOT_Y, _NOT_Y_X, _INSTEAD, _WRONG_THEN_RIGHT, _X_Y_NOT):
            for match in pattern.finditer(text):
                if not _plausible(match["old"], match["new"], opened=opened):
                    continue
                if not any(start <= match.start("old") < end for start, end in spans):
                    pairs.append((match["old"].strip(" .,"), match["new"].strip(" .,")))
                    spans.append(match.span("old"))
    if not pairs:
        pairs, spans = _apart(text)
    if pairs and (opened or words <= 8 or (words <= 14 and any(_is_value(one) for one in pairs))):
        return Correction(tuple(pairs), tuple(spans))
    plain_no = answering and re.match(r"^\W*(?:no|nope)\b", text, re.I) and not _TERM.search(text)
    if opened and words <= 25 and not plain_no:
        return None if _TELLS_MORE.search(text) else Correction((), ())
    return None


def _apart(text: str) -> tuple[list[tuple[str, str]], list[tuple[int, int]]]:
    """Pair a day that is taken back with the one other day of the text, wherever that stands."""
    denied = list(_NOT_DAY.finditer(text))
    if len(denied) != 1:
        return [], []
    old = denied[0].span("old")
    rest = [m[0] for m in _ANY_DAY.finditer(text) if not (old[0] <= m.start() < old[1])]
    if len({day.lower() for day in rest}) != 1:
        return [], []
    return [(denied[0]["old"], rest[0])], [old]


def _is_opened(text: str, words: int) -> bool:
    """Tell whether a text says that it corrects: "sorry, ...", "*4,500", "it was Tuesday actually"."""
    if _OPENING.match(text) or (words <= 20 and _LATER.search(text)):
        return True
    if words <= 6 and (_STARRED.match(text) or _WAIT.match(text)):
        return True
    return words <= 12 and bool(_CLOSING.search(text)) and _HAS_VALUE.search(text) is not None


def _is_value(pair: tuple[str, str]) -> bool:
    return any(c.isdigit() for c in "".join(pair)) or all(_A_DAY.fullmatch(one) for one in pair)


def _plausible(old: str, new: str, *, opened: bool) -> bool:
    """Tell whether two words are values of one kind rather than "internet not working"."""
    if old.lower() in _NOT_COMMON or new.lower() in _COMMON:
        return False
    digits = any(c.isdigit() for c in old), any(c.isdigit() for c in new)
    if all(digits) or (_A_DAY.match(old) and _A_DAY.match(new)):
        return True
    return opened and not old.lower().endswith(("ing", "ed")) and (digits[1] or not digits[0])
