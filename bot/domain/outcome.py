"""How a case ends: solved, in part, not at all, given up; in how many days; and how it is taken up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Expecting, Result, Show, Status, Writing
from bot.domain.drafting import write
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action, Button, Keyboard, Phrase
from bot.domain.hours import local_day
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn
from bot.domain.waiting import drop_plan, is_stale, next_line, replan


def ask_solved(turn: Turn, case: Case, *, said: bool = False) -> Turn:
    """Ask before closing when the person only hinted that it is solved; `said`: the company says so."""
    keyboard = (
        (
            Button(Action.CONFIRM, "btn_yes_solved", case.number),
            Button(Action.NOTHING_YET, "btn_not_yet", case.number),
        ),
    )
    turn = turn.expect(Expecting.SOLVED_ANSWER).change(active=case.number)
    if said:
        return turn.say("ask_solved_said", keyboard, case=case, company=company_phrase(case.facts))
    return turn.say("ask_solved", keyboard, case=case, took=_took(turn, case))


def _took(turn: Turn, case: Case) -> Phrase:
    """Return "It took 4 days" from the first text that went out, or nothing within the same day."""
    days = _days(turn, case, case.closed_at or turn.now)
    return Phrase("took_days", {"n": days}) if days else Phrase("nothing")


def _days(turn: Turn, case: Case, end: datetime) -> int:
    """Return the days from the first text that went out until a moment, by the person's calendar."""
    zone = turn.person.timezone
    return max(0, (local_day(end, zone) - local_day(case.posted_at or end, zone)).days)


def _answer(turn: Turn, case: Case) -> Phrase:
    """Return "They first answered after 2 days", where they answered before it was solved."""
    if case.answered_at is None or case.posted_at is None or case.answered_at == case.closed_at:
        return Phrase("nothing")
    days = _days(turn, case, case.answered_at)
    return Phrase("answered_days", {"n": days}) if days else Phrase("answered_same_day")


def ended_line(turn: Turn, case: Case) -> Phrase:
    """Return how a closed case ended and how long it took; nothing for an open one."""
    if case.open or case.result is None:
        return Phrase("nothing")
    took, answer = _took(turn, case), _answer(turn, case)
    return Phrase("case_ended", {"how": Phrase(f"ended_{case.result}"), "took": took, "answered": answer})


def solved(turn: Turn, case: Case, argument: str | None = None, result: Result = Result.SOLVED) -> Turn:
    """Close the case as solved or partly solved, and offer a public thank-you."""
    if not case.open:
        return (
            turn.pop_up("already_closed") if argument is not None else turn.say("already_closed", case=case)
        )
    if argument and is_stale(case, argument):
        return turn.pop_up("button_old")
    status = Status.RESOLVED if result is Result.SOLVED else Status.CLOSED
    case = replace(case, status=status, result=result, closed_at=turn.now, asking=None)
    turn = drop_plan(turn.expect(Expecting.NOTHING), case)
    case = turn.case(case.number) or case
    again = Button(Action.REOPEN, "btn_reopen", case.number)
    rows: Keyboard = ((again,),)
    if result is Result.SOLVED:
        thanks = Button(Action.THANK_YOU, "btn_thank_you", case.number)
        rows = ((thanks,), (Button(Action.PARTLY, "btn_partly", case.number), again))
    key = "solved" if result is Result.SOLVED else "partly_solved"
    took, answer = _took(turn, case), _answer(turn, case)
    return turn.say(key, rows, case=case, company=company_phrase(case.facts), took=took, answered=answer)


def partly(turn: Turn, case: Case) -> Turn:
    """Record that only a part was put right; the person decides whether to go on."""
    if case.result is Result.SOLVED and not case.open:
        case = replace(case, result=Result.PARTLY, status=Status.CLOSED)
        return drop_plan(turn, case).say(
            "partly_solved",
            reopen_keyboard(case),
            case=case,
            took=Phrase("nothing"),
            answered=Phrase("nothing"),
        )
    if not case.open:
        return turn.pop_up("already_closed")
    number = case.number
    keyboard = (
        (
            Button(Action.NOT_ENOUGH, "btn_go_on", number),
            Button(Action.CONFIRM, "btn_close_partly", number, "partly"),
        ),
    )
    return turn.expect(Expecting.REST_ANSWER).change(active=number).say("ask_partly", keyboard, case=case)


def reopen_keyboard(case: Case) -> tuple[tuple[Button, ...], ...]:
    return ((Button(Action.REOPEN, "btn_reopen", case.number),),)


def close(turn: Turn, case: Case, how: str = "") -> Turn:
    """Close a case that was not put right, or ask first how it ended."""
    if not case.open:
        return turn.pop_up("already_closed")
    if how in (Result.NO, Result.GAVE_UP):
        return _unsolved(turn, case, Result(how))
    number = case.number
    keyboard = (
        (
            Button(Action.SOLVED, "btn_solved", number),
            Button(Action.CONFIRM, "btn_in_part", number, "partly"),
        ),
        (
            Button(Action.CLOSE, "btn_not_at_all", number, Result.NO),
            Button(Action.CLOSE, "btn_give_up", number, Result.GAVE_UP),
        ),
        (Button(Action.KEEP, "btn_keep_open", number),),
    )
    turn = turn.change(active=number)
    return turn.say("ask_close", keyboard, case=case, company=company_phrase(case.facts))


def give_up(turn: Turn, case: Case) -> Turn:
    """Close a case without a result; it can be reopened."""
    return _unsolved(turn, case, Result.GAVE_UP)


def _unsolved(turn: Turn, case: Case, result: Result) -> Turn:
    case = replace(case, status=Status.CLOSED, result=result, closed_at=turn.now, asking=None)
    turn = drop_plan(turn.expect(Expecting.NOTHING), case)
    return turn.say("gave_up" if result is Result.GAVE_UP else "not_solved", reopen_keyboard(case), case=case)


def reopen(turn: Turn, case: Case) -> Turn:
    """Take a closed case up again where it was."""
    if case.open:
        return turn.pop_up("already_open")
    status = Status.WAITING if case.posted_at else Status.DRAFTED if case.drafts else Status.INTERVIEWING
    case = replace(case, status=status, result=None, closed_at=None)
    turn = turn.put(case).change(active=case.number)
    if status is not Status.WAITING:
        return turn.say("reopened_draft", case=case)
    turn = replan(turn, case)
    case = turn.case(case.number) or case
    return turn.say("reopened", case=case, next=next_line(turn, case))


def thank(turn: Turn, case: Case) -> Turn:
    """Have a public thank-you written; only for a solved case."""
    if case.result is not Result.SOLVED:
        return turn.pop_up("button_old")
    return write(turn, case, Writing((DraftKind.THANK_YOU,), step=Step.THANK_YOU, show=Show.THANK_YOU))
