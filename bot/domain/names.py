"""Know given names: those that are nothing else, those that are words or firms too, and firms named so.

The lists are folded: small letters without accents. "Surely" means that the word, written with a capital,
names a person wherever it stands; a shared one ("Hope", "Paris", "Wendy") does so only where the words around
say it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bot.domain.ordinary import ORDINARY
from bot.domain.words import word_set

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "'", "æ": "ae"})
_LONGEST_FIRM = 4  # words
_UGANDAN = re.compile(r"ss[aeiou][a-z]{4,}")  # Ssempijja, Ssebunya: no other word begins so


def folded_name(word: str) -> str:
    """Return a word as the lists hold it, without a possessive 's."""
    word = word.casefold().translate(_LETTERS).removesuffix("'s")
    if not word.isascii():
        word = "".join(
            char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char)
        )
    return word.strip(".'-")


@cache
def _sure() -> frozenset[str]:
    from bot.domain import names_a_to_k, names_l_to_z

    return word_set(names_a_to_k.LISTED) | word_set(names_l_to_z.LISTED)


@cache
def _shared() -> frozenset[str]:
    from bot.domain import names_shared

    return word_set(names_shared.SHARED)


@cache
def _kinds() -> frozenset[str]:
    from bot.domain import names_shared

    return word_set(names_shared.KINDS)


@cache
def _firms() -> dict[str, frozenset[str]]:
    """Return the firms by their first word."""
    from bot.domain import names_shared

    firms: dict[str, set[str]] = {}
    for firm in names_shared.FIRMS.split():
        words = firm.split("_")
        for first in {words[0], words[0] + "s"}:
            firms.setdefault(first, set()).add(" ".join(words[1:]))
    return {first: frozenset(rests) for first, rests in firms.items()}


def is_surely_given(word: str) -> bool:
    """Tell whether a word names nothing but people; each half of "Mary-Anne" counts."""
    name = folded_name(word)
    return (
        name in _sure()
        or _UGANDAN.fullmatch(name) is not None
        or ("-" in name and all(part in _sure() for part in name.split("-")))
    )


def is_given(word: str) -> bool:
    """Tell whether a word may be a given name, whatever else it may be."""
    return is_surely_given(word) or folded_name(word) in _shared()


def is_everyday(word: str) -> bool:
    """Tell whether a word is one of the language's own, or a place or thing many firms are called after."""
    from bot.domain.gates.vocabulary import is_plain_form

    small = folded_name(word)
    return small in ORDINARY or is_plain_form(small)


def is_kind_of_firm(word: str) -> bool:
    """Tell whether a word makes a firm or a place of the name before it: "Emeka Autos", "Moi Avenue"."""
    return folded_name(word) in _kinds()


def is_in_firm(words: list[str], at: int) -> bool:
    """Tell whether the word at a place is part of a firm's name: "John Lewis", "the Tim Hortons there"."""
    small = [folded_name(word) for word in words]
    for start in range(max(0, at - _LONGEST_FIRM + 1), at + 1):
        rests = _firms().get(small[start])
        if rests and any(
            end > at and " ".join(small[start + 1 : end]) in rests
            for end in range(start + 2, min(len(small), start + _LONGEST_FIRM) + 1)
        ):
            return True
    return False
