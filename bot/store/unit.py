"""One transaction: state, messages, reminders, slow work and intake of one event, all or nothing."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, func, select

from bot.app.ports import Conflict, Found, ModelCall, OutboxId, PersonId, Queue
from bot.domain.case import SCHEMA, Conversation, Exhibit
from bot.domain.drafts import Step
from bot.domain.effects import Classify, Effect, Make, RequestDraft, Say, SuggestAccount, Understand
from bot.domain.events import ItemRef
from bot.domain.perceiving import Transcribe
from bot.domain.scorecard import CaseOutcome, Counted
from bot.store import codec, making, outcomes, privacy, state, statements, suggestions
from bot.store.engine import insert
from bot.store.known import Known
from bot.store.tables import (
    DOWNLOAD,
    EXHIBIT,
    INPUT,
    JOB,
    MODEL_CALL,
    OUTBOX,
    PERSON,
    REMINDER,
    STATE,
    State,
)


@dataclass(frozen=True, slots=True)
class Chat:
    """Where a person is reached; kept for the farewell after everything was erased."""

    channel: str
    address: str
    language: str


@dataclass(slots=True)
class _Seen:
    """What this unit did for one person: rows written later refer to it."""

    active: int | None = None  # the active case after the save
    saved: bool = False
    inputs: list[int] = field(default_factory=list)


def _sent_as(person: int, message_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        OUTBOX.c.person_id == person,
        OUTBOX.c.state == State.SENT,
        OUTBOX.c.message_id == message_id,
    )


class SqlUnit:
    """A `UnitOfWork` on one connection. After `erase` only a farewell can be queued for that person."""

    def __init__(self, connection: Connection, commit: Callable[[], object], known: Known) -> None:
        self._connection = connection
        self._known = known
        self._commit = commit
        self._chats: dict[int, Chat] = {}
        self._seen: defaultdict[int, _Seen] = defaultdict(_Seen)
        self._orphans: defaultdict[int, set[str]] = defaultdict(set)
        self._gone: set[int] = set()
        self.erased = False
        self.committed = False
        self.acts: list[Callable[[], None]] = []  # for after the commit

    # --- people and state ---

    def person(self, channel: str, address: str, defaults: Conversation) -> Found:
        """Return the person of a chat, made from the defaults at first sight."""
        loaded = state.find(self._connection, channel, address, self._known)
        if loaded is not None:
            return self._found(loaded)
        values = {name: getattr(defaults.person, name) for name in state.PERSON_COLUMNS}
        new = insert(self._connection, PERSON).values(channel=channel, address=address, **values)
        new = new.on_conflict_do_nothing(index_elements=["channel", "address"])
        made = self._connection.execute(new.returning(PERSON.c.id)).scalar_one_or_none()
        if made is not None:
            position = codec.encode_state(defaults)
            self._connection.execute(STATE.insert().values(person_id=made, version=0, position=position))
            state.write_cases(self._connection, made, Conversation(), defaults)
        loaded = state.find(self._connection, channel, address, self._known)
        if loaded is None:
            raise Conflict  # another unit erased the person between the two statements
        return self._found(loaded)

    def load(self, person: PersonId) -> Found | None:
        loaded = state.load(self._connection, person, self._known)
        return None if loaded is None else self._found(loaded)

    def _found(self, loaded: state.Loaded) -> Found:
        self._chats[loaded.id] = Chat(loaded.channel, loaded.address, loaded.conversation.person.language)
        self.then(lambda: self._known.keep(loaded.id, loaded.version, loaded.conversation))
        return Found(PersonId(loaded.id), loaded.conversation, loaded.version)

    def save(self, found: Found, conversation: Conversation, now: datetime) -> None:
        """Write what differs from `found`, once per unit; raise Conflict when somebody else was first."""
        person, old = found.person, found.conversation
        if person in self._gone:
            return
        moved = {
            "person": person,
            "read_at": found.version,
            "version": found.version + 1,
            "schema_version": SCHEMA,
            "position": codec.encode_state(conversation),
        }
        if statements.SAVE_STATE.change(self._connection, moved) != 1:
            raise Conflict
        changes = state.person_changes(old.person, conversation.person)
        if found.version == 0:
            changes["created_at"] = now
        if changes:
            self._connection.execute(PERSON.update().where(PERSON.c.id == person).values(**changes))
        state.write_cases(self._connection, person, old, conversation)
        for number in {case.number for case in old.cases} - {case.number for case in conversation.cases}:
            self._orphans[person] |= privacy.erase_case(self._connection, person, number)
        self._after_save(person, conversation)
        self.then(lambda: self._known.keep(person, found.version + 1, conversation))

    def _after_save(self, person: int, conversation: Conversation) -> None:
        """Tie the inputs of this unit, written before the save, to the case they belong to."""
        seen = self._seen[person]
        seen.saved, seen.active = True, conversation.active
        if seen.inputs and seen.active is not None:
            tied = ({"person": person, "input": number, "active": seen.active} for number in seen.inputs)
            statements.TIE_INPUT.change(self._connection, *tied)

    def log_input(
        self, person: PersonId, number: int, text: str, message_id: str | None, now: datetime
    ) -> None:
        if person in self._gone:
            return
        seen = self._seen[person]
        case = seen.active if seen.saved else None
        values = {"text": text, "message_id": message_id, "case_number": case, "at": now}
        statements.LOG_INPUT.change(self._connection, {"person_id": person, "number": number, **values})
        seen.inputs.append(number)

    def input_number(self, person: PersonId, message_id: str) -> int | None:
        """Return the input that a message was first logged as: an edit keeps its message's id."""
        first = select(func.min(INPUT.c.number)).where(
            INPUT.c.person_id == person, INPUT.c.message_id == message_id
        )
        number: int | None = self._connection.execute(first).scalar_one()
        return number

    def exhibits_of_message(self, person: PersonId, message_id: str) -> tuple[ItemRef, ...]:
        """Return the items that a message brought or, sent by the bot, speaks of."""
        brought = self._brought(person, message_id)
        if brought:
            return brought
        sent = select(OUTBOX.c.case_number, OUTBOX.c.exhibits).where(*_sent_as(person, message_id))
        rows = self._connection.execute(sent).all()
        return tuple(ItemRef(row.case_number, number) for row in rows for number in json.loads(row.exhibits))

    def _brought(self, person: int, message_id: str) -> tuple[ItemRef, ...]:
        brought = (
            select(EXHIBIT.c.case_number, EXHIBIT.c.number)
            .join(INPUT, (INPUT.c.person_id == EXHIBIT.c.person_id) & (INPUT.c.number == EXHIBIT.c.input))
            .where(EXHIBIT.c.person_id == person, INPUT.c.message_id == message_id)
            .order_by(EXHIBIT.c.case_number, EXHIBIT.c.number)
        )
        return tuple(ItemRef(row.case_number, row.number) for row in self._connection.execute(brought))

    def case_of_message(self, person: PersonId, message_id: str) -> int | None:
        """Return the case of an item, of a message of the bot, or of what the person wrote."""
        if brought := self._brought(person, message_id):
            return brought[0].case
        sent = select(OUTBOX.c.case_number).where(*_sent_as(person, message_id), OUTBOX.c.case_number > 0)
        told = select(INPUT.c.case_number).where(
            INPUT.c.person_id == person, INPUT.c.message_id == message_id, INPUT.c.case_number.is_not(None)
        )
        for query in (sent, told):
            number = self._connection.execute(query.limit(1)).scalar_one_or_none()
            if number is not None:
                return int(number)
        return None

    # --- outbox ---

    def queue(self, person: PersonId, say: Say, dedupe_key: str, now: datetime) -> OutboxId:
        """Queue a message; a key that is known already keeps its first row."""
        chat, farewell = self._chat(person), person in self._gone
        values = {
            "person_id": person,
            "channel": chat.channel,
            "address": chat.address,
            "dedupe_key": dedupe_key,
            "case_number": say.case,
            "say": codec.encode_say(say),
            "slot": None if farewell else say.slot,
            "in_place": say.in_place and not farewell,
            "priority": int(say.priority),
            "exhibits": json.dumps(say.about),
            "language": chat.language if farewell else None,
            "farewell": farewell,
            "queued_at": now,
            "not_before": now,
        }
        new = statements.QUEUE.row(self._connection, values)
        if new is None:
            same = select(OUTBOX.c.id).where(OUTBOX.c.dedupe_key == dedupe_key)
            return OutboxId(self._connection.execute(same).scalar_one())
        making.attach(self._connection, person, say, new["id"])
        return OutboxId(new["id"])

    def _chat(self, person: int) -> Chat:
        if person not in self._chats:
            known = select(PERSON.c.channel, PERSON.c.address, PERSON.c.language).where(PERSON.c.id == person)
            self._chats[person] = Chat(*self._connection.execute(known).one())
        return self._chats[person]

    # --- reminders ---

    def plan(self, person: PersonId, case: int, step: Step, round: int, due_at: datetime) -> None:
        """Keep the one row of this step and round; planned anew it moves and fires again."""
        self._plan(person, due_at, kind="step", case_number=case, step=step.value, round=round, album="")

    def plan_album(self, person: PersonId, group: str, due_at: datetime) -> None:
        none = Step.NONE.value
        self._plan(person, due_at, kind="album", case_number=0, step=none, round=0, album=group)

    def _plan(self, person: int, due_at: datetime, **key: str | int) -> None:
        if person in self._gone:
            return
        channel = self._chat(person).channel
        planned = {"person_id": person, "channel": channel, "due_at": due_at, **key}
        statements.PLAN.change(self._connection, planned)

    def cancel(self, person: PersonId, case: int) -> None:
        statements.CANCEL.change(self._connection, {"person": person, "case_number": case})

    def finish_reminder(self, row: int) -> None:
        """Mark a claimed row as fired. One that was planned anew meanwhile has no lease and stays open."""
        fired = REMINDER.c.id == row, REMINDER.c.lease_until.is_not(None)
        self._connection.execute(REMINDER.update().where(*fired).values(state=State.DONE, lease_until=None))

    # --- slow work ---

    def add_job(self, person: PersonId, effect: Effect, now: datetime) -> None:
        if person in self._gone:
            return
        match effect:
            case Understand():
                kind, text = "understand", codec.encode(Understand, effect)
            case RequestDraft():
                kind, text = "request_draft", codec.encode(RequestDraft, effect)
            case Classify():
                kind, text = "classify", codec.encode(Classify, effect)
            case Make():
                kind, text = Queue.MAKING, codec.encode(Make, effect)
            case Transcribe():
                kind, text = Queue.LISTENING, codec.encode(Transcribe, effect)
            case _:
                raise TypeError(f"{type(effect).__name__} is no slow work")
        values = {"case_number": effect.case, "kind": kind, "effect": text, "created_at": now}
        channel = self._chat(person).channel
        self._connection.execute(JOB.insert().values(person_id=person, channel=channel, **values))

    def finish_job(self, row: int) -> None:
        self._delete(JOB, row)

    def unneeded(self, files: Iterable[str]) -> tuple[str, ...]:
        return making.unneeded(self._connection, files)

    def add_download(self, person: PersonId, case: int, exhibit: Exhibit, now: datetime) -> None:
        if person in self._gone:
            return
        values: Mapping[str, object] = {
            "person_id": person,
            "channel": self._chat(person).channel,
            "case_number": case,
            "number": exhibit.number,
            "exhibit": codec.encode(Exhibit, exhibit),
            "not_before": now,
        }
        self._connection.execute(DOWNLOAD.insert().values(**values))

    def finish_download(self, row: int) -> None:
        self._delete(DOWNLOAD, row)

    def _delete(self, table: Table, row: int) -> None:
        self._connection.execute(table.delete().where(table.c.id == row))

    # --- what the model cost ---

    def keep_call(self, person: PersonId, call: ModelCall, now: datetime) -> None:
        """Keep what a call cost, in numbers."""
        if person in self._gone:
            return
        values = {
            "prompt": call.prompt,
            "prompt_version": call.version,
            "prompt_sha": call.sha256,
            "model": call.model,
            "tokens_in": call.tokens_in,
            "tokens_out": call.tokens_out,
            "milliseconds": call.milliseconds,
            "tries": call.tries,
            "outcome": call.outcome,
        }
        self._connection.execute(MODEL_CALL.insert().values(person_id=person, at=now, **values))

    def tokens_spent(self, person: PersonId, since: datetime) -> int:
        own = MODEL_CALL.c.person_id == person, MODEL_CALL.c.at >= since
        used = func.sum(MODEL_CALL.c.tokens_in + MODEL_CALL.c.tokens_out)
        return int(self._connection.execute(select(used).where(*own)).scalar_one() or 0)

    # --- what people know better ---

    def suggest(self, suggestion: SuggestAccount, now: datetime) -> None:
        suggestions.keep(self._connection, suggestion, now.date())

    # --- how companies answer ---

    def keep_outcome(self, person: PersonId, case: int, outcome: CaseOutcome | None) -> None:
        if person not in self._gone:
            outcomes.keep(self._connection, person, case, outcome)

    def outcomes(self, company: str, country: str) -> Iterator[Counted]:
        return outcomes.of_company(self._connection, company, country)

    # --- intake ---

    def finish_update(self, row: int) -> None:
        statements.FINISH_UPDATE.change(self._connection, {"row": row})

    # --- privacy ---

    def export(self, person: PersonId) -> dict[str, object]:
        return privacy.export(self._connection, person)

    def erase_case(self, person: PersonId, case: int) -> tuple[str, ...]:
        """Delete a case, before or after a save without it; return the files nobody needs any more."""
        self._orphans[person] |= privacy.erase_case(self._connection, person, case)
        self.erased = True
        return making.unneeded(self._connection, self._orphans.pop(person))

    def erase(self, person: PersonId) -> tuple[str, ...]:
        """Delete the person. What is queued afterwards in this unit is sent once and then deleted too."""
        if person in self._gone:
            return ()
        self._chat(person)
        files = privacy.erase(self._connection, person) | self._orphans.pop(person, set())
        self._gone.add(person)
        self.then(lambda: self._known.forget(person))
        self.erased = True
        return making.unneeded(self._connection, files)

    def then(self, act: Callable[[], None]) -> None:
        self.acts.append(act)

    def commit(self) -> None:
        self._commit()
        self.committed = True
