"""What is made of a case in the background: asked for once, said when it is there, kindly when it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from bot.domain.acknowledging import is_picture
from bot.domain.case import Case, Readable
from bot.domain.effects import Make
from bot.domain.events import Made, MakingFailed
from bot.domain.turn import Turn
from bot.domain.values import Phrase


class Making(StrEnum):
    """What can be made; each has the sentences `making_`, `made_` and `making_failed_`."""

    PACK = "pack"  # the evidence pack for an ombudsman
    PUBLIC_PACK = "public_pack"  # the one without anything private


def start_making(turn: Turn, case: Case, what: Making, options: Mapping[str, str] | None = None) -> Turn:
    """Order files and say so; the message is edited when they are there. Nothing is made twice at once."""
    if what in case.making:
        return turn.pop_up("making_already")
    turn = turn.put(replace(case, making=(*case.making, what)))
    turn = turn.add(Make(case.number, what, turn.now, options or {}))
    return turn.say(f"making_{what}", case=case, slot=_slot(case, what))


def on_made(turn: Turn, event: Made) -> Turn:
    """Hand the files over; of a case that does not wait for them nothing is said."""
    found = _waiting(turn, event)
    if found is None:
        return turn
    turn, case = found
    slot, left = _slot(case, event.what), _left_out(case)
    turn = turn.say(f"made_{event.what}", case=case, slot=slot, in_place=True, left=left)
    return HANDED.get(event.what, hand_documents)(turn, case, event)


def on_making_failed(turn: Turn, event: MakingFailed) -> Turn:
    found = _waiting(turn, event)
    if found is None:
        return turn
    turn, case = found
    return turn.say(f"making_failed_{event.what}", case=case, slot=_slot(case, event.what), in_place=True)


def hand_documents(turn: Turn, case: Case, event: Made) -> Turn:
    """Hand every file over in a message of its own, with what it is."""
    for file in event.files:
        turn = turn.say("made_file", case=case, attachment=file, what=file.alt)
    return turn


# What is handed over in another way than file by file.
HANDED: Mapping[str, Callable[[Turn, Case, Made], Turn]] = {}


def _left_out(case: Case) -> Phrase:
    """Return how many pictures nobody has released yet: a public pack does without them."""
    unseen = sum(is_picture(one) and one.readable is Readable.UNASKED for one in case.exhibits)
    return Phrase("pack_unseen", {"n": unseen}) if unseen else Phrase("nothing")


def _slot(case: Case, what: str) -> str:
    return f"making:{case.number}:{what}"


def _waiting(turn: Turn, event: Made | MakingFailed) -> tuple[Turn, Case] | None:
    case = turn.case(event.case)
    if case is None or event.what not in case.making:
        return None
    case = replace(case, making=tuple(one for one in case.making if one != event.what))
    return turn.put(case), case
