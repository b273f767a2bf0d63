"""Copies of pictures that may become public: encoded anew from their pixels, without any metadata."""

from __future__ import annotations

import io

LONGEST_SIDE = 2048  # pixels; X and Telegram scale larger pictures down anyway
MOST_PIXELS = 50_000_000  # a picture that claims more is not decoded at all
QUALITY = 88
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")


class NotAPictureError(ValueError):
    """The bytes cannot be read as a picture, or claim too many pixels."""


def clean_copy(data: bytes) -> bytes:
    """Return a JPEG of the pixels alone, upright; NotAPictureError when there are none to be had.

    The pixels are pasted into a new image: saving the old one keeps JPEG comments even without EXIF.
    The result is read again, and refused when any metadata is left.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data)) as original:
            if original.width * original.height > MOST_PIXELS:
                raise NotAPictureError
            upright = ImageOps.exif_transpose(original)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            fresh = Image.new("RGB", upright.size, "white")
            mask = upright.convert("RGBA").getchannel("A") if "A" in upright.getbands() else None
            fresh.paste(upright.convert("RGB"), mask=mask)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotAPictureError from error
    buffer = io.BytesIO()
    fresh.save(buffer, "JPEG", quality=QUALITY)
    result = buffer.getvalue()
    if leftovers(result):
        raise NotAPictureError
    return result


def leftovers(data: bytes) -> tuple[str, ...]:
    """Return the names of metadata found in a picture; only JFIF's own density fields are harmless."""
    from PIL import Image

    harmless = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    with Image.open(io.BytesIO(data)) as picture:
        found = [str(name) for name in picture.info if name not in harmless]
        found += ["exif"] if len(picture.getexif()) else []
    return tuple(found)


def is_sound(data: bytes, mime: str | None) -> bool:
    """Tell whether bytes that claim to be a picture can be decoded; other kinds are kept as they are."""
    if mime not in PICTURES:
        return bool(data)
    try:
        clean_copy(data)
    except NotAPictureError:
        return False
    return True
