"""What both terminal front ends share: drive the shell, fire what is due, collect what is to be shown."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from bot.app.conversation import Conversations
from bot.app.incoming import Incoming
from bot.app.jobs import EngineWork
from bot.app.listening import ListeningWork
from bot.app.making import MakingWork
from bot.app.papers import MadeFile
from bot.app.ports import MediaStore, OutboxId, Outgoing, PersonId, Store
from bot.app.reminders import tick
from bot.app.settling import settle
from bot.domain.case import Conversation, Exhibit
from bot.domain.effects import Effect, Say
from bot.i18n.render import Rendered, Renderer

T = TypeVar("T")

REMEMBERED = 50  # messages whose buttons are found again after a restart
_SAFE_NAME = re.compile(r"[^A-Za-z0-9._-]")


class MovingClock(Protocol):
    def now(self) -> datetime: ...
    def move_to(self, moment: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the person sees it: its id, the sentences, and the files it brings."""

    id: str
    address: str
    say: Say
    rendered: Rendered
    files: tuple[Path, ...]
    edits: str | None


@dataclass(frozen=True, slots=True)
class Observed:
    """Something the core told an observer: a fact card, a draft, the standing of a case."""

    address: str
    conversation: Conversation
    effect: Effect


Output = Shown | Observed


@dataclass(frozen=True, slots=True)
class Parts:
    """What a seat is joined from.

    `clean` makes the public copy of a picture, None when there is none; `paper` the letter or picture of a
    message that has one.
    """

    store: Store
    conversations: Conversations
    media: MediaStore
    clock: MovingClock
    renderer: Renderer
    clean: Callable[[Exhibit], bytes | None]
    paper: Callable[[Outgoing, datetime], MadeFile | None]
    folder: Path  # where files for the person are put
    engine_work: EngineWork | None = None
    listening: ListeningWork | None = None
    making: MakingWork | None = None


class Seat:
    """One terminal: `channel` keeps its people apart from those of other front ends."""

    def __init__(self, channel: str, parts: Parts) -> None:
        self.channel = channel
        self.parts = parts
        self._watched: list[tuple[PersonId, Conversation, Effect, OutboxId | None]] = []
        self._names: dict[PersonId, str] = {}
        self._current = "me"
        self._runner: asyncio.Runner | None = None  # with the first slow work

    def watch(
        self, person: PersonId, conversation: Conversation, effect: Effect, row: OutboxId | None
    ) -> None:
        """Take what the shell reports; it is given out by the next `handle` or `move`."""
        self._watched.append((person, conversation, effect, row))

    def inputs(self, address: str) -> int:
        """Return how many inputs a person has sent so far, in earlier runs too."""
        with self.parts.store.unit() as unit:
            found = unit.person(self.channel, address, self.parts.conversations.desk.defaults)
            unit.commit()
        self._names[found.person] = address
        return found.conversation.inputs

    def earlier(self, address: str) -> list[Rendered]:
        """Return what a person was shown last in earlier runs, oldest first: its buttons still work."""
        now = self.parts.clock.now()
        rows = self.parts.store.recent(self.channel, address, REMEMBERED)
        return [self._rendered(row, now) for row in reversed(rows)]

    def handle(self, address: str, incoming: Incoming) -> tuple[str | None, list[Output]]:
        """Do what a person did, with all slow work that follows; return the pop-up and what to show."""
        self._current = address
        pop_up = self.parts.conversations.handle(self.channel, address, incoming)
        outputs = list(self._flush())
        outputs.extend(self._work())
        return pop_up, outputs

    def move(self, target: datetime) -> list[Output]:
        """Move the clock; everything that is due on the way happens at its own moment."""
        outputs: list[Output] = []
        while (due := self.parts.store.next_due(self.channel)) is not None and due <= target:
            self.parts.clock.move_to(due)
            outputs.extend(self.fire())
        self.parts.clock.move_to(target)
        return outputs

    def fire(self) -> list[Output]:
        """Let what is due by now happen, and show what was left unsent."""
        tick(self.parts.store, self.parts.conversations, self.channel, self.parts.clock.now())
        outputs = list(self._flush())
        outputs.extend(self._work())
        outputs.extend(self._deliver(None))
        return outputs

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run network work in the one event loop that the engine's connections belong to."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(work)

    def close(self) -> None:
        """Close the connections of slow work in their own event loop, then the loop and the database."""
        if self._runner is not None:
            for work in self._works():
                self._runner.run(work.close())
            self._runner.close()
        self.parts.store.close()

    # --- the way out --------------------------------------------------------------

    def _work(self) -> Iterator[Output]:
        """Do all slow work to its end: what is heard first, since it may ask for more."""
        for work in self._works():
            while (job := work.next_job()) is not None:
                self.run(settle(work, job))
                yield from self._flush()

    def _works(self) -> tuple[EngineWork | ListeningWork | MakingWork, ...]:
        works = (self.parts.listening, self.parts.engine_work, self.parts.making)
        return tuple(work for work in works if work is not None)

    def _flush(self) -> Iterator[Output]:
        """Give out what was watched, in order; messages come through the outbox."""
        watched, self._watched = self._watched, []
        for person, conversation, effect, row in watched:
            if row is not None:
                yield from self._deliver(row)
            elif not isinstance(effect, Say):
                yield Observed(self._name(person), conversation, effect)

    def _name(self, person: PersonId) -> str:
        """Return who a person is here; somebody who has not spoken since the start is looked up."""
        if person not in self._names:
            self._names[person] = self.parts.store.address(person) or self._current
        return self._names[person]

    def _deliver(self, until: OutboxId | None) -> Iterator[Shown]:
        """Send outbox rows until the given one is out, or all of them."""
        store, now = self.parts.store, self.parts.clock.now()
        while rows := store.claim_outgoing(self.channel, now, 1):
            for row in rows:
                self._names[row.person] = row.address
                shown = self._show(row, now)
                for sha256 in store.sent(row.row, shown.id, now):
                    self.parts.media.remove(sha256)
                yield shown
                if row.row == until:
                    return

    def _show(self, row: Outgoing, now: datetime) -> Shown:
        files = tuple(self._files(row, now))
        return Shown(str(row.row), row.address, row.say, self._rendered(row, now), files, row.edits)

    def _rendered(self, row: Outgoing, now: datetime) -> Rendered:
        return self.parts.renderer.say(row.say, zone=row.timezone, country=row.country, now=now)

    def _files(self, row: Outgoing, now: datetime) -> Iterator[Path]:
        """Write what the message brings into files of its own; names are ours, not the sender's."""
        folder = self.parts.folder / f"message-{row.row}"
        for exhibit in row.pictures:
            copy = self.parts.clean(exhibit)
            if copy is not None:
                yield _written(folder / f"item-{exhibit.number}.jpg", copy)
        if (made := self.parts.paper(row, now)) is not None:
            yield _written(folder / made.name, made.data)
        for attachment in row.say.files:
            with contextlib.suppress(KeyError):
                data = self.parts.media.get(attachment.sha256)
                yield _written(folder / _SAFE_NAME.sub("_", attachment.name), data)


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
