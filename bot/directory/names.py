"""Fold names so that spellings of one name meet: case, accents, signs, look-alike letters, legal forms."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters of other scripts that look like Latin ones, after case folding.
_LOOKALIKES = str.maketrans("авеіјкмнорсѕтухԁɡһӏıøłαεικνορτυχ", "abeijkmhopcstyxdghliolaeikvoptux")

_WORD = re.compile(r"[^\W_]+(?:['’‘`´ʼ][^\W_]+)*|[&+]")
_APOSTROPHE = re.compile(r"['’‘`´ʼ]")
_POSSESSIVE = re.compile(r"['’‘`´ʼ][sS]?$")
_SIGNS = {"&": "and", "+": "plus"}

_LEGAL_FORMS = "ltd limited plc inc llc llp gmbh ag sa nv bv corp corporation pty pvt"
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: folded for comparing, raw for its capitals, with its span in code points."""

    folded: str
    raw: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower a text to plain letters: no case, accents, invisible marks or look-alikes of other scripts."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(
        char for char in decomposed if unicodedata.category(char) not in ("Mn", "Me", "Cf", "Cc", "Cs")
    )
    return kept.translate(_LOOKALIKES)


def tokens(text: str) -> list[Token]:
    """Split a text into words; "&" and "+" are words of their own, a possessive "'s" falls away."""
    found = []
    for match in _WORD.finditer(text):
        raw = match.group()
        folded = _SIGNS.get(raw) or _APOSTROPHE.sub("", fold(_POSSESSIVE.sub("", raw)))
        if folded:
            found.append(Token(folded, raw, match.start(), match.end()))
    return found


def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without a legal form at its end: "Umeme Ltd." is ("umeme",)."""
    if name.isascii() and "'" not in name and "`" not in name:
        parts = [_SIGNS.get(word, word) for word in _WORD.findall(name.lower())]
    else:
        # Invisible marks go first, since one inside a word would cut it in two.
        visible = "".join(char for char in name if unicodedata.category(char) != "Cf")
        parts = [token.folded for token in tokens(visible)]
    while len(parts) > 1 and parts[-1] in LEGAL_FORMS:
        parts.pop()
    return tuple(parts)
