"""Measure in a way that a busy machine does not disturb."""

from __future__ import annotations

import time
from collections.abc import Callable


def quickest(run: Callable[[], object], rounds: int = 3) -> float:
    """Return the seconds of processor time of the quickest of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)
