"""What the story does not say by itself: the item, the main sum, and what was tried, as notes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Amount, AmountRole, Channel, Tried
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    count,
    listed,
    money,
    says_sum,
    with_article,
)
from bot.engines.rules.writing.strikes import BRAND, BRANDS
from bot.engines.rules.writing.told import blocked

# What went wrong names its own subject, so that an item from elsewhere is a side remark.
OTHER_SUBJECT: Final = re.compile(
    r"\b(?:flight|trip|ride|parcel|order|card|account|bill|meter|claim|booking)\b"
    r"|\bcancel\w* (?:my |our |the )?[A-Z][A-Z0-9]?\d* ?\d{2,5}\b"
)
NOT_PAID: Final = re.compile(r"\b(?:worth|offer\w*|valued?|quot\w+|estimate\w*)\b", re.IGNORECASE)
DID_PAY: Final = re.compile(r"\b(?:paid|pay|bought|cost|charged|debited)\b", re.IGNORECASE)


def main_amount(request: DraftRequest) -> Amount | None:
    """Return the sum to show: the greatest paid, charged or lost, else another; wanted ones are the ask's."""
    order = (AmountRole.PAID, AmountRole.CHARGED, AmountRole.LOST, AmountRole.OTHER)
    known = [amount for amount in request.facts.amounts if amount.role in order]
    known = [_true_role(request, amount) for amount in known]
    spent = [amount for amount in known if amount.role is not AmountRole.OTHER]
    if len({amount.currency for amount in spent}) == 1:
        return max(spent, key=lambda amount: amount.value)
    return min(known, key=lambda amount: order.index(amount.role)) if known else None


def _true_role(request: DraftRequest, amount: Amount) -> Amount:
    """Call a sum paid only when the words around it do not say that it was offered, quoted or a worth."""
    naming = [part.text for part in request.sentences if says_sum(part.text, amount)]
    if any(NOT_PAID.search(text) and not DID_PAY.search(text) for text in naming):
        return replace(amount, role=AmountRole.OTHER)
    return amount


PHONED = re.compile(
    r"\b(?:pick\w*(?: up)?|answer\w*|on|over|by|via) (?:the |my |their )?phones?\b", re.IGNORECASE
)


def item_of(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the item as it stands inside a sentence, or ""."""
    item = scrubber.tidy(request.facts.item or "")
    if not item or len(item.split()) > 5 or blocked(request, item) or _is_aside(request, item):
        return ""
    item = BRAND.sub(lambda found: BRANDS[found[0]], item)
    return item if re.match(r"\w*[A-Z]\w*[A-Z]|[a-z]", item) else item[:1].lower() + item[1:]


def _is_aside(request: DraftRequest, item: str) -> bool:
    """Tell whether the item is no more than a side remark: "no hotel" after a cancelled flight."""
    said = re.escape(item)
    what = request.facts.what or ""
    text = " . ".join(part.text for part in request.sentences if part.role is not SentenceRole.ASK) or what
    if re.search(rf"\b{said} (?:insurance|contract|plan|cover|policy|bill|case)\b", text, re.IGNORECASE):
        return True  # "a phone insurance" is no phone
    if item.casefold() == "phone" and not re.search(
        r"\b(?!the phone|by phone)\w+ (?:\w+ )?phone\b(?! (?:call|number|line))", PHONED.sub(" ", text)
    ):
        return True
    if item.casefold() == "ticket" and re.search(
        r"\b(?:clos|open|rais|support)\w* (?:my|a|the) ticket", text
    ):
        return True
    if not what or re.search(rf"\b{said}", what, re.IGNORECASE):
        return False
    other = OTHER_SUBJECT.search(what)
    return other is not None and other.group(0).casefold() not in item.casefold().split()


def paid_for(request: DraftRequest, amount: Amount, item: str) -> bool:
    """Tell whether the sum was paid for the item: the sentence that names the sum must name it too."""
    naming = [part.text for part in request.sentences if says_sum(part.text, amount)]
    naming = [text for text in naming if len(text.split()) > 3]
    return not naming or any(item.casefold() in text.casefold() for text in naming)


def amount_note(request: DraftRequest, amount: Amount) -> str:
    """Return the sum as a note, "£85 paid" or "£31 a month"; "" where its part is not known."""
    naming = " ".join(part.text for part in request.sentences if says_sum(part.text, amount))
    per = re.search(
        rf"{re.escape(money(amount))} (?:a|per|every) (month|day|week|fortnight|year|night)\b", naming
    )
    if per:
        return f"{money(amount)} a {per[1]}"
    return words.AMOUNT_SHORT[amount.role].format(sum=money(amount))


def amount_sentence(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Say the sum where the story does not; "" when it does or there is none."""
    amount = main_amount(request)
    if amount is None or says_sum(told, amount) or blocked(request, money(amount)):
        return ""
    if amount.role is AmountRole.OTHER and len(request.facts.amounts) > 1:
        return ""  # which of the sums matters is not known
    note = amount_note(request, amount)
    if re.search(r" a (?:month|day|week|fortnight|year|night)$", note):
        return f"{note}."
    item = item_of(request, scrubber)
    fits = item and amount.role in words.AMOUNT_FOR_ITEM and paid_for(request, amount, item)
    if fits and item.casefold() not in told.casefold():
        return words.AMOUNT_FOR_ITEM[amount.role].format(sum=money(amount), item=with_article(item)) + "."
    return words.AMOUNT_SENTENCE[amount.role].format(sum=money(amount))


def tried_notes(request: DraftRequest) -> list[str]:
    """Count what was tried, in notes: "four calls", "two tickets"; unnumbered ones as "I called"."""
    notes: dict[str, str] = {}
    verbs: list[str] = []
    for tried in request.facts.tried:
        if tried.channel not in words.CHANNEL_NOUNS or _is_admission(request, tried):
            continue
        one, many = words.CHANNEL_NOUNS[tried.channel]
        if tried.count is None:
            verbs.append(words.CHANNEL_VERBS[tried.channel])
        elif tried.count > 0:
            notes.setdefault(one, f"{count(tried.count)} {one if tried.count == 1 else many}")
    if not notes and verbs:
        return [f"I {listed(list(dict.fromkeys(verbs)))}"]
    return list(notes.values())


def _is_admission(request: DraftRequest, tried: Tried) -> bool:
    """Tell whether tickets are what was bought, not what was opened with the support."""
    if tried.channel is not Channel.TICKET:
        return False
    told = " ".join(part.text for part in request.sentences)
    return (
        re.search(
            r"\b(?:bought|booked|paid for|purchased|buy|same) (?:\w+ ){0,4}(?:tickets?|tix)\b", told, re.I
        )
        is not None
    )


def says_tried(request: DraftRequest, told: str) -> bool:
    """Tell whether a text already says what was tried: every channel by its own word."""
    roots = {
        Channel.CALL: r"call|rang|phoned|ring",
        Channel.EMAIL: r"e-?mail|wrote", Channel.CHAT: r"chat|whatsapp|dm",
        Channel.VISIT: r"visit|went|been to|branch|shop|office", Channel.TICKET: r"ticket|case|complaint",
        Channel.POST: r"post|tweet", Channel.LETTER: r"letter|wrote",
    }  # fmt: skip
    return all(
        re.search(rf"\b(?:{roots[tried.channel]})", told, re.IGNORECASE) and _says_number(tried.count, told)
        for tried in request.facts.tried
        if tried.channel in roots
    )


def _says_number(number: int | None, told: str) -> bool:
    if number is None or number == 1:
        return True
    names = [str(number), count(number), *(["twice"] if number == 2 else [])]
    return bool(re.search(rf"\b(?:{'|'.join(names)})\b", told, re.IGNORECASE))
