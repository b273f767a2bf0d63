"""Read numbers, sums of money, dates and durations out of a text, each with its span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, int] = {
    **dict(zip(_UNITS.split(" "), range(20), strict=True)),
    **dict(zip(_TENS.split(" "), range(20, 100, 10), strict=True)),
    "twice": 2,
    "thrice": 3,
    "dozen": 12,
}
_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))

CURRENCIES: dict[str, str] = {
    "ksh": "KES",
    "kshs": "KES",
    "kes": "KES",
    "bob": "KES",
    "shilling": "KES",
    "shillings": "KES",
    "₦": "NGN",
    "ngn": "NGN",
    "n": "NGN",
    "naira": "NGN",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "$": "USD",
    "usd": "USD",
    "us$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "r": "ZAR",
    "zar": "ZAR",
    "rand": "ZAR",
    "ugx": "UGX",
    "tzs": "TZS",
    "ghs": "GHS",
    "gh₵": "GHS",
    "₹": "INR",
    "inr": "INR",
    "rs": "INR",
    "rupees": "INR",
    "a$": "AUD",
    "ca$": "CAD",
    "nz$": "NZD",
    "s$": "SGD",
    "r$": "BRL",
    "₱": "PHP",
}
# "N500" and "R500" are money, but a lone N or R before a space is a letter; symbols stand anywhere.
_BEFORE = (
    r"(?<![A-Za-z])(?:ksh|kshs|kes|ngn|gbp|usd|(?:us|a|ca|nz|s|r)\$|eur|zar|ugx|tzs|ghs|inr|rs)\.?\s?"
    r"|[₦£$€₹₱]\s?|gh₵\s?"
)
_AFTER = (
    r"\s?(?:ksh|kshs|kes|ngn|naira|gbp|usd|eur|zar|rand|ugx|tzs|ghs|inr|rupees|shillings?|bob|pounds?|quid"
    r"|dollars?|euros?)\b"
)
_EURO_CENTS = r"\d+,\d\d(?=\s?(?:€|eur\b))"  # "74,20 €", as most of Europe writes it
_DIGITS = rf"{_EURO_CENTS}|" r"\d+(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = re.compile(
    rf"(?i)(?P<before>{_BEFORE}|(?<![A-Za-z])[nr](?=\d))?(?<![\d.,])(?P<digits>{_DIGITS})"
    rf"(?P<scale>(?:k|m|bn)(?![A-Za-z])|\s(?:thousand|million|hundred)\b)?(?P<after>{_AFTER})?"
)
_WORDS = re.compile(
    rf"(?i)(?<![\w-])(?P<tens>{_WORD})(?:[- ](?P<unit>one|two|three|four|five|six|seven|eight|nine)\b)?"
    rf"(?:\s(?P<scale>hundred|thousand|million))?(?![\w])(?P<after>{_AFTER})?"
)
_SCALES = {"k": 1000, "m": 10**6, "bn": 10**9, "hundred": 100, "thousand": 1000, "million": 10**6}

MONTHS = (
    "january february march april may june july august september october november december".split(" ")  # noqa: SIM905
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ")  # noqa: SIM905
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATES = (
    re.compile(
        rf"(?i)\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s?{_MONTH}(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
    ),
    re.compile(
        rf"(?i)\b{_MONTH}\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<year>(?:19"
        rf"|20)\d\d)\b)?"
    ),
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<c>\d{4}|\d{2}))(?![\d/-])"
)
_MONTH_ALONE = re.compile(
    rf"(?i)\b(?:in|since|last|until|by|from|early|late|mid|of|through"
    rf"|during)[ -]{_MONTH}(?!\s\d)(?:\s(?P<year>20\d\d))?"
)
_WEEKDAY = re.compile(
    r"(?i)\b(?P<day>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
DURATION = re.compile(
    r"(?i)^[\s-]*(?:(?:whole|full|more|long|working|business|calendar)\s)?(?P<unit>day|week|month|year|hour)s?\b"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written; `currency` when one stands beside it, `unit` when it counts time."""

    value: Decimal
    start: int
    end: int
    currency: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as written. Numeric dates have two readings; `month_only` has no day."""

    readings: frozenset[tuple[int, int]]  # (month, day); day 0 when only the month is named
    year: int | None
    start: int
    end: int


def days_in(text: str) -> list[Day]:
    """Return the dates of a text: "3 Nov", "Nov 3rd 2026", "2026-11-03", "since November"."""
    found = [
        Day(frozenset({(_month(match["month"]), int(match["day"]))}), _year(match["year"]), *match.span())
        for pattern in _DATES
        for match in pattern.finditer(text)
    ]
    for match in _NUMERIC.finditer(text):
        if match["y"]:
            readings, year = {(int(match["m"]), int(match["d"]))}, int(match["y"])
        else:
            first, second = int(match["a"]), int(match["b"])
            readings, year = {(second, first), (first, second)}, 2000 + int(match["c"][-2:])
        found.append(Day(frozenset(readings), year, *match.span()))
    found += [
        Day(frozenset({(_month(match["month"]), 0)}), _year(match["year"]), match.start("month"), match.end())
        for match in _MONTH_ALONE.finditer(text)
        if match["month"].casefold() not in ("may", "march", "mar", "sept") or match["month"][0].isupper()
    ]
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return kept


def weekdays_in(text: str) -> list[tuple[int, int, int]]:
    """Return (weekday with Monday = 0, start, end); "sun", "sat" and "wed" only with a capital."""
    return [
        (_index(WEEKDAYS, match["day"]), *match.span())
        for match in _WEEKDAY.finditer(text)
        if len(match["day"]) > 4 or match["day"][0].isupper()
    ]


def numbers_in(text: str, without: list[Day]) -> Iterator[Number]:
    """Yield the numbers of a text, in digits and in words, without those that belong to its dates."""
    for match in NUMBER.finditer(text):
        if not _covered(match.start("digits"), without):
            yield _number(text, match, _value(match["digits"]))
    for match in _WORDS.finditer(text):
        word = match["tens"].casefold()
        if word in ("one", "zero") and not match["scale"]:
            continue
        value = NUMBER_WORDS[word] + (NUMBER_WORDS[match["unit"].casefold()] if match["unit"] else 0)
        yield _number(text, match, Decimal(value))


def _value(digits: str) -> Decimal:
    if re.fullmatch(r"\d+,\d\d", digits):
        return Decimal(digits.replace(",", "."))
    return Decimal(re.sub(r"[,\u00a0\u202f]", "", digits))


def _number(text: str, match: re.Match[str], value: Decimal) -> Number:
    groups = match.groupdict()
    scale = _SCALES[groups["scale"].strip().casefold()] if groups.get("scale") else 1
    sign = (groups.get("before") or groups.get("after") or "").strip().rstrip(".").casefold()
    unit = DURATION.match(text, match.end()) or DURATION.match(text[match.end() :])
    before = re.search(r"(?i)\bday\s$", text[: match.start()])
    return Number(
        value * scale,
        match.start(),
        match.end(),
        CURRENCIES.get(sign) if sign else None,
        "day" if before else unit["unit"].casefold() if unit else None,
    )


def _covered(position: int, days: list[Day]) -> bool:
    return any(day.start <= position < day.end for day in days)


def _month(name: str) -> int:
    return _index(MONTHS, name.rstrip(".")) + 1


def _index(names: list[str], name: str) -> int:
    return next(number for number, full in enumerate(names) if full.startswith(name.casefold()[:3]))


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def elapsed(start: date, end: date) -> dict[str, set[int]]:
    """Return what the time between two days may be called, by unit: whole units, and the day counted in."""
    days = abs((end - start).days)
    return {
        "day": {days, days + 1},
        "week": {days // 7, round(days / 7)},
        "month": {days // 30, (abs(end.year - start.year) * 12 + abs(end.month - start.month))},
        "year": {days // 365},
        "hour": {days * 24},
    }
