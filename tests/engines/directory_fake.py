"""A dozen companies in memory: enough of a directory to test the reader without the real one."""

from __future__ import annotations

import re

from bot.domain.company import Answer, Company, CompanyMention, Lookup

_ROWS = (
    ("safaricom", "Safaricom", "telecoms", ("KE",), "safaricom saf"),
    ("jumia", "Jumia", "e-commerce", ("NG", "KE", "GH", "UG"), "jumia"),
    ("kplc", "Kenya Power", "power", ("KE",), "kplc,kenya power"),
    ("mtn-ng", "MTN Nigeria", "telecoms", ("NG",), "mtn"),
    ("british-gas", "British Gas", "energy", ("GB",), "british gas"),
    ("dstv", "DStv", "pay tv", ("ZA", "KE", "NG"), "dstv"),
    ("airtel", "Airtel", "telecoms", ("KE", "NG", "IN"), "airtel"),
    ("uber", "Uber", "ride-hailing", ("US", "GB", "KE"), "uber"),
    ("fnb", "FNB", "bank", ("ZA",), "fnb"),
    ("evri", "Evri", "courier", ("GB",), "evri,hermes"),
    ("gtbank", "GTBank", "bank", ("NG",), "gtbank,gtb"),
    ("delta", "Delta", "airline", ("US",), "delta"),
    ("vodafone-uk", "Vodafone", "telecoms", ("GB",), "vodafone"),
    ("takealot", "Takealot", "e-commerce", ("ZA",), "takealot"),
)


class DirectoryFake:
    """Knows its rows by exact name or alias, in any case."""

    def __init__(self) -> None:
        self._companies = {
            key: Company(name, key, countries[0] if len(countries) == 1 else None, countries, sector)
            for key, name, sector, countries, _ in _ROWS
        }
        self._aliases = {
            alias.strip(): key
            for key, _, _, _, names in _ROWS
            for alias in (names.split(",") if "," in names or names in ("british gas",) else names.split())
        }

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        key = self._aliases.get(name.strip().lower())
        if key is None:
            return Lookup(name, Answer.UNKNOWN)
        return Lookup(name, Answer.SURE, (self._companies[key],), 100.0)

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        found = [
            CompanyMention(self.lookup(alias), match.start(), match.end())
            for alias in self._aliases
            for match in re.finditer(rf"\b{re.escape(alias)}\b", text, re.I)
        ]
        return tuple(sorted(found, key=lambda mention: mention.start))

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        return self._companies.get(company_id)
