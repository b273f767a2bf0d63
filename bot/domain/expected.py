"""A text that answers what was last asked about a case, outside the interview."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import (
    answered,
    going_on,
    in_private,
    judging,
    living,
    outcome,
    paying,
    posting,
    proposing,
    spans,
    spreading,
    stepping,
    voice,
    waiting,
)
from bot.domain.case import Case, Expecting, Readable, Result
from bot.domain.company import Answer
from bot.domain.events import Said
from bot.domain.publishing import judge_picture
from bot.domain.reading import Intent, Reading, Triage
from bot.domain.turn import Turn

TOLD_DAY_WORDS = 10
STORY_WORDS = 4  # fewer words after the post are an answer, not a second story


def expected_of_case(turn: Turn, case: Case, event: Said) -> Turn | None:
    """Return the turn when a text answers what was last asked about a case, else None."""
    intent, expecting = event.reading.intent, turn.conversation.expecting
    if expecting is Expecting.REGION and (region := living.region_in(turn, case, event.text)):
        return stepping.go_on_in(turn, case, region)
    if expecting is Expecting.FOR_WHOM and (gone_on := stepping.for_whom(turn, case, event.text)):
        return gone_on
    if case.progress.paid_asked and case.progress.paid_by is None and (way := paying.is_way(event.text)):
        return paying.paid(turn, case, way)
    if expecting is Expecting.PAID_DAY:
        return _paid_day(turn, case, event)
    if expecting is Expecting.TOLD_DAY or _names_told_day(turn, event):
        return _told_day(turn, case, event)
    if expecting is Expecting.ALLY:
        return _ally(turn, case, event)
    days = (Expecting.PROMISE_DATE, Expecting.PRIVATE_DAY, Expecting.SNOOZE_ANSWER)
    if expecting in days:
        return _expected_day(turn, case, event)
    if expecting is Expecting.REPLY_TEXT and intent not in (Intent.SOLVED, Intent.NOTHING_YET, Intent.STOP):
        return answered.keep_reply(turn, case, event.reading, event.text)
    return _yes_or_no(turn, case, intent is Intent.YES) if intent in (Intent.YES, Intent.NO) else None


def _names_told_day(turn: Turn, event: Said) -> bool:
    """Tell whether "did you also write to them?" is answered with the day itself: "7 Nov by email"."""
    asked = turn.conversation.expecting is Expecting.TOLD_ANSWER and not event.reading.correction
    short = len(event.text.split()) <= TOLD_DAY_WORDS
    return asked and short and spans.past_day_in(event.text, turn.today) is not None


def _told_day(turn: Turn, case: Case, event: Said) -> Turn | None:
    """Take the day of the first direct complaint; a longer text without one is about something else."""
    if event.reading.intent in (Intent.DONT_KNOW, Intent.SKIP, Intent.NO):
        return posting.no_complaint_day(turn, case)
    when = event.reading.when
    day = when.value.start if when else spans.past_day_in(event.text, turn.today)
    if day is None or event.reading.correction or is_other_story(case, event.reading, event.text):
        return None
    return posting.complaint_day(turn, case, day, event.reading, event.text)


def _yes_or_no(turn: Turn, case: Case, yes: bool) -> Turn | None:
    match turn.conversation.expecting:
        case Expecting.REPLY_JUDGED:
            return outcome.solved(turn, case) if yes else going_on.not_enough(turn, case)
        case Expecting.FINAL_ANSWER:
            return judging.final(turn, case, "yes" if yes else "no")
        case Expecting.REST_ANSWER:
            return (
                going_on.not_enough(turn, case) if yes else outcome.solved(turn, case, result=Result.PARTLY)
            )
        case Expecting.TOLD_ANSWER:
            return posting.told(turn, case) if yes else posting.told_no(turn, case)
        case Expecting.SOLVED_ANSWER if yes:
            return outcome.solved(turn, case)
        case Expecting.SOLVED_ANSWER:
            return stepping.nothing_yet(turn.expect(Expecting.NOTHING), case)
        case Expecting.COUNT_ANSWER:
            return voice.count(turn, case, "yes" if yes else "no")
        case Expecting.READABLE_ANSWER:
            return judge_picture(turn, case, "", Readable.YES if yes else Readable.NO)
        case Expecting.SEEN_ANSWER:
            return proposing.answer_seen(turn, case, yes=yes)
        case Expecting.COVER_ANSWER:
            return judge_picture(turn, case, "", Readable.NO if yes else Readable.YES)
        case _:
            return None


def _paid_day(turn: Turn, case: Case, event: Said) -> Turn | None:
    """Take the day of the payment; a longer text without one is about something else."""
    if event.reading.intent in (Intent.DONT_KNOW, Intent.SKIP, Intent.NO):
        return paying.paid_day(turn, case, None)
    when = event.reading.when
    day = when.value.start if when else spans.past_day_in(event.text, turn.today)
    if day is None or is_other_story(case, event.reading, event.text):
        return None
    return paying.paid_day(turn, case, day)


def _ally(turn: Turn, case: Case, event: Said) -> Turn | None:
    """Take the name of a creator or group; news of the company and a change of mind are no names."""
    if event.reading.intent in (Intent.NO, Intent.SKIP, Intent.DONT_KNOW, Intent.BACK):
        return turn.expect(Expecting.NOTHING).say("ally_left", case=case)
    if event.reading.intent is not None or is_other_story(case, event.reading, event.text):
        return None
    return spreading.named(turn, case, event.text)


def _expected_day(turn: Turn, case: Case, event: Said) -> Turn | None:
    """Take the day that was asked for: when the company will act, or when to remind again."""
    reading, snoozing = event.reading, turn.conversation.expecting is Expecting.SNOOZE_ANSWER
    if snoozing and (span := spans.span_in(event.text)):
        return waiting.snooze(turn, case, span)
    day = spans.weekday_in(event.text, turn.today)
    if day is None and not (reading.when or reading.promised_by or (snoozing and reading.ask)):
        return None
    day = day or _day_ahead(turn, reading)
    if snoozing:
        return waiting.snooze_until(turn, case, max(day, turn.today + timedelta(days=1)))
    if turn.conversation.expecting is Expecting.PRIVATE_DAY:
        return in_private.private_day(turn, case, day)
    return going_on.promise(turn, case, day)


def _day_ahead(turn: Turn, reading: Reading) -> date:
    """Return the coming day a text names, whichever way it was read."""
    days = (
        reading.promised_by.value if reading.promised_by else None,
        reading.when.value.start if reading.when else None,
        reading.ask.value.by if reading.ask else None,
    )
    return spans.coming(next((day for day in days if day is not None), turn.today), turn.today)


def is_other_story(case: Case, reading: Reading, text: str) -> bool:
    """Tell whether a text is a complaint about another company than the case's."""
    if reading.triage is not Triage.COMPLAINT or reading.correction or not reading.companies:
        return False
    mention = reading.companies[0].lookup
    name = mention.companies[0].name if mention.companies else mention.query
    same = case.facts.company is not None and case.facts.company.name.casefold() == name.casefold()
    known = mention.answer is Answer.SURE or len(text.split()) >= STORY_WORDS
    return known and not same
