"""When words of a running text that are a company's name mean the company.

Most names are plain. Marked ones ("!Delta") are everyday words: they need their capitals and something around
them that only a company has - a word of its sector, a deed, an address, a place in the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.directory.decide import fit
from bot.directory.listed import Span, is_meant
from bot.directory.names import Token
from bot.directory.overlay import Rule
from bot.directory.table import Named
from bot.directory.written import Written
from bot.domain import company_words as known
from bot.domain.ordinary import is_ordinary

_FLIGHT = re.compile(r"[A-Z]{2}\d{3,4}|\d[A-Z]|[A-Z]\d")  # "AI101", or the first half of "6E 2134"
_WINDOW = 8  # words on each side in which a word of the sector counts as context
_SHORTEST = 3  # letters of initials that a message may begin with: "ECG paaa"


def is_a_name(named: Named, at: int, size: int, read: Written) -> bool:
    """Tell whether this name, found at word `at`, is meant as a name."""
    one = _Use(named, at, size, read)
    match named.rule:
        case Rule.PLAIN:
            return True
        case Rule.ANSWER:
            return one.at_work() and (size > 1 or not is_ordinary([token.folded for token in one.words]))
        case Rule.LISTED:
            return not (read.shouting or read.titled) and is_meant(named, one.span(), read.place)
    if read.place.country and fit(named.row, read.place.country) == 0:
        return False  # an everyday word is not taken for a company abroad
    if one.is_count():
        return False
    return one.is_meant_cased() if one.cased() else one.is_meant_small()


@dataclass(frozen=True, slots=True)
class _Use:
    """An everyday word or two of a text that may be a company's name, and what stands around."""

    named: Named
    at: int
    size: int
    read: Written

    @property
    def words(self) -> list[Token]:
        return self.read.words[self.at : self.at + self.size]

    @property
    def following(self) -> str:
        return self.read.following(self.at + self.size)

    @property
    def starts(self) -> bool:
        return self.read.starts_sentence(self.at)

    @property
    def at_home(self) -> bool:
        return fit(self.named.row, self.read.place.country) == 2

    @property
    def after_preposition(self) -> bool:
        return self.read.before(self.at) in known.CONTEXT_BEFORE

    @property
    def done_by(self) -> bool:
        """Tell whether something was done by it: "cancelled by United"."""
        if self.read.before(self.at) != "by":
            return False
        return self.read.before(self.at - 1) in known.DONE_TO_ME

    def cased(self) -> bool:
        return all(
            _cased(token.raw, written) for token, written in zip(self.words, self.named.written, strict=False)
        )

    def is_count(self) -> bool:
        """Tell whether a number's word counts something: "three phone calls"."""
        number = self.words[0].folded in known.NUMBERS
        return self.starts and number and self.following not in known.NUMBER_OF_A_COMPANY

    def is_meant_small(self) -> bool:
        """Tell whether a name without its capitals is one."""
        near = self.sector_near()
        acts = near and self.acts()
        pair = self.size > 1 and near and self.words[0].folded not in known.DETERMINERS and self.at_home
        ride = self.named.row.sector == "ridehailing" and self.following in known.RIDES
        return acts or pair or ride or self.at_work() or self.with_product()

    def is_meant_cased(self) -> bool:
        """Tell whether a name with its capitals is one."""
        if self.read.shouting:
            return self.sector_near()
        if self.at_work() or self.addressed() or self.heads() or self.done_by:
            return True
        everywhere = not self.named.row.countries
        if self.starts and self.following in known.DID_IT and (everywhere or self.at_home):
            return True
        if self.size > 1 and not self.read.titled and self.at_home:
            return True  # "The Warehouse at Westgate"
        if self.named.row.sector == "ridehailing" and self.read.before(self.at) in ("a", "an", "my"):
            return True  # "took a Bolt to the airport"
        if self.named.rule is Rule.CAPITALS:
            return True
        context = self.sector_near() or self.after_preposition
        return self.following not in known.ORDINARY_NEXT and context

    def heads(self) -> bool:
        """Tell whether a message begins with initials of a company at home: "ECG paaa"."""
        (word, *more) = self.words
        initials = not more and len(word.raw) >= _SHORTEST and word.raw.isupper()
        return self.at == 0 and initials and self.at_home and not self.read.titled

    def at_work(self) -> bool:
        """Tell whether a message or sentence begins with a company at home that did something."""
        opened = all(one.folded in known.OPENINGS for one in self.read.words[: self.at])
        if self.did_abroad():
            return True
        if not self.starts and not opened:
            return False
        next_two = [token.folded for token in self.read.words[self.at + self.size : self.at + self.size + 2]]
        anywhere = self.read.place.country is not None and not self.named.row.countries
        return bool(next_two) and _is_deed(next_two) and (self.at_home or anywhere)

    def did_abroad(self) -> bool:
        """Tell whether a text in another language begins with it and its deed: "a claro cobrou"."""
        led = self.at == 1 and self.read.before(1) in known.ARTICLES_ABROAD
        return (self.at == 0 or led) and self.at_home and self.following in known.DID_ABROAD

    def with_product(self) -> bool:
        """Tell whether a name in small letters stands before what it sells at home: "for smile modem"."""
        if self.read.before(self.at) in known.DETERMINERS or not self.at_home:
            return False
        sold = known.SECTOR_WORDS.get(self.named.row.sector, frozenset())
        following = self.following
        if following == "home":  # "du home internet"
            following = self.read.following(self.at + self.size + 1)
        return self.words[0].folded not in known.ADJECTIVES and following in sold

    def addressed(self) -> bool:
        """Tell whether a message begins with the name and turns to it: "Orange, why", "Bell you people"."""
        if self.at or self.read.titled:
            return False
        end = self.words[-1].end
        spoken_to = self.following in known.ADDRESSED or self.following in known.OFFICES
        return spoken_to or self.read.text[end : end + 1] in (",", "!", ":", ".")

    def acts(self) -> bool:
        """Tell whether a name in small letters is plainly a company: "ba cancelled my flight", "with delta".

        Asked only when a word of its sector is near.
        """
        if self.following in known.ORDINARY_NEXT:
            return False
        if self.following in known.COMPANY_DID:
            return self.starts or self.after_preposition
        return self.after_preposition and self.words[0].folded not in known.NUMBERS

    def sector_near(self) -> bool:
        read, sector = self.read, self.named.row.sector
        if read.place.sector == sector and not read.shouting:
            return True
        end = self.at + self.size
        around = read.words[max(0, self.at - _WINDOW) : self.at] + read.words[end : end + _WINDOW]
        if self.size > 1:
            around += self.words  # "access bank" brings its own
        if sector == "airlines" and any(_FLIGHT.fullmatch(token.raw) for token in around[-2 * _WINDOW :]):
            return True
        vocabulary = known.SECTOR_WORDS.get(sector, frozenset())
        return any(token.folded in vocabulary for token in around)

    def span(self) -> Span:
        does = known.DONE_TO_ME | {"hasnt", "wont", "never", "didnt", "still"}
        return Span(
            words=tuple(token.raw for token in self.words),
            folded=tuple(token.folded for token in self.words),
            before=self.read.before(self.at) if not self.starts else "",
            small=self.read.small,
            acts=self.starts and self.following in does,
        )


def _is_deed(words: list[str]) -> bool:
    """Tell whether the two words after a name say what somebody did: "has cancelled", "train late"."""
    if words[0] in known.DONE_TO_ME or words[0] in known.SHALL or words[-1] == "late":
        return True
    if len(words) == 1:
        return False
    return (words[0] in ("is", "are", "has", "have") and _is_doing(words[1])) or words[1].isdecimal()


def _is_doing(word: str) -> bool:
    return word in known.DONE_TO_ME or (word.endswith("ing") and len(word) > 5)


def _cased(raw: str, written: str) -> bool:
    if written.isupper():
        return raw.isupper() or raw == written
    return raw[:1].isupper() == written[:1].isupper()
