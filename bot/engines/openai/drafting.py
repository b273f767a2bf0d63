"""Put the facts of a draft request into words, and turn a model's answer into drafts."""

from __future__ import annotations

import json
import re
from datetime import date

from babel import UnknownLocaleError
from babel.numbers import get_currency_symbol

from bot.app.ports import EngineFailed
from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, LeftOut, Step
from bot.domain.facts import Amount, Ask, PrivateKind, Tried, When
from bot.engines.openai.forms import Writing, WrittenKind
from bot.engines.openai.letter_facts import letter_facts
from bot.engines.openai.masking import Mask

MODEL_KINDS = frozenset(DraftKind(kind.value) for kind in WrittenKind)
PUBLIC = frozenset(
    {DraftKind.X_POST, DraftKind.TIKTOK_CAPTION, DraftKind.THANK_YOU, DraftKind.CHAMPION_PITCH}
)
# What the prompt for letters writes: all with a subject.
LETTERS = frozenset(
    {
        DraftKind.EMAIL,
        DraftKind.LETTER,
        DraftKind.BODY_COMPLAINT,
        DraftKind.CHARGEBACK,
        DraftKind.LETTER_BEFORE_ACTION,
        DraftKind.CHAMPION_PITCH,
    }
)
_CONTACT = frozenset({PrivateKind.PHONE, PrivateKind.EMAIL})
_SORRY = re.compile(
    r"\A\W*(?:i'm|i am) (?:sorry|unable)|\A\W*(?:sorry,? but )?i (?:can't|cannot|can not) ", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@.])@(\w+(?:\.\w+)*)")
_SHORTEST = 20  # characters; anything below is no draft

Block = dict[str, object]


def mask_for(request: DraftRequest) -> Mask:
    """Make the tokens for everything that is known to be private in this request."""
    mask = Mask(request.country)
    for reference in request.facts.references:
        mask.token(PrivateKind.REFERENCE, reference.text)
    for private in request.facts.private:
        mask.token(private.kind, private.text)
    if request.complaint_reference:
        mask.token(PrivateKind.REFERENCE, request.complaint_reference)
    if request.sender:
        mask.token(PrivateKind.PERSON, request.sender)
    return mask


def fact_card(request: DraftRequest, mask: Mask) -> str:
    """Return what is known as JSON, as it may be written; unknown facts are left out."""
    return json.dumps(_facts(request, mask), ensure_ascii=False, indent=1)


def today_line(today: date) -> str:
    return f"{today:%A} {_day(today)} {today.year}"


def tags_line(request: DraftRequest) -> str:
    """Return the account and the hashtags of each platform."""
    lines = []
    for platform, handle in (("X", request.x_handle), ("TikTok", request.tiktok_handle)):
        lines.append(f"{platform}: @{handle}" if handle else f"{platform}: no tag, use the plain name")
    for platform, tags in (("X", request.x_tags), ("TikTok", request.tiktok_tags)):
        if tags:
            lines.append(f"hashtags for {platform}: {' '.join(f'#{tag}' for tag in tags)}")
    return "; ".join(lines)


def _facts(request: DraftRequest, mask: Mask) -> Block:
    facts = request.facts
    block: Block = {
        "company": facts.company.name if facts.company else None,
        "item": _covered(facts.item, mask),
        "what": _covered(facts.what, mask),
        "when": _when(facts.when) if facts.when else None,
        "where": _covered(facts.where, mask),
        "amounts": [f"{amount.role}: {_amount(amount, request.country)}" for amount in facts.amounts],
        "tried": [_tried(tried, mask) for tried in facts.tried],
        "asked": _ask(facts.ask, request, mask) if facts.ask else None,
        "company_so_far": facts.company_state if facts.company_state != "none" else None,
        "promised_by": _day(facts.promised_by) if facts.promised_by else None,
        "promise_broken": _day(request.promise_broken_on) if request.promise_broken_on else None,
        "posted_on": _day(request.posted_on) if request.posted_on else None,
        "counted": _counted(request),
        "references": [
            f"{one.kind}: {mask.token(PrivateKind.REFERENCE, one.text)}" for one in facts.references
        ],
        "phones_and_mails": [mask.token(one.kind, one.text) for one in facts.private if one.kind in _CONTACT],
        "sender": mask.token(PrivateKind.PERSON, request.sender) if request.sender else None,
        "evidence": f"{request.evidence_count} pictures or papers kept" if request.evidence_count else None,
    }
    known = {key: value for key, value in block.items() if value}
    return {**known, **letter_facts(request, mask)}


def _covered(text: str | None, mask: Mask) -> str | None:
    return mask.cover(text) if text else None


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _when(when: When) -> str:
    days = _day(when.start) + (f" to {_day(when.end)}" if when.end else "")
    return days if when.precision == "day" else f"{days} ({when.precision})"


def _amount(amount: Amount, country: str | None) -> str:
    """Write a sum as people of the country do: "KSh 4,500", "£64.50"."""
    if amount.currency is None:
        return f"{amount.value:,}"
    try:
        sign = get_currency_symbol(amount.currency, locale=f"en_{country}" if country else "en")
    except (UnknownLocaleError, ValueError):
        sign = amount.currency
    sign = {"Ksh": "KSh"}.get(sign, sign)
    return f"{sign} {amount.value:,}" if sign[-1].isalpha() else f"{sign}{amount.value:,}"


def _tried(tried: Tried, mask: Mask) -> str:
    times = f", {tried.count} times" if tried.count and tried.count > 1 else ""
    return f"{tried.channel}{times}: {mask.cover(tried.text)}"


def _ask(ask: Ask, request: DraftRequest, mask: Mask) -> str:
    wish = mask.cover(ask.text) if ask.text else " or ".join(ask.kinds)
    if ask.amount:
        wish += f" of {_amount(ask.amount, request.country)}"
    if ask.by is None:
        return wish
    if ask.by < request.today:  # a follow-up: to ask again by that day would be nonsense
        return f"{wish}; it was wanted by {_day(ask.by)}, which has passed"
    return f"{wish}, by {ask.by:%A} {_day(ask.by)}"


def _counted(request: DraftRequest) -> list[str]:
    """Count the days a text may name; nothing else may be counted."""
    spans = (
        ("since it happened or began", request.facts.when.start if request.facts.when else None),
        ("since the first post", request.posted_on),
        ("since the day they promised", request.facts.promised_by),
        ("since the broken promise", request.promise_broken_on),
    )
    counts = [((request.today - day).days, what) for what, day in spans if day and day < request.today]
    return [f"{days} {'day' if days == 1 else 'days'} {what}" for days, what in counts]


def drafts_of(
    writing: Writing, request: DraftRequest, kinds: tuple[DraftKind, ...], mask: Mask
) -> tuple[Draft, ...]:
    """Return a draft for each kind asked for, in that order; EngineFailed when one is missing or no text."""
    texts = {DraftKind(written.kind.value): written for written in reversed(writing.drafts)}
    drafts = []
    for kind in kinds:
        written = texts.get(kind)
        if written is None or len(written.text.strip()) < _SHORTEST:
            raise EngineFailed("nonsense")
        if _SORRY.match(written.text):
            raise EngineFailed("refused")
        public = kind in PUBLIC
        text = mask.without_asides(written.text) if public else mask.restore(written.text).strip()
        drafts.append(
            Draft(
                kind=kind,
                text=text,
                engine=EngineName.OPENAI,
                variant=request.tone if request.step is Step.FIRST_POST else request.step,
                subject=mask.restore(written.subject).strip() if kind in LETTERS else "",
                tags=_used(text, kind, request),
                left_out=_left_out(request) if public else (),
            )
        )
    return tuple(drafts)


def _used(text: str, kind: DraftKind, request: DraftRequest) -> tuple[str, ...]:
    """Return the given handles that the text really tags; others are for the gates to refuse."""
    given = request.tiktok_handle if kind is DraftKind.TIKTOK_CAPTION else request.x_handle
    if kind not in PUBLIC or not given:
        return ()
    used = {handle.casefold() for handle in _HANDLE.findall(text)}
    return (given,) if given.casefold() in used else ()


def _left_out(request: DraftRequest) -> tuple[LeftOut, ...]:
    """Name what a public text does not carry of what the person told."""
    facts = request.facts
    left = [LeftOut(reference.text, "reference") for reference in facts.references]
    known = {one.text for one in left}
    left += [
        LeftOut(private.text, private.kind)
        for private in facts.private
        if private.kind is not PrivateKind.SECRET and private.text not in known
    ]
    return tuple(left)
