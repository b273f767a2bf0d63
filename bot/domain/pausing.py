"""Threats and attacks: posting rests, what was said is kept, and help is pointed to; a button resumes."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.bodies import BodyKind, Role, RowStatus
from bot.domain.case import Case, CompanyReply, Expecting
from bot.domain.drafts import DraftKind
from bot.domain.effects import Action, Button, Keyboard, Lines, Phrase, Value
from bot.domain.private import without_secrets
from bot.domain.replies import Conduct
from bot.domain.safety import emergency_number
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn
from bot.domain.waiting import next_line, replan

IN_PUBLIC = frozenset(
    {
        DraftKind.X_POST,
        DraftKind.X_THREAD,
        DraftKind.TIKTOK_CAPTION,
        DraftKind.TIKTOK_SCRIPT,
        DraftKind.CHAMPION_PITCH,
    }
)


def threatened(turn: Turn, case: Case, conduct: Conduct, reply: CompanyReply) -> Turn:
    """Keep what was said, let everything public rest, and say what to do now; nothing is written in anger."""
    kept = replace(reply, text=without_secrets(reply.text), conduct=conduct)
    progress = replace(case.progress, paused=True)
    case = replace(case, replies=(*case.replies, kept), progress=progress, awaiting_answer=False)
    turn = turn.put(case).expect(Expecting.NOTHING).change(active=case.number)
    if case.posted_at is not None:
        turn = replan(turn, case)
        case = turn.case(case.number) or case
    return turn.say(
        f"threat_{conduct}",
        _keyboard(turn, case, conduct),
        case=case,
        company=company_phrase(case.facts),
        call=_call(turn, case),
        lines=Lines(_lines(turn, case, conduct)),
        next=next_line(turn, case) if case.next_reminder_at else Phrase("nothing"),
    )


def _call(turn: Turn, case: Case) -> Phrase:
    number = emergency_number(turn.person.country or turn.country_of(case))
    return Phrase("call_number", {"number": number}) if number else Phrase("call_local")


def _lines(turn: Turn, case: Case, conduct: Conduct) -> tuple[Value, ...]:
    """Return who can help: what we have a row for, and else a local office."""
    rows = turn.world.bodies(turn.person.country or turn.country_of(case))
    wanted = {Role.DPA} if conduct is Conduct.EXPOSURE else set()
    found = [
        row
        for row in rows
        if row.kind is BodyKind.BODY and row.role in wanted and row.status is RowStatus.ACTIVE
    ][:1]
    lines: list[Value] = []
    for row in found:
        lines.append(Phrase("threat_dpa", {"name": row.name, "address": row.complaint_url or row.url or ""}))
        if not row.trusted(turn.today):
            lines.append(Phrase("outside_unchecked"))
    return (*lines, Phrase("threat_legal_aid"))


def _keyboard(turn: Turn, case: Case, conduct: Conduct) -> Keyboard:
    resume = Button(Action.UNPAUSE, "btn_unpause", case.number)
    if conduct is Conduct.VIOLENCE:
        return ((Button(Action.SAFE, "btn_safe", case.number), resume),)
    return ((resume,),)


def rests(case: Case, kinds: tuple[DraftKind, ...]) -> bool:
    """Tell whether a text may not be written now: it is for everybody, and posting rests."""
    return case.progress.paused and not IN_PUBLIC.isdisjoint(kinds)


def say_paused(turn: Turn, case: Case) -> Turn:
    """Say that posting rests, and how to go on."""
    number = case.number
    rows: Keyboard = ((Button(Action.UNPAUSE, "btn_unpause", number),),)
    if any(draft.kind is DraftKind.DIRECT_MESSAGE for draft in case.drafts):
        rows = ((Button(Action.MESSAGE, "btn_message", number),), *rows)
    return turn.say("posting_paused", rows, case=case)


def unpause(turn: Turn, case: Case, _: str = "") -> Turn:
    """Take posting up again: the person has decided."""
    if not case.progress.paused:
        return turn.pop_up("already_noted")
    case = replace(case, progress=replace(case.progress, paused=False))
    turn = turn.put(case).change(active=case.number)
    if case.open and case.posted_at is not None and not case.reminders_stopped:
        turn = replan(turn, case)
        case = turn.case(case.number) or case
    return turn.say("unpaused", case=case, next=next_line(turn, case))
