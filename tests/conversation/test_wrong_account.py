"""Somebody says an account is wrong: their case changes at once, and a suggestion is kept without them."""

from __future__ import annotations

import pytest

from bot.domain.company import Account, AccountKind, AccountStatus, Company, Platform
from bot.domain.drafts import DraftKind
from bot.domain.effects import SuggestAccount
from tests.talking_to_core import STORY, Talk

X, TIKTOK = Platform.X, Platform.TIKTOK


def account(handle: str, platform: Platform = X, status: str = "verified") -> Account:
    return Account(platform, handle, AccountStatus(status), AccountKind.MAIN, "KE", "a page", "2026")


def told(*accounts: Account, key: str | None = "abc-water") -> Talk:
    talk = Talk(Company("Abc Water", key, "KE", ("KE",), "water", accounts=accounts))
    talk.say(STORY)
    talk.press("more")
    return talk


def suggested(talk: Talk) -> list[SuggestAccount]:
    return [effect for effect in talk.effects if isinstance(effect, SuggestAccount)]


def test_the_right_account_is_used_at_once_and_suggested() -> None:
    talk = told(account("AbcFans"))
    assert talk.press("wrong_account") == ["ask_right_account"]

    keys = talk.say("@abcwater_ke")

    assert keys[0] == "account_corrected"
    assert "@abcwater_ke" in talk.post
    assert "AbcFans" not in talk.post
    assert suggested(talk) == [SuggestAccount("abc-water", X, "AbcFans", "abcwater_ke", "KE")]


@pytest.mark.parametrize("words", ["i don't know", "no idea", "skip"])
def test_when_the_right_one_is_not_known_the_plain_name_stands(words: str) -> None:
    talk = told(account("AbcFans"))
    talk.press("wrong_account")
    talk.say(words)

    assert "@" not in talk.post
    assert "Abc Water" in talk.post
    assert suggested(talk) == [SuggestAccount("abc-water", X, "AbcFans", "", "KE")]


def test_the_button_for_not_knowing_does_the_same_once() -> None:
    talk = told(account("AbcFans"))
    talk.press("wrong_account")
    talk.press("right_unknown")

    assert "@" not in talk.post
    assert len(suggested(talk)) == 1
    assert talk.press("right_unknown") == ["button_old"]
    assert len(suggested(talk)) == 1


def test_of_two_accounts_the_person_says_which_is_wrong() -> None:
    talk = told(account("AbcWater"), account("abc.fans", TIKTOK))
    assert talk.press("wrong_account") == ["ask_which_account"]

    assert talk.press("btn_account_tiktok") == ["ask_right_account"]
    talk.say("@abc.water")

    assert "@abc.water" in talk.caption
    assert "@AbcWater " in talk.post
    assert suggested(talk) == [SuggestAccount("abc-water", TIKTOK, "abc.fans", "abc.water", "KE")]


def test_where_nobody_is_tagged_an_account_can_be_given() -> None:
    talk = told()
    assert talk.press("wrong_account") == ["ask_account"]
    talk.say("https://x.com/abcwater_ke")

    assert "@abcwater_ke" in talk.post
    assert suggested(talk) == [SuggestAccount("abc-water", X, "", "abcwater_ke", "KE")]


@pytest.mark.parametrize(
    "words",
    ["wrong account", "That's the wrong handle!", "the account is wrong", "this is not their account"],
)
def test_it_can_be_said_in_words(words: str) -> None:
    assert told(account("AbcFans")).say(words) == ["ask_right_account"]


@pytest.mark.parametrize(
    "words", ["they sent my refund to the wrong account", "4,500 went to a wrong account"]
)
def test_money_on_a_wrong_account_is_a_story(words: str) -> None:
    assert "ask_right_account" not in told(account("AbcFans")).say(words)


def test_an_impossible_name_is_refused_and_asked_for_again() -> None:
    talk = told(account("AbcFans"))
    talk.press("wrong_account")

    assert talk.say("@abc-water") == ["account_impossible_x"]
    talk.say("@abcwater_ke")
    assert "@abcwater_ke" in talk.post


def test_the_same_account_again_changes_nothing() -> None:
    talk = told(account("AbcFans"))
    talk.press("wrong_account")

    assert talk.say("@abcfans") == ["account_same"]
    assert "@AbcFans" in talk.post
    assert suggested(talk) == []


def test_a_look_alike_of_another_known_account_is_not_taken_unasked() -> None:
    support = Account(X, "AbcWater_Care", AccountStatus.VERIFIED, AccountKind.MAIN, "KE", "a page", "2026")
    talk = told(account("AbcFans"), support)
    talk.press("wrong_account")

    assert talk.say("@AbcWater_Care1") == ["account_look_alike"]
    assert suggested(talk) == []


def test_another_matter_is_taken_as_what_it_is() -> None:
    talk = told(account("AbcFans"))
    talk.press("wrong_account")
    talk.say("they also charged me 300 on Tuesday for nothing")

    assert "@AbcFans" in talk.post
    assert suggested(talk) == []


def test_after_the_post_the_next_texts_follow() -> None:
    talk = told(account("AbcFans"))
    talk.press("posted")
    talk.press(f"wrong_account:{talk.case.number}:")

    assert talk.say("@abcwater_ke") == ["account_corrected"]
    talk.remind("25h")
    talk.press("nothing_yet")
    assert "@abcwater_ke" in talk.draft(DraftKind.X_POST).text


def test_not_them_is_a_suggestion_too() -> None:
    talk = told(account("AbcFans", status="unconfirmed"))
    talk.press("not_them")

    assert suggested(talk) == [SuggestAccount("abc-water", X, "AbcFans", "", "KE")]


def test_about_a_company_the_directory_lacks_nothing_is_kept() -> None:
    talk = told(account("AbcFans"), key=None)
    talk.press("wrong_account")
    talk.say("@abcwater_ke")

    assert "@abcwater_ke" in talk.post
    assert suggested(talk) == []


def test_old_and_foreign_buttons_do_nothing() -> None:
    talk = told(account("AbcFans"))

    assert talk.press(f"wrong_account:{talk.case.number}:x.Stranger") == ["button_old"]
    assert talk.press(f"right_unknown:{talk.case.number}:x.Stranger") == ["button_old"]
    assert suggested(talk) == []
