"""ZIPs of what belongs to a case: names made by us, the same bytes for the same content and moment."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

LARGEST = 45 * 10**6  # bytes of one ZIP: messengers take 50 MB
OVERHEAD = 400  # bytes a file costs beside its content
EARLIEST = (1980, 1, 1, 0, 0, 0)  # a ZIP knows no day before

ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif", "image/heic": "heic",
    "image/heif": "heic", "image/avif": "avif", "image/tiff": "tif", "application/pdf": "pdf",
    "video/mp4": "mp4", "video/quicktime": "mov", "audio/ogg": "ogg", "audio/mpeg": "mp3",
    "audio/mp4": "m4a", "message/rfc822": "eml", "text/plain": "txt", "application/zip": "zip",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the archive; its bytes are fetched when it is written, so that one is held at a time."""

    name: str
    size: int
    sha256: str
    read: Callable[[], bytes]


def member(name: str, data: bytes) -> Member:
    return Member(name, len(data), hashlib.sha256(data).hexdigest(), lambda: data)


def ending(mime: str | None) -> str:
    """Return how a file of a type is called at its end; what a sender called it is never used."""
    return ENDINGS.get((mime or "").split(";")[0].strip().lower(), "bin")


def parts(members: Sequence[Member], largest: int = LARGEST) -> Iterator[tuple[Member, ...]]:
    """Yield what goes into one ZIP each, in order; a file that fits into none stands alone."""
    part: list[Member] = []
    room = largest
    for one in members:
        cost = one.size + OVERHEAD
        if part and cost > room:
            yield tuple(part)
            part, room = [], largest
        part.append(one)
        room -= cost
    if part:
        yield tuple(part)


def archive(members: Sequence[Member], at: datetime) -> bytes:
    """Return a ZIP; every file in it is dated by the moment of the order."""
    buffer = io.BytesIO()
    dated = max(at.timetuple()[:6], EARLIEST)
    with zipfile.ZipFile(buffer, "w") as written:
        for one in members:
            card = zipfile.ZipInfo(one.name, dated)
            card.external_attr = 0o600 << 16
            card.create_system = 3
            packed = one.name.endswith((".json", ".txt"))
            card.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            written.writestr(card, one.read())
    return buffer.getvalue()
