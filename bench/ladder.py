"""Walk through 10,000 histories of cases, each made from its number, and look for anything that contradicts.

Every history has seven moments. At each the whole ladder is made and checked, again a day later, and again at
the moment it waits for; `tests/domain/ladder_histories.py` says what must hold.
"""

from __future__ import annotations

import time

from tests.domain.ladder_histories import check, history

HISTORIES = 10_000


def run() -> str:
    """Return what was done, or end with the first things that were wrong."""
    began = time.monotonic()
    found = [problem for seed in range(HISTORIES) for problem in check(seed)]
    if found:
        raise SystemExit("\n".join([f"{len(found)} contradictions", *found[:20]]))
    moments = sum(1 for seed in range(HISTORIES) for _ in history(seed).moments())
    return f"{HISTORIES} histories, {moments} moments, {time.monotonic() - began:.0f} s: no contradiction"
