"""What can happen to a conversation: facts about the past. `number` is the person's input count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Exhibit
from bot.domain.clues import Seen
from bot.domain.company import Company
from bot.domain.drafts import Draft, EngineName, Step
from bot.domain.effects import Attachment
from bot.domain.reading import Reading
from bot.domain.replies import CompanyAnswer
from bot.domain.scorecard import Purpose, Scorecard


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item of evidence by its case and number."""

    case: int
    number: int


@dataclass(frozen=True, slots=True)
class Said:
    """The person wrote `text`; `reading` is what the deterministic reader made of it."""

    text: str
    reading: Reading
    number: int
    about: tuple[ItemRef, ...] = ()  # the text answers an evidence message: it is the note of these items


@dataclass(frozen=True, slots=True)
class Commanded:
    """A slash command; `name` without the slash and in lower case, `argument` the rest of the line."""

    name: str
    argument: str
    number: int


@dataclass(frozen=True, slots=True)
class Edited:
    """The person changed an earlier text."""

    of: int
    text: str
    reading: Reading
    number: int


@dataclass(frozen=True, slots=True)
class Deleted:
    """The person deleted an earlier input."""

    of: int
    number: int


@dataclass(frozen=True, slots=True)
class EvidenceReceived:
    """A file, forward, place or contact arrived. `exhibit.number` is 0 until the core numbers it.

    `reading` is set when it carries words (caption, forwarded text). `case` is set when it answers a message
    about a case. `words` is the writing in a picture, in rows: data, which nobody keeps.
    """

    exhibit: Exhibit
    number: int
    reading: Reading | None = None
    case: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileArrived:
    """The background download of an exhibit ended; `exhibit` carries the new file state, hash and size."""

    case: int
    exhibit: Exhibit
    words: tuple[str, ...] = ()  # the writing in a picture, in rows


@dataclass(frozen=True, slots=True)
class PictureSeen:
    """The writing in a picture, by its input, was read."""

    input: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class Transcribed:
    """A recording, by its input, was listened to; `text` is empty when nothing came of it."""

    input: int
    text: str = ""
    cut: bool = False  # there is more than was listened to


@dataclass(frozen=True, slots=True)
class EvidenceRead:
    """The words of an item, by its input, were read. `answer`: the person says they are the company's.

    `spoken` is what was read where it is the person's own recording: it counts as if they had typed it.
    """

    input: int
    reading: Reading
    answer: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMoved:
    """A live position moved; `of` is the input that shared it."""

    of: int
    place: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something without a use here: sticker, poll, dice, game."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button; `action:case:argument` as in its id. Anything unknown or stale gets a kind pop-up."""

    button: str
    number: int


@dataclass(frozen=True, slots=True)
class Understood:
    """A slow reader finished job `job` of a case."""

    case: int
    job: int
    input: int
    reading: Reading
    engine: EngineName


@dataclass(frozen=True, slots=True)
class UnderstandFailed:
    case: int
    job: int
    reason: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """An engine wrote drafts for job `job` of a case."""

    case: int
    job: int
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class DraftFailed:
    case: int
    job: int
    reason: str  # timeout, unavailable, refused, nonsense, abandoned, over_budget: never shown


@dataclass(frozen=True, slots=True)
class Classified:
    """A slow reader read reply number `reply` of a case; None when it gave nothing usable."""

    case: int
    reply: int
    answer: CompanyAnswer | None


@dataclass(frozen=True, slots=True)
class Made:
    """Files were made of a case; their bytes are in the media store."""

    case: int
    what: str
    files: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class MakingFailed:
    """They could not be made. `reason` is never shown; `kept` are files that were kept before it ended."""

    case: int
    what: str
    reason: str
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consulted:
    """A company was looked up: one when it is sure, several to choose from, none when it is not known.

    `card` and `others` belong to the one. `place` is a number that no other person has.
    """

    purpose: Purpose
    name: str
    companies: tuple[Company, ...]
    country: str | None = None
    card: Scorecard | None = None
    others: int = 0
    place: int = 0
    case: int = 0


@dataclass(frozen=True, slots=True)
class ReminderDue:
    """The clock reached a reminder row."""

    case: int
    step: Step
    round: int


@dataclass(frozen=True, slots=True)
class AlbumClosed:
    """No further item of the media group is expected."""

    group: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot, or came back."""

    blocked: bool


Event = (
    Said
    | Commanded
    | Edited
    | Deleted
    | EvidenceReceived
    | FileArrived
    | PictureSeen
    | Transcribed
    | EvidenceRead
    | PlaceMoved
    | Unsupported
    | Pressed
    | Understood
    | UnderstandFailed
    | Drafted
    | DraftFailed
    | Classified
    | Made
    | MakingFailed
    | Consulted
    | ReminderDue
    | AlbumClosed
    | Blocked
)
