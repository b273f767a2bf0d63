"""What is done together is committed once, and each unit in it stays all or nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.app.ports import PersonId
from bot.domain.case import Conversation
from bot.domain.effects import Say
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


def greet(store: SqlStore, name: str, said: list[str], *, fails: bool = False) -> PersonId:
    """Queue a greeting in a unit of its own; one that fails does so after the greeting was written."""
    with store.unit() as unit:
        person = unit.person("telegram", name, Conversation()).person
        unit.queue(person, Say("greeting"), name, NOW)
        if fails:
            raise ValueError(name)
        unit.then(lambda: said.append(name))
        unit.commit()
    return person


def greeted(store: SqlStore) -> list[str]:
    return sorted(message.address for message in store.claim_outgoing("telegram", NOW, 9))


def test_a_unit_that_fails_in_a_group_leaves_nothing_and_the_others_stay(store: SqlStore) -> None:
    said: list[str] = []
    with store.together():
        greet(store, "ann", said)
        with pytest.raises(ValueError, match="bob"):
            greet(store, "bob", said, fails=True)
        greet(store, "cid", said)
        assert said == [], "nothing is safe yet"
    assert said == ["ann", "cid"]
    assert greeted(store) == ["ann", "cid"]


def fall_over(store: SqlStore, said: list[str]) -> None:
    with store.together():
        greet(store, "ann", said)
        raise ValueError("the end")


def test_a_group_that_fails_leaves_nothing_and_nothing_follows(store: SqlStore) -> None:
    said: list[str] = []
    with pytest.raises(ValueError, match="the end"):
        fall_over(store, said)
    assert said == []
    assert greeted(store) == []


def test_a_unit_left_without_a_commit_leaves_nothing_in_a_group(store: SqlStore) -> None:
    with store.together(), store.unit() as unit:
        person = unit.person("telegram", "ann", Conversation()).person
        unit.queue(person, Say("greeting"), "ann", NOW)
        unit.then(lambda: pytest.fail("nothing was committed"))
    assert greeted(store) == []


def test_messages_are_recorded_as_sent_together(store: SqlStore) -> None:
    greet(store, "ann", [])
    greet(store, "bob", [])
    claimed = store.claim_outgoing("telegram", NOW, 9)
    with store.together():
        for number, message in enumerate(claimed):
            store.sent(message.row, str(number), NOW)
    assert [store.recent("telegram", name, 9)[0].say.key for name in ("ann", "bob")] == ["greeting"] * 2
