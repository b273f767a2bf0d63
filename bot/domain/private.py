"""Find personal data in a text: phones, e-mails, cards, IBANs, addresses, plates, ID numbers, secrets, names.

Recall comes first: what is found here is left out of public texts and named to the person, so a number too
many costs one tap. Prices, dates and years are never taken, since a post without them says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.domain.caseless import Caseless
from bot.domain.facts import Private, PrivateKind, Reference, ReferenceKind
from bot.domain.people import find_people
from bot.domain.reading import Found
from bot.domain.references import announced_references, is_money_or_measure, reference_candidates

__all__ = ["find_private", "find_references", "without_secrets"]

# Regions tried in this order while the country is unknown.
_REGIONS = ("KE", "NG", "GB", "ZA", "GH", "UG", "TZ", "IN", "US", "IE", "AU")

_EMAIL = re.compile(
    r"(?i)(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.+-])[\w.+-]{1,64}\s{0,3}(?:\(at\)|\[at\]|\sat\s)\s*(?:gmail|yahoo|hotmail|outlook|icloud|live)"
    r"\s*(?:\.|\(dot\)|\sdot\s)\s*com\b"
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
    r"|social\s+security|national\s+insurance|ni|kra\s+pin|tax|tin|nhs|nhif|sha|nssf|huduma"
    r"|driv(?:ing|er'?s)\s+licen[cs]e|licen[cs]e|staff|employee|student|badge|sort\s+code"
    r"|date\s+of\s+birth|dob)"
)
_ID = Caseless(
    rf"(?<![\w-]){_ID_WORD}(?:\s+(?:numbers?|no\.?|num|card|code|id|pin))*(?:\s*(?:is|was|:|=|#|-|–"
    rf"|\())*\s*"
    r"(?P<value>(?=[A-Z0-9/ -]{0,16}\d{2})[A-Z]{0,3}\s?\d[\dA-Z]*"
    r"(?:[ /-]\d+[A-Z]?|[ ]\d{2}[ ][A-D]\b)*)(?![\w])"
)
# Brazil's CPF and India's Aadhaar, known by their shape or their word.
_NATIONAL = (
    re.compile(r"(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)"),
    re.compile(r"(?i)\baadhaa?r\D{0,16}(?P<value>\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)"),
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

_STREET = (
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Way|Place|Gardens"
    r"|Gdns|Terrace"
    r"|Square|Sq|Grove|Boulevard|Blvd|Hill|Mews|Estate|Walk|Row|Rise|Parade|Highway|Park|View|Green)"
)
_ADDRESS = (
    # Streets of other languages: "Lindenstraße 14", "12 rue des Lilas", "Calle Mayor 5".
    re.compile(
        r"\b[A-ZÄÖÜ][a-zäöüß-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan)\s?\d{1,4}[a-z]?\b"
    ),
    re.compile(
        r"\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|impasse|chemin|place)"
        r" (?:de la |de l'|des |du |de |d')?[A-ZÀ-Ý][\w'-]+"
    ),
    re.compile(
        r"\b(?:Calle|Avenida|Av\.|Rua|Plaza|Paseo|Praça|Via) (?:de |da |do |del "
        r"|la )*[A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)*"
        r",? (?:n[º°] ?)?\d{1,5}\b"
    ),
    re.compile(rf"\b\d{{1,5}}[A-Za-z]?,?\s+(?:[A-Z][\w'’.]*\s+){{1,3}}{_STREET}\b(?:\s*,\s*[A-Z][a-z]+)?"),
    re.compile(
        r"\b\d{1,4}[a-z]?,? (?!(?:hours?|hrs?|days?|weeks?|months?|times?|km|miles?|metres?|minutes?"
        r"|mins?|on|of|in|at"
        r"|the|from|down|up|by|across|people|men|cars?)\b)[a-z']{3,}(?: (?!on|of|in|at|the|by|down|up"
        r"|from)[a-z']{3,})?"
        r" (?:road|rd|street|avenue|ave|lane|crescent|gardens|terrace)\b"
    ),
    re.compile(
        r"(?i)\b(?:flat|apartment|apt\.?|house\s+(?:no\.?|number)|house|hse\s+no\.?|plot|villa|maisonette)\s*"
        r"(?:no\.?\s*)?#?[A-Z]?-?\d{1,4}[A-Z]?\b"
        r"(?![,.]\d|%|/|\s*(?:percent|days?|weeks?|hours?|months?|years?|times|shillings?|naira|bob"
        r"|pounds?|ksh|kes|per"
        r"|fee|rate|rooms?|bed\w*|tyres?|tires?))"
    ),
    re.compile(r"(?i)\bP\.?\s?O\.?\s?Box\s+\d+(?:\s?-\s?\d{3,6})?"),
    re.compile(
        r"\b(?:GIR 0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])"
        r" ?\d(?!GB|TB|HR)[ABD-HJLNP-UW-Z]{2})\b"
    ),
    re.compile(
        r"(?i)\b(?:post\s?code|zip(?:\s?code)?)(?:\s*(?:is"
        r"|:))*\s+(?=[a-z0-9 ]{0,6}\d)(?P<value>[a-z0-9]{2,5}(?: \d[a-z]{2})?)\b"
    ),
    re.compile(
        r"(?i)\b(?:my\s+(?:home\s+|house\s+)?address\s+is|(?:i|we)\s+live\s+at"
        r"|my\s+address\s*:)\s+(?P<value>[^.;\n]{3,60})"
    ),
)

_PLATES = (
    re.compile(r"(?i)\b(?:plates?|reg)\s+(?P<value>\d[A-Z]{3}\d{3})\b"),
    re.compile(r"\bK(?!ES|SH)[A-Z]{2}\s?-?\d{3}[A-Z]\b"),
    re.compile(r"\bU[A-Z]{2} ?\d{3}[A-Z]\b"),
    re.compile(r"\bKM[A-Z]{2}\s?\d{3}[A-Z]\b"),
    re.compile(r"\b[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}\s?(?!PRO|MAX|LTD|USB|SSD|RAM|AND|THE|FOR)[A-HJ-PR-Z]{3}\b"),
    re.compile(r"\b(?!NGN|KES|GBP|USD|EUR|ZAR|UGX|TZS|GHS)[A-Z]{3}-\d{3}[- ]?[A-Z]{2}\b"),
    re.compile(r"\b(?!NGN|KES|GBP|USD|EUR|ZAR|UGX|TZS|GHS|THE|AND|FOR|KSH)[A-Z]{3} \d{3}[A-Z]{2}\b"),
    re.compile(
        r"(?i)\b(?:(?:number|licen[cs]e|car|reg(?:istration)?)\s*-?plates?|plates?|reg(?:istration)?"
        r"|vehicle|matatu|taxi)"
        r"(?:\s+(?:numbers?|no\.?|num|plates?|reg))*(?:\s*(?:is|was|:|#|-))*\s*"
        r"(?P<value>(?=[a-z0-9 -]{0,10}\d)[a-z]{1,4}[ -]?\d{1,4}[ -]?[a-z]{0,3})\b(?![,.]\d)"
    ),
)

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


def find_private(text: str, country: str | None = None) -> tuple[Found[Private], ...]:
    """Return every span (code points, in order, not overlapping) that must not become public.

    `country` (ISO 3166-1 alpha-2) tells how local phone numbers look. Where two readings overlap the
    surer one stays: an address with an @ before a number, a number with its word before a bare one.
    """
    taken: list[Found[Private]] = []
    for kind, finder in _FINDERS:
        for start, end in finder(text, country):
            first, last = _trim(text, start, end)
            if first < last and all(last <= other.start or first >= other.end for other in taken):
                taken.append(Found(Private(kind, text[first:last]), first, last))
    return tuple(sorted(taken, key=lambda found: found.start))


def without_secrets(text: str) -> str:
    """Return the text with PINs, passwords and codes starred out; every other character keeps its place."""
    for start, end in _secrets(text, None):
        text = text[:start] + "*" * (end - start) + text[end:]
    return text


def find_references(
    text: str, country: str | None = None, private: tuple[Found[Private], ...] | None = None
) -> tuple[Found[Reference], ...]:
    """Return the numbers the company knows the matter by, in order; each span is the number itself.

    The kind comes from the word before the number. A bare number that is rather a phone, a card or an
    identity number is left out. `private` spares a second search where the caller has it already.
    """
    private = find_private(text, country) if private is None else private
    announced = (ReferenceKind.ACCOUNT, ReferenceKind.METER)
    return tuple(
        found
        for found in reference_candidates(text)
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


def _emails(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    yield from _spans(_EMAIL, text)


def _secrets(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_SECRET, text):
        announced = re.search(r"(?i)\b(?:kra|tax)\s+pin\W*(?:\w+\W+){0,2}$", text[:start])
        if not announced and not is_money_or_measure(text, start, end):
            yield start, end
    for start, end in _spans(_PASSWORD, text):
        trimmed = text[start:end].rstrip(".?)'\"")
        yield start, start + len(trimmed)


def _ibans(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    from stdnum import iban

    for match in _IBAN.finditer(text):
        candidate = match[0]
        while len(candidate) >= 15 and not iban.is_valid(candidate):
            candidate = candidate[: candidate.rfind(" ")] if " " in candidate else ""
        if len(candidate) >= 15:
            yield match.start(), match.start() + len(candidate)


def _cards(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
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


def _ids(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for found in announced_references(text):
        if found.value.kind in (ReferenceKind.ACCOUNT, ReferenceKind.METER):
            yield found.start, found.end
    for pattern in (*_NATIONAL, _OWN_HANDLE, _TOKEN):
        yield from _spans(pattern, text)
    for start, end in _spans(_ID, text):
        digits = sum(char.isdigit() for char in text[start:end])
        if digits >= 5 and not is_money_or_measure(text, start, end):
            yield start, end


def _announced(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for found in announced_references(text):
        if found.value.kind not in (ReferenceKind.ACCOUNT, ReferenceKind.METER):
            yield found.start, found.end


def _references(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for found in reference_candidates(text):
        yield found.start, found.end


def _phones(text: str, country: str | None) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_PHONE_WORDS, text):
        digits = sum(char.isdigit() for char in text[start:end])
        if 7 <= digits <= 15 and not is_money_or_measure(text, start, end) and not _is_date(text[start:end]):
            yield start, end
    for start, end in _spans(_PHONE_SHAPES, text):
        if not _is_date(text[start:end]):
            yield start, end
    if sum(char.isdigit() for char in text) >= 7:
        yield from _numbering_plan(text, country)


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


def _plates(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for pattern in _PLATES:
        for start, end in _spans(pattern, text):
            if not is_money_or_measure(text, start, end):
                yield start, end


def _addresses(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    for pattern in _ADDRESS:
        yield from _spans(pattern, text)


def _people(text: str, _country: str | None) -> Iterator[tuple[int, int]]:
    yield from find_people(text)


# In order of trust: the first finder to take a span keeps it.
_FINDERS: tuple[tuple[PrivateKind, Callable[[str, str | None], Iterator[tuple[int, int]]]], ...] = (
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
