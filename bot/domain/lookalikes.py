"""Tell a name that only resembles a company's account from the account itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from bot.domain.company import TAGGABLE, AccountStatus, Company, NamedAccount

# Characters that pass for another at a glance; a capital I and a small L look the same.
_ALIKE = str.maketrans({
    "0": "o", "1": "l", "|": "l", "!": "l", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t",
    "8": "b", "i": "l", "ı": "l", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x",
    "і": "l", "ѕ": "s", "α": "a", "ο": "o", "ρ": "p", "ν": "v",
})  # fmt: skip
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
# What a false account puts around the name, and what a true one may have there too.
_AFFIXES = """
help helps helpdesk helpline care cares support supports supportteam service services customer customers
customercare customerservice client official real team agent agents desk assist assistance assistant refund
refunds resolution resolutions resolve complaint complaints claims contact center centre online live chat dm
hq info now here verify verified verification fraud security recovery admin manager response the ask my 24x7
247 24 app bot backup new 1 2 3 01 02 007
"""
AFFIXES = tuple(sorted(_AFFIXES.split(), key=len, reverse=True))
SOUND = TAGGABLE | {AccountStatus.DATED}  # an account merely recalled proves no other false
_PARTS = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|\d+")
SHORTEST = 5  # letters of a name below which one slip says nothing
LONG = 10  # letters from which on two slips still resemble


def is_known(name: str, company: Company) -> bool:
    """Tell whether a handle is one of the company's accounts, whatever their standing but suspect."""
    bare = name.lstrip("@").casefold()
    return any(
        account.handle.casefold() == bare and account.status is not AccountStatus.SUSPECT
        for account in company.accounts
    )


def imitated(account: NamedAccount, company: Company) -> str | None:
    """Return the account of the same platform that a given one only resembles, if any."""
    same = tuple(one for one in company.accounts if one.platform is account.platform)
    return resembles(account.handle, replace(company, accounts=same))


def resembles(name: str, company: Company) -> str | None:
    """Return the account that a handle or name passes itself off as; None when it is known or unlike.

    With no account known there is nothing to compare with. A name with spaces is a display name: companies
    themselves write "Brand Care" there, so only letters exchanged for others count.
    """
    bare = name.strip().lstrip("@")
    known = [one for one in company.accounts if one.status in SOUND]
    if not bare or not known or is_known(bare, company):
        return None
    shown = " " in bare
    plain = _plain(bare)
    for account in known:
        own = _plain(account.handle)
        if shown and (plain == own or plain == _plain(company.name)):
            continue
        if _skeleton(bare) == _skeleton(account.handle) or _few_slips(
            _skeleton(bare), _skeleton(account.handle)
        ):
            return account.handle
    if shown:
        return None
    cores = {*_cores(company.name), *(core for account in known for core in _cores(account.handle))}
    return known[0].handle if cores & _cores(bare) else None


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name)).casefold()


def _skeleton(name: str) -> str:
    """Return a name as the eye takes it: look-alikes made one, no separators, no doubles."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name)).casefold().translate(_ALIKE)
    text = re.sub(r"[\W_]", "", text)
    for pair, one in _PAIRS:
        text = text.replace(pair, one)
    return re.sub(r"(.)\1+", r"\1", text)


def _cores(name: str) -> set[str]:
    """Return the name without what a false account puts around it: "safaricom" of "Safaricom_Care1".

    Both readings count: its parts as written, and the whole cut at both ends.
    """
    parts = [part.casefold() for part in _PARTS.findall(name)]
    bare = "".join(part for part in parts if part not in AFFIXES and not part.isdigit())
    cores = {_skeleton(bare), _skeleton(_stripped("".join(parts)))}
    return {core for core in cores if len(core) > 2}


def _stripped(text: str) -> str:
    """Take affixes and numbers off both ends of a name written in one."""
    again = True
    while again:
        again = False
        for affix in AFFIXES:
            if len(text) - len(affix) < 3:
                continue
            if text.endswith(affix):
                text, again = text[: -len(affix)], True
            elif text.startswith(affix):
                text, again = text[len(affix) :], True
    return text


def _few_slips(one: str, other: str) -> bool:
    """Tell whether two names differ by one letter put in, left out, exchanged or swapped; two when long."""
    shorter = min(len(one), len(other))
    if shorter < SHORTEST or abs(len(one) - len(other)) > 2:
        return False
    from rapidfuzz.distance import OSA  # with the first message passed on, not at the start

    most = 2 if shorter >= LONG else 1
    return OSA.distance(one, other, score_cutoff=most) <= most
