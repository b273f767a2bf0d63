"""The directory of companies: resolve one name, find names in running text, get a company by its id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from bot.directory.decide import EXACT, OFFERED, SURE, Place, Scored, decide, fit, place_company
from bot.directory.index import Index, country_in
from bot.directory.mentions import find_mentions
from bot.directory.misspelling import close_keys
from bot.directory.names import words
from bot.directory.overlay import Row, Rule
from bot.directory.table import COMPANIES, Named, Table, read_table
from bot.domain.company import Answer, Company, CompanyMention, Lookup
from bot.domain.company_words import BEFORE_A_NAME, COUNTRY_PARTS, GENERIC, KINDS_OF_COMPANY
from bot.domain.ordinary import NEVER_A_NAME, is_ordinary

LONGEST_ANSWER = 300  # characters of an answer that are looked at
LONGEST_TEXT = 8_000  # characters of a story that are looked at
_EVERYDAY = 12.0  # points a slip loses that may be an everyday word
_WHOLE = 90.0  # from here on a misspelling of the whole answer beats a name inside it
_OTHER_NAME = 4.0  # points a name of the package loses that is not the row's own
_LISTED_SLIP = 6.0  # points a misspelling of a name of the package loses
_LISTED_LETTERS = 6  # shorter names of the package are not guessed at
_STRIPPED = 97.0  # the name stands among words that say nothing, or beside a country
_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?=$|[/?#:\s])", re.IGNORECASE)
_PROFILE = re.compile(r"(?:^|(?:x|twitter|tiktok)\.com/)@?(\w{1,24})(?:$|[/?])", re.IGNORECASE)


class BrandDirectory:
    """The companies of the table, read at the first look-up. Implements the `Directory` port."""

    def __init__(self, path: Path = COMPANIES) -> None:
        self._path = path

    @cached_property
    def table(self) -> Table:
        return read_table(self._path)

    @cached_property
    def _index(self) -> Index:
        return Index(self.table)

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        """Return a company by its key, placed in a country."""
        number = self.table.ids.get(company_id)
        return None if number is None else place_company(self.table.row(number), _country(country))

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        """Resolve one name, alias, domain, handle or misspelling."""
        place = Place(_country(country), sector)
        query = name.strip()[:LONGEST_ANSWER]
        parts = words(query)
        scored = self._by_address(query) or self._by_name(parts, place)
        if scored:
            return decide(name, scored, place)
        # "MTN Benin" is not the MTN of the person's country, whether we know that one or not.
        beside = country_in(" ".join(parts))
        said = Place(beside or place.country, sector, beside is not None)
        scored = self._among_words(parts, said)
        if scored:
            return decide(name, scored, said)
        if all(part in GENERIC or part in KINDS_OF_COMPANY or part in NEVER_A_NAME for part in parts):
            return Lookup(name, Answer.UNKNOWN)  # "the internet" is no misspelling of "TPG internet"
        spelt = decide(name, self._by_spelling(parts, place), said)
        # "Uber Ets" is nearer to Uber Eats than to the Uber inside it; a long answer is searched for names.
        if len(parts) > 1 and spelt.score < _WHOLE:
            inside = find_mentions(self._index, query, place)
            if inside:
                found = inside[0].lookup
                return replace(found, query=name)
        return spelt

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        """Find companies inside running text, likeliest first."""
        return find_mentions(self._index, text[:LONGEST_TEXT], Place(_country(country), sector))

    def _by_address(self, query: str) -> dict[str, Scored]:
        """Score the rows whose account or website the query is: "@Safaricom_Care", "www.jumia.com.ng"."""
        if " " in query:
            return {}
        if query.startswith("@") or "/" in query:
            profile = _PROFILE.search(query)
            if profile:
                rows = self._index.of_handle(profile.group(1))
                if rows:
                    return _scored(rows[:1], EXACT, named=True)
        address = _ADDRESS.search(query)
        if not address:
            return {}
        host = address.group().split("//")[-1].rstrip("/?#: ")
        return _scored(self._index.of_host(host), EXACT, named=True)

    def _by_name(self, parts: tuple[str, ...], place: Place) -> dict[str, Scored]:
        """Score the rows of exactly this name; near names join when all of them are abroad.

        A name that says its country ("Kenya Power") means that company wherever the person is.
        """
        said = country_in(" ".join(parts))
        scored = {
            key: replace(entry, named=said in entry.row.countries)
            for key, entry in self._exact(parts, EXACT, place).items()
        }
        return self._with_neighbours(scored, parts, place)

    def _among_words(self, parts: tuple[str, ...], place: Place) -> dict[str, Scored]:
        """Score an exact name that stands among words that say nothing: "the Jumia app"."""
        for shorter in _shorter(parts):
            scored = self._exact(shorter, _STRIPPED, place)
            if is_ordinary(shorter):  # "my gym", "the mall": no company is meant
                scored = {key: entry for key, entry in scored.items() if not entry.row.listed}
            if scored:
                return self._with_neighbours(scored, shorter, place)
        return {}

    def _with_neighbours(
        self, scored: dict[str, Scored], parts: tuple[str, ...], place: Place
    ) -> dict[str, Scored]:
        """Add near names when the exact ones are abroad: Sterling Bank, said in Britain, may be Starling.

        A name that only the package knows is compared with the hand-kept names as well.
        """
        if not scored:
            return scored
        abroad = place.country and not any(
            entry.named or fit(entry.row, place.country) for entry in scored.values()
        )
        if abroad:
            return {**self._by_spelling(parts, place, listed=False), **scored}
        if all(entry.row.listed for entry in scored.values()):
            return {**self._kept_near(parts), **scored}
        return scored

    def _exact(self, parts: tuple[str, ...], score: float, place: Place) -> dict[str, Scored]:
        named = self._index.named(" ".join(parts)) if parts else []
        if not named:
            named = self._index.joined("".join(parts))
        ordinary = is_ordinary(parts)
        return {one.row.id: _scored_name(one, score, place, ordinary=ordinary) for one in named}

    def _by_spelling(self, parts: tuple[str, ...], place: Place, *, listed: bool = True) -> dict[str, Scored]:
        """Score the rows whose name differs by a letter or two, with and without words that say nothing."""
        scored: dict[str, Scored] = {}
        for attempt in (parts, *_shorter(parts)):
            for entry in self._kept_near(attempt).values():
                _better(scored, entry)
        if listed and not any(
            entry.score >= SURE and fit(entry.row, place.country) for entry in scored.values()
        ):
            self._by_listed_spelling(parts, place, scored)
        return scored

    def _kept_near(self, parts: tuple[str, ...]) -> dict[str, Scored]:
        """Score the hand-kept rows that the words are near to.

        "there" is one slip from Three and "looking" from Booking: a slip is never sure where the name is
        short and marked, or where what was typed is an everyday word itself.
        """
        scored: dict[str, Scored] = {}
        ordinary = is_ordinary(parts)
        for key, score in close_keys("".join(parts), self._index.fuzzy_kept):
            for one in self._index.joined(key):
                marked = one.rule is not Rule.PLAIN and len(key) < 7
                everyday = score < EXACT and (ordinary or marked)
                _better(scored, Scored(one.row, score - _EVERYDAY if everyday else score))
        return scored

    def _by_listed_spelling(self, parts: tuple[str, ...], place: Place, scored: dict[str, Scored]) -> None:
        """Add the package's rows that a longer name is near to; abroad they are not worth a question."""
        letters, ordinary = "".join(parts), is_ordinary(parts)
        if len(letters) < _LISTED_LETTERS:
            return
        for key, score in close_keys(letters, self._index.fuzzy_listed, most=2):
            for one in self._index.joined(key):
                if one.row.listed and fit(one.row, place.country):
                    _better(scored, _scored_name(one, score - _LISTED_SLIP, place, ordinary=ordinary))


def _scored_name(one: Named, score: float, place: Place, *, ordinary: bool = False) -> Scored:
    """Score a row by its own name or another one; the package's other names are worth less."""
    if not one.row.listed:
        return Scored(one.row, score)
    nowhere = place.country is None and bool(one.row.countries)
    return Scored(one.row, score if one.main else score - _OTHER_NAME, doubt=ordinary or nowhere)


def _better(scored: dict[str, Scored], entry: Scored) -> None:
    old = scored.get(entry.row.id)
    if entry.score >= OFFERED and (old is None or old.score < entry.score):
        scored[entry.row.id] = entry


def _shorter(parts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Yield the words without those that say nothing around the name, and then without countries too."""
    kept = list(parts)
    for drop in (BEFORE_A_NAME | {"the", "my", "a"}, GENERIC, GENERIC | COUNTRY_PARTS):
        while kept and kept[0] in drop:
            kept.pop(0)
        while kept and kept[-1] in drop:
            kept.pop()
        if kept and len(kept) < len(parts):
            yield tuple(kept)


def _scored(rows: Iterable[Row], score: float, *, named: bool = False) -> dict[str, Scored]:
    return {row.id: Scored(row, score, named) for row in rows}


def _country(country: str | None) -> str | None:
    return country.strip().upper() or None if country else None
