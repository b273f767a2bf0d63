"""Which company a story blames, where others are named beside it, and how a wrong name is taken back."""

from __future__ import annotations

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.company import Answer
from bot.domain.reading import Field, Reading, ReadRequest
from bot.engines.rules.reader import RulesReader
from tests.engines.read_fake import SAID_AT

READER = RulesReader(BrandDirectory())


def read(text: str, country: str | None = "KE", asked: Field | None = None) -> Reading:
    return READER.read(ReadRequest(text, SAID_AT, country, None, asked))


def name(reading: Reading) -> str | None:
    if not reading.companies or len(reading.companies) > 1:
        return None
    lookup = reading.companies[0].lookup
    return lookup.companies[0].name if lookup.answer is Answer.SURE else lookup.query


@pytest.mark.parametrize(
    ("text", "country", "company"),
    [
        (
            "RE: SCHOOL FEES NOT CREDITED\n\nI paid KES 38,500 through Equity Bank Paybill. The amount left"
            " my"
            " M-PESA immediately but the school has not received it. I have visited your Thika branch twice.",
            "KE",
            "Equity Bank Kenya",
        ),
        (
            "I paid for DStv Compact, 19,000 from my GTBank app. GTB confirmed it. The DStv WhatsApp bot just"
            " keeps telling me to clear the error.",
            "NG",
            "DStv Nigeria",
        ),
        (
            "Bought shoes from a vendor on Instagram. She sent it through GIG Logistics. Tracking says"
            " arrived Ojodu and they can't find it.",
            "NG",
            "GIG Logistics",
        ),
        ("Emeka Autos for Ladipo collect 150k from me to change gearbox", "NG", "Emeka Autos"),
        (
            "ECG paaa. I bought 200 cedis credit on the PowerApp on Monday",
            "GH",
            "Electricity Company of Ghana",
        ),
        (
            "I am customer of Flipkart since 2016. Paid through my ICICI card on EMI. The Ekart delivery boy"
            " was"
            " in a hurry. Now Flipkart is telling seller denied. ICICI has already billed the first EMI.",
            "IN",
            "Flipkart",
        ),
        ("Glovo sois unos sinvergüenzas. Llegó fría y faltaba la mitad", "ES", "Glovo"),
        ("Immigration are telling me it's not them it's eCitizen, I paid 4,550", "KE", "eCitizen"),
        ("Ek het 'n bed by Blommehof gekoop en niks gebeur nie", "ZA", "Blommehof"),
        ("The hospital, Avenue, refuses to release my papers until the insurer Jubilee pays", "KE", "Avenue"),
        ("Jumia? no. Kikuu. ordered shoes 2nd nov nothing up to now", "UG", "KiKUU"),
        ("Target should credit back the $15 they took", "US", "Target"),
        ("My flight got cancelled by United and nobody tells me anything", "US", "United Airlines"),
        ("du home internet not working since 3 days, JLT cluster", "AE", "du"),
    ],
)
def test_the_company_that_failed_is_the_one_that_is_read(text: str, country: str, company: str) -> None:
    assert name(read(text, country)) == company


def test_a_subject_line_names_no_company() -> None:
    text = "RE: LATE DISBURSEMENT\n\nI applied at the branch on 2 November and nothing came."
    assert name(read(text)) is None


def test_a_courier_is_not_blamed_for_what_a_seller_sent() -> None:
    assert name(read("A vendor sent me a fake phone through GIG Logistics, she has blocked me", "NG")) is None


def test_a_name_that_is_taken_back_is_given_with_the_one_meant() -> None:
    reading = read("eh not umeme its uedcl nowadays same nonsense", "UG")
    assert reading.renames
    assert ("umeme", "UEDCL") in reading.replaced


def test_in_portuguese_renames_nothing() -> None:
    assert not read("comprei uma geladeira no magalu e ate agora nada", "BR").renames


@pytest.mark.parametrize(
    ("answer", "country", "company"),
    [
        ("noon", "AE", "Noon"),
        ("its Iron Lane Fitness, the one at the mall", "KE", "Iron Lane Fitness"),
        ("good morning", "KE", None),
        ("morning", "KE", None),
    ],
)
def test_an_answer_to_which_company_is_its_name(answer: str, country: str, company: str | None) -> None:
    assert name(read(answer, country, Field.COMPANY)) == company
