"""The table of issue hashtags: valid on its platforms, sourced or marked as our own, and fitting."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.directory.hashtags import COLUMNS, HashtagsError, issue_hashtags
from bot.directory.overlay import SECTORS
from bot.domain.company import Company, Platform
from bot.domain.countries import COUNTRIES
from bot.domain.facts import Ask, AskKind, Facts
from bot.domain.hashtags import OWN, Hashtag, Matter, fitting
from bot.domain.text import hashtags
from bot.domain.troubles import Trouble, trouble_of

TAGS = issue_hashtags()
# Nothing that insults, accuses or belongs to a campaign of somebody else's.
UNWANTED = (
    "epicfail",
    "servicefail",
    "scam",
    "fraud",
    "worst",
    "shame",
    "sucks",
    "ripoff",
    "boycott",
    "mustfall",
    "thief",
)


def test_every_tag_is_taken_whole_by_the_platform() -> None:
    for tag in TAGS:
        assert hashtags(f"Still broken. #{tag.tag} now") == [(tag.tag, 14, 15 + len(tag.tag))], tag


def test_every_tag_has_known_conditions_and_a_source_or_is_our_own() -> None:
    for tag in TAGS:
        assert tag.sector is None or tag.sector in SECTORS, tag
        assert tag.country is None or tag.country in COUNTRIES, tag
        if tag.source == OWN:
            assert tag.seen == ""
        else:
            assert tag.source.startswith("https://"), tag
            assert date.fromisoformat(f"{tag.seen}-01"[:10]) <= date(2026, 11, 23), tag


def test_no_tag_stands_twice_or_insults() -> None:
    rows = Counter((tag.tag.casefold(), tag.sector, tag.trouble, tag.country) for tag in TAGS)
    assert [row for row, count in rows.items() if count > 1] == []
    assert [tag.tag for tag in TAGS if any(word in tag.tag.casefold() for word in UNWANTED)] == []


def test_what_stands_on_x_says_what_went_wrong() -> None:
    assert [tag.tag for tag in TAGS if Platform.X in tag.platforms and tag.trouble is None] == []


@pytest.mark.parametrize("sector", sorted(SECTORS))
def test_every_sector_has_enough_for_a_caption_in_every_country_we_name(sector: str) -> None:
    for country in ("KE", "NG", "GB", "US"):
        matter = Matter(sector, Trouble.CHARGED, country)
        assert len(fitting(TAGS, Platform.TIKTOK, matter, 9)) >= 3


@pytest.mark.parametrize(
    ("matter", "platform", "first"),
    [
        (Matter("energy", Trouble.OUTAGE, "KE"), Platform.X, "PowerOutage"),
        (Matter("airlines", Trouble.BAGGAGE, "CA"), Platform.X, "LostLuggage"),
        (Matter("banking", Trouble.TRANSFER, "NG"), Platform.X, "FailedTransaction"),
        (Matter(None, Trouble.REFUND, None), Platform.X, "Refund"),
        (Matter("telecoms", Trouble.OUTAGE, "KE"), Platform.TIKTOK, "NoInternet"),
    ],
)
def test_the_most_particular_tag_comes_first(matter: Matter, platform: Platform, first: str) -> None:
    assert fitting(TAGS, platform, matter, 4)[0] == first


def test_a_tag_of_another_country_sector_or_platform_does_not_fit() -> None:
    tags = (
        Hashtag("A", country="KE"),
        Hashtag("B", sector="water"),
        Hashtag("C", platforms=(Platform.TIKTOK,)),
        Hashtag("D", trouble=Trouble.SLOW),
    )
    assert fitting(tags, Platform.X, Matter("energy", Trouble.OUTAGE, "NG"), 9) == ()


@pytest.mark.parametrize(
    "row",
    [
        "a b\t\t\t\t\town\t",
        "Tag\tmars\t\t\t\town\t",
        "Tag\t\t\tmood\t\town\t",
        "Tag\t\t\t\t\town\t2020",
        "Tag",
    ],
)
def test_a_row_that_cannot_be_right_names_its_line(row: str, tmp_path: Path) -> None:
    table = tmp_path / "hashtags.tsv"
    table.write_text("\t".join(COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(HashtagsError, match="line 2"):
        issue_hashtags(table)


@pytest.mark.parametrize(
    ("sector", "what", "trouble"),
    [
        ("telecoms", "home fibre has been dead since 3 Nov", Trouble.OUTAGE),
        ("energy", "no power in our street since Sunday night", Trouble.OUTAGE),
        ("energy", "I bought a token for 1,000 and it never came", Trouble.TRANSFER),
        ("water", "they cut my water on Monday", Trouble.OUTAGE),
        ("airlines", "my bag never arrived in Lagos", Trouble.BAGGAGE),
        ("airlines", "flight cancelled two hours before departure", Trouble.CANCELLED),
        ("airlines", "they damaged my suitcase", Trouble.DAMAGED),
        ("airlines", "my suitcase came back broken", Trouble.DAMAGED),
        ("airlines", "we were delayed nine hours", Trouble.DELAYED),
        ("courier", "parcel shows delivered but never came", Trouble.DELIVERY),
        ("retail", "the TV arrived with a cracked screen", Trouble.DAMAGED),
        ("banking", "debited 20k twice for one transfer", Trouble.CHARGED),
        ("banking", "the ATM debited me but gave no cash", Trouble.TRANSFER),
        ("payments", "my account is locked with 1,200 in it", Trouble.LOCKED),
        ("insurance", "my claim is unpaid for three months", Trouble.CLAIM),
        ("ridehailing", "I was charged 95 instead of 55", Trouble.CHARGED),
        ("retail", "they are so rude on the phone", Trouble.SERVICE),
        ("retail", "the colour is ugly", None),
    ],
)
def test_what_went_wrong_is_recognised(sector: str, what: str, trouble: Trouble | None) -> None:
    assert trouble_of(Facts(company=Company("A", sector=sector), what=what)) is trouble


def test_a_wish_for_money_alone_is_a_matter_of_refund() -> None:
    assert trouble_of(Facts(what="the thing is ugly", ask=Ask((AskKind.REFUND,)))) is Trouble.REFUND
