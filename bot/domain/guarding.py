"""Stand between the person and impostors: warn in plain words, keep what was seen, and go on waiting."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, CompanyReply, Expecting, Status, Warned
from bot.domain.company import AccountStatus, Company, Platform
from bot.domain.effects import Action, Button, Lines, Phrase
from bot.domain.impostors import GRAVE, Sign, Suspicion, examine
from bot.domain.private import without_secrets
from bot.domain.screens import company_phrase, reply_keyboard
from bot.domain.turn import Turn
from bot.domain.waiting import AFTER_REPLY, ask_at, next_line, replan

ON_THE_WAY = (Status.WAITING, Status.ANSWERED, Status.ESCALATED)
TELLING = GRAVE | {Sign.LOOK_ALIKE, Sign.RECOVERY}  # count even in the person's own words
_TO_THEM = re.compile(r"\b(?:you|your|yours|sir|madam|dear|kindly)\b", re.IGNORECASE)
_OF_ME = re.compile(r"\b(?:i|i'm|i've|im|ive|me|my|mine)\b", re.IGNORECASE)


def guard(turn: Turn, case: Case, text: str, sender: str = "", at: datetime | None = None) -> Turn | None:
    """Warn of a message that was passed on; None when it shows no sign of an impostor."""
    suspicion = examine(text, sender, case.facts.company)
    if suspicion is None or (suspicion.handle and _given_here(case, suspicion)):
        return None
    return _warn(turn, case, suspicion, text, at or turn.now)


def guard_words(turn: Turn, case: Case, text: str) -> Turn | None:
    """Warn of a message inside what the person wrote, where it is no answer to "what did they say?".

    Before the post a text is the story: only what reads as pasted from somebody else counts.
    """
    suspicion = examine(text, "", case.facts.company)
    if suspicion is None:
        return None
    pasted = _TO_THEM.search(text) is not None and _OF_ME.search(text) is None
    waiting = case.status in ON_THE_WAY
    if not pasted and not (waiting and TELLING & set(suspicion.signs)):
        return None
    return guard(turn, case, text)


def _given_here(case: Case, suspicion: Suspicion) -> bool:
    """Tell whether the person vouches for the only thing that looked wrong: the name."""
    given = {one.handle.casefold() for one in case.own_accounts}
    return suspicion.signs == (Sign.LOOK_ALIKE,) and suspicion.handle.casefold() in given


def _warn(turn: Turn, case: Case, suspicion: Suspicion, text: str, at: datetime) -> Turn:
    kept = Warned(without_secrets(text), at, suspicion.signs, suspicion.handle)
    case = replace(case, warned=(*case.warned, kept))
    turn = turn.put(case).expect(Expecting.NOTHING)
    if case.status is Status.ANSWERED and not case.replies and case.posted_at is not None:
        case = replace(case, status=Status.WAITING)  # this was no answer: the reminders go on
        turn = replan(turn.put(case), case)
        case = turn.case(case.number) or case
    company = company_phrase(case.facts)
    names = {"handle": suspicion.handle, "known": suspicion.resembled, "company": company}
    seen = Lines(tuple(Phrase(f"sign_{sign}", names) for sign in suspicion.signs))
    really = Button(Action.REALLY_THEM, "btn_really_them", case.number, str(len(case.warned) - 1))
    return turn.say(
        "notice_impostor",
        ((really,),),
        case=case,
        company=company,
        seen=seen,
        true=_true_account(case.facts.company),
        next=next_line(turn, case) if case.next_reminder_at else Phrase("nothing"),
    )


def _true_account(company: Company | None) -> Phrase:
    """Return which account is theirs, where that is verified; else nothing."""
    account = company.account(Platform.X, frozenset({AccountStatus.VERIFIED})) if company else None
    if company is None or account is None:
        return Phrase("nothing")
    return Phrase("true_account", {"handle": account.handle, "company": company.name})


def really_them(turn: Turn, case: Case, argument: str) -> Turn:
    """Take a message that was warned of as the company's answer after all: the person knows better."""
    at = int(argument) if argument.isdecimal() and len(argument) < 5 else len(case.warned)
    if at >= len(case.warned) or not case.open:
        return turn.pop_up("button_old")
    one = case.warned[at]
    if any(reply.text == one.text for reply in case.replies):
        return turn.pop_up("already_noted")
    replies = (*case.replies, CompanyReply(one.text, one.at))
    case = replace(case, replies=replies, status=Status.ANSWERED, awaiting_answer=False)
    turn = ask_at(turn.put(case), case, turn.now + AFTER_REPLY)
    case = turn.case(case.number) or case
    turn = turn.expect(Expecting.REPLY_JUDGED).change(active=case.number)
    return turn.say("reply_saved_anyway", reply_keyboard(case), case=case)
