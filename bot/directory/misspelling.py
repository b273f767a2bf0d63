"""How far a word is from the names: letters missing, doubled, wrong or swapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

ByLength = Mapping[int, Sequence[str]]


def by_length(keys: Iterable[str]) -> ByLength:
    """Sort keys into lists by their length."""
    found: dict[int, list[str]] = {}
    for key in keys:
        found.setdefault(len(key), []).append(key)
    return found


def close_keys(word: str, keys: ByLength, most: int = 3, limit: int = 12) -> list[tuple[str, float]]:
    """Return the keys near a word with a score of at most 100, best first.

    Distance counts swapped neighbours as one slip. One slip is allowed in 4 to 7 letters, two in 8 to 12,
    three above, and never more than `most`. Half a point in a hundred is lost for each percent of the letters
    that differ, so one slip in five letters gives 90 and one in four 87.5.
    """
    allowed = min(_slips(len(word)), most)
    if not allowed:
        return []
    near = [
        key for length in range(len(word) - allowed, len(word) + allowed + 1) for key in keys.get(length, ())
    ]
    # Imported here: loading the library takes longer than loading the whole directory.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=limit)
    return [(key, 100.0 - 50.0 * distance / max(len(word), len(key))) for key, distance, _ in found]


def _slips(length: int) -> int:
    if length < 4:
        return 0
    if length < 8:
        return 1
    return 2 if length < 13 else 3
