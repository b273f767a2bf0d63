"""What a person does while the model works wins over what the model says afterwards."""

from __future__ import annotations

from pathlib import Path

from structlog.testing import capture_logs

from bot.app.incoming import IncomingDelete, IncomingEdit
from bot.app.jobs import EngineWork
from bot.app.ports import Tally
from bot.app.settling import settle
from bot.domain.drafts import Draft, DraftRequest, EngineName
from bot.domain.reading import Reading, ReadRequest
from bot.domain.replies import CompanyAnswer, ReplyRequest
from tests.terminal.model_play import (
    GOOD,
    KINDS,
    READ,
    STORY,
    Meanwhile,
    beside,
    engines,
    json_reply,
    played,
    schemas,
)


def test_a_second_message_while_the_model_reads_wins_over_its_reading(tmp_path: Path) -> None:
    elsewhere = {**READ, "where": "home"}
    with beside({**GOOD, "Extraction": [json_reply(elsewhere)]}) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        turn.say("It happened at their shop in Nakuru.")
        turn.end()
        play.close()

    assert "fact_card" in play.keys
    facts = play.state.cases[0].facts
    assert facts.amounts[0].value == 4500
    assert "Nakuru" in str(facts.where)
    assert {part.input for part in play.state.cases[0].told} == {1, 2}
    assert all(play.drafts(kind) for kind in KINDS)


def test_a_correction_while_the_model_reads_wins_over_its_reading(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        turn.say("sorry, I paid 5,400 not 4,500")
        turn.end()
        play.close()

    assert [amount.value for amount in play.state.cases[0].facts.amounts] == [5400]
    assert "4,500" not in play.drafts("x_post")[-1].text
    assert "4,500" not in play.texts


def test_a_correction_while_the_model_writes_wins_over_its_drafts(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        assert turn.work is not None
        play.seat.run(turn.work.perform(turn.job))  # read
        turn.job = turn.claim()  # about to write
        turn.say("sorry, I paid 5,400 not 4,500")
        turn.end()
        play.close()

    assert all("4,500" not in draft.text for draft in play.drafts("x_post"))
    assert "5,400" in play.drafts("x_post")[-1].text


def test_an_edit_while_the_model_reads_is_read_instead(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        turn.act(IncomingEdit("in:1", STORY.replace("4,500", "5,400")))
        turn.end()
        play.close()

    assert [amount.value for amount in play.state.cases[0].facts.amounts] == [5400]
    assert "4,500" not in play.texts


def test_a_story_deleted_while_the_model_reads_does_not_come_back(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        turn.act(IncomingDelete("in:1"))
        turn.end()
        play.close()

    assert play.state.cases[0].told == ()
    assert play.state.cases[0].facts.amounts == ()
    assert play.drafts("x_post") == []
    assert play.keys[-1].startswith("ask_")


def test_a_case_left_while_the_model_reads_stays_quiet_until_it_is_taken_up_again(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        turn.say("/cancel")
        turn.end()
        quiet, asked = play.keys[-1], schemas(server)
        play.press("resume")
        play.close()

    assert quiet == "cancelled"
    assert asked == ["Extraction"]
    assert engines(play) == [EngineName.OPENAI] * 3


def test_everything_deleted_while_the_model_reads_stays_deleted(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        with play.seat.parts.store.unit() as unit:
            unit.erase(turn.job.person)
            unit.commit()
        assert turn.work is not None
        play.seat.run(turn.work.perform(turn.job))
        play.fire()
        play.close()

    assert play.drafts("x_post") == []


class Defective:
    """An engine that fails as none should."""

    name = EngineName.OPENAI

    async def read(self, request: ReadRequest, tally: Tally) -> Reading:
        raise RuntimeError(request.text)

    async def draft(self, request: DraftRequest, tally: Tally) -> tuple[Draft, ...]:
        raise RuntimeError(str(request))

    async def classify(self, request: ReplyRequest, tally: Tally) -> CompanyAnswer:
        raise RuntimeError(request.text)

    async def close(self) -> None:
        return None


def test_a_defect_of_the_engine_leaves_nobody_waiting(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        turn = Meanwhile(play)
        parts = play.seat.parts
        work = EngineWork("json", parts.store, Defective(), parts.conversations, parts.clock)
        with capture_logs() as logs:
            play.seat.run(settle(work, turn.job))
        play.fire()
        play.close()

    assert [(entry["event"], entry["step"]) for entry in logs] == [("work_failed", "perform")]
    assert "Extraction" not in schemas(server)
    assert play.drafts("x_post")
    assert play.state.cases[0].waiting_for == "nothing"
