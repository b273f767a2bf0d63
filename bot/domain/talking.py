"""A text from the person: what it means here and now, from danger down to a new story."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain import (
    answered,
    interview,
    outcome,
    posting,
    safety,
    spans,
    stepping,
    triage,
    waiting,
)
from bot.domain.absorbing import absorb
from bot.domain.case import Case, Expecting, Status
from bot.domain.commands import delete, set_timezone
from bot.domain.company_page import ask_page, asks_for_page
from bot.domain.countries import COUNTRIES
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action, Button
from bot.domain.events import Said
from bot.domain.expected import STORY_WORDS, expected_of_case, is_other_story
from bot.domain.facts import CompanyState, Origin, PrivateKind, When
from bot.domain.filing import file_by_words
from bot.domain.merging import Source, with_single
from bot.domain.news import take_news, take_threat
from bot.domain.noting import add_note
from bot.domain.passing_on import take_passed_on
from bot.domain.presses import press
from bot.domain.proofs import take_link
from bot.domain.public_version import public_version_wrong
from bot.domain.reading import Field, Intent, Reading, SentenceRole, Triage
from bot.domain.report_reading import asks_for_patience, is_threat
from bot.domain.screens import case_phrase, draft_of, reminder_keyboard
from bot.domain.turn import Turn

TELLING = frozenset({SentenceRole.OUTCOME, SentenceRole.TRIED, SentenceRole.PROMISE})
_GIVE_UP = re.compile(r"\b(?:give|gave|giving) up\b|\bforget it\b", re.IGNORECASE)
_CLOSE = re.compile(
    r"^\W*(?:(?:please|just|ok(?:ay)?)\W+)*(?:close|end) (?:it|this|(?:the|my|this) case)\b\W*", re.IGNORECASE
)
_LEAVE_OUT = re.compile(r"^\W*(?:please\s+)?(?:remove|delete|drop|leave out|take out)\b(.+)", re.IGNORECASE)
_SHOW_POST = re.compile(
    r"^\W*(?:(?:just|please|ok(?:ay)?|can you|now)\W+)*(?:show|see|view|read|send|give)(?: me)?"
    r" (?:the|my|that) (?:post|tweet)\b",
    re.IGNORECASE,
)
_POST_IT = re.compile(
    r"^\W*(?:(?:just|please|ok(?:ay)?|and|but|so)\W+)*"
    r"(?:(?:can|could|will|would) you (?:(?:just|please|not) )*(?:post|tweet|publish) (?:it|this|that)\b"
    r"|(?:post|tweet|publish) (?:it|this|that) (?:for me|yourself)\b)",
    re.IGNORECASE,
)
_DELETE_ALL = ("delete everything", "delete my data", "delete all my data", "delete all")


def on_said(turn: Turn, event: Said) -> Turn:
    """Take a text: safety first, then the open question, then the case, then a new story."""
    reading, text = event.reading, event.text
    if filed := file_by_words(turn, text):
        return filed
    if noted := add_note(turn, event.about, text) or take_link(turn, event):
        return noted
    if reading.triage in triage.SAFETY and not asks_for_patience(text):
        return _in_danger(turn, event)
    threatened = take_threat(turn, turn.active, event)
    if threatened is not None:
        return threatened
    if reading.triage in triage.DECLINED:
        return safety.answer_aside(turn, reading.triage)
    if text.strip().casefold().rstrip(".!") in _DELETE_ALL:
        return delete(turn, "")
    if any(found.value.kind in (PrivateKind.SECRET, PrivateKind.CARD) for found in reading.private):
        turn = turn.say("notice_secret_sent")
    if reading.companies and (named := asks_for_page(text)) is not None:
        return ask_page(turn, named)
    case = turn.active
    passed_on = take_passed_on(turn, case, event)
    if passed_on is not None:
        return passed_on
    expected = _expected(turn, event)
    if expected is not None:
        return expected
    if case is None:
        return _new_story(turn, event)
    return _with_case(turn, case, event)


def _in_danger(turn: Turn, event: Said) -> Turn:
    """Advise first; keep what was written, so that the complaint can go on when the person is safe."""
    reading, before = event.reading, turn.active
    if before is not None and before.drafts and before.open and is_threat(event.text):
        turn = turn.put(replace(before, progress=replace(before.progress, paused=True)))
    if event.reading.triage is not Triage.SELF_HARM or reading.companies or reading.amounts:
        if turn.active is None or turn.active.told or not turn.active.open:
            turn = turn.open_case()
        case = turn.active
        if case is not None:
            turn, case = absorb(turn, case, event.reading, Source(event.number))
            facts = case.facts
            if facts.when is None:  # "I smell gas" is said of now
                facts = with_single(facts, "when", When(turn.today), Origin(input=event.number))
            case = replace(case, facts=facts, outcome_told=True)
            turn = turn.put(case)
    return safety.answer_safety(turn, event.reading.triage, event.text)


# --- an answer that was expected ---------------------------------------------------------


def _expected(turn: Turn, event: Said) -> Turn | None:
    """Return the turn when the text answers what was last asked outside the interview, else None."""
    reading, case = event.reading, turn.active
    match turn.conversation.expecting:
        case Expecting.TIMEZONE if reading.triage is not Triage.COMPLAINT:
            return set_timezone(turn, event.text)
        case Expecting.DELETE_CONFIRM if "everything" in event.text.casefold():
            return press(turn, "delete:0:all")
        case Expecting.DELETE_CONFIRM if reading.intent is Intent.NO:
            return press(turn, "keep:0:")
        case Expecting.DELETE_CONFIRM if reading.intent is Intent.YES:
            return delete(turn, "")  # "yes" does not say what to delete
        case Expecting.SAFE_NOW if reading.intent is Intent.YES or _says_safe(event.text):
            return press(turn, "safe:0:")
        case Expecting.SAFE_NOW if _may_be_in_danger(event):
            return safety.stay_safe(turn)
        case _:
            return expected_of_case(turn, case, event) if case is not None else None


def _says_safe(text: str) -> bool:
    """Tell whether "I'm safe now" was said, and not its opposite or a question."""
    words = re.findall(r"[a-z']+", text.casefold().replace("\u2019", "'"))
    denied = any(word in ("not", "no", "never", "isn't", "aren't", "ain't") for word in words)
    return "safe" in words and not denied and "?" not in text


def _may_be_in_danger(event: Said) -> bool:
    """Tell whether somebody asks what to do or says "not safe"; a story is still a story."""
    if event.reading.intent is Intent.NO or event.reading.triage is Triage.QUESTION:
        return True
    words = event.text.strip().casefold()
    asks = words.endswith("?") or words.startswith(("what ", "where ", "how ", "should ", "who "))
    return event.reading.triage is Triage.UNCLEAR and (asks or "safe" in words)


# --- within a case -----------------------------------------------------------------------


def _with_case(turn: Turn, case: Case, event: Said) -> Turn:
    if case.posted_at is not None and case.open and (ended := _ending(turn, case, event.text)):
        return ended
    if _SHOW_POST.search(event.text) and draft_of(case, DraftKind.X_POST) and case.open:
        return posting.accept_risk(turn, case, show=True)
    if _POST_IT.search(event.text) and draft_of(case, DraftKind.X_POST) and case.open:
        return posting.accept_risk(turn.say("post_yourself", case=case), case, show=True)
    intent = event.reading.intent
    other = is_other_story(case, event.reading, event.text)
    if news := take_news(turn, case, event, other_named=other):
        return news
    told = event.reading.promised_by is not None or event.reading.company_state is not CompanyState.NONE
    if intent is Intent.THEY_REPLIED and case.posted_at is not None and case.open:
        if told:
            intent = None  # "they said Friday" carries the answer itself
        elif len(event.text.split()) >= STORY_WORDS - 1:
            return answered.keep_reply(turn, case, event.reading, event.text)
    if intent is Intent.SNOOZE and case.posted_at is not None and (span := spans.span_in(event.text)):
        return waiting.snooze(turn, case, span)
    if intent is not None and not _answers_question(case, event.reading):
        acted = _act_on_intent(turn, case, intent)
        if acted is not None:
            return acted
    if case.status in (Status.INTERVIEWING, Status.DRAFTED):
        return _telling(turn, case, event)
    return _after_post(turn, case, event)


def _ending(turn: Turn, case: Case, text: str) -> Turn | None:
    """Return the turn when somebody gives up or wants the case closed, else None."""
    if _GIVE_UP.search(text):
        return outcome.give_up(turn, case)
    return outcome.close(turn, case) if _CLOSE.fullmatch(text) else None


def _answers_question(case: Case, reading: Reading) -> bool:
    """Tell whether a short text answers the open question with a fact rather than steering the talk."""
    steering = (Intent.SKIP, Intent.DONT_KNOW, Intent.BACK, Intent.STOP, Intent.POSTED)
    return case.asking is not None and reading.intent not in steering


def _act_on_intent(turn: Turn, case: Case, intent: Intent) -> Turn | None:
    """Do what a short answer in words means; None when it has no meaning in this state."""
    out = case.posted_at is not None and case.open
    tones = {Intent.SHORTER: Action.SHORTER, Intent.FIRMER: Action.FIRMER, Intent.SOFTER: Action.SOFTER}
    match intent:
        case Intent.SKIP | Intent.DONT_KNOW if case.asking is not None:
            return interview.pass_over(turn, case)
        case Intent.BACK if case.asking is not None:
            return interview.go_back(turn, case)
        case Intent.POSTED if case.drafts:
            return posting.posted(turn, case, case.step if case.step in waiting.STEPS else Step.FIRST_POST)
        case Intent.NOTHING_YET if out:
            return stepping.nothing_yet(turn, case)
        case Intent.THEY_REPLIED if out:
            return answered.they_replied(turn, case)
        case Intent.SOLVED if case.open:
            return outcome.solved(turn, case) if case.awaiting_answer else outcome.ask_solved(turn, case)
        case Intent.STOP if case.open:
            return waiting.stop(turn, case)
        case Intent.SNOOZE if out:
            return waiting.ask_snooze(turn, case)
        case Intent.MORE if case.drafts:
            return press(turn, f"more:{case.number}:")
        case Intent.SHORTER | Intent.FIRMER | Intent.SOFTER if case.drafts:
            return posting.retone(turn, case, tones[intent])
        case _:
            return None


def _telling(turn: Turn, case: Case, event: Said) -> Turn:
    """Take a text while the story is still being told."""
    reading = event.reading
    if not case.told and case.facts.what is None and case.asking is None:
        return _new_story(turn, event)
    if case.status is Status.DRAFTED and (wanted := _LEAVE_OUT.match(event.text)):
        return interview.without_sentence(turn, case, wanted[1]) or _nothing_new(turn, case)
    small = reading.triage in triage.SMALL_TALK and not _says_something(case, reading, turn)
    if small and reading.triage is Triage.UNCLEAR:
        return interview.not_understood(turn, case) if case.asking else _nothing_new(turn, case)
    if small:
        turn = _small_answer(turn, reading.triage)
        return interview.not_understood(turn, case)
    return interview.on_text(turn, case, reading, event.number, event.text)


def _small_answer(turn: Turn, kind: Triage) -> Turn:
    """Answer small talk inside a case: the outcome of the story stays what it was."""
    return turn.say(f"talk_{kind}_short")


def _nothing_new(turn: Turn, case: Case) -> Turn:
    """Say what can be done when a text held nothing for the case."""
    return turn.say("nothing_new", case=case, name=case_phrase(case.facts))


def _says_something(case: Case, reading: Reading, turn: Turn) -> bool:
    """Tell whether a text that looks like small talk still carries a fact or an answer."""
    if case.asking is not None and reading.triage is Triage.UNCLEAR:
        return True
    if case.asking is Field.COUNTRY and reading.country:
        return True
    fixing = turn.conversation.expecting is Expecting.FACT_CHANGE
    carried = (reading.when, reading.ask, reading.what, reading.where, reading.promised_by)
    return (
        fixing
        or any(carried)
        or bool(reading.amounts or reading.tried or reading.references)
        or bool(reading.companies or reading.accounts)
        or (reading.triage is Triage.UNCLEAR and any(one.role in TELLING for one in reading.sentences))
    )


def _after_post(turn: Turn, case: Case, event: Said) -> Turn:
    """Take a text while the case waits: an answer to the reminder, a change, news, or another story."""
    reading = event.reading
    if turn.person.country is None and reading.country and len(event.text.split()) < STORY_WORDS:
        turn = turn.in_country(reading.country)
        return turn.say("clock_set", zone=turn.person.timezone or "UTC")
    if is_other_story(case, reading, event.text):
        return _new_story(turn.leave(), event)
    if not case.open:
        return _about_closed(turn, case, event)
    if reading.company_state is CompanyState.SOLVED or reading.triage is Triage.SOLVED:
        return outcome.ask_solved(turn, case)
    if reading.promised_by is not None and not reading.correction:
        return answered.keep_reply(turn, case, reading, event.text)
    if reading.triage in triage.SMALL_TALK and not _says_something(case, reading, turn):
        keyboard = reminder_keyboard(case)
        return turn.say("waiting_small_talk", keyboard, case=case, next=waiting.next_line(turn, case))
    if reading.company_state is not CompanyState.NONE:
        return answered.keep_reply(turn, case, reading, event.text)
    before = case
    fixing = turn.conversation.expecting is Expecting.FACT_CHANGE
    turn, case = absorb(turn.expect(Expecting.NOTHING), case, reading, Source(event.number, overrides=fixing))
    return public_version_wrong(turn, before, case)


def _about_closed(turn: Turn, case: Case, event: Said) -> Turn:
    """Words about a closed case: a complaint without another name may be about the same matter."""
    if event.reading.triage is Triage.COMPLAINT and event.reading.companies:
        return _new_story(turn.leave(), event)
    again = Button(Action.REOPEN, "btn_reopen", case.number)
    keyboard = ((again, Button(Action.NEW, "btn_new_case", case.number)),)
    if event.reading.triage is Triage.COMPLAINT or event.reading.what is not None:
        return turn.say("closed_again", keyboard, case=case, name=case_phrase(case.facts))
    if event.reading.triage is Triage.UNCLEAR or event.reading.triage not in triage.SMALL_TALK:
        return turn.say("closed_hint", keyboard, case=case)
    return safety.answer_aside(turn, event.reading.triage)


# --- a new story --------------------------------------------------------------------------


def _new_story(turn: Turn, event: Said) -> Turn:
    """Open a case for a complaint; answer everything else for what it is."""
    reading = event.reading
    if event.text.strip().upper() in COUNTRIES and turn.person.country is None:
        return turn.in_country(event.text.strip().upper()).say("talk_unclear")
    if reading.intent is not None and reading.triage is not Triage.COMPLAINT:
        return _nothing_open(turn, event)
    if reading.triage is Triage.UNCLEAR and (reading.companies or reading.amounts or reading.what):
        return interview.start_case(turn, reading, event.number, event.text)
    if reading.triage is Triage.SOLVED or reading.triage in triage.SMALL_TALK:
        return safety.answer_aside(turn, reading.triage)
    return interview.start_case(turn, reading, event.number, event.text)


def _nothing_open(turn: Turn, event: Said) -> Turn:
    """A short answer with no case to answer to."""
    if event.reading.intent is Intent.SOLVED:
        return safety.answer_aside(turn, Triage.SOLVED)
    return safety.answer_aside(turn, Triage.UNCLEAR)
