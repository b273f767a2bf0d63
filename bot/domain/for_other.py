"""Recognise that somebody writes for another person, and whether that person agreed."""

from __future__ import annotations

import re

_KINSHIP = (
    r"(?:(?:grand|step)?-?(?:mother|father|mum|mom|dad|son|daughter|parents?)(?:-in-law)?|gran|granny|nan|ma"
    r"|mama|baba|papa|wife|husband|partner|brother|sister|aunt(?:ie)?|uncle|cousin|niece|nephew|friend"
    r"|neighbou?r|flatmate|colleague|boyfriend|girlfriend|fianc[eé]e?)"
)
_FOR = re.compile(
    r"\b(?:on behalf of|in the name of|(?:writ(?:e|ing)|complain(?:ing)?|act(?:ing)?|do(?:ing)? (?:this|it))"
    rf"(?: \w+){{0,3}}? for) (?P<whom>my (?:(?:elderly|sick|younger|older) )?{_KINSHIP})\b(?!['’]s)",
    re.IGNORECASE,
)
_ALLOWED = re.compile(
    r"\b(?:with (?:his|her|their) (?:permission|consent|agreement|ok(?:ay)?)"
    r"|(?:he|she|they)(?:'s|'ve| has| have)? (?:asked|allowed|authori[sz]ed|told|agreed|permitted|given|gave)"
    r"|(?:has|have|gave|given) (?:me )?(?:his|her|their )?(?:permission|consent)|authori[sz]ed me"
    r"|(?:his|her|their) (?:permission|consent))\b",
    re.IGNORECASE,
)
_LONGEST = 40  # characters of "my younger mother-in-law", as a button carries them
_ASIDE_WORDS = 14  # a longer sentence tells of the matter as well


def whom_in(text: str) -> str:
    """Return for whom a text says it is written: "my mother"; "" when it is for the writer."""
    found = _FOR.search(text)
    return " ".join(found["whom"].casefold().split())[:_LONGEST] if found else ""


def says_allowed(text: str) -> bool:
    return _ALLOWED.search(text) is not None


def is_aside(text: str) -> bool:
    """Tell whether a sentence says no more than for whom it is written: letters have a line for that."""
    if not whom_in(text):
        return False
    return len(text.split()) <= (_ASIDE_WORDS if says_allowed(text) else _ASIDE_WORDS // 2)
