"""Answer the core when it asks about a company: look it up, and count its cases when it is sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.app.ports import Directory, PersonId, UnitOfWork
from bot.domain.company import Answer, Company
from bot.domain.effects import Consult
from bot.domain.events import Consulted
from bot.domain.joining import split_code
from bot.domain.scorecard import others_waiting, scorecard


def consulted(
    unit: UnitOfWork, companies: Directory, person: PersonId, asked: Consult, now: datetime
) -> Consulted:
    """Return what was found; the figures are those of the company in one country, its own or the asker's."""
    found = _found(companies, asked)
    event = Consulted(asked.purpose, asked.name, found, asked.country, place=person, case=asked.case)
    if len(found) != 1 or found[0].id is None:
        return event
    country, today = found[0].country or asked.country, now.date()
    counted = tuple(unit.outcomes(found[0].id, country or ""))
    others = others_waiting(counted, person, today)
    return replace(event, country=country, card=scorecard(counted, today), others=others)


def _found(companies: Directory, asked: Consult) -> tuple[Company, ...]:
    if asked.code:
        company, country = split_code(asked.code) or ("", None)
        known = companies.get(company, country=country)
        return () if known is None else (known,)
    lookup = companies.lookup(asked.name, country=asked.country)
    return () if lookup.answer is Answer.UNKNOWN else lookup.companies
