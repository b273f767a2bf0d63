"""What must hold after a year of reminders, however often the bot was killed."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.app.ports import PersonId
from bot.domain.case import Conversation
from bot.domain.facts import Urgency
from bot.domain.hours import EVENING, MORNING, local_day, zone_of
from bot.domain.waiting import FEWEST
from bot.terminal.clocks import FrozenClock
from tests.conversation.year import END, open_seat, people_of

REMINDING = ("reminder", "reminder_message", "reminder_promise", "reminder_last_day", "digest")


@dataclass(frozen=True, slots=True)
class Year:
    """One year as it went."""

    folder: Path
    people: int
    kills: int
    seconds: float


def run(folder: Path, people: int, seed: int, kills: int, *, apart: float) -> Year:
    """Live through a year in a process of its own that is killed `kills` times, `apart` seconds apart."""
    chance = random.Random(seed)  # noqa: S311 - a fixed seed, no secret
    began, killed = time.monotonic(), 0
    command = [sys.executable, "-m", "tests.conversation.year", str(folder), str(people), str(seed)]
    while not (folder / "over").exists():
        process = subprocess.Popen(command)
        try:
            process.wait(timeout=chance.uniform(0.5, 2) * apart if killed < kills else None)
        except subprocess.TimeoutExpired:
            if not (folder / "begun").exists():
                process.wait(timeout=None) if killed else _wait_for(folder / "begun", process)
            process.send_signal(signal.SIGKILL)
            killed += 1
            process.wait()
        if process.returncode not in (0, -signal.SIGKILL):
            raise AssertionError(f"the year ended with {process.returncode}")
    return Year(folder, people, killed, time.monotonic() - began)


def _wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    while not path.exists() and process.poll() is None:
        time.sleep(0.05)


def faults(year: Year) -> Iterator[str]:
    """Yield what went wrong: late, twice, lost, at night, too often, or after the end."""
    table = open_seat(year.folder, FrozenClock(END))
    everybody = dict(people_of(table, year.people))
    table.close()
    rows = _rows(year.folder / "year.db")
    yield from _late_or_twice(rows)
    yield from _lost(rows, everybody)
    yield from _at_night_or_too_often(rows, everybody)


def reminders_said(year: Year) -> Counter[str]:
    """Return how many reminders of each kind were said."""
    return Counter(key for _, key, _ in _rows(year.folder / "year.db").said)


@dataclass(frozen=True, slots=True)
class _Rows:
    fired: dict[tuple[int, datetime], int]  # reminder rows that fired, by person and moment
    waiting: list[tuple[int, int, str, int, datetime]]  # person, case, step, round, due
    said: list[tuple[int, str, datetime]]  # person, key, queued


def _rows(database: Path) -> _Rows:
    with sqlite3.connect(database) as connection:
        reminders = connection.execute(
            "SELECT person_id, case_number, step, round, due_at, state FROM reminder WHERE kind = 'step'"
        ).fetchall()
        gone = connection.execute("SELECT person_id, due_at FROM fired").fetchall()
        said = connection.execute("SELECT person_id, say, queued_at FROM outbox ORDER BY id").fetchall()
    fired = Counter((person, _moment(due)) for person, due in gone)
    waiting = [
        (person, case, step, round_, _moment(due))
        for person, case, step, round_, due, state in reminders
        if state == "open"
    ]
    keys = [(person, _key(say), _moment(queued)) for person, say, queued in said]
    return _Rows(dict(fired), waiting, [one for one in keys if one[1] in REMINDING])


def _key(say: str) -> str:
    return str(json.loads(say)["key"])


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _late_or_twice(rows: _Rows) -> Iterator[str]:
    """Every reminder was said at the very moment its row was due for, and once for each row at most."""
    said = Counter((person, queued) for person, _, queued in rows.said)
    for key, times in said.items():
        if key not in rows.fired:
            yield f"late: person {key[0]} was reminded at {key[1]}, when nothing was due"
        elif times > rows.fired[key]:
            yield f"twice: person {key[0]} was reminded {times} times at {key[1]}"


def _lost(rows: _Rows, everybody: Mapping[PersonId, Conversation]) -> Iterator[str]:
    """Every case that goes on has exactly the row its state speaks of; a case that ended has none."""
    waiting = {(person, case): (step, round_, due) for person, case, step, round_, due in rows.waiting}
    if len(waiting) != len(rows.waiting):
        yield "doubled: a case has two rows that wait"
    for person, conversation in everybody.items():
        for case in conversation.cases:
            row = waiting.get((person, case.number))
            goes_on = case.open and not case.reminders_stopped
            planned = case.planned[0] if case.planned else None
            expected = (planned.step.value, planned.round, planned.due_at) if planned else None
            if row != expected:
                yield f"lost: person {person}, case {case.number} expects {expected}, the row says {row}"
            if goes_on and planned is None and case.progress.ignored < FEWEST:
                yield f"forgotten: person {person}, case {case.number} goes on without a reminder"
            if planned is not None and planned.due_at <= END:
                yield f"overdue: person {person}, case {case.number} since {planned.due_at}"
            if not goes_on and planned is not None:
                yield f"nagging: person {person}, case {case.number} has ended"


def _at_night_or_too_often(rows: _Rows, everybody: Mapping[PersonId, Conversation]) -> Iterator[str]:
    days: Counter[tuple[int, str]] = Counter()
    for person, key, queued in rows.said:
        conversation = everybody[PersonId(person)]
        zone = conversation.person.timezone
        local = queued.astimezone(zone_of(zone)).time()
        urgent = any(case.facts.urgency is Urgency.NOW for case in conversation.cases)
        if not MORNING <= local < EVENING and not urgent:
            yield f"at night: person {person} was reminded at {local}"
        if key != "reminder_last_day" and not urgent:
            days[person, local_day(queued, zone).isoformat()] += 1
    yield from (f"too often: person {person} on {day}" for (person, day), n in days.items() if n > 1)
