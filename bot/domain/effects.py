"""What must be done after an event. Effects carry catalogue keys and values, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Literal

from bot.domain.case import Conversation
from bot.domain.company import Platform
from bot.domain.drafts import Draft, DraftRequest, Step
from bot.domain.facts import Amount
from bot.domain.reading import ReadRequest
from bot.domain.replies import ReplyRequest

# --- values inside messages -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Day:
    """A day, rendered short ("Tue 3 Nov"; with the year when it is not this one)."""

    value: date
    type: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, rendered in the person's zone ("tomorrow at 09:00" is the renderer's business)."""

    value: datetime
    zone: str
    type: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class Money:
    value: Amount
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Block:
    """A text the person will copy: shown as a block of its own, character for character."""

    text: str
    type: Literal["block"] = "block"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence or word from the catalogue inside another."""

    key: str
    params: Mapping[str, Value] = field(default_factory=dict)
    type: Literal["phrase"] = "phrase"


@dataclass(frozen=True, slots=True)
class Lines:
    """Phrases one below the other."""

    items: tuple[Value, ...]
    type: Literal["lines"] = "lines"


@dataclass(frozen=True, slots=True)
class Items:
    """Values in one line, joined as the language lists things ("four calls and two tickets")."""

    items: tuple[Value, ...]
    style: Literal["and", "or"] = "and"
    type: Literal["items"] = "items"


Value = str | int | Day | Moment | Money | Block | Phrase | Lines | Items


class Action(StrEnum):
    POST = "post"
    COPY = "copy"
    MORE = "more"
    POSTED = "posted"
    TOLD_YES = "told_yes"
    TOLD_NO = "told_no"
    TOLD_LATER = "told_later"
    THEY_REPLIED = "they_replied"
    SOLVED = "solved"
    NOTHING_YET = "nothing_yet"
    SNOOZE = "snooze"
    STOP = "stop"
    SHORTER = "shorter"
    FIRMER = "firmer"
    SOFTER = "softer"
    CALMER = "calmer"
    WRY = "wry"
    ANGLES = "angles"
    ANGLE = "angle"
    THREAD = "thread"
    SCRIPT = "script"
    TIKTOK = "tiktok"
    MESSAGE = "message"
    CHANGE = "change"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    BACK = "back"
    CONFIRM = "confirm"
    CHOOSE = "choose"
    CANCEL = "cancel"
    NEW = "new"
    OPEN = "open"
    PICTURES = "pictures"
    READABLE_YES = "readable_yes"
    READABLE_NO = "readable_no"
    TAG = "tag"
    NOT_THEM = "not_them"
    WRONG_ACCOUNT = "wrong_account"
    RIGHT_UNKNOWN = "right_unknown"  # the person does not know the right account either
    NO_NAME = "no_name"  # the person keeps their X name to themselves
    USE_ACCOUNT = "use_account"  # the person insists on an account that resembles another
    REALLY_THEM = "really_them"  # the message warned of was the company's own
    SHOW_POST = "show_post"
    SEND_PROOF = "send_proof"
    PRIVATE_FIRST = "private_first"
    SAFE = "safe"
    WORDS = "words"  # "I will say it in my words"
    RESTART = "restart"
    DELETE = "delete"
    KEEP = "keep"
    NOT_ENOUGH = "not_enough"
    PROMISED = "promised"
    PARTLY = "partly"
    REOPEN = "reopen"
    RESUME = "resume"
    LINK = "link"  # opens a page; never comes back as an event
    THANK_YOU = "thank_you"
    STEP = "step"  # writes the step `step.body`
    FILED = "filed"  # the person filed the step `step.body`
    ASIDE = "aside"  # the step `step.body` is not for this person
    REGION = "region"  # the part of the country, by its place in the list
    AT_NIGHT = "at_night"
    PAID = "paid"  # how the person paid
    DECIDED = "decided"  # the body whose id it carries has ended the matter


@dataclass(frozen=True, slots=True)
class Button:
    """One button. Its id is `action:case:argument`; `url` opens a page, `copy` copies a text instead."""

    action: Action
    label: str  # catalogue key
    case: int = 0
    argument: str = ""
    params: Mapping[str, Value] = field(default_factory=dict)
    url: str | None = None
    copy: str | None = None  # at most 256 UTF-16 units

    @property
    def id(self) -> str:
        """Return what a press sends back: at most 64 bytes."""
        return f"{self.action}:{self.case}:{self.argument}"


Keyboard = tuple[tuple[Button, ...], ...]


class Priority(IntEnum):
    """Which outbox rows go first."""

    REPLY = 0
    REMINDER = 10


# --- effects ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file the bot made (an export): its bytes in the media store, removed there once sent."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class Say:
    """Send one message. With a `slot`, the newest message of that slot is edited when `in_place` is set.

    `pictures` are exhibit numbers of `case` to send along as cleaned copies.
    """

    key: str
    params: Mapping[str, Value] = field(default_factory=dict)
    keyboard: Keyboard = ()
    slot: str | None = None
    in_place: bool = False
    priority: Priority = Priority.REPLY
    case: int = 0
    pictures: tuple[int, ...] = ()
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class PopUp:
    """Answer a button press in a short notice (<= 200 characters when rendered)."""

    key: str
    params: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TellOutcome:
    """What a story became: draft, ask_first, safety_first, decline, not_a_complaint, already_resolved."""

    outcome: str


@dataclass(frozen=True, slots=True)
class TellFacts:
    """The fact card of a case changed."""

    case: int


@dataclass(frozen=True, slots=True)
class TellDraft:
    """A draft is ready."""

    case: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class TellCase:
    """Status, step or next reminder of a case changed."""

    case: int


@dataclass(frozen=True, slots=True)
class Understand:
    """Let the slow reader read a text; the answer comes back as Understood or UnderstandFailed."""

    case: int
    job: int
    input: int
    request: ReadRequest


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """Let an engine write; the answer comes back as Drafted or DraftFailed. `rules_only` after failures."""

    case: int
    job: int
    request: DraftRequest
    rules_only: bool = False


@dataclass(frozen=True, slots=True)
class Classify:
    """Let the slow reader say what kind of answer a reply (counted from 0) is; comes back as Classified."""

    case: int
    reply: int
    request: ReplyRequest


@dataclass(frozen=True, slots=True)
class PlanReminder:
    """Keep a row that fires ReminderDue(case, step, round) at `due_at`."""

    case: int
    step: Step
    round: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class CancelReminders:
    """Drop every pending reminder of a case."""

    case: int


@dataclass(frozen=True, slots=True)
class PlanAlbum:
    """Fire AlbumClosed(group) at `due_at` unless planned anew before."""

    group: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class SuggestAccount:
    """Keep for the operator that an account of a known company is wrong; nothing of the person, no words."""

    company: str  # the directory's key
    platform: Platform
    wrong: str  # the handle without @; "" where none was tagged
    given: str = ""  # the right one, where the person gave one
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """Write everything of the person into a JSON file and send it."""


@dataclass(frozen=True, slots=True)
class EraseCase:
    """Delete one case: rows, files, reminders, drafts."""

    case: int


@dataclass(frozen=True, slots=True)
class EraseEverything:
    """Delete the person: rows, files, raw updates, unsent messages."""


Effect = (
    Say
    | PopUp
    | TellOutcome
    | TellFacts
    | TellDraft
    | TellCase
    | Understand
    | RequestDraft
    | Classify
    | PlanReminder
    | CancelReminders
    | PlanAlbum
    | SuggestAccount
    | Export
    | EraseCase
    | EraseEverything
)


@dataclass(frozen=True, slots=True)
class Advanced:
    """The result of one event."""

    conversation: Conversation
    effects: tuple[Effect, ...] = ()
