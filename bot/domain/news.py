"""News of the company while a case is on its way: pasted, or told in a few words, without being asked."""

from __future__ import annotations

from bot.domain import answered
from bot.domain.case import Case, Expecting
from bot.domain.events import Said
from bot.domain.hours import local_day
from bot.domain.reading import Intent
from bot.domain.replies import THREATS, CompanyAnswer, ReplyKind
from bot.domain.reply_reading import read_reply
from bot.domain.report_reading import read_report
from bot.domain.turn import Turn

LEAST_PASTED = 5  # words of a pasted answer
# What a short answer in words means for itself: no news of the company.
_OWN = frozenset(Intent) - {Intent.THEY_REPLIED, Intent.YES, Intent.NO, Intent.MORE}


def take_threat(turn: Turn, case: Case | None, event: Said) -> Turn | None:
    """Hear that the person was threatened before anything else; None when nothing says so."""
    if case is None or not case.open or not case.drafts or _corrects(event):
        return None
    answer = _told(turn, case, event)
    asked = turn.conversation.expecting is Expecting.REPLY_TEXT
    if answer is None and (asked or answered.is_passed_on(event.text)):
        answer = _passed_on(turn, case, event)
    if answer is None or answer.conduct not in THREATS:
        return None
    return answered.keep_answer(turn, case, event.reading, event.text, answer)


def take_news(turn: Turn, case: Case, event: Said, *, other_named: bool = False) -> Turn | None:
    """Take what the company answered, as it was told or pasted; else None.

    `other_named`: it names another company, as an answer may that points to an ombudsman.
    """
    reading = event.reading
    if case.posted_at is None or not case.open or _corrects(event) or reading.intent in _OWN:
        return None
    if turn.conversation.expecting is Expecting.FACT_CHANGE or case.asking is not None:
        return None
    answer = None if other_named else _told(turn, case, event)
    if answer is not None:
        return answered.keep_answer(turn, case, reading, event.text, answer, own_words=True)
    theirs = _is_pasted(event.text) and not (other_named and answered.speaks_of_oneself(event.text))
    if reading.intent is None and theirs:
        answer = _passed_on(turn, case, event)
        if answer.kind is not ReplyKind.OTHER:
            return answered.keep_answer(turn, case, reading, event.text, answer)
    return None


def _told(turn: Turn, case: Case, event: Said) -> CompanyAnswer | None:
    today = local_day(turn.now, turn.person.timezone)
    if answered.is_passed_on(event.text) and len(event.text.split()) > LEAST_PASTED:
        return None
    return read_report(event.text, event.reading, today, turn.country_of(case))


def _passed_on(turn: Turn, case: Case, event: Said) -> CompanyAnswer:
    today = local_day(turn.now, turn.person.timezone)
    return read_reply(event.text, event.reading, today, turn.country_of(case))


def _corrects(event: Said) -> bool:
    """Tell whether a text corrects the case; an answer that begins with "sorry" does not."""
    return event.reading.correction and not answered.addresses_somebody(event.text)


def _is_pasted(text: str) -> bool:
    return answered.is_passed_on(text) and len(text.split()) >= LEAST_PASTED
