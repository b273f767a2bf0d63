"""Play a story up to its drafts, with a model that gives the same answer again and again, over HTTP.

The core, the gates and the rules engine are the real ones; readings and answers come through the real client.
What is shown is everything the core would send or offer: messages with their values, and the drafts told of.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path

from bot.app.ports import EngineFailed
from bot.directory.lookup import BrandDirectory
from bot.domain.advance import advance
from bot.domain.case import Case, Conversation, Person
from bot.domain.countries import timezone_of
from bot.domain.drafts import Draft, DraftKind, DraftRequest
from bot.domain.effects import Effect, RequestDraft, Say, TellDraft, Understand
from bot.domain.events import Drafted, DraftFailed, Event, Said, UnderstandFailed, Understood
from bot.domain.facts import PrivateKind
from bot.domain.reading import ReadRequest
from bot.domain.turn import World
from bot.engines.openai.drafting import mask_for
from bot.engines.openai.engine import OpenAIEngine
from bot.engines.rules import RulesEngine
from tests.servers.openai_server import ModelServer, Reply

HERE = Path(__file__).parent / "answers"
KINDS = (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION, DraftKind.DIRECT_MESSAGE)
MOST_ROUNDS = 8  # of asking an engine for one story; the core stops long before

Row = dict[str, object]


def lines(name: str) -> list[Row]:
    """Return the objects of a file of answers, one a line."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@cache
def rules() -> RulesEngine:
    return RulesEngine(BrandDirectory())


def conversation_of(country: str | None) -> Conversation:
    """Return a person of a country who has said nothing yet."""
    return Conversation(person=Person(country=country, timezone=timezone_of(country)))


@dataclass
class Telling:
    """One story as far as it has come, and all that was shown for it."""

    conversation: Conversation
    now: datetime
    effects: list[Effect] = field(default_factory=list)
    asked: Understand | RequestDraft | None = None  # what the model is to do next

    @property
    def case(self) -> Case:
        return self.conversation.cases[-1]

    def take(self, event: Event) -> None:
        """Advance by an event; the rules do their part at once, the model's is left open."""
        advanced = advance(self.conversation, event, self.now, World(model="the model"))
        self.conversation, self.asked = advanced.conversation, None
        self.effects += advanced.effects
        for effect in advanced.effects:
            match effect:
                case RequestDraft() if effect.rules_only:
                    self.take(Drafted(effect.case, effect.job, rules().draft(effect.request)))
                case RequestDraft() | Understand():
                    self.asked = effect

    async def go_on(self, engine: OpenAIEngine) -> None:
        """Let the model do what it is asked for now."""
        asked = self.asked
        try:
            match asked:
                case Understand():
                    reading = await engine.read(asked.request)
                    self.take(Understood(asked.case, asked.job, asked.input, reading, engine.name))
                case RequestDraft():
                    drafts = await engine.draft(asked.request)
                    self.take(Drafted(asked.case, asked.job, drafts))
        except EngineFailed as failure:
            failed = UnderstandFailed if isinstance(asked, Understand) else DraftFailed
            assert asked is not None
            self.take(failed(asked.case, asked.job, failure.reason))

    async def to_the_end(self, engine: OpenAIEngine) -> None:
        for _ in range(MOST_ROUNDS):
            if self.asked is None:
                return
            await self.go_on(engine)
        raise AssertionError("the core never stops asking")

    def shown(self) -> str:
        """Return everything a person would read or be offered to copy."""
        said = [repr((one.key, one.params, one.keyboard)) for one in self.effects if isinstance(one, Say)]
        return "\n".join([*said, *(repr(one.draft) for one in self.effects if isinstance(one, TellDraft))])

    def draft(self, kind: DraftKind) -> Draft | None:
        """Return the ready text of a kind; None when no engine wrote one that may be shown."""
        return next((draft for draft in self.case.drafts if draft.kind is kind), None)

    def copy(self) -> Telling:
        """Return the same story to be gone on with in another way."""
        return Telling(self.conversation, self.now, [], self.asked)


async def told(
    row: Row, reading: Mapping[str, object], engine: OpenAIEngine, server: ModelServer
) -> tuple[Telling, DraftRequest]:
    """Tell the story of a set of facts and have it read; return it with the request for its drafts."""
    now, country = datetime.fromisoformat(str(row["now"])), str(row["country"])
    telling = Telling(conversation_of(country), now)
    telling.take(
        Said(str(row["story"]), rules().read(ReadRequest(str(row["story"]), now, country=country)), 1)
    )
    server.replies = {"Extraction": [Reply.of({"json": reading})]}
    await telling.go_on(engine)
    assert isinstance(telling.asked, RequestDraft), "the story is complete enough for drafts"
    return telling, telling.asked.request


def filled(text: str, request: DraftRequest, reference: str) -> str:
    """Put the request's own accounts, or the plain name, and the token of its reference into an answer."""
    name = request.facts.company.name if request.facts.company else "the company"
    given = next((one.text for one in request.facts.references if reference in one.text), reference)
    return (
        text.replace("{x}", f"@{request.x_handle}" if request.x_handle else name)
        .replace("{tiktok}", f"@{request.tiktok_handle}" if request.tiktok_handle else name)
        .replace("{reference}", mask_for(request).token(PrivateKind.REFERENCE, given))
    )


def writing(texts: Mapping[str, str]) -> Row:
    """Return the form a model fills in with these texts."""
    return {"drafts": [{"kind": kind, "subject": "", "text": text} for kind, text in texts.items()]}
