"""QR and bar codes: boarding passes, parcels and payment codes say more than the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.coverings import Box, Region, RegionKind

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

THICKEST = 0.15  # of a bar code's length: it is found as a line across, and is covered in its height


def find_codes(picture: Picture) -> tuple[Region, ...]:
    """Return every code, read or only recognised; ImportError without zxing-cpp."""
    import zxingcpp

    found = zxingcpp.read_barcodes(picture.convert("L"), return_errors=True)
    return tuple(Region(RegionKind.CODE, _box(one.position, picture.size), _surety(one)) for one in found)


def _surety(found: object) -> int:
    return 100 if getattr(found, "valid", False) else 50


def _box(position: object, size: tuple[int, int]) -> Box:
    corners = [getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")]
    xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
    left, top, right, bottom = min(xs), min(ys), max(xs) + 1, max(ys) + 1
    least = int(max(right - left, bottom - top) * THICKEST)
    grow_x, grow_y = max(0, least - (right - left)), max(0, least - (bottom - top))
    return Box(
        max(0, left - grow_x),
        max(0, top - grow_y),
        min(size[0], right + grow_x),
        min(size[1], bottom + grow_y),
    )
