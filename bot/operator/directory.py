"""`redress directory`: build, look up, show, count and check the companies."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.company import AccountKind, AccountStatus, Platform

if TYPE_CHECKING:
    from bot.directory.lookup import BrandDirectory
    from bot.domain.company import Account, Company, Lookup

ACCOUNTS = (
    ("x", Platform.X, AccountKind.MAIN),
    ("x_support", Platform.X, AccountKind.SUPPORT),
    ("tiktok", Platform.TIKTOK, AccountKind.MAIN),
)


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A word after `redress directory`, what it does, its options and what runs it."""

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


def _companies() -> BrandDirectory:
    from bot.directory.lookup import BrandDirectory

    return BrandDirectory()


# --- build ------------------------------------------------------------------------------


def _build_options(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--package", type=Path, metavar="FILE.tgz", help="name-suggestion-index as npm packs it"
    )
    source.add_argument("--npm", action="store_true", help="let npm fetch it; none of its code is run")


def _build(parsed: argparse.Namespace) -> int:
    from bot.operator.build import LIMIT, build
    from bot.operator.package import PackageError, from_npm, read_package

    try:
        package = from_npm() if parsed.npm else read_package(parsed.package)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 2
    built = build(package)
    print(f"package {package.version}: {built.listed} companies beside {built.kept} kept by hand")
    print(f"accounts taken over into rows kept by hand: {built.filled}")
    for reason, count in built.handles.items():
        print(f"accounts of the package, {reason}: {count}")
    print(f"size: {built.size:,} bytes of {LIMIT:,}")
    return 0 if built.size <= LIMIT else 1


# --- lookup -----------------------------------------------------------------------------


def _lookup_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer with one JSON object a line")
    parser.add_argument("--country", metavar="KE", help="where the person is; default: unknown")
    parser.add_argument("--sector", metavar="telecoms", help="what the story is about; default: unknown")


def _lookup(parsed: argparse.Namespace) -> int:
    companies = _companies()
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    write = _as_json if parsed.json else _as_words
    for line in iter(sys.stdin.readline, ""):
        found = companies.lookup(line.rstrip("\r\n"), country=parsed.country, sector=parsed.sector)
        print(write(found), flush=True)
    return 0


def _as_json(found: Lookup) -> str:
    scores = found.scores or (found.score,) * len(found.companies)
    return json.dumps(
        {
            "query": found.query,
            "answer": found.answer.value,
            "companies": [
                _company_json(company, score) for company, score in zip(found.companies, scores, strict=True)
            ],
        },
        ensure_ascii=False,
    )


def _company_json(company: Company, score: float) -> Mapping[str, object]:
    accounts: dict[str, object] = {}
    for name, platform, kind in ACCOUNTS:
        account = _account(company, platform, kind)
        accounts[name] = account.handle if account else None
        accounts[f"{name}_status"] = (account.status if account else AccountStatus.UNKNOWN).value
    return {
        "name": company.name,
        "country": company.country,
        "sector": company.sector,
        **accounts,
        "website": company.website,
        "score": round(score, 1),
    }


def _account(company: Company, platform: Platform, kind: AccountKind) -> Account | None:
    """Return the account that serves the company's country, if any."""
    for account in company.accounts:
        fits = account.country is None or company.country in (None, account.country)
        if (account.platform, account.kind) == (platform, kind) and fits:
            return account
    return None


def _as_words(found: Lookup) -> str:
    names = " | ".join(_in_a_line(company) for company in found.companies)
    return f"{found.query}: {found.answer}{f': {names}' if names else ''}"


def _in_a_line(company: Company) -> str:
    parts = [f"{company.name} ({company.id}, {company.country or 'any country'}, {company.sector})"]
    for name, platform, kind in ACCOUNTS:
        account = _account(company, platform, kind)
        if account:
            parts.append(f"{name} @{account.handle} {account.status}")
    return ", ".join(parts)


# --- show -------------------------------------------------------------------------------


def _show_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME_OR_ID", help="a company's key, or a name as people type it")
    parser.add_argument("--country", metavar="KE", help="where the person is; default: unknown")


def _show(parsed: argparse.Namespace) -> int:
    companies = _companies()
    number = companies.table.ids.get(parsed.name)
    ids = [parsed.name] if number is not None else []
    if not ids:
        found = companies.lookup(parsed.name, country=parsed.country)
        ids = [company.id for company in found.companies if company.id]
    if not ids:
        print(f"No company is known as {parsed.name!r}.", file=sys.stderr)
        return 1
    print("\n\n".join("\n".join(_described(companies, id_)) for id_ in ids))
    return 0


def _described(companies: BrandDirectory, company_id: str) -> Iterable[str]:
    row = companies.table.row(companies.table.ids[company_id])
    yield f"{row.name} ({row.id}), {row.sector}, {', '.join(row.countries) or 'everywhere'}"
    yield f"  known     {'from the package alone' if row.listed else 'kept by hand'}"
    if row.aliases:
        yield f"  also      {', '.join(alias.rule.value + alias.written for alias in row.aliases)}"
    yield f"  website   {row.website or 'unknown'}"
    yield f"  complain  {row.complaint or 'unknown'}{f' ({row.complaint_source})' if row.complaint else ''}"
    for account in row.accounts:
        where = f" in {account.country}" if account.country and len(row.countries) != 1 else ""
        yield (
            f"  {account.platform} {account.kind:8}@{account.handle}{where}, {account.status}: "
            f"{account.source or 'no source'}"
        )
    if row.note:
        yield f"  note      {row.note}"


# --- stats and check --------------------------------------------------------------------


def _stats(_: argparse.Namespace) -> int:
    from bot.directory.stats import directory_stats
    from bot.directory.table import COMPANIES

    table = _companies().table
    stats = directory_stats(table.rows())
    print(f"companies: {stats.companies}, kept by hand: {table.header.kept}, package {table.header.package}")
    print(f"companies with an account: {stats.companies_with_account}, other names: {stats.aliases}")
    share = 100 * stats.sourced_accounts / max(1, stats.accounts)
    print(f"accounts: {stats.accounts}, with source and date: {share:.1f} %")
    print(f"size on disk: {COMPANIES.stat().st_size:,} bytes")
    for title, counts in (
        ("platform", stats.by_platform),
        ("status", stats.by_status),
        ("sector", stats.by_sector),
        ("country", stats.by_country),
    ):
        print(f"by {title}: " + ", ".join(f"{name} {count}" for name, count in counts.items()))
    return 0


def _check(_: argparse.Namespace) -> int:
    from bot.operator.checking import problems

    found = problems()
    for problem in found:
        print(problem)
    print(f"{len(found)} problems" if found else "The directory is in order.")
    return 1 if found else 0


# --- suggestions ------------------------------------------------------------------------


def _suggestions_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="write one JSON object a line")


def _suggestions(parsed: argparse.Namespace) -> int:
    from bot import config
    from bot.operator.suggestions import print_suggestions
    from bot.store.migrate import upgrade

    settings = config.load(frozenset())
    upgrade(settings.database)
    print_suggestions(settings.database, sys.stdout, as_json=parsed.json)
    return 0


SUBCOMMANDS: tuple[Subcommand, ...] = (
    Subcommand("build", "build the companies' file anew (maintainers)", _build_options, _build),
    Subcommand("lookup", "look up names from standard input, one a line", _lookup_options, _lookup),
    Subcommand("show", "show all that is known of a company, with sources", _show_options, _show),
    Subcommand("stats", "count by country, sector, platform and status", _no_options, _stats),
    Subcommand("check", "check both files; 1 with a list when something is wrong", _no_options, _check),
    Subcommand("suggestions", "list the accounts that people call wrong", _suggestions_options, _suggestions),
)
