"""Find personal data in a text: phones, e-mails, cards, IBANs, addresses, plates, ID numbers, secrets, names.

Recall comes first: what is found here is left out of public texts and named to the person, so a number too
many costs one tap. Prices, dates and years are never taken, since a post without them says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.domain.addresses import addresses
from bot.domain.caseless import Caseless
from bot.domain.facts import Private, PrivateKind, Reference, ReferenceKind
from bot.domain.people import find_people
from bot.domain.plates import plates
from bot.domain.reading import Found
from bot.domain.references import Numbers, is_money_or_measure

__all__ = ["Numbers", "find_private", "find_references", "without_secrets"]

# Regions tried in this order while the country is unknown.
_REGIONS = ("KE", "NG", "GB", "ZA", "GH", "UG", "TZ", "IN", "US", "IE", "AU")

_EMAIL = re.compile(
    r"(?i)(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.+-])[\w.+-]{1,64}(?:\s(?:dot|underscore|dash|hyphen|punto|ponto|point"
    r"|tiret)\s[\w.+-]{1,40}){0,4}"
    r"\s{0,3}(?:\(at\)|\[at\]|\bat\b|\barroba\b|\barobase\b|\bchiocciola\b|@)\s*(?:gmail|yahoo|ymail|hotmail"
    r"|outlook"
    r"|icloud|live|proton(?:mail)?|gmx|web|aol|rediff(?:mail)?|[\w-]{2,40}(?=\s*(?:\(dot\)|\sdot\s|\spunto\s"
    r"|\sponto\s|\spoint\s)))"
    r"\s*(?:\.|\(dot\)|\[dot\]|\sdot\s|\spunto\s|\sponto\s|\spoint\s)\s*[a-z]{2,6}(?:\s?(?:\."
    r"|\sdot\s)\s?[a-z]{2,3})?\b"
)
_SECRET = Caseless(
    r"\b(?:pin(?:\s+(?:number|code))?|pass\s?code|otp(?:\s+code)?|one[- ]time\s+(?:code|password"
    r"|pin)|cvv2?|cvc|puk"
    r"|(?:verification|security|login|access|activation|unlock|m-?pesa|secret)\s+(?:code|pin))\b"
    r"(?:\s*(?:is|was|are|:|=|-|–|>|\())*\s*(?P<value>\d[\d -]{1,8}\d)(?![\w/,.]*\d)"
)
_PASSWORD = Caseless(
    r"\b(?:password|passwd|pwd|passphrase)\b(?:\s*(?:is|was|:|=|-|–|>))*\s*"
    r"(?:[\"'“‘](?P<quoted>[^\"'”’\n]{3,40})[\"'”’]|(?P<value>(?=\S*[\d!@#$%^&*])[^\s,;]{4,40}))"
)
_ID_WORD = (
    r"(?:(?:my|his|her|our|the)\s+)?(?:national\s+)?(?:i\.?d\.?(?:\s+card)?|identity(?:\s+card)?"
    r"|passport|nin|bvn|ssn"
    r"|social\s+security|kitambulisho|ghana\s+card|national\s+insurance|ni|kra\s+pin|tax|tin|nhs|nhif|sha"
    r"|nssf|huduma"
    r"|driv(?:ing|er'?s)\s+licen[cs]e|licen[cs]e|staff|employee|student|badge|sort\s+code"
    r"|date\s+of\s+birth|dob)"
)
_ID = Caseless(
    rf"(?<![\w-]){_ID_WORD}(?:\s+(?:numbers?|no\.?|num|card|code|id|pin))*(?:\s*(?:is|was|:|=|#|-|–"
    rf"|\())*\s*"
    r"(?P<value>(?=[A-Z0-9/ -]{0,16}\d{2})[A-Z]{0,3}\s?\d[\dA-Z]*"
    r"(?:[ /-]\d+[A-Z]?|[ ]\d{2}[ ][A-D]\b)*)(?![\w])"
)
# Identity numbers of many countries, known by their shape or their word.
_NATIONAL = (
    re.compile(r"(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)"),  # Brazil's CPF
    re.compile(r"(?i)\ba+dh?a+r\D{0,16}(?P<value>\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)"),  # India
    re.compile(r"\b(?P<value>[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z])\b"),  # India's PAN
    re.compile(
        r"\bpan\b\W{0,3}(?:card\W{0,3})?(?:no\W{0,3}|number\W{0,3})?(?P<value>[A-Z]{5}\d{4}[A-Z])\b", re.I
    ),
    re.compile(r"(?i)\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)(?: ?\d\d){3} ?[A-D]\b"),  # Britain's NI
    re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"),  # United States
    re.compile(
        r"(?i)\b(?:social|ssn|ss#)\W{1,3}(?:(?:security|number|no"
        r"|is)\W{1,3})*(?P<value>\d{3}[ -]?\d{2}[ -]?\d{4})\b"
    ),
    re.compile(r"(?<!\d)\d{6} ?\d{4} ?[01]\d ?\d(?!\d)"),  # South Africa
    re.compile(r"(?i)\bGHA-?\d{9}-?\d\b"),  # Ghana
    re.compile(r"(?i)\b784-?\d{4}-?\d{7}-?\d\b"),  # Emirates
    re.compile(
        r"(?i)\b(?:kitambulisho|nida|cpf|dni|nif|curp|rfc|bsn|pesel|steuer-?id|codice fiscale|s[ée]cu"
        r"|emirates id|iqama|umid|philsys)\b(?:\W{1,3}(?:namba|nambari|no|number|nr|id|yangu|is|ni|es|ist"
        r"|é))*\W{1,3}"
        r"(?P<value>(?=[A-Z0-9.-]*\d{3})[A-Z0-9][A-Z0-9.-]{5,24})(?!\w)"
    ),
)
# "0142 2290 871", "0803.441.8829": groups that make one long number and are neither a sum nor a date.
_GROUPED = re.compile(
    r"(?<![\w.,/#+£$€₦₹-])(?:\d{1,8}(?:[ .-]\d{1,7}){2,10}|\d{4,8} \d{4,7})(?![\w%]|[.,/:-]\d)"
)
_CARD = re.compile(r"(?<![\w.,/+-])\d(?:[ -]?\d){12,18}(?![\w]|[.,/-]\d)")
# A prepaid token or a voucher: twenty digits in fours.
_TOKEN = re.compile(r"(?<![\w.,/-])\d{4}(?:[ -]\d{4}){3,5}(?![\w-]|[.,]\d)")
# "my insta is @jane99", "username jane99": a handle of the person's own.
_OWN_HANDLE = Caseless(
    r"\b(?:(?:my|our|and|on|at)\s+)?(?:insta(?:gram)?|ig|telegram|snap(?:chat)?|facebook|fb|twitter"
    r"|tik ?tok|skype|discord"
    r"|user ?name|handle|user ?id|login)\s*(?:(?:handle|account|name|id)\s*)?(?:(?:is|:|=)\s*)+"
    r"(?P<value>@?(?=[\w.]*[\d_.@])[\w.]{3,30}\w|@[\w.]{2,30})"
    r"|\b(?:my|and)\s+(?:insta(?:gram)?|ig|telegram|snap(?:chat)?|facebook|fb|twitter|tik ?tok|handle"
    r"|username)\s+"
    r"(?:is\s+)?(?P<value2>@[\w.]{2,30})|\band\s+(?:insta(?:gram)?|ig|telegram"
    r"|snap(?:chat)?)\s+(?P<value3>@\w{2,30})"
)
_CARD_END = Caseless(
    r"\b(?:card|debit|credit|visa|mastercard|amex|account|a/c|ending|ends|ended)\b[^.\d\n]{0,24}?"
    r"\b(?:ending|ends|end|last\s+(?:four|4)(?:\s+digits)?)\b(?:\s*(?:in|with|on|are|is|:|digits|-))*\s*"
    r"(?P<value>\d{3,4})(?![.,]?\d)"
    r"|\b(?:ending|ends|last\s+(?:four|4)(?:\s+digits)?)(?:\s*(?:in|with|are|is|:|-))*\s*"
    r"(?P<value2>\d{4})(?![.,]?\d)"
    r"|(?P<value3>(?:[*xX•]{2,4}[ -]?){1,4}\d{4})(?!\d)"
)
_IBAN = re.compile(r"(?i)\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,36}\b")

_PHONE_WORDS = Caseless(
    r"\b(?:call|phone|tel|telephone|whatsapp|text|sms|reach|number|line|mobile|cell|contact|msisdn"
    r"|simcard)\b"
    r"(?:\s*(?:me|us|him|her|number|no\.?|on|at|is|was|:|=|-|via"
    r"|through))*\s*(?P<value>[+(]?\d[\d ()-]{5,16}\d)(?![\w]|[.,/]\d)"
)
_PHONE_SHAPES = re.compile(
    r"(?<![\w.,/#+-])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?\d(?:[ -]?\d){6,11}|0\d{2,4}(?:[ -]?\d{3}){2}\d{0,2}"
    r"|07\d{2}[ -]?\d{3}[ -]?\d{3}|0[1-9]\d{2}[ -]?\d{6,7}|\(\d{3}\) ?\d{3}[- ]\d{4}"
    r"|\d{3}-\d{3}-\d{4})(?![\w]|[.,/-]\d)"
)
_NO_TRUNK = re.compile(r"(?<![\w.,/#+-])[1-9]\d{2}[ -]?\d{3}[ -]?\d{3,4}(?![\w]|[.,/-]\d| \d)")


def find_private(
    text: str, country: str | None = None, numbers: Numbers | None = None
) -> tuple[Found[Private], ...]:
    """Return every span (code points, in order, not overlapping) that must not become public.

    `country` (ISO 3166-1 alpha-2) tells how local phone numbers look. Where two readings overlap the
    surer one stays: an address with an @ before a number, a number with its word before a bare one.
    `numbers` of the same text, also given to `find_references`, are looked for once.
    """
    numbers = numbers or Numbers(text)
    taken: list[Found[Private]] = []
    for kind, finder in _FINDERS:
        for start, end in finder(text, country, numbers):
            first, last = _trim(text, start, end)
            if first < last and all(last <= other.start or first >= other.end for other in taken):
                taken.append(Found(Private(kind, text[first:last]), first, last))
    return tuple(sorted(taken, key=lambda found: found.start))


def without_secrets(text: str) -> str:
    """Return the text with PINs, passwords and codes starred out; every other character keeps its place."""
    for start, end in _secrets(text, None, Numbers(text)):
        text = text[:start] + "*" * (end - start) + text[end:]
    return text


def find_references(
    text: str,
    country: str | None = None,
    private: tuple[Found[Private], ...] | None = None,
    numbers: Numbers | None = None,
) -> tuple[Found[Reference], ...]:
    """Return the numbers the company knows the matter by, in order; each span is the number itself.

    The kind comes from the word before the number. A bare number that is rather a phone, a card or an
    identity number is left out. `private` spares a second search where the caller has it already.
    """
    numbers = numbers or Numbers(text)
    private = find_private(text, country, numbers) if private is None else private
    announced = (ReferenceKind.ACCOUNT, ReferenceKind.METER)
    return tuple(
        found
        for found in numbers.candidates
        if any(
            other.start <= found.start < other.end
            and (other.value.kind is PrivateKind.REFERENCE or found.value.kind in announced)
            for other in private
        )
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " \t\n,;:-–":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _spans(pattern: re.Pattern[str] | Caseless, text: str) -> Iterator[tuple[int, int]]:
    """Yield the first named group that took part, or the whole match where there is none."""
    for match in pattern.finditer(text):
        named = [name for name, value in match.groupdict().items() if value is not None]
        yield match.span(named[0]) if named else match.span()


def _emails(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    yield from _spans(_EMAIL, text)


def _secrets(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_SECRET, text):
        announced = re.search(r"(?i)\b(?:kra|tax)\s+pin\W*(?:\w+\W+){0,2}$", text[:start])
        if not announced and not is_money_or_measure(text, start, end):
            yield start, end
    for start, end in _spans(_PASSWORD, text):
        trimmed = text[start:end].rstrip(".?)'\"")
        yield start, start + len(trimmed)


def _ibans(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    from stdnum import iban

    for match in _IBAN.finditer(text):
        candidate = match[0]
        while len(candidate) >= 15 and not iban.is_valid(candidate):
            candidate = candidate[: candidate.rfind(" ")] if " " in candidate else ""
        if len(candidate) >= 15:
            yield match.start(), match.start() + len(candidate)


def _cards(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_CARD, text):
        number = text[start:end]
        grouped = re.fullmatch(r"\d{4}([ -])\d{4}\1\d{4}\1\d{4}", number) is not None
        announced = re.search(r"(?i)\bcard\b[^.\n]{0,20}$", text[:start]) is not None
        if grouped or announced or _luhn(number):
            yield start, end
    for start, end in _spans(_CARD_END, text):
        year = re.fullmatch(r"(?:19|20)\d\d", text[start:end]) and not re.search(
            r"(?i)\b(?:card|four|4|digits|in|with)\W*$", text[:start]
        )
        if not year:
            yield start, end


def _luhn(number: str) -> bool:
    digits = [int(char) for char in reversed(number) if char.isdigit()]
    doubled = sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + doubled) % 10 == 0


def _ids(text: str, _country: str | None, numbers: Numbers) -> Iterator[tuple[int, int]]:
    for found in numbers.announced:
        if found.value.kind in (ReferenceKind.ACCOUNT, ReferenceKind.METER):
            yield found.start, found.end
    for pattern in (*_NATIONAL, _OWN_HANDLE, _TOKEN):
        yield from _spans(pattern, text)
    yield from _grouped(text, phone=False)
    for start, end in _spans(_ID, text):
        digits = sum(char.isdigit() for char in text[start:end])
        if digits >= 5 and not is_money_or_measure(text, start, end):
            yield start, end


def _announced(_text: str, _country: str | None, numbers: Numbers) -> Iterator[tuple[int, int]]:
    for found in numbers.announced:
        if found.value.kind not in (ReferenceKind.ACCOUNT, ReferenceKind.METER):
            yield found.start, found.end


def _references(_text: str, _country: str | None, numbers: Numbers) -> Iterator[tuple[int, int]]:
    for found in numbers.candidates:
        yield found.start, found.end


def _phones(text: str, country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_PHONE_WORDS, text):
        digits = sum(char.isdigit() for char in text[start:end])
        if 7 <= digits <= 15 and not is_money_or_measure(text, start, end) and not _is_date(text[start:end]):
            yield start, end
    for start, end in _spans(_PHONE_SHAPES, text):
        if not _is_date(text[start:end]):
            yield start, end
    yield from _grouped(text, phone=True)
    if sum(char.isdigit() for char in text) >= 7:
        yield from _numbering_plan(text, country)


def _grouped(text: str, *, phone: bool) -> Iterator[tuple[int, int]]:
    """Yield long numbers told in groups: those that begin as a phone does, or the others."""
    for match in _GROUPED.finditer(text):
        groups = re.split(r"[ .-]", match[0])
        digits = sum(map(len, groups))
        dialled = groups[0].startswith("0") and digits <= 12
        pairs = dialled and len(groups) == 5 and all(len(group) == 2 for group in groups)  # "06.44.18.82.90"
        thousands = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
        years = all(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups)
        small = not groups[0].startswith("0") and max(map(len, groups)) < 3
        told = (
            years
            or small
            or (thousands and not dialled and digits <= 9)
            or (_is_date(match[0]) and not pairs)
        )
        if not 9 <= digits <= 20 or told or dialled is not phone:
            continue
        if not is_money_or_measure(text, *match.span()):
            yield match.span()


def _numbering_plan(text: str, country: str | None) -> Iterator[tuple[int, int]]:
    """Yield what the numbering plan calls valid; without a country only numbers with 0 or + in front."""
    import phonenumbers

    for region in (country,) if country else _REGIONS:
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            number = match.raw_string
            if is_money_or_measure(text, match.start, match.end) or _is_date(number):
                continue
            if len(re.sub(r"\D", "", number)) >= 9 and (country or number[0] in "+0("):
                yield match.start, match.end
    if country:
        yield from _without_trunk_zero(text, country)


def _without_trunk_zero(text: str, country: str) -> Iterator[tuple[int, int]]:
    """Yield local numbers written without their leading 0, which the matcher passes over."""
    import phonenumbers

    for match in _NO_TRUNK.finditer(text):
        try:
            number = phonenumbers.parse(match[0], country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) and not is_money_or_measure(text, *match.span()):
            yield match.span()


def _is_date(number: str) -> bool:
    return (
        re.match(r"(?:(?:19|20)\d\d[-/ .]\d{1,2}[-/ .]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\b", number)
        is not None
    )


def _plates(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    # The longest reading of a plate stays: "JK 55 RT GP" rather than "JK 55 RT".
    for start, end in sorted(plates(text), key=lambda span: span[0] - span[1]):
        if not is_money_or_measure(text, start, end):
            yield start, end


def _addresses(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    yield from addresses(text)


def _people(text: str, _country: str | None, _numbers: Numbers) -> Iterator[tuple[int, int]]:
    yield from find_people(text)


# In order of trust: the first finder to take a span keeps it.
_FINDERS: tuple[tuple[PrivateKind, Callable[[str, str | None, Numbers], Iterator[tuple[int, int]]]], ...] = (
    (PrivateKind.EMAIL, _emails),
    (PrivateKind.SECRET, _secrets),
    (PrivateKind.IBAN, _ibans),
    (PrivateKind.CARD, _cards),
    (PrivateKind.ID_NUMBER, _ids),
    (PrivateKind.REFERENCE, _announced),
    (PrivateKind.PHONE, _phones),
    (PrivateKind.PLATE, _plates),
    (PrivateKind.ADDRESS, _addresses),
    (PrivateKind.REFERENCE, _references),
    (PrivateKind.PERSON, _people),
)
