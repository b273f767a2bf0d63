"""A process killed at any moment leaves whole units behind: all of an event, or nothing of it."""

from __future__ import annotations

import multiprocessing
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from multiprocessing.connection import Connection

from sqlalchemy import func, select

from bot.domain.case import Case, Conversation, Told
from bot.domain.drafts import Step
from bot.domain.effects import Say
from bot.store.sql import SqlStore
from bot.store.tables import INBOX, INPUT, OUTBOX, REMINDER, TOLD, State

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
CHANNEL, CHAT = "telegram", "ann"
KILLS = 20


def handle_one(store: SqlStore, now: datetime) -> None:
    """Accept the next update, then do in one unit what one event does: state, input, message, reminder."""
    with store.unit() as unit:
        number = unit.person(CHANNEL, CHAT, Conversation()).conversation.inputs + 1
    store.accept([(CHANNEL, str(number), CHAT, f'{{"number": {number}}}')], now)
    (update,) = store.claim_updates(CHANNEL, now, 1)
    with store.unit() as unit:
        found = unit.person(CHANNEL, CHAT, Conversation())
        case = found.conversation.cases[0] if found.conversation.cases else Case(1, NOW)
        told = replace(case, told=(*case.told, Told(number)))
        unit.log_input(found.person, number, "words", f"m{number}", now)
        unit.save(found, replace(found.conversation, cases=(told,), active=1, inputs=number), now)
        unit.queue(found.person, Say("answer", {"n": number}), f"answer {number}", now)
        unit.plan(found.person, 1, Step.NUDGE, number, now)
        unit.finish_update(update.row)
        unit.commit()


def work(url: str, report: Connection) -> None:
    """Handle updates of one chat for ever and report each one that was committed."""
    store = SqlStore(url)
    store.free_leases(CHANNEL)
    for second in count():
        handle_one(store, NOW + timedelta(seconds=second))
        report.send_bytes(b".")


def run_and_kill(url: str, after: float) -> int:
    """Start a worker, kill it `after` seconds from its first report; return how many units it reported."""
    system = multiprocessing.get_context("fork")
    ours, theirs = system.Pipe(duplex=False)
    process = system.Process(target=work, args=(url, theirs), daemon=True)
    process.start()
    theirs.close()
    assert ours.poll(30)
    process.join(after)
    process.kill()
    process.join()
    reported = 0
    try:
        while ours.recv_bytes():
            reported += 1
    except EOFError:
        ours.close()
    return reported


def check(url: str) -> int:
    """Assert that every table tells the same number of events and return it."""
    store = SqlStore(url)
    with store.unit() as unit:
        found = unit.person(CHANNEL, CHAT, Conversation())
    inputs = found.conversation.inputs
    queries = {
        table.name: select(func.count()).select_from(table) for table in (INPUT, OUTBOX, REMINDER, TOLD)
    }
    updates = select(func.count()).select_from(INBOX)
    with store._engine.connect() as connection:
        counts = {name: connection.execute(query).scalar_one() for name, query in queries.items()}
        counts["done"] = connection.execute(updates.where(INBOX.c.state == State.DONE)).scalar_one()
        waiting = connection.execute(updates.where(INBOX.c.state == State.OPEN)).scalar_one()
    store.close()
    assert {found.version, *counts.values()} == {inputs}, (found.version, inputs, counts)
    assert waiting <= 1
    return inputs


def test_a_process_killed_twenty_times_loses_nothing_it_reported(url: str) -> None:
    moments = random.Random(20261118)  # noqa: S311 - the same moments in every run
    for _ in range(KILLS):
        before = check(url)
        reported = run_and_kill(url, moments.uniform(0, 0.05))
        assert reported >= 1
        assert before + reported <= check(url) <= before + reported + 1
