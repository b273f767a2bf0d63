"""What moderation flags in a story: advice comes first, and no model writes about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.drafts import EngineName
from tests.playing import Play
from tests.servers.openai_server import ModelServer, Reply
from tests.terminal.model_play import GOOD, READ, STORY, beside, engines, json_reply, played, schemas

READ_LATER = json_reply(READ, fault="slow", seconds=0.4)


def told(folder: Path, server: ModelServer) -> Play:
    play = played(folder, server, REDRESS_MODEL_MODERATION="on")
    play.say(STORY)
    return play


def flagging(*categories: str) -> dict[str, list[Reply]]:
    verdict = json_reply(dict.fromkeys(categories, True))
    return {**GOOD, "Extraction": [READ_LATER], "moderations": [verdict]}


@pytest.fixture(scope="module", autouse=True)
def package() -> None:
    """Load the client's package before anything is timed."""
    import openai  # noqa: F401


def test_despair_is_answered_before_the_complaint_which_waits(tmp_path: Path) -> None:
    with beside(flagging("self-harm")) as server:
        play = told(tmp_path, server)
        first = list(play.keys)
        play.say("I am safe")
        play.close()

    assert first[-1] == "safety_self_harm"
    assert not {"fact_card", "draft_x_post"} & set(first)
    assert play.outcomes == ["safety_first"]
    assert schemas(server) == ["Extraction"], "no model writes about it"
    assert engines(play) == [EngineName.RULES] * 3
    assert "draft_x_post" in play.keys


def test_a_threat_is_left_out_in_one_sentence_and_the_rules_write(tmp_path: Path) -> None:
    with beside(flagging("harassment/threatening")) as server:
        play = told(tmp_path, server)
        play.press("posted")
        play.tick("25h")
        play.press("nothing_yet")
        play.close()

    assert play.keys.count("refused_threat") == 1
    assert schemas(server) == ["Extraction"]
    assert play.drafts("x_post")[-1].variant == "nudge"
    assert {draft.engine for draft in play.drafts("x_post")} == {EngineName.RULES}


def test_violence_that_was_suffered_is_told_by_the_rules_without_a_word_about_it(tmp_path: Path) -> None:
    with beside(flagging("violence")) as server:
        play = told(tmp_path, server)
        play.close()

    assert engines(play) == [EngineName.RULES] * 3
    assert not [key for key in play.keys if key.startswith(("refused_", "decline_", "safety_"))]
    assert "engine_fallback" not in play.keys


def test_a_story_that_is_not_flagged_is_the_models(tmp_path: Path) -> None:
    with beside(flagging()) as server:
        play = told(tmp_path, server)
        play.close()

    assert len(server.moderated) == 1
    assert engines(play) == [EngineName.OPENAI] * 3


@pytest.mark.parametrize("found", ["danger", "stranded", "self_harm"])
def test_danger_that_only_the_model_sees_is_answered_first_too(tmp_path: Path, found: str) -> None:
    with beside({**GOOD, "Extraction": [json_reply({**READ, "triage": found})]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        first = list(play.keys)
        play.say("I am safe")
        play.close()

    assert first[-1] == f"safety_{found}"
    assert "draft_x_post" not in first
    assert "draft_x_post" in play.keys


@pytest.mark.parametrize("found", ["spam", "hate", "greeting", "threat", "steering"])
def test_a_complaint_is_not_declined_on_the_models_word_alone(tmp_path: Path, found: str) -> None:
    with beside({**GOOD, "Extraction": [json_reply({**READ, "triage": found})]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.OPENAI] * 3
