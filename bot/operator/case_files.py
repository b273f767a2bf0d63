"""Read a case file: a story, or facts as JSON, and make of it the question that a prompt asks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.directory.lookup import BrandDirectory
from bot.domain.advance import advance
from bot.domain.bodies import PaidBy, Role
from bot.domain.case import Conversation, Person
from bot.domain.company import Company
from bot.domain.countries import timezone_of
from bot.domain.drafting import FIRST_KINDS
from bot.domain.drafts import (
    Addressee,
    Draft,
    DraftKind,
    DraftRequest,
    EngineName,
    Out,
    Problem,
    Replied,
    Step,
    Tone,
)
from bot.domain.effects import RequestDraft, Understand
from bot.domain.events import Event, Said, Understood
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    CompanyState,
    Facts,
    Precision,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.reading import Field as Asked
from bot.domain.reading import Reading, ReadRequest, Sentence, SentenceRole
from bot.domain.replies import ReplyRequest
from bot.domain.turn import World
from bot.engines.openai.asking import Question, classification, extraction, mask_of_story, revision, writing
from bot.engines.openai.drafting import LETTERS, MODEL_KINDS, mask_for
from bot.engines.openai.masking import Mask
from bot.engines.openai.prompts import load_prompts
from bot.engines.rules import RulesEngine

MOST_EVENTS = 8  # from a story to the request for its drafts


class CaseFileError(ValueError):
    """The file gives no question for that prompt; the message says what is missing."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _When(_Part):
    start: date = Field(alias="from")
    to: date | None = None
    precision: Precision = Precision.DAY


class _Amount(_Part):
    value: Decimal
    currency: str | None = None
    role: AmountRole = AmountRole.OTHER


class _Tried(_Part):
    channel: Channel
    count: int | None = None
    text: str


class _Ask(_Part):
    kinds: tuple[AskKind, ...]
    text: str = ""
    by: date | None = None


class _Reference(_Part):
    kind: ReferenceKind = ReferenceKind.OTHER
    text: str


class _Private(_Part):
    kind: PrivateKind
    text: str


class _Facts(_Part):
    company: str | None = None
    item: str | None = None
    what: str | None = None
    when: _When | None = None
    where: str | None = None
    amounts: tuple[_Amount, ...] = ()
    tried: tuple[_Tried, ...] = ()
    ask: _Ask | None = None
    references: tuple[_Reference, ...] = ()
    private: tuple[_Private, ...] = ()
    promised_by: date | None = None
    company_state: CompanyState = CompanyState.NONE

    def known(self) -> Facts:
        return Facts(
            company=Company(self.company) if self.company else None,
            item=self.item,
            what=self.what,
            when=When(self.when.start, self.when.to, self.when.precision) if self.when else None,
            where=self.where,
            amounts=tuple(Amount(one.value, one.currency, one.role) for one in self.amounts),
            tried=tuple(Tried(one.channel, one.count, one.text) for one in self.tried),
            ask=Ask(self.ask.kinds, self.ask.text, self.ask.by) if self.ask else None,
            references=tuple(Reference(one.kind, one.text) for one in self.references),
            private=tuple(Private(one.kind, one.text) for one in self.private),
            promised_by=self.promised_by,
            company_state=self.company_state,
        )


class _Words(_Part):
    text: str
    role: SentenceRole = SentenceRole.OUTCOME


class _Problem(_Part):
    gate: str
    text: str = ""


class _Refused(_Part):
    kind: DraftKind
    text: str
    subject: str = ""
    problems: tuple[_Problem, ...] = ()

    def draft(self) -> Draft:
        problems = tuple(Problem(one.gate, one.text) for one in self.problems)
        return Draft(self.kind, self.text, EngineName.OPENAI, subject=self.subject, problems=problems)


class _Reader(_Part):
    name: str
    role: Role = Role.REGULATOR
    needs: tuple[str, ...] = ()
    source: str = ""
    wait_days: int | None = None

    def addressee(self) -> Addressee:
        return Addressee(
            self.name, self.name, self.role, needs=self.needs, source=self.source, wait_days=self.wait_days
        )


class _Replied(_Part):
    on: date
    text: str
    told: bool = False


class _Out(_Part):
    on: date
    url: str | None = None


class CaseFile(_Part):
    """The keys of a case file; `redress prompts show --help` explains them."""

    text: str = ""
    said_at: datetime = datetime.fromisoformat("2026-11-18T09:00:00+03:00")
    country: str | None = None
    company: str | None = None
    asked: Asked | None = None
    facts: _Facts | None = None
    words: tuple[_Words, ...] = ()
    kinds: tuple[DraftKind, ...] = ()
    step: Step = Step.FIRST_POST
    tone: Tone = Tone.CALM
    x: str | None = None
    tiktok: str | None = None
    posted_on: date | None = None
    promise_broken_on: date | None = None
    sender: str = ""
    reader: _Reader | None = None
    complained_on: date | None = None
    complained_by: Channel | None = None
    replied: tuple[_Replied, ...] = ()
    out: tuple[_Out, ...] = ()
    paid_by: PaidBy | None = None
    for_other: str = ""
    business: bool | None = None
    earlier: tuple[str, ...] = ()
    refused: tuple[_Refused, ...] = ()


def question_of(name: str, path: Path) -> Question:
    """Return what a prompt asks about the case in a file; CaseFileError says what is wrong."""
    prompts = load_prompts()
    if name not in prompts:
        raise CaseFileError(f"There is no prompt named {name}; there are {', '.join(prompts)}.")
    case = read_case(path)
    if name in ("extract", "classify") and not case.text:
        raise CaseFileError(f"{path}: {name} wants a text.")
    if name == "extract":
        request = _read_request(case)
        base = _rules().read(request)
        return extraction(prompts, request, base, mask_of_story(request, base))
    if name == "classify":
        asked = ReplyRequest(case.text, case.said_at, case.company, case.country)
        return classification(prompts, asked, Mask(case.country))
    request_of_draft = _draft_request(case)
    mask = mask_for(request_of_draft)
    if name == "revise":
        kinds = case.kinds or tuple(one.kind for one in case.refused)
        if not case.refused:
            raise CaseFileError(f"{path}: revise wants a JSON file with `refused`.")
        return revision(prompts, request_of_draft, kinds, mask)
    usual = FIRST_KINDS if name == "draft" else (DraftKind.EMAIL,)
    kinds = tuple(kind for kind in case.kinds or usual if (kind in LETTERS) is (name == "letter"))
    if not kinds or not set(kinds) <= MODEL_KINDS:
        raise CaseFileError(f"{path}: {name} writes none of the kinds {', '.join(case.kinds)}.")
    ((question, _),) = writing(prompts, request_of_draft, kinds, mask)
    return question


def read_case(path: Path) -> CaseFile:
    """Read a file; one that is no JSON object is a story."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise CaseFileError(f"{path} cannot be read.") from None
    try:
        values = json.loads(text)
    except json.JSONDecodeError:
        values = None
    if not isinstance(values, Mapping):
        return CaseFile(text=text.strip())
    try:
        return CaseFile.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise CaseFileError(f"{path}: {where}: {first['msg']}.") from None


def _rules() -> RulesEngine:
    return RulesEngine(BrandDirectory())


def _read_request(case: CaseFile) -> ReadRequest:
    return ReadRequest(
        case.text, case.said_at, country=case.country, asked=case.asked, known_company=case.company
    )


def _draft_request(case: CaseFile) -> DraftRequest:
    """Return the request of the facts given, or of those the rules read out of the story."""
    if case.facts is None:
        return _told(case)
    return DraftRequest(
        facts=case.facts.known(),
        sentences=tuple(Sentence(one.text, one.role, 0, len(one.text)) for one in case.words),
        kinds=case.kinds or FIRST_KINDS,
        today=case.said_at.date(),
        tone=case.tone,
        step=case.step,
        x_handle=case.x,
        tiktok_handle=case.tiktok,
        posted_on=case.posted_on,
        earlier=case.earlier,
        promise_broken_on=case.promise_broken_on,
        sender=case.sender,
        addressee=case.reader.addressee() if case.reader else None,
        complained_on=case.complained_on,
        complained_by=case.complained_by,
        replied=tuple(Replied(one.on, one.text, one.told) for one in case.replied),
        out=tuple(Out(one.on, one.url) for one in case.out),
        paid_by=case.paid_by,
        for_other=case.for_other,
        business=case.business,
        country=case.country,
        refused=tuple(one.draft() for one in case.refused),
    )


def _told(case: CaseFile) -> DraftRequest:
    """Tell the story to the core, as a person would, up to its request for drafts."""
    rules, request = _rules(), _read_request(case)
    person = Person(country=case.country, timezone=timezone_of(case.country))
    conversation, world = Conversation(person=person), World(model="a model")
    events: list[Event] = [Said(case.text, rules.read(request), 1)]
    for _ in range(MOST_EVENTS):
        if not events:
            break
        advanced = advance(conversation, events.pop(0), case.said_at, world)
        conversation = advanced.conversation
        for effect in advanced.effects:
            if isinstance(effect, RequestDraft):
                return effect.request
            if isinstance(effect, Understand):
                reading: Reading = rules.read(effect.request)
                events.append(Understood(effect.case, effect.job, effect.input, reading, EngineName.OPENAI))
    asking = conversation.cases[-1].asking if conversation.cases else None
    missing = f"it would be asked for: {asking}" if asking else "it is no complaint"
    raise CaseFileError(f"The story leads to no draft yet ({missing}). Give `facts` in a JSON file instead.")
