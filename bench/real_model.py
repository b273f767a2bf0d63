"""Let a real model, behind any server that speaks chat completions, read and write ten stories.

    REDRESS_REAL_MODEL=http://127.0.0.1:8913/v1 python -m bench real_model

A small model is a hard test of the gates, no help to anybody: the table says what they caught, and who wrote
the post that a person would have seen.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bot.directory.lookup import BrandDirectory
from bot.domain.drafts import DraftKind
from bot.domain.effects import RequestDraft
from bot.domain.events import Said
from bot.domain.reading import ReadRequest
from bot.engines.openai.engine import OpenAIEngine
from bot.engines.openai.wire import Limits
from bot.evaluation.grounding import allowed, ungrounded
from bot.evaluation.scoring import leaks
from bot.evaluation.stories import Set, Story, load_stories
from tests.engines.openai.answer_play import Telling, conversation_of, rules

STORIES = 10
PATIENT = Limits(first_byte=120, total=240, tokens=900, breaker_after=1000)  # it has one core or two


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one story."""

    story: Story
    caught: Counter[str]  # problems by gate, over all attempts
    author: str  # of the post at the end; "none" where no post was made
    faults: tuple[str, ...]  # what the post still holds against the labels
    seconds: float


def run() -> str:
    """Return the table; end at once when no server is named."""
    url = os.environ.get("REDRESS_REAL_MODEL")
    if not url:
        raise SystemExit("Set REDRESS_REAL_MODEL to the address of a server, or run: make real-model")
    stories = [one for one in load_stories(Path("tests/stories"), Set.TUNING) if _is_plain(one)][:STORIES]
    told = asyncio.run(_all(stories, url))
    return "\n".join(_lines(told))


def _is_plain(story: Story) -> bool:
    """Choose stories that hold all there is to a post, so that nothing has to be asked first."""
    whole = {"company", "what", "ask"} <= story.labels.said
    return story.language == "en" and whole and len(story.messages) == 1


async def _all(stories: list[Story], url: str) -> list[Told]:
    model = os.environ.get("OPENAI_MODEL", "smollm2")
    engine = OpenAIEngine(
        api_key="none",
        model=model,
        base_url=url,
        rules=rules(),
        directory=BrandDirectory(),
        limits=PATIENT,
        moderation=False,
    )
    try:
        return [await _tell(story, engine) for story in stories]
    finally:
        await engine.close()


async def _tell(story: Story, engine: OpenAIEngine) -> Told:
    began = time.monotonic()
    telling = Telling(conversation_of(story.country), story.now)
    text = story.messages[0]
    telling.take(Said(text, rules().read(ReadRequest(text, story.now, country=story.country)), 1))
    caught: Counter[str] = Counter()
    while telling.asked is not None:
        await telling.go_on(engine)
        if isinstance(telling.asked, RequestDraft):
            caught.update(problem.gate for problem in telling.asked.request.problems)
    post = telling.draft(DraftKind.X_POST)
    may = allowed(story, (), {})
    faults = (*ungrounded(post.text, may), *leaks(post.text, story.labels)) if post else ()
    seconds = time.monotonic() - began
    return Told(story, caught, post.engine if post else "none", faults, seconds)


def _lines(told: list[Told]) -> list[str]:
    lines = [f"{'story':<34}{'post by':>9}{'caught':>8}{'faults':>8}{'seconds':>9}"]
    for one in told:
        caught, faults = sum(one.caught.values()), len(one.faults)
        lines.append(f"{one.story.id[:32]:<34}{one.author:>9}{caught:>8}{faults:>8}{one.seconds:>9.0f}")
    gates: Counter[str] = sum((one.caught for one in told), Counter())
    lines.append("caught by gate: " + ", ".join(f"{gate} {n}" for gate, n in gates.most_common()))
    lines.append(
        f"posts with a fault the labels show: {sum(bool(one.faults) for one in told)} of {len(told)}"
    )
    return lines
