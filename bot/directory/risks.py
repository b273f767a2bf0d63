"""Countries where a public post about a company can bring its author legal trouble."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

POSTING_RISK = Path(__file__).with_name("posting_risk.tsv")
COLUMNS = ("country", "level", "what", "source", "source_date")


class RiskLevel(StrEnum):
    """Only these two are kept: lower levels are no reason to hold a person up."""

    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True)
class PostingRisk:
    """What a person in this country should know before posting."""

    country: str  # ISO 3166-1 alpha-2
    level: RiskLevel
    what: str  # one or two plain sentences in English
    source: str  # an address, or "own knowledge" where no source was read
    source_date: str  # day the source was read; empty for own knowledge

    @property
    def sourced(self) -> bool:
        """Tell whether a source was read for this row."""
        return bool(self.source_date)


@cache
def posting_risks() -> Mapping[str, PostingRisk]:
    """Return the risks by country; a country without an entry has no known high risk."""
    header, *lines = POSTING_RISK.read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != COLUMNS:
        raise ValueError(f"{POSTING_RISK.name}: the header is not {' '.join(COLUMNS)}")
    risks = {}
    for line in lines:
        country, level, what, source, source_date = line.split("\t")
        risks[country] = PostingRisk(country, RiskLevel(level), what, source, source_date)
    return MappingProxyType(risks)
