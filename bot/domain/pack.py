"""The evidence pack of a case: what stands in it, in which words. The same case and moment, the same pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.domain.acknowledging import is_picture
from bot.domain.case import (
    Case,
    CompanyReply,
    Conversation,
    EvidenceKind,
    Exhibit,
    FileState,
    Readable,
)
from bot.domain.drafts import LETTERS, Draft, DraftKind, Step
from bot.domain.facts import Facts
from bot.domain.pack_covering import PEOPLE, Covering
from bot.domain.pack_events import NameOf, happenings
from bot.domain.pack_facts import fact_lines, summary
from bot.domain.pack_shapes import Chapter, Chapters, Happening, Item, Pack, Row, Wording, Written
from bot.domain.screens import ask_phrase, company_phrase
from bot.domain.values import Money, Phrase, Value

_NUMBER = re.compile(r"\s+(?=\+?\d[\d ()-]+$)")
US_SHEETS = frozenset({"US", "CA"})
# Whose words a public pack leaves out: they are others', or lead to what is private.
LEFT_OUT = frozenset({EvidenceKind.CONTACT, EvidenceKind.LOCATION, EvidenceKind.EMAIL, EvidenceKind.LINK})
KEPT = frozenset({FileState.STORED, FileState.BROKEN})
# The step that a letter of a kind was taken with: without it nobody knows that it was sent.
SENT_WITH = {
    DraftKind.EMAIL: {Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST},
    DraftKind.LETTER: {Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST},
    DraftKind.BODY_COMPLAINT: {Step.BODY, Step.DATA_PROTECTION},
    DraftKind.CHARGEBACK: {Step.CHARGEBACK, Step.SECTION75},
    DraftKind.LETTER_BEFORE_ACTION: {Step.LETTER_BEFORE_ACTION},
}


def shown_in(exhibit: Exhibit, *, public: bool) -> bool:
    """Tell whether the picture of an item stands in a pack: in a public one only what was released."""
    if not is_picture(exhibit) or exhibit.sha256 is None or exhibit.file_state is not FileState.STORED:
        return False
    return exhibit.readable is Readable.NO or not public


def pack_of(
    conversation: Conversation, case: Case, at: datetime, wording: Wording, name_of: NameOf, *, public: bool
) -> Pack:
    """Return the pack of a case; in a public one everything private is covered."""
    words, zone = wording.words, conversation.person.timezone
    company = case.facts.company
    country = (company.country if company else None) or conversation.person.country
    events = happenings(case, zone, name_of, wording)
    pack = Pack(
        language=wording.language,
        at=at,
        us_sheet=country in US_SHEETS,
        public=public,
        title=words(Phrase("pack_title", {"company": company_phrase(case.facts)})),
        subtitle=words(Phrase("pack_made", {"at": wording.moment(at)})),
        summary=summary(case, zone, wording, public=public),
        note=words(Phrase("pack_note_public" if public else "pack_note_full")),
        chapters=_chapters(case, events, wording),
        events=events,
        span=words(Phrase("pack_axis", {"n": (events[-1].on - events[0].on).days})) if events else "",
        facts=fact_lines(case, wording, public=public),
        items=tuple(_item(exhibit, wording, public=public) for exhibit in case.exhibits),
        texts=tuple(_texts(case, wording, public=public)),
        answers=tuple(_answer(one, case, wording) for one in case.replies),
        asked=_asked(case, wording),
        hash_label=words(Phrase("pack_row_hash")),
        page=words(Phrase("pack_page", {"page": "{p}", "pages": "{n}"})),
        marked=words(Phrase("pack_marked")),
    )
    return Covering(conversation, case, words(Phrase("pack_covered"))).whole(pack) if public else pack


def _chapters(case: Case, events: tuple[Happening, ...], wording: Wording) -> Chapters:
    """Return the headings; below one with nothing under it stands that there is nothing."""

    def chapter(name: str, *, empty: bool = False) -> Chapter:
        title = wording.words(Phrase(f"pack_chapter_{name}"))
        return Chapter(title, wording.words(Phrase(f"pack_none_{name}" if empty else f"pack_lead_{name}")))

    sent = case.posts or any(_sent(case, draft) for draft in case.drafts if draft.kind in LETTERS)
    return Chapters(
        contents=Chapter(wording.words(Phrase("pack_chapter_contents"))),
        timeline=chapter("timeline", empty=not events),
        facts=chapter("facts", empty=case.facts == Facts()),
        exhibits=chapter("exhibits", empty=not case.exhibits),
        texts=chapter("texts", empty=not sent),
        answers=chapter("answers", empty=not case.replies),
        asked=chapter("asked"),
    )


# --- exhibits ---------------------------------------------------------------------------------


def _item(exhibit: Exhibit, wording: Wording, *, public: bool) -> Item:
    words, hidden = wording.words, public and exhibit.kind in LEFT_OUT
    kind = Phrase(f"pack_kind_{exhibit.kind}")
    return Item(
        number=exhibit.number,
        title=words(Phrase("pack_exhibit", {"number": exhibit.number, "kind": kind})),
        rows=tuple(
            Row(words(Phrase(label)), words(value)) for label, value in _rows(exhibit, wording, public=public)
        ),
        picture=shown_in(exhibit, public=public),
        sha256=(exhibit.sha256 or "") if exhibit.file_state in KEPT else "",
        words=words(Phrase("pack_left_out")) if hidden else _words(exhibit),
    )


def _words(exhibit: Exhibit) -> str:
    """Return the words of an item; a contact's number has a line of its own, however the name runs."""
    if exhibit.kind is EvidenceKind.CONTACT:
        return _NUMBER.sub("\n", exhibit.text or "", count=1)
    return "\n".join(part for part in (exhibit.text, exhibit.note) if part)


def _rows(exhibit: Exhibit, wording: Wording, *, public: bool) -> Iterator[tuple[str, Value]]:
    yield "pack_row_received", wording.moment(exhibit.received_at)
    if exhibit.origin_at is not None:
        yield "pack_row_written", wording.moment(exhibit.origin_at)
    if exhibit.origin_kind is not None:
        yield "pack_row_from", _origin(exhibit, public=public)
    if exhibit.subject and not public:
        yield "pack_row_subject", exhibit.subject
    if exhibit.file_name and not public:
        yield "pack_row_name", exhibit.file_name
    if exhibit.mime or exhibit.size:
        size = Phrase("pack_size", {"size": _size(exhibit.size)}) if exhibit.size else ""
        yield "pack_row_file", Phrase("pack_file", {"mime": exhibit.mime or "", "size": size})
    if exhibit.file_state not in (FileState.NONE, FileState.STORED):
        yield "pack_row_state", Phrase(f"pack_file_{exhibit.file_state}")
    if public and is_picture(exhibit) and not shown_in(exhibit, public=True):
        yield "pack_row_state", Phrase("pack_not_released")
    if exhibit.answer:
        yield "pack_row_what", Phrase("pack_is_answer")


def _origin(exhibit: Exhibit, *, public: bool) -> Value:
    person = exhibit.origin_kind in PEOPLE
    if public and person:
        return Phrase("pack_origin_somebody")
    name = exhibit.origin_name or Phrase("pack_origin_somebody")
    return Phrase(f"pack_origin_{exhibit.origin_kind}", {"name": name})


def _size(size: int | None) -> str:
    size = size or 0
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


# --- words --------------------------------------------------------------------------------------


def _texts(case: Case, wording: Wording, *, public: bool) -> Iterator[Written]:
    """Yield every post that is out, then the letters that were sent."""
    words = wording.words
    for post in case.posts:
        rows = [Row(words(Phrase("pack_row_posted")), wording.moment(post.posted_at))]
        if post.url and not public:
            rows.append(Row(words(Phrase("pack_row_link")), post.url))
        yield Written(words(Phrase("pack_text_post")), tuple(rows), post.text)
    for draft in case.drafts:
        if draft.kind in LETTERS and (when := _sent(case, draft)) is not None:
            rows = [Row(words(Phrase("pack_row_sent")), wording.moment(when))]
            if draft.subject:
                rows.append(Row(words(Phrase("pack_row_subject")), draft.subject))
            yield Written(words(Phrase(f"pack_text_{draft.kind}")), tuple(rows), draft.text)


def _sent(case: Case, draft: Draft) -> datetime | None:
    steps = SENT_WITH.get(draft.kind, set())
    return max((done.at for done in case.progress.done if done.step in steps), default=None)


def _answer(reply: CompanyReply, case: Case, wording: Wording) -> Written:
    words = wording.words
    rows = [Row(words(Phrase("pack_row_came")), wording.moment(reply.at))]
    if reply.promised_by is not None:
        rows.append(Row(words(Phrase("pack_row_promised")), wording.day(reply.promised_by)))
    if reply.offered is not None:
        rows.append(Row(words(Phrase("pack_row_offered")), words(Money(reply.offered))))
    if reply.exhibit is not None:
        rows.append(
            Row(
                words(Phrase("pack_row_shown")), words(Phrase("pack_from_exhibit", {"number": reply.exhibit}))
            )
        )
    machine = reply not in case.answers and reply.conduct is None
    key = "pack_answer_told" if reply.told else "pack_answer_machine" if machine else "pack_answer"
    return Written(words(Phrase(key)), tuple(rows), reply.text)


def _asked(case: Case, wording: Wording) -> tuple[Row, ...]:
    words, ask = wording.words, case.facts.ask
    rows: list[tuple[str, Value]] = []
    if ask is not None:
        rows.append(("pack_fact_ask", ask_phrase(ask)))
        if ask.amount is not None:
            rows.append(("pack_row_sum", Money(ask.amount)))
        if ask.by is not None:
            rows.append(("pack_row_by", wording.day(ask.by)))
    rows.append(("pack_sum_status", Phrase(f"status_{case.status}")))
    if case.result is not None:
        rows.append(("pack_row_result", Phrase(f"pack_result_{case.result}")))
    made = (Row(words(Phrase(label)), words(value)) for label, value in rows)
    return tuple(replace(row, text=row.text[:1].upper() + row.text[1:]) for row in made)
