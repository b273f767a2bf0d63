"""Check that a model added nothing in plain words: no thing, cause, quotation, promise, demand or deadline.

Only what a model wrote is checked: the rules engine puts the person's own sentences together, in whatever
language they are. The comparison is word by word, so it cannot tell a clever paraphrase from a new fact; a
word that it does not know is refused, and the model may say it plainer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from bot.domain.drafts import LETTERS, Draft, DraftKind, DraftRequest, EngineName
from bot.domain.facts import AskKind
from bot.domain.gates.actors import reversed_actors
from bot.domain.gates.conduct import asked_words
from bot.domain.gates.form import texts, without_blanks
from bot.domain.gates.numbers import weekdays_in
from bot.domain.gates.sources import WORD, Sources, is_feast
from bot.domain.gates.vocabulary import Vocabulary, is_english

_NAMES = re.compile(r"[@＠#＃]\w[\w.]*|https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\S*\d\S*")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,})[”\"]|(?<!\w)[‘']([^‘’'\n]{6,})[’'](?!\w)")
_CROWD = re.compile(
    r"(?i)\b(?:(?:hundreds|thousands|millions|dozens|scores|plenty|lots|loads|most|many|countless|other"
    r"|so many|all (?:your|their|the)|every)\s+(?:of\s+)?(?:\w+\s+){0,2}?(?:customers?|people|users?"
    r"|passengers?|buyers?|shoppers?|clients?|subscribers?|others|travell?ers?|residents?|members?|families"
    r"|cases)|like (?:many|so many|all the|the) others?|(?:nine|eight|seven|half) (?:in|out) (?:of )?\w+"
    r"|\d+(?:\.\d+)?\s?(?:%|per ?cent)|\d+ (?:in|out of) (?:every )?\d+"
    r"|everyone (?:else )?(?:knows|says|agrees))"
)
_DEADLINE = re.compile(
    r"(?i)\b(?:by|before|until|till|not? later than|latest(?: by)?)\s+(?:the\s+|this\s+|next\s+|coming\s+)?"
    r"(?P<day>tonight|today|tomorrow|noon|midnight|(?:the )?end of (?:the |this )?(?:day|week|month)|eod|cob"
    r"|mon(?:day)?\b|tue(?:s|sday)?\b|wed(?:nesday)?\b|thu(?:rs?|rsday)?\b|fri(?:day)?\b|sat(?:urday)?\b"
    r"|sun(?:day)?\b)(?!\s+(?:the\s+)?\d)"
)
_RELATIVE = {"today": 0, "tonight": 0, "noon": 0, "midnight": 0, "eod": 0, "cob": 0, "tomorrow": 1}
_BOTH = re.compile(
    r"(?i)\s*(?:(?:it|me|my|the|this|that|them|[£€$₦₹]?[\d,.]+|\w+)\s+){0,4}(?:and|plus|&|as well as)\s"
)
_MORE = re.compile(r"(?i)\b(?:double|triple|twice the|on top of (?:that|it)|with interest|damages)\b")


def invented(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield the words of a model that the facts do not hold."""
    if draft.engine is not EngineName.OPENAI:
        return
    bare = (without_blanks(text, draft.kind, request) for text in texts(draft))
    whole = [text for text in (draft.subject, *bare) if text]
    comparable = is_english(WORD.findall("\n".join(one.text for one in request.sentences)))
    for text in whole:
        if comparable:
            yield from _new_words(text, draft.kind, request, sources)
            yield from reversed_actors(text, request, sources)
        yield from _new_quotes(text, sources)
        yield from (found[0] for found in _CROWD.finditer(text) if not _said(found[0], sources))
        yield from _new_deadlines(text, request, sources)
        yield from _raised(text, request, sources)


def _said(words: str, sources: Sources) -> bool:
    return " ".join(WORD.findall(words.casefold())) in " ".join(WORD.findall(sources.text.casefold()))


def _new_words(text: str, kind: DraftKind, request: DraftRequest, sources: Sources) -> Iterator[str]:
    vocabulary = Vocabulary(request, sources, in_letters=kind in LETTERS or kind is DraftKind.CHAMPION_PITCH)
    plain = _NAMES.sub(lambda match: " " * len(match[0]), text)
    for match in WORD.finditer(plain):
        if len(match[0]) > 2 and not vocabulary.knows(match[0]) and not is_feast(match[0], sources):
            yield match[0]


def _new_quotes(text: str, sources: Sources) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        quoted = match[1] or match[2]
        if len(quoted.split()) > 1 and not _said(quoted, sources):
            yield quoted


def _new_deadlines(text: str, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield a day that is set in words and is neither the day asked for nor one that was promised."""
    facts = request.facts
    set_days = [day for day in (facts.ask.by if facts.ask else None, facts.promised_by) if day]
    weekdays = {day.weekday() for day in set_days}
    distances = {(day - request.today).days for day in set_days}
    for match in _DEADLINE.finditer(text):
        named = [weekday for weekday, _, _ in weekdays_in(match["day"].title())]
        fits = weekdays & set(named) if named else _RELATIVE.get(match["day"].casefold(), -1) in distances
        if not fits and not _said(match[0], sources):
            yield match[0]


def _raised(text: str, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield a demand beyond the one of the facts: both of two alternatives, or more than was asked for."""
    yield from (found[0] for found in _MORE.finditer(text) if not _said(found[0], sources))
    kinds = request.facts.ask.kinds if request.facts.ask else ()
    for kind, other in permutations(kinds, 2):
        for first in re.finditer(rf"(?i)\b(?:{asked_words(kind)})\w*", text):
            joined = _BOTH.match(text, first.end())
            if joined and _opens(text[joined.end() :], other):
                yield f"{text[first.start() : joined.end()].strip()} {other}"


def _opens(rest: str, kind: AskKind) -> bool:
    """Tell whether a text goes on with a demand of this kind within a word or two."""
    return re.match(rf"(?i)(?:\w+\s+){{0,2}}(?:{asked_words(kind)})", rest) is not None
