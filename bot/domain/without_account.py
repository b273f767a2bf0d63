"""The ways that need no account anywhere: e-mail, letter, phone, the company's own form, and for whom."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.case import Case, Show, Writing
from bot.domain.drafting import write
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action, Button, Keyboard
from bot.domain.for_other import says_allowed, whom_in
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn

WAYS = (
    (DraftKind.EMAIL, DraftKind.LETTER),
    (DraftKind.PHONE_SCRIPT, DraftKind.COMPANY_FORM),
)


def show_ways(turn: Turn, case: Case) -> Turn:
    """Offer the ways without an account; the company is told directly on each of them."""
    if not case.drafts:
        return turn.pop_up("nothing_written")
    rows: Keyboard = tuple(
        tuple(Button(Action.WAY, f"btn_way_{kind}", case.number, kind) for kind in row) for row in WAYS
    )
    return turn.say("ways", rows, case=case, company=company_phrase(case.facts))


def write_way(turn: Turn, case: Case, argument: str) -> Turn:
    """Have the text for one of the ways written."""
    kinds = {kind for row in WAYS for kind in row}
    if argument not in kinds or not case.drafts:
        return turn.pop_up("button_old")
    writing = Writing((DraftKind(argument),), step=Step.FORMAL_COMPLAINT, show=Show.WAY)
    return write(turn, case, writing)


def write_data_request(turn: Turn, case: Case) -> Turn:
    """Have the request about personal data written that goes to the company itself."""
    if not case.drafts:
        return turn.pop_up("nothing_written")
    return write(turn, case, Writing((DraftKind.EMAIL,), step=Step.DATA_PROTECTION, show=Show.WAY))


def ways_row(case: Case) -> tuple[Button, ...]:
    return (Button(Action.WITHOUT, "btn_without_account", case.number),)


# --- for somebody else ------------------------------------------------------------------------


def note_whom(turn: Turn, text: str) -> Turn:
    """Keep for whom the person writes, once they say that it is allowed; ask where they do not say it."""
    case, whom = turn.active, whom_in(text)
    if case is None or not whom or case.progress.for_other == whom:
        return turn
    if says_allowed(text):
        return _allowed(turn, case, whom)
    keyboard = (
        (
            Button(Action.FOR_OTHER, "btn_agreed", case.number, f"yes.{whom}"),
            Button(Action.FOR_OTHER, "btn_not_agreed", case.number, f"no.{whom}"),
        ),
    )
    return turn.say("ask_permission", keyboard, case=case, whom=your(whom))


def permission(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the answer: without permission nothing is written in another person's name."""
    answer, _, whom = argument.partition(".")
    if answer not in ("yes", "no") or whom_in(f"on behalf of {whom}") != whom:
        return turn.pop_up("button_old")
    if answer == "yes":
        return _allowed(turn, case, whom)
    case = replace(case, progress=replace(case.progress, for_other=""))
    return turn.put(case).say("no_permission", case=case, whom=your(whom))


def _allowed(turn: Turn, case: Case, whom: str) -> Turn:
    case = replace(case, progress=replace(case.progress, for_other=whom))
    return turn.put(case).say("for_other_noted", case=case, whom=your(whom))


def your(whom: str) -> str:
    """Turn "my mother" into "your mother", as the bot says it."""
    return re.sub(r"^my ", "your ", whom)
