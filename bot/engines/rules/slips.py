"""Take back what a story corrects in the same breath: "took 5,400, sorry, 4,500 from me"."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.engines.rules.day_words import ANY_DAYS, MONTH

_TERM = (
    r"(?:oh|ah|oops|wait|no|sorry|actually|correction|edit|my (?:bad|mistake)"
    r"|i meant?|make (?:that|it)|or rather|rather|scratch that|typo|abeg|yaani)"
)
_SAID_ANEW = (
    rf"\s*[,(.\u2013\u2014-]*\s*(?:{_TERM}\b[\s,:.-]*)+(?:(?:it|that|this) was|its|it's|it is|that's|is"
    rf"|on|for|to|na"
    r"|since|from|paid|charged)?\s*(?:the )?"
)
_CUE = (
    r"(?=[^\w]*(?:no[\s,]+)?(?:oh|ah|oops|wait|sorry|actually|correction|edit|my (?:bad|mistake)|i meant?"
    r"|make (?:that|it)|or rather|scratch that|typo)\b|\s*[,(.\u2013\u2014-]+\s*no[\s,]+(?=(?:the |on "
    r"|it was )?(?:\W?\d|\w+day)))"
)
_SUM = (
    r"(?:(?:ksh|kshs|kes|rs|usd|ugx|tsh|tzs|ghs|ngn|zar|gbp|eur|aed|php"
    r"|[£$€₦₹₱₵rnp])\.?\s?)?\d[\d,]*(?:\.\d+)?"
    r"\s?(?:k\b|m\b|grand|bob|quid|pounds|naira|rand|cedis|euros?|dollars|shillings|rupees|dirhams|pesos)?"
    r"|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty"
    r"|fifty|sixty"
    r"|seventy|eighty|ninety|hundred|thousand|grand|and)[\s-]+){1,6}(?:bob|quid|pounds|naira|rand|cedis"
    r"|euros|dollars"
    r"|shillings|rupees|dirhams|pesos|thousand|hundred|grand|k)"
)
_DAY = (
    rf"(?:(?:last|on|this) )?(?:{ANY_DAYS}|sato)(?: night| morning| evening| last week)?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})|(?:{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)|(?:last )?(?:{MONTH})|yesterday|today|last night|last week"
    rf"|this week"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?"
)
_NAME = r"[\w&'.-]+(?: [\w&'.-]+)?"


def _pair(value: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])(?P<old>{value})(?!\w){_CUE}{_SAID_ANEW}(?P<new>{value})(?![\w])", re.IGNORECASE
    )


_SUMS, _DAYS, _NAMES = _pair(_SUM), _pair(_DAY), _pair(_NAME)
# "Jumia? no. Kikuu.": only between two companies, so that a bare "no" is enough.
_DENIED = re.compile(
    rf"(?<![\w.,])(?P<old>{_NAME})\s*[?,.!-]+\s*(?:no|nope|nah|not|hapana|nein|non)\b[\s,.!-]+(?:it'?s |its "
    rf"|na )?(?P<new>{_NAME})(?!\w)",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"[,.?!(-] ?(?:no|nope|nah|not|hapana)[,.]? |\b(?:oh|ah|sorry|wait|oops|actually|edit|my (?:bad|mistake)"
    r"|i meant?|correction"
    r"|make (?:that|it)|rather"
    r"|scratch that|typo)\b",
    re.IGNORECASE,
)
# "returned 140 and kept 40, no wait, returned 135 and kept 45": the clause is said anew from its first word.
_RETRACED = re.compile(
    r"(?P<cue>[,.\s(\u2013-]*\b(?:no[\s,]+wait|wait[\s,]+no|no[\s,]+sorry|sorry[\s,]+no|sorry"
    r"|scratch that|correction"
    r"|i meant?|or rather|no actually|actually no)\b[\s,:.-]*)(?:it was |they |i |he "
    r"|she )?(?P<word>[a-z]{3,})\b",
    re.IGNORECASE,
)
_BACK = 90  # code points that a clause said anew reaches back


def without_slips(text: str, is_company: Callable[[str], bool]) -> str:
    """Return the text with every slip blanked out up to what it should have been; its length stays.

    A name is taken back only where both words are companies, so that "no" and "sorry" elsewhere mean nothing.
    """
    if not _HINT.search(text):
        return text
    for pattern in (_SUMS, _DAYS):
        for match in reversed(list(pattern.finditer(text))):
            kept = 3 if match["old"].lower().startswith("on ") and match["new"][:3].lower() != "on " else 0
            text = _blanked(text, match.start("old") + kept, match.start("new"))
            if pattern is _DAYS:
                text = _without_lost_article(text, match.start("new"))
    text = _without_retraced(text)
    for match in reversed([*_NAMES.finditer(text), *_DENIED.finditer(text)]):
        if is_company(match["old"]) and (is_company(match["new"]) or is_company(match["new"].split()[0])):
            text = _blanked(text, match.start("old"), match.start("new"))
            if text[match.end() : match.end() + 1] == ",":  # it closed the aside
                text = _blanked(text, match.end(), match.end() + 1)
    return text


def _without_lost_article(text: str, start: int) -> str:
    """Blank "the" before a month or weekday that took the place of "the 1st"."""
    found = re.search(r"\bthe\s+$", text[:start], re.IGNORECASE)
    if found is None or text[start : start + 1].isdigit():
        return text
    return _blanked(text, found.start(), found.start() + 3)


def _without_retraced(text: str) -> str:
    for match in reversed(list(_RETRACED.finditer(text))):
        before = text[max(0, match.start() - _BACK) : match.start()]
        sentence = re.split(r"[!?\n]|\.\s", before)[-1]
        at = sentence.lower().rfind(f" {match['word'].lower()} ")
        anew = re.split(r"[!?\n]|\.\s", text[match.start("word") : match.start("word") + _BACK])[0]
        if at < 0 or not (re.search(r"\d", sentence[at:]) and re.search(r"\d", anew)):
            continue
        start = match.start() - (len(sentence) - at - 1)
        text = _blanked(text, start, match.start("word"))
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
