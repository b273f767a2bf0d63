"""The ladder as a picture: what was done, today, and what can come next, each with its day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.domain.case import Case
from bot.domain.drafts import Step
from bot.domain.effects import Day, Phrase, Value
from bot.domain.escalation import Plan, Rung
from bot.domain.facts import Precision
from bot.domain.hours import local_day
from bot.domain.next_steps import rungs_ahead
from bot.domain.screens import company_phrase
from bot.domain.stepping import row_of
from bot.domain.turn import Turn
from bot.domain.values import Ladder, LadderRow, Mark
from bot.domain.waiting import STEPS

MOST_DONE = 4  # the newest ones: a phone shows some ten rows at a readable size


def ladder(turn: Turn, case: Case, made: Plan) -> Ladder | None:
    """Return the picture of a case, or None while nothing lies ahead."""
    ahead = _ahead(turn, case, rungs_ahead(turn, made))
    if not ahead:
        return None
    done = sorted(_done(turn, case), key=lambda one: one[0])[-MOST_DONE:]
    past = (LadderRow(mark, Day(day), what) for day, mark, what in done)
    today = LadderRow(Mark.TODAY, Day(turn.today), Phrase("ladder_today"))
    title = Phrase("ladder_title", {"company": company_phrase(case.facts)})
    return Ladder(title, (*past, today, *ahead))


# --- what was done ------------------------------------------------------------------------------


def _done(turn: Turn, case: Case) -> Iterable[tuple[date, Mark, Value]]:
    """Yield what happened and what was done, each with its day."""
    zone, progress = turn.person.timezone, case.progress
    when = case.facts.when
    if when is not None and when.precision is Precision.DAY and when.start < turn.today:
        yield when.start, Mark.PAST, Phrase("ladder_happened")
    if case.posts:
        yield local_day(case.posts[0].posted_at, zone), Mark.DONE, Phrase("ladder_posted")
    steps = [(local_day(one.at, zone), one.step) for one in progress.done if one.step in STEPS]
    written = {day for day, step in steps if step is Step.FORMAL_COMPLAINT}
    if progress.complaint is not None and progress.complaint.on not in written:
        yield progress.complaint.on, Mark.DONE, Phrase("ladder_complained")
    for day, step in steps:
        yield day, Mark.DONE, Phrase(f"plan_step_{step}")
    if case.replies:
        yield local_day(case.replies[-1].at, zone), Mark.PAST, Phrase("ladder_answered")
    for filed in progress.filed:
        row = row_of(turn, case, filed.body)
        name = row.name if row else Phrase("plan_step_body")
        yield filed.on, Mark.DONE, Phrase("ladder_filed", {"name": name})


# --- what lies ahead ----------------------------------------------------------------------------


def _ahead(turn: Turn, case: Case, rungs: list[Rung]) -> list[LadderRow]:
    """Return the rungs by the day they open, then those without one; the first of all is what is next."""
    opened = sorted((rung for rung in rungs if rung.opens is not None), key=_opens)
    rows = [_row(turn, rung) for rung in (*opened, *(rung for rung in rungs if rung.opens is None))]
    asks = case.next_reminder_at
    if asks is not None:
        day = local_day(asks, turn.person.timezone)
        if not opened or day < max(_opens(opened[0]), turn.today):
            rows.insert(0, LadderRow(Mark.NEXT, Day(day), Phrase("ladder_ask")))
    if rows and rows[0].mark is Mark.AHEAD:
        first = rows[0]
        rows[0] = LadderRow(Mark.NEXT, first.when, first.what, first.last)
    return rows


def _opens(rung: Rung) -> date:
    return rung.opens or date.max


def _row(turn: Turn, rung: Rung) -> LadderRow:
    what: Value = rung.body.name if rung.body else Phrase(f"plan_step_{rung.step}")
    last: Value = Phrase("ladder_closes", {"day": Day(rung.file_by)}) if rung.file_by else ""
    mark = Mark.LAST_DAY if rung.file_by is not None else Mark.AHEAD
    return LadderRow(mark, _when(turn, rung), what, last)


def _when(turn: Turn, rung: Rung) -> Value:
    """Return the day a step opens; a body's door stays open from that day on."""
    if rung.opens is None:
        return Phrase("ladder_some_day")
    if rung.opens <= turn.today:
        return Phrase("ladder_open_now")
    return Phrase("ladder_after", {"day": Day(rung.opens)}) if rung.body else Day(rung.opens)
