"""Where a case stands, as the ladder needs to know it."""

from __future__ import annotations

from datetime import date

from bot.domain.case import Case
from bot.domain.escalation import Situation
from bot.domain.facts import Amount, AmountRole, CompanyState, Urgency
from bot.domain.hours import local_day
from bot.domain.personal_data import is_about_data
from bot.domain.turn import Turn

_PAID = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST)


def situation_of(turn: Turn, case: Case) -> Situation:
    """Return what the ladder may know of a case; what the person never told stays unknown."""
    facts, person, progress = case.facts, turn.person, case.progress
    country = turn.country_of(case)
    told = facts.told_company
    complained = progress.complaint.on if progress.complaint else None
    if complained is None and told and case.posted_at is not None:
        complained = local_day(case.posted_at, person.timezone)
    return Situation(
        country=country,
        region=turn.conversation.region if country == person.country else None,
        sector=_sector(case),
        bodies=turn.world.bodies(country),
        timezone=person.timezone,
        state=facts.company_state,
        posted_at=case.posts[0].posted_at if case.posts else None,
        complained_on=complained,
        answered_on=_answered_on(turn, case),
        promised_on=case.promise_due,
        happened_on=facts.when.start if facts.when else None,
        paid_on=progress.paid_on,
        paid_by=progress.paid_by,
        amount=paid_amount(facts.amounts),
        urgent=facts.urgency is Urgency.NOW,
        at_night=progress.at_night,
        dates=dict(progress.dates),
        done=progress.done,
        filed=progress.filed,
        snoozed_until=progress.snoozed_until,
        stopped=case.reminders_stopped,
        paused=progress.paused,
    )


def paid_amount(amounts: tuple[Amount, ...]) -> Amount | None:
    """Return the sum that was paid or lost, else the only one there is."""
    paid = next((one for one in amounts if one.role in _PAID), None)
    return paid or (amounts[0] if len(amounts) == 1 else None)


def _sector(case: Case) -> str | None:
    """Return the company's trade, or "privacy" where the complaint is about personal data."""
    told = [sentence.text for part in case.told for sentence in part.sentences]
    if is_about_data([case.facts.what or "", *told]):
        return "privacy"
    return case.facts.company.sector if case.facts.company else None


def _answered_on(turn: Turn, case: Case) -> date | None:
    silent = case.facts.company_state in (CompanyState.NONE, CompanyState.AUTO_REPLY)
    if not case.answers or silent:
        return None
    return local_day(case.answers[-1].at, turn.person.timezone)
