"""Find what a complaint asks for besides, and what is not done: the complaint is served without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.domain.facts import Amount, AmountRole, AskKind
from bot.domain.reading import Found, Reading, Refusal, Sentence, SentenceRole, Triage
from bot.engines.rules.clauses import Clause
from bot.engines.rules.dangers import any_of
from bot.engines.rules.judging import asked_besides
from bot.engines.rules.kinds import sentences_of
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

_NOT_WANTED = re.compile(
    r"\b(?:don'?t|do not|never|not|no need|nobody|no[- ]?one|without|no quiero|n[aã]o quero|nicht|sitaki"
    r"|ne veux pas)"
    r"(?:\s+[\w']+){0,4}\s+$",
    re.IGNORECASE,
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
_DISMISSAL_TOO = any_of(
    r"\b(?:want|wants|need|demand|get|make sure|ask (?:them )?(?:that|for|to)|must|should|ought to|has to"
    r"|have to|deserves?"
    r"|hope|like)\b[^.!?\n]{0,45}?\b(?:be |get |gets |is |are |to be )?(?:fired|sacked|dismissed|struck off"
    r"|booted out"
    r"|out of a job|kicked out of (?:his|her|their) job"
    r"|out on the street|out of work|shown the door|jobless|off the road)\b(?! up)",
    r"\b(?:fire|sack|dismiss|suspend|axe) (?:that|this|the|your|whoever|those)\b(?! (?:up|order|sale|stick"
    r"|tv|policy"
    r"|insurance|alarm|brigade|service|station|department|exit|door|drill|extinguisher|tablet|cover))",
    r"\b(?:must|should|make dem|dem) (?:sack|fire|pursue|dismiss)\b|\blose (?:his|her|their) (?:job"
    r"|licen[cs]e|post)\b"
    r"|\bnever (?:to )?works? (?:in|at|for) (?:a|an|any|this|that|another)\b|\b(?:a)?fukuzwe (?:kazi)?\b"
    r"|\b(?:m|wa)fukuze"
    r"\b|\bnaukri se nikal\w*|\bdemit(?:am|ir|a)\b|\b(?:despid|ech)(?:an|en)\b (?:al?|a la|a ese)\b"
    r"|\bgefeuert\b"
    r"|\b(?:soit|être|etre|qu'on le) vir(?:ée?|e)\b|\b(?:soll|muss|gehört) (?:\w+ )?(?:entlassen|gekündigt"
    r"|raus)\b",
)
_SAY = (
    r"(?:^|[.!?,;:]\s*|\b(?:and|also|please|pls|abeg|plus|just|then|kindly|you can|could you|can you|to) )"
    r"(?:say|write|claim|put|add|mention|tell (?:them|people|everyone)|make it|throw in|sema|andika"
    r"|pretend)\b"
)
_INVENTED = any_of(
    # why somebody would have it said otherwise than it was
    _SAY
    + r"[^.!?\n]{3,90}[.,;]?\s+(?:so (?:that )?(?:they|it|people) (?:\w+ )?(?:takes?|moves?|reacts?|trends?"
    r"|jumps?|looks?"
    r"|sounds?|go(?:es)? viral|listens?|wakes?)|(?:it|that|this)(?:'ll|'s| will"
    r"| would)? (?:\w+ )?(?:looks? (?:better|worse)"
    r"|sounds? (?:better|worse)|makes? (?:it|them) (?:\w+)|gets? (?:them|it) \w+ing|works? better"
    r"|moves? them)"
    r"|(?:thats|that's|which is|it's) what (?:gets|makes|moves)|make e (?:loud|sweet|strong|hot)"
    r"|e go (?:sweet|loud|strong)"
    r"|(?:who'?(?:ll|s going to| will)|nobody|no one|they) (?:will |won'?t |can'?t )?(?:check|checks|know"
    r"|knows)\b"
    r"|makes them (?:jump|move|react)|it'?s stronger|stronger that way)",
    _SAY + r"[^.!?\n]{3,90}[,.;(]\s*(?:(?:i|it|he|she|they|that|there) (?:\w+ ){0,2}(?:once|only the once"
    r"|didn'?t|wasn'?t"
    r"|weren'?t|hasn'?t)\b|was more like|it'?s only been|nobody (?:can|will) check)",
    r"\bleave (?:that|this|it|the (?:\w+ ){0,3}?)(?:bit |part )?out (?:of it )?(?:and|but|just)\b"
    r"|\bmake out (?:that )?"
    r"(?:they|he|she|it|i|we)\b|\blet'?s say (?:i|it|they|he|she|we|there)\b|\bmake it (?:over |about "
    r"|like )?[£$€₦₹]?"
    r"\s?\d[\d,.]*(?: \w+){0,3} (?:so|nobody|they|it looks)\b",
    r"\b(?:schreib\w*|sag|[ée]cris|dis|dites|mets|di|pon|scrivi|fala|escreve|diz|p[õo]e|sema|andika"
    r"|likh\w*)\b[^!?\n]{3,90}"
    r"\b(?:stimmt (?:zwar |ja )?nicht|plus d'effet|marche mieux|così si muovono|aunque no\b"
    r"|para que (?:reaccionen|se muevan)"
    r"|n[aã]o v[aã]o conferir|mas n[aã]o (?:foi|é)|hata kama ha\w+|si kweli|jaldi karenge|waise nahi)",
    # a grave accusation that the person has not made but asks to be put in
    _SAY
    + r" (?:say |that |in |pia |too )*(?:it |i |we |he |she |they |na |my \w+ |the \w+ |there |dem |also "
    r"|even )"
    r"[^.!?\n]{0,45}\b(?:stole|stolen|steal|cockroach\w*|bed ?bugs?|maggots?|rats?|worms?|hospital|drunk"
    r"|assault\w*"
    r"|slapped|hit me|spat|insult\w*|racist|threaten\w*|poison\w*|burn(?:ed|t)|bleed\w*|fainted|lost (?:my"
    r"|his|her) job"
    r"|disabled|pregnant|cancer|died|cried|touched)\b",
    _SAY + r" (?:say )?(?:it was|it cost|na|they (?:took|stole|charged)|i (?:paid"
    r"|lost)) (?:\w+ ){0,2}?[£$€₦₹]?\s?\d[\d,.]*\w*"
    r"(?: \w+){0,3} (?:instead|not|so|make|rather)\b|\b(?:bump|round|push|raise) (?:the |it "
    r"|up )+(?:\w+ )?(?:up )?to\b",
    _SAY + r"[^.!?\n]{3,90}[,.;]?\s*\b(?:(?:it|that|this)(?:'ll| will|'d| would| should"
    r"|'s going to) (?:\w+ )?(?:speed|help"
    r"|hurry|scare|get|push|work|sound|look)\w*|itasaidia|ili waogope|das hilft|ça aide|ayuda más"
    r"|vai ajudar)",
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
    (Refusal.FALSEHOOD, _INVENTED),
    (Refusal.DISMISSAL, _DISMISSAL_TOO),
)
_TOLD_TO_WRITE = any_of(
    r"\b(?:leave (?:that|this|it|the)|say|write|claim|put|add|mention|include|end it|finish|tell|make (?:it"
    r"|them|dem)|let them know"
    r"|post|tag|find"
    r"|attach|throw in|pretend|sema|andika|weka|schreib\w*|[ée]cris|ajoute|mets|dis|pon|a[ñn]ade|di|fala"
    r"|coloca|bota|p[õo]e"
    r"|likh\w*)\b"
)
_ONE_WISH = 16  # words: a longer sentence without a word of writing may tell what happened as well
_SPENT = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST)
FORTUNE_TIMES = 40  # as much as everything else that was named
_FORTUNE = any_of(
    r"\b(?:want|need|demand|deserve|give|pay|owe|send|expect|sue)\b[^.!?\n]{0,40}?\b(?:me |us )?"
    r"\b(?:a|one|two|three|five|ten|fifty|\d+) (?:million|billion)s?\b(?! (?:shillings?|bob"
    r"|naira|cedis?|pesos?|rupees?"
    r"|tsh|ush|ugx|tzs|ngn))"
)


@lru_cache(maxsize=256)
def refused_in(words: str) -> tuple[Refusal, ...]:
    """Return what some words ask for that is not done, gravest first."""
    found = []
    for refusal, pattern in _TABLE:
        match = pattern.search(words)
        if match is None or _DO_NOT.search(words, 0, match.start()):
            continue
        if refusal is not Refusal.DISMISSAL or not _NOT_WANTED.search(words, 0, match.start()):
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
    if any(found.value.value == wanted.value and found.value.role in _SPENT for found in amounts):
        return False
    if not others:
        return _FORTUNE.search(words) is not None
    return wanted.value >= FORTUNE_TIMES * max(*others, Decimal(1))


_WANTS = re.compile(
    r"\b(?:i'?ll take|i take|demand\w*|want|claim|deserve|give me|pay me|would like|expect)\W+$", re.I
)


def _is_wanted(found: Found[Amount], text: str) -> bool:
    """Tell whether a sum is wanted: it was read so, or is not spent and stands after such a word."""
    if found.value.role is AmountRole.WANTED:
        return True
    return found.value.role is AmountRole.OTHER and _WANTS.search(text, 0, found.start) is not None


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
    reading, besides = _without_besides(text, reading)
    refused += besides
    fortunes = [
        found
        for found in reading.amounts
        if _is_wanted(found, text) and is_fortune(found.value, reading.amounts, text)
    ]
    if fortunes or any(_FORTUNE.search(text, clause.start, clause.end) for clause in clauses):
        refused.append(Refusal.FORTUNE)
        reading = _without_sums(reading, fortunes)
    order = list(Refusal)
    return replace(reading, refused=tuple(sorted(dict.fromkeys(refused), key=order.index)))


def _without_besides(text: str, reading: Reading) -> tuple[Reading, list[Refusal]]:
    """Leave out what whole sentences ask for besides, from the word that asks for it to be written."""
    parts = sentences_of(text)
    found = list(asked_besides(parts))
    found += [(part, wish) for part in parts for wish in refused_in(part)]
    spans = []
    for part in dict.fromkeys(part for part, _ in found):
        start = text.find(part)
        begun = _TOLD_TO_WRITE.search(part)
        if begun is not None:
            spans.append((start + begun.start(), start + len(part)))
        elif len(part.split()) <= _ONE_WISH:
            spans.append((start, start + len(part)))
    kept = tuple(one for one in reading.sentences if not _stands_in(one, spans))
    return replace(reading, sentences=kept or reading.sentences), [wish for _, wish in found]


def _stands_in(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether most of a sentence is in one of the spans and is no wish of its own, "refund me"."""
    own = sentence.role is SentenceRole.ASK and not refused_in(sentence.text)
    return not own and any(start <= (sentence.start + sentence.end) // 2 < end for start, end in spans)


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
