"""Cover what is private in a pack for the public: what is known of the case, and what looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from bot.domain.case import Case, Conversation, OriginKind
from bot.domain.private import find_private, find_references

T = TypeVar("T")

PEOPLE = frozenset({OriginKind.USER, OriginKind.HIDDEN_USER, OriginKind.MAIL})
SHORTEST = 3  # characters of what is covered wherever it stands
# Fields that hold no words of a person: hashes, and labels that are ours.
KEPT = frozenset(
    {"sha256", "hash_label", "label", "language", "page", "day", "span", "chapters", "note", "marked"}
)
# The last net under the finders: e-mail addresses, and long numbers that are neither a date nor a sum.
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ ().-]{0,2}\d){7,}(?![\w,])")
_DATE = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})(?: \d{1,2})?")


class Covering:
    """Covers the texts of one case. The same words are covered everywhere once they were found anywhere."""

    def __init__(self, conversation: Conversation, case: Case, mark: str) -> None:
        company = case.facts.company
        self._country = (company.country if company else None) or conversation.person.country
        self._company = (
            f"{company.name} {' '.join(one.handle for one in company.accounts)}" if company else ""
        )
        self._mark = mark
        self._known = {words for words in self._told(conversation, case) if self._is_private(words)}

    def text(self, text: str) -> str:
        """Return a text with a mark for each private stretch."""
        if not text:
            return text
        self._learn(text)
        text = self._without_known(text)
        text = _MAIL.sub(self._mark, text)
        return _DIGITS.sub(lambda match: match[0] if _DATE.fullmatch(match[0]) else self._mark, text)

    def whole(self, value: T) -> T:
        """Cover every text inside a value; twice, since the last may name who stands in the first."""
        return self._covered(self._covered(value))

    def _covered(self, value: T) -> T:
        if isinstance(value, str):
            return self.text(value)  # type: ignore[return-value]
        if isinstance(value, tuple):
            return tuple(self._covered(one) for one in value)  # type: ignore[return-value]
        if is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in fields(value) if field.name not in KEPT]
            return replace(value, **{name: self._covered(getattr(value, name)) for name in names})
        return value

    def _told(self, conversation: Conversation, case: Case) -> Iterator[str]:
        facts, complaint = case.facts, case.progress.complaint
        yield from (one.text for one in facts.private)
        yield from (one.text for one in facts.references)
        yield complaint.reference if complaint else ""
        yield conversation.x_name or ""
        yield case.progress.ally
        yield from (one.origin_name or "" for one in case.exhibits if one.origin_kind in PEOPLE)

    def _is_private(self, words: str) -> bool:
        plain = words.strip()
        return len(plain) >= SHORTEST and plain.casefold() not in self._company.casefold()

    def _learn(self, text: str) -> None:
        private = find_private(text, self._country)
        found = [one.value.text for one in private]
        found += [one.value.text for one in find_references(text, self._country, private)]
        self._known |= {words for words in found if self._is_private(words)}

    def _without_known(self, text: str) -> str:
        if not self._known:
            return text
        longest_first = sorted((words.strip() for words in self._known), key=lambda one: (-len(one), one))
        pattern = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first)
        return re.sub(pattern, lambda _: self._mark, text, flags=re.IGNORECASE)
