"""Tell the same facts from another end: the money, the time it cost, the company's word, a dry tally."""

from __future__ import annotations

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
    more_told,
    own,
    shortened_first,
    stopped,
)
from bot.engines.rules.writing.terse import headline

MOST_MORE = 3


def from_angle(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Return what is told from the angle of the request, or as told where the facts do not carry it."""
    units = choosing.weighed(request, scrubber, shortened_first(told_by.own_sentences(request, scrubber)))
    match request.angle:
        case Angle.OUTCOME:
            pieces = _outcome(request, scrubber, units)
        case Angle.TIME:
            pieces = _time(request, scrubber, units)
        case Angle.PROMISE:
            pieces = _promise(request, scrubber, units)
        case None:
            pieces = []
    if not pieces:
        return own(request, scrubber, room)
    return _filled(request, scrubber, pieces, room)


def wry(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Tell what went wrong, then only count: the tally is dry, and nobody is laughed at."""
    units = choosing.weighed(request, scrubber, shortened_first(told_by.own_sentences(request, scrubber)))
    key = _key(units)
    entries = _tally(request, key.text if key else "")
    if key is None or len(entries) < 2:
        return own(request, scrubber, room)
    line = words.TALLY.format(entries=", ".join(entries))
    nothing = words.NONE_OF_IT.format(thing=capital(_missing(request, scrubber)))
    pieces = [Piece(key.text, 0), Piece(line, 1), Piece(nothing, 1)]
    return _filled(request, scrubber, pieces, room, most=1)


def _filled(
    request: DraftRequest, scrubber: Scrubber, pieces: list[Piece], room: int, most: int = MOST_MORE
) -> list[Piece]:
    """Add the sum, the day and further sentences of the person while there is room."""
    told = " ".join(piece.text for piece in pieces)
    sum_note = Piece(_sum_note(request, scrubber, told), 1)
    dated = Piece("" if request.angle is Angle.PROMISE else day_note(request, scrubber, told), 3)
    pieces = [piece for piece in (*pieces, sum_note, dated) if piece.text]
    left = room - sum(len(piece.text) + 1 for piece in pieces)
    return [*pieces, *more_told(request, scrubber, pieces, left, most)]


def _sum_note(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    amount = story.main_amount(request)
    if amount is None or says_sum(told, amount):
        return ""
    return story.amount_sentence(request, scrubber, told)


def _key(units: list[Unit]) -> Unit | None:
    return next((unit for unit in units if unit.must), units[0] if units else None)


def _outcome(request: DraftRequest, scrubber: Scrubber, units: list[Unit]) -> list[Piece]:
    """Open with the money or the item, then what came of it; the calls stay out."""
    key, amount = _key(units), story.main_amount(request)
    fused = headline(request, scrubber)
    said = [
        unit
        for unit in units
        if "sum" in unit.covers and "tried" not in unit.covers and not PRONOUN.match(unit.text)
    ]
    if fused and (amount is None or says_sum(fused, amount)):
        opening = stopped(fused)
    elif said:
        opening = said[0].text
    else:
        spent = amount is not None and amount.role is not AmountRole.OTHER
        opening = _sum_note(request, scrubber, "") if spent else ""
    if not opening:
        return []
    pieces = [Piece(opening, 0)]
    if key is not None and key.text != opening and not (fused and opening == stopped(fused)):
        pieces.append(Piece(key.text, 1))
    days = elapsed_days(request, all_told(request, scrubber))
    lasting = f"{capital(states.still(request))} after {states.days(days)}." if days else ""
    return [*pieces, Piece(lasting, 2)]


def _time(request: DraftRequest, scrubber: Scrubber, units: list[Unit]) -> list[Piece]:
    """Open with what it has cost in days, calls and visits, then what went wrong."""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    days, still = elapsed_days(request, all_told(request, scrubber)), states.still(request)
    since = states.days_since(request)
    if days:
        opening = f"{capital(', '.join([states.days(days), *notes, still]))}."
    elif notes and since is not None and since > 1 and request.facts.when is not None:
        begun = words.SINCE_DAY.format(day=day(request.facts.when.start, request.today))
        opening = f"{capital(', '.join([states.days(since) + begun, *notes, still]))}."
    elif notes:
        opening = f"{capital(', '.join([*notes, still]))}."
    elif since is not None and since > 1 and request.facts.when is not None:
        begun = words.SINCE_DAY.format(day=day(request.facts.when.start, request.today))
        opening = f"{states.days(since)}{begun}, {still}."
    else:
        return []
    key = _key(units)
    return [Piece(opening, 0), Piece(key.text if key else "", 1)]


def _promise(request: DraftRequest, scrubber: Scrubber, units: list[Unit]) -> list[Piece]:
    """Open with the company's word and its day, then that the day has passed, then what went wrong."""
    given = [unit for unit in units if "dated promise" in unit.covers]
    late = dating.late_note(request, "")
    if not given and not late:
        return []
    if given:
        after = dating.late_note(request, given[0].text)
        pieces = [Piece(given[0].text, 0), Piece(after, 1)]
    else:
        pieces = [Piece(late, 0)]
    key = _key(units)
    if key is not None and key.text != pieces[0].text:
        pieces.append(Piece(key.text, 1))
    return pieces


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
