"""Indexes over the rows, built once: names, handles, domains and the keys a misspelling is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.directory.names import tokens, words
from bot.directory.overlay import Alias, Row, Rule
from bot.directory.words import COUNTRY_WORDS, TRAPS

LONGEST = 5  # words of the longest name that is looked for in running text
SHORTEST_FUZZY = 4  # letters; below that a misspelling says nothing


@dataclass(frozen=True, slots=True)
class Named:
    """One row under one of its names."""

    row: Row
    rule: Rule
    written: tuple[str, ...]  # the words with their capitals, where those matter


@dataclass(slots=True)
class Index:
    """What the lookup needs of the whole table, by folded key."""

    rows: dict[str, Row] = field(default_factory=dict)
    names: dict[str, list[Named]] = field(default_factory=dict)  # "british airways"
    compact: dict[str, list[str]] = field(default_factory=dict)  # "britishairways" -> keys of `names`
    first_words: set[str] = field(default_factory=set)
    handles: dict[str, list[Row]] = field(default_factory=dict)
    domains: dict[str, list[Row]] = field(default_factory=dict)
    fuzzy: list[str] = field(default_factory=list)  # compact keys, answers; both by length
    fuzzy_plain: list[str] = field(default_factory=list)  # compact keys that may be misspelt in running text


def build_index(rows: Sequence[Row]) -> Index:
    """Index every name, domain and handle of the rows; a marked alias overrules the same plain name."""
    index = Index()
    for row in rows:
        index.rows[row.id] = row
        for named in _names_of(row, index):
            index.names.setdefault(" ".join(named[0]), []).append(named[1])
        if row.website:
            index.domains.setdefault(row.website, []).append(row)
        for account in row.accounts:
            listed = index.handles.setdefault(account.handle.lower(), [])
            if row not in listed:
                listed.append(row)
    for key, several in index.names.items():
        joined = key.replace(" ", "")
        index.compact.setdefault(joined, []).append(key)
        index.first_words.add(key.split(" ", 1)[0])
        if len(joined) >= SHORTEST_FUZZY:
            index.fuzzy.append(joined)
            if len(joined) > SHORTEST_FUZZY and any(named.rule is Rule.PLAIN for named in several):
                index.fuzzy_plain.append(joined)
    index.fuzzy.sort(key=len)
    index.fuzzy_plain.sort(key=len)
    index.first_words.update(trap.split(" ", 1)[0] for trap in TRAPS)
    return index


def _names_of(row: Row, index: Index) -> list[tuple[tuple[str, ...], Named]]:
    found: dict[tuple[str, ...], Named] = {}
    for alias in (*row.aliases, Alias(row.name)):
        if "." in alias.written and " " not in alias.written:
            index.domains.setdefault(alias.written.lower(), []).append(row)
            if alias.written != row.name:
                continue
        key = words(alias.written)
        if key and key not in found:
            marked = alias.rule in (Rule.CAPITALS, Rule.CONTEXT)
            written = tuple(token.raw for token in tokens(alias.written)) if marked else ()
            found[key] = Named(row, alias.rule, written)
    return list(found.items())


def country_in(key: str) -> str | None:
    """Return the country a folded name says itself: "mtn ghana" is GH."""
    parts = key.split(" ")
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            country = COUNTRY_WORDS.get(" ".join(parts[at : at + size]))
            if country and size < len(parts):
                return country
    return None
