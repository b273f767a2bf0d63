"""What a picture looks like in 64 bits: which of neighbouring spots is lighter, row by row (a dHash).

Copies of one picture that were made smaller or saved again differ in few of the bits.
"""

from __future__ import annotations

from bot.evidence.pixels import NotAPictureError, Size, upright

SIDE = 8
SMALL = Size(160 * 160, 600, 80)
LEAST_CONTRAST = 12  # of 255 between the lightest and the darkest spot: less says nothing


def likeness(data: bytes) -> str:
    """Return the 64 bits in hex; "" for a picture without contrast, or none at all."""
    from PIL import Image

    try:
        small = upright(data, SMALL)[0]
    except NotAPictureError:
        return ""
    spots = small.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    values = spots.tobytes()
    if max(values) - min(values) < LEAST_CONTRAST:
        return ""
    bits = 0
    for row in range(SIDE):
        for column in range(SIDE):
            at = row * (SIDE + 1) + column
            bits = bits << 1 | (values[at] > values[at + 1])
    return f"{bits:016x}"
