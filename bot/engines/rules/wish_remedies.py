"""Decide which remedy is meant by an action and the thing it is done to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.facts import AskKind
from bot.engines.rules.plain import word_set
from bot.engines.rules.wish_words import ACTS, CHARGING, LITTLE, NEW, OLD, TALK, Act, Thing

_PLACED = word_set("me us my our the him her")
_DEFINITE = word_set("my our the his her those these all")
_REFUNDABLE = word_set("data bundle bundles units token tokens airtime")  # given back as money is
_TALKING = word_set("senior manager human call talk speak answer explain")
_BY_THING = {
    Thing.REFUND: AskKind.REFUND,
    Thing.MONEY: AskKind.REFUND,
    Thing.FEE: AskKind.REFUND,
    Thing.REST: AskKind.REFUND,
    Thing.CREDIT: AskKind.COMPENSATE,
    Thing.POINTS: AskKind.CORRECT,
    Thing.ACCOUNT: AskKind.UNLOCK,
    Thing.SUPPLY: AskKind.REPAIR,
    Thing.GOODS: AskKind.DELIVER,
    Thing.BILL: AskKind.CORRECT,
    Thing.CLAIM: AskKind.COMPENSATE,
    Thing.LOCK: AskKind.UNLOCK,
    Thing.CREW: AskKind.REPAIR,
    Thing.SLOT: AskKind.REPLACE,
    Thing.TRANSFER: AskKind.DELIVER,
    Thing.ANSWER: AskKind.RESPOND,
    Thing.REASON: AskKind.EXPLAIN,
    Thing.APOLOGY: AskKind.APOLOGISE,
    Thing.COMPENSATION: AskKind.COMPENSATE,
    Thing.REPLACEMENT: AskKind.REPLACE,
    Thing.REPAIR: AskKind.REPAIR,
    Thing.DELIVERY: AskKind.DELIVER,
    Thing.ENDING: AskKind.CANCEL,
    Thing.CORRECTION: AskKind.CORRECT,
}
_REMEDIES = frozenset(
    {
        Thing.REFUND,
        Thing.REASON,
        Thing.APOLOGY,
        Thing.COMPENSATION,
        Thing.REPLACEMENT,
        Thing.ENDING,
        Thing.CORRECTION,
    }
)
_PLAIN = {
    Act.UNLOCK: AskKind.UNLOCK,
    Act.REFUND: AskKind.REFUND,
    Act.REPLACE: AskKind.REPLACE,
    Act.EXPLAIN: AskKind.EXPLAIN,
    Act.APOLOGISE: AskKind.APOLOGISE,
    Act.COMPENSATE: AskKind.COMPENSATE,
    Act.CORRECT: AskKind.CORRECT,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a wish: its action as written, the thing it is done to, and the words around."""

    act: Act | None
    verb: str
    thing: Thing | None
    words: tuple[str, ...]

    def has(self, *words: str) -> bool:
        return any(word in self.words for word in words)

    def any_of(self, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.words)

    def verb_in(self, *beginnings: str) -> bool:
        return self.verb.startswith(beginnings)

    @property
    def sum(self) -> bool:
        return "§" in self.words

    @property
    def back(self) -> bool:
        return "back" in self.words

    @property
    def noun(self) -> bool:
        """Tell whether a thing that no table knows is named: "my wig"."""
        rest = self.words[self.words.index(self.verb) + 1 :] if self.verb in self.words else self.words
        return any(a in _DEFINITE and b not in LITTLE and b not in ACTS for a, b in pairwise(rest))


def remedy_of(piece: Piece) -> AskKind | None:
    """Return the remedy that a piece of a wish names, or None."""
    act, thing = piece.act, piece.thing
    if act is Act.CORRECT and piece.has("me", "us") and piece.verb_in("updat"):
        return AskKind.RESPOND
    if act in _PLAIN:
        return _PLAIN[act]
    if thing in _REMEDIES and act not in (Act.CANCEL, Act.STOP):
        return _BY_THING[thing]
    return _DECIDED.get(act, _given)(piece)


def _given(piece: Piece) -> AskKind | None:
    """Decide for give, want, send, return and a thing named alone."""
    thing = piece.thing
    if piece.verb_in("find", "locat", "trac"):
        if piece.has("out"):
            return AskKind.EXPLAIN if piece.has("why", "what", "how") else None
        return AskKind.DELIVER
    if thing is Thing.LOCK and piece.act is None:
        return None  # "the show was to hold on 27 December"
    if piece.verb_in("load") and thing is Thing.CREDIT:
        return AskKind.DELIVER
    if piece.sum and (piece.back or thing in (None, Thing.MONEY, Thing.FEE, Thing.REST, Thing.CREDIT)):
        return _sum_given(piece)
    if (
        piece.act is Act.RETURN
        and piece.has("to")
        and piece.has("card", "account", "bank", "wallet", "source")
    ):
        return AskKind.REFUND
    if piece.verb_in("releas") and thing in (Thing.MONEY, Thing.ACCOUNT):
        return AskKind.UNLOCK
    if thing is Thing.GOODS and piece.any_of(NEW):
        ordered = piece.has("the", "my", "our") and piece.has("new")
        return AskKind.DELIVER if ordered else AskKind.REPLACE
    if thing is Thing.SUPPLY and piece.any_of(OLD) and piece.has("price"):
        return AskKind.CORRECT
    if thing is Thing.CREW and piece.any_of(_TALKING):
        return AskKind.RESPOND
    if piece.back and (thing in (None, Thing.POINTS) or piece.any_of(_REFUNDABLE)):
        return AskKind.REFUND
    return _BY_THING.get(thing) if thing is not None else _unknown_given(piece)


def _sum_given(piece: Piece) -> AskKind:
    if piece.back:
        return AskKind.REFUND
    after = piece.words[piece.words.index("§") + 1 :]
    extra = after[:1] in (("for",), ("towards",)) or "compensation" in after or piece.thing is Thing.CREDIT
    return AskKind.COMPENSATE if extra else AskKind.REFUND


def _unknown_given(piece: Piece) -> AskKind | None:
    """Decide where no table knows the thing: "send it", "give me my wig"."""
    if piece.verb_in("process"):
        return None
    if _brought_to(piece):
        return AskKind.DELIVER
    if piece.has("another", "new", "different"):
        return AskKind.REPLACE
    if piece.act is Act.RETURN and piece.has("it", "this", "that", "them"):
        return AskKind.REFUND
    if piece.act is Act.SEND and piece.has("it", "them", "am", "mine"):
        return AskKind.DELIVER
    strong = piece.act in (Act.SEND, Act.RETURN) or piece.verb in ("give", "want")
    return AskKind.DELIVER if strong and piece.noun else None


def _brought_to(piece: Piece) -> bool:
    """Tell whether something is to come to a place: "get it to my hotel", not "get it to work"."""
    words = piece.words
    return piece.verb == "get" and any(
        a in ("it", "them", "that", "this") and b == "to" and c in _PLACED
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def _paid(piece: Piece) -> AskKind:
    refund = piece.back or piece.thing in (Thing.REFUND, Thing.MONEY, Thing.REST)
    return AskKind.REFUND if refund else AskKind.COMPENSATE


def _credited(piece: Piece) -> AskKind:
    if piece.thing is Thing.GOODS:
        return AskKind.DELIVER
    if piece.back or piece.thing in (Thing.ACCOUNT, Thing.MONEY):
        return AskKind.REFUND
    return AskKind.COMPENSATE if piece.has("me", "us", "for") or piece.sum else AskKind.CORRECT


def _settled(piece: Piece) -> AskKind | None:
    thing = piece.thing
    if piece.verb_in("clear"):
        if piece.has("error", "fault"):
            return AskKind.REPAIR
        return AskKind.CORRECT if thing in (Thing.FEE, Thing.BILL, Thing.LOCK) else None
    if piece.verb_in("hono"):
        return AskKind.COMPENSATE if thing is Thing.CLAIM else None
    owed = thing in (Thing.CLAIM, Thing.BILL, Thing.FEE, Thing.REST, Thing.MONEY)
    settled = piece.verb_in("settl") and piece.has("it", "this", "me", "us", "matter")
    return AskKind.COMPENSATE if owed or settled else None


def _put(piece: Piece) -> AskKind | None:
    thing = piece.thing
    if thing is Thing.SLOT or (thing is Thing.GOODS and piece.any_of(NEW) and not piece.back):
        return AskKind.REPLACE
    fitted = piece.has("in") and not piece.has("back", "account", "card", "wallet", "writing")
    if thing is Thing.SUPPLY or fitted:
        return AskKind.REPAIR
    money = piece.sum or thing in (Thing.MONEY, Thing.REST, Thing.ACCOUNT, Thing.FEE)
    if money and not piece.has("price", "rate", "plan"):
        return AskKind.REFUND
    return AskKind.CORRECT if piece.back or thing else None


def _fixed(piece: Piece) -> AskKind:
    if piece.thing in (Thing.BILL, Thing.POINTS, Thing.FEE) or piece.has("report"):
        return AskKind.CORRECT
    access = piece.thing is Thing.ACCOUNT and piece.verb_in("restor")
    return AskKind.UNLOCK if access else AskKind.REPAIR


def _changed(piece: Piece) -> AskKind | None:
    if piece.thing in (Thing.BILL, Thing.POINTS, Thing.FEE, Thing.ACCOUNT):
        return AskKind.CORRECT
    other = piece.thing in (Thing.GOODS, Thing.SLOT) or piece.has("it", "them", "am")
    return AskKind.REPLACE if other else None


def _removed(piece: Piece) -> AskKind | None:
    if piece.verb_in("clean") and piece.thing is not Thing.BILL:
        return None
    return AskKind.UNLOCK if piece.thing is Thing.LOCK else AskKind.CORRECT


def _opened(piece: Piece) -> AskKind | None:
    held = (Thing.ACCOUNT, Thing.LOCK, Thing.MONEY, Thing.GOODS)
    return AskKind.UNLOCK if piece.thing in held else None


def _switched(piece: Piece) -> AskKind | None:
    on = piece.thing in (Thing.SUPPLY, Thing.REPAIR) or piece.has("on")
    return AskKind.REPAIR if on else None


def _come(piece: Piece) -> AskKind | None:
    return _BY_THING.get(piece.thing, AskKind.REPAIR) if piece.thing else AskKind.REPAIR


def _done(piece: Piece) -> AskKind | None:
    if piece.thing in (Thing.TRANSFER, Thing.MONEY) or piece.has("order", "delivery"):
        return AskKind.DELIVER
    return AskKind.REPAIR if piece.thing or piece.noun else None


def _ended(piece: Piece) -> AskKind | None:
    if piece.thing is Thing.FEE:
        return AskKind.CORRECT
    if piece.verb_in("cancel", "terminat", "annul", "discontin", "unsubsc"):
        return AskKind.CANCEL
    ending = piece.thing in (Thing.CONTRACT, Thing.ACCOUNT, Thing.BILL, Thing.SUPPLY) or piece.has("it")
    return AskKind.CANCEL if ending else None


def _stopped(piece: Piece) -> AskKind | None:
    charging = piece.any_of(CHARGING) and not piece.any_of(TALK)
    return AskKind.CANCEL if charging or piece.thing in (Thing.FEE, Thing.CONTRACT) else None


def _delivered(piece: Piece) -> AskKind:
    return AskKind.REPAIR if piece.thing is Thing.CREW else AskKind.DELIVER


def _responded(piece: Piece) -> AskKind | None:
    return None if piece.verb in ("pick", "escalate") else AskKind.RESPOND


_DECIDED: dict[Act | None, Callable[[Piece], AskKind | None]] = {
    Act.PAY: _paid,
    Act.CREDIT: _credited,
    Act.SETTLE: _settled,
    Act.PUT: _put,
    Act.FIX: _fixed,
    Act.CHANGE: _changed,
    Act.REMOVE: _removed,
    Act.OPEN: _opened,
    Act.SWITCH: _switched,
    Act.COME: _come,
    Act.DO: _done,
    Act.CANCEL: _ended,
    Act.STOP: _stopped,
    Act.DELIVER: _delivered,
    Act.RESPOND: _responded,
}
