"""Word one story apart for people who join each other: another end to begin with, another way to ask.

The facts, the ask and the account stay; nothing is said that the person did not say.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.angles import angles_of
from bot.domain.drafts import DraftRequest, Step, Tone
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.post import x_post

TONES = (Tone.CALM, Tone.SOFT, Tone.FIRM)
ENOUGH = 3  # wordings; with fewer the short one is used as well, though it tells less


def first_post(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the first post; from the second person on in one of the ways that read differently."""
    usual = x_post(request, scrubber)
    chosen_by_person = request.angle is not None or request.tone is not Tone.CALM
    if request.variant < 1 or chosen_by_person or request.step is not Step.FIRST_POST or request.attempt:
        return usual
    texts = dict.fromkeys(x_post(way, scrubber) for way in _ways(request))
    ordered = _farthest_first(usual, [text for text in texts if text != usual])
    if len(ordered) < ENOUGH:
        short = x_post(replace(request, tone=Tone.SHORT), scrubber)
        ordered += [text for text in (short,) if text not in (usual, *ordered)]
    return ordered[(request.variant - 1) % len(ordered)] if ordered else usual


def _farthest_first(usual: str, others: list[str]) -> list[str]:
    """Order texts so that each differs most from those before it."""
    known, ordered = [usual], []
    while others:
        best = min(others, key=lambda text: max(likeness(text, one) for one in known))
        others = [text for text in others if text != best]
        known.append(best)
        ordered.append(best)
    return ordered


def likeness(one: str, other: str) -> float:
    """Return which part of their runs of three words two texts share, 0 to 1."""
    first, second = _runs(one), _runs(other)
    return len(first & second) / len(first | second) if first or second else 1.0


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w@#']+", text.casefold())
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def _ways(request: DraftRequest) -> list[DraftRequest]:
    """Return every angle the facts carry in every tone; neighbours differ in both."""
    angles = (
        None,
        *angles_of(request.facts, request.sentences, request.today, request.promise_broken_on),
    )
    tags = len(request.x_tags)
    ways = []
    for turn in range(len(angles) * len(TONES)):
        angle, tone = angles[(turn + 1) % len(angles)], TONES[(turn + turn // len(angles)) % len(TONES)]
        at = turn % tags if tags else 0
        x_tags = request.x_tags[at:] + request.x_tags[:at]
        ways.append(replace(request, angle=angle, tone=tone, x_tags=x_tags, variant=0))
    return ways


def with_turned_tags(request: DraftRequest) -> DraftRequest:
    """Return the request with the hashtags for TikTok in another order for another person."""
    tags = request.tiktok_tags
    if request.variant < 1 or len(tags) < 2:
        return request
    at = request.variant % len(tags)
    return replace(request, tiktok_tags=tags[at:] + tags[:at])
