"""Put what a text says onto the fact card: add, correct, or take back an edited or deleted input.

Provenance runs beside the values: a single field has one origin, a list field one origin for each element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from bot.domain.company import Answer, Company
from bot.domain.countries import currency_of
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    CompanyState,
    Facts,
    Origin,
    PrivateKind,
    Reference,
    Tried,
    Urgency,
)
from bot.domain.reading import Field, Found, Reading, Sentence

T = TypeVar("T")

SINGLE_FIELDS = ("company", "what", "item", "when", "where", "ask", "promised_by")
LIST_FIELDS = ("amounts", "references", "tried", "private")
EMPTY = Facts()
LONGEST_NAME = 5  # words
_NO_NAMES = """
which one i my me we our you your they them it its he she what who why when where how no yes not none nothing
yesterday today tomorrow want need give please ok okay hello hi refund
"""
# What a company can be asked to do, as the first word of a wish in free words.
_WISH_VERBS = """
accept acknowledge add adjust admit allow answer apologise apologize approve arrange bring call cancel
change check clear close collect come compensate complete confirm connect contact correct credit
deactivate deliver disconnect drop end exchange explain extend find finish fix fulfil give handle honour
honor improve inspect install investigate issue keep let lift locate lower make match mend move offer
open pay pick post process provide put reactivate read rebook recalculate reconnect rectify redeliver reduce
refill refund reimburse reinstate release remove renew repair repay replace reply reprocess reschedule
reseat resend reset reship resolve respond restore resume return reverse review revoke schedule send ship
show sort start stop supply switch take talk teach
tell train transfer treat unblock unfreeze unlock update upgrade
verify waive withdraw write
"""
WISH_VERBS = frozenset(_WISH_VERBS.split())
NO_NAMES = frozenset(_NO_NAMES.split())
# "post it for me" is said to this bot; "post it to my new address" to a shop.
_WISH_OF_THE_BOT = re.compile(
    r"(?:post|publish|tweet|share|write)\s+(?:it|this|that|one)\b(?!.*\bto\s+(?:me|us|my|our)\b)"
    r"|translate\b|make\s+(?:me\s+)?(?:an?|another)\s+(?:photo|picture|image|video|meme|post|tweet)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Which input a reading belongs to, and which open question it answers."""

    input: int
    answers: Field | None = None
    overrides: bool = False  # an edit, or the slow reader: its values win over earlier ones
    corrects: bool = False  # the person is changing a fact: a sum replaces the earlier one

    def origin(self, found: Found[Any]) -> Origin:
        return Origin(input=self.input, start=found.start, end=found.end)


def merge(facts: Facts, reading: Reading, source: Source, country: str | None) -> Facts:
    """Return the card with the reading on it. `country` gives bare sums their currency."""
    facts = _merge_singles(facts, reading, source)
    facts = _merge_company(facts, reading, source)
    facts = _merge_amounts(facts, reading, source)
    facts = _merge_list(facts, "references", reading.references, source, _same_number)
    facts = _merge_list(facts, "tried", reading.tried, source, _same_contact)
    kept = tuple(found for found in reading.private if found.value.kind is not PrivateKind.SECRET)
    facts = _merge_list(facts, "private", kept, source, _same)
    facts = _merge_state(facts, reading)
    return with_currency(facts, country)


def _merge_state(facts: Facts, reading: Reading) -> Facts:
    state = facts.company_state if reading.company_state is CompanyState.NONE else reading.company_state
    urgency = Urgency.NOW if Urgency.NOW in (facts.urgency, reading.urgency) else Urgency.NORMAL
    told = facts.told_company if reading.told_company is None else reading.told_company
    return replace(facts, company_state=state, urgency=urgency, told_company=told)


def _merge_singles(facts: Facts, reading: Reading, source: Source) -> Facts:
    answered = {Field.WHAT: "what", Field.WHEN: "when", Field.WHERE: "where", Field.ASK: "ask"}
    for name in ("what", "item", "when", "where", "ask", "promised_by"):
        found: Found[Any] | None = getattr(reading, name)
        if found is None:
            continue
        wins = reading.correction or source.overrides or answered.get(source.answers or Field.TRIED) == name
        if name == "what":  # a correction of a sum is no new story
            fixes_sum = source.corrects and bool(reading.amounts)
            wins = (source.overrides and not fixes_sum) or source.answers is Field.WHAT
            if source.answers is Field.WHAT and (reading.correction or _is_wish(found, reading.ask)):
                continue
        current = getattr(facts, name)
        if name == "ask" and (
            (reading.correction and _is_no_new(current, found)) or not plausible_wish(found.value)
        ):
            continue
        if name == "ask" and current is not None and not wins:
            facts = _with_later_wish(facts, current, found, source)
        elif current is None or wins:
            facts = with_single(facts, name, found.value, source.origin(found))
    return facts


def _is_no_new(wish: Ask | None, found: Found[Any]) -> bool:
    """Tell whether the wish beside a correction is none of its own: "sorry, refund 4,500"."""
    if wish is None:
        return False
    kinds = set(found.value.kinds)
    return AskKind.OTHER in kinds or kinds <= set(wish.kinds)


def _is_wish(what: Found[str], ask: Found[Ask] | None) -> bool:
    """Tell whether the words that should say what happened only say what is wanted."""
    return ask is not None and (ask.end - ask.start) >= 0.7 * (what.end - what.start)


def _with_later_wish(facts: Facts, old: Ask, found: Found[Ask], source: Source) -> Facts:
    """Take a later wish for the one that counts; one that only adds a day or a sum completes the earlier."""
    new = found.value
    if source.input == (facts.provenance.get("ask") or (Origin(),))[0].input or new.kinds == old.kinds:
        return replace(facts, ask=_completed(old, new))
    return with_single(facts, "ask", replace(new, by=new.by or old.by), source.origin(found))


def _completed(old: Ask, new: Ask) -> Ask:
    """Return the earlier ask with the day or sum that a later text adds to it."""
    return replace(old, by=old.by or new.by, amount=old.amount or new.amount)


def with_single(facts: Facts, name: str, value: object, origin: Origin) -> Facts:
    """Return the card with one single field set."""
    changes: dict[str, Any] = {name: value}
    return replace(facts, **changes, provenance={**facts.provenance, name: (origin,)})


def _merge_company(facts: Facts, reading: Reading, source: Source) -> Facts:
    """Set the company when it is not known or the text corrects it; several candidates wait for a tap."""
    if not reading.companies:
        return facts
    mention = reading.companies[0]
    corrects = reading.renames or (reading.correction and mention.lookup.answer is Answer.SURE)
    wins = corrects or source.overrides or source.answers is Field.COMPANY
    if facts.company is not None and not wins:
        return facts
    if mention.lookup.answer is Answer.SURE:
        company = mention.lookup.companies[0]
    elif mention.lookup.answer is Answer.UNKNOWN and plausible_name(mention.lookup.query):
        company = Company(name=mention.lookup.query.strip())
    else:
        return facts
    origin = Origin(input=source.input, start=mention.start, end=mention.end)
    return with_single(facts, "company", company, origin)


def plausible_wish(ask: Ask) -> bool:
    """Tell whether free words can be asked of a company: a verb of doing first, and no question."""
    if ask.kinds != (AskKind.OTHER,):
        return True
    if _WISH_OF_THE_BOT.match(ask.text):
        return False
    words = ask.text.casefold().split()
    return len(words) >= 2 and words[0] in WISH_VERBS and not ask.text.strip().endswith("?")


def plausible_name(words: str) -> bool:
    """Tell whether words that nobody knows can be a company's name: short, with letters, no sentence."""
    first = words.strip().casefold().split(" ", 1)[0].strip("?!.,")
    return (
        1 <= len(words.split()) <= LONGEST_NAME
        and any(character.isalpha() for character in words)
        and not words.strip().endswith("?")
        and first not in NO_NAMES
    )


def candidates(facts: Facts, reading: Reading) -> tuple[Company, ...]:
    """Return the companies the person must choose from: several of one name, or two sure ones in a story."""
    if facts.company is not None and not reading.correction:
        first = reading.companies[:1]
        if not first or first[0].lookup.answer is not Answer.SURE:
            return ()
    sure = [
        mention.lookup.companies[0] for mention in reading.companies if mention.lookup.answer is Answer.SURE
    ]
    if len(sure) >= 2 and not reading.correction:
        return tuple(sure[:3])
    if reading.companies and reading.companies[0].lookup.answer is Answer.CHOOSE:
        return reading.companies[0].lookup.companies
    return ()


def _merge_amounts(facts: Facts, reading: Reading, source: Source) -> Facts:
    values, origins = list(facts.amounts), list(_origins(facts, "amounts"))
    for found in reading.amounts:
        amount, origin = found.value, source.origin(found)
        if source.answers is Field.AMOUNT and amount.role is AmountRole.OTHER:
            amount = replace(amount, role=AmountRole.PAID)
        at = _replaced(values, amount, reading, source)
        if at is not None:
            keep_role = values[at].role if amount.role is AmountRole.OTHER else amount.role
            currency = amount.currency or values[at].currency
            values[at], origins[at] = replace(amount, role=keep_role, currency=currency), origin
        elif not any(_same_sum(old, amount) for old in values):
            values.append(amount)
            origins.append(origin)
    return _with_list(facts, "amounts", values, origins)


def _replaced(values: Sequence[Amount], new: Amount, reading: Reading, source: Source) -> int | None:
    """Return which earlier sum a correction means: the one it names, else of its role, else the last paid."""
    for at, old in enumerate(values):
        if _same_sum(old, new) and (old.role is AmountRole.OTHER or old.currency is None or source.overrides):
            return at
    if not (reading.correction or source.corrects or source.answers is Field.AMOUNT):
        return None
    named = {_digits(pair[0]) for pair in reading.replaced}
    for at, old in enumerate(values):
        if _digits(f"{old.value.normalize():f}") in named:
            return at
    for at, old in enumerate(values):
        if old.role is new.role:
            return at
    paid = [at for at, old in enumerate(values) if old.role is not AmountRole.WANTED]
    return paid[-1] if paid else None


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _same_sum(old: Amount, new: Amount) -> bool:
    return old.value == new.value and (None in (old.currency, new.currency) or old.currency == new.currency)


def with_currency(facts: Facts, country: str | None) -> Facts:
    """Return the card with bare sums in the money of the country, where that is known."""
    currency = currency_of(country or (facts.company.country if facts.company else None))
    if currency is None or all(amount.currency for amount in facts.amounts):
        return facts
    amounts = tuple(
        amount if amount.currency else replace(amount, currency=currency) for amount in facts.amounts
    )
    return replace(facts, amounts=amounts)


def _same(old: object, new: object) -> bool:
    return old == new


def _same_number(old: Reference, new: Reference) -> bool:
    return old.text.casefold() == new.text.casefold()  # two readers may differ in what kind it is


def _same_contact(old: Tried, new: Tried) -> bool:
    return old.channel is new.channel and (old.count == new.count or None in (old.count, new.count))


def _merge_list(
    facts: Facts, name: str, found: Sequence[Found[T]], source: Source, same: Callable[[T, T], bool]
) -> Facts:
    values: list[T] = list(getattr(facts, name))
    origins = list(_origins(facts, name))
    for item in found:
        if not any(same(old, item.value) for old in values):
            values.append(item.value)
            origins.append(source.origin(item))
    return _with_list(facts, name, values, origins)


def _origins(facts: Facts, name: str) -> tuple[Origin, ...]:
    known = facts.provenance.get(name, ())
    missing = len(getattr(facts, name)) - len(known)
    return known + (Origin(),) * missing


def _with_list(facts: Facts, name: str, values: Sequence[object], origins: Sequence[Origin]) -> Facts:
    provenance = {key: value for key, value in facts.provenance.items() if key != name}
    if values:
        provenance[name] = tuple(origins)
    changes: dict[str, Any] = {name: tuple(values)}
    return replace(facts, **changes, provenance=provenance)


def answered_by(facts: Facts, number: int) -> Field | None:
    """Return the question that an input answered, when a day, a sum or a wish is all that came from it."""
    given = [
        name for name, origins in facts.provenance.items() if any(one.input == number for one in origins)
    ]
    fields = {"amounts": Field.AMOUNT, "when": Field.WHEN, "ask": Field.ASK}
    return fields.get(given[0]) if len(given) == 1 else None


def without_input(facts: Facts, number: int) -> Facts:
    """Return the card without what only one input said (it was edited or deleted)."""
    for name in SINGLE_FIELDS:
        origins = facts.provenance.get(name, ())
        if origins and all(origin.input == number for origin in origins):
            rest = {key: value for key, value in facts.provenance.items() if key != name}
            changes: dict[str, Any] = {name: getattr(EMPTY, name)}
            facts = replace(facts, **changes, provenance=rest)
    for name in LIST_FIELDS:
        pairs = zip(getattr(facts, name), _origins(facts, name), strict=True)
        kept = [(value, origin) for value, origin in pairs if origin.input != number]
        facts = _with_list(facts, name, [value for value, _ in kept], [origin for _, origin in kept])
    return facts


def keep_others(
    before: Facts, after: Facts, number: int, names: Sequence[str] = (*SINGLE_FIELDS, "amounts")
) -> Facts:
    """Return `after` with every fact of `before` that came from elsewhere than one input, such as a button.

    Sums go together: one that a correction changed has the other input as its origin.
    """
    for name in names:
        origins = before.provenance.get(name, ())
        if any(origin.input != number for origin in origins):
            changes: dict[str, Any] = {name: getattr(before, name)}
            after = replace(after, **changes, provenance={**after.provenance, name: origins})
    return after


def corrected(sentences: Sequence[Sentence], replaced: Sequence[tuple[str, str]]) -> tuple[Sentence, ...]:
    """Return the person's sentences with a correction applied, so that no text carries the old figure."""
    result = []
    for sentence in sentences:
        text = sentence.text
        for old, new in replaced:
            whole = rf"(?<![\w.,]){re.escape(old)}(?!\w|[.,]\d)"
            text = re.sub(whole, new.replace("\\", r"\\"), text, flags=re.IGNORECASE)
        result.append(replace(sentence, text=text))
    return tuple(result)
