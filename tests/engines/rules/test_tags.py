"""Hashtags and search words in posts and captions: enough, not too many, and findable in plain words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.directory.hashtags import issue_hashtags
from bot.domain.company import Platform
from bot.domain.drafts import Draft, DraftKind, DraftRequest, Tone
from bot.domain.gates import check
from bot.domain.hashtags import Matter, fitting
from bot.domain.text import hashtags, utf16_length
from bot.domain.troubles import trouble_of
from bot.engines.rules.compose import RulesWriter
from bot.engines.rules.writing.display import spoken_name
from tests.engines.rules.situations import SITUATIONS

EVERY = sorted(SITUATIONS)


def with_tags(request: DraftRequest, country: str = "KE") -> DraftRequest:
    told = tuple(sentence.text for sentence in request.sentences)
    company = request.facts.company
    matter = Matter(company.sector if company else None, trouble_of(request.facts, told), country)
    return replace(
        request,
        x_tags=fitting(issue_hashtags(), Platform.X, matter, 2),
        tiktok_tags=fitting(issue_hashtags(), Platform.TIKTOK, matter, 4),
    )


def write(request: DraftRequest, kind: DraftKind) -> Draft:
    (draft,) = RulesWriter().draft(replace(request, kinds=(kind,)))
    return draft


def refused(draft: Draft, request: DraftRequest) -> list[str]:
    return [problem.text for problem in check(draft, request) if problem.gate in ("hashtags", "grounded")]


@pytest.mark.parametrize("name", EVERY)
def test_a_post_with_issue_tags_keeps_its_one_or_two_and_passes(name: str) -> None:
    for tone in Tone:
        request = replace(with_tags(SITUATIONS[name]), tone=tone)
        draft = write(request, DraftKind.X_POST)
        assert 1 <= len(hashtags(draft.text)) <= 2
        assert utf16_length(draft.text) <= 256
        assert not [text for text in refused(draft, request) if text.startswith("#") or text.endswith("#")]


@pytest.mark.parametrize("name", EVERY)
def test_a_caption_with_issue_tags_keeps_its_three_to_five_and_passes(name: str) -> None:
    request = with_tags(SITUATIONS[name])
    draft = write(request, DraftKind.TIKTOK_CAPTION)
    tags = [tag.casefold() for tag, _, _ in hashtags(draft.text)]
    assert 3 <= len(tags) <= 5
    assert len(set(tags)) == len(tags)
    assert "hashtags" not in {problem.gate for problem in check(draft, request)}


def test_a_company_alone_is_joined_by_what_went_wrong() -> None:
    request = replace(SITUATIONS["power cut"], x_tags=("PowerOutage", "Outage"))

    assert write(request, DraftKind.X_POST).text.endswith("#KenyaPower #PowerOutage")


def test_a_tag_that_joins_company_and_item_stands_alone() -> None:
    request = replace(SITUATIONS["fibre"], x_tags=("NoInternet",))

    assert write(request, DraftKind.X_POST).text.endswith("fix it by Friday? #SafaricomHomeFibre")


def test_a_hashtag_nobody_offered_is_refused() -> None:
    request = replace(SITUATIONS["power cut"], x_tags=("PowerOutage",))
    draft = write(request, DraftKind.X_POST)
    other = replace(draft, text=draft.text.replace("#PowerOutage", "#NairobiDarkness"))

    assert refused(draft, request) == []
    assert "#NairobiDarkness" in refused(other, request)


@pytest.mark.parametrize("name", EVERY)
def test_the_plain_name_of_the_company_can_be_searched_in_post_and_caption(name: str) -> None:
    request = with_tags(SITUATIONS[name])
    company = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    for kind in (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION):
        text = write(request, kind).text
        room = 256 - utf16_length(text) > len(company) + 2
        assert not room or re.search(rf"(?<![@#\w]){re.escape(company)}(?!\w)", text, re.IGNORECASE), text
