"""Letters without a model: what stands in them, for whom, what stays blank; every one passes its gates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.bodies import PaidBy, Role
from bot.domain.drafts import BLANKS, Addressee, Draft, DraftKind, DraftRequest, Out, Replied, Shown, Step
from bot.domain.facts import Channel, CompanyState
from bot.domain.gates import check
from bot.engines.rules.compose import RulesWriter
from tests.engines.rules.building import TODAY
from tests.engines.rules.situations import SAFARICOM, SITUATIONS

RULES = "https://example.org/rules"
READ = date(2026, 11, 1)
BODY = Addressee("b", "Parcel Ombudsman", Role.OMBUDSMAN, "Seller first.", ("ticket number",), RULES, READ)
SECTION75 = Addressee(
    "gb-section75",
    "Section 75 Consumer Credit Act 1974 claim to the card provider",
    Role.CARD,
    source=RULES,
    checked_on=READ,
)
COURT = Addressee("c", "Small Claims Court (state)", Role.COURT, wait_days=7)
DESK = Addressee("d", "The Daily Desk", Role.CHAMPION)
LETTERS = (
    (DraftKind.EMAIL, Step.FORMAL_COMPLAINT, None),
    (DraftKind.LETTER, Step.FINAL_RESPONSE_REQUEST, None),
    (DraftKind.COMPANY_FORM, Step.FORMAL_COMPLAINT, None),
    (DraftKind.PHONE_SCRIPT, Step.FORMAL_COMPLAINT, None),
    (DraftKind.EMAIL, Step.DATA_PROTECTION, None),
    (DraftKind.BODY_COMPLAINT, Step.BODY, BODY),
    (DraftKind.BODY_COMPLAINT, Step.DATA_PROTECTION, BODY),
    (DraftKind.CHARGEBACK, Step.CHARGEBACK, None),
    (DraftKind.CHARGEBACK, Step.SECTION75, SECTION75),
    (DraftKind.CHAMPION_PITCH, Step.CHAMPION, DESK),
    (DraftKind.LETTER_BEFORE_ACTION, Step.LETTER_BEFORE_ACTION, COURT),
)
THEIR_WORDS = "Dear customer, we cannot refund this. Our engineer found no fault."
LATER = TODAY + timedelta(days=9)


def asked(
    situation: DraftRequest, kind: DraftKind, step: Step, addressee: Addressee | None = None, **more: object
) -> DraftRequest:
    request = replace(situation, kinds=(kind,), step=step, addressee=addressee, country="GB")
    return replace(request, **more)  # type: ignore[arg-type]


def history(request: DraftRequest) -> DraftRequest:
    """Return the request nine days on: told, posted, answered, for somebody else, with evidence."""
    return replace(
        request,
        today=LATER,
        posted_on=TODAY,
        answered_on=TODAY + timedelta(days=2),
        replied=(Replied(TODAY + timedelta(days=2), THEIR_WORDS),),
        out=(Out(TODAY, "https://x.com/amina/status/1"),),
        complained_on=TODAY - timedelta(days=1),
        complained_by=Channel.EMAIL,
        complaint_reference="C-991",
        exhibits=(Shown(1, "photo", True), Shown(2, "document", False)),
        paid_by=PaidBy.CREDIT,
        for_other="my mother",
        business=False,
    )


def write(request: DraftRequest) -> Draft:
    (draft,) = RulesWriter().draft(request)
    return draft


@pytest.mark.parametrize(("kind", "step", "addressee"), LETTERS)
@pytest.mark.parametrize("name", sorted(SITUATIONS))
def test_every_letter_about_every_situation_passes_its_gates(
    name: str, kind: DraftKind, step: Step, addressee: Addressee | None
) -> None:
    bare = asked(SITUATIONS[name], kind, step, addressee)

    for request in (bare, history(bare)):
        draft = write(request)
        assert check(draft, request) == ()
        assert bool(draft.subject) is (kind is not DraftKind.PHONE_SCRIPT)
        open_ends = set(re.findall(r"\[[^\]]+\]", draft.text))
        assert open_ends <= {*BLANKS, *(f"[{need}]" for need in (addressee.needs if addressee else ()))}


def test_a_complaint_to_a_body_tells_what_was_done_and_quotes_the_answer_with_its_day() -> None:
    text = write(history(asked(SAFARICOM, DraftKind.BODY_COMPLAINT, Step.BODY, BODY))).text

    assert text.startswith("I complain about Safaricom. I write for my mother, with her permission.")
    assert (
        "I complained to Safaricom directly on Tuesday 17 November 2026 by e-mail, reference C-991." in text
    )
    assert f"Safaricom answered on Friday 20 November 2026: “{THEIR_WORDS}”" in text
    assert "I wrote about it publicly on Wednesday 18 November 2026: https://x.com/amina/status/1" in text
    assert "I ask Safaricom for a refund or a repair" in text
    assert "Ticket number: C-991" in text
    assert "- item 2: document" in text
    assert "no final answer" not in text
    assert text.endswith("[your name]")


def test_a_number_that_a_body_wants_and_nobody_has_stays_a_visible_blank() -> None:
    facts = replace(SAFARICOM.facts, references=())
    request = asked(replace(SAFARICOM, facts=facts), DraftKind.BODY_COMPLAINT, Step.BODY, BODY)

    assert "Ticket number: [ticket number]" in write(request).text
    assert "I have no final answer from them." in write(request).text


def test_what_the_person_noted_is_not_quoted_as_the_companys_words() -> None:
    reply = Replied(TODAY, "they said wait until Monday", told=True)
    request = replace(asked(SAFARICOM, DraftKind.BODY_COMPLAINT, Step.BODY, BODY), replied=(reply,))
    request = replace(request, answered_on=TODAY)

    text = write(request).text

    assert "On Wednesday 18 November 2026 I noted their answer: “they said wait until Monday”" in text
    assert "Safaricom answered" not in text


def test_section_75_names_the_act_with_its_source_for_a_credit_card_only() -> None:
    request = history(asked(SAFARICOM, DraftKind.CHARGEBACK, Step.SECTION75, SECTION75))

    credit = write(request).text
    debit = write(replace(request, paid_by=PaidBy.DEBIT)).text
    unsourced = write(replace(request, addressee=replace(SECTION75, source=""))).text

    assert "under section 75 of the Consumer Credit Act 1974" in credit
    assert RULES in credit
    for text in (debit, unsourced):
        assert "Act" not in text
        assert "I dispute this card payment" in text


def test_a_dispute_names_the_payment_and_leaves_day_and_card_to_the_person() -> None:
    draft = write(asked(SAFARICOM, DraftKind.CHARGEBACK, Step.CHARGEBACK))
    known = write(asked(SAFARICOM, DraftKind.CHARGEBACK, Step.CHARGEBACK, paid_on=date(2026, 11, 3)))

    assert "- Paid to: Safaricom\n- Amount: KSh 4,500\n- Day of the payment: [day you paid]" in draft.text
    assert "- My card ends in: [last four digits of your card]" in draft.text
    assert "Please refund KSh 4,500 to me." in draft.text
    assert "- Day of the payment: Tuesday 3 November 2026" in known.text


def test_a_pitch_holds_no_reference_and_says_which_papers_there_are() -> None:
    text = write(history(asked(SAFARICOM, DraftKind.CHAMPION_PITCH, Step.CHAMPION, DESK))).text

    assert "SR-8841236" not in text
    assert "C-991" not in text
    assert "0722" not in text
    assert "I have papers: one photo and one document." in text


def test_the_last_letter_gives_the_days_of_the_court_and_names_it() -> None:
    request = asked(SAFARICOM, DraftKind.LETTER_BEFORE_ACTION, Step.LETTER_BEFORE_ACTION, COURT)

    with_court = write(request).text
    without = write(replace(request, addressee=None)).text

    assert "within 7 days, by Wednesday 25 November 2026" in with_court
    assert "I may bring a claim at the Small Claims Court without another letter." in with_court
    assert "within 14 days, by Wednesday 2 December 2026" in without


def test_a_refusal_is_quoted_once_and_not_accepted() -> None:
    request = history(asked(SAFARICOM, DraftKind.EMAIL, Step.FORMAL_COMPLAINT))
    request = replace(request, facts=replace(request.facts, company_state=CompanyState.REFUSED))

    text = write(request).text

    assert f"You answered on Friday 20 November 2026: “{THEIR_WORDS}”\nI do not accept that." in text
    assert text.count("20 November") == 1


def test_the_phone_script_has_five_sentences_to_say_and_what_to_write_down() -> None:
    text = write(asked(SAFARICOM, DraftKind.PHONE_SCRIPT, Step.FORMAL_COMPLAINT)).text
    say, note = text.split("\n\n")

    assert [line[0] for line in say.splitlines()[1:]] == ["-"] * 5
    assert "reference SR-8841236" in say
    assert "the first name of the person" in note


def test_an_answer_that_cannot_stand_in_a_letter_is_left_out_at_the_next_attempt() -> None:
    rude = Replied(TODAY, "You are a liar, this is fraud.")
    request = replace(asked(SAFARICOM, DraftKind.BODY_COMPLAINT, Step.BODY, BODY), replied=(rude,))
    request = replace(request, answered_on=TODAY)
    first = write(request)
    problems = check(first, request)

    again = replace(request, problems=problems, refused=(first,), attempt=1)

    assert problems
    assert "fraud" not in write(again).text
    assert check(write(again), again) == ()


def test_a_second_caption_counts_the_days_and_repeats_no_hook() -> None:
    first = write(asked(SAFARICOM, DraftKind.TIKTOK_CAPTION, Step.FIRST_POST)).text
    request = asked(SAFARICOM, DraftKind.TIKTOK_CAPTION, Step.SECOND_POST, today=LATER, posted_on=TODAY)

    text = write(replace(request, earlier=(first,))).text

    assert text.startswith("Safaricom: day 24, home fibre still dead.")
    assert "9 days since my post, no reply." in text


@pytest.mark.parametrize(
    ("other", "their"), [("my grandfather", "his"), ("my sister", "her"), ("my neighbour", "their")]
)
def test_whose_permission_it_is_stands_with_the_right_word(other: str, their: str) -> None:
    text = write(asked(SAFARICOM, DraftKind.EMAIL, Step.FORMAL_COMPLAINT, for_other=other)).text

    assert f"I write for {other}, with {their} permission." in text
