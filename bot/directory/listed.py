"""When a name that only the package knows counts inside running text.

The package has thousands of names that are everyday words: "Next", "Nothing", "Home", "Express". Nobody
has looked at its rows one by one, so a name counts only where the text leaves no doubt:

- the company is in the person's country or everywhere, and the country is known unless it is everywhere;
- every word has its capital, as a name has; small joining words may stand inside;
- a single word is no ordinary one, no first name and no place, and "at", "with", "from" or "contacted"
  stands right before it;
- of several words, one is not ordinary and the first is no first name; else one of these words, but not
  "with", stands before them ("at Paul Smith", never "with Paul Smith").

A text without any capital has them in small letters too: one long word that is no ordinary one, after one of
those words or at the beginning of a sentence, doing something. A text in capitals, or with a capital on
nearly every word, names nobody in this way, and where a hand-
kept company is named these names are not offered.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.directory.decide import Place, fit
from bot.directory.table import Named
from bot.domain.ordinary import FIRST_NAMES, is_ordinary

_BEFORE = frozenset({"at", "with", "from", "contacted"})
_WORDS_BETWEEN = "and of the de la le les du des da do dos di del und y e n in for to on by plus"
_JOINING = frozenset(_WORDS_BETWEEN.split())
_LONG = 7  # letters from which a name in a text without capitals is one
_SHORT = 4  # letters up to which a name that is not the row's own has to stand in capitals


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text that are a name of the table; `before` is the word before them in the same sentence."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    before: str
    small: bool = False  # of a text without any capital
    acts: bool = False  # begins a sentence and does something: "sweetgreen never answered"

    @property
    def introduced(self) -> bool:
        return self.before in _BEFORE


def is_meant(named: Named, span: Span, place: Place) -> bool:
    """Tell whether the words mean the company."""
    row = named.row
    if fit(row, place.country) == 0 or (place.country is None and row.countries):
        return False
    if span.small:
        plain = len(span.words) == 1 and named.main and not is_ordinary(span.folded)
        return plain and len(span.folded[0]) >= _LONG and (span.introduced or span.acts)
    if not _has_capitals(span, named.written):
        return False
    if len(span.words) == 1:
        return span.introduced and not is_ordinary(span.folded)
    if is_ordinary(span.folded):
        return span.introduced and span.before != "with"
    return span.folded[0] not in FIRST_NAMES or span.before == "at"


def _has_capitals(span: Span, written: tuple[str, ...]) -> bool:
    for at, (word, folded) in enumerate(zip(span.words, span.folded, strict=True)):
        inside = 0 < at < len(span.words) - 1
        if not (word[0].isupper() or word[0].isdigit() or word in "&+" or (inside and folded in _JOINING)):
            return False
    if len(span.words) > 1:
        return any(word[0].isupper() for word in span.words[1:])
    (word,) = span.words
    if len(written) == 1 and written[0].isupper():
        return word.isupper()
    return bool(written) or len(word) > _SHORT or word.isupper()
