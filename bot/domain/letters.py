"""Mails as evidence: which part of one its sender wrote, and whether the sender can be the company."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.domain.case import EvidenceKind, Exhibit
from bot.domain.company import Company

LONGEST_HEARD = 4_096  # characters: a forwarded message is heard whole
_QUOTE = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine)\b.*"
    r"|on .{6,80} wrote:|le .{6,80} a écrit\s*:|am .{6,80} schrieb.*:|el .{6,80} escribió:"
    r"|_{10,})\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"[\w.+-]*@([\w.-]+)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset({"bank", "telecom", "group", "company", "limited", "services", "online", "the", "and"})


def heard_part(exhibit: Exhibit) -> str:
    """Return as much of what others wrote as is read for facts: a chat is not kept waiting for long mails."""
    text = exhibit.text or ""
    return (own_part(text) if exhibit.kind is EvidenceKind.EMAIL else text)[:LONGEST_HEARD]


def own_part(text: str) -> str:
    """Return what the sender wrote: no quoted lines, nothing below the mail that is answered."""
    found = _QUOTE.search(text)
    head = text[: found.start()] if found else text
    lines = [line for line in head.splitlines() if not line.lstrip().startswith(">")]
    own = "\n".join(lines).strip()
    return own or text.strip()


def is_from_company(sender: str, company: Company | None) -> bool:
    """Tell whether a sender bears the company's name or writes from its website's domain.

    A sender can be made up: what the mail asks for is looked at apart from this.
    """
    if company is None:
        return False
    site = (urlsplit(company.website or "").hostname or "").removeprefix("www.")
    domains = [domain.casefold().strip(".") for domain in _ADDRESS.findall(sender)]
    if site and any(domain == site or domain.endswith(f".{site}") for domain in domains):
        return True
    words = {word.casefold() for word in _WORD.findall(_ADDRESS.sub(" ", sender))}
    names = [word.casefold() for word in _WORD.findall(company.name)]
    telling = [name for name in names if name not in _COMMON]
    return bool(telling) and telling[0] in words
