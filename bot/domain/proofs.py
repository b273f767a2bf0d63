"""Links in what the person writes that show something of the matter: an order, its status, a bill."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.domain.case import Case, EvidenceKind, Exhibit
from bot.domain.company import Company
from bot.domain.effects import Say
from bot.domain.events import Said
from bot.domain.exhibits import refresh_card
from bot.domain.filing import same_file, with_exhibit
from bot.domain.posting import POST_URL
from bot.domain.private import without_secrets
from bot.domain.turn import Turn

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
    before = case
    for link in proof_links(event.text, case.facts.company):
        case = _with_link(turn, case, link, event.number)
    new = tuple(one for one in case.exhibits if one not in before.exhibits)
    if not new:
        return turn
    turn = turn.put(case)
    if any(isinstance(effect, Say) and effect.key == "fact_card" for effect in turn.effects):
        return refresh_card(turn, case)
    return turn.say(
        "evidence_link",
        case=case,
        about=tuple(one.number for one in new),
        n=len(new),
        number=new[0].number,
    )


def _with_link(turn: Turn, case: Case, link: str, number: int) -> Case:
    exhibit = Exhibit(
        case.next_exhibit, EvidenceKind.LINK, turn.now, text=without_secrets(link[:LONGEST]), input=number
    )
    known = any(same_file(one, exhibit) for one in case.exhibits)
    full = len(case.exhibits) >= turn.world.max_items
    return case if known or full else with_exhibit(case, exhibit)
