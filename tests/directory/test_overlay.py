"""The hand-kept table: every row must be one a stranger can check."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.directory.overlay import (
    CHECKED,
    COLUMNS,
    SECTORS,
    OverlayError,
    Row,
    first_day,
    is_dated,
    read_overlay,
)
from bot.directory.stats import WORLDWIDE, directory_stats
from bot.domain.company import Account, AccountStatus, Platform

ROWS = read_overlay()
ACCOUNTS = [(row, account) for row in ROWS for account in row.accounts]
# An account that nobody found a source for is tagged only after a look, or never: it may stand without one.
UNSOURCED = {AccountStatus.UNCONFIRMED, AccountStatus.SUSPECT}
SOURCED = [(row, account) for row, account in ACCOUNTS if account.source or account.status not in UNSOURCED]
SYNTAX = {Platform.X: r"[A-Za-z0-9_]{1,15}", Platform.TIKTOK: r"[A-Za-z0-9_.]{1,23}[A-Za-z0-9_]"}
ONE_SOURCE = re.compile(r"(.+) \((\d{4}(?:-\d\d){0,2})\)")
ATTRIBUTION = Path(__file__).parents[2] / "THIRD_PARTY_DATA.md"


def sources(account: Account) -> list[tuple[str, str]]:
    found = [ONE_SOURCE.fullmatch(part) for part in account.source.split(" + ")]
    return [(match.group(1), match.group(2)) for match in found if match]


def test_every_company_has_its_own_id_and_a_name() -> None:
    assert [key for key, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.id) and row.name.strip() for row in ROWS)


def test_sectors_and_countries_are_known_codes() -> None:
    assert {row.sector for row in ROWS} <= SECTORS
    assert all(re.fullmatch(r"[A-Z]{2}", country) for row in ROWS for country in row.countries)
    assert all(len(set(row.countries)) == len(row.countries) for row in ROWS)


def test_national_rows_of_one_brand_do_not_share_a_country() -> None:
    pairs = Counter((row.brand, country) for row in ROWS for country in row.countries)
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_no_alias_is_written_twice_in_a_row() -> None:
    for row in ROWS:
        written = [alias.written.lower() for alias in row.aliases]
        assert len(written) == len(set(written)), row.id


def test_every_handle_is_one_the_platform_would_accept() -> None:
    assert [
        (row.id, account.handle)
        for row, account in ACCOUNTS
        if not re.fullmatch(SYNTAX[account.platform], account.handle)
    ] == []


def test_every_account_names_its_sources_and_the_newest_date() -> None:
    for row, account in SOURCED:
        parts = sources(account)
        assert len(parts) == len(account.source.split(" + ")), row.id
        assert account.seen == max((day for _, day in parts), key=first_day), row.id


def test_an_account_is_dated_exactly_when_its_newest_source_is_older_than_three_years() -> None:
    for row, account in SOURCED:
        if account.status not in UNSOURCED:
            assert (account.status is AccountStatus.DATED) == is_dated(account.seen), row.id


def test_a_verified_account_has_two_sources_or_the_companys_own_page() -> None:
    for row, account in ACCOUNTS:
        if account.status is AccountStatus.VERIFIED:
            names = {name.split(" Q")[0] for name, _ in sources(account)}
            assert len(names) > 1 or any(name.startswith("own page") for name in names), row.id


def test_no_account_stands_in_the_table_without_a_source() -> None:
    shown = {AccountStatus.VERIFIED, AccountStatus.LISTED, AccountStatus.DATED}
    assert {account.status for _, account in ACCOUNTS} <= shown | UNSOURCED
    assert all(account.source for _, account in ACCOUNTS if account.status in shown)


def test_no_source_lies_after_the_day_the_table_was_checked() -> None:
    assert all(first_day(account.seen) <= CHECKED for _, account in SOURCED)


def test_every_source_is_named_in_the_attribution() -> None:
    text = ATTRIBUTION.read_text(encoding="utf-8")
    known = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    for row, account in ACCOUNTS:
        for name, _ in sources(account):
            assert any(name.startswith(entry) for entry in known), (row.id, name)


def test_one_account_never_stands_for_two_different_brands_unless_one_runs_the_other() -> None:
    owners: dict[tuple[Platform, str], set[str]] = {}
    for row, account in ACCOUNTS:
        if "whose account" not in row.note:
            owners.setdefault((account.platform, account.handle.lower()), set()).add(row.brand)
    assert {key: brands for key, brands in owners.items() if len(brands) > 1} == {}


@pytest.mark.parametrize(
    ("seen", "dated"),
    [("2023-11-21", True), ("2023-11-22", False), ("2023", True), ("2023-12", False), ("2026", False)],
)
def test_a_date_that_is_only_a_year_counts_from_its_first_day(seen: str, dated: bool) -> None:
    assert is_dated(seen, date(2026, 11, 22)) is dated


@pytest.mark.parametrize(
    ("body", "problem"),
    [("id\tname\n", "line 1"), ("\t".join(COLUMNS) + "\nsafaricom\tSafaricom\n", "line 2: 2 cells")],
)
def test_a_table_that_cannot_be_read_says_which_line(tmp_path: Path, body: str, problem: str) -> None:
    path = tmp_path / "overlay.tsv"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(OverlayError, match=problem):
        read_overlay(path)


def test_an_unknown_status_is_refused_with_its_line(tmp_path: Path) -> None:
    cells = dict.fromkeys(COLUMNS, "") | {"id": "a", "name": "A", "x": "a", "x_status": "certain"}
    path = tmp_path / "overlay.tsv"
    path.write_text("\t".join(COLUMNS) + "\n" + "\t".join(cells[c] for c in COLUMNS) + "\n", "utf-8")
    with pytest.raises(OverlayError, match="line 2: 'certain'"):
        read_overlay(path)


def test_the_counts_add_up() -> None:
    stats = directory_stats(ROWS)
    assert stats.companies == len(ROWS) >= 140
    assert sum(stats.by_sector.values()) == stats.companies
    assert sum(stats.by_status.values()) == sum(stats.by_platform.values()) == stats.accounts
    assert stats.sourced_accounts == sum(1 for _, account in ACCOUNTS if account.source)
    assert stats.by_country["KE"] >= 10
    assert stats.by_country[WORLDWIDE] == sum(1 for row in ROWS if not row.countries)


def test_a_row_in_two_countries_counts_in_both() -> None:
    row = Row("a", "a", "A", (), "retail", ("KE", "UG"), None, ())
    assert directory_stats([row]).by_country == {"KE": 1, "UG": 1}
