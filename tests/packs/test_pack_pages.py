"""The evidence pack as a PDF and as ZIPs, read back: nothing missing, nothing private, nothing changed."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.making import Order
from bot.app.papers import MadeFile
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, Person, Readable
from bot.domain.company import Company
from bot.evidence.cleaning import leftovers
from bot.evidence.media import FolderMediaStore
from bot.papers.archive import archive, member, parts
from bot.papers.pack_files import Zips
from bot.studio_pack import packed
from tests.packs.stories import ARABIC, AT, ENGLISH, HINDI, PRIVATE, Words, photo, story
from tests.papers.reading import metadata, opened, read


def made(
    folder: Path, words: Words = ENGLISH, *, public: bool = False, readable: Readable = Readable.NO
) -> list[MadeFile]:
    media = FolderMediaStore(folder / "media")
    conversation, case = story(words, media.put, readable=readable)
    return list(packed(Order("pack", 1, AT, conversation), case, media, public=public))


def pages_of(folder: Path, conversation: Conversation, case: Case) -> tuple[str, ...]:
    order = Order("pack", case.number, AT, conversation)
    pdf = next(packed(order, case, FolderMediaStore(folder / "media"), public=False))
    return read(pdf.data).texts


def squeezed(text: str) -> str:
    return " ".join(text.split())


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archived:
        assert archived.testzip() is None
        return {name: archived.read(name) for name in archived.namelist()}


def test_the_pack_holds_the_case_in_order(tmp_path: Path) -> None:
    text = squeezed(read(made(tmp_path)[0].data).text)

    wanted = (
        "Complaint about Safaricom", "made on 1 December 2026, 09:15 (UTC+03:00)", "Safaricom, reference",
        "KSh 4,500 paid", "2 posts, the first on 18 November 2026", "12 exhibits", "do not publish it",
        "Contents",
        "Timeline", "24 days", "1. 3 November 2026", "It happened",
        "“Safaricom installed home fibre on 3 Nov.”",
        "2. 5 November 2026",
        "First complaint to the company",
        "Exhibits 1 to 9, 11 and 12",
        "The day the company named", "Facts", "exhibit 2", "4 calls and 2 tickets",
        "chosen by the complainant",
        "Exhibit 1: photo", "18 November 2026, 12:31 (UTC+03:00)", "the router with the red light",
        "Exhibit 8: file", "../Wanjiru Kamau 0722123456.pdf", "Exhibit 10: forwarded message",
        "5 November 2026, 15:30 (UTC+03:00)", "Brian Otieno (the account is hidden", "Exhibit 12: contact",
        "Posts and letters", "https://x.com/AnnOfNairobi/status/1", "Four calls, two tickets, still dead",
        "E-mail to the company", "Formal complaint: SR-8841236", "I ask for a refund of KSh 4,500",
        "What the company said", "as the complainant retells it", "27 November 2026", "Hello, this is Brian",
        "What is asked", "A refund or a repair", "4 December 2026",
    )  # fmt: skip
    at = 0
    for words in wanted:
        at = text.find(words, at)
        assert at >= 0, f"{words!r} is missing, or stands before what it should follow"
    assert "never sent" not in text, "a letter that nobody is known to have sent"


def test_the_contents_lead_to_the_pages_and_every_page_is_numbered(tmp_path: Path) -> None:
    pages = read(made(tmp_path)[0].data).texts

    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page
    for title in ("Timeline", "Facts", "Exhibits", "Exhibit 5: photo", "Posts and letters", "What is asked"):
        listed = re.search(rf"^{re.escape(title)}\s+(\d+)$", pages[0].replace("\r", ""), re.MULTILINE)
        assert listed, pages[0]
        assert re.search(rf"^{re.escape(title)}$", pages[int(listed[1]) - 1], re.MULTILINE), title


def test_a_reader_is_told_title_and_language_and_can_jump(tmp_path: Path) -> None:
    pdf = made(tmp_path)[0].data

    assert metadata(pdf)["Title"] == "Complaint about Safaricom"
    assert b"/Lang (en)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/Alt " in pdf, "pictures say what they are"
    with opened(pdf) as document:
        outline = [mark.get_title() for mark in document.get_toc()]
    assert outline[:4] == ["Timeline", "Facts", "Exhibits", "Exhibit 1: photo"]


def test_every_exhibit_has_its_hash_and_the_originals_fit_them(tmp_path: Path) -> None:
    pdf, archived = made(tmp_path)
    files = unzipped(archived.data)
    text = squeezed(read(pdf.data).text)

    lines = dict(line.split("  ")[::-1] for line in files["hashes.txt"].decode().splitlines())
    assert set(lines) == {*files, "case-1.pdf"} - {"hashes.txt"}
    for name, sha256 in lines.items():
        data = pdf.data if name == "case-1.pdf" else files[name]
        assert hashlib.sha256(data).hexdigest() == sha256
    pictures = {name for name in files if name.endswith(".jpg")}
    assert pictures == {f"exhibit-{number:02}.jpg" for number in range(1, 8)}
    assert set(files) - pictures == {"case.json", "hashes.txt", "exhibit-08.pdf", "exhibit-09.ogg"}
    assert files["exhibit-03.jpg"] == photo(3), "untouched"
    for name in set(files) - {"case.json", "hashes.txt"}:
        assert lines[name] in text
    told = json.loads(files["case.json"])
    assert told["facts"]["what"] == ENGLISH.what
    assert "remote_id" not in files["case.json"].decode()


def test_the_public_pack_holds_nothing_private_and_no_original(tmp_path: Path) -> None:
    pdf, archived = made(tmp_path, public=True)
    files = unzipped(archived.data)
    originals = {hashlib.sha256(photo(number)).hexdigest() for number in range(1, 8)}

    everything = {"pdf": squeezed(read(pdf.data).text), "about": str(metadata(pdf.data))}
    everything |= {name: data.decode("utf-8", "replace") for name, data in files.items()}
    for place, text in everything.items():
        for words in PRIVATE:
            assert words.casefold() not in text.casefold(), (words, place)
    assert "-1.283300" not in everything["pdf"] + everything["case.json"]
    assert {hashlib.sha256(data).hexdigest() for data in files.values()} & originals == set()
    assert all(not leftovers(data) for name, data in files.items() if name.endswith(".jpg"))
    assert originals <= set(re.findall(r"[0-9a-f]{64}", files["originals.txt"].decode()))
    assert originals <= set(re.findall(r"[0-9a-f]{64}", everything["pdf"])), "hashes are no private data"
    for kept in ("Safaricom", "@Safaricom_Care", "KSh 4,500", "3 November 2026", "[covered]"):
        assert kept in everything["pdf"]


def test_a_picture_nobody_released_is_not_in_the_public_pack(tmp_path: Path) -> None:
    pdf, archived = made(tmp_path, public=True, readable=Readable.UNASKED)

    assert b"/Subtype /Image" not in pdf.data
    assert not [name for name in unzipped(archived.data) if name.endswith(".jpg")]
    assert "it was not released for publication" in squeezed(read(pdf.data).text)
    assert b"/Subtype /Image" in made(tmp_path, readable=Readable.UNASKED)[0].data, "an ombudsman sees it"


def test_the_same_case_at_the_same_moment_gives_the_same_bytes(tmp_path: Path) -> None:
    for public in (False, True):
        assert made(tmp_path, public=public) == made(tmp_path, public=public)


@pytest.mark.parametrize(("country", "size"), [("US", (612, 792)), ("CA", (612, 792)), ("KE", (595, 842))])
def test_the_sheet_is_the_one_of_the_country(tmp_path: Path, country: str, size: tuple[int, int]) -> None:
    case = Case(1, AT)
    order = Order("pack", 1, AT, Conversation(Person(country=country), (case,)))
    pdf = next(packed(order, case, FolderMediaStore(tmp_path), public=False))
    pages = read(pdf.data)
    assert (pages.width, pages.height) == size
    assert "No evidence was sent." in pages.text, "a case with nothing in it is a pack too"


@pytest.mark.parametrize(
    ("words", "found"),
    [(HINDI, ("भारत फाइबर", "औपचारिक शिकायत", "राउटर")), (ARABIC, ("4,500", "2026", "Exhibit 10"))],
)
def test_other_scripts_are_set_and_can_be_found(tmp_path: Path, words: Words, found: tuple[str, ...]) -> None:
    text = read(made(tmp_path, words)[0].data).text
    assert all(one in text for one in found)
    assert "?" not in text.replace("हैं?", "").replace("मिलेंगे?", "").replace("؟", ""), (
        "every letter has a typeface"
    )


def test_a_sign_without_a_typeface_is_marked_and_said(tmp_path: Path) -> None:
    media = FolderMediaStore(tmp_path / "media")
    conversation, case = story(ENGLISH, media.put)
    company = replace(case.facts, company=Company("Acme 会社", country="KE"))

    pages = pages_of(tmp_path, conversation, replace(case, facts=company))

    assert "Complaint about Acme ??" in pages[0]
    assert "A ? stands for a sign" in squeezed(pages[0])
    assert "A ? stands" not in squeezed("".join(pages_of(tmp_path, conversation, case)))


def test_long_words_and_endless_texts_stay_on_the_pages(tmp_path: Path) -> None:
    words = (
        ("A" * 400 + " ") * 3 + "\n\n" + "A sentence of the person. " * 900 + "\n" + "شكوى طويلة جدا " * 400
    )
    exhibit = Exhibit(1, EvidenceKind.FORWARD, AT, text=words, note="\x00\x07 odd <b>signs</b> \u202e")
    case = Case(1, AT, exhibits=(exhibit, *(replace(exhibit, number=n, text="") for n in range(2, 60))))

    pages = pages_of(tmp_path, Conversation(Person(country="KE"), (case,)), case)

    text = squeezed("".join(re.sub(r"\d+ of \d+\s*$", "", page.strip()) + " " for page in pages))
    assert text.count("A sentence of the person.") == 900
    assert "odd <b>signs</b>" in text
    assert "Exhibit 59: forwarded message" in text


def test_what_is_too_large_for_one_zip_comes_in_several() -> None:
    members = tuple(member(f"exhibit-{n:02}.jpg", bytes([n]) * 400_000) for n in range(1, 8))
    large = member("exhibit-08.mp4", bytes(1_200_000))

    zips = list(Zips("case-1", AT, largest=1_000_000).made((*members, large)))

    assert [(place, count, file.name) for place, count, file in zips] == [
        (place, 4, f"case-1-{place}-of-4.zip") for place in range(1, 5)
    ]
    assert all(len(file.data) <= 1_000_000 for _, _, file in zips)
    inside = [unzipped(file.data) for _, _, file in zips]
    names = [name for files in inside for name in files]
    assert names == ["hashes.txt", *(one.name for one in members)], (
        "the file too large for any is only listed"
    )
    assert large.sha256 in inside[0]["hashes.txt"].decode()


def test_a_file_is_never_cut_and_an_old_moment_makes_a_zip_too() -> None:
    members = [member(str(n), bytes(900)) for n in range(5)]
    assert [len(part) for part in parts(members, largest=2_700)] == [2, 2, 1]
    assert unzipped(archive(members, AT - timedelta(days=365 * 60)))["4"] == bytes(900)
