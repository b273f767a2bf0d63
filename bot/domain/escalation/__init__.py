"""The ladder: what works next, when, and until when, from dated rows and the company's own clocks.

`plan(situation, now)` returns the whole ladder with its dates; `next_step(situation, now)` the one rung to
take or to wait for. Both are pure: the same situation at the same moment gives the same plan, and until
something happens two plans made one after the other agree on what lies ahead. Rules that hold everywhere:

- the clocks of bodies start at the direct complaint to the company, not at a post; a final refusal ends
  their wait;
- nothing before its window, after its last day, or for another country or part of it;
- a body before a court, a champion before a legal threat, nothing after "stop", no night unless urgent and
  allowed;
- a right that can lapse is shown at once with the event that starts its clock; an unknown day stays unknown;
- a snooze ends on the eve of the last day of anything, and says so.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain.drafts import Step
from bot.domain.escalation.choosing import choose, complain_first, finished
from bot.domain.escalation.clocks import WARN_DAYS
from bot.domain.escalation.own_steps import ORDER, morning, own_steps
from bot.domain.escalation.remedies import last_steps, remedies
from bot.domain.escalation.rungs import Alarm, Plan, Rung, Source
from bot.domain.escalation.situation import Situation
from bot.domain.escalation.unsayable import never
from bot.domain.escalation.view import View, view_of
from bot.domain.escalation.warnings import warnings
from bot.domain.progress import Done, Filed

__all__ = ["Alarm", "Done", "Filed", "Plan", "Rung", "Situation", "Source", "next_step", "plan"]

IN_PUBLIC = frozenset({Step.NUDGE, Step.SECOND_POST, Step.CHAMPION})
_ORDER = (
    Step.COMPLAIN_FIRST,
    *ORDER,
    Step.SECTION75,
    Step.CHARGEBACK,
    Step.BODY,
    Step.DATA_PROTECTION,
    Step.CHAMPION,
    Step.LETTER_BEFORE_ACTION,
    Step.SMALL_CLAIMS,
)


def plan(situation: Situation, now: datetime) -> Plan:
    """Return the whole ladder as it looks now. `now` carries a zone."""
    end = finished(situation)
    if end is not None:
        return Plan(now, end, (end,) if end.step is not Step.NONE else ())
    view = view_of(situation, now)
    ladder = _ladder(view)
    return Plan(
        now,
        choose(view, ladder),
        ladder,
        _alarms(ladder, view),
        warnings(view, ladder),
        never(view),
    )


def next_step(situation: Situation, now: datetime) -> Rung:
    """Return the rung to take now, or the one to wait for."""
    end = finished(situation)
    if end is not None:
        return end
    view = view_of(situation, now)
    return choose(view, _ladder(view))


def _ladder(view: View) -> tuple[Rung, ...]:
    found = remedies(view)
    own = own_steps(view.s, found, view.now)
    first = () if view.s.told else (complain_first(view),)
    rungs = [*first, *own, *found, *last_steps(view, found)]
    if view.s.paused:
        rungs = [rung for rung in rungs if rung.step not in IN_PUBLIC]
    rungs.sort(
        key=lambda rung: (rung.opens or (date.min if rung.open else date.max), _ORDER.index(rung.step))
    )
    return tuple(rungs)


def _alarms(ladder: tuple[Rung, ...], view: View) -> tuple[Alarm, ...]:
    """Return the reminders before every last day, the soonest first."""
    alarms = [
        Alarm(morning(rung.file_by - timedelta(days=days), view.s), rung, days)
        for rung in ladder
        if rung.file_by is not None and not rung.elsewhere
        for days in WARN_DAYS
    ]
    return tuple(sorted((one for one in alarms if one.at > view.now), key=lambda one: one.at))
