"""Choose how a post is told: by its angle, its tone, or in its own language."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.angles import from_angle, wry
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import spoken_name
from bot.engines.rules.writing.telling import Piece, own, stopped
from bot.engines.rules.writing.terse import firm, short

PRONOUN_FIRST: Final = re.compile(r"^(?:They|These people|This company)(?='| )")


def pieces_of(request: DraftRequest, scrubber: Scrubber, room: int) -> list[Piece]:
    """Return what is told in the tone of the request, in about so many UTF-16 units."""
    if told_by.is_foreign(request, scrubber):
        return _foreign(request, scrubber)
    if request.angle is not None:
        found = from_angle(request, scrubber, room)
        return _named(request, scrubber, [piece for piece in found if piece.text])
    match request.tone:
        case Tone.FIRM:
            found = firm(request, scrubber, room)
        case Tone.SHORT:
            found = short(request, scrubber)
        case Tone.WRY:
            found = wry(request, scrubber, room)
        case Tone.SOFT:
            found = own(request, scrubber, room, own_tried=True)
        case Tone.CALM:
            found = own(request, scrubber, room, own_tried=False)
    return _named(request, scrubber, [piece for piece in found if piece.text and piece.text != "."])


def _foreign(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    """Keep at most four sentences, among them the one that asks; it is the last to be given up."""
    told, asks = told_by.foreign_sentences(request, scrubber), told_by.foreign_asks(request, scrubber)
    if request.tone is Tone.SHORT:
        told, asks = told[:1], asks[-1:]
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
