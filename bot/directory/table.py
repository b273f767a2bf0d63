"""The one file the directory is read from: `companies.tsv`, built from the overlay and the package.

The first line is the header: format, sha256 of the overlay, package version, number of hand-kept rows.
Then come the hand-kept rows and then those of the package, tab separated, sorted by their number:

- every row: name, keys, id; the keys are the folded names, joined by "|", each with the marker of its rule,
  and "=" stands for the name in small letters;
- hand-kept: then the cells of the overlay in its order; of the package as a source only the item is written;
- of the package: then sector, countries, website, X, TikTok, brand; an account may end in ":GB", the
  country it serves.

Only names, keys and ids are looked at when the file is read; a row is made when it is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from bot.directory.names import tokens, words
from bot.directory.overlay import COLUMNS, OVERLAY, Alias, Row, Rule, cells_of, row_of
from bot.domain.company import Account, AccountStatus, Platform

COMPANIES = Path(__file__).with_name("companies.tsv")
FORMAT = "redress companies 1"
PACKAGE = "name-suggestion-index"
MOST_ROWS = 2_000  # rows kept once made; a running bot sees a few hundred companies again and again

_KEPT_COLUMNS = tuple(column for column in COLUMNS if column not in ("id", "name"))
_SOURCE_COLUMNS = tuple(column for column in COLUMNS if column.endswith("_source"))
_ITEM = re.compile(r"Q\d+")
_MARKERS = frozenset("^!?+")


@dataclass(frozen=True, slots=True)
class Named:
    """One row under one of its names."""

    row: Row
    rule: Rule
    written: tuple[str, ...] = ()  # the words with their capitals, where those matter
    main: bool = True  # the row's own name rather than another one


@dataclass(frozen=True, slots=True)
class Header:
    """What the file was built from."""

    overlay: str  # sha256 of overlay.tsv
    package: str  # version, "8.0.20260918"
    kept: int  # number of hand-kept rows

    @property
    def day(self) -> str:
        """Return the day of the package, "2026-09-18"."""
        digits = self.package.rsplit(".", 1)[-1]
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"


class TableError(Exception):
    """The file cannot be read; the text says why."""


@dataclass(slots=True)
class Table:
    """The file in memory. `names` holds one line's number, or several, for each folded name."""

    header: Header
    lines: Sequence[str]
    names: dict[str, int | list[int]] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    _rows: dict[int, Row] = field(default_factory=dict)

    def row(self, number: int) -> Row:
        """Return the row of a line, made at its first use."""
        made = self._rows.get(number)
        if made is None:
            if len(self._rows) >= MOST_ROWS:
                self._rows.clear()
            line = self.lines[number]
            kept = number < self.header.kept
            made = _kept(line, self.header) if kept else _listed(line.split("\t"), self.header)
            self._rows[number] = made
        return made

    def rows(self) -> tuple[Row, ...]:
        return tuple(self.row(number) for number in range(len(self.lines)))

    def named(self, key: str) -> list[Named]:
        """Return every row of that folded name."""
        numbers = self.names.get(key)
        if numbers is None:
            return []
        if isinstance(numbers, int):
            numbers = [numbers]
        return [self._named(key, number) for number in numbers]

    def _named(self, key: str, number: int) -> Named:
        row = self.row(number)
        if row.listed:
            main = key_of(row.name) == key
            return Named(row, Rule.LISTED, tuple(row.name.split()) if main else (), main)
        for alias in (*row.aliases, Alias(row.name)):
            if key_of(alias.written) == key:
                marked = alias.rule in (Rule.CAPITALS, Rule.CONTEXT)
                written = tuple(token.raw for token in tokens(alias.written)) if marked else ()
                return Named(row, alias.rule, written)
        raise TableError(f"line {number + 2}: {key!r} is no name of {row.id}")


def key_of(name: str) -> str:
    return " ".join(words(name))


def keys_of(row: Row) -> list[str]:
    """Return the keys of a hand-kept row with their markers; names that are addresses have none."""
    found: dict[str, str] = {}
    for alias in (*row.aliases, Alias(row.name)):
        if is_address(alias.written) and alias.written != row.name:
            continue
        key = key_of(alias.written)
        if key:
            found.setdefault(key, alias.rule.value)
    return [marker + key for key, marker in found.items()]


def is_address(name: str) -> bool:
    return "." in name and " " not in name


def overlay_hash(path: Path = OVERLAY) -> str:
    return sha256(path.read_bytes()).hexdigest()


# --- reading --------------------------------------------------------------------------


def read_table(path: Path = COMPANIES) -> Table:
    """Read the file; TableError when it is not one of this format."""
    return parse_table(path.read_text(encoding="utf-8"))


def parse_table(text: str) -> Table:
    lines = text.rstrip("\n").split("\n")
    head = lines.pop(0).split("\t")
    if len(head) != 4 or head[0] != FORMAT:
        raise TableError("the file is not a table of companies of this version: build it anew")
    table = Table(Header(overlay=head[1], package=head[2], kept=int(head[3])), lines)
    names, ids = table.names, table.ids
    for number, line in enumerate(lines):
        name, keys, id_, _ = line.split("\t", 3)
        ids[id_] = number
        for marked in keys.split("|"):
            key = name.lower() if marked == "=" else marked[1:] if marked[0] in _MARKERS else marked
            old = names.setdefault(key, number)
            if old is not number:
                if isinstance(old, int):
                    names[key] = [old, number]
                else:
                    old.append(number)
    return table


def plain_keys(line: str) -> Iterator[str]:
    """Yield the keys of a line that stand without a marker."""
    name, keys, _ = line.split("\t", 2)
    for key in keys.split("|"):
        if key[0] not in _MARKERS:
            yield name.lower() if key == "=" else key


def kept_cells(line: str) -> dict[str, str]:
    """Return the cells of a hand-kept line by column; sources of the package stand as bare items."""
    return dict(zip(_KEPT_COLUMNS, line.split("\t")[3:], strict=True))


def _kept(line: str, header: Header) -> Row:
    name, _, id_, _ = line.split("\t", 3)
    named = kept_cells(line)
    for column in _SOURCE_COLUMNS:
        if "Q" in named[column]:
            parts = named[column].split(" + ")
            named[column] = " + ".join(
                _from_package(part, header.day) if _ITEM.fullmatch(part) else part for part in parts
            )
    return row_of({"name": name, "id": id_, **named})


def _from_package(item: str, day: str) -> str:
    return f"{PACKAGE} {item} ({day})"


def _listed(cells: list[str], header: Header) -> Row:
    name, keys, id_, sector, places, website, x, tiktok, brand = cells
    countries = tuple(places.split(",")) if places else ()
    home = countries[0] if len(countries) == 1 else None
    source = _from_package(id_.upper(), header.day)
    accounts = []
    for platform, cell in ((Platform.X, x), (Platform.TIKTOK, tiktok)):
        if cell:
            handle, _, country = cell.partition(":")
            accounts.append(
                Account(
                    platform,
                    handle,
                    AccountStatus.LISTED,
                    country=country or home,
                    source=source,
                    seen=header.day,
                )
            )
    return Row(
        id=id_,
        brand=brand or id_,
        name=name,
        aliases=tuple(Alias(key, Rule.LISTED) for key in keys.split("|")[1:]),
        sector=sector,
        countries=countries,
        website=website or None,
        accounts=tuple(accounts),
        listed=True,
    )


# --- writing --------------------------------------------------------------------------


def table_text(overlay: str, package: str, kept: Sequence[Row], listed: Iterable[Row]) -> str:
    """Write the table; `overlay` is the hash of the overlay; rows are written in the order given."""
    header = Header(overlay, package, len(kept))
    lines = ["\t".join((FORMAT, overlay, package, str(len(kept))))]
    same_day = re.compile(rf"{PACKAGE} (Q\d+) \({header.day}\)")
    for row in kept:
        cells = cells_of(row)
        for column in _SOURCE_COLUMNS:
            cells[column] = same_day.sub(r"\1", cells[column])
        lines.append(_line(row.name, keys_of(row), row.id, [cells[column] for column in _KEPT_COLUMNS]))
    for row in listed:
        keys = [key_of(row.name), *(alias.written for alias in row.aliases)]
        accounts = [_account_cell(row, platform) for platform in (Platform.X, Platform.TIKTOK)]
        brand = "" if row.brand == row.id else row.brand
        rest = [row.sector, ",".join(row.countries), row.website or "", *accounts, brand]
        lines.append(_line(row.name, keys, row.id, rest))
    return "\n".join(lines) + "\n"


def _line(name: str, keys: list[str], id_: str, rest: list[str]) -> str:
    short = "|".join("=" if key == name.lower() else key for key in keys)
    return "\t".join((name, short, id_, *rest))


def _account_cell(row: Row, platform: Platform) -> str:
    for account in row.accounts:
        if account.platform is platform:
            told = account.country if len(row.countries) != 1 else None
            return f"{account.handle}:{told}" if told else account.handle
    return ""
