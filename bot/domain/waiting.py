"""After the post: when the bot is back on its own, and how the person moves, stops or resumes that.

A case has one planned reminder at a time: the soonest of its next step, the end of a pause, and the eve of a
last day. Whenever something happens the plan is made anew, and what fires decides again whether it still
fits, so that nothing that was planned under other facts ever reaches the person.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.case import Case, Expecting, Planned
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button, CancelReminders, Moment, Phrase, PlanReminder
from bot.domain.escalation import Plan, Rung, plan
from bot.domain.escalation.own_steps import ORDER
from bot.domain.facts import Urgency
from bot.domain.hours import at_morning, out_of_quiet
from bot.domain.screens import company_phrase, snooze_keyboard
from bot.domain.standing import situation_of
from bot.domain.turn import Turn

STEPS = ORDER  # the steps to the company itself
LETTERS = (Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST)
WEEKLY = timedelta(days=7)  # how often the bot asks when nothing else has a day
OUTSIDE = timedelta(days=30)  # how often it asks, at the least, while a body has the case
TO_SEND = timedelta(days=3)  # how long a letter that was handed out may take to be sent
AFTER_REPLY = timedelta(days=3)  # "they replied", and then nothing was heard
FIRST_DAY = timedelta(hours=24)  # 97 % of the answers that come at all come by then (n = 1,153, 2017)
TELLING = timedelta(hours=12)  # an interview begun this recently keeps the next text
SNOOZES = {"1d": timedelta(days=1), "3d": timedelta(days=3), "1w": timedelta(days=7)}
FEWER, FEWEST = 2, 4  # reminders nobody answered: then one a week, then only those before a last day


# --- making the plan ------------------------------------------------------------------


def made_plan(turn: Turn, case: Case) -> Plan:
    """Return the whole ladder of a case as it looks now."""
    return plan(situation_of(turn, case), turn.now)


def replan(turn: Turn, case: Case) -> Turn:
    """Plan the one next reminder from where the case stands now; a case that rests for good has none."""
    if not case.open or case.reminders_stopped:
        return drop_plan(turn, case)
    made = made_plan(turn, case)
    step, due, body = _next_check(turn, case, made)
    return _keep(turn, case, made, step, due, body)


def ask_at(turn: Turn, case: Case, due: datetime) -> Turn:
    """Plan to ask how it went at a moment, or before the last day of anything that comes earlier."""
    if not case.open or case.reminders_stopped:
        return drop_plan(turn, case)
    return _keep(turn, case, made_plan(turn, case), Step.WAIT, due)


def _keep(turn: Turn, case: Case, made: Plan, step: Step, due: datetime, body: str = "") -> Turn:
    """Keep one row: the reminder, or the alarm before a last day where that comes first."""
    zone, round_ = turn.person.timezone, case.rounds + 1
    urgent = case.progress.at_night and case.facts.urgency is Urgency.NOW
    rows = [] if case.progress.ignored >= FEWEST else [Planned(step, round_, due, body)]
    if case.progress.ignored >= FEWER:
        rows = [replace(row, due_at=max(due, turn.now + WEEKLY)) for row in rows]
    for alarm in made.alarms[:1]:
        name = alarm.rung.body.id if alarm.rung.body else ""
        rows.append(Planned(alarm.rung.step, round_, alarm.at, name, alarm.days))
    turn = turn.add(CancelReminders(case.number))
    case = replace(case, rounds=round_, planned=())
    if not rows:
        return turn.put(case)
    row = min(rows, key=lambda one: one.due_at)
    row = row if urgent else replace(row, due_at=out_of_quiet(row.due_at, zone))
    turn = turn.put(replace(case, planned=(row,)))
    return turn.add(PlanReminder(case.number, row.step, row.round, row.due_at))


def _next_check(turn: Turn, case: Case, made: Plan) -> tuple[Step, datetime, str]:
    """Return what the bot will be back for, and when; `body` is the id of a row, or empty."""
    rung = made.next
    if rung.step is Step.WAIT:
        far = turn.now + OUTSIDE
        return Step.WAIT, min(rung.due or far, far) if lies_with(case) else rung.due or far, _id(rung)
    ahead = [one for one in (rung, *made.ladder) if _is_ahead(one, turn.now)]
    candidates = [(one.step, one.due, _id(one)) for one in ahead if one.due is not None]
    first = first_check(turn, case)
    if first is not None:
        candidates.append((Step.NUDGE, first, ""))
    candidates.append((Step.WAIT, turn.now + WEEKLY, ""))
    if _has_unsent_letter(case):
        return Step.WAIT, turn.now + TO_SEND, ""
    return min((one for one in candidates if one[1] > turn.now), key=lambda one: one[1])


def _has_unsent_letter(case: Case) -> bool:
    """Tell whether a letter to the company was handed out last, and not yet called sent."""
    done = any(one.step is case.step for one in case.progress.done)
    return case.step in LETTERS and not done and not case.awaiting_answer


def first_check(turn: Turn, case: Case) -> datetime | None:
    """Return when to ask for the first time: whatever the company did before, a new text is a new wait."""
    if case.posted_at is None or case.answers or case.progress.done:
        return None
    private = not case.posts and turn.country_of(case) in turn.world.risks
    return case.posted_at + (WEEKLY if private else FIRST_DAY)


def lies_with(case: Case) -> str | None:
    """Return the id of the body that has the case now."""
    return next((one.body for one in case.progress.filed if one.ended_on is None), None)


def _is_ahead(rung: Rung, now: datetime) -> bool:
    waits = rung.due is not None and rung.due > now
    return waits and not rung.conditional and not rung.elsewhere and rung.step is not Step.COMPLAIN_FIRST


def _id(rung: Rung) -> str:
    return rung.body.id if rung.body else ""


def drop_plan(turn: Turn, case: Case) -> Turn:
    return turn.put(replace(case, planned=(), awaiting_answer=False)).add(CancelReminders(case.number))


def replan_for_zone(turn: Turn) -> Turn:
    """Plan every reminder anew in a zone that has just become known."""
    for case in turn.conversation.cases:
        if case.planned:
            turn = replan(turn, case)
    return turn


def catch_up(turn: Turn) -> Turn:
    """Plan anew what came due while the person had blocked the bot: those rows have fired unheard."""
    soon = turn.now + timedelta(hours=1)
    for case in turn.conversation.cases:
        if case.open and any(row.due_at <= turn.now for row in case.planned):
            turn = ask_at(turn, case, soon)
    return turn


def heard_from(turn: Turn) -> Turn:
    """Remind at the usual pace again: the person is there."""
    for case in turn.conversation.cases:
        if case.progress.ignored:
            heard = replace(case, progress=replace(case.progress, ignored=0))
            turn = replan(turn, heard) if case.open and not case.reminders_stopped else turn.put(heard)
    return turn


def next_line(turn: Turn, case: Case) -> Phrase:
    """Return "Next: I'll ask again on ...", or that no reminder is planned."""
    due = case.next_reminder_at
    if due is None:
        return Phrase("next_none")
    return Phrase("next_at", {"at": Moment(due, turn.person.timezone or "UTC")})


# --- moved by the person ----------------------------------------------------------------


def is_stale(case: Case, argument: str) -> bool:
    """Tell whether a reminder's button belongs to an earlier asking, or was answered already."""
    return not case.awaiting_answer or argument != f"{case.step}.{case.round}"


def ask_snooze(turn: Turn, case: Case) -> Turn:
    if not case.open:
        return turn.pop_up("already_closed")
    turn = turn.expect(Expecting.SNOOZE_ANSWER).change(active=case.number)
    return turn.say("ask_snooze", snooze_keyboard(case), case=case)


def snooze(turn: Turn, case: Case, span: timedelta) -> Turn:
    """Rest for a while, but never past the eve of the last day of anything: then say so."""
    if not case.open:
        return turn.pop_up("already_closed")
    until = turn.now + span
    progress = replace(case.progress, snoozed_until=until)
    case = replace(case, awaiting_answer=False, reminders_stopped=False, progress=progress)
    turn = replan(turn.put(case).expect(Expecting.NOTHING), case)
    case = turn.case(case.number) or case
    row = case.planned[0] if case.planned else None
    early = row is not None and row.due_at < out_of_quiet(until, turn.person.timezone)
    key = "snoozed_not_so_long" if early else "snoozed"
    return turn.say(key, case=case, next=next_line(turn, case))


def snooze_until(turn: Turn, case: Case, day: date) -> Turn:
    """Ask again on the morning of a day."""
    return snooze(turn, case, at_morning(day, turn.person.timezone) - turn.now)


def stop(turn: Turn, case: Case) -> Turn:
    """Never remind again unless the person says so."""
    turn = drop_plan(turn, replace(case, reminders_stopped=True))
    keyboard = ((Button(Action.RESUME, "btn_resume", case.number),),)
    return turn.say("stopped", keyboard, case=case, company=company_phrase(case.facts))


def resume(turn: Turn, case: Case) -> Turn:
    """Take the reminders up again where the ladder stands."""
    turn = replan(turn, replace(case, reminders_stopped=False))
    case = turn.case(case.number) or case
    return turn.say("resumed", case=case, next=next_line(turn, case))
