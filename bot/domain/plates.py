"""Find number plates of vehicles: by the shapes of their countries, and by a vehicle's word beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.caseless import Caseless
from bot.domain.names import is_everyday
from bot.domain.words import word_set

_MONEY = (
    r"(?!(?:NGN|KES|KSH|KSHS|GBP|USD|EUR|ZAR|UGX|TZS|GHS|INR|PHP|AED|EGP|MAD|XOF|CFA|RWF|ZMW|SAR|CAD|AUD|NZD"
    r"|THE|AND|FOR"
    r"|WAS|PNR|REF|ATM|SIM|POS|VAT|APR|JAN|FEB|MAR|JUN|JUL|AUG|SEP|OCT|NOV|DEC|AWB|UTR|OTP|PIN|USB|SSD|RAM"
    r"|TIN|NIN|BVN)\b)"
)
_B, _E = r"(?<![\w/-])", r"(?![\w]|-\w|[.,]\d)"
# South Africa's provinces close a plate.
_PROVINCE = r"(?:GP|EC|MP|NW|FS|NC|ZN|WP|L)"
# Shapes that nothing else has, in capitals.
_SHAPES = tuple(
    re.compile(f"{_B}{shape}{_E}")
    for shape in (
        r"K(?!ES|SH)[A-Z]{2} ?-?\d{3} ?[A-Z]",  # Kenya
        r"KM[A-Z]{2} ?\d{3} ?[A-Z]",
        r"U[A-Z]{1,2} ?\d{3} ?[A-Z]{1,2}",  # Uganda
        r"T ?\d{3} ?[A-Z]{3}",  # Tanzania
        r"MC ?\d{3} ?[A-Z]{3}",
        rf"{_MONEY}[A-Z]{{3}}[ -]?\d{{2,3}}[ -]?[A-Z]{{2}}",  # Nigeria
        r"(?:AS|AC|AE|AW|BA|BE|BT|CR|ER|GB|GC|GE|GG|GH|GL|GM|GN|GR|GS|GT|GV|GW|GX|GY|NE|NR|NW|OT|SV|UE|UW|VR"
        r"|WR|WN|M|DV)"
        r"[ -]?\d{1,4}[ -]\d{2}",  # Ghana
        r"[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?(?!PRO|MAX|LTD|USB|SSD|RAM|AND|THE|FOR)[A-HJ-PR-Z]{3}",  # Britain
        rf"[A-Z]{{2,3}} ?\d{{2,3}} ?[A-Z]{{0,3}} ?{_PROVINCE}",  # South Africa
        r"C[AFJYWX][A-Z]? ?\d{2,3}[- ]\d{3}",
        r"N[DPUJ][A-Z]? ?\d{2,3}[- ]\d{3}",
        r"[A-Z]{2}[ -]?\d{2}[ -]?[A-Z]{1,3}[ -]?\d{4}",  # India
        r"[A-Z]{2}-\d{3}-[A-Z]{2}",  # France, Italy
        r"[A-Z]{2} ?\d{3} ?(?!USD|EUR|GBP|KES)[A-Z]{2}(?<!KM)(?<!KG)(?<!GB)(?<!MB)(?<!PM)(?<!AM)",
        r"[A-ZÄÖÜ]{1,3}-(?!F\b)[A-Z]{1,2} ?\d{1,4}[EH]?",  # Germany
        r"\d{2,3}-[A-Z]{1,2}-\d{1,6}",  # Ireland
        r"\d[A-Z]{2}[ -]?\d[A-Z]{2}",  # Australia
        r"[A-Z]{3}-?\d[A-Z]\d{2}",  # Brazil
        rf"{_MONEY}[A-Z]{{3}}-\d{{3,4}}",
    )
)
# The same in small letters, where no word and no sum is written so.
_SMALL = re.compile(
    rf"{_B}(?:k(?!es|sh|g|m)[a-z]{{2}} ?\d{{3}}[a-z]|u[a-z]{{2}} ?\d{{3}}[a-z]|t\d{{3}}[a-z]{{3}}"
    r"|(?!ngn|kes|ksh)[a-z]{3}-\d{3}-?[a-z]{2}|[a-z]{2}\d{2}[a-z]{1,2}\d{4}|[a-z]{2}-\d{3}-[a-z]{2}"
    rf"|(?!mr|ms)[a-hj-pr-y][a-hj-pr-y]\d{{2}}(?!pro|max|ltd|usb|ssd|ram)[a-hj-pr-z]{{3}}){_E}"
)
_VEHICLE = (
    r"(?:cars?|taxis?|cabs?|vans?|bus|buses|coach|matatu|mat|danfo|keke|okada|trotro|boda|boda ?boda|nduthi"
    r"|lorry"
    r"|truck|ute|bakkie|vehicle|motorbike|motorcycle|bike|scooter|auto|rickshaw|tuk ?tuk|bajaj|jeepney"
    r"|minibus"
    r"|reg(?:istration)?|(?:number|licen[cs]e|car) ?-?plates?|plates?|rego|gari|pikipiki|mat[ií]cula"
    r"|matr[ií]cula"
    r"|coche|carro|auto|placas?|patente|immatricul[ée]e?|plaque|voiture|v[ée]hicule|camion|moto|vtc|targa"
    r"|macchina"
    r"|furgone|kennzeichen|wagen|lieferwagen|kenteken|busje|uber|bolt|lyft|grab(?: car)?|careem|indrive"
    r"|yango|ola"
    r"|little|toyota|vitz|probox|corolla|golf|polo|quantum)"
)
_JOINTS = (
    r"(?:[\s:#,(]+(?:is|was|no|no\.|nr|number|num|namba|nambari|ya|ni|reg|plate|plates|registration|with|of|the|es"
    r"|est|era|la|cab|car|van|dubai|taxi)){0,4}"
)
_BESIDE = Caseless(
    rf"\b{_VEHICLE}\b{_JOINTS}[\s:#,(-]+(?P<value>(?=[a-z0-9 -]{{0,12}}\d)"
    r"(?:[a-z]{1,4}[ -]?\d{1,6}(?:[ -]?[a-z]{1,3}\b)?(?:[ -]\d{2,4})?|\d{1,4}[ -]?[a-z]{2,3}(?:[ -]?\d{1,4})?"
    r"|\d[a-z]{3}\d{3}))(?![\w]|[.,:]\d|-\w)"
)
# Small words that stand between a vehicle and a number that is no plate: "the bus at 6", "a taxi to 12 Moi".
_NO_LETTERS = word_set(
    """
    at to in on of by for is was the a an no and or my we i it he she so as if up us do go am pm hrs hr
    min mins km kg gb mb ksh kes kshs ngn n gbp usd eur zar r ugx tzs ghs inr rs php aed sar egp bob
    from with till then over just only all cost fare paid took left late came next has had did nil per
    via que por les des une und der die das kwa saa na ya za wa ni st nd rd th day days hour euro euros
    rand people pax seater times mph kph around about after before
    """
)
_GHANAIAN = re.compile(r"(?i)as \d{2,4}-\d{2}")  # Ashanti's letters are a word: "trotro as 905-19"


def plates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of number plates, possibly overlapping; sums and times beside a vehicle are none."""
    for pattern in (*_SHAPES, _SMALL):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _BESIDE.finditer(text):
        value = match["value"]
        tail = re.search(r" ([A-Za-z]{1,3})$", value)
        if tail and (tail[1].casefold() in _NO_LETTERS or is_everyday(tail[1])):
            value = value[: tail.start()]  # "plate wn19 kxo" and "plate wn19 hit me"
        letters = re.findall(r"[a-z]+", value.casefold())
        digits = sum(char.isdigit() for char in value)
        plain = any(part in _NO_LETTERS for part in letters) and not _GHANAIAN.fullmatch(value)
        if digits >= 2 and letters and not plain:
            yield match.start("value"), match.start("value") + len(value)
