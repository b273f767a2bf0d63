"""The drawn ladder, read back pixel by pixel."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.app.papers import LadderLine, LadderSheet
from bot.domain.values import Mark
from bot.papers import ladder
from bot.papers.ladder import ladder_png

LINES = (
    LadderLine(Mark.PAST, "Mon 2 Nov", "It happened"),
    LadderLine(Mark.DONE, "Wed 18 Nov", "You posted about it"),
    LadderLine(Mark.TODAY, "Sun 22 Nov", "Today"),
    LadderLine(Mark.NEXT, "Wed 25 Nov", "A formal complaint in writing"),
    LadderLine(Mark.AHEAD, "From Wed 6 Jan 2027", "Communications Ombudsman"),
    LadderLine(Mark.LAST_DAY, "Later", "A card dispute", "Last day: Tue 2 Mar 2027"),
)


def drawn(*lines: LadderLine) -> Image.Image:
    return Image.open(io.BytesIO(ladder_png(LadderSheet("Abc Water: next steps", lines)))).convert("RGB")


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def near(one: object, other: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 16 for a, b in zip(one, other, strict=True))


def rows_of(picture: Image.Image, colour: str, columns: range) -> list[int]:
    """Return the heights at which a colour is seen in some columns."""
    wanted = rgb(colour)
    return [y for y in range(picture.height) if any(near(picture.getpixel((x, y)), wanted) for x in columns)]


def test_the_picture_is_as_wide_as_a_phone_and_no_taller_than_it_shows() -> None:
    picture = drawn(*LINES)

    assert picture.width == 1080
    assert 1000 < picture.height < 1700


def test_every_step_has_its_sign_on_the_line_from_the_past_down() -> None:
    picture = drawn(*LINES)
    signs = range(ladder.TRACK - 24, ladder.TRACK - 16)  # beside the line, within every sign

    order = [rows_of(picture, colour, signs) for colour in (ladder.DONE, ladder.NOW, ladder.ALARM)]
    assert all(order), "done, today and next, last day"
    assert order[0][-1] < order[1][0] < order[1][-1] < order[2][0]


def test_today_stands_in_a_band_of_its_own() -> None:
    band = rows_of(drawn(*LINES), ladder.TODAY_BAND, range(1020, 1030))
    assert len(band) > 100
    assert band == list(range(band[0], band[-1] + 1))
    assert not rows_of(drawn(LINES[1]), ladder.TODAY_BAND, range(1020, 1030))


def test_a_last_day_is_written_in_the_colour_of_alarms() -> None:
    words = range(ladder.TEXT, ladder.TEXT + 300, 2)
    plain = LadderLine(Mark.AHEAD, "Later", "A card dispute")
    assert rows_of(drawn(LINES[5]), ladder.ALARM, words)
    assert not rows_of(drawn(plain), ladder.ALARM, words)


def test_no_word_leaves_the_picture() -> None:
    long = LadderLine(Mark.NEXT, "Wed 25 Nov", "Donaudampfschifffahrtsgesellschaft" * 4, "x" * 200)
    picture = drawn(long, LadderLine(Mark.AHEAD, "y " * 200, "word " * 200))
    edge = range(1080 - ladder.EDGE + 4, 1080)
    assert not rows_of(picture, ladder.INK, edge)
    assert not rows_of(picture, ladder.ALARM, edge)


def test_the_file_holds_no_metadata() -> None:
    with Image.open(io.BytesIO(ladder_png(LadderSheet("x", LINES)))) as picture:
        assert picture.info == {}


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.text(max_size=80), min_size=3, max_size=3), mark=st.sampled_from(list(Mark)))
def test_any_words_are_drawn(words: list[str], mark: Mark) -> None:
    sheet = LadderSheet(words[0], (LadderLine(mark, words[1], words[2], words[0]),))
    assert ladder_png(sheet).startswith(b"\x89PNG")
