"""Hashtags that fit a case: by platform, sector, what went wrong, and country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.company import Platform
from bot.domain.troubles import Trouble

OWN = "own"  # the source of a plain descriptive tag that was made here


@dataclass(frozen=True, slots=True)
class Hashtag:
    """One issue tag; an empty condition fits everything."""

    tag: str  # without "#"
    platforms: tuple[Platform, ...] = tuple(Platform)
    sector: str | None = None
    trouble: Trouble | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    source: str = OWN  # where it was seen in use
    seen: str = ""  # date of that source


@dataclass(frozen=True, slots=True)
class Matter:
    """What a case is about, as far as hashtags go by it."""

    sector: str | None = None
    trouble: Trouble | None = None
    country: str | None = None


def fitting(tags: Iterable[Hashtag], platform: Platform, matter: Matter, most: int) -> tuple[str, ...]:
    """Return the tags that fit, the most particular first; those seen in use before our own."""
    fit = [
        (-_closeness(tag), tag.source == OWN, at, tag.tag)
        for at, tag in enumerate(tags)
        if platform in tag.platforms and _fits(tag, matter)
    ]
    unique = {name.casefold(): name for *_, name in sorted(fit, reverse=True)}
    ordered = dict.fromkeys(unique[name.casefold()] for *_, name in sorted(fit))
    return tuple(ordered)[:most]


def _fits(tag: Hashtag, matter: Matter) -> bool:
    pairs = (
        (tag.sector, matter.sector),
        (tag.trouble, matter.trouble),
        (tag.country, matter.country),
    )
    return all(wanted is None or wanted == there for wanted, there in pairs)


def _closeness(tag: Hashtag) -> int:
    """Weigh the conditions met: what went wrong says most, the country least."""
    return 4 * (tag.trouble is not None) + 2 * (tag.sector is not None) + (tag.country is not None)
