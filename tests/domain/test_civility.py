from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.civility import Rude, calm, find_rude


def kinds(text: str) -> list[tuple[Rude, str]]:
    return [(found.kind, found.text) for found in find_rude(text)]


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("jumia is useless", Rude.INSULT, "useless"),
        ("a bunch of idiots", Rude.INSULT, "idiots"),
        ("this rubbish company", Rude.INSULT, "rubbish"),
        ("what the f*** is this", Rude.INSULT, "what the f***"),
        ("absolute sh!t", Rude.INSULT, "sh!t"),
        ("bloody muppets", Rude.INSULT, "muppets"),
        ("mumu people", Rude.INSULT, "mumu"),
        ("wajinga hawa", Rude.INSULT, "wajinga"),
        ("they ripped me off", Rude.INSULT, "ripped me off"),
        ("you are thieves", Rude.CRIME_WORD, "thieves"),
        ("this is a scam", Rude.CRIME_WORD, "scam"),
        ("wezi nyinyi", Rude.CRIME_WORD, "wezi"),
        ("ole, give me my money", Rude.CRIME_WORD, "ole"),
        ("daylight robbery", Rude.CRIME_WORD, "daylight robbery"),
        ("they conned me", Rude.CRIME_WORD, "conned"),
        ("see you in court", Rude.THREAT, "see you in court"),
        ("I will sue you", Rude.THREAT, "I will sue you"),
        ("my lawyer will call you", Rude.THREAT, "my lawyer will call you"),
        ("this is going viral", Rude.THREAT, "going viral"),
        ("let us boycott them", Rude.THREAT, "boycott them"),
        ("we will make you pay for this", Rude.THREAT, "we will make you pay for this"),
        ("i will burn your office down", Rude.THREAT, "i will burn your office down"),
        ("it is NOT FAIR at all", Rude.SHOUTING, "NOT FAIR"),
        ("TERRIBLE service", Rude.SHOUTING, "TERRIBLE"),
        ("where is it!!", Rude.SHOUTING, "!!"),
        ("really?!", Rude.SHOUTING, "?!"),
    ],
)
def test_rude_words_are_found(text: str, kind: Rude, word: str) -> None:
    assert (kind, word) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Scunthorpe class, Essex, cockpit, passage, assistant, Fukuoka, shirt, control, therapist",
        "I reported fraud on my card to the fraud department",
        "my phone was stolen and a thief used my line",
        "a scammer called me and the bank refused to help",
        "it is not a scam, only slow",
        "the worst service, slow and rude staff, very disappointing",
        "they collected the rubbish late",
        "KPLC, KRA and DSTV, an MTN SIM, HSBC ATM PIN",
        "Is it fixed? Yes! I paid for BA245 with USD.",
        "I hurt my back and the food was burnt",
        "Ole Sereni Hotel and Rob at the desk",
        "the dispute went viral last year",
    ],
)
def test_facts_opinions_names_and_victims_are_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_the_name_of_the_company_is_never_rude() -> None:
    assert find_rude("Rubbish Taxi was late", ["Rubbish Taxi"]) == ()
    assert find_rude("KENYAPOWER is down", ["Kenyapower"]) == ()
    assert find_rude("Rubbish Taxi was late") != ()


@pytest.mark.parametrize(
    ("text", "calmed"),
    [
        ("they stole 4,500 from my account", "they took 4,500 from my account"),
        ("Safaricom robbed me of KSh 4,500", "Safaricom took KSh 4,500 from me"),
        ("my money was stolen by these idiots", "my money was taken"),
        ("the useless agent hung up on me", "the agent hung up on me"),
        ("you are THIEVES, my order never came", "my order never came"),
        ("I PAID FOR THIS ON FRIDAY AND NOTHING", "I paid for this on Friday and nothing"),
        ("THE KPLC TOKEN NEVER CAME", "The KPLC token never came"),
        ("SHOCKING service!!! You are idiots. It never came.", "Shocking service. It never came."),
        ("fix it or see you in court", "fix it"),
        ("My phone is a piece of shit, it broke after 2 days", "It broke after 2 days"),
        ("jumia is useless!!", ""),
        ("The driver was rude and shouted at me", "The driver was rude and shouted at me"),
    ],
)
def test_a_text_is_calmed_without_losing_its_facts(text: str, calmed: str) -> None:
    assert calm(text) == calmed


def test_a_company_keeps_its_capitals_when_shouting_is_lowered() -> None:
    assert calm("WHY IS SAFARICOM SO SLOW", ["Safaricom"]) == "Why is Safaricom so slow"


PIECES = st.sampled_from(
    [
        "you are ",
        "thieves ",
        "USELESS ",
        "PHONE ",
        "!!",
        "4,500 ",
        "@brand ",
        "stole ",
        "my money ",
        "and ",
        ", ",
        ". ",
        "sue you ",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=10), max_size=14).map("".join)


@given(TEXTS)
def test_rude_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for found in find_rude(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        end = found.end


@given(TEXTS)
def test_a_calmed_text_is_civil_and_invents_no_digit_and_no_handle(text: str) -> None:
    calmed = calm(text)
    assert find_rude(calmed) == ()
    before, after = Counter(text), Counter(calmed)
    assert all(after[char] <= before[char] for char in after if char.isdigit() or char == "@")
