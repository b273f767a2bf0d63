"""Steps outside the company: what whoever decides asks for and can do, how to reach them, what to send."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.bodies import Body, BodyKind, Role
from bot.domain.case import Case, Expecting, FileState
from bot.domain.drafts import ALLY, BLANKS, Draft, DraftKind, Step
from bot.domain.effects import Action, Block, Button, Day, Items, Keyboard, Lines, Phrase, Value
from bot.domain.escalation import Rung
from bot.domain.facts import Channel, CompanyState
from bot.domain.hours import local_day
from bot.domain.papers import letter_rows, letter_values
from bot.domain.turn import Turn

CALLED = "called"  # argument of "I called them"
OUTSIDE = frozenset({Step.BODY, Step.DATA_PROTECTION, Step.CHARGEBACK, Step.SECTION75, Step.CHAMPION})
IN_WRITING = frozenset({Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.TICKET})
_WRITTEN = re.compile(r"\bin writing|\bwritten|\bwrote|\bletter|\bproof (?:that|of)", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:number|reference|docket)\b", re.IGNORECASE)
_FINAL = re.compile(r"\bfinal|\bdeadlock|\breject|\bunsatisf|\bnot satisfied|\bresponse\b", re.IGNORECASE)
_SHORT = 6  # words
_BUSINESS = re.compile(r"\b(?:business|company|shop|firm|work)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:my ?self|me|private(?:ly)?|personal(?:ly)?|consumer|home)\b", re.IGNORECASE)
_SAYS_FINAL = re.compile(r"\bfinal (?:response|decision|answer|position)\b|\bdeadlock\b", re.IGNORECASE)
_SIZES = (
    r"households?|residential|micro-?(?:enterprises?|business(?:es)?)|small (?:business|firm|enterprise)\w*"
)
_NOTE = re.compile(r"\s*\(own knowledge\)|[:,;] own knowledge(?=\))", re.IGNORECASE)
_WHO = re.compile(rf"\b(?:consumers?|{_SIZES})\b", re.IGNORECASE)  # in what a row asks for
_FOR_SMALL = re.compile(rf"\b(?:{_SIZES})\b", re.IGNORECASE)  # in what it can do


def show_outside(turn: Turn, case: Case, rung: Rung, row: Body) -> Turn:
    """Show a step outside: why now, what they ask for and what is still missing, what they can do, where.

    Nothing is filed by the bot. The text to send follows where there is one; a court gets none.
    """
    text_follows = rung.step in OUTSIDE
    return turn.say(
        "step_outside",
        (
            *_page(case, row),
            *_write_first(case, row),
            *(() if text_follows else filing_rows(case, rung.step, row.id)),
        ),
        case=case,
        why=rung.why,
        lines=Lines(tuple(body_lines(turn, case, row))),
    )


def body_lines(turn: Turn, case: Case, row: Body) -> Iterator[Value]:
    """Yield the rule, the checklist, what they can and cannot do, and the price: as the row says it."""
    if row.prerequisite:
        yield Phrase("outside_rule", {"text": without_note(row.prerequisite)})
    yield from checklist(turn, case, row)
    if row.can_do:
        yield Phrase("outside_can_do", {"text": without_note(row.can_do)})
    if row.kind is BodyKind.BODY and row.binding_on_company is False:
        yield Phrase("outside_not_binding")
    if case.progress.business and asks_who(row):
        yield Phrase("outside_business")
    if row.fee:
        yield Phrase("outside_fee", {"text": row.fee})


def without_note(text: str) -> str:
    """Leave out how a compiler of the row knew it: the person is told to check it on their site instead."""
    return _NOTE.sub("", text)


def checklist(turn: Turn, case: Case, row: Body) -> Iterator[Phrase]:
    """Yield what the row asks for, each with what is there or still missing."""
    asked = " ; ".join((row.prerequisite, *row.needs))
    court = row.kind is BodyKind.SMALL_CLAIMS  # there the last letter is what counts
    yield from _told(case, written=_WRITTEN.search(asked) is not None and not court)
    yield from _numbers(case, row)
    if court:
        yield from _last_letter(turn, case)
    elif _FINAL.search(asked):
        yield from _final_answer(turn, case)
    items = sum(one.file_state is not FileState.BROKEN for one in case.exhibits)
    yield Phrase("have_evidence", {"n": items}) if items else Phrase("lack_evidence")
    for need in row.needs:
        if not _NUMBER.search(need) and not _WRITTEN.search(need):
            yield Phrase("lack_other", {"what": need})


def _told(case: Case, *, written: bool) -> Iterator[Phrase]:
    complaint = case.progress.complaint
    if complaint is None:
        yield Phrase("lack_told")
        return
    yield Phrase("have_told", {"day": Day(complaint.on)})
    if written:
        proven = complaint.channel in IN_WRITING
        yield Phrase("have_written" if proven else "lack_written")


def _numbers(case: Case, row: Body) -> Iterator[Phrase]:
    complaint = case.progress.complaint
    known = complaint.reference if complaint else ""
    known = known or next((reference.text for reference in case.facts.references), "")
    for need in row.needs:
        if _NUMBER.search(need):
            what: dict[str, Value] = {"what": need, "number": known}
            yield Phrase("have_number", what) if known else Phrase("lack_number", {"what": need})


def _final_answer(turn: Turn, case: Case) -> Iterator[Phrase]:
    refused = case.facts.company_state is CompanyState.REFUSED
    if case.replies and (refused or _SAYS_FINAL.search(case.replies[-1].text)):
        day = local_day(case.replies[-1].at, turn.person.timezone)
        yield Phrase("have_final", {"day": Day(day)})
    else:
        yield Phrase("lack_final")


def _last_letter(turn: Turn, case: Case) -> Iterator[Phrase]:
    sent = next((one.at for one in case.progress.done if one.step is Step.LETTER_BEFORE_ACTION), None)
    if sent is None:
        yield Phrase("lack_last_letter")
    else:
        yield Phrase("have_last_letter", {"day": Day(local_day(sent, turn.person.timezone))})


# --- the text to send -----------------------------------------------------------------------


def show_text(
    turn: Turn, case: Case, draft: Draft, step: Step, body: str, notes: Lines, next_: Value
) -> Turn:
    """Show the text of a step outside in a block of its own, then what became of it."""
    return turn.say(
        "draft_ally" if body == ALLY else f"draft_{step}",
        (*letter_rows(turn, case, draft), *filing_rows(case, step, body)),
        case=case,
        values=letter_params(draft, notes, next_) | letter_values(turn, case, draft),
    )


def letter_params(draft: Draft, notes: Lines, next_: Value) -> dict[str, Value]:
    """Return the values of a letter's screen: subject and text to copy, and the blanks to fill in."""
    return {
        "subject": Block(draft.subject),
        "text": Block(draft.text),
        "blanks": blanks_line(draft.text),
        "notes": notes,
        "next": next_,
    }


def blanks_line(text: str) -> Phrase:
    """Return the line that names what only the person can fill in; nothing where the text is whole."""
    found = dict.fromkeys(re.findall(r"\[[^\]\n]{2,60}\]", text))
    names = [blank for blank in found if blank in BLANKS or not re.search(r"https?:", blank)]
    if not names:
        return Phrase("nothing")
    return Phrase("fill_in", {"names": Items(tuple(name.strip("[]") for name in names)), "n": len(names)})


def filing_rows(case: Case, step: Step, body: str) -> Keyboard:
    """Return "I filed it" and "not for me"."""
    number, argument = case.number, f"{step}.{body}"
    label = "btn_sent_it" if step is Step.CHAMPION else "btn_filed"
    return (
        (
            Button(Action.FILED, label, number, argument),
            Button(Action.ASIDE, "btn_not_for_me", number, argument),
        ),
    )


def _page(case: Case, row: Body) -> Keyboard:
    address = row.complaint_url or row.url
    if not address:
        return ()
    return ((Button(Action.LINK, "btn_open_body", case.number, "body", {"name": row.name}, url=address),),)


def _write_first(case: Case, row: Body) -> Keyboard:
    """Offer what goes to the company before: a request about data, the last letter before a court."""
    if row.role is Role.DPA:
        return ((Button(Action.DATA_REQUEST, "btn_data_request", case.number),),)
    sent = any(one.step is Step.LETTER_BEFORE_ACTION for one in case.progress.done)
    if row.kind is BodyKind.SMALL_CLAIMS and not sent:
        return ((Button(Action.LAST_LETTER, "btn_last_letter", case.number),),)
    return ()


def way_keyboard(case: Case, kind: DraftKind) -> Keyboard:
    """Return what the person can say about a text sent without an account: the company knows then."""
    argument = CALLED if kind is DraftKind.PHONE_SCRIPT else Step.FORMAL_COMPLAINT
    label = "btn_called" if kind is DraftKind.PHONE_SCRIPT else "btn_sent_it"
    return ((Button(Action.TOLD_YES, label, case.number, argument),),)


# --- for whom -------------------------------------------------------------------------------


def asks_who(row: Body) -> bool:
    """Tell whether it matters to a body that the person is a consumer: its row or its office says so."""
    asked = " ; ".join((row.prerequisite, *row.needs, row.only_if or ""))
    named = _WHO.search(asked) or _FOR_SMALL.search(row.can_do)
    return row.role is Role.CONSUMER_AGENCY or named is not None


def must_ask_who(case: Case, row: Body | None) -> bool:
    return row is not None and case.progress.business is None and row.kind is BodyKind.BODY and asks_who(row)


def ask_who(turn: Turn, case: Case, step: Step, row: Body) -> Turn:
    """Ask once whether the person complains for themselves or for a business."""
    keyboard = (
        (
            Button(Action.BUSINESS, "btn_private", case.number, f"no.{step}.{row.id}"),
            Button(Action.BUSINESS, "btn_business", case.number, f"yes.{step}.{row.id}"),
        ),
    )
    turn = turn.expect(Expecting.FOR_WHOM).change(active=case.number)
    return turn.say("ask_business", keyboard, case=case, name=row.name)


def whose(text: str) -> bool | None:
    """Tell whether a short answer means a business; None when it says neither."""
    if len(text.split()) > _SHORT:
        return None
    if _BUSINESS.search(text):
        return True
    return False if _MYSELF.search(text) else None


def with_business(case: Case, argument: str) -> tuple[Case, str] | None:
    """Return the case that knows for whom, and the step to go on with; None for a button that is none."""
    answer, _, step = argument.partition(".")
    if answer not in ("yes", "no"):
        return None
    return replace(case, progress=replace(case.progress, business=answer == "yes")), step
