"""The next step, ready-written: what "nothing yet" brings, and what is left when the ladder is at its end."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Show, Status, Writing
from bot.domain.drafting import STEP_KINDS, show_post, write
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn
from bot.domain.waiting import STEPS, is_stale, next_line, plan, plan_ladder

PAUSES = (Step.NONE, Step.WAIT)


def nothing_yet(turn: Turn, case: Case, argument: str | None = None) -> Turn:
    """Bring the step that is due, ready-written; a button of an earlier reminder says so kindly."""
    if argument is not None and is_stale(case, argument):
        return turn.pop_up("button_old")
    step = case.step if case.awaiting_answer and case.step in STEPS else next_step(case)
    case = replace(case, awaiting_answer=False)
    turn = turn.put(case)
    if case.promise_due is not None and case.promise_due < turn.today:
        step = _step_for_broken_promise(case, step)
    if step not in STEP_KINDS:
        return after_ladder(turn, case)
    if not case.posts and step in (Step.NUDGE, Step.SECOND_POST):
        turn = turn.say("now_in_public", case=case, next=next_line(turn, case))
        return show_post(turn, case, in_place=False)
    return take_step(turn, case, step)


def next_step(case: Case) -> Step:
    """Return the rung after the furthest one whose text was handed out."""
    following = STEPS[STEPS.index(case.reached) + 1 :] if case.reached in STEPS else STEPS
    return following[0] if following else Step.WAIT


def _step_for_broken_promise(case: Case, step: Step) -> Step:
    """A promise that was broken is said in public before a letter is written."""
    return Step.SECOND_POST if step in PAUSES and Step.FORMAL_COMPLAINT not in _done(case) else step


def _done(case: Case) -> tuple[Step, ...]:
    return tuple(post.step for post in case.posts)


def take_step(turn: Turn, case: Case, step: Step) -> Turn:
    """Have the text of a step written."""
    status = (
        Status.ESCALATED if step in (Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST) else Status.WAITING
    )
    case = replace(case, step=step, reached=step, status=status)
    later = [(row.step, row.due_at) for row in case.planned if _comes_after(row.step, step)]
    if later and any(row.step is step for row in case.planned):
        turn = plan(turn, case, later)
    elif not later and not case.reminders_stopped:
        turn = plan_ladder(turn, case, step)
    else:
        turn = turn.put(case)
    case = turn.case(case.number) or case
    return write(turn, case, Writing(STEP_KINDS[step], step=step, show=Show.FOLLOW_UP))


def _comes_after(one: Step, other: Step) -> bool:
    return one in STEPS and STEPS.index(one) > STEPS.index(other)


def after_ladder(turn: Turn, case: Case) -> Turn:
    """Say what is left when every step of the ladder was taken; the bot keeps asking once a week."""
    company = company_phrase(case.facts)
    keyboard = _after_ladder_keyboard(case)
    return turn.say("after_ladder", keyboard, case=case, company=company, next=next_line(turn, case))


def _after_ladder_keyboard(case: Case) -> tuple[tuple[Button, ...], ...]:
    number = case.number
    return (
        (
            Button(Action.THEY_REPLIED, "btn_they_replied", number),
            Button(Action.SOLVED, "btn_solved", number),
        ),
        (Button(Action.STOP, "btn_stop", number),),
    )
