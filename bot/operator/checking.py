"""Check the hand-kept table and the file built from it; every problem is one line a maintainer can act on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.directory.overlay import (
    CHECKED,
    OVERLAY,
    SECTORS,
    OverlayError,
    Row,
    first_day,
    is_dated,
    read_overlay,
)
from bot.directory.table import COMPANIES, TableError, overlay_hash, read_table
from bot.domain.company import Account, AccountStatus, Platform
from bot.operator.build import LIMIT
from bot.operator.handles import SYNTAX

_PACKAGE_ROOT = Path(__file__).resolve().parents[1]
_ATTRIBUTION = "THIRD_PARTY_DATA.md"
_SOURCE = re.compile(r"(.+) \((\d{4}(?:-\d\d){0,2})\)")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COMPLAINT = re.compile(r"https://[^\s/]+\.[a-z]{2,24}(?:/\S*)?|[^@\s]+@[^@\s]+\.[a-z]{2,24}")
# What a row may say: the person alone confirms, and an account that is unknown is not written down.
_STATUSES = frozenset(AccountStatus) - {AccountStatus.CONFIRMED, AccountStatus.UNKNOWN}
_UNSOURCED = frozenset({AccountStatus.UNCONFIRMED, AccountStatus.SUSPECT})
_MAY_SHARE = ("whose account", "run by", "shares")  # in a note: why two brands show one account


def attribution() -> Path:
    """Return the attribution as it lies in a wheel, or beside the package in a checkout."""
    inside = _PACKAGE_ROOT / _ATTRIBUTION
    return inside if inside.exists() else _PACKAGE_ROOT.parent / _ATTRIBUTION


def problems(overlay: Path = OVERLAY, companies: Path = COMPANIES) -> list[str]:
    """Return what is wrong; nothing when all is well."""
    try:
        rows = read_overlay(overlay)
    except OverlayError as error:
        return [str(error)]
    found = list(overlay_problems(rows))
    found += _attribution_problems(rows)
    found += _file_problems(overlay, companies)
    return found


def overlay_problems(rows: Sequence[Row]) -> Iterator[str]:
    """Yield what is wrong in the hand-kept rows."""
    for key, count in Counter(row.id for row in rows).items():
        if count > 1:
            yield f"{key}: {count} rows have this id"
    for row in rows:
        for problem in _row_problems(row):
            yield f"{row.id}: {problem}"
        for account in row.accounts:
            for problem in _account_problems(account):
                yield f"{row.id}: {account.platform} @{account.handle} {problem}"
    yield from _national_problems(rows)
    yield from _shared_problems(rows)


def _row_problems(row: Row) -> Iterator[str]:
    if not _ID.fullmatch(row.id):
        yield "the id is not words in small letters with hyphens between"
    if not row.name.strip():
        yield "no name"
    if row.sector not in SECTORS:
        yield f"{row.sector!r} is no sector"
    if any(not re.fullmatch(r"[A-Z]{2}", country) for country in row.countries):
        yield "a country is not two capitals"
    if len(set(row.countries)) != len(row.countries):
        yield "a country stands twice"
    written = [alias.written.lower() for alias in row.aliases]
    if len(set(written)) != len(written):
        yield "an alias stands twice"
    if row.website and not re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}", row.website):
        yield f"website {row.website!r} is not a bare host such as example.com"
    if row.complaint and not _COMPLAINT.fullmatch(row.complaint):
        yield f"complaint {row.complaint!r} is neither an https address nor an e-mail address"
    if bool(row.complaint) != bool(row.complaint_source):
        yield "complaint and its source go together"


def _account_problems(account: Account) -> Iterator[str]:
    if not SYNTAX[account.platform].fullmatch(account.handle):
        yield "is no account the platform would accept"
    if account.status not in _STATUSES:
        yield f"has a dead status: {account.status}"
        return
    if not account.source:
        if account.status not in _UNSOURCED:
            yield f"is {account.status} without a source"
        return
    parts = [_SOURCE.fullmatch(part) for part in account.source.split(" + ")]
    sources = [(match[1], match[2]) for match in parts if match]
    if len(sources) != len(parts):
        yield "has a source that is not written as NAME (DATE)"
        return
    yield from _status_problems(account, sources)


def _status_problems(account: Account, sources: Sequence[tuple[str, str]]) -> Iterator[str]:
    newest = max((day for _, day in sources), key=first_day)
    if account.seen != newest:
        yield f"was seen {account.seen or 'never'}, but its newest source is of {newest}"
    if first_day(newest) > CHECKED:
        yield f"has a source later than the day the table was checked, {CHECKED}"
    settled = account.status in (AccountStatus.VERIFIED, AccountStatus.LISTED, AccountStatus.DATED)
    if settled and is_dated(newest) != (account.status is AccountStatus.DATED):
        yield f"is {account.status}, but its newest source is of {newest}"
    names = {name.split(" Q")[0] for name, _ in sources}
    own = any(name.startswith("own page") for name in names)
    if account.status is AccountStatus.VERIFIED and len(names) < 2 and not own:
        yield "is verified by one source that is not the company's own page"


def _national_problems(rows: Iterable[Row]) -> Iterator[str]:
    pairs = Counter((row.brand, country) for row in rows for country in row.countries)
    for (brand, country), count in pairs.items():
        if count > 1:
            yield f"{brand}: {count} rows of the brand for {country}"


def _shared_problems(rows: Iterable[Row]) -> Iterator[str]:
    owners: dict[tuple[Platform, str], set[str]] = defaultdict(set)
    for row in rows:
        if not any(words in row.note for words in _MAY_SHARE):
            for account in row.accounts:
                owners[account.platform, account.handle.lower()].add(row.brand)
    for (platform, handle), brands in owners.items():
        if len(brands) > 1:
            yield f"{', '.join(sorted(brands))}: unrelated companies share {platform} @{handle}"


def _attribution_problems(rows: Iterable[Row]) -> Iterator[str]:
    path = attribution()
    if not path.exists():
        yield f"{_ATTRIBUTION} is missing"
        return
    text = path.read_text(encoding="utf-8")
    known = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    names = {
        match[1]
        for row in rows
        for source in (row.complaint_source, *(account.source for account in row.accounts))
        for part in source.split(" + ")
        if (match := _SOURCE.fullmatch(part))
    }
    for name in sorted(names):
        if not any(name.startswith(entry) for entry in known):
            yield f"{_ATTRIBUTION} does not name the source {name!r}"


def _file_problems(overlay: Path, companies: Path) -> Iterator[str]:
    try:
        table = read_table(companies)
        rows = table.rows()
    except (OSError, TableError, ValueError) as error:
        yield f"{companies.name}: {error}"
        return
    if table.header.overlay != overlay_hash(overlay):
        yield f"{companies.name} was built from another {overlay.name}: run redress directory build"
    if companies.stat().st_size > LIMIT:
        yield f"{companies.name} is larger than {LIMIT:,} bytes"
    if len(table.ids) != len(rows):
        yield f"{companies.name}: an id stands twice"
    for row in rows[table.header.kept :]:
        for problem in _row_problems(row):
            yield f"{companies.name}: {row.id}: {problem}"
        for account in row.accounts:
            for problem in _account_problems(account):
                yield f"{companies.name}: {row.id}: {account.platform} @{account.handle} {problem}"
