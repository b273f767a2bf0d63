"""Labelled stories and labelled messages: what a person writes, what they would answer, what is right.

The format is described in docs/evaluation.md. Labels are what a careful reader would say; nothing here looks
at how the bot reads.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

FIELDS = ("company", "what", "when", "amount", "ask")


class Set(StrEnum):
    """Which stories: those the rules were written with, and those written without sight of them."""

    TUNING = "tuning"
    HELD_OUT = "held_out"


class LabelError(ValueError):
    """A line of a file that cannot be used; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the first and the last day of a span."""

    start: date
    end: date | None
    precision: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money; `currency` is an ISO 4217 code, or None where nobody could tell."""

    value: Decimal
    currency: str | None
    role: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants: alternatives, and the last day they set."""

    kinds: frozenset[str]
    by: date | None


@dataclass(frozen=True, slots=True)
class Labels:
    """What is right about a story. `numbers` are those that are neither sums, days nor references."""

    company: str | None
    company_country: str | None
    what_words: tuple[str, ...]
    when: Span | None
    due: date | None
    amounts: tuple[Sum, ...]
    ask: Wish | None
    tried: tuple[tuple[str, int | None], ...]
    references: tuple[str, ...]
    private: tuple[str, ...]
    numbers: tuple[str, ...]
    days: tuple[date, ...]  # every day that the messages or answers let a reader work out
    names: tuple[str, ...]
    said: frozenset[str]
    needed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Story:
    """One person's story. `answers` holds what they would say when asked, by the name of the question."""

    id: str
    now: datetime
    country: str | None
    language: str
    traps: tuple[str, ...]
    messages: tuple[str, ...]
    answers: Mapping[str, str]
    labels: Labels

    @property
    def text(self) -> str:
        """Return all that the person may come to say."""
        return "\n".join((*self.messages, *self.answers.values()))


@dataclass(frozen=True, slots=True)
class Message:
    """One message and what kind it is; `also` lists what a complaint asks for besides and must not get."""

    id: str
    text: str
    country: str | None
    label: str
    also: frozenset[str]


def load_stories(folder: Path, which: Set) -> tuple[Story, ...]:
    """Return the stories of one set; LabelError when a line cannot be used."""
    return tuple(_story(line, where) for line, where in _lines(folder / f"{which}.jsonl"))


def load_messages(folder: Path, which: Set) -> tuple[Message, ...]:
    """Return the messages of one triage set; LabelError when a line cannot be used."""
    return tuple(_message(line, where) for line, where in _lines(folder / f"triage_{which}.jsonl"))


def _lines(path: Path) -> Iterator[tuple[dict[str, object], str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise LabelError(f"{path} is not there: name the folder of the stories with --stories.") from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        where = f"{path.name}, line {number}"
        try:
            value = json.loads(line)
        except ValueError:
            raise LabelError(f"{where}: not JSON") from None
        if not isinstance(value, dict):
            raise LabelError(f"{where}: not an object")
        yield value, where


def _story(line: dict[str, object], where: str) -> Story:
    try:
        labels = _dict(line["labels"])
        return Story(
            id=str(line["id"]),
            now=_moment(line["now"]),
            country=_maybe(line["country"]),
            language=str(line["language"]),
            traps=_words(line["traps"]),
            messages=_words(line["messages"]),
            answers={name: str(text) for name, text in _dict(line["answers"]).items()},
            labels=_labels(labels),
        )
    except (KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise LabelError(f"{where}: {error!r}") from None


def _labels(labels: dict[str, object]) -> Labels:
    company = _dict(labels["company"] or {})
    ask = labels["ask"]
    return Labels(
        company=_maybe(company.get("name")),
        company_country=_maybe(company.get("country")),
        what_words=_words(labels["what_words"]),
        when=_span(labels["when"]),
        due=_day(labels.get("due")),
        amounts=tuple(_sum(_dict(one)) for one in _list(labels["amounts"])),
        ask=None if ask is None else Wish(frozenset(_words(_dict(ask)["kinds"])), _day(_dict(ask).get("by"))),
        tried=tuple(_tried(_dict(one)) for one in _list(labels["tried"])),
        references=_words(labels["references"]),
        private=_words(labels["private"]),
        numbers=_words(labels["numbers"]),
        days=tuple(date.fromisoformat(day) for day in _words(labels.get("days") or [])),
        names=_words(labels["names"]),
        said=_fields(labels["said"]),
        needed=_fields(labels["needed"]),
    )


def _message(line: dict[str, object], where: str) -> Message:
    try:
        return Message(
            str(line["id"]),
            str(line["text"]),
            _maybe(line.get("country")),
            str(line["label"]),
            frozenset(_words(line.get("also") or [])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LabelError(f"{where}: {error!r}") from None


def _dict(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is not an object")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    return value


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in _list(value))


def _fields(value: object) -> frozenset[str]:
    fields = frozenset(_words(value))
    if unknown := fields - set(FIELDS):
        raise ValueError(f"unknown fields: {', '.join(sorted(unknown))}")
    return fields


def _maybe(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError(f"{value} has no offset")
    return moment


def _span(value: object) -> Span | None:
    if value is None:
        return None
    given = _dict(value)
    start = _day(given["start"])
    if start is None:
        raise ValueError("a span needs its start")
    return Span(start, _day(given.get("end")), str(given["precision"]))


def _sum(value: dict[str, object]) -> Sum:
    return Sum(Decimal(str(value["value"])), _maybe(value["currency"]), str(value["role"]))


def _tried(value: dict[str, object]) -> tuple[str, int | None]:
    count = value.get("count")
    return str(value["channel"]), None if count is None else int(str(count))
