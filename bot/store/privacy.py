"""What the store holds of a person: give it out, or delete it."""

from __future__ import annotations

import json

from sqlalchemy import Connection, or_, select

from bot.domain.case import SCHEMA, Case, Conversation
from bot.domain.effects import Say
from bot.store import codec, making, outcomes, state
from bot.store.known import Known
from bot.store.tables import (
    CASE,
    DOWNLOAD,
    EXHIBIT,
    INBOX,
    INPUT,
    JOB,
    MODEL_CALL,
    OUTBOX,
    PERSON,
    REMINDER,
    State,
)

_REMOTE = {"remote_id", "remote_unique_id"}


def export(connection: Connection, person: int) -> dict[str, object]:
    """Return everything of a person as plain JSON values; empty when nobody is there."""
    found = state.load(connection, person, Known())
    if found is None:
        return {}
    whole = codec.adapter(Conversation).dump_python(found.conversation, mode="json")
    for case in whole["cases"]:
        for exhibit in case["exhibits"]:
            for name in _REMOTE:
                del exhibit[name]
    created = connection.execute(select(PERSON.c.created_at).where(PERSON.c.id == person)).scalar_one()
    return {
        "schema": SCHEMA,
        "person": {
            "channel": found.channel,
            "address": found.address,
            "created_at": created.isoformat() if created else None,
            **whole.pop("person"),
        },
        "cases": whole.pop("cases"),
        "inputs": _inputs(connection, person),
        "reminders": _reminders(connection, person),
        "messages": _messages(connection, person),
        "model_calls": _model_calls(connection, person),
        "counted": outcomes.export(connection, person),
        "state": whole,
    }


def _inputs(connection: Connection, person: int) -> list[dict[str, object]]:
    rows = connection.execute(select(INPUT).where(INPUT.c.person_id == person).order_by(INPUT.c.number))
    return [
        {"number": row.number, "text": row.text, "at": row.at.isoformat(), "case": row.case_number}
        for row in rows
    ]


def _reminders(connection: Connection, person: int) -> list[dict[str, object]]:
    steps = select(REMINDER).where(REMINDER.c.person_id == person, REMINDER.c.kind == "step")
    return [
        {
            "case": row.case_number,
            "step": row.step,
            "round": row.round,
            "due_at": row.due_at.isoformat(),
            "fired": row.state != State.OPEN,
        }
        for row in connection.execute(steps.order_by(REMINDER.c.due_at, REMINDER.c.id))
    ]


def _messages(connection: Connection, person: int) -> list[dict[str, object]]:
    rows = connection.execute(select(OUTBOX).where(OUTBOX.c.person_id == person).order_by(OUTBOX.c.id))
    return [
        {
            "queued_at": row.queued_at.isoformat(),
            "sent_at": row.ended_at.isoformat() if row.ended_at and row.state == State.SENT else None,
            "message": json.loads(row.say),
        }
        for row in rows
    ]


def _model_calls(connection: Connection, person: int) -> list[dict[str, object]]:
    own = select(MODEL_CALL).where(MODEL_CALL.c.person_id == person).order_by(MODEL_CALL.c.id)
    return [
        {
            "at": row.at.isoformat(),
            "prompt": row.prompt,
            "version": row.prompt_version,
            "sha256": row.prompt_sha,
            "model": row.model,
            "tokens_in": row.tokens_in,
            "tokens_out": row.tokens_out,
            "milliseconds": row.milliseconds,
            "tries": row.tries,
            "outcome": row.outcome,
        }
        for row in connection.execute(own)
    ]


def erase_case(connection: Connection, person: int, number: int) -> set[str]:
    """Delete a case with every word told for it; return the hashes of the files it referred to.

    Raw updates, and messages that belong to no single case, may repeat its words: their content goes for the
    whole chat. Their ids stay, so that a repeated update is still recognised and a message can be edited.
    """
    found = state.load(connection, person, Known())
    if found is None:
        return set()
    exhibits = EXHIBIT.c.person_id == person, EXHIBIT.c.case_number == number
    files = connection.execute(select(EXHIBIT.c.sha256, EXHIBIT.c.input).where(*exhibits)).all()
    inputs = {row.input for row in files if row.input is not None}
    for case in found.conversation.cases:
        if case.number == number:
            inputs |= _inputs_of(case)
    told = or_(INPUT.c.case_number == number, INPUT.c.number.in_(inputs))
    connection.execute(INPUT.delete().where(INPUT.c.person_id == person, told))
    outcomes.erase_case(connection, person, number)
    made = making.of_person_or_case(connection, person, number)
    _erase_downloads(connection, person, number)
    for table in (REMINDER, JOB, OUTBOX):
        own = table.c.person_id == person, table.c.case_number == number
        connection.execute(table.delete().where(*own))
    sent = OUTBOX.c.person_id == person, OUTBOX.c.case_number == 0, OUTBOX.c.state != State.OPEN
    blank = {"say": codec.encode_say(Say(key="")), "schema_version": SCHEMA}
    connection.execute(OUTBOX.update().where(*sent).values(**blank))
    chat = INBOX.c.channel == found.channel, INBOX.c.address == found.address
    seen = or_(INBOX.c.state != State.OPEN, INBOX.c.lease_until.is_not(None))
    connection.execute(INBOX.update().where(*chat, seen).values(raw=""))
    connection.execute(CASE.delete().where(CASE.c.person_id == person, CASE.c.number == number))
    return made | {row.sha256 for row in files if row.sha256}


def _erase_downloads(connection: Connection, person: int, number: int) -> None:
    """Delete what is still to be fetched for a case: its items are told by their inputs, since they move."""
    items = select(EXHIBIT.c.case_number, EXHIBIT.c.input).where(EXHIBIT.c.person_id == person)
    case_of = {row.input: row.case_number for row in connection.execute(items) if row.input}
    waiting = select(DOWNLOAD.c.id, DOWNLOAD.c.case_number, DOWNLOAD.c.exhibit)
    gone = [
        row.id
        for row in connection.execute(waiting.where(DOWNLOAD.c.person_id == person))
        if case_of.get(json.loads(row.exhibit).get("input"), row.case_number) == number
    ]
    connection.execute(DOWNLOAD.delete().where(DOWNLOAD.c.id.in_(gone)))


def _inputs_of(case: Case) -> set[int]:
    numbers = {told.input for told in case.told}
    for origins in case.facts.provenance.values():
        numbers |= {origin.input for origin in origins if origin.input is not None}
    return numbers


def erase(connection: Connection, person: int) -> set[str]:
    """Delete a person from every table; return the hashes of all files kept for them.

    Of the update being handled only its id stays, so that the same update is not handled twice.
    """
    chat = connection.execute(select(PERSON.c.channel, PERSON.c.address).where(PERSON.c.id == person)).first()
    if chat is None:
        return set()
    evidence = select(EXHIBIT.c.sha256).where(EXHIBIT.c.person_id == person, EXHIBIT.c.sha256.is_not(None))
    files = {str(sha256) for sha256 in connection.execute(evidence).scalars()}
    files |= making.of_person_or_case(connection, person)
    connection.execute(OUTBOX.delete().where(OUTBOX.c.person_id == person))
    updates = INBOX.c.channel == chat.channel, INBOX.c.address == chat.address
    running = INBOX.c.state == State.OPEN, INBOX.c.lease_until.is_not(None)
    stone = {"address": "", "raw": "", "state": State.DONE, "lease_until": None}
    connection.execute(INBOX.update().where(*updates, *running).values(**stone))
    connection.execute(INBOX.delete().where(*updates))
    connection.execute(PERSON.delete().where(PERSON.c.id == person))  # every other table cascades
    return files
