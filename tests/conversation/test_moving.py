"""Items noted, moved and removed: numbers stay, files go when nobody needs them."""

from __future__ import annotations

from pathlib import Path

from bot.app.incoming import IncomingFile, IncomingPlace, IncomingPlaceMoved, IncomingPress, text_incoming
from bot.domain.case import EvidenceKind, Exhibit
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play


def kept(play: Play) -> set[str]:
    return {path.name for path in Path(play.settings.data_dir, "media").rglob("*") if path.is_file()}


def exhibits(play: Play, case: int = 1) -> tuple[Exhibit, ...]:
    return next(one for one in play.state.cases if one.number == case).exhibits


def three(play: Play) -> None:
    play.say(FIBRE)
    for color in ("red", "green", "blue"):
        play.file(jpeg(color=color))


def choose(play: Play, label: str) -> None:
    play.say("/evidence")
    play.press("Move or remove an item")
    play.press(label)


def test_a_removed_item_is_gone_with_its_file_and_the_numbers_stay(play: Play) -> None:
    three(play)
    gone = exhibits(play)[1].sha256
    choose(play, "2. 1 photo")
    play.press("Remove it")
    assert len(exhibits(play)) == 3, "asked first"
    play.press("Yes, remove it")

    assert [one.number for one in exhibits(play)] == [1, 3]
    assert gone not in kept(play)
    assert len(kept(play)) == 2
    play.file(jpeg(color="white"))
    assert [one.number for one in exhibits(play)] == [1, 3, 4]


def test_the_number_of_a_removed_last_item_is_not_given_again(play: Play) -> None:
    three(play)
    play.do(IncomingPress("remove:1:3.sure"))
    play.file(jpeg(color="white"))

    assert [one.number for one in exhibits(play)] == [1, 2, 4]


def test_a_file_that_another_case_needs_stays(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.say("/new")
    play.say("Jumia is useless")
    play.file(jpeg())
    play.do(IncomingPress("remove:1:1.sure"))

    assert exhibits(play) == ()
    assert kept(play) == {str(exhibits(play, 2)[0].sha256)}


def test_a_file_that_another_person_needs_stays(play: Play) -> None:
    three(play)
    red = exhibits(play)[0].sha256
    photo = IncomingFile(EvidenceKind.PHOTO, "in:1", mime="image/jpeg", data=jpeg(color="red"))
    play.seat.handle("bob", photo)
    play.do(IncomingPress("remove:1:1.sure"))
    assert red in kept(play)

    play.seat.handle("bob", IncomingPress("remove:1:1.sure"))
    assert red not in kept(play)


def test_an_item_moves_to_another_case_with_its_file_and_note(play: Play) -> None:
    three(play)
    play.say("/new")
    play.say("Jumia is useless")
    play.say("/case 1")
    choose(play, "2. 1 photo")
    before = kept(play)
    play.press("Move to Jumia Kenya")

    assert [one.number for one in exhibits(play)] == [1, 3]
    (moved,) = exhibits(play, 2)
    assert moved.number == 1
    assert kept(play) == before
    play.do(text_incoming("the wrong phone", message_id="in:90", reply_to="in:3"))
    assert exhibits(play, 2)[0].note == "the wrong phone", "a reply to its message finds it there"


def test_an_item_can_open_a_case_of_its_own(play: Play) -> None:
    three(play)
    choose(play, "1. 1 photo")
    shown = play.press("Move to a new case")

    assert [len(case.exhibits) for case in play.state.cases] == [2, 1]
    assert "What happened?" in shown[-1].rendered.text


def test_a_button_of_an_item_that_is_gone_says_so(play: Play) -> None:
    three(play)
    play.do(IncomingPress("remove:1:2.sure"))
    for button in ("item:1:2", "move:1:2.0", "remove:1:2.sure", "twin:1:2.drop", "theirs:1:2"):
        play.do(IncomingPress(button))

    assert play.pop_ups == ["That item is not in this case any more."] * 5
    assert len(exhibits(play)) == 2


def test_rubbish_in_a_button_changes_nothing(play: Play) -> None:
    three(play)
    before = play.state.cases
    for argument in ("", ".", "x", "1.x", "1.99", "99999999999.sure", "1.1", "from.99999", "from.x", "²"):
        for action in ("move", "remove", "item", "file", "twin"):
            if (action, argument) not in (("move", "1.0"),):
                play.do(IncomingPress(f"{action}:1:{argument}"))

    assert play.state.cases == before


def test_many_items_are_chosen_from_page_by_page(play: Play) -> None:
    play.say(FIBRE)
    for number in range(18):
        play.do(IncomingPlace(1 + number / 10, 2, f"in:{number + 2}"))
    play.say("/evidence")
    play.press("Move or remove an item")
    play.press("More items")
    play.press("18. 1 place")

    assert play.keys[-1] == "item_choices"


# --- notes ----------------------------------------------------------------------------------


def test_a_reply_to_an_item_or_to_what_was_said_of_it_is_its_note(play: Play) -> None:
    play.say(FIBRE)
    shown = play.file(jpeg())
    saved = next(one for one in shown if one.say.key == "evidence_saved")
    play.do(text_incoming("the red light", message_id="in:3", reply_to="in:2"))
    play.do(text_incoming("since Monday", message_id="in:4", reply_to=saved.id))

    assert exhibits(play)[0].note == "the red light\nsince Monday"
    assert play.keys[-1] == "evidence_noted"


def test_a_reply_to_what_asks_what_happened_is_the_story(play: Play) -> None:
    asked = play.file(jpeg())[-1]
    play.do(text_incoming(FIBRE, message_id="in:2", reply_to=asked.id))

    assert play.drafts("x_post")
    assert exhibits(play)[0].note is None


def test_a_reply_to_a_reminder_that_shows_a_picture_is_an_answer(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.press("posted")
    (reminder,) = [one for one in play.tick("25h") if one.say.key == "reminder"]
    play.do(text_incoming("they said Friday", message_id="in:9", reply_to=reminder.id))

    assert exhibits(play)[0].note is None
    assert play.state.cases[0].replies


def test_a_reply_to_the_acknowledgement_of_an_album_is_the_note_of_all(play: Play) -> None:
    play.say(FIBRE)
    for color in ("red", "green"):
        play.file(jpeg(color=color), group="g")
    saved = next(one for one in play.tick("1m") if one.say.key == "evidence_saved_many")
    play.do(text_incoming("the router", message_id="in:9", reply_to=saved.id))

    assert [one.note for one in exhibits(play)] == ["the router", "the router"]
    assert "items 1 and 2" in play.messages[-1].rendered.text


def test_a_reply_to_a_question_is_an_answer_and_no_note(play: Play) -> None:
    play.say("Zuku is useless")
    asked = play.messages[-1]
    play.do(text_incoming("no internet since 3 Nov", message_id="in:9", reply_to=asked.id))

    assert play.state.cases[0].facts.what is not None


def test_a_changed_caption_changes_the_note_and_keeps_what_was_added(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(), caption="the modem")
    play.do(text_incoming("since Monday", message_id="in:3", reply_to="in:2"))
    shown = play.edit(2, "the router")

    assert exhibits(play)[0].note == "the router\nsince Monday"
    assert shown[-1].say.key == "evidence_recaptioned"


def test_a_changed_caption_of_an_album_changes_all_that_share_it(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(color="red"), caption="the modem", group="g")
    play.file(jpeg(color="green"), group="g")
    play.tick("1m")
    play.edit(2, "the router")

    assert [one.note for one in exhibits(play)] == ["the router", "the router"]


def test_a_changed_caption_that_was_part_of_the_story_changes_the_facts(play: Play) -> None:
    play.file(jpeg(), caption=FIBRE)
    play.edit(1, FIBRE.replace("4,500", "5,400"))

    assert "5,400" in play.drafts("x_post")[-1].text
    assert (exhibits(play)[0].note or "").startswith("Safaricom")


def test_a_note_keeps_no_pin(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    play.do(text_incoming("the pin is 4821", message_id="in:3", reply_to="in:2"))

    assert "4821" not in (exhibits(play)[0].note or "")


# --- places ---------------------------------------------------------------------------------


def test_a_place_is_kept_dated_and_out_of_every_text(play: Play) -> None:
    play.say(FIBRE)
    shown = play.do(IncomingPlace(-1.28639, 36.81722, "in:2", "Safaricom Shop, Moi Avenue"))

    (one,) = exhibits(play)
    assert (one.kind, one.text, one.received_at) == (
        EvidenceKind.LOCATION,
        "-1.286390,36.817220",
        play.clock.now(),
    )
    assert "private" in shown[-1].rendered.text
    play.press("more")
    play.press("message")
    texts = [
        draft.text for kind in ("x_post", "tiktok_caption", "direct_message") for draft in play.drafts(kind)
    ]
    assert all("1.28" not in text and "36.8" not in text and "Moi Avenue" not in text for text in texts)


def test_a_live_position_keeps_its_first_and_its_newest_point(play: Play) -> None:
    play.say(FIBRE)
    play.do(IncomingPlace(1, 2, "in:2"))
    play.tick("10m")
    before = len(play.messages)
    for step in (1, 2):
        play.do(IncomingPlaceMoved(1 + step / 10, 2, "in:2"))

    assert exhibits(play)[0].text == "1.000000,2.000000 1.200000,2.000000 (2026-11-18 06:10 UTC)"
    assert len(play.messages) == before, "nothing is said of every step"
