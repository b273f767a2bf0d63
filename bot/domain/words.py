"""Write long word lists as plain text instead of hundreds of quoted literals."""

from __future__ import annotations


def word_set(listing: str) -> frozenset[str]:
    """Return the words of a listing, separated by any white space."""
    return frozenset(listing.split())
