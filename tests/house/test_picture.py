"""The README's picture: well-formed, and made of what was said."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType
from xml.etree import ElementTree

import pytest

from tests.house import repository

EVENTS = [
    {
        "type": "message", "id": "m1", "key": "card", "text": "first version", "files": [],
        "buttons": [[{"id": "posted:1:", "action": "posted", "label": "I posted it"}]],
    },
    {"type": "message", "id": "m2", "key": "card", "text": "Paid < owed & waiting", "files": [],
     "buttons": [], "edits": "m1"},
    {"type": "idle"},
    {"type": "idle"},
    {"type": "message", "id": "m3", "key": "nudge", "text": "Did they answer?", "buttons": [], "files": []},
    {"type": "idle"},
]  # fmt: skip


@pytest.fixture(name="draw")
def draw_module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw", repository.ROOT / "docs/pictures/draw.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "draw", module)
    spec.loader.exec_module(module)
    return module


def test_the_picture_shows_what_both_sides_said_in_order(draw: ModuleType) -> None:
    picture = ElementTree.fromstring(draw.draw(draw.bubbles(EVENTS)))  # noqa: S314 - drawn a line above
    words = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert words[0] == "Safaricom installed home fibre on 3 Nov, I paid"
    assert words[-4:] == ["Paid < owed & waiting", "I posted it", "the next day", "Did they answer?"]
    assert "first version" not in words


def test_the_committed_picture_is_well_formed() -> None:
    picture = ElementTree.fromstring(repository.read("docs/pictures/conversation.svg"))  # noqa: S314 - our own
    assert picture.tag.endswith("svg")
