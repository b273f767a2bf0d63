"""The core: one event moves one conversation forward. Pure and total; it never raises and never waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.domain import arriving, dictation, drafting, exhibits, interview, noting, proofs, proposing
from bot.domain.case import Case, Conversation, Expecting
from bot.domain.commands import run_command
from bot.domain.company_page import on_consulted
from bot.domain.counting import outcome_changes, with_answers_noted
from bot.domain.effects import Advanced, Effect, PopUp, Say, TellCase, TellFacts
from bot.domain.events import (
    AlbumClosed,
    Blocked,
    Classified,
    Commanded,
    Consulted,
    Deleted,
    Drafted,
    DraftFailed,
    Edited,
    Event,
    EvidenceRead,
    EvidenceReceived,
    FileArrived,
    Made,
    MakingFailed,
    PictureSeen,
    PlaceMoved,
    Pressed,
    ReminderDue,
    Said,
    Transcribed,
    UnderstandFailed,
    Understood,
    Unsupported,
)
from bot.domain.judging import on_classified
from bot.domain.making import on_made, on_making_failed
from bot.domain.presses import press
from bot.domain.reminding import on_reminder_due
from bot.domain.talking import on_said
from bot.domain.turn import Turn, World
from bot.domain.voice import ask_to_count
from bot.domain.waiting import catch_up, heard_from, replan_for_zone
from bot.domain.without_account import note_whom


def advance(conversation: Conversation, event: Event, now: datetime, world: World) -> Advanced:
    """Return the conversation after an event, and what must be done about it.

    `now` is aware. Any state takes any event: what does not fit gets a kind answer or is ignored.
    """
    turn = Turn(conversation=_counted(conversation, event), now=now, world=world)
    if isinstance(event, (Said, Commanded, Pressed, EvidenceReceived, Edited)):
        turn = heard_from(turn)
    turn = _dispatch(turn, event)
    if turn.person.timezone != conversation.person.timezone:
        turn = replan_for_zone(turn)
    if isinstance(event, (Said, Commanded, Pressed, EvidenceReceived, Edited)):
        turn = replace(turn, conversation=replace(turn.conversation, heard_at=now))
    noted = with_answers_noted(conversation, turn.conversation, turn.effects, now)
    turn = replace(turn, conversation=noted)
    if isinstance(event, (Said, Pressed)):
        turn = ask_to_count(turn)
    if not isinstance(event, Pressed):
        turn = replace(turn, effects=tuple(_said(effect) for effect in turn.effects))
    changes = _changes(conversation, turn.conversation)
    kept = outcome_changes(conversation, turn.conversation)
    return Advanced(turn.conversation, _in_order(turn.effects, changes + kept))


def _said(effect: Effect) -> Effect:
    """Return a pop-up as a message: only a press can be answered with one, words would get silence."""
    return Say(effect.key, effect.params) if isinstance(effect, PopUp) else effect


def _counted(conversation: Conversation, event: Event) -> Conversation:
    number = getattr(event, "number", None)
    return replace(conversation, inputs=max(conversation.inputs, number)) if number else conversation


def _dispatch(turn: Turn, event: Event) -> Turn:  # noqa: C901, PLR0912 - one line a kind of event
    match event:
        case Said():
            return _on_words(turn, event)
        case Commanded():
            return run_command(turn, event.name, event.argument)
        case Pressed():
            return press(turn, event.button)
        case EvidenceReceived():
            return exhibits.on_evidence(turn, event)
        case FileArrived():
            return arriving.on_file_arrived(turn, event)
        case PictureSeen():
            return proposing.on_picture_seen(turn, event)
        case Transcribed():
            return dictation.on_transcribed(turn, event)
        case EvidenceRead(spoken=words) if words:
            return _on_words(turn, Said(words, event.reading, event.input))
        case EvidenceRead():
            return exhibits.on_evidence_read(turn, event)
        case PlaceMoved():
            return noting.on_place_moved(turn, event)
        case AlbumClosed():
            return exhibits.on_album_closed(turn, event)
        case Edited():
            return _on_edited(turn, event)
        case Deleted():
            return _on_deleted(turn, event)
        case Understood():
            return interview.on_understood(turn, event)
        case UnderstandFailed():
            return interview.on_understand_failed(turn, event)
        case Drafted():
            return drafting.on_drafted(turn, event)
        case DraftFailed():
            return drafting.on_draft_failed(turn, event)
        case Classified():
            return on_classified(turn, event)
        case Made():
            return on_made(turn, event)
        case MakingFailed():
            return on_making_failed(turn, event)
        case Consulted():
            return on_consulted(turn, event)
        case ReminderDue():
            return on_reminder_due(turn, event)
        case Unsupported():
            return turn.say("unsupported_sticker" if event.kind == "sticker" else "unsupported")
        case Blocked():
            turn = turn.with_person(replace(turn.person, blocked=event.blocked)).expect(Expecting.NOTHING)
            return turn if event.blocked else catch_up(turn)
        case _:
            assert_never(event)


def _on_words(turn: Turn, event: Said) -> Turn:
    return note_whom(proofs.keep_links(on_said(turn, event), event), event.text)


def _case_of_input(turn: Turn, number: int) -> Case | None:
    for case in turn.conversation.cases:
        if any(part.input == number for part in case.told):
            return case
    return None


def _on_edited(turn: Turn, event: Edited) -> Turn:
    """Read an edited text anew where it belongs; an edit of anything else is a new text."""
    recaptioned = noting.recaption(turn, event.of, event.text)
    turn = recaptioned or turn
    case = _case_of_input(turn, event.of)
    if case is not None:
        return interview.on_edit(turn, case, event.reading, event.of, event.text)
    if recaptioned is not None:
        return recaptioned
    return on_said(turn, Said(event.text, event.reading, event.of))


def _on_deleted(turn: Turn, event: Deleted) -> Turn:
    case = _case_of_input(turn, event.of)
    return interview.on_delete(turn, case, event.of) if case is not None else turn


def _changes(before: Conversation, after: Conversation) -> tuple[Effect, ...]:
    """Return what observers must know: whose card and whose standing changed."""
    old = {case.number: case for case in before.cases}
    changes: list[Effect] = []
    for case in after.cases:
        known = old.get(case.number, Case(case.number, case.opened_at))
        if known.facts != case.facts:
            changes.append(TellFacts(case.number))
        standing = (case.status, case.step, case.next_reminder_at, case.result)
        if case.number not in old or standing != (
            known.status,
            known.step,
            known.next_reminder_at,
            known.result,
        ):
            changes.append(TellCase(case.number))
    return tuple(changes)


def _in_order(effects: tuple[Effect, ...], changes: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Put what observers learn before what the person reads."""
    return changes + effects
