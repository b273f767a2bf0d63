"""Gather everything a draft may say: the request's words, numbers, sums, days and what follows from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from bot.domain.drafts import Addressee, DraftRequest
from bot.domain.facts import Amount
from bot.domain.gates.numbers import Day, days_in, elapsed, numbers_in, weekdays_in

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the drafts of one request are checked against."""

    text: str  # every word of the facts and sentences, joined by newlines
    words: frozenset[str]  # casefolded
    names: tuple[str, ...]  # the company's
    dates: frozenset[date]
    days: frozenset[tuple[int, int]]  # (month, day) of dates that only the words hold
    years: frozenset[int]
    weekdays: frozenset[int]
    numbers: frozenset[Decimal]  # counts and whatever stands as a number in the words
    money: frozenset[tuple[Decimal, str | None]]
    durations: frozenset[tuple[int, str]]  # (how many, unit)


def sources_of(request: DraftRequest) -> Sources:
    """Collect the sources of one request; derived numbers are computed here, never believed."""
    text = "\n".join(filter(None, _texts(request)))
    days = days_in(text)
    dates = frozenset([*_dates(request), *_told_days(days, request.today)])
    found = list(numbers_in(text, days))
    counted = {number.value for number in found if number.currency is None and number.unit is None}
    durations = {(int(number.value), number.unit) for number in found if number.unit}
    for first, second in _spans(dates, request.today):
        durations |= {(count, unit) for unit, counts in elapsed(first, second).items() for count in counts}
    money = set(_sums(_amounts(request)))
    money |= {(number.value, number.currency) for number in found if number.currency}
    return Sources(
        text=text,
        words=frozenset(_words(text)),
        names=_names(request),
        dates=dates,
        days=frozenset(reading for day in days for reading in day.readings),
        years=frozenset({day.year for day in dates} | {day.year for day in days if day.year}),
        weekdays=frozenset({day.weekday() for day in dates} | {day for day, _, _ in weekdays_in(text)}),
        numbers=frozenset(counted | set(_counts(request)) | {Decimal(day.year) for day in dates}),
        money=frozenset(money),
        durations=frozenset(durations),
    )


def with_own_deadlines(sources: Sources, text: str, today: date) -> Sources:
    """Add the days a letter itself sets ("within 14 days, by 2 December"): they ask and claim nothing."""
    set_days = {
        int(number.value)
        for number in numbers_in(text, days_in(text))
        if number.unit in ("day", "week") and re.search(r"(?i)\b(?:within|in|next)\s$", text[: number.start])
    }
    counts = {count for count in set_days if 0 < count <= 60}
    dates = {today + timedelta(days=days) for count in counts for days in (count, count * 7)}
    return replace(
        sources,
        dates=sources.dates | dates,
        years=sources.years | {day.year for day in dates},
        weekdays=sources.weekdays | {day.weekday() for day in dates},
        durations=sources.durations | {(count, unit) for count in counts for unit in ("day", "week")},
    )


def _texts(request: DraftRequest) -> Iterator[str | None]:
    facts = request.facts
    yield from (sentence.text for sentence in request.sentences)
    yield from (facts.what, facts.where, facts.item, request.sender, request.x_handle, request.tiktok_handle)
    yield from (tried.text for tried in facts.tried)
    yield from (reference.text for reference in facts.references)
    yield from (private.text for private in facts.private)
    if facts.ask:
        yield facts.ask.text
    if facts.company:
        company = facts.company
        yield from (company.name, company.sector, company.website)
        yield from (account.handle for account in company.accounts)
    yield from _letter_texts(request)


def _letter_texts(request: DraftRequest) -> Iterator[str | None]:
    """Yield what only letters speak of: who reads them, what the company answered, where a post is."""
    yield from (request.complaint_reference, request.for_other)
    yield from (reply.text for reply in request.replied)
    yield from (out.url for out in request.out)
    if request.addressee:
        yield row_text(request.addressee)


def row_text(row: Addressee) -> str:
    """Return everything the row of an addressee says, with its source."""
    return "\n".join((row.name, row.rule, *row.needs, row.source))


def _names(request: DraftRequest) -> tuple[str, ...]:
    company = request.facts.company
    names = [company.name, *company.name.split()] if company else []
    handles = [request.x_handle or "", request.tiktok_handle or ""]
    return tuple(name for name in (*names, *handles) if len(name) > 2)


def _dates(request: DraftRequest) -> Iterator[date]:
    facts = request.facts
    yield request.today
    given = [
        facts.promised_by,
        request.posted_on,
        request.promise_broken_on,
        request.answered_on,
        request.complained_on,
        request.paid_on,
        request.addressee.checked_on if request.addressee else None,
        request.private_on,
        facts.ask.by if facts.ask else None,
    ]
    given += [reply.on for reply in request.replied] + [out.on for out in request.out]
    if facts.when:
        given += [facts.when.start, facts.when.end]
    yield from (day for day in given if day)


def _told_days(days: list[Day], today: date) -> Iterator[date]:
    """Yield the dates that only the words hold, in the year that brings them nearest to today."""
    for day in days:
        for month, number in day.readings:
            years = (day.year,) if day.year else (today.year - 1, today.year, today.year + 1)
            near = [found for year in years if (found := _date(year, month, number))]
            if number and near:
                yield min(near, key=lambda found: abs((found - today).days))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _spans(dates: frozenset[date], today: date) -> Iterator[tuple[date, date]]:
    """Yield what time may be counted between: two days that have passed, or today and a day to come."""
    past = sorted(day for day in dates if day <= today)
    yield from combinations(past, 2)
    yield from ((today, day) for day in dates if day > today)


def _amounts(request: DraftRequest) -> list[Amount]:
    ask = request.facts.ask
    asked = [ask.amount] if ask and ask.amount else []
    return [*request.facts.amounts, *asked, *([request.offered] if request.offered else [])]


def _sums(amounts: list[Amount]) -> Iterator[tuple[Decimal, str | None]]:
    """Yield the amounts, the total of each currency, and the sum and difference of any two."""
    totals: dict[str | None, Decimal] = {}
    for amount in amounts:
        yield amount.value, amount.currency
        totals[amount.currency] = totals.get(amount.currency, Decimal()) + amount.value
    yield from ((total, currency) for currency, total in totals.items())
    for one, other in combinations(amounts, 2):
        if one.currency == other.currency:
            yield one.value + other.value, one.currency
            yield abs(one.value - other.value), one.currency


def _counts(request: DraftRequest) -> Iterator[Decimal]:
    facts = request.facts
    tried = [attempt.count for attempt in facts.tried if attempt.count]
    yield from map(Decimal, (*tried, sum(tried), len(facts.tried), request.evidence_count))
    yield Decimal(len(facts.references))
    yield from map(Decimal, Counter(reference.kind for reference in facts.references).values())
    yield from map(Decimal, (len(request.exhibits), *Counter(one.kind for one in request.exhibits).values()))
    yield from (Decimal(one.number) for one in request.exhibits)


def _words(text: str) -> Iterator[str]:
    """Yield the words, and their parts where a name is written together ("HomeFibre", "Safaricom_Care")."""
    for match in WORD.finditer(text):
        word = match[0].replace("’", "'")
        yield word.casefold()
        yield word.casefold().removesuffix("'s")
        yield from (part.casefold() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", word))


_FEASTS = {"halloween": (10, 31), "christmas": (12, 25), "valentine's": (2, 14), "valentines": (2, 14)}


def is_feast(word: str, sources: Sources) -> bool:
    """Tell whether a feast's name stands for one of the known days."""
    day = _FEASTS.get(word.casefold())
    return day is not None and day in {(known.month, known.day) for known in sources.dates}


def matches_day(day: Day, sources: Sources) -> bool:
    """Tell whether a written date is one of the facts' or stands in the person's words."""
    known = {(known.month, known.day) for known in sources.dates} | sources.days
    known |= {(month, 0) for month, _ in known}
    return bool(day.readings & known) and (day.year is None or day.year in sources.years)


def weekday_fits(weekday: int, day: Day, sources: Sources) -> bool:
    """Tell whether a weekday written beside a date is the weekday of that date."""
    years = {day.year} if day.year else sources.years
    return any(_is_weekday(year, *reading, weekday) for year in years for reading in day.readings)


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False
