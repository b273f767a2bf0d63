"""Several open cases: which one an item goes to, what is asked, and what is not."""

from __future__ import annotations

import pytest

from bot.app.incoming import IncomingFile, IncomingForward, IncomingPress
from bot.domain.case import EvidenceKind, OriginKind
from bot.terminal.seat import Shown
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play

JUMIA = "Jumia: the phone I ordered on 2 Nov never came. I paid 58,000 and want a refund by friday"


@pytest.fixture
def both(play: Play) -> Play:
    """Give a person with two cases that are out: Safaricom, then Jumia."""
    play.say(FIBRE)
    play.press("posted")
    play.say("/new")
    play.say(JUMIA)
    play.press("posted")
    names = [case.facts.company.name for case in play.state.cases if case.facts.company]
    assert names == ["Safaricom", "Jumia Kenya"]
    return play


def items(play: Play) -> list[int]:
    return [len(case.exhibits) for case in play.state.cases]


def test_a_photo_that_says_nothing_is_asked_about_with_the_companies_as_buttons(both: Play) -> None:
    (asked,) = both.file(jpeg())

    assert asked.say.key == "ask_which_case"
    labels = [button.label for row in asked.rendered.rows for button in row]
    assert labels == ["Jumia Kenya", "Safaricom", "A new case"]
    assert sum(items(both)) == 1, "kept before the answer"


def test_a_burst_is_asked_about_once_and_goes_where_the_answer_says(both: Play) -> None:
    first = both.file(jpeg(color="red"))
    second = both.file(jpeg(color="green"))
    assert second[-1].edits == first[-1].id
    assert "2 photos" in second[-1].rendered.text

    both.press("Safaricom")

    assert items(both) == [2, 0]
    assert [one.number for one in both.state.cases[0].exhibits] == [1, 2]
    assert both.state.active == 1


def test_an_album_is_asked_about_once(both: Play) -> None:
    for color in ("red", "green", "blue"):
        assert both.file(jpeg(color=color), group="g") == []
    shown = both.tick("1m")

    assert [one.say.key for one in shown] == ["ask_which_case"]
    both.press("Safaricom")
    assert items(both) == [3, 0]


def test_the_answer_holds_for_what_follows_in_the_next_minutes(both: Play) -> None:
    both.file(jpeg(color="red"))
    both.press("Safaricom")
    both.tick("5m")
    soon = both.file(jpeg(color="green"))
    both.tick("20m")
    later = both.file(jpeg(color="blue"))

    assert "of your Safaricom case" in soon[-1].rendered.text
    assert later[-1].say.key == "ask_which_case"


@pytest.mark.parametrize("words", ["safaricom", "the Safaricom one", "case 1"])
def test_the_answer_may_be_written(both: Play, words: str) -> None:
    both.file(jpeg())
    both.say(words)

    assert items(both) == [1, 0]
    assert both.keys[-1] == "evidence_filed"


def test_without_an_answer_the_item_stays_where_it_is_and_nothing_is_lost(both: Play) -> None:
    both.file(jpeg())
    both.tick("2d")

    assert items(both) == [0, 1]


def test_an_answer_can_be_changed_and_an_old_question_cannot(both: Play) -> None:
    both.file(jpeg(color="red"))
    both.press("Safaricom")
    old = next(
        button.id
        for shown in both.messages
        for row in shown.rendered.rows
        for button in row
        if button.label == "Jumia Kenya" and button.action == "file"
    )
    both.press(old)
    assert items(both) == [0, 1]

    both.tick("20m")
    both.file(jpeg(color="green"))
    both.press("Safaricom")
    both.press(old)
    assert len(both.pop_ups) == 1
    assert items(both) == [1, 1]


def test_a_new_case_can_be_the_answer(both: Play) -> None:
    both.file(jpeg())
    shown = both.press("A new case")

    assert items(both) == [0, 0, 1]
    assert "What happened?" in shown[-1].rendered.text


def test_a_caption_or_a_sender_that_names_a_company_is_not_asked_about(both: Play) -> None:
    both.file(jpeg(), caption="my Safaricom receipt")
    both.do(IncomingForward("We are on it.", OriginKind.HIDDEN_USER, "in:90", "Jumia Help"))

    assert items(both) == [1, 1]
    assert "ask_which_case" not in both.keys


def test_a_story_that_is_being_told_takes_its_pictures_and_offers_the_other_case(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.say("/new")
    play.say("Jumia is useless")
    shown = play.file(jpeg())

    assert items(play) == [0, 1]
    assert "of your Jumia Kenya case" in shown[-1].rendered.text
    play.press("No, it is for Safaricom")
    assert items(play) == [1, 0]


def test_a_case_that_was_just_opened_takes_what_comes(both: Play) -> None:
    both.say("/case 1")
    both.file(jpeg())

    assert items(both) == [1, 0]


def test_an_item_that_answers_a_message_goes_to_that_messages_case(both: Play) -> None:
    about = next(one for one in both.messages if one.say.case == 1)
    both.do(IncomingFile(EvidenceKind.PHOTO, "in:50", mime="image/jpeg", data=jpeg(), reply_to=about.id))

    assert items(both) == [1, 0]


def test_a_forwarded_answer_is_heard_once_its_case_is_known(both: Play) -> None:
    both.do(IncomingForward("We will refund you by Friday.", OriginKind.HIDDEN_USER, "in:50", "Care"))
    assert all(not case.replies for case in both.state.cases)

    both.press("Safaricom")

    first, second = both.state.cases
    assert [reply.text for reply in first.replies] == ["We will refund you by Friday."]
    assert first.promise_due is not None
    assert second.replies == ()


def test_with_one_open_case_nothing_is_asked(play: Play) -> None:
    play.say(FIBRE)
    play.press("posted")
    play.tick("3d")
    shown = play.file(jpeg())

    assert shown[-1].say.key == "evidence_saved"
    assert shown[-1].rendered.rows == ()


def test_another_persons_buttons_reach_nothing(both: Play) -> None:
    both.file(jpeg())
    first = both.state.cases[1].exhibits[0].input
    for button in (f"file:1:{first}", f"file:0:{first}", "remove:2:1.sure", "move:2:1.0", "item:2:1"):
        pop_up, outputs = both.seat.handle("eve", IncomingPress(button))
        assert pop_up is not None
        assert not any(isinstance(one, Shown) for one in outputs)

    assert items(both) == [0, 1]
