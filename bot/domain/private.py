"""Find personal data in a text: phones, e-mails, cards, IBANs, addresses, plates, ID numbers, secrets, names."""

from __future__ import annotations

from bot.domain.facts import Private
from bot.domain.reading import Found


def find_private(text: str, country: str | None = None) -> tuple[Found[Private], ...]:
    """Return every span (code points, in order, not overlapping) that must not become public."""
    return ()
