"""The company answered: each kind leads to its own next step, with a reply that is ready to send."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import Case, EvidenceKind, Exhibit, FileState, Status
from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action
from bot.domain.events import EvidenceReceived
from bot.domain.facts import CompanyState
from bot.domain.ready import broken_promise
from bot.domain.replies import ReplyKind, Tied
from tests.talking_to_core import STORY, Talk, after_posting

ABC = Company(
    "Abc Water",
    id="abc",
    country="KE",
    sector="water",
    accounts=(Account(Platform.X, "AbcWater_Care", AccountStatus.VERIFIED, seen="2026"),),
)
DM = "Sorry about this. Please DM us your account number so that we can help you."
OFFER = "As a gesture of goodwill we can offer you KSh 2,000."
TIED = "We will refund you KSh 4,500 once you delete the tweet."
FINAL = "This is our final response to your complaint. We do not uphold it."


@pytest.fixture
def posted() -> Talk:
    return after_posting(ABC)


def answer(talk: Talk, words: str) -> list[str]:
    talk.press(f"they_replied:{talk.case.number}:")
    return talk.say(words)


def state_of(talk: Talk) -> str:
    return talk.case.facts.company_state.value


def due(case: Case) -> str:
    assert case.next_reminder_at is not None
    return case.next_reminder_at.isoformat()


def test_a_machines_answer_keeps_its_number_and_pauses_nothing(posted: Talk) -> None:
    before = posted.case.planned
    keys = answer(posted, "We have received your complaint. Your ticket number is WTR-55812. Do not reply.")

    assert keys == ["auto_reply"]
    assert [row.due_at for row in posted.case.planned] == [row.due_at for row in before]
    assert posted.case.facts.references[-1].text == "WTR-55812"
    assert posted.case.facts.company_state is CompanyState.AUTO_REPLY
    assert "WTR-55812" in posted.text("auto_reply")


def test_a_machines_answer_to_a_message_moves_no_question() -> None:
    talk = Talk(ABC)
    talk.say(STORY)
    talk.press("message:1:")
    talk.press("told_yes")
    before = talk.case.next_reminder_at
    answer(talk, "This is an automated reply: your message was received.")

    assert talk.case.next_reminder_at == before


def test_a_move_to_private_brings_the_reply_and_its_own_day(posted: Talk) -> None:
    assert answer(posted, DM) == ["reply_wants_details", "draft_reply"]
    reply = posted.draft(DraftKind.REPLY).text
    assert reply.startswith("Hello Abc Water,\n\nThank you for your answer.")
    assert "refund" in reply or "fix" in reply
    assert "the account number" in posted.text("draft_reply")

    assert posted.press(Action.SENT) == ["ask_private_day"]
    assert posted.case.progress.private_on == posted.now.date()
    assert posted.case.progress.complaint is not None
    posted.say("friday")
    assert str(posted.case.promise_due) == "2026-11-20"
    assert due(posted.case) == "2026-11-23T07:00:00+00:00"  # a working day later, 10:00 in Nairobi


def test_without_a_day_in_private_the_bot_asks_on_the_next_working_day(posted: Talk) -> None:
    answer(posted, DM)
    posted.press(Action.SENT)

    assert posted.press("private_day:1:none") == ["private_no_day"]
    assert due(posted.case) == "2026-11-19T07:00:00+00:00"


def test_silence_in_private_is_said_in_public_and_never_called_a_broken_promise(posted: Talk) -> None:
    answer(posted, DM)
    posted.press(Action.SENT)
    posted.press("private_day:1:3d")
    assert posted.remind("122h") == ["reminder_private_day"]
    posted.say("still nothing")

    assert posted.case.step is Step.SECOND_POST
    assert "You asked me to go on in private, and I wrote to you on 18 Nov. It is now 23 Nov" in posted.post
    assert "promised" not in posted.post
    assert broken_promise(posted.case, posted.now.date()) is None
    posted.press("posted")
    assert posted.case.progress.private_on is None


def test_a_promise_without_a_day_brings_the_question_for_one(posted: Talk) -> None:
    assert answer(posted, "We will get back to you soon, thanks for bearing with us.") == [
        "reply_no_day",
        "draft_reply",
    ]
    assert "By which day will you" in posted.draft(DraftKind.REPLY).text
    assert posted.say("they said friday") == ["promise_saved"]


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("accept", "I accept KSh 2,000."),
        ("rest", "It covers only a part. I paid KSh 4,500. KSh 2,500 is missing."),
        ("decline", "Thank you for your offer of KSh 2,000. I do not accept it."),
    ],
)
def test_an_offer_has_three_ways_and_none_is_taken_for_the_person(
    posted: Talk, choice: str, words: str
) -> None:
    assert answer(posted, OFFER) == ["ask_offer"]
    assert "offers KSh 2,000" in posted.text("ask_offer")
    assert not any(draft.kind is DraftKind.REPLY for draft in posted.case.drafts)
    assert posted.case.facts.company_state is CompanyState.PARTIAL

    posted.press(f"offer:1:{choice}")
    assert words in posted.draft(DraftKind.REPLY).text
    assert posted.case.open
    assert posted.case.planned


def test_an_offer_for_deleting_the_post_is_explained(posted: Talk) -> None:
    answer(posted, TIED)
    text = posted.text("ask_offer")

    for words in ("They want your post gone", "delete nothing before the money is there", "no legal advice"):
        assert words in text
    assert posted.case.replies[-1].tied is Tied.DELETION
    posted.press("offer:1:accept")
    assert "once it has arrived" in posted.draft(DraftKind.REPLY).text
    assert "Leave your post up until the money is there" in posted.text("offer_accept_deletion")
    posted.press("offer:1:rest")
    assert "leave out the condition" in posted.draft(DraftKind.REPLY).text


def test_an_offer_for_silence_is_explained(posted: Talk) -> None:
    answer(posted, "We can pay you KSh 4,500 on condition that you keep this confidential.")

    assert "They want your silence" in posted.text("ask_offer")


def test_a_final_answer_goes_outside_and_a_bare_no_asks_whether_it_is_final(posted: Talk) -> None:
    assert answer(posted, "We are unable to refund you.") == ["ask_final"]
    assert state_of(posted) == "stalling"
    assert posted.press("final:1:no") == ["not_final", "draft_final_response_request"]
    answer(posted, FINAL)
    assert state_of(posted) == "refused"
    assert posted.case.replies[-1].final


def test_what_a_final_answer_opened_stays_open(posted: Talk) -> None:
    answer(posted, FINAL)
    answer(posted, DM)

    assert posted.case.facts.company_state is CompanyState.REFUSED


def test_a_company_that_says_it_is_done_is_not_believed_unseen(posted: Talk) -> None:
    assert answer(posted, "Your account has been credited with the full amount.") == ["ask_solved_said"]
    assert posted.case.open
    assert posted.press("confirm") == ["solved"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("they said Friday", "promise_saved"),
        ("got my money", "solved"),
        ("they called, want my id again", "reply_asks_details"),
        ("refunded half", "ask_partly"),
        ("they blocked me", "blocked_saved"),
        ("rejected it", "ask_final"),
        ("they offered me 2000", "ask_offer"),
        ("got an auto reply", "auto_reply"),
        ("they dm'd me", "reply_wants_details"),
        ("they told me to be patient", "reply_no_day"),
        ("the deadlock letter came, final answer is no", "refusal_saved"),
    ],
)
def test_a_few_words_answer_a_reminder(posted: Talk, words: str, key: str) -> None:
    posted.remind("25h")

    assert posted.say(words)[0] == key


def test_nothing_in_a_few_words_brings_the_next_step(posted: Talk) -> None:
    posted.remind("25h")

    assert posted.say("still nothing") == ["draft_nudge"]


def test_a_pasted_answer_needs_no_button(posted: Talk) -> None:
    assert posted.say(DM) == ["reply_wants_details", "draft_reply"]
    assert posted.case.replies[-1].kind is ReplyKind.DM_US
    assert not posted.case.replies[-1].told


def test_a_picture_of_the_answer_is_kept_and_its_gist_asked_for(posted: Talk) -> None:
    posted.press(f"they_replied:{posted.case.number}:")
    photo = Exhibit(0, EvidenceKind.PHOTO, posted.now, FileState.STORED, sha256="a" * 64)
    assert posted.take(EvidenceReceived(photo, 9)) == ["reply_picture"]
    assert "cannot read pictures" in posted.text("reply_picture")

    assert posted.say("they say the engineer comes on friday") == ["promise_saved"]
    assert posted.case.replies[-1].exhibit == 1
    assert posted.remind("122h") == ["reminder_promise"]
    assert posted.says[-1].pictures == ()  # it shows their words, not what went wrong


def test_what_the_person_told_is_never_quoted_as_the_companys_words(posted: Talk) -> None:
    posted.say("they said friday, ok")
    posted.remind("122h")

    assert "they said:" not in posted.text("reminder_promise")


def test_the_impostor_guard_comes_before_the_reading(posted: Talk) -> None:
    assert answer(posted, f"{DM} Send the PIN too.") == ["notice_impostor"]
    assert posted.case.replies == ()


def test_being_blocked_goes_on_in_writing_and_is_no_reply_in_the_letter(posted: Talk) -> None:
    posted.say("they blocked me")
    letter = posted.draft(DraftKind.EMAIL).text

    assert posted.case.step is Step.FORMAL_COMPLAINT
    assert "You replied" not in letter


def test_old_buttons_of_answers_do_nothing(posted: Talk) -> None:
    for old in ("offer:1:accept", "final:1:yes", "private_day:1:1d", "sent:1:elsewhere"):
        assert posted.press(old) == ["button_old"]
    assert posted.press("unpause:1:") == ["already_noted"]
    assert posted.press("correct:1:write") == ["already_noted"]


def test_an_answer_told_twice_is_acted_on_twice_and_never_fails(posted: Talk) -> None:
    for words in (DM, DM, OFFER, OFFER, FINAL, FINAL):
        assert answer(posted, words)
    assert posted.case.status in (Status.ANSWERED, Status.ESCALATED, Status.WAITING)
    assert len(posted.case.replies) == 6


def test_a_reminder_of_an_answered_case_waits_for_its_day(posted: Talk) -> None:
    answer(posted, OFFER)
    planned = posted.case.next_reminder_at
    assert planned is not None
    assert planned - posted.now >= timedelta(days=2)
    assert replace(posted.case.replies[-1]).offered is not None
