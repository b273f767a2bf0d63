"""Build situations briefly: facts and cleaned sentences as the reader hands them on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, DraftRequest, Tone
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    Facts,
)
from bot.domain.reading import Sentence, SentenceRole

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
ROLES = {
    "o": SentenceRole.OUTCOME,
    "t": SentenceRole.TRIED,
    "p": SentenceRole.PROMISE,
    "m": SentenceRole.MANNER,
    "a": SentenceRole.ASK,
    "n": SentenceRole.NOISE,
}


def nov(day: int) -> date:
    return date(2026, 11, day)


def paid(value: str, currency: str | None, role: AmountRole = AmountRole.PAID) -> Amount:
    return Amount(Decimal(value), currency, role)


def said(*marked: str) -> tuple[Sentence, ...]:
    """Build sentences from "o: text", the letter naming the role."""
    return tuple(Sentence(text[3:], ROLES[text[0]], 0, len(text) - 3) for text in marked)


def ask(*kinds: AskKind, by: date | None = None, text: str = "", amount: Amount | None = None) -> Ask:
    return Ask(kinds, text, by, amount)


def request(facts: Facts, sentences: tuple[Sentence, ...], handle: str | None = None) -> DraftRequest:
    return DraftRequest(facts, sentences, (DraftKind.X_POST,), TODAY, Tone.CALM, x_handle=handle)


def company(name: str) -> Company:
    return Company(name)


K, R, C = AskKind, AmountRole, Channel
