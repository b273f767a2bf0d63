"""What is known about a case: small frozen values, each field with its provenance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.domain.company import Company


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact comes from: a span (code points) of one of the person's inputs, a button, an exhibit."""

    input: int | None = None  # 1-based number of the person's input
    start: int = 0
    end: int = 0
    button: str | None = None
    evidence: int | None = None  # number of the exhibit


class Precision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class When:
    """The day it happened or began, and the last day where there is one."""

    start: date
    end: date | None = None
    precision: Precision = Precision.DAY


class AmountRole(StrEnum):
    PAID = "paid"
    CHARGED = "charged"
    LOST = "lost"
    WANTED = "wanted"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money; `currency` is an ISO 4217 code, or None while it is not known."""

    value: Decimal
    currency: str | None
    role: AmountRole = AmountRole.OTHER


class ReferenceKind(StrEnum):
    TICKET = "ticket"
    ORDER = "order"
    BOOKING = "booking"
    ACCOUNT = "account"
    TRACKING = "tracking"
    METER = "meter"
    INVOICE = "invoice"
    POLICY = "policy"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that the company knows the matter by; never in a public text."""

    kind: ReferenceKind
    text: str


class Channel(StrEnum):
    CALL = "call"
    EMAIL = "email"
    CHAT = "chat"
    VISIT = "visit"
    TICKET = "ticket"
    POST = "post"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing the person already did, e.g. (CALL, 4, "called four times")."""

    channel: Channel
    count: int | None  # None when the person gave no number
    text: str  # the person's own words


class AskKind(StrEnum):
    REFUND = "refund"
    REPAIR = "repair"
    REPLACE = "replace"
    DELIVER = "deliver"
    COMPENSATE = "compensate"
    CANCEL = "cancel"
    UNLOCK = "unlock"
    CORRECT = "correct"  # a bill, a record, a booking put right
    EXPLAIN = "explain"
    APOLOGISE = "apologise"
    RESPOND = "respond"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ask:
    """What would put it right. `kinds` are alternatives ("a refund or a repair").

    `text` keeps the person's own words when `kinds` is (OTHER,): an infinitive clause addressed to the
    company without "to", e.g. "honour the warranty".
    """

    kinds: tuple[AskKind, ...]
    text: str = ""
    by: date | None = None
    amount: Amount | None = None


class PrivateKind(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    CARD = "card"
    IBAN = "iban"
    ADDRESS = "address"
    ID_NUMBER = "id_number"
    PLATE = "plate"
    PERSON = "person"  # a staff member, driver, other customer
    REFERENCE = "reference"
    SECRET = "secret"  # a PIN, password or one-time code: never kept


@dataclass(frozen=True, slots=True)
class Private:
    """Something that must not become public, as the person wrote it."""

    kind: PrivateKind
    text: str


class Urgency(StrEnum):
    NORMAL = "normal"
    NOW = "now"


class CompanyState(StrEnum):
    """What the company has done so far, as the person tells it."""

    NONE = "none"
    AUTO_REPLY = "auto_reply"
    STALLING = "stalling"
    PROMISE = "promise"
    PARTIAL = "partial"
    REFUSED = "refused"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class Facts:
    """The fact card. Unknown stays None or empty; nothing is invented."""

    company: Company | None = None
    what: str | None = None  # what went wrong, a clause in the person's words without private data
    when: When | None = None
    where: str | None = None
    amounts: tuple[Amount, ...] = ()
    references: tuple[Reference, ...] = ()
    tried: tuple[Tried, ...] = ()
    ask: Ask | None = None
    urgency: Urgency = Urgency.NORMAL
    promised_by: date | None = None
    company_state: CompanyState = CompanyState.NONE
    told_company: bool | None = None  # whether the company was told directly; None while not known
    private: tuple[Private, ...] = ()
    item: str | None = None  # the product or service in a word or three: "home fibre", "phone"
    provenance: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
