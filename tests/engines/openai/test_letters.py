"""What a model is told for letters to others than the company; the same gates judge what it writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.bodies import PaidBy, Role
from bot.domain.drafts import Addressee, DraftKind, DraftRequest, Out, Replied, Step
from bot.domain.facts import Channel
from bot.domain.gates import check
from tests.engines.openai.fakes import TICKET, draft_request, reply, scripted

SOURCE = "https://example.org/rules"
BODY = Addressee("b", "Parcel Ombudsman", Role.OMBUDSMAN, needs=("ticket number",), source=SOURCE)
SECTION75 = Addressee(
    "gb-section75", "Section 75 Consumer Credit Act 1974 claim", Role.CARD, source=SOURCE, checked_on=None
)
COURT = Addressee("c", "Small Claims Court", Role.COURT, wait_days=7)
TEXTS = {
    DraftKind.BODY_COMPLAINT: """\
I complain about Acacia Net. I write for my mother, with permission.

They installed home fibre on 3 Nov and I paid KSh 4,500. It has been dead since. I called four times and
complained by e-mail on 5 Nov. On 10 Nov they answered: “We see no fault on the line.”

I ask Acacia Net to repair it or refund me by Friday 20 Nov. Please look into it and tell me what you can do.

Ticket number: ⟦REFERENCE_1⟧

[your name]""",
    DraftKind.CHARGEBACK: f"""\
I claim from you under section 75 of the Consumer Credit Act 1974 ({SOURCE}).

Paid to Acacia Net: KSh 4,500, on [day you paid]. My card ends in [last four digits of your card].

The home fibre has been dead since 3 Nov. Please refund me, or tell me in writing why not.

[your name]""",
    DraftKind.CHAMPION_PITCH: """\
Hello,

I could not settle this with Acacia Net. They installed home fibre on 3 Nov, I paid KSh 4,500 and it has been
dead since. I called four times.

I ask them to repair it or refund me by Friday 20 Nov. I can send references if you ask.

[your name]""",
    DraftKind.LETTER_BEFORE_ACTION: """\
This is my last letter before I consider a claim at the Small Claims Court.

You installed home fibre on 3 Nov and I paid KSh 4,500. It has been dead since.

Please repair it or refund me within 7 days, by 25 Nov 2026. If not, I may bring the claim without another
letter. I would rather settle this.

Ticket: ⟦REFERENCE_1⟧

[your name]""",
}
STEPS = {
    DraftKind.BODY_COMPLAINT: (Step.BODY, BODY),
    DraftKind.CHARGEBACK: (Step.SECTION75, SECTION75),
    DraftKind.CHAMPION_PITCH: (Step.CHAMPION, BODY),
    DraftKind.LETTER_BEFORE_ACTION: (Step.LETTER_BEFORE_ACTION, COURT),
}


def asked(kind: DraftKind) -> DraftRequest:
    step, addressee = STEPS[kind]
    return replace(
        draft_request(kind),
        step=step,
        addressee=addressee,
        complained_on=date(2026, 11, 5),
        complained_by=Channel.EMAIL,
        replied=(Replied(date(2026, 11, 10), "We see no fault on the line."),),
        answered_on=date(2026, 11, 10),
        out=(Out(date(2026, 11, 6), "https://x.com/amina/status/1"),),
        posted_on=date(2026, 11, 6),
        paid_by=PaidBy.CREDIT,
        for_other="my mother",
        earlier=("The first text.",),
    )


def written(kind: DraftKind, text: str) -> dict[str, object]:
    return {"drafts": [{"kind": kind, "subject": "Home fibre dead since 3 Nov", "text": text}]}


@pytest.mark.parametrize("kind", sorted(TEXTS))
async def test_a_good_letter_of_a_model_passes_the_gates(kind: DraftKind) -> None:
    request = asked(kind)

    async with scripted(writes=[reply(written(kind, TEXTS[kind]))]) as (engine, _):
        (draft,) = await engine.draft(request)

    assert check(draft, request) == ()
    assert draft.subject == "Home fibre dead since 3 Nov"
    assert (TICKET in draft.text) is ("REFERENCE" in TEXTS[kind])


@pytest.mark.parametrize(
    ("kind", "words", "gate"),
    [
        (DraftKind.BODY_COMPLAINT, "This breaks the Consumer Protection Act.", "law"),
        (DraftKind.BODY_COMPLAINT, "They answered: “It is all your own fault, go away.”", "invented"),
        (DraftKind.BODY_COMPLAINT, "I complained again on 9 Nov.", "grounded"),
        (DraftKind.LETTER_BEFORE_ACTION, "I also claim interest and damages.", "invented"),
        (DraftKind.CHAMPION_PITCH, f"My ticket is {TICKET}.", "private_data"),
        (DraftKind.CHARGEBACK, "My order is [order number].", "plain_text"),
    ],
)
async def test_what_nobody_said_is_refused_in_a_letter_too(kind: DraftKind, words: str, gate: str) -> None:
    request = asked(kind)

    async with scripted(writes=[reply(written(kind, f"{TEXTS[kind]}\n\n{words}"))]) as (engine, _):
        (draft,) = await engine.draft(request)

    assert gate in {problem.gate for problem in check(draft, request)}


async def test_the_facts_of_a_letter_say_who_reads_it_and_what_came_before() -> None:
    async with scripted(
        writes=[reply(written(DraftKind.BODY_COMPLAINT, TEXTS[DraftKind.BODY_COMPLAINT]))]
    ) as (engine, server):
        await engine.draft(asked(DraftKind.BODY_COMPLAINT))

    sent = server.requests[0].user
    for said in (
        '"reader": "Parcel Ombudsman"',
        '"writes_for": "my mother, with permission"',
        '"complained_directly": "5 Nov by e-mail"',
        '"their_words": "We see no fault on the line."',
        '"6 Nov https://x.com/amina/status/1"',
        '"sender": "[your name]"',
    ):
        assert said in sent
    assert "The first text." not in sent, "a new reader knows no earlier text"


async def test_the_law_is_given_for_a_credit_card_and_a_row_with_a_source_only() -> None:
    kind = DraftKind.CHARGEBACK
    sent = []
    for request in (
        asked(kind),
        replace(asked(kind), paid_by=PaidBy.DEBIT),
        replace(asked(kind), addressee=replace(SECTION75, source="")),
    ):
        async with scripted(writes=[reply(written(kind, TEXTS[kind]))]) as (engine, server):
            await engine.draft(request)
        sent.append('"law"' in server.requests[0].user)

    assert sent == [True, False, False]
