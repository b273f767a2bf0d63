"""Short texts that close a case, and those that only sound like it."""

from __future__ import annotations

import pytest

from bot.domain.reading import Intent
from bot.engines.rules.intents import intent_of

OVER = """
the bank gave me my money back
refund came through today
bank refunded the full amount
the chargeback went through
money received, thanks
it has been fixed, power is back
parcel arrived this morning
they paid me back in full
I have my money
ok they credited my account
the card company reversed the charge
got it back!
my account is unlocked now
they apologised and refunded
they corrected the bill
refunded
engineer came, heating works
the technician came yesterday and the fridge works again
internet is working now
"""
NOT_OVER = """
still no refund
they have not paid
I got half my money back
the bank refused to give my money back
they sent the wrong parcel
they gave me a voucher
they sent a new bill
they cancelled my order
they sent me a refund form
my parcel came damaged
they paid only part
they returned my call
my order is back to pending
cancelled
engineer came, heating still off
the internet works only at night
"""


@pytest.mark.parametrize("text", OVER.strip().splitlines())
def test_a_text_that_says_it_is_over_closes_the_case(text: str) -> None:
    assert intent_of(text) is Intent.SOLVED


@pytest.mark.parametrize("text", NOT_OVER.strip().splitlines())
def test_half_a_success_closes_nothing(text: str) -> None:
    assert intent_of(text) is not Intent.SOLVED
