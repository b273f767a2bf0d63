"""Read `bodies.jsonl`: one JSON object a line, the fields of `bot.domain.bodies.Body` and a few more.

Beside those fields a row holds `short`, `x_handle` (from memory unless `x_handle_verified`; never tagged by
anything), `note` and `source_kind`. A line is parsed when its country is first asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from bot.directory.risks import posting_risks
from bot.domain.bodies import (
    EU_MEMBERS,
    EUROPE,
    WORLD,
    Body,
    BodyKind,
    ClockStart,
    PaidBy,
    PostingRiskLevel,
    Role,
    RowStatus,
    WaitStart,
)

BODIES = Path(__file__).with_name("bodies.jsonl")
_COUNTRY = re.compile(r'"country": "([A-Z]{2})"')
Cells = Mapping[str, object]


class BodiesError(Exception):
    """The file cannot be read; the text says which line."""


@cache
def _lines() -> Mapping[str, Sequence[str]]:
    """Return the file's lines by country, none of them parsed."""
    lines: dict[str, list[str]] = {}
    for number, line in enumerate(BODIES.read_text(encoding="utf-8").splitlines(), 1):
        found = _COUNTRY.search(line)
        if found is None:
            raise BodiesError(f"line {number} of {BODIES.name} names no country")
        lines.setdefault(found[1], []).append(line)
    return lines


def countries() -> tuple[str, ...]:
    """Return the countries with rows of their own, in the order of the file, with EUROPE and WORLD."""
    return tuple(_lines())


@cache
def rows_of(country: str) -> tuple[Body, ...]:
    """Return the rows of one country alone, in the order of the file."""
    return tuple(body_of(json.loads(line)) for line in _lines().get(country, ()))


@cache
def bodies_for(country: str | None) -> tuple[Body, ...]:
    """Return the rows that may hold in a country: its own, then the EU's for a member, then the world's."""
    own = rows_of(country) if country and country not in (EUROPE, WORLD) else ()
    europe = rows_of(EUROPE) if country in EU_MEMBERS else ()
    return (*own, *europe, *rows_of(WORLD))


def all_bodies() -> tuple[Body, ...]:
    """Return every row in the order of the file."""
    return tuple(body for country in countries() for body in rows_of(country))


def body_of(cells: Cells) -> Body:
    """Return the row that a line's object means; `BodiesError` names the row that means none."""
    try:
        return _body(cells)
    except (KeyError, TypeError, ValueError) as error:
        raise BodiesError(f"row {cells.get('id')!r}: {error!r}") from error


def _body(cells: Cells) -> Body:
    kind, country = BodyKind(_word(cells, "kind")), _word(cells, "country")
    role = Role(_word(cells, "role"))
    wait_starts, deadline_from = _text(cells, "wait_starts"), _text(cells, "deadline_from")
    risk = posting_risks().get(country) if role is Role.POSTING_RISK else None
    return Body(
        id=_word(cells, "id"),
        country=country,
        sectors=frozenset(_words(cells, "sectors")),
        kind=kind,
        role=role,
        tier=_number(cells, "tier") or 0,
        name=_word(cells, "name"),
        region=_text(cells, "region"),
        status=RowStatus(_word(cells, "status")),
        valid_from=_day(cells, "valid_from"),
        valid_to=_day(cells, "valid_to"),
        url=_text(cells, "url"),
        complaint_url=_text(cells, "complaint_url"),
        prerequisite=_text(cells, "prerequisite") or "",
        needs=_words(cells, "needs"),
        only_if=_text(cells, "only_if"),
        wait_days=_number(cells, "wait_days"),
        wait_business_days=_number(cells, "wait_business_days"),
        wait_starts=WaitStart(wait_starts) if wait_starts else None,
        deadline_months=_number(cells, "deadline_months"),
        deadline_days=_number(cells, "deadline_days"),
        deadline_from=ClockStart(deadline_from) if deadline_from else None,
        company_must_reply_days=_number(cells, "company_must_reply_days"),
        resolves_individual=cells["resolves_individual"] is True,
        binding_on_company=_flag(cells, "binding_on_company"),
        amount_over=_sum(cells, "amount_over"),
        amount_up_to=_sum(cells, "amount_up_to"),
        amount_currency=_text(cells, "amount_currency"),
        paid_by=frozenset(PaidBy(word) for word in _words(cells, "paid_by")),
        fee=_text(cells, "fee"),
        can_do=_text(cells, "what_it_can_do") or "",
        must_not_say=_text(cells, "must_not_say"),
        source=_word(cells, "source"),
        verified=cells["verified"] is True,
        verified_fields=_words(cells, "verified_fields"),
        checked_on=_day(cells, "checked_on"),
        risk=PostingRiskLevel(risk.level.value) if risk else PostingRiskLevel.NONE,
    )


def _text(cells: Cells, name: str) -> str | None:
    value = cells[name]
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"{name} is no text")


def _word(cells: Cells, name: str) -> str:
    value = _text(cells, name)
    if not value:
        raise ValueError(f"{name} is empty")
    return value


def _words(cells: Cells, name: str) -> tuple[str, ...]:
    value = cells[name]
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise TypeError(f"{name} is no list of texts")


def _number(cells: Cells, name: str) -> int | None:
    value = cells[name]
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise TypeError(f"{name} is no whole number")


def _sum(cells: Cells, name: str) -> Decimal | None:
    value = _number(cells, name)
    return None if value is None else Decimal(value)


def _flag(cells: Cells, name: str) -> bool | None:
    value = cells[name]
    if value is None or isinstance(value, bool):
        return value
    raise TypeError(f"{name} is neither true, false nor null")


def _day(cells: Cells, name: str) -> date | None:
    value = _text(cells, name)
    return None if value is None else date.fromisoformat(value)
