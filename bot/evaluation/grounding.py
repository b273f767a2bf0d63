"""Find what a public text claims that its story does not hold. Knows only the labels.

None of the code of the gates is used, so that it cannot hide its own mistakes.

What counts as held: a number, day or name of the labels, of the person's messages or of an answer that was
really asked for; a count of days, weeks, months or years between two of the days; the company's own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from bot.evaluation.stories import Story

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000,
    "twice": 2, "thrice": 3, "dozen": 12,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = "january february march april may june july august september october november december"
_LONG = _LONG_MONTHS.split()
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = re.compile(
    r"(?<![\w.,])(\d(?:[\d.,'\u00a0]*\d)?)\s?(k|m|K|M)?(?![\w])|(?<=[A-Za-z])(\d(?:[\d.,]*\d)?)\b"
)
_MONTH_NAME = rf"(?i:{'|'.join(_LONG)}|{'|'.join(_MONTHS)}|sept)"
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH_NAME})\b|\b({_MONTH_NAME})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b"
)
_LENGTH = re.compile(
    r"\b(\d+|[a-z]+)\s+(?:full |whole |more |straight |long )?(day|week|month|year)s?\b", re.IGNORECASE
)
_AGE = re.compile(r"\b(?:day|week|month)\s+(\d+)\b", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w+(?:\.\w+)*")
_HASHTAG = re.compile(r"#\w+")
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
_SENTENCE = re.compile(r"(?:^|[.!?:…]\s+|\n+|[\"“(]\s*)(?=\w)")
_MONEY_WORDS = (
    "ksh kshs kes tsh tzs ush ugx ngn naira n r zar rand ghs gh cedis gbp usd us cad ca aud au nzd nz eur inr"
    " rs rupees php sgd s brl aed dh bob quid pounds dollars euros shillings pesos reais dirhams"
    " a c nz hk"
)
_CURRENCIES = frozenset(_MONEY_WORDS.split())
_ALWAYS = frozenset({"i", "i'm", "i've", "i'd", "i'll", "x", "tiktok"})


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand in a public text about one story."""

    numbers: frozenset[Decimal]
    sums: frozenset[Decimal]
    days: frozenset[date]
    words: frozenset[str]  # in small letters

    @property
    def lengths(self) -> dict[str, set[int]]:
        """Return the counts that follow from two of the days, by unit."""
        spans = {abs((one - other).days) for one in self.days for other in self.days}
        return {
            "day": spans,
            "week": {days // 7 for days in spans},
            "month": {days // 30 for days in spans} | {days // 31 for days in spans},
            "year": {days // 365 for days in spans},
        }


def allowed(story: Story, asked: Iterable[str], facts: dict[str, object]) -> Allowed:
    """Gather what the story holds: labels, messages, and the answers to the questions that were put."""
    labels = story.labels
    answers = [story.answers.get(name, "") for name in asked]
    told = "\n".join((*story.messages, *answers))
    hidden = set(_numbers_in(" ".join((*labels.references, *labels.private))))
    days = {story.now.date(), *_labelled_days(story)} | set(_days_in(told, story.now.date()))
    if "when" in asked:
        days |= set(_facts_days(facts))
    said = {number for number in _numbers_in(_DAY.sub(_unless_month, told)) if number not in hidden}
    sums = {one.value for one in labels.amounts} | {
        number for answer in answers for number in _numbers_in(answer)
    }
    told_numbers = (_decimal(one) for one in labels.numbers)
    numbers = said | sums | {number for number in told_numbers if number is not None}
    numbers |= {Decimal(count) for _, count in labels.tried if count is not None}
    numbers |= {Decimal(day.year) for day in days}
    company = facts.get("company")
    name = str(company["name"]) if isinstance(company, dict) else ""
    words = set(_words(" ".join((told, name, labels.company or "", *labels.names))))
    return Allowed(frozenset(numbers), frozenset(sums), frozenset(days), frozenset(words))


def ungrounded(text: str, may: Allowed) -> list[str]:
    """Return the numbers, days, lengths of time and names of a text that the story does not hold."""
    plain = _HASHTAG.sub(" ", _HANDLE.sub(" ", text))
    found = [*_wrong_days(plain, may), *_wrong_lengths(plain, may), *_wrong_weekdays(plain, may)]
    rest = _LENGTH.sub(" ", _AGE.sub(" ", _DAY.sub(_unless_month, plain)))
    found += [str(number) for number in _numbers_in(rest) if number not in may.numbers]
    found += [
        word
        for word in _number_words(rest)
        if Decimal(_WORDS[word]) not in may.numbers and word not in may.words
    ]
    return found + list(_wrong_names(plain, may))


def handles(text: str) -> list[str]:
    """Return the accounts that a text names, without "@"."""
    return [handle[1:] for handle in _HANDLE.findall(text)]


def _unless_month(found: re.Match[str]) -> str:
    return " " if _month(found[2] or found[3]) else found[0]


# --- days ---------------------------------------------------------------------------


def _labelled_days(story: Story) -> Iterator[date]:
    labels = story.labels
    if labels.when:
        yield labels.when.start
        if labels.when.end:
            yield labels.when.end
    if labels.due:
        yield labels.due
    if labels.ask and labels.ask.by:
        yield labels.ask.by
    yield from labels.days


def _facts_days(facts: dict[str, object]) -> Iterator[date]:
    when = facts.get("when")
    values = [when.get("from"), when.get("to")] if isinstance(when, dict) else []
    for value in (*values, facts.get("promised_by")):
        if isinstance(value, str):
            yield date.fromisoformat(value)


def _month(word: str | None) -> int | None:
    small = (word or "").casefold()
    for number, (short, long) in enumerate(zip(_MONTHS, _LONG, strict=True), 1):
        if small in (short, long, "sept" if number == 9 else short):
            return number
    return None


def _days_in(text: str, today: date) -> Iterator[date]:
    """Yield the days written with a month's name, in this year and the one before."""
    for found in re.finditer(_DAY.pattern, text, re.IGNORECASE):
        month, day = _month(found[2] or found[3]), int(found[1] or found[4])
        for year in (today.year, today.year - 1, today.year + 1):
            try:
                yield date(year, month or 0, day)
            except ValueError:
                continue


def _wrong_days(text: str, may: Allowed) -> Iterator[str]:
    held = {(day.day, day.month) for day in may.days}
    for found in _DAY.finditer(text):
        month = _month(found[2] or found[3])
        if month and (int(found[1] or found[4]), month) not in held:
            yield found[0]


def _wrong_weekdays(text: str, may: Allowed) -> Iterator[str]:
    held = {day.weekday() for day in may.days}
    for word in _WORD.findall(text):
        small = word.casefold()
        known = next((at for at, name in enumerate(_WEEKDAYS) if small in (name, name + "s")), None)
        if known is not None and known not in held and small not in may.words:
            yield word


def _wrong_lengths(text: str, may: Allowed) -> Iterator[str]:
    for found in _LENGTH.finditer(text):
        word = found[1].casefold()
        count = int(word) if word.isdigit() else _WORDS.get(word)
        unit = found[2].casefold()
        if count is None or count in may.lengths[unit]:
            continue
        if Decimal(count) not in may.numbers and word not in may.words:
            yield found[0]
    for found in _AGE.finditer(text):
        if int(found[1]) - 1 not in may.lengths["day"] and int(found[1]) not in may.lengths["day"]:
            yield found[0]


# --- numbers and names ----------------------------------------------------------------


def _decimal(text: str) -> Decimal | None:
    """Read a number however it is grouped: 4,500 and 1.299,99 and 64.50; None when it is none."""
    plain = text.replace("'", "").replace("\u00a0", "")
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        whole, part = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
        grouped = len(part) == 3 and (plain[last] == "," or plain.count(".") > 1 or whole != "0")
        plain = whole + part if grouped else f"{whole}.{part}"
    try:
        return Decimal(plain).normalize() + 0
    except InvalidOperation:
        return None


def _numbers_in(text: str) -> Iterator[Decimal]:
    for found in _NUMBER.finditer(text):
        number = _decimal(found[1] or found[3])
        if number is None:
            continue
        scale = {"k": 1000, "m": 1_000_000}.get((found[2] or "").casefold())
        yield number
        if scale:
            yield number * scale


def _number_words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if word.casefold() in _WORDS:
            yield word.casefold()


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        small = word.casefold()
        yield small
        yield from re.split(r"['’&-]", small)


def _wrong_names(text: str, may: Allowed) -> Iterator[str]:
    """Yield words with a capital that stand inside a sentence and that nobody wrote."""
    starts = {found.end() for found in _SENTENCE.finditer(text)} | {0}
    for found in _WORD.finditer(text):
        word = found[0]
        small = word.casefold().replace("’", "'")
        if not word[0].isupper() or found.start() in starts:
            continue
        known = small in may.words or small.removesuffix("'s") in may.words
        if known or small in _ALWAYS or small in _CURRENCIES or _month(small) or _is_weekday(small):
            continue
        yield word


def _is_weekday(small: str) -> bool:
    return any(small in (name, name[:3]) for name in _WEEKDAYS)
