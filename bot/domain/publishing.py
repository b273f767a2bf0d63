"""Evidence shown again: the list of what is kept, and pictures handed back for publishing."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Exhibit, Expecting, FileState, Readable
from bot.domain.effects import Action, Button, Items, Keyboard, Lines, Moment, Phrase
from bot.domain.exhibits import is_picture, origin_of
from bot.domain.turn import Turn


def show_evidence(turn: Turn, case: Case) -> Turn:
    """List the items of a case."""
    if not case.exhibits:
        return turn.say("evidence_none", case=case)
    keyboard: Keyboard = ()
    if any(is_picture(exhibit) for exhibit in case.exhibits):
        keyboard = ((Button(Action.PICTURES, "btn_pictures_ready", case.number),),)
    zone = turn.person.timezone or "UTC"
    lines = tuple(
        Phrase(
            "evidence_line",
            {
                "number": exhibit.number,
                "what": Phrase(f"kind_{exhibit.kind}", {"n": 1}),
                "at": Moment(exhibit.received_at, zone),
                "origin": origin_of(exhibit, turn),
                "state": Phrase(f"file_line_{exhibit.file_state}"),
            },
        )
        for exhibit in case.exhibits
    )
    return turn.say("evidence_list", keyboard, case=case, lines=Lines(lines))


def next_picture(turn: Turn, case: Case) -> Turn:
    """Ask about the next picture nobody has judged yet, or hand back those that are ready."""
    pictures = [one for one in case.exhibits if is_picture(one) and one.file_state is FileState.STORED]
    if not pictures:
        return turn.say("pictures_none", case=case)
    open_ones = [one for one in pictures if one.readable is Readable.UNASKED]
    if open_ones:
        number, at = case.number, str(open_ones[0].number)
        keyboard = (
            (
                Button(Action.READABLE_YES, "btn_readable_yes", number, at),
                Button(Action.READABLE_NO, "btn_readable_no", number, at),
            ),
        )
        turn = turn.expect(Expecting.READABLE_ANSWER).change(active=case.number)
        return turn.say(
            "ask_readable", keyboard, case=case, pictures=(open_ones[0].number,), number=open_ones[0].number
        )
    return hand_back(turn, case, pictures)


def hand_back(turn: Turn, case: Case, pictures: list[Exhibit]) -> Turn:
    """Send the pictures that nobody can be recognised in, and say which stay private."""
    ready = tuple(one.number for one in pictures if one.readable is Readable.NO)
    private = tuple(one.number for one in pictures if one.readable is Readable.YES)
    if ready:
        turn = turn.say("pictures_ready", case=case, pictures=ready, n=len(ready))
    if private:
        listed = Items(tuple(Phrase("exhibit", {"number": number}) for number in private))
        turn = turn.say("pictures_private", case=case, items=listed, n=len(private))
    return turn


def judge_picture(turn: Turn, case: Case, argument: str, readable: Readable) -> Turn:
    """Take the person's answer about one picture and go on to the next."""
    number = int(argument) if argument.isdigit() else _open_picture(case)
    if not any(one.number == number and is_picture(one) for one in case.exhibits):
        return turn.pop_up("button_old")
    exhibits = tuple(
        replace(one, readable=readable) if one.number == number else one for one in case.exhibits
    )
    case = replace(case, exhibits=exhibits)
    return next_picture(turn.put(case).expect(Expecting.NOTHING), case)


def _open_picture(case: Case) -> int:
    return next(
        (one.number for one in case.exhibits if is_picture(one) and one.readable is Readable.UNASKED), 0
    )
