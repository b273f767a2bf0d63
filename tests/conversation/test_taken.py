"""When and where a picture was taken: offered to the person alone, and counted only after a yes."""

from __future__ import annotations

from datetime import date

import pytest

from bot.app.incoming import IncomingPress
from bot.domain.case import EvidenceKind, Status
from bot.domain.clues import Word
from bot.domain.facts import Facts
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg, taken_photo
from tests.playing import Play

UNDATED = "Safaricom home fibre is dead, I paid 4,500. I want a refund."
HERE = (-1.28333, 36.81667)


def as_file(play: Play, data: bytes, **more: str) -> list[str]:
    return [one.say.key for one in play.file(data, kind=EvidenceKind.DOCUMENT, name="IMG_1.jpg", **more)]


def facts(play: Play) -> Facts:
    return play.state.cases[0].facts


def test_the_time_is_offered_and_counts_for_nothing_before_a_yes(play: Play) -> None:
    play.say(UNDATED)
    keys = as_file(play, taken_photo())

    assert keys[-1] == "ask_taken"
    assert "Item 1 was taken Tue 3 Nov, 18:42" in play.messages[-1].rendered.text
    assert facts(play).when is None


def test_the_day_that_is_taken_answers_the_open_question_and_names_its_picture(play: Play) -> None:
    play.say(UNDATED)
    assert play.keys[-1] == "ask_when"
    as_file(play, taken_photo())
    play.press("It happened Tue 3 Nov")

    when, origins = facts(play).when, facts(play).provenance["when"]
    assert when is not None
    assert when.start == date(2026, 11, 3)
    assert [(one.evidence, one.input) for one in origins] == [(1, None)]
    assert play.state.cases[0].status is Status.DRAFTED
    assert "after 15 days" in play.drafts("x_post")[-1].text


def test_a_day_that_the_case_knows_is_not_replaced(play: Play) -> None:
    play.say(FIBRE)
    before = facts(play)
    as_file(play, taken_photo("2026:11:17 10:00:00"))
    labels = [button.label for row in play.messages[-1].rendered.rows for button in row]
    play.press("Use it")

    assert labels == ["Use it", "No"]
    assert facts(play) == before
    assert "taken Tue 17 Nov, 10:00" in play.say("/evidence")[-1].rendered.text


def test_after_a_no_nothing_is_noted_and_nothing_is_asked_again(play: Play) -> None:
    play.say(FIBRE)
    as_file(play, taken_photo(place=HERE))
    asked = play.button("No")
    play.press("No")

    taken = play.state.cases[0].exhibits[0].taken
    assert taken is not None
    assert taken.word is Word.DECLINED
    assert "taken" not in play.say("/evidence")[-1].rendered.text
    play.press(asked)
    assert "earlier step" in play.pop_ups[-1]


def test_the_place_is_given_as_numbers_and_never_gets_into_a_text(play: Play) -> None:
    play.say(UNDATED)
    as_file(play, taken_photo(place=HERE))
    text = play.messages[-1].rendered.text
    assert "-1.28333, 36.81667" in text
    assert "can't tell which place" in text
    play.press("It happened Tue 3 Nov")
    for act in ("thread", "script"):
        play.do(IncomingPress(f"{act}:1:"))

    written = "\n".join(draft.text for draft in play.state.cases[0].drafts)
    assert len(play.state.cases[0].drafts) > 3
    assert "1.28" not in written
    assert "18:42" not in written
    assert facts(play).where is None


def test_an_open_question_moves_with_its_picture(play: Play) -> None:
    play.say(FIBRE)
    as_file(play, taken_photo())
    play.do(IncomingPress("move:1:1.0"))
    play.press("It happened Tue 3 Nov")

    first, second = play.state.cases
    assert first.exhibits == ()
    assert second.facts.provenance["when"][0].evidence == 1


def test_an_album_is_one_question(play: Play) -> None:
    play.say(UNDATED)
    for seed, at in enumerate(("2026:11:03 18:42:10", "2026:11:03 18:50:00", "2026:11:05 09:00:00")):
        play.file(taken_photo(at, seed=seed), kind=EvidenceKind.DOCUMENT, group="g")
    shown = [one for one in play.tick("1m") if one.say.key == "ask_taken"]

    assert len(shown) == 1
    assert "Items 1 and 2 were taken Tue 3 Nov, 18:42 to 18:50" in shown[0].rendered.text
    assert "Item 3 was taken Thu 5 Nov" in shown[0].rendered.text
    play.press("It happened Thu 5 Nov")
    assert facts(play).provenance["when"][0].evidence == 3


def test_pictures_that_follow_edit_the_open_question(play: Play) -> None:
    play.say(FIBRE)
    as_file(play, taken_photo(seed=1))
    as_file(play, taken_photo("2026:11:04 08:00:00", seed=2))
    asked = [one for one in play.messages if one.say.key == "ask_taken"]

    assert len({one.say.slot for one in asked}) == 1
    assert asked[-1].edits is not None
    play.tick("1h")
    as_file(play, taken_photo("2026:11:05 08:00:00", seed=3))
    assert play.messages[-1].say.slot != asked[-1].say.slot


@pytest.mark.parametrize(
    "at",
    [
        "0000:00:00 00:00:00",
        "1980:01:01 00:00:12",
        "1999:06:05 10:00:00",
        "2010:01:01 00:03:00",
        "2027:11:03 18:42:10",
        "2026:11:19 08:00:00",
        "2026:13:41 25:61:00",
        "    :  :     :  :  ",
        "yesterday",
        "",
    ],
)
def test_a_clock_that_was_never_set_or_runs_ahead_is_not_offered(play: Play, at: str) -> None:
    play.say(UNDATED)
    as_file(play, taken_photo(at))

    assert "ask_taken" not in play.keys
    assert play.state.cases[0].exhibits[0].taken is None


@pytest.mark.parametrize("place", [(0.0, 0.0), (95.0, 20.0), (10.0, 200.0)])
def test_a_place_that_is_none_is_not_offered(play: Play, place: tuple[float, float]) -> None:
    play.say(FIBRE)
    as_file(play, taken_photo(None, place))
    as_file(play, jpeg(gps=True))

    assert "ask_taken" not in play.keys


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_kind_of_picture_is_read(play: Play, kind: str) -> None:
    play.say(FIBRE)
    data = taken_photo(place=HERE, kind=kind)
    play.file(data, kind=EvidenceKind.DOCUMENT, name="a", mime=f"image/{kind.lower()}")

    assert "18:42" in play.messages[-1].rendered.text
    assert "36.81667" in play.messages[-1].rendered.text


def test_the_question_of_another_case_is_out_of_reach(play: Play) -> None:
    play.say(FIBRE)
    as_file(play, taken_photo())
    asked = play.button("No")
    for wrong in (asked.replace(":1:", ":7:"), "taken:1:99999999999.keep", "taken:1:x.keep", asked + "w"):
        play.do(IncomingPress(wrong))

    taken = play.state.cases[0].exhibits[0].taken
    assert taken is not None
    assert taken.word is Word.ASKED
