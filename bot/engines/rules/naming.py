"""Find names of companies that the directory does not hold, only where the sentence itself says that they are.

A name stands at the head of the message ("Tix Africa abeg"), ends in a trade ("Liffeyside Lettings"), comes
after what one does with a company ("booked with Azam Marine", "boarded super metro"), is called one ("a shop
called X") or is a handle or an address. People, places, days, things and sums are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.directory.ordinary import FIRST_NAMES, is_ordinary
from bot.domain.caseless import Caseless
from bot.domain.people import KNOWN_NAMES
from bot.engines.rules.plain import overlaps
from bot.engines.rules.places import country_names_in
from bot.engines.rules.towns import is_town, towns_in
from bot.engines.rules.trades import COMMON, CUT, DID, NO_NAME, PART, PEOPLE, TRADES, WIDE_TRADES

_Spans = list[tuple[int, int]]

_HANDLE = re.compile(r"(?<![\w@.])@([A-Za-z0-9_.]{2,30})")
_DOMAIN = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?([a-z0-9-]{2,40}(?:\.[a-z]{2,6}){1,2})(?![\w@])", re.I
)
_DOMAIN_END = re.compile(
    r"\.(?:com|net|org|co|io|shop|store|app|africa|ng|ke|za|gh|ug|tz|uk|ie|us|ca|in|au|nz|de|fr|es|nl|br|ph|sg"
    r"|ae|zm|zw|rw)$",
    re.I,
)
_FILES = frozenset(["jpg", "png", "pdf", "mp4", "docx", "txt", "jpeg", "doc"])
_TOKEN = r"[A-Z0-9][\w'’&+-]*(?:\.[A-Za-z]+)?"
_CAPITALS = re.compile(
    rf"(?<![\w@#'’.])[A-Z][\w'’&+-]*(?: (?:(?:&|of|n'|'n|de|la|the|for) )?{_TOKEN}){{0,4}}"
)
_JOINTS = frozenset({"of", "the", "for", "de", "la", "&", "n'", "'n", "and"})
_MOST_RUNS = 60  # of one text
# Trades that stand after many a word: before them two words must be left.
_EVERYWHERE = frozenset(
    {"group", "services", "market", "systems", "bus", "school", "bank", "house", "control", "cover"}
)
_LONGEST = 4  # words of a name

# What one does with a company, and the words before its name.
_BUY = (
    r"(?:bought|buy|buying|order(?:ed|ing)?|book(?:ed|ing)?|purchas(?:ed?|ing)|hir(?:ed|ing)|rent(?:ed|ing)?|subscrib(?:ed|e)"
    r"|reserv(?:ed|ation)|insured|signed up|joined|enroll?ed|register(?:ed)?|complain(?:ed|t)?|paid|pay|transferr?ed|shopp(?:ed"
    r"|ing)|stay(?:ed|ing)|ate|dined|repair(?:ed)?|serviced|fitted|installed|invest(?:ed)?|appointment|lessons?|surgery"
    r"|treatment|found|served|trad(?:ed|e)[- ]in|lay-?by)"
)
_HAD = (
    r"(?:got|sent|deal(?:t|ing)|flew|fly|travell?(?:ed|ing)|collected|picked up|pick up|waiting|parcel|package|delivery|flights?"
    r"|polic(?:y|ies)|account|insurance|loan|deposit|refund|money|tickets?|courses?|class(?:es)?|member(?:ship)?|contract|customer"
    r"|warranty|voucher|gift card|quote|car|phone|laptop|fridge|sofa|tv|dress|shoes|plan|prepaid|tokens?|units|shares|savings"
    r"|cake|food|lunch|dinner|pizza|meal|takeaway|order no|groceries|goods|clothes|furniture|appliance|generator|solar|plot)"
)
_DEALT = Caseless(
    rf"\b{_BUY}\b[^.!?;\n]{{0,60}}?\b(?:from|with|at|through|via|by|on|to|in|into|using|under)\s+(?:the\s+|a\s+|my\s+)?$"
    rf"|\b{_HAD}\b[^.!?;\n]{{0,40}}?\b(?:from|with|through|via)\s+(?:the\s+|a\s+|my\s+)?$"
)
_BOUGHT_AT = Caseless(rf"\b(?:bought|ordered|purchased)\b[^.!?;\n]{{0,40}}?\b(?:from|at)\s+$")
_AT = Caseless(r"\b(?:from|with|by|at|via|through|against|to)\s+(?:the\s+)?$")
_TAKEN = Caseless(
    r"\b(?:booked|visited|board(?:ed|ing)|took (?:the |a |an )?|joined|contact(?:ed|ing)?|e-?mail(?:ed|ing)|rang|phon(?:ed|ing)"
    r"|use|used|using|complain(?:ed|ing)? (?:to|about|against)|wrote to|scammed by|cheated by|robbed by|called|hired"
    r"|lost by|damaged by|refused by|ignored by|charged by|overcharged by|denied by|stranded by|delivered by|sold by"
    r"|run by|owned by|managed by|employed by|warn(?:ing)? (?:people |everyone )?(?:about|of)|beware (?:of )?|avoid"
    r"|hate|never use|report(?:ing|ed)?|refund from|answer from|money from|want (?:\w+ ){1,4}from|reply from)\s*$"
)
_KIND = Caseless(
    r"\b(?:company|vendor|store|shop|firm|business|agency|school|college|university|restaurant|hotel|hostel|gym"
    r"|clinic|hospital|bank|sacco|insurer|airline|bus|bus company|coach company|site|website|web ?site|app|page"
    r"|supplier|contractor|brand|salon|garage|dealership|supermarket|courier|provider|isp|lender|landlord|letting agent"
    r"|estate agent|travel agent|agency|place|outlet|market ?place|boutique|workshop|mechanic shop|pharmacy|plumbers"
    r"|builders|movers|caterers?|bakery|cafe|seller|handle|business name|platform)"
    r"\s+(?:(?:is |was )?(?:called|named|known as|by the name(?: of)?|name(?:d)? is|is)\s+)?[\"“]?$"
)
_CALLED = Caseless(r"(?:called|named|known as|by the name(?: of)?)\s+[\"“]?$")
_PERSON_BEFORE = Caseless(rf"\b{PEOPLE}(?:'s)?[\s,:(\"“.]+$")
_PERSON_AFTER = re.compile(
    r"\s+(?:says?|said|told|tells|hung up|laughed|shouted|yelled|insulted|promised me|keeps saying|swore|smiled"
    r"|apologi[sz]ed|signed|touched|answered|picked (?:up|my)|from (?:the )?(?:billing|support|customer|accounts))\b",
)
# "from Westlands to JKIA", "flights to Cancun": where somebody went is no company.
_TRAVEL = Caseless(
    r"\b(?:flights?|fly|flying|flew|trips?|travel\w*|rides?|train|bus|coach|ferry|taxi|cab|bolt|uber|holidays?|going"
    r"|went|drive|driving|drove|moved|moving|move|way|back|home|return|came|coming|journey|bound|headed|transfer|land"
    r"|landed|live|lives|living|posted|walk(?:ed)?|dropped(?: me)?|picked(?: me)?(?: up)?)"
    r"(?: \w+){0,3}\s+(?:to|from|at|in|for|between)\s+(?:the )?$"
    r"|\b(?:from|between)\s+(?:the )?\w+(?: \w+)?\s+(?:to|and)\s+(?:the )?$"
)
_OPENING = re.compile(
    r"\W*(?:(?:hi|hello|hey|hie|ok|okay|so|well|please|pls|plz|ugh|omg|yo|the|abeg|dear|good (?:morning|afternoon"
    r"|evening|day)|yesterday|today|this|attention|re|complaint (?:about|against)|guys|wow|lol|look|eh|ah|oh|chai|bwana"
    r"|no|wait|sorry|actually|sir|madam|team)[\s,.:!-]+)*",
    re.I,
)
_HEAD_NEXT = re.compile(
    r"\s*(?:$|[.!?,:;\n(-]|(?:abeg|please|pls|plz|people|una|you|i|my|we|why|how|when|wake|again|this|the|ni|na|mna"
    r"|mme|are|is|was|were|says?|said|yaar|jamani|guys|team|kindly|for|at|in|on|near|along|here|wapi|mko|ltd|limited|sold|wey)\b)",
    re.I,
)
_DID_NEXT = re.compile(
    rf"(?:'s)?\s+(?:{PART}\s+){{0,2}}(?:(?:for|at|in|on|near|along|of)\s+(?:the\s+)?[\w'-]+"
    rf"(?:\s(?!and\b|they\b|he\b|she\b|it\b|we\b|i\b|but\b|so\b|to\b)[\w'-]+){{0,2}}?\s+)?(?:here\s+)?{DID}",
    re.IGNORECASE,
)
_TRADE_SMALL = Caseless(
    r"(?<![\w'@#-])((?:[a-z][a-z'&-]+\s+){1,3})(" + "|".join(sorted(TRADES, key=len, reverse=True)) + r")\b"
)
_SMALL_DEALT = Caseless(
    r"\b(?:bought|ordered|booked|purchased|hired|rented|subscribed|reserved|order|parcel|package|delivery|flight|insured"
    r"|policy|account|insurance|loan|refund|deposit|tickets?)\b[^.,;!?\n]{0,45}?\b(?:from|with|through|via|by|at)\s+"
    r"([a-z][\w&'-]{2,}(?:\s(?:bank|air|airlines|airways|insurance|energy|water|telecom|mobile|express|logistics|foods?"
    r"|hotel|motors|stores?|supermarket|electronics|couriers?|furniture|travels?|coaches|gym))?)\b"
)
_SMALL_TAKEN = re.compile(
    r"\b(?:boarded|joined|complain(?:ed)? (?:to|about)|scammed by|took a|hired)\s+((?:[a-z][a-z'&-]+\s+){0,2}?[a-z][a-z'&-]+)"
    r"(?=\s+(?:this|at|from|on|in|last|yesterday|today|bus|to|for|and|but|driver|conductor|sacco|app|because|coz|on)\b|[.,!?]|$)",
    re.I,
)
_SMALL_CALLED = Caseless(
    r"\b(?:company|shop|store|business|firm|place|restaurant|hotel|garage|salon|app|site|website|bank|airline|courier|vendor"
    r"|provider|gym|school|clinic|hostel|agency|sacco)\s+(?:is |was )?(?:called|named|by the name of|by the name)\s+"
    r"([a-z][\w&'-]+(?: (?!and\b|but\b|they\b|i\b|we\b|on\b|in\b|at\b|for\b|never\b|last\b|who\b|which\b|that\b|has\b|have\b"
    r"|is\b|was\b|near\b|took\b|sold\b|refused\b|charged\b)[a-z][\w&'-]+){0,2})"
)
_SMALL_HEAD = re.compile(rf"((?:[a-z0-9][\w&'.-]*\s+){{1,3}}?){DID}", re.I)
_PAST = re.compile(r"\s+[a-z]{2,}ed\s+(?:my|our|the|a|an|me|us|his|her|all|both|on|in|to|up)\b", re.I)
_ORDINAL = re.compile(r"[\d.,/-]+(?:st|nd|rd|th|k|am|pm)?\W*", re.I)
_DETERMINED = re.compile(r"\b(?:my|our|your|his|her|their|an?|this|that|for|in) $", re.I)
_SUM = re.compile(r"\d[\d,.]*\d{2}|[£$€₦₹₱₵]|\d+k\b", re.I)


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
        if overlaps(one.start, one.end, taken) or _inside(one, places) or _SUM.search(one.name):
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
    head = _OPENING.match(text)
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
        or (last in TRADES and len(words) >= 3 and all(start > one.start for start, _ in inside))
    )


def _trades(one: Named) -> bool:
    words = one.name.lower().split()
    return len(words) >= 3 and words[-1] in TRADES


def _addresses(text: str) -> Iterator[Named]:
    for match in _HANDLE.finditer(text):
        name = match[1].rstrip(".")
        yield Named(name, match.start(), match.start() + 1 + len(name), 4.0)
    for match in _DOMAIN.finditer(text):
        ending = match[1].rsplit(".", 1)[-1].lower()
        if ending not in _FILES and _DOMAIN_END.search(match[1]):
            yield Named(match[1], *match.span(1), 3.5)


# --- names with capitals ---------------------------------------------------------------


def _capitalised(text: str, known: _Spans) -> Iterator[Named]:
    shouting = sum(char.isupper() for char in text) > 0.6 * sum(char.isalpha() for char in text)
    begin = opening_of(text)
    for count, match in enumerate(_CAPITALS.finditer(text)):
        if count >= _MOST_RUNS:
            return
        for start, end, whole in _pieces(text, *match.span()):
            if shouting and start > begin:
                continue
            strength = _strength(text, start, end, whole, begin, shouting=shouting)
            if strength > 0:
                yield Named(text[start:end], start, end, strength)


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
    while run and _ORDINAL.fullmatch(text[slice(*run[0])]):
        run = run[1:]
    if run and len(run) <= _LONGEST + 1 and not all(_bare(text, span) in NO_NAME for span in run):
        start, end = run[0][0], run[-1][1]
        name = re.sub(r"(?:['’]s)?[.,'’-]*$", "", text[start:end])
        yield start, start + len(name), whole


def _without_joints(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    while run and text[slice(*run[-1])].lower() in _JOINTS:
        run = run[:-1]
    while run and text[slice(*run[0])].lower() in _JOINTS:
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
    if _TRAVEL.is_in(before) and not trade:
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
    if _KIND.is_in(before) or (_CALLED.is_in(before) and trade):
        strength = max(strength, 3.0 if not weak else 1.0)
    if start <= begin:
        strength = max(strength, _at_head(text, whole, single=single, weak=weak))
    if not weak and (_DEALT.is_in(before) or _TAKEN.is_in(before)):
        strength = max(strength, 2.5)
    elif single and not sentence and small[0] not in COMMON and _BOUGHT_AT.is_in(before):
        strength = max(strength, 2.0)  # "bought prawns at Giant"
    elif (
        not weak
        and _AT.is_in(before)
        and (not single or re.match(r"\s+(?:app|branch|store|shop|customer)\b", after))
    ):
        strength = max(strength, 2.0)
    thing = _DETERMINED.search(before) is not None or (single and small[0].upper() == words[0] and not trade)
    if (
        not weak
        and not thing
        and _DID_NEXT.match(after)
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
    if not single and _PAST.match(after):
        return 2.5
    if _DID_NEXT.match(after):
        return 3.0 if not single else 2.0
    if not _HEAD_NEXT.match(after):
        return 1.0 if not single else 0.0
    address = re.match(r"\s*(?:[.!?,:;]|abeg|please|pls|you\b|una\b|people|again)", after, re.I) is not None
    return (3.0 if address else 2.5) if not single else (2.0 if address else 1.0)


def _is_person(text: str, start: int, end: int, before: str, small: list[str]) -> bool:
    """Tell whether words are a person's name: said to be one, or a given name that does what people do."""
    if _PERSON_BEFORE.is_in(before) and not _KIND.is_in(before):
        return True
    given = small[0] in KNOWN_NAMES or small[0] in FIRST_NAMES
    if len(small) == 1:
        return given or _PERSON_AFTER.match(text, end) is not None and start > 0
    return len(small) == 2 and small[0] in KNOWN_NAMES and small[1] not in TRADES


# --- names in small letters -----------------------------------------------------------------


def _small(text: str) -> Iterator[Named]:
    begin = opening_of(text)
    match = _SMALL_HEAD.match(text, begin)
    a_thing = re.search(r"\b(?:the|this)\W*$", text[:begin], re.I)
    if match is not None and not a_thing and (name := _small_name(match[1])):
        yield Named(name.title(), begin, begin + len(name), 2.0)
    for match in _TRADE_SMALL.finditer(text):
        words = _without_common(match[1])
        if not words or (match[2].lower() in _EVERYWHERE and len(words.split()) < 2):
            continue
        start = match.end(1) - len(words)
        before = text[max(0, start - 60) : start]
        head_next = start <= begin and (
            _HEAD_NEXT.match(text, match.end()) or _DID_NEXT.match(text[match.end() :])
        )
        if head_next or _AT.is_in(before) or _TAKEN.is_in(before) or _DEALT.is_in(before):
            yield Named(f"{words}{match[2]}".title(), start, match.end(), 2.5)
    for pattern in (_SMALL_CALLED, _SMALL_DEALT, _SMALL_TAKEN):
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
    """Return the words right before a trade that may belong to its name, with their space; "" when none may."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in COMMON or word.lower() in NO_NAME or is_town(word.lower()):
            break
        kept.insert(0, word)
    return words[-sum(len(word) + 1 for word in kept) :] if kept else ""
