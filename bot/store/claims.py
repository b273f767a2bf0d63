"""Claims: one statement each, so that no two workers ever hold the same row.

`UPDATE ... WHERE id IN (SELECT ... FOR UPDATE SKIP LOCKED) RETURNING`: the selection is a CTE, which both
databases evaluate once. SQLite leaves the locking clause out, since a transaction has it all to itself.
A claim is a lease: when it runs out, another worker may claim the row again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, exists, func, or_, select, tuple_

from bot.app.ports import Pace
from bot.store.codec import LISTENING
from bot.store.tables import DOWNLOAD, INBOX, JOB, OUTBOX, PERSON, REMINDER, State

LEASE = timedelta(seconds=120)
SECOND = timedelta(seconds=1)
UNANSWERED = timedelta(seconds=10)  # a message that was claimed longer ago no longer counts for the pace
PACE_LOCK = 7_265_641  # of the database, for the workers that ask for room

Values = Mapping[str, Any]


def _free(rows: FromClause, channel: str, now: datetime) -> ColumnElement[bool]:
    held = or_(rows.c.lease_until.is_(None), rows.c.lease_until <= now)
    return (rows.c.channel == channel) & (rows.c.state == State.OPEN) & held


def _claim(
    connection: Connection, table: Table, rows: FromClause, picked: Select[tuple[int]], now: datetime
) -> list[Values]:
    chosen = picked.with_for_update(skip_locked=True, of=rows).cte("chosen")
    statement = table.update().where(table.c.id.in_(select(chosen.c.id)))
    leased = statement.values(lease_until=now + LEASE, attempts=table.c.attempts + 1)
    claimed = [dict(row._mapping) for row in connection.execute(leased.returning(*table.c))]
    return sorted(claimed, key=lambda row: row["id"])


def updates(connection: Connection, channel: str, now: datetime) -> list[Values]:
    """Claim the oldest open update of a chat that has none running."""
    row, other = INBOX.alias("row"), INBOX.alias("other")
    earlier = exists().where(
        other.c.channel == row.c.channel,
        other.c.address == row.c.address,
        other.c.state == State.OPEN,
        other.c.id < row.c.id,
    )
    picked = select(row.c.id).where(_free(row, channel, now), ~earlier).order_by(row.c.id).limit(1)
    return _claim(connection, INBOX, row, picked, now)


def messages(
    connection: Connection, channel: str, now: datetime, limit: int, pace: Pace | None = None
) -> list[Values]:
    """Claim the first unsent message of each chat that has none in flight, replies before reminders.

    A chat whose first message must wait sends nothing: its order is kept.
    """
    if pace is not None and pace.per_second:
        limit = min(limit, _room(connection, channel, now, pace.per_second))
        if limit < 1:
            return []
    row, other = OUTBOX.alias("row"), OUTBOX.alias("other")
    before = tuple_(other.c.priority, other.c.id) < tuple_(row.c.priority, row.c.id)
    in_the_way = exists().where(
        other.c.channel == row.c.channel,
        other.c.address == row.c.address,
        other.c.state == State.OPEN,
        or_(before, other.c.lease_until > now),
    )
    picked = (
        select(row.c.id)
        .where(_free(row, channel, now), row.c.not_before <= now, ~in_the_way)
        .order_by(row.c.priority, row.c.id)
        .limit(limit)
    )
    if pace is not None and pace.per_second:
        picked = picked.where(row.c.address.not_in(_full_chats(channel, now, pace)))
    claimed = _claim(connection, OUTBOX, row, picked, now)
    return sorted(claimed, key=lambda values: (values["priority"], values["id"]))


def _room(connection: Connection, channel: str, now: datetime, per_second: int) -> int:
    """Return how many messages may start now: what was answered within a second counts, and what is out.

    Answers are what is counted, since the other side counted each message before it answered. Workers on
    PostgreSQL ask one after the other. What a killed worker had out counts for UNANSWERED only.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(PACE_LOCK)))
    of_channel = select(func.count()).where(OUTBOX.c.channel == channel)
    answered = of_channel.where(OUTBOX.c.state == State.SENT, OUTBOX.c.ended_at > now - SECOND)
    claimed_after = now + LEASE - UNANSWERED
    under_way = of_channel.where(OUTBOX.c.state == State.OPEN, OUTBOX.c.lease_until > claimed_after)
    used = sum(connection.execute(count).scalar_one() for count in (answered, under_way))
    return per_second - used


def _full_chats(channel: str, now: datetime, pace: Pace) -> Select[tuple[str]]:
    """Select the chats that have had their messages of this span."""
    since = now - SECOND * pace.burst / pace.per_chat
    recent = OUTBOX.c.channel == channel, OUTBOX.c.state == State.SENT, OUTBOX.c.ended_at > since
    return (
        select(OUTBOX.c.address).where(*recent).group_by(OUTBOX.c.address).having(func.count() >= pace.burst)
    )


def reminders(connection: Connection, channel: str, now: datetime, limit: int) -> list[Values]:
    """Claim what is due, the longest due first.

    An album stays open while its chat has updates to be handled: the rest of it may be among them.
    """
    row, chat, update = REMINDER.alias("row"), PERSON.alias("chat"), INBOX.alias("update")
    unheard = exists().where(
        chat.c.id == row.c.person_id,
        update.c.channel == chat.c.channel,
        update.c.address == chat.c.address,
        update.c.state == State.OPEN,
    )
    due = _free(row, channel, now), row.c.due_at <= now, or_(row.c.kind != "album", ~unheard)
    picked = select(row.c.id).where(*due).order_by(row.c.due_at, row.c.id).limit(limit)
    claimed = _claim(connection, REMINDER, row, picked, now)
    return sorted(claimed, key=lambda values: (values["due_at"], values["id"]))


def jobs(connection: Connection, channel: str, now: datetime, *, listening: bool = False) -> list[Values]:
    row = JOB.alias("row")
    wanted = row.c.kind == LISTENING if listening else row.c.kind != LISTENING
    picked = select(row.c.id).where(_free(row, channel, now), wanted).order_by(row.c.id).limit(1)
    return _claim(connection, JOB, row, picked, now)


def downloads(connection: Connection, channel: str, now: datetime) -> list[Values]:
    row = DOWNLOAD.alias("row")
    ready = _free(row, channel, now), row.c.not_before <= now
    picked = select(row.c.id).where(*ready).order_by(row.c.not_before, row.c.id).limit(1)
    return _claim(connection, DOWNLOAD, row, picked, now)
