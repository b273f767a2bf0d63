"""How far a word is from the names: letters missing, doubled, wrong or swapped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def close_keys(word: str, keys: Sequence[str], limit: int = 12) -> list[tuple[str, float]]:
    """Return the keys near a word with a score of at most 100, best first; `keys` are sorted by length.

    Distance counts swapped neighbours as one slip. One slip is allowed in 4 to 7 letters, two in 8 to 12,
    three above. Half a point in a hundred is lost for each percent of the letters that differ, so one slip in
    five letters gives 90 and one in four 87.5.
    """
    allowed = _slips(len(word))
    if not allowed:
        return []
    first, end = (bisect_left(keys, len(word) + off, key=len) for off in (-allowed, allowed + 1))
    # Imported here: loading the library takes longer than loading the whole directory.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, keys[first:end], scorer=OSA.distance, score_cutoff=allowed, limit=limit)
    return [(key, 100.0 - 50.0 * distance / max(len(word), len(key))) for key, distance, _ in found]


def _slips(length: int) -> int:
    if length < 4:
        return 0
    if length < 8:
        return 1
    return 2 if length < 13 else 3
