"""Files that a careless reader chokes on: how each is made, the type it claims, and the verdicts."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image

from bot.domain.coverings import Unusable
from tests.evidence.telling_files import DOCUMENTS, pdf, pixels, saved

Hostile = tuple[Callable[[], bytes], str, tuple[Unusable, ...]]


def png_of(width: int, height: int, rows: bytes = b"") -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows or b"\0" * 10_000))
        + chunk(b"IEND", b"")
    )


def jpeg_of(width: int, height: int) -> bytes:
    """Return a small JPEG whose header claims another size."""
    data = bytearray(saved(pixels(), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def gif_of(width: int, height: int) -> bytes:
    data = bytearray(saved(pixels("P"), "GIF"))
    data[6:10] = struct.pack("<HH", width, height)
    return bytes(data)


def many_frames() -> bytes:
    """Return a GIF of 30,000 frames of one pixel."""
    data = saved(Image.new("P", (1, 1)), "GIF")
    at = data.index(b",", 13)
    return data[:at] + data[at:-1] * 30_000 + b";"


def packed_text() -> bytes:
    """Return a PNG whose text chunk unpacks to 200 MB."""
    body = b"Comment\0\0" + zlib.compress(b"a" * 200_000_000, 9)
    png = saved(pixels(), "PNG")
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    return png[:33] + chunk + png[33:]


def flat(mode: str, side: int, format: str, **options: Any) -> bytes:
    """Return a real picture of one colour: a few kilobytes for very many pixels."""
    return saved(Image.new(mode, (side, side)), format, **options)


def archive(files: Mapping[str, bytes], *, level: int = 9) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return buffer.getvalue()


def nested() -> bytes:
    inner = archive({"a": b"\0" * 20_000_000})
    return archive({f"{number}.zip": inner for number in range(20)})


def locked_archive() -> bytes:
    data = bytearray(archive({"[Content_Types].xml": b"<Types/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def document_with(change: Callable[[Any], None]) -> bytes:
    """Return a PDF that pypdf has changed."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _action(kind: str, **more: Any) -> Callable[[Any], None]:
    from pypdf.generic import DictionaryObject, NameObject, TextStringObject

    def change(writer: Any) -> None:
        action = DictionaryObject({NameObject("/S"): NameObject(kind)})
        for name, value in more.items():
            action[NameObject(f"/{name}")] = TextStringObject(value)
        writer.root_object[NameObject("/OpenAction")] = action

    return change


def packed_page() -> bytes:
    """Return a PDF whose one page unpacks to 400 MB of drawing."""
    body = zlib.compress(b"0 0 m 9 9 l S\n" * 28_000_000, 9)
    return _raw_document(body, b"/Filter /FlateDecode")


def packed_twice() -> bytes:
    body = zlib.compress(zlib.compress(b" " * 900_000_000, 9), 9)
    return _raw_document(body, b"/Filter [/FlateDecode /FlateDecode]")


def _raw_document(body: bytes, filters: bytes) -> bytes:
    parts = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R>>",
        b"<<%s /Length %d>>\nstream\n%s\nendstream" % (filters, len(body), body),
    ]
    data, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return data + table + b"trailer\n<</Root 1 0 R /Size 5>>\nstartxref\n%d\n%%%%EOF\n" % len(data)


def circular() -> bytes:
    return _raw_document(b"", b"").replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")


def _many_pages(writer: Any) -> None:
    for _ in range(2_000):
        writer.add_blank_page(10, 10)


def _gif_and_document() -> bytes:
    gif = saved(pixels("P"), "GIF", comment=b"%PDF-1.4 and more")
    return gif + pdf()


PIXELS, PARTS = (Unusable.TOO_MANY_PIXELS,), (Unusable.TOO_MANY_PARTS,)
BROKEN, WRONG, MIXED = (Unusable.BROKEN,), (Unusable.WRONG_TYPE,), (Unusable.MIXED,)
LOCKED, SCRIPTED = (Unusable.LOCKED,), (Unusable.SCRIPTED,)
HUGE = (Unusable.TOO_MANY_PIXELS, Unusable.BROKEN, Unusable.TOO_LARGE)
JPEG, PNG, GIF, PDF = "image/jpeg", "image/png", "image/gif", "application/pdf"

HOSTILE: Mapping[str, Hostile] = {
    "empty": (lambda: b"", JPEG, (Unusable.EMPTY,)),
    "half a JPEG": (lambda: saved(pixels(size=(640, 480)), "JPEG")[:900], JPEG, BROKEN),
    "half a PNG": (lambda: saved(pixels(size=(640, 480)), "PNG")[:300], PNG, BROKEN),
    "a JPEG's first bytes": (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 200, JPEG, BROKEN),
    "words called a photo": (lambda: b"I am no photo" * 50, JPEG, WRONG),
    "a page called a photo": (lambda: b"<html><script>1</script></html>", PNG, WRONG),
    "a drawing with a script": (lambda: b"<svg onload='x()'/>", "image/svg+xml", WRONG),
    "a program called a PDF": (lambda: b"MZ" + b"\0" * 500, PDF, WRONG),
    "a program": (lambda: b"\x7fELF" + b"\0" * 500, "application/octet-stream", WRONG),
    "a photo called a film": (lambda: saved(pixels(), "JPEG"), "video/mp4", WRONG),
    "PNG of 4 thousand million pixels": (lambda: png_of(65_000, 65_000), PNG, PIXELS),
    "PNG of one row too long": (lambda: png_of(2**31 - 1, 1), PNG, HUGE),
    "JPEG of 4 thousand million pixels": (lambda: jpeg_of(65_000, 65_000), JPEG, PIXELS),
    "GIF of 4 thousand million pixels": (lambda: gif_of(65_000, 65_000), GIF, PIXELS),
    "PNG of 144 million real pixels": (lambda: flat("RGB", 12_000, "PNG"), PNG, PIXELS),
    "WebP of 144 million real pixels": (lambda: flat("RGB", 12_000, "WEBP", quality=1), JPEG, PIXELS),
    "TIFF of 900 million pixels": (
        lambda: saved(Image.new("1", (30_000, 30_000)), "TIFF", compression="group4"), "image/tiff", PIXELS,
    ),
    "progressive JPEG of 100 million": (lambda: flat("L", 10_000, "JPEG", progressive=True), JPEG, PIXELS),
    "GIF of 30,000 frames": (many_frames, GIF, PARTS),
    "PNG with 200 MB of text": (packed_text, PNG, BROKEN),
    "photo with an archive behind it": (lambda: saved(pixels(), "JPEG") + archive({"a": b"b"}), JPEG, MIXED),
    "picture with a document before it": (_gif_and_document, GIF, MIXED),
    "picture with a script in it": (lambda: saved(pixels("P"), "GIF", comment=b"<script>x()"), GIF, MIXED),
    "archive of zeros": (lambda: archive({"mimetype": b"\0" * 80_000_000}), "x/y", (Unusable.BOMB,)),
    "archive of archives": (nested, "application/zip", WRONG),
    "archive of 70,000 files": (lambda: archive({str(n): b"" for n in range(70_000)}, level=1), "x/y", PARTS),
    "office file with macros": (
        lambda: archive({"[Content_Types].xml": b"", "word/vbaProject.bin": b"x"}), "x/y", SCRIPTED,
    ),
    "locked archive": (locked_archive, "x/y", LOCKED),
    "document with a script": (
        lambda: document_with(_action("/JavaScript", JS="app.alert(1)")), PDF, SCRIPTED,
    ),
    "document with a program": (lambda: document_with(_action("/Launch", F="calc.exe")), PDF, SCRIPTED),
    "document that sends a form": (lambda: document_with(_action("/SubmitForm")), PDF, SCRIPTED),
    "document with a file inside": (
        lambda: document_with(lambda writer: writer.add_attachment("a.txt", b"a")), PDF, (Unusable.ATTACHED,),
    ),
    "locked document": (
        lambda: document_with(lambda writer: writer.encrypt("secret", algorithm="RC4-128")), PDF, LOCKED,
    ),
    "document without end": (lambda: DOCUMENTS["pdf, author"]()[:300], PDF, BROKEN),
    "document that is its own page": (circular, PDF, BROKEN),
    "document of 2,000 pages": (
        lambda: document_with(_many_pages), PDF, PARTS,
    ),
}  # fmt: skip
# Not refused, but they must not take more than their share either.
HEAVY: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "page that unpacks to 400 MB": (packed_page, PDF),
    "page packed twice": (packed_twice, PDF),
    "JPEG of 200 million real pixels": (lambda: flat("L", 14_100, "JPEG", quality=5), JPEG),
    "PNG of 24 million real pixels": (lambda: flat("RGBA", 4_900, "PNG"), PNG),
}
