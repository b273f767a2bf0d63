"""What the model may cost a person in a day: over it the rules write, and one plain line says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.app.incoming import text_incoming
from bot.domain.drafts import EngineName
from tests.playing import Play
from tests.terminal.model_play import GOOD, STORY, beside, engines, played, schemas

OTHER = "Zuku took KSh 2,999 for a decoder on 10 Nov that never came. I called twice. I want a refund."


def calls(play: Play) -> list[dict[str, object]]:
    """Return the calls as an export lists them."""
    (shown,) = play.say("/export")
    if not shown.files:
        (shown,) = play.press("data")
    (path,) = shown.files
    listed: list[dict[str, object]] = json.loads(path.read_text("utf-8"))["model_calls"]
    return listed


def test_each_call_is_kept_with_the_person_and_goes_with_them(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        kept = calls(play)
        play.say("/delete")
        play.press("Everything")
        left = calls(play)
        play.close()

    assert [(call["prompt"], call["outcome"], call["tries"]) for call in kept] == [
        ("extract", "ok", 1),
        ("draft", "ok", 1),
    ]
    assert all(int(str(call["tokens_in"])) > 1000 for call in kept)
    assert "fibre" not in json.dumps(kept)
    assert left == []


def test_over_the_budget_the_rules_write_and_one_line_says_so(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server, REDRESS_MODEL_TOKENS_PER_DAY="1500")
        play.say(STORY)
        first = schemas(server)
        play.press("more")
        play.press("firmer")
        play.say("/new")
        shown = play.say(OTHER)
        play.close()

    assert first == ["Extraction"], "its reading used the tokens up"
    assert schemas(server) == first
    assert engines(play) == [EngineName.RULES] * 3
    assert play.keys.count("engine_over_budget") == 2, "once a case"
    assert "engine_fallback" not in play.keys
    line = next(one for one in shown if one.say.key == "engine_over_budget")
    assert line.rendered.text == (
        "My writing helper has done its share for you today, so I am doing this one by my own rules."
    )


def test_the_next_morning_the_model_is_asked_again(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server, REDRESS_MODEL_TOKENS_PER_DAY="1500")
        play.say(STORY)
        play.tick("14h")  # 23:00 in Nairobi
        play.say("/new")
        play.say(OTHER)
        late = schemas(server)
        play.tick("2h")
        play.say("/new")
        play.say(STORY)
        play.close()

    assert late == ["Extraction"]
    assert schemas(server) == ["Extraction", "Extraction"]


def test_one_persons_budget_is_not_anothers(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server, REDRESS_MODEL_TOKENS_PER_DAY="1500")
        play.say(STORY)
        play.seat.handle("you", text_incoming(STORY, message_id="in:1"))
        play.close()

    assert schemas(server) == ["Extraction", "Extraction"]


@pytest.mark.parametrize("limit", ["0", "1000000"])
def test_without_a_limit_or_below_it_nothing_is_said(tmp_path: Path, limit: str) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server, REDRESS_MODEL_TOKENS_PER_DAY=limit)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.OPENAI] * 3
    assert "engine_over_budget" not in play.keys
