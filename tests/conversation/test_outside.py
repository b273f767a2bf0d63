"""Steps outside the company and the ways without an account, as a person meets them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.domain.drafts import Step
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play

SOFA = (
    "I ordered a sofa from Dunelm on 1 September for £640. It arrived on 20 September with a broken leg. "
    "I called twice, order 77123456. I want a refund"
)
METER = (
    "Kenya Power charged me KSh 12,400 on 2 Sept for a meter that is not mine. Account 44552211. I went to "
    "their office three times. I want the bill corrected and my money back"
)


def text_of(play: Play, key: str) -> str:
    return next(one.rendered.text for one in reversed(play.messages) if one.say.key == key)


def labels(play: Play) -> list[str]:
    return [button.label for row in play.messages[-1].rendered.rows for button in row]


@pytest.fixture
def told(play: Play) -> Play:
    """Give a person whose post is out, and who told the company on 3 November."""
    play.say(FIBRE)
    play.press("posted")
    play.say("3 Nov by email, ref SR-8841236")
    return play


@pytest.fixture
def metered(play: Play) -> Play:
    """Give a person whose company was told by phone eleven weeks ago: bodies are open."""
    play.say(METER)
    play.press("posted")
    play.press("told_yes")
    play.say("1 Sept, I called them")
    return play


def step_on(play: Play, wait: str = "9d") -> str:
    play.tick(wait)
    play.press("nothing_yet")
    return play.keys[-1]


def test_a_body_is_shown_with_what_is_there_and_what_is_missing_before_its_text(told: Play) -> None:
    told.file(jpeg())
    step_on(told, "25h")

    screen = text_of(told, "step_outside")
    assert told.keys[-2:] == ["step_outside", "draft_body"]
    assert "✓ You told the company on Tue 3 Nov\n✓ In writing\n✓ Evidence: 1 item" in screen
    assert labels(told) == ["As a letter (PDF)", "I filed it", "Not for me"]
    (draft,) = told.drafts("body_complaint")
    assert draft.text in text_of(told, "draft_body")
    assert "Fill in before you send it: your name." in text_of(told, "draft_body")


def test_what_is_missing_is_said_so(metered: Play) -> None:
    step_on(metered)

    screen = text_of(metered, "step_outside")
    assert "✓ You told the company on Tue 1 Sep" in screen
    assert "□ Evidence" in screen


def test_for_whom_is_asked_once_where_a_body_is_for_consumers(metered: Play) -> None:
    step_on(metered)
    metered.press("aside")
    assert step_on(metered) == "ask_business"

    metered.press("For a business")

    assert metered.keys[-2:] == ["step_outside", "draft_body"]
    assert "ask them first whether they take a business" in text_of(metered, "step_outside")
    assert "This is a complaint of a business." in metered.drafts("body_complaint")[-1].text
    metered.press("aside")
    for _ in range(6):
        step_on(metered)
        metered.press("aside") if "aside" in _actions(metered) else None
    assert metered.keys.count("ask_business") == 1


def _actions(play: Play) -> set[str]:
    return {button.action for row in play.messages[-1].rendered.rows for button in row}


def test_the_ladder_of_texts_ends_at_the_court_with_a_screen_and_no_text(metered: Play) -> None:
    seen = []
    for _ in range(12):
        key = step_on(metered)
        if key == "ask_business":
            metered.press("For myself")
        seen += [one for one in metered.keys if one.startswith(("draft_", "step_")) and one not in seen]
        if metered.keys[-1] == "step_outside":
            break
        metered.press("told_yes" if "told_yes" in _actions(metered) else "aside")

    assert [key for key in seen if key not in ("draft_x_post", "draft_tiktok_caption")] == [
        "step_outside",
        "draft_body",
        "draft_formal_complaint",
        "draft_final_response_request",
        "draft_champion",
        "draft_letter_before_action",
    ]
    screen = text_of(metered, "step_outside")
    assert screen.startswith("Small Claims Court")
    assert "✓ Your last letter of" in screen
    assert "within 7 days" in metered.drafts("letter_before_action")[-1].text
    assert labels(metered) == ["Open their site", "I filed it", "Not for me"]


def test_a_pitch_that_was_sent_does_not_stop_the_ladder(metered: Play) -> None:
    while step_on(metered) != "draft_champion":
        metered.press("For myself") if metered.keys[-1] == "ask_business" else None
        metered.press("told_yes" if "told_yes" in _actions(metered) else "aside")
    metered.press("I sent it")

    case = metered.state.cases[0]
    assert metered.keys[-1] == "pitch_noted"
    assert case.progress.filed == ()
    assert [done.step for done in case.progress.done][-1] is Step.CHAMPION
    assert step_on(metered) == "draft_letter_before_action"


def test_a_credit_card_brings_section_75_and_a_debit_card_never(tmp_path: Path) -> None:
    for way, expected in (("Credit card", {"draft_section75"}), ("Debit card", {"draft_chargeback"})):
        folder = tmp_path / way
        folder.mkdir()
        play = Play(folder, now=datetime.fromisoformat("2026-11-18T09:00:00+00:00"), country="GB")
        play.say(SOFA)
        play.press("posted")
        play.press("told_yes")
        play.say("22 September, I emailed them")
        play.press(way)
        step_on(play)
        texts = "\n".join(draft.text for draft in play.drafts("chargeback"))
        play.close()

        assert {key for key in play.keys if key in ("draft_section75", "draft_chargeback")} == expected
        assert ("Consumer Credit Act 1974" in texts) is (way == "Credit card")


def test_every_case_has_ways_without_an_account(play: Play) -> None:
    play.say(FIBRE)
    play.press("more")
    play.press("Without an account")
    assert labels(play) == ["E-mail", "Letter", "Phone", "Their form"]

    for label, kind in (
        ("E-mail", "email"),
        ("Letter", "letter"),
        ("Phone", "phone_script"),
        ("Their form", "company_form"),
    ):
        play.press(label)
        (draft,) = play.drafts(kind)
        assert play.keys[-1] == f"way_{kind}"
        assert draft.text in play.messages[-1].rendered.text
        assert not draft.problems


def test_what_was_sent_without_an_account_starts_the_clocks(play: Play) -> None:
    play.say(FIBRE)
    play.press("more")
    play.press("Without an account")
    play.press("Phone")
    play.press("I called them")

    complaint = play.state.cases[0].progress.complaint
    assert complaint is not None
    assert complaint.channel == "call"
    assert play.state.cases[0].next_reminder_at is not None


def test_a_relative_with_permission_is_noted_and_the_letters_say_so(play: Play) -> None:
    play.say(f"{FIBRE}. I write for my mother, with her permission")
    play.press("more")
    play.press("Without an account")
    play.press("E-mail")

    assert "for_other_noted" in play.keys
    assert "I write for my mother, with her permission." in play.drafts("email")[-1].text
    assert play.drafts("email")[-1].text.count("permission") == 1
    assert "mother" not in play.drafts("x_post")[-1].text


def test_without_stated_permission_it_is_asked_and_nothing_is_written_in_their_name(play: Play) -> None:
    play.say(f"{FIBRE}. I am doing this for my father")
    assert "ask_permission" in play.keys
    assert play.state.cases[0].progress.for_other == ""

    play.press("Not yet")
    assert play.keys[-1] == "no_permission"

    play.press("Yes, agreed")
    assert play.state.cases[0].progress.for_other == "my father"


def test_a_leak_of_personal_data_goes_to_its_authority_after_a_request(tmp_path: Path) -> None:
    play = Play(tmp_path, now=datetime.fromisoformat("2026-11-18T09:00:00+00:00"), country="GB")
    play.say(
        "Vodafone gave my phone number and address to a stranger on 3 Nov. I called twice. "
        "I want them to explain what happened"
    )
    play.press("posted")
    play.press("told_yes")
    play.say("5 Nov by email")
    while step_on(play, "10d") != "draft_data_protection":
        assert len(play.keys) < 200
    play.press("Write to the company first")

    assert play.keys[-1] == "way_email"
    assert "which personal data of mine you hold" in play.drafts("email")[-1].text
    assert (
        "I complain about how Vodafone UK handles my personal data." in play.drafts("body_complaint")[-1].text
    )
    play.close()


def test_the_day_of_the_complaint_may_answer_the_question_whether_they_were_told(play: Play) -> None:
    play.say(METER)
    play.press("posted")
    assert play.keys[-1] == "ask_told"

    play.say("7 Sept by email")

    complaint = play.state.cases[0].progress.complaint
    assert complaint is not None
    assert (complaint.on.isoformat(), complaint.channel) == ("2026-09-07", "email")


@pytest.mark.parametrize(("words", "business"), [("for myself", False), ("it is for my business", True)])
def test_for_whom_may_be_answered_in_words(metered: Play, words: str, business: bool) -> None:
    step_on(metered)
    metered.press("aside")
    step_on(metered)

    metered.say(words)

    assert metered.keys[-1] == "draft_body"
    assert metered.state.cases[0].progress.business is business


def test_nobody_else_is_asked_before_the_company_had_its_chance(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.tick("9d")
    play.press("more")
    assert "Ask a creator or group" not in labels(play)
    play.tick("1d")
    play.press("more")
    assert "Ask a creator or group" in labels(play)


def test_a_creator_or_group_is_asked_privately_and_one_at_a_time(told: Play) -> None:
    told.press("more")
    told.press("spread")
    told.say("Nairobi Fibre Users, on Facebook")
    pitch = text_of(told, "draft_ally")
    assert "Hello Nairobi Fibre Users, on Facebook," in pitch
    assert "SR-8841236" not in pitch
    assert "@" not in pitch
    told.press("filed")
    assert "you wrote to Nairobi Fibre Users, on Facebook today" in text_of(told, "pitch_noted")
    told.press("more")
    told.press("spread")
    assert told.keys[-1] == "ally_later"


@pytest.mark.parametrize(("words", "key"), [("no", "ally_left"), ("who should I ask?", "ally_no_name")])
def test_a_change_of_mind_or_a_question_is_no_name(told: Play, words: str, key: str) -> None:
    told.tick("11d")
    told.press("more")
    told.press("spread")
    told.say(words)
    assert told.keys[-1] == key


def test_no_public_pitch_is_offered_while_posting_rests(told: Play) -> None:
    told.tick("11d")
    told.say("they threatened to beat me if I post again")
    told.press("more")
    assert "Ask a creator or group" not in labels(told)


def test_the_last_letter_is_handed_out_once_and_then_asked_about(metered: Play) -> None:
    while step_on(metered) != "draft_letter_before_action":
        metered.press("For myself") if metered.keys[-1] == "ask_business" else None
        metered.press("told_yes" if "told_yes" in _actions(metered) else "aside")

    assert step_on(metered) == "ask_sent"
    metered.press("told_yes")
    assert step_on(metered) == "step_outside"
