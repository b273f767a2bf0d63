"""Taking words in: put a reading on the fact card and keep the sentences for the drafts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.domain.accounts import judged, vouched
from bot.domain.case import Case, Told
from bot.domain.company import Answer, NamedAccount, Verdict
from bot.domain.drafts import LeftOut
from bot.domain.effects import Action, Button
from bot.domain.facts import Facts, Origin
from bot.domain.lookalikes import imitated
from bot.domain.merging import (
    Source,
    candidates,
    corrected,
    keep_others,
    merge,
    with_currency,
    with_single,
)
from bot.domain.questions import home_of, place, settled
from bot.domain.reading import Field, Reading, Sentence, SentenceRole, Triage
from bot.domain.turn import Turn

_NOT_THAT = re.compile(
    r"\b(?:an?|the|my)?\s*\b([A-Za-z][A-Za-z-]{2,20})(?:,?\s*sorry)?,?\s+not\s+(?:an?|the"
    r"|my)?\s*([A-Za-z][A-Za-z-]{2,20})\b",
    re.IGNORECASE,
)
SHORT_ANSWER_WORDS = 5
BOT_WORDS = frozenset(
    {"remove", "delete", "post", "make", "show", "rewrite", "write", "add", "put", "why", "sorry"}
)
_SAFE_NOW = re.compile(
    r"^\W*(?:ok(?:ay)?|yes)?\W*(?:i|we)(?:['’]?m|['’]re| am| are) (?:all )?safe\b(?: now)?\W*$", re.IGNORECASE
)
_ASKED_OF_THE_BOT = re.compile(
    r"^\W*(?:please )?(?:translate\b|(?:can|could|will|would) you\b"
    r"|(?:how|what|where|when) (?:do|can|should|must|would) (?:i|you)\b)",
    re.IGNORECASE,
)
_ASKED_OF_THE_COMPANY = re.compile(
    r"(?:and )?(?:when (?:are|will|can|do|is)|where (?:is|are)|how (?:long|much longer)"
    r"|why (?:did|do|is|are|has|have|was|were|can|should|must|am)(?:n'?t)?)\b(?!.*\b(?:post|tweet|write "
    r"for me)\b).{8,}",
    re.IGNORECASE,
)
SHORTEST_WHAT = 3  # words
LONGEST_HANDLE = 40  # characters of an impossible handle that are repeated


def absorb(turn: Turn, case: Case, reading: Reading, source: Source) -> tuple[Turn, Case]:
    """Return the turn and the case with a reading on the card and its sentences kept."""
    turn = turn.in_country(reading.country)
    before = case.facts
    reading = _without_strangers(case, reading, source)
    facts = merge(case.facts, reading, source, turn.country_of(case))
    choices = candidates(before, reading) if facts.company is None or before.company is None else ()
    if len(choices) > 1:
        facts = replace(facts, company=None)
    elif facts.company is None and case.candidates and not reading.companies:
        facts = _placed(case, facts, turn.person.country, source)
    if facts.company is not None:
        facts = replace(facts, company=place(facts.company, turn.person.country))
        turn = turn.in_country(home_of(facts.company))
    facts = with_currency(facts, turn.person.country)
    correction = reading.correction or (source.corrects and before.amounts != facts.amounts)
    renamed = reading.renames and before.company != facts.company
    replaced = _changed(before, facts) + reading.replaced if correction or renamed else ()  # names as written
    facts = replace(facts, what=_exchanged(facts.what, replaced))
    told = tuple(replace(part, sentences=corrected(part.sentences, replaced)) for part in case.told)
    told = tuple(part for part in told if part.input != source.input)
    if (correction or source.corrects) and before.ask and facts.ask and before.ask.kinds != facts.ask.kinds:
        told = tuple(_without_wishes(part) for part in told)  # the old wish is asked no more
    kept = () if correction else _worth_keeping(reading, source)
    if renamed:  # "not Umeme, it is UEDCL" says nothing of what happened
        kept = tuple(one for one in kept if one.text == corrected((one,), replaced)[0].text)
    told += (Told(source.input, kept, english=reading.english or not kept),)
    facts = _with_what(facts, kept, source)
    case = replace(case, facts=facts, told=told, candidates=choices or case.candidates)
    if reading.when is not None and facts.when == reading.when.value:
        case = replace(case, two_days=reading.ambiguous_when)
    if facts.company is not None:
        case = replace(case, candidates=())
    return take_accounts(turn, vouched(case), reading.accounts)


def _without_strangers(case: Case, reading: Reading, source: Source) -> Reading:
    """Leave out a name that nobody knows while companies of the story wait to be chosen from."""
    if not case.candidates or reading.renames or source.overrides or source.answers is Field.COMPANY:
        return reading
    known = tuple(one for one in reading.companies if one.lookup.answer is not Answer.UNKNOWN)
    return replace(reading, companies=known)


def _placed(case: Case, facts: Facts, country: str | None, source: Source) -> Facts:
    """Choose the company by the country that a later text gave away."""
    local = settled(case.candidates, country)
    if len(local) != 1:
        return facts
    return with_single(facts, "company", place(local[0], country), Origin(input=source.input))


def _without_wishes(part: Told) -> Told:
    kept = tuple(one for one in part.sentences if one.role is not SentenceRole.ASK)
    return replace(part, sentences=kept)


def take_accounts(turn: Turn, case: Case, accounts: tuple[NamedAccount, ...]) -> tuple[Turn, Case]:
    """Keep the accounts a text gives; say kindly when a name cannot be one."""
    for account in accounts:
        known = imitated(account, case.facts.company) if case.facts.company else None
        if account.valid and known is not None:
            use = Button(Action.USE_ACCOUNT, "btn_use_account", case.number, account.argument)
            turn = turn.say("account_look_alike", ((use,),), case=case, handle=account.handle, known=known)
        elif account.valid:
            case = judged(case, account.platform, account.handle, Verdict.GIVEN)
        else:
            key = f"account_impossible_{account.platform}"
            turn = turn.say(key, case=case, handle=account.handle[:LONGEST_HANDLE])
    return turn.put(case), case


def _worth_keeping(reading: Reading, source: Source) -> tuple[Sentence, ...]:
    """Return the sentences for the drafts: a short answer to a question is a fact, not a sentence."""
    kept = tuple(one for one in reading.sentences if one.role is not SentenceRole.NOISE)
    if source.answers is None and reading.triage is Triage.COMPLAINT:
        kept = tuple(replace(one, role=SentenceRole.ASK) if _asks_company(one) else one for one in kept)
    kept = tuple(one for one in kept if one.role is SentenceRole.ASK or not _to_the_bot(one.text))
    if source.answers in (None, Field.WHAT):
        return kept
    if source.answers is Field.ASK and reading.ask is not None:  # asked in the drafts as it was said
        return (replace(kept[0], role=SentenceRole.ASK),) if len(kept) == 1 else kept
    return tuple(
        one
        for one in kept
        if one.role is not SentenceRole.ASK and len(one.text.split()) >= SHORT_ANSWER_WORDS
    )


def _asks_company(one: Sentence) -> bool:
    """Tell whether a sentence of a complaint is a question that the company can answer."""
    return one.text.rstrip().endswith("?") and _ASKED_OF_THE_COMPANY.match(one.text) is not None


def _to_the_bot(text: str) -> bool:
    """Tell whether a sentence speaks to the bot about its texts: it belongs in none of them."""
    words = text.casefold().split()
    if _SAFE_NOW.match(text) or _ASKED_OF_THE_BOT.match(text):
        return True
    return text.rstrip().endswith("?") or (bool(words) and words[0].strip(",.:") in BOT_WORDS)


def _with_what(facts: Facts, sentences: tuple[Sentence, ...], source: Source) -> Facts:
    """Return the card with the first sentence about the outcome as `what`, when nothing else says it."""
    if facts.what is not None:
        return facts
    for one in sentences:
        if one.role is SentenceRole.OUTCOME and len(one.text.split()) >= SHORTEST_WHAT:
            return with_single(
                facts, "what", one.text, Origin(input=source.input, start=one.start, end=one.end)
            )
    return facts


def _changed(before: Facts, after: Facts) -> tuple[tuple[str, str], ...]:
    """Return the names, days and figures that a correction changed, as they stand in texts."""
    pairs = []
    if before.company and after.company and before.company.name != after.company.name:
        pairs.append((before.company.name, after.company.name))
        pairs.append((before.company.name.split()[0], after.company.name))
    if before.when and after.when and before.when.start != after.when.start:
        pairs.append((short_day(before.when.start), short_day(after.when.start)))
    for old, new in zip(before.amounts, after.amounts, strict=False):
        if old.value != new.value:
            pairs.append((f"{old.value:,f}", f"{new.value:,f}"))
            pairs.append((f"{old.value:f}", f"{new.value:,f}"))
    return tuple(pairs)


def with_rude_words(case: Case, number: int, text: str) -> Case:
    """Return the case with the insults and crime words of an input noted: its sentences lost them."""
    from bot.domain.civility import Rude, find_rude  # its word lists take a while to compile

    names = [case.facts.company.name] if case.facts.company else []
    kinds = (Rude.INSULT, Rude.CRIME_WORD, Rude.THREAT)
    found = dict.fromkeys(
        LeftOut(one.text.casefold(), one.kind.value) for one in find_rude(text, names) if one.kind in kinds
    )
    told = tuple(replace(part, rude=tuple(found)) if part.input == number else part for part in case.told)
    return replace(case, told=told)


def with_later_names(before: Facts, case: Case, edited: int) -> Case:
    """Return the case with the company and the matter that other inputs gave, whatever an edited one says.

    "It was Uber, not Bolt" still holds when the sum in the first message is mended.
    """
    facts = keep_others(before, case.facts, edited, ("company", "what"))
    pairs = _changed(case.facts, facts)
    told = tuple(replace(part, sentences=corrected(part.sentences, pairs)) for part in case.told)
    return replace(case, facts=replace(facts, what=_exchanged(facts.what, pairs)), told=told)


def with_other_word(case: Case, text: str) -> Case | None:
    """Return the case with one of the person's words exchanged: "a juicer, sorry, not a blender".

    None when the text is no such correction, or when the old word stands nowhere in the story.
    """
    found = _NOT_THAT.search(text)
    if found is None:
        return None
    pair = ((found[2], found[1]),)
    what, item = _exchanged(case.facts.what, pair), _exchanged(case.facts.item, pair)
    told = tuple(replace(part, sentences=corrected(part.sentences, pair)) for part in case.told)
    if (what, item, told) == (case.facts.what, case.facts.item, case.told):
        return None
    return replace(case, facts=replace(case.facts, what=what, item=item), told=told)


def _exchanged(text: str | None, pair: tuple[tuple[str, str], ...]) -> str | None:
    if text is None:
        return None
    return corrected((Sentence(text, SentenceRole.OUTCOME, 0, 0),), pair)[0].text


def short_day(day: date) -> str:
    """Return a day as the person's cleaned sentences write it: "3 Nov"."""
    return f"{day.day} {day:%b}"
