"""The database behind the `Store` protocol: SQLite or PostgreSQL, one code path."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from bot.app.ports import Download, DueReminder, Job, OutboxId, Outgoing, Pace, PersonId, Queue, Update
from bot.domain.case import Exhibit
from bot.domain.drafts import Step
from bot.domain.effects import Say
from bot.store import claims, codec, making, statements
from bot.store.engine import open_engine
from bot.store.known import Known
from bot.store.prepared import Values
from bot.store.tables import (
    DOWNLOAD,
    EXHIBIT,
    INBOX,
    JOB,
    OUTBOX,
    PERSON,
    REMINDER,
    State,
)
from bot.store.unit import SqlUnit
from bot.store.upgrades import Kind
from bot.store.urls import normalised

MAX_ATTEMPTS = 5


@dataclass(slots=True)
class _Group:
    """What one thread does together in one transaction."""

    connection: Connection
    acts: list[Callable[[], None]] = field(default_factory=list)  # for after the commit
    erased: bool = False
    failed: Exception | None = None  # of a statement outside of any unit: nothing of the group may stay


class _Mine(threading.local):
    """The group that the thread is in."""

    group: _Group | None = None


class SqlStore:
    """The `Store`. On SQLite the threads of this process take turns, so that none starves on a busy file."""

    def __init__(self, url: str) -> None:
        self._engine = open_engine(normalised(url))
        self._sqlite = self._engine.dialect.name == "sqlite"
        self._turn: AbstractContextManager[object] = threading.RLock() if self._sqlite else nullcontext()
        self._mine = _Mine()
        self._known = Known()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one transaction of what this thread does in the block: one wait for the disk serves it all.

        Each unit in it is still all or nothing; what is to follow a commit follows that of the whole.
        """
        with self._turn:
            with self._engine.connect() as connection:
                connection.begin()
                self._mine.group = group = _Group(connection)
                try:
                    yield
                finally:
                    self._mine.group = None
                if group.failed is not None:
                    raise group.failed
                connection.commit()
            if group.erased and self._sqlite:
                self._forget_log()
        for act in group.acts:
            act()

    @contextmanager
    def unit(self) -> Iterator[SqlUnit]:
        """Open a transaction; leaving without `commit` rolls it back."""
        group = self._mine.group
        if group is not None:
            yield from self._part(group)
            return
        with self._turn:
            with self._engine.connect() as connection:
                connection.begin()
                unit = SqlUnit(connection, connection.commit, self._known)
                yield unit
            if unit.erased and self._sqlite:
                self._forget_log()
        if unit.committed:
            for act in unit.acts:
                act()

    def _part(self, group: _Group) -> Iterator[SqlUnit]:
        """Open a unit within a group: a savepoint stands for its transaction."""
        run = group.connection.exec_driver_sql
        run("SAVEPOINT unit")
        unit = SqlUnit(group.connection, lambda: run("RELEASE SAVEPOINT unit"), self._known)
        try:
            yield unit
        finally:
            if not unit.committed:
                run("ROLLBACK TO SAVEPOINT unit")
                run("RELEASE SAVEPOINT unit")
        group.acts += unit.acts if unit.committed else []
        group.erased |= unit.erased

    def _forget_log(self) -> None:
        """Empty the write-ahead log, which still holds pages with deleted words."""
        driver = self._engine.raw_connection()
        try:
            driver.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            driver.close()

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        group = self._mine.group
        if group is None:
            with self._turn, self._engine.begin() as connection:
                yield connection
            return
        try:
            yield group.connection
        except Exception as error:  # any of them - PostgreSQL has given the transaction up
            group.failed = error
            raise

    # --- inbox ---

    def accept(self, updates: Sequence[tuple[str, str, str, str]], now: datetime) -> int:
        """Keep raw updates in the order given and return how many were new.

        The update id must say nothing about the person: it stays after a deletion.
        """
        if not updates:
            return 0
        rows = [
            {"channel": channel, "update_id": update, "address": address, "raw": raw, "received_at": now}
            for channel, update, address, raw in updates
        ]
        with self._begin() as connection:
            return statements.ACCEPT.change(connection, *rows)

    def claim_updates(self, channel: str, now: datetime, limit: int) -> list[Update]:
        with self._begin() as connection:
            rows = claims.updates(connection, channel, now, limit)
        return [
            Update(
                row=row["id"],
                channel=row["channel"],
                address=row["address"],
                raw=row["raw"],
                received_at=row["received_at"],
                attempts=row["attempts"],
            )
            for row in rows
        ]

    def fail_update(self, row: int, now: datetime) -> bool:
        """Free an update for another attempt, or put it aside after the fifth."""
        with self._begin() as connection:
            own = INBOX.c.id == row, INBOX.c.state == State.OPEN
            aside = INBOX.update().where(*own, INBOX.c.attempts >= MAX_ATTEMPTS)
            if connection.execute(aside.values(state=State.ASIDE, lease_until=None)).rowcount:
                return True
            connection.execute(INBOX.update().where(*own).values(lease_until=None))
        return False

    # --- outbox ---

    def claim_outgoing(
        self, channel: str, now: datetime, limit: int, pace: Pace | None = None
    ) -> list[Outgoing]:
        with self._begin() as connection:
            rows = claims.messages(connection, channel, now, limit, pace)
            if not rows:
                return []
            says = {row["id"]: codec.decode_say(row["schema_version"], row["say"]) for row in rows}
            people = _people(connection, rows)
            slots = _slots(connection, rows)
            exhibits = _exhibits(connection, rows, says)
        return [_outgoing(row, says[row["id"]], people, slots, exhibits) for row in rows]

    def sent(self, row: OutboxId, message_id: str | None, now: datetime) -> tuple[str, ...]:
        """Record a message as sent; a farewell is forgotten. Return the files nobody needs any more."""
        return self._end(row, State.SENT, now, message_id)

    def give_up(self, row: OutboxId, now: datetime) -> tuple[str, ...]:
        return self._end(row, State.ASIDE, now, None)

    def address(self, person: PersonId) -> str | None:
        with self._begin() as connection:
            own = select(PERSON.c.address).where(PERSON.c.id == person)
            found: str | None = connection.execute(own).scalar_one_or_none()
        return found

    def recent(self, channel: str, address: str, limit: int) -> list[Outgoing]:
        own = OUTBOX.c.channel == channel, OUTBOX.c.address == address, OUTBOX.c.state == State.SENT
        newest = select(OUTBOX).where(*own).order_by(OUTBOX.c.id.desc()).limit(limit)
        with self._begin() as connection:
            rows = [dict(row._mapping) for row in connection.execute(newest)]
            says = {row["id"]: codec.decode_say(row["schema_version"], row["say"]) for row in rows}
            people = _people(connection, rows)
        return [_outgoing(row, says[row["id"]], people, {}, {}) for row in rows]

    def _end(self, row: int, state: State, now: datetime, message_id: str | None) -> tuple[str, ...]:
        with self._begin() as connection:
            files = making.forget(connection, outbox=row)
            if not statements.FORGET_FAREWELL.change(connection, {"row": row}):
                ended = {"row": row, "state": state, "ended_at": now, "message_id": message_id}
                statements.END_MESSAGE.change(connection, ended)
                return files
        if self._mine.group is not None:
            self._mine.group.erased = True
        elif self._sqlite:
            with self._turn:
                self._forget_log()
        return files

    def postpone(self, row: OutboxId, until: datetime, *, counted: bool) -> None:
        """Send a message later; `counted` is whether the attempt was a failure and no rate limit."""
        attempts = OUTBOX.c.attempts if counted else OUTBOX.c.attempts - 1
        own = OUTBOX.c.id == row, OUTBOX.c.state == State.OPEN
        with self._begin() as connection:
            later = {"not_before": until, "lease_until": None, "attempts": attempts}
            connection.execute(OUTBOX.update().where(*own).values(**later))

    # --- what is due ---

    def claim_due(self, channel: str, now: datetime, limit: int) -> list[DueReminder]:
        with self._begin() as connection:
            rows = claims.reminders(connection, channel, now, limit)
        return [
            DueReminder(
                row=row["id"],
                person=PersonId(row["person_id"]),
                case=row["case_number"],
                step=Step(row["step"]),
                round=row["round"],
                due_at=row["due_at"],
                group=row["album"] if row["kind"] == "album" else None,
            )
            for row in rows
        ]

    def next_due(self, channel: str) -> datetime | None:
        """Return when the next reminder or album closing is due; None when nothing is planned."""
        waiting = (
            REMINDER.c.channel == channel,
            REMINDER.c.state == State.OPEN,
            REMINDER.c.lease_until.is_(None),
        )
        with self._begin() as connection:
            first: datetime | None = connection.execute(
                select(func.min(REMINDER.c.due_at)).where(*waiting)
            ).scalar_one()
        return first

    def claim_job(self, channel: str, now: datetime, queue: Queue = Queue.ENGINE) -> Job | None:
        with self._begin() as connection:
            for row in claims.jobs(connection, channel, now, queue):
                effect = codec.decode_effect(row["kind"], row["schema_version"], row["effect"])
                return Job(row["id"], PersonId(row["person_id"]), effect, row["attempts"])
        return None

    def note_made(self, job: int, sha256: str) -> bool:
        with self._begin() as connection:
            return making.note(connection, job, sha256)

    def forget_made(self, job: int) -> tuple[str, ...]:
        with self._begin() as connection:
            return making.forget(connection, job=job)

    def claim_download(self, channel: str, now: datetime) -> Download | None:
        """Claim a file to fetch, with the exhibit as it is now: it may have a note, or another number."""
        with self._begin() as connection:
            for row in claims.downloads(connection, channel, now):
                exhibit = codec.decode(Kind.EXHIBIT, Exhibit, row["schema_version"], row["exhibit"])
                current = select(EXHIBIT.c.schema_version, EXHIBIT.c.data).where(
                    EXHIBIT.c.person_id == row["person_id"], EXHIBIT.c.input == exhibit.input
                )
                kept = connection.execute(current).first()
                if kept is not None:
                    exhibit = codec.decode(Kind.EXHIBIT, Exhibit, *kept)
                person = PersonId(row["person_id"])
                return Download(row["id"], person, row["case_number"], exhibit, row["attempts"])
        return None

    def release_download(self, row: int, until: datetime) -> None:
        with self._begin() as connection:
            later = {"not_before": until, "lease_until": None}
            connection.execute(DOWNLOAD.update().where(DOWNLOAD.c.id == row).values(**later))

    # --- the operator's side ---

    def free_leases(self, channel: str) -> int:
        """Free what a killed process had claimed; only at a start with no other worker of the channel."""
        freed = 0
        with self._begin() as connection:
            for table in (INBOX, OUTBOX, REMINDER, JOB, DOWNLOAD):
                held = table.c.channel == channel, table.c.state == State.OPEN
                leased = table.update().where(*held, table.c.lease_until.is_not(None))
                freed += connection.execute(leased.values(lease_until=None)).rowcount
        return freed

    def close(self) -> None:
        self._engine.dispose()


# --- what a claimed message needs beside its row -----------------------------


def _people(connection: Connection, rows: Sequence[Values]) -> dict[int, Values]:
    ids = {row["person_id"] for row in rows}
    found = connection.execute(select(PERSON).where(PERSON.c.id.in_(ids)))
    return {row.id: dict(row._mapping) for row in found}


def _slots(connection: Connection, rows: Sequence[Values]) -> dict[tuple[int, str], str]:
    """Map (person, slot) to the message sent last for it, where a claimed row wants to edit it."""
    wanted = {(row["person_id"], row["slot"]) for row in rows if row["in_place"] and row["slot"]}
    if not wanted:
        return {}
    one_of = or_(*((OUTBOX.c.person_id == person) & (OUTBOX.c.slot == slot) for person, slot in wanted))
    newest = (
        select(func.max(OUTBOX.c.id))
        .where(one_of, OUTBOX.c.state == State.SENT, OUTBOX.c.message_id.is_not(None))
        .group_by(OUTBOX.c.person_id, OUTBOX.c.slot)
    )
    found = select(OUTBOX.c.person_id, OUTBOX.c.slot, OUTBOX.c.message_id).where(OUTBOX.c.id.in_(newest))
    return {(person, slot): message for person, slot, message in connection.execute(found)}


def _exhibits(
    connection: Connection, rows: Sequence[Values], says: dict[int, Say]
) -> dict[tuple[int, int, int], Exhibit]:
    """Map (person, case, number) to the exhibits of the cases that a claimed row shows pictures of."""
    wanted = {(row["person_id"], says[row["id"]].case) for row in rows if says[row["id"]].pictures}
    if not wanted:
        return {}
    one_of = or_(*((EXHIBIT.c.person_id == p) & (EXHIBIT.c.case_number == c) for p, c in wanted))
    return {
        (row.person_id, row.case_number, row.number): codec.decode(
            Kind.EXHIBIT, Exhibit, row.schema_version, row.data
        )
        for row in connection.execute(select(EXHIBIT).where(one_of))
    }


def _outgoing(
    row: Values,
    say: Say,
    people: dict[int, Values],
    slots: dict[tuple[int, str], str],
    exhibits: dict[tuple[int, int, int], Exhibit],
) -> Outgoing:
    person = people.get(row["person_id"], {})
    keys = [(row["person_id"], say.case, number) for number in say.pictures]
    return Outgoing(
        row=OutboxId(row["id"]),
        person=PersonId(row["person_id"]),
        channel=row["channel"],
        address=row["address"],
        language=person.get("language") or row["language"] or "en",
        timezone=person.get("timezone"),
        country=person.get("country"),
        say=say,
        edits=slots.get((row["person_id"], row["slot"])) if row["in_place"] else None,
        queued_at=row["queued_at"],
        attempts=row["attempts"],
        pictures=tuple(exhibits[key] for key in keys if key in exhibits),
    )
