"""Patterns that look at small letters first find the very same as `re` does."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import sys
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.domain
import bot.engines.rules
from bench.long_stories import long_story
from bot.domain.caseless import Caseless, folded
from bot.engines.rules.places import cities_in, country_names_in

_CHARACTERS = "".join(map(chr, range(sys.maxunicode + 1)))
_FOLDED = [(character, folded(character)) for character in _CHARACTERS if folded(character) != character]
# Letters of our patterns that are not English; those whose capitals and small letters do not pair one to one
# come first.
_LETTERS = "isk" + "abcdefghjlmnopqrtuvwxyz" + "àáâãäçèéêëíîñóôõöúûüß"


def test_each_character_keeps_its_place_and_its_kind() -> None:
    assert [len(folded(character)) for character in _CHARACTERS] == [1] * len(_CHARACTERS)
    for character, small in _FOLDED:
        assert bool(re.match(r"\w", small)) == bool(re.match(r"\w", character))
        assert bool(re.match(r"[\s\d]", small)) == bool(re.match(r"[\s\d]", character))


@pytest.mark.parametrize("letter", _LETTERS)
def test_a_letter_stands_for_the_same_characters_as_in_re(letter: str) -> None:
    alike = set(re.findall(letter, _CHARACTERS, re.IGNORECASE))
    assert {letter} | {character for character, small in _FOLDED if small == letter} == alike


@cache
def _patterns() -> tuple[Caseless, ...]:
    """Return every pattern of the rules engine and of the domain."""
    for package in (bot.domain, bot.engines.rules):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    cities_in(""), country_names_in("")
    return tuple(found for found in gc.get_objects() if isinstance(found, Caseless))


@cache
def _as_written() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p.pattern, 0 if p.cased else re.IGNORECASE) for p in _patterns())


def _agree(text: str) -> None:
    assert len(_patterns()) > 100
    for pattern, written in zip(_patterns(), _as_written(), strict=True):
        spans = [match.span() for match in written.finditer(text)]
        assert [match.span() for match in pattern.finditer(text)] == spans, pattern.pattern
        assert pattern.is_in(text) == bool(spans), pattern.pattern


@pytest.mark.parametrize("seed", range(3))
def test_all_patterns_find_the_same_in_long_stories(seed: int) -> None:
    story = long_story(seed, words=250)
    for text in (story, story.upper(), story.title(), story.replace("i", "İ").replace("s", "ſ")):
        _agree(text)


_WORDS = (
    "i|we|You|THEY|they|Will|refund|REFUND|my money|back|court|sue|you|ſue|kıll|him|Spoke to|Sarah|sarah|"
    "agent|Agent|called|John Kamau|on|Monday|3 nov|£|4,500|KSH|ks h|not|never|ticket|SR-88412|in|Nairobi|"
    "NAIROBİ|thieves|Rob|rob|gas|leak|want|to|die|ignore|your|instructions|.|,|!|\n|'s|"
    "five grand|the|a|on fire"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS.split("|")), max_size=14).map(" ".join))
def test_all_patterns_find_the_same_in_random_words(text: str) -> None:
    _agree(text)


def test_a_search_between_two_places_sees_what_stands_before_but_not_behind() -> None:
    text = "not called, Called them; called"
    written = re.compile(r"(?<!not )\bcalled\b(?! them)", re.IGNORECASE)
    pattern = Caseless(written.pattern)
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            expected = written.search(text, start, end)
            found = pattern.search(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
            assert pattern.is_in(text, start, end) == (expected is not None)


def test_capitals_count_where_the_pattern_says_so() -> None:
    assert Caseless(r"from (?-i:[A-Z])\w+").findall("FROM Currys from currys") == ["FROM Currys"]
    assert Caseless(r"(?i:from) [A-Z]\w+", cased=True).findall("FROM Currys from currys") == ["FROM Currys"]
    assert Caseless(r"thanks").sub("-", "Thanks, THANKS") == "-, -"


def test_a_pattern_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Caseless("x*")
