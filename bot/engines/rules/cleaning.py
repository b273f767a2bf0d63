"""Make a person's words fit to be published without changing what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.domain.civility import calm
from bot.domain.facts import Amount, Precision, Private, PrivateKind
from bot.domain.reading import Found
from bot.engines.rules.days import Spotted
from bot.engines.rules.places import SIGN

_GONE, _SOMEBODY = "\ue000", "\ue001"  # stand for what was taken out while the words around it are mended
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_NOUN = (
    r"(?P<noun>ticket|order|booking|case|complaint|account|meter|policy|invoice|claim|parcel|package|shipment|reservation|"
    r"application|reference|ref|tracking|transaction|receipt|customer|card|id|passport|phone|number|mobile|email|e-mail|plate|car|"
    r"confirmation|waybill|consignment|membership|code|line|pnr)"
)
_LEADING = re.compile(
    rf"(?P<det>\b(?:my|the|a|an|their|this|that|your|under|two|three|with|on|about|by|for)\s+)?\b{_NOUN}"
    rf"\s*(?P<what>number|num|no\.?|nr|id|ref(?:erence)?|code|address|plate)?\s*(?P<is>is|was|=)?\s*[:#]?\s*#?{_GONE}",
    re.I,
)
_BRACKETS = re.compile(rf"\s*[(\[][^()\[\]]{{0,30}}{_GONE}[^()\[\]]{{0,12}}[)\]]")
_CONTACT = re.compile(
    rf"[,;]?\s*(?:\b(?:please |pls )?(?:call|text|reach|contact|whatsapp|email|dm|ring|phone)\s+(?:me\s+)?(?:back\s+)?(?:on|at|via)?|"
    rf"\b(?:under|with|on|at|to|from|via|number|no\.?|by|ref|for|tel|cell|#|and|my|is))\s*:?\s*{_GONE}",
    re.I,
)
_STAFF = r"agent|driver|rider|manager|cashier|technician|courier|teller|waiter|waitress|supervisor|rep|representative|engineer|guy|lady|man|woman|officer|nurse|doctor|attendant|staff|advisor|receptionist"
_NAMED = re.compile(
    rf"(?P<det>\b(?:the|a|an|my|their|your|this|one|another)\s+)?(?P<who>(?:\w+\s)?\b(?:{_STAFF}))(?:\s+(?:called|named|by the name(?: of)?))?[\s,]*{_SOMEBODY}(?:\s*,)?",
    re.I,
)
_CALLED = re.compile(rf"\s*\b(?:called|named|by the name(?: of)?)\s+{_SOMEBODY}", re.I)
_HIS = re.compile(rf"{_SOMEBODY}'s\b")

_SLIPS: tuple[tuple[re.Pattern[str], str | None], ...] = tuple(
    (re.compile(pattern, flags), new)
    for pattern, new, flags in (
        (r"\bits(?=\s+(?:been|not|now|just|still|dead|down|never|only|always|so|too|a\b|an\b|the\b|over|broken|useless|off|gone|taking|happening|going|been|my|no\b|like|already|almost|nearly|about|supposed|very|really|slow|late|\d))", "it's", re.I),
        (r"(?<![\w'.@])i(?=[\s',]|$)(?!\.)", "I", 0),
        (r"\b(?:im|i'm)\b", "I'm", re.I), (r"\b(?:ive|i've)\b", "I've", re.I), (r"\bi'(ll|d)\b", r"I'\1", 0),
        (r"\b(do|did|does|is|was|has|have|could|would|should|are|were|had)nt\b", r"\1n't", re.I),
        (r"\b(ca|wo)nt\b", r"\1n't", re.I), (r"\b(thats|whats|theres|heres)\b", None, re.I),
        (r"\bu\b(?!\.)", "you", 0), (r"\bur\b", "your", 0), (r"\bpl[sz]\b", "please", re.I), (r"\bthier\b", "their", re.I),
        (r"\b(?:bcoz|bcuz|bcos|coz|cos|cuz)\b", "because", 0), (r"\brecie(v\w+)", r"recei\1", re.I), (r"\bmnths?\b", "months", re.I),
        (r"\bwks\b", "weeks", re.I), (r"\bhrs\b", "hours", re.I), (r"\bmins\b", "minutes", re.I), (r"\bteh\b", "the", 0),
        (r"\bcust care\b", "customer care", re.I), (r"\b(?:tmrw|tmw|2moro|tomorow)\b", "tomorrow", re.I),
        (r"\bnvr\b", "never", re.I), (r"\b(?:b4)\b", "before", re.I), (r"\bth?ru\b", "through", re.I), (r"\b(?:sth)\b", "something", 0),
        (r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", "", re.I),
        (r"\b(january|february|april|june|july|august|september|october|november|december)\b", "", re.I),
    )
)  # fmt: skip
_APOSTROPHE = {"thats": "that's", "whats": "what's", "theres": "there's", "heres": "here's"}
_LEAD = re.compile(
    r"^(?:\s*(?:and|but|so|then|also|plus|because|ok|okay|well|anyway|yeah|basically|hi|hello|hey|guys|dear (?:sir|madam|team|\w+))\b[\s,!.:-]*)+",
    re.I,
)
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "so",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "my",
        "me",
        "i",
        "it",
        "its",
        "it's",
        "they",
        "them",
        "their",
        "you",
        "your",
        "this",
        "that",
        "to",
        "of",
        "on",
        "in",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "also",
        "then",
        "now",
        "just",
        "number",
        "no",
        "phone",
        "email",
        "name",
        "ref",
        "reference",
        "id",
        "is",
        "please",
        "here",
        "thanks",
        "call",
        "contact",
        "account",
        "order",
        "ticket",
        "address",
        "mobile",
        "tel",
        "cell",
        "code",
        "line",
        "hi",
        "hello",
        "hey",
        "ok",
        "sorry",
        "s",
        "can",
        "could",
        "will",
        "would",
    ]
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a span of the original text by other words."""

    start: int
    end: int
    new: str


def short_date(day: date, today: date) -> str:
    """Write a date as people do in a post: day and month, the year only where it is another one."""
    text = f"{day.day} {_MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def money_text(amount: Amount) -> str:
    """Write a sum with its sign as in its own country, thousands apart; without a sign where none is known."""
    value = amount.value
    digits = f"{value:,.0f}" if value == value.to_integral_value() else f"{value.quantize(Decimal('0.01')):,}"
    if amount.currency is None:
        return digits
    return SIGN.get(amount.currency, amount.currency + " ") + digits


def money_edits(amounts: Iterable[Found[Amount]], text: str) -> list[Edit]:
    """Return the edits that give every sum its currency."""
    return [Edit(found.start, found.end, money_text(found.value)) for found in amounts]


def date_edits(dates: Iterable[tuple[Spotted, date]], text: str, today: date) -> list[Edit]:
    """Return the edits that turn "last Tuesday" into a day and month; `dates` pairs each with the day it means."""
    edits = []
    for spotted, day in dates:
        words = text[spotted.start : spotted.end].lower()
        exact = spotted.past or spotted.future
        if spotted.duration or exact is None or exact.precision is not Precision.DAY:
            continue
        if exact.end is not None:
            continue
        if re.match(r"\s+(?:morning|evening|afternoon|night|last|next)\b|'", text[spotted.end :], re.I):
            continue
        if re.match(
            r"today|tonight|this |last night|within|in |another|end|the end|eo[dw]|cob|give|you|wait", words
        ):
            continue
        before = text[max(0, spotted.start - 12) : spotted.start].lower()
        joined = re.search(
            r"\b(?:on|since|by|from|until|till|before|after|of|for|around|about|between|and|to|due)\s+(?:the )?$",
            before,
        )
        name = f"{_DAYS[day.weekday()]} " if day > today else ""
        edits.append(
            Edit(
                spotted.start,
                spotted.end,
                ("" if joined or not spotted.spoken else "on ") + name + short_date(day, today),
            )
        )
    return edits


def clean(
    text: str,
    start: int,
    end: int,
    edits: Iterable[Edit],
    private: Iterable[Found[Private]],
    names: Iterable[str],
) -> str:
    """Return the words of a span without private data and rudeness, mended; "" when no meaning is left."""
    changes = [
        Edit(f.start, f.end, _SOMEBODY if f.value.kind is PrivateKind.PERSON else _GONE)
        for f in private
        if start <= f.start < end
    ]
    blocked = [(edit.start, edit.end) for edit in changes]
    changes += [
        e for e in edits if start <= e.start < end and not any(e.start < b and a < e.end for a, b in blocked)
    ]
    source = text
    if is_shouted(text[start:end]) and len(text[start:end].lower()) == end - start:
        source = text[:start] + text[start:end].lower() + text[end:]
    words, at = [], start
    for edit in sorted(changes, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at or edit.end > end:
            continue
        words += [source[at : edit.start], edit.new]
        at = edit.end
    words.append(source[at:end])
    bare = "".join(words)
    cleaned = _mend(_take_out(bare))
    names = [name for name in names if name]
    for name in names:
        cleaned = re.sub(
            rf"(?<![\w@#]){re.escape(name)}(?!\w)", name.replace("\\", r"\\"), cleaned, flags=re.I
        )
    cleaned = _tidy(calm(cleaned, names))
    if not any(word.lower() not in _EMPTY and len(word) > 1 for word in _WORD.findall(cleaned)):
        return ""
    return cleaned[:1].upper() + cleaned[1:]


def is_shouted(text: str) -> bool:
    """Tell whether nearly all of a text is in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)


def _noun(match: re.Match[str]) -> str:
    noun, det = match["noun"], (match["det"] or "").lower().strip()
    if match["is"] or noun.lower() in ("reference", "ref", "tracking", "id", "phone", "number", "mobile", "email", "e-mail", "plate", "code",
                                       "card", "customer", "passport", "confirmation", "line", "pnr"):  # fmt: skip
        return f" {_GONE}" if match["is"] else " "
    if det in ("my", "the", "a", "an", "their", "this", "that", "your", "two", "three"):
        return match["det"] + noun
    own = noun.lower() in (
        "order",
        "booking",
        "account",
        "meter",
        "policy",
        "parcel",
        "package",
        "shipment",
        "reservation",
        "receipt",
        "car",
    )
    return f"{match['det'] or ''}{'my' if own else 'an' if noun[0] in 'aei' else 'a'} {noun}"


def _take_out(words: str) -> str:
    if _GONE not in words and _SOMEBODY not in words:
        return words
    words = _BRACKETS.sub("", words)
    words = _LEADING.sub(_noun, words)
    words = _CONTACT.sub("", words)
    words = words.replace(_GONE, "")
    words = _NAMED.sub(lambda m: f"{m['det'] or 'the '}{m['who'].strip()}", words)
    words = _CALLED.sub("", words)
    words = _HIS.sub("a staff member's", words)
    return words.replace(_SOMEBODY, "a staff member")


def _mend(words: str) -> str:
    for pattern, new in _SLIPS:
        if new is None:
            words = pattern.sub(lambda match: _APOSTROPHE[match[0].lower()], words)
        elif new == "":
            words = pattern.sub(lambda match: match[0].capitalize(), words)
        else:
            words = pattern.sub(new, words)
    return words


def _tidy(words: str) -> str:
    words = re.sub(r"\(\s*\)|\[\s*\]", "", words)
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r"\s+([,.;:!?])", r"\1", words)
    words = re.sub(r"([,;])(?:\s*[,;])+", r"\1", words)
    words = re.sub(r"[,;:]\s*([.!?])", r"\1", words)
    words = _LEAD.sub("", words)
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return words.strip(" ,;:.!-\"'/")
