"""What the use cases need from the outside, as protocols. Adapters implement them; `bootstrap` joins them.

The core and the store are synchronous: one unit of work is a few milliseconds of CPU and one commit, run in
a worker thread by the front ends. Only what waits for a network is asynchronous: messengers, slow engines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.case import Conversation, Exhibit
from bot.domain.company import Company, CompanyMention, Lookup
from bot.domain.drafts import Draft, DraftRequest, EngineName, Step
from bot.domain.effects import Effect, Say, SuggestAccount
from bot.domain.events import ItemRef
from bot.domain.reading import Reading, ReadRequest
from bot.domain.replies import CompanyAnswer, ReplyRequest
from bot.domain.scorecard import CaseOutcome, Counted

PersonId = NewType("PersonId", int)
OutboxId = NewType("OutboxId", int)


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class Directory(Protocol):
    """The companies the bot knows. Pure look-ups, no network."""

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        """Resolve one name, alias, domain, handle or misspelling."""
        ...

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        """Find companies inside running text, likeliest first."""
        ...

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        """Return a company by its key, placed in a country."""
        ...


class Engine(Protocol):
    """The deterministic engine: reads and writes at once, in the process, and never fails."""

    def read(self, request: ReadRequest) -> Reading: ...

    def draft(self, request: DraftRequest) -> tuple[Draft, ...]: ...


@dataclass(frozen=True, slots=True)
class ModelCall:
    """What one call to a model cost: numbers only, never text. `outcome` is "ok" or why it failed.

    Tokens are what the server counted, else a quarter of the characters that went and came.
    """

    prompt: str
    version: int
    sha256: str
    model: str
    tokens_in: int
    tokens_out: int
    milliseconds: int
    tries: int
    outcome: str


Tally = Callable[[ModelCall], None]  # told of every call an engine has made, whatever came of it


class EngineFailed(Exception):
    """A slow engine gave nothing usable.

    `reason` is timeout, unavailable, refused, cut or nonsense; over_budget when it was not asked at all.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SlowEngine(Protocol):
    """An engine behind a network. Raises EngineFailed and nothing else."""

    name: EngineName

    async def read(self, request: ReadRequest, tally: Tally) -> Reading: ...

    async def draft(self, request: DraftRequest, tally: Tally) -> tuple[Draft, ...]: ...

    async def classify(self, request: ReplyRequest, tally: Tally) -> CompanyAnswer: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Speech:
    """What a recording says; `cut` when there is more of it than was listened to."""

    text: str
    cut: bool = False
    tokens: tuple[int, int] = (0, 0)  # in and out, as the server counted


class Listener(Protocol):
    """Turns recordings into text, by a server or in a process of its own. Raises EngineFailed, nothing else.

    `model` is its name where its calls cost something, else "".
    """

    model: str

    async def hear(self, data: bytes, mime: str) -> Speech: ...

    async def close(self) -> None: ...


class MediaStore(Protocol):
    """Originals by their sha256, private to the operator."""

    def put(self, data: bytes) -> str:
        """Keep the bytes and return their sha256 in hex; the same bytes are kept once."""
        ...

    def get(self, sha256: str) -> bytes:
        """Return the bytes; KeyError when they are gone."""
        ...

    def remove(self, sha256: str) -> None:
        """Delete the bytes; nothing happens when they are gone already."""
        ...


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder row that was claimed."""

    row: int
    person: PersonId
    case: int
    step: Step
    round: int
    due_at: datetime
    group: str | None = None  # set: this row closes an album instead


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast messages may leave, over all workers together: Telegram's own limits unless set otherwise.

    A chat may get `burst` messages at once, then `per_chat` a second: an answer is often two or three.
    """

    per_second: int = 30  # 0 is no limit, for a Bot API server of one's own
    per_chat: int = 1
    burst: int = 3


TELEGRAM_PACE = Pace()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An outbox row that was claimed for sending."""

    row: OutboxId
    person: PersonId
    channel: str  # "telegram", "terminal", "json"
    address: str  # chat id, or the name of a person in the JSON front end
    language: str
    timezone: str | None
    country: str | None
    say: Say
    edits: str | None  # id of the sent message to edit, in the front end's terms
    queued_at: datetime
    attempts: int
    pictures: tuple[Exhibit, ...] = ()  # the exhibits of `say.pictures`


class Queue(StrEnum):
    """Slow work waits in queues that do not hold each other up; all but the engine's are of one kind."""

    ENGINE = "engine"
    LISTENING = "transcribe"
    MAKING = "make"


@dataclass(frozen=True, slots=True)
class Job:
    """Slow work that was claimed: what a queue is for, of one person."""

    row: int
    person: PersonId
    effect: Effect
    attempts: int


@dataclass(frozen=True, slots=True)
class Download:
    """A file that is to be fetched for an exhibit."""

    row: int
    person: PersonId
    case: int
    exhibit: Exhibit
    attempts: int


@dataclass(frozen=True, slots=True)
class Update:
    """A raw update of a front end that was claimed from the inbox."""

    row: int
    channel: str
    address: str
    raw: str  # the front end's own JSON
    received_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Found:
    """A person and the state of the conversation, with the version it was read at."""

    person: PersonId
    conversation: Conversation
    version: int


class UnitOfWork(Protocol):
    """One transaction. Leaving the context without `commit` rolls back. Not shared between threads."""

    # people and state
    def person(self, channel: str, address: str, defaults: Conversation) -> Found: ...
    def load(self, person: PersonId) -> Found | None: ...
    def save(self, found: Found, conversation: Conversation, now: datetime) -> None:
        """Write state and rows; raises Conflict when another unit changed the person meanwhile."""
        ...

    def log_input(
        self, person: PersonId, number: int, text: str, message_id: str | None, now: datetime
    ) -> None: ...
    def input_number(self, person: PersonId, message_id: str) -> int | None: ...
    def exhibits_of_message(self, person: PersonId, message_id: str) -> tuple[ItemRef, ...]:
        """Return the items that a message brought or speaks of."""
        ...

    def case_of_message(self, person: PersonId, message_id: str) -> int | None:
        """Return the case that a message of either side belongs to."""
        ...

    # outbox
    def queue(self, person: PersonId, say: Say, dedupe_key: str, now: datetime) -> OutboxId: ...

    # reminders
    def plan(self, person: PersonId, case: int, step: Step, round: int, due_at: datetime) -> None: ...
    def plan_album(self, person: PersonId, group: str, due_at: datetime) -> None: ...
    def cancel(self, person: PersonId, case: int) -> None: ...

    # slow work
    def add_job(self, person: PersonId, effect: Effect, now: datetime) -> None: ...
    def finish_job(self, row: int) -> None: ...
    def unneeded(self, files: Iterable[str]) -> tuple[str, ...]:
        """Return those of the files, by sha256, that no evidence, no message and no work needs."""
        ...

    def add_download(self, person: PersonId, case: int, exhibit: Exhibit, now: datetime) -> None: ...

    # what the model cost
    def keep_call(self, person: PersonId, call: ModelCall, now: datetime) -> None: ...
    def tokens_spent(self, person: PersonId, since: datetime) -> int:
        """Return the tokens, in and out, of the person's calls from a moment on."""
        ...

    # what people know better
    def suggest(self, suggestion: SuggestAccount, now: datetime) -> None:
        """Count one more person who says so; no row names the person."""
        ...

    # how companies answer
    def keep_outcome(self, person: PersonId, case: int, outcome: CaseOutcome | None) -> None:
        """Keep what is counted of a case, or take it out of the figures."""
        ...

    def outcomes(self, company: str, country: str) -> Iterable[Counted]:
        """Return what is counted of a company in a country, without those who said no."""
        ...

    # intake
    def finish_update(self, row: int) -> None: ...
    def finish_reminder(self, row: int) -> None: ...
    def finish_download(self, row: int) -> None: ...

    # privacy
    def export(self, person: PersonId) -> dict[str, object]: ...
    def erase_case(self, person: PersonId, case: int) -> tuple[str, ...]:
        """Delete the case's rows and return the sha256 of files nobody needs any more."""
        ...

    def erase(self, person: PersonId) -> tuple[str, ...]: ...

    def then(self, act: Callable[[], None]) -> None:
        """Do something once all that was written is safe."""
        ...

    def commit(self) -> None: ...


class Conflict(Exception):
    """Another unit of work changed the same person first; load again and repeat."""


class Store(Protocol):
    """The database: units of work, and claims that are one statement each."""

    def unit(self) -> AbstractContextManager[UnitOfWork]: ...
    def together(self) -> AbstractContextManager[None]:
        """Let what this thread does in the block be committed once, at its end; a failed unit goes alone."""
        ...

    # inbox: committed before the front end confirms
    def accept(self, updates: Sequence[tuple[str, str, str, str]], now: datetime) -> int:
        """Keep (channel, update id, address, raw JSON) rows, skip known ids; return how many are new."""
        ...

    def claim_updates(self, channel: str, now: datetime, limit: int) -> list[Update]:
        """Claim the oldest open update of each chat that has none running."""
        ...

    def fail_update(self, row: int, now: datetime) -> bool:
        """Count a failed attempt; return whether it was the last one and the update was put aside."""
        ...

    # outbox
    def claim_outgoing(
        self, channel: str, now: datetime, limit: int, pace: Pace | None = None
    ) -> list[Outgoing]:
        """Claim the next row of each chat that has none in flight, replies first, within a pace."""
        ...

    def sent(self, row: OutboxId, message_id: str | None, now: datetime) -> tuple[str, ...]:
        """Record a message as sent and return the sha256 of files nobody needs any more."""
        ...

    def postpone(self, row: OutboxId, until: datetime, *, counted: bool) -> None: ...
    def give_up(self, row: OutboxId, now: datetime) -> tuple[str, ...]: ...
    def address(self, person: PersonId) -> str | None:
        """Return the front end's name for a person; None when the person was erased."""
        ...

    def recent(self, channel: str, address: str, limit: int) -> list[Outgoing]:
        """Return what was sent to a chat last, newest first."""
        ...

    # what is due
    def claim_due(self, channel: str, now: datetime, limit: int) -> list[DueReminder]: ...
    def next_due(self, channel: str) -> datetime | None: ...
    def claim_job(self, channel: str, now: datetime, queue: Queue = Queue.ENGINE) -> Job | None:
        """Claim the oldest job of a queue."""
        ...

    def note_made(self, job: int, sha256: str) -> bool:
        """Note a file before it is kept for a job; False when nobody wants it any more."""
        ...

    def forget_made(self, job: int) -> tuple[str, ...]:
        """Forget what an earlier attempt noted, and return the files nobody needs."""
        ...

    def claim_download(self, channel: str, now: datetime) -> Download | None: ...
    def release_download(self, row: int, until: datetime) -> None: ...

    def close(self) -> None: ...
