"""Write a thread for X: a short post that stands alone, what happened in order, the question again."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.drafts import DraftRequest, Tone
from bot.engines.rules.writing import dating, story
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital
from bot.engines.rules.writing.measure import COPY_LIMIT, fits
from bot.engines.rules.writing.post import x_post
from bot.engines.rules.writing.telling import shortened_first, stopped
from bot.engines.rules.writing.tiktok import asked

MOST_MIDDLE = 3
NUMBERED = COPY_LIMIT - len("1/9 ")


def thread(request: DraftRequest, scrubber: Scrubber) -> tuple[str, ...]:
    """Return the parts, numbered; the company is tagged in the first alone."""
    first = x_post(replace(request, tone=Tone.SHORT, angle=None), scrubber)
    told = " ".join(re.findall(r"\w+", first.casefold()))
    sentences = [
        stopped(part.text)
        for part in shortened_first(told_by.own_sentences(request, scrubber))
        if " ".join(re.findall(r"\w+", part.text.casefold())) not in told
    ]
    middle: list[str] = []
    for text in sentences:
        joined = f"{middle[-1]} {text}" if middle else text
        if middle and fits(joined, NUMBERED):
            middle[-1] = joined
        elif fits(text, NUMBERED) and len(middle) < MOST_MIDDLE:
            middle.append(text)
    everything = " ".join([first, *middle])
    if middle:
        last = _last(request, scrubber, everything)
        joined = f"{middle[-1]} {last}"
        middle = [*middle[:-1], joined] if fits(joined, NUMBERED) else [*middle, last]
    parts = [first, *middle]
    if len(parts) == 1:
        return (first,)
    return tuple(f"{number}/{len(parts)} {part}" for number, part in enumerate(parts, 1))


def _last(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Count what was tried and how late it is, then ask once more, by the plain name."""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    counted = f"{capital(', '.join([*notes, states.still(request)]))}." if notes else ""
    late = dating.late_note(request, told)
    lines = [line for line in (counted, late) if line and not told_by.blocked(request, line)]
    question = asked(replace(request, tone=Tone.CALM), scrubber, told)
    return " ".join([*lines, question]) if fits(" ".join([*lines, question]), NUMBERED) else question
