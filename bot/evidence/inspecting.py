"""A file's verdict from its bytes: what it is, and why it is refused, before anything is shown or searched.

Pictures are judged by their headers, archives by their directories, documents by their objects. Nothing is
unpacked to find out how large it is.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from bot.domain.coverings import Unusable
from bot.evidence.pixels import NotAPictureError, opened
from bot.evidence.sniffing import PICTURES, SOUND_OR_FILM, TAIL, FileKind, is_two_in_one, sniff

MOST_BYTES = 64 * 2**20  # of a picture, document or archive; films are never held whole by a decoder here
MOST_ENTRIES = 2_000
MOST_UNPACKED = 300 * 2**20
MOST_RATIO = 120  # plain XML packs to a fortieth

_NEVER = frozenset({FileKind.PROGRAM, FileKind.PACKED})
_OFFICE = ("[Content_Types].xml", "mimetype")


@dataclass(frozen=True, slots=True)
class Inspected:
    kind: FileKind | None
    refusal: Unusable | None = None


def inspect(data: bytes, mime: str | None) -> Inspected:
    """Tell what a file is and whether it may be used, given what its sender says it is."""
    kind = sniff(data)
    return Inspected(kind, _refusal(data, kind, (mime or "").split(";")[0].strip().lower()))


def _refusal(data: bytes, kind: FileKind | None, claimed: str) -> Unusable | None:
    if not data:
        return Unusable.EMPTY
    if kind in _NEVER or not _fits(kind, claimed):
        return Unusable.WRONG_TYPE
    if kind is None or kind in SOUND_OR_FILM:
        return None
    if len(data) > MOST_BYTES:
        return Unusable.TOO_LARGE
    if is_two_in_one(data, kind):
        return Unusable.MIXED
    if kind in PICTURES:
        return _picture(data)
    if kind is FileKind.PDF:
        from bot.evidence.documents import unusable_document

        return unusable_document(data)
    return _archive(data) if kind is FileKind.ZIP else None


def _fits(kind: FileKind | None, claimed: str) -> bool:
    """Tell whether bytes can be what they are said to be; "a file" may be anything."""
    family = claimed.partition("/")[0]
    if family == "image":
        return kind in PICTURES
    if family in ("audio", "video"):
        return kind is None or kind in SOUND_OR_FILM or kind is FileKind.GIF
    return kind is FileKind.PDF or claimed != FileKind.PDF


def _picture(data: bytes) -> Unusable | None:
    try:
        with opened(data):
            return None
    except NotAPictureError as error:
        return error.refusal


def _archive(data: bytes) -> Unusable | None:
    """Judge an office document, which is an archive; any other archive hides what is in it."""
    end = data[-TAIL:].rfind(b"PK\x05\x06")
    record = data[-TAIL:][end:] if end >= 0 else b""
    if int.from_bytes(record[10:12], "little") > MOST_ENTRIES:
        return Unusable.TOO_MANY_PARTS
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return Unusable.BROKEN
    if len(entries) > MOST_ENTRIES:
        return Unusable.TOO_MANY_PARTS
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(len(data), 4096):
        return Unusable.BOMB
    if any(entry.flag_bits & 1 for entry in entries):
        return Unusable.LOCKED
    names = {entry.filename for entry in entries}
    if any(name.endswith("vbaProject.bin") for name in names):
        return Unusable.SCRIPTED
    return None if names & set(_OFFICE) else Unusable.WRONG_TYPE
