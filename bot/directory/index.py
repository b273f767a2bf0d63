"""Indexes over the table beside its names, each built when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from bot.directory.misspelling import ByLength, by_length
from bot.directory.overlay import ACCOUNT_COLUMNS, Row
from bot.directory.table import Named, Table, is_address, kept_cells, plain_keys
from bot.domain.company_words import COUNTRY_WORDS

LONGEST = 5  # words of the longest name that is looked for in running text
SHORTEST_FUZZY = 4  # letters; below that a misspelling says nothing


class Index:
    """What the lookup needs of the whole table, by folded key."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def named(self, key: str) -> list[Named]:
        """Return the rows of a folded name, "british airways"."""
        return self.table.named(key)

    @cached_property
    def _run_together(self) -> dict[str, list[str]]:
        """Return the names of several words by their letters alone, "britishairways"."""
        found: dict[str, list[str]] = {}
        for key in self.table.names:
            if " " in key:
                found.setdefault(key.replace(" ", ""), []).append(key)
        return found

    def joined(self, letters: str) -> list[Named]:
        """Return the rows of a name written with or without its spaces."""
        apart = [one for key in self._run_together.get(letters, ()) for one in self.named(key)]
        return [*self.named(letters), *apart]

    def of_handle(self, handle: str) -> list[Row]:
        """Return the rows that have an account, in any case; the hand-kept ones come first."""
        return [self.table.row(number) for number in self._addresses.get("@" + handle.lower(), ())]

    def of_host(self, host: str) -> list[Row]:
        """Return the rows whose website a host belongs to; a hand-kept row has it alone."""
        labels = host.lower().split(".")
        for at in range(len(labels) - 1):
            numbers = self._addresses.get(".".join(labels[at:]), ())
            if numbers:
                kept = [number for number in numbers if number < self.table.header.kept]
                return [self.table.row(number) for number in kept or numbers]
        return []

    @cached_property
    def _addresses(self) -> dict[str, list[int]]:
        """Return the lines by host and by "@account", read from the cells: making every row is slow."""
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.table.lines):
            if number < self.table.header.kept:
                keys = set(_addresses_of(kept_cells(line)))
            else:
                _, _, _, _, _, website, x, tiktok, _ = line.split("\t")
                keys = {website, _at(x), _at(tiktok)}
            for key in keys:
                if key:
                    found.setdefault(key, []).append(number)
        return found

    @cached_property
    def fuzzy_kept(self) -> ByLength:
        """Return the letters of the hand-kept names: what a misspelt answer is compared with first."""
        return by_length(self._letters(listed=False))

    @cached_property
    def fuzzy_listed(self) -> ByLength:
        """Return the letters of the names that only the package knows."""
        return by_length(self._letters(listed=True))

    @cached_property
    def fuzzy_plain(self) -> ByLength:
        """Return the letters of the names that may be misspelt in running text."""
        plain = {
            key.replace(" ", ""): None
            for line in self.table.lines[: self.table.header.kept]
            for key in plain_keys(line)
        }
        return by_length(letters for letters in plain if len(letters) > SHORTEST_FUZZY)

    def _letters(self, *, listed: bool) -> Iterable[str]:
        kept = self.table.header.kept
        found: dict[str, None] = {}
        for key, numbers in self.table.names.items():
            first = numbers if isinstance(numbers, int) else numbers[0]
            if (first >= kept) is listed:
                letters = key.replace(" ", "")
                if len(letters) >= SHORTEST_FUZZY:
                    found[letters] = None
        return found


def _at(cell: str) -> str:
    return f"@{cell.partition(':')[0].lower()}" if cell else ""


def _addresses_of(cells: Mapping[str, str]) -> Iterator[str]:
    yield cells["website"]
    for alias in cells["aliases"].split("|"):
        written = alias.lstrip("^!?")
        if is_address(written):
            yield written.lower()
    for column, _, _ in ACCOUNT_COLUMNS:
        yield _at(cells[column])


def country_in(key: str) -> str | None:
    """Return the country a folded name says itself: "mtn ghana" is GH."""
    parts = key.split(" ")
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            country = COUNTRY_WORDS.get(" ".join(parts[at : at + size]))
            if country and size < len(parts):
                return country
    return None
