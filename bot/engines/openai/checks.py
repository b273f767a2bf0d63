"""Check single values against the words a model read them from. Whatever does not follow is dropped."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from babel.numbers import get_territory_currencies

from bot.domain.facts import Precision, When

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_SUM = re.compile(r"\d[\d.,\s']*\d|\d")
_THOUSAND = re.compile(r"\d\s?[kK]\b")
_MILLION = re.compile(r"\d\s?[mM]\b|\d\s?million", re.IGNORECASE)
_SIGNS = {
    "£": "GBP", "€": "EUR", "₦": "NGN", "₹": "INR", "ksh": "KES", "kshs": "KES", "tsh": "TZS", "ush": "UGX",
    "gh¢": "GHS", "gh₵": "GHS", "cedis": "GHS", "naira": "NGN", "pounds": "GBP", "quid": "GBP",
    "euros": "EUR", "rupees": "INR", "rand": "ZAR", "bob": "KES",
}  # fmt: skip
_AMBIGUOUS = {"$": ("USD", "CAD", "AUD", "NZD"), "dollars": ("USD", "CAD", "AUD", "NZD")}
_SHILLINGS = ("KES", "TZS", "UGX")
_WORDS = {
    "a": 1, "an": 1, "once": 1, "one": 1, "twice": 2, "two": 2, "couple": 2, "three": 3, "thrice": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORKING = re.compile(r"\b(\d+|[a-z]+) (?:working|business) days?\b")
_AGO = re.compile(r"\b(\d+|[a-z]+)\s+(day|week|month)s?\s+(?:ago|now|back|later|late)?", re.IGNORECASE)


def locate(quote: str | None, text: str) -> tuple[int, int] | None:
    """Find a quote in a text: case, runs of white space and the shape of quotes and dashes do not matter."""
    words = (quote or "").translate(_ALIKE).strip(" \t\r\n.,;:").split()
    if not words:
        return None
    pattern = r"\s+".join(re.escape(word) for word in words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text.translate(_ALIKE), re.IGNORECASE)
    return (found.start(), found.end()) if found else None


def sum_said(value: str, quote: str) -> Decimal | None:
    """Return the value when the quote holds it, as plain digits, grouped, or with k or m behind it."""
    try:
        wanted = Decimal(value.replace(",", ""))
    except InvalidOperation:
        return None
    if not wanted.is_finite() or wanted <= 0:
        return None
    factor = 1000 if _THOUSAND.search(quote) else 1_000_000 if _MILLION.search(quote) else 1
    for match in _SUM.finditer(quote):
        if any(reading in (wanted, wanted / factor) for reading in _readings(match[0])):
            return wanted
    return None


def _readings(digits: str) -> set[Decimal]:
    """Read a run of digits with every meaning of its separators: 1.299 may be 1299 or 1.299."""
    bare = re.sub(r"[\s']", "", digits)
    shapes = {re.sub(r"[.,]", "", bare)}
    for mark, other in ((".", ","), (",", ".")):
        shapes.add(bare.replace(other, "").replace(mark, ".") if bare.count(mark) == 1 else "")
    return {Decimal(shape) for shape in shapes if re.fullmatch(r"\d+(\.\d{1,2})?", shape)}


def currency_said(code: str | None, quote: str, text: str, country: str | None) -> str | None:
    """Return the currency when the quote, else the text, names it, or it is the money of the country."""
    if not code or not re.fullmatch(r"[A-Za-z]{3}", code):
        return None
    code = code.upper()
    for words in (quote.casefold(), text.casefold()):
        if re.search(rf"(?<![a-z]){code.casefold()}(?![a-z])", words):
            return code
        if any(_SIGNS[sign] == code for sign in _SIGNS if _has_sign(sign, words)):
            return code
        if any(code in _AMBIGUOUS[sign] for sign in _AMBIGUOUS if _has_sign(sign, words)):
            return code
        if code in _SHILLINGS and re.search(r"\d\s?/=|shillings?", words):
            return code
    return code if country and code in _currencies(country) else None


def _has_sign(sign: str, words: str) -> bool:
    if not sign.isalpha():
        return sign in words
    return bool(re.search(rf"(?<![a-z]){sign}(?![a-z])", words))


@lru_cache(maxsize=64)
def _currencies(country: str) -> tuple[str, ...]:
    return tuple(get_territory_currencies(country))


def count_said(count: int | None, quote: str) -> int | None:
    """Return the count when the quote says it in digits or words."""
    if count is None:
        return None
    words = re.findall(r"[a-z]+|\d+", quote.casefold())
    said = {int(word) if word.isdigit() else _WORDS.get(word) for word in words}
    return count if count in said else None


def day_said(iso: str | None, quote: str, said_at: datetime, *, future: bool) -> date | None:
    """Return the day when it follows from the quote: a date in it, a weekday, or a count of days back.

    `future` tells on which side of today a bare weekday lies. A bare number ("the 15th") is within six weeks.
    """
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return None
    today = said_at.date()
    if day in _computed(quote.casefold(), today, future):
        return day
    return day if _written(quote, day, today) or day in _parsed(quote, said_at, future) else None


def _written(quote: str, day: date, today: date) -> bool:
    """Tell whether the quote holds the day's number beside its month, or alone and near."""
    quote = quote.casefold()
    numbers = [
        int(number)
        for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", quote))
    ]
    years = [number for number in numbers if number > 999]
    if day.day not in numbers or (years and day.year not in years):
        return False
    if not years and abs((day - today).days) > 366:
        return False
    if day.strftime("%b").casefold() in quote:
        return True
    if len(numbers) > 1:
        return numbers.count(day.month) >= (2 if day.month == day.day else 1)
    other_month = re.search(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", quote)
    return not other_month and abs((day - today).days) <= 42


def _computed(quote: str, today: date, future: bool) -> set[date]:
    days = set()
    near = {"today": 0, "tonight": 0, "this morning": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
    days |= {today + timedelta(shift) for word, shift in near.items() if word in quote}
    for number, name in enumerate(_WEEKDAYS):
        if re.search(rf"\b{name}", quote):
            ahead = (number - today.weekday()) % 7 or 7
            days |= (
                {today + timedelta(ahead)}
                if future
                else {today + timedelta(ahead - 7), today + timedelta(ahead - 14)}
            )
            if future and "next" in quote:
                days.add(today + timedelta(ahead + 7))
    if future:
        days |= _ends(quote, today) | _working(quote, today)
    for amount, unit in _AGO.findall(quote):
        count = int(amount) if amount.isdigit() else _WORDS.get(amount, 0)
        length = {"day": 1, "week": 7, "month": 30}[unit]
        if count and unit != "month" and count < 1000:
            days.add(today + timedelta(count * length * (1 if future else -1)))
    return days


def _ends(quote: str, today: date) -> set[date]:
    """Return the last days of the week or month that the quote names: Friday or Sunday for a week."""
    if re.search(r"\bend of (?:the |this )?month", quote):
        return {(today.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)}
    if re.search(r"\b(?:end of (?:the |this )?week|this week)", quote):
        return {today + timedelta(shift - today.weekday()) for shift in (4, 6)}
    return set()


def _working(quote: str, today: date) -> set[date]:
    """Count working days on from today and from a day of the last month named by its number."""
    said = _WORKING.search(quote)
    count = (int(said[1]) if said[1].isdigit() else _WORDS.get(said[1], 0)) if said else 0
    if not 0 < count < 100:
        return set()
    numbers = {int(number) for number in re.findall(r"(\d{1,2})(?:st|nd|rd|th)?\b", quote)}
    bases = [today] + [
        day for day in (today - timedelta(back) for back in range(1, 31)) if day.day in numbers - {count}
    ]
    return {_add_working_days(base, count) for base in bases}


def _add_working_days(day: date, count: int) -> date:
    """Go on by days of Monday to Friday; public holidays are not known here."""
    while count:
        day += timedelta(1)
        count -= day.weekday() < 5
    return day


def _parsed(quote: str, said_at: datetime, future: bool) -> set[date]:
    """Ask dateparser, day first and month first, about the quote as a whole."""
    import dateparser

    days = set()
    for order in ("DMY", "MDY"):
        parsed = dateparser.parse(
            re.sub(r"^(on|by|since|from|until|before|the)\s+", "", quote.strip(), flags=re.IGNORECASE),
            languages=["en"],
            settings={
                "RELATIVE_BASE": said_at.replace(tzinfo=None),
                "PREFER_DATES_FROM": "future" if future else "past",
                "DATE_ORDER": order,
            },
        )
        if parsed is not None:
            days.add(parsed.date())
    return days


def when_said(
    start: str, end: str | None, precision: Precision, quote: str, said_at: datetime
) -> When | None:
    """Return the day or span of the trouble when it follows from the quote and is not in the future."""
    first = day_said(start, quote, said_at, future=False)
    if first is None or first > said_at.date():
        return None
    last = day_said(end, quote, said_at, future=False)
    if last is not None and last <= first:
        last = None
    return When(first, last, precision)
