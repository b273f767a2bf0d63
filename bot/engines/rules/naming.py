"""Find names of companies that the directory does not hold, only where the sentence itself says
that they are.

A name stands at the head of the message ("Tix Africa abeg"), ends in a trade ("Liffeyside Lettings"), comes
after what one does with a company ("booked with Azam Marine", "boarded super metro"), is called one ("a shop
called X") or is a handle or an address. People, places, days, things and sums are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.ordinary import FIRST_NAMES, is_ordinary
from bot.domain.people import KNOWN_NAMES
from bot.engines.rules import naming_signs as signs
from bot.engines.rules.places import country_names_in
from bot.engines.rules.plain import overlaps
from bot.engines.rules.towns import is_town, towns_in
from bot.engines.rules.trades import COMMON, CUT, NO_NAME, TRADES, WIDE_TRADES

_Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Named:
    """A name that may be a company's, and how plainly the sentence says so (2 is believed alone)."""

    name: str
    start: int
    end: int
    strength: float


def find_names(text: str, taken: _Spans, known: _Spans, people: _Spans | None = None) -> tuple[Named, ...]:
    """Return the names in a plain text that no known company explains, the plainest first.

    `taken` are spans that are no names (references, old words of a correction), `people` those of persons: a
    longer name that ends in a trade may hold one ("Mama Put Kitchen"). `known` are those of companies in the
    directory: a longer name may hold one too ("Heathrow Taxi Services").
    """
    found: dict[str, Named] = {}
    places = [(start, end) for start, end, _ in (*towns_in(text), *country_names_in(text))]
    for one in (*_addresses(text), *_capitalised(text, known), *_small(text)):
        if overlaps(one.start, one.end, taken) or _inside(one, places) or signs.SUM.search(one.name):
            continue
        if overlaps(one.start, one.end, people or []) and not _trades(one):
            continue
        if overlaps(one.start, one.end, known) and not _longer(one, known):
            continue
        old = found.get(one.name.lower())
        if old is None or one.strength > old.strength:
            found[one.name.lower()] = (
                one if old is None else Named(one.name, old.start, old.end, one.strength)
            )
    return tuple(sorted(found.values(), key=lambda one: (-one.strength, one.start)))


def opening_of(text: str) -> int:
    """Return where a message begins after its greeting."""
    head = signs.OPENING.match(text)
    return head.end() if head else 0


def _inside(one: Named, places: _Spans) -> bool:
    return any(start <= one.start and one.end <= end for start, end in places)


def _longer(one: Named, known: _Spans) -> bool:
    """Tell whether a name holds a known company's and says by a trade of its own that it is another."""
    words = one.name.split()
    inside = [span for span in known if span[0] < one.end and one.start < span[1]]
    covered = sum(end - start for start, end in inside)
    last = words[-1].lower()
    return (
        last in TRADES - WIDE_TRADES
        and all(end < one.end for _, end in inside)
        and covered < one.end - one.start - len(last)
    ) or (last in TRADES and len(words) >= 3 and all(start > one.start for start, _ in inside))


def _trades(one: Named) -> bool:
    words = one.name.lower().split()
    return words[-1] in TRADES and (len(words) >= 3 or words[-1] not in WIDE_TRADES)


def _addresses(text: str) -> Iterator[Named]:
    for match in signs.HANDLE.finditer(text):
        name = match[1].rstrip(".")
        yield Named(name, match.start(), match.start() + 1 + len(name), 4.0)
    for match in signs.DOMAIN.finditer(text):
        ending = match[1].rsplit(".", 1)[-1].lower()
        if ending not in signs.FILES and signs.DOMAIN_END.search(match[1]):
            yield Named(match[1], *match.span(1), 3.5)


# --- names with capitals ---------------------------------------------------------------


def _capitalised(text: str, known: _Spans) -> Iterator[Named]:
    shouting = sum(char.isupper() for char in text) > 0.6 * sum(char.isalpha() for char in text)
    begin = opening_of(text)
    subjects = [match.span() for match in signs.SUBJECT.finditer(text)]
    for count, match in enumerate(signs.CAPITALS.finditer(text)):
        if count >= signs.MOST_RUNS:
            return
        for start, end, whole in _pieces(text, *match.span()):
            if shouting and start > begin:
                continue
            if overlaps(start, end, subjects) and not _is_taken_up(text, start, end):
                continue
            strength = _strength(text, start, end, whole, begin, shouting=shouting)
            if strength > 0:
                yield Named(text[start:end], start, end, strength)


def _is_taken_up(text: str, start: int, end: int) -> bool:
    """Tell whether a name of a letter's subject ("RE: SCHOOL FEES NOT CREDITED") is one: by its trade, or"
    " later."""
    words = text[start:end].lower().split()
    if len(words) >= 2 and words[-1] in TRADES:
        return True
    name = re.compile(rf"(?<!\w){re.escape(text[start:end])}(?!\w)", re.I)
    again = name.search(text, end)
    return again is not None and text[again.start()].isupper()


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Cut a run of capitalised words at words of no name; yield each piece without the towns at its end.

    The third place is where the towns end: "TLScontact Manchester!!" is turned to.
    """
    words = [(start + w.start(), start + w.end()) for w in re.finditer(r"\S+", text[start:end])]
    run: list[tuple[int, int]] = []
    for span in [*words, (end, end)]:
        bare = _bare(text, span)
        if span[0] < span[1] and not (bare in CUT or bare.isdigit()):
            run.append(span)
            continue
        yield from _trimmed(text, run)
        run = []


def _bare(text: str, span: tuple[int, int]) -> str:
    return re.sub(r"['’]s$", "", text[slice(*span)].lower().strip(".,'’\"(")).strip("'’")


def _trimmed(text: str, run: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    run = _without_joints(text, run)
    if not run:
        return
    whole = run[-1][1]
    for size in (3, 2, 1):  # "Sharma Electronics Karol Bagh" is at Karol Bagh
        while len(run) > size and is_town(text[run[-size][0] : run[-1][1]].strip(".,'")):
            run = run[:-size]
    run = _without_joints(text, run)
    while run and signs.ORDINAL.fullmatch(text[slice(*run[0])]):
        run = run[1:]
    if run and len(run) <= signs.LONGEST + 1 and not all(_bare(text, span) in NO_NAME for span in run):
        start, end = run[0][0], run[-1][1]
        name = re.sub(r"(?:['’]s)?[.,'’-]*$", "", text[start:end])
        yield start, start + len(name), whole


def _without_joints(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    while run and text[slice(*run[-1])].lower() in signs.JOINTS:
        run = run[:-1]
    while run and text[slice(*run[0])].lower() in signs.JOINTS:
        run = run[1:]
    return run


def _strength(text: str, start: int, end: int, whole: int, begin: int, *, shouting: bool) -> float:
    """Say how plainly a capitalised name is a company's."""
    words = text[start:end].split()
    small = [word.lower().strip("'’") for word in words]
    before, after = text[max(0, start - 80) : start], text[whole : whole + 90]
    trade = len(words) >= 2 and (small[-1] in TRADES or (len(words) >= 3 and small[-2] in TRADES))
    if _is_person(text, start, end, before, small) and not trade:
        return 0.0
    if signs.TRAVEL.is_in(before) and not trade:
        return 0.0
    if re.match(
        r"\s*(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Estate|Way|Mall|Terminal|Station|Airport)\b", after
    ):
        return 0.0
    single = len(words) == 1
    weak = single and (
        is_ordinary(small) or small[0] in COMMON or small[0] in TRADES or small[0].endswith(("ing", "ly"))
    )
    sentence = start == begin or re.search(r"(?:^|[.!?\n;:])\s*$", before) is not None
    strength = 2.5 if trade else 0.0
    if signs.KIND.is_in(before) or (signs.CALLED.is_in(before) and trade):
        strength = max(strength, 3.0 if not weak else 1.0)
    if start <= begin:
        strength = max(strength, _at_head(text, whole, single=single, weak=weak))
    if not weak and (signs.DEALT.is_in(before) or signs.TAKEN.is_in(before)):
        strength = max(strength, 2.5)
    elif single and not sentence and small[0] not in COMMON and signs.BOUGHT_AT.is_in(before):
        strength = max(strength, 2.0)  # "bought prawns at Giant"
    elif (
        not weak
        and signs.AT.is_in(before)
        and (not single or re.match(r"\s+(?:app|branch|store|shop|customer)\b", after))
    ):
        strength = max(strength, 2.0)
    if not weak and signs.FOREIGN_AT.search(before) and signs.FOREIGN_BUY.search(text):
        strength = max(strength, 2.5)
    thing = signs.DETERMINED.search(before) is not None or (
        single and small[0].upper() == words[0] and not trade
    )
    if (
        not weak
        and not thing
        and signs.DID_NEXT.match(after)
        and (not single or not sentence or text.count(words[0]) > 1)
    ):
        strength = max(strength, 2.0 if single else 2.5)
    if single and shouting:
        strength = min(strength, 2.0)
    return strength


def _at_head(text: str, end: int, *, single: bool, weak: bool) -> float:
    after = text[end : end + 90]
    if weak:
        return 0.0
    if not single and signs.PAST.match(after):
        return 2.5
    if signs.DID_NEXT.match(after):
        return 3.0 if not single else 2.0
    if not signs.HEAD_NEXT.match(after):
        return 1.0 if not single else 0.0
    address = re.match(r"\s*(?:[.!?,:;]|abeg|please|pls|you\b|una\b|people|again)", after, re.I) is not None
    return (3.0 if address else 2.5) if not single else (2.0 if address else 1.0)


def _is_person(text: str, start: int, end: int, before: str, small: list[str]) -> bool:
    """Tell whether words are a person's name: said to be one, or a given name that does what people do."""
    if signs.PERSON_BEFORE.is_in(before) and not signs.KIND.is_in(before):
        return True
    given = small[0] in KNOWN_NAMES or small[0] in FIRST_NAMES
    if len(small) == 1:
        return given or (signs.PERSON_AFTER.match(text, end) is not None and start > 0)
    return len(small) == 2 and small[0] in KNOWN_NAMES and small[1] not in TRADES


# --- names in small letters -----------------------------------------------------------------


def _small(text: str) -> Iterator[Named]:
    begin = opening_of(text)
    match = signs.SMALL_HEAD.match(text, begin)
    a_thing = re.search(r"\b(?:the|this)\W*$", text[:begin], re.I)
    if match is not None and not a_thing and (name := _small_name(match[1])):
        yield Named(name.title(), begin, begin + len(name), 2.0)
    for match in signs.TRADE_SMALL.finditer(text):
        words = _without_common(match[1])
        if not words or (match[2].lower() in signs.EVERYWHERE and len(words.split()) < 2):
            continue
        start = match.end(1) - len(words)
        before = text[max(0, start - 60) : start]
        head_next = start <= begin and (
            signs.HEAD_NEXT.match(text, match.end()) or signs.DID_NEXT.match(text[match.end() :])
        )
        if head_next or signs.AT.is_in(before) or signs.TAKEN.is_in(before) or signs.DEALT.is_in(before):
            yield Named(f"{words}{match[2]}".title(), start, match.end(), 2.5)
    for pattern in (signs.SMALL_CALLED, signs.SMALL_DEALT, signs.SMALL_TAKEN):
        for match in pattern.finditer(text):
            if match[1] == match[1].lower() and (name := _small_name(match[1])):
                yield Named(name, match.start(1), match.start(1) + len(name), 2.0)


def _small_name(words: str) -> str | None:
    """Return words in small letters when each of them may be part of a name."""
    name = words.rstrip()
    parts = [part.removesuffix("'s") for part in name.lower().split()]
    wrong = any(part in COMMON or part in NO_NAME or part in KNOWN_NAMES or part.isdigit() for part in parts)
    if (
        len(name) < 3
        or wrong
        or (len(parts) > 1 and any(len(part) < 2 for part in parts))
        or all(part in TRADES for part in parts)
        or is_town(name.lower())
    ):
        return None
    if len(parts) == 1 and is_ordinary(parts):
        return None
    return name


def _without_common(words: str) -> str:
    """Return the words right before a trade that may belong to its name, with their space.

    "" when none may.
    """
    kept: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in COMMON or word.lower() in NO_NAME or is_town(word.lower()):
            break
        kept.insert(0, word)
    return words[-sum(len(word) + 1 for word in kept) :] if kept else ""
