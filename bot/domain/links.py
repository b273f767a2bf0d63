"""Build the links that lead a person from a draft to the place where it is sent."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote, urlencode

SAFE_URL = 2000  # characters; X and Telegram publish no limit, so longer links are not offered
LONGEST_SEARCH = 80  # characters of a name that are searched for

_X = "https://x.com"
_LINE_END = re.compile(r"\r\n|\r|\n")


def x_post_url(text: str) -> str | None:
    """Return the link that opens X with the text filled in, or None when it is too long to be safe.

    Source: X's documentation of the web intent, https://x.com/intent/tweet?text= (read 2026-08-22).
    """
    url = f"{_X}/intent/tweet?text={quote(text, safe='')}"
    return url if len(url) <= SAFE_URL else None


def x_intent_url() -> str:
    """Return the link that opens an empty post on X, for texts that are copied. Source: as above."""
    return f"{_X}/intent/tweet"


def x_profile_url(handle: str) -> str:
    """Return the profile of an account on X; the handle may carry its @."""
    return f"{_X}/{quote(handle.lstrip('@'), safe='')}"


def x_answers_url(brand: str, user: str, since: date) -> str:
    """Return a search of X for the brand's answers to the person, newest first.

    Sources: X's list of search operators (from:, to:, since:) and the address its own search page uses.
    """
    query = f"from:{brand.lstrip('@')} to:{user.lstrip('@')} since:{since.isoformat()}"
    return f"{_X}/search?{urlencode({'q': query, 'src': 'typed_query', 'f': 'live'}, quote_via=quote)}"


def search_words(company: str, trouble: str | None) -> str:
    """Return a search for a company and what went wrong: a name of several words stands in quotes."""
    name = " ".join(company.replace('"', " ").split())[:LONGEST_SEARCH]
    return " ".join(filter(None, (f'"{name}"' if " " in name else name, trouble)))


def x_search_url(words: str) -> str:
    """Return a search of X, newest first. Source: the address X's own search page uses."""
    return f"{_X}/search?{urlencode({'q': words, 'src': 'typed_query', 'f': 'live'}, quote_via=quote)}"


def tiktok_search_url(words: str) -> str:
    """Return a search of TikTok. Source: the address that ten public projects open."""
    return f"https://www.tiktok.com/search?{urlencode({'q': words}, quote_via=quote)}"


def tiktok_upload_url() -> str:
    """Return TikTok's upload page; it takes no caption, so the caption is copied.

    Source: the page that ten public projects open; TikTok documents no link that carries a caption.
    """
    return "https://www.tiktok.com/tiktokstudio/upload"


def tiktok_profile_url(handle: str) -> str:
    """Return the profile of an account on TikTok; the handle may carry its @."""
    return f"https://www.tiktok.com/@{quote(handle.lstrip('@'), safe='')}"


def mailto_url(to: str, subject: str, body: str) -> str:
    """Return a link that opens a new e-mail; `to` may be empty.

    Source: RFC 6068: percent-encoded UTF-8, a line of the body ends in %0D%0A, a subject has one line only.
    """
    lines = _LINE_END.sub("\r\n", body)
    head = " ".join(_LINE_END.split(subject))
    return f"mailto:{_escaped(to, '@')}?subject={_escaped(head)}&body={_escaped(lines)}"


def _escaped(text: str, safe: str = "") -> str:
    """Escape a text; half a character, which has no UTF-8, becomes a question mark."""
    return quote(text, safe=safe, errors="replace")
