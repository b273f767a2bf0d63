"""Tell whether a clause asks the company for something, and give back the words that say what.

A wish is announced ("I want", "please", "they should"), commanded ("refund my 240k"), named alone ("money
back please") or put as a question ("where is my parcel?"). What others want, said or refused is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.merging import WISH_VERBS
from bot.engines.rules.plain import word_set
from bot.engines.rules.wish_kinds import named_in, tokens_of
from bot.engines.rules.wish_patterns import (
    ANNOUNCEMENTS,
    ASIDE,
    COMMANDED,
    COMPANY,
    FINITE,
    GIVE,
    LEAD,
    NAME,
    ONLY_NAMED,
    OPENED,
    QUESTIONS,
    REPORTED,
    STATED,
    TO_YOU,
    TOLD_OF,
    YOU_DID,
)
from bot.engines.rules.wish_words import BASES, LITTLE, NOUNS_TOO, THINGS

_MENDING = word_set(
    "refund reimburse reverse repay unlock unblock unfreeze fix repair replace compensate apologise"
    " apologize explain reconnect restore reinstate redeliver resend cancel cough tell"
)
# What nobody tells of a company in these words, not in Pidgin either: "MTN return my money".
_OF_COMPANY = _MENDING | word_set(
    "return settle correct rectify adjust respond reply stop clear sort release process deactivate open"
    " reopen"
)
_GIVING = word_set("give bring send")
_PAST_TOO = word_set("cancel")  # "then you cancel my flight" is told in Pidgin, not asked
_OBJECTS = word_set(
    "me us my our the it this that them all what both every am back to in up out off him her half now asap"
    " today immediately please pls plz and or by within full balance your his jor jare § someone"
    " d da dat di"
    " permanently properly quickly fast once soon again yangu yetu wangu letu langu zangu everything mine an"
    " a these those whatever extra"
)
_BARE = word_set(
    "my our the a an full complete proper written immediate public instant total refund apology replacement"
    " explanation compensation or and please pls plz now today asap immediately sharp jare jor abeg back"
    " cash money just only both simple formal sincere genuine swift quick new one"
)
_REMEDY = word_set("refund apology replacement explanation compensation back")
_SELF = word_set(  # what people themselves want to do: it takes the company to let them
    "cancel terminate end close leave return exchange get have receive recover claim know be withdraw hear"
    " speak talk see go quit replace change settle access collect fly travel log reach send"
)
_ORDERS = word_set(  # commands that are the company's and cannot be this bot's
    "supply provide connect open change update move transfer finish complete clean pick issue verify "
    "confirm assign"
    " arrange schedule honour honor train empty inspect investigate extend review process allow admit"
)
_PHRASED = word_set("knock write strike say tell")
_PERSON = word_set("they you u una dem them someone somebody ye")
# "I request to refund me": Indian and African English leave out who is to do it.
_INSISTED = re.compile(r"\b(?:request|demand|ask|urge|beg|insist|asking|requesting)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:i|we|i'd|id|i'm|im|we'd|i'll|we'll|we're)\b", re.IGNORECASE)
_WAN = re.compile(r"^(?:i|we) (?:just |dey |don )?wan\b", re.IGNORECASE)
_PLANS = word_set("pay buy use send call do put take open change give sue report")
_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a wish, and how it was said."""

    words: str
    weak: bool = False  # only a question: counts where nothing plainer is said
    own: bool = False  # may be kept in the person's own words


def said_in(words: str) -> Iterator[Said]:
    """Yield what may be a wish in a clause, the plainest first. What is asked of the bot is no wish."""
    known = set(_WORD.findall(words.lower()))
    for one in ANNOUNCEMENTS:
        if known.isdisjoint(one.words):
            continue
        for match in one.pattern.finditer(words):
            said = _announced(words, match, own=one.own)
            if said is not None:
                yield said
    for commanded in (_imperative(words), _in_passing(words), _bare(words, known)):
        if commanded is not None:
            yield commanded
    for guard, pattern in QUESTIONS:
        if known.isdisjoint(guard):
            continue
        for match in pattern.finditer(words):
            content = _content(match)
            if not ASIDE.match(content):
                yield Said(content, weak=True)


def _content(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(groups[name] for name in ("c", "d", "e") if groups.get(name))


def _announced(words: str, match: re.Match[str], *, own: bool) -> Said | None:
    content, before = _content(match), words[: match.start()]
    mine = _I.search(match[0][:6]) is not None
    if (not mine and REPORTED.is_in(before[-40:])) or ASIDE.match(content):
        return None
    subject = match.groupdict().get("s")
    if subject and subject.lower().split()[0] not in _PERSON and content.startswith(("be ", "come ")):
        content = f"{subject} {content}"
    opened = OPENED.match(content)
    opening = opened[0] if opened else ""
    if (tokens_of(opening) or [""])[0] in BASES:  # "respond to my emails" is no "them to"
        opening = ""
    content = content[len(opening) :]
    insisted = _INSISTED.search(match[0][:24]) is not None
    if opening.split()[:1] == ["to"] and not insisted and (tokens_of(content) or [""])[0] not in _SELF:
        return None
    if ASIDE.match(content) or not content.strip():
        return None
    if _WAN.search(match[0]) and (tokens_of(content) or [""])[0] in _PLANS:
        return None  # "I wan pay school fees"
    return Said(content, own=own)


def _imperative(words: str) -> Said | None:
    """Read a clause that begins with what is to be done: "return my 5k", "ASOS refund me please"."""
    for text, only in _openings(_without_lead(words)):
        first = text.split(" ", 1)[0].lower().strip(".,!")
        if first not in BASES and first not in WISH_VERBS and first not in _PHRASED and first != "gimme":
            continue
        if ASIDE.match(text) or (only and first not in only) or STATED.match(text):
            continue
        if first in _PHRASED:
            if named_in(text)[:1] and named_in(text)[0] in BASES:
                return Said(text)
            continue
        following = (tokens_of(text)[1:2] or [""])[0]
        plain = following in _OBJECTS or (first == "cancel" and following in THINGS)
        if first in NOUNS_TOO and following and not plain:
            continue
        return Said(text, own=first == "stop" or (first in _ORDERS and following in _OBJECTS))
    return None


def _without_lead(words: str) -> str:
    lead = LEAD.match(words)
    return words[lead.end() :] if lead else words


def _openings(rest: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Yield where a command may begin, and with which verbs: at once, after "you", after a name."""
    yield rest, None
    for pattern in (TO_YOU, NAME):
        called = pattern.match(rest)
        if called and pattern is NAME and COMPANY.match(rest):
            yield (
                rest[called.end() :],
                _OF_COMPANY | (_GIVING if GIVE.match(rest, called.end()) else frozenset()),
            )
        elif called:
            yield rest[called.end() :], _MENDING - (_PAST_TOO if pattern is TO_YOU else frozenset())


def _in_passing(words: str) -> Said | None:
    for match in COMMANDED.finditer(words):
        told = YOU_DID.search(words[: match.start("c")]) and match["c"][:6].lower() == "cancel"
        if not told and not TOLD_OF.search(words[: match.start("c")]):
            return Said(match["c"])
    return None


def _bare(words: str, known: set[str]) -> Said | None:
    """Read a clause that only names a remedy: "full refund and an apology please"."""
    if ONLY_NAMED.match(words):
        return Said(words)
    if known.isdisjoint(_REMEDY) or len(known) > len(_BARE):
        return None
    tokens = named_in(words)
    if len(tokens) > 1 and not _REMEDY.isdisjoint(tokens) and all(t in _BARE or t == "§" for t in tokens):
        return Said(words)
    return None


_ASIDE_WORDS = 7


def is_aside(words: str) -> bool:
    """Tell whether a clause only adds a figure or a day to what stands before it."""
    return len(words.split()) <= _ASIDE_WORDS and not FINITE.is_in(words)


def continues(words: str) -> bool:
    """Tell whether a clause right after a wish only goes on with it: "to pay the 380", "my money back"."""
    rest = _without_lead(words)
    first = (tokens_of(rest) or [""])[0]
    if not first or FINITE.is_in(rest):
        return False
    return (
        first in BASES
        or first in THINGS
        or first in LITTLE
        or first in _OBJECTS
        or first in ("compensation", "together", "along", "with")
    )
