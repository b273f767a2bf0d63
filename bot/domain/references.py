"""Find the numbers a company knows a matter by: tickets, orders, bookings, accounts, parcels, meters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from bot.domain.caseless import Caseless
from bot.domain.facts import Reference, ReferenceKind
from bot.domain.reading import Found

_ORDERS = r"orders?|purchase|pedido|commande|bestellung|bestellnummer|auftrag(?:snummer)?|encomenda"
_FILES = r"|dossier|aktenzeichen|vorgangs?nummer|sendungsnummer|expediente"
# Words that announce a number, by the kind they give it. The first match in this order wins.
_ANNOUNCED: tuple[tuple[ReferenceKind, str], ...] = (
    (
        ReferenceKind.TRACKING,
        r"tracking|track|bag tag|luggage tag|tag|parcel|way-?bill|awb|consignment|shipment|package",
    ),
    (
        ReferenceKind.BOOKING,
        r"bookings?|reservations?|reserva|r[ée]servation|prenotazione|buchung(?:snummer)?|pnr|confirmation"
        r"|itinerary"
        r"|locator|trips?|rides?|journeys?",
    ),
    (
        ReferenceKind.ORDER,
        _ORDERS,
    ),
    (
        ReferenceKind.TICKET,
        r"tickets?|cases?|incidents?|complaints?|service requests?|requests?|dockets?|sr|job|query"
        r"|work ?orders?"
        r"|auth(?:ori[sz]ation)?|approval|utr|rrn",
    ),
    (ReferenceKind.METER, r"meters?"),
    (ReferenceKind.INVOICE, r"invoices?|receipts?|bill|transactions?|txn|trans|payment|m-?pesa|statement"),
    (ReferenceKind.POLICY, r"policy|policies|claim"),
    (
        ReferenceKind.ACCOUNT,
        r"accounts?|acct?|a/c|kundennummer|vertragsnummer|kundennr|customer|client|member(?:ship)?"
        r"|loyalty|paybill|till|subscriber|smart ?card"
        r"|decoder|iuc",
    ),
    (
        ReferenceKind.OTHER,
        r"references?|ref|serial|imei|batch|contract|quote|booking ref|dossier|aktenzeichen"
        r"|vorgangs?nummer|sendungsnummer|expediente",
    ),
)
# A bare number straight after one of these may as well be a price ("bill 4500"), so it must be long.
_WEAK = re.compile(
    r"(?i)(?:cases?|requests?|job|query|bill|transactions?|payment|m-?pesa|statement|claim|customer|client"
    r"|member|purchase|parcel|package|track|policy|accounts?|receipts?|complaints?|till|contract|quote)$"
)
_LABEL = (
    r"(?:n[°º]|n[uú]mero|numbers?|nos?\.?|num|nr\.?|id|ids|code|refs?\.?"
    r"|reference(?: (?:number|no\.?|code))?)"
)
_VALUE = r"(?P<value>[A-Za-z0-9](?:[A-Za-z0-9]|[-/](?=[A-Za-z0-9])){2,39})"
_PATTERNS = tuple(
    (
        kind,
        Caseless(
            rf"(?<![\w@#])(?P<word>{words})(?![A-Za-z])(?P<label>(?:[ .]{{1,2}}{_LABEL}(?![A-Za-z]))*)"
            rf"(?P<link>[\s.]*(?:[:=#(\[\-–]|\b(?:is|was|are|were|of|called)\b)?[\s#(\[]*){_VALUE}"
        ),
    )
    for kind, words in _ANNOUNCED
)
# "SR-1234567 and SR-7654321", "88-12345, 88-12346": further numbers after an announced one.
_MORE = re.compile(rf"\s*(?:,|and|&|/|\+)\s*#?{_VALUE}", re.IGNORECASE)

_GROUPS = re.compile(r"(?:[ -]\d{2,13}(?!\w|[.,/:]\d))+")
_MONEY_BEFORE = re.compile(
    r"(?i)(?:ksh|kes|kshs|ngn|n|₦|£|\$|€|gbp|usd|eur|zar|r|ugx|tzs|ghs|inr|rs|₹|naira|shillings?"
    r"|bob)\.?[\s=]*$"
)
_MONEY_AFTER = re.compile(
    r"(?i)^\s*(?:/[=-]|%|(?:ksh|kes|kshs|ngn|naira|shillings?|bob|pounds?|dollars?|euros?|rand|usd|gbp"
    r"|eur|rupees?"
    r"|hours?|hrs?|days?|weeks?|months?|years?|minutes?|mins?|times|gb|mb|tb|kg|km|people|items?|pieces?"
    r"|tokens?|units?|percent|points?|miles)\b)"
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_DATE = re.compile(
    r"^(?:\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}[-/]\d{1,2}[-/](?:\d{2}|\d{4})"
    r"|\d{1,2}[-/]?(?:st|nd|rd|th)?[-/]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]*[-/]?(?:\d{2,4})?)$",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"(?i)^\d+(?:k|m|gb|mb|tb|kg|km|hrs?|mins?|pm|am|st|nd|rd|th|days?|hours?|weeks?|x)$")

# Shapes that are references without any word before them.
_SHAPES: tuple[tuple[ReferenceKind, re.Pattern[str]], ...] = (
    (ReferenceKind.TRACKING, re.compile(r"\b(?P<value>1Z[0-9A-Z]{16})\b")),
    (ReferenceKind.TRACKING, re.compile(r"\b(?P<value>[A-Z]{2}(?: ?\d){9} ?[A-Z]{2})\b")),
    (ReferenceKind.TRACKING, re.compile(r"\b(?P<value>\d[A-Z](?: ?\d){11,12})\b")),
    (ReferenceKind.ORDER, re.compile(r"(?<![\d-])(?P<value>\d{3}-\d{7}-\d{7})(?![\d-])")),
    (ReferenceKind.TICKET, re.compile(r"\b(?P<value>(?:SR|INC|TKT|TT|REQ|CAS|CASE|CRN)[-_ ]?\d{4,})\b")),
    (ReferenceKind.OTHER, re.compile(r"(?<![\w&])#(?P<value>\d{4,}(?:-\d+)*)(?![\w-])")),
    # Mobile-money codes: ten and more letters and digits mixed, in capitals or all small.
    (
        ReferenceKind.OTHER,
        re.compile(
            r"\b(?P<value>(?=[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z0-9]{10,20}"
            r"|(?=[a-z0-9]*\d[a-z]+\d)(?=[a-z0-9]*[a-z]\d+[a-z])[a-z0-9]{10,12})\b"
        ),
    ),
    # "WHITT 608127 JR9KL": the pieces of one code.
    (
        ReferenceKind.OTHER,
        re.compile(
            r"\b(?P<value>(?:[A-Z]{2,6} )?\d{5,9} (?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,8})(?![\w-])"
        ),
    ),
    # Booking codes and the like: letters and digits that change places twice, "AX7K2P", "JR9KL".
    (
        ReferenceKind.OTHER,
        re.compile(
            r"(?<![\w.@#/-])(?P<value>(?=[A-Z0-9]*\d)(?:[A-Z]+\d+[A-Z]+[A-Z0-9]*"
            r"|\d+[A-Z]+\d+[A-Z0-9]*)(?<=\w{5})(?<!\w{8}))(?![\w-])"
        ),
    ),
    # One piece of letters and five digits or more: "I4402817".
    (
        ReferenceKind.OTHER,
        re.compile(
            r"(?<![\w.,@#/-])(?P<value>(?!KSH|KES|NGN|UGX|TZS|GHS|USD|GBP|EUR|ZAR|INR|Ksh|Rs"
            r"|N\d)[A-Z]{1,5}\d{5,}[A-Z]?)(?![\w-]|[.,/]\d)"
        ),
    ),
)
# Pieces of letters and digits joined by - or /: "I-4402817", "IE/MAP/118402", "0083-BLV-55127", "7719-04423".
_JOINED = re.compile(
    r"(?<![\w.,@#£$€₦₹/-])(?P<value>[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+){1,5})(?![\w@]|[-/]\w|[.,]\d)"
)
# What is written so and is no reference: days, seasons, hours, models.
_SPELLED = re.compile(
    r"(?i)^(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|(?:19|20)\d\d[-/](?:19|20)?\d\d|\d{1,2}[-/](?:19|20)\d\d"
    r"|[0-2]\d[0-5]\d-[0-2]\d[0-5]\d|\d+(?:k|m|mb|gb|kg|km|hrs?|h)?[-/]\d+(?:k|m|mb|gb|kg|km|hrs?|h|days?"
    r"|weeks?)"
    r"|\d+-(?:day|hour|minute|week|month|year|mile|km|inch|litre|seater|volt|watt|piece|page|pound"
    r"|night)\w*)$"
)
_MODEL_DIGITS = 4  # "WH-1000XM4", "SM-G991B": a product has fewer digits than a reference
# A long run of digits with nothing that makes it money or a date.
_LONG_NUMBER = re.compile(r"(?<![\w.,@#+/-])(?P<value>\d{8,20})(?![\w@]|[.,/-]\d)")


class Numbers:
    """The numbers of one text, looked for once, however often they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def announced(self) -> tuple[Found[Reference], ...]:
        """Those that a word announces ("order 88-12345"), possibly overlapping, surest kind first."""
        return tuple(_announced(self._text))

    @cached_property
    def candidates(self) -> tuple[Found[Reference], ...]:
        """What may be reference numbers, in order; a long bare number may still be a phone or an ID."""
        taken: list[Found[Reference]] = []
        shaped = (*_shaped(self._text), *_joined(self._text), *_long_numbers(self._text))
        for found in (*self.announced, *shaped):
            if all(found.end <= other.start or found.start >= other.end for other in taken):
                taken.append(found)
        return tuple(sorted(taken, key=lambda found: found.start))


def _announced(text: str) -> Iterator[Found[Reference]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _is_reference(text, match):
                continue
            yield _found(kind, match)
            further = _MORE.match(text, match.end())
            while further and _looks_like_code(text, further):
                yield _found(kind, further)
                further = _MORE.match(text, further.end())


def _found(kind: ReferenceKind, match: re.Match[str]) -> Found[Reference]:
    start, end = match.span("value")
    if match["value"].isdigit():
        # "8495 74 123 4567890": the groups of one account number.
        groups = _GROUPS.match(match.string, end)
        if groups and len(re.sub(r"\D", "", match.string[start : groups.end()])) >= 10:
            end = groups.end()
    return Found(Reference(kind, match.string[start:end]), start, end)


def _is_reference(text: str, match: re.Match[str]) -> bool:
    """Tell a number of the company's from a price, a date or a plain word after "order" and the like."""
    value, word = match["value"], match["word"]
    labelled = bool(match["label"].strip()) or "#" in match["link"] or ":" in match["link"]
    if re.search(r"(?i)\bof\b", match["link"]) and not labelled:
        return False
    if value.isalpha():
        # A booking code may be letters only: "booking reference KLPQRX".
        code_word = labelled or word.casefold() in {"pnr", "ref", "reference"}
        return code_word and value.isupper() and 5 <= len(value) <= 8
    if not _looks_like_code(text, match, labelled=labelled):
        return False
    if value.isdigit() and not labelled:
        return len(value) >= (6 if _WEAK.search(word) else 4)
    return True


def _looks_like_code(text: str, match: re.Match[str], *, labelled: bool = False) -> bool:
    value = match["value"]
    digits = sum(char.isdigit() for char in value)
    if digits < (3 if labelled else 2) and not (digits and len(value) >= 6):
        return False
    if len(value) < 4 and not labelled:
        return False
    if _DATE.match(value) or _MEASURE.match(value) or (_YEAR.match(value) and not labelled):
        return False
    if not text.isupper() and value.islower() and digits < 3:
        return False
    return not is_money_or_measure(text, match.start("value"), match.end("value"))


def is_money_or_measure(text: str, start: int, end: int) -> bool:
    """Tell whether a currency or a unit stands beside the span, or the span is cut out of a larger number."""
    before, after = text[max(0, start - 12) : start], text[end : end + 14]
    if re.search(r"\d[.,]$", before) or re.match(r"[.,]\d", after):
        return True
    money = _MONEY_BEFORE.search(before)
    glued = money is not None and money.start() > 0 and before[money.start() - 1].isalnum()
    return (money is not None and not glued) or _MONEY_AFTER.match(after) is not None


def _shaped(text: str) -> Iterator[Found[Reference]]:
    for kind, pattern in _SHAPES:
        for match in pattern.finditer(text):
            # A hash before thousands is how the naira sign is typed: "#15000".
            naira = text[match.start()] == "#" and match["value"].endswith("000")
            if not naira and not _YEAR.match(match["value"]):
                yield _found(kind, match)


def _joined(text: str) -> Iterator[Found[Reference]]:
    for match in _JOINED.finditer(text):
        value = match["value"]
        pieces = re.split(r"[-/]", value)
        digits = sum(char.isdigit() for char in value)
        if any(char.isalpha() for char in value):
            longest = max((len(piece) for piece in pieces if piece.isdigit()), default=0)
            written = any(piece.isupper() or piece.isdigit() for piece in pieces)
            code = digits > _MODEL_DIGITS and written and longest >= 3
        else:
            # "10000-15000" is a range; nobody numbers tickets with round sums
            span = len(pieces) == 2 and len(pieces[0]) == len(pieces[1]) and value.endswith("00")
            code = digits >= 8 and not span and not is_money_or_measure(text, *match.span("value"))
        if code and not _SPELLED.match(value) and not _DATE.match(value):
            yield _found(ReferenceKind.OTHER, match)


def _long_numbers(text: str) -> Iterator[Found[Reference]]:
    for match in _LONG_NUMBER.finditer(text):
        value = match["value"]
        round_sum = value.endswith("00000")  # nobody numbers tickets like this; it is money
        day = len(value) == 8 and re.match(r"20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$", value)
        if not day and not round_sum and not is_money_or_measure(text, *match.span("value")):
            yield _found(ReferenceKind.OTHER, match)
