"""What the company answered, as the person passes it on: kept, read, and the plan made anew."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from bot.domain.case import Case, CompanyReply, Expecting, Status
from bot.domain.drafting import show_post
from bot.domain.drafts import Step
from bot.domain.effects import Classify, Day
from bot.domain.facts import CompanyState
from bot.domain.hours import local_day, zone_of
from bot.domain.outcome import ask_solved, partly, reopen_keyboard
from bot.domain.reading import Reading
from bot.domain.replies import ReplyRequest
from bot.domain.screens import company_phrase, reply_keyboard
from bot.domain.spans import coming
from bot.domain.stepping import may_post, next_move, say_wait, take_step
from bot.domain.turn import Turn
from bot.domain.waiting import AFTER_REPLY, STEPS, ask_at, is_stale, made_plan, next_line, replan

MODEL_REPLY_WORDS = 6  # a shorter answer is read by the rules alone
_AHEAD = re.compile(r"\b(?:will|shall|going to|by|within|until|before)\b|'ll\b", re.IGNORECASE)
_SECRET = re.compile(
    r"\b(?:pin|otp|cvv|passwords?|one[- ]time|card (?:number|details)|whatsapp)\b", re.IGNORECASE
)


def they_replied(turn: Turn, case: Case, argument: str | None = None) -> Turn:
    """Pause every nag and ask what the company said."""
    if argument and is_stale(case, argument):
        return turn.pop_up("button_old")
    if not case.open:
        return turn.pop_up("already_closed")
    case = replace(case, status=Status.ANSWERED, awaiting_answer=False)
    turn = ask_at(turn.put(case), case, turn.now + AFTER_REPLY)
    case = turn.case(case.number) or case
    turn = turn.expect(Expecting.REPLY_TEXT).change(active=case.number)
    return turn.say("ask_reply", reply_keyboard(case), case=case, company=company_phrase(case.facts))


def keep_reply(turn: Turn, case: Case, reading: Reading, text: str, at: datetime | None = None) -> Turn:
    """Keep the company's words with their date, and read a promise out of them."""
    turn = turn.expect(Expecting.NOTHING)
    if not case.open:
        return turn.say("closed_hint", reopen_keyboard(case), case=case)
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
    turn = ask_at(turn, case, turn.now + AFTER_REPLY)  # a reply pauses every other nag
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
    rung = next_move(turn, case)
    if rung.step in (Step.WAIT, Step.NONE, Step.NUDGE) or not rung.open:
        own = (
            one for one in made_plan(turn, case).ladder if one.step in STEPS and one.step is not Step.NUDGE
        )
        rung = next(own, rung)
    if rung.step in (Step.WAIT, Step.NONE):
        return say_wait(turn, case, rung)
    return take_step(turn, case, rung.step, rung.body.id if rung.body else "")
