"""Items moved to another case or removed, one by one, from the list of evidence. Numbers stay as they are."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.acknowledging import name_of, open_cases
from bot.domain.case import Case, Exhibit
from bot.domain.effects import Action, Button, Keyboard, Phrase
from bot.domain.filing import moved
from bot.domain.offering import offer_taken
from bot.domain.proposing import propose
from bot.domain.turn import Turn

PAGE = 16  # items on one keyboard
ROW = 4


def moving_row(case: Case) -> Keyboard:
    """Return the button under the list of evidence."""
    return ((Button(Action.ITEM, "btn_sort_items", case.number, "from.0"),),) if case.exhibits else ()


def show_item(turn: Turn, case: Case, argument: str) -> Turn:
    """Show a page of the items to choose from, or what can be done with one of them."""
    head, _, place = argument.partition(".")
    if head in ("from", "back") and place.isdecimal() and len(place) < 6:
        return _page(turn, case, int(place), in_place=head == "back")
    exhibit = _exhibit(case, argument)
    return _choices(turn, case, exhibit) if exhibit is not None else turn.pop_up("item_gone")


def _page(turn: Turn, case: Case, start: int, *, in_place: bool) -> Turn:
    items = case.exhibits[start : start + PAGE]
    if not items:
        return turn.pop_up("button_old")
    buttons = [
        Button(
            Action.ITEM,
            "btn_item",
            case.number,
            str(one.number),
            {"number": one.number, "what": Phrase(f"kind_{one.kind}", {"n": 1})},
        )
        for one in items
    ]
    rows = [tuple(buttons[at : at + ROW // 2]) for at in range(0, len(buttons), ROW // 2)]
    if start + PAGE < len(case.exhibits):
        rows.append((Button(Action.ITEM, "btn_more_items", case.number, f"back.{start + PAGE}"),))
    return turn.say("choose_item", tuple(rows), case=case, slot=f"sort:{case.number}", in_place=in_place)


def _choices(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    number, item = case.number, str(exhibit.number)
    others = [one for one in open_cases(turn) if one.number != number]
    rows: list[tuple[Button, ...]] = [
        (Button(Action.MOVE, "btn_move_to", number, f"{item}.{one.number}", {"name": name_of(turn, one)}),)
        for one in others[:6]
    ]
    rows.append((Button(Action.MOVE, "btn_move_new", number, f"{item}.0"),))
    rows.append((Button(Action.REMOVE, "btn_remove_item", number, item),))
    return turn.say(
        "item_choices",
        tuple(rows),
        case=case,
        slot=f"sort:{number}",
        in_place=True,
        number=exhibit.number,
        what=Phrase(f"kind_{exhibit.kind}", {"n": 1}),
    )


def move(turn: Turn, case: Case, argument: str) -> Turn:
    """Move one item to another case, or to a new one."""
    item, _, to = argument.partition(".")
    exhibit = _exhibit(case, item)
    if exhibit is None:
        return turn.pop_up("item_gone")
    if not to.isdecimal() or len(to) > 6 or int(to) == case.number:
        return turn.pop_up("button_old")
    if to == "0":
        turn = turn.open_case()
        target = turn.active
    else:
        target = turn.case(int(to))
    if target is None:
        return turn.pop_up("button_old")
    turn, target, kept = moved(turn, (exhibit.input,), target)
    asks = not target.told and target.facts.what is None
    turn = turn.say(
        "item_moved",
        case=target,
        slot=f"sort:{case.number}",
        in_place=True,
        about=() if asks else tuple(one.number for one in kept),
        number=exhibit.number,
        name=name_of(turn, target),
        new=kept[0].number,
        notes=Phrase("evidence_what_happened") if asks else Phrase("nothing"),
    )
    return propose(offer_taken(turn, target), target)


def remove(turn: Turn, case: Case, argument: str) -> Turn:
    """Ask once, then take an item out for good."""
    item, _, sure = argument.partition(".")
    exhibit = _exhibit(case, item)
    if exhibit is None:
        return turn.pop_up("item_gone")
    slot = f"sort:{case.number}"
    if sure != "sure":
        keyboard = (
            (
                Button(Action.REMOVE, "btn_remove_sure", case.number, f"{item}.sure"),
                Button(Action.ITEM, "btn_remove_not", case.number, "back.0"),
            ),
        )
        return turn.say(
            "ask_remove_item", keyboard, case=case, slot=slot, in_place=True, number=exhibit.number
        )
    turn = turn.put(without_exhibit(case, exhibit))
    return turn.say("item_removed", case=case, slot=slot, in_place=True, number=exhibit.number)


def without_exhibit(case: Case, exhibit: Exhibit) -> Case:
    """Return the case without an item; its number is not given again."""
    replies = tuple(
        replace(reply, exhibit=None) if reply.exhibit == exhibit.number else reply for reply in case.replies
    )
    left = tuple(one for one in case.exhibits if one.number != exhibit.number)
    return replace(case, exhibits=left, numbered=case.next_exhibit - 1, replies=replies)


def take_twin(turn: Turn, case: Case, argument: str) -> Turn:
    """Keep both of two pictures that look alike, or only the first."""
    item, _, wish = argument.partition(".")
    exhibit = _exhibit(case, item)
    if exhibit is None:
        return turn.pop_up("item_gone")
    if wish == "keep":
        return turn.pop_up("twins_kept")
    if wish != "drop":
        return turn.pop_up("button_old")
    turn = turn.put(without_exhibit(case, exhibit))
    return turn.say("item_removed", case=case, number=exhibit.number)


def _exhibit(case: Case, item: str) -> Exhibit | None:
    if not item.isdecimal() or len(item) > 6:
        return None
    return next((one for one in case.exhibits if one.number == int(item)), None)
