"""What an answer leads to: a promise is waited for, and what is not enough brings the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.case import Case, Expecting, Status
from bot.domain.drafting import show_post
from bot.domain.drafts import Step
from bot.domain.effects import Day
from bot.domain.facts import CompanyState
from bot.domain.outcome import reopen_keyboard
from bot.domain.stepping import may_post, next_move, say_wait, take_step
from bot.domain.turn import Turn
from bot.domain.waiting import STEPS, made_plan, next_line, replan


def promise(turn: Turn, case: Case, day: date) -> Turn:
    """Wait until the morning after a promised day; the promise is quoted when it is broken."""
    if not case.open:
        return turn.say("closed_hint", reopen_keyboard(case), case=case)
    facts = replace(case.facts, company_state=CompanyState.PROMISE, promised_by=case.facts.promised_by or day)
    case = replace(case, promise_due=day, status=Status.ANSWERED, facts=facts)
    turn = replan(turn.put(case).expect(Expecting.NOTHING), case)
    case = turn.case(case.number) or case
    return turn.say("promise_saved", case=case, day=Day(day), next=next_line(turn, case))


def ask_promise(turn: Turn, case: Case) -> Turn:
    return turn.expect(Expecting.PROMISE_DATE).change(active=case.number).say("ask_promise", case=case)


def not_enough(turn: Turn, case: Case) -> Turn:
    """Go on with the step after the one that brought the reply."""
    if not case.open:
        return turn.pop_up("already_closed")
    turn = turn.expect(Expecting.NOTHING)
    state = case.facts.company_state
    if state in (CompanyState.NONE, CompanyState.AUTO_REPLY, CompanyState.PROMISE) and case.replies:
        case = replace(case, facts=replace(case.facts, company_state=CompanyState.STALLING))
    case = replace(case, status=Status.WAITING, awaiting_answer=False, promise_due=None)
    turn = turn.put(case)
    if not case.posts and not case.progress.done and may_post(turn, case):
        turn = replan(turn, case)
        case = turn.case(case.number) or case
        turn = turn.say("not_enough_public", case=case, next=next_line(turn, case))
        return show_post(turn, case, in_place=False)
    return next_own_step(turn, case)


def next_own_step(turn: Turn, case: Case) -> Turn:
    """Bring the next step even before its day: they answered, and it was not enough."""
    rung = next_move(turn, case)
    if rung.step in (Step.WAIT, Step.NONE, Step.NUDGE) or not rung.open:
        own = (
            one for one in made_plan(turn, case).ladder if one.step in STEPS and one.step is not Step.NUDGE
        )
        rung = next(own, rung)
    if rung.step in (Step.WAIT, Step.NONE):
        return say_wait(turn, case, rung)
    return take_step(turn, case, rung.step, rung.body.id if rung.body else "")
