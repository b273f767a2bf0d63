"""What the company answered, as the person passes it on: kept with its day, read at once, and acted on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, CompanyReply, EvidenceKind, Exhibit, Expecting, Status
from bot.domain.drafts import Step
from bot.domain.effects import Classify
from bot.domain.facts import CompanyState, Facts, Reference
from bot.domain.going_on import next_own_step
from bot.domain.hours import local_day, zone_of
from bot.domain.judging import act_on, reply_slot
from bot.domain.outcome import ask_solved, reopen_keyboard
from bot.domain.pausing import threatened
from bot.domain.reading import Intent, Reading
from bot.domain.replies import THREATS, CompanyAnswer, Conduct, ReplyKind, ReplyRequest
from bot.domain.reply_reading import read_reply, reference_in
from bot.domain.report_reading import read_report
from bot.domain.screens import company_phrase, reply_keyboard
from bot.domain.stepping import take_step
from bot.domain.turn import Turn
from bot.domain.waiting import AFTER_REPLY, ask_at, is_stale

MODEL_REPLY_WORDS = 6  # a shorter answer is read by the rules alone
_SECRET = re.compile(
    r"\b(?:pin|otp|cvv|passwords?|one[- ]time|card (?:number|details)|whatsapp)\b", re.IGNORECASE
)
_PASSED_ON = re.compile(
    r"\b(?:you|your|yours|sir|madam|dear|kindly|we|we're|we'll|we've|our|us)\b", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:they|them|their|he|she|me|my|mine|i|i'm|i've|it's)\b", re.IGNORECASE)
_PICTURES = frozenset({EvidenceKind.PHOTO, EvidenceKind.DOCUMENT})


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


# --- a picture of it -----------------------------------------------------------------------


def is_answer_picture(turn: Turn, exhibit: Exhibit) -> bool:
    """Tell whether a picture came where the company's answer was asked for."""
    return turn.conversation.expecting is Expecting.REPLY_TEXT and exhibit.kind in _PICTURES


def keep_picture(turn: Turn, case: Case, exhibit: Exhibit, *, quiet: bool = False) -> Turn:
    """Keep a picture as evidence of the answer, and ask for its gist: no text in it can be read.

    `quiet` for a picture of an album, which says so once at its end.
    """
    marked = replace(exhibit, answer=True)
    exhibits = tuple(marked if one.number == exhibit.number else one for one in case.exhibits)
    case = replace(case, exhibits=exhibits)
    turn = turn.put(case)
    if quiet:
        return turn
    key, company = (
        "reply_picture" if exhibit.note is None else "reply_picture_noted",
        company_phrase(case.facts),
    )
    return turn.say(key, case=case, number=exhibit.number, company=company)


def _picture_of(case: Case) -> int | None:
    """Return the newest picture of an answer that no answer has yet."""
    used = {reply.exhibit for reply in case.replies}
    return next(
        (one.number for one in reversed(case.exhibits) if one.answer and one.number not in used), None
    )


# --- its words -----------------------------------------------------------------------------


def keep_reply(
    turn: Turn,
    case: Case,
    reading: Reading,
    text: str,
    at: datetime | None = None,
    *,
    passed_on: bool = False,
) -> Turn:
    """Keep an answer with its day and act on it. `passed_on`: these are surely the company's own words."""
    if not case.open:
        return turn.expect(Expecting.NOTHING).say("closed_hint", reopen_keyboard(case), case=case)
    theirs = passed_on or is_passed_on(text)
    said_on = local_day(at or turn.now, turn.person.timezone)
    country = turn.country_of(case)
    answer = None if theirs else read_report(text, reading, said_on, country)
    if answer is None and not theirs and reading.intent is Intent.SOLVED:
        answer = CompanyAnswer(ReplyKind.SOLVED)
    answer = answer or read_reply(text, reading, said_on, country)
    return keep_answer(turn, case, reading, text, answer, at=at, own_words=not theirs)


def is_passed_on(text: str) -> bool:
    """Tell a company's own words from what a person tells of them."""
    words = text.replace("\u2019", "'")
    addressed, told = len(_PASSED_ON.findall(words)), len(_TOLD.findall(words))
    return addressed > told or (not told and len(words.split()) > 8)


def speaks_of_oneself(text: str) -> bool:
    """Tell whether anybody says "I" or "my" in a text, or speaks of "them"."""
    return _TOLD.search(text.replace("\u2019", "'")) is not None


def addresses_somebody(text: str) -> bool:
    """Tell whether a text speaks to a customer, and nobody in it of themselves."""
    return _PASSED_ON.search(text.replace("\u2019", "'")) is not None and not speaks_of_oneself(text)


def keep_answer(
    turn: Turn,
    case: Case,
    reading: Reading,
    text: str,
    answer: CompanyAnswer,
    *,
    at: datetime | None = None,
    own_words: bool = False,
) -> Turn:
    """Keep an answer that was read, put what it holds on the card, and act on it."""
    turn = turn.expect(Expecting.NOTHING).change(active=case.number)
    reply = CompanyReply(
        text=text,
        at=at or turn.now,
        promised_by=answer.promised_by,
        kind=answer.kind if answer.kind is not ReplyKind.OTHER else None,
        offered=answer.offered,
        final=answer.final,
        tied=answer.tied,
        conduct=answer.conduct,
        exhibit=_picture_of(case),
        told=own_words,
    )
    if answer.conduct in THREATS:
        return threatened(turn, case, answer.conduct or Conduct.LEGAL, reply)
    if answer.kind is ReplyKind.SOLVED and own_words:
        return ask_solved(turn, case)
    facts = _with_reference(case, reading, text, own_words=own_words)
    case = replace(
        case, facts=facts, replies=(*case.replies, reply), status=Status.ANSWERED, awaiting_answer=False
    )
    turn = turn.put(case)
    if asks_for_secret(text) and not own_words:
        turn = turn.say("notice_secret", case=case)
    if answer.conduct is Conduct.BLOCKED:
        return _blocked(turn, case)
    if answer.kind is not ReplyKind.OTHER:
        return act_on(turn, case, answer, own_words=own_words)
    return _is_it_enough(turn, case, reading, text)


def _with_reference(case: Case, reading: Reading, text: str, *, own_words: bool) -> Facts:
    """Return the facts with the number that they gave for the matter; it stays in private texts."""
    number: Reference | None = None if own_words else reference_in(text, reading)
    known = {one.text for one in case.facts.references}
    if number is None or any(number.text in one or one in number.text for one in known):
        return case.facts
    return replace(case.facts, references=(*case.facts.references, number))


def _is_it_enough(turn: Turn, case: Case, reading: Reading, text: str) -> Turn:
    """Keep what the rules cannot place, ask the person, and let a slow reader look at it."""
    state = reading.company_state
    if state is not CompanyState.NONE:
        case = replace(case, facts=replace(case.facts, company_state=state))
    turn = ask_at(turn.put(case), case, turn.now + AFTER_REPLY)  # a reply pauses every other nag
    case = turn.case(case.number) or case
    turn = turn.expect(Expecting.REPLY_JUDGED)
    turn = turn.say("reply_saved", reply_keyboard(case), case=case, slot=reply_slot(case))
    return _let_it_be_read(turn, case, text)


def _let_it_be_read(turn: Turn, case: Case, text: str) -> Turn:
    """Let the model read an answer of some length that the rules could only keep; nobody waits for it."""
    if not turn.world.model or case.kept_from_model or len(text.split()) < MODEL_REPLY_WORDS:
        return turn
    company = case.facts.company.name if case.facts.company else None
    said_at = turn.now.astimezone(zone_of(turn.person.timezone))
    request = ReplyRequest(text, said_at, company, turn.country_of(case))
    return turn.add(Classify(case.number, len(case.replies) - 1, request))


def _blocked(turn: Turn, case: Case) -> Turn:
    """A company that blocks its customer has answered: the rest goes on in writing."""
    facts = replace(case.facts, company_state=CompanyState.STALLING)
    case = replace(case, facts=facts, status=Status.WAITING, promise_due=None)
    turn = turn.put(case).say("blocked_saved", case=case, company=company_phrase(case.facts))
    if any(done.step is Step.FORMAL_COMPLAINT for done in case.progress.done):
        return next_own_step(turn, case)
    return take_step(turn, case, Step.FORMAL_COMPLAINT)


def asks_for_secret(text: str) -> bool:
    """Tell whether a reply asks for what no company needs in a chat."""
    return _SECRET.search(text) is not None
