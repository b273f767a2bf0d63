"""What the evaluation must notice: drafts with one fault each, and drafts without any."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.directory.lookup import BrandDirectory
from bot.evaluation.playing import Played
from bot.evaluation.scoring import Scored, reading_ease, score
from bot.terminal.shapes import Json
from tests.evaluation.told import story

SOUND = (
    "Paid KSh 4,500 for home fibre on 3 Nov and it has been dead for 15 days. Four calls, dead on day 16. "
    "@Safaricom_Care can you refund me or fix it by Friday? #SafaricomHomeFibre"
)
READ: Json = {
    "company": {"name": "Safaricom", "country": "KE", "x": "Safaricom_Care", "tiktok": "safaricomplc"},
    "what": "dead",
    "when": {"from": "2026-11-03", "to": None, "precision": "day"},
    "amounts": [{"value": 4500.0, "currency": "KES", "role": "paid"}],
    "ask": "refund or repair by 2026-11-20",
    "ask_kinds": ["refund", "repair"],
    "ask_by": "2026-11-20",
    "promised_by": None,
}


def judged(folder: Path, post: str = SOUND, facts: Json | None = None) -> Scored:
    read = READ | (facts or {})
    drafts: dict[str, Json] = {
        kind: {"kind": kind, "text": text, "problems": []}
        for kind, text in (("x_post", post), ("tiktok_caption", "Fibre dead."), ("direct_message", "Hello"))
    }
    return score(story(folder), Played(read=read, facts=read, drafts=drafts), BrandDirectory())


def test_a_sound_post_has_no_fault(tmp_path: Path) -> None:
    found = judged(tmp_path)

    assert found.faults == ()
    assert all(found.right.values())
    assert found.names_matter


@pytest.mark.parametrize(
    ("instead", "of", "kind"),
    [
        ("KSh 9,500", "KSh 4,500", "ungrounded"),
        ("on 4 Nov", "on 3 Nov", "ungrounded"),
        ("18 days", "15 days", "ungrounded"),
        ("three weeks", "15 days", "ungrounded"),
        ("day 19", "day 16", "ungrounded"),
        ("Seven calls", "Four calls", "ungrounded"),
        ("by Sunday", "by Friday", "ungrounded"),
        ("home fibre in Mombasa", "home fibre", "ungrounded"),
        ("SR-8841236, dead on", "dead on", "leak"),
        ("+254722123456", "Four calls", "leak"),
        ("Kiptoo hung up", "Four calls", "leak"),
        ("@SafaricomHelpDesk", "@Safaricom_Care", "handle"),
        ("KSh 5,400", "KSh 4,500", "stale"),
        ("dead " * 60, "dead", "too long"),
    ],
)
def test_each_fault_is_noticed(tmp_path: Path, instead: str, of: str, kind: str) -> None:
    found = judged(tmp_path, SOUND.replace(of, instead, 1))

    assert any(fault.startswith(f"{kind}:") for fault in found.faults), found.faults


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("company", {"name": "Airtel Kenya", "country": "KE"}),
        ("when", {"from": "2026-11-04", "to": None, "precision": "day"}),
        ("amounts", [{"value": 5400.0, "currency": "KES", "role": "paid"}]),
        ("amounts", [{"value": 4500.0, "currency": "NGN", "role": "paid"}]),
        ("ask_kinds", ["apologise"]),
        ("ask_by", "2026-11-27"),
    ],
)
def test_a_fact_read_wrongly_is_not_right(tmp_path: Path, fact: str, value: object) -> None:
    name = {"when": "date", "amounts": "amount", "ask_kinds": "ask", "ask_by": "ask"}.get(fact, fact)

    assert judged(tmp_path).right[name]
    assert not judged(tmp_path, facts={fact: value}).right[name]


def test_a_question_about_what_was_said_counts_as_asked_again(tmp_path: Path) -> None:
    played = Played(asked=["ask_when", "ask_amount"], read=READ, facts=READ)

    assert score(story(tmp_path), played, BrandDirectory()).asked_again == ("when", "amount")


def test_plain_words_read_more_easily_than_learned_ones() -> None:
    plain, learned = (
        "My bag is lost. I want it back.",
        "Unsatisfactory baggage administration necessitates compensation.",
    )

    assert reading_ease(plain) > 80
    assert reading_ease(learned) < 30
