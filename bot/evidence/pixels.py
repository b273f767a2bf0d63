"""Pictures opened with care: what the header claims is looked at before a pixel is decoded.

A picture is made as small as it will be needed while it is decoded, where its format allows that.
"""

from __future__ import annotations

import io
import math
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.coverings import Unusable
from bot.evidence.sniffing import PICTURES, FileKind, sniff

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_PIXELS = 25_000_000  # four bytes each, twice while a picture with transparency is made smaller
MOST_OF_JPEG = 220_000_000  # decoded at a half, a quarter or an eighth
MOST_OF_PROGRESSIVE = 50_000_000  # such a JPEG is held whole, whatever size is wanted
LONGEST_SIDE = 65_500
MOST_FRAMES = 2_000
BAND = 512  # rows that are worked on at once
NARROWEST = 20  # times as long as wide: Telegram takes no narrower picture

_FORMATS = {
    FileKind.JPEG: "JPEG",
    FileKind.PNG: "PNG",
    FileKind.WEBP: "WEBP",
    FileKind.GIF: "GIF",
    FileKind.TIFF: "TIFF",
    FileKind.HEIF: "HEIF",
    FileKind.AVIF: "AVIF",
}
# EXIF's ways to hold a camera, as what brings the picture upright; numbers of PIL.Image.Transpose
_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
_LYING = (5, 6, 7, 8)
_decoding = threading.RLock()  # one picture at a time: memory holds one, however many chats there are


class NotAPictureError(ValueError):
    """The bytes give no picture that may be shown; `refusal` says why."""

    def __init__(self, refusal: Unusable = Unusable.BROKEN) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Size:
    """How large a copy may be: its pixels in all and its longer side, and the quality of its JPEG."""

    pixels: int
    longest: int
    quality: int

    def fitting(self, width: int, height: int) -> tuple[int, int]:
        """Return the largest size of the same shape that is not over this one; never larger than it was."""
        scale = min(1.0, math.sqrt(self.pixels / (width * height)), self.longest / max(width, height))
        return max(1, math.floor(width * scale)), max(1, math.floor(height * scale))


PUBLIC = Size(2048 * 1536, 6000, 88)  # X and Telegram make larger ones smaller; X takes 5 MB
PREVIEW = Size(1280 * 960, 4000, 82)


@contextmanager
def opened(data: bytes) -> Iterator[Picture]:
    """Open a picture whose header is harmless, alone; NotAPictureError otherwise, and when decoding fails."""
    from PIL import Image

    kind = sniff(data)
    if kind not in PICTURES or kind is None:
        raise NotAPictureError(Unusable.WRONG_TYPE)
    if kind is FileKind.WEBP and math.prod(_webp_size(data)) > MOST_PIXELS:
        raise NotAPictureError(Unusable.TOO_MANY_PIXELS)  # its decoder takes the memory when it is opened
    if kind is FileKind.HEIF:
        from pi_heif import register_heif_opener

        register_heif_opener()
    try:
        with _decoding, warnings.catch_warnings(), _no_limit_of_pillow():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=(_FORMATS[kind],)) as picture:
                _check(picture, kind)
                yield picture
    except NotAPictureError:
        raise
    except MemoryError as error:
        raise NotAPictureError(Unusable.TOO_MANY_PIXELS) from error
    except (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, EOFError, TypeError) as error:
        raise NotAPictureError from error
    except RuntimeError as error:  # libheif's
        raise NotAPictureError from error


@contextmanager
def _no_limit_of_pillow() -> Iterator[None]:
    """Let the limits above decide: Pillow's own knows no formats and is lower than a JPEG needs."""
    from PIL import Image

    kept, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = kept


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return what a WebP's first chunk claims: that of a plain, a lossless or an extended file."""
    if data[12:16] == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF


def _check(picture: Picture, kind: FileKind) -> None:
    pixels = picture.width * picture.height
    most = MOST_PIXELS
    if kind is FileKind.JPEG:
        most = MOST_OF_PROGRESSIVE if "progressive" in picture.info else MOST_OF_JPEG
    if pixels > most or max(picture.size) > LONGEST_SIDE:
        raise NotAPictureError(Unusable.TOO_MANY_PIXELS)
    if pixels == 0:
        raise NotAPictureError
    if getattr(picture, "n_frames", 1) > MOST_FRAMES:
        raise NotAPictureError(Unusable.TOO_MANY_PARTS)


def upright(data: bytes, size: Size) -> tuple[Picture, tuple[int, int]]:
    """Return the pixels of the first frame in sRGB, held upright, and how large the original is upright.

    Nothing of the file but its pixels goes into the picture that is returned.
    """
    from PIL import Image

    with opened(data) as picture:
        whole, wanted = picture.size, size.fitting(*picture.size)
        if picture.format == "JPEG":
            # nine tenths: a half of 4032 pixels is near enough to 2048, and costs a third
            picture.draft(picture.mode, (int(wanted[0] * 0.9), int(wanted[1] * 0.9)))
        profile, orientation = picture.info.get("icc_profile"), picture.getexif().get(0x0112, 1)
        turn = _TURNS.get(orientation) if picture.format != "HEIF" else None  # libheif has turned it
        small = _shrunk(picture, wanted)
        if turn is not None:
            small = small.transpose(Image.Transpose(turn))
        fresh = Image.new("RGB", small.size, "white")
        fresh.paste(_in_srgb(small, profile))
    return fresh, (whole[1], whole[0]) if orientation in _LYING and turn is not None else whole


def _shrunk(picture: Picture, wanted: tuple[int, int]) -> Picture:
    """Return the pixels on white and not larger than wanted; a large picture is taken in bands.

    Making a picture with transparency smaller doubles it first, and it is held whole already.
    """
    from PIL import Image

    factor = max(1, min(picture.width // wanted[0], picture.height // wanted[1]))
    if picture.mode.startswith(("I", "F")):
        picture, factor = _eight_bits(picture), 1
    rows = max(1, BAND // factor) * factor
    size = -(-picture.width // factor), -(-picture.height // factor)
    small = None
    for top in range(0, picture.height, rows):
        band = _on_white(picture.crop((0, top, picture.width, min(picture.height, top + rows))))
        band = band.reduce(factor) if factor > 1 else band
        small = small or Image.new(band.mode, size)
        small.paste(band, (0, top // factor))
    if small is None:
        raise NotAPictureError
    fits = small.width <= wanted[0] and small.height <= wanted[1]
    return small if fits else small.resize(wanted, Image.Resampling.BICUBIC)


def _on_white(picture: Picture) -> Picture:
    """Return the picture in grey, three colours or four inks, with white where nothing is."""
    from PIL import Image

    if picture.mode in ("RGB", "L", "CMYK"):
        return picture
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode not in ("P", "PA", "LA", "La", "RGBA", "RGBa"):
        return picture.convert("RGB")
    whole = picture.convert("RGBA")
    white = Image.new("RGB", whole.size, "white")
    white.paste(whole, mask=whole.getchannel("A"))
    return white


def _eight_bits(picture: Picture) -> Picture:
    """Bring grey of more than eight bits down to eight, dark to light as they are in the picture."""
    low, high = picture.getextrema()
    if not (isinstance(low, int | float) and isinstance(high, int | float)):
        raise NotAPictureError
    span = max(float(high) - float(low), 1e-9)
    return (
        picture.convert("F").point(lambda value: value * (255 / span) - float(low) * 255 / span).convert("L")
    )


def _in_srgb(picture: Picture, profile: bytes | None) -> Picture:
    """Turn the colours into those that a viewer without the profile expects; a broken profile is ignored."""
    from PIL import ImageCms

    if not profile:
        return picture.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileName(source).lower():
            return picture.convert("RGB")
        turned = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture.convert("RGB")
    return turned or picture.convert("RGB")


def size_of(data: bytes) -> tuple[int, int]:
    """Return the width and height of a picture in pixels."""
    with opened(data) as picture:
        return picture.size
