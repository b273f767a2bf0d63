"""The built-in engine on the labelled stories: no figure falls below what was once reached."""

from __future__ import annotations

import json
from pathlib import Path

from bot.config import Settings
from bot.evaluation.command import measure
from bot.evaluation.report import below_floor
from bot.evaluation.stories import Set

STORIES = Path(__file__).resolve().parents[1] / "stories"


def test_no_figure_of_either_set_is_below_its_floor(tmp_path: Path) -> None:
    floor = json.loads((STORIES / "floor_rules.json").read_text(encoding="utf-8"))

    columns = measure(
        STORIES, list(Set), Settings.model_validate({"REDRESS_DATA_DIR": tmp_path}), "rules"
    ).columns

    assert set(columns) == set(floor) == {"tuning", "held_out"}
    assert {name: below_floor(found, floor[name]) for name, found in columns.items()} == {
        "tuning": [],
        "held_out": [],
    }
