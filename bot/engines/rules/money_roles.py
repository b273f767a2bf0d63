"""Say what a sum was for, and which of several sums the complaint is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.caseless import Caseless
from bot.domain.facts import Amount, AmountRole
from bot.domain.reading import Found

_ROLE_WORDS: tuple[tuple[AmountRole, Caseless], ...] = (
    (
        AmountRole.WANTED,
        Caseless(
            r"\b(?:want|wanna|need|demand|require|give (?:me|us)|gimme|refund (?:me|my|the)|pay me"
            r"|compensat\w+"
            r"|please refund|like|expect|asking for|claim|return my|reverse (?:my|the)|send back|nataka"
            r"|repayment of|remaining)\b",
        ),
    ),
    (
        AmountRole.CHARGED,
        Caseless(
            r"\b(?:charg\w+|overcharg\w+|deduct\w*|debit\w*|(?<!paid )(?<!pay )bill(?:ed|ing)?|took|taken|cut"
            r"|taking|invoiced|collect(?:s|ed|ing)?|remov(?:ed|es|ing)|hit (?:me |us )?w(?:ith)?|raised"
            r"|put up"
            r"|fined|double|chop(?:ped)?|swallow\w*|ate|eaten|pulled|helped themselves to"
            r"|(?:wa|mme|i|a|u|m)(?:me|li|ka)(?:ni)?(?:kat|chuk|kul|charg|deduct)\w*)\b",
        ),
    ),
    (
        AmountRole.LOST,
        Caseless(
            r"\b(?:lost|los[et]|stolen|stole|missing|disappear\w*|vanish\w*|gone|swallow\w*"
            r"|wrong (?:\w+ )?(?:number|account|person|till|paybill)|fraud\w*|value is|kept|keeps?"
            r"|spoil\w*)\b",
        ),
    ),
    (
        AmountRole.PAID,
        Caseless(
            r"\b(?:paid|payed|pay|paying|payment|cost|costs|spent|bought|buy|price|worth|sent|transferr?ed"
            r"|deposit\w*|top(?:ped)? up|recharged?|fare|purchased?|ordered|booked|loaded|tokens?|bundles?"
            r"|airtime|ticket|repaid|prepaid|amount(?:ing)?|invested|(?:ni|tu)(?:me|li|ka)\w+)\b",
        ),
    ),
)
_THEIRS = Caseless(
    r"\b(?:they|he|she|it|you|company|bank|agent|driver|mechanic|garage|guy|shop|now they)\s+(?:\w+\s+)?$"
)
# "instead of R180", "my plan is $89.99": a sum that the other one is measured by.
_COMPARED = Caseless(
    r"\b(?:normally|usually|supposed to (?:be|pay|cost)|should (?:be|have been|cost|only be)|instead of"
    r"|rather than|insted of|(?:plan|contract|package|app|quote|menu|sticker|cover|limit|salary|balance"
    r"|bundle)"
    r" (?:\w+ )?(?:is|was|says?|said|shows?|showed|of)|quoted?|offer(?:ed|s|ing)?|used to (?:be|pay)"
    r"|agreed(?: on| price)?|not|earn|cover of|went from|up from|down from|regular \w+ \w+ is"
    r"|(?:fare|price) (?:showed|shows|was showing|said)|left with|loan of|until now)\s+(?:\w+\s+){0,3}$",
)
_GIVEN_BACK = Caseless(
    r"\b(?:refunded|refund came|gave (?:me )?back|given back|paid (?:me )?(?:back )?(?=only )|paid (?:me|us)"
    r"(?: back)?|paid back|returned|credited|sent me|reimbursed|got back|received|withdrew|voucher (?:of|for)"
    r"|approve|gesture)\s+(?:\w+\s+){0,3}$"
)
_AFTER_WORDS = (
    (AmountRole.WANTED, re.compile(r"^\s*(?:back\b|refund\b|in compensation|(?:put |paid )?back in)", re.I)),
    (
        AmountRole.LOST,
        re.compile(
            r"^[^.,;]{0,25}\b(?:gone|missing|vanished|disappeared|lost|rotten|spoil\w+|went bad|ruined"
            r"|to (?:a |the )?wrong)",
            re.I,
        ),
    ),
    (
        AmountRole.CHARGED,
        re.compile(
            r"^[^.,;]{0,25}\b(?:deducted|debited|charged|taken|was taken|went out|billed|out of my"
            r"|they (?:are|were|have) (?:cut|cutting|charging|taking|deducting)"
            r"|from my (?:account|card|savings|wallet)|on my bill)",
            re.I,
        ),
    ),
)
_DEMANDED = re.compile(
    r"\b(?:they|he|she|company|mechanic|garage|shop|dealer|bank|hospital|landlord"
    r"|agent)\s+(?:now\s+)?(?:wants?|wanted|asks?(?: for)?|asked(?: me)?(?: for)?"
    r"|demands?|demanded|insists? on)\s+(?:me to pay\s+|an? (?:extra |additional )?|another |extra )?$"
    r"|\b(?:inadai|wanadai|anadai|akadai|mnadai)\s+$",
    re.I,
)
_REFUSING = re.compile(
    r"\b(?:refus\w+(?: to)?|won'?t|not|never|fail\w*(?: to)?|yet to|haven'?t|hasn'?t)\s+(?:\w+\s+)?$", re.I
)
# What speaks for or against a sum being the one the complaint is about: before it, and right after it.
_TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:ling|ing)?|altogether|in all|so na|makes?|making|comes? to|which is|sum of|so)\s*"
    r"(?:(?:of|is|was|that'?s|na)\s+)?$",
    re.I,
)
_TOTAL_AFTER = re.compile(r"\s*(?:in |as )?(?:(?:a |the )?total|altogether|in all)\b", re.I)
_EACH = re.compile(
    r"\s*(?:each|apiece|per\b|/\s?(?:month|mth|day|week|hour|hr|person|pax|night|ticket)|(?:a|every) "
    r"(?:month|day|week|hour|night|person|year|piece|head|ticket)|daily|monthly|pcm)\b",
    re.I,
)
_EACH_TIME = re.compile(r"\s*(?:each|every) time", re.I)
_ASIDE_BEFORE = re.compile(
    r"\b(?:delivery|shipping|fees?|plus|and then|had to (?:take|buy|pay|get)|breakdown|taxi|overdraft"
    r"|extra|offered|voucher|coupon|discount|only|maximum|salary|earn|regular|normally|usually)\W+(?:\w+\s+){0,4}$",
    re.I,
)
_ASIDE_AFTER = re.compile(
    r"\s*(?:delivery|shipping|fees?\b|voucher|coupon|discount|overdraft|for delivery)", re.I
)


def _head(text: str, start: int) -> str:
    """Return the words of the clause before a sum."""
    return re.split(r"[.!?;\n]\s| but |\s-\s", text[max(0, start - 70) : start])[-1]


def role_of(text: str, start: int, end: int) -> AmountRole:
    """Say what a sum was for, from the nearest telling word before it in its clause, or right after it."""
    after, head = text[end : end + 45], _head(text, start)
    if _COMPARED.is_in(head) or _GIVEN_BACK.is_in(head):
        return AmountRole.OTHER
    if _DEMANDED.search(head):
        return AmountRole.CHARGED
    for role, following in _AFTER_WORDS:
        if following.search(after):
            if role is AmountRole.WANTED and not re.search(
                r"\b(?:want|need|give|get|refund|like|my|gimme|the)\b", text[max(0, start - 40) : start], re.I
            ):
                continue
            return role
    best, place = AmountRole.OTHER, -1
    for role, pattern in _ROLE_WORDS:
        for match in pattern.finditer(head):
            lead = head[: match.start()]
            if match.start() <= place or (role is AmountRole.WANTED and _THEIRS.is_in(lead)):
                continue
            kept_back = role is AmountRole.WANTED and _REFUSING.search(lead) is not None
            best, place = (AmountRole.LOST if kept_back else role), match.start()
    if re.search(r"\brefund\w*\b", head[max(place, 0) :], re.I) and best is AmountRole.OTHER:
        return (
            AmountRole.WANTED
            if re.search(r"\b(?:want|please|pls|need|give)\b", head, re.I)
            else AmountRole.OTHER
        )
    if best is AmountRole.OTHER and re.match(r"\s*(?:for|order|ticket|phone|prepaid|upfront)\b", after, re.I):
        return AmountRole.PAID
    return best


def main_first(text: str, amounts: Sequence[Found[Amount]]) -> tuple[Found[Amount], ...]:
    """Return the sums with the one that the complaint is about before all others."""
    if len(amounts) < 2:
        return tuple(amounts)
    main = max(amounts, key=lambda found: (_weight(text, found), -found.start))
    return (main, *(found for found in amounts if found is not main))


_WEIGHTS = {AmountRole.CHARGED: 6, AmountRole.LOST: 6, AmountRole.PAID: 6, AmountRole.OTHER: 4}


def _weight(text: str, found: Found[Amount]) -> int:
    before, after = _head(text, found.start), text[found.end : found.end + 30]
    weight = _WEIGHTS.get(found.value.role, 1)  # a sum that is only wanted comes last
    if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after):
        weight += 2
    elif _EACH.match(after) and not _EACH_TIME.match(after):
        weight -= 2
    if _COMPARED.is_in(before) or _GIVEN_BACK.is_in(before):
        weight -= 3
    if _ASIDE_BEFORE.search(before) or _ASIDE_AFTER.match(after):
        weight -= 2
    return weight
