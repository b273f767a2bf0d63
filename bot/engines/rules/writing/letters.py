"""Write to the company itself: the direct message, e-mails and letters, its form, what to say by phone."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.domain.drafts import YOUR_NAME, DraftKind, DraftRequest, Step
from bot.domain.facts import PrivateKind
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import letter_parts as parts
from bot.engines.rules.writing import letter_words as letters
from bot.engines.rules.writing import story
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.abroad import closing, greeting
from bot.engines.rules.writing.asking import ask_phrase, default_ask, polite_question
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import company_name, full_day, listed
from bot.engines.rules.writing.telling import stopped

DAYS_TO_ANSWER: Final = 14


def direct_message(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the message for the company's inbox, with references and the person's contact."""
    if told_by.is_foreign(request, scrubber):
        return _abroad(request, scrubber)
    name = company_name(request.facts.company)
    hello = words.HELLO.format(name=name) if name else words.HELLO_NOBODY
    facts = " ".join(parts.story_lines(request, scrubber))
    tried = parts.tried_line(request, scrubber, facts)
    asking = polite_question(request, scrubber, facts)
    details = [line for line in (parts.references(request), parts.contacts(request)) if line]
    thanks = words.THANKS_LINE + (f"\n{request.sender}" if request.sender else "")
    return parts.blocks(hello, f"{facts} {tried}".strip(), "\n".join(details), asking, thanks)


def _abroad(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the message in the person's own language: their sentences, their numbers, nothing in English."""
    story_text = " ".join(part.text for part in request.sentences)
    hello, thanks = greeting(story_text, company_name(request.facts.company))
    told = [stopped(text) for text in told_by.foreign_sentences(request, scrubber)]
    asks = told_by.foreign_asks(request, scrubber)
    kinds = request.facts.ask.kinds if request.facts.ask else ()
    asking = "" if asks else closing(story_text, "", kinds)
    numbers = [reference.text for reference in request.facts.references]
    phones = (PrivateKind.PHONE, PrivateKind.EMAIL)
    numbers += [private.text for private in request.facts.private if private.kind in phones]
    return parts.blocks(hello, " ".join([*told, asking]).strip(), "\n".join(numbers), thanks)


def letter(request: DraftRequest, kind: DraftKind, scrubber: Scrubber) -> tuple[str, str]:
    """Return subject and body of an e-mail or letter to the company, for the step of the request."""
    final = request.step is Step.FINAL_RESPONSE_REQUEST
    name = company_name(request.facts.company)
    dear = words.DEAR.format(name=name) if name else words.DEAR_NOBODY
    about = parts.matter(request, scrubber)
    if about:
        opening = (words.FINAL_ABOUT if final else words.COMPLAINT_ABOUT).format(topic=about)
    else:
        opening = words.FINAL_OPENING if final else words.COMPLAINT_OPENING
    opening = f"{opening} {parts.who_writes(request)}".strip()
    facts, tried = told_to_company(request, scrubber)
    answer_by = request.today + timedelta(days=DAYS_TO_ANSWER)
    requests = [
        parts.ask_line(request, scrubber, facts),
        words.FINAL_REQUEST if final else "",
        words.ANSWER_WITHIN.format(day=full_day(answer_by)),
    ]
    asked = " ".join(part for part in requests if part)
    end = parts.closing(request, address=kind is DraftKind.LETTER)
    subject = words.FINAL_SUBJECT if final else words.COMPLAINT_SUBJECT
    text = parts.blocks(dear, opening, facts, tried, asked, details(request), end)
    return subject.format(topic=parts.topic(request, scrubber)), text


def told_to_company(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return what happened by date, and what was tried and answered, in words for the company."""
    done = [parts.complaint_line(request, "you"), *parts.posted_lines(request)]
    lines = [*parts.story_lines(request, scrubber), *(line for line in done if line)]
    facts = parts.listing(words.WHAT_HAPPENED, lines)
    answers = "\n".join(parts.answer_lines(request, "You"))
    tried = parts.tried_line(request, scrubber, facts, last="" if answers else words.NOT_SOLVED)
    return facts, "\n".join(part for part in (tried, answers) if part)


def details(request: DraftRequest) -> str:
    """Return the numbers, the contact and the list of evidence."""
    known = "\n".join(part for part in (parts.references(request), parts.contacts(request)) if part)
    return parts.blocks(known, parts.evidence(request))


def company_form(request: DraftRequest, scrubber: Scrubber) -> tuple[str, str]:
    """Return what to paste into the company's own form: no greeting and no name, it has lines for those."""
    facts, tried = told_to_company(request, scrubber)
    asked = parts.ask_line(request, scrubber, facts)
    answer_by = full_day(request.today + timedelta(days=DAYS_TO_ANSWER))
    known = [parts.references(request), parts.contacts(request)]
    text = parts.blocks(
        f"{words.COMPLAINT_OPENING} {parts.who_writes(request)}".strip(),
        facts,
        tried,
        f"{asked} {letters.FORM_CLOSE.format(day=answer_by)}",
        "\n".join(part for part in known if part),
    )
    return words.COMPLAINT_SUBJECT.format(topic=parts.topic(request, scrubber)), text


def phone_script(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return five sentences to say on the phone, and what to write down meanwhile."""
    about = parts.matter(request, scrubber) or letters.MATTER
    number = parts.number_for(request)
    reference = letters.PHONE_REFERENCE.format(reference=number) if number else ""
    hello = letters.PHONE_FOR if request.for_other else letters.PHONE_HELLO
    opening = hello.format(
        sender=request.sender or YOUR_NAME,
        other=request.for_other,
        their=parts.their(request.for_other),
        about=about,
        reference=reference,
    )
    what = parts.in_short(request, scrubber)
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    tried = letters.PHONE_TRIED.format(efforts=listed(notes)) if notes else letters.PHONE_NOT_SOLVED
    do = ask_phrase(request, scrubber, what) or default_ask(request, scrubber)
    said = [
        opening,
        letters.PHONE_WHAT.format(what=what),
        tried,
        letters.PHONE_ASK.format(do=do, by=parts.by_day(request)),
        letters.PHONE_NUMBER,
    ]
    return parts.blocks(
        parts.listing(letters.SAY, said), parts.listing(letters.NOTE_DOWN, list(letters.NOTES))
    )
