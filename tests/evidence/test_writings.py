"""Mails, texts and pages: what is read of them, and what no mail program would write."""

from __future__ import annotations

import base64
import time
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from bot.domain.coverings import Unusable
from bot.evidence.examining import examine
from bot.evidence.writings import LONGEST, read_writing
from tests.pictures import jpeg

DATE = "Mon, 16 Nov 2026 10:15:00 +0300"


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Care <care@abc.example>",
        "Subject": "Yours",
        "Date": DATE,
        **headers,
    }.items():
        message[name] = value
    return message


def test_a_plain_mail_tells_who_wrote_what_and_when() -> None:
    message = mail()
    message.set_content("We are sorry.\n")
    read = read_writing(message.as_bytes(), "message/rfc822")

    assert read is not None
    assert (read.mail, read.subject, read.sender) == (True, "Yours", "Care <care@abc.example>")
    assert read.sent_at == datetime(2026, 11, 16, 7, 15, tzinfo=UTC)
    assert read.text == "We are sorry."


def test_the_plain_part_is_taken_before_the_page_and_attachments_are_left_alone() -> None:
    message = mail()
    message.set_content("We are sorry.")
    message.add_alternative("<p>We are <b>so</b> sorry.</p>", subtype="html")
    message.add_attachment(jpeg(), maintype="image", subtype="jpeg", filename="../../etc/passwd")
    message.add_attachment("a secret", filename="notes.txt")
    read = read_writing(message.as_bytes(), "message/rfc822")

    assert read is not None
    assert read.text == "We are sorry."


def test_a_mail_that_is_a_page_alone_is_read_without_what_is_hidden() -> None:
    message = mail()
    message.set_content(
        "<html><head><style>p{}</style></head><body><p>We are</p><p>sorry &amp; late.</p>"
        "<script>steal()</script></body></html>",
        subtype="html",
    )
    read = read_writing(message.as_bytes(), "message/rfc822")

    assert read is not None
    assert read.text == "We are\nsorry & late."


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "x-unknown"])
def test_any_charset_is_read_or_read_as_well_as_can_be(charset: str) -> None:
    body = "Entschuldigung für die Verspätung"
    coded = body.encode("utf-8" if charset == "x-unknown" else charset)
    head = f"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset={charset}\r\n"
    head += "Content-Transfer-Encoding: base64\r\n\r\n"
    read = read_writing(head.encode() + base64.encodebytes(coded), "message/rfc822")

    assert read is not None
    assert read.text == body


def test_headers_in_other_letters_are_decoded_and_stand_in_one_line() -> None:
    raw = (
        b"From: =?utf-8?b?S3VuZGVuZGllbnN0IMOcYmVy?= <a@b.example>\r\n"
        b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe=0AX-Evil=3A_1?=\r\n\r\nhello"
    )
    read = read_writing(raw, "message/rfc822")

    assert read is not None
    assert read.sender.startswith("Kundendienst Über")
    assert "\n" not in read.subject


def deep(levels: int) -> bytes:
    """Return a mail of mails within mails."""
    inner = b"From: a@b.example\r\nSubject: in\r\n\r\nhello"
    for level in range(levels):
        mark = f"b{level}".encode()
        head = b"From: a@b.example\r\nSubject: out\r\nContent-Type: multipart/mixed; boundary=" + mark
        part = b"\r\n\r\n--" + mark + b"\r\nContent-Type: message/rfc822\r\n\r\n" + inner
        inner = head + part + b"\r\n--" + mark + b"--\r\n"
    return inner


def wide(parts: int) -> bytes:
    body = b"".join(b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" for _ in range(parts))
    head = b"From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    return head + body + b"--b--\r\n"


HOSTILE = {
    "deep": deep(120),
    "wide": wide(50_000),
    "no end": b"From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    * 500,
    "long header": b"From: a@b.example\r\nSubject: " + b"a" * 2_000_000 + b"\r\n\r\nhello",
    "folded": b"From: a@b.example\r\nSubject: x\r\n" + b" y\r\n" * 200_000 + b"\r\nhello",
    "encoded words": b"From: a@b.example\r\nSubject: " + b"=?utf-8?q?=41?= " * 40_000 + b"\r\n\r\nhello",
    "addresses": b"Subject: x\r\nFrom: " + b"<a@b.example>, " * 40_000 + b"\r\n\r\nhello",
    "quotes": b"Subject: x\r\nFrom: " + b'"' * 20_000 + b"\r\n\r\nhello",
    "comments": b"Subject: x\r\nFrom: " + b"(" * 20_000 + b"\r\n\r\nhello",
    "date": b"From: a@b.example\r\nSubject: x\r\nDate: Mon, 99 Foo 99999 99:99:99 +9999\r\n\r\nhello",
    "page": b"<html>" + b"<div>" * 200_000 + b"hello",
    "entities": b"<html><body>" + b"&lt;" * 400_000,
    "long text": b"word " * 400_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_hurt_is_looked_at_within_limits(name: str) -> None:
    started = time.monotonic()
    examined = examine(HOSTILE[name], "application/octet-stream")

    assert examined.unusable in (None, Unusable.TOO_LARGE)
    if examined.writing is not None:
        assert len(examined.writing.text) <= LONGEST
        assert len(examined.writing.subject) <= 300
    assert time.monotonic() - started < 60


def test_of_a_long_text_the_beginning_is_kept_and_said_to_be_cut() -> None:
    read = read_writing(b"word " * 10_000, "text/plain")

    assert read is not None
    assert read.cut
    assert len(read.text) <= LONGEST


@pytest.mark.parametrize("data", [b"", b"\0\1\2" * 50, jpeg(), b"   \n \n"])
def test_what_holds_no_words_gives_none(data: bytes) -> None:
    assert read_writing(data, "application/octet-stream") is None


def test_words_that_begin_like_a_header_are_no_mail() -> None:
    read = read_writing(b"Note: it broke\nAnn: hello\nCare: hi\n", "text/plain")

    assert read is not None
    assert not read.mail
