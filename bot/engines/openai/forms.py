"""The forms a model fills in: pydantic models whose JSON schema goes with the request.

Every field is required, because strict structured output knows no optional ones; "not said" is null or empty.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel

from bot.domain.facts import AmountRole, AskKind, Channel, CompanyState, Precision, ReferenceKind
from bot.domain.reading import Triage
from bot.domain.replies import ReplyKind


class Day(BaseModel):
    """A day or a span of days; dates as YYYY-MM-DD."""

    quote: str
    start: str
    end: str | None
    precision: Precision


class Sum(BaseModel):
    """A sum of money; `value` in plain digits."""

    quote: str
    value: str
    currency: str | None
    role: AmountRole


class Number(BaseModel):
    """A number the company knows the matter by."""

    quote: str
    kind: ReferenceKind


class Effort(BaseModel):
    """One thing the person already did."""

    quote: str
    channel: Channel
    count: int | None


class Wish(BaseModel):
    """What the person wants; `by` as YYYY-MM-DD."""

    quote: str
    kinds: list[AskKind]
    text: str
    by: str | None
    by_quote: str | None


class Extraction(BaseModel):
    """What a text says, as the model understood it. Nothing here is believed before it is grounded."""

    triage: Triage
    english: bool
    urgent: bool
    companies: list[str]
    what: str | None
    item: str | None
    where: str | None
    when: Day | None
    amounts: list[Sum]
    references: list[Number]
    people: list[str]
    tried: list[Effort]
    ask: Wish | None
    promised_by: Day | None
    company_state: CompanyState
    told_company: bool | None


class WrittenKind(StrEnum):
    """The kinds a model writes; the values are those of DraftKind. The rules engine writes the others."""

    X_POST = "x_post"
    TIKTOK_CAPTION = "tiktok_caption"
    DIRECT_MESSAGE = "direct_message"
    EMAIL = "email"
    LETTER = "letter"
    BODY_COMPLAINT = "body_complaint"
    CHARGEBACK = "chargeback"
    CHAMPION_PITCH = "champion_pitch"
    LETTER_BEFORE_ACTION = "letter_before_action"
    THANK_YOU = "thank_you"


class Written(BaseModel):
    """One text; `subject` for e-mails, letters and what goes to bodies only."""

    kind: WrittenKind
    subject: str
    text: str


class Writing(BaseModel):
    """The texts of one request."""

    drafts: list[Written]


class Promised(BaseModel):
    """The day a company named for doing something; `start` as YYYY-MM-DD."""

    quote: str
    start: str


class Offer(BaseModel):
    """A sum a company offers; `value` in plain digits."""

    quote: str
    value: str
    currency: str | None


class Answer(BaseModel):
    """What kind of answer a company gave. Nothing here is believed before it is found in the text."""

    kind: ReplyKind
    quote: str
    promised: Promised | None
    offered: Offer | None


FORMS: dict[str, type[BaseModel]] = {form.__name__: form for form in (Extraction, Writing, Answer)}
