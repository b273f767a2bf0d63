"""Parts of countries: which rows of the bodies are for them, and which public holidays they keep."""

from __future__ import annotations

from collections.abc import Sequence

# Country -> how people write a part of it -> the name the rows use.
_NAMES = {
    "GB": {
        "eng": "england",
        "sct": "scotland",
        "wls": "wales",
        "nir": "northern ireland",
        "ni": "northern ireland",
        "n ireland": "northern ireland",
        "greater london": "london",
    },
    "US": {"ca": "california"},
    "CA": {"on": "ontario"},
    "AU": {
        "new south wales": "nsw",
        "victoria": "vic",
        "queensland": "qld",
        "western australia": "wa",
        "south australia": "sa",
        "tasmania": "tas",
    },
    "AE": {"du": "dubai", "dxb": "dubai"},
    "NG": {"la": "lagos", "lagos state": "lagos"},
}
# Country -> part -> what a row for it may be called instead: a person in London is also in England.
_WITHIN = {
    "GB": {
        "england": ("england and wales", "england / uk departments"),
        "wales": ("england and wales",),
        "london": ("england", "england and wales", "england / uk departments"),
    }
}
# Country -> part -> the subdivision whose public holidays count (ISO 3166-2 without the country).
_SUBDIVISIONS = {
    "GB": {
        "england": "ENG",
        "england and wales": "ENG",
        "london": "ENG",
        "scotland": "SCT",
        "wales": "WLS",
        "northern ireland": "NIR",
    },
    "US": {"california": "CA"},
    "CA": {"ontario": "ON"},
}


def region_name(country: str | None, region: str | None) -> str | None:
    """Return a part of a country in small letters, under the name the rows use."""
    if not region or not region.strip():
        return None
    words = " ".join(region.casefold().replace("-", " ").replace(".", "").split())
    return _NAMES.get(country or "", {}).get(words, words)


def is_within(country: str | None, region: str | None, area: str) -> bool:
    """Tell whether a person in `region` is in a row's `area`; an unknown region is in none."""
    name, wanted = region_name(country, region), region_name(country, area)
    if name is None or wanted is None:
        return False
    return name == wanted or wanted in _WITHIN.get(country or "", {}).get(name, ())


def is_named(country: str | None, region: str, areas: Sequence[str]) -> bool:
    """Tell whether a part of a country is in one of the areas, or among those told apart here."""
    name = region_name(country, region)
    return any(is_within(country, region, area) for area in areas) or name in _WITHIN.get(country or "", {})


def subdivision_here(country: str, region: str) -> str | None:
    """Return the subdivision (ISO 3166-2 without the country) that keeps a part's holidays, if told here."""
    return _SUBDIVISIONS.get(country, {}).get(region_name(country, region) or "")
