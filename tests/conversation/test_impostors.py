"""Somebody poses as the company: the warning, what is kept, and the way back when it was really them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.case import EvidenceKind, Exhibit, OriginKind, Status
from bot.domain.company import Account, AccountKind, AccountStatus, Company, Platform
from bot.domain.drafts import Step
from bot.domain.impostors import Sign
from tests.talking_to_core import NOW, STORY, Talk, after_posting

ABC = Company(
    "Abc Water",
    "abc-water",
    "KE",
    ("KE",),
    "water",
    "abcwater.co.ke",
    (
        Account(
            Platform.X, "AbcWater_Care", AccountStatus.VERIFIED, AccountKind.SUPPORT, "KE", "a page", "2026"
        ),
        Account(Platform.X, "AbcWater", AccountStatus.LISTED, AccountKind.MAIN, "KE", "a list", "2026"),
    ),
)
FALSE = "Kindly DM your account number and M-PESA PIN so that we can reconnect you."
GENUINE = "Hi, please DM us your account number and phone so that we can help."


@pytest.fixture
def posted() -> Talk:
    return after_posting(ABC)


def forward(text: str, name: str) -> Exhibit:
    return Exhibit(
        0, EvidenceKind.FORWARD, NOW, text=text, origin_kind=OriginKind.USER, origin_name=name, origin_at=NOW
    )


def test_a_false_answer_is_warned_about_and_kept_but_is_no_answer(posted: Talk) -> None:
    before = [row.step for row in posted.case.planned]
    posted.press(f"they_replied:{posted.case.number}:")

    assert posted.say(FALSE) == ["notice_impostor"]

    case = posted.case
    assert case.replies == ()
    assert case.status is Status.WAITING
    assert [row.step for row in case.planned] == before
    assert [one.signs for one in case.warned] == [(Sign.PIN,)]
    text = posted.text("notice_impostor")
    for words in ("It asks for a PIN", "@AbcWater_Care", "Do not answer", "blue tick", "number on your card"):
        assert words in text


def test_a_genuine_answer_is_saved_as_before(posted: Talk) -> None:
    posted.press(f"they_replied:{posted.case.number}:")

    assert posted.say(GENUINE) == ["reply_wants_details", "draft_reply"]
    assert posted.case.warned == ()


def test_the_warning_says_whom_the_name_resembles(posted: Talk) -> None:
    posted.press(f"they_replied:{posted.case.number}:")
    posted.say(f"@AbcWater_Care1 {GENUINE}")

    assert "@AbcWater_Care1 looks like @AbcWater_Care, but is not the same" in posted.text("notice_impostor")


def test_a_pasted_link_to_a_look_alike_is_no_post_of_the_persons(posted: Talk) -> None:
    assert posted.say("https://x.com/AbcWater_Care1/status/1859000000000000000") == ["notice_impostor"]
    assert posted.case.posts[0].url is None


def test_a_pasted_link_to_the_companys_post_is_its_answer(posted: Talk) -> None:
    assert posted.say("https://x.com/AbcWater_Care/status/1859000000000000000") == ["ask_reply"]
    assert posted.case.posts[0].url is None


def test_the_companys_post_before_ones_own_is_no_post_of_the_persons() -> None:
    talk = Talk(ABC)
    talk.say(STORY)

    assert talk.say("https://x.com/AbcWater/status/1859000000000000000") == ["link_of_company"]
    assert talk.case.posts == ()


@pytest.mark.parametrize("name", ["AbcWater_Care1", "AbcWater Care", "Jane"])
def test_a_forward_that_asks_for_a_code_is_warned_about_whoever_sent_it(posted: Talk, name: str) -> None:
    keys = posted.forward(forward("Read me the 6 digit code that we have sent to your phone.", name))

    assert keys == ["evidence_saved", "notice_impostor"]
    assert len(posted.case.exhibits) == 1


def test_a_forward_from_a_look_alike_is_warned_about_whatever_it_says(posted: Talk) -> None:
    assert posted.forward(forward(GENUINE, "AbcWater_Care1")) == ["evidence_saved", "notice_impostor"]
    assert posted.forward(forward(GENUINE, "AbcWater_Care")) == [
        "evidence_saved",
        "reply_wants_details",
        "draft_reply",
    ]


def test_before_the_post_a_forwarded_trick_is_warned_about_too() -> None:
    talk = Talk(ABC)
    talk.say(STORY)

    assert talk.forward(forward(FALSE, "Jane"))[-1] == "notice_impostor"
    assert talk.case.status is Status.DRAFTED


def test_a_pasted_trick_is_warned_about_without_any_question(posted: Talk) -> None:
    assert posted.say(FALSE) == ["notice_impostor"]
    assert posted.say("someone asked me to send my OTP code") == ["notice_impostor"]


def test_a_story_about_a_trick_is_a_story() -> None:
    talk = Talk(ABC)
    keys = talk.say(
        "Abc Water's agent told me to send my PIN and 4,500 was gone on Monday. refund me by friday"
    )

    assert "notice_impostor" not in keys
    assert talk.case.warned == ()


def test_when_it_was_really_them_the_answer_is_saved(posted: Talk) -> None:
    posted.press(f"they_replied:{posted.case.number}:")
    posted.say("Message us on WhatsApp, we will restore the line today.")
    assert not posted.case.replies

    assert posted.press("really_them") == ["reply_saved_anyway"]

    assert [reply.text for reply in posted.case.replies] == [posted.case.warned[0].text]
    assert posted.case.status is Status.ANSWERED
    assert [row.step for row in posted.case.planned] == [Step.WAIT]
    assert posted.press("really_them") == ["already_noted"]
    assert posted.press(f"really_them:{posted.case.number}:7") == ["button_old"]


def test_an_account_the_person_gave_is_no_look_alike() -> None:
    talk = Talk(replace(ABC, accounts=ABC.accounts[1:]))
    talk.say(STORY)
    talk.say("their twitter is @AbcWater_KE")
    talk.press("posted")
    talk.press(f"they_replied:{talk.case.number}:")

    assert talk.say(f"@AbcWater_KE {GENUINE}") == ["reply_wants_details", "draft_reply"]


def test_a_look_alike_is_not_taken_as_the_companys_account() -> None:
    talk = Talk(ABC)
    talk.say(STORY)
    before = talk.post

    assert talk.say("their twitter is @AbcWater_Care1") == ["account_look_alike"]
    assert talk.post == before
    assert talk.case.own_accounts == ()

    talk.press("use_account")
    assert "@AbcWater_Care1" in talk.post
    assert talk.press(f"use_account:{talk.case.number}:x.not a name") == ["button_old"]


def test_the_case_says_that_there_was_a_warning(posted: Talk) -> None:
    posted.say(FALSE)
    posted.command("case")

    assert "I warned you of 1 message" in posted.text("case_state")
