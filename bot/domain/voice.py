"""The collective voice: who agrees is counted among those who wait, and may invite others to join.

Nobody's text travels along an invitation: who joins tells their own story, and it is worded apart.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Expecting, Status, Voice
from bot.domain.drafting import show_card
from bot.domain.effects import Action, Button, Consult, Invite, Keyboard, Phrase, PopUp, Say
from bot.domain.events import Consulted
from bot.domain.facts import Facts
from bot.domain.joining import START, company_code
from bot.domain.scorecard import PERIOD, Purpose
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn

# After these a question may come: what had to be said about the post is said.
QUIET = frozenset(
    {
        "waiting",
        "told_noted",
        "told_later",
        "sent_noted",
        "complaint_day_noted",
        "complaint_day_unknown",
        "paid_noted",
        "x_name_kept",
        "x_name_passed",
        "follow_up_noted",
        "link_kept",
    }
)


def ask_to_count(turn: Turn) -> Turn:
    """Ask once, after the post and when no other question is open, whether the person may be counted."""
    case = turn.active
    if case is None or case.voice.asked or not case.open or case.posted_at is None:
        return turn
    company = case.facts.company
    said = [one.key for one in turn.effects if isinstance(one, Say | PopUp)]
    asks = any(key.startswith("ask_") and key != "ask_clock" for key in said)
    free = turn.conversation.expecting is Expecting.NOTHING
    if company is None or company.id is None or asks or not free or QUIET.isdisjoint(said):
        return turn
    agreed = _agreed_before(turn, company.id)
    case = replace(case, voice=replace(case.voice, asked=True, counted=agreed))
    turn = turn.put(case)
    if agreed is not None:
        return turn
    keyboard = (
        (
            Button(Action.COUNT, "btn_count_me", case.number, "yes"),
            Button(Action.COUNT, "btn_count_no", case.number, "no"),
        ),
    )
    turn = turn.expect(Expecting.COUNT_ANSWER)
    return turn.say("ask_count", keyboard, case=case, company=company_phrase(case.facts))


def _agreed_before(turn: Turn, company: str) -> bool | None:
    """Return what the person answered for this company in another case."""
    answers = [
        case.voice.counted
        for case in turn.conversation.cases
        if case.facts.company and case.facts.company.id == company
    ]
    return next((answer for answer in answers if answer is not None), None)


def count(turn: Turn, case: Case, answer: str) -> Turn:
    """Take yes or no; either can be changed by the other button at any time."""
    company = case.facts.company
    if answer not in ("yes", "no") or company is None or company.id is None or case.posted_at is None:
        return turn.pop_up("button_old")
    if turn.conversation.expecting is Expecting.COUNT_ANSWER:
        turn = turn.expect(Expecting.NOTHING)
    yes = answer == "yes"
    if case.voice.counted is yes:
        return turn.pop_up("already_noted")
    case = replace(case, voice=replace(case.voice, asked=True, counted=yes))
    turn = turn.put(case)
    if not yes:
        return turn.say("count_refused", case=case)
    code = company_code(company.id, turn.country_of(case))
    return turn.add(Consult(Purpose.VOICE, code=code, country=turn.country_of(case), case=case.number))


def told_of_others(turn: Turn, event: Consulted) -> Turn:
    """Say how many others wait, from ten up, and hand out the invitation, where posting is safe."""
    case = turn.case(event.case)
    company = case.facts.company if case else None
    if case is None or company is None or company.id is None:
        return turn
    invite = START + company_code(company.id, turn.country_of(case))
    lead = voice_others(event) if event.others else Phrase("voice_first")
    out = Button(Action.COUNT, "btn_count_out", case.number, "no")
    if turn.country_of(case) in turn.world.risks:
        return turn.say("counted_alone", ((out,),), case=case, lead=lead)
    share = Button(Action.LINK, "btn_invite", case.number, "invite", {"company": company.name}, invite=invite)
    return turn.say("counted", ((share,), (out,)), case=case, lead=lead, way=Invite(invite))


# --- joining ----------------------------------------------------------------------------


def join(turn: Turn, code: str) -> Turn:
    """Follow an invitation: have its company looked up."""
    turn = turn.change(greeted=True)
    return turn.add(Consult(Purpose.JOIN, code=code, country=turn.person.country))


def joined(turn: Turn, event: Consulted) -> Turn:
    """Open the person's own case for the company; their own story is asked for, whatever others told."""
    company = event.companies[0] if len(event.companies) == 1 else None
    if company is None or company.id is None:
        return turn.say("start")
    known = own_case(turn, company.id)
    if known is not None:
        turn = turn.change(active=known.number).expect(Expecting.NOTHING)
        turn = turn.say("join_known", _go_on(known), case=known, company=company.name)
        return show_card(turn, known) if known.told else turn
    turn = turn.expect(Expecting.NOTHING).open_case(Facts(company=company))
    case = turn.active
    if case is None:
        return turn
    turn = turn.put(replace(case, voice=Voice(variant=max(1, event.place))))
    return turn.say("join_start", case=case, company=company.name, others=voice_others(event))


def voice_others(event: Consulted) -> Phrase:
    """Return how many others wait, or nothing below the floor."""
    if not event.others:
        return Phrase("nothing")
    name = event.companies[0].name
    return Phrase("voice_others", {"n": event.others, "company": name, "days": PERIOD.days})


def own_case(turn: Turn, company: str) -> Case | None:
    """Return the person's newest open case with a company."""
    return next(
        (
            case
            for case in reversed(turn.conversation.cases)
            if case.open and case.facts.company is not None and case.facts.company.id == company
        ),
        None,
    )


def _go_on(case: Case) -> Keyboard:
    if case.status not in (Status.INTERVIEWING, Status.DRAFTED) or not case.told:
        return ()
    return ((Button(Action.RESUME, "btn_continue", case.number),),)
