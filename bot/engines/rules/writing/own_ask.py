"""Turn the person's own wish into the question to the company: "I want it replaced" is "can I have ...?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.domain.facts import AskKind
from bot.domain.reading import SentenceRole
from bot.engines.rules.wish_kinds import kinds_in
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import deadline, exact_deadline
from bot.engines.rules.writing.editing import edited
from bot.engines.rules.writing.told import blocked, is_foreign, is_wish, lowered

MOST_WORDS: Final = 20
ENOUGH: Final = 0.6  # of the remedies that the facts hold, for a wish to be asked by itself

_VERBS: Final = (
    "refund|return|give|send|fix|repair|replace|restore|reconnect|deliver|redeliver|bring|pay|credit"
    "|cancel|stop"
    "|close|remove|reverse|correct|unlock|unblock|activate|reactivate|find|get|collect|explain|apologi[sz]e"
    "|answer|reply|respond|call|update|load|release|honou?r|reinstate|swap|exchange|change|tell|let|put|make"
    "|do|allow|process|clear|waive|resolve|sort|rebook|reimburse|compensate|transfer|rectify|review|reopen"
    "|open|add|ship|dispatch|come|switch|turn|confirm|issue|supply|install|book|take|pick up|finish|complete"
    "|provide|cover|settle|unfreeze|refrain|match|move|port|connect|disconnect|end|terminate|show|ring|phone"
    "|email|contact|reset|write"
)
_POLITE: Final = re.compile(
    r"^(?:(?:please|pls|kindly|just|so|now|then|and|all|at least|again|can you|could you|would you|will you"
    r"|can they|could they|can someone|they can|you can|tell them to|ask them to|let them|make "
    r"them)\b[\s,]*)+"
    rf"(?=(?:{_VERBS})\b)",
    re.IGNORECASE,
)
_SHOULD: Final = re.compile(
    r"^(?:they|the (?:company|bank|airline|shop|store|school|landlord|hotel)|you|[A-Z][\w&' ]{1,20}?)"
    rf" (?:should|must|need to|needs to|have to|has to|ought to|could)(?: just| simply)? (?=(?:{_VERBS})\b)",
    re.IGNORECASE,
)
_WANT: Final = re.compile(
    r"^(?:(?:so|and|now|all|what) )*(?:(?:i|we)(?:'d| would| am| are|'m)?\s*)?(?:(?:just|only|really"
    r"|still|now"
    r"|simply|all) )*(?:want|need|demand|request|expect|asking for|like|am asking for|require|be happy with)"
    r"(?: is)?\s+(?=\S)",
    re.IGNORECASE,
)
_THEM_TO: Final = re.compile(
    r"^(?:them|you|the company|someone|somebody|the \w+|[A-Z]\w+)(?: guys)? to (?:just )?", re.IGNORECASE
)
_TO_BE: Final = re.compile(
    r"^to be (?:fully |properly |\w+ly )?(refunded|paid|compensated|reimbursed|called|heard)\b"
)
_REMEDY: Final = {
    "refunded": "refund me", "paid": "pay me", "compensated": "compensate me", "reimbursed": "reimburse me",
    "called": "call me", "heard": "hear me",
}  # fmt: skip
_TO_KNOW: Final = re.compile(r"^to (?:know|understand|hear)\b")
_TO_HAVE: Final = re.compile(r"^to (?:have|get|receive)\b ")
_THAT: Final = re.compile(r"that (?:\w+ ){1,4}(?:be|is|are|should|must)\b", re.IGNORECASE)
# Behind a comma only what is asked besides stays: "refund my 240k, December don finish" asks for the refund.
_REMARK: Final = re.compile(
    r", (?!(?:or|and|plus|then|by|with|without|not|including|together|as well|for|to|in|before|until|so)\b)"
    r"[^,]*$",
    re.IGNORECASE,
)
_BARE_NOUN: Final = re.compile(
    r"(\b(?:and|or|plus|have|give me|send me|issue) )((?:full |partial |proper |written |new |immediate "
    r"|formal )?"
    r"(?:refund|replacement|repair|apology|explanation|response|answer|reply|credit|correction"
    r"|exchange|letter|phone|technician|engineer|date|one))\b(?! (?:me|us|my|the|it|this|him|her|for)\b)"
)
_GIVEN_NOUN: Final = re.compile(
    r"(\b(?:give me|send me|issue) )((?:full |partial |proper |written |new )?"
    r"(?:refund|replacement|apology|explanation|response|answer|reply|credit|letter))\b"
)
_NOUN_ALONE: Final = re.compile(
    r"(?:full |partial )?(?:refund|repair|replacement|exchange|credit|answer|reply|apology|explanation"
    r"|compensation)"
    r"(?: (?:and|or|plus) .+)?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^(?:and )?(?:when|why|where|how (?:long|much|can|do|is|are|come)|what|who|which)\b.{8,}", re.IGNORECASE
)
_THING: Final = re.compile(
    r"^(?:my|the|a|an|it|this|that|our|his|her|full|partial|proper|some|somebody|someone|immediate|new|money"
    r"|refund|repayment|payment|replacement|compensation|apology|answers?|access|[£$€₦₹]"
    r"|[A-Z]{1,3}[h]?\s?[£$€₦₹]?\d|\d)",
    re.IGNORECASE,
)
_DO: Final = re.compile(rf"\b(?:or|and) (?:{_VERBS})\b", re.IGNORECASE)
_NOT_THE_DEED: Final = re.compile(
    r"\b(?:never|they|because|but|so that i|million|billion|shut|sack|fired?|jail|arrest|sue|court)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked, as it follows "can you", "can I have", or as a question of its own."""

    do: str = ""
    have: str = ""
    asks: str = ""

    @property
    def whole(self) -> str:
        return self.do or self.have or self.asks


def own_wish(request: DraftRequest, scrubber: Scrubber) -> Wish | None:
    """Return the wish that can be asked in the person's own words and says most of what they want, or None.

    Of wishes that say as much the newest counts; two short ones are joined where only both say it all.
    """
    if is_foreign(request, scrubber):
        return None
    said = [part.text for part in request.sentences if part.role is SentenceRole.ASK]
    said = said or [
        part.text for part in request.sentences if part.role is not SentenceRole.NOISE and is_wish(part.text)
    ]
    found: list[tuple[float, int, Wish, set[AskKind]]] = []
    for at, text in enumerate(said):
        wish = next(
            (one for one in _wishes(edited(scrubber.tidy(text)) or text) if _sayable(one, request)), None
        )
        if wish is not None and not scrubber.holds_private(wish.whole):
            kinds = set(kinds_in(text))
            found.append((_share(request, kinds), at, wish, kinds))
    if not found:
        return None
    share, _, wish, _ = max(found, key=lambda one: (one[0], one[1]))
    if share < 1 and (both := _joined(request, found)):
        return both
    return wish if share >= ENOUGH else None


def _sayable(wish: Wish, request: DraftRequest) -> bool:
    return 0 < len(wish.whole.split()) <= MOST_WORDS and not blocked(request, wish.whole)


def _share(request: DraftRequest, kinds: set[AskKind]) -> float:
    """Return how much of what the facts ask for a wish says; 1 where they ask for nothing in particular.

    A wish that names as many remedies, some of them the same, says enough: the facts may have misread one.
    """
    ask = request.facts.ask
    wanted = set(ask.kinds) - {AskKind.OTHER} if ask else set()
    if not wanted:
        return 1.0
    share = len(wanted & kinds) / len(wanted)
    return max(share, ENOUGH) if share and len(kinds) >= len(wanted) else share


def _joined(request: DraftRequest, found: list[tuple[float, int, Wish, set[AskKind]]]) -> Wish | None:
    """Return the last two deeds as one wish, where together they say everything."""
    deeds = [(wish, kinds) for _, _, wish, kinds in found if wish.do][-2:]
    if len(deeds) < 2 or _share(request, deeds[0][1] | deeds[1][1]) < 1:
        return None
    both = Wish(do=f"{_without_day(deeds[0][0].do)} and {deeds[1][0].do}")
    return both if _sayable(both, request) else None


def _wishes(text: str) -> Iterator[Wish]:
    text = re.sub(r",? (?:please|pls)\b(?! note)", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"[\s,]*\b(?:please|pls|thanks|thank you|asap|now please|no|ya|lah|na|abeg|o|ok|okay)$",
        "",
        text.rstrip(".?"),
        flags=re.I,
    )
    text = re.sub(rf",? and to (?=(?:{_VERBS})\b)", " and ", text)
    text = _REMARK.sub("", text)
    if _ASKS.match(text):
        yield Wish(asks=_to_them(re.sub(r"^[Aa]nd ", "", text)))
        return
    should, want = _SHOULD.match(text), _WANT.match(text)
    rest = lowered(text[should.end() :] if should else _POLITE.sub("", text))
    if _NOUN_ALONE.fullmatch(rest):
        if " " in rest and not _DO.search(rest):
            yield Wish(have=_as_thing(rest))
        return
    if re.match(rf"(?:{_VERBS})\b", rest, re.IGNORECASE) and not _NOT_THE_DEED.search(rest):
        rest = re.sub(r"\bor (?:my |the )?(?:money back|(?:full )?refund)$", "or refund me", rest)
        rest = re.sub(r"\bgive (?:me )?(?:the )?(?=balance|remaining|rest)", "give me the ", rest)
        rest = re.sub(r"\bgive (?=(?:full|refund|a|the|my|replacement)\b)", "give me ", rest)
        yield Wish(do=_GIVEN_NOUN.sub(_with_article, _to_them(rest)))
        return
    if not want:
        return
    wanted = text[want.end() :]
    if _THAT.match(wanted):
        return
    them, be = _THEM_TO.match(wanted), _TO_BE.match(wanted)
    if them:
        yield Wish(do=_to_them(wanted[them.end() :]))
    elif be:
        yield Wish(do=f"{_REMEDY[be[1]]}{wanted[be.end() :]}")
    elif _TO_KNOW.match(wanted):
        yield Wish(do=f"tell me{wanted[_TO_KNOW.match(wanted).end() :]}")  # type: ignore[union-attr]
    elif _TO_HAVE.match(wanted) or (_THING.match(wanted) and not _DO.search(wanted)):
        thing = _TO_HAVE.sub("", wanted)
        if not _NOT_THE_DEED.search(thing):
            yield Wish(have=_as_thing(lowered(thing)))


def _as_thing(text: str) -> str:
    """Give bare nouns their articles: "full refund and apology" -> "a full refund and an apology"."""
    return _BARE_NOUN.sub(_with_article, f"have {text}").removeprefix("have ")


def _with_article(found: re.Match[str]) -> str:
    noun = found[2]
    return f"{found[1]}{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _to_them(text: str) -> str:
    """Speak to the company instead of about it: "why didn't they hold it" -> "why didn't you hold it"."""
    text = re.sub(r"\bthey're\b", "you're", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:they|them)\b(?! (?:off|back|in|out)\b)", "you", text, flags=re.IGNORECASE)
    return lowered(re.sub(r"\btheir\b", "your", text, flags=re.IGNORECASE))


def own_question(wish: Wish, tone: Tone, you: str, request: DraftRequest, *, exact: bool = False) -> str:
    """Put the wish to the company in a tone; its day is shown once, as near days are or in full."""
    ask = request.facts.ask
    shown = exact_deadline if exact else deadline
    by = shown(ask.by, request.today) if ask and ask.by else ""
    whole = _without_day(wish.whole)
    said = by and by.split()[-1].casefold() in whole.casefold().split()
    by = "" if said or "this week" in whole.casefold() else by
    head = f"{you} " if you.startswith("@") else f"{you}, " if you else ""
    if wish.asks:
        text = f"{head}{whole}{by}?"
    elif tone is Tone.SHORT and you:
        modal = "Can you" if wish.do else "Can I have"
        return f"{modal} {whole}{by}, {you}?"
    else:
        modal = (words.DO_MODALS if wish.do else words.HAVE_MODALS)[tone]
        text = f"{head}{modal} {whole}{by}?{words.SOFT_END if tone is Tone.SOFT else ''}"
    if tone is Tone.WRY:
        return f"{words.WRY_START}{text}"
    return text if you else text[:1].upper() + text[1:]


def _without_day(text: str) -> str:
    """Take out the day as the reader wrote it ("by Fri 20 Nov"), or as the person did ("by friday")."""
    month = "|".join(name[:3] for name in words.MONTHS)
    weekday = "|".join(f"{name}|{name[:3]}" for name in words.WEEKDAYS)
    day = rf"(?:(?:{weekday})(?: \d{{1,2}} (?:{month}))?|\d{{1,2}} (?:{month})|today|tonight|tomorrow)"
    text = re.sub(
        rf",? (?:by|before|on|until|latest)(?: the)?(?: latest)? {day}(?: latest)?(?!\w)",
        "",
        text,
        flags=re.I,
    )
    return re.sub(rf" {day}$", "", text, flags=re.IGNORECASE).strip(" ,")
