"""Tables of countries: currency, names and calling codes."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.caseless import Caseless
from bot.engines.rules.towns import towns_in

CURRENCY_OF = {
    "KE": "KES",
    "NG": "NGN",
    "ZA": "ZAR",
    "GH": "GHS",
    "UG": "UGX",
    "TZ": "TZS",
    "GB": "GBP",
    "IE": "EUR",
    "US": "USD",
    "CA": "CAD",
    "IN": "INR",
    "AU": "AUD",
    "NZ": "NZD",
    "DE": "EUR",
    "FR": "EUR",
    "ES": "EUR",
    "NL": "EUR",
    "BR": "BRL",
    "PH": "PHP",
    "SG": "SGD",
    "AE": "AED",
    "RW": "RWF",
    "ET": "ETB",
    "ZM": "ZMW",
    "ZW": "USD",
    "BW": "BWP",
    "IT": "EUR",
    "PT": "EUR",
    "BE": "EUR",
    "AT": "EUR",
    "PK": "PKR",
    "BD": "BDT",
    "MY": "MYR",
    "ID": "IDR",
    "TH": "THB",
    "MX": "MXN",
    "JP": "JPY",
    "CN": "CNY",
    "EG": "EGP",
    "SA": "SAR",
}
COUNTRY_OF_CURRENCY = {
    code: country for country, code in CURRENCY_OF.items() if code not in ("EUR", "USD")
}  # the US dollar and the euro give no country away
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD"})
SHILLINGS = frozenset({"KES", "UGX", "TZS"})
# How a person writes a sum in their own country.
SIGN = {
    "KES": "KSh ",
    "NGN": "₦",
    "ZAR": "R",
    "GHS": "GH₵",
    "UGX": "UGX ",
    "TZS": "TZS ",
    "GBP": "£",
    "EUR": "€",
    "USD": "$",
    "CAD": "CA$",
    "INR": "₹",
    "AUD": "A$",
    "NZD": "NZ$",
    "BRL": "R$",
    "PHP": "₱",
    "SGD": "S$",
    "AED": "AED ",
}
_LOCAL_DOLLAR = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "US": "USD"}

_NAMES = {
    "KE": "kenya",
    "NG": "nigeria|naija",
    "ZA": "south africa|mzansi",
    "GH": "ghana",
    "UG": "uganda",
    "TZ": "tanzania",
    "GB": "uk|united kingdom|great britain|britain|england|scotland|wales|northern ireland",
    "IE": "ireland",
    "US": "usa|united states|america|u.s.",
    "CA": "canada",
    "IN": "india",
    "AU": "australia",
    "NZ": "new zealand|aotearoa",
    "DE": "germany|deutschland",
    "FR": "france",
    "ES": "spain|españa",
    "NL": "netherlands|holland|nederland",
    "BR": "brazil|brasil",
    "PH": "philippines",
    "SG": "singapore",
    "AE": "uae|united arab emirates|emirates",
    "RW": "rwanda",
    "ZM": "zambia",
    "ZW": "zimbabwe",
}
_PREFIX = {
    "254": "KE",
    "234": "NG",
    "27": "ZA",
    "233": "GH",
    "256": "UG",
    "255": "TZ",
    "44": "GB",
    "353": "IE",
    "91": "IN",
    "61": "AU",
    "64": "NZ",
    "49": "DE",
    "33": "FR",
    "34": "ES",
    "31": "NL",
    "55": "BR",
    "63": "PH",
    "65": "SG",
    "971": "AE",
}
_CALLING = re.compile(r"(?:\+|\b00)\s?(" + "|".join(sorted(_PREFIX, key=len, reverse=True)) + r")[\s()-]?\d")


@cache
def _name_pattern() -> tuple[Caseless, dict[str, str]]:
    table = {name: country for country, names in _NAMES.items() for name in names.split("|")}
    names = "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))
    return Caseless(rf"(?<!\w)({names})(?!\w)"), table


def cities_in(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, country) of each town named in a text.

    The likelier country where it has several.
    """
    return [(start, end, countries[0]) for start, end, countries in towns_in(text)]


def country_names_in(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, country) of each country named in a text."""
    pattern, table = _name_pattern()
    return [(*match.span(), table[match[1].lower()]) for match in pattern.finditer(text)]


# What people call their country of themselves; "SA" is said in South Africa.
_SAID_FOR = {
    "SA": "ZA",
    "RSA": "ZA",
    "SUID-AFRIKA": "ZA",
    "MZANSI": "ZA",
    "PILIPINAS": "PH",
    "PINAS": "PH",
    "SVERIGE": "SE",
    "SCHWEIZ": "CH",
    "ÖSTERREICH": "AT",
    "BELGIË": "BE",
    "BELGIQUE": "BE",
    "ITALIA": "IT",
    "BHARAT": "IN",
    "HINDUSTAN": "IN",
    "9JA": "NG",
    "ALLEMAGNE": "DE",
    "ÉIRE": "IE",
}


def country_of_answer(text: str) -> str | None:
    """Read a short answer to "which country?": a name, a city or a two-letter code."""
    code = text.strip(" .!").upper()
    if code in _SAID_FOR:
        return _SAID_FOR[code]
    for places in (country_names_in(text), cities_in(text)):
        if places:
            return places[0][2]
    return code if code in CURRENCY_OF else None


def calling_country(text: str) -> str | None:
    """Return the country of the first international phone prefix."""
    match = _CALLING.search(text)
    return _PREFIX[match[1]] if match else None


def dollar_of(country: str | None) -> str:
    """Return the dollar a bare sign means in a country."""
    return _LOCAL_DOLLAR.get(country or "", "USD")
