"""Angles and tones: the same facts told from another end, never with another number."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

import pytest

from bot.domain.angles import angles_of, can_be_wry
from bot.domain.company import Company
from bot.domain.drafts import Angle, Draft, DraftKind, DraftRequest, Tone
from bot.domain.facts import Facts, Tried, When
from bot.domain.gates import check
from bot.domain.text import utf16_length, weighted_length
from bot.engines.rules.compose import RulesWriter
from tests.engines.rules.building import C, K, ask, nov, paid, request, said
from tests.engines.rules.situations import SAFARICOM, SITUATIONS

# What a variant may share with another one, as difflib counts words; copies of one text share everything.
MOST_ALIKE = 0.9
LAPTOP = request(
    Facts(
        company=Company("Takealot"),
        what="the laptop never came",
        item="laptop",
        when=When(nov(3)),
        promised_by=nov(10),
        amounts=(paid("7499", "ZAR"),),
        tried=(Tried(C.CALL, 4, "called four times"), Tried(C.EMAIL, 2, "two emails")),
        ask=ask(K.DELIVER, K.REFUND),
    ),
    said(
        "o: My son's laptop never came",
        "o: Ordered it on 3 Nov and paid R7,499 for it",
        "p: They promised it by 10 Nov",
        "t: Called four times and sent two emails",
        "o: His exams start next week",
        "a: Deliver it or refund me",
    ),
    "TAKEALOT",
)
EVERY = {**SITUATIONS, "laptop": LAPTOP}


def write(asked: DraftRequest) -> Draft:
    (draft,) = RulesWriter().draft(replace(asked, kinds=(DraftKind.X_POST,)))
    return draft


def variants(asked: DraftRequest) -> dict[str, Draft]:
    """Return the calm post and every angle and tone that is offered beside it."""
    offered: dict[str, DraftRequest] = {"calm": asked}
    for angle in angles_of(asked.facts, asked.sentences, asked.today):
        offered[angle] = replace(asked, angle=angle)
    if can_be_wry(asked.facts, asked.today):
        offered["wry"] = replace(asked, tone=Tone.WRY)
    return {name: write(one) for name, one in offered.items()}


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


@pytest.mark.parametrize("name", sorted(EVERY))
def test_every_angle_on_offer_gives_another_post_that_passes_the_gates(name: str) -> None:
    asked = EVERY[name]
    drafts = variants(asked)
    for one, other in combinations(drafts.values(), 2):
        assert alike(one.text, other.text) < MOST_ALIKE, (one.text, other.text)
    for variant, draft in drafts.items():
        assert utf16_length(draft.text) <= 256, draft.text
        assert weighted_length(draft.text) <= 280
        assert draft.variant == variant
        problems = [
            problem for problem in check(draft, asked) if problem.gate not in ("hashtags", "grounded")
        ]
        assert not problems, draft.text


def test_the_variants_of_a_full_story_share_less_than_two_thirds_of_their_words() -> None:
    drafts = variants(LAPTOP)
    assert set(drafts) == {"calm", "outcome", "time", "promise", "wry"}
    shares = [alike(one.text, other.text) for one, other in combinations(drafts.values(), 2)]
    assert sum(shares) / len(shares) < 0.66
    openings = {" ".join(draft.text.split()[:4]) for draft in drafts.values()}
    assert len(openings) == len(drafts) - 1  # dry begins as told, and differs in what it counts


def test_each_angle_opens_with_its_own_end() -> None:
    drafts = {name: draft.text.removeprefix("Takealot: ") for name, draft in variants(LAPTOP).items()}
    assert drafts["outcome"].startswith("Ordered it on 3 Nov and paid R7,499")
    assert re.match(r"15 days(?: since 3 Nov)?, four calls, two emails, still ", drafts["time"])
    assert drafts["promise"].startswith("Takealot promised it by 10 Nov. Now 8 days late.")
    assert "The tally: 15 days, four calls, two emails. Laptop: none." in drafts["wry"]
    assert "One question: @TAKEALOT can you deliver it or refund me?" in drafts["wry"]


@pytest.mark.parametrize("name", sorted(EVERY))
def test_no_variant_has_a_number_that_the_facts_lack(name: str) -> None:
    asked = EVERY[name]
    for draft in variants(asked).values():
        grounded = [problem.text for problem in check(draft, asked) if problem.gate == "grounded"]
        assert not [text for text in grounded if re.search(r"\d", text)], draft.text


def test_the_sum_stands_in_every_variant() -> None:
    assert all("7,499" in draft.text for draft in variants(LAPTOP).values())
    assert all("4,500" in draft.text for draft in variants(SAFARICOM).values())


def test_an_angle_that_the_facts_cannot_carry_is_not_offered() -> None:
    bare = request(
        Facts(company=Company("Evri"), what="my parcel never came"), said("o: My parcel never came")
    )
    assert angles_of(bare.facts, bare.sentences, bare.today) == ()
    assert not can_be_wry(bare.facts, bare.today)


def test_an_angle_with_which_the_story_begins_anyway_is_not_offered() -> None:
    money = said("o: I paid R7,499 for a laptop that never came", "o: It was meant for school")
    long = said("o: No water in Umoja for 12 days now", "t: Called twice")
    facts = replace(LAPTOP.facts, promised_by=None)
    assert Angle.OUTCOME not in angles_of(facts, money, LAPTOP.today)
    assert Angle.TIME not in angles_of(facts, long, LAPTOP.today)


def test_a_promise_is_offered_only_with_its_day_or_time() -> None:
    facts = replace(LAPTOP.facts, promised_by=None)
    vague = said("o: The laptop never came", "p: They promised to look into it")
    timed = said("o: The laptop never came", "p: They said 48 hours")
    assert Angle.PROMISE not in angles_of(facts, vague, LAPTOP.today)
    assert Angle.PROMISE in angles_of(facts, timed, LAPTOP.today)
    assert Angle.PROMISE in angles_of(facts, vague, LAPTOP.today, broken_on=date(2026, 11, 12))


@pytest.mark.parametrize("name", sorted(EVERY))
def test_dry_is_never_about_people(name: str) -> None:
    text = write(replace(EVERY[name], tone=Tone.WRY)).text
    assert not re.search(
        r"\b(?:congratulations|well done|bravo|clearly|apparently|genius|thanks "
        r"for)\b",
        text,
        re.I,
    )


def test_tickets_that_were_bought_are_no_calls_for_help() -> None:
    asked = request(
        Facts(
            company=Company("Ticketmaster"),
            what="the concert was cancelled",
            tried=(Tried(C.TICKET, 2, "2 tickets"),),
        ),
        said("t: Bought 2 tickets for $480", "o: The concert was cancelled"),
    )
    for tone in Tone:
        assert "wo tickets," not in write(replace(asked, tone=tone)).text
