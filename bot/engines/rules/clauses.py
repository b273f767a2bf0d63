"""Cut a text into sentences and clauses, also without any punctuation. Spans only, no meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.caseless import Caseless

_HARD = re.compile(
    r"\.(?<!\bno\.)(?<!\bNo\.)(?<!\bRs\.)(?<!\brs\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMs\.)(?<!\bMrs\.)"
    r"(?<!\bapprox\.)(?<!\bref\.)(?=\s|$|[A-Z][a-z])|\.(?<=[a-z]{3}\.)(?=[A-Za-z][a-z']* [a-z])"
    r"|[!?\u2026]+(?=[\s\"')]|$|\w)|\n+"
    r"|\s;\s?|;\s|\s-+\s|\.{2,}|[\u3002\uff01\uff1f\u0964]"
)
_SUBJECT = (
    r"(?:i|im|ive|its|thats|theyre|we|they|he|she|it|this|nobody|no one|noone|nothing|you|atm"
    r"|driver|courier|technician|customer (?:care|service)|agent|my \w+|the \w+|their \w+)"
)
_VERB = (
    r"(?:'?(?:ve|m|d|ll|s|re)\b|am|was|were|is|are|have|has|had|did|do|does|will|would|want|need"
    r"|called|call|emailed|told|"
    r"said|say|says|went|keep|keeps|kept|paid|ordered|bought|never|still|just|only|cant|can't"
    r"|cannot|dont|don't|didnt|"
    r"didn't|wont|won't|refuse[sd]?|promised|asked|got|get|took|sent|charged|deducted|gave|visited"
    r"|tried|contacted|"
    r"raised|reported|complained|demand|stopped|tell|hung|ignored|replied|closed|opened|even|also"
    r"|then|booked|waited|been|"
    r"lost|deserve|expect|should|has been|texted|messaged|chatted|wrote|rang|phoned|spoke|blocked"
    r"|left|came|comes|works|delivered|cancelled|arrived|broke|installed|overcharged|disconnected"
    r"|rejected|switched)"
)
_LEAD = (
    r"(?:and then|and also|and now|and|but|so|then|now|plus|also|yet|because|cos|coz|anyway"
    r"|honestly|basically)"
)
_COMMA = re.compile(rf",\s*(?:{_LEAD}\s+)?", re.I)
_SOFT = Caseless(
    rf"\s+(?:{_LEAD}\s+)?(?={_SUBJECT}(?:\s+|(?=')){_VERB}\b)|\s+(?:and|but"
    r"|so)\s+(?=(?:nothing|nobody|no one|still|want|called|emailed|"
    r"visited|need|please|pls|plz|never|refuse|now|then|told|it|when)\b)"
    r"|\s+(?=(?:want my|i want|(?:please|pls|plz)\s+\w|my (?:number|phone|email|account|order"
    r"|ticket|booking|name|address|tel|momo|mpesa|ref)(?: \w+)?(?: is\b|:| no\b| number| ?#| \d)|"
    r"can you|(?:called|phoned|rang|emailed|messaged) (?:them|customer|support|twice|\d+"
    r"|\w+ (?:\w+ )?times)|(?:visited|went to) (?:the|their)|(?:raised|opened|logged) an?"
    r"|reported (?:it|this|twice)|still (?:nothing|no\b|not)|"
    r"now (?:they|i|it)|nothing (?:has|was|is)|how can|why (?:is|are|do|does)|when will|what is)\b)",
)
# After these words a new subject does not begin a new clause: "the phone that I bought".
_GOVERNS = Caseless(
    r"\b(?:that|which|who|whom|when|while|where|if|after|before|as|than|because|cos|coz|why|how"
    r"|what|whose|until|till|"
    r"since|whenever|once|though|tho|although|every time|each time|the|a|an|my|of|to|for|in|on|at"
    r"|by|with|from|do|does|did|"
    r"is|are|was|were|has|have|can|could|will|would|should|not|whether|and|but|or|so|like|phone"
    r"|what|said|say|says|told me|"
    r"claim|claims|claiming|promised|think|know|money|way|thing|all|time|days?|about|even)\s*$",
)
# "a contract I cancelled", "the hotel we never booked": a noun and what was done with it.
_RELATIVE = Caseless(r"\b(?:a|an|the)\s+(?:\w+\s)?\w+$")
_OF_IT = re.compile(
    r"(?:i|we)\s+(?:never\s+|already\s+)?(?:cancelled|canceled|booked|ordered|bought|paid|returned|signed"
    r"|moved|closed)\b",
    re.I,
)
_DOTTED_DAY = re.compile(r"(?<![\d.])[0-3]?\d\.[01]?\d\.$")
_NUMBERED_DAY = re.compile(r"(?<!\d)[0-3]?\d\.\s?$")
_GERMAN_MONTH = re.compile(
    r"\s?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_WORD = re.compile(r"\w+")
_MIN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A span of the text; `sentence` numbers the sentence it belongs to."""

    start: int
    end: int
    sentence: int


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in "£$€₦₹₱₵@#(\"'"):
        start += 1
    while end > start and text[end - 1] in " ,;:-\n\r(":
        end -= 1
    return start, end


def sentences_of(text: str, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans of sentences; a mark inside a taken span (e-mail, handle, number) ends none."""
    spans, begin = [], 0
    for match in _HARD.finditer(text):
        inside = any(start <= match.start() < end - 1 for start, end in taken)
        if inside or _inside_name(text, match) or _is_day(text, match.end()):
            continue
        end = match.end() if text[match.start()] in "!?." and match[0].strip() else match.start()
        spans.append(_trim(text, begin, end))
        begin = match.end()
    spans.append(_trim(text, begin, len(text)))
    return [(start, end) for start, end in spans if end > start and _WORD.search(text, start, end)]


def _inside_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether the mark stands inside an address or an abbreviation: booking.com, U.S., 4.5."""
    at = match.start()
    if text[at] != ".":
        return False
    after = text[at + 1 : at + 6].lower()
    if re.match(r"(?:com|co|net|org|ng|io|uk|ke|za|in|de|ca|app|tv|me)\b", after):
        return True
    return bool(re.search(r"(?:^|[\s.])[A-Za-z]$", text[max(0, at - 2) : at])) and bool(
        re.match(r"[a-zA-Z]", after)
    )


def _is_day(text: str, end: int) -> bool:
    """Tell whether a dot ends a day such as "12.11." with more of the sentence behind it."""
    before = text[max(0, end - 8) : end]
    if _DOTTED_DAY.search(before) is not None and text[end : end + 2].strip().islower():
        return True
    return _NUMBERED_DAY.search(before) is not None and _GERMAN_MONTH.match(text, end) is not None


def clauses_of(text: str, taken: list[tuple[int, int]]) -> list[Clause]:
    """Return the clauses of a text in order, each a trimmed span of at least one word."""
    found: list[Clause] = []
    for number, (start, end) in enumerate(sentences_of(text, taken)):
        begin = start
        for cut, after in _cuts(text, start, end, taken):
            if cut <= begin:
                continue
            left, right = _trim(text, begin, cut)
            if right > left and _WORD.search(text, left, right):
                found.append(Clause(left, right, number))
                begin = after
        left, right = _trim(text, begin, end)
        if right > left:
            found.append(Clause(left, right, number))
    return found


def _cuts(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    cuts = []
    for match in _COMMA.finditer(text, start, end):
        digits = text[max(0, match.start() - 1)].isdigit() and text[match.end() : match.end() + 1].isdigit()
        if not (digits and match[0] == ","):
            cuts.append(match.span())
    commas, last = list(cuts), start
    for match in _SOFT.finditer(text, start, end):
        at = match.start()
        while commas and commas[0][1] <= at:
            last = max(last, commas.pop(0)[1])
        if _RELATIVE.is_in(text, max(start, at - 30), at) and _OF_IT.match(text, match.end()):
            continue
        words_before = len(_WORD.findall(text, max(last, at - 60), at))
        if words_before >= _MIN_WORDS and not _GOVERNS.is_in(text, max(start, at - 30), at):
            cuts.append(match.span())
            last = match.end()
    return sorted((cut, after) for cut, after in cuts if not any(left < cut < right for left, right in taken))
