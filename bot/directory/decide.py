"""Turn scored rows into an answer: sure, a choice of up to three, or unknown.

The rules: sure only from `SURE` points on, with `MARGIN` to the next brand, and never a company that
does not operate in the person's country, unless the name says its country itself. A hand-kept row goes
before one that only the package knows; such a row is never sure while it is in doubt (see `Scored`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.directory.overlay import Row
from bot.domain.company import Answer, Company, Lookup

EXACT = 100.0
SURE = 88.0
OFFERED = 75.0
MARGIN = 3.5
NEAR = 12.0  # a choice further below the best one is not worth showing
CHOICES = 3


@dataclass(frozen=True, slots=True)
class Place:
    """What is known beside the name: the person's country and the story's sector."""

    country: str | None = None
    sector: str | None = None
    said: bool = False  # the name itself says the country: "MTN Benin" is no MTN of another country


@dataclass(frozen=True, slots=True)
class Scored:
    """A row, its score, and whether the name said the row's country itself ("MTN Ghana").

    In doubt is a row of the package under an everyday word, or with countries while the person's is unknown.
    """

    row: Row
    score: float
    named: bool = False
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class _Brand:
    rows: tuple[Scored, ...]  # the rows of one brand that come into question
    score: float
    fit: int
    sector: bool


def place_company(row: Row, country: str | None) -> Company:
    """Return the company as a person in `country` meets it."""
    placed = country
    if placed is None or (row.countries and placed not in row.countries):
        placed = row.countries[0] if len(row.countries) == 1 else None
    return Company(
        name=row.name,
        id=row.id,
        country=placed,
        countries=row.countries,
        sector=row.sector,
        website=row.website,
        accounts=row.accounts,
        complaint=row.complaint,
    )


def fit(row: Row, country: str | None) -> int:
    """Return 2 for a row of that country, 1 for a row of the whole world or no country known, 0 abroad."""
    if country is None or not row.countries:
        return 1
    return 2 if country in row.countries else 0


def decide(query: str, scored: Mapping[str, Scored], place: Place) -> Lookup:
    """Answer with the best of the scored rows (keyed by row id)."""
    brands = sorted(
        _brands(
            _kept_first([entry for entry in scored.values() if _in_question(entry, place)], place), place
        ),
        key=lambda brand: (-brand.score, -brand.fit, not brand.sector),
    )
    if not brands:
        return Lookup(query=query, answer=Answer.UNKNOWN)
    best = _clear_best(brands, place)
    if best is not None:
        company = place_company(best.row, place.country)
        return Lookup(
            query=query, answer=Answer.SURE, companies=(company,), score=best.score, scores=(best.score,)
        )
    near = [brand for brand in brands if brand.score >= brands[0].score - NEAR]
    near.sort(key=lambda brand: (brand.fit == 0, -brand.score, not brand.sector, -brand.fit))
    entries = [entry for brand in near for entry in brand.rows][:CHOICES]
    return Lookup(
        query=query,
        answer=Answer.CHOOSE,
        companies=tuple(place_company(entry.row, place.country) for entry in entries),
        score=entries[0].score,
        scores=tuple(entry.score for entry in entries),
    )


def _in_question(entry: Scored, place: Place) -> bool:
    return entry.score >= OFFERED and not (place.said and fit(entry.row, place.country) == 0)


def _kept_first(scored: list[Scored], place: Place) -> list[Scored]:
    """Leave out rows of the package that fit no better than a hand-kept one that can be meant."""
    best = max(
        (
            entry.score
            for entry in scored
            if not entry.row.listed and (entry.named or fit(entry.row, place.country))
        ),
        default=0.0,
    )
    return [entry for entry in scored if not entry.row.listed or entry.score > best]


def _brands(scored: list[Scored], place: Place) -> list[_Brand]:
    grouped: dict[str, list[Scored]] = {}
    for entry in scored:
        grouped.setdefault(entry.row.brand, []).append(entry)
    return [_brand(entries, place) for entries in grouped.values()]


def _brand(entries: list[Scored], place: Place) -> _Brand:
    """Keep the rows of a brand that can be meant: named, else local, else worldwide."""
    top = max(entry.score for entry in entries)
    named = [entry for entry in entries if entry.named]
    close = [entry for entry in entries if entry.score >= top - MARGIN]
    local = [entry for entry in close if fit(entry.row, place.country) == 2]
    worldwide = [entry for entry in close if not entry.row.countries]
    kept = named or local or worldwide or close
    if len(kept) > 1 and place.sector:
        kept = [entry for entry in kept if entry.row.sector == place.sector] or kept
    return _Brand(
        rows=tuple(kept),
        score=max(entry.score for entry in kept),
        fit=2 if named else max(fit(entry.row, place.country) for entry in kept),
        sector=any(entry.row.sector == place.sector for entry in kept),
    )


def _clear_best(brands: list[_Brand], place: Place) -> Scored | None:
    """Return the one row that is sure; the country and then the sector settle what the score leaves open."""
    rivals = [brand for brand in brands if brand.score >= brands[0].score - MARGIN]
    rivals = [brand for brand in rivals if brand.fit] if place.country else rivals
    if len(rivals) > 1 and place.sector:
        rivals = [brand for brand in rivals if brand.sector] or rivals
    if len(rivals) > 1:
        rivals = _at_home(rivals)
    if len(rivals) != 1:
        return None
    best = rivals[0]
    exact_abroad = brands[0].score == EXACT and best.score < EXACT
    if best.score < SURE or len(best.rows) != 1 or exact_abroad:
        return None
    if best.rows[0].doubt or (best.rows[0].row.listed and _kept_near(brands, place)):
        return None
    return best.rows[0]


def _at_home(rivals: list[_Brand]) -> list[_Brand]:
    """Prefer the one brand of the person's country to those of the whole world in the same trade."""
    local = [brand for brand in rivals if brand.fit == 2]
    if len(local) != 1:
        return rivals
    trade = {entry.row.sector for entry in local[0].rows}
    same = all(entry.row.sector in trade for brand in rivals for entry in brand.rows)
    return local if same else rivals


def _kept_near(brands: list[_Brand], place: Place) -> bool:
    """Tell whether a hand-kept brand is one slip away: "Boost" may be meant for Boots."""
    return any(
        brand.score >= SURE and (brand.fit or not place.country) and not brand.rows[0].row.listed
        for brand in brands
    )
