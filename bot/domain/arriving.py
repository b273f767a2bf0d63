"""What a look at a file brought: its state, its words, and whether it is there already."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.acknowledging import is_picture, is_theirs, origin_of, subject_of, why_unusable
from bot.domain.case import Case, EvidenceKind, Exhibit, FileState, OriginKind
from bot.domain.clues import believable
from bot.domain.coverings import Examined
from bot.domain.dictation import listen
from bot.domain.effects import Action, Button
from bot.domain.events import FileArrived
from bot.domain.letters import heard_part
from bot.domain.offering import offer_taken
from bot.domain.perceiving import ReadEvidence
from bot.domain.private import without_secrets
from bot.domain.proposing import see
from bot.domain.turn import Turn

ALIKE = 3  # of 64 bits; scaled and newly encoded copies of one photo differ by up to two


def with_look(exhibit: Exhibit, examined: Examined) -> Exhibit:
    """Return the item with what a look at its bytes found."""
    exhibit = replace(
        exhibit,
        mime=examined.mime or exhibit.mime,
        unusable=examined.unusable,
        findings=examined.findings,
        likeness=examined.likeness,
        taken=believable(examined.taken, exhibit.received_at),
    )
    writing = examined.writing
    if writing is None:
        return exhibit
    text = without_secrets(writing.text)
    if not writing.mail:
        return exhibit if exhibit.text else replace(exhibit, text=text)
    return replace(
        exhibit,
        kind=EvidenceKind.EMAIL,
        text=text,
        subject=without_secrets(writing.subject) or None,
        origin_kind=OriginKind.MAIL,
        origin_name=writing.sender or None,
        origin_at=writing.sent_at,
    )


def on_file_arrived(turn: Turn, event: FileArrived) -> Turn:
    """Note where the bytes are; say so only when something went wrong or the words matter."""
    found = _item(turn, event)
    if found is None:
        return turn
    case, old = found
    new = _updated(old, event.exhibit)
    case = replace(case, exhibits=tuple(new if one is old else one for one in case.exhibits))
    turn = looked_at(turn.put(case), case, new, arrived=True)
    return see(turn, case, new, event.words)


def _item(turn: Turn, event: FileArrived) -> tuple[Case, Exhibit] | None:
    """Return the item that was fetched: its input tells it wherever it was moved meanwhile."""
    wanted = event.exhibit
    for case in turn.conversation.cases:
        for one in case.exhibits:
            same = one.input == wanted.input if wanted.input else one.number == wanted.number
            if same and (wanted.input or case.number == event.case):
                return case, one
    return None


def _updated(old: Exhibit, new: Exhibit) -> Exhibit:
    """Return the item with what the download brought; what the person said meanwhile stays."""
    read = new.kind is EvidenceKind.EMAIL
    return replace(
        old,
        kind=new.kind if read else old.kind,
        file_state=new.file_state,
        sha256=new.sha256,
        size=new.size or old.size,
        mime=new.mime or old.mime,
        unusable=new.unusable,
        findings=new.findings,
        likeness=new.likeness,
        taken=old.taken or new.taken,
        text=new.text if read else old.text or new.text,
        subject=new.subject,
        origin_kind=new.origin_kind if read else old.origin_kind,
        origin_name=new.origin_name if read else old.origin_name,
        origin_at=new.origin_at if read else old.origin_at,
    )


def looked_at(turn: Turn, case: Case, exhibit: Exhibit, *, arrived: bool = False) -> Turn:
    """Say what a look at the bytes showed; `arrived` says that they came after the acknowledgement."""
    case = turn.case(case.number) or case
    here = next((one for one in case.exhibits if one.input == exhibit.input), exhibit)
    album = turn.conversation.album
    gathering = album is not None and album.group == here.group
    if arrived and (twin := _same_bytes(case, here)):
        return _kept_once(turn, case, here, twin)
    if arrived and here.file_state in (FileState.FAILED, FileState.BROKEN, FileState.TOO_BIG):
        return turn if gathering and here.file_state is not FileState.FAILED else _failed(turn, case, here)
    if here.file_state is not FileState.STORED:
        return turn
    if here.kind is EvidenceKind.EMAIL and is_theirs(here):
        return _mail(turn, case, here, arrived=arrived)
    return offer_taken(_if_alike(listen(turn, case, here), case, here), case)


def _failed(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    return turn.say(
        f"file_{exhibit.file_state}",
        case=case,
        about=(exhibit.number,),
        number=exhibit.number,
        why=why_unusable(exhibit),
        mb=turn.world.max_file_mb,
    )


def _mail(turn: Turn, case: Case, exhibit: Exhibit, *, arrived: bool) -> Turn:
    """Say who a mail is from, unless that was said when it was saved, then let its words be read."""
    if arrived:
        turn = turn.say(
            "mail_arrived",
            case=case,
            about=(exhibit.number,),
            number=exhibit.number,
            origin=origin_of(exhibit, turn),
            subject=subject_of(exhibit),
        )
    waits = turn.conversation.filing
    held = waits is not None and not waits.answered and exhibit.input in waits.items
    return turn if held else turn.add(ReadEvidence(exhibit.input, heard_part(exhibit), exhibit.origin_at))


# --- the same again ------------------------------------------------------------------------


def _same_bytes(case: Case, exhibit: Exhibit) -> Exhibit | None:
    """Return an earlier item with the very same bytes."""
    if exhibit.sha256 is None:
        return None
    same = (one for one in case.exhibits if one.sha256 == exhibit.sha256 and one.input != exhibit.input)
    return next((one for one in same if one.number < exhibit.number), None)


def _kept_once(turn: Turn, case: Case, exhibit: Exhibit, twin: Exhibit) -> Turn:
    """Take an item back that turned out to be there already; its note goes to the first."""
    note = "\n".join(dict.fromkeys(filter(None, (twin.note, exhibit.note)))) or None
    noted = replace(twin, note=note)
    exhibits = tuple(noted if one is twin else one for one in case.exhibits if one is not exhibit)
    case = replace(
        case, exhibits=exhibits, numbered=max(case.numbered, case.next_exhibit - 1, exhibit.number)
    )
    turn = turn.put(case)
    album = turn.conversation.album
    if album is not None and album.group == exhibit.group:
        gathering = replace(album, known=(*album.known, twin.number))
        return replace(turn, conversation=replace(turn.conversation, album=gathering))
    return turn.say(
        "evidence_kept_once", case=case, about=(twin.number,), number=exhibit.number, first=twin.number
    )


def _if_alike(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Ask whether a picture that looks like an earlier one is to be kept beside it; unanswered, it is."""
    twin = next((one for one in case.exhibits if are_alike(one, exhibit)), None)
    if twin is None:
        return turn
    number = case.number
    keyboard = (
        (
            Button(Action.TWIN, "btn_keep_both", number, f"{exhibit.number}.keep"),
            Button(Action.TWIN, "btn_keep_first", number, f"{exhibit.number}.drop", {"number": twin.number}),
        ),
    )
    return turn.say("ask_alike", keyboard, case=case, number=exhibit.number, first=twin.number)


def are_alike(first: Exhibit, second: Exhibit) -> bool:
    """Tell whether the second picture looks like the first; the pictures of one album are all meant."""
    if not (first.likeness and second.likeness) or first.number >= second.number:
        return False
    if not (is_picture(first) and is_picture(second)):
        return False
    together = first.group is not None and first.group == second.group
    apart = (int(first.likeness, 16) ^ int(second.likeness, 16)).bit_count()
    return not together and apart <= ALIKE and _same_shape(first, second)


def _same_shape(first: Exhibit, second: Exhibit) -> bool:
    one, other = first.findings, second.findings
    if one is None or other is None:
        return True
    return abs(one.width * other.height - other.width * one.height) * 50 <= one.width * other.height
