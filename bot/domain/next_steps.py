"""What can come next, in a few dated lines: the person sees on the first day what they can still do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.bodies import BodyKind, PaidBy
from bot.domain.case import Case
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button, Day, Keyboard, Lines, Phrase, Value
from bot.domain.escalation import Plan, Rung
from bot.domain.standing import paid_amount
from bot.domain.turn import Turn
from bot.domain.waiting import STEPS, made_plan

MOST_LINES = 6
MOST_BODIES = 2
CARDS = (Step.CHARGEBACK, Step.SECTION75)
_BANKS = frozenset({"banking", "mobile_money", "payments", "lending"})
_BILLED = re.compile(r"\bbill(?:s|ed|ing)?\b|\binvoiced?\b", re.IGNORECASE)  # asked for, and perhaps not paid
WAYS_TO_PAY = (
    (PaidBy.CREDIT, PaidBy.DEBIT, PaidBy.PAYPAL),
    (PaidBy.MOBILE_MONEY, PaidBy.TRANSFER, PaidBy.CASH),
)


def ladder_lines(turn: Turn, case: Case, made: Plan | None = None) -> Lines:
    """Return the steps ahead with their days, and the last days of rights, the soonest first."""
    made = made or made_plan(turn, case)
    lines: list[Value] = [_line(turn, rung) for rung in rungs_ahead(turn, made)]
    return Lines(tuple(lines))


def rungs_ahead(turn: Turn, made: Plan) -> list[Rung]:
    """Return the few rungs that a person is shown: their own next steps, and one or two ways outside."""
    return list(_chosen(turn, made))[:MOST_LINES]


def _chosen(turn: Turn, made: Plan) -> Iterator[Rung]:
    bodies = champions = cards = 0
    for rung in made.ladder:
        if rung.conditional or rung.elsewhere:
            continue
        ahead = rung.opens is None or rung.opens >= turn.today or rung.due is None or rung is made.next
        match rung.step:
            case step if step in STEPS:
                if ahead:
                    yield rung
            case Step.BODY:
                bodies += 1
                if bodies <= MOST_BODIES:
                    yield rung
            case step if step in CARDS:
                cards += 1
                if cards == 1:
                    yield rung
            case Step.CHAMPION:
                champions += 1
                if champions == 1:
                    yield rung
            case _:
                pass


def _line(turn: Turn, rung: Rung) -> Phrase:
    """Return "10 Dec: a formal complaint in writing", or the name of a body with its days."""
    what: Value = rung.body.name if rung.body else Phrase(f"plan_step_{rung.step}")
    last = Phrase("ladder_last_day", {"day": Day(rung.file_by)}) if rung.file_by else Phrase("nothing")
    if rung.opens is None:
        return Phrase("ladder_later", {"what": what, "last": last})
    if rung.opens <= turn.today:
        return Phrase("ladder_now", {"what": what, "last": last})
    return Phrase(
        "ladder_from" if rung.body else "ladder_on", {"day": Day(rung.opens), "what": what, "last": last}
    )


def asks_how_paid(turn: Turn, case: Case) -> bool:
    """Tell whether it matters how the person paid, and is not known."""
    if case.progress.paid_asked or case.progress.paid_by or paid_amount(case.facts.amounts) is None:
        return False
    if _of_the_bank_itself(case) or _BILLED.search(" ".join(s.text for t in case.told for s in t.sentences)):
        return False
    rows = turn.world.bodies(turn.country_of(case))
    return any(row.kind is BodyKind.CHARGEBACK for row in rows)


def _of_the_bank_itself(case: Case) -> bool:
    """Tell whether the complaint is about the bank: it would dispute with itself."""
    return case.facts.company is not None and case.facts.company.sector in _BANKS


def pay_keyboard(case: Case) -> Keyboard:
    return tuple(
        tuple(Button(Action.PAID, f"btn_paid_{way}", case.number, way) for way in row) for row in WAYS_TO_PAY
    )


def ask_how_paid(turn: Turn, case: Case) -> Turn:
    """Ask once how the person paid: a card may open a way through the bank, and its time is short."""
    if not asks_how_paid(turn, case):
        return turn
    case = replace(case, progress=replace(case.progress, paid_asked=True))
    return turn.put(case).say("ask_paid_by", pay_keyboard(case), case=case)
