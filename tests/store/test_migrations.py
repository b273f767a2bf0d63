"""Migrations build what the tables say, keep data, and run once however many processes start."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit
from bot.store import migrate
from bot.store.engine import open_engine
from bot.store.sql import SqlStore
from bot.store.tables import METADATA
from bot.store.urls import normalised

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


def tables(url: str) -> set[str]:
    engine = open_engine(normalised(url))
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


def test_an_empty_database_goes_up_to_the_head_and_down_again(empty_url: str) -> None:
    assert migrate.current_and_head(empty_url) == (None, migrate.head())
    assert migrate.upgrade(empty_url, migrate.head()) is True
    assert migrate.current_and_head(empty_url) == (migrate.head(), migrate.head())
    assert tables(empty_url) == {*METADATA.tables, "alembic_version"}
    assert migrate.upgrade(empty_url) is False
    assert migrate.downgrade(empty_url, "base") is True
    assert tables(empty_url) == {"alembic_version"}


@pytest.mark.parametrize("revision", ["head", migrate.head()], ids=["at once", "by the migrations"])
def test_an_empty_database_becomes_exactly_the_tables_of_the_program(empty_url: str, revision: str) -> None:
    migrate.upgrade(empty_url, revision)
    engine = open_engine(normalised(empty_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)
    engine.dispose()
    assert differences == []


def test_a_database_with_data_keeps_it_through_an_upgrade_and_can_be_taken_down(empty_url: str) -> None:
    migrate.upgrade(empty_url, migrate.head())
    store = SqlStore(empty_url)
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW),)), NOW)
        unit.commit()
    migrate.upgrade(empty_url)
    with store.unit() as unit:
        again = unit.load(found.person)
    store.close()
    assert again is not None
    assert again.conversation.cases == (Case(1, NOW),)
    migrate.downgrade(empty_url, "base")
    assert tables(empty_url) == {"alembic_version"}


def test_processes_that_start_together_migrate_once(empty_url: str) -> None:
    did: list[bool] = []
    threads = [
        threading.Thread(target=lambda: did.append(migrate.upgrade(empty_url)), daemon=True) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(did) == [False, False, True]


def test_a_start_with_nothing_to_do_does_not_import_alembic(url: str) -> None:
    code = (
        "import sys; from bot.store import migrate; "
        f"print(migrate.upgrade({url!r}), any(name.startswith('alembic') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_calls_that_name_nobody_do_not_survive_the_step_that_ties_them_to_persons(empty_url: str) -> None:
    migrate.upgrade(empty_url, "0002")
    engine = open_engine(normalised(empty_url))
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO model_call (at, prompt, prompt_version, prompt_sha, model, milliseconds,"
                " outcome) VALUES ('2026-11-18 09:00:00', 'draft', 3, 'ab12', 'some-model', 900, 'ok')"
            )
        )
    migrate.upgrade(empty_url, migrate.head())
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM model_call")).scalar_one() == 0
    migrate.downgrade(empty_url, "0002")
    with engine.connect() as connection:
        assert "person_id" not in {column["name"] for column in inspect(connection).get_columns("model_call")}
    engine.dispose()


def test_exhibits_from_before_learn_which_input_brought_them(empty_url: str) -> None:
    migrate.upgrade(empty_url, migrate.head())
    store = SqlStore(empty_url)
    exhibits = tuple(Exhibit(number, EvidenceKind.PHOTO, NOW, input=number + 4) for number in (1, 2))
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=exhibits),)), NOW)
        unit.commit()
    migrate.downgrade(empty_url, "0005")
    migrate.upgrade(empty_url)
    with store.unit() as unit:
        again = unit.load(found.person)
    store.close()

    assert again is not None
    assert [one.input for one in again.conversation.cases[0].exhibits] == [5, 6]
