"""Links that look things up: others' posts, and whether the company answered the person."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.effects import Button
from bot.domain.finding import others_row
from bot.domain.links import SAFE_URL
from tests.talking_to_core import STORY, Talk, after_posting

ABC = Company(
    "Abc Water",
    "abc-water",
    "KE",
    ("KE",),
    "water",
    accounts=(
        Account(Platform.X, "AbcWater", AccountStatus.VERIFIED, country="KE", source="a page", seen="2026"),
    ),
)
OWN = "https://x.com/ann_ke/status/1859000000000000000"


@pytest.fixture
def posted() -> Talk:
    return after_posting(ABC)


def query(button: Button) -> str:
    parts = urlsplit(button.url or "")
    return parse_qs(parts.query)["q"][0]


def answers(talk: Talk) -> Button:
    talk.command("case")
    return talk.button("btn_did_they_answer")


def test_the_case_and_the_more_screen_lead_to_others_with_the_same_trouble(posted: Talk) -> None:
    posted.command("case")
    for shown in (posted.command("case"), posted.press("more")):
        assert shown
        on_x, on_tiktok = posted.button("btn_others_x"), posted.button("btn_others_tiktok")
        assert query(on_x) == query(on_tiktok) == '"Abc Water" outage'
        assert (on_x.url or "").startswith("https://x.com/search?q=%22Abc%20Water%22%20outage&")
        assert parse_qs(urlsplit(on_x.url or "").query)["f"] == ["live"]
        assert (on_tiktok.url or "").startswith("https://www.tiktok.com/search?q=%22Abc%20Water%22%20outage")


def test_the_waiting_screen_has_the_links(posted: Talk) -> None:
    assert posted.press("told_yes") == ["told_noted", "ask_x_name"]
    assert posted.button("btn_others_x").url


def test_whether_they_answered_needs_the_persons_name_which_is_asked_for_once(posted: Talk) -> None:
    posted.press("told_later")
    assert not [one for one in posted.buttons() if one.label == "btn_did_they_answer"]

    assert posted.say("@ann_ke") == ["x_name_kept", "ask_count"]

    assert query(answers(posted)) == "from:AbcWater to:ann_ke since:2026-11-18"
    assert posted.case.own_accounts == ()
    assert "ask_x_name" not in posted.press(f"told_yes:{posted.case.number}:")


@pytest.mark.parametrize(
    "words", [OWN, "my twitter is @ann_ke", "My X handle is ann_ke", "I'm @ann_ke on X", "my x name: @ann_ke"]
)
def test_the_name_is_taken_from_the_link_of_the_post_or_from_words(words: str, posted: Talk) -> None:
    posted.say(words)

    assert posted.conversation.x_name == "ann_ke"
    assert "to:ann_ke" in query(answers(posted))


def test_the_link_of_the_post_before_i_posted_it_starts_the_waiting_and_tells_the_name() -> None:
    talk = Talk(ABC)
    talk.say(STORY)
    talk.say(OWN)
    talk.press("told_yes")

    assert talk.conversation.x_name == "ann_ke"
    assert "ask_x_name" not in [say.key for say in talk.says]


@pytest.mark.parametrize("words", ["skip", "no"])
def test_the_name_can_be_kept_to_oneself(words: str, posted: Talk) -> None:
    posted.press("told_later")

    assert posted.say(words) == ["x_name_passed", "ask_count"]
    assert posted.conversation.x_name is None
    posted.press("told_later")
    assert [say.key for say in posted.says].count("ask_x_name") == 1


def test_the_skip_button_passes_it_over(posted: Talk) -> None:
    posted.press("told_later")

    assert posted.press("no_name") == ["x_name_passed", "ask_count"]


def test_an_impossible_name_is_refused_kindly(posted: Talk) -> None:
    posted.press("told_later")

    assert posted.say("@a_name_that_is_far_too_long") == ["account_impossible_x"]
    assert posted.conversation.x_name is None


def test_the_companys_handle_is_not_taken_for_the_persons(posted: Talk) -> None:
    posted.press("told_later")
    posted.say("@AbcWater")

    assert posted.conversation.x_name is None


def test_without_an_account_of_the_company_the_name_is_not_asked_for() -> None:
    talk = Talk(Company("Abc Water", "abc-water", "KE", ("KE",), "water"))
    talk.say(STORY)
    talk.press("posted")

    assert talk.press("told_later") == ["told_later", "ask_count"]


def test_a_reminder_offers_to_look(posted: Talk) -> None:
    posted.say(OWN)
    posted.remind("25h")

    assert "to:ann_ke" in query(posted.button("btn_did_they_answer"))


@pytest.mark.parametrize("name", ['A&B "Best" #1?', "Ünï & Söhne", "M" * 400, "%20+/?=&"])
def test_any_name_makes_a_sound_link(name: str, posted: Talk) -> None:
    facts = replace(posted.case.facts, company=Company(name))
    (row,) = others_row(replace(posted.case, facts=facts))
    for button in row:
        url = button.url or ""
        assert len(url) <= SAFE_URL
        assert url.isascii()
        assert " " not in url
        assert query(button).endswith(" outage")
        assert name[:5].strip('"') in query(button)
