"""Evidence in every state, and what comes back."""

from __future__ import annotations

import io
import shutil

from PIL import Image

from bot.domain.case import EvidenceKind, FileState
from tests.conversation.test_story import FIBRE
from tests.pictures import broken_jpeg, jpeg
from tests.playing import Play

BACK = "pictures_ready" if shutil.which("tesseract") else "pictures_unread"  # unread pictures are never ready


def test_a_photo_before_the_story_is_kept_and_asks_what_happened(play: Play) -> None:
    shown = play.file(jpeg())
    assert "What happened?" in shown[-1].rendered.text

    play.say(FIBRE)
    assert len(play.state.cases) == 1
    assert play.state.cases[0].exhibits[0].file_state is FileState.STORED


def test_an_album_is_acknowledged_once(play: Play) -> None:
    play.say(FIBRE)
    for color in ("red", "green", "blue"):
        assert play.file(jpeg(color=color), group="g") == []
    shown = play.tick("1m")

    assert [one.say.key for one in shown if not one.edits] == ["evidence_saved_many"]
    assert "3 photos" in shown[-1].rendered.text


def test_a_part_of_an_album_that_comes_late_edits_the_acknowledgement(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(color="red"), group="g")
    first = next(one for one in play.tick("1m") if one.say.key.startswith("evidence_saved"))
    play.file(jpeg(color="green"), group="g")
    second = next(one for one in play.tick("1m") if one.say.key.startswith("evidence_saved"))

    assert "1 photo" in first.rendered.text
    assert "2 photos" in second.rendered.text
    assert first.say.slot == second.say.slot
    assert second.say.in_place


def test_a_picture_sent_as_a_file_is_a_picture(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(gps=True), kind=EvidenceKind.DOCUMENT, name="IMG_1.jpg")
    play.say("/evidence")
    play.press("pictures")
    shown = play.press("readable_no")

    assert shown[-1].say.key == BACK


def test_an_album_is_complete_at_the_next_input_outside_it(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(color="red"), group="g")
    play.file(jpeg(color="green"), group="g")
    shown = play.say("/case")

    assert "evidence_saved_many" in [one.say.key for one in shown[:2]]


def test_a_caption_is_part_of_the_story(play: Play) -> None:
    play.file(jpeg(), caption=FIBRE)

    assert play.drafts("x_post")


def test_the_same_picture_twice_is_one_item(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.file(jpeg())

    assert play.keys[-1] == "evidence_known"
    assert len(play.state.cases[0].exhibits) == 1


def test_a_corrupt_picture_is_kept_and_said_to_be_broken(play: Play) -> None:
    play.say(FIBRE)
    shown = play.file(broken_jpeg())

    assert play.state.cases[0].exhibits[0].file_state is FileState.BROKEN
    assert "can't open" in shown[-1].rendered.text


def test_pictures_come_back_without_metadata_and_only_after_the_question(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(gps=True, comment=b"taken by Ann"))
    asked = play.say("/evidence") and play.press("pictures")
    assert [one.say.key for one in asked] == ["ask_cover"]

    shown = play.press("readable_no")

    data = shown[-1].files[0].read_bytes()
    assert b"Ann" not in data
    assert b"Exif" not in data
    assert len(Image.open(io.BytesIO(data)).getexif()) == 0


def test_a_picture_with_something_readable_stays_private(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.press("more")
    play.press("pictures")
    shown = play.press("readable_yes")

    assert [one.say.key for one in shown] == ["pictures_private"]
    assert shown[0].files == ()


def test_a_voice_note_asks_for_the_words(play: Play) -> None:
    shown = play.file(b"OggS" + b"\0" * 60, kind=EvidenceKind.VOICE, name="voice.ogg", mime="audio/ogg")

    assert "type" in shown[-1].rendered.text


def test_a_file_above_the_limit_is_kept_by_reference_and_said_so(play: Play) -> None:
    play.say(FIBRE)
    shown = play.file(b"\0" * (21 * 1024 * 1024), kind=EvidenceKind.VIDEO, name="clip.mp4", mime="video/mp4")

    assert play.state.cases[0].exhibits[0].file_state is FileState.TOO_BIG
    assert "20 MB" in shown[-1].rendered.text


def test_the_label_of_a_picture_is_no_answer_to_the_open_question(play: Play) -> None:
    play.say("Zuku is useless")
    play.file(jpeg(), caption="the receipt")

    assert play.state.cases[0].facts.what is None
    assert play.state.cases[0].exhibits[0].note == "the receipt"
