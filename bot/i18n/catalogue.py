"""Sentences by key: one gettext file a language, read with Babel, with its plural rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "locale"
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language. An entry with plural forms takes the value `n`."""

    language: str
    entries: Mapping[str, str | tuple[str, ...]]
    plural: Callable[[int], int]

    def text(self, key: str, n: int | None = None) -> str:
        """Return the template of a key; an unknown key comes back as itself, so that nothing breaks."""
        entry = self.entries.get(key, key)
        if isinstance(entry, str):
            return entry
        return entry[min(self.plural(1 if n is None else n), len(entry) - 1)]


def languages() -> tuple[str, ...]:
    """Return the languages that have a file."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/redress.po")))


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language, or the English one when there is none."""
    from babel.messages.pofile import read_po

    known = language if language in languages() else DEFAULT
    with (FOLDER / known / "redress.po").open("rb") as file:
        source = read_po(file, locale=known)
    entries: dict[str, str | tuple[str, ...]] = {}
    for message in source:
        key = message.id[0] if isinstance(message.id, list | tuple) else message.id
        if key:
            entries[str(key)] = (
                message.string if isinstance(message.string, str) else tuple(message.string or ())
            )
    return Catalogue(known, entries, _plural_rule(source.plural_expr))


def _plural_rule(expression: str) -> Callable[[int], int]:
    from gettext import c2py

    return c2py(expression)
