"""Replace private data by tokens before a text leaves, and put it back afterwards."""

from __future__ import annotations

import hashlib
import re

from bot.domain.facts import PrivateKind
from bot.domain.private import find_private

_BRACKETS = str.maketrans("⟦⟧", "[]")
_TOKEN = re.compile(r"⟦[A-Z_]+_\d+⟧")
_SPLINTER = re.compile(r"[⟦⟧]")

# The last net under the finder of private data: e-mail addresses, and runs of eight digits and more that are
# neither a date nor grouped by commas as sums are. Rather too much than too little: tokens come back.
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ ().-]{0,2}\d){7,}(?![\w,])")
_DATE = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})")


class Mask:
    """The tokens of one call: the same words always get the same token, in every text that goes out."""

    def __init__(self, country: str | None) -> None:
        self._country = country
        self._tokens: dict[str, str] = {}  # private words, case folded -> token
        self._words: dict[str, str] = {}  # token -> what is put back
        self._counts: dict[str, int] = {}

    def token(self, kind: PrivateKind, words: str) -> str:
        """Return the token that stands for these words, making one when they are new."""
        words = words.strip()
        known = self._tokens.get(words.casefold())
        if known is not None:
            return known
        self._counts[kind] = self._counts.get(kind, 0) + 1
        token = f"⟦{kind.upper()}_{self._counts[kind]}⟧"
        self._tokens[words.casefold()] = token
        self._words[token] = "" if kind is PrivateKind.SECRET else words
        return token

    def cover(self, text: str) -> str:
        """Return the text with every private stretch as a token. Double brackets of its own become single."""
        text = text.translate(_BRACKETS)
        for found in find_private(text, self._country):
            self.token(found.value.kind, found.value.text)
        for words in _MAIL.findall(text):
            self.token(PrivateKind.EMAIL, words)
        text = self._replace_known(text)
        return _DIGITS.sub(self._unless_date, text)

    def _replace_known(self, text: str) -> str:
        if not self._tokens:
            return text
        longest_first = sorted((words for words in self._tokens if words), key=len, reverse=True)
        pattern = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first)
        return re.sub(
            pattern,
            lambda match: self._tokens.get(match[0].casefold(), "⟦PRIVATE_0⟧"),
            text,
            flags=re.IGNORECASE,
        )

    def _unless_date(self, match: re.Match[str]) -> str:
        digits = match[0].strip(" .-")
        if _DATE.fullmatch(digits):
            return match[0]
        return self.token(PrivateKind.ID_NUMBER, match[0])

    def restore(self, text: str) -> str:
        """Put the private words back. A token that was never given out disappears."""
        return _SPLINTER.sub("", _TOKEN.sub(lambda match: self._words.get(match[0], ""), text))

    @staticmethod
    def without_asides(text: str) -> str:
        """Return a public text without tokens in brackets; any other token stays, for the gates to refuse."""
        return re.sub(
            r"[ \t]*[(\[]\s*(?:[a-z.:#]+\s+){0,2}⟦[A-Z_]+_\d+⟧\s*[)\]]", "", text, flags=re.IGNORECASE
        ).strip()

    @staticmethod
    def strip(text: str) -> str:
        """Return a public text without any token, and without the holes that tokens leave."""
        bare = _SPLINTER.sub("", _TOKEN.sub("", text))
        bare = re.sub(r"\(\s*\)", "", bare)
        bare = re.sub(r"[ \t]+([,.;:?!])", r"\1", bare)
        return re.sub(r"[ \t]{2,}", " ", bare).strip()


def fence(text: str) -> str:
    """Put data between two lines that carry a mark which the data itself does not hold.

    The mark is made from the content, so the same request is the same bytes, and nobody who writes the text
    can close it: a text that holds its own mark gets another one.
    """
    mark = hashlib.sha256(text.encode()).hexdigest()[:16]
    while mark in text:
        mark = hashlib.sha256(mark.encode()).hexdigest()[:16]
    return f"----- data {mark}\n{text}\n----- end {mark}"
