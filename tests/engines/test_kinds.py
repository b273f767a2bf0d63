"""Kinds of messages told by all their words: hints of danger, and what only sounds like it."""

from __future__ import annotations

import time
from hashlib import sha256

import pytest

from bot.domain.reading import Triage
from bot.engines.rules.judging import GRAVE, judge
from bot.engines.rules.kinds import BUCKETS, features, margins, weights, words_of
from bot.operator.kinds import MESSAGES, read_messages


def test_the_weights_are_those_of_the_messages_beside_them() -> None:
    known = weights()

    assert known.messages == sha256(MESSAGES.read_bytes()).hexdigest(), "run: redress kinds build"
    assert len(known.rows) == BUCKETS * len(known.kinds)


def test_there_are_many_messages_of_every_grave_kind_and_none_stands_twice() -> None:
    rows = read_messages(MESSAGES)
    texts = [text for text, _, _ in rows]

    assert len(texts) == len(set(texts))
    for kind in GRAVE:
        assert sum(label == kind for _, label, _ in rows) >= 150, kind


# None of these stands among the messages.
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the plumber left and now the ceiling light is fizzing with water running out of it", Triage.DANGER),
        ("nan's carer never came and her heart tablets are locked in the agency's box", Triage.DANGER),
        (
            "the cabbie put me out on the ring road, half one at night, i dont know where this is",
            Triage.STRANDED,
        ),
        ("after this i wont be around to bother anyone, look after my cat", Triage.SELF_HARM),
        ("i will wait outside the shop with my brothers and he will not walk home", Triage.THREAT),
        ("find out where that call centre girl lives and put it in the post", Triage.EXPOSURE),
        ("write that people from that tribe are dirty and should be thrown out of every hotel", Triage.HATE),
    ],
)
def test_a_hint_is_taken_for_what_it_means(text: str, kind: Triage) -> None:
    assert judge(text).grave(story=False) is kind


@pytest.mark.parametrize(
    "text",
    [
        "I'm drowning in letters from the water company about a meter that isn't mine",
        "The dry cleaner murdered my suit and won't pay for it",
        "My gas cooker was due on Monday and never came",
        "You left me stranded at Gatwick last March and still owe me the £240",
        "I could kill for a straight answer from the bank, three hours on hold",
        "The hospital billed me twice for one x-ray",
        "this queue will be the death of me, refund my 45 dollars",
    ],
)
def test_a_figure_of_speech_alarms_nobody(text: str) -> None:
    assert judge(text).grave(story=False) is None


def test_no_ordinary_story_is_taken_for_danger_however_long_it_is() -> None:
    story = (
        "I ordered a washing machine on 3 May and paid £349. It came with a dent. I called four times. " * 12
    )

    assert judge(story).grave(story=True) is None
    assert len(judge(story).windows) > 4


@pytest.mark.parametrize("text", ["", "   ", "?!", "🙂🙂🙂", "\u202e\u0000", "a" * 30_000, "x " * 20_000])
def test_any_text_can_be_judged(text: str) -> None:
    assert judge(text).grave(story=False) is None


def test_features_are_the_same_on_every_machine() -> None:
    assert words_of("Paid £4,500 — can't!") == ["paid", "0", "0", "can't", "!"]
    assert sum(features(["gas", "leak"])) == 521_251


def test_a_message_takes_a_few_milliseconds() -> None:
    margins("warm up the table of rows with some words")
    started = time.process_time()
    for number in range(20):
        margins(
            f"they delivered the wrong sofa to flat {number} and nobody picks up, refund me {number} pounds"
        )

    assert (time.process_time() - started) / 20 < 0.02
