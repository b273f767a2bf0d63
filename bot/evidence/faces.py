"""Faces by CenterFace: a small network that needs no size of picture and finds turned and half-hidden faces.

Its four answers are maps of a quarter of the picture's size: how surely a face is centred there, the
logarithm of its height and width in quarters, and how far its centre lies from the middle of the cell.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.coverings import Box, Region, RegionKind

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image as Picture

    Array = np.ndarray[Any, np.dtype[np.float32]]

LONGEST = 832  # pixels of the copy that is looked at
SUREST = 0.35  # a false cover costs one tap, a missed face costs more
SAME = 0.3  # two boxes that share more than this are one face
GRID = 32  # the network halves its picture five times
CELL = 4

_MODEL = Path(__file__).parent / "centerface" / "centerface.onnx"
_OUTPUTS = ["537", "538", "539"]


def find_faces(picture: Picture) -> tuple[Region, ...]:
    """Return the faces, surest first, in pixels of the given picture; ImportError without onnxruntime."""
    import numpy as np

    network = _network()
    scale = min(1.0, LONGEST / max(picture.size))
    size = tuple(max(GRID, -(-round(side * scale) // GRID) * GRID) for side in picture.size)
    small = picture.convert("RGB").resize((size[0], size[1]))
    blob = np.asarray(small, dtype=np.float32).transpose(2, 0, 1)[np.newaxis]
    heat, sizes, offsets = network.run(_OUTPUTS, {"input.1": blob})
    return decoded(heat[0, 0], sizes[0], offsets[0], small.size, picture.size)


def decoded(
    heat: Array, sizes: Array, offsets: Array, seen: tuple[int, int], of: tuple[int, int]
) -> tuple[Region, ...]:
    """Turn the network's maps into boxes of a picture of size `of` that was `seen` at another size."""
    import numpy as np

    rows, columns = np.where(heat > SUREST)
    scores = heat[rows, columns]
    high = np.exp(sizes[0, rows, columns]) * CELL
    wide = np.exp(sizes[1, rows, columns]) * CELL
    middle_y = (rows + offsets[0, rows, columns] + 0.5) * CELL
    middle_x = (columns + offsets[1, rows, columns] + 0.5) * CELL
    boxes = np.stack(
        [middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2], axis=1
    )
    boxes *= np.array([of[0] / seen[0], of[1] / seen[1]] * 2)
    boxes = boxes.clip(0, np.array([*of, *of]))
    return tuple(
        Region(RegionKind.FACE, _whole(boxes[place]), round(float(scores[place]) * 100))
        for place in _distinct(boxes, scores)
        if boxes[place, 2] - boxes[place, 0] >= 1 and boxes[place, 3] - boxes[place, 1] >= 1
    )


def _whole(box: Array) -> Box:
    left, top, right, bottom = (float(side) for side in box)
    return Box(int(left), int(top), int(-(-right // 1)), int(-(-bottom // 1)))


def _distinct(boxes: Array, scores: Array) -> list[int]:
    """Keep the surest of boxes that lie upon one another."""
    import numpy as np

    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    left = list(np.argsort(-scores))
    kept: list[int] = []
    while left:
        best = left.pop(0)
        kept.append(int(best))
        others = np.array(left, dtype=int)
        across = np.minimum(boxes[best, 2], boxes[others, 2]) - np.maximum(boxes[best, 0], boxes[others, 0])
        down = np.minimum(boxes[best, 3], boxes[others, 3]) - np.maximum(boxes[best, 1], boxes[others, 1])
        shared = across.clip(0) * down.clip(0)
        apart = shared / (areas[best] + areas[others] - shared + 1e-9) < SAME
        left = list(others[apart])
    return kept


@cache
def _network() -> Any:  # onnxruntime ships no types
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # what a large picture needed would be held for ever
    options.log_severity_level = 3
    return InferenceSession(str(_MODEL), options, providers=["CPUExecutionProvider"])
