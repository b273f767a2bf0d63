"""Files of labels: what cannot be used is named with its line; floors only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.report import below_floor, raised
from bot.evaluation.stories import LabelError, Set, load_messages, load_stories
from tests.evaluation.told import FIBRE, story


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match=r"held_out\.jsonl is not there"):
        load_stories(tmp_path, Set.HELD_OUT)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "triage_tuning.jsonl").write_text(
        '{"id": "a", "text": "b", "label": "danger"}\n{', encoding="utf-8"
    )

    with pytest.raises(LabelError, match="line 2: not JSON"):
        load_messages(tmp_path, Set.TUNING)


@pytest.mark.parametrize("missing", ["now", "labels", "messages", "answers"])
def test_a_story_without_one_of_its_parts_is_refused(tmp_path: Path, missing: str) -> None:
    line = {name: value for name, value in FIBRE.items() if name != missing}

    with pytest.raises(LabelError, match=f"line 1.*{missing}"):
        story(tmp_path, line)


def test_a_label_for_a_fact_nobody_knows_is_refused(tmp_path: Path) -> None:
    labels = FIBRE["labels"]
    assert isinstance(labels, dict)

    with pytest.raises(LabelError, match="unknown fields: colour"):
        story(tmp_path, FIBRE | {"labels": labels | {"said": ["colour"]}})


def test_a_floor_rises_with_what_is_reached_and_never_falls() -> None:
    reached = {"company": 95.0, "leaks": 2.0}

    assert raised(reached, {"company": 93.0, "leaks": 5.0}) == {"company": 95.0, "leaks": 2.0}
    assert raised(reached, {"company": 97.0, "leaks": 0.0}) == {"company": 97.0, "leaks": 0.0}


def test_what_is_worse_than_the_floor_is_said() -> None:
    floor = {"company": 95.0, "leaks": 0.0}

    assert below_floor({"company": 95.0, "leaks": 0.0}, floor) == []
    assert below_floor({"company": 94.0, "leaks": 1.0}, floor) == [
        "company: 94, and it was 95",
        "leaks: 1, and it was 0",
    ]
    assert below_floor({"company": 96.0}, floor) == ["leaks is not measured any more"]
