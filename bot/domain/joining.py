"""Codes of companies, short enough for a button and for the payload of a link to the bot."""

from __future__ import annotations

import re
from urllib.parse import quote

START = "join_"  # of the payload; Telegram: 1 to 64 of A-Za-z0-9_- (https://core.telegram.org/bots/features)
LONGEST_KEY = 52  # characters: "join_KE_" stands before it
_CODE = re.compile(rf"(?P<country>[A-Z]{{2}}|xx)_(?P<company>[a-z0-9-]{{1,{LONGEST_KEY}}})")
_NOWHERE = "xx"


def company_code(company: str, country: str | None) -> str:
    """Return a company's key in a country as buttons and links carry it."""
    place = country if country and re.fullmatch(r"[A-Z]{2}", country) else _NOWHERE
    return f"{place}_{company}"


def split_code(code: str) -> tuple[str, str | None] | None:
    """Return the key and the country of a code, or None when it is none."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    return found["company"], None if found["country"] == _NOWHERE else found["country"]


def code_of_payload(payload: str) -> str | None:
    """Return the code that a link's payload carries, or None."""
    code = payload.strip().removeprefix(START)
    return code if payload.strip().startswith(START) and split_code(code) else None


def bot_url(bot: str, payload: str) -> str:
    """Return the link that opens the bot with a payload. Source: Telegram, "Deep linking" (as above)."""
    return f"https://t.me/{bot}?start={payload}"


def start_command(payload: str) -> str:
    """Return what is typed instead where there is no link."""
    return f"/start {payload}"


def share_url(link: str, words: str) -> str:
    """Return the link that lets somebody choose whom to send a link to.

    Source: https://core.telegram.org/api/links#share-links
    """
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(words, safe='')}"
