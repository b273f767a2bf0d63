"""Join the hand-kept table with the package's records: the table wins, the package fills gaps.

The two mean the same company when they share a Wikidata item, a website or an account, or a name in one
sector and one country. Then the record stays only for the countries that the table does not have; it
may lend the row an account where the row has none, a website, and names that nobody else has. A name
that the table has in a country is never the package's there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.directory.overlay import ACCOUNT_COLUMNS, Alias, Row, Rule
from bot.directory.table import PACKAGE, is_address, key_of
from bot.domain.company import Account, AccountKind, AccountStatus, Platform
from bot.operator.handles import Judged
from bot.operator.records import Record

_ITEM = re.compile(r"\bQ\d+\b")
_BORROWED = "whose account"  # in a note: the row shows another company's account

Handles = Mapping[tuple[str, Platform], Judged]


@dataclass(frozen=True, slots=True)
class Merged:
    """The rows of both kinds, ready to be written."""

    kept: tuple[Row, ...]
    listed: tuple[Row, ...]
    filled: int  # accounts that rows of the table took from the package


@dataclass(frozen=True, slots=True)
class _Match:
    rows: list[Row]
    strong: bool  # by item, website or account, and not by name alone


class _Known:
    """The table, by everything a record can be recognised by."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.strong: dict[str, list[Row]] = defaultdict(list)
        self.names: dict[str, list[Row]] = defaultdict(list)
        self.brands: dict[str, list[Row]] = defaultdict(list)
        self.starts: dict[str, list[Row]] = defaultdict(list)  # "telecoms safaricom" -> Safaricom Ethiopia
        for row in rows:
            self.brands[row.brand].append(row)
            for start in _starts(key_of(row.name), row.sector):
                self.starts[start].append(row)
            for name in {key_of(name) for name in (row.name, *(alias.written for alias in row.aliases))}:
                self.names[name].append(row)
            for sign in _signs_of(row):
                self.strong[sign].append(row)

    def match(self, record: Record, judged: Handles) -> _Match:
        signs = [record.qid, record.website or ""]
        for platform in Platform:
            held = judged.get((record.qid, platform))
            if held and held.reason is None:
                signs.append(f"{platform}@{held.handle.lower()}")
        found = {row.id: row for sign in signs for row in self.strong.get(sign, ())}
        if found:
            return _Match(list(found.values()), strong=True)
        for at, key in enumerate(record.keys):
            for row in self.names.get(key, ()):
                if _overlap(row, record) and (at == 0 or row.sector == record.sector):
                    found[row.id] = row
        return _Match(list(found.values()), strong=False)


def _starts(key: str, sector: str) -> list[str]:
    words = key.split(" ")
    return [" ".join((sector, *words[:size])) for size in range(1, len(words))]


def _signs_of(row: Row) -> set[str]:
    signs = {row.website} if row.website else set()
    signs |= {alias.written.lower() for alias in row.aliases if is_address(alias.written)}
    if _BORROWED not in row.note:
        for account in row.accounts:
            signs.add(f"{account.platform}@{account.handle.lower()}")
            signs |= set(_ITEM.findall(account.source))
    return signs


def _overlap(row: Row, record: Record) -> bool:
    return not row.countries or not record.countries or not record.countries.isdisjoint(row.countries)


def merge(rows: Sequence[Row], records: Sequence[Record], judged: Handles, day: str) -> Merged:
    """Return the table's rows with their gaps filled, and the package's rows that are left."""
    known = _Known(rows)
    kept = {row.id: row for row in rows}
    rest: list[Record] = []
    lent: list[tuple[Row, Record]] = []
    for record in records:
        match = known.match(record, judged)
        if match.rows:
            target = _target(match, record, known)
            if target is not None:
                lent.append((target, record))
            left = _left(match, record, known)
            if left is not None:
                rest.append(left)
        else:
            rest.append(record)
    rest = [one for one in (_without_known_names(record, known) for record in rest) if one is not None]
    rest = _national_first(_one_brand(rest))
    filled = sum(_fill(kept, row, record, judged, day) for row, record in lent)
    _lend_names(kept, lent, known, rest)
    return Merged(
        kept=tuple(kept.values()),
        listed=tuple(_listed_row(record, judged, day) for record in rest),
        filled=filled,
    )


def _target(match: _Match, record: Record, known: _Known) -> Row | None:
    """Return the one row that a record may lend to: the same company in the same places."""
    fitting = [
        row for row in match.rows if _BORROWED not in row.note and _same_places(row, record, match, known)
    ]
    if len(fitting) != 1 or not (match.strong or fitting[0].sector == record.sector):
        return None
    return fitting[0]


def _same_places(row: Row, record: Record, match: _Match, known: _Known) -> bool:
    places = frozenset(row.countries)
    if places == record.countries or (record.countries and record.countries <= places):
        return True
    return match.strong and len(known.brands[row.brand]) == 1 and _overlap(row, record)


def _left(match: _Match, record: Record, known: _Known) -> Record | None:
    """Return the record for the countries that the table lacks; None when there are none, or no end."""
    brands = {row.brand for row in match.rows}
    rows = [row for brand in brands for row in known.brands[brand]]
    rows += known.starts.get(f"{record.sector} {record.keys[0]}", ())
    if not record.countries or any(not row.countries for row in rows):
        return None
    countries = record.countries.difference(*(row.countries for row in rows))
    if not countries:
        return None
    same = match.strong or all(row.sector == record.sector for row in match.rows)
    return replace(record, countries=countries, brand=min(brands) if same else "")


def _without_known_names(record: Record, known: _Known) -> Record | None:
    """Take from a record the names that the table has in its countries; None when its own is one of them."""
    keys = tuple(
        key for key in record.keys if not any(_overlap(row, record) for row in known.names.get(key, ()))
    )
    if not keys or keys[0] != record.keys[0]:
        return None
    return replace(record, keys=keys)


def _one_brand(records: Sequence[Record]) -> list[Record]:
    """Join records of one name and sector under the brand of the widest, so that the local one is meant."""
    named: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        if not record.brand:
            named[record.keys[0], record.sector].append(record)
    widest = {
        key: min(
            several, key=lambda record: (bool(record.countries), -len(record.countries), int(record.qid[1:]))
        )
        for key, several in named.items()
        if len(several) > 1
    }
    return [
        replace(record, brand=found.qid.lower())
        if not record.brand and (found := widest.get((record.keys[0], record.sector))) and found is not record
        else record
        for record in records
    ]


def _national_first(records: Sequence[Record]) -> list[Record]:
    """Take from a brand's record the countries where it has one of its own: "Vodafone Idea"."""
    starts: dict[str, set[str]] = defaultdict(set)
    for record in records:
        if len(record.countries) == 1:
            for start in _starts(record.keys[0], record.sector):
                starts[start] |= record.countries
    kept = []
    for record in records:
        if record.brand and record.countries:
            countries = record.countries - starts.get(f"{record.sector} {record.keys[0]}", set())
            if countries:
                kept.append(replace(record, countries=countries))
        else:
            kept.append(record)
    return kept


def _fill(kept: dict[str, Row], row: Row, record: Record, judged: Handles, day: str) -> int:
    now = kept[row.id]
    accounts = list(now.accounts)
    for column, platform, kind in ACCOUNT_COLUMNS:
        held = judged.get((record.qid, platform))
        if kind is AccountKind.SUPPORT or held is None or held.reason or column in now.sealed:
            continue
        if any(account.platform is platform for account in accounts):
            continue
        accounts.append(_account(platform, held, now.countries, record, day))
    kept[row.id] = replace(now, accounts=tuple(accounts), website=now.website or record.website)
    return len(accounts) - len(now.accounts)


def _account(platform: Platform, held: Judged, countries: Sequence[str], record: Record, day: str) -> Account:
    home = countries[0] if len(countries) == 1 else None
    return Account(
        platform=platform,
        handle=held.handle,
        status=AccountStatus.LISTED,
        country=home or held.country,
        source=f"{PACKAGE} {record.qid} ({day})",
        seen=day,
    )


def _lend_names(
    kept: dict[str, Row], lent: Sequence[tuple[Row, Record]], known: _Known, rest: Sequence[Record]
) -> None:
    """Give rows the names of their records that collide with nothing."""
    taken = set(known.names) | {key for record in rest for key in record.keys}
    wanted: dict[str, set[str]] = defaultdict(set)
    for row, record in lent:
        for key in record.keys:
            wanted[key].add(row.id)
    for row, record in lent:
        now = kept[row.id]
        new = [key for key in record.keys if key not in taken and wanted[key] == {row.id}]
        taken.update(new)
        kept[row.id] = replace(now, aliases=(*now.aliases, *(Alias(key, Rule.LISTED) for key in new)))


def _listed_row(record: Record, judged: Handles, day: str) -> Row:
    countries = tuple(sorted(record.countries))
    accounts = []
    for platform in Platform:
        held = judged.get((record.qid, platform))
        if (
            held
            and held.reason is None
            and not (held.country and countries and held.country not in countries)
        ):
            accounts.append(_account(platform, held, countries, record, day))
    return Row(
        id=record.qid.lower(),
        brand=record.brand or record.qid.lower(),
        name=record.name,
        aliases=tuple(Alias(key, Rule.LISTED) for key in record.keys[1:]),
        sector=record.sector,
        countries=countries,
        website=record.website,
        accounts=tuple(accounts),
        listed=True,
    )
