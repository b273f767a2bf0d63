"""Work out the country a story is told from, by weighing what its words give away.

A country's name, an international prefix, its money, the shape of its phone numbers, its towns, offices and
slang each count for something, and so do companies that work in one country only. The best country is
believed from `ENOUGH` on, with `MARGIN` to the next one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bot.domain.company import Answer, CompanyMention
from bot.engines.rules.money_words import AFTER, BEFORE
from bot.engines.rules.places import calling_country, country_names_in
from bot.engines.rules.signs import KISWAHILI, signs
from bot.engines.rules.towns import towns_in

ENOUGH = 2.0
MARGIN = 0.9
_MOST_SLANG = 6.0  # of one country; a text full of slang is not surer than one that names it
_MOST_TOWNS = 5.0
_TOWN = 3.0
_ON_THE_WAY = 0.5
_NAME = 5.0
_PREFIX = 6.0
_ONLY_HERE = 2.5  # a company that works in one country
_TRAVEL = frozenset({"airlines", "travel", "hotels"})  # people meet these abroad

_MONEY_OF: Mapping[str, Mapping[str, float]] = {
    "KES": {"KE": 4},
    "NGN": {"NG": 4},
    "ZAR": {"ZA": 4},
    "GHS": {"GH": 4},
    "UGX": {"UG": 4},
    "TZS": {"TZ": 4},
    "GBP": {"GB": 3},
    "EUR": {"IE": 1.2, "DE": 1, "FR": 1, "ES": 1, "NL": 1, "IT": 1, "PT": 0.9, "BE": 0.8, "AT": 0.8},
    "USD": {"US": 1.5},
    "$": {"US": 1.2, "CA": 1, "AU": 1, "NZ": 0.9, "SG": 0.8},
    "SH": {"KE": 2, "UG": 1.8, "TZ": 1.8},
    "CAD": {"CA": 4},
    "AUD": {"AU": 4},
    "NZD": {"NZ": 4},
    "SGD": {"SG": 4},
    "INR": {"IN": 3, "PK": 1},
    "BRL": {"BR": 4},
    "PHP": {"PH": 4},
    "AED": {"AE": 4},
    "ZMW": {"ZM": 4},
    "MYR": {"MY": 4},
    "PKR": {"PK": 4},
    "IDR": {"ID": 4},
    "SAR": {"SA": 4},
    "QAR": {"QA": 4},
    "ETB": {"ET": 4},
    "CHF": {"CH": 4},
}
_BEFORE = "|".join(re.escape(code) for code in sorted(BEFORE, key=len, reverse=True))
_AFTER = "|".join(re.escape(code) for code in sorted(AFTER, key=len, reverse=True))
_SIGN_BEFORE = re.compile(rf"(?<![\w.])({_BEFORE})\.?\s?(?=\d)", re.IGNORECASE)
_NUMBER = (
    r"(?:\d(?:\s?(?:k|m|thousand|million|hundred|lakhs?))?|\b(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|lakh))"
)
_SIGN_AFTER = re.compile(rf"{_NUMBER}\s?({_AFTER})(?!\w)", re.IGNORECASE)
_LETTER = re.compile(r"(?<![\w.])(?:(R)\s?\d|(N)\d{3}|(P)\d{1,3}(?:,\d{3}|\d)\b)")
_PENCE = re.compile(r"(?<![\w.])\d{1,2}p\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[a-z]\d\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w/+.,#-])\(?0?\d[\d ()-]{7,14}\d(?![\w/-]|[.,]\d)")
# Shapes of national numbers: digits, and the groups they are written in.
_SHAPES: tuple[tuple[re.Pattern[str], Mapping[str, float]], ...] = tuple(
    (re.compile(pattern), weights)
    for pattern, weights in (
        (r"0[7-9][01]\d{8}", {"NG": 3.0}),
        (r"09(?:0[5-9]|[1-9]\d)\d{7}", {"PH": 2.0}),
        (r"07[4-9]\d{8}", {"GB": 3.0}),
        (r"0(?:1|2[0-9])\d{9}", {"GB": 2.0}),
        (r"08[35679]\d{7}", {"IE": 2.0, "ZA": 1.0}),
        (r"0[68][0-4]\d{7}", {"ZA": 2.0, "TZ": 0.8}),
        (r"04\d{8}", {"AU": 2.5}),
        (r"02[0346-8]\d{7}|05[03-79]\d{7}", {"GH": 2.0, "AE": 0.8}),
        (r"05[0-9]\d{7}", {"AE": 1.5}),
        (r"01[01]\d{7}", {"KE": 1.5, "ZA": 1.0}),
    )
)
_AWAY = re.compile(
    r"\b(?:flights?|fl(?:y|ew|ying)|travel\w*|trips?|train|bus|coach|ferry|tickets?|heading|headed|bound|land(?:ed)?|booked"
    r"|holiday|visit\w*|parents? in|going)\b[^.!?;\n]{0,24}\b(?:to|from|for|in)\s+(?:the\s+)?$"
    r"|\b(?:flight|via|towards|from \w+ to|visiting|(?:i'?m|i am|we are|originally|come"
    r"|comes) from)\s*$|[-–>]\s*$",
    re.I,
)
_TO = re.compile(r",?\s*(?:to|-|–|>|and back to|until|till)\s*", re.I)
_ONWARD = re.compile(r"\s*(?:to|-|–|>)\s*[A-Z]|\s+flights?\b")
_AT_HOME = re.compile(r"\b(?:(?:live|living|based|stay|here|am|i'm|im) (?:here )?in|niko|for)\s*$", re.I)


def country_told(text: str, mentions: Iterable[CompanyMention] = ()) -> str | None:
    """Return the country that a text is told from, or None where it leaves that open."""
    weights: dict[str, float] = defaultdict(float)
    for country, weight in _evidence(text):
        weights[country] += weight
    _add_companies(weights, tuple(mentions))
    ranked = sorted(weights.items(), key=lambda entry: -entry[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return ranked[0][0]


def _evidence(text: str) -> Iterator[tuple[str, float]]:
    calling = calling_country(text)
    if calling:
        yield calling, _PREFIX
    yield from _named(text)
    yield from _capped(_towns(text), _MOST_TOWNS)
    yield from _money(text)
    yield from _phones(text)
    yield from _capped(_slang(text), _MOST_SLANG)


def _capped(found: Iterable[tuple[str, float]], most: float) -> Iterator[tuple[str, float]]:
    total: dict[str, float] = defaultdict(float)
    for country, weight in found:
        total[country] += weight
    for country, weight in total.items():
        yield country, min(weight, most)


def _named(text: str) -> Iterator[tuple[str, float]]:
    """Yield countries that are named; "uk" and "us" in small letters only after "in" or "the"."""
    for start, end, country in country_names_in(text):
        before = text[max(0, start - 44) : start]
        short = end - start <= 3 and not text[start:end].isupper()
        if short and not re.search(r"\b(?:in|the)\s+$", before, re.I) and country == "GB":
            continue
        yield country, 0.5 if _AWAY.search(before) else _NAME


def _towns(text: str) -> Iterator[tuple[str, float]]:
    """Yield the countries of the towns named; where somebody travels or comes from says little."""
    seen = set()
    last = 0
    for start, end, countries in towns_in(text):
        name = text[start:end].lower()
        before = text[max(0, start - 44) : start]
        joined = last and _TO.fullmatch(text, last, start) is not None
        away = joined or _AWAY.search(before) or _ONWARD.match(text, end)
        last = end
        if name in seen:
            continue
        seen.add(name)
        weight = _ON_THE_WAY if away else _TOWN
        if not away and _AT_HOME.search(before):
            weight += 1.0
        for country in countries:
            yield country, weight / len(countries)


def _money(text: str) -> Iterator[tuple[str, float]]:
    seen = {BEFORE[match[1].lower()] for match in _SIGN_BEFORE.finditer(text)}
    seen |= {AFTER[match[1].lower()] for match in _SIGN_AFTER.finditer(text)}
    for match in _LETTER.finditer(text):
        seen.add("ZAR" if match[1] else "NGN" if match[2] else "PHP")
    if _PENCE.search(text):
        yield "GB", 1.5
    if "ZAR" in seen and "BRL" in seen:
        seen.discard("ZAR")
    for currency in seen:
        yield from _MONEY_OF.get(currency, {}).items()


def _phones(text: str) -> Iterator[tuple[str, float]]:
    for match in _PHONE.finditer(text):
        groups = re.findall(r"\d+", match[0])
        digits = "".join(groups)
        if len(digits) == 10 and digits.startswith("07"):
            shape = tuple(len(group) for group in groups)
            if shape == (3, 3, 4):
                yield "ZA", 2.0
            else:
                yield from (("KE", 1.5), ("UG", 1.0), ("TZ", 0.8), ("ZA", 0.6 if len(groups) == 1 else 0.0))
            continue
        if len(digits) == 10 and digits[0] in "6789" and len(groups) <= 2:
            yield "IN", 1.5
        elif len(groups) == 3 and [len(group) for group in groups] == [3, 3, 4] and digits[0] not in "01":
            yield from (("US", 1.5), ("CA", 1.0))
        for pattern, weights in _SHAPES:
            if pattern.fullmatch(digits):
                yield from weights.items()
                break


@cache
def _longest() -> dict[str, int]:
    """Return for each first word of a sign the words of the longest one."""
    longest: dict[str, int] = {}
    for name in signs():
        first, size = name.split(" ")[0], name.count(" ") + 1
        longest[first] = max(size, longest.get(first, 0))
    return longest


def _slang(text: str) -> Iterator[tuple[str, float]]:
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]
    table, longest = signs(), _longest()
    seen: set[str] = set()
    for at, word in enumerate(words):
        for size in range(1, longest.get(word, 0) + 1):
            name = word if size == 1 else " ".join(words[at : at + size])
            if name in table and name not in seen:
                seen.add(name)
                yield from table[name].items()
    swahili = sum(word in KISWAHILI for word in words)
    if swahili >= 2:  # mixed with English it is mostly Kenya's
        mixed = 0.8 if swahili < 0.5 * len(words) else 0.0
        yield "KE", min(3.0, 0.7 * swahili) + mixed
        yield "TZ", min(2.8, 0.65 * swahili)


def _add_companies(weights: dict[str, float], mentions: tuple[CompanyMention, ...]) -> None:
    """Count companies that work in one country, and weaken countries where none of the named ones works."""
    for mention in mentions:
        lookup = mention.lookup
        if not lookup.companies:
            continue
        countries = {code for company in lookup.companies for code in company.countries}
        anywhere = any(not company.countries for company in lookup.companies)
        if anywhere or not countries:
            continue
        travel = all(company.sector in _TRAVEL for company in lookup.companies)
        if len(countries) == 1 and lookup.answer is Answer.SURE:
            weights[next(iter(countries))] += 1.0 if travel else _ONLY_HERE
        elif not travel:
            for country in countries:
                weights[country] += 1.0 if len(countries) < 4 else 0.8
