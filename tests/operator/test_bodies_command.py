"""`redress bodies`: the committed rows are in order, and what is wrong is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.directory.bodies import BODIES
from bot.operator.bodies_checking import problems

LINES = BODIES.read_text(encoding="utf-8").splitlines()


def line(row: str, **changes: object) -> str:
    cells = next(json.loads(text) for text in LINES if f'"id": "{row}"' in text)
    return json.dumps({**cells, **changes})


def found(folder: Path, *lines: str) -> list[str]:
    path = folder / "bodies.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return problems(path)


def test_the_bodies_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "check"]) == 0
    assert capsys.readouterr().out == "The bodies are in order.\n"


@pytest.mark.parametrize(
    ("row", "changes", "problem"),
    [
        ("gb-fos", {"extra": 1}, "extra"),
        ("gb-fos", {"checked_on": "22 Nov"}, "checked_on"),
        ("gb-fos", {"checked_on": "2999-01-01"}, "has not come yet"),
        ("gb-fos", {"country": "QQ"}, "no country the bot knows"),
        ("gb-fos", {"sectors": ["banks"]}, "unknown sectors: banks"),
        ("gb-fos", {"role": "king"}, "king"),
        ("gb-fos", {"kind": "champion"}, "kind champion with the role ombudsman"),
        ("gb-fos", {"wait_starts": None}, "a wait and its start go together"),
        ("gb-fos", {"deadline_from": None}, "a last day and the event"),
        ("gb-fos", {"deadline_days": 90}, "90 days are not about 6 months"),
        ("gb-fos", {"verified": False}, "verified, its fields and the day"),
        ("gb-fos", {"source": "own knowledge"}, "verified without a page"),
        ("gb-fos", {"must_not_say": "The FCA decides."}, "must_not_say"),
        ("gb-fos", {"prerequisite": ""}, "nothing of what must happen first"),
        ("gb-fos", {"url": "http://example.com"}, "url"),
        ("gb-commsomb-2025", {"valid_from": "2026-05-01"}, "valid_from lies after valid_to"),
        ("eu-odr-closed", {"resolves_individual": True}, "closed, but said to take single cases"),
        ("gb-section75", {"paid_by": []}, "how one must have paid"),
        ("gb-section75", {"amount_currency": None}, "a limit and its currency go together"),
        ("gb-mcol", {"role": "adr"}, "small claims with the role adr"),
        ("ae-posting-ae", {"tier": 1}, "before the first post"),
    ],
)
def test_what_is_wrong_in_a_row_is_named_with_its_row(
    tmp_path: Path, row: str, changes: dict[str, object], problem: str
) -> None:
    (text, *_) = found(tmp_path, line(row, **changes))
    assert problem in text
    assert row in text


def test_two_rows_of_one_id_and_a_line_that_is_no_row_are_noticed(tmp_path: Path) -> None:
    assert found(tmp_path, line("gb-fos"), line("gb-fos")) == ["gb-fos: 2 rows have this id"]
    assert len(found(tmp_path, "{")) == 1
    assert len(found(tmp_path, "[]")) == 1
    (missing,) = found(
        tmp_path, json.dumps({k: v for k, v in json.loads(line("gb-fos")).items() if k != "fee"})
    )
    assert "fee" in missing


def test_bodies_are_listed_with_their_windows_and_what_nobody_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bodies", "list", "--country", "gb", "--sector", "banking"]) == 0
    lines = capsys.readouterr().out.splitlines()
    fos = next(text for text in lines if text.startswith("gb-fos "))
    assert "56 days, then 6 months from final response" in fos
    fca = next(text for text in lines if text.startswith("gb-fca "))
    assert "decides no single case" in fca
    assert "please check on their site" in fca
    assert not [text for text in lines if text.startswith("gb-railomb")]


def test_what_is_closed_or_only_announced_is_listed_as_that(capsys: pytest.CaptureFixture[str]) -> None:
    main(["bodies", "list", "--country", "EU"])
    assert "CLOSED" in next(
        text for text in capsys.readouterr().out.splitlines() if text.startswith("eu-odr-closed")
    )
    main(["bodies", "list", "--country", "AU", "--sector", "airlines"])
    assert "announced" in next(
        text for text in capsys.readouterr().out.splitlines() if text.startswith("au-acos")
    )


def test_a_list_of_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "list", "--country", "QQ"]) == 1
    assert "No row is like that" in capsys.readouterr().err


def test_a_body_is_shown_with_its_rule_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "show", "za-icasa", "gb-ofgem"]) == 0
    text = capsys.readouterr().out
    assert "provider reference number" in text
    assert "14 working days" in text
    assert "checked 2026-11-22" in text
    assert "own knowledge, not checked: please check on their site" in text
    assert main(["bodies", "show", "gb-nobody"]) == 1
    assert "No body is known as 'gb-nobody'" in capsys.readouterr().err


def test_the_rows_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "stats"]) == 0
    text = capsys.readouterr().out
    assert f"rows: {len(LINES)}, " in text
    assert all(f"by {what}: " in text for what in ("kind", "role", "country", "sector", "status"))
