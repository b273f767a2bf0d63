"""What letters may say that posts may not, and what they may not either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.bodies import PaidBy, Role
from bot.domain.drafts import LETTERS, Addressee, Draft, DraftKind, DraftRequest, EngineName, Shown, Step
from bot.domain.gates import check
from tests.domain.test_gates import REQUEST

SOURCE = "https://example.org/section-75"
SECTION75 = Addressee(
    "gb-section75", "Section 75 Consumer Credit Act 1974 claim", Role.CARD, source=SOURCE, checked_on=None
)
CLAIM = (
    "I claim under section 75 of the Consumer Credit Act 1974. Please refund me or repair it by Fri 20 Nov."
)
CREDIT = replace(REQUEST, addressee=SECTION75, paid_by=PaidBy.CREDIT, step=Step.SECTION75)


def gates(
    text: str, kind: DraftKind, request: DraftRequest, engine: EngineName = EngineName.RULES
) -> set[str]:
    return {problem.gate for problem in check(Draft(kind, text, engine), request)}


def test_a_law_of_the_row_stands_in_a_letter_only_with_its_source() -> None:
    assert gates(f"{CLAIM} The rule: {SOURCE}", DraftKind.CHARGEBACK, CREDIT) == set()
    assert "law" in gates(CLAIM, DraftKind.CHARGEBACK, CREDIT)
    assert "law" in gates(f"{CLAIM} {SOURCE}", DraftKind.CHARGEBACK, replace(CREDIT, addressee=None))


def test_a_row_that_nobody_read_lends_no_law() -> None:
    unread = replace(CREDIT, addressee=replace(SECTION75, source=""))

    assert "law" in gates(CLAIM, DraftKind.CHARGEBACK, unread)


@pytest.mark.parametrize("way", [PaidBy.DEBIT, PaidBy.CARD, PaidBy.PAYPAL, None])
def test_section_75_is_never_claimed_for_another_way_to_pay(way: PaidBy | None) -> None:
    request = replace(CREDIT, paid_by=way)

    assert "law" in gates(f"{CLAIM} The rule: {SOURCE}", DraftKind.CHARGEBACK, request)


def test_no_law_stands_in_what_everybody_may_read_though_the_row_holds_it() -> None:
    for kind in (DraftKind.X_POST, DraftKind.CHAMPION_PITCH):
        assert "law" in gates(f"{CLAIM} {SOURCE}", kind, CREDIT)


def test_a_bank_is_asked_for_the_money_whatever_the_company_was_asked_for() -> None:
    assert "ask_present" in gates("Please repair it by Friday 20 Nov.", DraftKind.CHARGEBACK, REQUEST)
    assert "ask_present" not in gates("Please refund KSh 4,500 to me.", DraftKind.CHARGEBACK, REQUEST)


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_a_letter_may_hold_references_and_known_blanks_and_a_post_may_not(kind: DraftKind) -> None:
    text = "Ticket SR-8841236. Please refund me or repair it by Friday 20 Nov.\n[your name]"

    assert gates(text, kind, REQUEST, EngineName.RULES) == set()
    assert "private_data" in gates(text, DraftKind.X_POST, REQUEST)
    assert "plain_text" not in gates(text, kind, REQUEST, EngineName.OPENAI)
    assert "plain_text" in gates(text.replace("your name", "your order"), kind, REQUEST, EngineName.OPENAI)


def test_a_body_is_told_of_no_day_that_nobody_gave() -> None:
    told = replace(REQUEST, complained_on=date(2026, 11, 5), step=Step.BODY)
    text = "I complained directly on Thursday 5 November 2026. I ask for a refund by Friday 20 Nov."

    assert gates(text, DraftKind.BODY_COMPLAINT, told) == set()
    assert "grounded" in gates(text, DraftKind.BODY_COMPLAINT, REQUEST)


def test_a_letter_lists_what_the_person_sent_and_nothing_else() -> None:
    text = "Evidence I can send:\n- item 1: photo\nPlease refund me or repair it by Friday 20 Nov."
    bare = replace(REQUEST, evidence_count=0)
    kept = replace(bare, exhibits=(Shown(1, "photo", False),))

    assert gates(text, DraftKind.BODY_COMPLAINT, kept) == set()
    assert "evidence_claim" in gates(text, DraftKind.BODY_COMPLAINT, bare)
