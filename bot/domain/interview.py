"""The interview: put what was said on the card, ask only what is missing, then have the drafts written."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.absorbing import absorb, short_day, with_later_names, with_other_word, with_rude_words
from bot.domain.accounts import vouched
from bot.domain.case import Case, Expecting, Status, Waiting, Writing
from bot.domain.company import Company
from bot.domain.drafting import FIRST_KINDS, OVER_BUDGET, in_burst, say_fallback, say_working, write
from bot.domain.effects import Day, Lines, Phrase, TellOutcome, Understand, Value
from bot.domain.events import UnderstandFailed, Understood
from bot.domain.facts import AskKind, Origin, Precision, When
from bot.domain.hours import zone_of
from bot.domain.merging import (
    Source,
    answered_by,
    corrected,
    keep_others,
    with_currency,
    with_single,
    without_input,
)
from bot.domain.public_version import changed_lines, public_version_wrong
from bot.domain.questions import (
    answers,
    as_answered,
    as_due,
    home_of,
    is_due_asked,
    key_of,
    next_question,
    quick_ask,
    quick_when,
    when_phrase,
)
from bot.domain.reading import Field, Reading, ReadRequest, SentenceRole
from bot.domain.safety import heed, say_refused
from bot.domain.screens import case_phrase, company_phrase
from bot.domain.spans import span_in
from bot.domain.turn import Turn

MONTH = 28  # days: a longer time ago is no exact day
ABOUT_TEXTS = frozenset(
    {"part", "about", "sentence", "text", "post", "tweet", "remove", "delete", "drop", "leave", "that"}
)
MOST_TRIES = 3  # of one question before it is passed over
AWAY = ("timeout", "unavailable", OVER_BUDGET)  # reasons to let the rules write at once
MOST_UNCLEAR = 2  # answers that say nothing
MODEL_STORY_WORDS = 6  # shorter texts are no story: the model is not asked to read them


def start_case(turn: Turn, reading: Reading, number: int, text: str) -> Turn:
    """Open a case with its first words."""
    active = turn.active
    if active is None or active.told or not active.open:
        turn = turn.open_case()
    case = turn.active
    if case is None:
        return turn
    turn, case = absorb(turn, case, reading, Source(number))
    return hear(say_refused(turn, reading.refused), case, number, text)


def hear(turn: Turn, case: Case, number: int, text: str) -> Turn:
    """Let the model read a story of some length once; otherwise go on at once."""
    case = with_rude_words(case, number, text)
    turn = turn.put(case)
    story = len(text.split()) >= MODEL_STORY_WORDS and not any(part.input != number for part in case.told)
    if not turn.world.model or not story:
        return settle(turn, case)
    case = replace(case, job=case.job + 1, waiting_for=Waiting.READING)
    said_at = turn.now.astimezone(zone_of(turn.person.timezone))
    request = ReadRequest(text=text, said_at=said_at, country=turn.person.country)
    turn = say_working(turn.put(case), case)
    return turn.add(Understand(case.number, case.job, number, request))


def on_understood(turn: Turn, event: Understood) -> Turn:
    """Put the model's reading on the card; its values win over those of the first, quick reading.

    What the person said or pressed meanwhile wins over both.
    """
    before = turn.case(event.case)
    if before is None or before.job != event.job or before.waiting_for is not Waiting.READING:
        return turn
    source = Source(event.input, overrides=True)
    turn, case = absorb(turn, before, replace(event.reading, correction=False), source)
    facts = keep_others(before.facts, case.facts, event.input)
    case = replace(case, facts=facts, told=before.told, waiting_for=Waiting.NOTHING)
    if facts.company is not None:
        case = replace(case, candidates=())
    turn, case, in_danger = heed(turn.put(case), case, event.reading)
    return turn if in_danger else _go_on(turn, case)


def on_understand_failed(turn: Turn, event: UnderstandFailed) -> Turn:
    """Go on with what the quick reading found."""
    case = turn.case(event.case)
    if case is None or case.job != event.job or case.waiting_for is not Waiting.READING:
        return turn
    turn, case = say_fallback(turn, case, event.reason)
    turn = replace(turn, model_away=event.reason in AWAY)
    case = replace(case, waiting_for=Waiting.NOTHING)
    return _go_on(turn.put(case), case)


def _go_on(turn: Turn, case: Case) -> Turn:
    """Go on after the model has read; a case that was left meanwhile waits to be taken up again."""
    if turn.conversation.active != case.number:
        return turn
    return settle(replace(turn, progress_told=True), case)


def unheard(case: Case) -> Case:
    """Return the case without the reading under way: its words were changed or deleted meanwhile."""
    if case.waiting_for is not Waiting.READING:
        return case
    return replace(case, job=case.job + 1, waiting_for=Waiting.NOTHING)


# --- going on ------------------------------------------------------------------------


def settle(turn: Turn, case: Case) -> Turn:
    """Ask the next question, or have the drafts written when nothing is missing."""
    if case.waiting_for is Waiting.READING:
        return turn
    case = vouched(case)
    field = next_question(case)
    if field is None and case.facts.what is None:
        field = Field.WHAT
    turn, case = _tell_outcome(turn, case, "draft" if field is None else "ask_first")
    if field is not None:
        return ask(turn, case, field)
    return write_first(turn, case)


def write_first(turn: Turn, case: Case) -> Turn:
    """Have the post, the caption and the direct message written."""
    return write(turn, case, Writing(FIRST_KINDS))


def _tell_outcome(turn: Turn, case: Case, outcome: str) -> tuple[Turn, Case]:
    if case.outcome_told:
        return turn, case
    case = replace(case, outcome_told=True)
    return turn.put(case).add(TellOutcome(outcome)), case


def ask(turn: Turn, case: Case, field: Field) -> Turn:
    """Put one question, with what was just understood before it."""
    again = case.asking is field and field in case.asked
    tries = case.tries + 1 if again else 1
    if tries > MOST_TRIES:
        return pass_over(turn, case, field) if field is not Field.WHAT else not_understood(turn, case)
    asked = case.asked if again or case.asked[-1:] == (field,) else (*case.asked, field)
    given_up = field in case.unanswered
    case = replace(case, asking=field, asked=asked, tries=tries)
    key = "need_what" if given_up and field is Field.WHAT else key_of(case, field)
    echo = Phrase("echo_noted") if again and not given_up else _echo(turn, case)
    params: dict[str, Value] = {"echo": echo, "company": _name(case), "question": when_phrase(case)}
    return turn.put(case).say(key, answers(case, field), case=case, values=params)


def _name(case: Case) -> Value:
    if case.facts.company is None and case.candidates:
        return case.candidates[0].name.split()[0]
    return company_phrase(case.facts)


def _echo(turn: Turn, case: Case) -> Value:
    """Return what a date that was just understood amounts to, in one clause."""
    facts = case.facts
    late = facts.promised_by
    if late is not None and late < turn.today and case.asked[-2:-1] == (Field.WHEN,):
        return Phrase("echo_late", {"day": Day(late), "n": (turn.today - late).days})
    return ""


def pass_over(turn: Turn, case: Case, field: Field | None = None) -> Turn:
    """Leave a question unanswered: skipped, or not known."""
    field = field or case.asking
    if field is None:
        return turn.say("nothing_to_skip", case=case)
    unanswered = case.unanswered if field in case.unanswered else (*case.unanswered, field)
    case = replace(case, unanswered=unanswered, asking=None)
    if field is Field.COUNTRY and case.candidates:
        case = replace(case, candidates=(), facts=replace(case.facts, company=_bare(case.candidates[0])))
    if field is Field.COMPANY:
        case = replace(case, candidates=())
    if field is Field.DATE_FORMAT:
        case = replace(case, two_days=())
    return settle(turn.put(case), case)


def _bare(company: Company) -> Company:
    """Return a brand without a country: its name only, no account."""
    return Company(name=company.name.split()[0], sector=company.sector)


def go_back(turn: Turn, case: Case) -> Turn:
    """Ask the previous question again; the answer replaces the earlier one."""
    if len(case.asked) < 2:
        return turn.say("nothing_before", case=case)
    previous = case.asked[-2]
    unanswered = tuple(field for field in case.unanswered if field is not previous)
    case = replace(case, asked=case.asked[:-2], unanswered=unanswered, asking=None)
    return ask(turn.put(case), case, previous)


def choose(turn: Turn, case: Case, argument: str) -> Turn:
    """Take a quick answer: `field.value`."""
    name, _, value = argument.partition(".")
    if case.asking is None or case.asking != name:
        return turn.pop_up("button_old")
    origin = Origin(button=value)
    facts = case.facts
    match case.asking:
        case Field.WHEN if when := quick_when(value, turn.today):
            facts = with_single(facts, "when", when, origin)
            facts = as_due(case, replace(case, facts=facts)).facts if is_due_asked(case) else facts
        case Field.ASK if wanted := quick_ask(value):
            facts = with_single(facts, "ask", wanted, origin)
        case Field.COMPANY if fitting := [one for one in case.candidates if one.id == value]:
            facts = with_single(facts, "company", fitting[0], origin)
        case Field.COUNTRY:
            return choose_country(turn, case, value)
        case Field.DATE_FORMAT if value.isdigit() and int(value) < len(case.two_days):
            return choose_day(turn, case, case.two_days[int(value)])
        case _:
            return turn.pop_up("button_old")
    if facts.company is not None:
        turn = turn.in_country(home_of(facts.company))
    facts = with_currency(facts, turn.person.country)
    case = replace(case, facts=facts, asking=None, candidates=() if facts.company else case.candidates)
    return settle(turn.put(case), case)


def choose_day(turn: Turn, case: Case, when: When) -> Turn:
    """Take one of the two readings of a date; the person's sentences follow."""
    pair = (short_day(case.two_days[0].start), short_day(when.start))
    told = tuple(replace(part, sentences=corrected(part.sentences, (pair,))) for part in case.told)
    facts = with_single(case.facts, "when", when, Origin(button=when.start.isoformat()))
    case = replace(case, facts=facts, told=told, two_days=(), asking=None)
    return settle(turn.put(case), case)


def choose_country(turn: Turn, case: Case, country: str) -> Turn:
    """Learn the country, and with it which of the brand's companies is meant."""
    turn = turn.in_country(country)
    fitting = [company for company in case.candidates if company.country == country]
    company = fitting[0] if fitting else _bare(case.candidates[0]) if case.candidates else case.facts.company
    facts = case.facts
    if company is not None:
        facts = with_single(facts, "company", company, Origin(button=country))
    facts = with_currency(facts, country)
    case = replace(case, facts=facts, candidates=(), asking=None)
    return settle(turn.put(case), case)


def own_words(turn: Turn, case: Case, field: Field) -> Turn:
    """Ask for the answer in free words."""
    return turn.say(f"words_{field}", case=case)


# --- changes ----------------------------------------------------------------------------


def on_text(turn: Turn, case: Case, reading: Reading, number: int, text: str) -> Turn:
    """Take a text into a case that is not on its way yet."""
    fixing = turn.conversation.expecting is Expecting.FACT_CHANGE
    if case.asking is Field.COUNTRY and reading.country:
        turn, case = absorb(turn.expect(Expecting.NOTHING), case, reading, Source(number))
        return choose_country(turn, case, reading.country)
    before = case
    asks = reading.ask is not None and reading.ask.value.kinds != (AskKind.OTHER,)  # an answer in any words
    if not (reading.companies or reading.amounts or asks) and (other := with_other_word(case, text)):
        turn = tell_change(turn.put(other).expect(Expecting.NOTHING), before, other)
        return settle(turn, replace(other, tries=0))
    source = Source(number, answers=case.asking, overrides=fixing, corrects=fixing)
    turn = turn.expect(Expecting.NOTHING)
    turn, case = absorb(turn, case, reading, source)
    if case.asking is Field.WHEN and case.facts.when is None and (span := span_in(text)):
        when = When(turn.today - span, precision=Precision.DAY if span.days < MONTH else Precision.ABOUT)
        case = replace(case, facts=with_single(case.facts, "when", when, Origin(input=number, end=len(text))))
        turn = turn.put(case)
    if is_due_asked(before):
        case = as_due(before, case)
    if case.asking is Field.AMOUNT:
        case = replace(case, facts=replace(case.facts, amounts=as_answered(before, case.facts.amounts)))
    turn = turn.put(case)
    if case.asking is not None and case.facts == before.facts and case.candidates == before.candidates:
        return not_understood(turn, case)
    if case.status is Status.DRAFTED:
        if before.facts == case.facts and _sentences(before) == _sentences(case):
            return turn.say("nothing_new", case=case, name=case_phrase(case.facts))
        turn = tell_change(turn, before, case)
    if reading.correction:
        case = unheard(case)
        turn = turn.put(case)
    return hear(say_refused(turn, reading.refused), case, number, text)


def _sentences(case: Case) -> tuple[str, ...]:
    return tuple(sentence.text for part in case.told for sentence in part.sentences)


def without_sentence(turn: Turn, case: Case, words: str) -> Turn | None:
    """Take the sentence that shares most words with a request out of the drafts; None when none fits."""
    wanted = {word for word in re.findall(r"\w{4,}", words.casefold()) if word not in ABOUT_TEXTS}
    shared = {text: len(wanted & set(re.findall(r"\w{4,}", text.casefold()))) for text in _sentences(case)}
    best = max(shared, key=lambda text: shared[text], default="")
    if not shared.get(best):
        return None
    gone = [one for part in case.told for one in part.sentences if one.text == best]
    told = tuple(
        replace(part, sentences=tuple(one for one in part.sentences if one.text != best))
        for part in case.told
    )
    if any(one.role is SentenceRole.TRIED for one in gone):  # the drafts count what was tried: not any more
        case = replace(case, facts=replace(case.facts, tried=()))
    case = replace(case, told=told, shown_at=None)
    return write_first(turn.put(case).say("left_out_now", case=case, text=best), case)


def not_understood(turn: Turn, case: Case) -> Turn:
    """Say that the answer to the open question was not understood, with the same ways on.

    The second time the question is let go: nobody is held up by a day that the bot cannot read.
    """
    asking = case.asking
    if asking is None:
        return turn
    case = replace(case, tries=case.tries + 1)
    if case.tries > MOST_UNCLEAR and asking is not Field.WHAT:
        return pass_over(turn, case)
    return turn.put(case).say(f"again_{asking}", answers(case, asking), case=case, company=_name(case))


def on_edit(turn: Turn, case: Case, reading: Reading, of: int, text: str) -> Turn:
    """Read an edited input anew: what only it said is taken back first."""
    before = case
    case = replace(case, facts=without_input(case.facts, of))
    source = Source(of, answers=answered_by(before.facts, of), overrides=True)
    turn, case = absorb(turn, case, reading, source)
    case = with_later_names(before.facts, case, of)
    if not case.facts.company and before.facts.company and not case.candidates:
        case = replace(case, facts=replace(case.facts, company=before.facts.company))
    if case.waiting_for is Waiting.READING:
        case = unheard(case)
        return hear(turn.put(case), case, of, text)
    return after_change(turn.put(case), before, case)


def on_delete(turn: Turn, case: Case, of: int) -> Turn:
    """Take back what only a deleted input said."""
    before = case
    told = tuple(part for part in case.told if part.input != of)
    case = unheard(replace(case, facts=without_input(case.facts, of), told=told))
    return after_change(turn.put(case), before, case)


def after_change(turn: Turn, before: Case, case: Case) -> Turn:
    """Go on after a change: new drafts before the post, a warning after it."""
    if before.facts == case.facts and before.told == case.told:
        return turn
    if case.status not in (Status.INTERVIEWING, Status.DRAFTED):
        return public_version_wrong(turn, before, case)
    if case.status is Status.DRAFTED and not in_burst(case, turn.now):
        turn = tell_change(turn, before, case)
    return settle(turn, case)


def tell_change(turn: Turn, before: Case, case: Case) -> Turn:
    """Say what changed: a card that is edited further up may be out of sight."""
    lines = changed_lines(turn, before, case)
    if not lines:
        return turn
    return turn.say("changed", case=case, lines=Lines(lines))
