"""The person, the case and its evidence: frozen values that the conversation moves forward."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.clues import Heard, Seen, Taken
from bot.domain.company import Company, OwnAccount
from bot.domain.coverings import Cover, Findings, Unusable
from bot.domain.drafts import Angle, Draft, DraftKind, LeftOut, ReplyWish, Step, Tone
from bot.domain.facts import Amount, Facts, When
from bot.domain.gathering import Album, Burst, Filing
from bot.domain.impostors import Sign
from bot.domain.progress import Progress
from bot.domain.reading import Field, Sentence
from bot.domain.replies import Conduct, ReplyKind, Tied

SCHEMA = 1  # version of the serialised state; `bot.store.upgrades` raises older ones


class Status(StrEnum):
    INTERVIEWING = "interviewing"
    DRAFTED = "drafted"
    WAITING = "waiting"
    ANSWERED = "answered"
    ESCALATED = "escalated"
    RESOLVED = "resolved"
    CLOSED = "closed"


class Result(StrEnum):
    SOLVED = "solved"
    PARTLY = "partly"
    NO = "no"
    GAVE_UP = "gave_up"


class EvidenceKind(StrEnum):
    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"
    FORWARD = "forward"  # a forwarded text
    LOCATION = "location"
    CONTACT = "contact"
    LINK = "link"  # a page that shows something of the matter: an order, a status
    EMAIL = "email"


class OriginKind(StrEnum):
    """Who a forwarded message was from, in Telegram's terms, or who wrote a mail."""

    USER = "user"
    HIDDEN_USER = "hidden_user"
    CHAT = "chat"
    CHANNEL = "channel"
    SELF = "self"  # the person passed on something of their own
    MAIL = "mail"


class FileState(StrEnum):
    """Where the bytes of an exhibit are."""

    NONE = "none"  # nothing to fetch: a text, a place, a contact
    PENDING = "pending"  # to be downloaded in the background
    STORED = "stored"
    TOO_BIG = "too_big"  # above the download limit: kept by reference only
    FAILED = "failed"  # could not be fetched after all retries
    BROKEN = "broken"  # fetched, but refused; why, says the exhibit


class Readable(StrEnum):
    """Whether anyone can be recognised in the picture as it would be handed back, in the person's words.

    YES keeps it private; what is handed back after NO is covered as the person decided.
    """

    UNASKED = "unasked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One item of evidence, numbered from 1 within its case. The bytes live in the media store."""

    number: int
    kind: EvidenceKind
    received_at: datetime
    file_state: FileState = FileState.NONE
    sha256: str | None = None
    size: int | None = None  # bytes
    mime: str | None = None
    file_name: str | None = None  # as the sender called it: data, never a path
    remote_id: str | None = None  # Telegram's file_id
    remote_unique_id: str | None = None  # Telegram's file_unique_id
    text: str | None = None  # words of others, a place as "lat,lon", a contact, an address on the web
    note: str | None = None  # caption, and the person's replies to the item
    group: str | None = None  # album
    origin_kind: OriginKind | None = None
    origin_name: str | None = None
    origin_at: datetime | None = None
    readable: Readable = Readable.UNASKED
    answer: bool = False  # a picture of the company's answer
    unusable: Unusable | None = None  # why it is broken
    findings: Findings | None = None  # what a look at the picture found; None: nobody looked
    cover: Cover = field(default_factory=Cover)  # what the person decided about it
    input: int = 0  # the person's input that brought it: the same wherever it is moved
    message: int = 0  # the front end's number of that message: the order in which it was sent
    caption: str | None = None  # the part of the note that an edit of the message replaces
    subject: str | None = None  # of a mail
    likeness: str = ""  # what a picture looks like, 64 bits in hex; "" where that says nothing
    taken: Taken | None = None  # when and where a picture was taken; private
    seen: Seen | None = None  # what its writing says
    heard: Heard | None = None  # what was understood of speech


@dataclass(frozen=True, slots=True)
class Post:
    """A draft the person says is published."""

    kind: DraftKind
    step: Step
    text: str
    posted_at: datetime
    url: str | None = None


@dataclass(frozen=True, slots=True)
class CompanyReply:
    """What the company answered, as the person passed it on."""

    text: str
    at: datetime
    promised_by: date | None = None
    kind: ReplyKind | None = None
    offered: Amount | None = None
    final: bool = False  # a refusal that is their last word
    tied: Tied | None = None  # what the offer asks for beside the matter
    conduct: Conduct | None = None
    exhibit: int | None = None  # the picture of it
    told: bool = False  # the person's words about it, not the company's own


@dataclass(frozen=True, slots=True)
class Warned:
    """A message that posed as the company's, as the person passed it on, and what gave it away."""

    text: str
    at: datetime
    signs: tuple[Sign, ...]
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One piece of the story: the input it came from and the sentences found in it."""

    input: int
    sentences: tuple[Sentence, ...] = ()
    english: bool = True
    rude: tuple[LeftOut, ...] = ()  # insults and crime words that the sentences do not carry any more


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder that has a row: it fires ReminderDue(step, round) at `due_at`.

    `body` is the id of the row a step is for. `days` is set before the last day of a right: the days left.
    """

    step: Step
    round: int
    due_at: datetime
    body: str = ""
    days: int | None = None


class Show(StrEnum):
    """What to put on the screen when the drafts being written are there."""

    RESULT = "result"  # the fact card and the post
    POST = "post"  # the post alone: another tone
    CAPTION = "caption"  # the caption for TikTok alone
    THREAD = "thread"
    SCRIPT = "script"
    FOLLOW_UP = "follow_up"
    WAY = "way"  # a way without an account
    THANK_YOU = "thank_you"
    REPLY = "reply"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Writing:
    """What was last asked of an engine; with the facts it gives the same request again."""

    kinds: tuple[DraftKind, ...]
    tone: Tone = Tone.CALM
    step: Step = Step.FIRST_POST
    show: Show = Show.RESULT
    angle: Angle | None = None
    body: str = ""  # id of the row that a step is for
    wish: ReplyWish | None = None  # what a reply to the company is to say

    @property
    def only_by_rules(self) -> bool:
        """Tell whether the rules write this: no prompt asks for angles and scripts.

        A nudge is one counted line, not worth the wait for a model and its price.
        """
        kinds = {
            DraftKind.X_THREAD,
            DraftKind.TIKTOK_SCRIPT,
            DraftKind.PHONE_SCRIPT,
            DraftKind.COMPANY_FORM,
            DraftKind.REPLY,
            DraftKind.CORRECTION,
        }
        ours = self.angle is not None or self.tone is Tone.WRY or self.step is Step.NUDGE
        return ours or not kinds.isdisjoint(self.kinds)


@dataclass(frozen=True, slots=True)
class Voice:
    """How a case stands beside the others': whether it may be counted aloud, and how its texts differ.

    `counted` is None until the person answered. `variant` is 0 for who came alone; who joined by a link has
    a number of their own, so that two people with one story get two texts.
    """

    asked: bool = False
    counted: bool | None = None
    variant: int = 0


class Waiting(StrEnum):
    """What slow work the case waits for."""

    NOTHING = "nothing"
    READING = "reading"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint. `number` counts from 1 within the person; nobody else's case can be named by it."""

    number: int
    opened_at: datetime
    status: Status = Status.INTERVIEWING
    facts: Facts = field(default_factory=Facts)
    told: tuple[Told, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    drafts: tuple[Draft, ...] = ()  # the newest of each kind
    earlier_texts: tuple[str, ...] = ()  # public texts handed out before, for follow-ups
    posts: tuple[Post, ...] = ()
    published: Facts | None = None  # the facts as the public text has them
    replies: tuple[CompanyReply, ...] = ()
    warned: tuple[Warned, ...] = ()  # messages the person was warned of
    advised: tuple[str, ...] = ()  # advice given so far, newest last
    # the interview
    asking: Field | None = None
    asked: tuple[Field, ...] = ()  # every question put so far, in order
    tries: int = 0  # how often the open question was put
    unanswered: tuple[Field, ...] = ()  # skipped or "don't know"
    candidates: tuple[Company, ...] = ()  # companies to choose from while ask_which_company is open
    two_days: tuple[When, ...] = ()  # both readings of a date such as 03/04, until the person chose
    outcome_told: bool = False
    fallback_told: bool = False  # whether the person knows that the model did not answer
    kept_from_model: bool = False  # moderation was worried about the story: the rules alone write
    risk_accepted: bool = False
    doubted: str = ""  # the account that is called wrong, as a button carries it, until the right one is told
    own_accounts: tuple[OwnAccount, ...] = ()  # what the person said of the company's accounts, newest last
    shown_at: datetime | None = None  # when the result was last put on the screen
    waiting_for: Waiting = Waiting.NOTHING
    making: tuple[str, ...] = ()  # what is being made of the case in the background
    job: int = 0  # counts slow work; an answer to an older job is ignored
    attempt: int = 0  # revisions of the drafts being written
    writing: Writing | None = None
    # the ladder
    step: Step = Step.NONE
    reached: Step = Step.NONE  # the furthest rung of the ladder whose text was handed out
    round: int = 0  # which asking of that step is open; a button of another round is stale
    rounds: int = 0  # how many plans were made: no two reminder rows of a case share step and round
    awaiting_answer: bool = False  # a reminder of (step, round) is on the screen, unanswered
    planned: tuple[Planned, ...] = ()
    posted_at: datetime | None = None
    reminders_stopped: bool = False
    promise_due: date | None = None
    progress: Progress = field(default_factory=Progress)
    result: Result | None = None
    closed_at: datetime | None = None
    answered_at: datetime | None = None  # the company's first answer that was no automatic one
    voice: Voice = field(default_factory=Voice)
    numbered: int = 0  # the highest number an exhibit was ever given: none stands for two things

    def with_items(self, items: Iterable[Exhibit]) -> Case:
        """Return the case with these instead of the items that the same inputs brought."""
        new = {one.input: one for one in items}
        return replace(self, exhibits=tuple(new.get(one.input, one) for one in self.exhibits))

    @property
    def next_exhibit(self) -> int:
        """Return the number of the next item."""
        return max((self.numbered, *(one.number for one in self.exhibits))) + 1

    @property
    def next_reminder_at(self) -> datetime | None:
        """Return when the bot will be back on its own."""
        return min((planned.due_at for planned in self.planned), default=None)

    @property
    def answers(self) -> tuple[CompanyReply, ...]:
        """Return the company's answers: a machine's is none, and neither is a threat or being blocked."""
        auto = ReplyKind.AUTO_REPLY
        return tuple(one for one in self.replies if one.kind is not auto and one.conduct is None)

    @property
    def open(self) -> bool:
        """Tell whether the case still goes on."""
        return self.status not in (Status.RESOLVED, Status.CLOSED)


class Expecting(StrEnum):
    """What a bare text would mean just now, beside the story."""

    NOTHING = "nothing"
    FACT_CHANGE = "fact_change"
    REPLY_TEXT = "reply_text"
    REPLY_JUDGED = "reply_judged"  # "is it good enough?"
    TIMEZONE = "timezone"
    POST_LINK = "post_link"
    DELETE_CONFIRM = "delete_confirm"
    SAFE_NOW = "safe_now"
    TOLD_DAY = "told_day"  # "when did you first tell them?"
    PAID_DAY = "paid_day"  # "on which day did you pay?"
    REGION = "region"  # "which part of the country do you live in?"
    FOR_WHOM = "for_whom"  # "do you complain for yourself or for a business?"
    TOLD_ANSWER = "told_answer"  # "did you also write to them?"
    SOLVED_ANSWER = "solved_answer"  # "shall I close it as solved?"
    REST_ANSWER = "rest_answer"  # "do you want to go on for the rest?"
    FINAL_ANSWER = "final_answer"  # "did they call it final?"
    PRIVATE_DAY = "private_day"  # "when will they come back in private?"
    SNOOZE_ANSWER = "snooze_answer"
    PROMISE_DATE = "promise_date"
    RIGHT_ACCOUNT = "right_account"  # "which account is the right one?"
    X_NAME = "x_name"  # "what is your name on X?"
    ALLY = "ally"  # "which creator or group do you want to ask?"
    COUNT_ANSWER = "count_answer"  # "may I count you as one of those waiting?"
    READABLE_ANSWER = "readable_answer"  # "can anyone read a name in it?"
    SEEN_ANSWER = "seen_answer"  # "I read this in your picture: is it right?"
    COVER_ANSWER = "cover_answer"  # "is it covered well enough?"


@dataclass(frozen=True, slots=True)
class Person:
    """One chat partner. Country and zone stay None until given or inferred."""

    country: str | None = None
    timezone: str | None = None  # IANA name
    timezone_given: bool = False  # set by the person, so never changed by inference
    language: str = "en"
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything `advance` needs to know about one person."""

    person: Person = field(default_factory=Person)
    cases: tuple[Case, ...] = ()
    active: int | None = None  # number of the case that a text belongs to
    expecting: Expecting = Expecting.NOTHING
    album: Album | None = None
    burst: Burst | None = None
    filing: Filing | None = None
    heard_at: datetime | None = None  # when the person last did anything
    inputs: int = 0  # how many inputs the person has sent
    opened: int = 0  # the highest case number ever given: a deleted case's buttons never meet another
    greeted: bool = False
    x_name: str | None = None  # the person's own name on X, without @, when they gave it
    x_name_asked: bool = False  # it is asked for once
    region: str | None = None  # the person's part of the country, where bodies depend on it: "Scotland"
    reminded_at: datetime | None = None  # when a reminder last went out: at most one a day
