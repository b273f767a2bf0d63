"""Steps beside the path: what they change, and what they must leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play

FLIPKART = (
    "ordered a phone on Flipkart on 1 November for Rs 18,999 and received a box with soap. "
    "They refused return. I want refund"
)


def test_a_corrected_price_takes_the_place_of_the_old_one_in_the_story(play: Play) -> None:
    play.say(FLIPKART)
    play.press("more")
    play.press("change")
    play.say("the price was 17,999")

    facts, post = play.state.cases[0].facts, play.drafts("x_post")[-1].text
    assert facts.what is not None
    assert "box with soap" in facts.what
    assert "17,999" in facts.what
    assert "17,999" in post
    assert "18,999" not in f"{facts.what} {post}"
    assert "price was" not in post


def test_a_corrected_company_is_corrected_in_the_card_as_well(play: Play) -> None:
    play.say("bolt overcharged me on friday, 340 instead of 180")
    play.say("actually it was uber not bolt")

    assert "Uber overcharged" in str(play.state.cases[0].facts.what)


def test_a_wish_to_the_bot_is_never_asked_of_the_company(play: Play) -> None:
    play.say(FIBRE)
    play.say("can you post it for me?")

    assert play.keys[-1] == "nothing_new"
    assert "refund" in str(play.state.cases[0].facts.ask)
    assert all("post it" not in draft.text for draft in play.drafts("x_post"))


def test_a_company_can_be_asked_to_post_something(play: Play) -> None:
    play.say(
        "DHL lost my new bank card on 3 November and nobody answers, I want them to post it to my address"
    )

    assert "post it to my address" in str(play.state.cases[0].facts.ask)


def test_a_poor_answer_to_the_direct_message_is_not_called_silence(play: Play) -> None:
    play.say(FIBRE)
    play.press("more")
    play.press("message")
    play.press("told_yes")
    play.tick("25h")
    play.say("they replied with a voucher of 100")
    (lead, *_) = play.press("not_enough")

    assert "not enough" in lead.rendered.text
    assert "not answered" not in lead.rendered.text
    assert "draft_x_post" in play.keys[-2:]


def test_a_picture_that_stays_private_is_said_in_a_whole_sentence(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.press("more")
    play.press("pictures")
    (answer,) = play.press("readable_yes")

    assert answer.rendered.text == "Kept private: item 1. Cover what can be read, then send it again."


@pytest.mark.parametrize(
    "words", ["show me the post", "just show me the post please", "can you send me my tweet"]
)
def test_somebody_who_asks_for_the_post_gets_the_post(play: Play, words: str) -> None:
    play.say(FIBRE)
    keys = [shown.say.key for shown in play.say(words)]

    assert keys[0] == "draft_x_post"


def test_asking_for_the_post_passes_the_notice_about_posting(tmp_path: Path) -> None:
    play = Play(tmp_path, country="NG")
    play.say("Jumia took 85,000 naira for a phone on 2 November and it never came. I want a refund")
    assert play.keys[-1] == "notice_posting_risk"
    keys = [shown.say.key for shown in play.say("just show me the post")]
    play.close()

    assert keys == ["draft_x_post", "when_out"]


def test_going_on_right_after_putting_aside_shows_the_post_anew(play: Play) -> None:
    play.say(FIBRE)
    play.say("/cancel")
    shown = play.press("resume")

    assert [one.say.key for one in shown] == ["fact_card", "draft_x_post", "when_out"]
    assert not any(one.edits for one in shown), "an edit of a message further up is seen by nobody"


def test_a_question_in_danger_is_answered_with_the_number_to_call(tmp_path: Path) -> None:
    play = Play(tmp_path, country="GB")
    play.say("smell of gas in my flat and british gas wont pick up")
    (answer,) = play.say("should I call 999?")
    play.close()

    assert "999" in answer.rendered.text
    assert [button.action for row in answer.rendered.rows for button in row] == ["safe"]


def test_being_safe_is_no_part_of_the_complaint(tmp_path: Path) -> None:
    play = Play(tmp_path, country="GB")
    play.say("smell of gas in my flat and british gas wont pick up")
    play.say("/case")
    play.say("I am safe now")
    play.say("an apology")
    post = play.drafts("x_post")[-1].text
    play.close()

    assert "safe" not in post


def test_an_edited_answer_is_read_as_an_answer_and_the_open_question_stays(tmp_path: Path) -> None:
    play = Play(tmp_path, country=None)
    for words in ("Jumia is useless", "my blender arrived broken", "Kenya"):
        play.say(words)
    play.press("dont_know")  # when it happened
    play.say("4,500")
    shown = play.edit(5, "it was 5,400")
    facts = play.state.cases[0].facts
    play.close()

    assert [one.say.key for one in shown] == ["ask_ask"]
    assert [amount.value for amount in facts.amounts] == [5400]
    assert facts.what == "my blender arrived broken"


def test_an_edit_of_the_story_does_not_bring_back_a_company_corrected_since(play: Play) -> None:
    play.say("bolt overcharged me on friday, 340 instead of 180. refund the difference")
    play.say("actually it was uber not bolt")
    play.edit(1, "bolt overcharged me on friday, 440 instead of 180. refund the difference")
    company, post = play.state.cases[0].facts.company, play.drafts("x_post")[-1].text

    assert company is not None
    assert company.name == "Uber"
    assert "440" in post
    assert "Bolt" not in post
