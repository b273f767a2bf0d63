"""After the post: reminders, answers, the end."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.app.incoming import IncomingPress
from bot.domain.case import Result, Status
from tests.conversation.test_story import FIBRE
from tests.playing import Play

NAIROBI = ZoneInfo("Africa/Nairobi")


@pytest.fixture
def posted(play: Play) -> Play:
    """Give a person whose post is out."""
    play.say(FIBRE)
    play.press("posted")
    return play


def due(play: Play) -> datetime | None:
    at = play.state.cases[0].next_reminder_at
    return at.astimezone(NAIROBI) if at else None


def test_posting_warns_once_and_says_when_the_bot_is_back(posted: Play) -> None:
    assert posted.keys.count("notice_scam") == 1
    assert due(posted) == datetime(2026, 11, 19, 9, 0, tzinfo=NAIROBI)
    assert posted.state.cases[0].status is Status.WAITING


def test_posting_twice_is_noted_once(posted: Play) -> None:
    posted.press("posted")

    assert posted.pop_ups[-1] == "Noted already."
    assert len(posted.state.cases[0].posts) == 1


def test_the_four_steps_to_the_company_come_on_their_days(posted: Play) -> None:
    asked = []
    for _ in range(3):
        row = posted.state.cases[0].planned[0]
        asked.append((row.step.value, row.due_at.astimezone(NAIROBI).date().isoformat()))
        posted.tick_to(row.due_at)
        posted.press("nothing_yet")

    assert asked == [
        ("nudge", "2026-11-19"),
        ("second_post", "2026-11-21"),
        ("formal_complaint", "2026-11-25"),
    ]


def test_the_authority_comes_fourteen_days_after_the_letter_was_sent(posted: Play) -> None:
    for wait in ("25h", "2d", "4d"):
        posted.tick(wait)
        posted.press("nothing_yet")
    posted.press("I sent it")
    posted.tick("15d")
    posted.press("nothing_yet")

    assert posted.keys[-2:] == ["step_outside", "draft_body"]
    assert "after your complaint to the company of" in posted.messages[-2].rendered.text


def test_a_reminder_in_the_night_waits_for_nine(play: Play) -> None:
    play.tick("13h")
    play.say(FIBRE)
    play.press("posted")

    assert due(play) == datetime(2026, 11, 20, 9, 0, tzinfo=NAIROBI)


def test_nothing_yet_brings_a_follow_up_that_counts_the_days(posted: Play) -> None:
    first = posted.drafts("x_post")[-1].text
    shown = posted.tick("25h")
    assert [one.say.key for one in shown] == ["reminder"]

    posted.press("nothing_yet")

    follow_up = posted.drafts("x_post")[-1].text
    assert follow_up != first
    assert "16" in follow_up
    assert follow_up.count("#") <= 1


def test_each_step_brings_its_own_text(posted: Play) -> None:
    texts = []
    for wait in ("25h", "3d", "4d", "14d"):
        posted.tick(wait)
        posted.press("nothing_yet")
        texts.append(posted.keys[-1])

    assert texts == ["draft_nudge", "draft_second_post", "draft_formal_complaint", "draft_body"]
    assert "SR-8841236" in posted.drafts("email")[-1].text
    assert due(posted) is not None, "the bot keeps asking after the ladder"


def test_an_old_reminder_button_says_so_and_changes_nothing(posted: Play) -> None:
    posted.tick("25h")
    old = posted.button("nothing_yet")
    posted.press("nothing_yet")
    before = posted.state

    posted.do(IncomingPress(old))

    assert posted.pop_ups[-1] == "That button is from an earlier step."
    assert posted.state.cases[0].status is before.cases[0].status


def test_a_reply_pauses_every_reminder_and_a_promise_sets_the_clock(posted: Play) -> None:
    posted.tick("25h")
    posted.press("they_replied")
    posted.say("they said they will fix it by Monday")

    assert posted.keys[-1] == "promise_saved"
    assert due(posted) == datetime(2026, 11, 24, 10, 0, tzinfo=NAIROBI)
    posted.tick("6d")
    assert posted.keys[-1] == "reminder_promise"
    posted.press("nothing_yet")
    assert "23 Nov" in posted.drafts("x_post")[-1].text


def test_free_words_answer_a_reminder(posted: Play) -> None:
    posted.tick("25h")
    posted.say("nothing yet")
    assert posted.keys[-1] == "draft_nudge"
    posted.say("they said Friday")
    assert posted.keys[-1] == "promise_saved"


def test_solved_closes_the_case_and_offers_thanks(posted: Play) -> None:
    posted.tick("25h")
    posted.press("solved")

    case = posted.state.cases[0]
    assert (case.status, case.result) == (Status.RESOLVED, Result.SOLVED)
    assert due(posted) is None
    posted.press("thank_you")
    assert posted.drafts("thank_you")
    assert posted.tick("4w") == []


def test_thanks_ask_before_closing(posted: Play) -> None:
    posted.say("thanks so much it worked")
    assert posted.keys[-1] == "ask_solved"
    posted.say("yes")
    assert posted.state.cases[0].result is Result.SOLVED


def test_snooze_moves_the_question(posted: Play) -> None:
    posted.tick("25h")
    posted.press("snooze")
    posted.press("3 days")

    assert due(posted) == datetime(2026, 11, 22, 10, 0, tzinfo=NAIROBI)


def test_after_stop_nothing_comes(posted: Play) -> None:
    posted.tick("25h")
    posted.press("stop")

    assert posted.tick("8w") == []
    posted.press("resume")
    assert due(posted) is not None


def test_reopening_takes_the_reminders_up_again(posted: Play) -> None:
    posted.tick("25h")
    posted.press("solved")
    posted.press("reopen")

    assert posted.state.cases[0].status is Status.WAITING
    assert due(posted) is not None


def test_a_correction_after_the_post_says_the_public_version_is_wrong(posted: Play) -> None:
    posted.say("sorry it was 5,400 not 4,500")

    assert posted.keys[-1] == "changed_after_post"
    posted.press("show_post")
    assert "5,400" in posted.drafts("x_post")[-1].text


def test_a_pasted_link_is_kept_with_the_post(posted: Play) -> None:
    posted.say("https://x.com/ann/status/1859000000000000000")

    assert posted.state.cases[0].posts[0].url == "https://x.com/ann/status/1859000000000000000"


def test_another_company_opens_another_case(posted: Play) -> None:
    posted.say("Zuku took 3,000 from me on Monday and there is no TV. refund me")

    assert [case.facts.company.name for case in posted.state.cases if case.facts.company] == [
        "Safaricom",
        "Zuku",
    ]


def test_several_cases_are_listed_and_opened(posted: Play) -> None:
    posted.say("/new")
    posted.say("Zuku took 3,000 from me on Monday and there is no TV. refund me")
    shown = posted.say("/cases")
    assert len(shown[0].rendered.rows) == 2
    posted.press("open:1:")
    assert posted.state.active == 1


def test_a_message_sent_without_a_post_is_never_called_a_post(play: Play) -> None:
    play.say(FIBRE)
    play.press("more")
    play.press("message")
    play.press("told_yes")
    play.tick("25h")

    assert play.keys[-1] == "reminder_message"
    shown = play.press("nothing_yet")
    assert [one.say.key for one in shown][:2] == ["now_in_public", "draft_x_post"]
    assert "my post" not in play.drafts("x_post")[-1].text


def test_a_refusal_in_words_goes_on_to_the_next_step(posted: Play) -> None:
    posted.tick("25h")
    posted.say("they refused, they say it is my fault")

    assert posted.keys[-1] == "ask_final"
    posted.press("Yes, final")
    assert "refusal_saved" in posted.keys
    assert posted.keys[-2:] == ["step_outside", "draft_body"]
    assert "Communications Authority of Kenya" in posted.texts


def test_a_day_of_the_promise_is_never_in_the_past(posted: Play) -> None:
    posted.tick("25h")
    posted.press("they_replied")
    posted.press("promised")
    posted.say("27 november")

    assert posted.state.cases[0].promise_due is not None
    assert posted.state.cases[0].promise_due.isoformat() == "2026-11-27"


@pytest.mark.parametrize(("words", "day"), [("3 days", 22), ("in a week", 26)])
def test_a_snooze_in_words_is_understood(posted: Play, words: str, day: int) -> None:
    posted.tick("25h")
    posted.press("snooze")
    posted.say(words)

    at = due(posted)
    assert at is not None
    assert at.day == day


def test_a_reply_that_asks_for_a_pin_is_warned_about(posted: Play) -> None:
    posted.press("stop")
    posted.say("/replied")
    posted.say("We are sorry, please DM us your M-Pesa PIN")

    assert posted.keys[-1] == "notice_impostor"
    assert "notice_secret" not in posted.keys


def test_trouble_after_the_end_offers_to_open_the_case_again(posted: Play) -> None:
    posted.tick("25h")
    posted.press("solved")
    posted.say("it is down again since this morning")

    assert posted.keys[-1] == "closed_again"
    posted.press("reopen")
    assert posted.state.cases[0].status is Status.WAITING


def test_a_snooze_that_names_its_time_asks_nothing_more(posted: Play) -> None:
    posted.tick("25h")
    posted.say("remind me next week")

    assert posted.keys[-1] == "snoozed"


def test_a_time_to_wait_that_they_named_is_a_promise(posted: Play) -> None:
    posted.tick("25h")
    posted.say("they told me to wait 14 more days")

    assert posted.keys[-1] in ("promise_saved", "reply_saved")


def test_giving_up_closes_the_case_and_leaves_a_way_back(posted: Play) -> None:
    posted.tick("25h")
    posted.say("I give up")

    assert posted.state.cases[0].result is Result.GAVE_UP
    posted.press("reopen")
    assert due(posted) is not None


def test_a_yes_or_no_judges_the_reply(posted: Play) -> None:
    posted.tick("25h")
    posted.press("they_replied")
    posted.say("we are looking into it")
    assert posted.keys[-1] == "reply_saved"
    posted.say("no")
    assert posted.keys[-1].startswith("draft_")


def test_an_old_delete_button_deletes_nothing(posted: Play) -> None:
    posted.say("/delete")
    everything = posted.button("Everything")
    posted.press("Keep it all")
    posted.do(IncomingPress(everything))

    assert posted.state.cases


def test_old_buttons_of_a_closed_case_plan_nothing(posted: Play) -> None:
    posted.tick("25h")
    posted.press("they_replied")
    posted.press("It's solved")
    for old in ("not_enough:1:", "promised:1:", "they_replied:1:", "partly:1:"):
        posted.do(IncomingPress(old))

    assert posted.state.cases[0].planned == ()
    assert not posted.state.cases[0].open
