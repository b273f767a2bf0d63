"""Which links prove something, and whose mail a mail is."""

from __future__ import annotations

import pytest

from bot.domain.company import Company
from bot.domain.letters import is_from_company, own_part
from bot.domain.proofs import MOST, proof_links

ZUKU = Company("Zuku Fiber", id="zuku", website="https://www.zuku.co.ke/")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://shop.example/orders/123.", ("https://shop.example/orders/123",)),
        ("(https://shop.example/track?id=9)", ("https://shop.example/track?id=9",)),
        ("www.dhl.example/tracking/1 is it", ("www.dhl.example/tracking/1",)),
        ("https://zuku.co.ke/outage", ("https://zuku.co.ke/outage",)),
        ("https://selfcare.zuku.co.ke/my/12", ("https://selfcare.zuku.co.ke/my/12",)),
        ("https://zuku.co.ke/", ()),
        ("https://zuku.co.ke.evil.example/", ()),
        ("https://x.com/ann/status/123456", ()),
        ("https://twitter.com/i/status/123456", ()),
        ("https://www.tiktok.com/@ann/video/1", ()),
        ("https://t.me/joinchat/orders", ()),
        ("https://news.example/weather", ()),
        ("https://border.example/borders", ()),
        ("https://[broken/orders/1", ()),
        ("http://localhost/orders/1", ()),
        ("no link here, order 12", ()),
    ],
)
def test_a_link_counts_when_it_shows_something_of_the_matter(text: str, links: tuple[str, ...]) -> None:
    assert proof_links(text, ZUKU) == links


def test_a_text_full_of_links_gives_only_so_many_and_each_once() -> None:
    text = " ".join(f"https://shop.example/orders/{number // 2}" for number in range(40))

    assert len(proof_links(text, None)) == len(set(proof_links(text, None))) == MOST


@pytest.mark.parametrize(
    ("sender", "theirs"),
    [
        ("Zuku Care <care@zuku.co.ke>", True),
        ("care@mail.zuku.co.ke", True),
        ("ZUKU", True),
        ("Zuku Fiber Support <noreply@helpdesk.example>", True),
        ("Ann <ann@example.com>", False),
        ("Fiber Fans <hi@fiber.example>", False),
        ("care@zuku.co.ke.example", False),
        ("", False),
    ],
)
def test_a_sender_is_the_company_by_name_or_domain(sender: str, theirs: bool) -> None:
    assert is_from_company(sender, ZUKU) is theirs


def test_nobody_is_a_company_that_is_not_known() -> None:
    assert not is_from_company("care@zuku.co.ke", None)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("We are sorry.\n\nOn Sun, 15 Nov 2026 at 09:00, Ann wrote:\n> no", "We are sorry."),
        ("We are sorry.\n-----Original Message-----\nFrom: Ann", "We are sorry."),
        ("> old\nWe are sorry.\n> older", "We are sorry."),
        ("We are sorry.", "We are sorry."),
        ("> all of it is quoted", "> all of it is quoted"),
        ("On Monday we wrote: nothing", "On Monday we wrote: nothing"),
    ],
)
def test_of_a_mail_only_its_senders_own_words_are_heard(text: str, own: str) -> None:
    assert own_part(text) == own
