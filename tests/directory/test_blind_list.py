"""Look up names as people type them, from lists whose writer saw neither the directory nor its code.

List A was looked at when the directory was mended; list B never was. `answer` holds every name that is right,
`home` the country the writer had in mind where the question does not say one, `choose` asks for a choice.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.company import Answer, Company, Lookup

FOLDER = Path(__file__).parent / "blind"
_SAYS_LITTLE = frozenset(
    {"ltd", "plc", "inc", "group", "the", "company", "co", "bank", "of", "and", "airlines"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a list."""

    query: str
    country: str | None
    sector: str | None
    kind: str
    answer: list[str]
    choose: bool
    home: str | None
    note: str = ""


@cache
def asked(name: str) -> tuple[Asked, ...]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Asked(**json.loads(line)) for line in lines)


@cache
def counted(name: str) -> Counter[str]:
    """Look every line up and count: right first, sure and wrong, by kind of line."""
    directory = BrandDirectory()
    found: Counter[str] = Counter()
    for line in asked(name):
        lookup = directory.lookup(line.query, country=line.country, sector=line.sector)
        found[line.kind] += 1
        found[f"{line.kind} right"] += is_right(line, lookup)
        wrong = lookup.answer is Answer.SURE and not is_one_of(lookup.companies[0], line)
        found[f"{line.kind} sure and wrong"] += wrong
    return found


def is_right(line: Asked, lookup: Lookup) -> bool:
    good = [is_one_of(company, line) for company in lookup.companies]
    if line.kind == "junk":
        return lookup.answer is not Answer.SURE
    if line.choose or line.kind == "trap":
        chosen = lookup.answer is Answer.CHOOSE and any(good)
        return chosen or (lookup.answer is Answer.SURE and good[0] and not line.choose)
    return bool(good) and good[0]


def is_one_of(company: Company, line: Asked) -> bool:
    """Tell whether a company is one of those that are right, and not of another country."""
    if line.home and company.country not in (None, line.home) and line.home not in company.countries:
        return False
    return any(_same(company.name, name) for name in line.answer)


def _same(one: str, other: str) -> bool:
    ours, theirs = _words(one), _words(other)
    return "".join(ours) == "".join(theirs) or set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[^\W_]+", re.sub(r"['’\u0300-\u036f]", "", plain))
    return [word for word in words if word not in _SAYS_LITTLE] or words


@pytest.mark.parametrize("name", ["a", "b"])
def test_nearly_all_names_and_short_forms_are_right_first(name: str) -> None:
    found = counted(name)

    assert (found["name"], found["short"]) == (150, 150)
    assert found["name right"] / found["name"] >= 0.97
    assert found["short right"] / found["short"] >= 0.93


@pytest.mark.parametrize("name", ["a", "b"])
def test_hardly_anything_is_sure_and_wrong_and_junk_never_is(name: str) -> None:
    found = counted(name)

    assert found["junk"] == 30
    assert found["junk sure and wrong"] == 0
    assert found["name sure and wrong"] + found["short sure and wrong"] <= 3  # of 300


@pytest.mark.parametrize("name", ["a", "b"])
def test_brands_that_are_easily_mixed_up_are_told_apart(name: str) -> None:
    assert counted(name)["trap"] == 20
    assert counted(name)["trap right"] >= 17
