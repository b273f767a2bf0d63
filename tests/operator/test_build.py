"""Overlay and package in, one file out: what is taken over, what is left out, and who wins."""

from pathlib import Path

import pytest

from bot.directory.overlay import COLUMNS, Row
from bot.directory.table import Table, read_table
from bot.domain.company import AccountStatus, Platform
from bot.operator.build import build
from bot.operator.package import PackageError, read_package
from tests.operator.small_package import pack

ACACIA = {"id": "acacia", "name": "Acacia Bank", "aliases": "^Acacia", "sector": "banking", "countries": "KE"}


def built(folder: Path, *rows: dict[str, str]) -> Table:
    overlay = folder / "overlay.tsv"
    lines = ["\t".join(row.get(column, "") for column in COLUMNS) for row in rows]
    overlay.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
    build(read_package(pack(folder)), overlay, folder / "companies.tsv")
    return read_table(folder / "companies.tsv")


def row(table: Table, company: str) -> Row:
    return table.row(table.ids[company])


def accounts(table: Table, company: str) -> list[tuple[str, str | None]]:
    return [(account.handle, account.country) for account in row(table, company).accounts]


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    built(tmp_path, ACACIA)
    first = (tmp_path / "companies.tsv").read_bytes()
    built(tmp_path, ACACIA)
    assert (tmp_path / "companies.tsv").read_bytes() == first


def test_the_items_of_one_brand_become_one_row(tmp_path: Path) -> None:
    baobab = row(built(tmp_path), "q1")
    assert (baobab.name, baobab.sector, baobab.countries) == ("Baobab Mart", "banking", ("KE", "UG"))
    assert baobab.website == "baobab.example"
    assert [alias.written for alias in baobab.aliases] == ["baobab"]  # "the shop" and "hello" name nobody


def test_an_account_of_the_package_is_listed_with_item_and_day(tmp_path: Path) -> None:
    (account, _) = row(built(tmp_path), "q1").accounts
    assert account.status is AccountStatus.LISTED
    assert (account.source, account.seen) == ("name-suggestion-index Q1 (2026-09-18)", "2026-09-18")


def test_what_is_dissolved_of_no_kind_we_take_or_without_any_address_is_left_out(tmp_path: Path) -> None:
    assert sorted(built(tmp_path).ids) == ["q1", "q2", "q3", "q5", "q9"]


def test_press_foreign_and_unlike_accounts_are_left_out(tmp_path: Path) -> None:
    table = built(tmp_path)
    assert accounts(table, "q2") == []  # BaobabMartNews
    assert accounts(table, "q9") == []  # OceanBasketryUS of a British company
    assert accounts(table, "q5") == [("LiddedGB", "GB")]  # serves Britain; "qwxz" is like nothing


def test_an_account_of_one_country_is_tagged_there_alone(tmp_path: Path) -> None:
    table = built(tmp_path)
    assert accounts(table, "q1") == [("BaobabMartKE", "KE"), ("baobab.mart", None)]


def test_a_company_of_the_table_stays_and_takes_what_it_lacks(tmp_path: Path) -> None:
    table = built(tmp_path, ACACIA)
    acacia = row(table, "acacia")
    assert "q3" not in table.ids
    assert accounts(table, "acacia") == [("AcaciaBank", "KE")]
    assert acacia.website == "acaciabank.example"
    assert {alias.written: alias.rule for alias in acacia.aliases} == {
        "Acacia": "^",
        "acb": "+",
        "benki ya acacia": "+",
    }


def test_what_the_table_has_is_never_overwritten(tmp_path: Path) -> None:
    held = {"x": "Acacia_KE", "x_status": "listed", "x_source": "press (2026)", "x_seen": "2026"}
    table = built(tmp_path, ACACIA | held | {"website": "acacia.example"})
    assert accounts(table, "acacia") == [("Acacia_KE", "KE")]
    assert row(table, "acacia").website == "acacia.example"


def test_a_gap_that_the_table_calls_unknown_stays_empty(tmp_path: Path) -> None:
    assert accounts(built(tmp_path, ACACIA | {"x_status": "unknown"}), "acacia") == []


def test_the_table_wins_in_its_country_and_the_package_keeps_the_others(tmp_path: Path) -> None:
    mine = {
        "id": "baobab",
        "name": "Baobab Mart",
        "sector": "retail",
        "countries": "KE",
        "website": "baobab.example",
    }
    table = built(tmp_path, mine | {"website": "baobab.example"})
    assert row(table, "q1").countries == ("UG",)
    assert row(table, "q1").brand == "baobab"


def test_a_row_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    mine = ACACIA | {
        "complaint": "https://acacia.example/complaints", "complaint_source": "own page (2026)",
        "note": "a note",
        "x": "AcaciaBank", "x_status": "verified", "x_seen": "2026-09-18",
        "x_source": "name-suggestion-index Q3 (2026-09-18) + press (2024)",
    }  # fmt: skip
    acacia = row(built(tmp_path, mine), "acacia")
    assert (acacia.complaint, acacia.complaint_source) == (mine["complaint"], mine["complaint_source"])
    assert acacia.note == "a note"
    (account,) = acacia.accounts
    assert account.platform is Platform.X
    assert account.source == mine["x_source"]


def test_an_older_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="8 or newer"):
        read_package(pack(tmp_path, "7.0.20250101"))


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.tgz"
    other.write_bytes(b"not an archive")
    with pytest.raises(PackageError, match=r"other\.tgz"):
        read_package(other)
