"""A reminder fires: decide again whether it still fits, and ask what a person can answer with one tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.case import Case, Expecting, Planned, Status
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button, Day, Keyboard, Lines, Phrase, Priority, Value
from bot.domain.escalation import Rung
from bot.domain.events import ReminderDue
from bot.domain.facts import CompanyState, Urgency
from bot.domain.finding import answer_row
from bot.domain.hours import at_morning, day_start, local_day
from bot.domain.screens import company_phrase, reminder_keyboard
from bot.domain.stepping import row_of
from bot.domain.turn import Turn
from bot.domain.waiting import TELLING, ask_at, first_check, lies_with, made_plan, replan

LONGEST_BEGINNING = timedelta(days=7)
LONGEST_QUOTE = 120  # characters of what the company last said


def on_reminder_due(turn: Turn, event: ReminderDue) -> Turn:
    """Ask what became of it; a row that no longer fits the case is dropped in silence."""
    case = turn.case(event.case)
    if case is None or not case.open or case.reminders_stopped or turn.person.blocked:
        return turn
    row = next((one for one in case.planned if (one.step, one.round) == (event.step, event.round)), None)
    if row is None:
        return turn
    progress = replace(case.progress, ignored=case.progress.ignored + case.awaiting_answer)
    if progress.snoozed_until is not None and progress.snoozed_until <= turn.now:
        progress = replace(progress, snoozed_until=None)
    case = replace(case, planned=(), progress=progress)
    turn = turn.put(case)
    if row.days is not None:
        return _last_days(turn, case, row)
    if not _still_fits(turn, case, row):
        return replan(turn, case)
    if _asked_today(turn) and case.facts.urgency is not Urgency.NOW:
        return ask_at(turn, case, at_morning(turn.today + timedelta(days=1), turn.person.timezone))
    return _ask(turn, case, row)


def _still_fits(turn: Turn, case: Case, row: Planned) -> bool:
    """Tell whether the step a reminder is about is due as things stand now."""
    if row.step is Step.WAIT and lies_with(case):
        return True  # a body that sets itself no day is asked about once a month
    made = made_plan(turn, case)
    if made.next.step is Step.WAIT and made.next.due is not None and made.next.due > turn.now:
        return False
    first = first_check(turn, case)
    if row.step is Step.WAIT or (row.step is Step.NUDGE and first is not None and first <= turn.now):
        return True
    due = [rung for rung in (made.next, *made.ladder) if rung.due is not None and rung.due <= turn.now]
    return any(rung.step is row.step for rung in due) or made.next in due


def _asked_today(turn: Turn) -> bool:
    """Tell whether the person was reminded of anything on this day of theirs."""
    last = turn.conversation.reminded_at
    return last is not None and last >= day_start(turn.now, turn.person.timezone)


def _ask(turn: Turn, case: Case, row: Planned) -> Turn:
    """Ask about one case, or about all that are due today in one message."""
    others = _due_today(turn, case)
    urgent = case.facts.urgency is Urgency.NOW
    turn = _mark(turn, case, row)
    turn = replace(turn, conversation=replace(turn.conversation, reminded_at=turn.now))
    asked = turn.case(case.number) or case
    if urgent or not others:
        return say_reminder(_attend(turn, asked), asked)
    for other in others:
        turn = _mark(turn, replace(other, planned=()), other.planned[0])
    numbers = (case.number, *(other.number for other in others))
    return _digest(turn, tuple(one for number in numbers if (one := turn.case(number))))


def _mark(turn: Turn, case: Case, row: Planned) -> Turn:
    """Note that a reminder is on the screen, and plan what follows if nobody answers it."""
    case = replace(case, step=row.step, round=row.round, awaiting_answer=True)
    return replan(turn.put(case), case)


def _due_today(turn: Turn, case: Case) -> tuple[Case, ...]:
    """Return the person's other cases whose reminder comes before the day is over."""
    tomorrow = at_morning(turn.today + timedelta(days=1), turn.person.timezone)
    return tuple(
        other
        for other in turn.conversation.cases
        if other.number != case.number
        and other.open
        and not other.reminders_stopped
        and any(row.due_at < tomorrow and row.days is None for row in other.planned)
    )


def _digest(turn: Turn, cases: tuple[Case, ...]) -> Turn:
    """Ask about several cases in one message, a line and a button each."""
    lines = tuple(
        Phrase(
            "digest_line",
            {"company": company_phrase(case.facts), "when": _since(turn, case), "number": case.number},
        )
        for case in cases
    )
    rows: Keyboard = tuple(
        (
            Button(
                Action.OPEN,
                "btn_digest",
                case.number,
                "remind",
                {"number": case.number, "company": company_phrase(case.facts)},
            ),
        )
        for case in cases
    )
    return turn.say("digest", rows, priority=Priority.REMINDER, lines=Lines(lines), n=len(cases))


def open_reminder(turn: Turn, case: Case) -> Turn:
    """Ask about one case of a digest."""
    if not case.awaiting_answer:
        return turn.pop_up("button_old")
    return say_reminder(turn.change(active=case.number).expect(Expecting.NOTHING), case)


def _attend(turn: Turn, case: Case) -> Turn:
    """Let the next text answer this reminder, unless another story is just being told."""
    other = turn.active
    if other is None or other.number == case.number:
        return turn.change(active=case.number)
    if other.status is Status.INTERVIEWING and turn.now - other.opened_at < TELLING:
        return turn
    return turn.change(active=case.number).expect(Expecting.NOTHING)


def say_reminder(turn: Turn, case: Case) -> Turn:
    """Say which case, since when and what was last said; with the one-tap answers."""
    if (body := lies_with(case)) is not None:
        return _ask_about_body(turn, case, body)
    posted = local_day(case.posted_at, turn.person.timezone) if case.posted_at else turn.today
    days = (turn.today - posted).days
    if case.promise_due is not None and case.promise_due < turn.today:
        key, when = "reminder_promise", Phrase("promised_for", {"day": Day(case.promise_due)})
        if case.progress.private_on is not None and case.facts.company_state is not CompanyState.PROMISE:
            key, when = "reminder_private_day", Phrase("day_alone", {"day": Day(case.promise_due)})
    elif case.progress.private_on is not None and case.facts.company_state is CompanyState.STALLING:
        key, when = "reminder_private", Phrase("day_alone", {"day": Day(case.progress.private_on)})
    else:
        key, when = "reminder" if case.posts else "reminder_message", _days_since(turn, case)
    if not days:  # urgent: asked again within hours
        key = "reminder_same_day"
    photo = next(
        (exhibit.number for exhibit in case.exhibits if exhibit.kind == "photo" and not exhibit.answer), None
    )
    return turn.say(
        key,
        (*answer_row(turn, case), *reminder_keyboard(case)),
        case=case,
        priority=Priority.REMINDER,
        pictures=(photo,) if photo else (),
        company=company_phrase(case.facts),
        when=when,
        n=days,
        said=_last_said(turn, case),
    )


def _ask_about_body(turn: Turn, case: Case, body: str) -> Turn:
    """Ask whether the body that has the case has decided."""
    filed = next(one for one in case.progress.filed if one.body == body and one.ended_on is None)
    row = row_of(turn, case, body)
    number, tag = case.number, f"{case.step}.{case.round}"
    keyboard: Keyboard = (
        (
            Button(Action.DECIDED, "btn_decided", number, body),
            Button(Action.THEY_REPLIED, "btn_they_replied", number, tag),
        ),
        (
            Button(Action.NOTHING_YET, "btn_nothing_yet", number, tag),
            Button(Action.SOLVED, "btn_solved", number, tag),
        ),
        (Button(Action.SNOOZE, "btn_snooze", number, tag), Button(Action.STOP, "btn_stop", number, tag)),
    )
    return turn.say(
        "reminder_filed",
        keyboard,
        case=case,
        priority=Priority.REMINDER,
        company=company_phrase(case.facts),
        name=row.name if row else Phrase("plan_step_body"),
        n=(turn.today - filed.on).days,
    )


def _last_said(turn: Turn, case: Case) -> Phrase:
    """Return what the company last said and when, or nothing."""
    if not case.answers or case.answers[-1].told:
        return Phrase("nothing")
    last = case.answers[-1]
    text = " ".join(last.text.split())
    if len(text) > LONGEST_QUOTE:
        text = text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return Phrase("last_said", {"text": text, "day": Day(local_day(last.at, turn.person.timezone))})


def _days_since(turn: Turn, case: Case) -> Phrase:
    """Return "Day 16." since it happened; nothing when no day is known, or a whole month may be meant."""
    when = case.facts.when
    spread = when is not None and when.end is not None and when.end - when.start > LONGEST_BEGINNING
    if when is None or spread or (turn.today - when.start).days <= 0:
        return Phrase("nothing")
    return Phrase("day_count", {"n": (turn.today - when.start).days})


def _since(turn: Turn, case: Case) -> Value:
    """Return how long the company has been silent, for a line of a digest."""
    if case.promise_due is not None and case.promise_due < turn.today:
        return Phrase("promised_for", {"day": Day(case.promise_due)})
    posted = local_day(case.posted_at, turn.person.timezone) if case.posted_at else turn.today
    return Phrase("digest_since", {"n": (turn.today - posted).days})


# --- the last day of a right ----------------------------------------------------------------


def _last_days(turn: Turn, case: Case, row: Planned) -> Turn:
    """Warn that a right lapses; said whatever else was said today, and however often nobody answered."""
    rung = _lapsing(turn, case, row)
    turn = replan(turn, case)
    if rung is None or rung.file_by is None:
        return turn
    case = turn.case(case.number) or case
    left = (rung.file_by - turn.today).days
    name: Value = rung.body.name if rung.body else Phrase(f"plan_step_{rung.step}")
    keyboard = (
        (
            Button(Action.STEP, "btn_write_it", case.number, f"{rung.step}.{row.body}"),
            Button(Action.ASIDE, "btn_not_for_me", case.number, f"{rung.step}.{row.body}"),
        ),
    )
    return turn.say(
        "reminder_last_day",
        keyboard,
        case=case,
        priority=Priority.REMINDER,
        company=company_phrase(case.facts),
        name=name,
        day=Day(rung.file_by),
        n=max(left, 0),
    )


def _lapsing(turn: Turn, case: Case, row: Planned) -> Rung | None:
    """Return the rung an alarm was planned for, if it still can lapse."""
    for rung in made_plan(turn, case).ladder:
        same = rung.step is row.step and (rung.body.id if rung.body else "") == row.body
        if same and rung.file_by is not None and rung.file_by >= turn.today:
            return rung
    return None
