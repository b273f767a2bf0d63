"""Evidence shown again: the list of what is kept, and pictures handed back for publishing.

What a picture looks like when it is sent follows from what the person decided about it: undecided, it comes
with a numbered frame around each place; decided, covered as chosen; private, not at all.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.acknowledging import is_picture, origin_of, subject_of
from bot.domain.case import Case, Exhibit, Expecting, FileState, Readable
from bot.domain.clips import clip_rows
from bot.domain.coverings import MOST_SINGLE, counted, fully_read
from bot.domain.effects import Action, Button, Items, Keyboard, Lines, Moment, Phrase
from bot.domain.moving import moving_row
from bot.domain.offering import taken_note
from bot.domain.turn import Turn

ROW = 3  # buttons in a row on a small phone
AGAIN = "again"
WRITING = "writing"


def show_evidence(turn: Turn, case: Case) -> Turn:
    """List the items of a case."""
    if not case.exhibits:
        return turn.say("evidence_none", case=case)
    keyboard: Keyboard = ()
    if any(is_picture(exhibit) for exhibit in case.exhibits):
        keyboard = ((Button(Action.PICTURES, "btn_pictures_ready", case.number),),)
    keyboard += (*clip_rows(turn, case), *moving_row(case))
    zone = turn.person.timezone or "UTC"
    lines = tuple(
        Phrase(
            "evidence_line",
            {
                "number": exhibit.number,
                "what": Phrase(f"kind_{exhibit.kind}", {"n": 1}),
                "at": Moment(exhibit.received_at, zone),
                "subject": subject_of(exhibit),
                "origin": origin_of(exhibit, turn),
                "state": Phrase(f"file_line_{exhibit.file_state}"),
                "taken": taken_note(exhibit),
            },
        )
        for exhibit in case.exhibits
    )
    return turn.say("evidence_list", keyboard, case=case, lines=Lines(lines))


def next_picture(turn: Turn, case: Case, argument: str = "") -> Turn:
    """Ask about the next picture nobody has decided on, or hand back those that are decided."""
    if argument == AGAIN:
        case = _undecided(case)
        turn = turn.put(case)
    pictures = [one for one in case.exhibits if is_picture(one) and one.file_state is FileState.STORED]
    if not pictures:
        return turn.say("pictures_none", case=case)
    undecided = next((one for one in pictures if one.readable is Readable.UNASKED), None)
    if undecided is None:
        return hand_back(turn, case, pictures)
    turn = turn.change(active=case.number)
    looked = undecided.findings is not None and undecided.findings.read
    return _ask_cover(turn, case, undecided) if looked else _ask_readable(turn, case, undecided)


def _undecided(case: Case) -> Case:
    exhibits = tuple(replace(one, readable=Readable.UNASKED) for one in case.exhibits)
    return replace(case, exhibits=exhibits)


def _ask_readable(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Let the person look where the bot could not."""
    number, at = case.number, str(exhibit.number)
    keyboard = (
        (
            Button(Action.READABLE_YES, "btn_readable_yes", number, at),
            Button(Action.READABLE_NO, "btn_readable_no", number, at),
        ),
    )
    return turn.expect(Expecting.READABLE_ANSWER).say(
        "ask_readable",
        keyboard,
        case=case,
        pictures=(exhibit.number,),
        number=exhibit.number,
        unread=Phrase("unread_all"),
    )


def _ask_cover(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Show the picture as it would be handed back, with a number at each place that was found."""
    return turn.expect(Expecting.COVER_ANSWER).say(
        "ask_cover",
        _cover_keyboard(case, exhibit),
        case=case,
        pictures=(exhibit.number,),
        number=exhibit.number,
        covered=_covered(exhibit),
        unread=_unread(exhibit),
    )


def _cover_keyboard(case: Case, exhibit: Exhibit) -> Keyboard:
    """Return one tap to use it, one for each place, one for all writing, one to keep it private."""
    number, at, findings, decided = case.number, str(exhibit.number), exhibit.findings, exhibit.cover
    assert findings is not None, "the caller looked"  # noqa: S101
    singles = [
        Button(
            Action.COVER if place in decided.uncovered else Action.UNCOVER,
            "btn_cover" if place in decided.uncovered else "btn_uncover",
            number,
            f"{at}.{place}",
            {"number": place},
        )
        for place in range(1, min(len(findings.regions), MOST_SINGLE) + 1)
    ]
    rows = tuple(tuple(singles[start : start + ROW]) for start in range(0, len(singles), ROW))
    writing: Keyboard = ()
    if findings.lines:
        action, label = (
            (Action.UNCOVER, "btn_uncover_writing")
            if decided.writing
            else (Action.COVER, "btn_cover_writing")
        )
        writing = ((Button(action, label, number, f"{at}.{WRITING}"),),)
    return (
        (Button(Action.READABLE_NO, "btn_use_covered", number, at),),
        *rows,
        *writing,
        (Button(Action.READABLE_YES, "btn_keep_private", number, at),),
    )


def _covered(exhibit: Exhibit) -> Lines:
    """Say what is covered: "2 faces and a code are covered"."""
    findings, decided = exhibit.findings, exhibit.cover
    assert findings is not None, "the caller looked"  # noqa: S101
    counts = counted(findings, decided)
    said: list[Phrase] = []
    if counts:
        items = Items(tuple(Phrase(f"cover_{kind}", {"n": n}) for kind, n in counts.items()))
        said.append(Phrase("cover_done", {"items": items, "n": sum(counts.values())}))
    if decided.writing:
        said.append(Phrase("cover_writing_done"))
    if not said:
        said.append(Phrase("cover_opened" if findings.regions else "cover_none"))
    return Lines(tuple(said))


def _unread(exhibit: Exhibit) -> Lines:
    findings = exhibit.findings
    return Lines(tuple(Phrase(f"unread_{reader}") for reader in (findings.unread if findings else ())))


def set_cover(turn: Turn, case: Case, argument: str, *, shut: bool) -> Turn:
    """Cover or uncover one place of a picture, `item.place`, or all its writing, `item.writing`."""
    item, _, place = argument.partition(".")
    exhibit = next((one for one in case.exhibits if str(one.number) == item and is_picture(one)), None)
    if exhibit is None or exhibit.findings is None or exhibit.file_state is not FileState.STORED:
        return turn.pop_up("button_old")
    cover = exhibit.cover
    if place == WRITING:
        cover = replace(cover, writing=shut)
    elif place.isdecimal() and 1 <= int(place) <= min(len(exhibit.findings.regions), MOST_SINGLE):
        others = set(cover.uncovered) - {int(place)}
        cover = replace(cover, uncovered=tuple(sorted(others if shut else others | {int(place)})))
    else:
        return turn.pop_up("button_old")
    exhibit = replace(exhibit, cover=cover, readable=Readable.UNASKED)
    case = _with(case, exhibit)
    return _ask_cover(turn.put(case).change(active=case.number), case, exhibit)


def _with(case: Case, exhibit: Exhibit) -> Case:
    exhibits = tuple(exhibit if one.number == exhibit.number else one for one in case.exhibits)
    return replace(case, exhibits=exhibits)


def hand_back(turn: Turn, case: Case, pictures: list[Exhibit]) -> Turn:
    """Send the pictures that may be shown, as they are covered, and say which stay private.

    They are called ready only when everything was looked for in all of them.
    """
    usable = [one for one in pictures if one.readable is Readable.NO]
    ready = tuple(one.number for one in usable)
    private = tuple(one.number for one in pictures if one.readable is Readable.YES)
    again: Keyboard = ((Button(Action.PICTURES, "btn_pictures_again", case.number, AGAIN),),)
    if ready:
        key = "pictures_ready" if fully_read(one.findings for one in usable) else "pictures_unread"
        turn = turn.say(key, () if private else again, case=case, pictures=ready, n=len(ready))
    if private:
        listed = Items(tuple(Phrase("exhibit", {"number": number}) for number in private))
        turn = turn.say("pictures_private", again, case=case, items=listed, n=len(private))
    return turn


def judge_picture(turn: Turn, case: Case, argument: str, readable: Readable) -> Turn:
    """Take the person's word about one picture and go on to the next."""
    number = int(argument) if argument.isdecimal() else _open_picture(case)
    exhibit = next((one for one in case.exhibits if one.number == number and is_picture(one)), None)
    if exhibit is None:
        return turn.pop_up("button_old")
    case = _with(case, replace(exhibit, readable=readable))
    return next_picture(turn.put(case).expect(Expecting.NOTHING), case)


def _open_picture(case: Case) -> int:
    stored = (one for one in case.exhibits if is_picture(one) and one.file_state is FileState.STORED)
    return next((one.number for one in stored if one.readable is Readable.UNASKED), 0)
