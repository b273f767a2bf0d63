"""Whom a letter goes to, and that no address is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.bootstrap import bodies
from bot.domain.bodies import Body
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, FileState, Person, Writing
from bot.domain.company import Company
from bot.domain.drafts import Draft, DraftKind, EngineName
from bot.domain.effects import Phrase, PopUp, Say
from bot.domain.facts import Facts
from bot.domain.papers import address_of, enclosed, letter_of, letter_rows, send_letter
from bot.domain.turn import Turn, World
from bot.domain.values import Letter

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
COMPANY = Company("Abc Bank", country="NG", complaint="care@abcbank.example")


def row(id_: str) -> Body:
    return next(one for one in bodies(id_[:2].upper()) if one.id == id_)


def draft(kind: DraftKind) -> Draft:
    return Draft(kind, "Dear all,\n\nMy money is gone.", EngineName.RULES, subject="Complaint")


def case_with(kind: DraftKind, body: str = "") -> Case:
    writing = Writing((kind,), body=body)
    return Case(1, NOW, facts=Facts(company=COMPANY), drafts=(draft(kind),), writing=writing)


def turn_of(case: Case) -> Turn:
    conversation = Conversation(person=Person(country="NG"), cases=(case,))
    return Turn(conversation, NOW, World(bodies=bodies))


def sent(case: Case, argument: str) -> Letter:
    (say,) = send_letter(turn_of(case), case, argument).effects
    assert isinstance(say, Say)
    assert isinstance(say.paper, Letter)
    return say.paper


@pytest.mark.parametrize(
    ("complaint", "address"),
    [
        ("care@abcbank.example", "care@abcbank.example"),
        ("https://abcbank.example/complain", ""),
        ("https://abcbank.example/@care", ""),
        (None, ""),
    ],
)
def test_a_company_is_written_to_at_the_address_of_its_row(complaint: str | None, address: str) -> None:
    company = replace(COMPANY, complaint=complaint)
    case = Case(1, NOW, facts=Facts(company=company))
    assert address_of(case, DraftKind.EMAIL, None) == address


def test_a_body_is_written_to_only_where_its_page_gave_the_address() -> None:
    case = case_with(DraftKind.BODY_COMPLAINT)
    known, unread = row("ng-cbn-cpd"), row("za-icasa")

    assert address_of(case, DraftKind.BODY_COMPLAINT, known) == "cpd@cbn.gov.ng"
    assert "@" in unread.can_do
    assert "powers" not in unread.verified_fields
    assert address_of(case, DraftKind.BODY_COMPLAINT, unread) == ""
    assert address_of(case, DraftKind.BODY_COMPLAINT, replace(known, verified=False)) == ""
    assert address_of(case, DraftKind.CHARGEBACK, known) == ""


def test_a_letter_to_a_body_names_it_and_opens_as_an_e_mail_where_its_address_is_known() -> None:
    case = case_with(DraftKind.BODY_COMPLAINT, "ng-cbn-cpd")
    (buttons,) = letter_rows(turn_of(case), case, case.drafts[0])

    assert [button.label for button in buttons] == ["btn_mail", "btn_paper"]
    assert (buttons[0].url or "").startswith("mailto:cpd@cbn.gov.ng?")
    assert sent(case, buttons[1].argument).to[0] == row("ng-cbn-cpd").name


def test_a_button_for_one_body_never_sends_the_text_for_another() -> None:
    case = case_with(DraftKind.BODY_COMPLAINT, "ng-cbn-cpd")
    assert send_letter(turn_of(case), case, "body_complaint.za-icasa").effects == (PopUp("button_old"),)


def test_a_card_dispute_goes_to_a_bank_that_only_the_person_knows() -> None:
    case = case_with(DraftKind.CHARGEBACK)
    ((paper,),) = letter_rows(turn_of(case), case, case.drafts[0])
    assert sent(case, paper.argument).to == (Phrase("blank_bank"), Phrase("blank_their_address"))


@pytest.mark.parametrize("kind", [DraftKind.X_POST, DraftKind.DIRECT_MESSAGE, DraftKind.THANK_YOU])
def test_a_public_text_is_no_letter(kind: DraftKind) -> None:
    case = case_with(kind)
    assert letter_rows(turn_of(case), case, case.drafts[0]) == ()
    assert send_letter(turn_of(case), case, f"{kind}.").effects == (PopUp("button_old"),)


def test_every_button_id_fits_into_what_telegram_takes() -> None:
    for kind in DraftKind:
        for body in ("", max((one.id for code in ("GB", "US", "IN", "ZZ") for one in bodies(code)), key=len)):
            case = case_with(kind, body)
            for button_row in letter_rows(turn_of(case), case, case.drafts[0]):
                assert all(len(button.id.encode()) <= 64 for button in button_row)


def test_only_what_can_be_enclosed_is_listed_in_the_person_s_own_words() -> None:
    items = (
        Exhibit(1, EvidenceKind.PHOTO, NOW, FileState.STORED, note="the receipt\nand more"),
        Exhibit(2, EvidenceKind.LOCATION, NOW, text="1,2"),
        Exhibit(3, EvidenceKind.DOCUMENT, NOW, FileState.STORED, file_name="bill.pdf"),
        Exhibit(4, EvidenceKind.PHOTO, NOW, FileState.BROKEN),
        Exhibit(5, EvidenceKind.VOICE, NOW, FileState.STORED),
    )
    case = replace(case_with(DraftKind.EMAIL), exhibits=items)
    letter = letter_of(turn_of(case), case, case.drafts[0], None)

    assert [one.number for one in enclosed(case)] == [1, 3, 5]
    notes = [line.params.get("note") for line in letter.enclosures if isinstance(line, Phrase)]
    assert notes == ["the receipt", "bill.pdf", None]
