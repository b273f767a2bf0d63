"""Claims: one statement each, so that no two workers ever hold the same row.

`UPDATE ... WHERE id IN (SELECT ... FOR UPDATE SKIP LOCKED) RETURNING`: the selection is a CTE, which both
databases evaluate once. SQLite leaves the locking clause out, since a transaction has it all to itself.
A claim is a lease: when it runs out, another worker may claim the row again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    tuple_,
)

from bot.app.ports import Pace, Queue
from bot.store.prepared import Prepared, Statement, Values
from bot.store.tables import DOWNLOAD, INBOX, JOB, OUTBOX, PERSON, REMINDER, State

LEASE = timedelta(seconds=120)
MAKING = timedelta(minutes=15)  # drawing takes longer than a call; the workshop's patience is shorter
SECOND = timedelta(seconds=1)
UNANSWERED = timedelta(seconds=10)  # a message that was claimed longer ago no longer counts for the pace
PACE_LOCK = 7_265_641  # of the database, for the workers that ask for room


def _free(rows: FromClause) -> ColumnElement[bool]:
    held = or_(rows.c.lease_until.is_(None), rows.c.lease_until <= bindparam("now"))
    return (rows.c.channel == bindparam("of")) & (rows.c.state == State.OPEN) & held


def _claim(table: Table, rows: FromClause, picked: Select[tuple[int]]) -> Statement:
    chosen = picked.limit(bindparam("most")).with_for_update(skip_locked=True, of=rows).cte("chosen")
    statement = table.update().where(table.c.id.in_(select(chosen.c.id)))
    leased = statement.values(lease_until=bindparam("until"), attempts=table.c.attempts + 1)
    return leased.returning(*table.c)


def _claimed(
    claim: Prepared,
    connection: Connection,
    channel: str,
    now: datetime,
    limit: int,
    *,
    lease: timedelta = LEASE,
    **more: object,
) -> list[Values]:
    values = {"of": channel, "now": now, "until": now + lease, "most": limit, **more}
    return sorted(claim.rows(connection, values), key=lambda row: row["id"])


def _updates(_: str) -> Statement:
    row, other = INBOX.alias("row"), INBOX.alias("other")
    earlier = exists().where(
        other.c.channel == row.c.channel,
        other.c.address == row.c.address,
        other.c.state == State.OPEN,
        other.c.id < row.c.id,
    )
    return _claim(INBOX, row, select(row.c.id).where(_free(row), ~earlier).order_by(row.c.id))


_UPDATES = Prepared(_updates)


def updates(connection: Connection, channel: str, now: datetime, limit: int) -> list[Values]:
    """Claim the oldest open update of each chat that has none running."""
    return _claimed(_UPDATES, connection, channel, now, limit)


def _messages(*, paced: bool) -> Statement:
    """Pick the first unsent message of each chat; one that must wait holds back those after it."""
    row, other = OUTBOX.alias("row"), OUTBOX.alias("other")
    before = tuple_(other.c.priority, other.c.id) < tuple_(row.c.priority, row.c.id)
    in_the_way = exists().where(
        other.c.channel == row.c.channel,
        other.c.address == row.c.address,
        other.c.state == State.OPEN,
        or_(before, other.c.lease_until > bindparam("now")),
    )
    picked = (
        select(row.c.id)
        .where(_free(row), row.c.not_before <= bindparam("now"), ~in_the_way)
        .order_by(row.c.priority, row.c.id)
    )
    if paced:
        picked = picked.where(row.c.address.not_in(_full_chats()))
    return _claim(OUTBOX, row, picked)


_MESSAGES = Prepared(lambda _: _messages(paced=False))
_PACED_MESSAGES = Prepared(lambda _: _messages(paced=True))


def messages(
    connection: Connection, channel: str, now: datetime, limit: int, pace: Pace | None = None
) -> list[Values]:
    """Claim the first unsent message of each chat that has none in flight, replies before reminders.

    A chat whose first message must wait sends nothing: its order is kept.
    """
    if pace is None or not pace.per_second:
        claimed = _claimed(_MESSAGES, connection, channel, now, limit)
    else:
        limit = min(limit, _room(connection, channel, now, pace.per_second))
        if limit < 1:
            return []
        since = now - SECOND * pace.burst / pace.per_chat
        claimed = _claimed(_PACED_MESSAGES, connection, channel, now, limit, since=since, burst=pace.burst)
    return sorted(claimed, key=lambda values: (values["priority"], values["id"]))


def _used(_: str) -> Statement:
    """Count what was answered within the last second, and what is out."""
    answered = (
        select(func.count())
        .where(OUTBOX.c.channel == bindparam("of"), OUTBOX.c.state == State.SENT)
        .where(OUTBOX.c.ended_at > bindparam("since"))
        .scalar_subquery()
    )
    under_way = (
        select(func.count())
        .where(OUTBOX.c.channel == bindparam("of"), OUTBOX.c.state == State.OPEN)
        .where(OUTBOX.c.lease_until > bindparam("claimed_after"))
        .scalar_subquery()
    )
    return select(answered.label("answered"), under_way.label("under_way"))


_USED = Prepared(_used)


def _room(connection: Connection, channel: str, now: datetime, per_second: int) -> int:
    """Return how many messages may start now: what was answered within a second counts, and what is out.

    Answers are what is counted, since the other side counted each message before it answered. Workers on
    PostgreSQL ask one after the other. What a killed worker had out counts for UNANSWERED only.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(PACE_LOCK)))
    moments = {"since": now - SECOND, "claimed_after": now + LEASE - UNANSWERED}
    (used,) = _USED.rows(connection, {"of": channel, **moments})
    return per_second - int(used["answered"] + used["under_way"])


def _full_chats() -> Select[tuple[str]]:
    """Select the chats that have had their messages of this span."""
    recent = (
        OUTBOX.c.channel == bindparam("of"),
        OUTBOX.c.state == State.SENT,
        OUTBOX.c.ended_at > bindparam("since"),
    )
    sent_to = select(OUTBOX.c.address).where(*recent).group_by(OUTBOX.c.address)
    return sent_to.having(func.count() >= bindparam("burst"))


def _reminders(_: str) -> Statement:
    row, chat, update = REMINDER.alias("row"), PERSON.alias("chat"), INBOX.alias("update")
    unheard = exists().where(
        chat.c.id == row.c.person_id,
        update.c.channel == chat.c.channel,
        update.c.address == chat.c.address,
        update.c.state == State.OPEN,
    )
    due = _free(row), row.c.due_at <= bindparam("now"), or_(row.c.kind != "album", ~unheard)
    return _claim(REMINDER, row, select(row.c.id).where(*due).order_by(row.c.due_at, row.c.id))


_REMINDERS = Prepared(_reminders)


def reminders(connection: Connection, channel: str, now: datetime, limit: int) -> list[Values]:
    """Claim what is due, the longest due first.

    An album stays open while its chat has updates to be handled: the rest of it may be among them.
    """
    claimed = _claimed(_REMINDERS, connection, channel, now, limit)
    return sorted(claimed, key=lambda values: (values["due_at"], values["id"]))


def _jobs(queue: Queue, _: str) -> Statement:
    row = JOB.alias("row")
    others = (row.c.kind != one.value for one in Queue)
    wanted = and_(*others) if queue is Queue.ENGINE else row.c.kind == queue.value
    return _claim(JOB, row, select(row.c.id).where(_free(row), wanted).order_by(row.c.id))


_JOBS = {queue: Prepared(partial(_jobs, queue)) for queue in Queue}


def jobs(connection: Connection, channel: str, now: datetime, queue: Queue) -> list[Values]:
    """Claim the oldest job of a queue: none waits for those of another."""
    lease = MAKING if queue is Queue.MAKING else LEASE
    return _claimed(_JOBS[queue], connection, channel, now, 1, lease=lease)


def _downloads(_: str) -> Statement:
    row = DOWNLOAD.alias("row")
    ready = _free(row), row.c.not_before <= bindparam("now")
    return _claim(DOWNLOAD, row, select(row.c.id).where(*ready).order_by(row.c.not_before, row.c.id))


_DOWNLOADS = Prepared(_downloads)


def downloads(connection: Connection, channel: str, now: datetime) -> list[Values]:
    return _claimed(_DOWNLOADS, connection, channel, now, 1)
