"""Talk to the core with the rules engine and a directory of one's own: no store, no clock, no front end."""

from __future__ import annotations

import re
from datetime import datetime

from bot.domain.advance import advance
from bot.domain.case import Case, Conversation, Exhibit, Person
from bot.domain.company import Answer, Company, CompanyMention, Lookup
from bot.domain.countries import timezone_of
from bot.domain.drafts import Draft, DraftKind
from bot.domain.effects import Button, Effect, PopUp, RequestDraft, Say
from bot.domain.events import (
    Commanded,
    Drafted,
    Event,
    EvidenceRead,
    EvidenceReceived,
    Pressed,
    ReminderDue,
    Said,
)
from bot.domain.perceiving import ReadEvidence
from bot.domain.reading import Reading, ReadRequest
from bot.domain.turn import World
from bot.engines.rules import RulesEngine
from bot.i18n.render import Renderer
from bot.terminal.clocks import span

NOW = datetime.fromisoformat("2026-11-18T09:00:00+03:00")


class FewCompanies:
    """A directory of a few companies, found by name and by handle."""

    def __init__(self, *companies: Company) -> None:
        self._companies = companies

    def lookup(self, name: str, *, country: str | None = None, sector: str | None = None) -> Lookup:
        wanted = name.strip().lstrip("@").casefold()
        for company in self._companies:
            handles = {account.handle.casefold() for account in company.accounts}
            if wanted == company.name.casefold() or wanted in handles:
                return Lookup(name, Answer.SURE, (company,), 100.0)
        return Lookup(name, Answer.UNKNOWN)

    def mentions(
        self, text: str, *, country: str | None = None, sector: str | None = None
    ) -> tuple[CompanyMention, ...]:
        return tuple(
            CompanyMention(self.lookup(company.name), found.start(), found.end())
            for company in self._companies
            for found in re.finditer(rf"\b{re.escape(company.name)}\b", text, re.IGNORECASE)
        )

    def get(self, company_id: str, *, country: str | None = None) -> Company | None:
        return next((company for company in self._companies if company.id == company_id), None)


STORY = "Abc Water cut my water on Monday. I paid 4,500 and called twice. please fix it by friday"


def after_posting(company: Company) -> Talk:
    """Return a talk in which the story of this company is told and posted."""
    talk = Talk(company)
    talk.say(STORY)
    talk.press("posted")
    return talk


class Talk:
    """One person; everything said to them is kept in order."""

    def __init__(self, *companies: Company, country: str = "KE", world: World | None = None) -> None:
        self.engine = RulesEngine(FewCompanies(*companies))
        self.world = world or World()
        self.now = NOW
        self.conversation = Conversation(person=Person(country=country, timezone=timezone_of(country)))
        self.effects: list[Effect] = []

    def say(self, text: str) -> list[str]:
        """Write a text and return the keys of what is answered."""
        reading = self._read(text)
        return self.take(Said(text, reading, self.conversation.inputs + 1))

    def command(self, name: str, argument: str = "") -> list[str]:
        return self.take(Commanded(name, argument, self.conversation.inputs + 1))

    def forward(self, exhibit: Exhibit) -> list[str]:
        reading = self._read(exhibit.text or "")
        return self.take(EvidenceReceived(exhibit, self.conversation.inputs + 1, reading))

    def press(self, action: str) -> list[str]:
        """Press the newest button with that action, or the button with that id."""
        return self.take(Pressed(self.button(action).id if ":" not in action else action, 1))

    def remind(self, by: str) -> list[str]:
        """Move the clock and fire the case's next reminder."""
        length = span(by)
        assert length is not None
        self.now += length
        row = min(self.case.planned, key=lambda planned: planned.due_at)
        return self.take(ReminderDue(self.case.number, row.step, row.round))

    def _read(self, text: str) -> Reading:
        case = self.case if self.conversation.cases else None
        company = case.facts.company if case else None
        return self.engine.read(
            ReadRequest(
                text,
                self.now,
                country=self.conversation.person.country,
                asked=case.asking if case else None,
                known_company=company.name if company else None,
            )
        )

    def take(self, event: Event) -> list[str]:
        """Let something happen and return the keys of what is said."""
        before = len(self.effects)
        events = [event]
        while events:
            advanced = advance(self.conversation, events.pop(0), self.now, self.world)
            self.conversation = advanced.conversation
            self.effects += advanced.effects
            for effect in advanced.effects:
                if isinstance(effect, RequestDraft):
                    events.append(Drafted(effect.case, effect.job, self.engine.draft(effect.request)))
                if isinstance(effect, ReadEvidence):
                    events.append(EvidenceRead(effect.input, self._read(effect.text), effect.answer))
        return [one.key for one in self.effects[before:] if isinstance(one, (Say, PopUp))]

    # --- what came of it ---

    @property
    def case(self) -> Case:
        return self.conversation.cases[-1]

    @property
    def says(self) -> list[Say]:
        return [effect for effect in self.effects if isinstance(effect, Say)]

    def button(self, action: str) -> Button:
        for say in reversed(self.says):
            for row in say.keyboard:
                for button in row:
                    if action in (button.action, button.label):
                        return button
        raise AssertionError(f"no button {action!r} was shown")

    def buttons(self) -> list[Button]:
        return [button for say in self.says for row in say.keyboard for button in row]

    def text(self, key: str) -> str:
        """Return the newest message of a key as it reads."""
        say = next(one for one in reversed(self.says) if one.key == key)
        return Renderer("en").say(say, zone="Africa/Nairobi", country="KE", now=self.now).text

    def draft(self, kind: DraftKind) -> Draft:
        return next(draft for draft in self.case.drafts if draft.kind is kind)

    @property
    def post(self) -> str:
        return self.draft(DraftKind.X_POST).text

    @property
    def caption(self) -> str:
        return self.draft(DraftKind.TIKTOK_CAPTION).text
