"""What calls to a model cost is kept with the person: for the budget, the export and the deletion."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from bot.app.ports import ModelCall, PersonId
from bot.domain.case import Conversation
from bot.store.sql import SqlStore
from bot.store.tables import MODEL_CALL

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
CALL = ModelCall("extract", 2, "ab12", "some-model", 1200, 300, 900, 1, "ok")


def _person(store: SqlStore, address: str) -> PersonId:
    with store.unit() as unit:
        found = unit.person("terminal", address, Conversation())
        unit.commit()
    return found.person


def _keep(store: SqlStore, person: PersonId, *moments: datetime) -> None:
    with store.unit() as unit:
        for moment in moments:
            unit.keep_call(person, CALL, moment)
        unit.commit()


def _rows(store: SqlStore) -> int:
    with store._engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(MODEL_CALL)).scalar_one())


def test_tokens_are_summed_for_one_person_from_a_moment_on(store: SqlStore) -> None:
    ann, bob = _person(store, "ann"), _person(store, "bob")
    _keep(store, ann, NOW - timedelta(hours=1), NOW, NOW + timedelta(hours=1))
    _keep(store, bob, NOW)

    with store.unit() as unit:
        assert unit.tokens_spent(ann, NOW) == 2 * 1500
        assert unit.tokens_spent(bob, NOW - timedelta(days=1)) == 1500
        assert unit.tokens_spent(bob, NOW + timedelta(seconds=1)) == 0


def test_an_export_lists_the_calls_in_numbers(store: SqlStore) -> None:
    ann = _person(store, "ann")
    _keep(store, ann, NOW)

    with store.unit() as unit:
        exported = unit.export(ann)

    assert exported["model_calls"] == [
        {
            "at": NOW.isoformat(), "prompt": "extract", "version": 2, "sha256": "ab12", "model": "some-model",
            "tokens_in": 1200, "tokens_out": 300, "milliseconds": 900, "tries": 1, "outcome": "ok",
        }
    ]  # fmt: skip


def test_the_calls_go_with_the_person_and_only_with_them(store: SqlStore) -> None:
    ann, bob = _person(store, "ann"), _person(store, "bob")
    _keep(store, ann, NOW, NOW)
    _keep(store, bob, NOW)

    with store.unit() as unit:
        unit.erase(ann)
        unit.keep_call(ann, CALL, NOW)
        unit.commit()

    assert _rows(store) == 1
    with store.unit() as unit:
        assert unit.tokens_spent(bob, NOW) == 1500


def test_deleting_a_case_does_not_give_the_days_tokens_back(store: SqlStore) -> None:
    ann = _person(store, "ann")
    _keep(store, ann, NOW)

    with store.unit() as unit:
        unit.erase_case(ann, 1)
        unit.commit()
    with store.unit() as unit:
        assert unit.tokens_spent(ann, NOW) == 1500
