"""The shell every front end calls: load, advance, perform, save, in one unit of work."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot import log
from bot.app.consulting import consulted
from bot.app.hearing import Ear
from bot.app.incoming import Incoming, IncomingFile
from bot.app.ports import (
    Clock,
    Conflict,
    Directory,
    Engine,
    Found,
    MediaStore,
    ModelCall,
    OutboxId,
    PersonId,
    Store,
    UnitOfWork,
)
from bot.app.seeing import seen
from bot.domain.advance import advance
from bot.domain.case import Conversation, Exhibit, FileState
from bot.domain.effects import (
    Attachment,
    CancelReminders,
    Classify,
    Consult,
    Effect,
    EraseCase,
    EraseEverything,
    Export,
    KeepOutcome,
    Make,
    PlanAlbum,
    PlanReminder,
    PopUp,
    RequestDraft,
    Say,
    SuggestAccount,
    Understand,
)
from bot.domain.events import (
    AlbumClosed,
    Drafted,
    Event,
    EvidenceRead,
    FileArrived,
    Made,
    MakingFailed,
)
from bot.domain.perceiving import ReadEvidence, SeePicture, Transcribe
from bot.domain.turn import World

MOST_TRIES = 5  # of a unit that lost the race for a person
_log = log.get(__name__)

RenderPopUp = Callable[[PopUp, str, datetime], str]  # pop-up, language, now
Observer = Callable[[PersonId, Conversation, Effect, OutboxId | None], None]


def _nobody(person: PersonId, conversation: Conversation, effect: Effect, row: OutboxId | None) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the shell works with."""

    store: Store
    engine: Engine
    companies: Directory
    ear: Ear
    media: MediaStore
    clock: Clock
    world: World
    render_pop_up: RenderPopUp
    defaults: Conversation = field(default_factory=Conversation)
    observer: Observer = _nobody


class Conversations:
    """Moves conversations forward. Each call is one committed unit of work."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def handle(
        self,
        channel: str,
        address: str,
        incoming: Incoming,
        *,
        received_at: datetime | None = None,
        update: int | None = None,
    ) -> str | None:
        """Take what a person did, mark inbox row `update` done, and return the pop-up of a press."""
        looked_at = self.desk.ear.look(incoming)
        return self._repeated(lambda: self._handle(channel, address, looked_at, update))

    def happened(
        self,
        person: PersonId,
        event: Event,
        *,
        download: int | None = None,
        reminder: int | None = None,
        job: int | None = None,
        calls: tuple[ModelCall, ...] = (),
    ) -> None:
        """Take an event that is no act of the person, and mark the row it came from done.

        `calls` are what an engine was asked for it; they are kept with the person.
        """
        self._repeated(lambda: self._happened(person, event, download, reminder, job, calls))

    def _repeated(self, once: Callable[[], str | None]) -> str | None:
        for _ in range(MOST_TRIES - 1):
            try:
                return once()
            except Conflict:
                _log.info("unit_repeated")
        return once()

    def _handle(self, channel: str, address: str, incoming: Incoming, update: int | None) -> str | None:
        desk, now = self.desk, self.desk.clock.now()
        with desk.store.unit() as unit:
            found = unit.person(channel, address, desk.defaults)
            work = Work(desk, unit, found, now)
            if (group := _open_album(found.conversation)) and group != _group_of(incoming):
                work.take(AlbumClosed(group))
            heard = desk.ear.hear(unit, found.person, work.conversation, incoming, now)
            if heard.event is not None:
                work.take(heard.event)
            if (number := getattr(heard.event, "number", 0)) and not work.erased:
                unit.log_input(found.person, number, heard.text, heard.message_id, now)
            if update is not None:
                unit.finish_update(update)
            work.write()
            unit.commit()
        return (
            desk.render_pop_up(work.pop_up, found.conversation.person.language, now) if work.pop_up else None
        )

    def _happened(
        self,
        person: PersonId,
        event: Event,
        download: int | None,
        reminder: int | None,
        job: int | None,
        calls: tuple[ModelCall, ...],
    ) -> None:
        desk, now = self.desk, self.desk.clock.now()
        with desk.store.unit() as unit:
            found = unit.load(person)
            work = Work(desk, unit, found, now) if found is not None else None
            if work is not None:
                for call in calls:
                    unit.keep_call(person, call, now)
                work.take(event)
            if download is not None:
                unit.finish_download(download)
            if reminder is not None:
                unit.finish_reminder(reminder)
            if job is not None:
                unit.finish_job(job)
            if work is not None:
                work.write()
            elif isinstance(event, FileArrived) and (sha256 := event.exhibit.sha256) is not None:
                unit.then(lambda: desk.media.remove(sha256))  # the person deleted everything meanwhile
            left_over = unit.unneeded(_brought(event))
            unit.then(lambda: _remove(desk.media, left_over))
            unit.commit()


def _remove(media: MediaStore, files: Iterable[str]) -> None:
    for sha256 in files:
        media.remove(sha256)


def _brought(event: Event) -> tuple[str, ...]:
    """Return the files that were made for an event: nobody needs them unless a message of it does."""
    match event:
        case Made():
            return tuple(file.sha256 for file in event.files)
        case MakingFailed():
            return event.kept
        case _:
            return ()


def _open_album(conversation: Conversation) -> str | None:
    return conversation.album.group if conversation.album else None


def _group_of(incoming: Incoming) -> str | None:
    return incoming.group if isinstance(incoming, IncomingFile) else None


def _files(conversation: Conversation) -> set[str]:
    return {one.sha256 for case in conversation.cases for one in case.exhibits if one.sha256 is not None}


class Work:
    """One unit of work for one person: the conversation as it moves, and the effects performed so far."""

    def __init__(self, desk: Desk, unit: UnitOfWork, found: Found, now: datetime) -> None:
        self._desk = desk
        self._unit = unit
        self._found = found
        self._now = now
        self._said = 0
        self._orphans: tuple[str, ...] = ()
        self._arrived: set[str] = set()
        self._exports = False
        self._watched: list[tuple[Conversation, Effect, OutboxId | None]] = []
        self.conversation = found.conversation
        self.pop_up: PopUp | None = None
        self.erased = False

    def take(self, event: Event) -> None:
        """Advance by an event and by everything that follows from it at once."""
        events = [event]
        if isinstance(event, FileArrived) and event.exhibit.sha256 is not None:
            self._arrived.add(event.exhibit.sha256)
        while events:
            advanced = advance(self.conversation, events.pop(0), self._now, self._desk.world)
            self.conversation = advanced.conversation
            for effect in advanced.effects:
                events.extend(self._perform(effect))

    def _perform(self, effect: Effect) -> Iterator[Event]:  # noqa: C901, PLR0912 - one line a kind of effect
        """Do what an effect asks for; what the deterministic engine writes comes back at once."""
        person, row = self._found.person, None
        match effect:
            case Say():
                row = self._queue(effect)
            case PopUp():
                self.pop_up = effect
            case RequestDraft() if effect.rules_only or self._desk.world.model is None:
                yield Drafted(effect.case, effect.job, self._desk.engine.draft(effect.request))
            case RequestDraft() | Understand() | Classify() | Make() | Transcribe():
                self._unit.add_job(person, effect, self._now)
            case PlanReminder():
                self._unit.plan(person, effect.case, effect.step, effect.round, effect.due_at)
            case CancelReminders():
                self._unit.cancel(person, effect.case)
            case PlanAlbum():
                self._unit.plan_album(person, effect.group, effect.due_at)
            case ReadEvidence():
                said_at = effect.at or self._now
                reading = self._desk.ear.read(self.conversation, effect.text, said_at)
                spoken = effect.text if effect.spoken else ""
                yield EvidenceRead(effect.input, reading, effect.answer, spoken)
            case SeePicture():
                yield seen(self._desk.engine, self._desk.companies, self.conversation, effect)
            case SuggestAccount():
                self._unit.suggest(effect, self._now)
            case KeepOutcome():
                self._unit.keep_outcome(person, effect.case, effect.outcome)
            case Consult():
                yield consulted(self._unit, self._desk.companies, person, effect, self._now)
            case Export():
                self._exports = True
            case EraseCase():
                self._orphans += self._unit.erase_case(person, effect.case)
            case EraseEverything():
                self._erase()
            case _:
                pass  # TellFacts and its like only inform observers
        self._watched.append((self.conversation, effect, row))

    def _queue(self, say: Say) -> OutboxId:
        """Queue a message; its key is the same when the unit is repeated, and no other unit has it."""
        self._said += 1
        key = f"{self._found.person}:{self._found.version}:{self._said}"
        return self._unit.queue(self._found.person, say, key, self._now)

    def _erase(self) -> None:
        self._orphans += self._unit.erase(self._found.person)
        self.erased = True
        self.conversation = replace(self._desk.defaults)
        farewell = Say("deleted_all")
        self._watched.append((self.conversation, farewell, self._queue(farewell)))

    def write(self) -> None:
        """Write the state; the caller commits."""
        if not self.erased:
            self._unit.save(self._found, self.conversation, self._now)
            gone = (_files(self._found.conversation) | self._arrived) - _files(self.conversation)
            self._orphans += self._unit.unneeded(gone)
            for case, exhibit in self._new_files():
                self._unit.add_download(self._found.person, case, exhibit, self._now)
            if self._exports:
                self._export()
        self._unit.then(self._after_commit)

    def _new_files(self) -> Iterator[tuple[int, Exhibit]]:
        before = self._found.conversation
        known = {exhibit.input for case in before.cases for exhibit in case.exhibits}
        for case in self.conversation.cases:
            for exhibit in case.exhibits:
                if exhibit.file_state is FileState.PENDING and exhibit.input not in known:
                    yield case.number, exhibit

    def _export(self) -> None:
        """Write everything of the person into one file and send it."""
        content = json.dumps(self._unit.export(self._found.person), ensure_ascii=False, indent=2)
        name = f"redress-{self._now:%Y-%m-%d}.json"
        attachment = Attachment(self._desk.media.put(content.encode()), name)
        say = Say("export_ready", attachment=attachment)
        self._watched.append((self.conversation, say, self._queue(say)))

    def _after_commit(self) -> None:
        """Remove files nobody needs any more, and tell the observer what happened."""
        _remove(self._desk.media, self._orphans)
        for conversation, effect, row in self._watched:
            self._desk.observer(self._found.person, conversation, effect, row)
