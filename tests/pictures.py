"""Small real files for tests: pictures with and without a place in them, and broken ones."""

from __future__ import annotations

import io

from PIL import Image


def jpeg(*, color: str = "navy", gps: bool = False, comment: bytes | None = None) -> bytes:
    """Return a JPEG; with `gps` its EXIF says where it was taken."""
    image = Image.new("RGB", (64, 48), color)
    exif = Image.Exif()
    if gps:
        exif[0x010F] = "Maker"
        exif.get_ifd(0x8825)[1] = "S"
        exif.get_ifd(0x8825)[2] = (1.0, 17.0, 30.0)
    buffer = io.BytesIO()
    options = {"comment": comment} if comment else {}
    image.save(buffer, "JPEG", exif=exif, **options)
    return buffer.getvalue()


def broken_jpeg() -> bytes:
    """Return bytes that begin like a JPEG and are none."""
    return jpeg()[:40] + b"\x00" * 200
