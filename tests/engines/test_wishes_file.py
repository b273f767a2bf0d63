"""Hold how many of eighty messages are read rightly: company, wish and its day. Half were tuned on, half not.

A message is right when the company is the label's, when one of the remedies is read, with its day, and
when no wish is read where nobody asked for anything.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.company import Answer
from bot.domain.reading import Reading, ReadRequest
from bot.engines.rules.reader import RulesReader
from tests.engines.read_fake import SAID_AT

STORIES = Path(__file__).parents[1] / "stories"
READER = RulesReader(BrandDirectory())


@dataclass(frozen=True)
class Line:
    text: str
    country: str
    company: str
    ask: frozenset[str]
    by: str | None


def lines(name: str) -> list[Line]:
    rows = [json.loads(row) for row in (STORIES / name).read_text(encoding="utf-8").splitlines()]
    return [
        Line(row["text"], row["country"], row["company"], frozenset(row["ask"] or ()), row["by"])
        for row in rows
    ]


def same_company(reading: Reading, line: Line) -> bool:
    if not reading.companies:
        return False
    lookup = reading.companies[0].lookup
    names = [one.name for one in lookup.companies] if lookup.answer is not Answer.UNKNOWN else [lookup.query]
    wanted = set(line.company.casefold().split())
    known = {one.name for one in READER._directory.lookup(line.company, country=line.country).companies[:1]}
    return all(name in known or wanted & set(name.casefold().split()) for name in names)


def same_wish(reading: Reading, line: Line) -> bool:
    ask = reading.ask.value if reading.ask else None
    if ask is None or not line.ask:
        return ask is None and not line.ask
    return bool(line.ask & {kind.value for kind in ask.kinds}) and line.by == (
        ask.by.isoformat() if ask.by else None
    )


@pytest.mark.parametrize(
    ("name", "companies", "wishes"), [("wishes.jsonl", 39, 36), ("wishes_unseen.jsonl", 36, 34)]
)
def test_most_messages_are_read_rightly(name: str, companies: int, wishes: int) -> None:
    told = lines(name)
    read = [READER.read(ReadRequest(line.text, SAID_AT, line.country, None, None)) for line in told]
    assert sum(map(same_company, read, told)) >= companies
    assert sum(map(same_wish, read, told)) >= wishes
