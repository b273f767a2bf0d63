"""What is said of evidence that was kept: once for all that came together, what it is and where it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.case import Case, EvidenceKind, Exhibit, FileState, OriginKind
from bot.domain.coverings import Unusable
from bot.domain.effects import Action, Button, Items, Keyboard, Lines, Moment, Phrase, Value
from bot.domain.screens import case_phrase, company_phrase
from bot.domain.turn import Turn

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
OTHERS = frozenset(
    {OriginKind.USER, OriginKind.HIDDEN_USER, OriginKind.CHAT, OriginKind.CHANNEL, OriginKind.MAIL}
)
MOST_CASES = 6  # buttons; more are found with /cases


def is_picture(exhibit: Exhibit) -> bool:
    """Tell whether an item is a picture: a photo, or one sent as a file, which keeps where it was taken."""
    sent_as_file = exhibit.kind is EvidenceKind.DOCUMENT and exhibit.mime in PICTURE_TYPES
    return exhibit.kind is EvidenceKind.PHOTO or sent_as_file


def is_theirs(exhibit: Exhibit) -> bool:
    """Tell whether an item carries words that somebody else wrote."""
    return bool(exhibit.text) and exhibit.origin_kind in OTHERS


def open_cases(turn: Turn) -> tuple[Case, ...]:
    """Return the cases that go on, the active one first, then the newest."""
    found = [case for case in turn.conversation.cases if case.open]
    return tuple(sorted(found, key=lambda case: (case.number != turn.conversation.active, -case.number)))


def acknowledge(
    turn: Turn,
    case: Case,
    exhibits: Sequence[Exhibit],
    *,
    ask: bool = True,
    slot: str | None = None,
    notes: tuple[Phrase, ...] = (),
) -> Turn:
    """Say once what was kept; ask what happened when the case has no words yet.

    With a `slot` an earlier acknowledgement in it is edited: one part of an album may come late.
    """
    several = len(open_cases(turn)) > 1
    asks = ask and not case.told and case.facts.what is None
    return turn.say(
        "evidence_saved" if len(exhibits) == 1 else "evidence_saved_many",
        other_cases(turn, case, exhibits) if several else (),
        case=case,
        slot=slot,
        in_place=slot is not None,
        about=() if asks else tuple(one.number for one in exhibits),
        what=kinds_phrase(exhibits),
        numbers=numbers_phrase(one.number for one in exhibits),
        place=Phrase("evidence_place", {"name": case_phrase(case.facts)}) if several else Phrase("nothing"),
        origin=_origin_of_all(exhibits, turn),
        subject=subject_of(exhibits[0]) if len(exhibits) == 1 else Phrase("nothing"),
        notes=Lines((*_notes(turn, exhibits, asks=asks), *notes)),
    )


def _notes(turn: Turn, exhibits: Sequence[Exhibit], *, asks: bool) -> list[Phrase]:
    notes: list[Phrase] = []
    too_big = sum(exhibit.file_state is FileState.TOO_BIG for exhibit in exhibits)
    if too_big:
        notes.append(Phrase("evidence_too_big", {"n": too_big, "mb": turn.world.max_file_mb}))
    spoken = [exhibit for exhibit in exhibits if exhibit.kind in SPOKEN]
    if spoken:
        here = all(one.file_state in (FileState.PENDING, FileState.STORED) for one in spoken)
        notes.append(
            _listening(turn.world.heard_by) if turn.world.listens and here else Phrase("evidence_spoken")
        )
    if any(exhibit.kind in (EvidenceKind.LOCATION, EvidenceKind.CONTACT) for exhibit in exhibits):
        notes.append(Phrase("evidence_private"))
    broken = [one for one in exhibits if one.file_state is FileState.BROKEN]
    if broken and len(exhibits) == 1:
        notes.append(Phrase("evidence_broken", {"why": why_unusable(broken[0])}))
    elif broken:
        notes += [Phrase("file_broken", {"number": one.number, "why": why_unusable(one)}) for one in broken]
    if asks:
        notes.append(Phrase("evidence_what_happened"))
    return notes


def _listening(by: str | None) -> Phrase:
    """Return that a recording is listened to, and who gets it for that."""
    return Phrase("evidence_listening_by", {"model": by}) if by else Phrase("evidence_listening")


def other_cases(turn: Turn, case: Case, exhibits: Sequence[Exhibit]) -> Keyboard:
    """Return a button for each other open case: the items may belong there."""
    first = str(exhibits[0].input)
    others = [one for one in open_cases(turn) if one.number != case.number][:MOST_CASES]
    return tuple((_case_button(turn, one, first, "btn_other_case"),) for one in others)


def all_cases(turn: Turn, exhibits: Sequence[Exhibit]) -> Keyboard:
    """Return a button for each open case, and one for a new one."""
    first = str(exhibits[0].input)
    rows = [(_case_button(turn, one, first, "btn_case"),) for one in open_cases(turn)[:MOST_CASES]]
    return (*rows, (Button(Action.FILE, "btn_case_new", 0, first),))


def _case_button(turn: Turn, case: Case, first: str, label: str) -> Button:
    return Button(Action.FILE, label, case.number, first, {"name": name_of(turn, case)})


def name_of(turn: Turn, case: Case) -> Value:
    """Return the company, with the case's number where another open case has the same."""
    names = [one.facts.company.name if one.facts.company else "" for one in turn.conversation.cases]
    own = case.facts.company.name if case.facts.company else ""
    if not own:
        return Phrase("case_nameless", {"number": case.number})
    if names.count(own) == 1:
        return own
    return Phrase("case_numbered", {"company": company_phrase(case.facts), "number": case.number})


def kinds_phrase(exhibits: Sequence[Exhibit]) -> Value:
    """Return "8 photos and 2 videos"."""
    kinds = [one.kind for one in exhibits]
    return Items(tuple(Phrase(f"kind_{kind}", {"n": kinds.count(kind)}) for kind in dict.fromkeys(kinds)))


def numbers_phrase(numbers: Iterable[int]) -> Value:
    """Return "1 to 3, 7 and 8"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[Value] = []
    for run in runs:
        whole = Phrase("number_range", {"first": run[0], "last": run[-1]})
        words += [whole] if len(run) > 2 else [str(number) for number in run]
    return Items(tuple(words))


def origin_of(exhibit: Exhibit, turn: Turn) -> Phrase:
    """Return who a forward came from and when, saying honestly what the sender hides."""
    if exhibit.origin_kind is None:
        return Phrase("nothing")
    if exhibit.origin_kind is OriginKind.MAIL and exhibit.origin_at is None:
        return Phrase("origin_mail_undated", {"name": exhibit.origin_name or "?"})
    at = Moment(exhibit.origin_at or exhibit.received_at, turn.person.timezone or "UTC")
    return Phrase(f"origin_{exhibit.origin_kind}", {"name": exhibit.origin_name or "?", "at": at})


def subject_of(exhibit: Exhibit) -> Phrase:
    """Return what a mail says it is about."""
    return Phrase("mail_subject", {"text": exhibit.subject}) if exhibit.subject else Phrase("nothing")


def _origin_of_all(exhibits: Sequence[Exhibit], turn: Turn) -> Phrase:
    """Return the origin that all items share; the list of evidence tells those that differ."""
    senders = {(one.origin_kind, one.origin_name) for one in exhibits}
    return origin_of(exhibits[0], turn) if len(senders) == 1 else Phrase("nothing")


def why_unusable(exhibit: Exhibit) -> Phrase:
    """Return what is wrong with a file, and what to send instead."""
    return Phrase(f"unusable_{exhibit.unusable or Unusable.BROKEN}")
