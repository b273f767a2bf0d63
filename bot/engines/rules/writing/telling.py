"""What the post tells in each tone: the person's sentences that weigh most, then what they do not say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.choosing import Unit
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    says_day,
)
from bot.engines.rules.writing.told import Told

FIRST_LIMIT: Final = 130  # code points of the opening sentence
SHORT_OPENING: Final = 96
BRIEF: Final = 45
PLAIN_TRIED: Final = re.compile(
    r"\b(?:call|phon|rang|ring|e-?mail|chat|visit|ticket|wrote|written|post|letter|time|nothing|still"
    r"|already|have|been|not?|answer|repl|respon|once|twice|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|customer|care|service|support|no ?one|nobody|them|with|open|rais|sent|made|went)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a post; pieces with the highest `rank` are dropped first, rank 0 is kept."""

    text: str
    rank: int


# --- calm and soft: in the person's order and words ---------------------------------------


def own(request: DraftRequest, scrubber: Scrubber, room: int, *, own_tried: bool = False) -> list[Piece]:
    """Tell what weighs most in the person's order and words, then what they did not say."""
    told = shortened_first(told_by.own_sentences(request, scrubber))
    notes = _notes(request, scrubber, told, own_tried=own_tried)
    counted = not own_tried and any("tried" in note.covers and note.value > 0 for note in notes)
    if (
        counted
    ):  # "Four calls, still dead after 15 days." says what "Called four times, nothing" says, and more
        told = [part for part in told if part.role is not SentenceRole.TRIED or is_rich(part.text)]
    units = choosing.weighed(request, scrubber, told)
    picked = choosing.chosen([*units, *notes], room)
    return _settled(request, picked)


def shortened_first(told: list[Told]) -> list[Told]:
    """Cut run-on sentences at their joints, so that each can be chosen by itself."""
    return [Told(text, part.role) for part in told for text in told_by.sentences_of(part.text)]


def _notes(request: DraftRequest, scrubber: Scrubber, told: list[Told], *, own_tried: bool) -> list[Unit]:
    """Return what the facts add to the story: the sum, the day, what was tried and how long it lasts."""
    everything = " ".join(part.text for part in told if part.role is not SentenceRole.MANNER)
    after = float(len(told))
    notes = []
    amount = story.amount_sentence(request, scrubber, everything)
    if amount:
        notes.append(Unit(amount, after, 0.0, frozenset({"sum"})))
    late = dating.late_note(request, everything)
    dated = "" if late else dating.since_note(request, everything)
    if late or dated:
        notes.append(Unit(late or dated, after + 1, 1.5 if late else 0.0, frozenset({"day"}), group="dated"))
    days = elapsed_days(request, everything)
    counted = bool(late) or "ago" in dated
    own = " ".join(part.text for part in told if part.role is SentenceRole.TRIED)
    lasting = f" after {states.days(days)}" if days and not counted else ""
    still = capital(states.still(request))
    if lasting:
        notes.append(
            Unit(f"{still}{lasting}.", after + 3, 0.2, frozenset({"elapsed"}), clashes=frozenset({"elapsed"}))
        )
    tried = [note for note in story.tried_notes(request) if own_tried or not (own and note.startswith("I "))]
    if tried:
        covers = frozenset({"tried", "elapsed"} if lasting else {"tried"})
        worth = -1.0 if own_tried or is_rich(own) else 1.0
        line = f"{capital(', '.join(tried))}, {states.still(request)}{lasting}."
        notes.append(Unit(line, after + 2, worth, covers, clashes=covers))
    return notes


def is_rich(text: str) -> bool:
    """Tell whether the person's words on what they tried say more than how often."""
    return len(PLAIN_TRIED.sub("", text).split()) >= 4


BEFOREHAND: Final = re.compile(
    r"(?:^|\b(?:i|we) (?:\w+ )?)(?:ordered|bought|booked|purchased|paid|cancel+ed|returned|signed"
    r"|applied|requested"
    r"|sent back|moved)\b",
    re.IGNORECASE,
)


def elapsed_days(request: DraftRequest, told: str) -> int | None:
    """Count the days it has lasted, where the known day is the day it began to go wrong, else None."""
    days, state, when = states.days_since(request), states.state_of(request), request.facts.when
    if days is None or days <= 2 or when is None:
        return None
    lasting = state is not None and state.lasting
    naming = [text for text in told.split(". ") if says_day(text, when.start)]
    if not lasting and naming and all(BEFOREHAND.search(text) for text in naming):
        return None
    return days


def _settled(request: DraftRequest, picked: list[Unit]) -> list[Piece]:
    """Return chosen units as pieces; a note on the day is phrased anew for what is told now."""
    told = " ".join(unit.text for unit in picked if unit.group != "dated")
    pieces = []
    for unit in picked:
        text = unit.text
        if unit.group == "dated":
            late = dating.late_note(request, told)
            text = late or dating.since_note(request, told)
        pieces.append(Piece(text, 0 if unit.must else max(1, 9 - round(unit.value + len(unit.covers)))))
    return _dated([piece for piece in pieces if piece.text])


def _dated(pieces: list[Piece]) -> list[Piece]:
    """Put a note that only dates into the sentence it dates, or right behind it."""
    note = next((piece for piece in pieces if dating.only_dates(piece.text)), None)
    key = next((piece for piece in pieces if piece.rank == 0), None)
    if note is None or key is None:
        return pieces
    rest = [piece for piece in pieces if piece is not note]
    at = rest.index(key)
    woven = dating.woven(key.text, note.text)
    if woven:
        rest[at] = Piece(woven, 0)
        return rest
    repeating = next((piece for piece in rest if dating.joins(piece.text, note.text)), None)
    if repeating is not None:
        rest[rest.index(repeating)] = Piece(dating.joined(repeating.text, note.text), repeating.rank)
        return rest
    return [*rest[: at + 1], note, *rest[at + 1 :]]


def all_told(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the person's sentences as one text, their feelings left out."""
    told = told_by.own_sentences(request, scrubber)
    return ". ".join(part.text for part in told if part.role is not SentenceRole.MANNER)


def day_note(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Say how late it is, else the day; not where the day belongs to a sentence that is not told."""
    late = dating.late_note(request, told)
    when = request.facts.when
    if late or when is None:
        return late
    elsewhere = says_day(all_told(request, scrubber), when.start) and not says_day(told, when.start)
    return "" if elsewhere else dating.since_note(request, told)


def more_told(
    request: DraftRequest, scrubber: Scrubber, pieces: list[Piece], room: int, most: int
) -> list[Piece]:
    """Return further sentences of the person that still fit and say something new."""
    shown = " ".join(piece.text for piece in pieces)
    told = shortened_first(told_by.own_sentences(request, scrubber))
    if story.tried_notes(request):
        told = [part for part in told if part.role is not SentenceRole.TRIED]
    units = [
        unit
        for unit in choosing.weighed(request, scrubber, told)
        if unit.text.rstrip(".") not in shown
        and not unit.leans
        and unit.value >= 2.0
        and not says_again(unit.text, shown)
    ]
    return [Piece(unit.text, 4) for unit in choosing.chosen(units, room, most)] if units else []


def says_again(text: str, shown: str) -> bool:
    """Tell whether most of a sentence's words, or a number of it, stand in the text already."""
    said, known = set(re.findall(r"\w+", text.casefold())), set(re.findall(r"\w+", shown.casefold()))
    numbers = {word for word in said if word.isdecimal()}
    return len(said & known) >= 0.6 * len(said) or bool(numbers & known)


def stopped(text: str) -> str:
    """End a sentence with its full stop; nothing stays nothing."""
    text = text.strip()
    return text if not text or text[-1] in ".…?" else f"{text}."
