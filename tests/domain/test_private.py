from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.facts import PrivateKind, ReferenceKind
from bot.domain.private import find_private, find_references

CARD, PHONE, EMAIL = PrivateKind.CARD, PrivateKind.PHONE, PrivateKind.EMAIL
IBAN, ADDRESS, ID = PrivateKind.IBAN, PrivateKind.ADDRESS, PrivateKind.ID_NUMBER
PLATE, PERSON, REFERENCE = PrivateKind.PLATE, PrivateKind.PERSON, PrivateKind.REFERENCE
SECRET = PrivateKind.SECRET


def found_in(text: str, country: str | None = None) -> list[tuple[PrivateKind, str]]:
    return [(found.value.kind, found.value.text) for found in find_private(text, country)]


@pytest.mark.parametrize(
    ("text", "kind", "private"),
    [
        ("my number 0722 123456", PHONE, "0722 123456"),
        ("call me on +254 722 123 456 please", PHONE, "+254 722 123 456"),
        ("whatsapp 08031234567", PHONE, "08031234567"),
        ("reach me at 020 7946 0958.", PHONE, "020 7946 0958"),
        ("my line is 722123456", PHONE, "722123456"),
        ("write to jane.doe+x@example.co.ke today", EMAIL, "jane.doe+x@example.co.ke"),
        ("jane dot: jane (at) gmail (dot) com", EMAIL, "jane (at) gmail (dot) com"),
        ("card 4111 1111 1111 1111 was charged", CARD, "4111 1111 1111 1111"),
        ("4111-1111-1111-1111", CARD, "4111-1111-1111-1111"),
        ("my card ending 4417 was charged twice", CARD, "4417"),
        ("last four 4417, nothing back", CARD, "4417"),
        ("card ****4417", CARD, "****4417"),
        ("pay to GB29 NWBK 6016 1331 9268 19 and nowhere else", IBAN, "GB29 NWBK 6016 1331 9268 19"),
        ("I live near 12 Acacia Road", ADDRESS, "12 Acacia Road"),
        ("deliver to 12 acacia road please", ADDRESS, "12 acacia road"),
        ("it is flat 4", ADDRESS, "flat 4"),
        ("at SW1A 1AA", ADDRESS, "SW1A 1AA"),
        ("P.O. Box 123-00100 Nairobi", ADDRESS, "P.O. Box 123-00100"),
        ("my address is Umoja two, house blue. Come", ADDRESS, "Umoja two, house blue"),
        ("the matatu was KDA 123A", PLATE, "KDA 123A"),
        ("a van, AB12 CDE, hit me", PLATE, "AB12 CDE"),
        ("bus ABC-123DE left", PLATE, "ABC-123DE"),
        ("number plate kda 123a", PLATE, "kda 123a"),
        ("my id is 12345678", ID, "12345678"),
        ("passport A1234567", ID, "A1234567"),
        ("meter 1234567", ID, "1234567"),
        ("account number 00123456", ID, "00123456"),
        ("NIN: 12345678901", ID, "12345678901"),
        ("my KRA PIN A123456789Z", ID, "A123456789Z"),
        ("my pin is 1234", SECRET, "1234"),
        ("the one-time code 482913 came", SECRET, "482913"),
        ("password: hunter2x.", SECRET, "hunter2x"),
        ("order 88-12345", REFERENCE, "88-12345"),
        ("the driver called John took it", PERSON, "John"),
        ("an agent named Mary Wanjiru hung up", PERSON, "Mary Wanjiru"),
        ("the manager Mr. Otieno refused", PERSON, "Mr. Otieno"),
        ("I spoke to Sarah in billing", PERSON, "Sarah"),
        ("driver John K. said no", PERSON, "John K."),
        ("driver called john never came", PERSON, "john"),
        ("I was served by Akinyi", PERSON, "Akinyi"),
        ("her name is Faith", PERSON, "Faith"),
        ("My name is Grace Wanjiku", PERSON, "Grace Wanjiku"),
        ("Spoke with Priya twice", PERSON, "Priya"),
    ],
)
def test_personal_data_is_found(text: str, kind: PrivateKind, private: str) -> None:
    assert (kind, private) in found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Paid KSh 4,500 on 3 Nov 2026 and 20,000,000 naira in 2025",
        "It cost 100000000 naira, N500000 or #15000",
        "On 2026-11-03, again on 03/11/2026 at 10:30",
        "We lost 45 000 000 shillings and 12 weeks",
        "I spoke to Safaricom on Monday about Equity Bank",
        "The driver called me. The agent called Monday. The rider called again",
        "An Uber driver and a Bolt driver and I",
        "Bought shoes at Mr Price and Dr Martens",
        "waited 3 hours on the road, a flat 50% off, a flat 4,500 fee",
        "My password is wrong and they asked for my PIN",
        "Galaxy S21 5GB and iPhone 15 Pro",
        "@Safaricom_Care answered in May",
        "order 24 hours ago, case 3 days, booking 12 Nov, order worth 4500",
        "Nairobi in March, Sunday in Lagos",
    ],
)
@pytest.mark.parametrize("country", [None, "KE", "NG", "GB"])
def test_prices_dates_companies_and_places_are_left_alone(text: str, country: str | None) -> None:
    assert found_in(text, country) == []


def test_the_country_tells_a_local_number_without_its_zero() -> None:
    assert found_in("try 722 123 456 instead", "KE") == [(PHONE, "722 123 456")]
    assert found_in("try 722 123 456 instead") == []


def test_a_story_gives_its_ticket_and_its_phone_in_order() -> None:
    story = "two tickets (SR-8841236), nothing. my number 0722 123456"
    assert found_in(story, "KE") == [(REFERENCE, "SR-8841236"), (PHONE, "0722 123456")]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("two tickets (SR-8841236)", ReferenceKind.TICKET, "SR-8841236"),
        ("my order 88-12345 never came", ReferenceKind.ORDER, "88-12345"),
        ("order number: 12345", ReferenceKind.ORDER, "12345"),
        ("ref KL9P2X", ReferenceKind.OTHER, "KL9P2X"),
        ("see #482919", ReferenceKind.OTHER, "482919"),
        ("tracking 1Z999AA10123456784", ReferenceKind.TRACKING, "1Z999AA10123456784"),
        ("parcel JD0002123456789", ReferenceKind.TRACKING, "JD0002123456789"),
        ("booking reference KLPQRX", ReferenceKind.BOOKING, "KLPQRX"),
        ("invoice INV-2231", ReferenceKind.INVOICE, "INV-2231"),
        ("policy no. 55-1234567", ReferenceKind.POLICY, "55-1234567"),
        ("trip ID 7f3a-22bc", ReferenceKind.BOOKING, "7f3a-22bc"),
        ("meter 1234567", ReferenceKind.METER, "1234567"),
        ("account number 00123456", ReferenceKind.ACCOUNT, "00123456"),
        ("complaint 7712345 is open", ReferenceKind.TICKET, "7712345"),
    ],
)
def test_a_reference_takes_its_kind_from_the_word_before_it(
    text: str, kind: ReferenceKind, number: str
) -> None:
    found = find_references(text)
    assert [(one.value.kind, one.value.text) for one in found] == [(kind, number)]
    assert text[found[0].start : found[0].end] == number


def test_a_phone_or_an_identity_number_is_no_reference() -> None:
    assert find_references("sent to 0712345678, my id is 23456789, card 4111111111111111") == ()


def test_a_second_number_after_an_announced_one_is_found_too() -> None:
    assert [one.value.text for one in find_references("orders 88-12345 and 88-12346")] == [
        "88-12345",
        "88-12346",
    ]


@pytest.mark.parametrize(
    "text", ["bill 4500", "ticket 2026", "an order of 4500", "I ordered 2 phones for 85000", "order 5 times"]
)
def test_a_price_or_a_count_is_no_reference(text: str) -> None:
    assert find_references(text) == ()


PIECES = st.sampled_from(
    [
        "0722 123456",
        "order ",
        "88-12345",
        "driver John ",
        "pin 1234",
        "KSh 4,500",
        " 3 Nov ",
        "@",
        "a@b.co",
        "\n",
        "4111 ",
    ]
)


@given(
    st.lists(PIECES | st.text(max_size=12), max_size=12).map("".join),
    st.sampled_from([None, "KE", "GB", "XX"]),
)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, country: str | None) -> None:
    for spans in (find_private(text, country), find_references(text)):
        end = 0
        for found in spans:
            assert end <= found.start < found.end <= len(text)
            assert found.value.text == text[found.start : found.end]
            end = found.end


@pytest.mark.parametrize("unit", ["a.", "K1-", "id 1 ", "0 ", "my name is ", "order number ", "12 a", "A "])
@pytest.mark.timeout(8)
def test_twenty_thousand_odd_characters_are_read_in_time(unit: str) -> None:
    assert isinstance(find_private(unit * (20_000 // len(unit))), tuple)
