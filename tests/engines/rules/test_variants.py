"""Two people with one story get two posts when one brought the other; every post passes the same gates."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import islice, pairwise
from statistics import median

import pytest

from bot.bootstrap import directory, hashtags
from bot.domain.advance import advance
from bot.domain.case import Conversation, Person
from bot.domain.countries import timezone_of
from bot.domain.drafts import DraftKind, DraftRequest, Step, Tone
from bot.domain.effects import RequestDraft
from bot.domain.events import Said
from bot.domain.gates import check, sources_of
from bot.domain.reading import ReadRequest
from bot.domain.turn import World
from bot.engines.rules import RulesEngine
from bot.engines.rules.writing.variants import likeness
from tests.house.repository import read

PAIRS = 20
MOST_ALIKE = 0.5  # of runs of three words, in the middle of all pairs; the usual post scores 1.0 with itself


@cache
def engine() -> RulesEngine:
    return RulesEngine(directory())


@cache
def requests() -> tuple[DraftRequest, ...]:
    """Return what is asked of a writer for twenty English stories that need no further question."""
    return tuple(islice((one for one in map(_request, _stories()) if one is not None), PAIRS))


def _stories() -> list[dict[str, object]]:
    lines = (json.loads(line) for line in read("tests/stories/tuning.jsonl").splitlines())
    return [line for line in lines if line["language"] == "en" and "sheng_mix" not in line["traps"]]


def _request(story: dict[str, object]) -> DraftRequest | None:
    now, country = datetime.fromisoformat(str(story["now"])), str(story["country"])
    text = " ".join(story["messages"])  # type: ignore[arg-type]
    person = Conversation(person=Person(country=country, timezone=timezone_of(country)))
    said = Said(text, engine().read(ReadRequest(text, now, country=country)), 1)
    effects = advance(person, said, now, World(hashtags=hashtags())).effects
    return next((one.request for one in effects if isinstance(one, RequestDraft)), None)


def post(request: DraftRequest, variant: int) -> str:
    drafts = engine().draft(replace(request, variant=variant))
    return next(one.text for one in drafts if one.kind is DraftKind.X_POST)


def test_twenty_pairs_with_one_story_each_get_two_wordings() -> None:
    pairs = [(post(one, 1), post(one, 2)) for one in requests()]

    assert len(pairs) == PAIRS
    assert [first for first, second in pairs if first == second] == []
    assert median(likeness(first, second) for first, second in pairs) < MOST_ALIKE


def test_who_brings_others_and_who_comes_get_two_wordings_too() -> None:
    pairs = [(post(one, 0), post(one, 1)) for one in requests()]

    assert [first for first, second in pairs if first == second] == []
    assert median(likeness(first, second) for first, second in pairs) < MOST_ALIKE


def test_four_in_a_row_get_four_wordings_where_the_story_carries_them() -> None:
    rows = [[post(one, variant) for variant in range(4)] for one in requests()]

    assert sum(len(set(texts)) == 4 for texts in rows) >= PAIRS * 3 // 4
    assert all(first != second for texts in rows for first, second in pairwise(texts[:3]))


@pytest.mark.parametrize("variant", [1, 2, 3, 8])
def test_every_wording_passes_the_gates(variant: int) -> None:
    problems = []
    for one in requests():
        varied = replace(one, variant=variant)
        sources = sources_of(varied)
        problems += [problem for draft in engine().draft(varied) for problem in check(draft, varied, sources)]

    assert problems == []


def test_a_tone_the_person_chose_and_a_follow_up_are_left_as_they_are() -> None:
    one = requests()[0]
    for chosen in (replace(one, tone=Tone.FIRM), replace(one, step=Step.NUDGE)):
        assert post(chosen, 0) == post(chosen, 5)
