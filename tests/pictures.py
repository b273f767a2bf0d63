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


def taken_photo(
    at: str | None = "2026:11:03 18:42:10",
    place: tuple[float, float] | None = None,
    *,
    seed: int = 1,
    kind: str = "JPEG",
) -> bytes:
    """Return a photo whose EXIF says when and where it was taken, as a camera writes it."""
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    if at is not None:
        exif.get_ifd(0x8769)[0x9003] = at
    if place is not None:
        for tag, value, sides in ((1, place[0], "NS"), (3, place[1], "EW")):
            whole = abs(value)
            degrees, minutes = int(whole), int(whole % 1 * 60)
            seconds = round((whole * 60 % 1) * 60, 4)
            exif.get_ifd(0x8825)[tag] = sides[value < 0]
            exif.get_ifd(0x8825)[tag + 1] = (float(degrees), float(minutes), seconds)
    if kind == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    buffer = io.BytesIO()
    scene(seed).save(buffer, kind, exif=exif)
    return buffer.getvalue()
