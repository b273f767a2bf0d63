"""Write the X post in its tones from the same facts: what is told, the question, the hashtags."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import story
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import questions
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import company_name, spoken_name
from bot.engines.rules.writing.measure import COPY_LIMIT, SHORT_LIMIT, fits, utf16_length
from bot.engines.rules.writing.pieces import pieces_of
from bot.engines.rules.writing.tags import marked, post_tags
from bot.engines.rules.writing.telling import Piece

TEMPLATES: Final = {
    Tone.CALM: words.CAN_YOU,
    Tone.FIRM: words.WILL_YOU,
    Tone.SOFT: words.COULD_YOU,
    Tone.SHORT: words.CAN_YOU_TURNED,
    Tone.WRY: words.ONE_QUESTION,
}


def x_post(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the first public post in the tone of the request."""
    tone = request.tone
    limit = SHORT_LIMIT if tone is Tone.SHORT and not told_by.is_foreign(request, scrubber) else COPY_LIMIT
    pieces = pieces_of(request, scrubber, _room(request, scrubber, TEMPLATES[tone], limit))
    if request.attempt > 0:
        pieces = plainer(request, pieces)
    text = assembled(request, scrubber, pieces, TEMPLATES[tone], limit=limit)
    return findable(request, scrubber, text, limit)


def _room(request: DraftRequest, scrubber: Scrubber, template: str, limit: int) -> int:
    """Return what the question and the first hashtag leave for the story."""
    asking = questions(request, scrubber, template, "")[0]
    return limit - utf16_length(f"{asking} {marked(post_tags(request, scrubber)[:1])}") - 2


def findable(request: DraftRequest, scrubber: Scrubber, text: str, limit: int) -> str:
    """Put the company's plain name first where only a handle names it: people search for the name."""
    name = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    said = re.search(rf"(?<![\w@#]){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    if said or not name or not request.x_handle or scrubber.holds_private(name):
        return text
    if told_by.blocked(request, name):
        return text
    named = f"{name}: {text}"
    fewer = re.sub(r"( #\w+) #\w+$", r"\1", named)  # the name is worth more than a second hashtag
    return next((one for one in (named, fewer) if fits(one, limit)), text)


def plainer(request: DraftRequest, pieces: list[Piece]) -> list[Piece]:
    """Keep less with every refused attempt; the third holds only that there is a problem."""
    if request.attempt >= 3:
        return []
    kept = [piece for piece in pieces if not told_by.blocked(request, piece.text)]
    return [piece for piece in kept if piece.rank <= (3 if request.attempt == 1 else 0)]


def problem_sentence(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a sentence that is true of every complaint."""
    name, item = company_name(request.facts.company), story.item_of(request, scrubber)
    if name and not scrubber.holds_private(name):
        return words.PROBLEM_WITH.format(name=name)
    return words.PROBLEM_ABOUT.format(item=item) if item else words.PROBLEM


def assembled(
    request: DraftRequest, scrubber: Scrubber, pieces: list[Piece], template: str, *,
    limit: int = COPY_LIMIT, tags: list[str] | None = None,
) -> str:  # fmt: skip
    """Join pieces, the question and the hashtags; drop pieces, then hashtags, until the text fits."""
    pieces = [piece for piece in pieces if piece.text] or [Piece(problem_sentence(request, scrubber), 0)]
    told = " ".join(piece.text for piece in pieces)
    asks = questions(request, scrubber, template, told)
    shown = post_tags(request, scrubber) if tags is None else tags
    while True:
        text = _joined(pieces, asks[0], shown)
        if fits(text, limit) and not told_by.blocked(request, asks[0]):
            return text
        if not fits(text, limit) and len(shown) > 1:
            shown = shown[:1]  # the story is worth more than a second hashtag
        elif not fits(text, limit) and max(piece.rank for piece in pieces) > 0:
            worst = max(piece.rank for piece in pieces)
            index = max(i for i, piece in enumerate(pieces) if piece.rank == worst)
            pieces = pieces[:index] + pieces[index + 1 :]
        elif not fits(text, limit) and len(pieces) == 1 and fits(text, COPY_LIMIT):
            limit = COPY_LIMIT  # longer than wished for, but the clause that carries the point stays
        elif not fits(text, limit) and (cut := _cut(pieces[0].text)) and len(pieces) == 1:
            pieces = [Piece(cut, 0)]
        elif not fits(text, limit) and len(pieces) > 1:
            pieces = pieces[:-1]
        elif len(asks) > 1:
            asks = asks[1:]
        elif shown and not fits(text, limit):
            shown = []
        elif limit < COPY_LIMIT:
            limit = COPY_LIMIT
        else:
            return _last_resort(text, asks[0])


def _joined(pieces: list[Piece], asking: str, tags: list[str]) -> str:
    told = [piece.text for piece in pieces]
    only_name = asking.startswith("@") and " " not in asking  # no question in a language that is not written
    parts = told if only_name and asking in " ".join(told) else [*told, asking]
    if tags:
        parts.append(marked(tags))
    text = " ".join(" ".join(parts).split())
    return f"Hello {text}" if text.startswith("@") else text


def _last_resort(text: str, asking: str) -> str:
    """Cut at a word; reached only with names of absurd length."""
    for shorter in (text, asking if not asking.startswith("@") else f"Hello {asking}"):
        words_left = shorter.split()
        while words_left and not fits(" ".join(words_left)):
            words_left.pop()
        if words_left:
            return " ".join(words_left)
    return f"{words.PROBLEM} Can you {words.LOOK_INTO_IT}?"


def _cut(text: str) -> str:
    """Shorten the last sentence that remains, by its clauses and then by its words; "" at five words."""
    shorter = told_by.shortened(text.rstrip("."), len(text) - 2)
    if shorter and len(shorter) < len(text) - 1:
        return f"{shorter}."
    parts = text.rstrip(".…").split()
    if len(parts) <= 5:
        return ""
    return f"{' '.join(parts[: max(5, len(parts) * 3 // 4)]).rstrip(',;:')}…"
