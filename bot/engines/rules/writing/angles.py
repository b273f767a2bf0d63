"""Tell the same facts from another end: the money, the time it cost, the company's word, a dry tally."""

from __future__ import annotations

import re

from bot.domain.angles import PRONOUN
from bot.domain.drafts import Angle, DraftRequest
from bot.domain.facts import AmountRole, AskKind
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.choosing import Unit
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, day, says_sum
from bot.engines.rules.writing.telling import (
    Piece,
    all_told,
    day_note,
    elapsed_days,
    is_rich,
    more_told,
    own,
    says_again,
    shortened_first,
    stopped,
)
from bot.engines.rules.writing.terse import FIRST_LIMIT, headline, opening

MOST_MORE = 2  # an angle is told in fewer words, or it would be the same post again
FEWEST_COUNTED = 2


def from_angle(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Return what is told from the angle of the request, or as told where the facts do not carry it."""
    units = choosing.weighed(request, scrubber, shortened_first(told_by.own_sentences(request, scrubber)))
    match request.angle:
        case Angle.OUTCOME:
            pieces = _outcome(request, scrubber, units)
            units = [unit for unit in units if unit.must or not unit.covers & {"tried", "promise"}]
        case Angle.TIME:
            pieces = _time(request, scrubber)
            kept = [unit for unit in units if "tried" not in unit.covers or is_rich(unit.text)]
            units = [unit for unit in kept if unit.must or "promise" not in unit.covers]
        case Angle.PROMISE:
            pieces = _promise(request, units)
        case None:
            pieces = []
    if not pieces:
        return own(request, scrubber, room)
    return _filled(request, scrubber, [piece for piece in pieces if piece.text], units, room)


def wry(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Tell what went wrong, then only count: the tally is dry, and nobody is laughed at."""
    pieces = opening(request, scrubber, FIRST_LIMIT)
    entries = _tally(request, " ".join(piece.text for piece in pieces))
    if not pieces or len(entries) < FEWEST_COUNTED:
        return own(request, scrubber, room)
    line = words.TALLY.format(entries=", ".join(entries))
    nothing = words.NONE_OF_IT.format(thing=capital(_missing(request, scrubber)))
    pieces += [Piece(line, 1), Piece(nothing, 1)]
    left = room - sum(len(piece.text) + 1 for piece in pieces)
    return [*pieces, *more_told(request, scrubber, pieces, left, most=1)]


def _filled(
    request: DraftRequest, scrubber: Scrubber, pieces: list[Piece], units: list[Unit], room: int
) -> list[Piece]:
    """Tell the rest in its order while there is room; then the sum and the day, where they are not told."""
    told = " ".join(piece.text for piece in pieces)
    sum_note = _sum_note(request, scrubber, told)
    left = room - sum(len(piece.text) + 1 for piece in pieces) - (len(sum_note) + 1 if sum_note else 0)
    rest = [
        unit
        for unit in units
        if unit.text.rstrip(".") not in told and (unit.must or not says_again(unit.text, told))
    ]
    picked = choosing.chosen(rest, left, most=MOST_MORE) if rest else []
    pieces += [Piece(unit.text, 1 if unit.must else 4) for unit in picked]
    told = " ".join(piece.text for piece in pieces)
    counted = re.search(r"\b\d[\d,]* days?\b", told)
    dated = "" if counted else day_note(request, scrubber, told)
    return [*pieces, Piece(_sum_note(request, scrubber, told), 1), Piece(dated, 5)]


def _sum_note(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    amount = story.main_amount(request)
    if amount is None or says_sum(told, amount):
        return ""
    return story.amount_sentence(request, scrubber, told)


def _outcome(request: DraftRequest, scrubber: Scrubber, units: list[Unit]) -> list[Piece]:
    """Open with the money or the item, then what came of it; the calls stay out."""
    amount = story.main_amount(request)
    fused = headline(request, scrubber)
    said = [
        unit
        for unit in units
        if "sum" in unit.covers and "tried" not in unit.covers and not PRONOUN.match(unit.text)
    ]
    if fused and (amount is None or says_sum(fused, amount)):
        first = stopped(fused)
    elif said:
        first = said[0].text
    else:
        spent = amount is not None and amount.role is not AmountRole.OTHER
        first = _sum_note(request, scrubber, "") if spent else ""
    if not first:
        return []
    days = elapsed_days(request, all_told(request, scrubber))
    lasting = f"{capital(states.still(request))} after {states.days(days)}." if days else ""
    return [Piece(first, 0), Piece(lasting, 2)]


def _time(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    """Open with what it has cost in days, calls and visits."""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    days, since, when = (
        elapsed_days(request, all_told(request, scrubber)),
        states.days_since(request),
        request.facts.when,
    )
    counted = [states.days(days)] if days else []
    if not days and when and since is not None and since > 1:
        counted = [states.days(since) + words.SINCE_DAY.format(day=day(when.start, request.today))]
    if not counted and not notes:
        return []
    return [Piece(f"{capital(', '.join([*counted, *notes, states.still(request)]))}.", 0)]


def _promise(request: DraftRequest, units: list[Unit]) -> list[Piece]:
    """Open with the company's word and its day, then that the day has passed."""
    given = [unit for unit in units if "dated promise" in unit.covers]
    late = dating.late_note(request, given[0].text if given else "")
    if given:
        return [Piece(given[0].text, 0), Piece(late, 1)]
    return [Piece(late, 0)] if late else []


def _tally(request: DraftRequest, told: str) -> list[str]:
    """Return the entries of the tally: the sum, the days, each effort."""
    amount, days = story.main_amount(request), states.days_since(request)
    entries = [story.amount_note(request, amount)] if amount and not says_sum(told, amount) else []
    entries += [states.days(days)] if days and days > 1 else []
    entries += [note for note in story.tried_notes(request) if not note.startswith("I ")]
    return [entry for entry in entries if entry and not told_by.blocked(request, entry)]


def _missing(request: DraftRequest, scrubber: Scrubber) -> str:
    """Name what has not come, by the state, else by what is asked for."""
    state, ask = states.state_of(request), request.facts.ask
    if state and state.lacking:
        return state.lacking
    item = story.item_of(request, scrubber)
    delivers = ask is not None and AskKind.DELIVER in ask.kinds
    if item and (state is states.NOT_COME or delivers) and len(item.split()) < 3:
        return item
    kind = ask.kinds[0] if ask and ask.kinds else None
    return words.MISSING.get(kind, words.MISSING_ANYTHING) if kind else words.MISSING_ANYTHING
