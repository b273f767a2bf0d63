"""The model engine through the whole chat, against a scripted server: every answer ends in drafts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.drafts import EngineName
from bot.engines.openai.wire import Limits
from tests.servers.openai_server import Fault, ModelServer, Reply
from tests.terminal.model_play import (
    CAPTION,
    CARD,
    GOOD,
    KINDS,
    MESSAGE,
    PATIENT,
    PHONE,
    READ,
    STORY,
    TICKET,
    X_POST,
    beside,
    engines,
    first_drafts,
    json_reply,
    played,
    schemas,
    written,
)

SHORT = Limits(first_byte=0.4, total=0.8, pause=0.01)


@pytest.fixture(scope="module", autouse=True)
def package() -> None:
    """Load the client's package before a time limit runs."""
    import openai  # noqa: F401


def on_the_wire(server: ModelServer) -> str:
    return "\n".join(json.dumps(request.body, ensure_ascii=False) for request in server.requests)


# --- a model that answers ---


def test_a_story_gets_the_models_drafts_with_one_reading_and_one_writing(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
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
        play = played(tmp_path, server)
        shown = play.say(STORY)
        play.close()

    assert [one.say.key for one in shown] == [
        "notice_secret_sent",
        "working",
        "fact_card",
        "draft_x_post",
        "when_out",
    ]
    assert shown[2].edits == shown[1].id
    assert [one.edits for one in shown[3:]] == [None, None]


def test_phone_ticket_and_card_never_reach_the_server(tmp_path: Path) -> None:
    invented = first_drafts(X_POST.replace("four times", "nine times"))
    with beside({**GOOD, "Writing": [json_reply(invented), json_reply(first_drafts())]}) as server:
        play = played(tmp_path, server)
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


def test_an_account_the_model_invents_reaches_no_text(tmp_path: Path) -> None:
    stranger = "@Safaricom_Help1"
    invented = written(
        x_post=X_POST.replace("@Safaricom_Care", stranger),
        tiktok_caption=f"{CAPTION} {stranger}",
        direct_message=f"{MESSAGE} I wrote to {stranger} too.",
    )
    with beside({**GOOD, "Writing": [json_reply(invented)]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert len(engines(play)) == 3
    assert stranger not in play.texts
    assert not any(stranger in draft.text for kind in KINDS for draft in play.drafts(kind))


def test_privacy_names_the_provider(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        play = played(tmp_path, server)
        (privacy,) = play.say("/privacy")
        play.close()

    assert f"127.0.0.1:{server.port}" in privacy.rendered.text
    assert server.requests == []


def test_short_answers_questions_and_reminders_make_no_call(tmp_path: Path) -> None:
    """Read once and draft once for the case, once more for each text that a step or a tone needs."""
    bare = {**READ, "when": None, "ask": None, "amounts": [], "tried": [], "references": []}
    post = "@JumiaKenya my kettle never came. Can you refund me? #JumiaRefund"
    with beside({"Extraction": [json_reply(bare)], "Writing": [json_reply(written(x_post=post))]}) as server:
        play = played(tmp_path, server)
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


def test_a_nudge_is_written_by_the_rules_and_a_second_post_by_the_model(tmp_path: Path) -> None:
    second = written(
        x_post="16 days and my home fibre is still dead, with KSh 4,500 paid. @Safaricom_Care can you give "
        "my money back or fix it? #SafaricomFibre"
    )
    with beside({**GOOD, "Writing": [json_reply(first_drafts()), json_reply(second)]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        play.press("posted")
        play.tick("25h")
        play.press("nothing_yet")
        after_nudge = schemas(server)
        play.tick("3d")
        play.press("nothing_yet")
        play.close()

    assert after_nudge == ["Extraction", "Writing"]
    assert set(schemas(server)[2:]) == {"Writing"}
    assert [draft.variant for draft in play.drafts("x_post")][1:] == ["nudge", "second_post"]


# --- a server that fails ---

TOO_LATE = {
    "slow": Reply(text="{}", fault=Fault.SLOW, seconds=5),
    "hanging": Reply(text="{}", fault=Fault.HANG, seconds=5),
}
WRONG = {
    "429": Reply(fault=Fault.BUSY, status=429),
    "500": Reply(fault=Fault.BUSY, status=500),
    "dropped": Reply(fault=Fault.DROP),
    "cut": json_reply(READ, fault="cut"),
    "nonsense": Reply(text="Sure, here it is!"),
    "refusal": Reply(text="I cannot help with that.", fault=Fault.REFUSAL),
    "another schema": json_reply({"company": "Safaricom"}),
}
# With the short limits a good answer could be late as well on a loaded machine: both calls fail there.
FAULTS = [pytest.param(fault, "both", SHORT, id=f"{name}, both") for name, fault in TOO_LATE.items()] + [
    pytest.param(fault, where, PATIENT, id=f"{name}, {where}")
    for name, fault in WRONG.items()
    for where in ("both", "Extraction", "Writing")
]


@pytest.mark.parametrize(("fault", "where", "limits"), FAULTS)
def test_every_fault_ends_in_drafts_and_one_plain_line(
    tmp_path: Path, fault: Reply, where: str, limits: Limits
) -> None:
    failing = ("Extraction", "Writing") if where == "both" else (where,)
    with beside({**GOOD, **{schema: [fault] for schema in failing}}) as server:
        play = played(tmp_path, server, limits)
        shown = play.say(STORY)
        waiting = play.state.cases[0].waiting_for
        play.close()

    away = fault.fault in (Fault.BUSY, Fault.DROP)  # then nobody is made to wait for it a second time
    wanted = EngineName.OPENAI if where == "Extraction" and not away else EngineName.RULES
    assert engines(play) == [wanted] * 3
    assert waiting == "nothing"
    assert play.keys.count("engine_fallback") == 1
    fallback = next(one for one in shown if one.say.key == "engine_fallback")
    working = next(one for one in shown if one.say.key == "working")
    assert fallback.edits == working.id, "it takes the place of the line that said the model is at work"
    assert [one.say.key for one in shown] == [
        "notice_secret_sent",
        "working", "engine_fallback", "fact_card", "draft_x_post", "when_out",
    ]  # fmt: skip


def test_the_bot_works_on_with_no_server_at_all(tmp_path: Path) -> None:
    with beside(GOOD) as server:
        pass
    play = played(tmp_path, server)
    play.say(STORY)
    play.press("posted")
    play.tick("25h")
    play.press("nothing_yet")
    play.close()

    assert engines(play) == [EngineName.RULES] * 3
    assert play.keys.count("engine_fallback") == 1


def test_a_server_that_hangs_is_waited_for_once(tmp_path: Path) -> None:
    hanging = Reply(text="{}", fault=Fault.HANG, seconds=5)
    with beside({**GOOD, "Extraction": [hanging]}) as server:
        play = played(tmp_path, server, SHORT)
        play.say(STORY)
        play.close()

    assert schemas(server) == ["Extraction"]
    assert engines(play) == [EngineName.RULES] * 3


# --- drafts that break a gate ---

BAD_POSTS = [
    pytest.param(X_POST.replace("4,500", "5,400"), "5,400", id="invented amount"),
    pytest.param(
        X_POST.replace("@Safaricom_Care", "@Safaricom_Care @elonmusk"), "elonmusk", id="foreign handle"
    ),
    pytest.param(X_POST.replace("four times.", "four times, idiots."), "idiots", id="insult"),
    pytest.param(X_POST.replace("dead", "dead " + "and dead again " * 12), "dead again", id="over-long"),
    pytest.param(X_POST.replace("dead since", "dead thanks to a theft since"), "theft", id="crime word"),
]


@pytest.mark.parametrize(("post", "wrong"), BAD_POSTS)
def test_a_draft_that_breaks_a_gate_is_revised_twice_and_then_written_by_rules(
    tmp_path: Path, post: str, wrong: str
) -> None:
    with beside({**GOOD, "Writing": [json_reply(first_drafts(post))]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.RULES, EngineName.OPENAI, EngineName.OPENAI]
    assert wrong not in play.texts
    assert all(wrong not in draft.text for kind in KINDS for draft in play.drafts(kind))
    assert schemas(server) == ["Extraction", *["Writing"] * 3]
    first, *revisions = [request for request in server.requests if request.schema == "Writing"]
    assert len(revisions) == 2
    for revision in revisions:
        assert revision.system != first.system
        assert "Mend these kinds, each once: x_post\n" in revision.user
        assert "The person's own words" not in revision.user
    assert "engine_fallback" not in play.keys


def test_a_revision_that_passes_is_taken(tmp_path: Path) -> None:
    bad = first_drafts(X_POST.replace("4,500", "5,400"))
    with beside({**GOOD, "Writing": [json_reply(bad), json_reply(written(x_post=X_POST))]}) as server:
        play = played(tmp_path, server)
        play.say(STORY)
        play.close()

    assert engines(play) == [EngineName.OPENAI] * 3
    assert [draft.text for draft in play.drafts("x_post")] == [X_POST]
    assert "5,400" in server.requests[2].user
