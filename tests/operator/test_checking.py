"""`redress directory check`: the committed data is in order, and what is wrong is named."""

from pathlib import Path

import pytest

from bot.directory.overlay import COLUMNS, OVERLAY, read_overlay
from bot.directory.table import COMPANIES
from bot.operator.build import LIMIT
from bot.operator.checking import overlay_problems, problems

GOOD = {
    "id": "acacia-net",
    "name": "Acacia Net",
    "sector": "telecoms",
    "countries": "KE",
    "website": "acacia.example",
    "x": "acacia_net",
    "x_status": "listed",
    "x_source": "press (2026)",
    "x_seen": "2026",
}


def found(folder: Path, *rows: dict[str, str]) -> list[str]:
    path = folder / "overlay.tsv"
    lines = ["\t".join(row.get(column, "") for column in COLUMNS) for row in rows]
    path.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
    return list(overlay_problems(read_overlay(path)))


def test_the_directory_is_in_order_and_was_built_from_this_overlay() -> None:
    assert problems() == []


def test_the_companies_file_keeps_to_its_size() -> None:
    assert COMPANIES.stat().st_size <= LIMIT


def test_a_file_built_from_another_overlay_is_noticed(tmp_path: Path) -> None:
    changed = tmp_path / "overlay.tsv"
    changed.write_text(OVERLAY.read_text(encoding="utf-8").replace("Safaricom", "Safari Com", 1), "utf-8")
    assert [problem for problem in problems(changed) if "built from another" in problem]


def test_a_good_row_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"id": "Acacia Net"}, "the id is not"),
        ({"sector": "phones"}, "is no sector"),
        ({"countries": "Kenya"}, "not two capitals"),
        ({"countries": "KE,KE"}, "stands twice"),
        ({"aliases": "acacia|Acacia"}, "alias stands twice"),
        ({"website": "https://acacia.example"}, "not a bare host"),
        ({"complaint": "acacia.example/help", "complaint_source": "own page (2026)"}, "neither an https"),
        ({"complaint": "help@acacia.example"}, "go together"),
        ({"x": "acacia net"}, "no account the platform"),
        ({"x_status": "confirmed"}, "dead status"),
        ({"x_source": ""}, "without a source"),
        ({"x_source": "press of 2026"}, "not written as"),
        ({"x_seen": "2025"}, "its newest source is of 2026"),
        ({"x_source": "press (2027)", "x_seen": "2027"}, "later than the day"),
        ({"x_source": "press (2020)", "x_seen": "2020"}, "is listed, but"),
        ({"x_status": "dated"}, "is dated, but"),
        ({"x_status": "verified"}, "verified by one source"),
    ],
)
def test_each_kind_of_slip_is_named(tmp_path: Path, change: dict[str, str], problem: str) -> None:
    problems_found = found(tmp_path, GOOD | change)
    assert any(problem in one for one in problems_found), problems_found


def test_one_id_twice_is_named(tmp_path: Path) -> None:
    assert "acacia-net: 2 rows have this id" in found(tmp_path, GOOD, GOOD | {"countries": "UG"})


def test_unrelated_companies_do_not_share_an_account(tmp_path: Path) -> None:
    other = GOOD | {"id": "baobab", "name": "Baobab"}
    assert any("share x @acacia_net" in problem for problem in found(tmp_path, GOOD, other))
    assert found(tmp_path, GOOD, other | {"note": "run by Acacia Net, whose account this is"}) == []


def test_two_rows_of_a_brand_do_not_share_a_country(tmp_path: Path) -> None:
    one, two = GOOD | {"brand": "acacia"}, GOOD | {"brand": "acacia", "id": "acacia-ke"}
    assert any("2 rows of the brand for KE" in problem for problem in found(tmp_path, one, two))
