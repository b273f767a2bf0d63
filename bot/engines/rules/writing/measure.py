"""Measure a text as the platforms do. The only door to the length and hashtag rules for the writer."""

from __future__ import annotations

import re
import unicodedata

POST_LIMIT = 280  # weighted characters, X
COPY_LIMIT = 256  # UTF-16 units a copy button holds
SHORT_LIMIT = 160
CAPTION_LIMIT = 2200  # UTF-16 units, TikTok
HOOK_LIMIT = 80


def weighted_length(text: str) -> int:
    """Count as X does: Latin and general punctuation weigh 1, everything else 2."""
    light = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
    return sum(
        1 if any(low <= ord(char) <= high for low, high in light) else 2
        for char in unicodedata.normalize("NFC", text)
    )


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def hashtag_from(text: str) -> str | None:
    """Return a valid hashtag without #, in CamelCase, or None when nothing valid is left."""
    words = re.findall(r"[^\W_]+", text.replace("'", "").replace("’", "").replace("&", " and "))
    tag = "".join(word[:1].upper() + word[1:] for word in words)
    return tag if tag and not tag.isdigit() else None
