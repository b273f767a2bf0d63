"""A process killed at any moment leaves whole units behind: all of an event, or nothing of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from datetime import timedelta

from sqlalchemy import func, select

from bot.domain.case import Conversation
from bot.store.sql import SqlStore
from bot.store.tables import INBOX, INPUT, OUTBOX, REMINDER, TOLD, State
from tests.store.worker import CHANNEL, CHAT, START, handle_one

KILLS = 20


def run_and_kill(url: str, after: float) -> int:
    """Start a worker, kill it `after` seconds from its first unit; return how many units it reported."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.worker", url],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    reported = process.stdout.read(1)
    timer = threading.Timer(after, os.kill, (process.pid, signal.SIGKILL))
    timer.start()
    rest, errors = process.communicate()
    timer.join()
    assert process.returncode == -signal.SIGKILL, errors.decode()
    return len(reported + rest)


def check(store: SqlStore) -> int:
    """Assert that every table tells the same number of events and return it."""
    with store.unit() as unit:
        found = unit.person(CHANNEL, CHAT, Conversation())
    inputs = found.conversation.inputs
    with store._engine.connect() as connection:
        counts = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (INPUT, OUTBOX, REMINDER, TOLD)
        }
        done = connection.execute(
            select(func.count()).select_from(INBOX).where(INBOX.c.state == State.DONE)
        ).scalar_one()
        open_ = connection.execute(
            select(func.count()).select_from(INBOX).where(INBOX.c.state == State.OPEN)
        ).scalar_one()
    assert {found.version, done, *counts.values()} == {inputs}, (found.version, inputs, done, counts)
    assert open_ <= 1
    return inputs


def test_a_process_killed_twenty_times_loses_nothing_it_reported(store: SqlStore, url: str) -> None:
    moments = random.Random(20261118)  # noqa: S311 - the same moments in every run
    reported = 0
    for _ in range(KILLS):
        before = check(store)
        units = run_and_kill(url, moments.uniform(0, 0.05))
        after = check(store)
        assert before + units <= after <= before + units + 1
        reported += units
    assert reported >= KILLS
    store.free_leases(CHANNEL)
    handle_one(store, START + timedelta(days=1))
    check(store)
