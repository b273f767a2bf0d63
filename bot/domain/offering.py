"""When and where pictures were taken, offered to the person alone: one question for all that come together.

Nothing of it counts before the person says so. The day may become the day it happened; the hour and the
place stay with the picture, and no text for others has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.acknowledging import numbers_phrase
from bot.domain.case import Case, Exhibit, Status
from bot.domain.clues import Seen, Taken, Word
from bot.domain.effects import Action, Button, Day, Keyboard, Lines, Phrase, Value
from bot.domain.facts import Origin, When
from bot.domain.interview import after_change
from bot.domain.merging import with_single
from bot.domain.questions import next_question
from bot.domain.turn import Turn

TOGETHER = timedelta(minutes=10)  # what comes later than that is asked about anew
MOST_LINES = 4


def offer_taken(turn: Turn, case: Case) -> Turn:
    """Ask about the times and places of pictures that came; more of them edit the question."""
    case = turn.case(case.number) or case
    new = [one for one in askable(turn, case) if one.taken is not None and one.taken.word is Word.NEW]
    if not new:
        return turn
    open_ = [(one, one.taken) for one in case.exhibits if one.taken is not None]
    question = question_of([(one, of) for one, of in open_ if of.word is Word.ASKED], new[0])
    case = case.with_items(_worded(new, Word.ASKED, question))
    asked = _asked(case, question)
    return turn.put(case).say(
        "ask_taken",
        _choices(turn, case, asked, question),
        case=case,
        slot=f"taken:{case.number}.{question}",
        in_place=True,
        lines=Lines(tuple(_lines(asked))),
        note=Phrase("taken_note"),
    )


def askable(turn: Turn, case: Case) -> list[Exhibit]:
    """Return the items to ask about: none whose case is being asked for, and none of an open album."""
    filing, album = turn.conversation.filing, turn.conversation.album
    held = filing.items if filing is not None and not filing.answered else ()
    group = album.group if album is not None else None
    return [
        one
        for one in case.exhibits
        if one.input not in held and not one.answer and (group is None or one.group != group)
    ]


def question_of(open_: Sequence[tuple[Exhibit, Taken | Seen]], new: Exhibit) -> int:
    """Return the question that new items join: the open one of what came just before, else their own."""
    near = [of.question for one, of in open_ if abs(new.received_at - one.received_at) <= TOGETHER]
    return near[-1] if near else new.input


def _asked(case: Case, question: int) -> list[Exhibit]:
    """Return the items of a question that are not answered yet, the earliest taken first."""
    items = [
        one
        for one in case.exhibits
        if one.taken is not None and one.taken.question == question and one.taken.word is Word.ASKED
    ]
    return sorted(items, key=lambda one: (str(_at(one) or "?"), one.number))  # "?" comes after digits


def _worded(items: Sequence[Exhibit], word: Word, question: int) -> list[Exhibit]:
    """Return the items with the person's word on when and where they were taken."""
    return [
        replace(one, taken=replace(one.taken, word=word, question=question))
        for one in items
        if one.taken is not None
    ]


def _at(one: Exhibit) -> datetime | None:
    return one.taken.at if one.taken is not None else None


def _days(items: Sequence[Exhibit]) -> list[date]:
    return sorted({at.date() for one in items if (at := _at(one)) is not None})


def _lines(items: Sequence[Exhibit]) -> list[Phrase]:
    """Return a line for each day and each place."""
    lines = [
        _day_line([one for one in items if (at := _at(one)) and at.date() == day]) for day in _days(items)
    ]
    places: dict[str, list[int]] = {}
    for one in items:
        if one.taken is not None and one.taken.place:
            places.setdefault(one.taken.place, []).append(one.number)
    shown = [
        Phrase("taken_place", {"numbers": numbers_phrase(numbers), "n": len(numbers), "place": place})
        for place, numbers in places.items()
    ][:MOST_LINES]
    if shown:
        shown.append(Phrase("taken_place_unnamed"))
    return [*lines[:MOST_LINES], *shown]


def _day_line(items: Sequence[Exhibit]) -> Phrase:
    """Return "Items 1 to 3 were taken on Tue 3 Nov, 18:42 to 18:50"."""
    times = sorted(at for one in items if (at := _at(one)) is not None)
    hours = list(dict.fromkeys((f"{times[0]:%H:%M}", f"{times[-1]:%H:%M}")))
    values: dict[str, Value] = {
        "numbers": numbers_phrase(one.number for one in items),
        "n": len(items),
        "day": Day(times[0].date()),
        "time": hours[0] if len(hours) == 1 else Phrase("taken_hours", {"first": hours[0], "last": hours[1]}),
    }
    return Phrase("taken_line", values)


def _choices(turn: Turn, case: Case, items: Sequence[Exhibit], question: int) -> Keyboard:
    """Return what can be done: the day as that of the matter where the case has none, and the note alone."""
    number = case.number
    keep = Button(Action.TAKEN, "btn_taken_use", number, f"{question}.keep")
    no = Button(Action.TAKEN, "btn_taken_no", number, f"{question}.no")
    days = [] if case.facts.when is not None else _days(items)[:MOST_LINES]
    if not days:
        return ((keep, no),)
    rows = tuple(
        (Button(Action.TAKEN, "btn_taken_day", number, f"{question}.{day}", {"day": Day(day)}),)
        for day in days
    )
    return (*rows, (replace(keep, label="btn_taken_keep"), no))


def take_taken(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the person's answer about the times and places of pictures."""
    head, _, wish = argument.partition(".")
    items = _asked(case, int(head)) if head.isdecimal() and len(head) < 10 else []
    days = {day.isoformat(): day for day in _days(items)}
    if not items or wish not in ("keep", "no", *days):
        return turn.pop_up("button_old")
    word = Word.DECLINED if wish == "no" else Word.USED
    before, case = case, case.with_items(_worded(items, word, int(head)))
    slot = f"taken:{case.number}.{head}"
    done = "taken_declined" if wish == "no" else "taken_used"
    turn = turn.put(case).say(
        done,
        case=case,
        slot=slot,
        in_place=True,
        about=tuple(one.number for one in items),
        numbers=numbers_phrase(one.number for one in items),
        n=len(items),
    )
    day = days.get(wish)
    if day is None or case.facts.when is not None:
        return turn
    source = next(one for one in items if (at := _at(one)) is not None and at.date() == day)
    facts = with_single(case.facts, "when", When(day), Origin(evidence=source.number))
    return go_on_with(turn, before, replace(case, facts=facts))


def go_on_with(turn: Turn, before: Case, case: Case) -> Turn:
    """Go on with a fact that a picture gave: the interview asks no question twice for it."""
    turn = turn.put(case).change(active=case.number)
    if case.status is not Status.INTERVIEWING:
        return after_change(turn, before, case)
    if not case.told or (case.asking is not None and next_question(case) == case.asking):
        return turn
    return after_change(turn, before, replace(case, asking=None))


def taken_note(exhibit: Exhibit) -> Phrase:
    """Return when a picture was taken, where the person said that it counts."""
    taken = exhibit.taken
    if taken is None or taken.word is not Word.USED:
        return Phrase("nothing")
    if taken.at is None:
        return Phrase("taken_short_place", {"place": taken.place})
    at: dict[str, Value] = {"day": Day(taken.at.date()), "time": f"{taken.at:%H:%M}", "place": taken.place}
    return Phrase("taken_short_both" if taken.place else "taken_short", at)
