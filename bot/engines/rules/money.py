"""Find sums of money. Counts, phones, years, times and speeds are never money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.caseless import Caseless
from bot.domain.facts import Amount, AmountRole
from bot.domain.reading import Found
from bot.engines.rules.bare_sums import counts_something, is_spoken_of, money_verb_before
from bot.engines.rules.money_roles import role_of
from bot.engines.rules.money_words import AFTER, BEFORE, SCALE
from bot.engines.rules.number_words import Spelt, numbers_in_words
from bot.engines.rules.places import COUNTRY_OF_CURRENCY, CURRENCY_OF, DOLLARS, SHILLINGS, dollar_of
from bot.engines.rules.plain import overlaps

_DIGITS = (
    r"\d{1,3}(?:[, ']\d{3})+(?:\.\d{1,2})?(?!\d)|\d{1,3}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
)
_SCALES = r"k|grand|thousand|hundred|mil|million|m|bn|billion|lakhs?|lacs?|crores?|cr|thao|hazaa?r"
_CODES = "|".join(re.escape(c) for c in sorted(BEFORE, key=len, reverse=True))
_NAMES = "|".join(re.escape(c) for c in sorted(AFTER, key=len, reverse=True))

_SIGNED = Caseless(rf"(?<![\w.])({_CODES})\.?\s?(?:=\s?)?({_DIGITS})\s?((?:{_SCALES})\b)?(?![\d])")
_SIGN_BEFORE = re.compile(rf"(?<![\w.])({_CODES})\.?\s?$", re.I)
_LETTER = re.compile(rf"(?<![\w.])([RNP]|[rn](?=\d{{2}}))\s?({_DIGITS})\s?((?:k|m|million|grand)\b)?(?![\d])")
_NAMED = Caseless(rf"(?<![\w.,/-])({_DIGITS})\s?((?:{_SCALES})\b)?\s?(?:of )?({_NAMES})(?![\w])")
_NAME_AFTER = re.compile(rf"\s?-?(?:of )?({_NAMES})(?![\w])", re.I)
_SCALED = Caseless(r"(?<![\w.,/-])(\d{1,4}(?:[.,]\d{1,3})*)\s?(k|m|mil|cr)(?![\w])")
_NOTE = re.compile(r"\b(?:a|another) (tenner|fiver)\b", re.I)
_HASH = re.compile(
    r"(?<![\w#])(?<!order )(?<!ticket )(?<!ref )(?<!no )#\s?(\d{1,3}(?:,\d{3})+|\d{3,7})\s?((?:k"
    r"|m)\b)?(?![\w])",
    re.I,
)
_PENCE = re.compile(r"(?<![\w.,£])(\d{1,2})p(?![\w])")
_NUMBER = re.compile(rf"(?<![\w.,#/:-])({_DIGITS})(?![\w%]|[.,]\d)")
_OF_ANOTHER = re.compile(rf"\s(?:out )?of\s({_DIGITS})(?![\w%]|[.,]\d)", re.I)
_TOLD_BY_MEANING = frozenset(["k", "m", "mil", "cr"])
# Where a million is a small sum, "1.2m" is one; elsewhere it may be a length.
_BIG_FIGURES = frozenset({"UGX", "TZS", "NGN", "RWF", "IDR", "INR", "KES", "ZAR", "ZMW", "GHS"})


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    value: Decimal
    currency: str | None


def number_of(digits: str) -> Decimal:
    """Read digits with their separators: three digits after the only mark are thousands, never a fraction."""
    text = digits.replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", text):
        return Decimal(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", "."))


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _value(number: str, scale: str | None) -> Decimal:
    return _whole(number_of(number) * SCALE.get((scale or "").lower(), 1))


def _currency(sign: str, country: str | None) -> str | None:
    local = CURRENCY_OF.get(country or "")
    if sign == "$":
        return local if local in DOLLARS else dollar_of(country)
    if sign == "SH":
        return local if local in SHILLINGS else None
    if sign == "/-":  # shillings, and rupees
        return local if local in SHILLINGS or local in ("INR", "PKR", "BDT") else None
    return sign


def _named(name: str, country: str | None) -> str | None:
    """Return the currency that a word means: "bucks" are rand in South Africa."""
    local = CURRENCY_OF.get(country or "")
    if name in ("bucks", "buck") and local:
        return local if local in DOLLARS or local in ("ZAR", "INR", "PHP") else "USD"
    if name in ("rupees", "rupee", "rs", "pesos", "peso") and local in ("PKR", "MXN"):
        return local
    return _currency(AFTER[name], country)


class Sums:
    """The places of one text that look like money, found once; the country tells what they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.signed = tuple(_SIGNED.finditer(text))
        self.letters = tuple(_LETTER.finditer(text))
        self.named = tuple(_NAMED.finditer(text))
        self.scaled = tuple(_SCALED.finditer(text))
        self.spelt = numbers_in_words(text)
        self.bare = tuple(
            match
            for match in _NUMBER.finditer(text)
            if is_spoken_of(text, match.start(), match.end(), match[0])
        )


def _hits(sums: Sums, country: str | None) -> Iterator[_Hit]:
    text, local = sums.text, CURRENCY_OF.get(country or "")
    for match in sums.signed:
        sign = BEFORE[match[1].lower()]
        yield _Hit(*match.span(), _value(match[2], match[3]), _currency(sign, country))
    yield from _letter_hits(sums, local)
    for match in sums.named:
        name = match[3].lower()
        if name == "real" and local != "BRL":  # "4 real"
            continue
        yield _Hit(*match.span(), _value(match[1], match[2]), _named(name, country))
    for match in sums.scaled:
        if not counts_something(text, match.end()) and _is_scale(text, match, local):
            yield _Hit(*match.span(), _value(match[1], match[2]), local)
    for spelt in sums.spelt:
        yield from _spelt_hit(text, spelt, country)
    for match in _NOTE.finditer(text):
        yield _Hit(*match.span(), Decimal(10 if match[1].lower() == "tenner" else 5), local)
    if local == "NGN":  # a hash for want of the naira sign
        for match in _HASH.finditer(text):
            yield _Hit(*match.span(), _value(match[1], match[2]), local)
    if local == "GBP":
        for match in _PENCE.finditer(text):
            yield _Hit(*match.span(), Decimal(match[1]) / 100, local)
    for match in sums.bare:
        yield _Hit(*match.span(), _value(match[1], None), local)


def _is_scale(text: str, match: re.Match[str], local: str | None) -> bool:
    """Tell whether the letter after digits is a thousand or a million rather than a metre."""
    if match[2].lower() == "k":
        return True
    if match[2].lower() == "cr":
        return local in ("INR", None)
    long = re.match(
        r"\s*(?:away|cable|long|high|tall|deep|wide|hose|wire|rope|from the|of (?:cable|hose|pipe|wire))\b",
        text[match.end() :],
        re.I,
    )
    return not long and (local in _BIG_FIGURES or money_verb_before(text, match.start()))


def _letter_hits(sums: Sums, local: str | None) -> Iterator[_Hit]:
    """Yield sums with a single letter before them; "P" is a peso in the Philippines only."""
    for match in sums.letters:
        code = {"R": "ZAR", "N": "NGN", "P": "PHP"}[match[1].upper()]
        known = local == code or (local is None and code != "PHP" and match[1].isupper())
        if known and (code == "ZAR" or len(re.sub(r"\D", "", match[2])) >= 3 or match[3]):
            yield _Hit(*match.span(), _value(match[2], match[3]), code)


def _spelt_hit(text: str, spelt: Spelt, country: str | None) -> Iterator[_Hit]:
    """Yield a number in words that is money: by a currency beside it, by a verb.

    Or a round sum that counts nothing.
    """
    named = _NAME_AFTER.match(text, spelt.end)
    if named is not None:
        value = spelt.value / 100 if named[1].lower() in ("p", "pence", "cents") else spelt.value
        yield _Hit(spelt.start, named.end(), value, _named(named[1].lower(), country))
        return
    signed = _SIGN_BEFORE.search(text, max(0, spelt.start - 12), spelt.start)
    if signed is not None:
        currency = _currency(BEFORE[signed[1].lower()], country)
        yield _Hit(signed.start(), spelt.end, spelt.value, currency)
        return
    if counts_something(text, spelt.end):
        return
    value = spelt.value
    if spelt.loose:
        if not money_verb_before(text, spelt.start):
            return
        if value % 100 in (49, 95, 99) and country in ("GB", "IE", "US", "CA", "AU", "NZ"):
            value /= 100  # "nine ninety-nine"
    elif not spelt.scaled or (value < 1000 and not money_verb_before(text, spelt.start)):
        return
    yield _Hit(spelt.start, spelt.end, value, CURRENCY_OF.get(country or ""))


def find_amounts(sums: Sums, country: str | None, taken: list[tuple[int, int]]) -> tuple[Found[Amount], ...]:
    """Return the sums of a plain text in order; `taken` holds dates, references and phones."""
    text = sums.text
    kept: list[_Hit] = []
    for hit in sorted(_hits(sums, country), key=lambda hit: (hit.start, -(hit.end - hit.start))):
        spans = [(other.start, other.end) for other in kept]
        if hit.value <= 0 or overlaps(hit.start, hit.end, spans) or overlaps(hit.start, hit.end, taken):
            continue
        width = len(text[hit.start : hit.end].rstrip())
        kept.append(_Hit(hit.start, hit.start + width, hit.value, hit.currency))
        other = _OF_ANOTHER.match(text, kept[-1].end)  # "paid off 180 of 299"
        if other is not None and not counts_something(text, other.end()):
            kept.append(_Hit(*other.span(1), _value(other[1], None), hit.currency))
    return tuple(
        Found(Amount(hit.value, hit.currency, role_of(text, hit.start, hit.end)), hit.start, hit.end)
        for hit in kept
    )


def country_of_money(amounts: tuple[Found[Amount], ...]) -> str | None:
    """Return the country that a currency gives away, when one does."""
    for found in amounts:
        if found.value.currency in COUNTRY_OF_CURRENCY:
            return COUNTRY_OF_CURRENCY[found.value.currency]
    return None


_ANSWER = re.compile(rf"(?<![\w.,/:-])({_DIGITS})\s?((?:{_SCALES})\b)?(?!\w)", re.I)


def bare_amount(text: str, country: str | None, taken: list[tuple[int, int]]) -> Found[Amount] | None:
    """Read an answer to "how much?", where a number alone is a sum, in digits or in words."""
    currency = CURRENCY_OF.get(country or "")
    for match in _ANSWER.finditer(text):
        if overlaps(*match.span(), taken) or counts_something(text, match.end()):
            continue
        value = _value(match[1], match[2])
        if value > 0:
            return Found(Amount(value, currency, AmountRole.PAID), *match.span())
    for spelt in numbers_in_words(text):
        if not overlaps(spelt.start, spelt.end, taken) and not counts_something(text, spelt.end):
            return Found(Amount(spelt.value, currency, AmountRole.PAID), spelt.start, spelt.end)
    return None
