"""Check that a follow-up says something the earlier posts did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bot.domain.drafts import Draft, DraftRequest, Step
from bot.domain.gates.form import texts
from bot.domain.gates.numbers import days_in, elapsed, numbers_in, weekdays_in
from bot.domain.gates.sources import WORD, Sources

_NO_FOLLOW_UPS = {Step.FIRST_POST, Step.THANK_YOU, Step.NONE, Step.WAIT, Step.COMPLAIN_FIRST}
_FOLLOW_UPS = frozenset(Step) - _NO_FOLLOW_UPS
_SPOKEN_NOW = frozenset({Step.NUDGE, Step.SECOND_POST})
_TOO_ALIKE = 0.9


def is_new(draft: Draft, request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield an earlier text that is repeated, or "" where nothing new is named."""
    if request.step not in _FOLLOW_UPS:
        return
    text = "\n".join(texts(draft))
    for earlier in request.earlier:
        if _alike(text, earlier):
            yield earlier
            return
    if request.earlier and not _names_days(text, request) and not _has_new_fact(text, request.earlier):
        yield ""


_SILENCE = re.compile(
    r"(?i)\b(?:no (?:reply|answer|response)|(?:not|never|n't|nobody|no ?one) (?:\w+ )?"
    r"(?:repl|answer|respond)\w*|waiting for your (?:answer|reply))"
)
_POSTED = re.compile(
    r"(?i)\b(?:my (?:\w+ )?(?:post|tweet)s?|one post|wrote about it publicly|posted about it)\b"
)


def history(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield silence claimed after a reply, and a post claimed where none is known to be out.

    In a first post and in letters the person may still tell, in their own words, of an earlier silence.
    """
    told = "" if request.step in _SPOKEN_NOW else sources.text.casefold()
    for text in texts(draft):
        if request.answered_on is not None and request.step in _FOLLOW_UPS:
            yield from (match[0] for match in _SILENCE.finditer(text) if match[0].casefold() not in told)
        if request.posted_on is None:
            known = sources.text.casefold()
            yield from (match[0] for match in _POSTED.finditer(text) if match[0].casefold() not in known)


def _alike(text: str, earlier: str) -> bool:
    one, other = (" ".join(WORD.findall(words.casefold())) for words in (text, earlier))
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() > _TOO_ALIKE


def _names_days(text: str, request: DraftRequest) -> bool:
    """Tell whether the text counts the time since the trouble, the post or a promise."""
    facts = request.facts
    starts = [
        request.posted_on,
        request.promise_broken_on,
        request.answered_on,
        facts.promised_by,
        facts.when.start if facts.when else None,
    ]
    counted = {
        (count, unit)
        for start in starts
        if start
        for unit, counts in elapsed(start, request.today).items()
        for count in counts
    }
    return any((int(n.value), n.unit) in counted for n in numbers_in(text, days_in(text)) if n.unit)


def _has_new_fact(text: str, earlier: tuple[str, ...]) -> bool:
    """Tell whether a number, a day or three telling words are new."""
    before = "\n".join(earlier)
    known_days = {reading for day in days_in(before) for reading in day.readings}
    days = {reading for day in days_in(text) for reading in day.readings}
    numbers = {number.value for number in numbers_in(text, days_in(text))}
    known_numbers = {number.value for number in numbers_in(before, days_in(before))}
    weekdays = {day for day, _, _ in weekdays_in(text)} - {day for day, _, _ in weekdays_in(before)}
    words = {word.casefold() for word in WORD.findall(text) if len(word) > 4}
    new_words = words - {word.casefold() for word in WORD.findall(before)}
    return bool(days - known_days or numbers - known_numbers or weekdays) or len(new_words) >= 3
