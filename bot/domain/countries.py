"""Countries as the bot needs them: money, the clock of most people there, and the order of day and month.

Currencies are ISO 4217; zones are from the IANA database, for a country with several the most populous one
(the person can correct it with /timezone).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    code: str  # ISO 3166-1 alpha-2
    currency: str
    timezone: str
    month_first: bool = False


_ROWS = (
    Country("KE", "KES", "Africa/Nairobi"),
    Country("NG", "NGN", "Africa/Lagos"),
    Country("ZA", "ZAR", "Africa/Johannesburg"),
    Country("GH", "GHS", "Africa/Accra"),
    Country("UG", "UGX", "Africa/Kampala"),
    Country("TZ", "TZS", "Africa/Dar_es_Salaam"),
    Country("RW", "RWF", "Africa/Kigali"),
    Country("ET", "ETB", "Africa/Addis_Ababa"),
    Country("ZM", "ZMW", "Africa/Lusaka"),
    Country("EG", "EGP", "Africa/Cairo"),
    Country("MA", "MAD", "Africa/Casablanca"),
    Country("CI", "XOF", "Africa/Abidjan"),
    Country("SN", "XOF", "Africa/Dakar"),
    Country("GB", "GBP", "Europe/London"),
    Country("IE", "EUR", "Europe/Dublin"),
    Country("DE", "EUR", "Europe/Berlin"),
    Country("FR", "EUR", "Europe/Paris"),
    Country("ES", "EUR", "Europe/Madrid"),
    Country("NL", "EUR", "Europe/Amsterdam"),
    Country("IT", "EUR", "Europe/Rome"),
    Country("PT", "EUR", "Europe/Lisbon"),
    Country("US", "USD", "America/New_York", month_first=True),
    Country("CA", "CAD", "America/Toronto"),
    Country("BR", "BRL", "America/Sao_Paulo"),
    Country("MX", "MXN", "America/Mexico_City"),
    Country("IN", "INR", "Asia/Kolkata"),
    Country("PK", "PKR", "Asia/Karachi"),
    Country("PH", "PHP", "Asia/Manila", month_first=True),
    Country("SG", "SGD", "Asia/Singapore"),
    Country("MY", "MYR", "Asia/Kuala_Lumpur"),
    Country("AE", "AED", "Asia/Dubai"),
    Country("SA", "SAR", "Asia/Riyadh"),
    Country("AU", "AUD", "Australia/Sydney"),
    Country("NZ", "NZD", "Pacific/Auckland"),
)
COUNTRIES = {row.code: row for row in _ROWS}


def currency_of(country: str | None) -> str | None:
    """Return the currency people in a country mean by a bare sum, or None."""
    row = COUNTRIES.get(country or "")
    return row.currency if row else None


def timezone_of(country: str | None) -> str | None:
    """Return the zone most people of a country live in, or None."""
    row = COUNTRIES.get(country or "")
    return row.timezone if row else None
