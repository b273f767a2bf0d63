"""What a company answered: the kinds of answers, and what the words of one hold."""

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


class Tied(StrEnum):
    """What an offer asks for beside the matter itself."""

    DELETION = "deletion"  # of the post or the review
    SILENCE = "silence"  # nothing more in public, or nothing to anybody


class Conduct(StrEnum):
    """What was done to the person instead of an answer."""

    LEGAL = "legal"  # a threat with lawyers, a court or the police
    VIOLENCE = "violence"
    EXPOSURE = "exposure"  # private data of the person made public, or threatened to be
    BLOCKED = "blocked"


THREATS = frozenset({Conduct.LEGAL, Conduct.VIOLENCE, Conduct.EXPOSURE})


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """An answer to read, with what the reader may assume."""

    text: str
    said_at: datetime  # aware, in the person's time zone
    company: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class CompanyAnswer:
    """The kind of an answer, and the day and the sum that its words hold.

    `final`: a refusal that says it is their last word. The rules alone see `tied` and `conduct`.
    """

    kind: ReplyKind = ReplyKind.OTHER
    promised_by: date | None = None
    offered: Amount | None = None
    final: bool = False
    tied: Tied | None = None
    conduct: Conduct | None = None
    paid: bool = False  # a part has come already
