"""Kills, restarts, other settings at the next start: a story that waits always gets its drafts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.bootstrap import provider
from bot.config import Settings, SettingsError
from bot.domain.drafts import EngineName
from bot.store.sql import SqlStore
from tests.playing import Play
from tests.terminal.model_play import (
    CAPTION,
    GOOD,
    KINDS,
    READ,
    STORY,
    X_POST,
    Meanwhile,
    beside,
    engines,
    first_drafts,
    json_reply,
    played,
    schemas,
)

ROOT = Path(__file__).resolve().parents[2]


def _forget_claims(play: Play) -> None:
    """Do what a start does after a kill."""
    store = play.seat.parts.store
    assert isinstance(store, SqlStore)
    store.free_leases("json")


KILLED_CHAT = [sys.executable, "-m", "bot", "chat", "--json", "--engine", "auto", "--country", "KE"]
KILLED_CHAT += ["--now", "2026-11-18T09:00:00+03:00"]


def _environment(folder: Path, url: str) -> dict[str, str]:
    return {
        **os.environ,
        "REDRESS_DATA_DIR": str(folder),
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": url,
        "OPENAI_MODEL": "test-model",
        "PYTHONWARNINGS": "error",
        "PYTHONDEVMODE": "1",
    }


def _chat(folder: Path, url: str, *lines: object) -> tuple[list[dict[str, object]], str]:
    """Run the program over some lines and return its events and what it wrote besides."""
    done = subprocess.run(
        [*KILLED_CHAT, "--db", f"sqlite:///{folder / 'chat.db'}"],
        input="".join(json.dumps(line) + "\n" for line in lines),
        env=_environment(folder, url),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def _of_type(events: list[dict[str, object]], kind: str) -> list[dict[str, object]]:
    return [event for event in events if event["type"] == kind]


@pytest.mark.parametrize("stage", ["Extraction", "Writing"])
def test_a_process_killed_in_a_call_finishes_the_story_when_it_starts_again(
    tmp_path: Path, stage: str
) -> None:
    late = json_reply(READ if stage == "Extraction" else first_drafts(), fault="slow", seconds=60)
    good = GOOD[stage][0]
    with beside({**GOOD, stage: [late, good]}) as server:
        killed = subprocess.Popen(
            [*KILLED_CHAT, "--db", f"sqlite:///{tmp_path / 'chat.db'}"],
            env=_environment(tmp_path, server.url),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert killed.stdin is not None
        assert killed.stdout is not None
        with killed.stdin, killed.stdout:
            killed.stdin.write(json.dumps({"type": "text", "text": STORY}).encode() + b"\n")
            killed.stdin.flush()
            server.wait_for(stage)
            killed.send_signal(signal.SIGKILL)
            killed.wait(10)
        events, stderr = _chat(tmp_path, server.url)

    drafts = _of_type(events, "draft")
    assert [(draft["kind"], draft["engine"]) for draft in drafts] == [(kind, "openai") for kind in KINDS]
    assert [event["key"] for event in _of_type(events, "message")][-3:] == [
        "fact_card", "draft_x_post", "when_out",
    ]  # fmt: skip
    assert "Warning" not in stderr


def test_calls_left_behind_are_answered_by_the_rules_when_the_model_is_gone(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        first = played(tmp_path, server)
        Meanwhile(first)
        first.close()

    again = Play(tmp_path)
    keys = again.keys
    again.close()

    assert engines(again) == [EngineName.RULES] * 3
    assert keys[-2:] == ["draft_x_post", "when_out"]


def test_a_call_that_a_worker_died_over_twice_goes_to_the_rules(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        for _ in range(2):
            _forget_claims(play)
            turn.job = turn.claim()
        turn.end()
        play.close()

    assert "Extraction" not in schemas(server)
    assert play.keys.count("engine_fallback") == 1
    assert all(play.drafts(kind) for kind in KINDS)


def test_the_program_ends_without_a_warning_and_prints_the_models_words(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        events, stderr = _chat(tmp_path, server.url, {"type": "text", "text": STORY})

    assert [draft["text"] for draft in _of_type(events, "draft")][:2] == [X_POST, CAPTION]
    assert [draft["engine"] for draft in _of_type(events, "draft")] == ["openai"] * 3
    assert not [word for word in ("Warning", "Traceback", "unclosed") if word in stderr]
    assert "home fibre" not in stderr


def test_the_package_of_the_client_is_not_loaded_before_the_first_call() -> None:
    program = (
        "import sys; from bot.bootstrap import slow_engine; from bot.config import Settings;"
        "import bot.engines.openai.engine;"
        "sys.exit(any(name.split('.')[0] in ('openai', 'httpx2') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_asking_for_the_model_without_a_key_is_refused_with_the_cure() -> None:
    settings = Settings.model_validate({})
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        provider(settings, "openai")
    assert provider(settings, "auto") is None
