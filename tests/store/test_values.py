"""Addresses, moments and old JSON: the small rules below the tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import JsonValue
from sqlalchemy import Dialect, make_url, text

from bot.app.ports import PersonId, Store, UnitOfWork
from bot.domain.case import SCHEMA, Case, Conversation, Told
from bot.domain.company import Company
from bot.domain.facts import Facts
from bot.store import codec, upgrades
from bot.store.sql import SqlStore
from bot.store.tables import CASE, FACT, TOLD
from bot.store.types import UtcDateTime
from bot.store.upgrades import Kind, NewerSchemaError, raised
from bot.store.urls import UnknownDatabaseError, normalised

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("sqlite:///x.db", "sqlite+pysqlite:///x.db"),
        ("sqlite+aiosqlite:////data/x.db", "sqlite+pysqlite:////data/x.db"),
        ("postgres://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("postgresql://u:p@h:5432/d?sslmode=require", "postgresql+psycopg://u:p@h:5432/d?sslmode=require"),
        ("postgresql+asyncpg://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
        (" postgresql://u@h/d\n", "postgresql+psycopg://u@h/d"),
    ],
)
def test_every_usual_form_of_an_address_reaches_the_synchronous_driver(given: str, expected: str) -> None:
    assert normalised(given).render_as_string(hide_password=False) == expected


@pytest.mark.parametrize(
    "given", ["", "secret-word", "mysql://u:secret-word@h/d", "postgresql://u:secret-word@h:x/d"]
)
def test_an_address_that_cannot_be_used_is_refused_without_repeating_it(given: str) -> None:
    with pytest.raises(UnknownDatabaseError) as caught:
        normalised(given)
    assert "secret-word" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_sqlite_keeps_what_it_confirmed_and_wipes_what_it_deleted(store: SqlStore, kind: str) -> None:
    if kind != "sqlite":
        pytest.skip("PostgreSQL has no pragmas")
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with store._engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted}
    assert found == wanted


@pytest.mark.parametrize(
    "dialect", [make_url(name).get_dialect()() for name in ("sqlite://", "postgresql+psycopg://")]
)
def test_a_naive_moment_is_refused_and_every_other_becomes_utc(dialect: Dialect) -> None:
    column = UtcDateTime()
    with pytest.raises(ValueError, match="naive"):
        column.process_bind_param(datetime(2026, 11, 18), dialect)  # noqa: DTZ001
    nairobi = datetime(2026, 11, 18, 12, tzinfo=timezone(timedelta(hours=3)))
    stored = column.process_bind_param(nairobi, dialect)
    back = column.process_result_value(stored, dialect)
    assert back == nairobi
    assert back is not None
    assert back.tzinfo is UTC


def test_a_naive_moment_does_not_reach_the_database(store: SqlStore) -> None:
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        with pytest.raises(ValueError, match="naive"):
            unit.plan(found.person, 1, Case(1, NOW).step, 1, datetime(2026, 11, 18))  # noqa: DTZ001


def test_old_json_is_raised_step_by_step_to_the_present_version() -> None:
    def rename(value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        return {"input": value["message"], "words": value["words"]}

    def split(value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        return {"input": value["input"], "sentences": [value["words"]]}

    registry = {(Kind.TOLD, -1): rename, (Kind.TOLD, 0): split}
    old: JsonValue = {"message": 3, "words": "it broke"}
    assert raised(Kind.TOLD, -1, old, registry=registry, to=1) == {"input": 3, "sentences": ["it broke"]}
    assert raised(Kind.POST, -1, old, registry=registry, to=1) == old
    with pytest.raises(NewerSchemaError):
        raised(Kind.TOLD, 2, old, registry=registry, to=1)


def test_a_case_written_by_an_older_program_is_loaded(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        case = Case(1, NOW, facts=Facts(what="broken"), told=(Told(7),), outcome_told=True)
        unit.save(found, Conversation(cases=(case,)), NOW)
        unit.commit()
    with store._engine.begin() as connection:
        old = SCHEMA - 1
        connection.execute(TOLD.update().values(data='{"message": 7}', schema_version=old))
        connection.execute(CASE.update().values(position='{"told_outcome": true}', schema_version=old))
        connection.execute(FACT.update().values(value='{"text": "broken"}', schema_version=old))

    def told(value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        return {"input": value["message"], "sentences": []}

    def position(value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        return {"outcome_told": value["told_outcome"]}

    def fact(value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        assert isinstance(value["value"], dict)
        return {"name": value["name"], "value": value["value"]["text"]}

    steps = {(Kind.TOLD, old): told, (Kind.CASE, old): position, (Kind.FACT, old): fact}
    for key, upgrade in steps.items():
        monkeypatch.setitem(upgrades.REGISTRY, key, upgrade)
    with store.unit() as unit:
        again = unit.load(found.person)
    assert again is not None
    assert again.conversation.cases == (case,)


def test_a_field_added_with_a_default_needs_no_upgrade() -> None:
    assert codec.decode(Kind.TOLD, Told, SCHEMA, '{"input": 3}') == Told(3)


def test_the_store_is_what_the_use_cases_ask_for(store: SqlStore) -> None:
    port: Store = store
    with port.unit() as unit:
        work: UnitOfWork = unit
        assert work.load(PersonId(1)) is None


def test_a_company_stored_before_it_had_a_complaint_page_still_loads() -> None:
    old = '{"name": "Safaricom", "id": "safaricom", "country": "KE", "countries": ["KE"], "website": null}'
    company = codec.decode_fact("company", SCHEMA, old)
    assert isinstance(company, Company)
    assert company.complaint is None


def test_a_companys_complaint_page_is_stored_with_its_case() -> None:
    company = Company("Safaricom", complaint="https://safaricom.example/complaints")
    assert codec.decode_fact("company", SCHEMA, codec.encode_fact("company", company)) == company
