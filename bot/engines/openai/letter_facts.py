"""What a model may know for letters: who reads it, what became of the complaint, what papers there are."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.bodies import PaidBy
from bot.domain.drafts import (
    DAY_PAID,
    LETTERS,
    YOUR_CARD,
    YOUR_NAME,
    DraftKind,
    DraftRequest,
    Replied,
    Step,
)
from bot.domain.facts import Channel, PrivateKind
from bot.engines.openai.masking import Mask

ANSWER_DAYS = 14
_GIVES_TIME = frozenset({Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST, Step.LETTER_BEFORE_ACTION})
_BY = {
    Channel.CALL: "by phone",
    Channel.EMAIL: "by e-mail",
    Channel.CHAT: "in a written message",
    Channel.VISIT: "in person",
    Channel.TICKET: "with a ticket",
    Channel.LETTER: "by letter",
}

Block = dict[str, object]


def letter_facts(request: DraftRequest, mask: Mask) -> Block:
    """Return the facts that only letters hold; empty where none of the texts asked for is one."""
    kinds = set(request.kinds)
    if not kinds & {*LETTERS, DraftKind.CHAMPION_PITCH}:
        return {}
    days = request.addressee.wait_days if request.addressee else None
    days = days if days and request.step is Step.LETTER_BEFORE_ACTION else ANSWER_DAYS
    last = request.today + timedelta(days=days)
    gives_time = request.step in _GIVES_TIME
    exhibits = [f"item {item.number}: {item.kind}" for item in request.exhibits]
    block: Block = {
        **_reader(request),
        "writes_for": f"{request.for_other}, with permission" if request.for_other else None,
        "capacity": _capacity(request),
        "complained_directly": _complained(request, mask),
        "answers": [_answer(reply, mask) for reply in request.replied],
        "posts": [f"{_day(out.on)} {out.url or ''}".strip() for out in request.out],
        "answer_within": f"within {days} days, by {_day(last)} {last.year}" if gives_time else None,
        "evidence_items": exhibits,
        "sender": None if request.sender else YOUR_NAME,
    }
    if DraftKind.CHARGEBACK in kinds:
        paid = _day(request.paid_on) if request.paid_on else DAY_PAID
        block |= {"paid_on": paid, "card_ends_in": YOUR_CARD, "paid_by": request.paid_by}
    return {key: value for key, value in block.items() if value}


def _reader(request: DraftRequest) -> Block:
    """Return who reads the letter, and the law their row names, only with its source."""
    row = request.addressee
    if row is None:
        return {}
    if request.step is Step.LETTER_BEFORE_ACTION:
        return {"court": row.name}
    block: Block = {"reader": row.name, "reader_needs": list(row.needs)}
    if request.step is Step.SECTION75 and request.paid_by is PaidBy.CREDIT and row.source:
        block |= {"law": "section 75 of the Consumer Credit Act 1974", "law_source": row.source}
    return block


def _capacity(request: DraftRequest) -> str | None:
    if request.business is None:
        return None
    return "complaint of a business" if request.business else "private complaint"


def _complained(request: DraftRequest, mask: Mask) -> str | None:
    if request.complained_on is None:
        return None
    by = _BY.get(request.complained_by or Channel.OTHER, "")
    reference = request.complaint_reference
    shown = f", reference {mask.token(PrivateKind.REFERENCE, reference)}" if reference else ""
    return f"{_day(request.complained_on)} {by}".strip() + shown


def _answer(reply: Replied, mask: Mask) -> Block:
    key = "as_the_person_noted_it" if reply.told else "their_words"
    return {"on": _day(reply.on), key: mask.cover(reply.text)}


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
