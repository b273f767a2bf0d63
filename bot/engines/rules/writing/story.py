"""Choose what is told: the person's own sentences first, then what they do not yet say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Amount, AmountRole, Channel, Precision
from bot.domain.reading import SentenceRole
from bot.engines.rules.language import is_english
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    count,
    day,
    listed,
    money,
    says_day,
    says_sum,
    since,
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
NEAR: Final = re.compile(
    r"\b(?:(?:on|since|last|this|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night"
    r"|this morning|today)\b",
    re.IGNORECASE,
)
LASTED: Final = re.compile(r"\b(?:\d+|\w+) (?:days?|weeks?|months?)\b", re.IGNORECASE)
AT_MOST_WORDS: Final = 20


@dataclass(frozen=True, slots=True)
class Told:
    """One tidy sentence of the person, without its full stop."""

    text: str
    role: SentenceRole


def own_sentences(request: DraftRequest, scrubber: Scrubber) -> list[Told]:
    """Return what the person said that says something: tidy, without fragments, asks and repeats."""
    told: list[Told] = []
    company = scrubber.tidy(request.facts.company.name if request.facts.company else "").casefold()
    for sentence in request.sentences:
        if sentence.role in (SentenceRole.ASK, SentenceRole.NOISE):
            continue
        text = scrubber.tidy(sentence.text)
        bare = sentence.role is SentenceRole.MANNER and len(text.split()) < 5  # "Jumia is useless"
        if not text or bare or _is_fragment(text, company) or blocked(request, text):
            continue
        if text.casefold() not in {other.text.casefold() for other in told}:
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
    rest = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", " ", rest)
    months = "|".join(month[:3].casefold() for month in words.MONTHS)
    rest = re.sub(rf"\b(?:{months})[a-z]*\b", " ", rest)
    return not [word for word in re.findall(r"[^\W\d_][\w']*", rest) if word not in EMPTY_WORDS]


def key_sentence(request: DraftRequest, outcomes: list[str]) -> int:
    """Return which sentence says what went wrong: the one that shares most words with the fact card's."""
    what = set(re.findall(r"\w+", (request.facts.what or "").casefold()))
    shared = [len(what & set(re.findall(r"\w+", text.casefold()))) for text in outcomes]
    return shared.index(max(shared)) if what and shared else 0


def is_foreign(request: DraftRequest) -> bool:
    """Tell whether the story is told in another language than English."""
    return not is_english(" ".join(part.text for part in request.sentences))


def foreign_sentences(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return a story of another language in its own words, the ask included: no English stands between."""
    asks = [scrubber.tidy(part.text) for part in request.sentences if part.role is SentenceRole.ASK]
    told = [part.text for part in own_sentences(request, scrubber)]
    return [*told, *(text for text in asks if text and not blocked(request, text))]


def shortened(text: str, limit: int) -> str:
    """Cut a long sentence after a clause; return "" when no clause fits."""
    if len(text) <= limit:
        return text
    for found in reversed(list(BOUNDARY.finditer(text))):
        if found.start() <= limit and len(text[: found.start()].split()) >= 3:
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
    return min(known, key=lambda amount: order.index(amount.role)) if known else None


def item_of(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the item as it stands inside a sentence, or ""."""
    item = scrubber.tidy(request.facts.item or "")
    if not item or len(item.split()) > 5 or blocked(request, item):
        return ""
    return item if re.match(r"\w*[A-Z]\w*[A-Z]|[a-z]", item) else item[:1].lower() + item[1:]


def amount_sentence(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Say the sum where the story does not; "" when it does or there is none."""
    amount = main_amount(request)
    if amount is None or says_sum(told, amount) or blocked(request, money(amount)):
        return ""
    item = item_of(request, scrubber)
    if item and amount.role in words.AMOUNT_FOR_ITEM and item.casefold() not in told.casefold():
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


def since_note(request: DraftRequest, told: str) -> str:
    """Say the day where the story does not: "It began on 3 Nov." only as much as is known."""
    when = request.facts.when
    if when is None or says_day(told, when.start):
        return ""
    shown = since(when, request.today)
    ago = (request.today - when.start).days
    if (NEAR.search(told) and ago <= 8) or re.search(
        rf"\b(?:{ago}|{count(ago)}) days\b", told, re.IGNORECASE
    ):
        return ""  # "since Sunday night", "for 12 days" say it already
    if when.precision is Precision.ABOUT and LASTED.search(told):
        return ""
    if when.precision is Precision.MONTH and shown.casefold() in told.casefold():
        return ""
    state = states.state_of(request)
    if state and state.lasting:
        return f"Since {shown}."
    if when.precision is Precision.DAY:
        return f"That was on {shown}, {states.days(ago)} ago." if ago > 1 else f"That was on {shown}."
    if when.precision is Precision.ABOUT:
        return f"That was around {shown.removeprefix('about ')}."
    return f"That was in {shown}."


def late_note(request: DraftRequest, told: str) -> str:
    """Say how late the company is against the day it had promised; "" without such a day."""
    late = states.days_late(request)
    promised = request.promise_broken_on or request.facts.promised_by
    if late is None or promised is None:
        return ""
    if says_day(told, promised):
        return f"Now {states.days(late)} late."
    if re.search(r"\bpromis|\bthey (?:said|told)", told, re.IGNORECASE):
        return f"That was due on {day(promised, request.today)}, {states.days(late)} ago."
    return f"Promised by {day(promised, request.today)}: {states.days(late)} late."
