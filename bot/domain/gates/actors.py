"""Find deeds that a text gives to the wrong side: "I cancelled" where the company did.

Only deeds that one of the two sides usually does are compared. A deed counts as told when the facts hold it
with the same doer; "they", "you", a member of staff and the company's name are one side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.drafts import DraftRequest
from bot.domain.gates.sources import Sources
from bot.domain.gates.vocabulary import stems
from bot.domain.words import word_set

# What a company does to a customer: said of "I", it must be told so.
_THEIR_DEEDS = word_set(
    """
    cancel credit refund deliver dispatch promise assure guarantee bill charge overcharge debit block lock
    suspend refuse deny decline reject miss lose lost damage disconnect delay reschedule repair replace break
    broke ignore hang hung dent reimburse apologise apologize
    """
)
# What a customer does: said of the company, it must be told so.
_MY_DEEDS = word_set("cancel pay paid order buy bought book return complain subscribe chase")
_PAST = ("paid", "bought")  # "will you pay" asks, "you paid" tells
_ME = r"i|we|i've|we've|i'd|we'd|i'll|we'll"
_THEM = r"they|you|he|she|they've|you've|they'd|you'd"
_STAFF = (
    r"(?:a |an |the |your |their )?(?:agent|rep|staff(?: member)?|driver|rider|technician|engineer|company"
    r"|airline|bank|support|team|shop)"
)
_BETWEEN = (
    r"(?:(?:have|has|had|did|also|then|just|already|simply|only|now|even|still|never|once|both|again)\s+)"
    r"{0,3}"
)
_WORD = r"([a-z]+)"


def reversed_actors(text: str, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield "<doer> <deed>" where the facts do not tell the deed of that side."""
    told = set(_deeds(sources.text, sources))
    for side, deed, words in _deeds_with_words(text, sources):
        theirs, mine = deed & _THEIR_DEEDS, deed & _MY_DEEDS
        past = words.casefold().endswith(("ed", *_PAST))
        wrong_side = (side == "me" and theirs) or (side == "them" and mine and past)
        if wrong_side and not any((side, form) in told for form in deed):
            yield words


def _deeds(text: str, sources: Sources) -> Iterator[tuple[str, str]]:
    for side, deed, _ in _deeds_with_words(text, sources):
        yield from ((side, form) for form in deed)


def _deeds_with_words(text: str, sources: Sources) -> Iterator[tuple[str, frozenset[str], str]]:
    """Yield the side, the forms of the verb, and the words; passives and requests have no doer here."""
    names = "|".join(re.escape(name) for name in sources.names if name[0].isalpha()) or "company"
    plain = text.replace("’", "'")
    for side, doer in (("me", _ME), ("them", rf"{_THEM}|{_STAFF}|{names}")):
        pattern = rf"(?i)(?<![\w@#'])(?:{doer})\s+{_BETWEEN}{_WORD}"
        for match in re.finditer(pattern, plain):
            yield side, stems(match.groups()[-1]), match[0]
