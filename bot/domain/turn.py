"""One turn of the conversation: the state so far and the effects collected on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.bodies import Body
from bot.domain.case import Case, Conversation, Exhibit, Expecting, Person
from bot.domain.countries import timezone_of
from bot.domain.effects import Attachment, Effect, Keyboard, PopUp, Priority, Say, Value
from bot.domain.facts import Facts
from bot.domain.hashtags import Hashtag
from bot.domain.hours import local_day
from bot.domain.values import Paper


@dataclass(frozen=True, slots=True)
class PostingRisk:
    """Why a public post can bring legal trouble in a country; `source_date` is empty when nobody checked."""

    country: str
    text: str
    source: str
    source_date: str


def _no_bodies(_: str | None) -> tuple[Body, ...]:
    return ()


def _all_set(_: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class World:
    """What the core knows beside the conversation; the same for everybody."""

    model: str | None = None  # name of the provider that reads and writes, when one is set
    risks: Mapping[str, PostingRisk] = field(default_factory=dict)
    hashtags: tuple[Hashtag, ...] = ()
    max_file_mb: int = 20
    max_items: int = 100  # of a case
    max_case_mb: int = 500
    listens: bool = False  # whether recordings can be turned into text
    heard_by: str | None = None  # name of the provider that they are sent to for that; None: nobody
    clips: bool = False  # whether clips of films can be made
    bodies: Callable[[str | None], tuple[Body, ...]] = _no_bodies  # by country, in the order of the file
    unset: Callable[[str], tuple[str, ...]] = _all_set  # scripts (ISO 15924) of a text without a typeface


@dataclass(frozen=True, slots=True)
class Turn:
    """Frozen: every step returns the next turn."""

    conversation: Conversation
    now: datetime
    world: World
    effects: tuple[Effect, ...] = ()
    model_away: bool = False  # its server has just failed: nobody waits for it a second time in this turn
    progress_told: bool = False  # this turn goes on with work the person was told of already

    @property
    def person(self) -> Person:
        return self.conversation.person

    @property
    def today(self) -> date:
        return local_day(self.now, self.person.timezone)

    @property
    def active(self) -> Case | None:
        """Return the case that a bare text belongs to."""
        return self.case(self.conversation.active or 0)

    def case(self, number: int) -> Case | None:
        return next((case for case in self.conversation.cases if case.number == number), None)

    def item(self, input: int) -> tuple[Case, Exhibit] | None:
        """Return the item that an input brought, with the case it is filed with by now."""
        items = ((case, one) for case in self.conversation.cases for one in case.exhibits)
        return next(((case, one) for case, one in items if one.input == input), None)

    def country_of(self, case: Case | None) -> str | None:
        """Return the country of the case's company, else of the person."""
        company = case.facts.company if case else None
        return (company.country if company else None) or self.person.country

    def add(self, *effects: Effect) -> Turn:
        return replace(self, effects=self.effects + effects)

    def say(
        self,
        key: str,
        keyboard: Keyboard = (),
        *,
        case: Case | None = None,
        slot: str | None = None,
        in_place: bool = False,
        priority: Priority = Priority.REPLY,
        pictures: tuple[int, ...] = (),
        about: tuple[int, ...] = (),
        paper: Paper | None = None,
        attachment: Attachment | None = None,
        album: tuple[Attachment, ...] = (),
        values: Mapping[str, Value] | None = None,
        **params: Value,
    ) -> Turn:
        """Say one sentence; its values come by name, or as a mapping in `values`."""
        return self.add(
            Say(
                key=key,
                params={**(values or {}), **params},
                keyboard=keyboard,
                slot=slot,
                in_place=in_place,
                priority=priority,
                case=case.number if case else 0,
                pictures=pictures,
                paper=paper,
                about=about,
                attachment=attachment,
                album=album,
            )
        )

    def pop_up(self, key: str, **params: Value) -> Turn:
        return self.add(PopUp(key, params))

    def put(self, case: Case) -> Turn:
        """Return the turn with a case replaced, or added."""
        others = tuple(case if old.number == case.number else old for old in self.conversation.cases)
        if self.case(case.number) is None:
            others += (case,)
        return self.change(cases=others)

    def change(
        self,
        *,
        cases: tuple[Case, ...] | None = None,
        active: int | None = None,
        inputs: int | None = None,
        greeted: bool | None = None,
    ) -> Turn:
        """Return the turn with the given parts of the conversation replaced."""
        old = self.conversation
        new = replace(
            old,
            cases=old.cases if cases is None else cases,
            active=old.active if active is None else active,
            inputs=old.inputs if inputs is None else inputs,
            greeted=old.greeted if greeted is None else greeted,
        )
        return replace(self, conversation=new)

    def leave(self) -> Turn:
        """Return the turn with no active case."""
        return replace(self, conversation=replace(self.conversation, active=None))

    def expect(self, expecting: Expecting) -> Turn:
        return replace(self, conversation=replace(self.conversation, expecting=expecting))

    def with_person(self, person: Person) -> Turn:
        return replace(self, conversation=replace(self.conversation, person=person))

    def in_country(self, country: str | None) -> Turn:
        """Learn the person's country, and from it the clock, unless they are known already."""
        person = self.person
        if country is None or person.country is not None:
            return self
        zone = person.timezone if person.timezone_given else timezone_of(country) or person.timezone
        return self.with_person(replace(person, country=country, timezone=zone))

    def open_case(self, facts: Facts | None = None) -> Turn:
        """Open a new case and make it the active one."""
        old = self.conversation
        number = max((old.opened, *(case.number for case in old.cases))) + 1
        case = Case(number=number, opened_at=self.now, facts=facts or Facts())
        turn = self.put(case).change(active=number)
        return replace(turn, conversation=replace(turn.conversation, opened=number))
