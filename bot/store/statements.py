"""The statements of every turn, prepared. What is rare stands where it is used."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.engine import insert_for
from bot.store.prepared import Prepared
from bot.store.tables import INBOX, INPUT, OUTBOX, REMINDER, STATE, State

Insert = sqlite.Insert | postgresql.Insert


def _given(*names: str) -> dict[str, object]:
    return {name: bindparam(name) for name in names}


def upsert(table: Table, columns: Sequence[str], key: Sequence[str]) -> Prepared:
    """Return an insert that replaces the row with the same key."""

    def build(dialect: str) -> Insert:
        new = insert_for(dialect, table).values(_given(*columns))
        replaced = {name: new.excluded[name] for name in columns if name not in key}
        return new.on_conflict_do_update(index_elements=list(key), set_=replaced)

    return Prepared(build)


# --- inbox ---

_ACCEPTED = ("channel", "update_id", "address", "raw", "received_at")

ACCEPT = Prepared(
    lambda dialect: (
        insert_for(dialect, INBOX)
        .values(_given(*_ACCEPTED))
        .on_conflict_do_nothing(index_elements=["channel", "update_id"])
    )
)
FINISH_UPDATE = Prepared(
    lambda _: INBOX.update().where(INBOX.c.id == bindparam("row")).values(state=State.DONE, lease_until=None)
)

# --- state and inputs ---

SAVE_STATE = Prepared(
    lambda _: (
        STATE.update()
        .where(STATE.c.person_id == bindparam("person"), STATE.c.version == bindparam("read_at"))
        .values(_given("version", "schema_version", "position"))
    )
)
LOG_INPUT = upsert(
    INPUT, ("person_id", "number", "text", "message_id", "case_number", "at"), ("person_id", "number")
)
TIE_INPUT = Prepared(
    lambda _: (
        INPUT.update()
        .where(INPUT.c.person_id == bindparam("person"), INPUT.c.number == bindparam("input"))
        .values(case_number=bindparam("active"))
    )
)

# --- reminders ---

_PLANNED = ("person_id", "kind", "case_number", "step", "round", "album")
_AGAIN = {"state": State.OPEN, "attempts": 0, "lease_until": None}


def _planned(dialect: str) -> Insert:
    new = insert_for(dialect, REMINDER).values(_given(*_PLANNED, "channel", "due_at"))
    moved = {"due_at": new.excluded.due_at, **_AGAIN}
    return new.on_conflict_do_update(index_elements=list(_PLANNED), set_=moved)


PLAN = Prepared(_planned)
CANCEL = Prepared(
    lambda _: REMINDER.delete().where(
        REMINDER.c.person_id == bindparam("person"),
        REMINDER.c.case_number == bindparam("case_number"),
        REMINDER.c.kind == "step",
        REMINDER.c.state == State.OPEN,
    )
)

# --- outbox ---

_QUEUED = (
    "person_id",
    "channel",
    "address",
    "dedupe_key",
    "case_number",
    "say",
    "slot",
    "in_place",
    "priority",
    "exhibits",
    "language",
    "farewell",
    "queued_at",
    "not_before",
)

QUEUE = Prepared(
    lambda dialect: (
        insert_for(dialect, OUTBOX)
        .values(_given(*_QUEUED))
        .on_conflict_do_nothing(index_elements=["dedupe_key"])
        .returning(OUTBOX.c.id)
    )
)
FORGET_FAREWELL = Prepared(
    lambda _: OUTBOX.delete().where(OUTBOX.c.id == bindparam("row"), OUTBOX.c.farewell)
)
END_MESSAGE = Prepared(
    lambda _: (
        OUTBOX.update()
        .where(OUTBOX.c.id == bindparam("row"), OUTBOX.c.state == State.OPEN)
        .values(_given("state", "ended_at", "message_id") | {"lease_until": None})
    )
)
