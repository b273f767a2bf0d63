"""Patterns for which capitals and small letters are one, several times as fast as `re.IGNORECASE`.

The machine behind `re` passes over the alternatives of a list by their first letter, but only where letters
count as they are written. So a pattern looks first at the text in small letters, and works on the text itself
only where that look says that it may begin. Both are made from one source: they cannot part ways.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_BEHIND = 64  # code points before a place that a look-behind of our patterns reaches at most
_PIECE = re.compile(r"\\.|\(\?P<\w+>|\(\?P=\w+\)|\(\?-?i:|\(\?i\)|[^\W\d_]")
_ANY_CASE = {"(?i:": "(?:", "(?-i:": "(?:", "(?i)": ""}


def folded(text: str) -> str:
    """Return a text in small letters as `re.IGNORECASE` takes them, each character in its place."""
    if text.isascii():
        return text.lower()
    return text.replace("\u0130", "i").replace("\u0131", "i").replace("\u017f", "s").lower()


def _small(source: str) -> str:
    """Write a pattern in small letters, and those parts too in which capitals count or not."""
    return _PIECE.sub(
        lambda piece: _ANY_CASE.get(piece[0], piece[0].lower() if len(piece[0]) == 1 else piece[0]), source
    )


class Caseless:
    """A compiled pattern with those methods of `re.Pattern` that we use; matches are those of `re` itself.

    `cased` patterns are case-blind only inside (?i:...). What must be in capitals, there or in (?-i:...), may
    not stand in a negative look-around; and no pattern may match the empty text.
    """

    __slots__ = ("_begins", "_exact", "_small_tells_all", "cased", "pattern")

    def __init__(self, source: str, *, cased: bool = False) -> None:
        self.pattern = source
        self.cased = cased
        self._begins = re.compile(_small(source))
        self._small_tells_all = not cased and "(?-i:" not in source
        self._exact: re.Pattern[str] | None = None
        if self._begins.fullmatch(""):
            raise ValueError("a pattern that matches nothing at all")

    def _itself(self) -> re.Pattern[str]:
        """Return the pattern as written, compiled when it is first met: many never are."""
        if self._exact is None:
            self._exact = re.compile(self.pattern, 0 if self.cased else re.IGNORECASE)
        return self._exact

    def is_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Tell whether the pattern stands somewhere between two places."""
        first = max(0, start - _BEHIND)
        if self._begins.search(folded(text[first:end]), start - first) is None:
            return False
        return self._small_tells_all or self.search(text, start, end) is not None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches between two places, from left to right."""
        end = len(text) if end is None else min(end, len(text))
        first = max(0, start - _BEHIND)
        small = folded(text[first:end])
        at = start
        while (begun := self._begins.search(small, at - first)) is not None:
            at = first + begun.start()
            match = self._itself().match(text, at, end)
            if match is not None:
                yield match
            at = match.end() if match is not None else at + 1

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return next(self.finditer(text, start, end), None)

    def findall(self, text: str) -> list[str]:
        """Return the words of every match, whatever groups there are."""
        return [match[0] for match in self.finditer(text)]

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._itself().fullmatch(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        if self._begins.search(folded(text)) is None:
            return text
        return self._itself().sub(new, text)
