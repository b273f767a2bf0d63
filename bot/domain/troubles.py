"""Sort a complaint by what went wrong, for hashtags and searches. English words; else nothing is said."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.domain.facts import AskKind, Facts


class Trouble(StrEnum):
    """What went wrong; the value is also the plain word people search for."""

    OUTAGE = "outage"
    SLOW = "slow"
    BAGGAGE = "baggage"
    DELAYED = "delayed"
    CANCELLED = "cancelled"
    DELIVERY = "delivery"
    DAMAGED = "damaged"
    TRANSFER = "transfer"
    CHARGED = "charged"
    LOCKED = "locked"
    CLAIM = "claim"
    REFUND = "refund"
    SERVICE = "service"


TRAVEL = frozenset({"airlines", "rail", "travel", "transport"})
LINES = frozenset({"telecoms", "energy", "water", "paytv", "streaming", "digital"})
# The first that fits is the trouble; the particular comes before the general.
_SIGNS: tuple[tuple[Trouble, str], ...] = (
    (
        Trouble.BAGGAGE,
        r"\b(?:lost|missing|delayed|never|not|left)\b.{0,40}\b(?:bags?|baggage|luggage|suitcases?)\b"
        r"|\b(?:bags?|baggage|luggage|suitcases?)\b.{0,40}\b(?:lost|missing|delayed|never|not|gone)\b",
    ),
    (
        Trouble.OUTAGE,
        r"\bno (?:\w+ )?(?:power|electricity|stima|light|lights|water|internet|signal|network"
        r"|connection|wifi|wi-fi"
        r"|heating|gas)\b|\b(?:power|electricity|stima|lights?|water|heating|gas)"
        r" (?:\w+ ){0,3}(?:off|out|gone|cut)\b"
        r"|\b(?:outage|blackout|power cut|water cut|disconnected"
        r"|cut (?:off )?(?:my|our|the) (?:water"
        r"|power|electricity|internet|line))\b|\b(?:internet|fibre|fiber|broadband|line|wifi"
        r"|network|service|it'?s|router)"
        r"\b.{0,25}\b(?:dead|down|off|not working|offline)\b|\bdead since\b",
    ),
    (Trouble.SLOW, r"\b(?:slow|buffering|keeps dropping|drops|unstable|lagging)\b"),
    (Trouble.CANCELLED, r"\bcancel+ed\b"),
    (
        Trouble.DAMAGED,
        r"\b(?:damaged|broken|faulty|cracked|smashed|spoil(?:ed|t)|defective|stopped working|leaking)\b",
    ),
    (
        Trouble.DELIVERY,
        r"\b(?:never|not|hasn'?t|didn'?t|hasnt|didnt|still waiting|late|lost|missing"
        r"|wrong)\b.{0,40}\b(?:arrived?|came|come"
        r"|deliver\w*|parcel|package|order|shipped|turned up)\b|\b(?:parcel|package|order"
        r"|delivery)\b.{0,40}\b(?:late"
        r"|lost|missing|wrong|never|not)\b",
    ),
    (
        Trouble.DELAYED,
        r"\b(?:delay(?:ed|s)?|hours late|stuck|stranded|missed (?:my|our|the) (?:connection"
        r"|flight|train))\b",
    ),
    (
        Trouble.TRANSFER,
        r"\b(?:transfer|sent|payment|deposit|withdraw\w*|atm|token|top ?up"
        r"|airtime)\b.{0,50}\b(?:failed|not (?:arrived"
        r"|received|reflect\w*|come)|never|pending|reversed|missing|no cash|wrong)\b"
        r"|\b(?:debited)\b.{0,60}\b(?:not|no|never|did)\b",
    ),
    (
        Trouble.CHARGED,
        r"\b(?:over|double )?(?:charged?|billed|debited|deducted)\b|\bcharged twice\b"
        r"|\btook\b.{0,20}\d|\b(?:wrong|high|inflated)"
        r" (?:bill|fare|price|amount)\b|\bhidden fee",
    ),
    (
        Trouble.LOCKED,
        r"\b(?:locked|blocked|suspended|frozen|froze|restricted|banned|can'?t log ?in|no access)\b",
    ),
    (Trouble.CLAIM, r"\b(?:claim|pay ?out|policy)\b"),
    (
        Trouble.SERVICE,
        r"\b(?:rude|ignored?|ignoring|hung up|no ?one (?:answers?|picks)|on hold|customer (?:care"
        r"|service))\b",
    ),
)
_COMPILED = tuple((trouble, re.compile(pattern, re.IGNORECASE)) for trouble, pattern in _SIGNS)


def trouble_of(facts: Facts, told: tuple[str, ...] = ()) -> Trouble | None:
    """Return what went wrong by the person's words, else by what they ask for; None when nothing tells."""
    sector = facts.company.sector if facts.company else None
    for text in (facts.what or "", " ".join(told)):
        for trouble, pattern in _COMPILED:
            if pattern.search(text) and _possible(trouble, sector):
                return trouble
    if facts.ask is not None and AskKind.REFUND in facts.ask.kinds:
        return Trouble.REFUND
    return None


def _possible(trouble: Trouble, sector: str | None) -> bool:
    """Tell whether a trouble can be had with a sector; an unknown sector has all but those of travel."""
    if trouble in (Trouble.BAGGAGE, Trouble.DELAYED):
        return sector in TRAVEL
    if trouble in (Trouble.OUTAGE, Trouble.SLOW):
        return sector is None or sector in LINES
    if trouble is Trouble.CLAIM:
        return sector == "insurance"
    return trouble is not Trouble.DELIVERY or sector not in TRAVEL | LINES | {"banking", "insurance"}
