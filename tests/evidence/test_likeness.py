"""Pictures that look alike are told from others, whatever their size and format."""

from __future__ import annotations

import io
from itertools import combinations

import pytest
from PIL import Image

from bot.domain.arriving import ALIKE
from bot.evidence.likeness import likeness
from tests.pictures import encoded, jpeg, scene


def apart(first: bytes, second: bytes) -> int:
    return (int(likeness(first), 16) ^ int(likeness(second), 16)).bit_count()


@pytest.mark.parametrize("seed", range(6))
def test_copies_made_smaller_or_saved_again_are_alike(seed: int) -> None:
    photo = scene(seed, size=(1600, 1200))
    original = encoded(photo, quality=95)
    copies = (
        encoded(photo.resize((1280, 960)), quality=70),
        encoded(photo.resize((320, 240)), quality=50),
        encoded(photo, "PNG"),
        encoded(photo, "WEBP", quality=60),
    )

    assert max(apart(original, copy) for copy in copies) <= ALIKE


def test_different_pictures_are_not_alike() -> None:
    pictures = [encoded(scene(seed)) for seed in range(12)]

    assert min(apart(one, other) for one, other in combinations(pictures, 2)) > ALIKE


def test_a_picture_turned_by_its_camera_is_alike_to_one_held_upright() -> None:
    photo = scene(3)
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    photo.transpose(Image.Transpose.ROTATE_90).save(buffer, "JPEG", exif=exif, quality=90)

    assert apart(encoded(photo), buffer.getvalue()) <= ALIKE


@pytest.mark.parametrize("data", [jpeg(), b"", b"no picture", jpeg()[:60]])
def test_a_picture_of_one_colour_or_none_looks_like_nothing(data: bytes) -> None:
    assert likeness(data) == ""
