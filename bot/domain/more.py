"""What stands under More: other angles and tones, the thread, the script for a video."""

from __future__ import annotations

from datetime import date

from bot.domain.angles import angles_of, can_be_wry, needs_thread
from bot.domain.case import Case
from bot.domain.drafts import Angle, Draft, DraftKind
from bot.domain.effects import Action, Block, Button, Keyboard, Lines, Phrase, Value
from bot.domain.links import tiktok_upload_url
from bot.domain.reading import Sentence
from bot.domain.screens import copy_button, draft_of, post_button
from bot.domain.turn import Turn

COPY_PARTS = 4  # copy buttons in a row still fit on a small phone


def sentences_of(case: Case) -> tuple[Sentence, ...]:
    return tuple(sentence for told in case.told for sentence in told.sentences)


def in_english(case: Case) -> bool:
    """Tell whether the story is told in English: another language keeps its one wording."""
    parts = [told for told in case.told if told.sentences]
    return all(told.english for told in parts)


def offered_angles(case: Case, today: date) -> tuple[Angle, ...]:
    """Return the angles on offer: only those that the facts can carry."""
    if not in_english(case):
        return ()
    broken = case.promise_due if case.promise_due and case.promise_due < today else None
    return angles_of(case.facts, sentences_of(case), today, broken)


def more_rows(case: Case, today: date) -> Keyboard:
    """Return the rows that this module adds under More; at most two buttons a row, for a small phone."""
    number = case.number
    script = Button(Action.SCRIPT, "btn_script", number)
    thread = Button(Action.THREAD, "btn_thread", number)
    rows: list[tuple[Button, ...]] = [(thread, script) if _threads(case) else (script,)]
    if angle_rows(case, today):
        rows.append((Button(Action.ANGLES, "btn_angles", number),))
    return tuple(rows)


def _threads(case: Case) -> bool:
    return needs_thread(sentences_of(case))


def angle_rows(case: Case, today: date) -> Keyboard:
    """Return the angles, then the tones that no other screen offers."""
    number = case.number
    angles = tuple(
        Button(Action.ANGLE, f"btn_angle_{angle}", number, angle) for angle in offered_angles(case, today)
    )
    wry = in_english(case) and can_be_wry(case.facts, today)
    tones = (Button(Action.WRY, "btn_wry", number),) if wry else ()
    if not angles and not tones:
        return ()
    tones = (Button(Action.CALMER, "btn_calmer", number), *tones)
    return (angles, tones) if angles else (tones,)


def show_angles(turn: Turn, case: Case) -> Turn:
    """Offer the angles of the story as it is now."""
    rows = angle_rows(case, turn.today)
    return turn.say("angles", rows, case=case) if rows else turn.pop_up("button_old")


def show_thread(turn: Turn, case: Case, notes: tuple[Value, ...]) -> Turn:
    """Show every part as a text of its own, each with its copy button."""
    draft = draft_of(case, DraftKind.X_THREAD)
    if draft is None:
        return turn.say("draft_failed", case=case)
    if len(draft.parts) < 2:
        return turn.say("thread_short", case=case)
    first = Draft(DraftKind.X_THREAD, draft.parts[0], draft.engine)
    copies = tuple(
        Button(Action.COPY, "btn_copy_part", case.number, f"part{at}", {"number": at}, copy=part)
        for at, part in enumerate(draft.parts, start=1)
        if copy_button(Draft(DraftKind.X_THREAD, part, draft.engine), case.number)
    )
    rows: Keyboard = ((post_button(first, case.number),), copies[:COPY_PARTS], copies[COPY_PARTS:])
    values: dict[str, Value] = {
        "n": len(draft.parts),
        "text": Lines(tuple(Block(part) for part in draft.parts)),
        "notes": Lines(notes),
    }
    return turn.say("draft_thread", tuple(row for row in rows if row), case=case, values=values)


def show_script(turn: Turn, case: Case, notes: tuple[Value, ...]) -> Turn:
    """Show the script with its shots, and the way to TikTok."""
    draft = draft_of(case, DraftKind.TIKTOK_SCRIPT)
    if draft is None:
        return turn.say("draft_failed", case=case)
    upload = Button(Action.LINK, "btn_tiktok_upload", case.number, "tiktok", url=tiktok_upload_url())
    values: dict[str, Value] = {"text": Block(draft.text), "notes": Lines(notes)}
    return turn.say("draft_script", ((upload,),), case=case, values=values)


def own_language(case: Case) -> tuple[Phrase, ...]:
    """Return the line that says whose words these are, where they are not English."""
    return () if in_english(case) else (Phrase("in_own_language"),)
