"""Check the file of bodies against its schema and against itself; every problem is a line one can act on."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.directory.bodies import BODIES, BodiesError, body_of
from bot.domain.bodies import (
    ANY,
    EUROPE,
    SECTORS,
    WORLD,
    Body,
    BodyKind,
    Role,
    RowStatus,
)
from bot.domain.countries import COUNTRIES

_DAY = r"^\d{4}-\d\d-\d\d$"
Day = Annotated[str, Field(pattern=_DAY)]
Words = Annotated[str, Field(min_length=1)]
Address = Annotated[str, Field(pattern=r"^https://[^\s/]+\.[a-z]{2,24}(?:/\S*)?$")]
Days = Annotated[int, Field(ge=0, le=400)]


class RowSchema(BaseModel):
    """The shape of one line: every field is there, and none beside them."""

    model_config = ConfigDict(strict=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    sectors: Annotated[list[str], Field(min_length=1)]
    kind: Literal["body", "chargeback", "small_claims", "champion", "law"]
    role: Words
    tier: Annotated[int, Field(ge=0, le=3)]
    name: Words
    short: Words
    region: Words | None
    status: Literal["active", "check_started", "closed"]
    valid_from: Day | None
    valid_to: Day | None
    url: Address | None
    complaint_url: Address | None
    x_handle: Annotated[str, Field(pattern=r"^@[A-Za-z0-9_]{1,15}$")] | None
    x_handle_verified: bool
    prerequisite: str | None
    needs: list[Words]
    only_if: Words | None
    amount_over: Annotated[int, Field(gt=0)] | None
    amount_up_to: Annotated[int, Field(gt=0)] | None
    amount_currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None
    paid_by: list[Literal["card", "credit", "debit", "paypal", "transfer", "cash", "mobile_money", "other"]]
    wait_days: Days | None
    wait_business_days: Days | None
    wait_starts: Literal["complaint_to_company", "letter_before_action", "complaint_to_ombud"] | None
    deadline_months: Annotated[int, Field(gt=0, le=120)] | None
    deadline_days: Annotated[int, Field(gt=0, le=400)] | None
    deadline_from: Words | None
    company_must_reply_days: Annotated[int, Field(gt=0, le=400)] | None
    resolves_individual: bool
    binding_on_company: bool | None
    fee: Words | None
    what_it_can_do: str | None
    must_not_say: Annotated[str, Field(pattern=r"^Do not ")] | None
    note: Words | None
    source: Words
    source_kind: Literal["official", "secondary", "own knowledge"]
    verified: bool
    verified_fields: list[
        Literal["wait", "prerequisite", "deadline", "limits", "powers", "status", "x_handle"]
    ]
    checked_on: Day | None


def problems(path: Path = BODIES) -> list[str]:
    """Return what is wrong; nothing when all is well."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found, rows = [], []
    for number, line in enumerate(lines, 1):
        wrong = list(_line_problems(line))
        found += [f"line {number}: {problem}" for problem in wrong]
        if not wrong:
            rows.append(body_of(json.loads(line)))
    return [*found, *row_problems(rows)]


def _line_problems(line: str) -> Iterator[str]:
    try:
        cells = json.loads(line)
        RowSchema.model_validate(cells)
        body_of(cells)
    except ValidationError as error:
        name = cells.get("id") if isinstance(cells, dict) else "no object"
        for one in error.errors(include_url=False):
            yield f"{name}: {'.'.join(map(str, one['loc']))}: {one['msg']}"
    except (ValueError, BodiesError) as error:
        yield str(error)


def row_problems(rows: Sequence[Body], today: date | None = None) -> Iterator[str]:
    """Yield what is wrong between the fields of a row, and between rows."""
    today = today or datetime.now(UTC).date()
    for key, count in Counter(row.id for row in rows).items():
        if count > 1:
            yield f"{key}: {count} rows have this id"
    for row in rows:
        for problem in (*_place_problems(row), *_clock_problems(row), *_standing_problems(row, today)):
            yield f"{row.id}: {problem}"


def _place_problems(row: Body) -> Iterator[str]:
    if row.country not in (*COUNTRIES, EUROPE, WORLD):
        yield f"{row.country} is no country the bot knows"
    if not row.sectors <= SECTORS | {ANY}:
        yield f"unknown sectors: {', '.join(sorted(row.sectors - SECTORS - {ANY}))}"
    if row.kind is BodyKind.SMALL_CLAIMS and row.role is not Role.COURT:
        yield f"small claims with the role {row.role}"
    if (row.kind is BodyKind.CHAMPION) != (row.role is Role.CHAMPION):
        yield f"kind {row.kind} with the role {row.role}"
    if (row.kind is BodyKind.CHARGEBACK) != (row.role is Role.CARD):
        yield f"kind {row.kind} with the role {row.role}"
    if (row.kind is BodyKind.CHARGEBACK) != bool(row.paid_by):
        yield "card schemes, and no others, say how one must have paid"
    if row.role is Role.POSTING_RISK and row.tier != 0:
        yield "a posting risk stands before the first post: tier 0"


def _clock_problems(row: Body) -> Iterator[str]:
    counted = row.wait_days is not None or row.wait_business_days is not None
    if counted != (row.wait_starts is not None):
        yield "a wait and its start go together"
    lasting = row.deadline_months is not None or row.deadline_days is not None
    if lasting != (row.deadline_from is not None):
        yield "a last day and the event it is counted from go together"
    days, months = row.deadline_days, row.deadline_months
    if days is not None and months is not None and not 27 * months <= days <= 31 * months:
        yield f"{days} days are not about {months} months"
    if row.valid_from and row.valid_to and row.valid_from > row.valid_to:
        yield "valid_from lies after valid_to"
    if (row.amount_over is None and row.amount_up_to is None) != (row.amount_currency is None):
        yield "a limit and its currency go together"


def _standing_problems(row: Body, today: date) -> Iterator[str]:
    if row.status is RowStatus.CLOSED and row.resolves_individual:
        yield "closed, but said to take single cases"
    if row.verified != bool(row.verified_fields) or row.verified != (row.checked_on is not None):
        yield "verified, its fields and the day it was checked go together"
    if row.verified and not re.search(r"[a-z0-9-]\.[a-z]{2,24}", row.source):
        yield "verified without a page"
    if row.checked_on is not None and row.checked_on > today:
        yield "checked on a day that has not come yet"
    if row.status is RowStatus.ACTIVE and row.kind is BodyKind.BODY and not row.prerequisite:
        yield "says nothing of what must happen first"
