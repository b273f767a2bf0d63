"""Make a person's words fit to be published without changing what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.domain.caseless import Caseless, folded
from bot.domain.civility import calm
from bot.domain.facts import Amount, Precision, Private, PrivateKind
from bot.domain.reading import Found
from bot.engines.rules.days import Spotted
from bot.engines.rules.places import SIGN
from bot.engines.rules.plain import word_set
from bot.engines.rules.somebody import SOMEBODY, without_names

_GONE = "\ue000"  # stands for what was taken out while the words around it are mended
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_NOUN = (
    r"(?P<noun>ticket|order|booking|case|complaint|account|meter|policy|invoice|claim|parcel"
    r"|package|shipment|reservation|"
    r"application|reference|ref|tracking|transaction|receipt|customer|card|id|passport|phone"
    r"|number|mobile|email|e-mail|plate|car|"
    r"confirmation|insta|instagram|telegram|username|handle|ssn|aadhaar|iban|dob|nin|bvn|token|password|pin"
    r"|imei|waybill|consignment|membership|code|line|pnr|momo|mpesa|m-pesa|wallet|whatsapp|cell"
    r"|tel|contact|acct"
    r"|a/c|tag|till|paybill|ref|transaction code)"
)
_LEADING = re.compile(
    rf"(?P<det>\b(?:(?:my|the|a|an|their|this|that|your)(?:\s\w+)?|under|two|three|with|on|about|by"
    rf"|for)\s+)?\b{_NOUN}"
    r"\s*(?P<what>number|num|no\.?|nr|id|ref(?:erence)?|code|address|plate)?\s*(?P<is>is|was"
    rf"|=)?\s*[:#]?\s*#?{_GONE}",
    re.I,
)
_BRACKETS = re.compile(rf"\s*[(\[][^()\[\]]{{0,30}}{_GONE}[^()\[\]]{{0,12}}[)\]]")
_CONTACT = re.compile(
    r"[,;]?\s*(?:\b(?:please |pls )?(?:call|text|reach|contact|whatsapp|email|dm|ring"
    r"|phone)\s+(?:me\s+)?(?:back\s+)?(?:on|at|via)?|"
    rf"\b(?:under|with|on|at|instead of|insted of|to|from|via|number|no\.?|by|ref|for|tel|cell|#|and|my"
    rf"|is))\s*:?\s*{_GONE}",
    re.I,
)
_SLIPS: tuple[tuple[re.Pattern[str] | Caseless, str | None], ...] = tuple(
    (Caseless(pattern) if flags else re.compile(pattern), new)
    for pattern, new, flags in (
        (
            r"\bits(?=\s+(?:been|not|now|just|still|dead|down|never|only|always|so|too|a\b|an\b|the\b|over"
            r"|broken|useless|off|gone|taking|happening|going|been|my|no\b|like|already|almost|nearly"
            r"|about|supposed|very|really|slow|late|\d))",
            "it's",
            re.I,
        ),
        (r"(?<![\w'.@])i(?=[\s',]|$)(?!\.)", "I", 0),
        (r"\b(?:im|i'm)\b", "I'm", re.I),
        (r"\b(?:ive|i've)\b", "I've", re.I),
        (r"\bi'(ll|d)\b", r"I'\1", 0),
        (r"\b(do|did|does|is|was|has|have|could|would|should|are|were|had)nt\b", r"\1n't", re.I),
        (r"\b(ca|wo)nt\b", r"\1n't", re.I),
        (r"\b(thats|whats|theres|heres)\b", None, re.I),
        (r"\bu\b(?!\.)", "you", 0),
        (r"\bur\b", "your", 0),
        (r"\bpl[sz]\b", "please", re.I),
        (r"\b(some|every|any|no)(one|body) elses\b", r"\1\2 else's", re.I),
        (r"\binsted\b", "instead", re.I),
        (r"\bthier\b", "their", re.I),
        (r"\b(?:bcoz|bcuz|bcos|coz|cos|cuz)\b", "because", 0),
        (r"\brecie(v\w+)", r"recei\1", re.I),
        (r"\bmnths?\b", "months", re.I),
        (r"\bwks\b", "weeks", re.I),
        (r"\bhrs\b", "hours", re.I),
        (r"\bmins\b", "minutes", re.I),
        (r"\bteh\b", "the", 0),
        (r"\bcust care\b", "customer care", re.I),
        (r"\b(?:tmrw|tmw|2moro|tomorow)\b", "tomorrow", re.I),
        (r"\bnvr\b", "never", re.I),
        (r"\b(?:b4)\b", "before", re.I),
        (r"\bth?ru\b", "through", re.I),
        (r"\b(?:sth)\b", "something", 0),
        (r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", "", re.I),
        (r"\b(january|february|april|june|july|august|september|october|november|december)\b", "", re.I),
    )
)
# "these thieves took 4500" keeps its fact and loses its accusation.
_ACCUSED = Caseless(
    r"\b(?:these|those|the|them|such)\s+(?:\w+\s)?(?:thieves|crooks|scammers|fraudsters|conmen"
    r"|robbers|idiots|fools|criminals|clowns)\b"
    r"(?=\s+(?!are\b|is\b|at\b)\w)"
)
_APOSTROPHE = {"thats": "that's", "whats": "what's", "theres": "there's", "heres": "here's"}
_LEAD = re.compile(
    r"^(?:\s*(?:and|but|so|then|also|plus|because|ok|okay|well|anyway|yeah|basically|hi|hello|hey"
    r"|guys|dear (?:sir|madam|team|\w+))\b[\s,!.:-]*)+",
    re.I,
)
_EMPTY = word_set(
    "a an the and or but so is was are were be been my me i it its it's they them their you your "
    "this that to of on in at by for with from as also then now just number no phone email name "
    "ref reference id is please here thanks call contact account order ticket address mobile tel "
    "cell code line hi hello hey ok sorry s can could will would"
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
    """Write a sum with its sign as in its own country, thousands apart; no sign where none is known."""
    value = amount.value
    digits = f"{value:,.0f}" if value == value.to_integral_value() else f"{value.quantize(Decimal('0.01')):,}"
    if amount.currency is None:
        return digits
    return SIGN.get(amount.currency, amount.currency + " ") + digits


def money_edits(amounts: Iterable[Found[Amount]], text: str) -> list[Edit]:
    """Return the edits that give every sum its currency."""
    return [Edit(found.start, found.end, money_text(found.value)) for found in amounts]


# "Friday night" and "on Tuesday last" stay as they are.
_PART_OF_DAY = re.compile(
    r"\s+(?:morning|evening|afternoon|night|arvo|nite|asubuhi|usiku|jioni|mchana|last|next)\b|'", re.I
)


def date_edits(dates: Iterable[tuple[Spotted, date]], text: str, today: date) -> list[Edit]:
    """Return the edits that turn "last Tuesday" into day and month; `dates` pairs each with its day."""
    edits = []
    for spotted, day in dates:
        words = text[spotted.start : spotted.end].lower()
        exact = spotted.past or spotted.future
        if spotted.duration or spotted.foreign or exact is None or exact.precision is not Precision.DAY:
            continue
        if exact.end is not None:
            continue
        if _PART_OF_DAY.match(text, spotted.end):
            continue
        if re.match(
            r"today|tonight|this |last night|within|in |another|end|the end|eo[dw]|cob|give|you|wait", words
        ):
            continue
        before = text[max(0, spotted.start - 12) : spotted.start].lower()
        joined = re.search(
            r"\b(?:on|since|by|from|until|till|before|after|of|for|around|about|between|and|to"
            r"|due|said|says|say|was|is|it's|then)\s+(?:the )?$",
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


@dataclass(frozen=True, slots=True)
class Page:
    """A text with everything that changes before it may be published."""

    text: str
    edits: tuple[Edit, ...]
    private: tuple[Found[Private], ...]
    names: tuple[str, ...]  # companies, written as the directory writes them

    def clean(self, start: int, end: int, more: Iterable[Edit] = ()) -> str:
        """Return the words of a span fit to be published; "" when no meaning is left."""
        cleaned = _mend(without_names(_take_out(self._edited(start, end, more)), self.text))
        for name in self.names:
            if folded(name) not in folded(cleaned):
                continue
            written = name.replace("\\", r"\\")
            cleaned = re.sub(rf"(?<![\w@#]){re.escape(name)}(?!\w)", written, cleaned, flags=re.I)
        cleaned = _tidy(calm(cleaned, self.names))
        if not any(word.lower() not in _EMPTY and len(word) > 1 for word in _WORD.findall(cleaned)):
            return ""
        return cleaned[:1].upper() + cleaned[1:]

    def _edited(self, start: int, end: int, more: Iterable[Edit]) -> str:
        """Return a span with its edits applied and marks where private data stood; shouting is lowered."""
        changes = [
            Edit(
                max(found.start, start),
                min(found.end, end),
                SOMEBODY if found.value.kind is PrivateKind.PERSON else _GONE,
            )
            for found in self.private
            if found.start < end and start < found.end
        ]
        blocked = [(edit.start, edit.end) for edit in changes]
        changes += [
            edit
            for edit in (*self.edits, *more)
            if start <= edit.start < end and not any(edit.start < b and a < edit.end for a, b in blocked)
        ]
        source = self.text[start:end]
        if is_shouted(source) and len(source.lower()) == end - start:
            source = source.lower()
        words, at = [], start
        for edit in sorted(changes, key=lambda edit: (edit.start, edit.end)):
            if edit.start < at or edit.end > end:
                continue
            words += [source[at - start : edit.start - start], edit.new]
            at = edit.end
        words.append(source[at - start :])
        return "".join(words)


def is_shouted(text: str) -> bool:
    """Tell whether nearly all of a text is in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 7 and sum(char.isupper() for char in letters) > 0.7 * len(letters)


_NUMBER_NOUNS = word_set(
    "reference ref tracking id phone number mobile email e-mail plate code customer passport "
    "insta instagram telegram username handle ssn aadhaar iban dob nin bvn password pin imei "
    "confirmation line pnr momo mpesa m-pesa wallet whatsapp cell tel contact acct a/c tag till paybill"
)


_DETERMINERS = word_set("my the a an their this that your two three")
_OWN_NOUNS = word_set("order booking account meter policy parcel package shipment reservation receipt car")


def _noun(match: re.Match[str]) -> str:
    noun, det = match["noun"], (match["det"] or "").lower().strip()
    if match["is"] or noun.lower() in _NUMBER_NOUNS:
        return f" {_GONE}"
    if det.split(" ")[0] in _DETERMINERS:
        return match["det"] + noun
    own = noun.lower() in _OWN_NOUNS
    if match.string[: match.start()].rstrip()[-1:].isalnum() and not det:
        return noun
    return f"{match['det'] or ''}{'my' if own else 'an' if noun[0] in 'aei' else 'a'} {noun}"


def _take_out(words: str) -> str:
    if _GONE not in words:
        return words
    words = _BRACKETS.sub("", words)
    words = _LEADING.sub(_noun, words)
    words = _CONTACT.sub("", words)
    return words.replace(_GONE, "")


def _mend(words: str) -> str:
    words = _ACCUSED.sub("they", words)
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
    words = words.strip(' ,;:.!-"/')
    if "'" in words and len(re.findall(r"(?<!\w)'|'(?!\w)", words)) == 1:
        words = re.sub(r"(?<!\w)'|'(?!\w)", "", words)
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return words.strip(" ,;:.!-\"'/")
