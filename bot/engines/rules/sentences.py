"""Give every clause its role, and join clauses of one role into sentences that may be published."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.caseless import Caseless
from bot.domain.facts import Private, Tried
from bot.domain.reading import Found, Sentence, SentenceRole
from bot.engines.rules.clauses import Clause
from bot.engines.rules.cleaning import Edit, Page
from bot.engines.rules.refusals import refused_in
from bot.engines.rules.triage import has_trouble, is_bad_part
from bot.engines.rules.tried import never_told

_PROMISE = Caseless(
    r"\b(?:promis\w+|guaranteed|assured|supposed to|meant to (?:be|come|arrive|have)"
    r"|should have (?:come|arrived|been|landed|happened)|"
    r"was due|were due|due (?:on|by)|was to (?:be|arrive|come)|expected (?:on|by)"
    r"|estimated (?:delivery|arrival)|eta\b|"
    r"(?:they|he|she|agent|support|customer (?:care|service)|company|it|bank|someone|lady|guy|app"
    r"|website|(?-i:[A-Z]\w+)) (?:\w+ )?(?:said|says|say|told|tell|claim\w*|keep(?:s)? (?:saying|telling"
    r"|promising))|"
    r"(?:they|he|she|it)(?:'d|'ll| will| would)|told (?:me|us)|asked (?:me|us) to wait)\b",
)
# "Evri said they delivered it on Monday" tells of the past: an event, whatever is said of it, and no promise.
CLAIM = Caseless(
    r"\b(?:said|says|say|claim(?:s|ed|ing)?|told (?:me|us)|insists?|marked|shows?|app"
    r"|tracking)\b(?: (?:that|it|its|it's|they|he|she|the|my"
    r"|was|were|is|as|had|has|have|been|already|driver|parcel|package|order|item|both|agents?))*"
    r" (?:delivered|refunded|closed|completed|installed|attempted|fixed|resolved|repaired|posted"
    r"|cancelled|invalid|sent|left)\b",
)
_MANNER = Caseless(
    r"\b(?:rude(?:ly|ness)?|attitude|unprofessional|disrespect\w*|insult(?:ed|ing)|shout(?:ed|ing)"
    r"|laugh(?:ed|ing)|hung up|mock\w*|arrogan\w*|"
    r"angry|frustrat\w*|disappoint\w*|stress\w*|fed up|sick (?:and tired|of)|tired of|exhaust\w*"
    r"|disgust\w*|embarrass\w*|humiliat\w*|"
    r"worst|useless|pathetic|joke|terrible|horrible|awful|rubbish|nonsense|ridiculous|unacceptable"
    r"|appalling|shocking|shameful|"
    r"never (?:again|\w+ing)|don'?t (?:use|buy|trust)|i hate|poor (?:customer )?service"
    r"|bad service|feel(?:s|ing)?|crying|upset|furious|fuming|nightmare|beware|avoid)\b",
)
_NOISE = Caseless(
    r"^\W*(?:h(?:i|ello|ey)|good (?:morning|afternoon|evening|day)|dear \w+|greetings"
    r"|thanks?(?: you)?|thank you|please help(?: me)?|help(?: me)?|can (?:you|u|someone"
    r"|anyone) help(?: me)?|"
    r"hope you can help|i need (?:your )?help|guys|ok(?:ay)?|so|well|anyway|lol|smh|omg|wtf|tbh"
    r"|kindly assist|please assist|regards|sorry|story time|long story|here goes|listen"
    r"|look)(?:\s+(?:me|us|please|guys|all|there|team|bot|sir|madam|with this|you|everyone))*\W*$"
    r"|^\W*(?:i )?(?:came straight here|just wanted to (?:vent|share)|not sure if this is the right)"
    r"|^\W*(?:i )?hope (?:i(?:'m| am)|this|you|someone)\b|^\W*(?:i am|i'?m|i have been|ive been|we are"
    r"|been) (?:a |an )?(?:\w+ )?(?:customer"
    r"|subscriber|member|client)\b(?!.*\b(?:but|charged|never))|^\W*(?:i|we) live (?:at|in|on)\b"
    r"|^\W*my name is\b"
    r"|\b(?:write|draft|make|give|create|post|tweet)(?: me| for me)? (?:a|an|the|this"
    r"|my) (?:\w+ )?(?:post|tweet|complaint|thread|letter|caption)\b|\bwhat (?:should|can"
    r"|do) i do\b|\b(?:any|some) (?:advice|ideas|help)\b"
    r"|^\W*(?:and )?(?:my|here is my|here's my)\s+(?:(?:phone|mobile|cell|contact|email|account|id"
    r"|whatsapp|tel|momo|mpesa|m-pesa|wallet|full|order|ticket|meter|booking|policy)\s*)*(?:number|name"
    r"|no|email|phone"
    r"|address|is)?\W*(?:is|:|=)?\W*$"
    r"|^\W*(?:h(?:i|ello|ey)[\s,]+)?(?:my name(?:'s| is)|my names) \w+(?: \w+)?\W*$"
    r"|\b(?:ai|bot|chatgpt|assistant)\b.{0,20}\b(?:please|can you|write)\b",
)
_HELD = re.compile(
    r"^\W*(?:was |been )?(?:on hold|waited|queued|kept (?:me )?on hold)\b.{0,30}\b(?:hours?|hrs?"
    r"|min\w*|line|queue|phone)\b",
    re.I,
)
_MONEY_THING = Caseless(
    r"\b(?:paid|charged|bought|ordered|booked|installed|delivered|arrived|refund|money|deducted"
    r"|debited|sent|transferred|cancelled|delayed|received)\b",
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_DANGLING = Caseless(
    r"\b(?:and|but|so|or|because|cos|coz|then|also|which|that|since|for|to|the|a|my|with|i|they)$"
)
_TELLING = Caseless(r"\b(?:nothing|nobody|no \w+|never|still|not|dead|broken|down|\w+n'?t)\b")
_MOST_WORDS = 28


@dataclass(frozen=True, slots=True)
class Part:
    """A clause with its role; None means that it says nothing alone and belongs to its neighbour."""

    clause: Clause
    role: SentenceRole | None
    bad: bool = False  # a threat, a command to the bot and the like


def roles_of(
    text: str,
    clauses: Sequence[Clause],
    wishes: Collection[Clause],
    tried: Sequence[Found[Tried]],
    private: Sequence[Found[Private]],
) -> list[Part]:
    """Return each clause with its role; `wishes` are the clauses that ask for something."""
    parts = []
    for clause in clauses:
        bad = is_bad_part(text[clause.start : clause.end])
        role = SentenceRole.NOISE if bad else _role(text, clause, tried, private, asks=clause in wishes)
        parts.append(Part(clause, role, bad))
    return parts


def _role(
    text: str,
    clause: Clause,
    tried: Sequence[Found[Tried]],
    private: Sequence[Found[Private]],
    *,
    asks: bool,
) -> SentenceRole | None:
    words = text[clause.start : clause.end]
    bare = _outside(words, clause.start, private)
    told = any(clause.start <= found.start < clause.end for found in tried)
    if bare != words and len(_WORD.findall(bare)) <= 2 and not told:
        return SentenceRole.NOISE
    if never_told(words) or _NOISE.is_in(bare):
        return SentenceRole.NOISE
    if refused_in(words) and not asks:
        return SentenceRole.NOISE
    if asks:
        return SentenceRole.ASK
    if _HELD.search(words) or told:
        return SentenceRole.TRIED
    if CLAIM.is_in(words):
        return SentenceRole.OUTCOME
    if _PROMISE.is_in(words):
        return SentenceRole.PROMISE
    count = len(_WORD.findall(words))
    if _MANNER.is_in(words) and not _MONEY_THING.is_in(words):
        return SentenceRole.MANNER
    if count <= 2 or (count == 3 and not has_trouble(words)):
        return None
    return SentenceRole.OUTCOME


def _outside(words: str, offset: int, private: Sequence[Found[Private]]) -> str:
    """Return the words without what is private in them."""
    for found in reversed(private):
        start, end = found.start - offset, found.end - offset
        if 0 <= start < len(words):
            words = words[:start] + words[max(start, end) :]
    return words


def join(text: str, parts: Sequence[Part]) -> list[tuple[int, int, SentenceRole, tuple[int, ...]]]:
    """Return (start, end, role, cuts): neighbours of one role joined; `cuts` are ends that need a comma."""
    joined: list[tuple[int, int, SentenceRole, tuple[int, ...]]] = []
    number, opening = -1, -1
    for index, part in enumerate(parts):
        clause, role = part.clause, part.role
        last = joined[-1] if joined and number == clause.sentence else None
        if last is not None and role in (None, last[2]) and last[2] is not SentenceRole.NOISE:
            words = len(_WORD.findall(text[last[0] : clause.end]))
            if words <= _MOST_WORDS:
                between = text[last[1] : clause.start]
                cuts = (*last[3], last[1]) if between.isspace() else last[3]
                joined[-1] = (last[0], clause.end, last[2], cuts)
                continue
        number = clause.sentence
        if role is None and not _TELLING.is_in(text, clause.start, clause.end):
            follows = index + 1 < len(parts) and parts[index + 1].clause.sentence == clause.sentence
            opening = clause.start if follows and opening < 0 else opening
            number = -1
            continue
        start = opening if opening >= 0 and role is not SentenceRole.NOISE else clause.start
        opening = -1
        joined.append((start, clause.end, role or SentenceRole.OUTCOME, ()))
    return joined


def write_sentences(page: Page, parts: Sequence[Part]) -> tuple[Sentence, ...]:
    """Return the sentences that may be published; those without meaning once cleaned are left out."""
    found = []
    for start, end, role, cuts in join(page.text, parts):
        commas = [Edit(at, at, ",") for at in cuts]
        words = page.clean(start, end, commas)
        if role is not SentenceRole.NOISE:
            words = (
                _DANGLING.sub("", words).strip(" ,")
                if _DANGLING.is_in(words) and len(words.split()) > 4 and not re.search(r"\bsince$", words)
                else words
            )
        if words and not (role is SentenceRole.NOISE and len(words.split()) <= 2):
            found.append(Sentence(words, role, start, end))
    return tuple(found)
