"""Measure a text as the platforms do. The writer's only door to the length and hashtag rules."""

from __future__ import annotations

from bot.domain.text import (
    COPY_LIMIT,
    TIKTOK_LIMIT,
    X_LIMIT,
    hashtag_from,
    urls,
    utf16_length,
    weighted_length,
)

SHORT_LIMIT = 160
HOOK_LIMIT = 80

__all__ = [
    "COPY_LIMIT",
    "HOOK_LIMIT",
    "SHORT_LIMIT",
    "TIKTOK_LIMIT",
    "X_LIMIT",
    "fits",
    "hashtag_from",
    "urls",
    "utf16_length",
    "weighted_length",
]


def fits(text: str, limit: int = COPY_LIMIT) -> bool:
    """Tell whether a post keeps to a limit in UTF-16 units and to X's own in weighted characters."""
    return utf16_length(text) <= limit and weighted_length(text) <= X_LIMIT
