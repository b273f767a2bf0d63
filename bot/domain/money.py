"""Sums of money as people write them where they live."""

from __future__ import annotations

from decimal import Decimal

from bot.domain.facts import Amount

# What stands before a sum in public texts. The naira and rupee signs cost two on X; they are worth it.
SIGNS = {
    "KES": "KSh ",
    "NGN": "₦",
    "ZAR": "R",
    "GHS": "GH₵",
    "UGX": "USh ",
    "TZS": "TSh ",
    "GBP": "£",
    "EUR": "€",
    "USD": "$",
    "CAD": "C$",
    "AUD": "A$",
    "NZD": "NZ$",
    "INR": "₹",
    "BRL": "R$",
    "PHP": "₱",
    "SGD": "S$",
    "AED": "AED ",
}


def figure(value: Decimal) -> str:
    """Return "4,500" or "19.99": thousands apart, decimals only where there are any."""
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value:,.2f}"


def money(amount: Amount) -> str:
    """Return "KSh 4,500", "£19.99", "XOF 3,000", or the bare figure while the currency is not known."""
    if amount.currency is None:
        return figure(amount.value)
    sign = SIGNS.get(amount.currency, f"{amount.currency} ")
    return f"{sign}{figure(amount.value)}"
