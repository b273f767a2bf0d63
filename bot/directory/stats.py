"""Count what the directory holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.directory.overlay import Row

WORLDWIDE = "worldwide"


@dataclass(frozen=True, slots=True)
class DirectoryStats:
    """Counts of rows and accounts, the largest first; a row in several countries counts in each."""

    companies: int
    aliases: int
    accounts: int
    companies_with_account: int
    sourced_accounts: int
    by_country: Mapping[str, int]
    by_sector: Mapping[str, int]
    by_platform: Mapping[str, int]
    by_status: Mapping[str, int]


def directory_stats(rows: Iterable[Row]) -> DirectoryStats:
    """Count companies by country and sector, accounts by platform and status."""
    rows = tuple(rows)
    accounts = [account for row in rows for account in row.accounts]
    return DirectoryStats(
        companies=len(rows),
        aliases=sum(len(row.aliases) for row in rows),
        accounts=len(accounts),
        companies_with_account=sum(1 for row in rows if row.accounts),
        sourced_accounts=sum(1 for account in accounts if account.source and account.seen),
        by_country=_counted(country for row in rows for country in row.countries or (WORLDWIDE,)),
        by_sector=_counted(row.sector for row in rows),
        by_platform=_counted(account.platform.value for account in accounts),
        by_status=_counted(account.status.value for account in accounts),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(values)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
