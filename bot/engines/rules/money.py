"""Find sums of money and say what each was for. Counts, phones, years, times and speeds are never money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.caseless import Caseless
from bot.domain.facts import Amount, AmountRole
from bot.domain.reading import Found
from bot.engines.rules.money_words import AFTER, BEFORE, SCALE, WORD_NUMBERS
from bot.engines.rules.places import COUNTRY_OF_CURRENCY, CURRENCY_OF, DOLLARS, SHILLINGS, dollar_of
from bot.engines.rules.plain import overlaps

_WORDS = r"half a|" + "|".join(sorted((w for w in WORD_NUMBERS if w != "half a"), key=len, reverse=True))
_DIGITS = (
    r"\d{1,3}(?:[, ']\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
)
_SCALES = r"k|grand|thousand|hundred|mil|million|m|bn|billion|lakhs?|crores?"
_CODES = "|".join(re.escape(c) for c in sorted(BEFORE, key=len, reverse=True))
_NAMES = "|".join(re.escape(c) for c in sorted(AFTER, key=len, reverse=True))
_END = r"(?![\w])"

_SIGNED = Caseless(rf"(?<![\w.])({_CODES})\.?\s?(?:=\s?)?({_DIGITS})\s?((?:{_SCALES})\b)?(?![\d])")
_SPELT = Caseless(
    rf"\b((?:{_WORDS})\s(?:hundred|thousand)(?:(?:\s|-|\sand\s)(?:{_WORDS}|hundred"
    rf"|thousand)){{1,6}})\s?({_NAMES})(?![\w])",
)
_LETTER = re.compile(rf"(?<![\w.])([RNP])\s?({_DIGITS})\s?((?:k|m|million|grand)\b)?(?![\d])")
_NAMED = Caseless(rf"(?<![\w.,/-])({_DIGITS}|{_WORDS})\s?((?:{_SCALES})\b)?\s?(?:of )?({_NAMES})(?![\w])")
_WORD_SUM = Caseless(
    rf"(?<![\w.,/-])((?:{_WORDS})|{_DIGITS})\s?(grand|thousand|hundred|million|lakhs?|crores?){_END}"
)
_AND_A_HALF = Caseless(rf"(?<![\w.,/-])((?:{_WORDS})|\d{{1,3}}) and a half (grand|thousand|k|million){_END}")
_MONTHLY = Caseless(
    rf"(?<![\w.,/:-])({_DIGITS})(?=\s*(?:(?:a|per|each|every|/)\s?(?:month|mth|mo|week|year)\b|monthly\b"
    rf"|pcm\b|रुपय"
    r"|रु\b))",
)
_SCALED = Caseless(r"(?<![\w.,/-])(\d{1,4}(?:[.,]\d{1,2})?)\s?(k)(?![\w])")
_VERB = (
    r"(?:paid|pay|paying|payed|charged?|charging|deduct(?:ed|ing)?|debit(?:ed)?|bill(?:ed)?"
    r"|cost(?:s|ing|ed)?|spent|lost|"
    r"refund(?: me)?(?: of| my)?|worth|price(?:d)?(?: at| was| is| of)?|sent|send|transferr?ed"
    r"|deposited|withdrew|"
    r"withdrawn|took|taken|topped up|top up|recharged?(?: with| of)?|loaded|load|nimelipa|nililipa"
    r"|bought(?: for)?"
    r"|fee(?: of| was)?|owed?|owes?"
    r"|amount(?: of| is| was)?|sum of|total(?: of| is| was)?|overcharged|stole|fare(?: was| of"
    r"| is)?|bill(?: of| was| is)?|"
    r"balance(?: of| was| is)?|deposit(?: of)?|premium(?: of)?|only|invested|airtime(?: of"
    r"| worth)?|tokens?(?: of| worth)?|"
    r"bundles?(?: of| worth)?|compensation of|fine(?: of)?|quoted|demand(?:ed|ing)?|claim(?: of)?"
    r"|fined|instead of|plus)"
)
_BARE = Caseless(
    rf"\b{_VERB}\s+(?:(?:me|us|him|her|my|the|them|a|an|of|for|about|around|over|almost|like|nearly"
    r"|exactly|extra|"
    r"another|in|out|up|total|my own|(?:th?ru|through|via|by|with|using|on) (?:my )?[a-z-]{3,10}|it|was|is"
    r"|only|just|twice|already|at|with|whole"
    rf"|full)\s+){{0,3}}({_DIGITS})(?![\w%])",
)
_MINE = Caseless(
    rf"\b(?:my|the|that|their)\s+({_DIGITS})(?=\s+(?:back|refund|is|was|has|hasn|never|still"
    r"|that i paid|i paid(?! for)))",
)
_BACK = Caseless(
    rf"(?<![\w.,/:-])({_DIGITS})(?=\s+(?:back\b|refund(?:ed)?\b|was (?:deducted|debited|taken|charged)|"
    r"(?:deducted|debited|charged|gone|vanished|disappeared|taken)\b|(?:from|out of) my (?:account"
    r"|card|wallet|mpesa|m-pesa|momo)))",
)
_FOR = Caseless(
    r"\b(?:bought|ordered|purchased|booked|sold|got|subscribed|hired"
    r"|rented)\b[^.;!?\n]{2,60}?\s(?:for|at)\s+(\d{1,3}(?:,\d{3})+|\d{3,7})"
    r"(?=\s*(?:and\b|but\b|[.;!?]|,\s|$|from\b|on\b|each\b|in\b|it\b|which\b|they\b|last\b|via\b"
    r"|through\b|with\b|the\b|only\b|i\b))",
)
_LISTED = re.compile(r"\(\s*(\d{1,3}(?:,\d{3})+)\s*\)|(?<![\w.,#/-])(\d{3,7})(?=\s+each\b)")
# A number followed by one of these counts something else.
_UNIT = re.compile(
    r"\s*(?:-|–)?\s*(?:days?|hours?|hrs?|h\b|minutes?|mins?|seconds?|secs?|weeks?|wks?|months?"
    r"|years?|yrs?|times?|x\b|calls?|e-?mails?|mails?\b|letters?\b|chats?\b|forms?\b|reminders?\b"
    r"|tickets?|people|persons?|agents?|messages?|texts?|sms|km|kms|miles?|mi\b|kgs?|g\b|grams?|gb"
    r"|mb|tb|mbps|kbps|gbps|mbs|meg|kwh?|units?"
    r"|litres?|liters?|am\b|pm\b|%|percent|per ?cent|st\b|nd\b|rd\b|th\b|phones?|items?|pieces?"
    r"|pcs|bags?|boxes|seats?|rooms?|nights?|"
    r"data\b(?! bundle)|followers?|views|steps|words|tokens?|parcels?|orders?|shirts?|shoes?|attempts?"
    r"|visits?|degrees|stars?|inch(?:es)?|cm|mm"
    r"|v\b|volts?|o'?clock|bedroom|"
    r"different|working|business|more times|other|of (?:us|them|the)|customers?|drivers?"
    r"|passengers?|payments?|tickets?|kids|"
    r"transactions?|channels?|points|miles|copies|chairs|tvs?|pairs?|meals?|pizzas?|burgers?|jan"
    r"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
_WITH_SIGN = (_SIGNED, _LETTER, _NAMED, _SPELT, _AND_A_HALF, _WORD_SUM, _SCALED)
_WITHOUT_SIGN = (_BARE, _MINE, _BACK, _FOR, _LISTED, _MONTHLY)
_TIME = re.compile(r"^\d{1,2}:\d\d")
_ROLE_WORDS: tuple[tuple[AmountRole, Caseless], ...] = (
    (
        AmountRole.WANTED,
        Caseless(
            r"\b(?:want|wanna|need|demand|give me|refund (?:me|my|the)|pay me|compensat\w+|please refund|like"
            r"|expect|asking for|claim)\b",
        ),
    ),
    (
        AmountRole.CHARGED,
        Caseless(
            r"\b(?:charg\w+|overcharg\w+|deduct\w*|debit\w*|(?<!paid )(?<!pay )bill(?:ed|ing)?|took|taken"
            r"|taking|invoiced"
            r"|fined|double)\b",
        ),
    ),
    (
        AmountRole.LOST,
        Caseless(
            r"\b(?:lost|los[et]|stolen|stole|missing|disappear\w*|vanish\w*|gone|swallow\w*"
            r"|wrong (?:number|account|person)|fraud\w*)\b",
        ),
    ),
    (
        AmountRole.PAID,
        Caseless(
            r"\b(?:paid|payed|pay|paying|payment|cost|costs|spent|bought|buy|price|worth|sent|transferr?ed"
            r"|deposit\w*|top(?:ped)? up|recharged?|fare|purchased?|ordered|booked|loaded|tokens?|bundles?"
            r"|airtime|ticket)\b",
        ),
    ),
)
# "instead of R180", "my plan is $89.99": a sum that the other one is measured by.
_THEIRS = Caseless(r"\b(?:they|he|she|it|you|company|bank|agent|driver)\s+(?:\w+\s+)?$")
_COMPARED = Caseless(
    r"\b(?:normally|usually|supposed to (?:be|pay|cost)|should (?:be|have been|cost)|instead of"
    r"|rather than|insted of|plan is"
    r"|plan was|quoted|offer(?:ed|s|ing)?|used to (?:be|pay)|agreed(?: on| price)?|not)\s+(?:\w+\s+){0,4}$",
)
_AFTER_WORDS = (
    (AmountRole.WANTED, re.compile(r"^\s*(?:back\b|refund\b|in compensation)", re.I)),
    (
        AmountRole.LOST,
        re.compile(
            r"^[^.,;]{0,25}\b(?:gone|missing|vanished|disappeared|lost|rotten|spoil\w+|went bad|ruined"
            r"|to (?:a |the )?wrong)",
            re.I,
        ),
    ),
    (
        AmountRole.CHARGED,
        re.compile(
            r"^[^.,;]{0,25}\b(?:deducted|debited|charged|taken|was taken|went out|billed|out of my"
            r"|from my (?:account|card))",
            re.I,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    value: Decimal
    currency: str | None


def number_of(digits: str) -> Decimal:
    """Read digits with their separators: three digits after the only mark are thousands, never a fraction."""
    text = digits.replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return Decimal(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", "."))


def _value(number: str, scale: str | None) -> Decimal:
    word = WORD_NUMBERS.get(number.lower().strip())
    value = word if word is not None else number_of(number)
    value *= SCALE.get((scale or "").lower(), 1)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _spelt(words: str) -> Decimal:
    """Read a number written in words: "three hundred and ten"."""
    total, part = Decimal(0), Decimal(0)
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "hundred":
            part = (part or Decimal(1)) * 100
        elif word == "thousand":
            total, part = total + (part or Decimal(1)) * 1000, Decimal(0)
        else:
            part += WORD_NUMBERS.get(word, Decimal(0))
    return total + part


def _currency(sign: str, country: str | None) -> str | None:
    local = CURRENCY_OF.get(country or "")
    if sign == "$":
        return local if local in DOLLARS else dollar_of(country)
    if sign == "SH":
        return local if local in SHILLINGS else None
    return sign


class Sums:
    """The places of one text that look like money, found once; the country tells what they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = {pattern: tuple(pattern.finditer(text)) for pattern in (*_WITH_SIGN, *_WITHOUT_SIGN)}


def _hits(sums: Sums, country: str | None) -> list[_Hit]:
    text, found = sums.text, sums.found
    local = CURRENCY_OF.get(country or "")
    hits: list[_Hit] = []
    for match in found[_SIGNED]:
        sign = BEFORE[match[1].lower()]
        hits.append(_Hit(*match.span(), _value(match[2], match[3]), _currency(sign, country)))
    hits += _letter_hits(sums, local)
    for match in found[_NAMED]:
        name = match[3].lower()
        named = _currency(AFTER[name], country)
        if name in ("bucks", "buck") and local:
            named = local if local in DOLLARS or local == "ZAR" else "USD"
        if match[1].lower() == "a" and not match[2]:
            continue
        hits.append(_Hit(*match.span(), _value(match[1], match[2]), named))
    for match in found[_SPELT]:
        hits.append(_Hit(*match.span(), _spelt(match[1]), _currency(AFTER[match[2].lower()], country)))
    for match in found[_AND_A_HALF]:
        half = SCALE[match[2].lower()] * Decimal("0.5")
        hits.append(_Hit(*match.span(), _value(match[1], match[2]) + half, local))
    for pattern in (_WORD_SUM, _SCALED):
        for match in found[pattern]:
            if not _UNIT.match(text, match.end()):
                hits.append(_Hit(*match.span(), _value(match[1], match[2]), local))
    return hits + _bare_hits(sums, local)


def _letter_hits(sums: Sums, local: str | None) -> list[_Hit]:
    """Return sums with a single letter before them; "P" is a peso in the Philippines only."""
    hits: list[_Hit] = []
    for match in sums.found[_LETTER]:
        code = {"R": "ZAR", "N": "NGN", "P": "PHP"}[match[1]]
        known = local == code or (local is None and code != "PHP")
        if known and (code == "ZAR" or len(re.sub(r"\D", "", match[2])) >= 3 or match[3]):
            hits.append(_Hit(*match.span(), _value(match[2], match[3]), code))
    return hits


def _bare_hits(sums: Sums, local: str | None) -> list[_Hit]:
    """Return numbers without any sign that a verb of paying makes money."""
    hits: list[_Hit] = []
    for pattern in _WITHOUT_SIGN:
        for match in sums.found[pattern]:
            start, end = match.span(match.lastindex or 1)
            digits = sums.text[start:end]
            if pattern is _MONTHLY or not _counts(sums.text, start, end, digits):
                hits.append(_Hit(start, end, _value(digits, None), local))
    return hits


def _counts(text: str, start: int, end: int, digits: str) -> bool:
    """Tell whether bare digits are a time, a year, a phone or a count rather than a sum."""
    if _UNIT.match(text, end) or _TIME.match(text[start:]) or (digits.startswith("0") and "." not in digits):
        return True
    if re.match(r"[:/-]\d|\s\d{2,}", text[end:]) or re.search(
        r"[\d#:/-]\s?$", text[max(0, start - 3) : start]
    ):
        return True
    return bool(re.fullmatch(r"(?:19[89]|20[0-4])\d", digits)) and bool(
        re.search(r"\b(?:in|since|of|year|until|from|for the)\s*$", text[:start], re.I)
    )


def role_of(text: str, start: int, end: int) -> AmountRole:
    """Say what a sum was for, from the nearest telling word before it in its clause, or right after it."""
    after = text[end : end + 45]
    for role, following in _AFTER_WORDS:
        if following.search(after):
            if role is AmountRole.WANTED and not re.search(
                r"\b(?:want|need|give|get|refund|like|my)\b", text[max(0, start - 40) : start], re.I
            ):
                continue
            return role
    head = re.split(r"[.!?;\n]| but ", text[max(0, start - 70) : start])[-1]
    if _COMPARED.is_in(head):
        return AmountRole.OTHER
    best, place = AmountRole.OTHER, -1
    for role, pattern in _ROLE_WORDS:
        for match in pattern.finditer(head):
            theirs = role is AmountRole.WANTED and _THEIRS.is_in(head[: match.start()])
            if match.start() > place and not theirs:
                best, place = role, match.start()
    if re.search(r"\brefund\w*\b", head[max(place, 0) :], re.I) and best is AmountRole.OTHER:
        return (
            AmountRole.WANTED
            if re.search(r"\b(?:want|please|pls|need|give)\b", head, re.I)
            else AmountRole.OTHER
        )
    if best is AmountRole.OTHER and re.match(r"\s*(?:for|order|ticket|phone)\b", after, re.I):
        return AmountRole.PAID
    return best


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
    """Read an answer to "how much?", where a number alone is a sum."""
    for match in _ANSWER.finditer(text):
        if overlaps(*match.span(), taken) or _UNIT.match(text, match.end()):
            continue
        value = _value(match[1], match[2])
        if value > 0:
            amount = Amount(value, CURRENCY_OF.get(country or ""), AmountRole.PAID)
            return Found(amount, *match.span())
    return None
