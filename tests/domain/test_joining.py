"""Links that bring others: short enough, of allowed characters, and read back as they were made."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.joining import START, bot_url, code_of_payload, company_code, share_url, split_code

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def test_every_company_of_the_directory_fits_into_a_payload_and_comes_back() -> None:
    keys = BrandDirectory().table.ids
    wrong = [
        key
        for key in keys
        for country in ("KE", None)
        for payload in (START + company_code(key, country),)
        if not PAYLOAD.fullmatch(payload)
        or len(f"company:0:{company_code(key, country)}") > 64
        or split_code(code_of_payload(payload) or "") != (key, country)
    ]
    assert len(keys) > 10_000
    assert wrong == []


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "join_",
        "join_KE",
        "join_ke_safaricom",
        "KE_safaricom",
        "join_KE_../x",
        "join_KE_" + "a" * 60,
        "ref_1",
    ],
)
def test_any_other_payload_is_no_invitation(payload: str) -> None:
    assert code_of_payload(payload) is None


def test_a_shared_link_holds_the_bot_the_company_and_the_words() -> None:
    link = bot_url("RedressBot", "join_KE_safaricom")
    shared = urlsplit(share_url(link, "Safaricom & co: 50% gone?\nTell yours, ü 🙂"))

    assert link == "https://t.me/RedressBot?start=join_KE_safaricom"
    assert (shared.netloc, shared.path) == ("t.me", "/share/url")
    assert parse_qs(shared.query) == {"url": [link], "text": ["Safaricom & co: 50% gone?\nTell yours, ü 🙂"]}
