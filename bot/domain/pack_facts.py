"""The facts of a pack, each with where it comes from, and the summary on its cover."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.case import Case
from bot.domain.facts import Amount, Facts, When
from bot.domain.hours import local_day
from bot.domain.pack_events import sources
from bot.domain.pack_shapes import FactLine, Row, Wording
from bot.domain.screens import ask_phrase, tried_phrase
from bot.domain.values import Items, Money, Phrase, Value

SUMMARY = 10  # lines on the cover


def fact_lines(case: Case, wording: Wording, *, public: bool) -> tuple[FactLine, ...]:
    """Return what is known, in the order of the card; references are left out of a public pack."""
    words = wording.words
    return tuple(
        FactLine(
            words(Phrase(f"pack_fact_{label}")),
            _capital(words(value)),
            tuple(words(source) for source in sources(case, name)),
        )
        for label, name, value in _known(case.facts, wording)
        if not (public and name == "references")
    )


def _known(facts: Facts, wording: Wording) -> Iterator[tuple[str, str, Value]]:
    """Yield label, field and value of every fact that is known."""
    if facts.company is not None:
        yield "company", "company", facts.company.name
    if facts.what:
        yield "what", "what", facts.what
    if facts.item:
        yield "item", "item", facts.item
    if facts.when is not None:
        yield "when", "when", _span(facts.when, wording)
    if facts.where:
        yield "where", "where", facts.where
    for amount in facts.amounts:
        yield f"amount_{amount.role}", "amounts", Money(amount)
    if facts.references:
        yield "references", "references", Items(tuple(one.text for one in facts.references))
    if facts.tried:
        yield "tried", "tried", tried_phrase(facts.tried)
    if facts.promised_by is not None:
        yield "promised", "promised_by", wording.day(facts.promised_by)
    if facts.ask is not None:
        yield "ask", "ask", ask_phrase(facts.ask)


def _span(when: When, wording: Wording) -> Value:
    start = wording.day(when.start)
    if when.end is None:
        return start
    return Phrase("pack_span", {"start": start, "end": wording.day(when.end)})


def summary(case: Case, zone: str | None, wording: Wording, *, public: bool) -> tuple[Row, ...]:
    """Return the case in at most ten lines; what is not known takes none."""
    words = wording.words
    rows = (
        Row(words(Phrase(label)), _capital(words(value)))
        for label, value in _summary(case, zone, wording, public=public)
    )
    return tuple(row for row in rows if row.text)[:SUMMARY]


def _summary(case: Case, zone: str | None, wording: Wording, *, public: bool) -> Iterator[tuple[str, Value]]:
    facts, told = case.facts, case.progress.complaint
    yield "pack_fact_company", _company(facts, public=public)
    yield "pack_fact_what", facts.what or ""
    yield "pack_fact_when", _span(facts.when, wording) if facts.when else ""
    yield "pack_sum_money", Items(tuple(_money(one) for one in facts.amounts))
    yield "pack_sum_told", wording.day(told.on) if told else tried_phrase(facts.tried)
    if case.posts:
        day = wording.day(local_day(case.posts[0].posted_at, zone))
        yield "pack_sum_posts", Phrase("pack_posts", {"n": len(case.posts), "day": day})
    yield "pack_sum_answer", _answer(case, zone, wording)
    yield "pack_fact_ask", ask_phrase(facts.ask) if facts.ask else ""
    yield "pack_sum_status", Phrase(f"status_{case.status}")
    yield "pack_sum_exhibits", Phrase("pack_exhibits", {"n": len(case.exhibits)}) if case.exhibits else ""


def _company(facts: Facts, *, public: bool) -> Value:
    """Return the company, with the numbers it knows the matter by for those who may read them."""
    if facts.company is None or public or not facts.references:
        return facts.company.name if facts.company else ""
    numbers = Items(tuple(one.text for one in facts.references))
    return Phrase("pack_sum_company", {"name": facts.company.name, "numbers": numbers})


def _answer(case: Case, zone: str | None, wording: Wording) -> Value:
    if not case.answers:
        return Phrase("pack_no_answer")
    last = case.answers[-1]
    return Phrase("pack_answered", {"n": len(case.answers), "day": wording.day(local_day(last.at, zone))})


def _money(amount: Amount) -> Phrase:
    return Phrase(f"pack_money_{amount.role}", {"money": Money(amount)})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
