"""Weigh, for each company that a story names, how much the grammar says that it is the one that failed.

For it speaks to be addressed, to do what hurt the person, to be asked for something, to be the one the person
bought from or sent money through. Against it speaks to be only a means of payment, a place, a courier or a
bank
beside it, the one the person went to instead, the one that is praised, or the one that is said not to be
meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engines.rules import blame_signs as signs
from bot.engines.rules.towns import towns_in

_Found = list[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Party:
    """One company of a story: where it is named, and what it does for a living as far as that is known."""

    places: Sequence[tuple[int, int]]
    sector: str | None
    strength: float = 0.0  # of a name that the directory lacks; 0 for a known company
    abroad: bool = False  # works elsewhere than where the person lives
    maker: bool = False  # sells what others sell on
    social: bool = False  # a place where others sell


def blame(text: str, party: Party, *, begin: int) -> float:
    """Return how much speaks for a party; `begin` is where the story begins after its greeting."""
    told: dict[str, float] = {}
    for start, stop in party.places:
        end = _after_town(text, stop)
        for name, weight in _features(text, start, end, party, begin=begin):
            told[name] = (
                max(told.get(name, weight), weight) if weight > 0 else min(told.get(name, weight), weight)
            )
    more = min(0.9, 0.3 * (len(party.places) - 1))
    unknown = -1.0 + 0.4 * (party.strength - 2.0) if party.strength else 0.0
    if told.get("with", 0) < 0 and "fails" in told:
        told["fails"] = min(told["fails"], 1.0)  # "UBA debited me" only says that it was paid
    return sum(told.values()) + more + unknown


def _after_town(text: str, end: int) -> int:
    """Return the end of a name with the towns right after it: "vfs global chandigarh has my passport"."""
    for start, after, _ in towns_in(text[end : end + 40]):
        if text[end : end + start].strip():
            break
        return end + after
    return end


def _features(text: str, start: int, end: int, party: Party, *, begin: int) -> _Found:
    opening = max(text.rfind(sign, 0, start) for sign in ".!?\n;") + 1
    before = text[max(opening, start - 90) : start]
    found = _spoken_for(text, start, end, before, begin=begin)
    found += _dealt_with(before, party)
    found += _spoken_against(text, end, before, money=party.sector in signs.MONEY)
    if _names(found) & {"not", "never", "over", "than"}:
        found = _without(found, "bought", "sent", "paid", "boarded", "refund", "parcel")
    bought = _names(found) & {"bought", "sent", "paid"}
    names = _names(found)
    if party.sector in signs.MONEY:
        found = _of_money(text, end, before, found, bank=party.sector == "banking")
    found = _of_others(text, end, before, party, found, names)
    if signs.AT_PLACE.is_in(before) and not bought and not names & {"fails", "head", "visited"}:
        found.append(("place", -1.0))
    if party.maker and not names & {"fails", "asked", "head"}:
        found.append(("maker", -2.0))
    if party.abroad:
        found.append(("abroad", -1.5))
    return found


def _names(found: _Found) -> set[str]:
    return {name for name, _ in found}


def _without(found: _Found, *names: str) -> _Found:
    return [entry for entry in found if entry[0] not in names]


def _of_money(text: str, end: int, before: str, found: _Found, *, bank: bool) -> _Found:
    """Weigh what banks and wallets are beside a story: the person's own, the other side's, what paid."""
    names = _names(found)
    if not names & {"sent", "fails", "asked", "by", "head"}:
        if signs.MY_BANK.is_in(before):
            found = [*found, ("bank", -2.0)]
        elif signs.STOLEN_FROM.is_in(before):
            found = [*_without(found, "bought"), ("stolen", 2.5)]
        elif signs.CARD_CHARGED.is_in(before):
            found = [*_without(found, "boarded"), ("with", -2.0)]
        elif signs.PAID_WITH.is_in(before) and signs.PAYING.is_in(before):
            card = signs.CARD.match(text, end)  # "by Equity card" says nothing of Equity
            found = [*_without(found, "bought", *(("matter",) if card else ())), ("with", -2.0)]
    if signs.LEFT_MINE.is_in(before):
        found = [*_without(found, "boarded"), ("with", -2.0)]
    if bank and signs.YOUR_BRANCH.search(text):
        found = [*found, ("branch", 2.5)]
    if signs.BILLED_FOR.match(text, end):
        found = [*_without(found, "fails"), ("with", -2.0)]
    if signs.THIRD.is_in(before):
        found = [*found, ("third", -2.0)]
    if signs.RECIPIENT.is_in(before):
        found = [*_without(found, "stolen", "with", "bought"), ("recipient", -2.0)]
    if "fails" in names and signs.SO_THEN.is_in(before):
        found = [*found, ("then", -2.5)]
    return found


def _of_others(text: str, end: int, before: str, party: Party, found: _Found, names: set[str]) -> _Found:
    """Weigh what insurers, couriers and places to sell are beside a story, and what is only a proof."""
    if party.sector == "insurance" and signs.MY_INSURER.is_in(before):
        found = [*found, ("insurer", -1.0)]
    if party.social and (signs.PLATFORM.match(text, end) or signs.ON.is_in(before)):
        found = [*(entry for entry in found if entry[1] < 0), ("platform", -3.0)]
    if signs.PROOF.match(text, end) and not names & {"head", "fails"}:
        found = [*found, ("proof", -1.5)]
    if signs.PROOF_FROM.is_in(before):
        found = [*_without(found, "sent", "bought", "refund", "with"), ("proof", -2.0)]
    if party.sector in signs.CARRYING and "fails" in names and signs.CARRIED.match(text, end):
        found = _without(found, "fails")
    if party.sector == "courier":  # "the Ekart delivery boy came": what carriers do, whoever sent it
        found = [(name, 0.5 if name == "matter" else weight) for name, weight in found]
        if signs.SENT_WITH.is_in(before):
            found = [*found, ("carrier", -1.5)]
    return found


def _spoken_for(text: str, start: int, end: int, before: str, *, begin: int) -> _Found:
    found: _Found = []
    if start <= begin:
        found.append(("head", 2.0))
        if signs.ADDRESS.match(text, end):
            found.append(("address", 2.5 if signs.YOU.search(text) else 1.5))
    elif not text[begin:start].strip() or len(text[begin:start].split()) < signs.HEAD_WORDS:
        found.append(("early", 0.5))
    inside = signs.AT_PLACE.is_in(before) and start > begin  # "my scan at the clinic was lost": no subject
    found += _does(text, end, inside=inside)
    if signs.ASKED.match(text, end) or (signs.WANTED.is_in(before) and text[end : end + 4] == " to "):
        found.append(("asked", 2.5))
    if signs.MATTER.match(text, end) or signs.CODE.match(text, end):
        found.append(("matter", 1.0))
    if signs.AT_FAULT.match(text, end):
        found.append(("fault", 2.0))
    return found + [(name, weight) for name, sign, weight in _BEFORE if sign.is_in(before)]


_BEFORE = (
    ("by", signs.BY, 3.0),
    ("contacted", signs.CONTACTED, 1.0),
    ("is", signs.SO_IT_IS, 1.5),
    ("customer", signs.CUSTOMER_OF, 2.0),
    ("fault of", signs.FAULT_OF, 0.5),
)


def _does(text: str, end: int, *, inside: bool) -> _Found:
    """Weigh what the company does or says, where it is the subject."""
    fails = not inside and (signs.FAILS.match(text, end) or signs.FAILS_SMALL.match(text, end))
    well = signs.DID_WELL.match(text, end)
    if fails and not well and not signs.NO_PART.match(text, end):
        return [("fails", 1.5 if signs.LIGHT.search(fails[0]) else 3.0)]
    if not inside and not well and signs.DOES.match(text, end):
        return [("fails", 2.0)]
    if signs.SAYS.match(text, end):
        return [("no", 1.0) if signs.SAYS_NO.match(text, end) else ("says", -0.5)]
    return []


def _dealt_with(before: str, party: Party) -> _Found:
    found: _Found = []
    if signs.REFUND_FROM.is_in(before):
        found.append(("refund", 2.5))
    if party.sector in signs.MONEY and signs.SENT.is_in(before):
        found.append(("sent", 2.5))
    elif signs.BOUGHT.is_in(before) or signs.CHOSEN.is_in(before):
        found.append(("bought", 2.5))
    elif signs.PAID.is_in(before):
        found.append(("paid", 2.5))
    elif signs.BOARDED.is_in(before):
        found.append(("boarded", 1.5))
    elif signs.HELD_BY.is_in(before):
        found.append(("held", 2.0))
    elif signs.VISITED.is_in(before):
        found.append(("visited", 1.5))
    elif signs.OF_PARCEL.is_in(before):
        found.append(("parcel", 1.0))
    return found


def _spoken_against(text: str, end: int, before: str, *, money: bool) -> _Found:
    found: _Found = []
    if signs.NOT.is_in(before):
        found.append(("not", -4.0))
    elif signs.NEVER_DEALT.is_in(before):
        found.append(("never", -3.0))
    if signs.THAN.is_in(before):
        found.append(("than", -3.0))
    if signs.WENT_OVER.is_in(before):
        found.append(("over", -4.0))
    if signs.ASK_THEM.is_in(before):
        found.append(("ask them", -0.3))
    if signs.PRAISED.match(text, end):
        found.append(("praised", -3.0))
    if signs.NO_PART.match(text, end):
        found.append(("no part", -3.0))
    if signs.DID_WELL.match(text, end):
        found.append(("well", -2.0 if money else -1.5))
    if signs.TAKEN_BACK.match(text, end) and not before.strip(" ,."):
        found.append(("back", -2.0))
    return found
