"""How and when the person paid, read or asked once: a card's time runs from that day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.domain.bodies import PaidBy
from bot.domain.case import Case, Expecting
from bot.domain.effects import Action, Button, Day
from bot.domain.next_steps import ask_how_paid, ladder_lines
from bot.domain.spans import past_day_in
from bot.domain.turn import Turn
from bot.domain.waiting import replan

PAID_DAY = "paid_day"  # argument of "I don't know"
SHORT = 6  # words of an answer that names nothing but a way to pay
WITH_A_DAY = frozenset({PaidBy.CREDIT, PaidBy.DEBIT, PaidBy.CARD, PaidBy.PAYPAL})
# In this order: "credit card" is a card as well.
_WAYS: tuple[tuple[PaidBy, str], ...] = (
    (PaidBy.CREDIT, r"credit card|\bon credit\b"),
    (PaidBy.DEBIT, r"debit card"),
    (PaidBy.PAYPAL, r"pay ?pal"),
    (
        PaidBy.MOBILE_MONEY,
        r"m-?pesa|mobile money|\bmomo\b|airtel money|ecocash|orange money|\bgcash\b|\bbkash\b|pay ?bill",
    ),
    (
        PaidBy.TRANSFER,
        r"(?:bank|wire|instant) transfer|\beft\b|\bzelle\b|\binterac\b|\bupi\b|\bby transfer\b",
    ),
    (PaidBy.CASH, r"\bcash\b(?! ?(?:back|out|app))"),
    (PaidBy.CARD, r"\b(?:by|with|on) (?:my |a |the )?(?:bank )?card\b|\b(?:visa|mastercard|amex)\b"),
)
_COMPILED = tuple((way, re.compile(source, re.IGNORECASE)) for way, source in _WAYS)
_PAYING = re.compile(
    r"\b(?:i|we)\b(?!.{0,30}\b(?:was|were|been|get|got|not|never)\b|.{0,30}n't\b).{0,30}\bpaid\b"
    r"|^\W*(?:and )?paid\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[.!?;\n]+|,\s|\b(?:and|but|then|when|which|because|so)\b", re.IGNORECASE)
_FROM_PAID = re.compile(r"\bpaid\b.*", re.IGNORECASE)
_ONLY_A_WAY = re.compile(
    r"^\W*(?:i )?(?:paid|used|pay)?\W*(?:(?:by|with|via|through|in|it was|my|a|the)\W+)*", re.IGNORECASE
)


def learn(turn: Turn, case: Case) -> Case:
    """Return the case with how and when they paid, where their own words say so beyond doubt."""
    progress = case.progress
    for told in case.told:
        for sentence in told.sentences:
            by, on = _payment(sentence.text, turn.today)
            progress = replace(progress, paid_by=progress.paid_by or by, paid_on=progress.paid_on or on)
    return replace(case, progress=progress)


def _payment(text: str, today: date) -> tuple[PaidBy | None, date | None]:
    for part in _PARTS.split(text):
        if _PAYING.search(part) is not None and (paid := _FROM_PAID.search(part)) is not None:
            return way_in(paid[0]), past_day_in(paid[0], today)
    return None, None


def way_in(text: str) -> PaidBy | None:
    return next((way for way, named in _COMPILED if named.search(text)), None)


def is_way(text: str) -> PaidBy | None:
    """Return the way to pay that a short answer names and nothing else: "by credit card"."""
    rest = _ONLY_A_WAY.sub("", text, count=1)
    named = next(((way, found) for way, one in _COMPILED if (found := one.search(text))), None)
    if named is None or len(text.split()) > SHORT:
        return PaidBy.CARD if re.fullmatch(r"(?:bank )?card\W*", rest, re.IGNORECASE) else None
    return named[0] if len(rest.split()) <= len(named[1][0].split()) + 1 else None


def paid(turn: Turn, case: Case, argument: str) -> Turn:
    """Keep how the person paid; the ladder may have a way through the bank now."""
    if argument not in list(PaidBy):
        return turn.pop_up("button_old")
    case = replace(case, progress=replace(case.progress, paid_by=PaidBy(argument)))
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    if PaidBy(argument) in WITH_A_DAY and case.progress.paid_on is None:
        return ask_day(turn, case)
    return turn.say("paid_noted", case=case, ladder=ladder_lines(turn, case))


def ask_day(turn: Turn, case: Case) -> Turn:
    """Ask for the day of the payment: without it the bank's last day stays unknown."""
    keyboard = ((Button(Action.SKIP, "btn_dont_know", case.number, PAID_DAY),),)
    return turn.expect(Expecting.PAID_DAY).change(active=case.number).say("ask_paid_day", keyboard, case=case)


def ask_payment(turn: Turn, case: Case) -> Turn:
    """Ask how they paid, or when by card, whichever is not known and matters."""
    known = case.progress
    if known.paid_by in WITH_A_DAY and known.paid_on is None and not known.paid_asked:
        case = replace(case, progress=replace(known, paid_asked=True))
        return ask_day(turn.put(case), case)
    return ask_how_paid(turn, case)


def paid_day(turn: Turn, case: Case, day: date | None) -> Turn:
    """Keep the day of the payment, or go on without it: nothing is counted from a guess."""
    turn = turn.expect(Expecting.NOTHING)
    if day is None:
        return turn.say("paid_noted", case=case, ladder=ladder_lines(turn, case))
    case = replace(case, progress=replace(case.progress, paid_on=min(day, turn.today)))
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    on = Day(min(day, turn.today))
    return turn.say("paid_day_noted", case=case, day=on, ladder=ladder_lines(turn, case))
