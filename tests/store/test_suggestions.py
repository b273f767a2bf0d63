"""Suggestions: counted, without a person, and still there when everybody is gone."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import inspect

from bot.domain.case import Case, Conversation
from bot.domain.company import Platform
from bot.domain.effects import SuggestAccount
from bot.operator.suggestions import print_suggestions
from bot.store import migrate
from bot.store.engine import open_engine
from bot.store.sql import SqlStore
from bot.store.suggestions import read
from bot.store.tables import SUGGESTION
from bot.store.urls import normalised

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 9, tzinfo=UTC)
WRONG = SuggestAccount("safaricom", Platform.X, "SafaricomFans", "Safaricom_Care", "KE")


def tell(store: SqlStore, suggestion: SuggestAccount, now: datetime = NOW) -> None:
    with store.unit() as unit:
        unit.suggest(suggestion, now)
        unit.commit()


@pytest.fixture
def filled(url: str) -> str:
    store = SqlStore(url)
    tell(store, WRONG)
    tell(store, SuggestAccount("safaricom", Platform.X, "safaricomfans", "safaricom_care", "KE"), LATER)
    tell(store, SuggestAccount("zuku", Platform.TIKTOK, "zu", "", None))
    store.close()
    return url


def test_the_same_suggestion_of_several_people_is_one_line_with_a_count(filled: str) -> None:
    first, second = read(filled)

    assert (first.company, first.wrong, first.given, first.times) == (
        "safaricom",
        "safaricomfans",
        "safaricom_care",
        2,
    )
    assert (first.first_on, first.last_on) == (date(2026, 11, 18), date(2026, 11, 20))
    assert (second.company, second.platform, second.given, second.country, second.times) == (
        "zuku",
        "tiktok",
        "",
        "",
        1,
    )


def test_a_unit_that_is_not_committed_suggests_nothing(url: str) -> None:
    store = SqlStore(url)
    with store.unit() as unit:
        unit.suggest(WRONG, NOW)
    store.close()

    assert read(url) == ()


def test_no_column_can_hold_a_person_or_their_words() -> None:
    assert {column.name for column in SUGGESTION.columns} == {
        "company_id", "platform", "wrong_handle", "given_handle", "country", "times",
        "first_on", "last_on",
    }  # fmt: skip
    assert not SUGGESTION.foreign_keys


def test_a_deleted_person_leaves_the_count_and_nothing_else(filled: str) -> None:
    store = SqlStore(filled)
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW),)), NOW)
        unit.suggest(WRONG, NOW)
        unit.commit()
    with store.unit() as unit:
        unit.erase(found.person)
        unit.commit()
    with store.unit() as unit:
        assert unit.load(found.person) is None
    store.close()

    assert [suggestion.times for suggestion in read(filled)] == [3, 1]


def test_the_operator_reads_them_in_words(filled: str) -> None:
    output = io.StringIO()

    assert print_suggestions(filled, output) == 2
    assert output.getvalue().splitlines() == [
        "2 times: safaricom, x, KE: @safaricomfans is wrong, @safaricom_care is given (last on 2026-11-20)",
        "once: zuku, tiktok, country unknown: @zu is wrong, the right one is not known (last on 2026-11-18)",
    ]


def test_the_operator_reads_them_as_json_lines(filled: str) -> None:
    output = io.StringIO()
    print_suggestions(filled, output, as_json=True)

    first, second = (json.loads(line) for line in output.getvalue().splitlines())
    assert first == {
        "company": "safaricom", "platform": "x", "wrong": "safaricomfans", "given": "safaricom_care",
        "country": "KE", "times": 2, "first_on": "2026-11-18", "last_on": "2026-11-20",
    }  # fmt: skip
    assert (second["given"], second["country"]) == (None, None)


def test_without_suggestions_the_operator_is_told_so(url: str) -> None:
    output = io.StringIO()

    assert print_suggestions(url, output) == 0
    assert output.getvalue() == "Nobody has called an account wrong.\n"
    empty = io.StringIO()
    print_suggestions(url, empty, as_json=True)
    assert empty.getvalue() == ""


def test_a_database_of_the_first_version_keeps_its_data_and_gains_the_table(empty_url: str) -> None:
    migrate.upgrade(empty_url, "0001")
    store = SqlStore(empty_url)
    with store.unit() as unit:
        found = unit.person("terminal", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW),)), NOW)
        unit.commit()

    assert migrate.upgrade(empty_url) is True

    tell(store, WRONG)
    with store.unit() as unit:
        again = unit.load(found.person)
    assert again is not None
    assert again.conversation.cases == (Case(1, NOW),)
    assert [suggestion.times for suggestion in read(empty_url)] == [1]
    store.close()

    assert migrate.downgrade(empty_url, "0001") is True
    store = SqlStore(empty_url)
    with store.unit() as unit:
        kept = unit.load(found.person)
    store.close()
    assert kept is not None
    assert kept.conversation.cases == (Case(1, NOW),)
    engine = open_engine(normalised(empty_url))
    assert "suggestions" not in inspect(engine).get_table_names()
    engine.dispose()
