"""A fact changes after the post: the public version is wrong now, and is put right."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Show, Writing
from bot.domain.drafting import write
from bot.domain.drafts import DraftKind
from bot.domain.effects import Action, Button, Lines, Phrase
from bot.domain.ready import wrong_in_public
from bot.domain.screens import case_phrase, field_lines
from bot.domain.turn import Turn


def changed_lines(turn: Turn, before: Case, case: Case) -> tuple[Phrase, ...]:
    """Return the card lines that differ now."""
    old, new = field_lines(before, turn.today), field_lines(case, turn.today)
    return tuple(line for name, line in new.items() if old.get(name) != line)


def public_version_wrong(turn: Turn, before: Case, case: Case) -> Turn:
    """Say what changed; where that makes the post wrong, offer its correction and a new version."""
    lines = changed_lines(turn, before, case)
    if not lines:
        keyboard = ((Button(Action.NEW, "btn_new_case", case.number),),)
        return turn.say("added", keyboard, case=case, name=case_phrase(case.facts))
    if not case.posts:
        return turn.say("changed", case=case, lines=Lines(lines))
    if case.published is None:  # posted before this was kept: it is as the facts were
        case = replace(case, published=before.facts)
        turn = turn.put(case)
    if not wrong_in_public(case):
        return turn.say("changed", case=case, lines=Lines(lines))
    rows = (
        (
            Button(Action.CORRECT, "btn_correct", case.number, "write"),
            Button(Action.SHOW_POST, "btn_corrected_post", case.number, "corrected"),
        ),
    )
    return turn.say("changed_after_post", rows, case=case, lines=Lines(lines))


def correct(turn: Turn, case: Case, argument: str) -> Turn:
    """Write the correction of the post, or note that it is out."""
    if not case.posts or not wrong_in_public(case):
        return turn.pop_up("already_noted")
    if argument == "out":
        return turn.put(replace(case, published=case.facts)).say("correction_noted", case=case)
    turn = turn.change(active=case.number)
    return write(turn, case, Writing((DraftKind.CORRECTION,), show=Show.CORRECTION))
