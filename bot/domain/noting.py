"""Notes: what the person writes about an item that is kept, in a reply to it or by changing its caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.acknowledging import numbers_phrase
from bot.domain.case import Case, Exhibit
from bot.domain.events import ItemRef, PlaceMoved
from bot.domain.private import without_secrets
from bot.domain.turn import Turn


def add_note(turn: Turn, about: Sequence[ItemRef], text: str) -> Turn | None:
    """Keep the person's reply to an evidence message, or to what was said of it, as the note of its items."""
    wanted = {(one.case, one.number) for one in about}
    for case in turn.conversation.cases:
        numbers = [one.number for one in case.exhibits if (case.number, one.number) in wanted]
        if numbers:
            return _noted(turn, case, numbers, without_secrets(text))
    return None


def _noted(turn: Turn, case: Case, numbers: Sequence[int], text: str) -> Turn:
    exhibits = tuple(
        replace(one, note=f"{one.note}\n{text}" if one.note else text) if one.number in numbers else one
        for one in case.exhibits
    )
    turn = turn.put(replace(case, exhibits=exhibits))
    return turn.say(
        "evidence_noted",
        case=case,
        about=tuple(numbers),
        n=len(numbers),
        numbers=numbers_phrase(numbers),
    )


def recaption(turn: Turn, of: int, text: str) -> Turn | None:
    """Take the changed caption of an item; those of its album that shared it change too."""
    for case in turn.conversation.cases:
        edited = next((one for one in case.exhibits if one.input == of), None)
        if edited is None:
            continue
        new = without_secrets(text) or None
        changed = [one.number for one in case.exhibits if one is edited or _shares(one, edited)]
        exhibits = tuple(_recaptioned(one, new) if one.number in changed else one for one in case.exhibits)
        turn = turn.put(replace(case, exhibits=exhibits))
        return turn.say(
            "evidence_recaptioned",
            case=case,
            about=tuple(changed),
            numbers=numbers_phrase(changed),
            n=len(changed),
        )
    return None


def _shares(one: Exhibit, edited: Exhibit) -> bool:
    return edited.group is not None and one.group == edited.group and one.caption == edited.caption


def _recaptioned(exhibit: Exhibit, caption: str | None) -> Exhibit:
    """Return the item with another caption; what the person added in replies stays."""
    rest = (exhibit.note or "").removeprefix(exhibit.caption or "").strip("\n")
    note = "\n".join(filter(None, (caption, rest))) or None
    return replace(exhibit, note=note, caption=caption)


def on_place_moved(turn: Turn, event: PlaceMoved) -> Turn:
    """Keep the newest point of a live position beside the first, and when it was there. Nothing is said."""
    for case in turn.conversation.cases:
        for exhibit in case.exhibits:
            if exhibit.input == event.of and exhibit.text:
                first = exhibit.text.partition(" ")[0]
                last = f"{event.place} ({event.at:%Y-%m-%d %H:%M} UTC)"
                moved = replace(exhibit, text=first if event.place == first else f"{first} {last}")
                exhibits = tuple(moved if one is exhibit else one for one in case.exhibits)
                return turn.put(replace(case, exhibits=exhibits))
    return turn
