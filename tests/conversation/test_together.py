"""How a case ends and how long it took, the page of a company, and those who wait together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.app.incoming import IncomingPress, text_incoming
from bot.domain.case import Result, Status
from bot.domain.drafts import DraftKind
from bot.domain.effects import TellDraft
from bot.domain.scorecard import CaseOutcome
from bot.terminal.seat import Observed, Shown
from tests.playing import Play

STORY = "Safaricom cut my internet on Monday. I paid 4,500 and called twice. please fix it by friday"
DAY = "2026-11-18"


@pytest.fixture
def posted(play: Play) -> Play:
    """Tell and post a story, and go on to the question about being counted."""
    play.say(STORY)
    play.press("posted")
    play.press("told_later")
    play.press("no_name")
    return play


class Other:
    """Another person at the same bot."""

    def __init__(self, play: Play, name: str) -> None:
        self.seat, self.name, self.sent = play.seat, name, 0
        self.shown: list[Shown] = []
        self.drafts: dict[str, str] = {}

    def say(self, text: str) -> str:
        return self._do(text_incoming(text, message_id=f"{self.name}:{self.sent}"))

    def press(self, button: str) -> str:
        return self._do(IncomingPress(button))

    def _do(self, incoming: object) -> str:
        self.sent += 1
        _, outputs = self.seat.handle(self.name, incoming)  # type: ignore[arg-type]
        new = [one for one in outputs if isinstance(one, Shown)]
        for one in outputs:
            if isinstance(one, Observed) and isinstance(one.effect, TellDraft):
                self.drafts[one.effect.draft.kind] = one.effect.draft.text
        self.shown += new
        return "\n".join(one.rendered.text for one in new)

    def posts(self) -> None:
        """Tell a story of Safaricom, post it, and agree to be counted."""
        self.say(STORY)
        for button in ("posted:1:first_post", "told_later:1:", "no_name:1:", "count:1:yes"):
            self.press(button)


@pytest.fixture
def crowd(play: Play) -> list[Other]:
    """Give ten people who wait for Safaricom."""
    people = [Other(play, f"person {number}") for number in range(10)]
    for one in people:
        one.posts()
    return people


def row(play: Play) -> CaseOutcome:
    with play.seat.parts.store.unit() as unit:
        return next(iter(unit.outcomes("safaricom", "KE"))).outcome


# --- how it ended ---------------------------------------------------------------------


def test_solved_says_how_long_it_took_and_when_they_first_answered(posted: Play) -> None:
    posted.tick("2d")
    posted.press("they_replied")
    posted.say("they said they are looking into it")
    posted.tick("2d")
    shown = posted.press("solved")

    assert shown[-1].rendered.text == (
        "Good. Safaricom: solved. It took 4 days. They first answered after 2 days."
    )
    days = (row(posted).posted_on, row(posted).answered_on, row(posted).solved_on)
    assert [str(day) for day in days] == [DAY, "2026-11-20", "2026-11-22"]


def test_an_automatic_answer_is_no_answer(posted: Play) -> None:
    posted.tick("2d")
    posted.press("they_replied")
    posted.say("This is an automated reply. We have received your message, do not reply to this email.")
    assert "auto_reply" in posted.keys
    assert row(posted).answered_on is None

    posted.tick("3d")
    posted.press("they_replied")
    posted.say("they said the line will be repaired by Monday")

    assert str(row(posted).answered_on) == "2026-11-23"


@pytest.mark.parametrize(
    ("label", "result", "line"),
    [
        ("In part", Result.PARTLY, "Solved in part."),
        ("Not at all", Result.NO, "Not solved."),
        ("I give up", Result.GAVE_UP, "You gave it up."),
    ],
)
def test_a_case_can_be_closed_in_every_way_and_taken_up_again(
    posted: Play, label: str, result: Result, line: str
) -> None:
    posted.say("close the case")
    posted.press(label)

    case = posted.state.cases[0]
    assert (case.status, case.result, case.planned) == (Status.CLOSED, result, ())
    assert row(posted).result == result
    posted.say("/case")
    assert line in posted.messages[-1].rendered.text

    posted.press("reopen")
    assert posted.state.cases[0].open
    assert (row(posted).result, row(posted).ended_on) == (None, None)


def test_keep_it_open_changes_nothing(posted: Play) -> None:
    posted.say("/case")
    posted.press("close")
    before = posted.state.cases
    posted.press("Keep it open")

    assert posted.state.cases == before


# --- the page -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["/company safaricom", "how is Safaricom doing?", "How fast does safaricom reply"]
)
def test_below_ten_people_the_page_says_so_kindly(play: Play, words: str) -> None:
    for number in range(9):
        Other(play, f"person {number}").posts()
    shown = play.say(words)

    assert [one.say.key for one in shown] == ["company_too_few"]
    assert not play.state.cases


def test_ten_people_give_a_page_without_anybodys_words(play: Play, crowd: list[Other]) -> None:
    play.seat.move(play.clock.now().replace(day=21))
    for one in crowd[:5]:
        one.press("solved:1:")
    text = play.say("how is Safaricom doing?")[-1].rendered.text

    assert "Cases: at least 10" in text
    assert "Answered: at least 5, half of them within about 3 days" in text
    assert "Solved: at least 5, half of them within about 3 days" in text
    assert "4,500" not in text


def test_a_person_who_deletes_everything_is_in_no_figure(play: Play, crowd: list[Other]) -> None:
    crowd[0].say("/delete")
    crowd[0].press("delete:0:all")

    assert play.say("/company Safaricom")[-1].say.key == "company_too_few"


def test_a_deleted_case_and_a_no_take_a_person_out_as_well(play: Play, crowd: list[Other]) -> None:
    Other(play, "an eleventh").posts()
    crowd[0].say("/delete")
    crowd[0].press("delete:1:sure")
    assert play.say("/company Safaricom")[-1].say.key == "company_page"

    assert "in no figure" in crowd[1].press("count:1:no")
    assert play.say("/company Safaricom")[-1].say.key == "company_too_few"


def test_a_name_that_is_not_known_and_no_name_at_all_get_a_kind_line(play: Play) -> None:
    assert play.say("/company Qzxwv Ltd")[-1].say.key == "company_unknown"
    assert play.say("/company")[-1].say.key == "company_which"


@pytest.mark.parametrize(
    "words",
    ["how are you doing?", "how is my case doing?", "how are things doing", "how long does a refund take?"],
)
def test_how_are_you_asks_for_no_page(play: Play, words: str) -> None:
    assert not [one.say.key for one in play.say(words) if one.say.key.startswith("company_")]


# --- together -------------------------------------------------------------------------


def test_consent_is_asked_once_in_plain_words_after_the_post(posted: Play) -> None:
    assert posted.messages[-1].rendered.text == (
        "May I count you as one of those waiting for Safaricom? No name, no text."
    )
    posted.say("no")
    assert posted.messages[-1].say.key == "count_refused"
    assert posted.state.cases[0].voice.counted is False

    posted.say("https://x.com/ann_ke/status/1859000000000000000")
    assert posted.keys[-1] == "link_kept"
    posted.tick("25h")
    posted.press("nothing_yet")
    assert posted.keys.count("ask_count") == 1


def test_consent_that_got_no_answer_is_not_asked_for_again(posted: Play) -> None:
    posted.say("/cancel")
    posted.say("https://x.com/ann_ke/status/1859000000000000000")

    assert posted.keys[-1] == "link_kept"
    assert posted.keys.count("ask_count") == 1
    assert row(posted).counted is None


def test_yes_in_words_hands_out_an_invitation(posted: Play) -> None:
    posted.say("yes")

    said = posted.messages[-1]
    assert said.say.key == "counted"
    assert "/start join_KE_safaricom" in said.rendered.text, "a terminal shows the command"
    assert "others" in said.rendered.text
    assert posted.state.cases[0].voice.counted is True
    assert row(posted).counted is True


def test_where_a_post_can_bring_trouble_nobody_is_asked_to_bring_others(tmp_path: Path) -> None:
    play = Play(tmp_path, country="AE")
    play.say(
        "Etisalat charged me AED 640 on Monday for a router I returned. I called twice. please refund me"
    )
    play.press("private_first")
    play.press("told_yes")
    play.press("Cash")
    said = play.press("Yes, count me")
    play.close()

    assert [one.say.key for one in said] == ["counted_alone"]
    assert "join_" not in said[0].rendered.text


def test_others_are_told_of_from_ten_up(play: Play, crowd: list[Other]) -> None:
    assert "At least" not in crowd[9].shown[-1].rendered.text  # nine others then
    late = Other(play, "late")
    late.posts()

    assert "At least 10 others this quarter (90 days) wait for Safaricom too." in late.shown[-1].rendered.text


def test_who_joins_gets_an_own_interview_and_other_words_for_the_same_story(
    play: Play, crowd: list[Other]
) -> None:
    ann, bob = Other(play, "ann"), Other(play, "bob")
    for one in (ann, bob):
        hello = one.say("/start join_KE_safaricom")
        assert "At least 10 others" in hello
        assert "Safaricom, in your own words" in hello
        assert one.shown[-1].rendered.text.count("4,500") == 0
        one.say("they cut my internet on Monday. I paid 4,500 and called twice. please fix it by friday")

    first, second, third = (one.drafts[DraftKind.X_POST] for one in (crowd[0], ann, bob))
    assert len({first, second, third}) == 3
    for text in (second, third):
        assert re.search(r"@Safaricom_Care", text)
        assert "4,500" in text


def test_an_invitation_to_a_company_one_has_a_case_with_opens_no_second_one(posted: Play) -> None:
    posted.say("/start join_KE_safaricom")

    assert "join_known" in posted.keys
    assert len(posted.state.cases) == 1


def test_a_broken_invitation_is_a_plain_start(play: Play) -> None:
    assert play.say("/start join_KE_no-such-company")[-1].say.key == "start"
    assert play.say("/start join_%%%")[-1].say.key == "start"
