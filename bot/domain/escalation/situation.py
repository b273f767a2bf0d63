"""What the ladder needs to know of a case, and nothing of who tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from bot.domain.bodies import Body, ClockStart, PaidBy, RowStatus, sector_of
from bot.domain.countries import timezone_of
from bot.domain.drafts import Step
from bot.domain.facts import Amount, CompanyState
from bot.domain.progress import Done, Filed

NO_DATES: Mapping[ClockStart, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Situation:
    """One case as the ladder sees it. Days are the person's calendar days; unknown is None, never guessed.

    `bodies` are the rows that may hold in the country, in their order (`bot.directory.bodies.bodies_for`).
    `complained_on` is the first DIRECT complaint to the company, by any private channel.
    `answered_on` is when the company last answered as `state` says; with REFUSED it is the final answer.
    `dates` holds events that deadlines are counted from, where the person gave them.
    """

    country: str | None = None
    region: str | None = None
    sector: str | None = None
    bodies: tuple[Body, ...] = field(default=(), repr=False)
    timezone: str | None = None
    state: CompanyState = CompanyState.NONE
    posted_at: datetime | None = None
    complained_on: date | None = None
    answered_on: date | None = None
    promised_on: date | None = None  # the day the company named
    happened_on: date | None = None
    paid_on: date | None = None
    paid_by: PaidBy | None = None
    amount: Amount | None = None
    urgent: bool = False
    at_night: bool = False  # the person allows urgent reminders in the quiet hours
    dates: Mapping[ClockStart, date] = field(default_factory=lambda: NO_DATES)
    done: tuple[Done, ...] = ()
    filed: tuple[Filed, ...] = ()
    snoozed_until: datetime | None = None
    stopped: bool = False
    paused: bool = False  # nothing in public: the person was threatened

    @property
    def zone(self) -> str | None:
        """Return the person's zone, or the one most people of the country live in."""
        return self.timezone or timezone_of(self.country)

    @property
    def topic(self) -> str | None:
        """Return the sector as the rows name it, or None when it is unknown to them."""
        return sector_of(self.sector)

    @property
    def refused(self) -> bool:
        return self.state is CompanyState.REFUSED

    @property
    def told(self) -> bool:
        """Tell whether the company surely knows: it was told directly, or has answered by a person."""
        silent = self.state in (CompanyState.NONE, CompanyState.AUTO_REPLY)
        return self.complained_on is not None or not silent

    def ruled_on(self, today: date) -> date:
        """Return the day that decides which rule holds: the complaint's, or the first one known after it."""
        return self.complained_on or self.answered_on or today

    def when_done(self, step: Step, body: str | None = None) -> datetime | None:
        """Return when a step was last taken; with `body`, for that row (or for no row in particular)."""
        times = [one.at for one in self.done if one.step is step and body in (None, one.body)]
        return max(times, default=None)

    def filing(self, body: str) -> Filed | None:
        """Return the newest complaint that lies or lay with a body."""
        return max((one for one in self.filed if one.body == body), key=lambda one: one.on, default=None)

    def with_bodies(self) -> tuple[tuple[Body, Filed], ...]:
        """Return the complaints that lie or lay with a body that decides; a report to a regulator is none."""
        found = []
        for row in self.bodies if self.filed else ():
            filing = self.filing(row.id)
            if filing is not None and row.resolves_individual and row.status is RowStatus.ACTIVE:
                found.append((row, filing))
        return tuple(found)
