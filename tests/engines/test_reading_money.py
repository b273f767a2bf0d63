"""Sums of money, their currency and what they were for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.domain.facts import AmountRole
from bot.domain.reading import Field
from tests.engines.read_fake import read

SUMS = [
    ("I paid 4,500 and it is dead", "KE", "4500", "KES", "paid"),
    ("they charged me R450 twice", "ZA", "450", "ZAR", "charged"),
    ("took 500 from my account", "GB", "500", "GBP", "charged"),
    ("five grand gone from my account", "GB", "5000", "GBP", "lost"),
    ("paid N15,000 for data that never came", "NG", "15000", "NGN", "paid"),
    ("i paid 15k naira and got nothing", None, "15000", "NGN", "paid"),
    ("spent 200 bucks on a broken blender", "US", "200", "USD", "paid"),
    ("cost me 200 bucks and it is broken", "AU", "200", "AUD", "paid"),
    ("£1.2k for a sofa that never came", None, "1200", "GBP", "paid"),
    ("sent 5000/= to a wrong number", "KE", "5000", "KES", "lost"),
    ("lost 2 million shillings", "UG", "2000000", "UGX", "lost"),
    ("Rs. 12,499 for a phone that is dead", "IN", "12499", "INR", "paid"),
    ("bought a phone for 85k and it never came", "NG", "85000", "NGN", "paid"),
    ("they billed me 20 quid for nothing", "GB", "20", "GBP", "charged"),
    ("paid $49.99 for a dead app", "AU", "49.99", "AUD", "paid"),
    ("paid $49.99 for a dead app", None, "49.99", "USD", "paid"),
    ("paid 4.500 ksh and nothing", "KE", "4500", "KES", "paid"),
    ("1000 bob of airtime is gone", "KE", "1000", "KES", "lost"),
    ("paid GHS 350 for a broken iron", None, "350", "GHS", "paid"),
    ("i was charged 120 euros twice", "IE", "120", "EUR", "charged"),
    ("paid AED 300 for nothing", None, "300", "AED", "paid"),
    ("paid 600 rand for nothing", None, "600", "ZAR", "paid"),
    ("bought shoes at the mall for 2,500 and they broke", "KE", "2500", "KES", "paid"),
    ("want my 240 back", "GB", "240", "GBP", "wanted"),
    ("they debited 10,500 from my wallet", "GH", "10500", "GHS", "charged"),
    ("1.234,56 € bezahlt und nichts bekommen", "DE", "1234.56", "EUR", "other"),
    ("paguei R$ 250,00 e não chegou", "BR", "250", "BRL", "other"),
]


@pytest.mark.parametrize(("text", "country", "value", "currency", "role"), SUMS)
def test_a_sum_has_its_value_currency_and_role(
    text: str, country: str | None, value: str, currency: str, role: str
) -> None:
    amounts = [found.value for found in read(text, country).amounts]
    assert [(amount.value, amount.currency, amount.role.value) for amount in amounts] == [
        (Decimal(value), currency, role)
    ]


NO_SUMS = [
    "speed is 20 Mbps and drops all day",
    "called 4 times since 2024 at 10:30",
    "waited 3 hours for 2 technicians",
    "my number is 0722 123456",
    "ticket 8841236 is ignored",
    "flight at 14:20 was late by 90 minutes",
    "paid for 2 tickets and got one",
    "i bought 3 shirts and 2 are torn",
    "sent 5 emails and 12 messages",
    "lost 3 days of work",
    "bus 111 never came on 3 Nov 2026",
    "my 50% discount was refused",
    "charged me 3 times",
    "order 4471-22 never came",
    "i have been in room 204 without water",
]


@pytest.mark.parametrize("text", NO_SUMS)
def test_counts_numbers_and_times_are_no_money(text: str) -> None:
    assert read(text, "KE").amounts == ()


@pytest.mark.parametrize(
    ("text", "value"), [("85k", "85000"), ("4500", "4500"), ("about 4,500", "4500"), ("it was 58k", "58000")]
)
def test_a_bare_number_answers_how_much(text: str, value: str) -> None:
    amounts = read(text, "NG", Field.AMOUNT).amounts
    assert [(found.value.value, found.value.currency) for found in amounts] == [(Decimal(value), "NGN")]


def test_a_sum_without_any_country_has_no_currency() -> None:
    amount = read("I paid 4,500 and it never came").amounts[0].value
    assert amount.currency is None
    assert amount.role is AmountRole.PAID


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("paid 4000 naira and nothing came", "NG"),
        ("paid KSh 400 and nothing came", "KE"),
        ("paid £40 and nothing came", "GB"),
        ("no water in Kampala since monday", "UG"),
        ("call me on +27 82 123 4567, my line is dead", "ZA"),
        ("my power is off here in ghana", "GH"),
        ("paid $40 and nothing came", None),
        ("my flight to London was cancelled", None),
    ],
)
def test_a_country_is_inferred_only_from_what_gives_it_away(text: str, country: str | None) -> None:
    assert read(text).country == country
