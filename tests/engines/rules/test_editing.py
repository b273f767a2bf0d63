"""The copy editor's work on one sentence: what goes, what is mended, and what must stay."""

from __future__ import annotations

import pytest

from bot.engines.rules.writing.editing import addressed, edited, parted


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Right so basically what happened is I bought a sofa in April yeah", "I bought a sofa in April"),
        ("It was like nineteen hundred pounds and um the frame snapped just snapped", (
            "It was nineteen hundred pounds and the frame snapped")),
        ("He said its misuse I mean how is sitting misuse honestly", "He said it's misuse"),
        ("I'm writing to complain that my flight was cancelled", "My flight was cancelled"),
        ("It was my daughters birthday present", "It was my daughter's birthday present"),
        ("They offering a voucher", "They are offering a voucher"),
        ("EGP 350 EGP for a router", "EGP 350 for a router"),
        ("Mkopa hav locked my fone", "Mkopa have locked my phone"),
        ("They returned 140 and kept 40, no wait, returned 135 and kept 45", "They returned 135 and kept 45"),
        ("Closed for works since 1 Jul, no sorry August", "Closed for works"),
        ("Status is still 'postponed", "Status is still postponed"),
        ("Nobody picks the phone", "Nobody picks up the phone"),
        ("Box was open seal broken", "Box was open, seal broken"),
    ],
)  # fmt: skip
def test_fillers_and_slips_are_mended(said: str, printed: str) -> None:
    assert edited(said) == printed


@pytest.mark.parametrize(
    "said",
    [
        "I wish to lodge a complaint regarding Telstra",
        "I'm writing about my homeowners claim with Allstate",
        "I need help",
        "I am so done with Xfinity",
        "Dear Sir or Madam",
        "Failing which I shall refer the matter to the council",
        "You told me so yourself",
    ],
)
def test_a_sentence_that_tells_nothing_goes_whole(said: str) -> None:
    assert edited(said) == ""


@pytest.mark.parametrize(
    "said",
    [
        "I had had enough of that queue and but for my son I would have left",
        "I tried and tried but nobody came",
        "The screen is cracked and the box was closed",
        "No power in Soweto since Sunday night",
        "My card dey blocked and dem no gree open am n I need am",
    ],
)
def test_plain_words_stay_as_they_are(said: str) -> None:
    assert edited(said) == said


def test_a_comma_between_two_sentences_becomes_a_full_stop() -> None:
    assert parted("Installed on 3 Nov, I paid KSh 4,500 and it's been dead since") == [
        "Installed on 3 Nov",
        "I paid KSh 4,500 and it's been dead since",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "When I called them, they hung up on me",
        "Every time I ask, they say it is awaiting stock",
        "Emailed twice since, got a bot reply both times",
        "Cancelled on 27 Sep, told at the gate",
    ],
)
def test_a_clause_that_belongs_to_the_next_one_keeps_its_comma(said: str) -> None:
    assert parted(said) == [said]


def test_a_company_that_is_spoken_to_is_set_off() -> None:
    assert addressed("Tala I cleared your loan", "Tala") == "Tala, I cleared your loan"
    assert addressed("Tala says I owe", "Tala") == "Tala says I owe"
