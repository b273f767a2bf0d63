"""The request in the prompt's words, and the drafts in the order they were asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.drafts import Draft, DraftKind, EngineName, Problem, Step, Tone
from bot.engines.openai.prompts import load_prompts
from tests.engines.openai.fakes import PHONE, STORY, TICKET, WRITING, draft_request, reply, scripted
from tests.servers.openai_server import Request

EMAIL = {
    "kind": "email",
    "subject": "Home fibre dead since 3 Nov, ticket ⟦REFERENCE_1⟧",
    "text": "This is a formal complaint.\n\nPlease repair it by Friday 20 Nov.\n\n⟦PERSON_1⟧",
}


async def _sent(**changes: object) -> str:
    request = replace(draft_request(), **changes)  # type: ignore[arg-type]
    async with scripted() as (engine, server):
        await engine.draft(request)
    sent: Request = server.requests[0]
    return sent.user


async def test_the_facts_stand_in_the_prompt_as_people_write_them() -> None:
    sent = await _sent()

    for said in (
        '"company": "Acacia Net"',
        "paid: KSh 4,500",
        '"when": "3 Nov"',
        "call, 4 times: called four times",
        "refund or repair, by Friday 20 Nov",
        "15 days since it happened or began",
        "ticket: ⟦REFERENCE_1⟧",
        "X: @AcaciaCare; TikTok: no tag, use the plain name",
        "Wednesday 18 Nov 2026",
    ):
        assert said in sent


async def test_the_prompt_lists_the_hashtags_that_fit_each_platform() -> None:
    sent = await _sent(x_tags=("NoInternet",), tiktok_tags=("NoInternet", "Kenya"))

    assert "hashtags for X: #NoInternet; hashtags for TikTok: #NoInternet #Kenya" in sent
    assert "hashtags for" not in await _sent()


async def test_unknown_facts_are_not_mentioned() -> None:
    sent = await _sent()

    assert '"where"' not in sent
    assert '"promised_by"' not in sent
    assert "null" not in sent


async def test_a_follow_up_knows_its_step_its_days_and_the_earlier_texts() -> None:
    sent = await _sent(
        step=Step.SECOND_POST,
        tone=Tone.FIRM,
        posted_on=date(2026, 11, 15),
        promise_broken_on=date(2026, 11, 17),
        earlier=("My first post.",),
    )

    for said in (
        "Step: second_post",
        "Tone: firm",
        "3 days since the first post",
        "1 day since the broken promise",
        "My first post.",
    ):
        assert said in sent


async def test_a_day_that_has_passed_is_not_given_as_the_day_to_ask_for() -> None:
    before = await _sent(step=Step.NUDGE, today=date(2026, 11, 20))
    after = await _sent(step=Step.FORMAL_COMPLAINT, today=date(2026, 11, 21))

    assert "by Friday 20 Nov" in before
    assert "by Friday 20 Nov" not in after
    assert "it was wanted by 20 Nov, which has passed" in after


async def test_what_the_gates_refused_is_mended_with_the_list_of_what_they_found() -> None:
    problems = (Problem("length", "281"), Problem("grounded", "five calls"), Problem("ask_present"))
    post = Draft(DraftKind.X_POST, f"Five calls about {TICKET}!", EngineName.OPENAI, problems=problems)
    request = replace(draft_request(DraftKind.X_POST), refused=(post,), earlier=("Before.",))

    async with scripted() as (engine, server):
        await engine.draft(request)

    (sent,) = server.requests
    assert sent.system == load_prompts()["revise"].system
    found = "found:\n- length: 281\n- grounded: five calls\n- ask_present"
    assert f"x_post:\nFive calls about ⟦REFERENCE_1⟧!\n{found}" in sent.user
    assert STORY.split(".")[0] not in sent.user, "the card stands for the story"
    assert "Before." not in sent.user


async def test_letters_have_a_prompt_of_their_own() -> None:
    async with scripted(writes=[reply(WRITING), reply({"drafts": [EMAIL]})]) as (engine, server):
        drafts = await engine.draft(draft_request(DraftKind.X_POST, DraftKind.EMAIL))

    prompts = load_prompts()
    assert [request.system for request in server.requests] == [
        prompts["draft"].system,
        prompts["letter"].system,
    ]
    assert [draft.kind for draft in drafts] == [DraftKind.X_POST, DraftKind.EMAIL]


async def test_drafts_come_in_the_order_asked_for_whatever_the_model_did() -> None:
    kinds = (DraftKind.DIRECT_MESSAGE, DraftKind.X_POST)

    async with scripted() as (engine, _):
        drafts = await engine.draft(draft_request(*kinds))

    assert tuple(draft.kind for draft in drafts) == kinds
    assert {draft.engine for draft in drafts} == {EngineName.OPENAI}


async def test_kinds_without_a_prompt_are_written_by_the_rules() -> None:
    kinds = (DraftKind.PHONE_SCRIPT, DraftKind.X_POST)

    async with scripted() as (engine, server):
        drafts = await engine.draft(draft_request(*kinds))
        await engine.draft(draft_request(DraftKind.X_THREAD))

    assert [(draft.kind, draft.engine) for draft in drafts] == [
        (DraftKind.PHONE_SCRIPT, EngineName.RULES),
        (DraftKind.X_POST, EngineName.OPENAI),
    ]
    assert len(server.requests) == 1


async def test_only_the_public_texts_say_what_they_leave_out_and_whom_they_tag() -> None:
    async with scripted() as (engine, _):
        drafts = {draft.kind: draft for draft in await engine.draft(draft_request())}

    left = [(one.text, one.reason) for one in drafts[DraftKind.X_POST].left_out]
    assert (TICKET, "reference") in left
    assert (PHONE, "phone") in left
    assert len([text for text, _ in left if text == TICKET]) == 1
    assert drafts[DraftKind.X_POST].tags == ("AcaciaCare",)
    assert drafts[DraftKind.TIKTOK_CAPTION].tags == ()
    assert drafts[DraftKind.DIRECT_MESSAGE].left_out == ()


@pytest.mark.parametrize(
    ("step", "variant"), [(Step.FIRST_POST, "soft"), (Step.NUDGE, "nudge"), (Step.SECOND_POST, "second_post")]
)
async def test_the_variant_is_the_tone_first_and_the_step_later(step: Step, variant: str) -> None:
    async with scripted() as (engine, _):
        drafts = await engine.draft(replace(draft_request(), step=step, tone=Tone.SOFT))

    assert {draft.variant for draft in drafts} == {variant}


async def test_an_email_has_a_subject_and_the_name_of_the_sender() -> None:
    request = replace(draft_request(DraftKind.EMAIL), sender="Amina Wekesa", step=Step.FORMAL_COMPLAINT)

    async with scripted(writes=[reply({"drafts": [EMAIL]})]) as (engine, server):
        (email,) = await engine.draft(request)

    assert email.subject == f"Home fibre dead since 3 Nov, ticket {TICKET}"
    assert email.text.endswith("\n\nAmina Wekesa")
    assert "Amina" not in server.requests[0].raw


async def test_the_first_of_two_texts_of_a_kind_counts() -> None:
    first = WRITING["drafts"][0]  # type: ignore[index]
    twice = {"drafts": [first, {**first, "text": "Another text of the same kind."}]}

    async with scripted(writes=[reply(twice)]) as (engine, _):
        (post,) = await engine.draft(draft_request(DraftKind.X_POST))

    assert post.text.startswith("Paid KSh 4,500")
