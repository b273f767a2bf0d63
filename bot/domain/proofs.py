"""Links in what the person writes that show something of the matter: an order, its status, a bill."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.domain.acknowledging import open_cases
from bot.domain.case import Case, EvidenceKind, Exhibit
from bot.domain.company import Company
from bot.domain.effects import Phrase, Say
from bot.domain.events import Said
from bot.domain.exhibits import limits, refresh_card
from bot.domain.filing import with_exhibit
from bot.domain.posting import POST_URL
from bot.domain.private import without_secrets
from bot.domain.reading import Triage
from bot.domain.screens import case_phrase
from bot.domain.triage import DECLINED, SAFETY
from bot.domain.turn import Turn

FEW_WORDS = 6  # beside a link: "here is the order page"
MOST = 5  # links of one text
LONGEST = 1_000  # characters of a link
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']{4,1000}", re.IGNORECASE)
_SHOWS = re.compile(
    r"(?:^|[/?&=._-])(?:orders?|track(?:ing)?|status|invoices?|receipts?|tickets?|bookings?|reservations?"
    r"|claims?|complaints?|refunds?|returns?|deliver(?:y|ies)|shipments?|parcels?|outages?|bills?|trips?"
    r"|cases?|purchases?|transactions?)(?:$|[/?&=._-]|\d)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:^|\.)(?:x|twitter|tiktok|facebook|instagram|youtube|t|telegram)\.(?:com|me)$")


def proof_links(text: str, company: Company | None) -> tuple[str, ...]:
    """Return the links of a text that show something of the matter, each once."""
    links = (found[0].rstrip(".,;:!?)]}") for found in _LINK.finditer(text))
    return tuple(dict.fromkeys(link for link in links if _is_proof(link, company)))[:MOST]


def _is_proof(link: str, company: Company | None) -> bool:
    if POST_URL.fullmatch(link):
        return False
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").removeprefix("www.")
        site = (urlsplit(company.website or "").hostname or "").removeprefix("www.") if company else ""
    except ValueError:
        return False
    if "." not in host or _ELSEWHERE.search(host):
        return False
    of_company = bool(site) and (host == site or host.endswith(f".{site}")) and len(parts.path) > 1
    return of_company or _SHOWS.search(f"{parts.path}?{parts.query}") is not None


def keep_links(turn: Turn, event: Said) -> Turn:
    """Keep the links of a text as evidence of the case it was about; a card on the screen counts them."""
    case = turn.active
    if case is None or not case.open or event.about:
        return turn
    links = proof_links(event.text, case.facts.company)
    kept = [one for known in turn.conversation.cases for one in known.exhibits]
    new = tuple(link for link in links if not any(same_link(one, link) for one in kept))
    return _kept(turn, case, new, event.number) if new else turn


def take_link(turn: Turn, event: Said) -> Turn | None:
    """Take a text that is little more than a link, for the case it belongs to; None for any other text."""
    links = proof_links(event.text, None)
    words = _LINK.sub(" ", event.text).split()
    told = (Triage.COMPLAINT, *SAFETY, *DECLINED)
    if not links or len(words) > FEW_WORDS or event.reading.triage in told:
        return None
    case = next((one for one in open_cases(turn) if _is_of(one, links)), None)
    active = turn.active
    case = case or (active if active is not None and active.open else None)
    return _kept(turn, case, links, event.number) if case is not None else None


def _is_of(case: Case, links: tuple[str, ...]) -> bool:
    """Tell whether a link leads to the company of a case, by its name in the address."""
    name = case.facts.company.name if case.facts.company else ""
    first = next(iter(re.findall(r"[^\W_]{4,}", name.casefold())), "")
    hosts = [urlsplit(link if "://" in link else f"https://{link}").hostname or "" for link in links]
    return bool(first) and any(first in host.split(".") for host in hosts)


def _kept(turn: Turn, case: Case, links: tuple[str, ...], number: int) -> Turn:
    """Keep links and say so; a card that is on the screen in this turn counts them instead."""
    before = case
    for link in links:
        case = _with_link(turn, case, link, number)
    new = tuple(one for one in case.exhibits if one not in before.exhibits)
    if not new:
        known = [one.number for one in case.exhibits if any(same_link(one, link) for link in links)]
        if not known:
            return turn.say("evidence_full", case=case, values=limits(turn, len(links)))
        return turn.say("evidence_known", case=case, about=tuple(known), number=known[0])
    turn = turn.put(case)
    if any(isinstance(effect, Say) and effect.key == "fact_card" for effect in turn.effects):
        return refresh_card(turn, case)
    several = len(open_cases(turn)) > 1
    return turn.say(
        "evidence_link",
        case=case,
        about=tuple(one.number for one in new),
        n=len(new),
        number=new[0].number,
        place=Phrase("evidence_place", {"name": case_phrase(case.facts)}) if several else Phrase("nothing"),
    )


def same_link(exhibit: Exhibit, link: str) -> bool:
    """Tell whether an item is this link."""
    return exhibit.kind is EvidenceKind.LINK and exhibit.text == without_secrets(link[:LONGEST])


def _with_link(turn: Turn, case: Case, link: str, number: int) -> Case:
    text = without_secrets(link[:LONGEST])
    exhibit = Exhibit(case.next_exhibit, EvidenceKind.LINK, turn.now, text=text, input=number)
    known = any(same_link(one, link) for one in case.exhibits)
    full = len(case.exhibits) >= turn.world.max_items
    return case if known or full else with_exhibit(case, exhibit)
