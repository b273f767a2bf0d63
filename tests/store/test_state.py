"""A conversation comes back exactly as it was saved, and only the newest knowledge can save it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Dialect

from bot.app.ports import Conflict, Found
from bot.domain.case import Case, Conversation, Person, Told
from bot.domain.company import Company
from bot.domain.facts import Amount, Facts, Origin
from bot.store.prepared import Prepared
from bot.store.sql import SqlStore
from tests.store.strategies import changed, conversations

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
NEXT = count(1)

PROPERTY = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


def start(store: SqlStore, address: str = "ann", defaults: Conversation | None = None) -> Found:
    with store.unit() as unit:
        found = unit.person("terminal", address, defaults or Conversation())
        unit.commit()
    return found


def save(store: SqlStore, found: Found, conversation: Conversation) -> Found:
    with store.unit() as unit:
        unit.save(found, conversation, NOW)
        unit.commit()
    with store.unit() as unit:
        again = unit.load(found.person)
    assert again is not None
    return again


@PROPERTY
@given(first=conversations(), second=conversations(), part=st.booleans())
def test_what_is_saved_is_what_is_loaded(
    store: SqlStore, first: Conversation, second: Conversation, part: bool
) -> None:
    found = save(store, start(store, f"a{next(NEXT)}"), first)
    assert found.conversation == first

    target = changed(first, second) if part else second
    assert save(store, found, target).conversation == target


def test_a_person_is_made_once_from_the_defaults(store: SqlStore) -> None:
    defaults = Conversation(person=Person(country="KE", timezone="Africa/Nairobi"))
    first = start(store, "ann", defaults)
    second = start(store, "ann", Conversation())
    assert second == first == Found(first.person, defaults, 0)
    assert start(store, "bob").person != first.person


def test_nothing_is_kept_without_a_commit(store: SqlStore) -> None:
    with store.unit() as unit:
        person = unit.person("terminal", "ann", Conversation()).person
    with store.unit() as unit:
        assert unit.load(person) is None


def test_the_second_of_two_who_read_the_same_version_is_refused(store: SqlStore) -> None:
    found = start(store)
    save(store, found, replace(found.conversation, inputs=1))
    with store.unit() as unit, pytest.raises(Conflict):
        unit.save(found, replace(found.conversation, inputs=2), NOW)
    with store.unit() as unit:
        again = unit.load(found.person)
    assert again is not None
    assert (again.conversation.inputs, again.version) == (1, 1)


def test_sums_and_sources_come_back_to_the_last_digit(store: SqlStore) -> None:
    facts = Facts(
        company=Company("Safaricom", id="safaricom", country="KE"),
        amounts=(Amount(Decimal("4500.10"), "KES"), Amount(Decimal("1E+3"), None)),
        provenance={"company": (Origin(input=1, start=0, end=9),), "ask": (Origin(button="choose:1:a"),)},
    )
    conversation = Conversation(cases=(Case(1, NOW, facts=facts),), active=1)
    loaded = save(store, start(store), conversation).conversation
    assert loaded == conversation
    assert str(loaded.cases[0].facts.amounts[0].value) == "4500.10"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which every prepared statement is added as it goes to the driver."""
    seen: list[str] = []
    ready = Prepared._ready

    def noted(statement: Prepared, dialect: Dialect) -> Any:
        compiled = ready(statement, dialect)
        seen.append(compiled.sql)
        return compiled

    monkeypatch.setattr(Prepared, "_ready", noted)
    return seen


def test_a_save_writes_only_what_changed(store: SqlStore, sent: list[str]) -> None:
    case = Case(1, NOW, told=(Told(1), Told(2)), facts=Facts(what="it is broken"))
    found = save(store, start(store), Conversation(cases=(case, replace(case, number=2)), active=1))
    more = replace(case, told=(*case.told, Told(3)))
    sent.clear()
    with store.unit() as unit:
        unit.save(found, replace(found.conversation, cases=(more, found.conversation.cases[1])), NOW)
        unit.commit()
    assert len(sent) == 2, sent
    assert sent[0].startswith("UPDATE state")
    assert sent[1].startswith("INSERT INTO told")


def test_a_conversation_is_loaded_in_three_statements_however_many_cases_it_has(
    url: str, store: SqlStore, sent: list[str]
) -> None:
    cases = tuple(Case(number, NOW, told=(Told(1), Told(2))) for number in range(1, 8))
    found = save(store, start(store), Conversation(cases=cases))
    other = SqlStore(url)
    sent.clear()
    with other.unit() as unit:
        assert unit.load(found.person) == found
    other.close()
    assert [one.split()[0] for one in sent] == ["SELECT"] * 3


def test_two_cases_with_one_number_are_refused(store: SqlStore) -> None:
    found = start(store)
    with store.unit() as unit, pytest.raises(ValueError, match="same number"):
        unit.save(found, Conversation(cases=(Case(1, NOW), Case(1, NOW))), NOW)


def test_a_conversation_that_is_known_is_read_in_one_statement(store: SqlStore, sent: list[str]) -> None:
    found = save(store, start(store), Conversation(cases=(Case(1, NOW, told=(Told(1),)),)))
    sent.clear()
    with store.unit() as unit:
        assert unit.load(found.person) == found
    assert len(sent) == 1


def test_what_another_process_saved_is_read_and_not_what_is_known(url: str, store: SqlStore) -> None:
    found = save(store, start(store), Conversation(cases=(Case(1, NOW),)))
    other = SqlStore(url)
    theirs = save(other, found, Conversation(cases=(Case(1, NOW), Case(2, NOW))))
    other.close()
    with store.unit() as unit:
        assert unit.load(found.person) == theirs


def test_what_was_rolled_back_is_not_known(url: str, store: SqlStore) -> None:
    found = save(store, start(store), Conversation(cases=(Case(1, NOW),)))
    with store.unit() as unit:
        unit.save(found, Conversation(cases=(Case(1, NOW), Case(2, NOW))), NOW)
    other = SqlStore(url)
    theirs = save(other, found, Conversation(cases=(Case(1, NOW), Case(3, NOW))))
    other.close()
    with store.unit() as unit:
        assert unit.load(found.person) == theirs
