"""Write to those outside the company: bodies, the bank, one consumer desk, and the letter before action."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.bodies import PaidBy, Role
from bot.domain.drafts import ALLY, DAY_PAID, SELLER, SUM_PAID, YOUR_CARD, DraftKind, DraftRequest, Step
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import letter_parts as parts
from bot.engines.rules.writing import letter_words as letters
from bot.engines.rules.writing import story
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import company_name, count, full_day, is_plural, listed, money
from bot.engines.rules.writing.letters import details, told_to_company

DAYS_BEFORE_COURT: Final = 14  # where the court's row names no number of its own
LONGEST_WAIT: Final = 60


def outside_letter(request: DraftRequest, kind: DraftKind, scrubber: Scrubber) -> tuple[str, str]:
    """Return subject and text of what goes outside the company, or of the letter that announces a court."""
    match kind:
        case DraftKind.CHARGEBACK:
            return _dispute(request, scrubber)
        case DraftKind.CHAMPION_PITCH:
            return _pitch(request, scrubber)
        case DraftKind.LETTER_BEFORE_ACTION:
            return _before_action(request, scrubber)
        case _:
            return _body_complaint(request, scrubber)


# --- a body ------------------------------------------------------------------------------


def _body_complaint(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return the text to paste into a body's form: what it asks for, what is known, blanks for the rest."""
    name = company_name(request.facts.company)
    data = request.step is Step.DATA_PROTECTION
    opening = letters.BODY_OPENING.format(name=name) if name else letters.BODY_OPENING_BARE
    template, bare = letters.BODY_SUBJECT, letters.BODY_SUBJECT_BARE
    if data and name:
        opening = letters.DATA_OPENING.format(name=name)
        template, bare = letters.DATA_SUBJECT, letters.DATA_SUBJECT_BARE
    numbers = parts.needed(request)
    alone = len(request.facts.references) == 1 and bool(numbers)  # then it is the number they ask for
    known = [*numbers, "" if alone else parts.references(request), parts.contacts(request)]
    text = parts.blocks(
        " ".join(part for part in (opening, parts.who_writes(request), _capacity(request)) if part),
        parts.listing(letters.HAPPENED, parts.story_lines(request, scrubber)),
        parts.listing(letters.DONE, _done(request, scrubber, name)),
        parts.listing(letters.THEIR_ANSWER, _answers(request, name)),
        f"{parts.ask_of(request, scrubber, name)} {letters.BODY_CLOSE}",
        "\n".join(part for part in known if part),
        parts.evidence(request),
        parts.closing(request),
    )
    return parts.named_subject(request, scrubber, template, bare), text


def _capacity(request: DraftRequest) -> str:
    if request.business is None:
        return ""
    return letters.AS_BUSINESS if request.business else letters.AS_CONSUMER


def _done(request: DraftRequest, scrubber: Scrubber, name: str) -> list[str]:
    lines = [
        parts.complaint_line(request, name),
        parts.efforts(request, scrubber),
        *parts.posted_lines(request),
    ]
    return [line for line in lines if line]


def _answers(request: DraftRequest, name: str) -> list[str]:
    """Return the answers as they were; "no final answer" only while none at all is on record."""
    if request.answered_on is None:
        return [letters.NO_FINAL]
    return parts.answer_lines(request, name or "The company")


# --- the bank ----------------------------------------------------------------------------


def _dispute(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return the letter to the bank; section 75 only for a credit card, and only with its source."""
    name = company_name(request.facts.company) or SELLER
    row = request.addressee
    subject, opening, law = letters.DISPUTE_SUBJECT, letters.DISPUTE_OPENING, ""
    if request.step is Step.SECTION75 and request.paid_by is PaidBy.CREDIT and row and row.source:
        checked = letters.READ_ON.format(day=full_day(row.checked_on)) if row.checked_on else ""
        subject, opening = letters.SECTION75_SUBJECT, letters.SECTION75_OPENING
        law = letters.SECTION75_SOURCE.format(on=checked, source=row.source)
    elif request.paid_by is PaidBy.PAYPAL:
        subject, opening = letters.BUYER_SUBJECT, letters.BUYER_OPENING
    elif row is not None and row.id == "us-fcba":
        opening = letters.BILLING_OPENING
    amount = story.main_amount(request)
    card = request.paid_by is not PaidBy.PAYPAL
    payment = [
        letters.PAID_TO.format(name=name),
        letters.PAID_SUM.format(sum=money(amount) if amount else SUM_PAID),
        letters.PAID_ON.format(day=full_day(request.paid_on) if request.paid_on else DAY_PAID),
        letters.PAID_CARD.format(card=YOUR_CARD) if card else "",
    ]
    text = parts.blocks(
        words.DEAR_NOBODY,
        f"{opening} {parts.who_writes(request)}".strip(),
        law,
        "\n".join(line for line in payment if line),
        parts.listing(letters.HAPPENED, parts.story_lines(request, scrubber)),
        parts.listing(letters.DONE, _done(request, scrubber, company_name(request.facts.company))),
        parts.listing(letters.THEIR_ANSWER, parts.answer_lines(request, name)),
        f"{_sum_asked(request)} {letters.DISPUTE_CLOSE}",
        details(request),
        parts.closing(request),
    )
    return subject.format(name=name), text


def _sum_asked(request: DraftRequest) -> str:
    """Ask for the sum that is wanted back, else for the one that was paid."""
    ask = request.facts.ask
    amount = (ask.amount if ask else None) or story.main_amount(request)
    return letters.DISPUTE_ASK.format(sum=money(amount)) if amount else letters.DISPUTE_ASK_BARE


# --- one consumer desk -------------------------------------------------------------------


def _pitch(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return a short pitch that may be printed: no reference, no name of staff, what papers there are."""
    name = company_name(request.facts.company) or "the company"
    done = [parts.efforts(request, scrubber), *parts.posted_lines(request)]
    chance = _without_reference(request, name)
    papers = _papers(request)
    ally = request.addressee.name if request.addressee and request.addressee.id == ALLY else ""
    opening = letters.ALLY_OPENING if ally else letters.PITCH_OPENING
    text = parts.blocks(
        letters.ALLY_HELLO.format(name=ally) if ally else letters.PITCH_HELLO,
        f"{opening.format(name=name)} {parts.who_writes(request)}".strip(),
        parts.listing(letters.HAPPENED, parts.story_lines(request, scrubber)),
        parts.listing(letters.DONE, [line for line in (chance, *done) if line]),
        parts.listing(letters.THEIR_ANSWER, _answers_in_public(request, scrubber, name)),
        parts.ask_of(request, scrubber, name),
        letters.PITCH_PAPERS.format(papers=papers) if papers else letters.PITCH_NO_PAPERS,
        letters.PITCH_CLOSE,
        request.sender or words.YOUR_NAME,
    )
    return parts.named_subject(request, scrubber, letters.PITCH_SUBJECT, letters.PITCH_SUBJECT_BARE), text


def _without_reference(request: DraftRequest, name: str) -> str:
    line = parts.complaint_line(request, name)
    shown = letters.WITH_REFERENCE.format(reference=parts.own_reference(request))
    return line.replace(shown, "") if request.complaint_reference else line


def _answers_in_public(request: DraftRequest, scrubber: Scrubber, name: str) -> list[str]:
    return [line for line in _answers(request, name) if not scrubber.holds_private(line)]


def _papers(request: DraftRequest) -> str:
    """Count what the person sent: "two photos and one document"."""
    counted: dict[str, int] = {}
    for item in request.exhibits:
        kind = letters.EXHIBIT_KINDS.get(item.kind, item.kind)
        counted[kind] = counted.get(kind, 0) + 1
    return listed(
        [f"{count(n)} {kind if n == 1 or is_plural(kind) else kind + 's'}" for kind, n in counted.items()]
    )


# --- the letter before action ------------------------------------------------------------


def _before_action(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return the last letter to the company; its deadline is the court's row's, else 14 days."""
    name = company_name(request.facts.company)
    court = request.addressee if request.addressee and request.addressee.role is Role.COURT else None
    days = court.wait_days if court and court.wait_days else DAYS_BEFORE_COURT
    days = min(days, LONGEST_WAIT)
    last = full_day(request.today + timedelta(days=days))
    facts, tried = told_to_company(request, scrubber)
    asked = parts.ask_line(request, scrubber, facts)
    threat = letters.LAST_COURT.format(court=_spoken(court.name)) if court else letters.LAST_COURT_ANY
    text = parts.blocks(
        words.DEAR.format(name=name) if name else words.DEAR_NOBODY,
        f"{letters.LAST_OPENING} {parts.who_writes(request)}".strip(),
        facts,
        tried,
        f"{asked} {letters.LAST_DEADLINE.format(days=days, day=last)}",
        f"{threat} {letters.LAST_CLOSE}",
        details(request),
        parts.closing(request, address=True),
    )
    return letters.LAST_SUBJECT.format(topic=parts.topic(request, scrubber)), text


def _spoken(name: str) -> str:
    """Name a court inside a sentence, without what stands in brackets or behind a comma."""
    return f"the {re.split(r' [(]|,', name, maxsplit=1)[0].strip()}"


# --- personal data -----------------------------------------------------------------------


def data_request(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return the request to the company itself, which a data protection authority asks for first."""
    name = company_name(request.facts.company)
    facts, tried = told_to_company(request, scrubber)
    text = parts.blocks(
        words.DEAR.format(name=name) if name else words.DEAR_NOBODY,
        f"{letters.REQUEST_OPENING} {parts.who_writes(request)}".strip(),
        facts,
        tried,
        parts.ask_line(request, scrubber, facts),
        "\n".join(letters.REQUEST_ASKS),
        letters.REQUEST_CLOSE,
        details(request),
        parts.closing(request),
    )
    return letters.REQUEST_SUBJECT, text
