"""A shell for tests of the front end: it echoes texts, on the real store, one transaction for each act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.app.incoming import Incoming, IncomingFile, IncomingPress, IncomingText
from bot.app.ports import Outgoing, PersonId, Store
from bot.domain.case import Conversation, Exhibit, FileState
from bot.domain.effects import Say
from bot.domain.events import Event


@dataclass(frozen=True, slots=True)
class PlainSpan:
    text: str
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class PlainButton:
    id: str
    label: str
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class PlainMessage:
    spans: tuple[PlainSpan, ...]
    rows: tuple[tuple[PlainButton, ...], ...] = ()


def render(item: Outgoing, now: datetime) -> PlainMessage:
    """Show the key and the text of a Say, and under an echo one button."""
    if item.say.key == "unknown":
        raise KeyError(item.say.key)
    spans = (PlainSpan(f"{item.say.key}: ", "bold"), PlainSpan(str(item.say.params.get("text", "hello"))))
    rows = ((PlainButton("again:1:", "Again"),),) if item.say.key == "echo" else ()
    return PlainMessage(spans, rows)


def no_pictures(exhibits: Sequence[Exhibit]) -> Sequence[bytes]:
    return [f"picture {exhibit.number}".encode() for exhibit in exhibits]


@dataclass(slots=True)
class EchoShell:
    """Implements the Handler: what was heard and what happened stay open to tests."""

    store: Store
    heard: list[Incoming] = field(default_factory=list)
    events: list[tuple[PersonId, Event]] = field(default_factory=list)
    fails: int = 0  # how many of the next calls go wrong

    def handle(
        self, channel: str, address: str, incoming: Incoming, *, received_at: datetime, update: int | None
    ) -> str | None:
        if self.fails:
            self.fails -= 1
            raise RuntimeError("the shell fails on purpose")
        with self.store.unit() as unit:
            person = unit.person(channel, address, Conversation()).person
            if isinstance(incoming, IncomingText):
                unit.queue(person, Say("echo", {"text": incoming.text}), f"echo:{update}", received_at)
            if isinstance(incoming, IncomingFile):
                unit.add_download(person, 1, exhibit_of(incoming, received_at), received_at)
            if update is not None:
                unit.finish_update(update)
            unit.commit()
        self.heard.append(incoming)
        return f"you pressed {incoming.button_id}" if isinstance(incoming, IncomingPress) else None

    def happened(self, person: PersonId, event: Event, *, download: int | None = None) -> None:
        self.events.append((person, event))
        if download is not None:
            with self.store.unit() as unit:
                if unit.load(person) is not None:
                    unit.queue(person, Say("kept"), f"kept:{download}", datetime.now(UTC))
                unit.finish_download(download)
                unit.commit()


def exhibit_of(incoming: IncomingFile, now: datetime) -> Exhibit:
    return Exhibit(
        number=1,
        kind=incoming.kind,
        received_at=now,
        file_state=FileState.PENDING,
        size=incoming.size,
        mime=incoming.mime,
        remote_id=incoming.remote_id,
        remote_unique_id=incoming.remote_unique_id,
    )
