"""Read numbers written in words: "five thousand two hundred", "one point five million".

"elfu tano mia mbili".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.caseless import Caseless

_ONES = "zero one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: dict[str, int] = {word: at for at, word in enumerate(f"{_ONES} {_TEENS}".split())}
SMALL |= {word: 10 * at for at, word in enumerate(_TENS.split(), 2)}
SMALL["fourty"] = 40
SCALE: dict[str, int] = {
    "hundred": 100, "k": 1_000, "grand": 1_000, "thousand": 1_000, "thousands": 1_000, "thou": 1_000,
    "thao": 1_000, "hazar": 1_000, "hazaar": 1_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000,
    "mil": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
    "crore": 10_000_000, "crores": 10_000_000,
}  # fmt: skip
_SW_SMALL: dict[str, int] = {
    "moja": 1, "mbili": 2, "tatu": 3, "nne": 4, "tano": 5, "sita": 6, "saba": 7, "nane": 8, "tisa": 9,
    "kumi": 10, "ishirini": 20, "thelathini": 30, "arobaini": 40, "arubaini": 40, "hamsini": 50,
    "sitini": 60, "sabini": 70, "themanini": 80, "thamanini": 80, "tisini": 90,
}  # fmt: skip
_SW_SCALE: dict[str, int] = {
    "milioni": 1_000_000, "laki": 100_000, "elfu": 1_000, "alfu": 1_000, "thao": 1_000, "ngiri": 1_000,
    "mia": 100, "soo": 100,
}  # fmt: skip

_STARTS = Caseless(
    rf"(?<![\w.,/-])(?:(?:half (?:a )?|an? )(?:{'|'.join(SCALE)})"
    rf"|{'|'.join(sorted((*SMALL, *SCALE), key=len))})"
    r"(?![\w'])"
)
_SW_STARTS = Caseless(
    rf"(?<![\w-])(?:{'|'.join(_SW_SCALE)})(?= ?\d| (?:{'|'.join(_SW_SMALL)})\b)|(?<![\w-])\d{{1,3}} thao\b"
)
_NEXT = re.compile(r"(?:\s+|\s?-\s?|,\s(?=(?:\w+\s)?hundred\b))(?:(and)\s+)?([a-z]+|\d{1,3}(?![\d,.]))", re.I)
_DIGITS_BEFORE = re.compile(r"(?<![\w.,/:-])(\d{1,4}(?:\.\d{1,2})?)\s?$")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A number in words and its span. `scaled`: it has a hundred or more in it; `loose`.

    Said as a price is.
    """

    start: int
    end: int
    value: Decimal
    scaled: bool
    loose: bool  # "two-fifty": a sum only where money is spoken of


class _Counter:
    """Adds up the words of one number, as long as they go together."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.last = ""  # what stood before: ones, teens, tens, hundred, scale, half
        self.scale = 0  # the smallest scale so far
        self.loose = False

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    def small(self, number: int, *, joined: bool) -> bool:
        kind = "ones" if number < 10 else "teens" if number < 20 else "tens"
        if self.group is None:
            fits = self.last in ("", "scale")
            self.group = Decimal(number)
        elif self.last == "hundred" or (self.last == "tens" and kind == "ones" and not joined):
            fits = True
            self.group += number
        elif self.last == "ones" and kind != "ones" and self.group < 10 and not joined:
            fits, self.loose = True, True
            self.group = self.group * 100 + number
        else:
            return False
        self.last = kind
        return fits

    def scaled(self, word: str) -> bool:
        factor = SCALE[word]
        if factor == 100:
            if self.last not in ("", "ones", "teens", "half", "scale"):
                return False
            self.group, self.last = (self.group or Decimal(1)) * 100, "hundred"
            return True
        if self.scale and factor >= self.scale and self.group is None:
            return False
        self.total += (self.group if self.group is not None else Decimal(1)) * factor
        self.group, self.last, self.scale = None, "scale", factor
        return True

    def half(self) -> bool:
        if self.last == "scale":
            self.total += Decimal(self.scale) / 2
        elif self.group is not None and self.group < 100:
            self.group += Decimal("0.5")
        else:
            return False
        self.last = "half"
        return True


def numbers_in_words(text: str) -> tuple[Spelt, ...]:
    """Return the numbers that are written in words, also after digits ("5 thousand two hundred")."""
    found: list[Spelt] = []
    at = 0
    for match in _STARTS.finditer(text):
        if match.start() < at:
            continue
        spelt = _read(text, match)
        if spelt is not None:
            found.append(spelt)
            at = spelt.end
    found += [spelt for spelt in _swahili(text) if not any(one.end > spelt.start for one in found)]
    return tuple(sorted(found, key=lambda spelt: spelt.start))


def _read(text: str, match: re.Match[str]) -> Spelt | None:
    counter, start = _Counter(), match.start()
    words = match[0].lower().split()
    before = _DIGITS_BEFORE.search(text, max(0, start - 12), start)
    if words[0] in SCALE and words != ["hundred"] and before is None:
        return None  # "the Grand hotel", "thousands of people"
    if words[0] == "half":
        counter.group = Decimal("0.5")
    elif words[0] in SCALE and before is not None:
        start = before.start()
        counter.group = Decimal(before[1])
        counter.last = "half" if "." in before[1] else "teens"
    head = words[-1]
    if head in SCALE:
        counter.scaled(head)
    else:
        counter.small(SMALL[head], joined=False)
    end = _follow(text, match.end(), counter)
    if counter.value <= 0:
        return None
    value = counter.value.normalize()
    value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    scaled = counter.scale > 0 or value >= 100
    return Spelt(start, end, value, scaled, counter.loose)


def _follow(text: str, at: int, counter: _Counter) -> int:
    """Add the words that go on from a place; return where the number ends."""
    decimals = Decimal(1)
    pointed = False
    while (match := _NEXT.match(text, at)) is not None:
        joined, word = bool(match[1]), match[2].lower()
        if word == "point" and not joined and counter.group is not None and not pointed:
            pointed, at_point = True, match.end()
            follow = _NEXT.match(text, at_point)
            if follow is None or follow[2].lower() not in SMALL:
                return at
            at = at_point
            continue
        if pointed and word in SMALL and SMALL[word] < 10 and counter.group is not None:
            decimals /= 10
            counter.group += SMALL[word] * decimals
        elif joined and word == "a" and (half := re.compile(r"\s+half\b", re.I).match(text, match.end())):
            if not counter.half():
                return at
            at = half.end()
            continue
        elif word in SMALL or word.isdecimal():
            number = SMALL.get(word, int(word) if word.isdecimal() else 0)
            fits = counter.last == "scale" and counter.scale > number if word.isdecimal() else True
            apart = joined and counter.last not in ("hundred", "scale")
            if apart or not fits or (word.isdecimal() and number < 100):
                return at
            if not counter.small(number, joined=joined):
                return at
            if word.isdecimal():
                counter.last = "hundred"
        elif word in SCALE and not joined and not (word == "k" and counter.last == "scale"):
            if not counter.scaled(word):
                return at
        else:
            return at
        at = match.end()
    return at


_SW_TOKEN = re.compile(r"\s?(?:\b(na)\s+)?(nusu|[a-z]+|\d{1,3}(?![\d,.]))\b", re.I)


def _swahili(text: str) -> Iterator[Spelt]:
    at = 0
    for match in _SW_STARTS.finditer(text):
        if match.start() < at:
            continue
        if match[0][0].isdigit():
            value, at = Decimal(match[0].split()[0]) * 1000, match.end()
        else:
            value, at = _swahili_value(text, match.start())
        if value > 0:
            yield Spelt(match.start(), at, value, scaled=True, loose=False)


def _swahili_value(text: str, start: int) -> tuple[Decimal, int]:
    """Read "elfu arobaini na mbili mia tano": a scale, then how often, then smaller ones."""
    total, scale, times, at = Decimal(0), 0, 0, start
    while (match := _SW_TOKEN.match(text, at)) is not None:
        word, joined = match[2].lower(), bool(match[1])
        if word in _SW_SCALE and (not scale or _SW_SCALE[word] < scale):
            total += scale * (times or 1)
            scale, times = _SW_SCALE[word], 0
        elif word == "nusu" and joined and scale:
            total += Decimal(scale) / 2
            at = match.end()
            break
        elif scale and not times and (word in _SW_SMALL or word.isdecimal()):
            times = _SW_SMALL.get(word) or int(word)
        elif scale and joined and times >= 10 and times % 10 == 0 and _SW_SMALL.get(word, 10) < 10:
            times += _SW_SMALL[word]
        elif scale == 100 and times and _SW_SMALL.get(word, 0) >= 10:
            total, scale, times = total + scale * times, 1, _SW_SMALL[word]
        else:
            break
        at = match.end()
    return total + scale * (times or (1 if scale > 1 else 0)), at
