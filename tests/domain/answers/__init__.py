"""What companies answered and what people told of it, labelled before any rule was written.

Invented, in the register of fourteen countries. One half was looked at while the rules were made, the other
only once at the end: `python -m tests.domain.answers` prints what is read otherwise than it was labelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.domain.company import Answer, Company, CompanyMention, Lookup
from bot.domain.reading import Intent, Reading, ReadRequest, Triage
from bot.domain.replies import THREATS, CompanyAnswer, Conduct, ReplyKind
from bot.domain.reply_reading import read_reply, reference_in
from bot.domain.report_reading import read_report
from bot.engines.rules import RulesEngine

FOLDER = Path(__file__).parent
SAID = datetime.fromisoformat("2026-11-18T10:00:00+00:00")
HALVES = ("tuning", "held_out")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with what it is; `holds` is what it says besides, as the files write it."""

    text: str
    kind: str
    holds: str
    country: str = "KE"


class NoCompanies:
    """A directory without entries: the answers name nobody the case does not know."""

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        return Lookup(name, Answer.UNKNOWN)

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        return ()

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        return None


ENGINE = RulesEngine(NoCompanies())


def replies(half: str) -> Iterator[Labelled]:
    for country, kind, holds, text in _rows(f"replies_{half}"):
        yield Labelled(text, kind, holds, country)


def reports(half: str) -> Iterator[Labelled]:
    for kind, holds, text in _rows(f"reports_{half}"):
        yield Labelled(text, kind, holds)


def _rows(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("|")


def read(one: Labelled) -> Reading:
    return ENGINE.read(ReadRequest(one.text, SAID, country=one.country, known_company="Abc Water"))


def read_as_reply(one: Labelled) -> tuple[str, str]:
    """Return the kind of a company's words, and what they hold."""
    reading = read(one)
    answer = read_reply(one.text, reading, SAID.date(), one.country)
    kind = "threat" if answer.conduct in THREATS else answer.kind.value
    number = reference_in(one.text, reading) if answer.kind is ReplyKind.AUTO_REPLY else None
    return kind, _holds(answer, number.text if number else "")


def read_as_report(one: Labelled) -> tuple[str, str]:
    """Return the kind of what a person tells of the company, and what it holds."""
    reading = read(one)
    if reading.intent is Intent.NOTHING_YET:
        return "nothing", ""
    if reading.intent is Intent.SOLVED or reading.triage is Triage.SOLVED:
        return "solved", ""
    answer = read_report(one.text, reading, SAID.date(), one.country)
    if answer is None:
        return "none", ""
    if answer.conduct is Conduct.BLOCKED:
        return "blocked", ""
    return "threat" if answer.conduct else answer.kind.value, _holds(answer, "")


def _holds(answer: CompanyAnswer, number: str) -> str:
    promised: date | None = answer.promised_by if answer.kind is ReplyKind.PROMISE else None
    parts = (
        f"by={promised}" if promised else "",
        f"sum={answer.offered.value} {answer.offered.currency}" if answer.offered else "",
        f"ref={number}" if number else "",
        f"tied={answer.tied}" if answer.tied and not answer.conduct else "",
        f"threat={answer.conduct}" if answer.conduct else "",
        "final" if answer.final else "",
    )
    return ";".join(part for part in parts if part)
