"""Choose which sentences a post tells: the most telling ones that fit, each fact once, in the order told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import story
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import says_day, says_sum, spoken_name
from bot.engines.rules.writing.measure import utf16_length
from bot.engines.rules.writing.told import AT_MOST_WORDS, Told

MOST_UNITS: Final = 12  # weighed against each other; what is worth less than these is not looked at
MOST_CHOSEN: Final = 6

# What the sentence tells, by its words, and how much that is worth in a post.
_SIGNS: Final[tuple[tuple[float, re.Pattern[str]], ...]] = tuple(
    (worth, re.compile(pattern, re.IGNORECASE))
    for worth, pattern in (
        # what went wrong with the money or the item
        (4.0, r"\b(?:never|didn'?t|did not|not (?:been|yet|come|received?|work\w*|arriv\w+|deliver\w+"
              r"|paid|refund\w*|fix\w*|credit\w*|show\w*|gone|let|give|flow|answer\w*)|won'?t|isn'?t"
              r"|wasn'?t|hasn'?t|haven'?t|can'?t|cannot|couldn'?t"
              r"|no (?:power|water|internet|signal|network|electricity|light|stima|heating|gas|refund|service"
              r"|reservation|connection|units|hot water)|dead|down|broken|broke|cancel\w*|charg\w+|debit\w*"
              r"|deduct\w*|double|twice|took|taken|gone|lost|missing|missed|damaged|cracked|wrong|empty|late|delayed"
              r"|block\w*|locked|froze|frozen|suspended|cut (?:off|my|our|his|her)|refus\w+|reject\w+"
              r"|snapped|dent\w*|scratch\w*|extra miles|rotten|mould\w*|stain\w*|rejected|spoilt"
              r"|leak\w*|fault\w*|fail\w*|stopped|overcharg\w*|expired|instead of|used phone"
              r"|out (?:again|since)|keeps? (?:debiting|charging|dropping|cutting|failing|going))\b"),
        (1.5, r"\bnot\b"),
        # nothing came of it
        (2.0, r"\b(?:no (?!idea|problem|doubt|way|longer)\w+|nothing|nobody|still|without)\b"),
        # what it cost
        (2.5, r"\b(?:had to (?:buy|pay|book|take|borrow|spend|throw|walk|sleep|travel)|out of pocket"
              r"|forced to"
              r"|ended up|reimburse|extra)\b"),
        (1.5, r"(?:[£$€₦₹₵]|\b(?:KSh|UGX|TZS|AED|EGP|R)) ?\d"),
        # what it cost to try
        (1.5, r"\b(?:three|four|five|six|seven|eight|nine|ten|\d+|same|different) (?:\w+ )?(?:times|documents"
              r"|handlers|agents|occasions|people|engineers|technicians|visits|calls|emails)\b"),
        # what it does to people
        (2.0, r"\b(?:baby|babies|child|children|kids?|daughter|son|mother|father|mum|dad|elderly|pregnant"
              r"|birthday|wedding|funeral|school|exam|rent|salary|wages|pay|medicine|medical|insulin|oxygen"
              r"|hospital|alarm|dialysis|wheelchair|food|fridge|freezer|spoil\w*|gone bad|sleep|slept|floor"
              r"|stranded|dark(?:ness)?|freezing|raining|work from home|customers|business|job|income"
              r"|hours?)\b"),
        # what the company says or does about it
        (2.0, r"\b(?:they|agent|support|customer (?:care|service)|manager|chatbot|bot|website|app|seller|shop"
              r"|store|adjuster|engineer|technicians?|each one|said|says?|told|offer\w*|closed|hung up"
              r"|ignor\w+|nobody|no one|no answer|no reply|no human|awaiting|promis\w+|resolved)\b"),
        (2.0, r"\bpromis\w+|\bwithin (?:\w+ )?(?:\w+ )?(?:hours|days|weeks)\b"),
        # what was admitted
        (2.0, r"\b(?:accepted|admitted|agreed|acknowledged|error|mistake|guaranteed)\b"),
        # what proves it
        (1.5, r"\b(?:receipts?|shows?|in stock|video|photos?|screenshots?|proof|in writing|confirmed"
              r"|confirmation|statement"
              r"|tracking|delivered|contract)\b"),
    )
)  # fmt: skip
# What it is all about: without one such sentence a reader does not know what was bought, sent or asked for.
_CONTEXT: Final = re.compile(
    r"\b(?:ordered|booked|bought|paid|buy|pay|applied|authori[sz]ed|picked (?:up )?my|sent|transfer\w*"
    r"|delivered"
    r"|installed|signed up|subscrib\w+|returned|deposit|debited|charged|billed|debit\w+|charging"
    r"|boarded|cancel\w+"
    r"|locked|blocked|cut off|no (?:power|water|internet|signal|stima|light|lights|electricity|network))\b",
    re.IGNORECASE,
)
_TIMED: Final = re.compile(
    r"\b(?:\d+ ?(?:hrs?|h)|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|hours?|days?"
    r"|weeks?|tomorrow|tonight|today|[A-Z][a-z]+day)\b"
)
_FEELING: Final = re.compile(
    r"\b(?:angry|frustrat\w*|disappoint\w*|fed up|sick of|tired|disgust\w*|worst|useless|pathetic|terrible"
    r"|horrible|awful|joke|ridiculous|unacceptable|never again|done with|appalling|shocking|feels? like|hate"
    r"|imagine|how can|honest\w*)\b",
    re.IGNORECASE,
)
_LEANS: Final = re.compile(
    r"(?:(?:it|it's)(?! (?:is |was )?(?:raining|been|took))|its|he|she|his|her|that|that's|this|those"
    r"|these|nothing|same|each|one|both|then|so|instead"
    r"|the (?:agent|manager|driver|adjuster|hotel|box|seller|guy|technician))\b",
    re.IGNORECASE,
)
_LEANS_A_LITTLE: Final = re.compile(r"(?:they|their|them)\b", re.IGNORECASE)
_LASTED: Final = re.compile(
    r"\b(?:for|after|been|pass(?:ed)?|already|over|now|llevo)\s(?:\w+ )?(?:\d+|a|two|three|four|five"
    r"|six|seven"
    r"|eight|nine|ten) (?:days?|weeks?|months?)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months) (?:now|later|on|without"
    r"|so far|of)\b",
    re.IGNORECASE,
)
_ALSO: Final = re.compile(r" (?:and (?:were|was|had|have|are|is) \w+|for (?:the )?(?:two|three|both) of us)$")
_PROMISED: Final = re.compile(r"\b(?:promis\w+|supposed to|meant to|was to|due (?:on|by))\b", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its stop, what it is worth, and the facts it covers. `at` is its place in the story.

    Of units of one `group` at most one is told. A unit that `leans` says little without the one before it.
    """

    text: str
    at: float
    value: float
    covers: frozenset[str] = frozenset()
    clashes: frozenset[str] = frozenset()  # facts that must not be covered beside this one
    group: str = ""
    leans: float = 0.0
    must: bool = False


def weighed(request: DraftRequest, scrubber: Scrubber, told: Sequence[Told]) -> list[Unit]:
    """Return the person's sentences as units; the one that says best what went wrong must be told."""
    name = f"units of {[part.text for part in told]}"
    return list(scrubber.once(request, name, lambda: _weighed(request, told)))


def _weighed(request: DraftRequest, told: Sequence[Told]) -> list[Unit]:
    company = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    amount, when, item = story.main_amount(request), request.facts.when, request.facts.item
    units, introduced = [], False
    for at, part in enumerate(told):
        covers = set()
        if amount and says_sum(part.text, amount):
            covers.add("sum")
        if when and says_day(part.text, when.start):
            covers.add("day")
        if part.role is SentenceRole.TRIED:
            covers.add("tried")
        if part.role is SentenceRole.PROMISE or _PROMISED.search(part.text):
            covers.add("promise")
            if _TIMED.search(part.text):
                covers.add("dated promise")
        if _LASTED.search(part.text):
            covers.add("elapsed")
        covers |= {f"#{number.rstrip('.,')}" for number in _NUMBERS.findall(part.text)}
        if not introduced and (_CONTEXT.search(part.text) or _holds(part.text, item)):
            covers.add("context")
            introduced = True
        value = _worth(part, first=at == 0)
        if company and company.casefold() in part.text.casefold():
            value += 1.0
            covers.add("name")
        leans = _leaning(part.text) if at else 0.0
        units.append(Unit(_stopped(part.text), at, value, frozenset(covers), group=f"{at}", leans=leans))
    units = _with_key(units, told)
    return sorted([*units, *_briefer(units)], key=lambda unit: unit.at)


def _holds(text: str, item: str | None) -> bool:
    return bool(item) and str(item).casefold() in text.casefold()


def _briefer(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield sentences without the side remark behind their last comma: ", told at the gate"."""
    for unit in units:
        text = unit.text.rstrip(".")
        head, comma, tail = text.rpartition(", ")
        also = _ALSO.search(text)
        if not comma and also:
            head, comma, tail = text[: also.start()], ",", also[0]
        if comma and len(head.split()) >= 5 and len(tail.split()) <= 7 and not _NUMBERS.search(tail):
            yield replace(unit, text=_stopped(head), value=unit.value - 1.0)


def worth(text: str) -> float:
    """Weigh what a text tells by its signs alone."""
    value = 0.0
    for each, pattern in _SIGNS:
        hits = len({found.casefold() for found in pattern.findall(text)})
        value += each if hits == 1 else each * 1.25 if hits else 0.0
    return value


def _worth(part: Told, *, first: bool) -> float:
    value = 0.8 + (1.0 if first else 0.0) + worth(part.text)
    if part.role is SentenceRole.MANNER or _FEELING.search(part.text):
        value -= 3.0
    if part.role is SentenceRole.TRIED and len(part.text.split()) < 12:
        value -= 2.0  # it is covered by a note as well
    count = len(part.text.split())
    return value - (1.0 if count < 3 else 0.0) - (0.7 if count > AT_MOST_WORDS else 0.0)


def _leaning(text: str) -> float:
    if _LEANS.match(text):
        return 2.5
    return 0.5 if _LEANS_A_LITTLE.match(text) else 0.0


def _with_key(units: list[Unit], told: Sequence[Told]) -> list[Unit]:
    """Mark the sentence that must be told: what went wrong, said without leaning on another one."""
    outcomes = [
        unit for unit, part in zip(units, told, strict=True) if part.role is SentenceRole.OUTCOME
    ] or units
    if not outcomes:
        return units
    key = max(outcomes, key=lambda unit: (_as_key(unit), -unit.at))
    return [
        replace(unit, must=unit is key, value=unit.value + (3.0 if unit is key else 0.0)) for unit in units
    ]


def _as_key(unit: Unit) -> float:
    told = sum(1.0 for fact in ("sum", "day", "context") if fact in unit.covers)
    return unit.value + told - 1.5 * unit.leans - 0.3 * unit.at


_COVERED: Final = {
    "sum": 5.0,
    "day": 2.5,
    "tried": 2.5,
    "promise": 2.0,
    "dated promise": 1.5,
    "context": 6.5,
    "elapsed": 1.5,
    "name": 1.0,
}
_MUST: Final = 12.0  # for the sentence that has to be told
_AGAIN: Final = 1.5  # for a number that is told twice
_PER_SIGN: Final = 0.01  # a short post is read to its end


def chosen(units: Sequence[Unit], room: int, most: int = MOST_CHOSEN) -> list[Unit]:
    """Return the units worth most together in so many UTF-16 units, in the order told.

    Each fact counts once, and what leans on an absent sentence counts less. All subsets are weighed, but a
    branch is left as soon as everything after it could not lift it above the best.
    """
    ranked = sorted(units, key=lambda unit: (not unit.must, -_alone(unit)))[:MOST_UNITS]
    ranked.sort(key=lambda unit: unit.at)
    lengths = [utf16_length(unit.text) + 1 for unit in ranked]
    hopes = [0.0] * (len(ranked) + 1)
    for at in range(len(ranked) - 1, -1, -1):
        hopes[at] = hopes[at + 1] + max(0.0, _alone(ranked[at]) + _MUST * ranked[at].must)
    best: list[tuple[float, tuple[Unit, ...]]] = [(float("-inf"), ())]

    def extend(index: int, picked: tuple[Unit, ...], value: float, length: int, told: frozenset[str]) -> None:
        if picked and value > best[0][0]:
            best[0] = (value, picked)
        if len(picked) == most:
            return
        for at in range(index, len(ranked)):
            if value + hopes[at] <= best[0][0]:
                return
            one = ranked[at]
            longer = length + lengths[at]
            if longer > room or any(_excludes(one, other) for other in picked):
                continue
            more = value + _adds(one, picked, told) - _PER_SIGN * lengths[at]
            extend(at + 1, (*picked, one), more, longer, told | one.covers)

    extend(0, (), 0.0, 0, frozenset())
    key = next((unit for unit in ranked if unit.must), None)
    return list(best[0][1]) or ([key] if key is not None else [])


def _alone(unit: Unit) -> float:
    """Weigh a sentence by itself: what it says, and the facts it covers."""
    return unit.value + sum(_COVERED.get(fact, 0.0) for fact in unit.covers)


def _excludes(one: Unit, other: Unit) -> bool:
    """Tell whether two units cannot be told together: versions of one sentence, or two counts of one "
    "thing."""
    same = bool(one.group) and one.group == other.group
    return same or bool(one.clashes & other.covers) or bool(one.covers & other.clashes)


def _adds(one: Unit, picked: Sequence[Unit], told: frozenset[str]) -> float:
    """Return what a unit adds to those before it."""
    value = one.value + _MUST * one.must
    for fact in one.covers:
        if fact not in told:
            value += _COVERED.get(fact, 0.0)
        elif fact.startswith("#"):
            value -= _AGAIN
    if one.leans and not any(other.at == one.at - 1 for other in picked):
        value -= one.leans
    return value


def _stopped(text: str) -> str:
    return text if text[-1:] in ".…?" else f"{text}."
