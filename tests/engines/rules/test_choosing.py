"""Which sentences are told when not all fit: what it is about, what went wrong, the sum, the promise."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, DraftRequest
from bot.domain.facts import AmountRole, Facts, When
from bot.domain.text import utf16_length
from bot.engines.rules.compose import RulesWriter
from bot.engines.rules.writing.choosing import Unit, chosen
from tests.engines.rules.building import K, ask, nov, paid, request, said

HOTEL = request(
    Facts(
        company=Company("Stayfine"),
        what="they had no reservation for us",
        item="hotel",
        when=When(nov(12)),
        amounts=(paid("486", "EUR", AmountRole.PAID),),
        ask=ask(K.REFUND),
    ),
    said(
        "m: I am so tired of this company",
        "o: Booked a hotel in Lisbon on Stayfine for three nights, €486 paid upfront",
        "o: When we arrived the hotel said they had no reservation for us and were full",
        "o: We had dinner at a nice place first",
        "o: We spent three hours finding another room at 11pm",
        "p: Stayfine promised to reimburse the difference of €190 within 5 days",
        "o: The weather was fine",
    ),
)


def post(asked: DraftRequest) -> str:
    (draft,) = RulesWriter().draft(replace(asked, kinds=(DraftKind.X_POST,)))
    return draft.text


def test_the_sum_the_trouble_and_the_promise_are_told_and_the_rest_is_not() -> None:
    text = post(HOTEL)
    assert "€486 paid upfront" in text
    assert "no reservation for us" in text
    assert "promised to reimburse the difference of €190 within 5 days" in text
    for idle in ("tired", "dinner", "weather"):
        assert idle not in text
    assert utf16_length(text) <= 256


def test_what_is_told_stays_in_its_order() -> None:
    text = post(HOTEL)
    assert text.index("Booked a hotel") < text.index("When we arrived") < text.index("promised")


def test_a_side_remark_goes_before_a_whole_sentence_does() -> None:
    assert "and were full" not in post(HOTEL)


def test_an_order_is_no_trouble_so_no_days_are_counted_from_it() -> None:
    asked = request(
        Facts(company=Company("Acme"), what="box was open", when=When(nov(3)), ask=ask(K.REPLACE)),
        said("o: Ordered a phone on 3 Nov", "o: The box was open and the seal broken"),
    )
    assert "15 days" not in post(asked)


def test_a_day_is_woven_into_the_plain_sentence_it_dates() -> None:
    asked = request(
        Facts(company=Company("Acme"), what="delivered the wrong food", when=When(nov(16))),
        said("o: Acme delivered the wrong food", "o: I am vegetarian"),
    )
    assert "Acme delivered the wrong food on 16 Nov." in post(asked)


def test_a_pronoun_in_front_becomes_the_company() -> None:
    asked = request(Facts(company=Company("Jumia")), said("o: They took ₦45,000 from me"))
    assert post(asked).startswith("Jumia took ₦45,000 from me.")


def test_of_two_versions_of_one_sentence_only_one_is_told() -> None:
    long = Unit("A sentence with a remark, told at the gate.", 0, 5.0, group="0", must=True)
    brief = replace(long, text="A sentence with a remark.", value=4.0)
    other = Unit("Another one.", 1, 1.0, group="1")
    assert chosen([long, brief, other], 200) == [long, other]
    assert chosen([long, brief, other], 40) == [brief, other]


def test_the_sentence_that_must_be_told_is_told_even_where_it_is_too_long() -> None:
    key = Unit("No water in Umoja for twelve days and nobody comes.", 0, 9.0, must=True)
    assert chosen([key, Unit("Please help.", 1, 0.5)], 10) == [key]
