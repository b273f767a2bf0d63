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


def test_a_company_taken_back_beside_more_of_the_story_stands_nowhere_in_the_post(play: Play) -> None:
    play.say("safaricom took 1,000 for airtime yesterday and it never came")
    play.say("eh not safaricom its airtel, same nonsense everywhere. give me the airtime or refund me")

    post = play.drafts("x_post")[-1].text.casefold()
    assert "airtel" in post
    assert "safaricom" not in post
    assert "same nonsense" not in post


def test_a_wish_said_with_a_change_of_mind_takes_the_place_of_the_old_one(play: Play) -> None:
    play.say("Zuku internet has been dead since 3 November, I paid 4,500. Just fix it")
    play.say("actually no, dont even fix it. I just want the 4,500 refunded")

    ask = play.state.cases[0].facts.ask
    assert ask is not None
    assert [kind.value for kind in ask.kinds] == ["refund"]


def test_a_wish_to_the_bot_is_never_asked_of_the_company(play: Play) -> None:
    play.say(FIBRE)
    play.say("can you post it for me?")

    assert "post_yourself" in play.keys
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
    play.press("they_replied")
    play.say("they are very sorry to hear of my trouble")
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


@pytest.mark.parametrize(("word", "key"), [("no", "partly_solved"), ("yes", "draft_final_response_request")])
def test_whether_to_go_on_for_the_rest_can_be_answered_in_words(play: Play, word: str, key: str) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.tick("25h")
    play.say("they refunded half")
    assert play.keys[-1] == "ask_partly"
    play.say(word)

    assert play.keys[-1] == key


@pytest.mark.parametrize("words", ["monday", "next Monday", "on monday please"])
def test_a_weekday_to_be_reminded_on_is_the_coming_one(play: Play, words: str) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.say("/snooze")
    (answer,) = play.say(words)

    assert "Mon 23 Nov at 09:00" in answer.rendered.text


def test_a_promised_day_can_be_named_by_its_weekday(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.tick("25h")
    play.press("they_replied")
    play.press("promised")
    (answer,) = play.say("next tuesday")

    assert "They promised it for Tue 24 Nov" in answer.rendered.text


@pytest.mark.parametrize("words", ["no im not safe", "what do i do", "no"])
def test_somebody_who_is_not_safe_is_not_asked_about_the_complaint(tmp_path: Path, words: str) -> None:
    play = Play(tmp_path, country="GB")
    play.say("smell of gas in my flat and british gas wont pick up")
    (answer,) = play.say(words)
    play.close()

    assert answer.say.key == "safety_unsure"


def test_another_wish_takes_the_place_of_the_first(play: Play) -> None:
    play.say(FLIPKART)
    play.say("i want replacement not refund")

    assert "replace" in str(play.state.cases[0].facts.ask)
    assert "replace" in play.drafts("x_post")[-1].text


@pytest.mark.parametrize(
    "words", ["how do i post this", "translate it to hindi", "can you make a photo of it"]
)
def test_what_is_asked_of_the_bot_stands_in_no_post(play: Play, words: str) -> None:
    play.say(FLIPKART)
    play.say(words)

    assert words[-8:] not in play.drafts("x_post")[-1].text


def test_what_was_tried_can_be_left_out_of_every_text(play: Play) -> None:
    play.say(FIBRE)
    play.say("remove the part about tickets")

    assert "left_out_now" in play.keys
    for kind in ("x_post", "direct_message"):
        assert "ticket" not in play.drafts(kind)[-1].text


@pytest.mark.parametrize(
    "words", ["can you just post it for me", "ok, would you tweet this?", "post it for me"]
)
def test_somebody_who_wants_the_bot_to_post_is_told_how_and_shown_the_post(play: Play, words: str) -> None:
    play.say(FIBRE)
    keys = [shown.say.key for shown in play.say(words)]

    assert keys[:2] == ["post_yourself", "draft_x_post"]


@pytest.mark.parametrize("words", ["they gave me the money back", "the internet is back on", "it works now"])
def test_good_news_in_plain_words_is_asked_about(play: Play, words: str) -> None:
    play.say(FIBRE)
    play.press("posted")

    assert "ask_solved" in [shown.say.key for shown in play.say(words)]


@pytest.mark.parametrize("words", ["they sent me the wrong phone", "they gave me the runaround again"])
def test_a_half_kept_promise_is_no_good_news(play: Play, words: str) -> None:
    play.say(FIBRE)
    play.press("posted")

    assert "ask_solved" not in [shown.say.key for shown in play.say(words)]


def test_anger_behind_nothing_yet_is_still_nothing_yet(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.tick("25h")

    assert "draft_nudge" in [shown.say.key for shown in play.say("nothing. they are useless")]


def test_a_word_can_be_corrected_while_the_wish_is_asked_for(play: Play) -> None:
    for words in ("Jumia is useless", "my blender arrived broken", "skip", "skip"):
        play.say(words)
    asked = play.keys[-1]
    play.say("sorry, a juicer not a blender")

    assert (asked, play.keys[-1]) == ("ask_ask", "ask_ask")
    assert play.state.cases[0].facts.what == "my juicer arrived broken"


def test_who_got_a_broken_thing_is_offered_a_new_one(play: Play) -> None:
    for words in ("Jumia is useless", "my blender arrived broken", "skip", "skip"):
        play.say(words)
    play.press("A new one")

    assert "replace" in play.drafts("x_post")[-1].text
