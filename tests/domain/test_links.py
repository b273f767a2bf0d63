from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.domain import links

TRICKY = "Paid £240 & got ü\nnothing? 100% #fail + @Brand 😷"


def test_a_post_link_carries_the_text_unchanged() -> None:
    url = links.x_post_url(TRICKY)
    assert url is not None
    assert url.startswith("https://x.com/intent/tweet?text=")
    assert parse_qs(urlsplit(url).query, keep_blank_values=True) == {"text": [TRICKY]}


def test_a_link_too_long_to_be_safe_is_not_offered() -> None:
    assert links.x_post_url("😷" * 140) is not None
    assert links.x_post_url("😷" * 170) is None


def test_a_mail_link_parses_back_equal() -> None:
    url = links.mailto_url("care@example.com", "Order & refund ü", TRICKY)
    parts = urlsplit(url)
    fields = parse_qs(parts.query)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "care@example.com")
    assert fields["subject"] == ["Order & refund ü"]
    assert fields["body"] == [TRICKY.replace("\n", "\r\n")]


def test_answers_are_searched_from_the_brand_to_the_person_newest_first() -> None:
    query = parse_qs(urlsplit(links.x_answers_url("@Brand", "me", date(2026, 11, 3))).query)
    assert query == {"q": ["from:Brand to:me since:2026-11-03"], "src": ["typed_query"], "f": ["live"]}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (links.x_intent_url(), "https://x.com/intent/tweet"),
        (links.x_profile_url("@Brand"), "https://x.com/Brand"),
        (links.tiktok_profile_url("brand.ke"), "https://www.tiktok.com/@brand.ke"),
        (links.tiktok_upload_url(), "https://www.tiktok.com/tiktokstudio/upload"),
    ],
)
def test_plain_addresses(url: str, expected: str) -> None:
    assert url == expected
