"""Write a video of thirty seconds: what is said when, what is seen meanwhile, and what there is to film.

Only evidence that the person sent is spoken of, by its number and kind; without any it says what to film.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import DraftRequest, Shown
from bot.engines.rules.writing import choosing, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.choosing import Unit
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital
from bot.engines.rules.writing.telling import shortened_first
from bot.engines.rules.writing.tiktok import asked, hook, spoken_lines
from bot.engines.rules.writing.told import lowered

SECONDS: Final = 30
WORDS_A_SECOND: Final = 2.5  # calm speech
FEWEST: Final = 3  # seconds of a shot
MOST_SHOTS: Final = 3  # between the hook and the question
FEWEST_NEW: Final = 4  # words
ROOM: Final = 250  # of what is told between them, in UTF-16 units


def script(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the script and its list of shots."""
    opening = hook(request, scrubber)
    lines = _told(request, scrubber, opening)
    closing = asked(request, scrubber, " ".join([opening, *lines]))
    shots = _shots(request, scrubber)[: max(1, len(lines))]
    said = [opening, *_shared(lines, len(shots)), closing]
    while _seconds(said) > SECONDS and len(lines) > 1:
        lines = lines[:-1]
        shots = shots[: len(lines)]
        said = [opening, *_shared(lines, len(shots)), closing]
    seen = [words.SHOT_FACE, *shots, words.SHOT_TEXT]
    rows, at = [], 0
    for shot, text in zip(seen, said, strict=True):
        if text:
            rows.append(f"{at}s [{capital(shot)}] {text}")
            at += _length(text)
    return "\n".join([*rows, "", *_list(request, scrubber)])


def _told(request: DraftRequest, scrubber: Scrubber, opening: str) -> list[str]:
    if told_by.is_foreign(request, scrubber):
        return [text for text in spoken_lines(request, scrubber, opening) if text not in opening][:3]
    told = shortened_first(told_by.own_sentences(request, scrubber))
    units = [
        unit
        for unit in choosing.weighed(request, scrubber, told)
        if unit.text.rstrip(".").casefold() not in opening.casefold() and not _repeats(unit.text, opening)
    ]
    picked: list[Unit] = choosing.chosen(units, ROOM, most=MOST_SHOTS) if units else []
    return [unit.text for unit in picked]


def _repeats(text: str, opening: str) -> bool:
    """Tell whether a sentence adds but a word or three to what the hook has just said."""
    said = opening.split(": ", 1)[-1].rstrip(".…")
    start = text.casefold().startswith(said.casefold())
    return start and len(text[len(said) :].split()) < FEWEST_NEW


def _shared(lines: list[str], shots: int) -> list[str]:
    """Return a line for each shot, in order; a shot without one is silent and falls away."""
    return [lines[at] if at < len(lines) else "" for at in range(shots)]


def _length(text: str) -> int:
    return max(FEWEST, round(len(text.split()) / WORDS_A_SECOND))


def _seconds(said: list[str]) -> int:
    return sum(_length(text) for text in said if text)


def _shots(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return what is seen: the evidence by number and kind, then the thing itself."""
    shown = [
        words.SHOT_EVIDENCE.format(number=item.number, kind=words.SHOWN_KINDS[item.kind])
        for item in _usable(request)[: MOST_SHOTS - 1]
    ]
    rest = dict.fromkeys([_thing(request, scrubber), words.SHOT_PLACE, words.SHOT_HANDS, words.SHOT_AROUND])
    return [*shown, *rest][:MOST_SHOTS]


def _usable(request: DraftRequest) -> list[Shown]:
    return [item for item in request.exhibits if item.kind in words.SHOWN_KINDS]


def _thing(request: DraftRequest, scrubber: Scrubber) -> str:
    """Say what can be filmed of this matter by anybody: the dry tap, the empty doorstep, the thing itself."""
    state, item = states.state_of(request), story.item_of(request, scrubber)
    told = " ".join([request.facts.what or "", *(part.text for part in request.sentences)])
    lacking = state.lacking if state else ""
    if not lacking and state is states.NOT_COME:
        return words.FILM_DOORSTEP
    if not lacking and item and len(item.split()) < 4 and not _is_abstract(item):
        return words.FILM_ITEM.format(item=item)
    for pattern, shot in words.FILM:
        if re.search(rf"\b(?:{pattern})\b", lacking or told, re.IGNORECASE):
            return shot
    return words.SHOT_PLACE


def _is_abstract(item: str) -> bool:
    return item.rsplit(maxsplit=1)[-1].casefold() in words.NOT_TO_BE_FILMED


def _list(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return the list of shots: each item of evidence once, or what to film where there is none."""
    usable = _usable(request)
    rows = [words.SHOTS]
    for item in usable:
        line = words.SHOT_READY if item.ready else words.SHOT_TO_COVER
        rows.append(line.format(number=item.number, kind=words.SHOWN_KINDS[item.kind]))
    if not usable:
        rows.append(words.NOTHING_TO_SHOW.format(thing=lowered(_thing(request, scrubber))))
    else:
        rows.append(words.ALSO_FILM.format(thing=lowered(_thing(request, scrubber))))
    return rows
