"""A text taken apart for finding companies, and how it is written: capitals may say nothing in it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.directory.decide import Place
from bot.directory.names import Token

_SENTENCE_END = frozenset(".!?\n:;")


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a text outside of addresses, and the person's place."""

    text: str
    words: list[Token]
    place: Place
    shouting: bool  # all in capitals: capitals say nothing here
    small: bool  # not one capital: nobody is written with one
    titled: bool  # Nearly Every Word Has A Capital: they do not make a name

    @classmethod
    def of(cls, text: str, words: list[Token], place: Place) -> Written:
        """Look at how a text is written."""
        small = text.replace(" I ", " i ").islower()
        return cls(text, words, place, _shouting(text), small, _titled(words))

    def starts_sentence(self, at: int) -> bool:
        """Tell whether a word begins the text or a sentence of it."""
        if at == 0:
            return True
        between = self.text[self.words[at - 1].end : self.words[at].start]
        return any(char in _SENTENCE_END for char in between)

    def following(self, at: int) -> str:
        """Return the word at a place when nothing but a space stands before it."""
        if at >= len(self.words) or self.text[self.words[at - 1].end : self.words[at].start].strip():
            return ""
        return self.words[at].folded

    def before(self, at: int) -> str:
        """Return the word before a place, or nothing."""
        return self.words[at - 1].folded if at else ""


def _shouting(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)


def _titled(words: list[Token]) -> bool:
    letters = [token for token in words if token.raw[0].isalpha()]
    return len(letters) > 5 and sum(token.raw[0].isupper() for token in letters) > 0.6 * len(letters)
