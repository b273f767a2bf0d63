"""Pictures with something in them that must be covered, drawn here."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from bot.papers.typefaces import FACES

BOARDING = "M1WANJIRU/GRACE X7K9QP NBOMBAKQ 0612"
LINES = (
    "Booking confirmation",
    "Booking reference: X7K9QP",
    "Phone +254 712 345 678",
    "grace.w@example.com",
    "Card 4111 1111 1111 1111",
    "WiFi: LakeViewGuest",
    "Total KES 24,500",
)


def code(text: str = BOARDING, *, linear: bool = False) -> Image.Image:
    """Return a QR code, or a bar code."""
    import numpy as np
    import zxingcpp

    kind = zxingcpp.BarcodeFormat.Code128 if linear else zxingcpp.BarcodeFormat.QRCode
    made = zxingcpp.create_barcode(text, kind)
    drawn = np.array(zxingcpp.write_barcode_to_image(made, scale=4 if linear else 6))
    return Image.fromarray(drawn).convert("RGB")


def codes_in(data: bytes) -> list[str]:
    """Return what a scanner reads in a picture."""
    import zxingcpp

    return [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(data)))]


def ticket(*, codes: int = 1, words: bool = False) -> bytes:
    """Return a PNG with QR codes below one another, and lines of words beside them."""
    picture = Image.new("RGB", (1000, 80 + max(320 * codes, 560)), "white")
    for place in range(codes):
        picture.paste(code(f"{BOARDING} {place}"), (640, 40 + place * 320))
    if words:
        font = ImageFont.truetype(str(FACES[0].path()), 36)
        draw = ImageDraw.Draw(picture)
        for place, line in enumerate(LINES):
            draw.text((40, 40 + place * 70), line, font=font, fill="black")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
