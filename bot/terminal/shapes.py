"""The JSON shapes of docs/json-chat.md for what the core tells: facts, drafts, cases, messages."""

from __future__ import annotations

from bot.domain.case import Case
from bot.domain.company import OFFERABLE, TAGGABLE, Company, Platform
from bot.domain.countries import timezone_of
from bot.domain.drafts import Draft, DraftKind, Step
from bot.domain.facts import Facts, Origin
from bot.domain.hours import zone_of
from bot.i18n.render import RenderedButton
from bot.terminal.seat import Shown

Json = dict[str, object]


# The kinds of drafts that the format names; a text of any other kind stands in its message alone.
DRAFT_KINDS = frozenset(DraftKind) - {
    DraftKind.PHONE_SCRIPT,
    DraftKind.COMPANY_FORM,
    DraftKind.REPLY,
    DraftKind.CORRECTION,
}


def message(shown: Shown) -> Json:
    line: Json = {
        "type": "message",
        "id": shown.id,
        "key": shown.say.key,
        "text": shown.rendered.text,
        "buttons": [[_button(button) for button in row] for row in shown.rendered.rows],
        "files": [str(path) for path in shown.files],
    }
    if shown.edits is not None:
        line["edits"] = shown.edits
    return line


def _button(button: RenderedButton) -> Json:
    line: Json = {"id": button.id, "action": button.action, "label": button.label}
    if button.url is not None:
        line["url"] = button.url
    if button.copy is not None:
        line["copy"] = button.copy
    return line


def facts(case: Case, country: str | None) -> Json:
    """Return the `facts` event of a case."""
    card = case.facts
    when, ask = card.when, card.ask
    values: Json = {
        "company": _company(card.company, country),
        "what": card.what,
        "when": when
        and {
            "from": when.start.isoformat(),
            "to": when.end.isoformat() if when.end else None,
            "precision": when.precision.value,
        },
        "where": card.where,
        "amounts": [
            {"value": float(one.value), "currency": one.currency, "role": one.role.value}
            for one in card.amounts
        ],
        "references": [{"kind": one.kind.value, "text": one.text} for one in card.references],
        "tried": [one.text for one in card.tried],
        "ask": ask and _ask_words(card),
        "urgency": card.urgency.value,
        "promised_by": card.promised_by.isoformat() if card.promised_by else None,
        "company_state": card.company_state.value,
    }
    if ask is not None and ask.by is not None:
        values["ask_by"] = ask.by.isoformat()
    if ask is not None:
        values["ask_kinds"] = [kind.value for kind in ask.kinds]
    return {"type": "facts", "case": str(case.number), "facts": values, "provenance": _provenance(card)}


def _ask_words(card: Facts) -> str:
    ask = card.ask
    if ask is None:
        return ""
    kinds = " or ".join(kind.value for kind in ask.kinds)
    words = ask.text or kinds
    return f"{words} by {ask.by.isoformat()}" if ask.by else words


def _company(company: Company | None, country: str | None) -> Json | None:
    if company is None:
        return None
    line: Json = {"name": company.name, "country": company.country or country, "sector": company.sector}
    for platform in Platform:
        account = company.account(platform, TAGGABLE) or company.account(platform, OFFERABLE)
        line[platform.value] = account.handle if account else None
        line[f"{platform.value}_status"] = account.status.value if account else "unknown"
    return line


def _provenance(card: Facts) -> Json:
    known = {
        name: [_origin(origin) for origin in origins if origin != Origin()]
        for name, origins in card.provenance.items()
    }
    return {name: origins for name, origins in known.items() if origins}


def _origin(origin: Origin) -> Json:
    if origin.button is not None:
        return {"button": origin.button}
    if origin.evidence is not None:
        return {"evidence": origin.evidence}
    return {"input": origin.input, "start": origin.start, "end": origin.end}


def draft(case: int, made: Draft) -> Json:
    """Return the `draft` event."""
    line: Json = {
        "type": "draft",
        "case": str(case),
        "kind": made.kind.value,
        "text": made.text,
        "variant": made.variant,
        "engine": made.engine.value,
        "problems": [{"gate": one.gate, "text": one.text} for one in made.problems],
        "left_out": [{"text": one.text, "reason": one.reason} for one in made.left_out],
        "tags": list(made.tags),
    }
    if made.kind is DraftKind.X_THREAD:
        line["parts"] = list(made.parts)
    if made.subject:
        line["subject"] = made.subject
    return line


def case(case_: Case, timezone: str | None, country: str | None) -> Json:
    """Return the `case` event: where a case stands and when the bot is back."""
    due = case_.next_reminder_at
    zone = zone_of(timezone or timezone_of(country))
    line: Json = {
        "type": "case",
        "id": str(case_.number),
        "status": case_.status.value,
        "next_reminder_at": due.astimezone(zone).isoformat() if due else None,
        "step": _step(case_).value,
    }
    if case_.result is not None:
        line["result"] = case_.result.value
    return line


def _step(case_: Case) -> Step:
    """Return the step that is on the screen, else the next one planned, else the last one reached."""
    if case_.awaiting_answer or not case_.planned:
        return case_.step if case_.step is not Step.FIRST_POST else Step.NONE
    return min(case_.planned, key=lambda row: row.due_at).step
