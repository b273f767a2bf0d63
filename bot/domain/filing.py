"""Which case an item of evidence belongs to: what can be told is not asked, and what is asked is asked once.

While the person has not answered, the items are kept with a case already: nothing is lost if they never do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.acknowledging import (
    all_cases,
    is_theirs,
    kinds_phrase,
    name_of,
    numbers_phrase,
    open_cases,
)
from bot.domain.case import Case, EvidenceKind, Exhibit, Expecting, Status
from bot.domain.clues import anew
from bot.domain.effects import Lines, Phrase
from bot.domain.events import EvidenceReceived
from bot.domain.gathering import Filing
from bot.domain.letters import heard_part, is_from_company
from bot.domain.offering import offer_taken
from bot.domain.perceiving import ReadEvidence
from bot.domain.proposing import propose
from bot.domain.reading import Triage
from bot.domain.turn import Turn

REMEMBERED = timedelta(minutes=10)  # an answer holds for what follows
FRESH = timedelta(minutes=30)  # a story that is being told
SHORT = 4  # words that only name a case
_TELLING = (Status.INTERVIEWING, Status.DRAFTED)


@dataclass(frozen=True, slots=True)
class Filed:
    """Where an item goes; `unsure` when only the person can tell."""

    turn: Turn
    case: Case
    unsure: bool = False


def case_for(turn: Turn, event: EvidenceReceived) -> Filed:
    """Return the case of an item: that of its album, of what it answers, of what it names, of the talk."""
    exhibit, filing = event.exhibit, turn.conversation.filing
    if exhibit.group is not None and (together := _of_album(turn, exhibit.group)):
        return together
    about = turn.case(event.case or 0)
    if about is not None:
        return Filed(turn, about)
    named = [case for case in open_cases(turn) if _named(case, event)]
    if len(named) == 1:
        return Filed(turn, named[0])
    active = turn.active
    if active is None or _is_new_story(active, event):
        return _opened(turn)
    lately = turn.case(filing.case) if filing is not None and turn.now < filing.until else None
    if filing is not None and lately is not None and lately.open:
        if not filing.answered:
            return Filed(turn, lately, unsure=True)
        if lately.number == active.number:
            return Filed(turn, lately)
    others = [case for case in open_cases(turn) if case.number != active.number]
    if not others or _in_talk(turn, active):
        return Filed(turn, active)
    return Filed(turn, active if active.open else others[0], unsure=True)


def _of_album(turn: Turn, group: str) -> Filed | None:
    """Return the case that has the other items of an album."""
    filing, album = turn.conversation.filing, turn.conversation.album
    for case in turn.conversation.cases:
        items = {one.input for one in case.exhibits if one.group == group}
        if items:
            unsure = filing is not None and not filing.answered and bool(items & set(filing.items))
            return Filed(turn, case, unsure)
    case_of_known = turn.case(album.case) if album is not None and album.group == group else None
    return Filed(turn, case_of_known) if case_of_known is not None else None


def _named(case: Case, event: EvidenceReceived) -> bool:
    """Tell whether the words of an item, or who they come from, name the company of a case."""
    company, exhibit = case.facts.company, event.exhibit
    if company is None:
        return False
    words = " ".join(filter(None, (exhibit.note, exhibit.text, exhibit.origin_name, exhibit.subject)))
    names = {company.name, *(account.handle for account in company.accounts)}
    if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) for name in names if name):
        return True
    if exhibit.origin_name and is_from_company(exhibit.origin_name, company):
        return True
    mentions = event.reading.companies if event.reading else ()
    return any(
        found.id is not None and found.id == company.id
        for mention in mentions
        for found in mention.lookup.companies
    )


def _is_new_story(active: Case, event: EvidenceReceived) -> bool:
    """Tell whether a caption is a complaint about another company, after the active case's story is told."""
    reading = event.reading
    if reading is None or is_theirs(event.exhibit) or active.status in _TELLING:
        return False
    return reading.triage is Triage.COMPLAINT and bool(reading.companies)


def _in_talk(turn: Turn, active: Case) -> bool:
    """Tell whether the talk is about the active case just now."""
    heard_at = turn.conversation.heard_at
    fresh = heard_at is not None and turn.now - heard_at <= FRESH
    telling = active.status in _TELLING and fresh
    return active.open and (telling or turn.conversation.expecting is Expecting.REPLY_TEXT)


def _opened(turn: Turn) -> Filed:
    turn = turn.open_case()
    case = turn.active
    assert case is not None, "open_case makes one active"  # noqa: S101
    return Filed(turn, case)


def remember(turn: Turn, case: Case, items: Sequence[Exhibit] = ()) -> Turn:
    """Take the case for what follows: the person opened it, or said that items belong there."""
    inputs = tuple(one.input for one in items)
    return _with_filing(turn, Filing(case.number, turn.now + REMEMBERED, inputs))


def _with_filing(turn: Turn, filing: Filing | None) -> Turn:
    return replace(turn, conversation=replace(turn.conversation, filing=filing))


def hold(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Note that an item waits for the person's word."""
    filing = turn.conversation.filing
    waiting = filing.items if filing is not None and not filing.answered else ()
    held = Filing(case.number, turn.now + REMEMBERED, (*waiting, exhibit.input), answered=False)
    return _with_filing(turn, held)


def ask_which(turn: Turn, notes: tuple[Phrase, ...] = ()) -> Turn:
    """Ask which case the held items belong to; more items edit the question."""
    filing = turn.conversation.filing
    case = turn.case(filing.case) if filing is not None else None
    if filing is None or case is None:
        return turn
    items = tuple(one for one in case.exhibits if one.input in filing.items)
    if not items:
        return turn
    return turn.say(
        "ask_which_case",
        all_cases(turn, items),
        case=case,
        slot=f"which:{filing.items[0]}",
        in_place=True,
        about=tuple(one.number for one in items),
        what=kinds_phrase(items),
        notes=Lines(notes),
    )


def file_items(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the person's answer: the items of the question go to this case."""
    filing = turn.conversation.filing
    if filing is None or not filing.items or argument != str(filing.items[0]):
        return turn.pop_up("button_old")
    turn, case, items = moved(turn, filing.items, case, announced=filing.answered)
    if not items:
        return turn.pop_up("button_old")
    turn = remember(turn.change(active=case.number), case, items)
    asks = not case.told and case.facts.what is None
    turn = turn.say(
        "evidence_filed",
        case=case,
        slot=f"which:{argument}",
        about=() if asks else tuple(one.number for one in items),
        what=kinds_phrase(items),
        name=name_of(turn, case),
        numbers=numbers_phrase(one.number for one in items),
        n=len(items),
        notes=Phrase("evidence_what_happened") if asks else Phrase("nothing"),
    )
    return propose(offer_taken(turn, case), case).add(
        *(ReadEvidence(one.input, heard_part(one), one.origin_at) for one in items if is_theirs(one))
    )


def file_new(turn: Turn, argument: str) -> Turn:
    """Open a case for the items of the question."""
    filing = turn.conversation.filing
    if filing is None or not filing.items or argument != str(filing.items[0]):
        return turn.pop_up("button_old")
    opened = _opened(turn)
    return file_items(opened.turn, opened.case, argument)


def file_by_words(turn: Turn, text: str) -> Turn | None:
    """Take "the Zuku one" or "case 2" as the answer to the open question; None for any other text."""
    filing = turn.conversation.filing
    if filing is None or filing.answered or turn.now >= filing.until or len(text.split()) > SHORT:
        return None
    named = [case for case in open_cases(turn) if _says(case, text)]
    return file_items(turn, named[0], str(filing.items[0])) if len(named) == 1 else None


def _says(case: Case, text: str) -> bool:
    """Tell whether a short answer names the company of a case, or its number."""
    digits = re.sub(r"\D", "", text)
    return is_from_company(text, case.facts.company) or digits == str(case.number)


def moved(
    turn: Turn, inputs: Sequence[int], target: Case, *, announced: bool = True
) -> tuple[Turn, Case, tuple[Exhibit, ...]]:
    """Return the turn with items moved to a case, where they get its next numbers.

    Numbers that were never told may be given again. A file that the case has already is not kept twice.
    """
    wanted = set(inputs)
    kept: list[Exhibit] = [one for one in target.exhibits if one.input in wanted]
    for case in turn.conversation.cases:
        going = [one for one in case.exhibits if one.input in wanted]
        if case.number == target.number or not going:
            continue
        staying = tuple(one for one in case.exhibits if one.input not in wanted)
        numbered = case.next_exhibit - 1 if announced else max((one.number for one in staying), default=0)
        replies = tuple(
            replace(reply, exhibit=None) if reply.exhibit in {one.number for one in going} else reply
            for reply in case.replies
        )
        turn = turn.put(replace(case, exhibits=staying, numbered=numbered, replies=replies))
        for exhibit in going:
            twin = next((one for one in target.exhibits if same_file(one, exhibit)), None)
            if twin is None:
                taken, seen = anew(exhibit.taken), anew(exhibit.seen)
                twin = replace(exhibit, number=target.next_exhibit, taken=taken, seen=seen)
                target = with_exhibit(target, twin)
            kept.append(twin)
    turn = turn.put(target)
    album = turn.conversation.album
    if album is not None and any(one.group == album.group for one in kept):
        turn = replace(
            turn, conversation=replace(turn.conversation, album=replace(album, case=target.number))
        )
    return turn, target, tuple(kept)


def with_exhibit(case: Case, exhibit: Exhibit) -> Case:
    """Return the case with one item more."""
    numbered = max(case.next_exhibit - 1, exhibit.number)
    return replace(case, exhibits=(*case.exhibits, exhibit), numbered=numbered)


def same_file(old: Exhibit, new: Exhibit) -> bool:
    """Tell whether two items are the same file, or the same forwarded words."""
    if new.remote_unique_id is not None and old.remote_unique_id == new.remote_unique_id:
        return True
    if new.sha256 is not None and old.sha256 == new.sha256:
        return True
    if new.kind is EvidenceKind.LINK:
        return old.kind is EvidenceKind.LINK and old.text == new.text
    words = (new.text, new.origin_kind, new.origin_name, new.origin_at)
    forwarded = new.kind is EvidenceKind.FORWARD and new.origin_at is not None
    return forwarded and words == (old.text, old.origin_kind, old.origin_name, old.origin_at)
