"""What the company answered, and how a case ends."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.case import Case, CompanyReply, Expecting, Result, Show, Status, Writing
from bot.domain.drafting import STEP_KINDS, show_post, write
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action, Button, Classify, Day, Keyboard, Moment, Phrase
from bot.domain.facts import CompanyState
from bot.domain.hours import at_morning, local_day, zone_of
from bot.domain.reading import Reading
from bot.domain.replies import ReplyRequest
from bot.domain.screens import company_phrase, reply_keyboard
from bot.domain.turn import Turn
from bot.domain.waiting import (
    AFTER_REPLY,
    STEPS,
    coming,
    drop_plan,
    is_stale,
    next_line,
    plan,
    plan_ladder,
    take_up_again,
)

MODEL_REPLY_WORDS = 6  # a shorter answer is read by the rules alone
PAUSES = (Step.NONE, Step.WAIT)
_AHEAD = re.compile(r"\b(?:will|shall|going to|by|within|until|before)\b|'ll\b", re.IGNORECASE)
_SECRET = re.compile(
    r"\b(?:pin|otp|cvv|passwords?|one[- ]time|card (?:number|details)|whatsapp)\b", re.IGNORECASE
)


# --- "nothing yet" --------------------------------------------------------------------


def nothing_yet(turn: Turn, case: Case, argument: str | None = None) -> Turn:
    """Bring the step that is due, ready-written; a button of an earlier reminder says so kindly."""
    if argument is not None and is_stale(case, argument):
        return turn.pop_up("button_old")
    step = case.step if case.awaiting_answer and case.step in STEPS else _next_step(case)
    case = replace(case, awaiting_answer=False)
    turn = turn.put(case)
    if case.promise_due is not None and case.promise_due < turn.today:
        step = _step_for_broken_promise(case, step)
    if step not in STEP_KINDS:
        return _after_ladder(turn, case)
    if not case.posts and step in (Step.NUDGE, Step.SECOND_POST):
        turn = turn.say("now_in_public", case=case, next=next_line(turn, case))
        return show_post(turn, case, in_place=False)
    return take_step(turn, case, step)


def _next_step(case: Case) -> Step:
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


def _after_ladder(turn: Turn, case: Case) -> Turn:
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


# --- "they replied" ---------------------------------------------------------------------


def they_replied(turn: Turn, case: Case, argument: str | None = None) -> Turn:
    """Pause every nag and ask what the company said."""
    if argument and is_stale(case, argument):
        return turn.pop_up("button_old")
    if not case.open:
        return turn.pop_up("already_closed")
    case = replace(case, status=Status.ANSWERED, awaiting_answer=False)
    turn = plan(turn.put(case), case, [(Step.WAIT, turn.now + AFTER_REPLY)])
    case = turn.case(case.number) or case
    turn = turn.expect(Expecting.REPLY_TEXT).change(active=case.number)
    return turn.say("ask_reply", reply_keyboard(case), case=case, company=company_phrase(case.facts))


def keep_reply(turn: Turn, case: Case, reading: Reading, text: str, at: datetime | None = None) -> Turn:
    """Keep the company's words with their date, and read a promise out of them."""
    turn = turn.expect(Expecting.NOTHING)
    if not case.open:
        return turn.say("closed_hint", _reopen_keyboard(case), case=case)
    if reading.company_state is CompanyState.SOLVED:
        return ask_solved(turn, case)
    promised = _promised(reading, text, local_day(at or turn.now, turn.person.timezone))
    reply = CompanyReply(text=text, at=at or turn.now, promised_by=promised)
    case = replace(case, replies=(*case.replies, reply), status=Status.ANSWERED, awaiting_answer=False)
    turn = turn.put(case)
    if promised is not None:
        return promise(turn, case, promised)
    state = reading.company_state
    facts = replace(
        case.facts, company_state=state if state is not CompanyState.NONE else case.facts.company_state
    )
    case = replace(case, facts=facts)
    turn = turn.put(case)
    if asks_for_secret(text):
        turn = turn.say("notice_secret", case=case)
    if state is CompanyState.REFUSED:
        return not_enough(turn.say("refusal_saved", case=case), case)
    if state is CompanyState.AUTO_REPLY:
        return turn.say("auto_reply", case=case, next=next_line(turn, case))
    if state is CompanyState.PARTIAL:
        return partly(turn, case)
    turn = plan(turn, case, [(Step.WAIT, turn.now + AFTER_REPLY)])  # a reply pauses every other nag
    case = turn.case(case.number) or case
    turn = turn.expect(Expecting.REPLY_JUDGED)
    turn = turn.say("reply_saved", reply_keyboard(case), case=case, slot=reply_slot(case))
    return _let_it_be_read(turn, case, text)


def reply_slot(case: Case) -> str:
    """Return the slot of the message that stands for the newest answer."""
    return f"reply:{case.number}:{len(case.replies)}"


def _let_it_be_read(turn: Turn, case: Case, text: str) -> Turn:
    """Let the model read an answer of some length that the rules could only keep; nobody waits for it."""
    if not turn.world.model or case.kept_from_model or len(text.split()) < MODEL_REPLY_WORDS:
        return turn
    company = case.facts.company.name if case.facts.company else None
    said_at = turn.now.astimezone(zone_of(turn.person.timezone))
    request = ReplyRequest(text, said_at, company, turn.country_of(case))
    return turn.add(Classify(case.number, len(case.replies) - 1, request))


def _promised(reading: Reading, text: str, said_on: date) -> date | None:
    """Return the day a company's words name: "by 16 October" is its promise, however it was read."""
    if reading.promised_by is not None:
        return reading.promised_by.value
    if reading.ask is not None and reading.ask.value.by is not None:
        return reading.ask.value.by
    if reading.when is not None and _AHEAD.search(text):
        return coming(reading.when.value.start, said_on)
    return None


def asks_for_secret(text: str) -> bool:
    """Tell whether a reply asks for what no company needs in a chat."""
    return _SECRET.search(text) is not None


def promise(turn: Turn, case: Case, day: date) -> Turn:
    """Wait until the morning after a promised day; the promise is quoted when it is broken."""
    if not case.open:
        return turn.say("closed_hint", _reopen_keyboard(case), case=case)
    facts = replace(case.facts, company_state=CompanyState.PROMISE, promised_by=case.facts.promised_by or day)
    case = replace(case, promise_due=day, status=Status.ANSWERED, facts=facts)
    ask_on = max(at_morning(after_day(day), turn.person.timezone), turn.now + timedelta(hours=1))
    turn = plan(turn.put(case).expect(Expecting.NOTHING), case, [(Step.WAIT, ask_on)])
    case = turn.case(case.number) or case
    due = case.next_reminder_at or ask_on
    return turn.say("promise_saved", case=case, day=Day(day), at=Moment(due, turn.person.timezone or "UTC"))


def after_day(day: date) -> date:
    """Return the next weekday after a day: a promise for Friday is asked about on Monday."""
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following


def ask_promise(turn: Turn, case: Case) -> Turn:
    return turn.expect(Expecting.PROMISE_DATE).change(active=case.number).say("ask_promise", case=case)


def not_enough(turn: Turn, case: Case) -> Turn:
    """Go on with the step after the one that brought the reply."""
    if not case.open:
        return turn.pop_up("already_closed")
    step = _next_step(case)
    turn = turn.expect(Expecting.NOTHING)
    if step is Step.WAIT:
        case = replace(case, status=Status.ESCALATED)
        return _after_ladder(turn.put(case), case)
    if not case.posts:
        turn = plan_ladder(turn, replace(case, status=Status.WAITING), case.reached)
        case = turn.case(case.number) or case
        turn = turn.say("not_enough_public", case=case, next=next_line(turn, case))
        return show_post(turn, case, in_place=False)
    step = Step.SECOND_POST if step is Step.NUDGE else step
    return take_step(turn, replace(case, planned=(), status=Status.WAITING), step)


# --- the end -------------------------------------------------------------------------------


def ask_solved(turn: Turn, case: Case) -> Turn:
    """Ask before closing when the person only hinted that it is solved."""
    keyboard = (
        (
            Button(Action.CONFIRM, "btn_yes_solved", case.number),
            Button(Action.NOTHING_YET, "btn_not_yet", case.number),
        ),
    )
    turn = turn.expect(Expecting.SOLVED_ANSWER).change(active=case.number)
    return turn.say("ask_solved", keyboard, case=case, took=_took(turn, case))


def _took(turn: Turn, case: Case) -> Phrase:
    """Return "It took 4 days" from the first text that went out, or nothing within the same day."""
    start = local_day(case.posted_at or turn.now, turn.person.timezone)
    days = (turn.today - start).days
    return Phrase("took_days", {"n": days}) if days else Phrase("nothing")


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
    return turn.say(key, rows, case=case, company=company_phrase(case.facts), took=_took(turn, case))


def partly(turn: Turn, case: Case) -> Turn:
    """Record that only a part was put right; the person decides whether to go on."""
    if case.result is Result.SOLVED and not case.open:
        case = replace(case, result=Result.PARTLY, status=Status.CLOSED)
        return drop_plan(turn, case).say(
            "partly_solved", _reopen_keyboard(case), case=case, took=Phrase("nothing")
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


def _reopen_keyboard(case: Case) -> tuple[tuple[Button, ...], ...]:
    return ((Button(Action.REOPEN, "btn_reopen", case.number),),)


def give_up(turn: Turn, case: Case) -> Turn:
    """Close a case without a result; it can be reopened."""
    case = replace(case, status=Status.CLOSED, result=Result.GAVE_UP, closed_at=turn.now, asking=None)
    turn = drop_plan(turn.expect(Expecting.NOTHING), case)
    return turn.say("gave_up", _reopen_keyboard(case), case=case)


def reopen(turn: Turn, case: Case) -> Turn:
    """Take a closed case up again where it was."""
    if case.open:
        return turn.pop_up("already_open")
    status = Status.WAITING if case.posted_at else Status.DRAFTED if case.drafts else Status.INTERVIEWING
    case = replace(case, status=status, result=None, closed_at=None)
    turn = turn.put(case).change(active=case.number)
    if status is not Status.WAITING:
        return turn.say("reopened_draft", case=case)
    turn = take_up_again(turn, case)
    case = turn.case(case.number) or case
    return turn.say("reopened", case=case, next=next_line(turn, case))


def thank(turn: Turn, case: Case) -> Turn:
    """Have a public thank-you written; only for a solved case."""
    if case.result is not Result.SOLVED:
        return turn.pop_up("button_old")
    return write(turn, case, Writing((DraftKind.THANK_YOU,), step=Step.THANK_YOU, show=Show.THANK_YOU))
