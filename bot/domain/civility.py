"""Find what a public complaint must not hold: insults, swearing, accusations of crime, threats, shouting.

Opinions stay ("the worst service", "slow", "rude staff"): what is said of the service may be said in public.
`calm` takes the words out, or puts a plain fact in their place, without touching any number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.rude_words import (
    ACRONYMS,
    CRIME,
    HARMLESS_CRIME,
    HARMLESS_INSULT,
    HARMLESS_THREAT,
    INSULT,
    THREAT,
)
from bot.domain.words import word_set


class Rude(StrEnum):
    INSULT = "insult"
    CRIME_WORD = "crime_word"
    THREAT = "threat"
    SHOUTING = "shouting"


@dataclass(frozen=True, slots=True)
class Rudeness:
    kind: Rude
    text: str
    start: int
    end: int


_LISTS = (
    (Rude.THREAT, THREAT, HARMLESS_THREAT),
    (Rude.CRIME_WORD, CRIME, HARMLESS_CRIME),
    (Rude.INSULT, INSULT, HARMLESS_INSULT),
)
_CAPS = r"(?<![\w@#&/.'’-])[A-Z]+(?:['’][A-Z]+)?(?![\w&/@'’-])"
_CAPS_RUN = re.compile(rf"{_CAPS}(?:[ ,]+{_CAPS})*")
_LOUD_MARKS = re.compile(r"(?:[!?]*!)[!?]+|\?+![!?]*|\?{3,}")


def find_rude(text: str, names: Iterable[str] = ()) -> tuple[Rudeness, ...]:
    """Return every span (code points, in order, not overlapping) that is rude, with its kind.

    `names` (the company's own) are never rude, whatever they hold. Shouting is two or more words of three
    or more capitals in a run, one word of six or more that is no acronym, or a run of "!!" or "?!".
    """
    names = tuple(name for name in names if name)
    shielded = list(_name_spans(text, names))
    taken: list[Rudeness] = []
    for kind, pattern, harmless in _LISTS:
        matches = list(pattern.finditer(text))
        if not matches:
            continue
        safe = [*shielded, *(match.span() for match in harmless.finditer(text))]
        for match in matches:
            start, end = match.span()
            free = all(end <= other.start or start >= other.end for other in taken)
            if free and not any(start < last and end > first for first, last in safe) and start < end:
                taken.append(Rudeness(kind, match[0], start, end))
    rude = sorted(taken, key=lambda found: found.start)
    loud = [piece for span in _shouts(text, names) for piece in _outside(text, span, rude)]
    rude += [Rudeness(Rude.SHOUTING, text[start:end], start, end) for start, end in loud if start < end]
    return tuple(sorted(rude, key=lambda found: found.start))


def _name_spans(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    for name in names:
        for match in re.finditer(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", text):
            yield match.span()


def _shouts(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    known = ACRONYMS | {word.upper() for name in names for word in re.findall(r"\w+", name)}
    for run in _CAPS_RUN.finditer(text):
        words = list(re.finditer(r"[A-Z'’]+", run[0]))
        long = [word for word in words if len(word[0]) >= 3 and word[0] not in known]
        if len(long) >= 2 or any(len(word[0]) >= 6 for word in long):
            yield run.span()
    for marks in _LOUD_MARKS.finditer(text):
        yield marks.span()


def _outside(text: str, span: tuple[int, int], taken: Iterable[Rudeness]) -> Iterator[tuple[int, int]]:
    """Yield what is left of a span around the spans already taken, cut to its words and marks."""
    start, end = span
    pieces = []
    for other in taken:
        if other.start < end and other.end > start:
            pieces.append((start, other.start))
            start = max(start, other.end)
    for first, last in (*pieces, (start, end)):
        found = _LOUD_PART.search(text, first, max(first, last))
        if found:
            yield found.span()


_LOUD_PART = re.compile(r"[A-Z!?](?:.*[A-Z!?])?", re.DOTALL)

# What a plain fact is called instead of a crime. Group 1 is who lost it, group 2 what was lost.
_REPHRASED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?i)\b(?:robbed|scammed|conned|cheated|defrauded|swindled)\s+(me|us|my \w+)\s+(?:out\s+)?of\s+"
            r"((?:my\s+|our\s+|a\s+|the\s+|about\s+"
            r"|over\s+)?(?:[A-Z£$€₦]{0,4}\s?\d[\d,.]*\w*(?:\s?(?:ksh|kes|naira|shillings|pounds|bob))?"
            r"|money|cash|savings|airtime|data|salary))"
        ),
        r"took \2 from \1",
    ),
    (
        re.compile(
            r"(?i)\b(stole|stolen|stealing|steals?)\b(?=\s+(?:\w+\s+){0,3}?(?:\d|[£$€₦]|money|cash"
            r"|airtime|data|bundles?|it\b|from))"
        ),
        "take",
    ),
    (
        re.compile(
            r"(?i)\b(stole|stolen|stealing|steals?)\b(?=\s+(?:my|our|the|this|that|his|her|a|an)\s+\w)"
        ),
        "take",
    ),
    (re.compile(r"(?i)\b(stolen)\b(?=\s+(?:by|from|out of)\b)"), "take"),
)
_TAKE = {"stole": "took", "stolen": "taken", "stealing": "taking", "steals": "takes", "steal": "take"}

_CUT = "\x00"  # stands where rude words were taken out
_CLAUSE_END = re.compile(
    r"(\x20*(?:[.!?]+(?!\w)|[;:\n]+(?!\w)|,(?!\d)|\s[-–—]\s)\s*|\s+(?:and|but|so|because|as|since|while"
    r"|plus)\s+)",
    re.IGNORECASE,
)
# Words that say nothing once the rude word beside them is gone.
_EMPTY = word_set(
    """
    a an the such so very too really just all always absolute absolutely total totally complete completely
    utter utterly pure real big bunch lot load set pack of by are is was were be been being re s am r na ni
    like you u they these those this that it its he she we i who what how your their my as than for to with
    and or but not nothing only more most damn company companies people service services network guys ones
    team staff bank app place them us me here there now please oh hey hi lol smh ever again also quite
    pretty plain basically even ya una dey
    """
)
# A single word of these is still a message: "fix it".
_REQUESTS = word_set("fix refund repair replace deliver return pay answer reply explain cancel reverse")
# What an empty clause may end in when it is kept: "fix it".
_OBJECTS = word_set("it me us them him her mine")
_PROPER = {
    word.casefold(): word
    for word in word_set(
        "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August"
        " September October November December Kenya Nigeria Nairobi Lagos London Mombasa Abuja"
    )
}


def calm(text: str, names: Iterable[str] = ()) -> str:
    """Return the text without rude words, shouting lowered, facts and numbers untouched.

    A crime word becomes a plain fact where one is meant ("stole 4,500 from me" -> "took 4,500 from me");
    else the words go, and with them a clause that says nothing more. The result may be empty.
    """
    names = tuple(name for name in names if name)
    calmed = text
    for _ in range(6):  # taking words out can join new ones; each round shortens the text
        if not find_rude(calmed, names):
            return calmed
        calmed = _calmed_once(calmed, names)
    return calmed if not find_rude(calmed, names) else ""


def _calmed_once(text: str, names: tuple[str, ...]) -> str:
    rephrased = _rephrase(_lower_shouting(text, names), names)
    rude = [found for found in find_rude(rephrased, names) if found.kind is not Rude.SHOUTING]
    cut = rephrased
    for found in reversed(rude):
        cut = cut[: found.start] + _CUT + cut[found.end :]
    return _tidy(_drop_empty_clauses(cut), text)


def _rephrase(text: str, names: tuple[str, ...]) -> str:
    """Put the plain verb for "stole" and its kin, but only where `find_rude` objects to the word."""
    for pattern, plain in _REPHRASED:
        for match in reversed(list(pattern.finditer(text))):
            accused = any(
                found.kind is Rude.CRIME_WORD and match.start() <= found.start < match.end()
                for found in find_rude(text, names)
            )
            if accused:
                new = match.expand(plain) if pattern.groups > 1 else _TAKE[match[1].casefold()]
                new = new.capitalize() if match[0].istitle() and " " not in new else new
                text = text[: match.start()] + new + text[match.end() :]
    return text


def _lower_shouting(text: str, names: tuple[str, ...]) -> str:
    for found in reversed(find_rude(text, names)):
        if found.kind is Rude.SHOUTING:
            new = (
                _lowered(text, found, names)
                if any(c.isalpha() for c in found.text)
                else _one_mark(found.text)
            )
            text = text[: found.start] + new + text[found.end :]
        elif found.text.isupper():
            text = text[: found.start] + found.text.lower() + text[found.end :]
    return text


def _one_mark(marks: str) -> str:
    return "?" if "?" in marks else "."


def _lowered(text: str, found: Rudeness, names: tuple[str, ...]) -> str:
    proper = _PROPER | {word.casefold(): word for name in names for word in re.findall(r"\w+", name)}

    def lower(match: re.Match[str]) -> str:
        word = match[0]
        plain = proper.get(word.casefold())
        if plain or word in ACRONYMS or word.startswith(("I'", "I’")):
            return plain or (word if word in ACRONYMS else "I" + word[1:].lower())
        return word.lower()

    lowered = re.sub(r"[A-Z]+(?:['’][A-Z]+)*", lower, found.text)
    starts = re.search(r"(?:^|[.!?\n])\s*$", text[: found.start]) is not None
    return lowered[:1].upper() + lowered[1:] if starts else lowered


def _drop_empty_clauses(cut: str) -> str:
    """Take out the marks, and every clause in which only empty words are left."""
    parts = _CLAUSE_END.split(cut)
    kept: list[str] = []
    for index in range(0, len(parts), 2):
        clause, joint = parts[index], parts[index + 1] if index + 1 < len(parts) else ""
        if _CUT in clause:
            clause = _without_cuts(clause)
        if clause.strip() or _CUT not in parts[index]:
            kept += [clause, joint]
        elif kept and re.match(r"\s*[.!?\n]", joint):
            kept[-1] = joint  # the sentence still ends here
    return "".join(kept)


def _without_cuts(clause: str) -> str:
    head, _, tail = clause.rpartition(_CUT)
    if not re.search(r"\w", tail):
        head = _trim_end(head.replace(_CUT, " "))
    remains = re.sub(r"\s+", " ", f"{head} {tail}".replace(_CUT, " "))
    telling = [word for word in re.findall(r"[\w@#£$€₦]+", remains) if word.casefold() not in _EMPTY]
    lone = (
        len(telling) == 1
        and telling[0].casefold() not in _REQUESTS
        and len(remains.split()) <= 2
        and not re.search(r"[\d@#]", remains)
    )
    return "" if not telling or lone else remains


def _trim_end(head: str) -> str:
    """Cut the words that pointed to the one taken out: "taken by these", "Jumia is"."""
    words = list(re.finditer(r"[\w@#£$€₦'’]+", head))
    while words and re.sub(r"['’]\w*$", "", words[-1][0]).casefold() in _EMPTY - _OBJECTS:
        words.pop()
    return head[: words[-1].end()] if words else ""


def _tidy(text: str, original: str) -> str:
    """Mend spaces and punctuation around what was taken out."""
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r"\s+([,.;:!?])(?!\w)", r"\1", text)
    text = re.sub(r"[,;:]+(?=\s*[.!?])|(?<=[.!?])\s*[,;:](?=\s|$)|\(\s*\)|\[\s*\]|[\"“]\s*[\"”]", "", text)
    text = re.sub(r"(?<=[.?])\.(?!\.)|,(?=\s*,)", "", text)
    text = re.sub(r"^[\s,;:.!?–—-]+|[\s,;:–—]+$", "", text)
    text = re.sub(r"(?i)^(?:and|but|so|or|because)\s+|\s+(?:and|but|so|or|because)(?=[.!?]*$)", "", text)
    first = next((char for char in original if char.isalpha()), "a")
    if first.isupper() and text[:1].islower():
        text = text[0].upper() + text[1:]
    return re.sub(r"([.!?]\s+)([a-z])", lambda m: m[1] + m[2].upper(), text) if first.isupper() else text
