"""What must not be said or done on the way: general rules first, then the wrong claims that rows warn of."""

from __future__ import annotations

from bot.domain.bodies import Body, PostingRiskLevel, Role, RowStatus
from bot.domain.drafts import Step
from bot.domain.effects import Phrase
from bot.domain.escalation.view import View
from bot.domain.facts import CompanyState

_GENERAL = (
    Phrase("plan_never_threat"),
    Phrase("plan_never_tag"),
    Phrase("plan_never_crime"),
    Phrase("plan_never_people"),
    Phrase("plan_never_many"),
    Phrase("plan_never_promise"),
)
_NO_DECISION = frozenset({Role.REGULATOR, Role.CONSUMER_AGENCY, Role.PLATFORM, Role.DPA, Role.ADVICE})


def never(view: View) -> tuple[Phrase, ...]:
    """Return the rules for this country and sector; none of them is a step."""
    found = [phrase for phrase in _GENERAL if not _is_moot(phrase, view)]
    if any(row.risk is not PostingRiskLevel.NONE and row.country == view.s.country for row in view.s.bodies):
        found.append(Phrase("plan_never_risky"))
    if view.s.state is CompanyState.PARTIAL:
        found.append(Phrase("plan_never_settle"))
    day = view.s.ruled_on(view.today)
    for row in view.here:
        if row.valid_on(day) and not (row.paid_by and row not in view.rows):
            found += _of(row)
    return tuple(found)


def _of(row: Body) -> list[Phrase]:
    if row.status is RowStatus.CLOSED:
        return [Phrase("plan_never_closed", {"name": row.name})]
    found = []
    if not row.resolves_individual and row.role in _NO_DECISION:
        found.append(Phrase("plan_never_decides", {"name": row.name}))
    if row.must_not_say:
        found.append(Phrase("plan_never_claim", {"name": row.name, "text": row.must_not_say}))
    return found


def _is_moot(phrase: Phrase, view: View) -> bool:
    """A legal threat is no longer one once the letter before action has gone."""
    return phrase.key == "plan_never_threat" and view.s.when_done(Step.LETTER_BEFORE_ACTION) is not None
