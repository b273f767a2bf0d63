"""What a slow reader makes of an answer that the quick one could only keep: the next step, if any."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import answered, outcome
from bot.domain.case import Case, Expecting, Status
from bot.domain.drafting import show_message
from bot.domain.drafts import DraftKind
from bot.domain.effects import Action, Button, Money, Say
from bot.domain.events import Classified
from bot.domain.replies import CompanyAnswer, ReplyKind
from bot.domain.screens import company_phrase, draft_of
from bot.domain.turn import Turn
from bot.domain.waiting import next_line, replan


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
    return _in_place(_acted(turn, case, event.answer), said_before, case)


def _still_open(turn: Turn, case: Case, reply: int) -> bool:
    waits = case.open and case.status is Status.ANSWERED and reply == len(case.replies) - 1
    here = turn.conversation.active == case.number and turn.conversation.expecting is Expecting.REPLY_JUDGED
    return waits and here


def _acted(turn: Turn, case: Case, answer: CompanyAnswer) -> Turn:
    match answer.kind:
        case ReplyKind.SOLVED:
            return outcome.ask_solved(turn, case)
        case ReplyKind.PROMISE if answer.promised_by is not None and answer.promised_by >= turn.today:
            return answered.promise(turn, case, answer.promised_by)
        case ReplyKind.PARTIAL_OFFER:
            return _offer(turn, case, answer)
        case ReplyKind.REFUSAL:
            return answered.not_enough(turn.say("refusal_saved", case=case), case)
        case ReplyKind.DM_US | ReplyKind.ASKS_DETAILS:
            return _wants_details(turn, case)
        case ReplyKind.AUTO_REPLY:
            turn = replan(turn, replace(case, status=Status.WAITING)).expect(Expecting.NOTHING)
            case = turn.case(case.number) or case
            return turn.say("auto_reply", case=case, next=next_line(turn, case))
        case _:
            return turn


def _offer(turn: Turn, case: Case, answer: CompanyAnswer) -> Turn:
    """Record an offer; the person decides, and silence accepts nothing."""
    if answer.offered is None:
        return outcome.partly(turn, case)
    keyboard = (
        (
            Button(Action.NOT_ENOUGH, "btn_go_on", case.number),
            Button(Action.CONFIRM, "btn_close_partly", case.number, "partly"),
        ),
    )
    turn = turn.expect(Expecting.REST_ANSWER)
    return turn.say("ask_offer", keyboard, case=case, amount=Money(answer.offered))


def _wants_details(turn: Turn, case: Case) -> Turn:
    """Hand out the private message: it holds what the post must not."""
    turn = turn.say("reply_wants_details", case=case, company=company_phrase(case.facts))
    return show_message(turn, case) if draft_of(case, DraftKind.DIRECT_MESSAGE) else turn


def _in_place(turn: Turn, said_before: int, case: Case) -> Turn:
    """Let what is said first take the place of "saved, is it good enough?"."""
    effects = list(turn.effects)
    for index, effect in enumerate(effects[said_before:], said_before):
        if isinstance(effect, Say):
            effects[index] = replace(effect, slot=answered.reply_slot(case), in_place=True)
            break
    return replace(turn, effects=tuple(effects))
