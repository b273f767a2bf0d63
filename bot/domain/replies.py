"""What a company answered, as a slow reader understands it. The quick reader's word stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.facts import Amount


class ReplyKind(StrEnum):
    SOLVED = "solved"
    PROMISE = "promise"
    PARTIAL_OFFER = "partial_offer"
    REFUSAL = "refusal"
    DM_US = "dm_us"  # go on in private messages, by mail or phone
    ASKS_DETAILS = "asks_details"
    AUTO_REPLY = "auto_reply"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """An answer to read, with what the reader may assume."""

    text: str
    said_at: datetime  # aware, in the person's time zone
    company: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class CompanyAnswer:
    """The kind of an answer, and the day and the sum that its words hold."""

    kind: ReplyKind = ReplyKind.OTHER
    promised_by: date | None = None
    offered: Amount | None = None
