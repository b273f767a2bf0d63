"""A demand out of all proportion is re-worded to what can be had, and the person is told."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, LeftOut
from bot.domain.facts import Amount, AmountRole, Ask, AskKind, Facts
from bot.domain.gates import check
from bot.domain.reasonable import reasonable
from bot.engines.rules.compose import RulesWriter
from tests.engines.rules.building import request, said

PAID = Amount(Decimal(45000), "NGN", AmountRole.LOST)
WILD = Amount(Decimal(5_000_000), "NGN")
FACTS = Facts(
    company=Company("Jumia"),
    amounts=(PAID, WILD),
    ask=Ask((AskKind.OTHER,), "give me 5 million naira and close down", amount=WILD),
)
STORY = said("o: They took ₦45,000 from me", "a: They should give me ₦5,000,000 and close down")


def test_a_fortune_becomes_the_refund_of_what_was_lost() -> None:
    facts, sentences, left = reasonable(FACTS, STORY)
    assert facts.ask == Ask((AskKind.REFUND,))
    assert facts.amounts == (PAID,)
    assert [one.text for one in sentences] == ["They took ₦45,000 from me"]
    assert left == (LeftOut("5,000,000", "ask_sum"),)


def test_the_post_asks_for_the_refund_and_passes_the_gates() -> None:
    facts, sentences, left = reasonable(FACTS, STORY)
    asked = replace(request(facts, sentences), softened=left)
    (draft,) = RulesWriter().draft(replace(asked, kinds=(DraftKind.X_POST,)))
    assert "Jumia, can you refund me?" in draft.text
    assert "million" not in draft.text
    assert LeftOut("5,000,000", "ask_sum") in draft.left_out
    assert not check(draft, asked)


def test_what_is_asked_beside_the_fortune_stays() -> None:
    wish = said("o: ACSA charged me R1,260", "a: Refund the difference plus R50,000 for wasting my Easter")
    charged = Amount(Decimal(1260), "ZAR", AmountRole.CHARGED)
    wild = Amount(Decimal(50_000), "ZAR", AmountRole.WANTED)
    facts = Facts(amounts=(charged, wild), ask=Ask((AskKind.REFUND,), amount=wild))
    calmer, sentences, _ = reasonable(facts, wish)
    assert [one.text for one in sentences] == ["ACSA charged me R1,260", "Refund the difference"]
    assert calmer.ask == Ask((AskKind.REFUND,))


def test_a_sum_that_fits_the_loss_is_left_alone() -> None:
    fair = Amount(Decimal(120_000), "NGN", AmountRole.WANTED)
    facts = replace(FACTS, amounts=(PAID, fair), ask=Ask((AskKind.COMPENSATE,), amount=fair))
    assert reasonable(facts, STORY) == (facts, STORY, ())


def test_without_a_known_loss_nothing_is_judged() -> None:
    facts = replace(FACTS, amounts=(WILD,))
    assert reasonable(facts, STORY) == (facts, STORY, ())
