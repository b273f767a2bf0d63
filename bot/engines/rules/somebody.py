"""Say of whom a sentence tells without the name: by the role beside it, else "someone" in its language."""

from __future__ import annotations

import re

from bot.domain.people_signs import CLOSING, ROLE
from bot.engines.rules.language import is_english
from bot.engines.rules.writing.abroad import language_of

SOMEBODY = "\ue001"  # stands for a name that was taken out while the words around it are mended
_SOMEONE = {
    "fr": "quelqu'un", "de": "jemand", "es": "alguien", "pt": "alguém", "it": "qualcuno", "nl": "iemand",
    "af": "iemand", "tl": "isang tao", "sw": "mtu", "hi": "koi",
}  # fmt: skip
_SMALL_WORDS = r"(?!(?:with|to|by|from|and|at|of|that|when|for|but|so)\s)"
_CALLED = (
    r"(?:called|named|by the name(?: of)?|by name|who is called|anaitwa|aitwaye|namens|genaamd|appel[ée]e?"
    r"|nomm[ée]e?"
    r"|llamad[oa]|chamad[oa]|chiamat[oa]|(?:wey )?dem dey call)"
)
# "the driver called X", "driver, X,": the role says it.
_ROLE_FIRST = re.compile(
    rf"(?P<det>\b(?:the|a|an|my|their|your|our|this|one|another|some)\s+)?"
    rf"(?P<who>(?:\b{_SMALL_WORDS}\w+\s)?\b{ROLE})\b(?:\s+{_CALLED})?[\s,(]*{SOMEBODY}(?:\s*,|\))?",
    re.IGNORECASE,
)
# "X, the manager": so does a role behind the name.
_ROLE_LAST = re.compile(
    rf"{SOMEBODY}\s*,?\s+(?=(?:the|my|our|their|your|a)\s+(?:\w+\s)?{ROLE}\b)", re.IGNORECASE
)
# Words that say nothing but the name: "his tag said X", "the conductor is called X", "regards, X".
_NAMING = re.compile(
    rf"[,;]?[ ]{{0,2}}(?:and\s+)?\b(?:(?:his|her|their|the|my|with(?: a)?)\s+)?(?:name ?)?(?:tag|badge"
    rf"|plate)\s+(?:said|says|reads?|was"
    rf"|is|with|had)\s*[:,]?\s*[\"'“‘]?{SOMEBODY}[\"'”’]?\s*,?"
    rf"|[,;]?[ ]{{0,2}}(?:and\s+)?(?:\b(?:the|my|a|that|this)\s+)?(?:\b(?:{ROLE}|he|she|who))\s*(?:'s|\s+is"
    rf"|\s+was)\s+(?:called|named)"
    rf"\s+{SOMEBODY}"
    rf"|[,;]?[ ]{{0,2}}(?:and\s+)?\b(?:whose|his|her|their|my|(?:the\s+)?{ROLE}'?s)\s+names?\s+(?:is|was|na"
    rf"|ni)\s+{SOMEBODY}"
    rf"|[,;]?[ ]{{0,2}}\b(?:je m'appelle|me llamo|mi nombre es|meu nome [ée]|mi chiamo|ik heet|mijn naam is"
    rf"|ich hei(?:ß|ss)e|jina langu ni"
    rf"|jina ni|naitwa|my name na)\s+{SOMEBODY}(?:\s+(?:y|et|und|e|en|na)\b)?"
    rf"|(?:^|(?<=[.!?\n]))[ ]{{0,3}}{CLOSING}[\s,.!:–—-]{{0,6}}{SOMEBODY}[ ]{{0,3}}$",
    re.IGNORECASE,
)
_ALSO_CALLED = re.compile(rf"[ ]{{0,2}}\b{_CALLED}\s+{SOMEBODY}", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"{SOMEBODY}(?:(?:\s*,\s*(?:and |or |then |and then )?|\s+(?:and|or|then|and then|na|y|e|et|und"
    rf"|en)\s+){SOMEBODY})+",
    re.IGNORECASE,
)
_ENGLISH_ROLE = re.compile(r"[a-z' ]+$", re.IGNORECASE)


def without_names(words: str, story: str) -> str:
    """Return words in which SOMEBODY stood for names, told by roles; `story` tells the language."""
    if SOMEBODY not in words:
        return words
    english = is_english(story)
    words = _NAMING.sub("", words)
    words = _ROLE_FIRST.sub(lambda found: _role(found, english=english), words)
    words = _ROLE_LAST.sub("", words)
    words = _ALSO_CALLED.sub("", words)
    if english:
        words = _SEVERAL.sub("several people", words)
        return words.replace(SOMEBODY, "someone")
    someone = _SOMEONE.get(language_of(story) or "", "someone")
    return _SEVERAL.sub(SOMEBODY, words).replace(SOMEBODY, someone)


def _role(found: re.Match[str], *, english: bool) -> str:
    det = found["det"] or ("the " if english else "")
    return f"{det}{found['who'].strip()}"
