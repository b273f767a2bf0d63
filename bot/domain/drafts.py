"""Drafts: the texts the bot hands to the person, and what an engine needs to write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.bodies import PaidBy, Role
from bot.domain.facts import Amount, Channel, Facts
from bot.domain.reading import Sentence
from bot.domain.replies import Tied


class DraftKind(StrEnum):
    X_POST = "x_post"
    X_THREAD = "x_thread"
    TIKTOK_CAPTION = "tiktok_caption"
    TIKTOK_SCRIPT = "tiktok_script"
    DIRECT_MESSAGE = "direct_message"
    EMAIL = "email"
    LETTER = "letter"
    BODY_COMPLAINT = "body_complaint"
    CHARGEBACK = "chargeback"
    CHAMPION_PITCH = "champion_pitch"
    LETTER_BEFORE_ACTION = "letter_before_action"
    PHONE_SCRIPT = "phone_script"
    COMPANY_FORM = "company_form"
    THANK_YOU = "thank_you"
    REPLY = "reply"  # to what the company answered
    CORRECTION = "correction"  # of a post that says something wrong


class ReplyWish(StrEnum):
    """What a reply to the company's answer is to say."""

    DETAILS = "details"  # the matter and its numbers, as they asked
    DAY = "day"  # by which day will you do it?
    ACCEPT = "accept"  # only when the person has chosen to
    REST = "rest"  # the part that the offer leaves out
    DECLINE = "decline"


# What one reader gets and nobody else: may hold references, the person's own contact data, the next step.
LETTERS = frozenset(
    {
        DraftKind.EMAIL,
        DraftKind.LETTER,
        DraftKind.BODY_COMPLAINT,
        DraftKind.CHARGEBACK,
        DraftKind.LETTER_BEFORE_ACTION,
        DraftKind.PHONE_SCRIPT,
        DraftKind.COMPANY_FORM,
    }
)
# What a letter leaves open because only the person knows it. Nothing else in brackets may stand in a text.
YOUR_NAME = "[your name]"
YOUR_ADDRESS = "[your address]"
YOUR_CARD = "[last four digits of your card]"
DAY_PAID = "[day you paid]"
SUM_PAID = "[amount]"
SELLER = "[name of the company]"
BLANKS = frozenset({YOUR_NAME, YOUR_ADDRESS, YOUR_CARD, DAY_PAID, SUM_PAID, SELLER})


class Tone(StrEnum):
    CALM = "calm"
    FIRM = "firm"
    SOFT = "soft"
    SHORT = "short"
    WRY = "wry"  # dry: the facts as a tally, never mocking, never about people


class Angle(StrEnum):
    """What the post opens with; the facts are the same. Which ones a case can carry says `domain.angles`."""

    OUTCOME = "outcome"  # the money or the item
    TIME = "time"  # the days, calls and visits it has cost
    PROMISE = "promise"  # the company's word and its day


class Step(StrEnum):
    """The rungs of the ladder; FIRST_POST comes before the ladder begins."""

    FIRST_POST = "first_post"
    NUDGE = "nudge"
    SECOND_POST = "second_post"
    FORMAL_COMPLAINT = "formal_complaint"
    FINAL_RESPONSE_REQUEST = "final_response_request"
    BODY = "body"
    CHAMPION = "champion"
    CHARGEBACK = "chargeback"
    SECTION75 = "section75"
    LETTER_BEFORE_ACTION = "letter_before_action"
    SMALL_CLAIMS = "small_claims"
    DATA_PROTECTION = "data_protection"
    THANK_YOU = "thank_you"
    WAIT = "wait"
    COMPLAIN_FIRST = "complain_to_company_first"
    NONE = "none"


class EngineName(StrEnum):
    RULES = "rules"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the person's words that the public text does not carry, and why (a catalogue key).

    Reasons: reference, phone, email, card, iban, address, id_number, plate, person, insult, crime_word,
    shouting, too_long, threat, ask_sum.
    """

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A gate that a draft did not pass. `gate` is the gate's stable name, `text` the offending words."""

    gate: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text. `parts` is used by threads only; `subject` by e-mail, letters and what goes to bodies."""

    kind: DraftKind
    text: str
    engine: EngineName
    variant: str = "calm"  # tone or angle, or the step's name for a follow-up
    parts: tuple[str, ...] = ()
    subject: str = ""
    tags: tuple[str, ...] = ()  # handles used, without @
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """An item of evidence as a script may speak of it."""

    number: int
    kind: str  # photo, video, document, forward and others
    ready: bool  # the person looked at it: nothing private can be read in it


ALLY = "ally"  # stands in for the id of a row: a creator or a group that the person named


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who outside the company reads a letter, or the court a letter before action names: as its row says.

    `source` is the page that shows the rule, empty where none was read: then no law of the row is named.
    """

    id: str
    name: str
    role: Role
    rule: str = ""  # what has to come first, and who may complain
    needs: tuple[str, ...] = ()  # what a complaint without which is refused
    source: str = ""
    checked_on: date | None = None
    wait_days: int | None = None  # days from the letter before action to the court


@dataclass(frozen=True, slots=True)
class Replied:
    """What the company answered, as the person passed it on; `told` where they put it in their own words."""

    on: date
    text: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Out:
    """A post of the person that is out, with its address where they gave it."""

    on: date
    url: str | None = None


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """Everything an engine may use to write. Whatever is not in here must not be in a draft.

    `handles` maps nothing for a platform where no account may be tagged: then the plain name is used.
    `earlier` holds the texts already written for this case, so that a follow-up repeats none.
    """

    facts: Facts
    sentences: tuple[Sentence, ...]  # the person's own, in the order told, corrections applied
    kinds: tuple[DraftKind, ...]
    today: date  # in the person's time zone
    tone: Tone = Tone.CALM
    angle: Angle | None = None  # None: in the order told
    step: Step = Step.FIRST_POST
    x_handle: str | None = None
    tiktok_handle: str | None = None
    x_tags: tuple[str, ...] = ()  # issue hashtags that fit, without "#", the most particular first
    tiktok_tags: tuple[str, ...] = ()
    posted_on: date | None = None  # day of the first post, for follow-ups
    earlier: tuple[str, ...] = ()
    promise_broken_on: date | None = None
    answered_on: date | None = None  # the company replied, but did not put it right: never say "no reply"
    evidence_count: int = 0
    exhibits: tuple[Shown, ...] = ()
    softened: tuple[LeftOut, ...] = ()  # what was taken out of the person's words before they came here
    sender: str = ""  # the person's name for letters, when given; else a blank to fill in
    # for letters
    addressee: Addressee | None = None
    complained_on: date | None = None  # the first direct complaint to the company
    complained_by: Channel | None = None
    complaint_reference: str = ""
    replied: tuple[Replied, ...] = ()  # in the order of their days
    out: tuple[Out, ...] = ()
    paid_by: PaidBy | None = None
    paid_on: date | None = None
    for_other: str = ""  # for whom the person complains with permission: "my mother"
    business: bool | None = None  # whether they complain as a business; None while not known
    country: str | None = None
    problems: tuple[Problem, ...] = ()  # what the gates refused in the last attempt
    refused: tuple[Draft, ...] = ()  # the same, text by text
    wish: ReplyWish | None = None  # for a reply to the company's answer
    offered: Amount | None = None  # the sum they offer
    tied: Tied | None = None  # and what they ask for beside
    corrected: tuple[str, ...] = ()  # names of the facts that the public text has wrong
    private_on: date | None = None  # since when the talk goes on in private, as the company asked
    attempt: int = 0
    variant: int = 0  # above 0: who joined others; the first post is worded apart from theirs
