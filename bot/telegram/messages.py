"""From rendered spans and buttons to what Telegram takes. Pure.

Formatting goes as entities (offsets in UTF-16 units), never as HTML: a person's words need no escaping and
cannot break a message. A block becomes preformatted text, which a tap copies.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.constants import MessageEntityType

TEXT_LIMIT = 4096  # UTF-16 units, after formatting
CAPTION_LIMIT = 1024
COPY_LIMIT = 256
ID_LIMIT = 64  # bytes
URL_SCHEMES = ("https://", "http://", "tg://")  # of a button: a `mailto:` is refused

_ENTITY = {"bold": MessageEntityType.BOLD, "block": MessageEntityType.PRE, "code": MessageEntityType.CODE}


class Span(Protocol):
    """A piece of text in one style: plain, bold, block, or code, which is a block within a line."""

    @property
    def text(self) -> str: ...
    @property
    def style(self) -> str: ...


class Button(Protocol):
    """A rendered button: it opens `url`, copies `copy`, or sends back `id`."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def url(self) -> str | None: ...
    @property
    def copy(self) -> str | None: ...


class Rendered(Protocol):
    """A whole message in the person's language."""

    @property
    def spans(self) -> Sequence[Span]: ...
    @property
    def rows(self) -> Sequence[Sequence[Button]]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One message text with its formatting."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """A styled stretch of the whole text, in characters."""

    start: int
    end: int
    style: str


def units(text: str) -> int:
    """Return the length in UTF-16 code units, which is how Telegram counts."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def keyboard(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """Return the buttons; one that Telegram would refuse is left out rather than losing the message."""
    made = [[made for button in row if (made := _button(button)) is not None] for row in rows]
    kept = [row for row in made if row]
    return InlineKeyboardMarkup(kept) if kept else None


def _button(button: Button) -> InlineKeyboardButton | None:
    if not button.label:
        return None
    if button.url is not None:
        if not button.url.startswith(URL_SCHEMES):
            return None
        return InlineKeyboardButton(button.label, url=button.url)
    if button.copy is not None:
        if not 1 <= units(button.copy) <= COPY_LIMIT:
            return None
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if not 1 <= len(button.id.encode()) <= ID_LIMIT:
        return None
    return InlineKeyboardButton(button.label, callback_data=button.id)


def parts(spans: Sequence[Span], limit: int = TEXT_LIMIT) -> tuple[Part, ...]:
    """Return the text in as few messages as its limit allows, cut at the ends of paragraphs where it can be.

    Outer white space is taken off each part, since Telegram would do so and shift the formatting.
    """
    text = "".join(span.text for span in spans)
    ends = list(accumulate(len(span.text) for span in spans))
    runs = [_Run(end - len(span.text), end, str(span.style)) for span, end in zip(spans, ends, strict=True)]
    made: list[Part] = []
    start = 0
    while start < len(text):
        end = _cut(text, start, limit, runs)
        part = _part(text, start, end, runs)
        if part is not None:
            made.append(part)
        start = end
    return tuple(made)


def _cut(text: str, start: int, limit: int, runs: Sequence[_Run]) -> int:
    """Return where the part from `start` ends: after a paragraph, a line or a word, best outside blocks."""
    sizes = list(accumulate(2 if ord(character) > 0xFFFF else 1 for character in text[start : start + limit]))
    furthest = start + bisect.bisect_right(sizes, limit)
    if furthest >= len(text):
        return len(text)
    half = start + (furthest - start) // 2  # a word is no reason for a tiny message
    for outside in (True, False):
        for mark, least in (("\n\n", start), ("\n", start), (" ", half)):
            place = text.rfind(mark, least, furthest)
            while place > start:
                if not (outside and _in_block(place, runs)):
                    return place + len(mark)
                place = text.rfind(mark, least, place)
    return furthest


def _in_block(place: int, runs: Sequence[_Run]) -> bool:
    return any(run.style == "block" and run.start <= place < run.end for run in runs)


def _part(text: str, start: int, end: int, runs: Sequence[_Run]) -> Part | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    end = start + len(piece)
    if not piece:
        return None
    entities = []
    for run in runs:
        first, last = max(run.start, start), min(run.end, end)
        if run.style in _ENTITY and first < last:
            offset, length = units(text[start:first]), units(text[first:last])
            entities.append(MessageEntity(_ENTITY[run.style], offset, length))
    return Part(piece, tuple(entities))
