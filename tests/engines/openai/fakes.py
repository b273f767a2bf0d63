"""Stand-ins for the rules engine and the directory, one story with its answers, and a shrunk engine."""

from __future__ import annotations

import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from bot.domain.company import Answer, Company, CompanyMention, Lookup
from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    Facts,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.reading import Found, Reading, ReadRequest, Sentence, SentenceRole, Triage
from bot.engines.openai.engine import OpenAIEngine
from bot.engines.openai.wire import Limits
from tests.servers.openai_server import ModelServer, Reply, serving

NAIROBI = timezone(timedelta(hours=3))
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=NAIROBI)
PHONE = "0722 123456"
TICKET = "SR-8841236"
CARD = "4111 1111 1111 1111"
MAIL = "amina.w@example.org"
STORY = (
    "Acacia Net installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, "
    f"ticket {TICKET}, nothing. want my money back or fix it by friday. "
    f"my number {PHONE}, card {CARD}, {MAIL}"
)

EXTRACTION: dict[str, object] = {
    "triage": "complaint",
    "english": True,
    "urgent": False,
    "companies": ["Acacia Net"],
    "what": "its been dead since",
    "item": "home fibre",
    "where": None,
    "when": {"quote": "on 3 Nov", "start": "2026-11-03", "end": None, "precision": "day"},
    "amounts": [{"quote": "4,500", "value": "4500", "currency": "KES", "role": "paid"}],
    "references": [{"quote": "⟦REFERENCE_1⟧", "kind": "ticket"}],
    "people": [],
    "tried": [{"quote": "Called four times", "channel": "call", "count": 4}],
    "ask": {
        "quote": "want my money back or fix it by friday",
        "kinds": ["refund", "repair"],
        "text": "",
        "by": "2026-11-20",
        "by_quote": "by friday",
    },
    "promised_by": None,
    "company_state": "none",
    "told_company": True,
}

NOTHING: dict[str, object] = {
    **EXTRACTION,
    "triage": "unclear",
    "companies": [],
    "what": None,
    "item": None,
    "when": None,
    "amounts": [],
    "references": [],
    "tried": [],
    "ask": None,
    "told_company": None,
}

WRITING: dict[str, object] = {
    "drafts": [
        {
            "kind": "x_post",
            "subject": "",
            "text": "Paid KSh 4,500 for home fibre on 3 Nov, dead since (⟦REFERENCE_1⟧). Four calls. "
            "@AcaciaCare can you repair it or refund me by Friday? #AcaciaFibre",
        },
        {
            "kind": "tiktok_caption",
            "subject": "",
            "text": "KSh 4,500 for home fibre that never worked. Acacia Net, "
            "when do I get a repair? #AcaciaNet",
        },
        {
            "kind": "direct_message",
            "subject": "",
            "text": "My home fibre has been dead since 3 Nov. Ticket ⟦REFERENCE_1⟧. Please repair it "
            "or refund KSh 4,500 by Friday. You reach me on ⟦PHONE_1⟧.",
        },
    ]
}

ANSWER: dict[str, object] = {"kind": "other", "quote": "Hi", "promised": None, "offered": None}

PATIENT = Limits(first_byte=20, total=30, pause=0.01)  # a loaded machine is no fault of the server
SHRUNK = Limits(first_byte=0.3, total=0.6, pause=0.01)


def reply(value: object, **fields: object) -> Reply:
    return Reply.of({"json": value, **fields})


def changed(form: Mapping[str, object], **fields: object) -> dict[str, object]:
    return {**form, **fields}


class FakeDirectory:
    """Knows one company."""

    acacia = Company(name="Acacia Net", id="acacia-net", country="KE")

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        if name.casefold() == "acacia net":
            return Lookup(name, Answer.SURE, (self.acacia,), 100.0)
        return Lookup(name, Answer.UNKNOWN)

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        return ()

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        return self.acacia if company_id == "acacia-net" else None


class FakeRules:
    """Sees private data, one sentence and the last amount; writes a marker for every kind."""

    def __init__(self, triage: Triage = Triage.COMPLAINT) -> None:
        self._triage = triage

    def read(self, request: ReadRequest) -> Reading:
        text = request.text

        def spans(pattern: str, kind: PrivateKind) -> list[Found[Private]]:
            return [Found(Private(kind, match[0]), *match.span()) for match in re.finditer(pattern, text)]

        references = [
            Found(Reference(ReferenceKind.TICKET, match[0]), *match.span())
            for match in re.finditer(r"\bSR-\d+", text)
        ]
        return Reading(
            triage=self._triage,
            private=tuple(
                spans(r"\b0722 \d{6}", PrivateKind.PHONE) + spans(r"\b4111[ \d]+\d", PrivateKind.CARD)
            ),
            references=tuple(references),
            sentences=(Sentence(text, SentenceRole.OUTCOME, 0, len(text)),),
        )

    def draft(self, request: DraftRequest) -> tuple[Draft, ...]:
        return tuple(Draft(kind, "written by rules", EngineName.RULES) for kind in request.kinds)


def facts() -> Facts:
    return Facts(
        company=FakeDirectory.acacia,
        what="its been dead since",
        item="home fibre",
        when=When(date(2026, 11, 3)),
        amounts=(Amount(Decimal(4500), "KES", AmountRole.PAID),),
        references=(Reference(ReferenceKind.TICKET, TICKET),),
        tried=(Tried(Channel.CALL, 4, "called four times"),),
        ask=Ask((AskKind.REFUND, AskKind.REPAIR), by=date(2026, 11, 20)),
        private=(
            Private(PrivateKind.PHONE, PHONE),
            Private(PrivateKind.CARD, CARD),
            Private(PrivateKind.REFERENCE, TICKET),
        ),
    )


def draft_request(*kinds: DraftKind) -> DraftRequest:
    wanted = kinds or (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION, DraftKind.DIRECT_MESSAGE)
    return DraftRequest(
        facts=facts(),
        sentences=(Sentence(STORY, SentenceRole.OUTCOME, 0, len(STORY)),),
        kinds=wanted,
        today=NOW.date(),
        x_handle="AcaciaCare",
        country="KE",
    )


def read_request(text: str = STORY) -> ReadRequest:
    return ReadRequest(text=text, said_at=NOW, country="KE")


@asynccontextmanager
async def engine_at(
    url: str,
    *,
    rules: FakeRules | None = None,
    limits: Limits = PATIENT,
    clock: Callable[[], float] = time.monotonic,
    safety_identifier: str | None = None,
    moderation: bool = False,
) -> AsyncIterator[OpenAIEngine]:
    """An engine with small budgets, closed at the end."""
    engine = OpenAIEngine(
        api_key="test-key",
        model="test-model",
        base_url=url,
        rules=rules or FakeRules(),
        directory=FakeDirectory(),
        limits=limits,
        chance=lambda: 0.0,
        clock=clock,
        safety_identifier=safety_identifier,
        moderation=moderation,
    )
    try:
        yield engine
    finally:
        await engine.close()


@asynccontextmanager
async def scripted(
    *,
    reads: Sequence[Reply] = (reply(EXTRACTION),),
    writes: Sequence[Reply] = (reply(WRITING),),
    answers: Sequence[Reply] = (reply(ANSWER),),
    rules: FakeRules | None = None,
    limits: Limits = PATIENT,
    clock: Callable[[], float] = time.monotonic,
    safety_identifier: str | None = None,
) -> AsyncIterator[tuple[OpenAIEngine, ModelServer]]:
    """An engine that talks to a scripted server over HTTP."""
    async with (
        serving({"Extraction": reads, "Writing": writes, "Answer": answers}) as server,
        engine_at(
            server.url,
            rules=rules,
            limits=limits,
            clock=clock,
            safety_identifier=safety_identifier,
        ) as engine,
    ):
        yield engine, server


def wire_text(server: ModelServer) -> str:
    """Everything the server received, with JSON escapes read."""
    return "\n".join(json.dumps(request.body, ensure_ascii=False) for request in server.requests)
