"""Which account a post tags: the directory's by its status, the person's own, and never an invented one."""

from __future__ import annotations

import pytest

from bot.domain.company import Account, AccountKind, AccountStatus, Company, Platform
from bot.domain.drafts import DraftKind
from tests.talking_to_core import STORY, Talk

X, TIKTOK = Platform.X, Platform.TIKTOK


def abc(*accounts: Account) -> Company:
    return Company("Abc Water", "abc-water", "KE", ("KE",), "water", accounts=accounts)


def account(
    status: str, handle: str = "AbcWater", platform: Platform = X, kind: AccountKind = AccountKind.MAIN
) -> Account:
    return Account(platform, handle, AccountStatus(status), kind, "KE", "a page", "2021")


def told(*accounts: Account) -> Talk:
    talk = Talk(abc(*accounts))
    talk.say(STORY)
    return talk


@pytest.mark.parametrize("status", ["verified", "listed"])
def test_the_support_account_is_tagged_when_its_status_allows(status: str) -> None:
    talk = told(account("verified"), account(status, "AbcWater_Care", kind=AccountKind.SUPPORT))

    assert "@AbcWater_Care" in talk.post
    assert "@AbcWater " not in talk.post


def test_the_main_account_stands_in_for_a_support_account_that_may_not_be_tagged() -> None:
    talk = told(account("verified"), account("dated", "AbcWater_Care", kind=AccountKind.SUPPORT))

    assert "@AbcWater " in talk.post
    assert "offer_tag" not in [say.key for say in talk.says]


def test_an_x_account_is_never_copied_to_tiktok() -> None:
    talk = told(account("verified"))

    assert "@" not in talk.caption
    assert "Abc Water" in talk.caption


def test_a_tiktok_account_is_tagged_in_the_caption_alone() -> None:
    talk = told(account("listed", "abc.water", TIKTOK))

    assert "@abc.water" in talk.caption
    assert "@" not in talk.post
    assert "(@abc.water on TikTok, listed 2021)" in talk.text("fact_card")


@pytest.mark.parametrize(
    ("status", "key"), [("dated", "offer_tag"), ("unconfirmed", "offer_tag_unconfirmed")]
)
def test_an_account_in_doubt_is_offered_with_its_profile_and_tagged_after_the_tap(
    status: str, key: str
) -> None:
    talk = told(account(status))
    assert "@" not in talk.post
    assert key in [say.key for say in talk.says]
    assert talk.button("btn_open_profile").url == "https://x.com/AbcWater"

    keys = talk.press("tag")

    assert "draft_x_post" in keys
    assert key not in keys
    assert "@AbcWater " in talk.post
    talk.command("case")
    assert "(@AbcWater, confirmed by you)" in talk.text("fact_card")


@pytest.mark.parametrize("status", ["dated", "unconfirmed"])
def test_an_account_on_tiktok_in_doubt_is_offered_with_the_caption(status: str) -> None:
    talk = told(account("verified"), account(status, "abc.water", TIKTOK))
    assert "@" not in talk.caption
    talk.press(f"tiktok:{talk.case.number}:")
    assert talk.button("btn_open_profile").url == "https://www.tiktok.com/@abc.water"

    talk.press("tag")

    assert "@abc.water" in talk.caption
    assert "@abc.water" in talk.text("draft_tiktok_caption")
    assert "@AbcWater " in talk.post


def test_not_them_leaves_the_plain_name_and_is_remembered() -> None:
    talk = told(account("unconfirmed"))

    assert talk.press("not_them") == ["not_them"]
    assert "@" not in talk.post
    assert "Abc Water" in talk.post
    assert "offer_tag_unconfirmed" not in talk.command("case")
    assert "offer_tag_unconfirmed" not in talk.say("they also charged me 300 on tuesday")
    assert "@" not in talk.post


def test_after_not_them_the_next_account_we_know_is_offered() -> None:
    talk = told(account("unconfirmed"), account("dated", "AbcWater_Care", kind=AccountKind.SUPPORT))
    assert talk.button("tag").argument == "x.AbcWater_Care"

    assert talk.press("not_them") == ["not_them", "offer_tag_unconfirmed"]
    assert talk.button("tag").argument == "x.AbcWater"


def test_a_button_of_an_account_that_is_not_on_offer_does_nothing() -> None:
    talk = told(account("suspect"))

    assert talk.press(f"tag:{talk.case.number}:x.AbcWater") == ["button_old"]
    assert talk.press(f"tag:{talk.case.number}:x.Stranger") == ["button_old"]
    assert talk.press(f"not_them:{talk.case.number}:AbcWater") == ["button_old"]
    assert "@" not in talk.post


@pytest.mark.parametrize("status", ["suspect", "unknown"])
def test_a_suspect_account_is_neither_tagged_nor_offered(status: str) -> None:
    talk = told(account(status))

    assert "@" not in talk.post
    assert not [say.key for say in talk.says if say.key.startswith("offer_tag")]


def test_a_company_without_an_account_is_named_and_has_a_hashtag() -> None:
    talk = told()

    assert "Abc Water" in talk.post
    assert "#AbcWater" in talk.post
    assert "@" not in talk.post + talk.caption


# --- accounts that the person gives -------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "their twitter is @abc_care",
        "Their X account is @abc_care",
        "tag @abc_care",
        "on x they are @abc_care",
        "@abc_care",
        "https://x.com/abc_care",
        "https://twitter.com/abc_care?lang=en",
        "x.com/abc_care",
        "their official handle is @abc_care.",
        "twitter: @abc_care",
    ],
)
def test_an_account_given_after_the_draft_is_tagged_and_marked_as_given(words: str) -> None:
    talk = told(account("dated"))

    keys = talk.say(words)

    assert keys[:1] == ["changed"]
    assert "posted" not in str(keys)
    assert "@abc_care" in talk.post
    assert "@abc_care" not in talk.caption
    assert "(@abc_care, given by you)" in talk.text("fact_card")
    assert not [key for key in keys if key.startswith("offer_tag")]


@pytest.mark.parametrize(
    "words", ["their tiktok is @abc.care", "https://www.tiktok.com/@abc.care", "tiktok: @abc.care"]
)
def test_an_account_given_for_tiktok_is_used_there_alone(words: str) -> None:
    talk = told(account("verified"))
    talk.say(words)

    assert "@abc.care" in talk.caption
    assert "@abc.care" not in talk.post


def test_an_account_given_within_the_story_is_used_from_the_first_draft_on() -> None:
    talk = Talk()
    talk.say("Kisima Water cut my water on Monday. Their twitter is @kisima_care. please fix it by friday")

    assert "@kisima_care" in talk.post
    assert "twitter" not in talk.post.lower() + talk.draft(DraftKind.DIRECT_MESSAGE).text.lower()


def test_a_company_known_only_by_its_handle_is_tagged_by_it() -> None:
    talk = Talk()
    talk.say("@kisima_care cut my water on Monday. please fix it by friday")

    assert "@kisima_care" in talk.post
    assert not talk.post.startswith("@")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("their twitter is @abc-care", "account_impossible_x"),
        ("their twitter is @a_name_that_is_too_long", "account_impossible_x"),
        ("their twitter is @abc.care", "account_impossible_x"),
        ("their tiktok is @a", "account_impossible_tiktok"),
        ("https://x.com/a_name_that_is_too_long", "account_impossible_x"),
    ],
)
def test_a_name_that_cannot_exist_is_refused_kindly(words: str, key: str) -> None:
    talk = told()
    before = talk.post

    assert talk.say(words) == [key]
    assert talk.post == before


@pytest.mark.parametrize(
    "words",
    [
        "a fake account @abc_helpdesk answered me",
        "@abc_helpdesk is not their account",
        "their account is not @abc_helpdesk",
        "@jane_doe told me the same happened to her",
        "my twitter is @abc_helpdesk",
        "I use @abc_helpdesk for my phone line too",
        "see netflix.com/abc_helpdesk",
        "they wrote from help@x.com/abc_helpdesk",
    ],
)
def test_a_handle_that_only_occurs_is_not_the_companys(words: str) -> None:
    talk = told()
    talk.say(words)

    assert "@" not in talk.post + talk.caption
    assert talk.case.own_accounts == ()


def test_an_account_given_after_the_post_is_kept_for_the_next_texts() -> None:
    talk = told()
    talk.press("posted")

    assert talk.say("their twitter is @abc_care") == ["account_kept"]
    talk.remind("25h")
    talk.press("nothing_yet")
    assert "@abc_care" in talk.post


def test_the_persons_account_goes_with_its_company() -> None:
    talk = Talk(abc(), Company("Maji Safi", "maji-safi", "KE", ("KE",), "water"))
    talk.say(STORY)
    talk.say("their twitter is @abc_care")
    talk.say("actually it was Maji Safi")

    assert "Maji Safi" in talk.post
    assert "@abc_care" not in talk.post


def test_a_link_to_a_post_is_no_account() -> None:
    talk = told()

    assert "notice_scam" in talk.say("https://x.com/ann/status/1859000000000000000")
    assert talk.case.own_accounts == ()


def test_an_account_given_twice_changes_nothing_and_says_so() -> None:
    talk = told()
    talk.say("their twitter is @abc_care")

    assert talk.say("their twitter is @abc_care") == ["account_same"]
