"""What is found in pictures, and covers that nobody can take off."""

from __future__ import annotations

import io
import shutil

import numpy as np
import pytest
from PIL import Image, ImageDraw

from bot.domain.coverings import Box, Cover, Findings, Reader, Region, RegionKind
from bot.evidence import faces, words
from bot.evidence.cleaning import clean_copy, marked_copy
from bot.evidence.covering import BLOCKS, cover
from bot.evidence.finding import find
from bot.evidence.pixels import NotAPictureError, Size, upright
from bot.evidence.words import Word, find_words, private_places
from tests.evidence.scenes import BOARDING, LINES, code, codes_in, ticket
from tests.evidence.telling_files import saved

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed: writing is not read"
)
PLACE = Box(100, 100, 180, 180)
MARGIN = 24  # pixels around PLACE that are covered too


def noise(seed: int) -> Image.Image:
    values = np.random.default_rng(seed).integers(0, 256, (300, 300, 3), dtype=np.uint8)
    return Image.fromarray(values)


def region(picture: Image.Image) -> Image.Image:
    return picture.crop((100 - MARGIN, 100 - MARGIN, 180 + MARGIN, 180 + MARGIN))


def test_pictures_that_differ_only_below_the_cover_look_the_same_after_it() -> None:
    one, other = noise(1), noise(1)
    turned = np.array(region(other))
    side = turned.shape[0] // BLOCKS
    for row in range(BLOCKS):
        for column in range(BLOCKS):
            block = np.s_[row * side : (row + 1) * side, column * side : (column + 1) * side]
            turned[block] = turned[block][::-1, ::-1]  # the same mean, other content
    width = side * BLOCKS
    other.paste(Image.fromarray(turned[:width, :width]), (100 - MARGIN, 100 - MARGIN))
    assert np.abs(np.array(one, dtype=int) - np.array(other, dtype=int)).max() > 100

    cover(one, [PLACE])
    cover(other, [PLACE])

    assert np.abs(np.array(one, dtype=int) - np.array(other, dtype=int))[120:160, 120:160].max() <= 8


def test_a_cover_holds_no_more_than_a_few_colours() -> None:
    picture = noise(2)
    cover(picture, [PLACE])
    inner = np.array(region(picture), dtype=float)

    means = np.array(region(noise(2)).resize((BLOCKS, BLOCKS), Image.Resampling.BOX), dtype=float)
    assert inner.min() >= means.min() - 1
    assert inner.max() <= means.max() + 1
    # neighbours hardly differ: there is no detail left within a square
    assert np.abs(np.diff(inner, axis=0)).max() < 8


def test_what_is_outside_the_cover_stays_as_it_was() -> None:
    before, after = np.array(noise(3)), noise(3)
    cover(after, [PLACE])

    changed = np.any(np.array(after) != before, axis=2)
    rows, columns = np.where(changed)
    assert (rows.min(), columns.min()) >= (100 - MARGIN, 100 - MARGIN)
    assert (rows.max(), columns.max()) < (180 + MARGIN, 180 + MARGIN)


@pytest.mark.parametrize(
    "box", [Box(0, 0, 1, 1), Box(299, 0, 300, 300), Box(-5, -5, 400, 400), Box(9, 9, 9, 9)]
)
def test_places_at_the_edge_and_of_no_size_do_no_harm(box: Box) -> None:
    picture = noise(4)
    cover(picture, [box])

    assert picture.size == (300, 300)


@pytest.mark.parametrize("linear", [False, True])
def test_a_code_is_found_and_unreadable_in_the_copy(linear: bool) -> None:
    picture = Image.new("RGB", (1200, 900), "white")
    text = "JJD000390007882345" if linear else BOARDING
    picture.paste(code(text, linear=linear), (60, 300))
    data = saved(picture, "JPEG", quality=90)
    findings = find(data)

    assert [one.kind for one in findings.regions if one.kind is RegionKind.CODE] == [RegionKind.CODE]
    assert codes_in(clean_copy(data)) == [text]
    assert codes_in(clean_copy(data, findings)) == []


def test_places_stand_in_pixels_of_the_upright_original() -> None:
    picture = Image.new("RGB", (3000, 2000), "white")
    picture.paste(code().resize((600, 600)), (300, 200))
    tags = Image.Exif()
    tags[0x0112] = 6
    findings = find(saved(picture, "JPEG", exif=tags))
    box = next(one.box for one in findings.regions if one.kind is RegionKind.CODE)

    assert (findings.width, findings.height) == (2000, 3000)
    # a quarter turn to the right: what was 200 to 800 from the top lies 1200 to 1800 from the left
    assert (box.left, box.top) >= (1200, 300)
    assert (box.right, box.bottom) <= (1802, 902)


def test_places_of_another_picture_cover_nothing_and_give_nothing_back() -> None:
    findings = Findings(50, 50, (Region(RegionKind.FACE, Box(1, 1, 9, 9), 90),), (Reader.FACES,))

    with pytest.raises(NotAPictureError):
        clean_copy(saved(noise(5), "PNG"), findings)


def test_the_marked_picture_has_a_frame_around_each_place_and_the_copy_has_none() -> None:
    data = saved(Image.new("RGB", (400, 400), "gray"), "PNG")
    regions = tuple(Region(RegionKind.FACE, Box(x, 150, x + 60, 210), 90) for x in (60, 200))
    findings = Findings(400, 400, regions, (Reader.FACES,))

    def colours(made: bytes) -> set[str]:
        rgb = np.array(Image.open(io.BytesIO(made)).convert("RGB"), dtype=int)
        yellow = (rgb[..., 0] > 200) & (rgb[..., 2] < 90)
        green = (rgb[..., 1] > 150) & (rgb[..., 0] < 90)
        return {name for name, found in (("yellow", yellow.any()), ("green", green.any())) if found}

    assert colours(marked_copy(data, findings, Cover())) == {"yellow"}
    assert colours(marked_copy(data, findings, Cover(uncovered=(2,)))) == {"yellow", "green"}
    assert colours(clean_copy(data, findings, Cover())) == set()


def test_a_strip_is_given_a_margin_so_that_messengers_take_it() -> None:
    copy = Image.open(io.BytesIO(clean_copy(saved(Image.new("RGB", (4000, 20), "red"), "PNG"))))

    assert max(copy.size) / min(copy.size) <= 20


def test_a_copy_is_no_larger_than_its_use_wants_and_never_larger_than_it_was() -> None:
    large, _ = upright(saved(Image.new("RGB", (3000, 1500)), "JPEG"), Size(500_000, 900, 80))
    small, _ = upright(saved(Image.new("RGB", (30, 15)), "JPEG"), Size(500_000, 900, 80))

    assert large.width == 900
    assert abs(large.height - 450) <= 1
    assert small.size == (30, 15)


# --- faces: the network's answer is decoded; whether it knows a face was tried by hand (decision 14) ---


def test_the_networks_maps_become_boxes_in_pixels_of_the_picture() -> None:
    heat = np.zeros((24, 32), dtype=np.float32)
    sizes = np.zeros((2, 24, 32), dtype=np.float32)
    offsets = np.zeros((2, 24, 32), dtype=np.float32)
    heat[10, 20], heat[10, 21], heat[3, 4] = 0.9, 0.6, 0.3  # a face, the same once more, too unsure
    sizes[:, 10, 20:22] = [[np.log(8)] * 2, [np.log(4)] * 2]  # 8 cells high, 4 wide
    offsets[:, 10, 20] = [0.25, -0.25]
    (found,) = faces.decoded(heat, sizes, offsets, (128, 96), (256, 192))

    assert found.confidence == 90
    # the centre: (20 - 0.25 + 0.5) * 4 = 81 across, (10 + 0.25 + 0.5) * 4 = 43 down, at twice the size
    assert found.box == Box(2 * (81 - 8), 2 * (43 - 16), 2 * (81 + 8), 2 * (43 + 16))


def test_faces_apart_are_two_and_boxes_end_at_the_edge() -> None:
    heat = np.zeros((8, 32), dtype=np.float32)
    sizes = np.full((2, 8, 32), np.log(4), dtype=np.float32)
    heat[0, 0], heat[4, 25] = 0.5, 0.8
    found = faces.decoded(heat, sizes, np.zeros_like(sizes), (128, 32), (128, 32))

    assert [one.confidence for one in found] == [80, 50]
    assert (found[1].box.left, found[1].box.top) == (0, 0)


def test_one_network_serves_every_size_and_sees_no_face_where_there_is_none() -> None:
    for size in ((640, 480), (33, 700), (1999, 1333), (1, 1), (640, 480)):
        picture = Image.new("RGB", size, "beige")
        corners = (size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2)
        ImageDraw.Draw(picture).rectangle(corners, fill="teal")

        assert faces.find_faces(picture) == ()


# --- writing ---


def line_of(text: str) -> tuple[Word, ...]:
    """Return a line whose letters are ten pixels wide."""
    placed, at = [], 0
    for part in text.split():
        placed.append(Word(part, Box(at * 10, 0, (at + len(part)) * 10, 20), 0.9))
        at += len(part) + 1
    return tuple(placed)


@pytest.mark.parametrize(
    ("text", "kind", "covered"),
    [
        ("Card 4111 1111 1111 1111", RegionKind.CARD, "4111 1111 1111 1111"),
        ("Phone +254 712 345 678", RegionKind.PHONE, "+254 712 345 678"),
        ("write to grace.w@example.com please", RegionKind.EMAIL, "grace.w@example.com"),
        ("Booking reference: X7K9QP", RegionKind.BOOKING, "X7K9QP"),
        ("gate B12 X7K9QP seat", RegionKind.BOOKING, "X7K9QP"),
        ("WiFi: LakeViewGuest", RegionKind.SECRET, "WiFi: LakeViewGuest"),
        ("password: Sunny#2024", RegionKind.SECRET, "Sunny#2024"),
        ("Call 0722 123456 now", RegionKind.PHONE, "0722 123456"),
        ("Call (020) 7946-0018", RegionKind.PHONE, "(020) 7946-0018"),
        ("1234 5678 9012 left", RegionKind.ID_NUMBER, "1234 5678 9012"),
        ("National ID number 28123456", RegionKind.ID_NUMBER, "28123456"),
    ],
)
def test_private_writing_is_covered_and_the_words_beside_it_are_not(
    text: str, kind: RegionKind, covered: str
) -> None:
    at = text.index(covered)
    box = Box(at * 10, 0, (at + len(covered)) * 10, 20)

    assert (kind, box) in [(one.kind, one.box) for one in private_places(line_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Total KES 24,500",
        "3 November 2026 18:42",
        "Flight cancelled, sorry",
        "Row 12",
        "18.11.2026 18:42",
        "1,250,000.00",
    ],
)
def test_prices_dates_and_plain_words_stay_readable(text: str) -> None:
    assert list(private_places(line_of(text))) == []


@needs_tesseract
def test_a_screenshot_is_read_and_its_private_words_are_gone_from_the_copy() -> None:
    data = ticket(codes=0, words=True)
    findings = find(data)
    kinds = {one.kind for one in findings.regions}
    copy = clean_copy(data, findings)
    read = " ".join(word.text for line in words.read_lines(Image.open(io.BytesIO(copy))) for word in line)

    assert findings.read == (Reader.FACES, Reader.CODES, Reader.TEXT)
    assert {
        RegionKind.CARD,
        RegionKind.PHONE,
        RegionKind.EMAIL,
        RegionKind.BOOKING,
        RegionKind.SECRET,
    } <= kinds
    for secret in ("4111", "712", "grace", "X7K9QP", "LakeView"):
        assert secret in " ".join(LINES)
        assert secret not in read
    assert "24,500" in read


@needs_tesseract
def test_all_writing_can_be_covered() -> None:
    data = ticket(codes=0, words=True)
    copy = Image.open(io.BytesIO(clean_copy(data, find(data), Cover(writing=True))))

    assert not [one for one in words.read_lines(copy) if any(len(word.text) > 3 for word in one)]


def test_without_a_reader_writing_is_said_to_be_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert find(ticket()).unread == (Reader.TEXT,)
    with pytest.raises(words.NoReaderError):
        find_words(noise(6))
