"""What a file is by its first bytes, whatever its name or its sender say."""

from __future__ import annotations

from enum import StrEnum

MOST_OF_WORDS = 25 * 2**20  # bytes: what mail servers carry
TAIL = 66_000  # bytes at the end in which an archive keeps its directory


class FileKind(StrEnum):
    """Kinds that are told apart; a value is the MIME type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"
    TIFF = "image/tiff"
    HEIF = "image/heic"
    AVIF = "image/avif"
    PDF = "application/pdf"
    ZIP = "application/zip"
    MP4 = "video/mp4"
    WEBM = "video/webm"
    OGG = "audio/ogg"
    MP3 = "audio/mpeg"
    WAV = "audio/wav"
    AMR = "audio/amr"
    PROGRAM = "application/x-executable"
    PAGE = "text/html"
    PACKED = "application/x-compressed"  # archives that nothing here opens


PICTURES = frozenset(
    {
        FileKind.JPEG,
        FileKind.PNG,
        FileKind.WEBP,
        FileKind.GIF,
        FileKind.TIFF,
        FileKind.HEIF,
        FileKind.AVIF,
    }
)
SOUND_OR_FILM = frozenset(
    {FileKind.MP4, FileKind.WEBM, FileKind.OGG, FileKind.MP3, FileKind.WAV, FileKind.AMR}
)

_STARTS = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"PK\x03\x04", FileKind.ZIP),
    (b"PK\x05\x06", FileKind.ZIP),
    (b"\x1aE\xdf\xa3", FileKind.WEBM),
    (b"OggS", FileKind.OGG),
    (b"ID3", FileKind.MP3),
    (b"\xff\xfb", FileKind.MP3),
    (b"\xff\xf3", FileKind.MP3),
    (b"#!AMR", FileKind.AMR),
    (b"MZ", FileKind.PROGRAM),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileKind.PROGRAM),
    (b"#!/", FileKind.PROGRAM),
    (b"Rar!", FileKind.PACKED),
    (b"7z\xbc\xaf", FileKind.PACKED),
    (b"\x1f\x8b", FileKind.PACKED),
    (b"BZh", FileKind.PACKED),
    (b"\xfd7zXZ", FileKind.PACKED),
)
_RIFF = {b"WEBP": FileKind.WEBP, b"WAVE": FileKind.WAV}
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1"), FileKind.HEIF),
    **dict.fromkeys((b"avif", b"avis"), FileKind.AVIF),
}
_PAGES = (b"<!doctype html", b"<html", b"<script", b"<svg", b"<?php")


def sniff(data: bytes) -> FileKind | None:
    """Return what the bytes begin like; None for text and for what is not known."""
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], FileKind.MP4)
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12])
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return FileKind.PDF
    return FileKind.PAGE if head[:200].lower().startswith(_PAGES) else None


def may_be_words(data: bytes) -> bool:
    """Tell whether bytes can be a mail, a text or a page that somebody saved."""
    return 0 < len(data) <= MOST_OF_WORDS and b"\0" not in data[:4096]


def is_two_in_one(data: bytes, kind: FileKind) -> bool:
    """Tell whether a picture or PDF is another kind too: programs disagree about what such a file is.

    A film after a photo is none of it: phones keep moving pictures so.
    """
    if kind not in PICTURES and kind is not FileKind.PDF:
        return False
    end = data[-TAIL:]
    if b"PK\x05\x06" in end and (b"PK\x01\x02" in end or b"PK\x03\x04" in data):
        return True
    if kind is FileKind.PDF:
        return False
    edges = (data[:2048] + data[-2048:]).lower()
    return b"%pdf-" in data[:2048].lower() or any(mark in edges for mark in (b"<script", b"<?php"))
