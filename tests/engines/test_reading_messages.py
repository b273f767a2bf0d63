"""First messages as people really type them: what the reader must find, and where it must not be alarmed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.facts import AskKind
from bot.domain.reading import Reading, ReadRequest, Triage
from bot.engines.rules.reader import RulesReader

READER = RulesReader(BrandDirectory())


def read(text: str, country: str | None) -> Reading:
    return READER.read(ReadRequest(text, datetime(2026, 11, 18, 10, tzinfo=UTC), country))


def company(text: str, country: str) -> str | None:
    mentions = read(text, country).companies
    if not mentions:
        return None
    lookup = mentions[0].lookup
    return lookup.companies[0].name if lookup.companies else lookup.query


@pytest.mark.parametrize(
    "text",
    [
        "there's a power cable down and sparking next to the school fence, eskom just rings",
        "I'm stuck in a lift at Westfield and nobody answers the alarm",
        "my power bank is smoking on the table, it is still hot",
    ],
)
def test_danger_of_this_moment_comes_first(text: str) -> None:
    assert read(text, "GB").triage is Triage.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "bought tokens of 1000 bob yesterday, no token till now. Send my token",
        "been a nightmare, i'm dead tired of Vinted, they closed my case",
        "I got food poisoning at KFC on Nov 2, two days in hospital. i want my bill covered",
        "eskom cut off our power, dying of heat, meat rotting since saturday",
        "KLM left us stranded at the airport for 9 hours last friday, i want compensation",
    ],
)
def test_an_ordinary_complaint_raises_no_alarm(text: str) -> None:
    assert read(text, "KE").triage is Triage.COMPLAINT


def test_alone_on_the_road_at_night_is_stranded() -> None:
    text = "bolt driver threw me out on thika road and drove off its 1am im alone"
    assert read(text, "KE").triage is Triage.STRANDED


@pytest.mark.parametrize(
    "text",
    [
        "no wahala again o. kuda don reverse my 20k this morning, everything don settle",
        "Just to say Vodacom sorted it yesterday, R450 is back in my account. So no need anymore",
        "update: octopus finally corrected my bill today and apologised, all good now",
    ],
)
def test_what_is_put_right_needs_no_post(text: str) -> None:
    assert read(text, "NG").triage is Triage.SOLVED


@pytest.mark.parametrize(
    ("text", "country", "name"),
    [
        ("aviva have ignored my claim since 2 october", "IE", "Aviva Ireland"),
        ("brightloo repairs wont refund my deposit", "GB", "Brightloo Repairs"),
        ("Evri lost it, trainers from ASOS 64 quid", "GB", "Evri"),
        ("I bought prepaid from Kenya Power with mpesa and got nothing", "KE", "Kenya Power"),
        ("Nilinunua tokeni za KPLC za shilingi 1,000", "KE", "Kenya Power"),
        ("fridge stopped working after a week", "GB", None),
    ],
)
def test_the_company_is_who_did_it(text: str, country: str, name: str | None) -> None:
    assert company(text, country) == name


@pytest.mark.parametrize(
    ("text", "country", "kinds"),
    [
        ("Evri lost my parcel. I want it found or my money back", "GB", ("deliver", "refund")),
        ("telstra down for 3 weeks, want it fixed and a credit for 3 weeks", "AU", ("repair", "compensate")),
        ("boiler dead. want an engineer here by monday", "GB", ("repair",)),
        ("Movistar me cobró 89,90 €. Quiero que me devuelvan el dinero", "ES", ("refund",)),
        ("Nataka tokeni zangu au pesa yangu irudishwe", "KE", ("deliver", "refund")),
        ("claim ignored. an answer by next wednesday please", "IE", ("respond",)),
    ],
)
def test_the_ask_is_heard(text: str, country: str, kinds: tuple[str, ...]) -> None:
    ask = read(text, country).ask
    assert ask is not None
    assert set(ask.value.kinds) == {AskKind(kind) for kind in kinds}


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("Evri said they delivered my parcel on Monday but nothing here", "GB", date(2026, 11, 16)),
        ("sent 500 cedis to wrong number last week Tuesday", "GH", date(2026, 11, 10)),
        ("train ICE 577 on 12.11. was 190 minutes late", "DE", date(2026, 11, 12)),
        ("broadband dead since Halloween", "IE", date(2026, 10, 31)),
        ("no water for 4 days joburg water ignoring 2 tickets", "ZA", date(2026, 11, 14)),
        ("KPLC tarehe 9 Novemba sijapata tokeni mpaka leo", "KE", date(2026, 11, 9)),
        ("Telmex lleva 8 días sin internet y nadie viene", "MX", date(2026, 11, 10)),
    ],
)
def test_the_day_it_happened(text: str, country: str, day: date) -> None:
    when = read(text, country).when
    assert when is not None
    assert when.value.start == day


def test_a_delivery_that_was_only_claimed_is_no_promise() -> None:
    reading = read("Evri said they delivered my parcel on Monday but nothing here", "GB")
    assert reading.promised_by is None


def test_a_day_in_an_ask_that_goes_on_after_a_comma_is_its_deadline() -> None:
    text = "I want them to correct the bill, before 30 November when they said they will disconnect us"
    ask = read(text, "NG").ask
    assert ask is not None
    assert ask.value.by == date(2026, 11, 30)


def test_no_word_is_left_hanging_where_private_data_stood() -> None:
    text = (
        "I went to the branch twice with my ID 8803125432081 and still nothing. my momo number is 0244123456"
    )
    told = " ".join(sentence.text for sentence in read(text, "ZA").sentences)
    assert "8803" not in told
    assert "twice with" not in told
    assert "omo" not in told


def test_the_groups_of_an_account_number_go_together() -> None:
    reading = read("Xfinity billed me twice. Acct 8495 74 123 4567890. Correct the bill", "US")
    assert "4567890" not in " ".join(sentence.text for sentence in reading.sentences)


def test_days_of_another_language_stay_as_they_were_told() -> None:
    reading = read("Comprei uma geladeira na Magalu em 10 de outubro e até hoje não entregaram", "BR")
    assert not reading.english
    assert "10 de outubro" in reading.sentences[0].text
