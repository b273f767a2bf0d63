"""Why each rung stands where it stands, as catalogue keys with their values."""

from __future__ import annotations

from datetime import date

from bot.domain.bodies import Body, ClockStart, Role
from bot.domain.effects import Day, Items, Phrase, Value
from bot.domain.escalation.clocks import LastDay, Opening, Reason
from bot.domain.escalation.rungs import Source
from bot.domain.escalation.situation import Situation
from bot.domain.escalation.view import View

NOTHING = Phrase("nothing")
# Events that lie in the person's hands to tell; the others have not happened yet.
_COMING = frozenset({ClockStart.FINAL_RESPONSE, ClockStart.RESOLUTION})


def source_of(body: Body, today: date) -> Source:
    """Return where a row's rule was read, and whether that still counts."""
    return Source(body.source, body.checked_on, body.trusted(today))


def why_body(body: Body, opening: Opening, last: LastDay, view: View) -> Phrase:
    """Say when and on what condition a body takes the case, what to bring, and until when."""
    parts: dict[str, Value] = {
        "opening": _opening(body, opening, view.s),
        "only": only_if(body, view),
        "needs": _needs(body),
        "last": _last(body, last),
        "check": NOTHING if body.trusted(view.today) else Phrase("plan_check"),
    }
    return Phrase("plan_why_body", parts)


def why_elsewhere(body: Body, why: Phrase) -> Phrase:
    """Say that a step is for one part of the country only."""
    return Phrase("plan_only_in", {"region": body.region or "", "why": why})


def which_region(bodies: tuple[Body, ...], country: str | None) -> Phrase:
    """Ask for the part of the country where everything that is open depends on it."""
    names = tuple(
        Phrase("plan_region_body", {"region": row.region or "", "name": row.name}) for row in bodies
    )
    return Phrase("plan_which_region", {"country": country or "", "names": Items(names, "or")})


def only_if(body: Body, view: View) -> Phrase:
    """Return the condition under which a body takes the case, if there is one."""
    if body.role is Role.DPA and view.conditional(body) and not body.only_if:
        return Phrase("plan_only_data")
    return Phrase("plan_only_if", {"what": body.only_if}) if body.only_if else NOTHING


def span(body: Body) -> Phrase:
    """Return "6 months" or "120 days": how long a right lasts."""
    if body.deadline_days is not None:
        return Phrase("plan_days", {"n": body.deadline_days})
    return Phrase("plan_months", {"n": body.deadline_months or 0})


def event(start: ClockStart) -> Phrase:
    """Return the event a deadline is counted from, in words."""
    return Phrase(f"plan_event_{start}")


def comes_by_itself(start: ClockStart) -> bool:
    """Tell whether the event is the company's answer, which nobody can be asked for yet."""
    return start in _COMING


def _opening(body: Body, opening: Opening, s: Situation) -> Phrase:
    key, params = f"plan_opens_{opening.reason}", {"name": body.name}
    wait: dict[str, Value] = {**params, "n": body.wait_business_days or body.wait_days or 0}
    match opening.reason:
        case Reason.WAITED | Reason.WORKING:
            return Phrase(key, {**wait, "day": Day(s.complained_on or date.min)})
        case Reason.REFUSED if s.answered_on is None:
            return Phrase("plan_opens_refused_undated", params)
        case Reason.REFUSED:
            return Phrase(key, {**params, "day": Day(s.answered_on or date.min)})
        case Reason.UNTOLD if body.wait_business_days is not None:
            return Phrase("plan_opens_untold_working", wait)
        case Reason.UNTOLD | Reason.AFTER_LETTER:
            return Phrase(key, wait)
        case _:
            return Phrase(key, params)


def _needs(body: Body) -> Phrase:
    return Phrase("plan_needs", {"what": Items(body.needs)}) if body.needs else NOTHING


def _last(body: Body, last: LastDay) -> Phrase:
    if last.day is not None:
        about = "plan_last_day_about" if body.paid_by else "plan_last_day"
        return Phrase(about, {"day": Day(last.day)})
    if last.missing is not None:
        return Phrase("plan_lasts", {"span": span(body), "event": event(last.missing)})
    return NOTHING
