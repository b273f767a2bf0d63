"""The writing of a picture in rows, from top to bottom: a price stands far from its word."""

from __future__ import annotations

from collections.abc import Sequence

from bot.evidence.words import SURE, Line

MOST_ROWS = 80
LONGEST_ROW = 200  # characters


def rows_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the words that were read well enough, joined where they stand side by side."""
    words = sorted(
        (word for line in lines for word in line if word.sure > SURE),
        key=lambda word: word.box.top + word.box.bottom,
    )
    rows: list[list[int]] = []
    for place, word in enumerate(words):
        last = words[rows[-1][0]].box if rows else None
        middle = (word.box.top + word.box.bottom) / 2
        if last is not None and last.top < middle < last.bottom:
            rows[-1].append(place)
        else:
            rows.append([place])
    joined = (
        " ".join(words[place].text for place in sorted(row, key=lambda place: words[place].box.left))
        for row in rows
    )
    return tuple(row[:LONGEST_ROW] for row in joined)[:MOST_ROWS]
