"""Letters, e-mails and the drawn ladder, as a person meets them in the terminal."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from bot.app.incoming import IncomingPress
from bot.domain.papers import enclosed
from bot.terminal.seat import Shown
from tests.papers.reading import read
from tests.pictures import jpeg
from tests.playing import Play

STORY = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, "
    "ticket SR-8841236. want my money back. my number 0722 123456"
)

COUCH = (
    "Brightnest Sofas sold me a couch for 300 on 3 Nov, the couch broke and they ignore me. I want a refund"
)


def complained(play: Play, story: str = STORY) -> Shown:
    """Tell the story, post it and wait until the formal complaint is written."""
    play.say(story)
    play.press("posted")
    for _ in range(3):
        play.tick("4d")
        (*_, last) = play.press("nothing_yet")
        if last.say.key == "draft_formal_complaint":
            return last
        play.press("posted")
    raise AssertionError(play.keys)


def one_file(shown: Shown) -> bytes:
    (path,) = shown.files
    return path.read_bytes()


def test_a_complaint_is_sent_as_a_letter_with_blanks_for_what_we_do_not_know(play: Play) -> None:
    complained(play)
    (ready,) = play.press("paper")

    letter = read(one_file(ready)).text
    draft = play.drafts("email")[-1]
    assert ready.say.key == "letter_ready"
    assert "Safaricom\nPostal address" in letter
    assert "Name\nStreet and number\nPostcode and town\n0722 123456" in letter
    assert "Your reference: SR-8841236" in letter
    assert draft.subject in letter
    assert "This is a formal complaint" in letter


def test_the_file_s_name_says_nothing_about_the_person_or_the_case(play: Play) -> None:
    complained(play)
    (ready,) = play.press("paper")
    assert ready.files[0].name == f"letter-{play.clock.now():%Y-%m-%d}.pdf"


@pytest.mark.parametrize(
    ("country", "width", "day"),
    [("GB", 595, "26 November 2026"), ("US", 612, "November 26, 2026"), (None, 595, "26 November 2026")],
)
def test_sheet_and_date_are_those_of_the_country(
    tmp_path: Path, country: str | None, width: int, day: str
) -> None:
    play = Play(tmp_path, country=country)
    complained(play, COUCH)
    (ready,) = play.press("paper")
    play.close()

    page = read(one_file(ready))
    assert page.width == width
    assert day in page.text


def test_what_was_sent_to_the_bot_is_listed_as_enclosed(play: Play) -> None:
    play.say(STORY)
    play.file(jpeg(), caption="the dead router")
    play.press("posted")
    case = play.state.cases[0]
    assert [exhibit.number for exhibit in enclosed(case)] == [1]
    play.tick("8d")
    play.press("nothing_yet")
    (ready,) = play.press("paper")
    assert "Enclosures\n1. Photo: the dead router" in read(one_file(ready)).text


def test_a_story_in_a_script_without_a_typeface_is_answered_kindly(play: Play) -> None:
    complained(play, COUCH.replace("couch", "沙发"))
    (answer,) = play.press("paper")

    assert answer.say.key == "letter_no_typeface"
    assert "Chinese characters" in answer.rendered.text
    assert answer.files == ()


def test_an_e_mail_opens_with_address_subject_and_text(play: Play) -> None:
    shown = complained(play)
    (url,) = [button.url for row in shown.rendered.rows for button in row if button.url]
    address, _, query = url.removeprefix("mailto:").partition("?")
    fields = dict(pair.split("=", 1) for pair in query.split("&"))
    draft = play.drafts("email")[-1]

    assert unquote(address) == "customercare@safaricom.co.ke"
    assert unquote(fields["subject"]) == draft.subject
    assert unquote(fields["body"]).replace("\r\n", "\n") == draft.text
    codes = [span.text for span in shown.rendered.spans if span.style == "code"]
    assert codes == ["customercare@safaricom.co.ke", draft.subject]
    assert [span.text for span in shown.rendered.spans if span.style == "block"] == [draft.text]


def test_no_address_is_guessed_for_a_company_we_do_not_know(play: Play) -> None:
    shown = complained(play, COUCH)
    (url,) = [button.url for row in shown.rendered.rows for button in row if button.url]
    assert url.startswith("mailto:?subject=")
    assert "To:" not in shown.rendered.text


def test_a_button_for_a_text_that_is_gone_says_so(play: Play) -> None:
    complained(play)
    number = play.state.cases[0].number
    for argument in ("chargeback.", "x_post.", "nonsense", ""):
        play.do(IncomingPress(f"paper:{number}:{argument}"))
    assert len(play.pop_ups) == 4
    assert "letter_ready" not in play.keys


def test_a_case_is_shown_with_its_ladder_in_words_and_as_a_picture(play: Play) -> None:
    complained(play)
    play.press("told_yes")
    (*_, shown) = play.say("/case")

    assert shown.say.key == "case_state"
    assert "What can come next:" in shown.rendered.text
    with Image.open(io.BytesIO(one_file(shown))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1080)


def test_a_case_that_is_not_out_or_has_ended_has_no_picture(play: Play) -> None:
    play.say(STORY)
    before = play.say("/case")
    play.press("posted")
    play.tick("25h")
    play.press("solved")
    after = play.say("/case")
    assert not any(shown.files for shown in (*before, *after))
