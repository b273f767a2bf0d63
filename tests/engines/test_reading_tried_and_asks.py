"""What the person did, and what would put it right."""

from __future__ import annotations

import pytest

from bot.domain.facts import AskKind
from bot.domain.reading import Field
from tests.engines.read_fake import read

TRIED = [
    ("i called them 3 times", [("call", 3)]),
    ("called four times and emailed twice", [("call", 4), ("email", 2)]),
    ("visited the branch in Westlands", [("visit", None)]),
    ("been to the shop twice", [("visit", 2)]),
    ("raised two tickets", [("ticket", 2)]),
    ("opened a ticket and it was closed", [("ticket", 1)]),
    ("chatted with their bot and DMed them", [("chat", None)]),
    ("sent 3 emails no reply", [("email", 3)]),
    ("spoke to 5 different agents", [("call", None)]),
    ("i have called 100 like 6 times", [("call", 6)]),
    ("ive been calling customer care all week", [("call", None)]),
    ("complained 3 times", [("other", 3)]),
    ("went to the bank twice", [("visit", 2)]),
    ("tweeted them", [("post", None)]),
    ("rang british gas a couple of times", [("call", 2)]),
    ("wrote them a letter", [("letter", 1)]),
    ("made 5 calls", [("call", 5)]),
    ("they called me twice", []),
    ("nobody called back", []),
    ("driver called me and left", []),
    ("i never called them", []),
    ("they said they would call", []),
    ("the agent emailed me a form", []),
]


@pytest.mark.parametrize(("text", "tried"), TRIED)
def test_what_was_tried(text: str, tried: list[tuple[str, int | None]]) -> None:
    found = read(text, "KE").tried
    assert [(item.value.channel.value, item.value.count) for item in found] == tried


ASKS = [
    ("want my money back or fix it by friday", (AskKind.REFUND, AskKind.REPAIR)),
    ("i want a replacement or my money back", (AskKind.REPLACE, AskKind.REFUND)),
    ("please refund me", (AskKind.REFUND,)),
    ("just fix it", (AskKind.REPAIR,)),
    ("please send a technician", (AskKind.REPAIR,)),
    ("i want the contract cancelled", (AskKind.CANCEL,)),
    ("deliver my order now", (AskKind.DELIVER,)),
    ("where is my parcel?", (AskKind.DELIVER,)),
    ("unlock my account please", (AskKind.UNLOCK,)),
    ("i want an apology", (AskKind.APOLOGISE,)),
    ("i demand compensation for the hotel", (AskKind.COMPENSATE,)),
    ("they should explain why", (AskKind.EXPLAIN,)),
    ("i want someone to call me back", (AskKind.RESPOND,)),
    ("please correct my bill", (AskKind.CORRECT,)),
    ("give me my money back", (AskKind.REFUND,)),
    ("reconnect me or refund", (AskKind.REPAIR, AskKind.REFUND)),
    ("I want the difference back", (AskKind.REFUND,)),
    ("i want new ones", (AskKind.REPLACE,)),
    ("please honour the warranty", (AskKind.OTHER,)),
]


@pytest.mark.parametrize(("text", "kinds"), ASKS)
def test_what_would_put_it_right(text: str, kinds: tuple[AskKind, ...]) -> None:
    ask = read(text, "KE").ask
    assert ask is not None
    assert ask.value.kinds == kinds


@pytest.mark.parametrize(
    "text",
    [
        "they refuse to refund me",
        "they promised to fix it",
        "i asked for a refund and got nothing",
        "the agent wants me to pay again",
        "still no refund",
        "nobody came to repair it",
    ],
)
def test_what_others_said_is_no_ask(text: str) -> None:
    assert read(text, "KE").ask is None


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("please honour the warranty", "honour the warranty"),
        ("I want them to move my appointment to a morning", "move my appointment to a morning"),
    ],
)
def test_other_asks_keep_their_own_words_as_an_infinitive(text: str, own: str) -> None:
    ask = read(text).ask
    assert ask is not None
    assert ask.value.text == own


def test_the_answer_to_what_would_put_it_right_may_be_anything() -> None:
    ask = read("i want them to train their staff", "KE", Field.ASK).ask
    assert ask is not None
    assert (ask.value.kinds, ask.value.text) == ((AskKind.OTHER,), "train their staff")
