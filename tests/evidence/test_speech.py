"""Recordings to text by a model on this machine, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.app.ports import EngineFailed
from bot.evidence.speech import LocalListener, model_folder
from tests.recordings import spoken


@pytest.fixture
def folder() -> Path:
    found = model_folder(None)
    if found is None:
        pytest.skip("the extra `voice` is not installed")
    return found


async def test_speech_is_heard(folder: Path) -> None:
    speech = await LocalListener(folder).hear(spoken("The internet has been dead for two weeks"), "audio/wav")

    assert "internet" in speech.text.casefold()
    assert "two weeks" in speech.text.casefold()
    assert not speech.cut


@pytest.mark.parametrize("data", [b"", b"OggS" * 50, b"\0" * 4000])
async def test_what_is_no_recording_is_no_text(folder: Path, data: bytes) -> None:
    with pytest.raises(EngineFailed, match="nonsense"):
        await LocalListener(folder).hear(data, "audio/ogg")


async def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)

    with pytest.raises(EngineFailed, match="timeout"):
        await LocalListener(tmp_path, python=str(slow), patience=0.3).hear(b"x", "audio/ogg")


async def test_a_process_that_cannot_load_its_model_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="nonsense"):
        await LocalListener(tmp_path, python=sys.executable).hear(b"x", "audio/ogg")


def test_a_folder_without_a_model_listens_to_nothing(tmp_path: Path) -> None:
    assert model_folder(tmp_path) is None
