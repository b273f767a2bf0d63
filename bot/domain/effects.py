"""What must be done after an event. Effects carry catalogue keys and values, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.domain.case import Conversation
from bot.domain.company import Platform
from bot.domain.drafts import Draft, DraftRequest, Step
from bot.domain.perceiving import ReadEvidence, SeePicture, Transcribe
from bot.domain.reading import ReadRequest
from bot.domain.replies import ReplyRequest
from bot.domain.scorecard import CaseOutcome, Purpose
from bot.domain.values import Block, Day, Invite, Items, Lines, Moment, Money, Paper, Phrase, Value

# Values are written in `bot.domain.values`; who builds effects finds them here too.
__all__ = ["Block", "Day", "Invite", "Items", "Lines", "Moment", "Money", "Phrase", "Value"]


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
    COVER = "cover"  # a place of a picture, `item.place`, or all its writing, `item.writing`
    UNCOVER = "uncover"
    CLIP = "clip"  # a clip of the film `item`, or `item.silent`
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
    COUNT = "count"  # may the person be counted aloud? yes or no
    COMPANY = "company"  # the page of a company, by its code
    JOIN = "join"  # an own case for the company of a code
    CLOSE = "close"  # the person ends the case; how, says the argument
    BUSINESS = "business"  # for whom: `no.step.body` for the person themselves, `yes` for a business
    WITHOUT = "without"  # the ways without an account
    WAY = "way"  # writes one of them; the argument is its kind
    FOR_OTHER = "for_other"  # whether another person agreed that this one writes for them
    SPREAD = "spread"  # a pitch to a creator or group that the person names
    DATA_REQUEST = "data_request"  # the request to the company that goes before the authority
    LAST_LETTER = "last_letter"  # the letter before action, asked for on the screen of a court
    SENT = "sent"  # the person sent the reply
    PRIVATE_DAY = "private_day"  # when the company comes back in private
    OFFER = "offer"  # what the person makes of an offer
    FINAL = "final"  # whether a refusal is their last word
    UNPAUSE = "unpause"  # go on in public after a threat
    CORRECT = "correct"  # write the correction of what is out, or note that it is out
    DECIDED = "decided"  # the body whose id it carries has ended the matter
    ITEM = "item"  # a page of the items to move or remove, `from.place` or `back.place`, or one item
    MOVE = "move"  # moves `item.case`; case 0 is a new one
    REMOVE = "remove"  # removes `item`, after `item.sure`
    FILE = "file"  # the case that the items of a question belong to
    TWIN = "twin"  # of two pictures that look alike: `item.keep` or `item.drop`
    THEIRS = "theirs"  # the words of an item are the company's answer
    PACK = "pack"  # which evidence pack of a case, then makes it: `full` or `public`
    DATA = "data"  # everything of the person as data
    TAKEN = "taken"  # of the time and place of pictures: `question.day`, `question.keep` or `question.no`
    SEEN = "seen"  # of what pictures say: `question.all`, `question.no` or `question.` and one fact
    HEARD = "heard"  # of what was understood of the recording `input`: `input.yes` or `input.type`
    PAPER = "paper"  # sends the draft `kind.body` as a letter


@dataclass(frozen=True, slots=True)
class Button:
    """One button. Its id is `action:case:argument`; `url` opens a page, `copy` copies a text instead.

    `invite` is the payload of a link to this bot: the button shares it, or copies the command to type.
    """

    action: Action
    label: str  # catalogue key
    case: int = 0
    argument: str = ""
    params: Mapping[str, Value] = field(default_factory=dict)
    url: str | None = None
    copy: str | None = None  # at most 256 UTF-16 units
    invite: str | None = None

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
    """A file the bot made: its bytes in the media store, removed there once sent. `alt` says what it is."""

    sha256: str
    name: str
    mime: str = ""
    alt: str = ""

    @property
    def picture(self) -> bool:
        """Tell whether a messenger can show it as a photo."""
        return self.mime in ("image/jpeg", "image/png")


@dataclass(frozen=True, slots=True)
class Say:
    """Send one message. With a `slot`, the newest message of that slot is edited when `in_place` is set.

    `pictures` are exhibit numbers of `case` to send along as cleaned copies; `paper` is made and sent along.
    `about` are the exhibits of `case` that a reply to it is a note of; a message that asks has none.
    `attachment` is a file made before, `album` up to ten pictures made before that are shown together.
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
    paper: Paper | None = None
    about: tuple[int, ...] = ()
    album: tuple[Attachment, ...] = ()

    @property
    def files(self) -> tuple[Attachment, ...]:
        """Return every file made before that the message brings."""
        return (*((self.attachment,) if self.attachment else ()), *self.album)


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
class Make:
    """Let files be made of a case in the background; they come back as Made or MakingFailed.

    `at` is the moment they are dated: an attempt after a kill makes the same bytes.
    """

    case: int
    what: str  # a `bot.domain.making.Making`
    at: datetime
    options: Mapping[str, str] = field(default_factory=dict)


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
class KeepOutcome:
    """Keep how a case stands with its company, for the figures; None takes it out of them."""

    case: int
    outcome: CaseOutcome | None


@dataclass(frozen=True, slots=True)
class Consult:
    """Look a company up and count its cases; the answer comes back as Consulted.

    The company is named by `name` as the person wrote it, or by the `code` of a link or button.
    """

    purpose: Purpose
    name: str = ""
    code: str = ""
    country: str | None = None
    case: int = 0


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
    | Make
    | PlanReminder
    | CancelReminders
    | PlanAlbum
    | ReadEvidence
    | SeePicture
    | Transcribe
    | SuggestAccount
    | KeepOutcome
    | Consult
    | Export
    | EraseCase
    | EraseEverything
)


@dataclass(frozen=True, slots=True)
class Advanced:
    """The result of one event."""

    conversation: Conversation
    effects: tuple[Effect, ...] = ()
