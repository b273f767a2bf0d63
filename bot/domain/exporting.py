"""What a person takes along: the evidence pack of a case, in two kinds, or everything as data."""

from __future__ import annotations

from bot.domain.case import Case
from bot.domain.effects import Action, Button, Export, Keyboard, Value
from bot.domain.making import Making, start_making
from bot.domain.screens import case_phrase
from bot.domain.turn import Turn

MOST_CASES = 10
KINDS = {"full": Making.PACK, "public": Making.PUBLIC_PACK}
_DATA: Keyboard = ((Button(Action.DATA, "btn_export_data"),),)


def ask_export(turn: Turn) -> Turn:
    """Ask which case and which pack; where there is no case, data are all there is."""
    known = sorted(turn.conversation.cases, key=lambda case: -case.number)
    if not known:
        return turn.add(Export())
    if len(known) == 1:
        return ask_kind(turn, known[0])
    rows = tuple((_open(case),) for case in known[:MOST_CASES])
    return turn.say("export_which", (*rows, *_DATA))


def _open(case: Case) -> Button:
    values: dict[str, Value] = {"number": case.number, "company": case_phrase(case.facts)}
    return Button(Action.PACK, "btn_open", case.number, "", values)


def ask_kind(turn: Turn, case: Case) -> Turn:
    rows = tuple((Button(Action.PACK, f"btn_pack_{kind}", case.number, kind),) for kind in KINDS)
    return turn.say("export_kind", (*rows, *_DATA), case=case, name=case_phrase(case.facts))


def choose_pack(turn: Turn, case: Case, argument: str) -> Turn:
    """Take a press: of a case without a kind it asks on, with a kind the pack is made."""
    if not argument:
        return ask_kind(turn, case)
    kind = KINDS.get(argument)
    return turn.pop_up("button_old") if kind is None else start_making(turn, case, kind)


def data(turn: Turn, _: str) -> Turn:
    return turn.add(Export())
