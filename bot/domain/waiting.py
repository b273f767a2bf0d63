"""After the post: the ladder of reminders, and the one-tap answers to them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.case import Case, Expecting, Planned, Status
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button, CancelReminders, Day, Moment, Phrase, PlanReminder, Priority
from bot.domain.events import ReminderDue
from bot.domain.finding import answer_row
from bot.domain.hours import at_morning, local_day, out_of_quiet
from bot.domain.screens import company_phrase, reminder_keyboard, snooze_keyboard
from bot.domain.turn import Turn

# Days after "I posted it". Sources: 97 % of the brand replies that come at all come within 24 hours and
# 99.5 % within 72 (n = 1,153 answered complaints, 77 brands, 2017); advocates ask for a formal complaint
# after about a week and allow it 14 days.
LADDER: tuple[tuple[Step, timedelta], ...] = (
    (Step.NUDGE, timedelta(hours=24)),
    (Step.SECOND_POST, timedelta(days=3)),
    (Step.FORMAL_COMPLAINT, timedelta(days=7)),
    (Step.FINAL_RESPONSE_REQUEST, timedelta(days=14)),
)
AFTER_LADDER = timedelta(days=7)  # the bot keeps asking, once a week
AFTER_REPLY = timedelta(days=3)  # "they replied", and then nothing was heard
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(\d{1,2}|a|an|one|two|three|four|five|six|seven|ten)\s+(?:more\s+|working\s+|business\s+)?(day|week|month)s?\b",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
_NEXT = {"next week": timedelta(days=7), "tomorrow": timedelta(days=1), "next month": timedelta(days=30)}
_DAYS = {"day": 1, "week": 7, "month": 30}
TELLING = timedelta(hours=12)  # an interview begun this recently keeps the next text
SNOOZES = {"1d": timedelta(days=1), "3d": timedelta(days=3), "1w": timedelta(days=7)}
STEPS = tuple(step for step, _ in LADDER)


def plan_ladder(turn: Turn, case: Case, after: Step | None = None) -> Turn:
    """Plan the steps after `after` (all when None), each at its distance from now; drop the old plan."""
    offsets = dict(LADDER)
    start = offsets[after] if after in offsets else timedelta(0)
    first = STEPS.index(after) + 1 if after in STEPS else 0
    steps = (
        [(step, turn.now + offsets[step] - start) for step in STEPS[first:]] if after is not Step.WAIT else []
    )
    if not steps:
        steps = [(Step.WAIT, turn.now + AFTER_LADDER)]
    return plan(turn, case, steps)


def plan(turn: Turn, case: Case, steps: list[tuple[Step, datetime]], *, keep: bool = False) -> Turn:
    """Keep a row for every step, out of the quiet hours. With `keep` the steps already planned stay.

    A closed case plans nothing, whatever old button was pressed.
    """
    if not case.open:
        return turn
    zone = turn.person.timezone
    round_ = case.rounds + 1
    new = tuple(Planned(step, round_, out_of_quiet(due, zone)) for step, due in steps)
    if not keep:
        turn = turn.add(CancelReminders(case.number))
    case = replace(case, rounds=round_, planned=(case.planned if keep else ()) + new, reminders_stopped=False)
    rows = (PlanReminder(case.number, row.step, row.round, row.due_at) for row in new)
    return turn.put(case).add(*rows)


def drop_plan(turn: Turn, case: Case) -> Turn:
    return turn.put(replace(case, planned=(), awaiting_answer=False)).add(CancelReminders(case.number))


def replan_for_zone(turn: Turn) -> Turn:
    """Move every planned reminder out of the quiet hours of a zone that has just become known."""
    for case in turn.conversation.cases:
        if case.planned:
            turn = plan(turn, case, [(row.step, row.due_at) for row in case.planned])
    return turn


def catch_up(turn: Turn) -> Turn:
    """Plan anew what came due while the person had blocked the bot: those rows have fired unheard."""
    soon = turn.now + timedelta(hours=1)
    for case in turn.conversation.cases:
        missed = [row for row in case.planned if row.due_at <= turn.now]
        if missed and case.open:
            last = max(missed, key=lambda row: row.due_at)  # one question, not one for every week away
            ahead = [(row.step, row.due_at) for row in case.planned if row.due_at > turn.now]
            turn = plan(turn, case, [(last.step, soon), *ahead])
    return turn


def next_line(turn: Turn, case: Case) -> Phrase:
    """Return "Next: I'll ask again on ...", or that no reminder is planned."""
    due = case.next_reminder_at
    if due is None:
        return Phrase("next_none")
    return Phrase("next_at", {"at": Moment(due, turn.person.timezone or "UTC")})


# --- a reminder fires ----------------------------------------------------------------


def on_reminder_due(turn: Turn, event: ReminderDue) -> Turn:
    """Ask whether the company answered; a row that no longer fits the case is dropped in silence."""
    case = turn.case(event.case)
    if case is None or not case.open or case.reminders_stopped or turn.person.blocked:
        return turn
    if not any(row.step is event.step and row.round == event.round for row in case.planned):
        return turn
    planned = tuple(row for row in case.planned if (row.step, row.round) != (event.step, event.round))
    case = replace(case, planned=planned, step=event.step, round=event.round, awaiting_answer=True)
    turn = turn.put(case)
    if not planned:
        turn = plan(turn, case, [(Step.WAIT, turn.now + AFTER_LADDER)], keep=True)
    return _attend(_say_reminder(turn, case), case)


def _attend(turn: Turn, case: Case) -> Turn:
    """Let the next text answer this reminder, unless another story is just being told."""
    other = turn.active
    if other is None or other.number == case.number:
        return turn.change(active=case.number)
    if other.status is Status.INTERVIEWING and turn.now - other.opened_at < TELLING:
        return turn
    return turn.change(active=case.number).expect(Expecting.NOTHING)


def _say_reminder(turn: Turn, case: Case) -> Turn:
    facts, zone = case.facts, turn.person.timezone
    if case.promise_due is not None and case.promise_due < turn.today:
        key, when = "reminder_promise", Phrase("promised_for", {"day": Day(case.promise_due)})
    else:
        key, when = "reminder" if case.posts else "reminder_message", _days_since(turn, case)
    photo = next((exhibit.number for exhibit in case.exhibits if exhibit.kind == "photo"), None)
    posted = local_day(case.posted_at, zone) if case.posted_at else turn.today
    return turn.say(
        key,
        (*answer_row(turn, case), *reminder_keyboard(case)),
        case=case,
        priority=Priority.REMINDER,
        pictures=(photo,) if photo else (),
        company=company_phrase(facts),
        when=when,
        n=(turn.today - posted).days,
    )


def _days_since(turn: Turn, case: Case) -> Phrase:
    """Return "Day 16 since 3 Nov", or nothing when the day is not known."""
    when = case.facts.when
    if when is None or (turn.today - when.start).days <= 0:
        return Phrase("nothing")
    return Phrase("day_count", {"n": (turn.today - when.start).days})


# --- answers -----------------------------------------------------------------------------


def is_stale(case: Case, argument: str) -> bool:
    """Tell whether a reminder's button belongs to an earlier asking, or was answered already."""
    return not case.awaiting_answer or argument != f"{case.step}.{case.round}"


def ask_snooze(turn: Turn, case: Case) -> Turn:
    if not case.open:
        return turn.pop_up("already_closed")
    turn = turn.expect(Expecting.SNOOZE_ANSWER).change(active=case.number)
    return turn.say("ask_snooze", snooze_keyboard(case), case=case)


def snooze(turn: Turn, case: Case, span: timedelta) -> Turn:
    """Ask the same again later; the steps after it move along when they would come first."""
    if not case.open:
        return turn.pop_up("already_closed")
    due = turn.now + span
    step = case.step if case.step is not Step.NONE else Step.NUDGE
    others = [row for row in case.planned if row.step is not step]
    shift = span if any(row.due_at <= due for row in others) else timedelta(0)
    later = [(row.step, row.due_at + shift) for row in others]
    turn = plan(turn, replace(case, awaiting_answer=False), [(step, due), *later]).expect(Expecting.NOTHING)
    case = turn.case(case.number) or case
    return turn.say("snoozed", case=case, next=next_line(turn, case))


def span_in(text: str) -> timedelta | None:
    """Return the time that "3 days" or "in a week" means, or None."""
    for words, length in _NEXT.items():
        if words in text.casefold():
            return length
    found = _SPAN.search(text)
    if found is None:
        return None
    number = _NUMBERS.get(found[1].lower()) or int(found[1])
    return timedelta(days=number * _DAYS[found[2].lower()])


def coming(day: date, today: date) -> date:
    """Return the day itself or a later one: a day that is waited for is never in the past.

    One of the last seven days was meant as a weekday; an earlier one comes again next year.
    """
    if today - timedelta(days=7) <= day < today:
        return day + timedelta(days=7)
    while day < today:
        day = day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else day + timedelta(days=365)
    return day


def weekday_in(text: str, today: date) -> date | None:
    """Return the next day that a text names by its weekday: "next Tuesday"; None when it names none."""
    found = _WEEKDAY.search(text)
    if found is None:
        return None
    ahead = (_WEEKDAYS.index(found[1].casefold()) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def snooze_until(turn: Turn, case: Case, day: date) -> Turn:
    """Ask again on the morning of a day."""
    return snooze(turn, case, at_morning(day, turn.person.timezone) - turn.now)


def stop(turn: Turn, case: Case) -> Turn:
    """Never remind again unless the person says so."""
    turn = drop_plan(turn, replace(case, reminders_stopped=True))
    keyboard = ((Button(Action.RESUME, "btn_resume", case.number),),)
    return turn.say("stopped", keyboard, case=case, company=company_phrase(case.facts))


def take_up_again(turn: Turn, case: Case) -> Turn:
    """Plan what comes after the furthest rung reached, or the morning after a promise that is still ahead."""
    if case.promise_due is not None and case.promise_due >= turn.today:
        morning = at_morning(case.promise_due + timedelta(days=1), turn.person.timezone)
        return plan(turn, case, [(Step.WAIT, morning)])
    return plan_ladder(turn, case, case.reached)


def resume(turn: Turn, case: Case) -> Turn:
    """Take the reminders up again where the ladder stood."""
    turn = take_up_again(turn, case)
    case = turn.case(case.number) or case
    return turn.say("resumed", case=case, next=next_line(turn, case))
