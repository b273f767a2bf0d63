"""Find words that may well be a person's name though no list holds them: the last lock before a public text.

Where somebody is spoken to, hands something over or speaks, a capitalised word that is neither one of the
language nor a firm, a place or a thing named elsewhere in the story stands for a person. A word hidden for
nothing costs little; a name that slips through costs much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bot.domain import people_signs as signs
from bot.domain.caseless import Caseless
from bot.domain.names import is_given
from bot.domain.people import KNOWN_NAMES, NOT_NAMES, is_firm, is_word

_CAP = signs.CAP
# The first is sure of a person whoever is called so; the others ask first whether a firm is.
_BESIDE_STAFF = re.compile(
    rf"(?<![\w@#.&'’-])(?P<name>{_CAP}(?:[ \t]+{_CAP})?)\s*,?\s+(?:(?:the|a|your|their|our|my|one of|who is"
    rf"|who was|is|ni"
    rf"|na|as)\s+){{1,3}}(?:\w+ ){{0,2}}?(?i:{signs.ROLE})\b"
)
_OWNS = re.compile(
    rf"(?<![\w@#.&'’-])(?P<name>{_CAP})['’]s\s+(?:(?:own|personal|direct|line|desk)\s+)?(?:number|phone|desk"
    rf"|words?|e-?mails?"
    r"|shift|supervisor|boss|manager|attitude|name|fault|line|voicemail|colleague|promise|answer|reply|car"
    r"|bike|signature)\b"
)
_GAVE = Caseless(
    r"\b(?:[Hh]anded|[Gg]ave|[Gg]iven|[Ss]hown|[Ss]howed|[Ss]ent|[Pp]aid|[Ll]eft|[Rr]eported|[Cc]omplained"
    r"|[Ee]xplained"
    rf"|[Ww]rote|[Ss]aid|[Aa]ssigned|[Pp]assed|[Ss]poke|[Tt]alked)\b[^.!?\n,;]{{0,24}}\s(?:to"
    rf"|with)\s+(?P<name>{_CAP}{signs.TAIL})",
    cased=True,
)
_ACTS = re.compile(
    rf"(?<![\w@#.&'’-])(?P<name>{_CAP}(?:[ \t]+{_CAP})?)\s+(?:(?:from|at|in|on|of) (?:the |your "
    rf"|their )?(?:[\w'’&-]+ ){{1,4}}?)?"
    r"(?:just |then |also |only |even |finally |kept |keeps |never |always )?(?:said|says?|saying|told|tells"
    r"|telling"
    r"|promised|promises|hung up|shouted|laughed|yelled|apologi[sz]ed|insulted|swore|insisted|insists|assured"
    r"|smiled|shrugged|sold me|called me|phoned me|rang me|rang back|rang to say|rang and|called to say"
    r"|called back|emailed me|texted me"
    r"|wrote back|wrote to me"
    r"|transferred me|put me on hold|answered|picked up|spoke to me|was rude|was kind|was nice|was lovely"
    r"|was helpful)\b"
)
_ONE = Caseless(
    rf"\b[Oo]ne\s+(?P<name>{_CAP})(?=\s*(?:,|(?:for|from|at|in|of|who|said|told|wey|the|by)\b))", cased=True
)
_QUOTED = re.compile(
    rf"(?:\bto|\bby|\bHi|\bDear|\bwith|\bfrom|\bname)\s+[\"'“‘](?P<name>{_CAP}(?:[ \t]+{_CAP})?)[\"'”’]"
)
_SIGNS = (
    signs.SPOKE,
    signs.BY,
    signs.FROM,
    signs.WITH,
    signs.AROUND,
    _GAVE,
    _ONE,
    _QUOTED,
    _ACTS,
    _BESIDE_STAFF,
    _OWNS,
)
_MOST = 12  # names that are asked after in one story

Spans = Sequence[tuple[int, int]]


def unsure_people(text: str, taken: Spans, is_known: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Return the spans of words that may name persons; `taken` are spans that are told for something else.

    `is_known` says whether a firm or a place is called so.
    """
    asked: dict[str, bool] = {}
    found: list[tuple[int, int]] = []
    for start, end in sorted(set(_spans(text))):
        name = text[start:end]
        if any(start < b and a < end for a, b in (*taken, *found)):
            continue
        if name not in asked and len(asked) < _MOST:
            asked[name] = is_known(name) or is_known(name.split()[0])
        if not asked.get(name, False):
            found.append((start, end))
    return tuple(found)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _SIGNS:
        for match in pattern.finditer(text):
            group = match.lastgroup or "name"
            start = match.start(group)
            words = list(re.finditer(r"\S+", match[group]))
            kept = [word for word in words if _may_name(word[0])]
            if not kept or kept[0] is not words[0] or is_firm(text, *match.span(group)):
                continue
            end = start + kept[-1].end()
            yield start, end - (2 if re.search(r"['’]s$", text[start:end]) else 0)


def _may_name(word: str) -> bool:
    small = re.sub(r"['’]s$", "", word.casefold()).strip(".")
    if (
        not word[0].isupper()
        or small in NOT_NAMES - KNOWN_NAMES
        or (word.isupper() and len(word) > 2 and not is_given(word))
    ):
        return False
    return not is_word(word)
