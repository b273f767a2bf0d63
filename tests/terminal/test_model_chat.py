"""The model engine through the whole chat, against a scripted server: every answer, good or bad, ends in drafts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.app.incoming import Incoming, IncomingDelete, IncomingEdit, text_incoming
from bot.app.ports import Job
from bot.bootstrap import provider
from bot.config import Settings, SettingsError
from bot.domain.drafts import EngineName
from bot.engines.openai.wire import Limits
from bot.store.sql import SqlStore
from tests.playing import Play
from tests.servers.openai_server import Fault, ModelServer, Reply
from tests.terminal.model_play import (
    CAPTION,
    CARD,
    MESSAGE,
    PHONE,
    READ,
    STORY,
    TICKET,
    X_POST,
    beside,
    first_drafts,
    json_reply,
    written,
)

PATIENT = Limits(first_byte=20, total=30, pause=0.01)
SHORT = Limits(first_byte=0.4, total=0.8, pause=0.01)
KINDS = ("x_post", "tiktok_caption", "direct_message")
ROOT = Path(__file__).resolve().parents[2]

GOOD = {"Extraction": [json_reply(READ)], "Writing": [json_reply(first_drafts())]}


@pytest.fixture(scope="module", autouse=True)
def package() -> None:
    """Load the client's package before a time limit runs."""
    import openai  # noqa: F401


def engines(play: Play) -> list[str]:
    """Return who wrote the newest text of each kind; fails when one is missing."""
    return [play.drafts(kind)[-1].engine for kind in KINDS]


def schemas(server: ModelServer) -> list[str]:
    return [request.schema for request in server.requests]


def on_the_wire(server: ModelServer) -> str:
    return "\n".join(json.dumps(request.body, ensure_ascii=False) for request in server.requests)


def _played(folder: Path, server: ModelServer, limits: Limits = PATIENT) -> Play:
    return Play(folder, model=server.url, limits=limits)


# --- a model that answers ---


def test_a_story_gets_the_models_drafts_with_one_reading_and_one_writing(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.OPENAI] * 3
    assert play.drafts("x_post")[-1].text == X_POST
    assert play.drafts("tiktok_caption")[-1].text == CAPTION
    message = play.drafts("direct_message")[-1].text
    assert message == MESSAGE.replace("⟦REFERENCE_1⟧", TICKET).replace("⟦PHONE_1⟧", PHONE)
    assert X_POST in play.texts
    assert schemas(server) == ["Extraction", "Writing"]
    assert "engine_fallback" not in play.keys


def test_one_line_says_that_the_model_is_at_work_and_the_card_takes_its_place(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
        shown = play.say(STORY)
        play.close()

    assert [one.say.key for one in shown] == ["working", "fact_card", "draft_x_post", "when_out"]
    assert shown[1].edits == shown[0].id
    assert [one.edits for one in shown[2:]] == [None, None]


def test_phone_ticket_and_card_never_reach_the_server(tmp_path: Path) -> None:
    invented = first_drafts(X_POST.replace("four times", "nine times"))
    with beside({**GOOD, "Writing": [json_reply(invented), json_reply(first_drafts())]}) as server:
        play = _played(tmp_path, server)
        play.say(STORY)
        play.press("more")
        play.press("shorter")
        play.close()

    sent = on_the_wire(server)
    assert len(server.requests) >= 4
    assert "home fibre" in sent
    for private in (PHONE, TICKET, CARD):
        assert private not in sent
        assert "".join(filter(str.isdigit, private)) not in sent


def test_privacy_names_the_provider(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
        (privacy,) = play.say("/privacy")
        play.close()

    assert f"127.0.0.1:{server.port}" in privacy.rendered.text
    assert server.requests == []


def test_short_answers_questions_and_reminders_make_no_call(tmp_path: Path) -> None:
    """Read once and draft once for the case, once more for each text that a step or a tone needs."""
    bare = {**READ, "when": None, "ask": None, "amounts": [], "tried": [], "references": []}
    post = "@JumiaKenya my kettle never came. Can you refund me? #JumiaRefund"
    with beside({"Extraction": [json_reply(bare)], "Writing": [json_reply(written(x_post=post))]}) as server:
        play = _played(tmp_path, server)
        play.say("Jumia is useless")
        play.say("a kettle I bought from them never came")
        play.say("3 Nov")
        before = schemas(server)
        while play.state.cases[0].asking is not None:
            play.say("refund" if play.state.cases[0].asking == "ask" else "skip")
        told = len(server.requests)
        play.press("posted")
        play.tick("25h")
        play.close()

    assert before == []
    assert "Extraction" not in schemas(server)
    assert 1 <= told <= 3, "one writing with at most two revisions"
    assert len(server.requests) == told
    assert all(play.drafts(kind) for kind in KINDS)


def test_a_step_makes_one_call_for_its_text(tmp_path: Path) -> None:
    nudge = written(
        x_post="@SafaricomPLC 16 days, still dead. Can you give my money back or fix it by Friday 20 Nov?"
    )
    with beside({**GOOD, "Writing": [json_reply(first_drafts()), json_reply(nudge)]}) as server:
        play = _played(tmp_path, server)
        play.say(STORY)
        play.press("posted")
        play.tick("25h")
        before = len(server.requests)
        play.press("nothing_yet")
        play.close()

    assert before == 2
    assert schemas(server)[2:] in (["Writing"], ["Writing"] * 2, ["Writing"] * 3)
    assert len(play.drafts("x_post")) == 2


# --- a server that fails ---

FAULTS = [
    pytest.param(Reply(text="{}", fault=Fault.SLOW, seconds=5), SHORT, id="slow"),
    pytest.param(Reply(text="{}", fault=Fault.HANG, seconds=5), SHORT, id="hanging"),
    pytest.param(Reply(fault=Fault.BUSY, status=429), PATIENT, id="429"),
    pytest.param(Reply(fault=Fault.BUSY, status=500), PATIENT, id="500"),
    pytest.param(Reply(fault=Fault.DROP), PATIENT, id="dropped"),
    pytest.param(json_reply(READ, fault="cut"), PATIENT, id="cut"),
    pytest.param(Reply(text="Sure, here it is!"), PATIENT, id="nonsense"),
    pytest.param(Reply(text="I cannot help with that.", fault=Fault.REFUSAL), PATIENT, id="refusal"),
    pytest.param(json_reply({"company": "Safaricom"}), PATIENT, id="another schema"),
]


@pytest.mark.parametrize(("fault", "limits"), FAULTS)
@pytest.mark.parametrize("where", ["both", "Extraction", "Writing"])
def test_every_fault_ends_in_drafts_and_one_plain_line(
    tmp_path: Path, fault: Reply, limits: Limits, where: str
) -> None:
    failing = ("Extraction", "Writing") if where == "both" else (where,)
    if where != "both" and limits is SHORT:
        pytest.skip("the good half of the server could be late as well on a loaded machine")
    with beside({**GOOD, **{schema: [fault] for schema in failing}}) as server:
        play = _played(tmp_path, server, limits)
        shown = play.say(STORY)
        waiting = play.state.cases[0].waiting_for
        play.close()

    wanted = EngineName.OPENAI if where == "Extraction" else EngineName.RULES
    assert engines(play) == [wanted] * 3
    assert waiting == "nothing"
    assert play.keys.count("engine_fallback") == 1
    fallback = next(one for one in shown if one.say.key == "engine_fallback")
    assert fallback.edits == shown[0].id, "it takes the place of the line that said the model is at work"
    assert [one.say.key for one in shown] == [
        "working", "engine_fallback", "fact_card", "draft_x_post", "when_out",
    ]  # fmt: skip


def test_the_bot_works_on_with_no_server_at_all(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        pass
    play = _played(tmp_path, server)
    play.say(STORY)
    play.press("posted")
    play.tick("25h")
    play.press("nothing_yet")
    play.close()

    assert engines(play) == [EngineName.RULES] * 3
    assert play.keys.count("engine_fallback") == 1


# --- drafts that break a gate ---

BAD_POSTS = [
    pytest.param(X_POST.replace("4,500", "5,400"), "5,400", id="invented amount"),
    pytest.param(X_POST.replace("@SafaricomPLC", "@SafaricomPLC @elonmusk"), "elonmusk", id="foreign handle"),
    pytest.param(X_POST.replace("four times.", "four times, idiots."), "idiots", id="insult"),
    pytest.param(X_POST.replace("dead", "dead " + "and dead again " * 12), "dead again", id="over-long"),
    pytest.param(X_POST.replace("dead since", "dead thanks to a theft since"), "theft", id="crime word"),
]


@pytest.mark.parametrize(("post", "wrong"), BAD_POSTS)
def test_a_draft_that_breaks_a_gate_is_revised_twice_and_then_written_by_rules(
    tmp_path: Path, post: str, wrong: str
) -> None:
    with beside({**GOOD, "Writing": [json_reply(first_drafts(post))]}) as server:
        play = _played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.RULES, EngineName.OPENAI, EngineName.OPENAI]
    assert wrong not in play.texts
    assert all(wrong not in draft.text for kind in KINDS for draft in play.drafts(kind))
    assert schemas(server) == ["Extraction", *["Writing"] * 3]
    first, *revisions = [request.user for request in server.requests if request.schema == "Writing"]
    assert "(nothing)" in first
    for revision in revisions:
        assert "(nothing)" not in revision
        assert "Write these kinds, each once: x_post\n" in revision
    assert "engine_fallback" not in play.keys


def test_a_revision_that_passes_is_taken(tmp_path: Path) -> None:
    bad = first_drafts(X_POST.replace("4,500", "5,400"))
    with beside({**GOOD, "Writing": [json_reply(bad), json_reply(written(x_post=X_POST))]}) as server:
        play = _played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.OPENAI] * 3
    assert [draft.text for draft in play.drafts("x_post")] == [X_POST]
    assert "5,400" in server.requests[2].user


# --- what happens while the model works ---


class Meanwhile:
    """Takes the model's call out of the queue, and makes it only after the person has done something else."""

    def __init__(self, play: Play, story: str = STORY) -> None:
        self.play = play
        self.work = play.seat.parts.engine_work
        self.act(text_incoming(story, message_id="in:1"))
        self.job = self.claim()

    def claim(self) -> Job:
        assert self.work is not None
        (job,) = self.play.seat.run(self.work.claim(1))
        return job

    def act(self, incoming: Incoming) -> None:
        """Do something without waiting for the model."""
        self.play.seat.parts.conversations.handle("json", "me", incoming)

    def say(self, text: str) -> None:
        self.act(text_incoming(text, message_id="in:2"))

    def end(self) -> None:
        """Make the call, and every one that follows from its answer."""
        assert self.work is not None
        self.play.seat.run(self.work.perform(self.job))
        self.play.fire()
        assert self.play.state.cases[0].waiting_for == "nothing"


def test_a_second_message_while_the_model_reads_wins_over_its_reading(tmp_path: Path) -> None:
    elsewhere = {**READ, "where": "home"}
    with beside({**GOOD, "Extraction": [json_reply(elsewhere)]}) as server:
        play = _played(tmp_path, server)
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
        play = _played(tmp_path, server)
        turn = Meanwhile(play)
        turn.say("sorry, I paid 5,400 not 4,500")
        turn.end()
        play.close()

    assert [amount.value for amount in play.state.cases[0].facts.amounts] == [5400]
    assert "4,500" not in play.drafts("x_post")[-1].text
    assert "4,500" not in play.texts


def test_a_correction_while_the_model_writes_wins_over_its_drafts(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
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
        play = _played(tmp_path, server)
        turn = Meanwhile(play)
        turn.act(IncomingEdit("in:1", STORY.replace("4,500", "5,400")))
        turn.end()
        play.close()

    assert [amount.value for amount in play.state.cases[0].facts.amounts] == [5400]
    assert "4,500" not in play.texts


def test_a_story_deleted_while_the_model_reads_does_not_come_back(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
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
        play = _played(tmp_path, server)
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
        play = _played(tmp_path, server)
        turn = Meanwhile(play)
        with play.seat.parts.store.unit() as unit:
            unit.erase(turn.job.person)
            unit.commit()
        assert turn.work is not None
        play.seat.run(turn.work.perform(turn.job))
        play.fire()
        play.close()

    assert play.drafts("x_post") == []


# --- starting again ---


def _forget_claims(play: Play) -> None:
    """Do what a start does after a kill."""
    store = play.seat.parts.store
    assert isinstance(store, SqlStore)
    store.free_leases("json")


KILLED_CHAT = [sys.executable, "-m", "bot", "chat", "--json", "--engine", "auto", "--country", "KE"]
KILLED_CHAT += ["--now", "2026-11-18T09:00:00+03:00"]


def _environment(folder: Path, url: str) -> dict[str, str]:
    return {
        **os.environ,
        "REDRESS_DATA_DIR": str(folder),
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": url,
        "OPENAI_MODEL": "test-model",
        "PYTHONWARNINGS": "error",
        "PYTHONDEVMODE": "1",
    }


def _chat(folder: Path, url: str, *lines: object) -> tuple[list[dict[str, object]], str]:
    """Run the program over some lines and return its events and what it wrote besides."""
    done = subprocess.run(
        [*KILLED_CHAT, "--db", f"sqlite:///{folder / 'chat.db'}"],
        input="".join(json.dumps(line) + "\n" for line in lines),
        env=_environment(folder, url),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def _of_type(events: list[dict[str, object]], kind: str) -> list[dict[str, object]]:
    return [event for event in events if event["type"] == kind]


@pytest.mark.parametrize("stage", ["Extraction", "Writing"])
def test_a_process_killed_in_a_call_finishes_the_story_when_it_starts_again(
    tmp_path: Path, stage: str
) -> None:
    late = json_reply(READ if stage == "Extraction" else first_drafts(), fault="slow", seconds=60)
    good = GOOD[stage][0]
    with beside({**GOOD, stage: [late, good]}) as server:
        killed = subprocess.Popen(
            [*KILLED_CHAT, "--db", f"sqlite:///{tmp_path / 'chat.db'}"],
            env=_environment(tmp_path, server.url),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert killed.stdin is not None
        assert killed.stdout is not None
        with killed.stdin, killed.stdout:
            killed.stdin.write(json.dumps({"type": "text", "text": STORY}).encode() + b"\n")
            killed.stdin.flush()
            server.wait_for(stage)
            killed.send_signal(signal.SIGKILL)
            killed.wait(10)
        events, stderr = _chat(tmp_path, server.url)

    drafts = _of_type(events, "draft")
    assert [(draft["kind"], draft["engine"]) for draft in drafts] == [(kind, "openai") for kind in KINDS]
    assert [event["key"] for event in _of_type(events, "message")][-3:] == [
        "fact_card", "draft_x_post", "when_out",
    ]  # fmt: skip
    assert "Warning" not in stderr


def test_calls_left_behind_are_answered_by_the_rules_when_the_model_is_gone(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        first = _played(tmp_path, server)
        Meanwhile(first)
        first.close()

    again = Play(tmp_path)
    keys = again.keys
    again.close()

    assert engines(again) == [EngineName.RULES] * 3
    assert keys[-2:] == ["draft_x_post", "when_out"]


def test_a_call_that_a_worker_died_over_twice_goes_to_the_rules(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = _played(tmp_path, server)
        turn = Meanwhile(play)
        for _ in range(2):
            _forget_claims(play)
            turn.job = turn.claim()
        turn.end()
        play.close()

    assert "Extraction" not in schemas(server)
    assert play.keys.count("engine_fallback") == 1
    assert all(play.drafts(kind) for kind in KINDS)


def test_the_program_ends_without_a_warning_and_prints_the_models_words(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        events, stderr = _chat(tmp_path, server.url, {"type": "text", "text": STORY})

    assert [draft["text"] for draft in _of_type(events, "draft")][:2] == [X_POST, CAPTION]
    assert [draft["engine"] for draft in _of_type(events, "draft")] == ["openai"] * 3
    assert not [word for word in ("Warning", "Traceback", "unclosed") if word in stderr]
    assert "home fibre" not in stderr


def test_the_package_of_the_client_is_not_loaded_before_the_first_call() -> None:
    program = (
        "import sys; from bot.bootstrap import slow_engine; from bot.config import Settings;"
        "import bot.engines.openai.engine;"
        "sys.exit(any(name.split('.')[0] in ('openai', 'httpx2') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_asking_for_the_model_without_a_key_is_refused_with_the_cure() -> None:
    settings = Settings.model_validate({})
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        provider(settings, "openai")
    assert provider(settings, "auto") is None
