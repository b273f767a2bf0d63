"""Small real files for tests: pictures with and without a place in them, and broken ones."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageDraw


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


def scene(seed: int, *, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Return a picture with shapes and colours of its own for each seed."""
    chance = random.Random(seed)  # noqa: S311 - the same picture every time
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for _ in range(24):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        corner = (left + chance.randrange(60, 240), top + chance.randrange(60, 240))
        draw.rectangle((left, top, *corner), fill=tuple(chance.randrange(256) for _ in range(3)))
    return image


def encoded(image: Image.Image, kind: str = "JPEG", *, quality: int = 85) -> bytes:
    """Return a picture as a file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=quality)
    return buffer.getvalue()


def film(mark: int = 0) -> bytes:
    """Return bytes that begin as an MP4 does."""
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes([mark]) * 64
