"""What pictures say of the matter, put before the person: what they tap is a fact, the rest is nothing.

Only what the case does not know yet is proposed, in one question for all pictures that come together. What
the person writes instead is taken as anything they write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.acknowledging import numbers_phrase
from bot.domain.case import Case, Conversation, Exhibit, Expecting
from bot.domain.clues import Seen, Word
from bot.domain.company import Company
from bot.domain.effects import Action, Button, Day, Keyboard, Lines, Money, Phrase, Value
from bot.domain.events import PictureSeen
from bot.domain.facts import Amount, Facts, Origin, When
from bot.domain.merging import with_currency, with_single
from bot.domain.offering import askable, go_on_with, question_of
from bot.domain.perceiving import SeePicture
from bot.domain.questions import home_of, place
from bot.domain.reading import Field
from bot.domain.turn import Turn

MOST_FACTS = 6
_BARE_SUM = re.compile(r"\W*(?:no\W+)?(?:it(?:'s| is)\W+)?[\d.,\s]+\W*", re.IGNORECASE)


def see(turn: Turn, case: Case, exhibit: Exhibit, words: tuple[str, ...]) -> Turn:
    """Have the writing in a picture read, where the case still has something to learn from it."""
    case = turn.case(case.number) or case
    here = next((one for one in case.exhibits if one.input == exhibit.input), None)
    if not words or here is None or here.answer or here.seen is not None or not case.open:
        return turn
    if not _is_open(case.facts):
        return turn
    return turn.add(SeePicture(case.number, here.input, words, here.received_at))


def on_picture_seen(turn: Turn, event: PictureSeen) -> Turn:
    """Keep what a picture says with it, and ask."""
    if event.seen == Seen():
        return turn
    found = turn.item(event.input)
    if found is None:
        return turn
    case, item = found
    case = case.with_items((replace(item, seen=event.seen),))
    return propose(turn.put(case), case)


def _worded(items: Sequence[Exhibit], word: Word, question: int) -> list[Exhibit]:
    """Return the items with the person's word on what they say."""
    return [
        replace(one, seen=replace(one.seen, word=word, question=question))
        for one in items
        if one.seen is not None
    ]


def propose(turn: Turn, case: Case) -> Turn:
    """Ask about what pictures say; more of them edit the question."""
    case = turn.case(case.number) or case
    new = [
        one
        for one in askable(turn, case)
        if one.seen is not None and one.seen.word is Word.NEW and _is_fresh(case.facts, one.seen)
    ]
    if not new:
        return turn
    asked = [(one, one.seen) for one in case.exhibits if one.seen is not None and one.seen.word is Word.ASKED]
    question = question_of([(one, of) for one, of in asked], new[0])
    case = case.with_items(_worded(new, Word.ASKED, question))
    turn = turn.put(case)
    if turn.conversation.expecting is Expecting.NOTHING and case.asking is None:
        turn = turn.expect(Expecting.SEEN_ANSWER)
    return _ask(turn, case, question)


# --- what is open ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Proposal:
    """One fact that pictures say, as a button carries it."""

    name: str  # company, when, amount
    value: Company | When | Amount
    source: Exhibit

    @property
    def argument(self) -> str:
        return f"{self.name}.{self.source.input}"

    @property
    def shown(self) -> Value:
        if isinstance(self.value, Company):
            return self.value.name
        return Day(self.value.start) if isinstance(self.value, When) else Money(self.value)


def _is_fresh(facts: Facts, seen: Seen) -> bool:
    """Tell whether a picture says something that the card lacks."""
    return any(
        (
            seen.company is not None and facts.company is None,
            seen.when is not None and facts.when is None and facts.promised_by is None,
            seen.amount is not None and not facts.amounts,
        )
    )


def _is_open(facts: Facts) -> bool:
    """Tell whether the card lacks anything that a picture may say."""
    dated = facts.when is not None or facts.promised_by is not None
    return facts.company is None or not dated or not facts.amounts


def _items(case: Case, question: int) -> list[Exhibit]:
    return [
        one
        for one in case.exhibits
        if one.seen is not None and one.seen.question == question and one.seen.word is Word.ASKED
    ]


def _proposals(case: Case, question: int) -> list[_Proposal]:
    """Return what is still open of a question, each value once."""
    facts, found = case.facts, list[_Proposal]()
    for one in _items(case, question):
        seen = one.seen or Seen()
        if seen.company is not None and facts.company is None:
            found.append(_Proposal("company", seen.company, one))
        if seen.when is not None and facts.when is None and facts.promised_by is None:
            found.append(_Proposal("when", seen.when, one))
        if seen.amount is not None and not facts.amounts:
            found.append(_Proposal("amount", seen.amount, one))
    once = {(one.name, str(one.shown)): one for one in reversed(found)}
    return [one for one in found if one in once.values()][:MOST_FACTS]


def _ask(turn: Turn, case: Case, question: int) -> Turn:
    """Put the question, or what is left of it."""
    proposals = _proposals(case, question)
    lines = tuple(Phrase(f"seen_{one.name}", {"value": one.shown}) for one in proposals)
    sources = {one.source.number for one in proposals}
    return turn.say(
        "ask_seen",
        _choices(case, proposals, question),
        case=case,
        slot=f"seen:{case.number}.{question}",
        in_place=True,
        lines=Lines(lines),
        numbers=numbers_phrase(sources),
        n=len(sources),
    )


def _choices(case: Case, proposals: Sequence[_Proposal], question: int) -> Keyboard:
    number = case.number
    none = Button(Action.SEEN, "btn_seen_none", number, f"{question}.no")
    single = [
        Button(Action.SEEN, "btn_seen_fact", number, f"{question}.{one.argument}", {"value": one.shown})
        for one in proposals
    ]
    if len(single) == 1:
        return ((single[0], none),)
    rows: Keyboard = tuple((button,) for button in single)
    if _agree(proposals):
        rows = ((Button(Action.SEEN, "btn_seen_all", number, f"{question}.all"),), *rows)
    return (*rows, (none,))


def _agree(proposals: Sequence[_Proposal]) -> bool:
    """Tell whether all can be true: there is one value of each kind."""
    names = [one.name for one in proposals]
    return len(names) == len(set(names))


# --- the answer -----------------------------------------------------------------------------


def take_seen(turn: Turn, case: Case, argument: str) -> Turn:
    """Take what the person says is right; what is left of the question stays open."""
    head, _, wish = argument.partition(".")
    question = int(head) if head.isdecimal() and len(head) < 10 else -1
    open_ = _proposals(case, question)
    chosen = [one for one in open_ if wish == one.argument or (wish == "all" and _agree(open_))]
    if not open_ or not (chosen or wish == "no"):
        return turn.pop_up("button_old")
    before, items = case, _items(case, question)
    facts, country = case.facts, turn.country_of(case)
    for one in chosen:
        facts = _with_fact(facts, one, country)
    facts = with_currency(facts, country)
    if turn.conversation.expecting is Expecting.SEEN_ANSWER:
        turn = turn.expect(Expecting.NOTHING)
    case = replace(case, facts=facts, candidates=() if facts.company else case.candidates)
    left = _proposals(case, question) if wish != "no" else []
    if left:
        turn = _ask(turn.put(case), case, question)
    else:
        case = case.with_items(_worded(items, Word.USED if chosen else Word.DECLINED, question))
        key, slot = "seen_used" if chosen else "seen_declined", f"seen:{case.number}.{question}"
        turn = turn.put(case).say(key, case=case, slot=slot, in_place=True)
    if not chosen:
        return turn
    turn = turn.in_country(home_of(facts.company))
    return go_on_with(turn, before, case)


def _with_fact(facts: Facts, one: _Proposal, country: str | None) -> Facts:
    """Return the card with a fact whose source is a picture."""
    origin = Origin(evidence=one.source.number)
    if isinstance(one.value, Company):
        return with_single(facts, "company", place(one.value, country), origin)
    if isinstance(one.value, When):
        return with_single(facts, "when", one.value, origin)
    provenance = {**facts.provenance, "amounts": (origin,)}
    return replace(facts, amounts=(one.value,), provenance=provenance)


def answer_seen(turn: Turn, case: Case, *, yes: bool) -> Turn | None:
    """Take "yes" or "no" in words as the answer to the newest question; None when there is none."""
    question = _newest(case)
    if not question:
        return None
    open_ = _proposals(case, question)
    if yes and not _agree(open_):
        return _ask(turn, case, question)
    return take_seen(turn, case, f"{question}.{'all' if yes else 'no'}")


def _newest(case: Case) -> int:
    """Return the newest question with something open; 0 when there is none."""
    asked = [one.seen.question for one in case.exhibits if one.seen and one.seen.word is Word.ASKED]
    return next((question for question in sorted(asked, reverse=True) if _proposals(case, question)), 0)


def asked_of_picture(conversation: Conversation, text: str) -> Field | None:
    """Return which fact a bare figure puts right: "5,400" after a sum was read in a picture."""
    case = next((one for one in conversation.cases if one.number == conversation.active), None)
    if case is None or conversation.expecting is not Expecting.SEEN_ANSWER or not _BARE_SUM.fullmatch(text):
        return None
    return Field.AMOUNT if any(one.name == "amount" for one in _proposals(case, _newest(case))) else None
