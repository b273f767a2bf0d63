"""A person in front of the bot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.playing import Play


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    """Give a person in Kenya at nine in the morning."""
    person = Play(tmp_path)
    yield person
    person.close()
