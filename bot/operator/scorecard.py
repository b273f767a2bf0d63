"""`redress scorecard`: the anonymous figures of companies, with the same floor as in the chat."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import TextIO

from bot.domain.company import Answer, Lookup
from bot.domain.scorecard import FLOOR, PERIOD, Counted, Figures, scorecard

COLUMNS = ("company", "country", "period", "as_of", "people", "answered", "solved", "days_to_answer",
           "days_to_solve")  # fmt: skip
LATELY, EVER = f"{PERIOD.days} days", "all time"


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the subcommands."""
    commands = parser.add_subparsers(metavar="SUBCOMMAND", required=True)
    export = commands.add_parser("export", help="write the figures of every company")
    export.add_argument("--csv", action="store_true", required=True, help="as comma-separated values")
    export.set_defaults(command=_export)
    show = commands.add_parser("show", help="show the figures of one company")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--country", metavar="KE", help="where; default: every country of the company")
    show.set_defaults(command=_show)


def _counted() -> list[Counted]:
    from bot import config
    from bot.store.migrate import upgrade
    from bot.store.outcomes import everything

    settings = config.load(frozenset())
    upgrade(settings.database)
    return everything(settings.database)


def _export(_: argparse.Namespace) -> int:
    write_csv(_counted(), datetime.now(UTC).date(), sys.stdout)
    return 0


def _show(parsed: argparse.Namespace) -> int:
    from bot.directory.lookup import BrandDirectory

    found = BrandDirectory().lookup(parsed.name, country=parsed.country)
    return show(found, parsed.country, _counted(), datetime.now(UTC).date(), sys.stdout)


def rows(counted: Iterable[Counted], today: date) -> Iterator[tuple[str, str, str, Figures]]:
    """Yield company, country, period and figures for each that may be shown, in the order of their names."""
    cells: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in counted:
        cells[one.outcome.company, one.outcome.country].append(one)
    for (company, country), known in sorted(cells.items()):
        card = scorecard(known, today)
        for period, figures in ((LATELY, card.lately), (EVER, card.ever)):
            if figures is not None:
                yield company, country, period, figures


def write_csv(counted: Iterable[Counted], today: date, output: TextIO) -> int:
    """Write the figures, a header first; return how many lines of figures there are."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(COLUMNS)
    found = list(rows(counted, today))
    for company, country, period, figures in found:
        days = (figures.days_to_answer, figures.days_to_solve)
        counts = (figures.people, figures.answered, figures.solved)
        writer.writerow((company, country, period, today.isoformat(), *counts, *days))
    return len(found)


def show(found: Lookup, country: str | None, counted: Iterable[Counted], today: date, output: TextIO) -> int:
    """Write the figures of one company; 1 when it is not known or the name is not clear."""
    if found.answer is not Answer.SURE:
        names = ", ".join(company.name for company in found.companies)
        print(f"Which company? {names}" if names else "No company of that name is known.", file=output)
        return 1
    company = found.companies[0]
    own = [one for one in counted if one.outcome.company == company.id]
    here = [one for one in own if country is None or one.outcome.country == country.upper()]
    shown = list(rows(here, today))
    for _, place, period, figures in shown:
        print(f"{company.name}, {place or 'country unknown'}, {period}: {_words(figures)}", file=output)
    if not shown:
        print(f"{company.name}: fewer than {FLOOR} people, too few to show.", file=output)
    return 0


def _words(figures: Figures) -> str:
    parts = [f"at least {figures.people} people"]
    for what, count, days in (
        ("answered", figures.answered, figures.days_to_answer),
        ("solved", figures.solved, figures.days_to_solve),
    ):
        half = "" if days is None else f" (half within about {days} {'day' if days == 1 else 'days'})"
        parts.append(f"{f'at least {count}' if count else 'fewer than 5'} {what}{half}")
    return ", ".join(parts)
