"""Which angles and tones the facts of a case can carry: what has nothing to open with is not offered.

An angle with which the story begins anyway is not offered either: it would give the same post again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.domain.drafts import Angle
from bot.domain.facts import AmountRole, Facts, Precision
from bot.domain.reading import Sentence, SentenceRole

LONG_ENOUGH = 2  # days that are worth opening with
OFTEN = 2  # calls, visits or messages that are
FEWEST_ENTRIES = 3  # of a tally
PRONOUN = re.compile(
    r"(?:(?:now|and|but|so|then) )?(?:it|its|it's|he|she|they|that|that's|this|these|those)\b", re.IGNORECASE
)
_TIMED = re.compile(
    r"\b(?:\d+ ?(?:hrs?|h)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|hours?|days?|weeks?"
    r"|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(r"\b\d+ (?:days|weeks|months)\b", re.IGNORECASE)


def angles_of(
    facts: Facts, sentences: Sequence[Sentence], today: date, broken_on: date | None = None
) -> tuple[Angle, ...]:
    """Return the angles that the facts can carry, in the order they are offered."""
    first = _first_clause(sentences)
    found = []
    if _opens_with_money(facts, sentences) and not any(number in first for number in _numbers(facts)):
        found.append(Angle.OUTCOME)
    if (_days(facts, today) or _efforts(facts)) and not _LASTED.search(first):
        found.append(Angle.TIME)
    if has_promise(facts, sentences, today, broken_on):
        found.append(Angle.PROMISE)
    return tuple(found)


def has_promise(
    facts: Facts, sentences: Sequence[Sentence], today: date, broken_on: date | None = None
) -> bool:
    """Tell whether the company gave its word with a day or a time: one that passed, or one that is quoted."""
    promised = broken_on or facts.promised_by
    if promised is not None and promised < today:
        return True
    told = _told(sentences)
    return any(one.role is SentenceRole.PROMISE and _TIMED.search(one.text) for one in told[1:])


def can_be_wry(facts: Facts, today: date) -> bool:
    """Tell whether there is enough to count for a dry tally: the humour is in the numbers alone."""
    entries = bool(_days(facts, today)) + len(_efforts(facts))
    entries += any(amount.role is not AmountRole.WANTED for amount in facts.amounts)
    return entries >= FEWEST_ENTRIES


def _opens_with_money(facts: Facts, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sum was spent, or stands in a sentence that can be read first."""
    spent = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST)
    if any(amount.role in spent for amount in facts.amounts):
        return True
    plain = [one.text for one in _told(sentences) if not PRONOUN.match(one.text)]
    return any(number in text for number in _numbers(facts) for text in plain)


def _numbers(facts: Facts) -> list[str]:
    """Return the sums as they stand in texts, without what was only wanted."""
    return [f"{amount.value:,f}" for amount in facts.amounts if amount.role is not AmountRole.WANTED]


def _told(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [one for one in sentences if one.role not in (SentenceRole.ASK, SentenceRole.NOISE)]


def _first_clause(sentences: Sequence[Sentence]) -> str:
    told = _told(sentences)
    return re.split(r"[,;] ", told[0].text)[0] if told else ""


def _days(facts: Facts, today: date) -> int:
    """Return how many days it has lasted, 0 where that is short or not known to the day."""
    if facts.when is None or facts.when.precision is not Precision.DAY:
        return 0
    days = (today - facts.when.start).days
    return days if days >= LONG_ENOUGH else 0


def _efforts(facts: Facts) -> list[int]:
    """Return the counts of what was tried, where one of them is more than once."""
    counts = [tried.count for tried in facts.tried if tried.count]
    return counts if any(count >= OFTEN for count in counts) else []


LONG_STORY = 260  # characters; a post has room for some two hundred beside its question
MANY_SENTENCES = 4


def needs_thread(sentences: Sequence[Sentence]) -> bool:
    """Tell whether the story is longer than one post can tell."""
    told = _told(sentences)
    return len(told) >= MANY_SENTENCES and sum(len(one.text) for one in told) >= LONG_STORY
