"""Two workers never hold the same row."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.case import Conversation
from bot.domain.drafts import Step
from bot.domain.effects import Say
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
ROWS = 400


def race(url: str, claim: Callable[[SqlStore], list[int]]) -> list[int]:
    """Let two workers, each with its own store, claim until nothing is left; return all they claimed."""
    claimed: list[int] = []
    start = threading.Barrier(2)

    def work() -> None:
        store = SqlStore(url)
        start.wait(30)
        while rows := claim(store):
            claimed.extend(rows)
        store.close()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return claimed


def test_four_hundred_messages_are_claimed_once_each(store: SqlStore, url: str) -> None:
    with store.unit() as unit:
        for number in range(ROWS):
            who = unit.person("telegram", f"chat {number}", Conversation()).person
            unit.queue(who, Say("k"), f"k{number}", NOW)
        unit.commit()
    claimed = race(url, lambda worker: [one.row for one in worker.claim_outgoing("telegram", NOW, 7)])
    assert len(claimed) == len(set(claimed)) == ROWS


def test_four_hundred_reminders_are_claimed_once_each(store: SqlStore, url: str) -> None:
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        for number in range(ROWS):
            unit.plan(who, number, Step.NUDGE, 1, NOW)
        unit.commit()
    claimed = race(url, lambda worker: [one.row for one in worker.claim_due("telegram", NOW, 7)])
    assert len(claimed) == len(set(claimed)) == ROWS


def test_four_hundred_updates_are_claimed_once_each(store: SqlStore, url: str) -> None:
    store.accept([("telegram", str(number), f"chat {number}", "{}") for number in range(ROWS)], NOW)

    def claim(worker: SqlStore) -> list[int]:
        return [update.row for update in worker.claim_updates("telegram", NOW, 3)]

    claimed = race(url, claim)
    assert len(claimed) == len(set(claimed)) == ROWS


def test_a_person_seen_first_by_two_workers_is_one_person(url: str) -> None:
    people: list[int] = []
    start = threading.Barrier(2)

    def meet() -> None:
        store = SqlStore(url)
        start.wait(30)
        with store.unit() as unit:
            people.append(unit.person("telegram", "ann", Conversation()).person)
            unit.commit()
        store.close()

    threads = [threading.Thread(target=meet, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(people) == 2
    assert len(set(people)) == 1
