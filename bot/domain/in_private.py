"""The company moves the talk into private messages: a state of its own, with a day of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.case import Case, Expecting, Show, Status, Writing
from bot.domain.drafting import write
from bot.domain.drafts import DraftKind, ReplyWish
from bot.domain.effects import Action, Button, Day
from bot.domain.escalation.own_steps import PROMISE_HOUR
from bot.domain.hours import zone_of
from bot.domain.progress import Complaint
from bot.domain.screens import company_phrase
from bot.domain.stepping import note_complaint
from bot.domain.turn import Turn
from bot.domain.waiting import AFTER_REPLY, ask_at, next_line
from bot.domain.working_days import next_working_day

NO_DAY = "none"
SPANS = {"1d": timedelta(days=1), "3d": timedelta(days=3), "1w": timedelta(days=7)}


def write_reply(turn: Turn, case: Case, wish: ReplyWish) -> Turn:
    """Have a reply to the company written; the person sends it, or does not."""
    return write(turn, case, Writing((DraftKind.REPLY,), show=Show.REPLY, wish=wish))


def next_office_day(turn: Turn, case: Case, after: date) -> datetime:
    """Return 10:00 on the first working day after a day."""
    day = next_working_day(after + timedelta(days=1), turn.country_of(case), turn.conversation.region)
    return datetime.combine(day, PROMISE_HOUR, zone_of(turn.person.timezone))


def sent(turn: Turn, case: Case, argument: str) -> Turn:
    """Note that the reply went out; details that were asked for open the talk in private."""
    if argument not in list(ReplyWish):
        return turn.pop_up("button_old")
    if not case.open:
        return turn.pop_up("already_closed")
    turn = turn.change(active=case.number)
    if argument == ReplyWish.DETAILS:
        return moved(turn, case)
    turn = ask_at(turn.expect(Expecting.NOTHING), case, turn.now + AFTER_REPLY)
    case = turn.case(case.number) or case
    return turn.say("reply_sent", case=case, next=next_line(turn, case))


def moved(turn: Turn, case: Case) -> Turn:
    """Note that the talk goes on in private from today; it is a direct complaint as well."""
    if case.progress.private_on == turn.today:
        return turn.pop_up("already_noted")
    case = note_complaint(case, Complaint(turn.today))
    progress = replace(case.progress, private_on=turn.today)
    case = replace(case, progress=progress, status=Status.ANSWERED, awaiting_answer=False)
    turn = turn.put(case)
    if case.promise_due is not None and case.promise_due >= turn.today:
        return private_day(turn, case, case.promise_due)
    turn = ask_at(turn, case, next_office_day(turn, case, turn.today))
    case = turn.case(case.number) or case
    number = case.number
    keyboard = (
        tuple(Button(Action.PRIVATE_DAY, f"btn_private_{span}", number, span) for span in SPANS),
        (Button(Action.PRIVATE_DAY, "btn_private_none", number, NO_DAY),),
    )
    turn = turn.expect(Expecting.PRIVATE_DAY).change(active=number)
    return turn.say("ask_private_day", keyboard, case=case, company=company_phrase(case.facts))


def chosen_day(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the day that a button names."""
    if case.progress.private_on is None or not case.open:
        return turn.pop_up("button_old")
    if argument in SPANS:
        return private_day(turn, case, turn.today + SPANS[argument])
    return no_day(turn, case)


def private_day(turn: Turn, case: Case, day: date) -> Turn:
    """Wait until the working day after the one on which they would come back in private."""
    case = replace(case, promise_due=day)
    turn = ask_at(turn.put(case).expect(Expecting.NOTHING), case, next_office_day(turn, case, day))
    case = turn.case(case.number) or case
    return turn.say("private_noted", case=case, day=Day(day), next=next_line(turn, case))


def no_day(turn: Turn, case: Case) -> Turn:
    """Ask on the next working day: they named none."""
    case = replace(case, promise_due=None)
    turn = ask_at(turn.put(case).expect(Expecting.NOTHING), case, next_office_day(turn, case, turn.today))
    case = turn.case(case.number) or case
    return turn.say("private_no_day", case=case, next=next_line(turn, case))
