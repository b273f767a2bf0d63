"""Which rows hold for a case, in which order, and how far each of them has been tried.

Order: the first tier before the second; the country's rows before the EU's before the world's; rows that
hold without a condition, then those that hold only if something is so; rows made for the sector, then those
for any; the file's order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.bodies import ANY, EUROPE, WORLD, Body, BodyKind, PaidBy, Role, RowStatus
from bot.domain.drafts import Step
from bot.domain.escalation.situation import Situation
from bot.domain.hours import local_day
from bot.domain.regions import is_within, region_name

SECTION75 = "gb-section75"
_ORIGINS = {EUROPE: 1, WORLD: 2}
_NEVER_A_STEP = frozenset({Role.POSTING_RISK, Role.PLATFORM_RULES, Role.LAW})


@dataclass(frozen=True, slots=True)
class View:
    """A situation at one moment: `here` are the rows for place and sector, `rows` those on offer."""

    s: Situation
    now: datetime
    today: date  # where the person is
    here: tuple[Body, ...]
    rows: tuple[Body, ...]

    def of(self, *kinds: BodyKind) -> tuple[Body, ...]:
        return tuple(row for row in self.rows if row.kind in kinds)

    def elsewhere(self, row: Body) -> bool:
        """Tell whether the row is for one part of the country while the person's part is unknown."""
        return row.region is not None and region_name(self.s.country, self.s.region) is None

    def conditional(self, row: Body) -> bool:
        """Tell whether the row holds only if something is so; data protection does, outside privacy cases."""
        narrow = row.only_if is not None or (row.role is Role.DPA and self.s.topic != "privacy")
        return narrow or self.elsewhere(row)

    def aside(self, row: Body) -> bool:
        """Tell whether a row is shown with its condition, but is nobody's next step until that is known.

        So are the EU's rows for traders abroad, data protection outside privacy cases, and a body for all
        sectors of one part of the country.
        """
        catch_all = self.elsewhere(row) and is_general(row)
        return self.conditional(row) and (row.country == EUROPE or row.role is Role.DPA or catch_all)

    def regional(self, row: Body) -> bool:
        """Tell whether the sector's bodies are regional there, so that the person has to be asked where."""
        rows = [one for one in self.of(BodyKind.BODY) if self.elsewhere(one) and not is_general(one)]
        return row in rows and len({one.region for one in rows}) > 1

    def tried(self, row: Body) -> bool:
        """Tell whether the row was filed with, taken or put aside."""
        return self.s.filing(row.id) is not None or self.s.when_done(step_of(row), row.id) is not None

    def paid_so(self, row: Body) -> bool:
        """Tell whether the person paid in the way a card scheme asks for; other rows ask for none."""
        return row.kind is not BodyKind.CHARGEBACK or self.s.paid_by in row.paid_by

    def too_much(self, row: Body) -> bool:
        """Tell whether the sum is known to lie outside the row's limits."""
        amount = self.s.amount
        if amount is None or row.amount_currency is None or amount.currency != row.amount_currency:
            return False
        over, up_to = row.amount_over, row.amount_up_to
        return (over is not None and amount.value <= over) or (up_to is not None and amount.value > up_to)

    @property
    def kind_of_card_matters(self) -> bool:
        """Tell whether a row asks for a credit card, and we only know that it was a card."""
        return self.s.paid_by is PaidBy.CARD and any(row.paid_by == {PaidBy.CREDIT} for row in self.rows)


def view_of(s: Situation, now: datetime) -> View:
    """Look at a situation: choose and sort the rows."""
    today = local_day(now, s.zone)
    here = tuple(row for row in s.bodies if row.fits(s.topic) and _is_here(row, s))
    offered = [row for row in here if _may_be_offered(row, s) and row.valid_on(s.ruled_on(today))]
    covered = {row.paid_by for row in offered if row.country == s.country}
    view = View(s, now, today, here, ())
    rows = [row for row in offered if not (row.country == WORLD and row.paid_by and row.paid_by in covered)]
    if any(row.kind is BodyKind.BODY and not view.elsewhere(row) for row in rows):
        rows = [row for row in rows if not (_is_catch_all(row) and view.elsewhere(row))]
    rows.sort(key=lambda row: _rank(row, view))
    return View(s, now, today, here, tuple(rows))


def step_of(row: Body) -> Step:
    """Return the step that a row is."""
    match row.kind:
        case BodyKind.CHARGEBACK:
            return Step.SECTION75 if row.id == SECTION75 else Step.CHARGEBACK
        case BodyKind.CHAMPION:
            return Step.CHAMPION
        case BodyKind.SMALL_CLAIMS:
            return Step.SMALL_CLAIMS
        case _:
            return Step.DATA_PROTECTION if row.role is Role.DPA else Step.BODY


def is_general(row: Body) -> bool:
    return ANY in row.sectors


def _is_catch_all(row: Body) -> bool:
    return row.kind is BodyKind.BODY and is_general(row)


def _rank(row: Body, view: View) -> tuple[int, int, bool, bool, bool]:
    origin = _ORIGINS.get(row.country, 0)
    return (row.tier, origin, view.elsewhere(row), view.conditional(row), is_general(row))


def _may_be_offered(row: Body, s: Situation) -> bool:
    """Leave out what is closed or announced, what decides no single case, and privacy for other cases."""
    if row.status is not RowStatus.ACTIVE or row.role in _NEVER_A_STEP or not row.resolves_individual:
        return False
    if row.role is not Role.DPA:
        return True
    own = any(other.role is Role.DPA and other.country == s.country for other in s.bodies)
    return s.topic in row.sectors and not (row.country == EUROPE and own)


def _is_here(row: Body, s: Situation) -> bool:
    """Leave out the rows for another part of the country than the person's, where that is known."""
    known = region_name(s.country, s.region) is not None
    return row.region is None or not known or is_within(s.country, s.region, row.region)
