from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import text as x_text


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Paid £240", 9),
        ("₦", 2),
        ("…", 2),
        ("–", 1),
        ("😷", 2),
        ("እ", 2),
        ("see https://example.com/a/very/long/path?with=query", 27),
        ("rubbish.My", 23),
    ],
)
def test_length_is_weighted_as_x_weighs_it(text: str, length: int) -> None:
    assert x_text.weighted_length(text) == length


def test_a_post_is_valid_up_to_280_and_not_empty() -> None:
    assert x_text.is_valid("a" * 280)
    assert not x_text.is_valid("a" * 281)
    assert not x_text.is_valid("")
    assert not x_text.is_valid("a\ufeff")


def test_utf16_units_count_an_emoji_twice() -> None:
    assert x_text.utf16_length("a😷ü") == 4


def test_a_missing_space_after_a_full_stop_makes_a_link() -> None:
    assert x_text.urls("rubbish.My phone broke") == [("rubbish.My", 0, 10)]
    assert x_text.urls("rubbish. My phone broke") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ask @Delta's desk (@KQ_Support).", ["Delta", "KQ_Support"]),
        ("help@Delta and a@b.co", []),
        ("@Delta/refunds", []),
        ("@British-Airways", ["British"]),
        ("＠Delta", ["Delta"]),
    ],
)
def test_mentions_are_those_x_would_notify(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in x_text.mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "name"), [("@KQ late", "KQ"), ("  \n@KQ", "KQ"), (".@KQ", None), ("Hi @KQ", None)]
)
def test_a_text_that_begins_with_a_handle_is_a_reply(text: str, name: str | None) -> None:
    assert x_text.reply_to(text) == name


def test_hashtags_are_cut_where_x_cuts_them() -> None:
    assert x_text.hashtags("a #H&M b #poor-service #24hours #2024") == [
        ("H", 2, 4),
        ("poor", 9, 14),
        ("24hours", 23, 31),
    ]


def test_a_price_is_no_cashtag() -> None:
    assert x_text.cashtags("$1200 of $AAPL") == [("AAPL", 9, 14)]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("H&M", "HM"),
        ("Booking.com", "Bookingcom"),
        ("home fibre", "HomeFibre"),
        ("O2", "O2"),
        ("24/7", None),
        ("!", None),
    ],
)
def test_a_name_becomes_a_hashtag_that_survives_on_x(name: str, tag: str | None) -> None:
    assert x_text.hashtag_from(name) == tag


@given(st.text(max_size=40))
def test_every_tag_made_of_a_name_is_read_whole(name: str) -> None:
    tag = x_text.hashtag_from(name)
    if tag is not None:
        assert [found for found, _, _ in x_text.hashtags(f"a #{tag} b")] == [tag]


@given(st.text(alphabet=st.sampled_from("a@#$＠＃_.:/ é1\n😷"), max_size=30))
def test_entities_are_spans_of_any_text(text: str) -> None:
    for found in (x_text.mentions(text), x_text.hashtags(text), x_text.cashtags(text), x_text.urls(text)):
        for name, start, end in found:
            assert 0 <= start < end <= len(text)
            assert text[start:end].endswith(name)
    assert x_text.weighted_length(text) >= 0


def test_the_parser_loads_only_when_needed_and_without_setuptools() -> None:
    script = (
        "import sys; sys.modules['setuptools'] = None; from bot.domain import text;"
        "assert 'twitter_text' not in sys.modules; assert text.weighted_length('a') == 1;"
        "assert 'pkg_resources' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True)
