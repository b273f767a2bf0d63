"""Steps beside the path: what they change, and what they must leave alone."""

from __future__ import annotations

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
