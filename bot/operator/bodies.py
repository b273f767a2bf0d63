"""`redress bodies`: list, show, count and check who takes a complaint further."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.bodies import Body

PLEASE_CHECK = "please check on their site"


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A word after `redress bodies`, what it does, its options and what runs it."""

    name: str
    does: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the subcommands of SUBCOMMANDS."""
    commands = parser.add_subparsers(metavar="SUBCOMMAND", required=True)
    for subcommand in SUBCOMMANDS:
        one = commands.add_parser(subcommand.name, help=subcommand.does, description=subcommand.does)
        subcommand.options(one)
        one.set_defaults(command=subcommand.run)


def _no_options(_: argparse.ArgumentParser) -> None:
    return


# --- list -------------------------------------------------------------------------------


def _list_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--country", metavar="GB", help="two letters; EU and ZZ (any) are rows of their own")
    parser.add_argument("--sector", metavar="telecoms", help="only rows for it, or for any")
    parser.add_argument("--kind", metavar="body", help="body, chargeback, small_claims, champion or law")


def _list(parsed: argparse.Namespace) -> int:
    from bot.directory.bodies import all_bodies
    from bot.domain.bodies import sector_of

    country = parsed.country.upper() if parsed.country else None
    sector = sector_of(parsed.sector)
    if parsed.sector and sector is None:
        print(f"{parsed.sector!r} is no sector that the rows know: only rows for any sector.")
    rows = [
        row
        for row in all_bodies()
        if country in (None, row.country)
        and (not parsed.sector or row.fits(sector))
        and parsed.kind in (None, row.kind)
    ]
    if not rows:
        print("No row is like that; `redress bodies stats` shows what there is.", file=sys.stderr)
        return 1
    today = _today()
    for row in rows:
        print(_in_a_line(row, today))
    return 0


def _in_a_line(row: Body, today: date) -> str:
    parts = [f"{row.id:24}{row.role:16}{row.name}", _window(row)]
    if row.region:
        parts.append(f"only in {row.region}")
    if row.status != "active":
        parts.append({"closed": "CLOSED", "check_started": "announced: check whether it works"}[row.status])
    elif not row.resolves_individual and row.kind != "law":
        parts.append("decides no single case")
    if not row.trusted(today):
        parts.append(PLEASE_CHECK)
    return ", ".join(filter(None, parts))


def _window(row: Body) -> str:
    """Return how long one waits, and how long the way stays open."""
    wait = ""
    if row.wait_business_days is not None:
        wait = f"{row.wait_business_days} working days"
    elif row.wait_days is not None:
        wait = f"{row.wait_days} days" if row.wait_days else "at once"
    last = ""
    if row.deadline_from is not None:
        length = f"{row.deadline_days} days" if row.deadline_days else f"{row.deadline_months} months"
        last = f"then {length} from {row.deadline_from.replace('_', ' ')}"
    return ", ".join(filter(None, (wait, last)))


# --- show -------------------------------------------------------------------------------


def _show_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="+", metavar="ID", help="a row's key, such as gb-fos")


def _show(parsed: argparse.Namespace) -> int:
    from bot.directory.bodies import all_bodies

    rows = {row.id: row for row in all_bodies()}
    missing = [key for key in parsed.id if key not in rows]
    for key in missing:
        print(f"No body is known as {key!r}; `redress bodies list` shows them.", file=sys.stderr)
    today = _today()
    print("\n\n".join("\n".join(_described(rows[key], today)) for key in parsed.id if key in rows))
    return 1 if missing else 0


def _described(row: Body, today: date) -> Iterator[str]:
    yield f"{row.name} ({row.id}), {row.role}, {row.country}, {', '.join(sorted(row.sectors))}"
    valid = " to ".join(str(day) if day else "" for day in (row.valid_from, row.valid_to))
    for name, value in (
        ("region", row.region),
        ("status", row.status if row.status != "active" else None),
        ("valid", valid if valid.strip() != "to" else None),
        ("first", row.prerequisite),
        ("only if", row.only_if),
        ("needs", ", ".join(row.needs)),
        ("window", _window(row)),
        ("answers", f"{row.company_must_reply_days} days" if row.company_must_reply_days else None),
        ("can do", row.can_do),
        ("decides", "single cases" if row.resolves_individual else "no single case"),
        ("fee", row.fee),
        ("where", row.complaint_url or row.url),
        ("never", row.must_not_say),
    ):
        if value:
            yield f"  {name:9} {value}"
    yield f"  source    {row.source}, {_checked(row, today)}"


def _checked(row: Body, today: date) -> str:
    if row.checked_on is None:
        return f"not checked: {PLEASE_CHECK}"
    shown = f"checked {row.checked_on} ({', '.join(row.verified_fields)})"
    return shown if row.trusted(today) else f"{shown}, long ago: {PLEASE_CHECK}"


# --- stats and check --------------------------------------------------------------------


def _stats(_: argparse.Namespace) -> int:
    from bot.directory.bodies import BODIES, all_bodies

    rows, today = all_bodies(), _today()
    trusted = sum(row.trusted(today) for row in rows)
    print(f"rows: {len(rows)}, checked within a year: {trusted}, others: {len(rows) - trusted}")
    print(f"taking single cases: {sum(row.resolves_individual for row in rows)}")
    print(f"size on disk: {BODIES.stat().st_size:,} bytes")
    for title, values in (
        ("kind", (row.kind.value for row in rows)),
        ("role", (row.role.value for row in rows)),
        ("country", (row.country for row in rows)),
        ("sector", (sector for row in rows for sector in row.sectors)),
        ("status", (row.status.value for row in rows)),
    ):
        print(f"by {title}: {_counted(values)}")
    return 0


def _counted(values: Iterable[str]) -> str:
    counts = sorted(Counter(values).items(), key=lambda entry: (-entry[1], entry[0]))
    return ", ".join(f"{name} {count}" for name, count in counts)


def _check(_: argparse.Namespace) -> int:
    from bot.operator.bodies_checking import problems

    found = problems()
    for problem in found:
        print(problem)
    print(f"{len(found)} problems" if found else "The bodies are in order.")
    return 1 if found else 0


def _today() -> date:
    return datetime.now(UTC).date()


SUBCOMMANDS: tuple[Subcommand, ...] = (
    Subcommand("list", "list the bodies of a country or sector, one a line", _list_options, _list),
    Subcommand("show", "show all that is known of a body, with its source", _show_options, _show),
    Subcommand("check", "check the file; 1 with a list when something is wrong", _no_options, _check),
    Subcommand("stats", "count by kind, role, country, sector and status", _no_options, _stats),
)
