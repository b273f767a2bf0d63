"""No public copy tells more than its pixels: forty-eight files, read again by a reader that is not ours."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from bot.evidence.cleaning import clean_copy, leftovers
from bot.evidence.documents import document_leftovers, public_document
from bot.evidence.examining import examine
from bot.evidence.videos import ffmpeg, public_video, video_leftovers
from tests.evidence.telling_files import DOCUMENTS, FILMS, MARK, PICTURES, pixels, saved

EXIFTOOL = shutil.which("exiftool")
# What a reader says of any file: how large, of which kind, how its pixels are stored.
HARMLESS = {"SourceFile", "ExifTool", "System", "File", "JFIF", "Composite"}
OF_A_DOCUMENT = {"PDFVersion", "Linearized", "PageCount", "PageLayout"}
needs_ffmpeg = pytest.mark.skipif(ffmpeg() is None, reason="no ffmpeg: clips cannot be made")
needs_exiftool = pytest.mark.skipif(EXIFTOOL is None, reason="exiftool is not installed: no second opinion")


def told(data: bytes, folder: Path, suffix: str) -> dict[str, object]:
    """Return what exiftool finds, by group and name."""
    path = folder / f"copy.{suffix}"
    path.write_bytes(data)
    command = [str(EXIFTOOL), "-json", "-G1", "-a", "-u", "-ee", str(path)]
    output = subprocess.run(command, capture_output=True, check=False).stdout
    rows = json.loads(output)
    assert isinstance(rows[0], dict)
    return rows[0]


def telling(found: dict[str, object]) -> list[str]:
    names = [(name.partition(":")[0], name.rpartition(":")[2]) for name in found]
    return sorted(
        f"{group}:{name}"
        for group, name in names
        if group not in HARMLESS or name in ("Comment", "CurrentIPTCDigest")
    )


def carries(data: bytes) -> bool:
    packed = MARK.encode() in data or MARK.encode("utf-16-be") in data
    return packed or b"MKN\0" in data or b"Exif" in data


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_public_without_a_word_beside_its_pixels(name: str) -> None:
    copy = clean_copy(PICTURES[name]())

    assert not carries(copy)
    assert leftovers(copy) == ()
    assert copy.startswith(b"\xff\xd8\xff")
    assert copy.endswith(b"\xff\xd9")


@needs_exiftool
@pytest.mark.parametrize("name", PICTURES)
def test_another_reader_finds_nothing_in_the_copy_and_something_in_the_original(
    name: str, tmp_path: Path
) -> None:
    original, suffix = PICTURES[name](), name.partition(",")[0].replace("jpeg", "jpg")

    assert telling(told(original, tmp_path, suffix)) or carries(original)
    assert telling(told(clean_copy(original), tmp_path, "jpg")) == []


@pytest.mark.parametrize("name", PICTURES)
def test_a_sound_picture_is_taken_for_what_it_is(name: str) -> None:
    examined = examine(PICTURES[name](), None)

    assert examined.unusable is None
    assert examined.findings is not None
    assert sorted((examined.findings.width, examined.findings.height)) == [64, 96]


def test_a_picture_that_lay_on_its_side_stands_upright() -> None:
    copy = Image.open(io.BytesIO(clean_copy(PICTURES["jpeg, lying on its side"]())))

    assert copy.size == (64, 96)
    red = copy.getpixel((60, 4))
    assert isinstance(red, tuple)
    assert red[0] > 200 > red[2] + 100


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_a_camera_can_be_held_gives_the_same_picture(orientation: int) -> None:
    from PIL import ImageOps

    tags = Image.Exif()
    tags[0x0112] = orientation
    data = saved(pixels(), "PNG", exif=tags)
    wanted = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    copy = Image.open(io.BytesIO(clean_copy(data)))

    assert copy.size == wanted.size
    for corner in ((4, 4), (copy.width - 5, 4), (4, copy.height - 5), (copy.width - 5, copy.height - 5)):
        seen, meant = copy.getpixel(corner), wanted.getpixel(corner)
        assert isinstance(seen, tuple)
        assert isinstance(meant, tuple)
        assert max(abs(one - other) for one, other in zip(seen, meant, strict=True)) < 40


def test_colours_of_another_profile_are_turned_into_those_a_screen_expects() -> None:
    from PIL import ImageCms

    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = wide.replace(b"rXYZ", b"tmp1").replace(b"gXYZ", b"rXYZ").replace(b"tmp1", b"gXYZ")
    swapped = swapped.replace("sRGB".encode("utf-16-be"), "mine".encode("utf-16-be"))
    copy = Image.open(
        io.BytesIO(clean_copy(saved(Image.new("RGB", (64, 64), "red"), "PNG", icc_profile=swapped)))
    )

    pixel = copy.getpixel((32, 32))
    assert isinstance(pixel, tuple)
    assert pixel[1] > pixel[0]  # the profile says that red is green


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_public_as_pictures_of_its_pages(name: str, tmp_path: Path) -> None:
    import pypdfium2

    original = DOCUMENTS[name]()
    copy = public_document(original)

    assert document_leftovers(copy) == ()
    assert MARK.encode() not in copy
    page = pypdfium2.PdfDocument(copy)[0]
    assert page.get_textpage().get_text_range() == ""
    if EXIFTOOL:
        found = told(copy, tmp_path, "pdf")
        assert {name.rpartition(":")[2] for name in found if name.startswith("PDF:")} <= OF_A_DOCUMENT
        assert telling(told(original, tmp_path, "pdf"))


@needs_ffmpeg
@pytest.mark.parametrize("name", FILMS)
def test_a_film_is_public_without_place_time_and_title(name: str, tmp_path: Path) -> None:
    original = FILMS[name]()
    copy = public_video(original, seconds=1)

    assert MARK.encode() in original
    assert MARK.encode() not in copy
    assert video_leftovers(copy) == ()
    if EXIFTOOL:
        found = told(copy, tmp_path, "mp4")
        assert not [name for name in found if "GPS" in name or "Title" in name or "Comment" in name]
        dates = [
            str(value)
            for name, value in found.items()
            if name.endswith(("CreateDate", "ModifyDate")) and not name.startswith("System:")
        ]
        assert set(dates) == {"0000:00:00 00:00:00"}
        assert float(str(found["QuickTime:Duration"]).split()[0]) <= 1.1


@needs_ffmpeg
def test_a_film_can_be_made_silent() -> None:
    assert b"mp4a" in public_video(FILMS["mp4, place and time"](), seconds=1)
    assert b"mp4a" not in public_video(FILMS["mp4, place and time"](), seconds=1, sound=False)
