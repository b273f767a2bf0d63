"""What the post tells in each tone: the person's sentences that weigh most, then what they do not say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.choosing import Unit
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    money,
    says_day,
    says_sum,
    since,
    spoken_name,
    with_article,
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
PRONOUN_FIRST: Final = re.compile(r"^(?:They|These people|This company)(?='| )")


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a post; pieces with the highest `rank` are dropped first, rank 0 is kept."""

    text: str
    rank: int


def pieces_of(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Return what is told in the tone of the request, in about so many UTF-16 units."""
    if told_by.is_foreign(request):
        return _foreign(request, scrubber)
    match request.tone:
        case Tone.FIRM:
            found = _firm(request, scrubber, room)
        case Tone.SHORT:
            found = _short(request, scrubber)
        case Tone.SOFT:
            found = _own(request, scrubber, room, own_tried=True)
        case Tone.CALM:
            found = _own(request, scrubber, room, own_tried=False)
    return _named(request, scrubber, [piece for piece in found if piece.text and piece.text != "."])


def _foreign(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    """Keep at most four sentences, among them the one that asks; it is the last to be given up."""
    told, asks = told_by.foreign_sentences(request, scrubber), told_by.foreign_asks(request, scrubber)
    kept = [*[text for text in told if text not in asks][: 3 if asks else 4], *asks[-2:]]
    return [
        Piece(stopped(text), 0 if text in asks or text == kept[0] else 2 + i) for i, text in enumerate(kept)
    ]


def _named(request: DraftRequest, scrubber: Scrubber, pieces: list[Piece]) -> list[Piece]:
    """Let a post that begins with "They" begin with the company's name."""
    name = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    if not pieces or not name or scrubber.holds_private(name) or told_by.blocked(request, name):
        return pieces
    first = PRONOUN_FIRST.sub(lambda _: name, pieces[0].text)
    return [Piece(first, pieces[0].rank), *pieces[1:]]


# --- calm and soft: in the person's order and words ---------------------------------------


def _own(request: DraftRequest, scrubber: Scrubber, room: int, *, own_tried: bool) -> list[Piece]:
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
    return pieces if note.text.startswith("Since ") else [*rest[: at + 1], note, *rest[at + 1 :]]


# --- firm and short: the fused facts first ----------------------------------------------------


def _firm(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Put facts first, then one line that counts days and contacts, then the next telling sentence."""
    opening = opening_of(request, scrubber, limit=FIRST_LIMIT)
    pieces = [Piece(stopped(text), 0) for text in told_by.sentences_of(opening) if text]
    amount = story.main_amount(request)
    if amount and not says_sum(opening, amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not told_by.blocked(request, note) else "", 1))
    pieces += counting_lines(request, scrubber, opening)
    left = room - sum(len(piece.text) + 1 for piece in pieces)
    return [*pieces, *more_told(request, scrubber, pieces, left, most=1)]


def counting_lines(request: DraftRequest, scrubber: Scrubber, opening: str) -> list[Piece]:
    """Return the day, and a line such as "15 days, four calls, two tickets: still dead."."""
    late = dating.late_note(request, opening)
    dated = "" if late else dating.since_note(request, opening)
    days = elapsed_days(request, " ".join(part.text for part in told_by.own_sentences(request, scrubber)))
    elapsed = states.days(days) if days and not late else ""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    if notes:
        dated = re.sub(r", \d[\d,]* days? ago", "", dated)
        line = f"{capital(', '.join([elapsed, *notes] if elapsed else notes))}: {states.still(request)}."
        return [Piece(late or dated, 2), Piece(line, 1)]
    own = [part.text for part in told_by.own_sentences(request, scrubber) if part.role is SentenceRole.TRIED]
    state = states.state_of(request)
    pieces = []
    if elapsed and "ago" not in dated:
        counted = state is not None and state.head in opening.casefold()
        line = f"{elapsed} now." if counted else f"{capital(states.still(request))} after {elapsed}."
        pieces.append(Piece(line, 1))
    return [*pieces, Piece(late or dated, 2), *(Piece(stopped(text), 2) for text in own[:1])]


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
        and not _says_again(unit.text, shown)
    ]
    return [Piece(unit.text, 4) for unit in choosing.chosen(units, room, most)] if units else []


def _says_again(text: str, shown: str) -> bool:
    """Tell whether most of a sentence's words, or a number of it, stand in the text already."""
    said, known = set(re.findall(r"\w+", text.casefold())), set(re.findall(r"\w+", shown.casefold()))
    numbers = {word for word in said if word.isdecimal()}
    return len(said & known) >= 0.6 * len(said) or bool(numbers & known)


def _short(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    opening = opening_of(request, scrubber, limit=SHORT_OPENING)
    pieces = [Piece(stopped(opening), 0)]
    told = [
        part.text for part in told_by.own_sentences(request, scrubber) if part.role is SentenceRole.OUTCOME
    ]
    if opening in told:  # one more sentence where it is brief: "Photo is not my door."
        after = told[told.index(opening) + 1 :][:1]
        pieces += [Piece(stopped(text), 3) for text in after if len(text) <= BRIEF]
    amount = story.main_amount(request)
    if amount and not says_sum(" ".join(piece.text for piece in pieces), amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not told_by.blocked(request, note) else "", 1))
    late = states.days_late(request)
    pieces.append(Piece(f"{states.days(late)} late." if late else "", 2))
    return pieces


def opening_of(request: DraftRequest, scrubber: Scrubber, limit: int) -> str:
    """Prefer the fused headline, unless the person's own sentence also names a sum that it does not."""
    fused, own = headline(request, scrubber), _first_outcome(request, scrubber, limit)
    amount = story.main_amount(request)
    if fused and amount and says_sum(own, amount) and not says_sum(fused, amount):
        return own
    return fused or own


def headline(request: DraftRequest, scrubber: Scrubber) -> str:
    """Fuse sum, item, state and day: "Paid KSh 4,500 for home fibre, dead since 3 Nov"; or ""."""
    state, item, when = states.state_of(request), story.item_of(request, scrubber), request.facts.when
    amount = story.main_amount(request)
    if not (state and state.lasting and item and when) or told_by.blocked(request, state.head):
        return ""
    if not states.is_in_state(request, item, state):
        return ""
    begun = f"{state.head} since {since(when, request.today)}"
    if (
        amount
        and amount.role in words.AMOUNT_FOR_ITEM
        and not told_by.blocked(request, money(amount))
        and story.paid_for(request, amount, item)
    ):
        bought = words.AMOUNT_FOR_ITEM[amount.role].format(sum=money(amount), item=with_article(item))
        return f"{bought}, {begun}"
    if state.lacking:
        return capital(begun) if state.lacking in item.casefold() else f"{capital(item)}: {begun}"
    return f"{capital(item)} {begun}"


def _first_outcome(request: DraftRequest, scrubber: Scrubber, limit: int = FIRST_LIMIT) -> str:
    """Return the sentence that says best what went wrong, shortened where it is long."""
    told = shortened_first(told_by.own_sentences(request, scrubber))
    units = choosing.weighed(request, scrubber, told)
    key = next((unit.text for unit in units if unit.must), units[0].text if units else "").rstrip(".")
    if len(key) > limit:
        key = told_by.shortened(key, limit) or told_by.before_joint(key, limit) or key
    return capital(re.sub(r"^I (?=paid|ordered|booked|bought|was |sent|returned)", "", key))


def stopped(text: str) -> str:
    """End a sentence with its full stop; nothing stays nothing."""
    text = text.strip()
    return text if not text or text[-1] in ".…?" else f"{text}."
