"""Threats and attacks: everything public rests until the person says otherwise; the rest goes on."""

from __future__ import annotations

import pytest

from bot.directory.bodies import bodies_for
from bot.domain.drafts import DraftKind, Step
from bot.domain.replies import Conduct
from bot.domain.turn import Turn, World
from bot.domain.waiting import made_plan
from tests.conversation.test_answers import ABC, answer
from tests.talking_to_core import STORY, Talk, after_posting

LEGAL = (
    "Your statements are defamatory. If the post is not taken down our lawyers will file suit against you."
)


@pytest.fixture
def posted() -> Talk:
    return after_posting(ABC)


@pytest.mark.parametrize(
    ("words", "conduct"),
    [
        ("they threatened to sue me", Conduct.LEGAL),
        (LEGAL, Conduct.LEGAL),
        ("the technician came to my house and threatened to beat me", Conduct.VIOLENCE),
        ("their staff posted my phone number online", Conduct.EXPOSURE),
    ],
)
def test_a_threat_is_kept_and_pauses_posting(posted: Talk, words: str, conduct: Conduct) -> None:
    assert posted.say(words) == [f"threat_{conduct}"]

    assert posted.case.progress.paused
    assert (posted.case.replies[-1].text, posted.case.replies[-1].conduct) == (words, conduct)
    assert "legal aid office" in posted.text(f"threat_{conduct}")


def test_a_threat_pasted_after_they_replied_is_not_taken_for_the_persons(posted: Talk) -> None:
    keys = answer(posted, "Take it down or my boys will come to your house tonight.")

    assert keys == ["threat_violence"]


@pytest.mark.parametrize("act", ["show_post:1:", "tiktok:1:", "firmer:1:", "thread:1:", "script:1:"])
def test_nothing_public_is_handed_out_while_posting_rests(posted: Talk, act: str) -> None:
    posted.say("they threatened to sue me")

    assert posted.press(act) == ["posting_paused"]


def test_no_public_step_is_planned_or_brought_while_posting_rests(posted: Talk) -> None:
    posted.say("they threatened to sue me")
    turn = Turn(posted.conversation, posted.now, posted.world)
    steps = {rung.step for rung in made_plan(turn, posted.case).ladder}
    assert not steps & {Step.NUDGE, Step.SECOND_POST, Step.CHAMPION}
    assert Step.FORMAL_COMPLAINT in steps

    before = len(posted.case.earlier_texts)
    for _ in range(4):
        posted.remind("8d")
        posted.say("still nothing")
        assert posted.case.step not in (Step.NUDGE, Step.SECOND_POST)
    public = [draft for draft in posted.case.drafts if draft.kind is DraftKind.X_POST]
    assert len(posted.case.posts) == 1
    assert public[0].text == posted.case.posts[0].text
    assert len(posted.case.earlier_texts) >= before


def test_the_private_message_is_still_there(posted: Talk) -> None:
    posted.say("they threatened to sue me")

    assert posted.press("message:1:") == ["draft_direct_message"]


def test_a_button_takes_posting_up_again(posted: Talk) -> None:
    posted.say("they threatened to sue me")
    assert posted.press("unpause") == ["unpaused"]

    assert not posted.case.progress.paused
    assert posted.press("show_post:1:")[0] == "draft_x_post"


def test_a_threat_before_the_post_pauses_as_well() -> None:
    talk = Talk(ABC)
    talk.say(STORY)
    assert talk.say("they threatened to sue me if I post") == ["threat_legal"]

    assert talk.press("show_post:1:") == ["posting_paused"]


def test_exposed_data_is_pointed_to_the_authority_there_is_a_row_for() -> None:
    talk = Talk(ABC, world=World(bodies=bodies_for))
    talk.say(STORY)
    talk.press("posted")
    talk.say("their staff posted my phone number online")

    assert "Data Protection" in talk.text("threat_exposure")


def test_a_secret_in_a_threat_is_not_kept(posted: Talk) -> None:
    answer(posted, "We know where you live, your PIN is 4471.")

    assert "4471" not in posted.case.replies[-1].text
