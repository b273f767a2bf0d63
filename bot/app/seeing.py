"""Facts from the writing in a picture, row by row: only what can be read one way.

The words of a picture are anybody's. They are looked through for one company that the directory knows, one
day and one sum; nothing else in them has a meaning here, and no model sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.app.ports import Directory, Engine
from bot.domain.case import Case, Conversation
from bot.domain.clues import Seen
from bot.domain.company import Answer, Company
from bot.domain.events import PictureSeen
from bot.domain.facts import Amount, AmountRole, Precision, When
from bot.domain.hours import zone_of
from bot.domain.perceiving import SeePicture
from bot.domain.reading import Reading, ReadRequest

OLDEST = timedelta(days=5 * 366)
_DAY_ROW = re.compile(r"\d.*\d")
_OWN_DAY = re.compile(
    r"\b(?:date|dated|issued|ordered|order placed|paid on|purchased?|bought)\b", re.IGNORECASE
)
_OTHER_DAY = re.compile(
    r"\b(?:due|deliver|arriv|expire?s?|expiry|valid|return|until|before|birth|member since|next|renew)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:total|amount (?:paid|due|charged)|(?:you )?paid|balance due|to pay|jumla|montant|summe)\b",
    re.IGNORECASE,
)
_NO_TOTAL = re.compile(
    r"sub.?total|\b(?:discount|sav(?:ed|ings?)|tax|vat|items?|qty|points|change|refund|balance b/?f|cash"
    r"|balance:|delivery|shipping)\b",
    re.IGNORECASE,
)
_DUE = re.compile(r"\b(?:due|to pay)\b", re.IGNORECASE)
_SIGN = re.compile(r"[$£€₦₹¥]|\b[A-Za-z]{2,3}\.?\s?\d|\d\s?[A-Z]{3}\b")  # KSh 4,500; 20 EUR
_MONEY = re.compile(r"\d[.,]\d\d(?!\d)|\d{3}")


def seen(engine: Engine, companies: Directory, conversation: Conversation, effect: SeePicture) -> PictureSeen:
    """Return what the rows of a picture say."""
    case = next((one for one in conversation.cases if one.number == effect.case), None)
    said_at = effect.at.astimezone(zone_of(conversation.person.timezone))
    readings = [
        (row, engine.read(_request(row, said_at, case, conversation.person.country))) for row in effect.words
    ]
    company = _company(companies, effect.words, conversation.person.country)
    what = Seen(company, _day(readings, said_at.date()), _amount(readings))
    return PictureSeen(effect.input, what)


def _request(row: str, said_at: datetime, case: Case | None, country: str | None) -> ReadRequest:
    company = case.facts.company if case else None
    return ReadRequest(text=row, said_at=said_at, country=(company.country if company else None) or country)


Rows = Sequence[tuple[str, Reading]]


def _company(companies: Directory, rows: Iterable[str], country: str | None) -> Company | None:
    """Return the one company that the writing names and the directory is sure of."""
    found: dict[str, Company] = {}
    for row in rows:
        for mention in companies.mentions(row, country=country):
            for company in mention.lookup.companies:
                found.setdefault(company.id or company.name, company)
                if mention.lookup.answer is not Answer.SURE:
                    return None
    return next(iter(found.values())) if len(found) == 1 else None


def _day(rows: Rows, today: date) -> When | None:
    """Return the one day written in figures, else the one that is called that of the order or payment."""
    days = [
        (row, reading.when.value)
        for row, reading in rows
        if _DAY_ROW.search(row)
        and not _OTHER_DAY.search(row)
        and reading.when is not None
        and not reading.ambiguous_when
        and reading.when.value.precision is Precision.DAY
        and reading.when.value.end is None
        and today - OLDEST <= reading.when.value.start <= today
    ]
    return _only(when for _, when in days) or _only(when for row, when in days if _OWN_DAY.search(row))


def _only(days: Iterable[When]) -> When | None:
    different = {when.start: when for when in days}
    return next(iter(different.values())) if len(different) == 1 else None


def _amount(rows: Rows) -> Amount | None:
    """Return the total where there is one, else the only sum of the picture that has its currency."""
    totals = [
        _with_role(row, found.value)
        for row, reading in rows
        if _TOTAL.search(row) and not _NO_TOTAL.search(row) and _MONEY.search(row)
        for found in reading.amounts
    ]
    if totals:
        return _same(totals)
    signs = [found.value for row, reading in rows if _SIGN.search(row) for found in reading.amounts]
    return _same(signs)


def _with_role(row: str, amount: Amount) -> Amount:
    role = AmountRole.CHARGED if _DUE.search(row) else AmountRole.PAID
    return Amount(amount.value, amount.currency, role)


def _same(amounts: Sequence[Amount]) -> Amount | None:
    different = {(one.value, one.currency) for one in amounts}
    return amounts[0] if len(different) == 1 else None
