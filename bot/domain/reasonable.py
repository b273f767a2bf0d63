"""Ask for what can be had: a sum out of all proportion to the loss is left out, the wish behind it stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.domain.drafts import LeftOut
from bot.domain.facts import Amount, AmountRole, Ask, AskKind, Facts
from bot.domain.reading import Sentence, SentenceRole

TIMES = 10  # as much as the greatest sum that was paid, charged or lost
_SPENT = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST)
REASON = "ask_sum"


def reasonable(
    facts: Facts, sentences: Sequence[Sentence]
) -> tuple[Facts, tuple[Sentence, ...], tuple[LeftOut, ...]]:
    """Return facts and sentences without a demand that nobody would meet, and what was left out."""
    ask = facts.ask
    spent = [amount for amount in facts.amounts if amount.role in _SPENT]
    greatest = max((amount.value for amount in spent), default=Decimal())
    wild = [amount for amount in _asked(facts) if greatest and amount.value > TIMES * greatest]
    if ask is None or not wild:
        return facts, tuple(sentences), ()
    amounts = tuple(amount for amount in facts.amounts if amount not in wild)
    kept = facts.amounts if amounts == facts.amounts else amounts
    calmer = tuple(found for one in sentences if (found := _without(one, wild)) is not None)
    left = tuple(LeftOut(f"{amount.value:,f}", REASON) for amount in wild[:1])
    return replace(facts, amounts=kept, ask=_kinder(ask, spent)), calmer, left


def _asked(facts: Facts) -> list[Amount]:
    """Return the sums that may be what is demanded: the ask's own, and those neither paid nor lost."""
    asked = [facts.ask.amount] if facts.ask and facts.ask.amount else []
    others = [amount for amount in facts.amounts if amount.role not in _SPENT]
    return list(dict.fromkeys([*asked, *others])) if facts.ask else []


def _kinder(ask: Ask, spent: Sequence[Amount]) -> Ask:
    """Return the ask without its sum; a wish for money alone becomes a refund of what was paid."""
    kinds = tuple(kind for kind in ask.kinds if kind is not AskKind.OTHER)
    if not kinds or (kinds == (AskKind.COMPENSATE,) and spent):
        kinds = (AskKind.REFUND,)
    return Ask(kinds, by=ask.by)


def _without(sentence: Sentence, wild: Sequence[Amount]) -> Sentence | None:
    """Return a wish without the sum, or None where nothing else was asked in it."""
    if sentence.role is not SentenceRole.ASK:
        return sentence
    for amount in wild:
        number = rf"{amount.value:,f}".removesuffix(".00")
        if number not in sentence.text and f"{amount.value:f}" not in sentence.text:
            continue
        cut = re.sub(
            rf",?\s*(?:\b(?:plus|and|with|or)\b|\+)\s+[^,.]*?{re.escape(number)}.*$", "", sentence.text
        )
        if cut == sentence.text or len(cut.split()) < 3:
            return None
        sentence = replace(sentence, text=cut)
    return sentence
