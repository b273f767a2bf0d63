"""Every committed conversation still reads the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcripts.player import played, stories


@pytest.mark.parametrize("story", stories(), ids=lambda path: path.stem)
def test_a_conversation_reads_as_written(story: Path, tmp_path: Path) -> None:
    assert played(story, tmp_path) == story.read_text("utf-8"), (
        "if it reads better now: python -m tests.transcripts"
    )


def test_there_are_ten_conversations_or_more() -> None:
    assert len(stories()) >= 10
