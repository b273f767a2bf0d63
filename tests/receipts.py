"""Receipts and screenshots drawn here, as tesseract reads them."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from bot.papers.typefaces import FACES
from tests.pictures import encoded

RECEIPT = (
    ("JUMIA KENYA", ""),
    ("Order date", "03 Nov 2026"),
    ("Phone case", "1,200.00"),
    ("Charger", "3,300.00"),
    ("Subtotal", "4,500.00"),
    ("VAT", "620.69"),
    ("TOTAL", "KES 4,500.00"),
    ("Thank you", ""),
)


def receipt(rows: Sequence[tuple[str, str]] = RECEIPT) -> bytes:
    """Return a PNG with words on the left and figures far on the right of each row."""
    picture = Image.new("RGB", (1100, 120 + 80 * len(rows)), "white")
    font = ImageFont.truetype(str(FACES[0].path()), 40)
    draw = ImageDraw.Draw(picture)
    for place, (left, right) in enumerate(rows):
        draw.text((60, 60 + place * 80), left, font=font, fill="black")
        draw.text((700, 60 + place * 80), right, font=font, fill="black")
    return encoded(picture, "PNG")


def screenshot(*lines: str) -> bytes:
    """Return a PNG of lines of words."""
    return receipt([(line, "") for line in lines])
