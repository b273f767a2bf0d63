"""Name the gates and say which kind of draft passes which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.drafts import DraftKind


class Gate(StrEnum):
    """A condition that code enforces; the names are stable, since problems and prompts carry them."""

    LENGTH = "length"
    TIKTOK_HOOK = "tiktok_hook"
    ACCOUNTS = "accounts"
    STARTS_WITH_MENTION = "starts_with_mention"
    GROUNDED = "grounded"
    ASK_PRESENT = "ask_present"
    CIVIL = "civil"
    THREAT = "threat"
    CRIME_WORD = "crime_word"
    PERSON = "person"
    PRIVATE_DATA = "private_data"
    ACCIDENTAL_LINK = "accidental_link"
    HASHTAGS = "hashtags"
    EVIDENCE_CLAIM = "evidence_claim"
    FOLLOW_UP_NEW = "follow_up_new"
    HISTORY = "history"
    LAW = "law"
    INVENTED = "invented"
    PLAIN_TEXT = "plain_text"


# What everybody may read.
PUBLIC = frozenset(
    {
        DraftKind.X_POST,
        DraftKind.X_THREAD,
        DraftKind.TIKTOK_CAPTION,
        DraftKind.TIKTOK_SCRIPT,
        DraftKind.CHAMPION_PITCH,
        DraftKind.THANK_YOU,
        DraftKind.CORRECTION,
    }
)

_TRUE_AND_SAFE = frozenset(
    {
        Gate.ACCOUNTS,
        Gate.GROUNDED,
        Gate.HISTORY,
        Gate.ASK_PRESENT,
        Gate.CIVIL,
        Gate.THREAT,
        Gate.CRIME_WORD,
        Gate.PERSON,
        Gate.PRIVATE_DATA,
        Gate.EVIDENCE_CLAIM,
        Gate.LAW,
        Gate.INVENTED,
        Gate.PLAIN_TEXT,
    }
)
_POST = _TRUE_AND_SAFE | {
    Gate.LENGTH,
    Gate.STARTS_WITH_MENTION,
    Gate.ACCIDENTAL_LINK,
    Gate.HASHTAGS,
    Gate.FOLLOW_UP_NEW,
}
# Read by the addressee alone: may hold references, the person's own contact data and staff names.
_LETTER = frozenset(
    {
        Gate.ACCOUNTS,  # none but the company's own; nothing has to be tagged
        Gate.GROUNDED,
        Gate.HISTORY,
        Gate.ASK_PRESENT,
        Gate.CIVIL,
        Gate.CRIME_WORD,
        Gate.PRIVATE_DATA,  # secrets and whole card numbers only
        Gate.EVIDENCE_CLAIM,
        Gate.LAW,
        Gate.INVENTED,
        Gate.PLAIN_TEXT,
    }
)

GATES_FOR: Mapping[DraftKind, frozenset[Gate]] = {
    DraftKind.X_POST: _POST,
    DraftKind.X_THREAD: _POST,
    DraftKind.TIKTOK_CAPTION: _POST | {Gate.TIKTOK_HOOK},
    DraftKind.TIKTOK_SCRIPT: _TRUE_AND_SAFE,
    DraftKind.CHAMPION_PITCH: _TRUE_AND_SAFE,
    DraftKind.DIRECT_MESSAGE: _LETTER | {Gate.THREAT},  # before any lawful step
    DraftKind.REPLY: (_LETTER | {Gate.THREAT}) - {Gate.ASK_PRESENT},  # an acceptance asks for nothing
    DraftKind.CORRECTION: _POST - {Gate.ASK_PRESENT, Gate.HASHTAGS, Gate.FOLLOW_UP_NEW, Gate.EVIDENCE_CLAIM},
    DraftKind.EMAIL: _LETTER,
    DraftKind.LETTER: _LETTER,
    DraftKind.BODY_COMPLAINT: _LETTER,
    DraftKind.CHARGEBACK: _LETTER,
    DraftKind.LETTER_BEFORE_ACTION: _LETTER,
    DraftKind.PHONE_SCRIPT: _LETTER,
    DraftKind.COMPANY_FORM: _LETTER,
    DraftKind.THANK_YOU: frozenset(
        {
            Gate.LENGTH,
            Gate.ACCOUNTS,
            Gate.STARTS_WITH_MENTION,
            Gate.GROUNDED,
            Gate.HISTORY,
            Gate.CIVIL,
            Gate.PERSON,
            Gate.PRIVATE_DATA,
            Gate.ACCIDENTAL_LINK,
            Gate.HASHTAGS,
            Gate.INVENTED,
            Gate.PLAIN_TEXT,
        }
    ),
}
