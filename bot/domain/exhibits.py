"""Evidence in every state: number it, keep it, acknowledge it once, hand pictures back clean."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.absorbing import absorb
from bot.domain.answered import is_answer_picture, keep_picture, keep_reply
from bot.domain.case import (
    Album,
    Case,
    EvidenceKind,
    Exhibit,
    Expecting,
    FileState,
    Status,
)
from bot.domain.coverings import Unusable
from bot.domain.drafting import in_burst, show_card
from bot.domain.effects import Lines, Moment, Phrase, PlanAlbum
from bot.domain.events import AlbumClosed, EvidenceReceived, FileArrived
from bot.domain.guarding import guard
from bot.domain.interview import hear, on_text
from bot.domain.merging import Source
from bot.domain.reading import Reading, Triage
from bot.domain.turn import Turn

ALBUM_SILENCE = timedelta(seconds=1.5)  # no signal says that an album is complete
LONGEST_LABEL = 3  # words: "the receipt" names a picture and answers no question
PICTURE_TYPES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        "image/tiff",
        "image/heic",
        "image/heif",
        "image/avif",
    }
)
SPOKEN = frozenset({EvidenceKind.VOICE, EvidenceKind.AUDIO, EvidenceKind.VIDEO_NOTE})


def on_evidence(turn: Turn, event: EvidenceReceived) -> Turn:
    """Keep an item with the active case, or with a new one, and take its words in."""
    case = turn.active
    if case is None:
        turn = turn.open_case()
        case = turn.active
    if case is None:  # open_case always makes one active
        return turn
    exhibit = replace(event.exhibit, number=len(case.exhibits) + 1)
    repeated = next((old for old in case.exhibits if _same_file(old, exhibit)), None)
    if repeated is not None:
        return turn.say("evidence_known", case=case, number=repeated.number)
    case = replace(case, exhibits=(*case.exhibits, exhibit))
    turn = turn.put(case)
    if is_answer_picture(turn, exhibit) and case.open:
        turn = keep_picture(turn, case, exhibit)
        case = turn.case(case.number) or case
        heard = event.reading is not None and exhibit.note
        return keep_reply(turn, case, event.reading, exhibit.note or "") if heard and event.reading else turn
    if exhibit.group is not None:
        turn = _into_album(turn, case, exhibit)
    if event.reading is not None:
        return _with_words(turn, case, exhibit, event.reading, event.number)
    if exhibit.group is not None:
        return turn
    return acknowledge(refresh_card(turn, case), case, (exhibit,))


def refresh_card(turn: Turn, case: Case) -> Turn:
    """Count the new item on the card, while the card is still on the screen."""
    shown = case.status is Status.DRAFTED and in_burst(case, turn.now)
    return show_card(turn, case, in_place=True) if shown else turn


def is_picture(exhibit: Exhibit) -> bool:
    """Tell whether an item is a picture: a photo, or one sent as a file, which keeps where it was taken."""
    sent_as_file = exhibit.kind is EvidenceKind.DOCUMENT and exhibit.mime in PICTURE_TYPES
    return exhibit.kind is EvidenceKind.PHOTO or sent_as_file


def _same_file(old: Exhibit, new: Exhibit) -> bool:
    if new.remote_unique_id is not None and old.remote_unique_id == new.remote_unique_id:
        return True
    return new.sha256 is not None and old.sha256 == new.sha256


def _into_album(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    album = turn.conversation.album
    count = album.count + 1 if album and album.group == exhibit.group else 1
    group = exhibit.group or ""
    conversation = replace(turn.conversation, album=Album(group, case.number, count))
    return replace(turn, conversation=conversation).add(PlanAlbum(group, turn.now + ALBUM_SILENCE))


def _with_words(turn: Turn, case: Case, exhibit: Exhibit, reading: Reading, number: int) -> Turn:
    """Take a caption as part of the story, a forwarded answer as the company's words."""
    expecting = turn.conversation.expecting
    if exhibit.kind is EvidenceKind.FORWARD:
        waiting = case.status in (Status.WAITING, Status.ANSWERED, Status.ESCALATED)
        if expecting is Expecting.REPLY_TEXT or waiting:
            turn = acknowledge(turn, case, (exhibit,), ask=False)
            warned = _guarded(turn, case, exhibit)
            words, at = exhibit.text or "", exhibit.origin_at
            return warned or keep_reply(turn, case, reading, words, at, passed_on=True)
        turn = acknowledge(turn, case, (exhibit,))
        return _guarded(turn, case, exhibit) or turn
    turn = turn if exhibit.group is not None else acknowledge(turn, case, (exhibit,), ask=False)
    if case.status not in (Status.INTERVIEWING, Status.DRAFTED):
        return turn
    label = len((exhibit.note or "").split()) <= LONGEST_LABEL
    if not _carries_facts(reading) and (label or (case.status is Status.DRAFTED and not _complains(reading))):
        return refresh_card(turn, case)
    if _complains(reading) or case.asking is not None or case.told:
        return on_text(turn, case, reading, number, exhibit.note or "")
    turn, case = absorb(turn, case, reading, Source(number))
    return hear(turn, case, number, exhibit.note or "")


def _guarded(turn: Turn, case: Case, exhibit: Exhibit) -> Turn | None:
    """Return the turn with a warning when a forward poses as the company's, else None."""
    return guard(turn, case, exhibit.text or "", exhibit.origin_name or "", exhibit.origin_at)


def _carries_facts(reading: Reading) -> bool:
    """Tell whether a caption adds to the story, rather than naming what the picture shows."""
    return bool(reading.when or reading.amounts or reading.tried or reading.ask or reading.references)


def _complains(reading: Reading) -> bool:
    return reading.triage is Triage.COMPLAINT


def acknowledge(
    turn: Turn, case: Case, exhibits: tuple[Exhibit, ...], *, ask: bool = True, slot: str | None = None
) -> Turn:
    """Say once what was kept; ask what happened when the case has no words yet.

    With a `slot` an earlier acknowledgement in it is edited: one part of an album may come late.
    """
    first, last = exhibits[0], exhibits[-1]
    notes: list[Phrase] = []
    if any(exhibit.file_state is FileState.TOO_BIG for exhibit in exhibits):
        notes.append(Phrase("evidence_too_big", {"n": turn.world.max_file_mb}))
    if any(exhibit.kind in SPOKEN for exhibit in exhibits):
        notes.append(Phrase("evidence_spoken"))
    broken = next((one for one in exhibits if one.file_state is FileState.BROKEN), None)
    if broken is not None:
        notes.append(Phrase("evidence_broken", {"why": why_unusable(broken)}))
    if ask and not case.told and case.facts.what is None:
        notes.append(Phrase("evidence_what_happened"))
    kind = first.kind if len({exhibit.kind for exhibit in exhibits}) == 1 else "items"
    return turn.say(
        "evidence_saved" if len(exhibits) == 1 else "evidence_saved_many",
        case=case,
        slot=slot,
        in_place=slot is not None,
        what=Phrase(f"kind_{kind}", {"n": len(exhibits)}),
        number=first.number,
        last=last.number,
        origin=origin_of(exhibits[0], turn),
        notes=Lines(tuple(notes)),
    )


def origin_of(exhibit: Exhibit, turn: Turn) -> Phrase:
    """Return who a forward came from and when, saying honestly what the sender hides."""
    if exhibit.origin_kind is None:
        return Phrase("nothing")
    at = Moment(exhibit.origin_at or exhibit.received_at, turn.person.timezone or "UTC")
    return Phrase(f"origin_{exhibit.origin_kind}", {"name": exhibit.origin_name or "?", "at": at})


def on_album_closed(turn: Turn, event: AlbumClosed) -> Turn:
    """Acknowledge a whole album once."""
    album = turn.conversation.album
    if album is None or album.group != event.group:
        return turn
    turn = replace(turn, conversation=replace(turn.conversation, album=None))
    case = turn.case(album.case)
    items = tuple(exhibit for exhibit in case.exhibits if exhibit.group == event.group) if case else ()
    if case is None or not items:
        return turn
    return acknowledge(refresh_card(turn, case), case, items, slot=f"album:{album.group}")


def on_file_arrived(turn: Turn, event: FileArrived) -> Turn:
    """Note where the bytes are; say so only when something went wrong."""
    case = turn.case(event.case)
    if case is None:
        return turn
    exhibits = tuple(_updated(old, event.exhibit) for old in case.exhibits)
    turn = turn.put(replace(case, exhibits=exhibits))
    if event.exhibit.file_state in (FileState.FAILED, FileState.BROKEN):
        key, why = f"file_{event.exhibit.file_state}", why_unusable(event.exhibit)
        return turn.say(key, case=case, number=event.exhibit.number, why=why)
    return turn


def why_unusable(exhibit: Exhibit) -> Phrase:
    """Return what is wrong with a file, and what to send instead."""
    return Phrase(f"unusable_{exhibit.unusable or Unusable.BROKEN}")


def _updated(old: Exhibit, new: Exhibit) -> Exhibit:
    if old.number != new.number:
        return old
    return replace(
        old,
        file_state=new.file_state,
        sha256=new.sha256,
        size=new.size or old.size,
        mime=new.mime or old.mime,
        unusable=new.unusable,
        findings=new.findings,
    )


def add_note(turn: Turn, number: int, text: str) -> Turn | None:
    """Keep the person's reply to an evidence message as the note of that item."""
    case = turn.active
    exhibit = next((one for one in case.exhibits if one.number == number), None) if case else None
    if case is None or exhibit is None:
        return None
    noted = replace(exhibit, note=f"{exhibit.note}\n{text}" if exhibit.note else text)
    exhibits = tuple(noted if one.number == number else one for one in case.exhibits)
    return turn.put(replace(case, exhibits=exhibits)).say("evidence_noted", case=case, number=number)
