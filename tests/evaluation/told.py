"""A labelled story to judge, with whatever a test changes about it."""

from __future__ import annotations

import json
from pathlib import Path

from bot.evaluation.stories import Set, Story, load_stories

FIBRE: dict[str, object] = {
    "id": "fibre-dead",
    "now": "2026-11-18T09:00:00+03:00",
    "country": "KE",
    "language": "en",
    "style": "short",
    "traps": ["correction"],
    "messages": [
        "Safaricom installed home fibre on 3 Nov, paid 5,400 and its dead. Called four times, ticket"
        " SR-8841236. Their man Joseph Kiptoo hung up. refund by friday or fix it. my number 0722 123456",
        "sorry 4,500 not 5,400",
    ],
    "answers": {"company": "Safaricom", "what": "dead", "when": "3 nov", "amount": "4500", "ask": "refund"},
    "labels": {
        "company": {"name": "Safaricom", "country": "KE"},
        "what_words": ["fibre", "dead|not working"],
        "when": {"start": "2026-11-03", "end": None, "precision": "day"},
        "due": None,
        "amounts": [{"value": "4500", "currency": "KES", "role": "paid"}],
        "ask": {"kinds": ["refund", "repair"], "by": "2026-11-20"},
        "tried": [{"channel": "call", "count": 4}],
        "references": ["SR-8841236"],
        "private": ["0722 123456", "Joseph Kiptoo"],
        "numbers": [],
        "names": [],
        "said": ["company", "what", "when", "amount", "ask"],
        "needed": [],
    },
}


def story(folder: Path, line: dict[str, object] = FIBRE) -> Story:
    """Return a story as it is read from a file."""
    (folder / "tuning.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (one,) = load_stories(folder, Set.TUNING)
    return one
