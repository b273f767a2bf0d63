"""The next step, ready-written: what "nothing yet" brings, and what the person says they did about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.bodies import Body, BodyKind
from bot.domain.case import Case, Expecting, Show, Status, Writing
from bot.domain.drafting import STEP_KINDS, show_post, write
from bot.domain.drafts import ALLY, DraftKind, Step
from bot.domain.effects import Action, Button, Keyboard, Moment, Phrase
from bot.domain.escalation import Plan, Rung
from bot.domain.living import ask_region, live_in, place_of
from bot.domain.outside import OUTSIDE, ask_who, must_ask_who, show_outside, whose, with_business
from bot.domain.progress import Complaint, Done, Filed
from bot.domain.ready import broken_promise, quiet_in_private
from bot.domain.screens import company_phrase, draft_of
from bot.domain.turn import Turn
from bot.domain.waiting import LETTERS, STEPS, is_stale, made_plan, next_line, replan

# Letters that start a clock: the bot asks whether they are sent before it brings anything else.
TO_SEND_FIRST = (*LETTERS, Step.LETTER_BEFORE_ACTION)


def nothing_yet(turn: Turn, case: Case, argument: str | None = None) -> Turn:
    """Bring the step that is due, ready-written; a button of an earlier reminder says so kindly."""
    if argument is not None and is_stale(case, argument):
        return turn.pop_up("button_old")
    asked = case.awaiting_answer
    case = replace(case, awaiting_answer=False)
    turn = turn.put(case)
    if not case.posts and not case.progress.done and may_post(turn, case):
        turn = replan(turn, case)
        case = turn.case(case.number) or case
        turn = turn.say("now_in_public", case=case, next=next_line(turn, case))
        return show_post(turn, case, in_place=False)
    rung = next_move(turn, case)
    if _says_broken_first(turn, case, rung):
        return take_step(turn, case, Step.SECOND_POST)
    if rung.step in (Step.WAIT, Step.NONE):
        return say_wait(turn, case, rung)
    if rung.due is not None and rung.due > turn.now:
        if asked and case.step is Step.NUDGE and not case.progress.paused:
            return take_step(turn, case, Step.NUDGE)
        if not asked:
            return _too_early(turn, case, rung)
    if rung.step in TO_SEND_FIRST and _handed_out(case, rung.step) and not _is_done(case, rung.step):
        return _ask_sent(turn, case, rung)
    return take_step(turn, case, rung.step, rung.body.id if rung.body else "")


def may_post(turn: Turn, case: Case) -> bool:
    """Tell whether the bot may suggest a post: not while posting rests, nor where it can bring trouble."""
    return not case.progress.paused and turn.country_of(case) not in turn.world.risks


def next_move(turn: Turn, case: Case, *, made: Plan | None = None) -> Rung:
    """Return the one thing to do about a case now: a step to the company goes before "tell them directly"."""
    made = made or made_plan(turn, case)
    if made.next.step is not Step.COMPLAIN_FIRST:
        return made.next
    own = [rung for rung in made.ladder if rung.step in STEPS and rung.due is not None]
    open_now = [rung for rung in own if rung.open]
    ahead = [rung for rung in own if not rung.open]
    if open_now:
        return open_now[-1]
    return min(ahead, key=lambda rung: rung.due or turn.now) if ahead else made.next


def _says_broken_first(turn: Turn, case: Case, rung: Rung) -> bool:
    """Tell whether a promise that was broken is to be said in public before a letter is written."""
    broken = broken_promise(case, turn.today) or quiet_in_private(case, turn.today)
    said = _handed_out(case, Step.SECOND_POST) or _is_done(case, Step.SECOND_POST)
    return (
        broken is not None
        and not said
        and may_post(turn, case)
        and bool(case.posts)
        and rung.step in (*LETTERS, Step.WAIT)
    )


def _handed_out(case: Case, step: Step) -> bool:
    if step is Step.LETTER_BEFORE_ACTION:
        return draft_of(case, DraftKind.LETTER_BEFORE_ACTION) is not None
    return case.reached in STEPS and STEPS.index(case.reached) >= STEPS.index(step)


def _is_done(case: Case, step: Step) -> bool:
    return any(done.step is step for done in case.progress.done)


def take_step(turn: Turn, case: Case, step: Step, body: str = "") -> Turn:
    """Have the text of a step written, and plan when to ask what became of it."""
    outside = step not in STEPS or step in LETTERS
    case = replace(
        case,
        step=step,
        reached=step if step in STEPS else case.reached,
        status=Status.ESCALATED if outside else Status.WAITING,
        awaiting_answer=False,
    )
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    if step is Step.COMPLAIN_FIRST:
        step = Step.FORMAL_COMPLAINT
    if step in OUTSIDE or step not in STEP_KINDS:
        return _go_outside(turn, case, step, body)
    if step is Step.LETTER_BEFORE_ACTION:
        body = _court(turn, case)
    writing = Writing(STEP_KINDS[step], step=step, show=Show.FOLLOW_UP, body=body)
    return write(turn, case, writing)


def _go_outside(turn: Turn, case: Case, step: Step, body: str) -> Turn:
    """Show who is meant, then have the text for them written; first ask for whom, where that matters."""
    made = made_plan(turn, case)
    rungs = (made.next, *made.ladder)
    asked = next((one for one in rungs if one.step is step and one.elsewhere), None)
    if asked is not None and not body and turn.conversation.region is None:
        return ask_region(turn, case, asked)
    rung = next((one for one in rungs if one.step is step and one.body and one.body.id == body), None)
    if rung is None or rung.body is None:
        return say_wait(turn, case, made.next)
    if must_ask_who(case, rung.body):
        return ask_who(turn, case, step, rung.body)
    turn = show_outside(turn, case, rung, rung.body)
    if step not in STEP_KINDS:
        return turn
    return write(turn, case, Writing(STEP_KINDS[step], step=step, show=Show.FOLLOW_UP, body=body))


def _court(turn: Turn, case: Case) -> str:
    """Return the id of the court that a letter before action names; its row sets the days to answer."""
    courts = [one for one in made_plan(turn, case).ladder if one.step is Step.SMALL_CLAIMS and one.body]
    here = [one.body.id for one in courts if one.body and not one.elsewhere]
    return here[0] if here else ""


def for_business(turn: Turn, case: Case, argument: str) -> Turn:
    """Keep for whom the person complains, and go on with the step that asked."""
    known = with_business(case, argument)
    if known is None:
        return turn.pop_up("button_old")
    case, wanted = known
    return take_chosen(turn.put(case).expect(Expecting.NOTHING), case, wanted)


def for_whom(turn: Turn, case: Case, text: str) -> Turn | None:
    """Take "for myself" or "a business" in words; None for a text that says neither."""
    said = whose(text)
    if said is None:
        return None
    case = replace(case, progress=replace(case.progress, business=said))
    turn = turn.put(case).expect(Expecting.NOTHING)
    rung = next_move(turn, case)
    return take_step(turn, case, rung.step, rung.body.id if rung.body else "")


def take_chosen(turn: Turn, case: Case, argument: str) -> Turn:
    """Write the step that a button names, `step.body`; one that the ladder does not hold now is old."""
    name, _, body = argument.partition(".")
    for rung in made_plan(turn, case).ladder:
        if rung.step == name and (rung.body.id if rung.body else "") == body:
            return take_step(turn.change(active=case.number), case, rung.step, body)
    return turn.pop_up("button_old")


def _too_early(turn: Turn, case: Case, rung: Rung) -> Turn:
    """Say when the next step is due and why not yet; the person may still have it now."""
    argument = f"{rung.step}.{rung.body.id if rung.body else ''}"
    turn = replan(turn, case)
    case = turn.case(case.number) or case
    keyboard = ((Button(Action.STEP, "btn_write_now", case.number, argument),),)
    return turn.say(
        "too_early",
        keyboard,
        case=case,
        step=Phrase(f"plan_step_{rung.step}"),
        why=rung.why,
        at=Moment(rung.due or turn.now, turn.person.timezone or "UTC"),
    )


def _ask_sent(turn: Turn, case: Case, rung: Rung) -> Turn:
    """Ask whether the letter that was handed out is sent: the clocks outside start with it."""
    number = case.number
    turn = replan(turn, case)
    keyboard: Keyboard = (
        (
            Button(Action.TOLD_YES, "btn_sent_it", number, rung.step),
            Button(Action.STEP, "btn_show_again", number, f"{rung.step}."),
        ),
    )
    return turn.say(
        "ask_sent",
        keyboard,
        case=case,
        step=Phrase(f"plan_step_{rung.step}"),
        company=company_phrase(case.facts),
    )


def say_wait(turn: Turn, case: Case, rung: Rung) -> Turn:
    """Say what is waited for, until when, and what the person can still tell the bot."""
    turn = replan(turn, case)
    case = turn.case(case.number) or case
    number = case.number
    rows: list[tuple[Button, ...]] = [
        (
            Button(Action.THEY_REPLIED, "btn_they_replied", number),
            Button(Action.SOLVED, "btn_solved", number),
        ),
    ]
    if rung.body is not None and any(filed.body == rung.body.id for filed in case.progress.filed):
        rows.append((Button(Action.DECIDED, "btn_decided", number, rung.body.id),))
    rows.append((Button(Action.STOP, "btn_stop", number),))
    key = "after_ladder" if rung.step is Step.NONE else "wait_for"
    company = company_phrase(case.facts)
    return turn.say(key, tuple(rows), case=case, company=company, why=rung.why, next=next_line(turn, case))


# --- what the person did -----------------------------------------------------------------


def note_done(case: Case, step: Step, at: datetime, body: str = "") -> Case:
    """Return the case with a step taken; a letter to the company is the direct complaint, if none was yet."""
    progress = case.progress
    done = (*progress.done, Done(step, at, body or None))
    return replace(case, progress=replace(progress, done=done))


def note_complaint(case: Case, complaint: Complaint) -> Case:
    """Return the case with the first direct complaint to the company."""
    known = case.progress.complaint
    if known is not None and known.on <= complaint.on:
        return case
    facts = replace(case.facts, told_company=True)
    return replace(case, facts=facts, progress=replace(case.progress, complaint=complaint))


def filed(turn: Turn, case: Case, argument: str) -> Turn:
    """Note that a complaint lies with a body: nothing else is asked of the person while it does."""
    row = row_of(turn, case, argument.partition(".")[2])
    name = argument.partition(".")[0]
    if argument == f"{Step.CHAMPION}.{ALLY}" and case.progress.ally:
        return _ally_asked(turn, case)
    if row is None or name not in list(Step):
        return turn.pop_up("button_old")
    if any(one.body == row.id for one in case.progress.filed):
        return turn.pop_up("already_noted")
    case = note_done(case, Step(name), turn.now, row.id)
    if row.kind is BodyKind.CHAMPION:  # it decides nothing: the ladder goes on after a week
        turn = replan(turn.put(replace(case, awaiting_answer=False)), replace(case, awaiting_answer=False))
        case = turn.case(case.number) or case
        return turn.say("pitch_noted", case=case, name=row.name, next=next_line(turn, case))
    progress = replace(case.progress, filed=(*case.progress.filed, Filed(row.id, turn.today)))
    case = replace(case, progress=progress, status=Status.ESCALATED, awaiting_answer=False)
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    return turn.say("filed_noted", case=case, name=row.name, next=next_line(turn, case))


def _ally_asked(turn: Turn, case: Case) -> Turn:
    case = replace(note_done(case, Step.CHAMPION, turn.now, ALLY), awaiting_answer=False)
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    return turn.say("pitch_noted", case=case, name=case.progress.ally, next=next_line(turn, case))


def put_aside(turn: Turn, case: Case, argument: str) -> Turn:
    """Leave a step out for good: it is not for this person."""
    name, _, body = argument.partition(".")
    if name not in list(Step):
        return turn.pop_up("button_old")
    case = replace(note_done(case, Step(name), turn.now, body), awaiting_answer=False)
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    return turn.say("put_aside", case=case, next=next_line(turn, case))


def lives_in(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the part of the country from a button and go on with the step that waited for it."""
    place = place_of(turn, case, argument)
    if place is None or turn.conversation.expecting is not Expecting.REGION:
        return turn.pop_up("button_old")
    return go_on_in(turn, case, place)


def go_on_in(turn: Turn, case: Case, region: str) -> Turn:
    """Keep the part of the country and bring the step that is due there."""
    turn = live_in(turn, region)
    case = turn.case(case.number) or case
    rung = next_move(turn, case)
    return take_step(turn, case, rung.step, rung.body.id if rung.body else "")


def decided(turn: Turn, case: Case, body: str) -> Turn:
    """Note that a body has ended the matter; the person says how with the buttons of an answer."""
    progress = case.progress
    if not any(one.body == body and one.ended_on is None for one in progress.filed):
        return turn.pop_up("button_old")
    ended = tuple(replace(one, ended_on=turn.today) if one.body == body else one for one in progress.filed)
    case = replace(case, progress=replace(progress, filed=ended))
    turn = replan(turn.put(case), case)
    number = case.number
    keyboard: Keyboard = (
        (Button(Action.SOLVED, "btn_it_solves", number), Button(Action.PARTLY, "btn_partly", number)),
        (Button(Action.NOTHING_YET, "btn_decided_against", number),),
    )
    row = row_of(turn, case, body)
    name = row.name if row else company_phrase(case.facts)
    return turn.say("ask_decided", keyboard, case=case, name=name)


def row_of(turn: Turn, case: Case, body: str) -> Body | None:
    """Return the row of a body that may hold in the case's country, or None."""
    return next((row for row in turn.world.bodies(turn.country_of(case)) if row.id == body), None)
