"""From a case to what is counted of it: days and a result, kept up to date after every event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.domain.case import Case, Conversation, Status
from bot.domain.effects import Effect, KeepOutcome, Say
from bot.domain.hours import local_day
from bot.domain.replies import ReplyKind
from bot.domain.scorecard import CaseOutcome


def outcome_of(conversation: Conversation, case: Case) -> CaseOutcome | None:
    """Return what is counted of a case; nothing where the directory does not know the company."""
    company, person = case.facts.company, conversation.person
    if company is None or company.id is None:
        return None

    def day(moment: datetime | None) -> date | None:
        return local_day(moment, person.timezone) if moment else None

    ended = day(case.closed_at)
    answered = day(case.answered_at)
    outcome = CaseOutcome(
        company=company.id,
        country=company.country or person.country or "",
        opened_on=local_day(case.opened_at, person.timezone),
        posted_on=day(case.posted_at),
        answered_on=answered,
        ended_on=ended,
        result=case.result.value if case.result else None,
        counted=case.voice.counted,
    )
    solved = outcome.solved_on  # who was helped was answered
    return replace(outcome, answered_on=min(answered or solved, solved)) if solved else outcome


def with_answers_noted(
    before: Conversation, after: Conversation, said: tuple[Effect, ...], now: datetime
) -> Conversation:
    """Return the conversation with the moment of each company's first answer, which no automatic reply is."""
    old = {case.number: case for case in before.cases}
    cases = tuple(
        case if case == old.get(case.number) else _answer_noted(case, old.get(case.number), said, now)
        for case in after.cases
    )
    return replace(after, cases=cases)


def _answer_noted(case: Case, before: Case | None, said: tuple[Effect, ...], now: datetime) -> Case:
    automatic = any(
        isinstance(one, Say) and one.key == "auto_reply" and one.case == case.number for one in said
    )
    if automatic and case.replies and case.replies[-1].kind is None:
        last = replace(case.replies[-1], kind=ReplyKind.AUTO_REPLY)
        case = replace(case, replies=(*case.replies[:-1], last))
    own = [reply for reply in case.replies if reply.kind is not ReplyKind.AUTO_REPLY]
    said_so = case.status is Status.ANSWERED and (before is None or before.status is not Status.ANSWERED)
    if own:
        first = min(reply.at for reply in own)
        return replace(case, answered_at=min(case.answered_at or first, first))
    if case.replies:
        return replace(case, answered_at=None)
    return replace(case, answered_at=case.answered_at or now) if said_so else case


def outcome_changes(before: Conversation, after: Conversation) -> tuple[Effect, ...]:
    """Return what must be kept anew. A case that is gone takes its row along when it is erased."""
    old = {case.number: outcome_of(before, case) for case in before.cases}
    found = ((case.number, outcome_of(after, case)) for case in after.cases)
    return tuple(KeepOutcome(number, now) for number, now in found if now != old.get(number))
