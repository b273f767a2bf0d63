"""Whole conversations over the JSON chat: every line keeps the contract, every sentence has its key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.i18n.catalogue import Catalogue, catalogue
from bot.i18n.render import Renderer
from tests.conversation.test_story import FIBRE
from tests.terminal.test_restart import Lines

Line = dict[str, object]
LONG: tuple[Line, ...] = (
    {"type": "text", "text": "/start"},
    {"type": "text", "text": FIBRE},
    {"type": "press", "button": "more"},
    {"type": "press", "button": "tiktok"},
    {"type": "press", "button": "message"},
    {"type": "press", "button": "firmer"},
    {"type": "press", "button": "no such button"},
    {"type": "forward", "text": "We will come on Friday", "from": "Agent", "origin": "user"},
    {"type": "location", "latitude": -1.28, "longitude": 36.8},
    {"type": "contact", "phone": "+254722123456", "name": "A shop"},
    {"type": "press", "button": "posted"},
    {"type": "tick", "by": "25h"},
    {"type": "press", "button": "nothing_yet"},
    {"type": "tick", "by": "3d"},
    {"type": "press", "button": "they_replied"},
    {"type": "text", "text": "they promised a refund by 30 Nov"},
    {"type": "tick", "by": "2w"},
    {"type": "press", "button": "nothing_yet"},
    {"type": "text", "text": "/cases"},
    {"type": "text", "text": "/evidence"},
    {"type": "edit", "of": 2, "text": FIBRE.replace("4,500", "4,600")},
    {"type": "delete", "of": 2},
    {"type": "text", "text": "Jumia is useless"},
    {"type": "press", "button": "skip"},
    {"type": "press", "button": "dont_know"},
    {"type": "text", "text": "/timezone Lagos"},
    {"type": "text", "text": "/help"},
    {"type": "text", "text": "/privacy"},
    {"type": "text", "text": "/export"},
    {"type": "text", "text": "/delete"},
    {"type": "press", "button": "delete:0:all"},
    {"type": "text", "text": "hello", "user": "another"},
)


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Lines]:
    made = Lines(tmp_path)
    yield made
    made.play.close()


def test_every_line_of_a_long_conversation_keeps_the_contract(lines: Lines) -> None:
    for line in LONG:
        told = lines.send(**line)  # checks each against the schema
        assert told[-1]["type"] == "idle"
        assert "error" not in [one["type"] for one in told]


def bracketed(source: Catalogue) -> Catalogue:
    """Return a language in which every sentence stands in brackets."""
    entries = {
        key: f"⟦{entry}⟧" if isinstance(entry, str) else tuple(f"⟦{form}⟧" for form in entry)
        for key, entry in source.entries.items()
    }
    return replace(source, entries=entries)


def outside(text: str) -> str:
    """Return what stands outside of all brackets."""
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = shorter
    return text


def test_every_word_a_person_reads_comes_from_the_catalogue(lines: Lines) -> None:
    seat = lines.play.seat
    seat.parts = replace(seat.parts, renderer=Renderer("en", bracketed(catalogue("en"))))
    for line in LONG:
        for told in lines.send(**line):
            if told["type"] != "message":
                continue
            rows = told["buttons"]
            assert isinstance(rows, list)
            labels = [button["label"] for row in rows for button in row]
            assert [
                outside(str(text)).strip() for text in (told["text"], *labels) if outside(str(text)).strip()
            ] == []
