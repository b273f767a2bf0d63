"""Find what would put it right: the kinds of remedy, the day, the sum, or the person's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.caseless import Caseless
from bot.domain.company import CompanyMention
from bot.domain.facts import Amount, Ask, AskKind
from bot.domain.merging import plausible_wish
from bot.domain.reading import Found
from bot.engines.rules.clauses import Clause
from bot.engines.rules.days import Spotted
from bot.engines.rules.foreign_wishes import foreign_kinds
from bot.engines.rules.wish_days import deadline_in
from bot.engines.rules.wish_forms import continues, is_aside, said_in
from bot.engines.rules.wish_kinds import kinds_in

_OWED = Caseless(r"\b(?:compensation|entsch[aä]digung|indemnisation|indemnizaci[oó]n|delay repay)\b")
_BILL_WRONG = Caseless(
    r"\b(?:bill|invoice|statement|booking|record|balance|name)\b[^.!?]{0,24}\b(?:wrong|incorrect|error"
    r"|mistake|not mine"
    r"|too high|doubled?|misspelt)\b|\bwrong (?:bill|invoice|statement|balance|charge)\b",
)
_BROKEN_THING = Caseless(r"\b(?:down|dead|broken?|leak\w*|no (?:internet|power|water|signal)|not work\w*)\b")
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:please|pls|plz|thanks|thank you|asap|now|immediately|urgently|today|jor"
    r"|jare))*[\s.!?,]*$",
    re.I,
)
_BY = re.compile(r"\s*\b(?:by|before|until|within)\b.{0,30}$|\s+on (?:\w+day|the \d+\w*|\d+ \w+)$", re.I)
_SIGN = r"(?:[$£€₦₹₱₵]|\b(?:ksh|kes|rs|usd|eur|gbp|aud|cad|php|zar|ngn|r|p)\.?) ?"
_SUM_FOR = re.compile(rf"{_SIGN}\d[\d.,]*k? (?:for|towards|to cover)\b", re.I)
_OR_SUM = re.compile(rf"\bor (?:else )?{_SIGN}\d", re.I)
_BACK = re.compile(r"\brefund|\bback\b|\breturn", re.I)
_THAT = re.compile(r"(?:dass|que|qu'|dat|kwamba|na)\b", re.I)
_REFUND_DUE = Caseless(
    r"\b(?:refund|amount|money)\b[^.!?]{0,20}\b(?:not|pending|never|yet|awaited)\b|\b(?:waiting for"
    r"|awaiting) (?:my |the )?refund\b"
)
FAR = 40  # characters between a wish and its day
_FEW = 9  # words of a sentence that only sets a day
_STOP = re.compile(r"[.!?](?=\s|$)(?<!\d\.)|\n")


@dataclass(frozen=True, slots=True)
class Wish:
    """What one clause asks for."""

    kinds: tuple[AskKind, ...]
    own: str = ""
    weak: bool = False


def wish_in(words: str) -> Wish | None:
    """Return the wish that a clause says: its remedies, or an infinitive of the person's own.

    Languages are mixed ("send me the token ama mreverse pesa yangu"): each is looked for.
    """
    own: str | None = None
    fullest: Wish | None = None
    for said in said_in(words):
        if said.weak and fullest:
            break
        kinds = kinds_in(said.words)
        if kinds and (fullest is None or len(kinds) > len(fullest.kinds)):
            fullest = Wish(kinds, weak=said.weak)
        own = own or (own_words(said.words) if said.own else None)
    foreign = foreign_kinds(words)
    if foreign:
        english = fullest.kinds if fullest and not fullest.weak else ()
        return Wish((*english, *(kind for kind in foreign if kind not in english)))
    return fullest or (Wish((), own) if own else None)


def own_words(content: str) -> str | None:
    """Return an infinitive clause addressed to the company, without its politeness."""
    text = _BY.sub("", _TAIL.sub("", content)).strip()
    if not 2 <= len(text.split()) <= 14 or not plausible_wish(Ask((AskKind.OTHER,), text)):
        return None
    return text[:1].lower() + text[1:]


def without_names(text: str, companies: Sequence[CompanyMention]) -> str:
    """Return the text with a word of X for each company: "Contact Energy sent a bill" asks nothing."""
    for mention in companies:
        for start, end in ((mention.start, mention.end), *mention.also):
            text = f"{text[:start]}X{'x' * (end - start - 1)}{text[end:]}"
    return text


def wishes_in(text: str, clauses: Sequence[Clause]) -> dict[Clause, Wish]:
    """Return the wish of every clause that says one, or goes on with the one before it."""
    found: dict[Clause, Wish] = {}
    before: Clause | None = None  # the wish right before, whose sentence goes on
    for at, clause in enumerate(clauses):
        words = text[_wish_start(text, clauses, at) : clause.end]
        wish = wish_in(words)
        if wish is None and before is not None and _goes_on(text, before, clause):
            kinds = kinds_in(words)
            wish = Wish(kinds) if kinds else None
        if wish is not None:
            found[clause] = wish
        before = clause if wish is not None else _kept(text, before, clause)
    return found or _needful(text, clauses)


def _needful(text: str, clauses: Sequence[Clause]) -> dict[Clause, Wish]:
    """Return what "please do the needful" means, where the text says what is outstanding."""
    if not _REFUND_DUE.is_in(text):
        return {}
    return {
        clause: Wish((AskKind.REFUND,))
        for clause in clauses
        if re.search(r"\bneedful\b", text[clause.start : clause.end], re.I)
    }


def _wish_start(text: str, clauses: Sequence[Clause], at: int) -> int:
    """Return where the words of a clause begin: "ich möchte, dass ..." is one wish in two clauses."""
    clause = clauses[at]
    before = clauses[at - 1] if at else None
    joined = before is not None and before.sentence == clause.sentence and _THAT.match(text, clause.start)
    return before.start if joined and before is not None else clause.start


def _kept(text: str, wish: Clause | None, clause: Clause) -> Clause | None:
    """Return the wish that may go on behind an aside: "half the fare, being KES 4,500, and an apology"."""
    if wish is None or clause.sentence != wish.sentence:
        return None
    aside = text[clause.start : clause.end]
    return Clause(wish.start, clause.end, wish.sentence) if is_aside(aside) else None


def find_ask(
    text: str,
    wishes: Mapping[Clause, Wish],
    deadline: date | None,
    amounts: tuple[Found[Amount], ...],
    days: Sequence[tuple[Spotted, date]],
    said: date,
) -> Found[Ask] | None:
    """Return what the person asks for in all; alternatives keep the order of the text.

    `days` are the dates of the text with the days they mean: the deadline counts only beside the wish.
    """
    found = list(wishes.items())
    if not found:
        return None
    if any(not wish.weak for _, wish in found):
        found = [(clause, wish) for clause, wish in found if not wish.weak]
    kinds: list[AskKind] = []
    for _, wish in found:
        kinds.extend(kind for kind in wish.kinds if kind not in kinds)
    own = next((wish.own for _, wish in found if wish.own), "")
    start, end = found[0][0].start, found[-1][0].end
    if AskKind.RESPOND in kinds and len(kinds) > 1:
        kinds.remove(AskKind.RESPOND)
    asked = " ".join(text[clause.start : clause.end] for clause, _ in found)
    if kinds == [AskKind.REFUND] and _OWED.is_in(text) and not _BACK.search(asked):
        kinds = [AskKind.COMPENSATE]
    kinds = _with_sum(asked, kinds)
    if kinds == [AskKind.REPAIR] and _BILL_WRONG.is_in(text) and not _BROKEN_THING.is_in(text):
        kinds = [AskKind.CORRECT]
    if not kinds:
        kinds = [AskKind.OTHER]
    spans = [(clause.start, clause.end) for clause, _ in found]
    wanted = next((one.value for one in amounts if any(a <= one.start < b for a, b in spans)), None)
    if deadline and not _beside(text, deadline, days, spans):
        deadline = None
    deadline = deadline or deadline_in(text, start, end, said)
    return Found(Ask(tuple(kinds), own if kinds == [AskKind.OTHER] else "", deadline, wanted), start, end)


def _goes_on(text: str, wish: Clause, clause: Clause) -> bool:
    """Tell whether a clause goes on with the wish right before it: "or my money", "to pay the 380"."""
    between = text[wish.end : clause.start + 3].lower()
    if clause.start - wish.end <= 6 and re.search(r"\bor\b", between):
        return True
    near = clause.start - wish.end <= 14 and clause.sentence == wish.sentence
    return near and continues(text[clause.start : clause.end])


def _beside(
    text: str, day: date, days: Sequence[tuple[Spotted, date]], spans: Sequence[tuple[int, int]]
) -> bool:
    """Tell whether a day stands in the sentence of a wish, or in a few words of their own right beside it.

    "They cut us off if we do not pay by Friday. Correct the bill." sets no day for the bill.
    """
    places = [spotted.start for spotted, meant in days if meant == day]
    return any(_belongs(text, place, span) for place in places for span in spans)


def _belongs(text: str, place: int, span: tuple[int, int]) -> bool:
    start, end = span
    if start <= place <= end:
        return True
    between = text[end:place] if place > end else text[place:start]
    stops = len(_STOP.findall(between))
    if stops == 0:
        return len(between) <= FAR * (3 if place > end else 1)
    if stops > 1 or len(between) > FAR:
        return False
    return len(_sentence_at(text, place).split()) <= _FEW


def _sentence_at(text: str, place: int) -> str:
    before = [match.end() for match in _STOP.finditer(text, 0, place)]
    after = _STOP.search(text, place)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _with_sum(words: str, kinds: list[AskKind]) -> list[AskKind]:
    """Read a sum asked for: "$1,200 for the repair" is compensation, "my bag or $2000" an alternative."""
    if kinds in ([AskKind.REPAIR], [AskKind.REPLACE]) and _SUM_FOR.search(words):
        return [AskKind.COMPENSATE]
    if kinds and AskKind.COMPENSATE not in kinds and AskKind.REFUND not in kinds and _OR_SUM.search(words):
        return [*kinds, AskKind.COMPENSATE]
    return kinds


_MY_MONEY = re.compile(
    r"^\W*(?:just |only |all )?(?:of )?(?:my|the|our|remaining|rest of|full|that|whole)?\s?"
    r"(?:my |the |our )?(?:money|cash|deposit|fare|rest|balance|difference)\W*$",
    re.I,
)
_LEAD_OF_ANSWER = re.compile(
    r"^\W*(?:(?:i|we)\s+(?:just |only )?(?:want|need|would like|'?d like)\s+(?:(?:them|you"
    r"|the company)\s+to\s+)?"
    r"|(?:they|you) (?:should|must|need to)\s+|to\s+|please\s+|for them to\s+)",
    re.I,
)


def ask_from_answer(
    text: str, deadline: date | None, amounts: tuple[Found[Amount], ...]
) -> Found[Ask] | None:
    """Read the answer to "what would put it right?": a known remedy, or the person's own words."""
    wish = wish_in(text)
    kinds = wish.kinds if wish and wish.kinds else kinds_in(text) or foreign_kinds(text, answering=True)
    amount = amounts[0].value if amounts else None
    if not kinds and _MY_MONEY.match(text):
        kinds = (AskKind.REFUND,)
    if kinds:
        return Found(Ask(kinds, "", deadline, amount), 0, len(text))
    words = _TAIL.sub("", _LEAD_OF_ANSWER.sub("", text)).strip()
    if deadline:
        words = _BY.sub("", words).strip()
    named = re.findall(r"[^\W\d_]{2,}", words)
    if (amount and len(named) <= 3) or not named or len(words) > 200:
        return Found(Ask((AskKind.REFUND,), "", deadline, amount), 0, len(text)) if amount else None
    return Found(Ask((AskKind.OTHER,), words, deadline, amount), 0, len(text))
