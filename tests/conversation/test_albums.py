"""Albums and bursts: one acknowledgement, numbers in the order of sending, a caption for all."""

from __future__ import annotations

from pathlib import Path

from bot.app.incoming import IncomingFile
from bot.domain.case import EvidenceKind, FileState
from bot.terminal.seat import Shown
from tests.conversation.test_story import FIBRE
from tests.pictures import encoded, film, jpeg, scene
from tests.playing import Play


def send(
    play: Play, message: int, data: bytes, *, group: str | None = "g", caption: str | None = None
) -> list[Shown]:
    """Send a photo whose message has a number of its own, as when messages come out of order."""
    return play.do(
        IncomingFile(
            EvidenceKind.PHOTO,
            f"in:{message}",
            mime="image/jpeg",
            caption=caption,
            group=group,
            data=data,
        )
    )


def acknowledged(shown: list[Shown]) -> list[str]:
    return [one.rendered.text for one in shown if one.say.key.startswith("evidence_saved")]


def test_items_are_numbered_as_they_were_sent_though_they_came_out_of_order(play: Play) -> None:
    play.say(FIBRE)
    for message in (13, 11, 12):
        send(play, message, jpeg(color=("red", "green", "blue")[message - 11]))
    play.tick("1m")

    exhibits = play.state.cases[0].exhibits
    assert [(one.number, one.message) for one in exhibits] == [(1, 11), (2, 12), (3, 13)]


def test_the_caption_of_one_is_the_note_of_all(play: Play) -> None:
    play.say(FIBRE)
    send(play, 2, jpeg(color="red"))
    send(play, 3, jpeg(color="green"), caption="the router")
    send(play, 4, jpeg(color="blue"))

    assert [one.note for one in play.state.cases[0].exhibits] == ["the router"] * 3


def test_a_part_that_comes_late_gets_the_next_number_and_the_caption(play: Play) -> None:
    play.say(FIBRE)
    send(play, 2, jpeg(color="red"), caption="the router")
    send(play, 3, jpeg(color="green"))
    play.tick("1m")
    send(play, 9, jpeg(color="black"), group=None)
    send(play, 1, jpeg(color="blue"))
    shown = play.tick("1m")

    exhibits = play.state.cases[0].exhibits
    assert [one.number for one in exhibits] == [1, 2, 3, 4]
    assert exhibits[3].note == "the router"
    assert acknowledged(shown) == ["Saved: 3 photos, items 1, 2 and 4."]
    assert shown[-1].edits is not None


def test_photos_and_videos_are_counted_apart(play: Play) -> None:
    play.say(FIBRE)
    send(play, 2, jpeg(color="red"))
    play.file(film(), kind=EvidenceKind.VIDEO, name="clip.mp4", mime="video/mp4", group="g")

    assert acknowledged(play.tick("1m")) == ["Saved: 1 photo and 1 video, items 1 and 2."]


def test_an_album_sent_twice_is_said_to_be_known_once(play: Play) -> None:
    play.say(FIBRE)
    for group in ("g", "again"):
        for color in ("red", "green"):
            send(play, play.sent + 1, jpeg(color=color), group=group)
        play.tick("1m")

    assert len(play.state.cases[0].exhibits) == 2
    assert play.keys[-1] == "evidence_none_new"
    assert "items 1 and 2" in play.messages[-1].rendered.text


def test_single_items_one_after_the_other_share_one_message(play: Play) -> None:
    play.say(FIBRE)
    first = play.file(jpeg(color="red"))
    second = play.file(film(), kind=EvidenceKind.VIDEO, name="clip.mp4", mime="video/mp4")

    assert acknowledged(first) == ["Saved: 1 photo, item 1."]
    assert acknowledged(second) == ["Saved: 1 photo and 1 video, items 1 and 2."]
    assert second[-1].edits == next(one.id for one in first if one.say.key == "evidence_saved")


def test_items_with_time_or_words_between_them_are_acknowledged_apart(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(color="red"))
    play.tick("1m")
    later = play.file(jpeg(color="green"))
    play.say("/case")
    after = play.file(jpeg(color="blue"))

    assert acknowledged(later) == ["Saved: 1 photo, item 2."]
    assert acknowledged(after) == ["Saved: 1 photo, item 3."]


def test_pictures_of_an_answer_are_acknowledged_once(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.say("/replied")
    for color in ("red", "green"):
        assert send(play, play.sent + 1, jpeg(color=color)) == []
    shown = play.tick("1m")

    assert [one.say.key for one in shown] == ["reply_pictures"]
    assert "items 1 and 2" in shown[0].rendered.text
    assert all(one.answer for one in play.state.cases[0].exhibits)


def test_a_case_that_is_full_says_so_once_and_what_to_do(tmp_path: Path) -> None:
    small = Play(tmp_path, settings={"REDRESS_CASE_ITEMS": "2"})
    small.say(FIBRE)
    for color in ("red", "green", "blue", "white"):
        send(small, small.sent + 1, jpeg(color=color))
    shown = small.tick("1m")
    single = small.file(jpeg(color="black"))
    small.close()

    assert acknowledged(shown)[0].startswith("Saved: 2 photos, items 1 and 2.\nI did not keep 2 of them")
    assert "/evidence" in acknowledged(shown)[0]
    assert [one.say.key for one in single] == ["evidence_full"]


def test_a_case_takes_no_more_bytes_than_it_may(tmp_path: Path) -> None:
    small = Play(tmp_path, settings={"REDRESS_CASE_MB": "1"})
    small.say(FIBRE)
    small.file(film() + bytes(700_000), kind=EvidenceKind.VIDEO, mime="video/mp4")
    small.file(film(1) + bytes(700_000), kind=EvidenceKind.VIDEO, mime="video/mp4")
    exhibits = small.state.cases[0].exhibits
    small.close()

    assert [one.file_state for one in exhibits] == [FileState.STORED]
    assert small.keys[-1] == "evidence_full"


def test_a_picture_that_looks_like_an_earlier_one_is_asked_about_and_kept(play: Play) -> None:
    play.say(FIBRE)
    photo = scene(7)
    play.file(encoded(photo))
    play.tick("1m")
    asked = play.file(encoded(photo.resize((400, 300)), quality=60))

    assert asked[-1].say.key == "ask_alike"
    assert len(play.state.cases[0].exhibits) == 2

    play.press("Keep both")
    assert play.pop_ups == ["Both stay."]
    assert len(play.state.cases[0].exhibits) == 2


def test_of_two_pictures_that_look_alike_the_second_can_be_left_out(play: Play) -> None:
    play.say(FIBRE)
    photo = scene(7)
    play.file(encoded(photo))
    play.file(encoded(photo.resize((400, 300)), quality=60))
    play.press("Keep only item 1")

    assert [one.number for one in play.state.cases[0].exhibits] == [1]


def test_different_pictures_and_those_of_one_album_are_not_asked_about(play: Play) -> None:
    play.say(FIBRE)
    for seed in range(4):
        play.file(encoded(scene(seed)))
    for scale in (400, 300):
        photo = scene(9).resize((scale, scale * 3 // 4))
        send(play, play.sent + 1, encoded(photo))
    play.tick("1m")

    assert "ask_alike" not in play.keys
