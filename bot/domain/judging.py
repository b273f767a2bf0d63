"""What an answer leads to, whoever read it: the rules at once, or a slow reader behind them."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import outcome
from bot.domain.case import Case, Expecting, Status
from bot.domain.drafts import ReplyWish, Step
from bot.domain.effects import Action, Button, Keyboard, Lines, Money, Phrase, Say, Value
from bot.domain.events import Classified
from bot.domain.facts import CompanyState
from bot.domain.going_on import not_enough, promise
from bot.domain.in_private import next_office_day, write_reply
from bot.domain.replies import CompanyAnswer, ReplyKind, Tied
from bot.domain.screens import company_phrase
from bot.domain.stepping import take_step
from bot.domain.turn import Turn
from bot.domain.waiting import AFTER_REPLY, WEEKLY, ask_at, next_line, replan

_STATES = {
    ReplyKind.PROMISE: CompanyState.STALLING,  # without a day it is none
    ReplyKind.PARTIAL_OFFER: CompanyState.PARTIAL,
    ReplyKind.REFUSAL: CompanyState.STALLING,  # until it is their last word
    ReplyKind.DM_US: CompanyState.STALLING,
    ReplyKind.ASKS_DETAILS: CompanyState.STALLING,
}
ACCEPT, REST, DECLINE = ReplyWish.ACCEPT, ReplyWish.REST, ReplyWish.DECLINE


def reply_slot(case: Case) -> str:
    """Return the slot of the message that stands for the newest answer."""
    return f"reply:{case.number}:{len(case.replies)}"


def on_classified(turn: Turn, event: Classified) -> Turn:
    """Act on the kind of the newest answer, unless the person has judged it or gone on meanwhile."""
    case = turn.case(event.case)
    if case is None or event.answer is None or not _still_open(turn, case, event.reply):
        return turn
    known = replace(
        case.replies[-1],
        kind=event.answer.kind,
        promised_by=event.answer.promised_by,
        offered=event.answer.offered,
    )
    case = replace(case, replies=(*case.replies[:-1], known))
    turn = turn.put(case)
    said_before = len(turn.effects)
    return _in_place(act_on(turn, case, event.answer), said_before, case)


def _still_open(turn: Turn, case: Case, reply: int) -> bool:
    waits = case.open and case.status is Status.ANSWERED and reply == len(case.replies) - 1
    here = turn.conversation.active == case.number and turn.conversation.expecting is Expecting.REPLY_JUDGED
    return waits and here


def act_on(turn: Turn, case: Case, answer: CompanyAnswer, *, own_words: bool = False) -> Turn:
    """Do what an answer calls for; the case holds it already. `own_words`: the person told it."""
    case = _in_state(case, answer)
    turn = turn.put(case)
    match answer.kind:
        case ReplyKind.SOLVED:
            turn = ask_at(turn, case, next_office_day(turn, case, turn.today))
            return outcome.ask_solved(turn, turn.case(case.number) or case, said=True)
        case ReplyKind.PROMISE if answer.promised_by is not None and answer.promised_by >= turn.today:
            return promise(turn, case, answer.promised_by)
        case ReplyKind.PROMISE:
            return _no_day(turn, case)
        case ReplyKind.PARTIAL_OFFER:
            return outcome.partly(turn, case) if _is_paid(answer, own_words) else offer(turn, case, answer)
        case ReplyKind.REFUSAL if answer.final:
            return _refused(turn, case)
        case ReplyKind.REFUSAL:
            return _ask_final(turn, case)
        case ReplyKind.DM_US | ReplyKind.ASKS_DETAILS:
            return _wants_details(turn, case, answer)
        case ReplyKind.AUTO_REPLY:
            return _automatic(turn, case)
        case _:
            return turn


def _in_state(case: Case, answer: CompanyAnswer) -> Case:
    """Return the case with what the company has done so far; a machine changes nothing that was known."""
    state = _STATES.get(answer.kind, case.facts.company_state)
    if answer.kind is ReplyKind.AUTO_REPLY and state is CompanyState.NONE:
        state = CompanyState.AUTO_REPLY
    if case.facts.company_state is CompanyState.REFUSED and state is CompanyState.STALLING:
        state = CompanyState.REFUSED  # what a final answer opened stays open
    if answer.kind is ReplyKind.REFUSAL and answer.final:
        state = CompanyState.REFUSED
    return replace(case, facts=replace(case.facts, company_state=state))


def _is_paid(answer: CompanyAnswer, own_words: bool) -> bool:
    """Tell whether a part has come already: "refunded half" is no offer any more."""
    return own_words and answer.paid


# --- each kind -------------------------------------------------------------------------


def _automatic(turn: Turn, case: Case) -> Turn:
    """Keep the number a machine gave, and go on as if nothing had come."""
    turn = replan(turn, replace(case, status=Status.WAITING)).expect(Expecting.NOTHING)
    case = turn.case(case.number) or case
    return turn.say("auto_reply", case=case, note=_reference_note(case), next=next_line(turn, case))


def _reference_note(case: Case) -> Phrase:
    """Name the number that the newest answer gave, where it gave one."""
    text = case.replies[-1].text if case.replies else ""
    newest = next((one for one in reversed(case.facts.references) if one.text in text), None)
    return Phrase("reply_reference", {"number": newest.text}) if newest else Phrase("nothing")


def _no_day(turn: Turn, case: Case) -> Turn:
    """They will come back, but name no day: then they are asked for one."""
    turn = ask_at(turn.expect(Expecting.PROMISE_DATE), case, turn.now + AFTER_REPLY)
    case = turn.case(case.number) or case
    turn = turn.say("reply_no_day", case=case, company=company_phrase(case.facts), next=next_line(turn, case))
    return write_reply(turn, case, ReplyWish.DAY)


def _wants_details(turn: Turn, case: Case, answer: CompanyAnswer) -> Turn:
    """Hand out what goes into the private chat: it holds what the post must not."""
    day = answer.promised_by
    case = replace(case, promise_due=day if day is not None and day >= turn.today else None)
    turn = ask_at(
        turn.put(case).expect(Expecting.NOTHING),
        case,
        next_office_day(turn, case, case.promise_due or turn.today),
    )
    case = turn.case(case.number) or case
    key = "reply_wants_details" if answer.kind is ReplyKind.DM_US else "reply_asks_details"
    turn = turn.say(key, case=case, company=company_phrase(case.facts), note=_reference_note(case))
    return write_reply(turn, case, ReplyWish.DETAILS)


def offer(turn: Turn, case: Case, answer: CompanyAnswer) -> Turn:
    """Show an offer with three ways to go; the person decides, and silence accepts nothing."""
    number = case.number
    keyboard: Keyboard = (
        (
            Button(Action.OFFER, "btn_offer_accept", number, ACCEPT),
            Button(Action.OFFER, "btn_offer_untied" if answer.tied else "btn_offer_rest", number, REST),
        ),
        (Button(Action.OFFER, "btn_offer_decline", number, DECLINE),),
    )
    turn = ask_at(turn.expect(Expecting.REST_ANSWER).change(active=number), case, turn.now + AFTER_REPLY)
    case = turn.case(number) or case
    what = Phrase("offer_sum", {"amount": Money(answer.offered)}) if answer.offered else Phrase("offer_some")
    if answer.tied and not answer.offered:
        what = Phrase("offer_with_condition")
    notes: tuple[Value, ...] = (Phrase(f"offer_tied_{answer.tied}"),) if answer.tied else ()
    company = company_phrase(case.facts)
    return turn.say("ask_offer", keyboard, case=case, company=company, what=what, notes=Lines(notes))


def take_offer(turn: Turn, case: Case, argument: str) -> Turn:
    """Write what the person wants to say to an offer; the ladder goes on until the money is there."""
    if argument not in (ACCEPT, REST, DECLINE) or not any(
        one.kind is ReplyKind.PARTIAL_OFFER for one in case.replies
    ):
        return turn.pop_up("button_old")
    if not case.open:
        return turn.pop_up("already_closed")
    turn = turn.change(active=case.number).expect(Expecting.NOTHING)
    tied = next((one.tied for one in reversed(case.replies) if one.kind is ReplyKind.PARTIAL_OFFER), None)
    turn = ask_at(turn, case, turn.now + (WEEKLY if argument == ACCEPT else AFTER_REPLY))
    case = turn.case(case.number) or case
    if argument == ACCEPT:
        key = "offer_accept_deletion" if tied is Tied.DELETION else "offer_accept"
        turn = turn.say(key, case=case, next=next_line(turn, case))
    return write_reply(turn, case, ReplyWish(argument))


def _ask_final(turn: Turn, case: Case) -> Turn:
    """A refusal opens what is outside only when it is their last word: ask whether it is."""
    number = case.number
    keyboard = (
        (
            Button(Action.FINAL, "btn_final_yes", number, "yes"),
            Button(Action.FINAL, "btn_final_no", number, "no"),
        ),
    )
    turn = ask_at(turn.expect(Expecting.FINAL_ANSWER).change(active=number), case, turn.now + AFTER_REPLY)
    case = turn.case(number) or case
    return turn.say("ask_final", keyboard, case=case, company=company_phrase(case.facts))


def final(turn: Turn, case: Case, argument: str) -> Turn:
    """Go outside after a last word; else ask the company for its last word in writing."""
    if not case.open or not any(one.kind is ReplyKind.REFUSAL for one in case.replies):
        return turn.pop_up("button_old")
    turn = turn.change(active=case.number)
    if argument == "yes":
        last = case.replies[-1]
        replies = (*case.replies[:-1], replace(last, final=last.kind is ReplyKind.REFUSAL))
        facts = replace(case.facts, company_state=CompanyState.REFUSED)
        case = replace(case, replies=replies, facts=facts)
        return _refused(turn.put(case), case)
    turn = turn.expect(Expecting.NOTHING).say("not_final", case=case)
    return take_step(turn, case, Step.FINAL_RESPONSE_REQUEST)


def _refused(turn: Turn, case: Case) -> Turn:
    return not_enough(turn.say("refusal_saved", case=case), case)


def _in_place(turn: Turn, said_before: int, case: Case) -> Turn:
    """Let what is said first take the place of "saved, is it good enough?"."""
    effects = list(turn.effects)
    for index, effect in enumerate(effects[said_before:], said_before):
        if isinstance(effect, Say):
            effects[index] = replace(effect, slot=reply_slot(case), in_place=True)
            break
    return replace(turn, effects=tuple(effects))
