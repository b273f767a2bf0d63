"""Read the hand-kept table of companies.

`overlay.tsv` has one header and one company a line, tab separated, without quoting. Aliases are
separated by "|" and may carry a marker that says when they count inside running text (see `Rule`). A
brand with national accounts has one row for each country and the same word in `brand`. A status
"unknown" without an account says that there is none to find: the package fills no gap there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bot.domain.company import Account, AccountKind, AccountStatus, Platform

OVERLAY = Path(__file__).with_name("overlay.tsv")

# The day on which the statuses in overlay.tsv were last worked out from the dates of their sources.
CHECKED = date(2026, 11, 22)

_SECTORS = """
telecoms mobile_money banking payments insurance energy water paytv airlines travel rail transport
retail delivery courier ridehailing hotels hospitality healthcare government streaming digital
"""
SECTORS = frozenset(_SECTORS.split())

ACCOUNT_COLUMNS = (
    ("x", Platform.X, AccountKind.MAIN),
    ("x_support", Platform.X, AccountKind.SUPPORT),
    ("tiktok", Platform.TIKTOK, AccountKind.MAIN),
)

COLUMNS = (
    *("id", "brand", "name", "aliases", "sector", "countries", "website", "complaint", "complaint_source"),
    *(f"{column}{end}" for column, _, _ in ACCOUNT_COLUMNS for end in ("", "_status", "_source", "_seen")),
    "note",
)


class Rule(StrEnum):
    """When an alias counts inside running text; as the answer to "which company?" every alias counts."""

    PLAIN = ""
    CAPITALS = "^"  # only with the capitals it is written with: ^UPS
    CONTEXT = "!"  # capitals, and a word of its sector nearby or "at", "with", "from" before it: !Delta
    ANSWER = "?"  # never: it is only tried as an answer: ?booking
    LISTED = "+"  # a name from the package: only where the text leaves no doubt; see bot.directory.listed


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of a company as it is written in the table, without its marker."""

    written: str
    rule: Rule = Rule.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a company, or a national branch of a brand."""

    id: str
    brand: str  # the id where the table leaves it empty
    name: str
    aliases: tuple[Alias, ...]  # the name itself is not repeated here unless it carries a marker
    sector: str
    countries: tuple[str, ...]  # empty: everywhere
    website: str | None
    accounts: tuple[Account, ...]
    note: str = ""
    complaint: str | None = None  # address of the page for complaints, or an e-mail address for them
    complaint_source: str = ""  # written as an account's source
    listed: bool = False  # known from the package alone; nobody has looked at the row
    sealed: frozenset[str] = frozenset()  # columns of accounts that the table says are not there


class OverlayError(Exception):
    """The table cannot be read; the text names the line and what is wrong with it."""


def read_overlay(path: Path = OVERLAY) -> tuple[Row, ...]:
    """Return every row of the table; OverlayError when a line does not fit the header."""
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise OverlayError(f"{path.name} line 1: the header is not {' '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise OverlayError(f"{path.name} line {number}: {len(cells)} cells instead of {len(COLUMNS)}")
        try:
            rows.append(row_of(dict(zip(COLUMNS, cells, strict=True))))
        except ValueError as error:
            raise OverlayError(f"{path.name} line {number}: {error}") from error
    return tuple(rows)


def row_of(cells: Mapping[str, str]) -> Row:
    """Return the row of one line's cells by column."""
    countries = tuple(part for part in cells["countries"].split(",") if part)
    home = countries[0] if len(countries) == 1 else None
    return Row(
        id=cells["id"],
        brand=cells["brand"] or cells["id"],
        name=cells["name"],
        aliases=tuple(_alias(part) for part in cells["aliases"].split("|") if part),
        sector=cells["sector"],
        countries=countries,
        website=cells["website"] or None,
        accounts=tuple(
            Account(
                platform=platform,
                handle=cells[column],
                status=AccountStatus(cells[f"{column}_status"]),
                kind=kind,
                country=home,
                source=cells[f"{column}_source"],
                seen=cells[f"{column}_seen"],
            )
            for column, platform, kind in ACCOUNT_COLUMNS
            if cells[column]
        ),
        note=cells["note"],
        complaint=cells["complaint"] or None,
        complaint_source=cells["complaint_source"],
        sealed=frozenset(
            column
            for column, _, _ in ACCOUNT_COLUMNS
            if not cells[column] and cells[f"{column}_status"] == AccountStatus.UNKNOWN
        ),
    )


def cells_of(row: Row) -> dict[str, str]:
    """Return the cells of a row by column: `row_of` the other way round."""
    cells = {
        "id": row.id,
        "brand": "" if row.brand == row.id else row.brand,
        "name": row.name,
        "aliases": "|".join(f"{alias.rule.value}{alias.written}" for alias in row.aliases),
        "sector": row.sector,
        "countries": ",".join(row.countries),
        "website": row.website or "",
        "complaint": row.complaint or "",
        "complaint_source": row.complaint_source,
        "note": row.note,
    }
    for column, platform, kind in ACCOUNT_COLUMNS:
        held = [one for one in row.accounts if (one.platform, one.kind) == (platform, kind)]
        cells[column] = held[0].handle if held else ""
        cells[f"{column}_status"] = held[0].status.value if held else ""
        cells[f"{column}_source"] = held[0].source if held else ""
        cells[f"{column}_seen"] = held[0].seen if held else ""
    return cells


def _alias(written: str) -> Alias:
    if written[0] in "^!?+":
        return Alias(written[1:], Rule(written[0]))
    return Alias(written)


def first_day(seen: str) -> date:
    """Return the earliest day a source's date can mean: "2023" is 1 January 2023, "2023-11" the first."""
    parts = [int(part) for part in seen.split("-")] + [1, 1]
    return date(parts[0], parts[1], parts[2])


def is_dated(seen: str, checked: date = CHECKED) -> bool:
    """Tell whether a source is older than three years on the day the table was checked."""
    return first_day(seen) < checked.replace(year=checked.year - 3)
