"""What an engine understood from one text of the person. Spans are code points of that text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain.company import CompanyMention, NamedAccount
from bot.domain.facts import (
    Amount,
    Ask,
    CompanyState,
    Private,
    Reference,
    Tried,
    Urgency,
    When,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and the span of the text that says it."""

    value: T
    start: int
    end: int


class Triage(StrEnum):
    """What kind of message this is, decided before anything else."""

    COMPLAINT = "complaint"
    DANGER = "danger"  # life or health: gas, fire, medical
    STRANDED = "stranded"  # alone and unsafe, at night, in transit
    SELF_HARM = "self_harm"
    THREAT = "threat"  # violence against somebody
    EXPOSURE = "exposure"  # find, post or harass a private person
    HATE = "hate"
    SPAM = "spam"
    GREETING = "greeting"
    THANKS = "thanks"
    QUESTION = "question"  # a plain question about the bot or about nothing in particular
    STEERING = "steering"  # "ignore your instructions"
    SOLVED = "solved"  # it is already put right
    UNCLEAR = "unclear"  # too little to tell: emoji, one word, another matter


class Refusal(StrEnum):
    """What a real complaint may ask for besides, and is refused: the rest of it is served."""

    THREAT = "threat"
    EXPOSURE = "exposure"
    HATE = "hate"
    FALSEHOOD = "falsehood"  # "say it was 50,000": only what happened is written
    MANY = "many"  # reviews and posts for other accounts
    DISMISSAL = "dismissal"  # "fire him": not the person's to ask for in public
    FORTUNE = "fortune"  # a sum out of all proportion


class Concern(StrEnum):
    """What the moderation of a model's provider is worried about in a text, the gravest first."""

    SELF_HARM = "self_harm"
    THREAT = "threat"  # somebody is threatened
    HATE = "hate"
    VIOLENCE = "violence"  # it is told of: the person may be the victim


class Intent(StrEnum):
    """A short answer in free words that means the same as a button."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    BACK = "back"
    POSTED = "posted"
    NOTHING_YET = "nothing_yet"
    THEY_REPLIED = "they_replied"
    SOLVED = "solved"
    STOP = "stop"
    SNOOZE = "snooze"
    SHORTER = "shorter"
    FIRMER = "firmer"
    SOFTER = "softer"
    MORE = "more"


class SentenceRole(StrEnum):
    OUTCOME = "outcome"  # what happened to the money or the item
    TRIED = "tried"
    PROMISE = "promise"
    MANNER = "manner"  # how people behaved, feelings
    ASK = "ask"
    NOISE = "noise"  # greetings, private data only, threats, asides to the bot


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or clause of the person, cleaned so that it may be published.

    `text` has no private data, references, insults, crime words or shouting; spelling slips that change
    nothing ("its been") are mended; amounts carry their currency; dates stand as day and month.
    `start` and `end` are the span in the original text.
    """

    text: str
    role: SentenceRole
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one text says. Empty fields mean "not said here"."""

    triage: Triage = Triage.UNCLEAR
    intent: Intent | None = None
    english: bool = True
    correction: bool = False  # "sorry, 4,500 not 5,400": values here replace earlier ones
    replaced: tuple[
        tuple[str, str], ...
    ] = ()  # (old words, new words) of a correction, as they stand in texts
    companies: tuple[CompanyMention, ...] = ()  # those that may have failed, most likely first
    renames: bool = False  # says that another company is meant than before: "not umeme, its uedcl"
    what: Found[str] | None = None
    item: Found[str] | None = None
    when: Found[When] | None = None
    ambiguous_when: tuple[When, ...] = ()  # two readings of a date such as 03/04, likelier first
    where: Found[str] | None = None
    amounts: tuple[Found[Amount], ...] = ()
    references: tuple[Found[Reference], ...] = ()
    tried: tuple[Found[Tried], ...] = ()
    ask: Found[Ask] | None = None
    urgency: Urgency = Urgency.NORMAL
    promised_by: Found[date] | None = None
    company_state: CompanyState = CompanyState.NONE
    told_company: bool | None = None
    country: str | None = None  # that the words give away: money, places, phones, offices, slang
    private: tuple[Found[Private], ...] = ()
    accounts: tuple[NamedAccount, ...] = ()  # given by the person as the company's
    sentences: tuple[Sentence, ...] = ()
    refused: tuple[Refusal, ...] = ()  # asked for beside the complaint, and not done
    concerns: tuple[Concern, ...] = ()  # any of them keeps the text from the model that writes


class Field(StrEnum):
    """The facts that can be asked for, named as the questions are (`ask_` + value)."""

    COMPANY = "company"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    AMOUNT = "amount"
    TRIED = "tried"
    ASK = "ask"
    COUNTRY = "country"
    DATE_FORMAT = "date_format"  # 03/04: which of two days


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """One text to read, with what the reader may assume."""

    text: str
    said_at: datetime  # aware, in the person's time zone
    country: str | None = None  # ISO 3166-1 alpha-2
    sector: str | None = None
    asked: Field | None = None  # the question this text answers, if one is open
    known_company: str | None = None  # name of the case's company: its mention is not a second company
