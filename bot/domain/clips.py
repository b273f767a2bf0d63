"""Clips of films for publishing: without metadata, cut, with or without their sound, and never covered."""

from __future__ import annotations

from bot.domain.case import Case, EvidenceKind, Exhibit, FileState
from bot.domain.effects import Action, Button, Keyboard
from bot.domain.turn import Turn
from bot.domain.values import Clip

LONGEST = 140  # seconds: what X takes from everybody
MOST_OFFERED = 3  # buttons below the list of evidence
SILENT = "silent"
FILMS = frozenset({EvidenceKind.VIDEO, EvidenceKind.VIDEO_NOTE, EvidenceKind.ANIMATION})


def is_film(exhibit: Exhibit) -> bool:
    """Tell whether an item is a film whose bytes are there."""
    as_file = exhibit.kind is EvidenceKind.DOCUMENT and (exhibit.mime or "").startswith("video/")
    return (exhibit.kind in FILMS or as_file) and exhibit.file_state is FileState.STORED


def clip_rows(turn: Turn, case: Case) -> Keyboard:
    """Offer a clip of each of the newest films, where clips can be made."""
    films = [one for one in case.exhibits if is_film(one)] if turn.world.clips else []
    return tuple(
        (Button(Action.CLIP, "btn_clip", case.number, str(one.number), {"number": one.number}),)
        for one in films[-MOST_OFFERED:]
    )


def send_clip(turn: Turn, case: Case, argument: str) -> Turn:
    """Hand a clip back, with its sound or, asked for with `item.silent`, without."""
    item, _, how = argument.partition(".")
    exhibit = next((one for one in case.exhibits if str(one.number) == item and is_film(one)), None)
    if exhibit is None or not turn.world.clips:
        return turn.pop_up("button_old")
    silent = how == SILENT
    again: Keyboard = ((Button(Action.CLIP, "btn_clip_silent", case.number, f"{item}.{SILENT}"),),)
    return turn.say(
        "clip_ready",
        () if silent else again,
        case=case,
        pictures=(exhibit.number,),
        paper=Clip(exhibit.number, LONGEST, sound=not silent),
        number=exhibit.number,
        seconds=LONGEST,
    )
