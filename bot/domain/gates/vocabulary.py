"""Tell which words of a text the facts hold, and which say something that nobody said."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from bot.domain.drafts import DraftRequest
from bot.domain.facts import CompanyState
from bot.domain.gates.numbers import CURRENCIES, MONTHS, NUMBER_WORDS, WEEKDAYS
from bot.domain.gates.plain_words import FAMILIES, GRAMMAR, LETTER_WORDS, PLAIN
from bot.domain.gates.sources import Sources

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PROMISE = "promise"
_TELLING_SHARE = 0.25  # of a text's words that are grammar: below it the text is not English
_FEW = 8  # words that are too few to tell a language by


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """Return the forms a word may come from: "relocated" from "relocate", "fitted" from "fit"."""
    word = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    found = {word}
    for ending, puts in (
        ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")),
        ("ing", ("", "e")), ("ly", ("",)), ("ily", ("y",)), ("er", ("", "e")), ("ation", ("e", "")),
    ):  # fmt: skip
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= 2:
            found |= {bare + put for put in puts}
            if ending in ("ed", "ing", "er") and len(bare) > 3 and bare[-1] == bare[-2]:
                found.add(bare[:-1])
    return frozenset(found)


def _stems_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))


@cache
def _always() -> frozenset[str]:
    words = {*GRAMMAR, *PLAIN, *NUMBER_WORDS, *MONTHS, *WEEKDAYS, *CURRENCIES, *_ORDINALS}
    short = {name[:3] for name in (*MONTHS, *WEEKDAYS)} | {"sept", "tues", "thur", "thurs", "weds"}
    return frozenset(words | short | {part for word in words for part in word.split("-")})


@cache
def _families() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((opens, _stems_of(family)) for opens, family in FAMILIES)


class Vocabulary:
    """The words that drafts of one request may use."""

    def __init__(self, request: DraftRequest, sources: Sources, *, in_letters: bool = False) -> None:
        said = _stems_of(sources.words)
        said |= _stems_of(LETTER_WORDS) if in_letters else frozenset()
        opened = {_PROMISE} if _promised(request) else set()
        self.own = said | {
            stem
            for opens, family_stems in _families()
            if not said.isdisjoint(opens) or not opened.isdisjoint(opens)
            for stem in family_stems
        }

    def knows(self, word: str) -> bool:
        """Tell whether a word is plain, or said, or stands for one that was said."""
        forms = stems(word)
        return not forms.isdisjoint(_always()) or not forms.isdisjoint(self.own)


def _promised(request: DraftRequest) -> bool:
    facts = request.facts
    dated = facts.promised_by is not None or request.promise_broken_on is not None
    return dated or facts.company_state is CompanyState.PROMISE


def is_plain(word: str) -> bool:
    """Tell whether a word is one of the language's plain ones, whatever the facts."""
    return word.casefold() in _always()


def is_plain_form(word: str) -> bool:
    """Tell whether a word is a form of a plain one: "Hoping", "Billed"."""
    return not stems(word).isdisjoint(_always())


def tag_words(request: DraftRequest, sources: Sources) -> frozenset[str]:
    """Return what hashtags may be made of: plain words, what was said, and what stands for it."""
    return _always() | Vocabulary(request, sources).own


def is_english(words: Iterable[str]) -> bool:
    """Tell whether words are English enough to be compared word by word; a few words always are."""
    listed = [word.casefold() for word in words]
    grammar = sum(word in GRAMMAR for word in listed)
    return len(listed) < _FEW or grammar >= len(listed) * _TELLING_SHARE
