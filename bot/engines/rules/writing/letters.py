"""Write private texts: the direct message, and e-mails and letters that carry references and dates."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.drafts import DraftKind, DraftRequest, Step
from bot.domain.facts import AmountRole, Channel, CompanyState, PrivateKind
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.abroad import closing, greeting
from bot.engines.rules.writing.asking import ask_noun, ask_phrase, polite_question
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    company_name,
    day,
    exact_deadline,
    full_day,
    listed,
    money,
)
from bot.engines.rules.writing.post import problem_sentence
from bot.engines.rules.writing.telling import stopped

DAYS_TO_ANSWER: Final = 14
TOPIC_LIMIT: Final = 75
VAGUE: Final = re.compile(r"(?:it|it's|they|them|this|that|he|she|we|you|said|told)\b", re.IGNORECASE)
REPLIES: Final = {
    CompanyState.AUTO_REPLY: words.YOU_REPLIED_AUTO,
    CompanyState.PROMISE: words.YOU_PROMISED,
    CompanyState.PARTIAL: words.YOU_REPLIED_PART,
    CompanyState.REFUSED: words.YOU_REFUSED,
}
ADDRESSED_ELSEWHERE: Final = frozenset(
    {DraftKind.BODY_COMPLAINT, DraftKind.CHARGEBACK, DraftKind.CHAMPION_PITCH}
)


def direct_message(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the message for the company's inbox, with references and the person's contact."""
    if told_by.is_foreign(request, scrubber):
        return _abroad(request, scrubber)
    name = company_name(request.facts.company)
    hello = words.HELLO.format(name=name) if name else words.HELLO_NOBODY
    facts = " ".join(_story_lines(request, scrubber))
    tried = _tried_line(request, scrubber, facts)
    asking = polite_question(request, scrubber, facts)
    details = [line for line in (_references(request), _contacts(request)) if line]
    closing = words.THANKS_LINE + (f"\n{request.sender}" if request.sender else "")
    return "\n\n".join(
        part for part in (hello, f"{facts} {tried}".strip(), "\n".join(details), asking, closing) if part
    )


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
    blocks = (hello, " ".join([*told, asking]).strip(), "\n".join(numbers), thanks)
    return "\n\n".join(block for block in blocks if block)


def letter(request: DraftRequest, kind: DraftKind, scrubber: Scrubber) -> tuple[str, str]:
    """Return subject and body of an e-mail or letter, for the step of the request."""
    topic = _topic(request, scrubber)
    final = request.step is Step.FINAL_RESPONSE_REQUEST
    name = company_name(request.facts.company)
    dear = words.DEAR.format(name=name) if name and kind not in ADDRESSED_ELSEWHERE else words.DEAR_NOBODY
    about = _about(request, scrubber)
    if about:
        opening = (words.FINAL_ABOUT if final else words.COMPLAINT_ABOUT).format(topic=about)
    else:
        opening = words.FINAL_OPENING if final else words.COMPLAINT_OPENING
    happened = _story_lines(request, scrubber)
    facts = "\n".join([words.WHAT_HAPPENED, *(f"- {line}" for line in happened), *_dated_lines(request)])
    tried = _tried_line(request, scrubber, facts, last=_reply(request) or words.NOT_SOLVED)
    tried = tried or _reply(request)
    answer_by = request.today + timedelta(days=DAYS_TO_ANSWER)
    requests = [
        _ask_line(request, scrubber, facts),
        words.FINAL_REQUEST if final else "",
        words.ANSWER_WITHIN.format(day=full_day(answer_by)),
    ]
    evidence = f"{request.evidence_count} document{'s' if request.evidence_count != 1 else ''}"
    details = [
        _references(request),
        _contacts(request),
        words.EVIDENCE_ATTACHED.format(number=evidence) if request.evidence_count else "",
    ]
    closing = f"{words.REGARDS}\n{request.sender or words.YOUR_NAME}"
    blocks = [dear, opening, facts, tried, " ".join(part for part in requests if part)]
    blocks += ["\n".join(part for part in details if part), closing]
    subject = (words.FINAL_SUBJECT if final else words.COMPLAINT_SUBJECT).format(topic=topic)
    return subject, "\n\n".join(block for block in blocks if block)


def _by(request: DraftRequest) -> str:
    ask = request.facts.ask
    return exact_deadline(ask.by, request.today) if ask and ask.by else ""


def _reply(request: DraftRequest) -> str:
    """Say what the company answered and when; "" while no reply is on record."""
    if request.answered_on is None:
        return ""
    told = REPLIES.get(request.facts.company_state, words.YOU_REPLIED)
    return told.format(day=full_day(request.answered_on))


def _about(request: DraftRequest, scrubber: Scrubber) -> str:
    """Name the item where it can be named by itself: "my couch"; else ""."""
    item = story.item_of(request, scrubber)
    return f"my {item}" if item else ""


def _topic(request: DraftRequest, scrubber: Scrubber) -> str:
    """Say in a subject line what went wrong: the person's clause where it is short, else the item."""
    what = scrubber.tidy(request.facts.what or "")
    short = what if len(what) <= TOPIC_LIMIT else told_by.shortened(what, TOPIC_LIMIT)
    alone = not VAGUE.match(short) and len(short.split()) > 2
    if short and alone and not told_by.blocked(request, short) and not told_by.is_foreign(request, scrubber):
        return short
    name = company_name(request.facts.company)
    return _about(request, scrubber) or (f"your service ({name})" if name else "your service")


def _story_lines(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return the person's sentences about what happened and was promised, each with its full stop."""
    told = told_by.own_sentences(request, scrubber)
    chosen = [part.text for part in told if part.role in (SentenceRole.OUTCOME, SentenceRole.PROMISE)]
    lines = [stopped(sentence) for text in chosen for sentence in told_by.sentences_of(text)]
    lines = lines or [stopped(part.text) for part in told[:2]] or [problem_sentence(request, scrubber)]
    everything = " ".join(lines)
    amount = story.amount_sentence(request, scrubber, everything)
    if amount:
        lines.append(amount)
    since = dating.since_note(request, everything)
    late = dating.late_note(request, everything)
    return dating.with_date([*lines, *(note for note in (since, late) if note)])


def _dated_lines(request: DraftRequest) -> list[str]:
    """Return further dated facts for a letter: what was posted publicly, in date order."""
    if request.posted_on is None:
        return []
    return [f"- I also wrote about it publicly on {day(request.posted_on, request.today)}."]


def _tried_line(request: DraftRequest, scrubber: Scrubber, shown: str, last: str = "") -> str:
    notes = story.tried_notes(request)
    others = [scrubber.tidy(tried.text) for tried in request.facts.tried if tried.channel is Channel.OTHER]
    own = [part.text for part in told_by.own_sentences(request, scrubber) if part.role is SentenceRole.TRIED]
    if notes and not notes[0].startswith("I "):
        line = words.WHAT_I_TRIED.format(efforts=listed(notes))
    elif own:
        line = " ".join(stopped(text) for text in own[:3])
    elif notes:
        line = stopped(notes[0])
    else:
        line = " ".join(stopped(text) for text in others if text and text not in shown)
    return f"{line} {last}".strip() if line else ""


def _ask_line(request: DraftRequest, scrubber: Scrubber, facts: str) -> str:
    noun = ask_noun(request)
    if noun:
        wanted = [amount for amount in request.facts.amounts if amount.role is AmountRole.WANTED]
        asked = request.facts.ask.amount if request.facts.ask and request.facts.ask.amount else None
        total = asked or (wanted[0] if wanted else None)
        suffix = f" of {money(total)}" if total and noun in ("a refund", "compensation") else ""
        return words.I_ASK_NOUN.format(noun=f"{noun}{suffix}", by=_by(request))
    do = ask_phrase(request, scrubber, facts)
    return words.I_ASK_VERB.format(do=do, by=_by(request)) if do else words.I_ASK_ANSWER


def _references(request: DraftRequest) -> str:
    """List the numbers the company knows the matter by; the kind is named unless the text already does."""
    shown = []
    for reference in request.facts.references:
        noun = words.REFERENCE_NOUNS[reference.kind]
        named = reference.text.casefold().startswith(noun.split()[0].casefold())
        shown.append(reference.text if named else f"{noun}: {reference.text}")
    return stopped(capital(", ".join(shown))) if shown else ""


def _contacts(request: DraftRequest) -> str:
    kinds = (PrivateKind.PHONE, PrivateKind.EMAIL)
    contacts = [private.text for private in request.facts.private if private.kind in kinds]
    return words.REACH_ME.format(contacts=listed(contacts, "or")) if contacts else ""
