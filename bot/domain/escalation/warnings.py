"""What the person must know beside the next step: risks, rights that lapse, days and places we lack."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.bodies import EU_MEMBERS, Body, BodyKind, PostingRiskLevel, Role, RowStatus
from bot.domain.effects import Day, Items, Phrase, Value
from bot.domain.escalation import reasons
from bot.domain.escalation.choosing import SOON
from bot.domain.escalation.clocks import last_day, opening
from bot.domain.escalation.own_steps import promise_check
from bot.domain.escalation.rungs import Rung
from bot.domain.escalation.view import View
from bot.domain.facts import CompanyState
from bot.domain.hours import local_day
from bot.domain.regions import is_named
from bot.domain.working_days import knows_holidays, subdivision_of

SECOND_TIER = 2
_NOT_PAID_BY_CARD = frozenset({"government", "municipal", "privacy", "housing"})


def warnings(view: View, ladder: tuple[Rung, ...]) -> tuple[Phrase, ...]:
    """Return every warning, the gravest first, none twice."""
    found = [
        *_risks(view),
        *_lapsing(view, ladder),
        *_lapsed(view),
        *_unknown(view),
        *_promise(view, ladder),
        *_snooze(view, ladder),
        *_undated(view),
        *_papers(view, ladder),
        *_left_out(view),
    ]
    return tuple(phrase for at, phrase in enumerate(found) if phrase not in found[:at])


def _risks(view: View) -> Iterator[Phrase]:
    for row in view.s.bodies:
        if row.risk is not PostingRiskLevel.NONE and row.country == view.s.country:
            yield Phrase("plan_warn_risk", {"text": row.can_do, "source": row.source})


def _lapsing(view: View, ladder: tuple[Rung, ...]) -> Iterator[Phrase]:
    soon = [rung for rung in ladder if rung.body and rung.file_by and rung.deadline and not rung.elsewhere]
    for rung in sorted(soon, key=lambda one: one.file_by or view.today):
        if rung.body is None or rung.file_by is None or rung.deadline is None:
            continue
        left = (rung.file_by - view.today).days
        if left <= SOON:
            values: dict[str, Value] = {"name": rung.body.name, "n": max(left, 0), "day": Day(rung.file_by)}
            if rung.file_by == rung.deadline:
                yield Phrase("plan_warn_lapses", values)
            else:
                yield Phrase("plan_warn_lapses_off", {**values, "last": Day(rung.deadline)})


def _lapsed(view: View) -> Iterator[Phrase]:
    """Yield the rights whose last day has passed, and those that end before their own wait does."""
    for row in view.rows:
        last, when = last_day(row, view.s), opening(row, view.s)
        if last.day is None or view.tried(row) or not view.paid_so(row) or view.elsewhere(row):
            continue
        values: dict[str, Value] = {"name": row.name, "day": Day(last.day)}
        if last.day < view.today:
            yield Phrase("plan_warn_lapsed_card" if row.paid_by else "plan_warn_lapsed", values)
        elif when.day is not None and when.day > last.day:
            yield Phrase("plan_warn_tight", values)


def _unknown(view: View) -> Iterator[Phrase]:
    """Yield what we do not know of the place and the trade, and what that leaves out."""
    s = view.s
    if not s.country:
        yield Phrase("plan_warn_no_country")
    elif not any(row.country == s.country for row in s.bodies):
        member = "plan_warn_unknown_member" if s.country in EU_MEMBERS else "plan_warn_unknown_country"
        yield Phrase(member, {"country": s.country})
    if not s.sector:
        yield Phrase("plan_warn_no_sector")
    elif s.topic is None:
        yield Phrase("plan_warn_unknown_sector", {"sector": s.sector})
    elif s.country and all(view.aside(row) for row in view.of(BodyKind.BODY)):
        yield Phrase("plan_warn_no_body", {"country": s.country})
    areas = tuple(sorted({row.region for row in s.bodies if row.region}))
    if s.region and areas and not _knows_region(s.country, s.region, areas):
        yield Phrase("plan_warn_unknown_region", {"region": s.region, "names": Items(areas, "or")})
    if s.country and not knows_holidays(s.country):
        yield Phrase("plan_warn_no_holidays", {"country": s.country})


def _knows_region(country: str | None, region: str, areas: tuple[str, ...]) -> bool:
    return is_named(country, region, areas) or subdivision_of(country, region) is not None


def _promise(view: View, ladder: tuple[Rung, ...]) -> Iterator[Phrase]:
    s, check = view.s, promise_check(view.s)
    if s.state is CompanyState.PROMISE and check is None:
        yield Phrase("plan_warn_promise_undated")
    if check is None or s.promised_on is None or s.refused:
        return
    if check <= view.now:
        yield Phrase("plan_warn_promise_broken", {"day": Day(s.promised_on)})
        return
    yield Phrase("plan_warn_promise_no_stop")
    for rung in ladder:
        body = rung.body if not rung.conditional and rung.opens and rung.opens <= s.promised_on else None
        if body is not None and rung.opens and body.kind is BodyKind.BODY:
            yield Phrase("plan_warn_open_anyway", {"name": body.name, "day": Day(rung.opens)})


def _snooze(view: View, ladder: tuple[Rung, ...]) -> Iterator[Phrase]:
    until = view.s.snoozed_until
    if until is None or until <= view.now:
        return
    day = local_day(until, view.s.zone)
    for rung in ladder:
        if rung.body and rung.file_by and not rung.elsewhere and rung.file_by <= day:
            yield Phrase("plan_warn_snooze", {"name": rung.body.name, "day": Day(rung.file_by)})


def _undated(view: View) -> Iterator[Phrase]:
    """Yield, from day one, each right that can lapse while the day that starts its clock is not known."""
    s = view.s
    if s.refused and s.answered_on is None:
        yield Phrase("plan_warn_refused_undated")
    if s.told and s.complained_on is None and not s.refused:
        yield Phrase("plan_warn_complained_undated")
    for row in view.rows:
        missing = last_day(row, s).missing
        if (
            missing is None
            or row.tier == SECOND_TIER
            or view.tried(row)
            or not view.paid_so(row)
            or view.conditional(row)
        ):
            continue
        later = reasons.comes_by_itself(missing) and not s.refused
        values: dict[str, Value] = {
            "name": row.name,
            "span": reasons.span(row),
            "event": reasons.event(missing),
        }
        yield Phrase("plan_warn_clock" if later else "plan_warn_date_needed", values)
    if s.paid_by is None and s.topic not in _NOT_PAID_BY_CARD:
        yield Phrase("plan_warn_paid")
    if view.kind_of_card_matters:
        yield Phrase("plan_warn_credit")
    for row in view.here:
        if row.role is Role.LAW:
            yield Phrase("plan_warn_law", {"name": row.name, "text": row.prerequisite})


def _papers(view: View, ladder: tuple[Rung, ...]) -> Iterator[Phrase]:
    for rung in ladder:
        if rung.body and rung.body.needs and not rung.elsewhere:
            needs = Items(rung.body.needs)
            yield Phrase("plan_warn_needs", {"name": rung.body.name, "what": needs})


def _left_out(view: View) -> Iterator[Phrase]:
    """Yield the rows that are not offered, where a person would ask why."""
    day = view.s.ruled_on(view.today)
    for row in view.here:
        if row.status is RowStatus.CHECK_STARTED:
            yield Phrase("plan_warn_check_started", {"name": row.name})
        elif row.resolves_individual and not row.valid_on(day) and not _has_a_twin(row, view):
            yield Phrase("plan_warn_other_rule", {"name": row.name, "day": Day(row.valid_from or day)})
    for row in view.rows:
        if view.paid_so(row) and view.too_much(row):
            yield Phrase("plan_warn_limits", {"name": row.name})


def _has_a_twin(row: Body, view: View) -> bool:
    """Tell whether the same body stands among the rows with the rule of another time."""
    return any(other.name == row.name for other in view.rows)
