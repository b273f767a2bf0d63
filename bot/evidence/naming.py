"""Where the bytes of a file are kept, from their sha256 alone: nothing a sender wrote is part of a path."""

from __future__ import annotations

import re

_NAME = re.compile(r"[0-9a-f]{64}")


def place_of(sha256: str) -> str:
    """Return the relative path, in folders of 256; KeyError for what is no sha256."""
    if not _NAME.fullmatch(sha256):
        raise KeyError(sha256)
    return f"{sha256[:2]}/{sha256}"
