"""Accounts the person names, and what they say of those we know: read, checked, laid over the company's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.case import Case
from bot.domain.company import (
    GIVEN,
    Account,
    AccountKind,
    AccountStatus,
    Company,
    NamedAccount,
    OwnAccount,
    Platform,
    Verdict,
)

# Pages of X whose address looks like a profile's.
_PAGES = """
home search explore i intent hashtag settings messages login signup share notifications compose
"""
NO_PROFILES = frozenset(_PAGES.split())
_PROFILE = re.compile(
    r"(?<![\w.@/-])(?:https?://)?(?:www\.|mobile\.|m\.)?"
    r"(?:(?P<x>x\.com|twitter\.com)/@?(?P<name>[^\s/?#]+)|tiktok\.com/@(?P<tiktok>[^\s/?#]+))"
    r"/?(?:\?[^\s]*)?(?=[\s),.;!]|$)",
    re.IGNORECASE,
)
_PLACE = r"(?:tik[ ]?tok|twitter|x)"
_WORD = r"(?:account|handle|page|profile|username|name|tag)"
_OWNER = r"(?:their|its|the|company'?s|official|correct|right|real|actual|support|care|main)"
_IS = r"(?:\s*(?:is|are|was|'s|:|=|-)\s*|\s+)(?:called\s+|at\s+)?"
_HANDLE = r"@(?P<handle>[^\s,;:!?()\"”]{1,60})"
_NAMED = re.compile(
    rf"\b(?:and\s+|but\s+)?(?:{_OWNER}\s+){{1,3}}(?:(?P<place>{_PLACE})(?:\s+{_WORD})?|{_WORD}"
    rf"(?:\s+on\s+(?P<on>{_PLACE}))?){_IS}(?:(?:now|actually|just|really)\s+)?{_HANDLE}",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"(?:\b(?:they(?:'re| are)|it(?:'s| is)|please tag|tag|use)\s+{_HANDLE}\s+on\s+(?P<on>{_PLACE})\b"
    rf"|\bon\s+(?P<before>{_PLACE})[,:]?\s+(?:they(?:'re| are)|it(?:'s| is)|tag|use)\s+"
    rf"{_HANDLE.replace('handle', 'second')})",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"(?:\b(?P<place>{_PLACE})(?:\s+{_WORD})?\s*[:=]\s*"
    rf"|\b(?:tag|please use)\s+(?:them\s+(?:as|at)\s+)?|^\s*use\s+){_HANDLE}",
    re.IGNORECASE | re.MULTILINE,
)
_ALONE = re.compile(
    rf"^\W{{0,3}}(?:(?:it(?:'s| is)|yes|ok|maybe|try)[\s,]+)?{_HANDLE}(?:\s+on\s+(?P<on>{_PLACE}))?\W*$", re.I
)
_DENIED = re.compile(
    r"\b(?:not|isn'?t|no|never|fake|scam\w*|fraud\w*|impostor|imposter|wrong|my|pretend\w*|don'?t)\b|n't\b",
    re.IGNORECASE,
)

_FAKE = re.compile(r"\b(?:fake|scam\w*|wrong|not (?:them|theirs|their|it|real|the))\b", re.IGNORECASE)


def find_accounts(text: str) -> tuple[NamedAccount, ...]:
    """Return the accounts that a text gives as the company's, in the order written.

    Only telling places count: a profile's address, "their twitter is @name", "tag @name", or nothing but a
    handle. Who merely occurs in a story, such as somebody who answered, is not the company's account.
    """
    if "@" not in text and ".com/" not in text.lower():
        return ()
    found: list[NamedAccount] = []
    for account in (*_profiles(text), *_phrases(text)):
        if not any(account.start < other.end and other.start < account.end for other in found):
            found.append(account)
    return tuple(sorted(found, key=lambda account: account.start))


def _profiles(text: str) -> Iterator[NamedAccount]:
    for match in _PROFILE.finditer(text):
        name = (match["name"] or match["tiktok"]).rstrip(".,;:!)")
        platform = Platform.X if match["x"] else Platform.TIKTOK
        if name.lower() not in NO_PROFILES and not is_denied(text, *match.span()):
            yield NamedAccount(platform, name, *match.span())


def _phrases(text: str) -> Iterator[NamedAccount]:
    for pattern in (_ON, _NAMED, _PLAIN, _ALONE):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            name = (groups.get("handle") or groups.get("second") or "").rstrip(".'’-)")
            place = groups.get("place") or groups.get("on") or groups.get("before") or ""
            platform = Platform.TIKTOK if place.lower().startswith("tik") else Platform.X
            if name and "@" not in name and not is_denied(text, *match.span()):
                yield NamedAccount(platform, name, match.start(), match.end())


def is_denied(text: str, start: int, end: int) -> bool:
    """Tell whether the words around say that this is not the account, or that it is the person's own."""
    line = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    words = text[start:end]
    inside = words.partition("@")[0] if "/" not in words else ""
    after = re.split(r"[.!?\n]", text[end : end + 40])[0]
    return bool(_DENIED.search(text[line:start][-30:]) or _DENIED.search(inside) or _FAKE.search(after))


# --- what the person says of them --------------------------------------------------------


def vouched(case: Case) -> Case:
    """Return the case with the person's word on its company's accounts, whenever the company was set."""
    company = case.facts.company
    if company is None or not case.own_accounts:
        return case
    own = tuple(replace(one, company=company.name) if not one.company else one for one in case.own_accounts)
    laid = with_own(company, own)
    if laid == company and own == case.own_accounts:
        return case
    return replace(case, own_accounts=own, facts=replace(case.facts, company=laid))


def with_own(company: Company, own: Iterable[OwnAccount]) -> Company:
    """Return the company with its accounts as the person judged them; a later word wins over an earlier."""
    accounts = company.accounts
    for one in own:
        if one.company != company.name:
            continue
        same = [account for account in accounts if _is(account, one)]
        others = tuple(account for account in accounts if not _is(account, one))
        match one.verdict:
            case Verdict.REFUSED:
                refused = tuple(replace(account, status=AccountStatus.SUSPECT) for account in same)
                accounts = (*others, *refused)
            case Verdict.CONFIRMED:
                sure = tuple(replace(account, status=AccountStatus.CONFIRMED) for account in same)
                accounts = (*sure, *others)
            case Verdict.GIVEN:
                accounts = (_given(one, company), *others)
    return replace(company, accounts=accounts)


def _is(account: Account, own: OwnAccount) -> bool:
    return account.platform is own.platform and account.handle.casefold() == own.handle.casefold()


def _given(own: OwnAccount, company: Company) -> Account:
    """Return an account that goes before every other of its platform."""
    return Account(
        own.platform, own.handle, AccountStatus.CONFIRMED, AccountKind.SUPPORT, company.country, GIVEN
    )


def judged(case: Case, platform: Platform, handle: str, verdict: Verdict) -> Case:
    """Return the case with the person's word on one account kept and laid over its company."""
    name = case.facts.company.name if case.facts.company else ""
    one = OwnAccount(name, platform, handle, verdict)
    kept = tuple(
        old
        for old in case.own_accounts
        if (old.company, old.platform, old.handle.casefold()) != (name, platform, handle.casefold())
    )
    if verdict is Verdict.GIVEN:  # a new name given for a platform takes the place of an earlier one
        kept = tuple(
            old for old in kept if (old.company, old.platform, old.verdict) != (name, platform, Verdict.GIVEN)
        )
        own = (*kept, one)
        return vouched(replace(_without_given(case, platform), own_accounts=own))
    return vouched(replace(case, own_accounts=(*kept, one)))


def _without_given(case: Case, platform: Platform) -> Case:
    company = case.facts.company
    if company is None:
        return case
    rest = tuple(one for one in company.accounts if not (one.given and one.platform is platform))
    return replace(case, facts=replace(case.facts, company=replace(company, accounts=rest)))
