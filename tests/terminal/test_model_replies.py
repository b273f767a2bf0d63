"""A company's answer that the rules can only keep is read by the model; its word adds and never delays."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app.incoming import text_incoming
from bot.domain.replies import ReplyKind
from tests.playing import Play
from tests.servers.openai_server import ModelServer, Reply
from tests.terminal.model_play import GOOD, STORY, beside, json_reply, played, schemas

VAGUE = "We regret what happened, kindly note the matter has gone to our people in the field"


def form(kind: str, quote: str, **fields: object) -> Reply:
    return json_reply({"kind": kind, "quote": quote, "promised": None, "offered": None, **fields})


def posted(folder: Path, server: ModelServer) -> Play:
    play = played(folder, server)
    play.say(STORY)
    play.press("posted")
    play.tick("25h")
    play.press("they_replied")
    return play


def answered(folder: Path, text: str, answer: Reply) -> Play:
    with beside({**GOOD, "Answer": [answer]}) as server:
        play = posted(folder, server)
        play.say(text)
        assert schemas(server)[2:] == ["Answer"]
        play.close()
    return play


def test_a_promise_in_unusual_words_sets_the_clock(tmp_path: Path) -> None:
    text = (
        "Our crew has you in the diary, look out for the van two sunrises from here, the day being Saturday"
    )
    promised = {"quote": "the day being Saturday", "start": "2026-11-21"}
    play = answered(tmp_path, text, form("promise", "Our crew has you in the diary", promised=promised))

    assert play.keys[-2:] == ["reply_saved", "promise_saved"]
    case = play.state.cases[0]
    assert (str(case.promise_due), case.replies[-1].kind) == ("2026-11-21", ReplyKind.PROMISE)
    assert [row.step for row in case.planned] == ["wait"]


def test_what_the_model_adds_takes_the_place_of_the_first_line(tmp_path: Path) -> None:
    play = answered(tmp_path, VAGUE, form("partial_offer", "We regret what happened"))

    first, second = play.messages[-2:]
    assert (first.say.key, second.say.key) == ("reply_saved", "ask_offer")
    assert second.edits == first.id


def test_an_offer_is_named_and_the_person_decides(tmp_path: Path) -> None:
    text = "What about KSh 500 of airtime on your line, that is our best"
    offered = {"quote": "KSh 500", "value": "500", "currency": "KES"}
    play = answered(tmp_path, text, form("partial_offer", "What about KSh 500", offered=offered))

    assert "offers KSh 500" in play.messages[-1].rendered.text
    play_again = play.state.cases[0]
    assert play_again.open
    assert str(play_again.replies[-1].offered.value) == "500"  # type: ignore[union-attr]


@pytest.mark.parametrize(("kind", "said"), [("dm_us", "wants_details"), ("asks_details", "asks_details")])
def test_a_request_for_details_brings_the_private_message_and_a_warning(
    tmp_path: Path, kind: str, said: str
) -> None:
    play = answered(tmp_path, VAGUE, form(kind, "kindly note"))

    assert play.keys[-2:] == [f"reply_{said}", "draft_reply"]
    assert "a PIN" in play.messages[-2].rendered.text


def test_a_machines_answer_is_no_answer_and_the_ladder_goes_on(tmp_path: Path) -> None:
    play = answered(tmp_path, VAGUE, form("auto_reply", "kindly note"))

    assert play.keys[-1] == "auto_reply"
    case = play.state.cases[0]
    assert case.status == "waiting"
    assert {row.step for row in case.planned} == {"second_post"}


def test_news_that_it_is_solved_is_asked_about_before_the_case_is_closed(tmp_path: Path) -> None:
    play = answered(tmp_path, VAGUE, form("solved", "kindly note"))

    assert play.keys[-1] == "ask_solved_said"
    assert play.state.cases[0].open


@pytest.mark.parametrize(
    "answer",
    [
        form("refusal", "we will never pay"),
        form("other", "We regret"),
        Reply(text="nonsense"),
        form("promise", "kindly note", promised={"quote": "soon", "start": "2026-11-25"}),
    ],
    ids=["not in the text", "other", "no form", "no day"],
)
def test_what_the_model_cannot_show_changes_nothing(tmp_path: Path, answer: Reply) -> None:
    play = answered(tmp_path, VAGUE, answer)

    assert play.keys[-1] == "reply_saved"
    assert "engine_fallback" not in play.keys
    assert play.state.cases[0].status == "answered"


@pytest.mark.parametrize(
    "text", ["they refused to refund me", "they will fix it on Friday", "sorry", "ok we will call you"]
)
def test_an_answer_that_the_rules_can_read_or_that_is_short_makes_no_call(tmp_path: Path, text: str) -> None:
    with beside({**GOOD, "Answer": [form("other", "x")]}) as server:
        play = posted(tmp_path, server)
        play.say(text)
        play.close()

    assert "Answer" not in schemas(server)


def test_a_person_who_has_judged_the_answer_meanwhile_is_not_overruled(tmp_path: Path) -> None:
    with beside({**GOOD, "Answer": [form("refusal", "kindly note")]}) as server:
        play = posted(tmp_path, server)
        work = play.seat.parts.engine_work
        assert work is not None
        play.seat.parts.conversations.handle("json", "me", text_incoming(VAGUE, message_id="in:9"))
        (job,) = play.seat.run(work.claim(1))
        play.seat.parts.conversations.handle("json", "me", text_incoming("yes", message_id="in:10"))
        play.seat.run(work.perform(job))
        play.fire()
        play.close()

    assert "refusal_saved" not in play.keys
    assert play.state.cases[0].status == "resolved"
