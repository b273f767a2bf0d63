"""The letter as a PDF, read back by the engine that a browser shows PDFs with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.papers import Blank, LetterSheet, SheetSize
from bot.papers.letter import letter_pdf
from tests.papers.reading import finds, metadata, read, sizes

TEXT = """Dear Abc Water,

This is a formal complaint about my meter.

What happened:
- You cut my water on 9 November 2026.
- I paid 4,500 and called twice.

I ask for a refund.

Kind regards,
[your name]"""
SHEET = LetterSheet(
    size=SheetSize.A4,
    language="en",
    dated=date(2026, 11, 18),
    day="18 November 2026",
    sender=(Blank("Name"), Blank("Street and number"), "ann@example.com"),
    to=("Abc Water", Blank("Postal address")),
    reference="Your reference: AW-1188",
    subject="Formal complaint: my water is cut",
    text=TEXT,
    your_name="Name",
    enclosures_title="Enclosures",
    enclosures=("Photo: the meter", "File: bill.pdf"),
)
ARABIC = "دفعت 4,500 ريال يوم 3 نوفمبر 2026 ولم يصلني شيء حتى اليوم."
HINDI = "क्षत्रिय नियुक्ति प्राधिकारी शिक्षा"


def test_a_letter_holds_everything_in_the_order_it_is_read() -> None:
    text = read(letter_pdf(SHEET)).text

    wanted = (
        "Name", "Street and number", "ann@example.com", "18 November 2026", "Abc Water", "Postal address",
        "Your reference: AW-1188", "Formal complaint: my water is cut", "Dear Abc Water,", "What happened:",
        "• You cut my water on 9 November 2026.", "• I paid 4,500 and called twice.", "I ask for a refund.",
        "Kind regards,", "Name", "Enclosures", "1. Photo: the meter", "2. File: bill.pdf",
    )  # fmt: skip
    places: list[int] = []
    for words in wanted:
        places.append(text.index(words, places[-1] + 1 if places else 0))
    assert places == sorted(places)
    assert "[your name]" not in text, "the blank for the name is a line to write on"


@pytest.mark.parametrize(("size", "sides"), [(SheetSize.A4, (595, 842)), (SheetSize.US_LETTER, (612, 792))])
def test_the_sheet_is_that_of_the_country(size: SheetSize, sides: tuple[int, int]) -> None:
    page = read(letter_pdf(replace(SHEET, size=size)))

    assert (page.width, page.height) == sides


def test_pages_are_numbered_from_the_second_on() -> None:
    long = TEXT.replace("I ask", "\n\n".join(["The water was off again. " * 25] * 9) + "\n\nI ask")
    pages = read(letter_pdf(replace(SHEET, text=long))).texts

    assert len(pages) > 2
    assert [page.split("\n")[-1] for page in pages[1:]] == ["2", "3"]
    assert not pages[0].split("\n")[-1].isdigit()
    assert "Kind regards," in pages[-1]
    assert "Name" in pages[-1].split("Kind regards,")[1], "nobody signs on a page of its own"


@pytest.mark.parametrize("lines", range(20, 32))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(lines: int) -> None:
    paragraph = "One two three four five six seven eight nine ten. " * 6
    text = "Dear all,\n\n" + "x\n" * lines + "\n\n" + paragraph
    pages = read(letter_pdf(replace(SHEET, text=text))).texts

    counts = [sum("three" in line or "seven" in line for line in page.split("\n")) for page in pages]
    assert 1 not in counts


def test_a_signed_letter_keeps_its_name() -> None:
    text = read(letter_pdf(replace(SHEET, text=TEXT.replace("[your name]", "Ann Mwangi")))).text

    assert text.split("Kind regards,")[1].split("\n")[1].strip() == "Ann Mwangi"


def test_devanagari_is_found_word_by_word() -> None:
    made = letter_pdf(replace(SHEET, text=f"{HINDI}\n\n- {HINDI}", subject=HINDI))

    assert read(made).text.count(HINDI) == 3
    assert finds(made, "प्राधिकारी")


def test_arabic_reads_from_the_right_and_its_words_are_found() -> None:
    made = letter_pdf(replace(SHEET, text=f"{ARABIC}\n\nشكرا,"))

    assert ARABIC.removesuffix(".") in read(made).text
    assert finds(made, "نوفمبر 2026")


def test_a_line_after_one_in_another_script_keeps_its_size() -> None:
    mixed = f"Start\n{ARABIC}\n- {ARABIC} (SR-41) {ARABIC}\n- plain\nIt is 42 {ARABIC} \nEnd"
    made = letter_pdf(replace(SHEET, text=mixed))

    assert sizes(made, "Start", "End") == {10.5}


def test_emoji_go_and_a_letter_without_a_typeface_is_marked() -> None:
    text = read(letter_pdf(replace(SHEET, text="Thanks 😷👍🏽 for 漢 nothing\x00."))).text

    assert "Thanks for ? nothing ." in text


def test_the_file_tells_its_subject_and_nothing_of_this_machine() -> None:
    told = metadata(letter_pdf(SHEET))

    assert told == {"Title": SHEET.subject, "CreationDate": "D:20261118120000Z"}


def test_the_same_letter_is_the_same_file() -> None:
    assert letter_pdf(SHEET) == letter_pdf(SHEET)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=300)
    | st.text("ab \n-.[],رقم()لا हिक्षि123\u0301\u200d😷漢", max_size=200)
    | st.from_regex(r"[a-z]{200,400}", fullmatch=True),
    subject=st.text(max_size=120),
)
def test_any_text_becomes_a_letter(text: str, subject: str) -> None:
    made = letter_pdf(
        replace(SHEET, text=text, subject=subject, to=(text[:40],), reference=subject, enclosures=(text,))
    )

    assert made.startswith(b"%PDF-")
