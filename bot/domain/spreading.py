"""A pitch to a creator or a group the person names: one at a time, once the company had its chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.case import Case, Expecting, Show, Writing
from bot.domain.drafting import write
from bot.domain.drafts import ALLY, DraftKind, Step
from bot.domain.effects import Action, Button, Day
from bot.domain.escalation.remedies import CHAMPION_AFTER, CHAMPION_TIME
from bot.domain.facts import CompanyState
from bot.domain.hours import local_day
from bot.domain.stepping import may_post
from bot.domain.turn import Turn

LONGEST_NAME = 80  # characters


def spread_row(turn: Turn, case: Case) -> tuple[Button, ...]:
    """Return the button, once the company had its chance; nothing before."""
    day = _open_from(turn, case)
    if day is None or day > turn.today:
        return ()
    return (Button(Action.SPREAD, "btn_spread", case.number),)


def ask_whom(turn: Turn, case: Case) -> Turn:
    """Ask for the name, or say from when on somebody else can be asked."""
    day = _open_from(turn, case)
    if day is None:
        return turn.pop_up("button_old")
    free = max([day, *(asked + CHAMPION_TIME for asked in _asked(turn, case))])
    if free > turn.today:
        return turn.say("ally_later", case=case, day=Day(free))
    return turn.expect(Expecting.ALLY).change(active=case.number).say("ask_ally", case=case)


def named(turn: Turn, case: Case, text: str) -> Turn:
    """Take the name and have the pitch written to it; a longer text is no name."""
    name = " ".join(text.split()).strip(" .,!\"'")
    if not name or len(name) > LONGEST_NAME or text.rstrip().endswith("?"):
        return turn.say("ally_no_name", case=case)
    case = replace(case, progress=replace(case.progress, ally=name))
    turn = turn.put(case).expect(Expecting.NOTHING)
    writing = Writing((DraftKind.CHAMPION_PITCH,), step=Step.CHAMPION, show=Show.FOLLOW_UP, body=ALLY)
    return write(turn, case, writing)


def _open_from(turn: Turn, case: Case) -> date | None:
    """Return the day from which the public may be asked; None where nothing may go in public."""
    if not case.open or not case.drafts or not may_post(turn, case):
        return None
    if case.facts.company_state is CompanyState.REFUSED:
        return turn.today
    told = [case.progress.complaint.on] if case.progress.complaint else []
    out = [local_day(case.posted_at, turn.person.timezone)] if case.posted_at else []
    return min(told + out) + CHAMPION_AFTER if told or out else None


def _asked(turn: Turn, case: Case) -> list[date]:
    done = [one.at for one in case.progress.done if one.step is Step.CHAMPION]
    return [local_day(at, turn.person.timezone) for at in done]
