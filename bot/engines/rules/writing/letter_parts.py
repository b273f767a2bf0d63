"""What letters are made of: what happened, what was done, what came back, what is asked, what there is."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import YOUR_ADDRESS, YOUR_NAME, DraftRequest, Replied
from bot.domain.facts import AmountRole, Channel, CompanyState, PrivateKind
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import letter_words as letters
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import ask_noun, ask_phrase
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    company_name,
    exact_deadline,
    full_day,
    listed,
    money,
    spoken_name,
)
from bot.engines.rules.writing.post import problem_sentence
from bot.engines.rules.writing.telling import stopped

TOPIC_LIMIT: Final = 75
QUOTE_LIMIT: Final = 240  # characters of an answer that a letter repeats
_THEY_DID: Final = re.compile(
    r"they (?!(?:are|have|were|keep|do|don't|haven't|aren't|weren't|want|say|need)\b)", re.IGNORECASE
)
_RELATIVE: Final = re.compile(r" (?:that|which) (?:left|was|were|is|had|never|went|came|i|we|they)\b")
VAGUE: Final = re.compile(r"(?:it|it's|they|them|this|that|he|she|we|you|said|told)\b", re.IGNORECASE)
REPLIES: Final = {
    CompanyState.AUTO_REPLY: words.YOU_REPLIED_AUTO,
    CompanyState.PROMISE: words.YOU_PROMISED,
    CompanyState.PARTIAL: words.YOU_REPLIED_PART,
    CompanyState.REFUSED: words.YOU_REFUSED,
}
# What was bought is not what went wrong.
_BOUGHT: Final = re.compile(r"(?:(?:i|we) )?(?:paid|bought|ordered|booked|sent)\b", re.IGNORECASE)
# The end of a sentence whose beginning tells who and what.
_TAIL: Final = re.compile(r"(?:never|not|no longer|still|was|is|has|had|did|refuses?|then)\b", re.IGNORECASE)
# "Water damage" is no water, and "my phone bill" no phone.
_HEADS: Final = "damage|bill|claim|order|contract|policy|case|company|payment|charge|problem|supply|meter"


def by_day(request: DraftRequest) -> str:
    """Return the day of the ask with a space before: " by Fri 20 Nov", or ""."""
    ask = request.facts.ask
    return exact_deadline(ask.by, request.today) if ask and ask.by else ""


def matter(request: DraftRequest, scrubber: Scrubber) -> str:
    """Name the item where it can be named by itself: "my couch"; else ""."""
    item = story.item_of(request, scrubber)
    told = f"{request.facts.what or ''} . " + " . ".join(part.text for part in request.sentences)
    named = re.escape(item)
    means = rf"\b(?:with|by|via|using|from|through) (?:my |a |the |our )?{named}\b"  # how it was paid
    if item.casefold() in company_name(request.facts.company).casefold().split():
        return ""  # "Kenya Power" is no power
    if not item or re.search(rf"\b{named} (?:{_HEADS})\b|{means}", told, re.IGNORECASE):
        return ""
    return f"my {item}"


def topic(request: DraftRequest, scrubber: Scrubber) -> str:
    """Say in a subject line what went wrong: the person's clause where it is short, else the item."""
    what = scrubber.tidy(request.facts.what or "")
    opening = first_line(request, scrubber)
    if _BOUGHT.match(what) or _TAIL.match(what):
        what = opening or what
    name = company_name(request.facts.company)
    for text in (_named(what, name), matter(request, scrubber), opening):
        if text and text == matter(request, scrubber):
            return text
        short = _cut(text)
        alone = not VAGUE.match(short) and len(short.split()) > 2
        usable = not told_by.blocked(request, short) and not told_by.is_foreign(request, scrubber)
        if short and alone and usable:
            return short
    return f"your service ({name})" if name else "your service"


def _named(what: str, name: str) -> str:
    """Put the company in the place of "they": "Hilton had no room". A verb that would change stays."""
    found = _THEY_DID.match(what)
    return f"{name} {what[found.end() :]}" if found and name else what


def _cut(text: str) -> str:
    """Cut a sentence to what a subject line holds, at a joint; "" where it has none."""
    if len(text) <= TOPIC_LIMIT:
        return text
    if (aside := _RELATIVE.search(text)) and len(text[: aside.start()].split()) > 2:
        return _cut(text[: aside.start()])
    head = text[:TOPIC_LIMIT].rpartition(" and ")[0]
    by_clause = told_by.shortened(text, TOPIC_LIMIT)
    return by_clause or (head if len(head.split()) > 2 else told_by.before_joint(text, TOPIC_LIMIT))


def first_line(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the first sentence of the story, without its full stop; or ""."""
    told = told_by.own_sentences(request, scrubber)
    return told[0].text.rstrip(".") if told else ""


def in_short(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return what happened in at most two sentences: how it began, and what weighs most."""
    lines = story_lines(request, scrubber)
    rest = [line for line in lines[1:] if not _BOUGHT.match(line)]
    weightiest = max(rest, key=choosing.worth, default="")
    return f"{lines[0]} {weightiest}".strip()


def outside_topic(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the topic for a reader who is not the company: "your service" would be theirs."""
    found = topic(request, scrubber)
    return letters.NOT_SETTLED if found.startswith("your service") else found


def named_subject(request: DraftRequest, scrubber: Scrubber, template: str, bare: str) -> str:
    """Return a subject with the company's name and the topic; the name once, where the topic holds it."""
    name, found = company_name(request.facts.company), outside_topic(request, scrubber)
    spoken = spoken_name(request.facts.company, found)
    if not name or (spoken and found.casefold().startswith(spoken.casefold())):
        return bare.format(topic=found)
    return template.format(name=name, topic=found)


def who_writes(request: DraftRequest) -> str:
    """Say for whom the letter is written, where it is not for the person alone."""
    other = request.for_other
    return letters.FOR_OTHER.format(other=other, their=their(other)) if other else ""


def their(other: str) -> str:
    """Return "her", "his" or "their" for a relative: "grandfather" is he though it begins as "gran"."""
    if letters.HE.search(other):
        return "his"
    return "her" if letters.SHE.search(other) else "their"


def story_lines(request: DraftRequest, scrubber: Scrubber) -> list[str]:
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


def complaint_line(request: DraftRequest, to: str) -> str:
    """Say when and how the company was told directly; "" while no day is known."""
    if request.complained_on is None:
        return ""
    by = letters.BY_CHANNEL.get(request.complained_by or Channel.OTHER, "")
    reference = own_reference(request)
    shown = letters.WITH_REFERENCE.format(reference=reference) if reference else ""
    day = full_day(request.complained_on)
    return letters.COMPLAINED.format(to=to or "the company", day=day, by=by, reference=shown)


def posted_lines(request: DraftRequest) -> list[str]:
    """Say what was posted publicly, with its address, each post once."""
    lines = []
    for out in request.out:
        link = f": {out.url}" if out.url else ""
        lines.append(letters.POSTED.format(day=full_day(out.on), link=link).removesuffix("." if link else ""))
    if not lines and request.posted_on is not None:
        lines.append(letters.POSTED.format(day=full_day(request.posted_on), link=""))
    return lines


def answer_lines(request: DraftRequest, who: str) -> list[str]:
    """Repeat what the company answered, word for word with its day; `who` is "You" in letters to it."""
    lines = [_answer(reply, who) for reply in request.replied]
    lines = [line for line in lines if not told_by.blocked(request, line)]
    state = _state_line(request)
    if who != "You":
        return lines
    if lines and state:
        state = letters.VERDICTS.get(request.facts.company_state, letters.NO_SOLUTION)
    return [*lines, state] if state else lines


def _state_line(request: DraftRequest) -> str:
    """Say in the person's words what the newest answer is worth; "" while no reply is on record."""
    if request.answered_on is None:
        return ""
    told = REPLIES.get(request.facts.company_state, words.YOU_REPLIED)
    return told.format(day=full_day(request.answered_on))


def _answer(reply: Replied, who: str) -> str:
    text = reply.text.replace("“", "'").replace("”", "'").replace('"', "'").strip()
    if len(text) > QUOTE_LIMIT:
        text = text[:QUOTE_LIMIT].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
    if reply.told:
        told = letters.TOLD_ME_YOURS if who == "You" else letters.TOLD_ME
        return told.format(day=full_day(reply.on), words=text)
    return letters.ANSWERED.format(who=who, day=full_day(reply.on), words=text)


def tried_line(request: DraftRequest, scrubber: Scrubber, shown: str, last: str = "") -> str:
    """Say what was tried with the company, then `last`; "" when nothing was."""
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


def efforts(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return what was tried as one line of a list: "Four calls and two tickets."; or ""."""
    line = tried_line(request, scrubber, "")
    start = words.WHAT_I_TRIED.split("{", maxsplit=1)[0]
    return capital(line.removeprefix(start))


def ask_line(request: DraftRequest, scrubber: Scrubber, facts: str) -> str:
    """Return what is asked of the company in a letter to it."""
    noun = ask_with_sum(request)
    if noun:
        return words.I_ASK_NOUN.format(noun=noun, by=by_day(request))
    do = ask_phrase(request, scrubber, facts)
    return words.I_ASK_VERB.format(do=do, by=by_day(request)) if do else words.I_ASK_ANSWER


def ask_of(request: DraftRequest, scrubber: Scrubber, name: str) -> str:
    """Return what is asked of the company for a reader outside it: "I ask Abc for a refund of £240."."""
    name = name or "the company"
    noun = ask_with_sum(request)
    if noun:
        return letters.I_ASK.format(name=name, noun=noun, by=by_day(request))
    do = ask_phrase(request, scrubber, "")
    return (
        letters.I_ASK_TO.format(name=name, do=do, by=by_day(request))
        if do
        else letters.I_ASK_ANY.format(name=name)
    )


def ask_with_sum(request: DraftRequest) -> str:
    """Return the ask as things with its sum: "a refund of £240"; "" when it has no such form."""
    noun = ask_noun(request)
    wanted = [amount for amount in request.facts.amounts if amount.role is AmountRole.WANTED]
    asked = request.facts.ask.amount if request.facts.ask and request.facts.ask.amount else None
    total = asked or (wanted[0] if wanted else None)
    return f"{noun} of {money(total)}" if total and noun in ("a refund", "compensation") else noun


def references(request: DraftRequest) -> str:
    """List the numbers the company knows the matter by; the kind is named unless the text already does."""
    shown = []
    for reference in request.facts.references:
        noun = words.REFERENCE_NOUNS[reference.kind]
        named = reference.text.casefold().startswith(noun.split()[0].casefold())
        shown.append(reference.text if named else f"{noun}: {reference.text}")
    return stopped(capital(", ".join(shown))) if shown else ""


def contacts(request: DraftRequest) -> str:
    """Say how the person can be reached, if they gave it."""
    kinds = (PrivateKind.PHONE, PrivateKind.EMAIL)
    found = [private.text for private in request.facts.private if private.kind in kinds]
    return words.REACH_ME.format(contacts=listed(found, "or")) if found else ""


def evidence(request: DraftRequest) -> str:
    """List what the person sent, numbered as in the case; "" when there is nothing."""
    lines = [
        letters.EXHIBIT.format(number=item.number, kind=letters.EXHIBIT_KINDS.get(item.kind, item.kind))
        for item in request.exhibits
    ]
    return "\n".join([letters.EVIDENCE, *lines]) if lines else ""


def needed(request: DraftRequest) -> list[str]:
    """Return the numbers a body asks for, each with its value or a visible blank."""
    needs = request.addressee.needs if request.addressee else ()
    return [
        letters.NEEDED.format(what=capital(need), value=number_for(request) or f"[{need}]")
        for need in needs
        if is_number(need)
    ]


def is_number(need: str) -> bool:
    """Tell whether a body asks for a number, as "ticket number" and "provider reference number" do."""
    return re.search(r"\b(?:number|reference)\b", need, re.IGNORECASE) is not None


def own_reference(request: DraftRequest) -> str:
    """Return the reference of the complaint, as whole as it was ever given: "SR-88" for "88"."""
    given = request.complaint_reference
    longer = (one.text for one in request.facts.references if given and one.text.endswith(given))
    return next(longer, given)


def number_for(request: DraftRequest) -> str:
    """Return the number the company gave for the complaint, else the first one it knows the matter by."""
    if request.complaint_reference:
        return own_reference(request)
    return next((reference.text for reference in request.facts.references), "")


def listing(heading: str, lines: list[str]) -> str:
    """Return a heading with its lines below; "" when there are none."""
    return "\n".join([heading, *(f"- {line}" for line in lines)]) if lines else ""


def closing(request: DraftRequest, *, address: bool = False) -> str:
    """Return the greeting at the end with the name, or the blank for it."""
    name = request.sender or YOUR_NAME
    return f"{words.REGARDS}\n{name}" + (f"\n{YOUR_ADDRESS}" if address else "")


def blocks(*parts: str) -> str:
    """Join the paragraphs that say something."""
    return "\n\n".join(part for part in parts if part)
