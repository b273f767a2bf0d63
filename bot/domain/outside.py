"""Steps outside the company: what whoever decides asks for and can do, and how to reach them."""

from __future__ import annotations

from bot.domain.bodies import Body
from bot.domain.case import Case
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button, Keyboard, Lines, Phrase, Value
from bot.domain.escalation import Rung
from bot.domain.turn import Turn


def show_outside(turn: Turn, case: Case, rung: Rung, row: Body) -> Turn:
    """Show a step outside with its rule, its limits and its address; nothing is filed by the bot."""
    return turn.say(
        "step_outside",
        outside_keyboard(case, rung.step, row),
        case=case,
        name=row.name,
        why=rung.why,
        lines=Lines(tuple(body_lines(row))),
    )


def body_lines(row: Body) -> list[Value]:
    """Return what the row says for a person: its rule, papers, power, price and address."""
    lines: list[Value] = []
    if row.prerequisite:
        lines.append(Phrase("outside_rule", {"text": row.prerequisite}))
    if row.needs:
        lines.append(Phrase("outside_needs", {"text": "; ".join(row.needs)}))
    if row.can_do:
        lines.append(Phrase("outside_can_do", {"text": row.can_do}))
    if row.fee:
        lines.append(Phrase("outside_fee", {"text": row.fee}))
    if not row.verified:
        lines.append(Phrase("outside_unchecked"))
    return lines


def outside_keyboard(case: Case, step: Step, row: Body) -> Keyboard:
    """Return: open the page, then "I filed it" or "not for me"."""
    number, argument = case.number, f"{step}.{row.id}"
    address = row.complaint_url or row.url
    opened: Keyboard = ()
    if address:
        opened = ((Button(Action.LINK, "btn_open_body", number, "body", {"name": row.name}, url=address),),)
    return (
        *opened,
        (
            Button(Action.FILED, "btn_filed", number, argument),
            Button(Action.ASIDE, "btn_not_for_me", number, argument),
        ),
    )
