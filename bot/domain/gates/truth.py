"""Check that a draft says nothing the request does not hold: numbers, sums, days, names and handles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.domain import text as x_text
from bot.domain.drafts import Draft, DraftKind, DraftRequest
from bot.domain.gates.form import unknown_links, without_blanks
from bot.domain.gates.neutral import COUNTRY_TAGS, NEUTRAL, TAG_WORDS
from bot.domain.gates.numbers import CURRENCIES, Day, Number, days_in, numbers_in, weekdays_in
from bot.domain.gates.sources import WORD, Sources, is_feast, matches_day, weekday_fits, with_own_deadlines
from bot.domain.gates.table import PUBLIC
from bot.domain.gates.vocabulary import is_plain_form, tag_words

_HANDLE = re.compile(r"(?<![\w.])[@＠](\w(?:[\w.]*\w)?)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TAG = re.compile(r"(?<!\w)[#＃](\w+)")
_CAPITALISED = re.compile(r"[A-Z][\w'’&-]*")
_CLOCK = re.compile(r"(?m)^\s*\d+(?:\s?[-–]\s?\d+)?\s?s(?:ec(?:onds)?)?\b")
_EXHIBIT = re.compile(r"\b(?:[Ee]xhibit|[Pp]hoto|[Ss]lide)s? (\d{1,3})\b")
_RAND = re.compile(r"R\d+")
_CODE = re.compile(r"(?<![\w])(?=[\w/-]*[A-Za-z])(?=[\w/-]*\d)[\w]+(?:[-/]\w+)*")
# "A month" counts time only beside one of these; "£10 a month" does not.
_SINGLE = re.compile(
    r"(?i)\b(?:(?:over|more than|nearly|almost|about|around|after|just|past|last)\s+)+(?:an?|one)\s"
    r"(?P<unit>day|week|fortnight|month|year)\b|\b(?:an?|one)\s(?P<unit2>day|week|fortnight|month|year)"
    r"(?=\s(?:ago|later|late|on\b|now|and counting|has (?:passed|gone)|have passed|without|offline))"
)
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_HEDGE = re.compile(
    r"(?i)\b(almost|nearly|just under|close to|about|around|roughly|some|over|more than)\s+\S{0,4}\s?$"
)
_UNDER = frozenset({"almost", "nearly", "just under", "close to"})
# A currency's code beside a number, where it is none that the number patterns know.
_OTHER_MONEY = re.compile(
    r"\b(?P<code>AED|ARS|BDT|BGN|BHD|BIF|BRL|BWP|CDF|CHF|CLP|CNY|COP|CZK|DKK|DZD|EGP|ETB|FJD|GMD|HKD|HUF|IDR|ILS|IQD"
    r"|JMD|JOD|JPY|KRW|KWD|LKR|LSL|MAD|MUR|MWK|MXN|MYR|MZN|NAD|NOK|NPR|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|RWF|SAR|SCR"
    r"|SEK|SGD|SLE|SSP|SZL|THB|TND|TRY|TTD|TWD|UAH|VND|XAF|XOF|YER|ZMW|ZWL)\s?\d[\d,.]*"
)
_MEASURED = re.compile(
    r"(?i)^(?:\d+(?:st|nd|rd|th|k|m|bn|x|am|pm|hrs?|mins?|ksh|kes|ngn|bob|days?|weeks?)|(?:n|r|ksh|kes|kshs|ngn|rs)\d+k?)$"
)


def grounded(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield every number, sum, date, weekday, name and handle that the request does not hold."""
    text = "\n".join(filter(None, (draft.subject, *_unnumbered(draft))))
    text = without_blanks(text, draft.kind, request)
    plain = _EMAIL.sub(lambda match: _blank(match, sources), text)
    if draft.kind not in PUBLIC:
        sources = with_own_deadlines(sources, plain, request.today)
    plain = _EXHIBIT.sub(lambda match: _blank_exhibit(match, request), plain)
    days = days_in(plain)
    yield from _days(plain, days, sources)
    yield from _numbers(plain, days, sources)
    if draft.kind not in PUBLIC:
        yield from unknown_links(text, sources)
    yield from _handles(text, request, sources)
    yield from _tags(plain, request, sources)
    yield from _proper_names(plain, days, sources, request)


def _unnumbered(draft: Draft) -> Iterator[str]:
    """Yield the texts without the numbering of a thread ("2/3") and the clock of a script ("5-12 s")."""
    for number, part in enumerate(draft.parts or (draft.text,), start=1):
        text = part.removeprefix(f"{number}/{len(draft.parts)} ")
        yield _CLOCK.sub(" ", text) if draft.kind is DraftKind.TIKTOK_SCRIPT else text


def _blank_exhibit(match: re.Match[str], request: DraftRequest) -> str:
    known = {item.number for item in request.exhibits}
    number = int(match[1])
    return " " if number in known or 1 <= number <= request.evidence_count else match[0]


def _blank(match: re.Match[str], sources: Sources) -> str:
    """Hide an e-mail address that the request holds from the other checks."""
    known = match[0].casefold() in sources.text.casefold()
    return " " * len(match[0]) if known else match[0]


def _days(text: str, days: list[Day], sources: Sources) -> Iterator[str]:
    for day in days:
        if not matches_day(day, sources):
            yield text[day.start : day.end].rstrip(".")
    for weekday, start, end in weekdays_in(text):
        beside = next((day for day in days if 0 <= day.start - end <= 5 or 0 <= start - day.end <= 3), None)
        if beside and any(number for _, number in beside.readings):
            if not weekday_fits(weekday, beside, sources):
                yield text[min(start, beside.start) : max(end, beside.end)].rstrip(".")
        elif weekday not in sources.weekdays:
            yield text[start:end]


def _numbers(text: str, days: list[Day], sources: Sources) -> Iterator[str]:
    codes = [match.span() for match in _CODE.finditer(text) if not _MEASURED.match(match[0])]
    for start, end in codes:
        code = text[start:end]
        if code.casefold() not in sources.text.casefold() and not _is_tag(text, start):
            yield code
    for number in numbers_in(text, days):
        inside = any(start <= number.start < end for start, end in codes)
        if inside or _number_known(number, sources) or _is_day_of_month(text, number, sources):
            continue
        if not _is_rounded(text, number, sources):
            yield text[number.start : number.end].strip()
    yield from (match[0] for match in _SINGLE.finditer(text) if not _single_known(match, sources))
    yield from (
        match[0] for match in _OTHER_MONEY.finditer(text) if match["code"] not in _known_codes(sources)
    )


def _is_tag(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in "#＃@＠"


def _number_known(number: Number, sources: Sources) -> bool:
    if number.currency:
        return bool({(number.value, number.currency), (number.value, None)} & sources.money) or (
            number.value in sources.numbers and not any(currency for _, currency in sources.money)
        )
    if number.unit:
        return (int(number.value), number.unit) in sources.durations and number.value == int(number.value)
    return number.value in sources.numbers or number.value in {value for value, _ in sources.money}


def _single_known(match: re.Match[str], sources: Sources) -> bool:
    """Tell whether "over a month" or "a fortnight ago" has passed between known days, or was said so."""
    length = _LENGTHS[(match["unit"] or match["unit2"]).casefold()]
    longer = re.match(r"(?i)(?:just )?(?:over|more|after|past)\b", match[0]) is not None
    most = length * 2 if longer else length * 1.4
    passed = (count for count, unit in sources.durations if unit == "day")
    said = " ".join(match[0].casefold().split()) in sources.text.casefold()
    return said or any(length * (1 if longer else 0.8) <= count <= most for count in passed)


def _is_day_of_month(text: str, number: Number, sources: Sources) -> bool:
    """Tell whether "the 20th" is the number of a known day."""
    ordinal = re.match(r"(?:st|nd|rd|th)\b", text[number.end :])
    return bool(ordinal) and any(day.day == number.value for day in sources.dates)


def _is_rounded(text: str, number: Number, sources: Sources) -> bool:
    """Tell whether "nearly 4,000" is a known sum made round: within a tenth, on the side that is said."""
    hedge = _HEDGE.search(text[: number.start])
    if hedge is None or number.unit or number.value % 10:
        return False
    above = hedge[1].casefold() in _UNDER  # "nearly 4,000" is said of a little less
    known = [
        value
        for value, currency in sources.money
        if currency in (number.currency, None) or not number.currency
    ]
    return any(
        abs(value - number.value) * 10 <= value and ((number.value >= value) if above else True)
        for value in known
    )


def _known_codes(sources: Sources) -> set[str]:
    return {currency for _, currency in sources.money if currency}


def _handles(text: str, request: DraftRequest, sources: Sources) -> Iterator[str]:
    allowed = {(request.x_handle or "").casefold(), (request.tiktok_handle or "").casefold()}
    for match in _HANDLE.finditer(text):
        if match[1].casefold() not in allowed and match[0].casefold() not in sources.text.casefold():
            yield match[0]


def _tags(text: str, request: DraftRequest, sources: Sources) -> Iterator[str]:
    offered = {tag.casefold() for tag in (*request.x_tags, *request.tiktok_tags)}
    known = sources.words | TAG_WORDS | {str(number) for number, _ in sources.durations}
    known |= _as_tags(sources.names) | _initials(request) | tag_words(request, sources)
    known |= COUNTRY_TAGS.get(request.country or "", frozenset())
    open_tags = [match[0] for match in _TAG.finditer(text) if match[1].casefold() not in offered]
    open_tags = [tag for tag in open_tags if not _made_of(_plain_tag(tag), known)]
    known |= _as_tags(sources.text.split("\n")) if open_tags else set()
    yield from (tag for tag in open_tags if not _made_of(_plain_tag(tag), known))


def _initials(request: DraftRequest) -> set[str]:
    """Return how people shorten a company's name of several words: "BA", "KP"."""
    words = request.facts.company.name.split() if request.facts.company else []
    return {"".join(word[0] for word in words).casefold()} if len(words) > 1 else set()


def _as_tags(texts: Iterable[str]) -> set[str]:
    return {tag.casefold() for tag in map(x_text.hashtag_from, texts) if tag}


def _plain_tag(tag: str) -> str:
    return tag[1:].casefold().replace("_", "")


def _made_of(tag: str, words: frozenset[str] | set[str]) -> bool:
    """Tell whether a hashtag is nothing but known words written together."""
    reached = [True] + [False] * len(tag)
    for end in range(1, len(tag) + 1):
        reached[end] = any(
            reached[start] and (tag[start:end] in words or tag[start:end].removesuffix("s") in words)
            for start in range(max(0, end - 30), end)
        )
    return reached[-1]


def _proper_names(text: str, days: list[Day], sources: Sources, request: DraftRequest) -> Iterator[str]:
    """Yield capitalised words inside a sentence that are neither known nor plain words.

    The first word of a sentence or line is capitalised anyway; it is checked only when a second one follows,
    as in "Kisumu Branch".
    """
    words = sources.words | NEUTRAL | _initials(request)
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "@#＠＃_./"):
            continue
        if any(day.start <= start < day.end for day in days) or _known(match[0], words):
            continue
        if _RAND.fullmatch(match[0]) or text[match.end() : match.end() + 1] in ("$", "₵"):
            continue  # a sum: see numbers
        if _starts_sentence(text, start) and (
            is_plain_form(match[0]) or not re.match(r"\s[A-Z][a-z]", text[match.end() : match.end() + 3])
        ):
            continue
        if is_feast(match[0], sources):
            continue
        yield match[0]


def _starts_sentence(text: str, start: int) -> bool:
    return re.search(r"(?:^|[.!?:…\n]|[-–—•*]|\d[.)])[\s\"'“‘(\[]*$", text[:start]) is not None


def _known(word: str, words: frozenset[str]) -> bool:
    parts = [part.casefold().replace("’", "'") for part in WORD.findall(word)]
    return all(
        part in words
        or part.removesuffix("'s") in words
        or part in CURRENCIES
        or re.fullmatch(r"\d+", part) is not None
        or bool(weekdays_in(part.capitalize()))
        for part in parts
    )
