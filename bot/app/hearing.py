"""From what a front end saw to what the core is told: number it, read its words, find what it refers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.app.incoming import (
    Incoming,
    IncomingBlocked,
    IncomingContact,
    IncomingDelete,
    IncomingEdit,
    IncomingFile,
    IncomingForward,
    IncomingPlace,
    IncomingPlaceMoved,
    IncomingPress,
    IncomingText,
    IncomingUnsupported,
)
from bot.app.ports import Engine, MediaStore, PersonId, UnitOfWork
from bot.domain.acknowledging import OTHERS
from bot.domain.arriving import with_look
from bot.domain.case import Conversation, EvidenceKind, Exhibit, FileState
from bot.domain.coverings import Examined
from bot.domain.events import (
    Blocked,
    Commanded,
    Deleted,
    Edited,
    Event,
    EvidenceReceived,
    PlaceMoved,
    Pressed,
    Said,
    Unsupported,
)
from bot.domain.hours import zone_of
from bot.domain.merging import answered_by
from bot.domain.private import without_secrets
from bot.domain.proposing import asked_of_picture
from bot.domain.reading import Field, Reading, ReadRequest

MEGABYTE = 1024 * 1024
LONGEST_TEXT = 40_000  # characters that are read; more is kept in the input log only


@dataclass(frozen=True, slots=True)
class Heard:
    """An event, with the words and the message id to log under its number."""

    event: Event | None
    text: str = ""
    message_id: str | None = None


def _kept(text: str | None) -> str | None:
    return text if text is None else without_secrets(text)


def _place(incoming: IncomingPlace | IncomingPlaceMoved) -> str:
    return f"{incoming.latitude:.6f},{incoming.longitude:.6f}"


def _order(message_id: str | None) -> int:
    """Return the number in a front end's message id, which counts up: "in:7" is 7; 0 where there is none."""
    digits = (message_id or "").rpartition(":")[2]
    return int(digits) if digits.isdecimal() and len(digits) < 16 else 0


Examine = Callable[[bytes, str | None], Examined]  # bytes and the type they are said to be


class Ear:
    """Reads incoming words with the deterministic engine, in the light of the conversation."""

    def __init__(self, engine: Engine, media: MediaStore, examine: Examine, *, max_file_mb: int) -> None:
        self._engine = engine
        self._media = media
        self._examine = examine
        self._max_bytes = max_file_mb * MEGABYTE

    def look(self, incoming: Incoming) -> Incoming:
        """Look at a file that came with its bytes: that takes a second, and no transaction waits for it."""
        if not isinstance(incoming, IncomingFile) or incoming.data is None:
            return incoming
        if len(incoming.data) > self._max_bytes:
            return incoming
        return replace(incoming, examined=self._examine(incoming.data, incoming.mime))

    def hear(
        self,
        unit: UnitOfWork,
        person: PersonId,
        conversation: Conversation,
        incoming: Incoming,
        now: datetime,
    ) -> Heard:
        """Return the event for what a person did; its number is the next of the person's inputs."""
        number = conversation.inputs + 1
        heard = self._hear(unit, person, conversation, incoming, number=number, now=now)
        return replace(heard, text=without_secrets(heard.text))

    def _hear(
        self,
        unit: UnitOfWork,
        person: PersonId,
        conversation: Conversation,
        incoming: Incoming,
        *,
        number: int,
        now: datetime,
    ) -> Heard:
        match incoming:
            case IncomingText(command=name) if name is not None:
                return Heard(Commanded(name, incoming.argument, number), incoming.text, incoming.message_id)
            case IncomingText():
                items = unit.exhibits_of_message(person, incoming.reply_to) if incoming.reply_to else ()
                reading = self.read(conversation, incoming.text, incoming.sent_at or now)
                said = Said(incoming.text, reading, number, items)
                return Heard(said, incoming.text, incoming.message_id)
            case IncomingEdit():
                return self._edited(unit, person, conversation, incoming, number, now)
            case IncomingDelete():
                of = unit.input_number(person, incoming.message_id) or 0
                return Heard(Deleted(of, number))  # 0: no input of ours, but it counts as one
            case IncomingPress():
                return Heard(Pressed(incoming.button_id, number))
            case IncomingUnsupported():
                return Heard(Unsupported(incoming.kind, number), "", incoming.message_id)
            case IncomingBlocked():
                return Heard(Blocked(incoming.blocked))
            case IncomingPlaceMoved():
                shared = unit.input_number(person, incoming.message_id) or 0
                return Heard(PlaceMoved(shared, _place(incoming), incoming.sent_at or now))
            case IncomingFile() | IncomingForward() | IncomingPlace() | IncomingContact():
                answered = incoming.reply_to if isinstance(incoming, IncomingFile) else None
                about = unit.case_of_message(person, answered) if answered else None
                return self._evidence(conversation, incoming, number, now, about)

    def read(
        self, conversation: Conversation, text: str, said_at: datetime, *, asked: Field | None = None
    ) -> Reading:
        """Read words in the light of the active case; `asked` says which question an edited answer was to."""
        case = next((one for one in conversation.cases if one.number == conversation.active), None)
        company = case.facts.company if case else None
        return self._engine.read(
            ReadRequest(
                text=text[:LONGEST_TEXT],
                said_at=said_at.astimezone(zone_of(conversation.person.timezone)),
                country=(company.country if company else None) or conversation.person.country,
                sector=company.sector if company else None,
                asked=asked or (case.asking if case else None) or asked_of_picture(conversation, text),
                known_company=company.name if company else None,
            )
        )

    def _edited(
        self,
        unit: UnitOfWork,
        person: PersonId,
        conversation: Conversation,
        incoming: IncomingEdit,
        number: int,
        now: datetime,
    ) -> Heard:
        of = unit.input_number(person, incoming.message_id) or number
        told = (case for case in conversation.cases if any(part.input == of for part in case.told))
        case = next(told, None)
        asked = answered_by(case.facts, of) if case else None
        reading = self.read(conversation, incoming.text, incoming.sent_at or now, asked=asked)
        return Heard(Edited(of, incoming.text, reading, number), incoming.text, incoming.message_id)

    def _evidence(
        self,
        conversation: Conversation,
        incoming: IncomingFile | IncomingForward | IncomingPlace | IncomingContact,
        number: int,
        now: datetime,
        about: int | None,
    ) -> Heard:
        exhibit = replace(self._exhibit(incoming, now), message=_order(incoming.message_id))
        words = incoming.caption if isinstance(incoming, IncomingFile) else None
        if isinstance(incoming, IncomingForward):
            words = incoming.text
        reading = self.read(conversation, words, incoming.sent_at or now) if words else None
        note = _kept(exhibit.note)
        exhibit = replace(exhibit, text=_kept(exhibit.text), note=note, caption=note)
        seen = incoming.examined.words if isinstance(incoming, IncomingFile) and incoming.examined else ()
        event = EvidenceReceived(exhibit, number, reading, about, seen)
        return Heard(event, words or "", incoming.message_id)

    def _exhibit(
        self, incoming: IncomingFile | IncomingForward | IncomingPlace | IncomingContact, now: datetime
    ) -> Exhibit:
        received = incoming.sent_at or now
        match incoming:
            case IncomingFile():
                return self._file(incoming, received)
            case IncomingForward():
                return Exhibit(
                    number=0,
                    kind=EvidenceKind.FORWARD,
                    received_at=received,
                    text=incoming.text,
                    origin_kind=incoming.origin_kind,
                    origin_name=incoming.origin_name,
                    origin_at=incoming.origin_at,
                )
            case IncomingPlace():
                return Exhibit(0, EvidenceKind.LOCATION, received, text=_place(incoming), note=incoming.title)
            case IncomingContact():
                return Exhibit(0, EvidenceKind.CONTACT, received, text=f"{incoming.name} {incoming.phone}")

    def _file(self, incoming: IncomingFile, received: datetime) -> Exhibit:
        """Return the exhibit of a file; bytes at hand are kept at once, the others are fetched later."""
        state, sha256, size = FileState.PENDING, None, incoming.size
        examined = incoming.examined or Examined()
        if incoming.data is not None:
            size = len(incoming.data)
            state = FileState.TOO_BIG
            if size <= self._max_bytes:
                sha256 = self._media.put(incoming.data)
                state = FileState.BROKEN if examined.unusable else FileState.STORED
        elif size is not None and size > self._max_bytes:
            state = FileState.TOO_BIG
        theirs = incoming.origin_kind in OTHERS  # what stands under a forwarded picture is not the person's
        exhibit = Exhibit(
            number=0,
            kind=incoming.kind,
            received_at=received,
            file_state=state,
            sha256=sha256,
            size=size,
            mime=incoming.mime,
            file_name=incoming.file_name,
            remote_id=incoming.remote_id,
            remote_unique_id=incoming.remote_unique_id,
            text=incoming.caption if theirs else None,
            note=None if theirs else incoming.caption,
            group=incoming.group,
            origin_kind=incoming.origin_kind,
            origin_name=incoming.origin_name,
            origin_at=incoming.origin_at,
        )
        return with_look(exhibit, examined)
