"""A year of many cases, lived through with kills: the long form is `python -m bench year`."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.year_check import faults, run


def test_a_year_of_reminders_survives_kills(tmp_path: Path) -> None:
    year = run(tmp_path, people=12, seed=7, kills=4, apart=2)

    assert year.kills == 4
    assert list(faults(year)) == []
