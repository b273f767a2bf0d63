"""What people ask for, in mixed and other languages and until a day; and what nobody asked for."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.reading import Field, Reading, ReadRequest
from bot.engines.rules.reader import RulesReader
from tests.engines.read_fake import SAID_AT

READER = RulesReader(BrandDirectory())


def read(text: str, country: str | None = "KE", asked: Field | None = None) -> Reading:
    return READER.read(ReadRequest(text, SAID_AT, country, None, asked))


def kinds(text: str, country: str | None = "KE") -> list[str]:
    ask = read(text, country).ask
    return [kind.value for kind in ask.value.kinds] if ask else []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Naivas. just send me the token ama mreverse pesa yangu", "deliver"),
        ("Naivas. just send me the token ama mreverse pesa yangu", "refund"),
        ("Naivas nikachargiwa 1,389. Nataka my 239 bob back", "refund"),
        ("Naivas overcharged me. Si mnirudishie tu hiyo 200", "refund"),
        ("Get that passport to Bellville by 20 February, that's all I ask", "deliver"),
        ("Zuku. At this point restore the channels", "repair"),
        ("Takealot het 'n bed gestuur. Ek soek my R389 terug, nie julle koepon nie", "refund"),
        ("SFR. Je voudrais récupérer mon colis", "deliver"),
        ("Vodafone: Seit drei Tagen nichts. Ich möchte, dass der Anschluss wieder läuft.", "repair"),
        ("Telmex lleva cinco días sin darme internet. Arréglenlo ya o me voy", "repair"),
        ("a claro cobrou duas vezes. quero o estorno", "refund"),
        ("bol heeft een verkeerde laptop. Ik wil eerder een monteur en geld terug", "repair"),
        ("TANESCO nimenunua umeme jana. nataka umeme wangu leo", "deliver"),
        ("GCash nag cash in ako, di pumasok. i-credit niyo na", "deliver"),
        ("IRCTC ticket bana nahi. Mera paisa wapas karo", "refund"),
        ("My mum has no line for 11 days. I want her reconnected, full stop.", "repair"),
        ("My aunt paid Air Peace 145k. She wants full refund", "refund"),
        ("Evri lost it. All I'm after is my parcel.", "deliver"),
        ("Is anyone at Planet Fitness ever going to cancel my membership?", "cancel"),
        ("the shop put the wrong tyres on. put the right ones on for free", "replace"),
        ("Star Health settle my claim", "compensate"),
        ("NTSA please just respond to my emails", "respond"),
        ("Safaricom stop deducting 5 bob daily from my line", "cancel"),
        ("Kuda open my account, I wan pay school fees", "unlock"),
    ],
)
def test_a_wish_is_read_however_it_is_said(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Contact Energy sent us a $621 power bill for July",
        "I asked for my invoice to be corrected in May and Safaricom did that. So tired.",
        "The refund that Currys promised me for the kettle never showed up",
        "THEN YOU CANCEL MY FLIGHT TO ENUGU AT 11PM",
        "Show suppose hold 27 dec, dem cancel am",
        "They told me to call back and ask for a refund but Best Buy hung up",
        "Comcast wanted me to pay $100 to fix their own line",
        "Ola driver asked me to cancel the ride and pay cash",
        "MTN say make I return the modem, I return am, dem never pay",
        "Die Deutsche Bahn hat mir jetzt ganze 44,73 Euro erstattet",
        "Shout out to Delta, the crew were gorgeous to my nana yesterday",
    ],
)
def test_what_was_done_said_or_asked_by_others_is_no_wish(text: str) -> None:
    assert kinds(text, "GB") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I request a refund of half, being KES 450, together with an apology, by 27 November 2026", 27),
        ("Deutsche Bahn. Ich erwarte die volle Erstattung bis zum 30. November auf mein Konto", 30),
        ("SFR. Remboursez-moi avant le 30 novembre", 30),
        ("comprei no magalu. se nao entregarem ate sabado quero o dinheiro de volta", 21),
        ("IRCTC. Mera paisa wapas karo 25 tareekh tak", 25),
        ("TANESCO. nataka umeme wangu leo", 18),
        ("Thames Water. I want it mended this week", 22),
    ],
)
def test_a_day_set_in_the_sentence_of_the_wish_counts(text: str, day: int) -> None:
    ask = read(text).ask
    assert ask is not None
    assert ask.value.by == date(2026, 11, day)


def test_a_day_that_the_company_threatens_with_sets_nothing() -> None:
    text = "Ikeja Electric. Una marketer dey threaten to cut us if we no pay by Friday. Correct this bill!!!"
    ask = read(text, "NG").ask
    assert ask is not None
    assert ask.value.by is None


def test_the_subject_and_the_apology_of_a_letter_are_one_wish() -> None:
    text = "I request a refund of half the fare, being KES 4,500, together with a written apology."
    assert kinds(text) == ["refund", "apologise"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("volle Erstattung", "refund"),
        ("retrouver le colis ou rembourser", "deliver"),
        ("ligar a luz e pagar o prejuízo", "repair"),
        ("hersien die besluit en betaal uit", "correct"),
        ("nataka umeme leo", "repair"),
    ],
)
def test_a_noun_or_an_infinitive_answers_what_would_put_it_right(answer: str, kind: str) -> None:
    ask = read(answer, asked=Field.ASK).ask
    assert ask is not None
    assert kind in [one.value for one in ask.value.kinds]


@pytest.mark.parametrize(
    ("answer", "start"),
    [
        ("Freitag", date(2026, 11, 13)),
        ("domingo à noite", date(2026, 11, 15)),
        ("15 septembre", date(2026, 9, 15)),
        ("3 Augustus en weer verlede Vrydag", date(2026, 8, 3)),
        ("biyernes", date(2026, 11, 13)),
        ("le 15", date(2026, 11, 15)),
        ("hier", date(2026, 11, 17)),
        ("esta noche", date(2026, 11, 18)),
        ("just now", date(2026, 11, 18)),
        ("february bill", date(2026, 2, 1)),
        ("december", date(2025, 12, 1)),
    ],
)
def test_a_day_in_any_language_answers_when(answer: str, start: date) -> None:
    when = read(answer, asked=Field.WHEN).when
    assert when is not None
    assert when.value.start == start


@pytest.mark.parametrize(
    ("answer", "country"), [("SA", "ZA"), ("Suid-Afrika", "ZA"), ("pilipinas", "PH"), ("naija", "NG")]
)
def test_a_country_is_known_by_what_its_people_call_it(answer: str, country: str) -> None:
    assert read(answer, None, asked=Field.COUNTRY).country == country
