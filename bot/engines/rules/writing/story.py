"""Choose what is told: the person's own sentences first, then what they do not yet say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Amount, AmountRole, Channel
from bot.domain.reading import SentenceRole
from bot.engines.rules.language import is_english
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    count,
    listed,
    money,
    says_sum,
    with_article,
)

EMPTY_WORDS: Final = frozenset(
    [
        "nothing",
        "still",
        "so",
        "i",
        "it",
        "its",
        "it's",
        "we",
        "my",
        "me",
        "a",
        "an",
        "the",
        "on",
        "in",
        "at",
        "for",
        "of",
        "to",
        "and",
        "or",
        "was",
        "is",
        "were",
        "yes",
        "no",
        "yeah",
        "yep",
        "ok",
        "about",
        "around",
        "paid",
        "pay",
        "cost",
        "bought",
        "ordered",
        "since",
        "from",
        "they",
        "them",
        "naira",
        "rand",
        "shillings",
        "dollars",
        "pounds",
        "euros",
        "kes",
        "ngn",
        "zar",
        "ksh",
        "usd",
        "gbp",
        "eur",
        "ghs",
        "bob",
        "cedis",
        "rupees",
        "day",
        "days",
        "week",
        "please",
        "thanks",
        "thank",
        "you",
    ]
)
BOUNDARY: Final = re.compile(
    r"(?:,|;| -| –| —)\s+(?:and |but |so |then )?|\s+(?:and then|but|because|and now|and they|and i|so i)\s+",
    re.IGNORECASE,
)
AT_MOST_WORDS: Final = 20
# What went wrong names its own subject, so that an item from elsewhere is a side remark.
OTHER_SUBJECT: Final = re.compile(
    r"\b(?:flight|trip|ride|parcel|order|card|account|bill|meter|claim|booking)\b"
    r"|\bcancel\w* (?:my |our |the )?[A-Z][A-Z0-9]?\d* ?\d{2,5}\b"
)
NOT_PAID: Final = re.compile(r"\b(?:worth|offer\w*|valued?|quot\w+|estimate\w*)\b", re.IGNORECASE)
DID_PAY: Final = re.compile(r"\b(?:paid|pay|bought|cost|charged|debited)\b", re.IGNORECASE)
CALENDAR: Final = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:"
    + "|".join(month[:3].casefold() for month in words.MONTHS)
    + r")[a-z]*)\b"
)
WISH: Final = re.compile(
    r"(?:quiero|queremos|je veux|je voudrais|ich möchte|ich will|nataka|quero|voglio|ik wil)\b", re.IGNORECASE
)
CHATTER: Final = re.compile(
    r"\b(?:help me|long (?:story|sorry)|long one|rant|listen to this)\b", re.IGNORECASE
)
BARE_DATE: Final = re.compile(
    r"(?:and )?(?:that|this|it) was (?:(?:on|in|about|around|since) )+(?:\d{1,2} )?[A-Z][a-z]+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """One tidy sentence of the person, without its full stop."""

    text: str
    role: SentenceRole


def own_sentences(request: DraftRequest, scrubber: Scrubber) -> list[Told]:
    """Return what the person said that says something: tidy, without fragments, asks and repeats."""
    told: list[Told] = []
    seen: set[str] = set()
    company = scrubber.tidy(request.facts.company.name if request.facts.company else "").casefold()
    for sentence in request.sentences:
        if sentence.role in (SentenceRole.ASK, SentenceRole.NOISE):
            continue
        text = scrubber.tidy(sentence.text)
        bare = sentence.role is SentenceRole.MANNER and len(text.split()) < 5  # "Jumia is useless"
        if BARE_DATE.fullmatch(text) or (len(text.split()) <= 6 and CHATTER.search(text)):
            continue  # what it dates cannot be told once sentences are chosen
        if not text or bare or _is_fragment(text, company) or blocked(request, text):
            continue
        if text.casefold() not in seen:
            seen.add(text.casefold())
            told.append(Told(text, sentence.role))
    if not any(part.role is SentenceRole.OUTCOME for part in told):
        what = scrubber.tidy(request.facts.what or "")
        known = " ".join(part.text for part in told).casefold()
        if what and what.casefold() not in known and not blocked(request, what):
            told.insert(0, Told(what, SentenceRole.OUTCOME))
    return told


def blocked(request: DraftRequest, text: str) -> bool:
    """Tell whether the last attempt was refused for words that this text holds."""
    return any(
        problem.text.strip().casefold() in text.casefold()
        for problem in request.problems
        if problem.text.strip()
    )


def _is_fragment(text: str, company: str) -> bool:
    """Tell whether nothing is left of a sentence but an amount, a day, the company or filling words."""
    rest = text.casefold().replace(company, " ") if company else text.casefold()
    rest = CALENDAR.sub(" ", rest)
    return not [word for word in re.findall(r"[^\W\d_][\w']*", rest) if word not in EMPTY_WORDS]


def key_sentence(request: DraftRequest, outcomes: list[str]) -> int:
    """Return which sentence says what went wrong: the one that shares most words with the fact card's."""
    what = set(re.findall(r"\w+", (request.facts.what or "").casefold()))
    shared = [len(what & set(re.findall(r"\w+", text.casefold()))) for text in outcomes]
    return shared.index(max(shared)) if what and shared else 0


def is_foreign(request: DraftRequest) -> bool:
    """Tell whether the story is told in another language than English."""
    return not is_english(" ".join(part.text for part in request.sentences))


def foreign_asks(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return the sentences in which a story of another language asks for something."""
    asks = [
        scrubber.tidy(part.text)
        for part in request.sentences
        if part.role is SentenceRole.ASK or WISH.match(part.text)
    ]
    return [text for text in asks if text and not blocked(request, text)]


def asks_itself(request: DraftRequest, scrubber: Scrubber, told: str) -> bool:
    """Tell whether a story of another language holds its own ask, so that no English one is added."""
    return is_foreign(request) and any(text in told for text in foreign_asks(request, scrubber))


def foreign_sentences(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return a story of another language in its own words, the ask included: no English stands between."""
    told = [part.text for part in own_sentences(request, scrubber)]
    return [*told, *foreign_asks(request, scrubber)]


def shortened(text: str, limit: int) -> str:
    """Cut a long sentence after a clause; return "" when no clause fits."""
    if len(text) <= limit:
        return text
    for found in reversed(list(BOUNDARY.finditer(text))):
        if found.start() <= limit and len(text[: found.start()].split()) >= 3:
            return text[: found.start()].rstrip(" ,;:")
    return ""


def before_joint(text: str, limit: int) -> str:
    """Cut before "while", "when", "after": what happened stays, the circumstance goes; "" when too long."""
    for found in re.finditer(r" (?:while|when|after|because|although|even though|with|from|at) ", text):
        if len(text[: found.start()].split()) >= 3 and found.start() <= limit:
            return text[: found.start()].rstrip(" ,;:")
    return ""


def sentences_of(text: str) -> list[str]:
    """Split a run-on sentence into sentences of at most 20 words where it has a joint for that."""
    if len(text.split()) <= AT_MOST_WORDS:
        return [text]
    joints = list(BOUNDARY.finditer(text))
    middle = len(text) / 2
    for found in sorted(joints, key=lambda joint: abs(joint.start() - middle)):
        left, right = text[: found.start()].rstrip(" ,;"), text[found.end() :].strip()
        joint = found.group(0).strip(" ,;-–—").casefold()
        if "because" in joint:
            continue
        head = re.sub(r"^(?:and|so|then)\s*", "", joint)
        right = capital(f"{head} {right}".strip())
        if len(left.split()) >= 4 and len(right.split()) >= 4:
            return [*sentences_of(left), *sentences_of(right)]
    return [text]


def main_amount(request: DraftRequest) -> Amount | None:
    """Return the sum to show: paid, charged or lost before any other; wanted sums belong to the ask."""
    order = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST, AmountRole.OTHER)
    known = [amount for amount in request.facts.amounts if amount.role in order]
    known = [_true_role(request, amount) for amount in known]
    return min(known, key=lambda amount: order.index(amount.role)) if known else None


def _true_role(request: DraftRequest, amount: Amount) -> Amount:
    """Call a sum paid only when the words around it do not say that it was offered, quoted or a worth."""
    naming = [part.text for part in request.sentences if says_sum(part.text, amount)]
    if any(NOT_PAID.search(text) and not DID_PAY.search(text) for text in naming):
        return replace(amount, role=AmountRole.OTHER)
    return amount


def item_of(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the item as it stands inside a sentence, or ""."""
    item = scrubber.tidy(request.facts.item or "")
    if not item or len(item.split()) > 5 or blocked(request, item) or _is_aside(request, item):
        return ""
    return item if re.match(r"\w*[A-Z]\w*[A-Z]|[a-z]", item) else item[:1].lower() + item[1:]


def _is_aside(request: DraftRequest, item: str) -> bool:
    """Tell whether the item is no more than a side remark: "no hotel" after a cancelled flight."""
    said = re.escape(item)
    what = request.facts.what or ""
    text = " . ".join(part.text for part in request.sentences if part.role is not SentenceRole.ASK) or what
    if re.search(rf"\b{said} (?:insurance|contract|plan|cover|policy|bill|case)\b", text, re.IGNORECASE):
        return True  # "a phone insurance" is no phone
    if item.casefold() == "ticket" and re.search(
        r"\b(?:clos|open|rais|support)\w* (?:my|a|the) ticket", text
    ):
        return True
    if not what or re.search(rf"\b{said}", what, re.IGNORECASE):
        return False
    other = OTHER_SUBJECT.search(what)
    return other is not None and other.group(0).casefold() not in item.casefold().split()


def paid_for(request: DraftRequest, amount: Amount, item: str) -> bool:
    """Tell whether the sum was paid for the item: the sentence that names the sum must name it too."""
    naming = [part.text for part in request.sentences if says_sum(part.text, amount)]
    naming = [text for text in naming if len(text.split()) > 3]
    return not naming or any(item.casefold() in text.casefold() for text in naming)


def amount_note(request: DraftRequest, amount: Amount) -> str:
    """Return the sum as a note, "£85 paid" or "£31 a month"; "" where its part is not known."""
    naming = " ".join(part.text for part in request.sentences if says_sum(part.text, amount))
    if re.search(rf"{re.escape(money(amount))} (?:a|per) month", naming):
        return f"{money(amount)} a month"
    return words.AMOUNT_SHORT[amount.role].format(sum=money(amount))


def amount_sentence(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Say the sum where the story does not; "" when it does or there is none."""
    amount = main_amount(request)
    if amount is None or says_sum(told, amount) or blocked(request, money(amount)):
        return ""
    item = item_of(request, scrubber)
    fits = item and amount.role in words.AMOUNT_FOR_ITEM and paid_for(request, amount, item)
    if fits and item.casefold() not in told.casefold():
        return words.AMOUNT_FOR_ITEM[amount.role].format(sum=money(amount), item=with_article(item)) + "."
    return words.AMOUNT_SENTENCE[amount.role].format(sum=money(amount))


def tried_notes(request: DraftRequest) -> list[str]:
    """Count what was tried, in notes: "four calls", "two tickets"; unnumbered ones as "I called"."""
    notes: dict[str, str] = {}
    verbs: list[str] = []
    for tried in request.facts.tried:
        if tried.channel not in words.CHANNEL_NOUNS:
            continue
        one, many = words.CHANNEL_NOUNS[tried.channel]
        if tried.count is None:
            verbs.append(words.CHANNEL_VERBS[tried.channel])
        elif tried.count > 0:
            notes.setdefault(one, f"{count(tried.count)} {one if tried.count == 1 else many}")
    if not notes and verbs:
        return [f"I {listed(list(dict.fromkeys(verbs)))}"]
    return list(notes.values())


def says_tried(request: DraftRequest, told: str) -> bool:
    """Tell whether a text already says what was tried: every channel by its own word."""
    roots = {
        Channel.CALL: r"call|rang|phoned|ring",
        Channel.EMAIL: r"e-?mail|wrote", Channel.CHAT: r"chat|whatsapp|dm",
        Channel.VISIT: r"visit|went|been to|branch|shop|office", Channel.TICKET: r"ticket|case|complaint",
        Channel.POST: r"post|tweet", Channel.LETTER: r"letter|wrote",
    }  # fmt: skip
    return all(
        re.search(rf"\b(?:{roots[tried.channel]})", told, re.IGNORECASE) and _says_number(tried.count, told)
        for tried in request.facts.tried
        if tried.channel in roots
    )


def _says_number(number: int | None, told: str) -> bool:
    if number is None or number == 1:
        return True
    names = [str(number), count(number), *(["twice"] if number == 2 else [])]
    return bool(re.search(rf"\b(?:{'|'.join(names)})\b", told, re.IGNORECASE))
