"""Count what a model costs over a case of eight turns, beside one structured call for every turn.

The bot runs whole, against a local server that gives sound answers over HTTP. Tokens are characters / 4, of
everything that is sent: texts and the schema. The other way is reckoned from the same turns: each sends both
prompts' fixed text, both schemas and the conversation so far.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.engines.openai.prompts import load_prompts
from tests.servers.openai_server import Request
from tests.terminal.model_play import GOOD, STORY, beside, json_reply, played

FACTS = "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times"
ASK = "want my money back or fix it by friday"
ANSWER = {"kind": "other", "quote": "looking into it", "promised": None, "offered": None}
# What a person does, turn by turn: words are said, "!word" presses a button, "+25h" only lets time pass.
CASES: tuple[tuple[str, ...], ...] = (
    (STORY, "!posted", "!skip", "!paid", "+25h", "!nothing_yet", "!posted", "/snooze", "3 days"),
    (FACTS, ASK, "!posted", "!told_later", "+25h", "!nothing_yet", "!posted", "got my money", "yes"),
    ("hi", STORY, "!posted", "!skip", "+25h", "!they_replied", "they said Friday", "/case", "!stop"),
    (STORY, "!more", "!tiktok", "!posted", "!skip", "+25h", "!solved", "!thank_you", "/cases"),
    ("hello", STORY, "!posted", "3 nov", "+25h", "!snooze", "3 days", "/case", "/evidence"),
    (STORY, "/case", "!posted", "!skip", "+25h", "!nothing_yet", "!posted", "they refuse to pay", "/case"),
)  # fmt: skip
TURNS = 8


@dataclass(frozen=True, slots=True)
class Cost:
    """One case: calls and tokens of both ways, and how much of what is sent never changes."""

    calls: int
    tokens: int
    turns: int
    per_turn_tokens: int
    static: float


def run() -> str:
    """Return the table of all cases, with medians."""
    costs = [_cost(acts) for acts in CASES]
    lines = [
        f"{'case':>5}{'turns':>7}{'calls':>7}{'tokens in':>11}{'a call a turn':>15}{'ratio':>8}{'static':>8}"
    ]
    for number, one in enumerate(costs, 1):
        ratio = one.tokens / one.per_turn_tokens
        lines.append(
            f"{number:>5}{one.turns:>7}{one.calls:>7}{one.tokens:>10,}{one.per_turn_tokens:>15,}"
            f"{ratio:>8.2f}{one.static:>8.0%}"
        )
    calls = statistics.median(one.calls for one in costs)
    ratio = statistics.median(one.tokens / one.per_turn_tokens for one in costs)
    static = statistics.median(one.static for one in costs)
    lines.append(f"median: {calls:g} calls, {ratio:.2f} of the tokens, {static:.0%} of them static")
    return "\n".join(lines)


def _cost(acts: Sequence[str]) -> Cost:
    turns = 0
    with tempfile.TemporaryDirectory() as folder, beside({**GOOD, "Answer": [json_reply(ANSWER)]}) as server:
        play = played(Path(folder), server)
        said: list[int] = []  # characters of the conversation after each turn
        for act in acts:
            if act.startswith("+"):
                play.tick(act[1:])
                continue
            turns += 1
            if act.startswith("!"):
                play.press(act[1:])
            else:
                play.say(act)
            said.append(sum(map(len, acts[: acts.index(act) + 1])) + len(play.texts))
        play.close()
        requests = list(server.requests)
    assert turns == TURNS, f"{acts[0][:20]!r} has {turns} turns"
    sent = [_size(request) for request in requests]
    fixed = [_fixed(request) for request in requests]
    both = sum(len(load_prompts()[name].system) for name in ("extract", "draft"))
    schemas = sum({request.schema: _schema_size(request) for request in requests}.values())
    per_turn = sum(both + schemas + history for history in said)
    return Cost(len(requests), sum(sent) // 4, turns, per_turn // 4, sum(fixed) / max(sum(sent), 1))


def _schema_size(request: Request) -> int:
    return len(json.dumps(request.body.get("response_format") or {}))


def _size(request: Request) -> int:
    return len(request.system) + len(request.user) + _schema_size(request)


def _fixed(request: Request) -> int:
    return len(request.system) + _schema_size(request)
