"""`redress plan`: the dated ladder for a case that options describe, for a person or as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.bodies import ClockStart, PaidBy
from bot.domain.countries import currency_of, timezone_of
from bot.domain.drafts import Step
from bot.domain.facts import Amount, CompanyState
from bot.domain.hours import MORNING, local_day, zone_of

if TYPE_CHECKING:
    from bot.domain.escalation import Filed, Situation

Choice = TypeVar("Choice", Step, ClockStart)
STATES = tuple(state.value for state in CompanyState)
WRONG_INPUT = 2
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_DAYS = (
    ("complained", "the first DIRECT complaint to the company: the clocks start there"),
    ("answered", "their last answer; with --state refused the final one"),
    ("promised", "the day they named"),
    ("happened", "the day it went wrong"),
    ("paid-on", "the day you paid"),
    ("expected", "the day it should have been delivered"),
)
_SILENT = (CompanyState.NONE, CompanyState.AUTO_REPLY)


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of a case."""
    parser.usage = "redress plan [options]"
    where = parser.add_argument_group("the company")
    where.add_argument("--country", metavar="GB", type=_country, help="two letters; default: unknown")
    where.add_argument("--region", metavar="Scotland", help="part of the country, where bodies depend on it")
    where.add_argument("--sector", metavar="telecoms", help="what it sells; default: unknown")
    what = parser.add_argument_group("what happened (a DAY is written 2026-10-01)")
    for name, does in _DAYS:
        what.add_argument(f"--{name}", metavar="DAY", type=_day, help=does)
    what.add_argument(
        "--posted", metavar="DAY", type=_moment, help="the first public post: a day or a moment"
    )
    what.add_argument("--state", choices=STATES, default="none", help="what they did so far; default: none")
    what.add_argument("--paid-by", choices=[way.value for way in PaidBy], help="how you paid")
    what.add_argument("--amount", metavar="N", type=_amount, help="how much you paid")
    what.add_argument("--currency", metavar="GBP", help="of that sum; default: the country's")
    what.add_argument("--urgent", action="store_true", help="it burns: hours, not days")
    what.add_argument("--at-night", action="store_true", help="urgent reminders may come at night")
    since = parser.add_argument_group("what was done since (each may be given several times)")
    for name, shape, type_, does in (
        ("done", "STEP=DAY", _done, "a step that was taken or put aside; STEP or STEP:BODY"),
        ("filed", "BODY=DAY[:DAY]", _filed, "filed with a body, and the day that ended"),
        ("event", "EVENT=DAY", _event, f"what a time limit is counted from: {', '.join(ClockStart)}"),
    ):
        since.add_argument(f"--{name}", metavar=shape, type=type_, action="append", default=[], help=does)
    since.add_argument("--snoozed-until", metavar="DAY", type=_moment, help="you asked to wait until then")
    since.add_argument("--stopped", action="store_true", help="you asked to stop")
    parser.add_argument("--timezone", metavar="Europe/London", type=_zone, help="default: the country's")
    parser.add_argument("--now", metavar="DAY", type=_moment, help="a day or a moment; default: this moment")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(command=run)


def run(parsed: argparse.Namespace) -> int:
    """Print the plan; say in one sentence what is wrong with the options, and return 2."""
    zone = parsed.timezone or timezone_of(parsed.country)
    now = _at(parsed.now, zone) or datetime.now(UTC)
    problem = next(_contradictions(parsed, local_day(now, zone)), None)
    if problem is not None:
        print(problem, file=sys.stderr)
        return WRONG_INPUT
    from bot.domain.escalation import plan
    from bot.operator.plan_words import as_json, as_words

    situation = situation_of(parsed)
    made = plan(situation, now)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    whole_day = parsed.now is not None and not isinstance(parsed.now, datetime)
    write = as_json if parsed.json else as_words
    print(write(made, situation, whole_day=whole_day))
    return 0


def situation_of(parsed: argparse.Namespace) -> Situation:
    """Return the case that the options describe."""
    from bot.directory.bodies import bodies_for
    from bot.domain.escalation import Done, Situation

    zone = parsed.timezone or timezone_of(parsed.country)
    dates = dict(parsed.event)
    if parsed.expected:
        dates.setdefault(ClockStart.TRANSACTION_OR_DELIVERY, parsed.expected)
    currency = parsed.currency.upper() if parsed.currency else currency_of(parsed.country)
    return Situation(
        country=parsed.country,
        region=parsed.region,
        sector=parsed.sector.strip().lower() if parsed.sector else None,
        bodies=bodies_for(parsed.country),
        timezone=zone,
        state=CompanyState(parsed.state),
        posted_at=_at(parsed.posted, zone),
        complained_on=parsed.complained,
        answered_on=parsed.answered,
        promised_on=parsed.promised,
        happened_on=parsed.happened,
        paid_on=parsed.paid_on,
        paid_by=PaidBy(parsed.paid_by) if parsed.paid_by else None,
        amount=Amount(parsed.amount, currency) if parsed.amount is not None else None,
        urgent=parsed.urgent,
        at_night=parsed.at_night,
        dates=dates,
        done=tuple(Done(step, _moment_of(day, zone), body) for step, body, day in parsed.done),
        filed=tuple(parsed.filed),
        snoozed_until=_at(parsed.snoozed_until, zone),
        stopped=parsed.stopped,
    )


# --- what cannot be -----------------------------------------------------------------------


def _contradictions(parsed: argparse.Namespace, today: date) -> Iterator[str]:
    """Yield what is wrong with the options taken together, in a sentence each."""
    from bot.directory.bodies import all_bodies

    state = CompanyState(parsed.state)
    for name in ("complained", "answered", "happened", "paid_on", "posted"):
        day = _day_of(getattr(parsed, name))
        if day is not None and day > today:
            yield f"--{name.replace('_', '-')} {day} has not come yet: today is {today}."
    if parsed.answered and state in _SILENT:
        yield f"--answered says that they answered, but --state is {state}. Say how: --state refused, say."
    if parsed.promised and state in _SILENT:
        yield f"--promised says that they promised something, but --state is {state}. Try --state promise."
    if parsed.answered and parsed.complained and parsed.answered < parsed.complained:
        yield f"They cannot have answered ({parsed.answered}) before you complained ({parsed.complained})."
    if parsed.region and not parsed.country:
        yield "--region needs the country too: --country GB, say."
    if parsed.amount is not None and not parsed.currency and currency_of(parsed.country) is None:
        yield "--amount needs its currency: --currency EUR, say."
    known = {row.id for row in all_bodies()}
    for filed in parsed.filed:
        if filed.body not in known:
            yield f"No body is known as {filed.body!r}; `redress bodies list` shows them."
        if filed.ended_on is not None and filed.ended_on < filed.on:
            yield f"--filed {filed.body} cannot have ended on {filed.ended_on}, before it began ({filed.on})."


# --- one option ---------------------------------------------------------------------------


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-10-01") from None
    return _in_our_time(day)


def _in_our_time(day: date) -> date:
    """Refuse slips of the pen such as 0226-10-01, which no calendar here can count from."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{day} lies outside {_FIRST_YEAR} to {_LAST_YEAR}")
    return day


def _moment(text: str) -> date | datetime:
    """Read a day, or a moment with or without its zone."""
    if len(text) <= len("2026-10-01"):
        return _day(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is neither a day such as 2026-10-01 nor a moment such as 2026-10-01T15:00"
        raise argparse.ArgumentTypeError(message) from None
    _in_our_time(moment.date())
    return moment


def _day_of(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _at(value: date | datetime | None, zone: str | None) -> datetime | None:
    """Return the moment, in UTC: a day means 09:00 where the person is."""
    return None if value is None else _moment_of(value, zone)


def _moment_of(value: date | datetime, zone: str | None) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.combine(value, MORNING)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zone))).astimezone(UTC)


def _country(text: str) -> str:
    if len(text) != 2 or not text.isascii() or not text.isalpha():
        raise argparse.ArgumentTypeError(f"{text!r} is not a two-letter country code such as GB")
    return {"UK": "GB"}.get(text.upper(), text.upper())


def _amount(text: str) -> Decimal:
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        value = Decimal(-1)
    if not value.is_finite() or value <= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a sum such as 240 or 19.99")
    return value


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (OSError, ValueError, KeyError):
        raise argparse.ArgumentTypeError(f"{text!r} is not a zone such as Europe/London") from None


def _parted(text: str, shape: str) -> tuple[str, str]:
    name, equals, day = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not written {shape}")
    return name.strip(), day.strip()


def _done(text: str) -> tuple[Step, str | None, date | datetime]:
    name, day = _parted(text, "STEP=DAY, such as formal_complaint=2026-10-08")
    step, _, body = name.partition(":")
    return _one_of(Step, step), body or None, _moment(day)


def _filed(text: str) -> Filed:
    from bot.domain.escalation import Filed

    body, days = _parted(text, "BODY=DAY, such as gb-fos=2026-11-01")
    on, _, ended = days.partition(":")
    return Filed(body, _day(on), _day(ended) if ended else None)


def _event(text: str) -> tuple[ClockStart, date]:
    name, day = _parted(text, "EVENT=DAY, such as flight=2026-09-30")
    return _one_of(ClockStart, name), _day(day)


def _one_of(kind: Callable[[str], Choice], name: str) -> Choice:
    try:
        return kind(name)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{name!r} is none of the names; --help shows them") from None
