"""Show money, days, numbers and names as they stand in a public English text."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from bot.domain.company import Company
from bot.domain.facts import Amount, Precision, When
from bot.engines.rules.places import country_names_in
from bot.engines.rules.writing import fragments as words

# What stands before the number. A sign that is a word or ends in a letter of one is followed by a space,
# except where people write it closed (R899, GH₵200).
SIGNS: Final = {
    "KES": "KSh ", "NGN": "₦", "ZAR": "R", "GHS": "GH₵", "UGX": "UGX ", "TZS": "TZS ", "GBP": "£",
    "USD": "$", "EUR": "€", "INR": "₹", "RWF": "RWF ", "ETB": "ETB ", "ZMW": "K", "AUD": "A$", "CAD": "CA$",
    "NZD": "NZ$", "SGD": "S$", "PKR": "Rs ", "PHP": "₱", "JPY": "¥", "BRL": "R$", "EGP": "E£",
}  # fmt: skip
DOMAIN_ENDINGS: Final = (
    "com|net|org|co|io|app|ng|ke|za|gh|ug|tz|uk|ie|us|in|eu|de|fr|me|shop|store|online|africa"
)
# Brand domains whose first part alone is an everyday word: the ending stays, without its dot.
EVERYDAY: Final = frozenset(
    {"hotels", "trip", "cars", "homes", "tickets", "match", "amazon", "jobs", "phones"}
)


def money(amount: Amount) -> str:
    """Show a sum: thousands separated, no decimals when whole, the currency as people there write it."""
    whole = amount.value == amount.value.to_integral_value()
    number = f"{amount.value:,.0f}" if whole else f"{amount.value.quantize(Decimal('0.01')):,}"
    if amount.currency is None:
        return number
    return f"{SIGNS.get(amount.currency, amount.currency + ' ')}{number}"


def says_sum(text: str, amount: Amount) -> bool:
    """Tell whether a text already names this number, with or without separators."""
    number = money(Amount(amount.value, None))
    bare = number.replace(",", "")
    if bare[0] not in text:
        return False  # most sentences name no number: no need to look closer
    plain = re.sub(r"(?<=\d)[,\s](?=\d{3})", "", text)
    written = (
        rf"{re.escape(bare)}|{re.escape(bare.replace('.', ','))}"  # "74.20", or "74,20" in other languages
    )
    return bool(re.search(rf"(?<![\d.,])(?:{written})(?!\d|[.,]\d)", plain))


def day(value: date, today: date) -> str:
    """Show a day as "3 Nov", with its year when that is not clear."""
    year = "" if abs((value - today).days) < 300 else f" {value.year}"
    return f"{value.day} {words.MONTHS[value.month - 1][:3]}{year}"


def full_day(value: date) -> str:
    """Show a day as letters do: "Tuesday 3 November 2026"."""
    return f"{words.WEEKDAYS[value.weekday()]} {value.day} {words.MONTHS[value.month - 1]} {value.year}"


def says_day(text: str, value: date) -> bool:
    """Tell whether a text already names this day of the year."""
    month = words.MONTHS[value.month - 1]
    name = rf"(?:{month}|{month[:3]}|{month[:4]})"
    number = rf"{value.day}(?:st|nd|rd|th)?"
    return bool(re.search(rf"(?<!\d){number} (?:of )?{name}\b|\b{name} {number}(?!\d)", text, re.IGNORECASE))


def since(when: When, today: date) -> str:
    """Show when it began or happened, as exactly as it is known, without a preposition for a plain day."""
    match when.precision:
        case Precision.DAY:
            return day(when.start, today)
        case Precision.WEEK:
            return f"the week of {day(when.start, today)}"
        case Precision.MONTH:
            return words.MONTHS[when.start.month - 1]
        case Precision.ABOUT:
            return f"about {day(when.start, today)}"


def count(number: int) -> str:
    """Write numbers up to ten as words."""
    return words.SMALL_NUMBERS[number] if 0 <= number <= 10 else f"{number:,}"


def deadline(by: date, today: date) -> str:
    """Show the day of an ask with its space: " by Friday" in the week, " by 3 Dec" later, or ""."""
    left = (by - today).days
    if left < 0:
        return ""
    if left == 0:
        return " today"
    if left < 7:
        return f" by {words.WEEKDAYS[by.weekday()]}"
    return f" by {day(by, today)}"


def exact_deadline(by: date, today: date) -> str:
    """Show the day of an ask where weeks may pass before it is read: " by Fri 20 Nov"."""
    if by < today:
        return ""
    if by == today:
        return " today"
    return f" by {words.WEEKDAYS[by.weekday()][:3]} {day(by, today)}"


def plain_name(name: str) -> str:
    """Write a brand that is a domain so that no platform makes a link of it: "Booking", "Hotelscom"."""

    def closed(found: re.Match[str]) -> str:
        first, rest = found.group(1), found.group(0)[len(found.group(1)) :]
        return first + (rest.replace(".", "") if first.casefold() in EVERYDAY or len(first) < 4 else "")

    shown = re.sub(rf"\b(\w[\w-]*)(?:\.(?:{DOMAIN_ENDINGS}))+\b", closed, name, flags=re.IGNORECASE)
    return " ".join(shown.replace("@", " ").replace("#", " ").split())


def company_name(company: Company | None) -> str:
    return plain_name(company.name) if company else ""


# First words that are no name by themselves.
NO_NAMES: Final = frozenset(
    [
        "air",
        "bank",
        "royal",
        "national",
        "south",
        "north",
        "first",
        "the",
        "new",
        "great",
        "general",
        "best",
        "home",
    ]
)


def spoken_name(company: Company | None, told: str) -> str:
    """Return the name as the person says it: "Delta", "City Power", "ECG"; else the whole of it."""
    name = company_name(company)
    parts = name.split()
    if len(parts) < 2 or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told, re.IGNORECASE):
        return name
    initials = "".join(part[0] for part in parts if part[0].isupper())
    if len(initials) > 1 and re.search(rf"(?<![\w@#]){initials}(?!\w)", told):
        return initials
    if len(parts) == 2 and country_names_in(parts[1]):
        return parts[0]  # "DStv Kenya" is DStv to everybody who is there
    for size in range(len(parts) - 1, 0, -1):
        start = " ".join(parts[:size])
        said = re.search(rf"(?<![\w@#]){re.escape(start)}(?!\w)", told)
        if said and parts[0].casefold() not in NO_NAMES:
            return start
    return name


def capital(text: str) -> str:
    """Begin with a capital, but leave brands such as iPhone alone."""
    if re.match(r"[a-z]\S*[A-Z]", text):
        return text
    return text[:1].upper() + text[1:]


def is_plural(item: str) -> bool:
    last = item.rsplit(maxsplit=1)[-1].casefold()
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def with_article(item: str) -> str:
    """Name an item for the first time: "a fridge", "an oven", "shoes", "home fibre"."""
    last = item.rsplit(maxsplit=1)[-1].casefold()
    if is_plural(item) or last in words.MASS or re.match(r"(?:the|a|an|my|our)\s", item, re.IGNORECASE):
        return item
    return f"{'an' if item[:1].casefold() in 'aeiou' else 'a'} {item}"


def listed(items: list[str], last: str = "and") -> str:
    """Join as in speech: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
