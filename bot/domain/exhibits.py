"""Evidence in every state: number it, keep it, acknowledge it once, take its words in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.absorbing import absorb
from bot.domain.acknowledging import acknowledge, is_theirs, numbers_phrase
from bot.domain.answered import is_answer_picture, keep_picture, keep_reply
from bot.domain.arriving import looked_at
from bot.domain.case import Case, EvidenceKind, Exhibit, Expecting, FileState, Status
from bot.domain.drafting import in_burst, show_card
from bot.domain.effects import Action, Button, Lines, Phrase, PlanAlbum, Value
from bot.domain.events import AlbumClosed, EvidenceRead, EvidenceReceived
from bot.domain.filing import ask_which, case_for, hold, remember, same_file, with_exhibit
from bot.domain.gathering import Album, Burst
from bot.domain.guarding import guard
from bot.domain.interview import hear, on_text
from bot.domain.letters import heard_part, is_from_company
from bot.domain.merging import Source
from bot.domain.offering import offer_taken
from bot.domain.proposing import propose, see
from bot.domain.reading import Reading, Triage
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn

ALBUM_SILENCE = timedelta(seconds=1.5)  # no signal says that an album is complete
ONE_AFTER_THE_OTHER = timedelta(seconds=5)  # items sent singly within it are acknowledged together
LONGEST_LABEL = 3  # words: "the receipt" names a picture and answers no question
MEGABYTE = 2**20
_ON_THE_WAY = (Status.WAITING, Status.ANSWERED, Status.ESCALATED)


def on_evidence(turn: Turn, event: EvidenceReceived) -> Turn:
    """Keep an item with the case it belongs to, and take its words in."""
    filed = case_for(turn, event)
    turn, case = filed.turn, filed.case
    exhibit = replace(event.exhibit, number=case.next_exhibit, input=event.number)
    repeated = next((old for old in case.exhibits if same_file(old, exhibit)), None)
    if repeated is not None:
        return _known(turn, case, exhibit, repeated)
    if not _has_room(turn, case, exhibit):
        return _refused(turn, case, exhibit)
    case = with_exhibit(case, exhibit)
    turn = turn.put(case)
    if exhibit.group is not None:
        turn, case = _into_album(turn, case, exhibit)
        exhibit = next(one for one in case.exhibits if one.input == exhibit.input)
    if filed.unsure:
        turn = hold(turn, case, exhibit)
        turn = looked_at(turn if exhibit.group is not None else ask_which(turn), case, exhibit)
        return see(turn, case, exhibit, event.words)
    active = turn.active
    if active is None or active.number == case.number or active.asking is None:
        turn = turn.change(active=case.number)
    turn = looked_at(_placed(turn, case, exhibit, event), case, exhibit)
    return see(turn, case, exhibit, event.words)


def _placed(turn: Turn, case: Case, exhibit: Exhibit, event: EvidenceReceived) -> Turn:
    """Acknowledge an item whose case is known, and hear what is written with it."""
    asked_elsewhere = turn.conversation.active != case.number
    if not asked_elsewhere and is_answer_picture(turn, exhibit) and not is_theirs(exhibit) and case.open:
        return _as_answer(turn, case, exhibit, event.reading)
    if event.reading is not None and not asked_elsewhere:
        return _with_words(turn, case, exhibit, event.reading, event.number)
    return turn if exhibit.group is not None else _acknowledge_one(refresh_card(turn, case), case, exhibit)


def _as_answer(turn: Turn, case: Case, exhibit: Exhibit, reading: Reading | None) -> Turn:
    """Keep a picture of the company's answer; its caption is what they said."""
    turn = keep_picture(turn, case, exhibit, quiet=exhibit.group is not None)
    case = turn.case(case.number) or case
    if reading is None or not exhibit.caption:
        return turn
    return keep_reply(turn, case, reading, exhibit.caption)


def _acknowledge_one(turn: Turn, case: Case, exhibit: Exhibit, *, alone: bool = False) -> Turn:
    """Acknowledge a single item, in one message with those that came right before it."""
    before = turn.conversation.burst
    joined = (
        before is not None
        and before.case == case.number
        and before.inputs[-1] == exhibit.input - 1
        and abs(exhibit.received_at - before.at) <= ONE_AFTER_THE_OTHER
    )
    inputs = (*before.inputs, exhibit.input) if joined and before is not None else (exhibit.input,)
    burst = None if alone else Burst(case.number, inputs, exhibit.received_at)
    turn = replace(turn, conversation=replace(turn.conversation, burst=burst))
    items = tuple(one for one in case.exhibits if one.input in inputs)
    turn = acknowledge(turn, case, items, ask=not alone, slot=f"burst:{case.number}.{inputs[0]}")
    return remember(turn, case, items)


def refresh_card(turn: Turn, case: Case) -> Turn:
    """Count the new item on the card, while the card is still on the screen."""
    shown = case.status is Status.DRAFTED and in_burst(case, turn.now)
    return show_card(turn, case, in_place=True) if shown else turn


# --- what is not kept ----------------------------------------------------------------------


def _known(turn: Turn, case: Case, exhibit: Exhibit, repeated: Exhibit) -> Turn:
    """Say that the item is there already; an album says so at its end."""
    if exhibit.group is None:
        return turn.say("evidence_known", case=case, about=(repeated.number,), number=repeated.number)
    album = _album(turn, case, exhibit.group)
    return _gather(turn, replace(album, known=(*album.known, repeated.number)))


def _has_room(turn: Turn, case: Case, exhibit: Exhibit) -> bool:
    kept = sum(one.size or 0 for one in case.exhibits if one.file_state is not FileState.TOO_BIG)
    new = 0 if exhibit.file_state is FileState.TOO_BIG else exhibit.size or 0
    return len(case.exhibits) < turn.world.max_items and kept + new <= turn.world.max_case_mb * MEGABYTE


def _refused(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Say that the case is full and what can be done; an album says so at its end."""
    if exhibit.group is None:
        return turn.say("evidence_full", case=case, values=limits(turn, 1))
    album = _album(turn, case, exhibit.group)
    return _gather(turn, replace(album, refused=album.refused + 1))


def limits(turn: Turn, n: int) -> dict[str, Value]:
    """Return what a case takes, with how many items it did not."""
    return {"n": n, "most": turn.world.max_items, "mb": turn.world.max_case_mb}


# --- albums --------------------------------------------------------------------------------


def _album(turn: Turn, case: Case, group: str) -> Album:
    album = turn.conversation.album
    return album if album is not None and album.group == group else Album(group, case.number, 0)


def _gather(turn: Turn, album: Album) -> Turn:
    """Keep the album open for another moment."""
    turn = replace(turn, conversation=replace(turn.conversation, album=album))
    return turn.add(PlanAlbum(album.group, turn.now + ALBUM_SILENCE))


def _into_album(turn: Turn, case: Case, exhibit: Exhibit) -> tuple[Turn, Case]:
    """Take an item into its album: the numbers follow the order of sending, the caption is everybody's."""
    known = turn.conversation.album
    still_open = known is not None and known.group == exhibit.group
    album = _album(turn, case, exhibit.group or "")
    parts = [one for one in case.exhibits if one.group == exhibit.group]
    if still_open:
        numbers = sorted(one.number for one in parts)
        in_order = sorted(parts, key=lambda one: (one.message, one.input))
        parts = [replace(one, number=number) for one, number in zip(in_order, numbers, strict=True)]
    caption = next((one.caption for one in parts if one.caption), None)
    parts = [one if one.note else replace(one, note=caption, caption=caption) for one in parts]
    others = [one for one in case.exhibits if one.group != exhibit.group]
    exhibits = tuple(sorted((*others, *parts), key=lambda one: one.number))
    case = replace(case, exhibits=exhibits)
    return _gather(turn.put(case), replace(album, case=case.number, count=album.count + 1)), case


def on_album_closed(turn: Turn, event: AlbumClosed) -> Turn:
    """Acknowledge a whole album once."""
    album = turn.conversation.album
    if album is None or album.group != event.group:
        return turn
    turn = replace(turn, conversation=replace(turn.conversation, album=None))
    case = turn.case(album.case)
    if case is None:
        return turn
    items = tuple(exhibit for exhibit in case.exhibits if exhibit.group == event.group)
    notes: tuple[Phrase, ...] = ()
    if album.known:
        known: dict[str, Value] = {"n": len(album.known), "numbers": numbers_phrase(album.known)}
        notes += (Phrase("evidence_known_many", known),)
    if album.refused:
        notes += (Phrase("evidence_full", limits(turn, album.refused)),)
    if not items:
        return turn.say("evidence_none_new", case=case, notes=Lines(notes)) if notes else turn
    filing = turn.conversation.filing
    if filing is not None and not filing.answered and items[0].input in filing.items:
        return ask_which(turn, notes)
    if all(one.answer for one in items):
        return _answer_album(turn, case, items)
    turn = refresh_card(turn, case)
    ask = not album.worded
    turn = acknowledge(turn, case, items, ask=ask, slot=f"album:{album.group}", notes=notes)
    return propose(offer_taken(remember(turn, case, items), case), case)


def _answer_album(turn: Turn, case: Case, items: tuple[Exhibit, ...]) -> Turn:
    """Say once that pictures of the company's answer are kept, and ask for their gist if nobody gave it."""
    asks = turn.conversation.expecting is Expecting.REPLY_TEXT
    return turn.say(
        "reply_pictures",
        case=case,
        numbers=numbers_phrase(one.number for one in items),
        company=company_phrase(case.facts),
        ask=Phrase("reply_pictures_ask" if asks else "nothing"),
    )


# --- words that come with an item ----------------------------------------------------------


def _with_words(turn: Turn, case: Case, exhibit: Exhibit, reading: Reading, number: int) -> Turn:
    """Take a caption as part of the story, the words of others as theirs."""
    if is_theirs(exhibit):
        heard = _is_answer(turn, case, exhibit)
        if exhibit.group is None:
            turn = _acknowledge_one(turn, case, exhibit, alone=heard)
        return hear_theirs(turn, case, exhibit, reading)
    if exhibit.group is None:
        turn = _acknowledge_one(turn, case, exhibit, alone=True)
    if case.status not in (Status.INTERVIEWING, Status.DRAFTED):
        return turn
    words = exhibit.caption or ""
    label = len(words.split()) <= LONGEST_LABEL
    if not _carries_facts(reading) and (label or (case.status is Status.DRAFTED and not _complains(reading))):
        return refresh_card(turn, case)
    turn = _worded(turn)
    if _complains(reading) or case.asking is not None or case.told:
        return on_text(turn, case, reading, number, words)
    turn, case = absorb(turn, case, reading, Source(number))
    return hear(turn, case, number, words)


def _worded(turn: Turn) -> Turn:
    album = turn.conversation.album
    if album is None:
        return turn
    return replace(turn, conversation=replace(turn.conversation, album=replace(album, worded=True)))


def on_evidence_read(turn: Turn, event: EvidenceRead) -> Turn:
    """Take the words of a mail that has arrived, or of an item whose case is known now."""
    found = turn.item(event.input)
    if found is None or not found[1].text:
        return turn
    return hear_theirs(turn, *found, event.reading, sure=event.answer)


def hear_theirs(turn: Turn, case: Case, exhibit: Exhibit, reading: Reading, *, sure: bool = False) -> Turn:
    """Take the words of others: the company's answer where one is due, and a warning where it is none."""
    words = heard_part(exhibit)
    if sure or _is_answer(turn, case, exhibit):
        turn = turn.change(active=case.number)
        warned = guard(turn, case, words, exhibit.origin_name or "", exhibit.origin_at)
        return warned or keep_reply(turn, case, reading, words, exhibit.origin_at, passed_on=True)
    warned = guard(turn, case, words, exhibit.origin_name or "", exhibit.origin_at)
    if warned is not None or exhibit.kind is not EvidenceKind.EMAIL or case.status not in _ON_THE_WAY:
        return warned or turn
    button = Button(Action.THEIRS, "btn_theirs", case.number, str(exhibit.number))
    return turn.say("ask_whose_mail", ((button,),), case=case, number=exhibit.number)


def _is_answer(turn: Turn, case: Case, exhibit: Exhibit) -> bool:
    """Tell whether the words of others are what the company answered."""
    if turn.conversation.expecting is Expecting.REPLY_TEXT and turn.conversation.active == case.number:
        return True
    if case.status not in _ON_THE_WAY:
        return False
    mail = exhibit.kind is EvidenceKind.EMAIL
    return is_from_company(exhibit.origin_name or "", case.facts.company) if mail else True


def _carries_facts(reading: Reading) -> bool:
    """Tell whether a caption adds to the story, rather than naming what the picture shows."""
    return bool(reading.when or reading.amounts or reading.tried or reading.ask or reading.references)


def _complains(reading: Reading) -> bool:
    return reading.triage is Triage.COMPLAINT
