from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import links

TRICKY = "Paid £240 & got ü\nnothing? 100% #fail + @Brand 😷"
SUBJECTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
BODIES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


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


@given(
    to=st.from_regex(r"[a-z0-9.+_-]{1,20}@[a-z]{1,10}\.example", fullmatch=True),
    subject=SUBJECTS,
    body=BODIES,
)
def test_a_mail_link_parses_back_equal_whatever_is_written(to: str, subject: str, body: str) -> None:
    url = links.mailto_url(to, subject, body)
    scheme, _, rest = url.partition(":")
    address, _, query = rest.partition("?")
    fields = dict(pair.split("=", 1) for pair in query.split("&"))
    assert (scheme, unquote(address)) == ("mailto", to)
    assert unquote(fields["subject"]) == subject
    assert unquote(fields["body"]).replace("\r\n", "\n") == body
    assert re.fullmatch(r"[!-~]+", url), "a link is printable ASCII"
    assert "%0A" not in url.replace("%0D%0A", ""), "a line of an e-mail ends in CR and LF"


def test_a_mail_link_needs_no_address_and_its_subject_stays_in_one_line() -> None:
    assert (
        links.mailto_url("", "a\r\nBcc: x@example.com", "b")
        == "mailto:?subject=a%20Bcc%3A%20x%40example.com&body=b"
    )


def test_a_mail_link_bears_half_a_character() -> None:
    assert links.mailto_url("", "\ud83d", "") == "mailto:?subject=%3F&body="


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
