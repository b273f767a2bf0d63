"""Tell it tersely: the facts first, then a count. Firm has room for one more sentence, short for none."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Precision, When
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, money, says_sum, since, with_article
from bot.engines.rules.writing.telling import (
    Piece,
    all_told,
    day_note,
    elapsed_days,
    more_told,
    shortened_first,
    stopped,
)

FIRST_LIMIT: Final = 130  # code points of the opening
SHORT_OPENING: Final = 104


def firm(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Put facts first, then one line that counts days and contacts, then the next telling sentence."""
    pieces = opening(request, scrubber, FIRST_LIMIT)
    told = " ".join(piece.text for piece in pieces)
    amount = story.main_amount(request)
    if amount and not says_sum(told, amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not told_by.blocked(request, note) else "", 1))
    pieces += counting_lines(request, scrubber, told)
    left = room - sum(len(piece.text) + 1 for piece in pieces)
    return [*pieces, *more_told(request, scrubber, pieces, left, most=1)]


def counting_lines(request: DraftRequest, scrubber: Scrubber, told: str) -> list[Piece]:
    """Return the day, and a line such as "15 days, four calls, two tickets: still dead."."""
    dated = day_note(request, scrubber, told)
    late = dating.late_note(request, told)
    days = elapsed_days(request, all_told(request, scrubber))
    elapsed = states.days(days) if days and not late else ""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    if notes:
        dated = re.sub(r", \d[\d,]* days? ago", "", dated)
        line = f"{capital(', '.join([elapsed, *notes] if elapsed else notes))}: {states.still(request)}."
        return [Piece(dated, 2), Piece(line, 1)]
    own = [part.text for part in told_by.own_sentences(request, scrubber) if part.role is SentenceRole.TRIED]
    state = states.state_of(request)
    pieces = []
    if elapsed and "ago" not in dated:
        counted = state is not None and state.head in told.casefold()
        line = f"{elapsed} now." if counted else f"{capital(states.still(request))} after {elapsed}."
        pieces.append(Piece(line if elapsed not in told else "", 1))
    return [*pieces, Piece(dated, 2), *(Piece(stopped(text), 2) for text in own[:1] if text not in told)]


def short(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    """Say what went wrong, the sum and how late it is."""
    pieces = opening(request, scrubber, SHORT_OPENING)
    amount = story.main_amount(request)
    if amount and not says_sum(" ".join(piece.text for piece in pieces), amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not told_by.blocked(request, note) else "", 1))
    late = states.days_late(request)
    pieces.append(Piece(f"{states.days(late)} late." if late else "", 2))
    return pieces


def opening(request: DraftRequest, scrubber: Scrubber, limit: int) -> list[Piece]:
    """Prefer the fused headline, unless the person's own words also name a sum that it does not."""
    fused, own = headline(request, scrubber), _first_told(request, scrubber, limit)
    amount = story.main_amount(request)
    said = " ".join(piece.text for piece in own)
    if fused and not (amount and says_sum(said, amount) and not says_sum(fused, amount)):
        return [Piece(stopped(fused), 0)]
    return own


def _begun(head: str, when: When, today: date) -> str:
    """Say since when, or for how long where the day is known only about; "" where neither can be said."""
    if when.precision is not Precision.ABOUT:
        return f"{head} since {since(when, today)}"
    length = dating.about_length(when, today)
    return f"{head} for {length}" if length else ""


def headline(request: DraftRequest, scrubber: Scrubber) -> str:
    """Fuse sum, item, state and day: "Paid KSh 4,500 for home fibre, dead since 3 Nov"; or ""."""
    state, item, when = states.state_of(request), story.item_of(request, scrubber), request.facts.when
    amount = story.main_amount(request)
    if not (state and state.lasting and item and when) or told_by.blocked(request, state.head):
        return ""
    if not states.is_in_state(request, item, state):
        return ""
    begun = _begun(state.head, when, request.today)
    if not begun:
        return ""
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


def _first_told(request: DraftRequest, scrubber: Scrubber, limit: int) -> list[Piece]:
    """Return one or two sentences: what went wrong, and what it was about where that stands apart."""
    told = shortened_first(told_by.own_sentences(request, scrubber))
    units = [unit for unit in choosing.weighed(request, scrubber, told) if "tried" not in unit.covers]
    units = units or choosing.weighed(request, scrubber, told)
    picked = choosing.chosen(units, limit + 1, most=2)
    pieces = [Piece(unit.text, 0 if unit.must else 3) for unit in picked]
    if len(pieces) == 1 and len(pieces[0].text) > limit:
        key = pieces[0].text.rstrip(".")
        key = told_by.shortened(key, limit) or told_by.before_joint(key, limit) or key
        pieces = [Piece(stopped(key), 0)]
    if pieces:
        first = re.sub(r"^I (?=paid|ordered|booked|bought|was |sent|returned)", "", pieces[0].text)
        pieces[0] = Piece(capital(first), pieces[0].rank)
    return pieces
