"""Find what a complaint asks for besides, and what is not done: the complaint is served without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.domain.facts import Amount, AmountRole, AskKind
from bot.domain.reading import Found, Reading, Refusal, Triage
from bot.engines.rules.clauses import Clause
from bot.engines.rules.dangers import any_of
from bot.engines.rules.judging import asked_besides
from bot.engines.rules.triage import bad_kinds

_STAFF = (
    r"(?:agent|attendant|cashier|ceo|clerk|conductor|courier|crew|doctor|driver|employee|girl"
    r"|guard|guy|idiot|lady"
    r"|man|manager|nurse|officer|people|person|pilot|rep|receptionist|rider|staff|supervisor|team|technician"
    r"|teller|waiter|waitress|woman)s?"
)
_SOMEBODY = rf"(?:him|her|them|those \w+|(?:that|the|this|your|their|whoever)(?: \w+){{0,2}} {_STAFF}\b)"
_THEIRS = (
    rf"(?:(?:his|her|their|that \w+'?s|the \w+'s|this \w+'s)"
    rf"|(?:that|the|this|your|their)(?: \w+)? {_STAFF}'?s?)"
)
_GIVE = (
    r"(?:find|get|give|post|share|publish|leak|expose|track down|look up|reveal|tell|send"
    r"|show|put|include|add|write"
    r"|name|need|want)"
)
_DO_NOT = re.compile(
    r"\b(?:don'?t|do not|never|they|he|she|won'?t|didn'?t|wasn'?t|isn'?t)\s+(?:\w+\s+)?$", re.IGNORECASE
)

_DISMISSAL = any_of(
    rf"\b(?:fire|sack|dismiss|jail|arrest|deport|suspend|demote|get rid of) {_SOMEBODY}",
    rf"\b{_SOMEBODY} (?:to (?:be|get)|should (?:be|get)|must (?:be|get)|needs? to be|gets?"
    rf"|has to be) (?:\w+ )?"
    r"(?:fired|sacked|dismissed|jailed|arrested|deported|suspended|demoted)\b",
    rf"\b(?:want|need|demand|make) {_SOMEBODY} (?:(?:to )?(?:be |get )?(?:fired|sacked"
    rf"|dismissed|arrested|jailed)"
    r"|(?:to )?lose (?:his|her|their) jobs?|in (?:jail|prison))\b",
    r"\b(?:his|her|their) licen[cs]e (?:revoked|cancelled|taken)\b|\bshut (?:them"
    r"|the (?:company|place|whole \w+)|this"
    r" (?:company|place|shop)) down\b|\b(?:want|need) (?:them|the company"
    r"|this \w+) (?:to be )?(?:shut|closed) down\b",
)
_FALSEHOOD = any_of(
    r"\b(?:can|could|please|pls|just|let'?s|maybe|also|and) (?:you )?(?:\w+ )?(?:lie|exaggerate|embellish"
    r"|make (?:something|stuff|it|things) (?:up|worse|sound worse|bigger))\b"
    r"|^\W*(?:exaggerate|embellish|lie)\b",
    r"\b(?:say|write|claim|pretend|add|put|tell (?:them|people"
    r"|everyone))\b[^.!?\n]{3,90}\b(?:even (?:though|if)"
    r"|although|though) (?:it|that|they|he|she|i|we|this)\b[^.!?\n]{0,30}"
    r"\b(?:not|n'?t|never|only|false|true|was|were)\b",
    r"\b(?:say|write|claim|pretend|add|put)\b[^.!?\n]{3,90}\b(?:(?:it'?s|that'?s|it is"
    r"|that is|which is|this is)"
    r" (?:not (?:really |exactly )?true|a lie|made up)|(?:i|it|they|he|she) (?:did|was|were"
    r"|is|has)(?:n'?t| not)"
    r" (?:really|actually)|not true but|it didn'?t happen)",
    r"\b(?:photoshop|fake|forge|invent|fabricate) (?:me )?(?:a |an |some |the "
    r"|my )?(?:\w+ )?(?:receipts?|screenshots?"
    r"|evidence|proof|injur(?:y|ies)|invoices?|photos?|pictures?|details?|story|numbers?"
    r"|sums?|amounts?|dates?)\b"
    r"(?<!they fake)",
    r"\b(?:make up|invent|think up) (?:a|an|some|any) (?:bigger |higher |good |scary )?(?:sum"
    r"|amount|number|figure|date"
    r"|story|injury|detail|reason)\b|\bpretend (?:that )?(?:i|they|he|she|it|we|my)\b",
)
_MANY = any_of(
    r"\b(?:write|make|give|post|generate|create|need|want|prepare|do)(?: me| us"
    r"| up)? (?:\d{1,4}|ten|twenty|thirty|fifty"
    r"|(?:a )?hundred|a thousand|dozens of|hundreds of|lots of|loads of|a bunch of|a few|several|many|some)"
    r" (?:\w+ ){0,3}(?:reviews|posts|tweets|comments|accounts)\b",
    r"\b(?:write|make|post|generate|create|buy|leave|need|want|use)(?: me"
    r"| us)? (?:\w+ ){0,2}(?:fake|false) (?:\w+ )?"
    r"(?:reviews?|accounts?|posts?|tweets?|profiles?)\b|\b(?:bot|fake) accounts to\b"
    r"|\b(?:spam|flood) (?:them|their|its"
    r"|the company)\b",
)
_PRIVATE_THING = (
    r"(?:home|house|private|personal|real|full|phone|mobile|cell|plate|licen[cs]e|number"
    r"|facebook|instagram|social"
    r"|profile|first|last)"
)
_EXPOSURE = any_of(
    rf"\b{_GIVE}\b(?: (?:me|us|out|up|in|also"
    rf"|please)){{0,3}} {_THEIRS} (?:{_PRIVATE_THING} )*(?:address|number|home"
    r"|location|details|info|name|face|photo|picture|pic|family|wife|husband|kids|facebook"
    r"|instagram|house|plate"
    r"|profile|account)\b",
    rf"\b(?:where|who) (?:that|the|this)(?: \w+)? {_STAFF} (?:lives?|is)\b|\b(?:name and shame"
    rf"|dox+) (?:him|her|them"
    rf"|that|the|this)\b|\btag (?:him|her|{_THEIRS} (?:boss|wife|husband|family|mother"
    rf"|employer|school|church))\b",
)
_TABLE = (
    (Refusal.EXPOSURE, _EXPOSURE),
    (Refusal.FALSEHOOD, _FALSEHOOD),
    (Refusal.MANY, _MANY),
    (Refusal.DISMISSAL, _DISMISSAL),
)
FORTUNE_TIMES = 40  # as much as everything else that was named
_FORTUNE = any_of(
    r"\b(?:want|need|demand|deserve|give|pay|owe|send|expect|sue)\b[^.!?\n]{0,40}?\b(?:me |us )?"
    r"\b(?:a|one|two|three|five|ten|fifty|\d+) (?:million|billion)s?\b(?! (?:shillings?|bob"
    r"|naira|cedis?|pesos?|rupees?"
    r"|tsh|ush|ugx|tzs|ngn))"
)


def refused_in(words: str) -> tuple[Refusal, ...]:
    """Return what some words ask for that is not done, gravest first."""
    found = []
    for refusal, pattern in _TABLE:
        match = pattern.search(words)
        if match and not _DO_NOT.search(words, 0, match.start()):
            found.append(refusal)
    return tuple(found)


def is_fortune(wanted: Amount, amounts: Sequence[Found[Amount]], words: str) -> bool:
    """Tell whether a wanted sum is out of all proportion to what was paid, charged or lost.

    With no other sum to compare, only a plain "a million dollars" is one.
    """
    others = [
        found.value.value
        for found in amounts
        if found.value.role is not AmountRole.WANTED and found.value.value != wanted.value
    ]
    if not others:
        return _FORTUNE.search(words) is not None
    return wanted.value >= FORTUNE_TIMES * max(*others, Decimal(1))


_JOINED = re.compile(r"(?:\b(?:and|also|plus|then|or|but|so)\s+|[,;]\s*)+$", re.IGNORECASE)


def set_apart(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses, with what is refused cut off from the wish it was joined to by "and"."""
    apart: list[Clause] = []
    for clause in clauses:
        starts = [
            match.start()
            for _, pattern in _TABLE
            for match in pattern.finditer(text, clause.start, clause.end)
            if match.start() > clause.start
        ]
        at = min(starts, default=clause.start)
        joint = _JOINED.search(text, clause.start, at)
        if joint is None or joint.start() <= clause.start:
            apart.append(clause)
            continue
        apart.append(Clause(clause.start, joint.start(), clause.sentence))
        apart.append(Clause(at, clause.end, clause.sentence))
    return apart


def without_refused(text: str, reading: Reading, clauses: Sequence[Clause]) -> Reading:
    """Return a complaint's reading with what is refused named, and a sum out of proportion taken out."""
    if reading.triage is not Triage.COMPLAINT:
        return reading
    refused: list[Refusal] = []
    for clause in clauses:
        words = text[clause.start : clause.end]
        refused += bad_kinds(words)
        refused += refused_in(words)
    refused += asked_besides(text)
    fortunes = [
        found
        for found in reading.amounts
        if found.value.role is AmountRole.WANTED and is_fortune(found.value, reading.amounts, text)
    ]
    if fortunes or any(_FORTUNE.search(text, clause.start, clause.end) for clause in clauses):
        refused.append(Refusal.FORTUNE)
        reading = _without_sums(reading, fortunes)
    order = list(Refusal)
    return replace(reading, refused=tuple(sorted(dict.fromkeys(refused), key=order.index)))


def _without_sums(reading: Reading, fortunes: Sequence[Found[Amount]]) -> Reading:
    """Take sums out of the card, the wish and the sentences."""
    ask = reading.ask
    if ask is not None and ask.value.amount in [found.value for found in fortunes]:
        kinds = ask.value.kinds
        ask = None if kinds == (AskKind.OTHER,) else replace(ask, value=replace(ask.value, amount=None))
    spans = [(found.start, found.end) for found in fortunes]
    return replace(
        reading,
        ask=ask,
        amounts=tuple(found for found in reading.amounts if found not in fortunes),
        sentences=tuple(
            one for one in reading.sentences if not any(one.start <= a and b <= one.end for a, b in spans)
        ),
    )
