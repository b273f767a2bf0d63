"""The command line: `redress`, or `python -m bot`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__

if TYPE_CHECKING:
    from bot.bootstrap import Options
    from bot.config import Settings

USAGE = """\
Redress turns a bad service experience into a public post and reminds you until the company has put it right.

  redress chat       talk to the bot in this terminal: no token, no key
  redress run        serve Telegram; needs TELEGRAM_BOT_TOKEN
  redress doctor     check token, database, migrations and folders, each failure with its cure
  redress migrate    bring the database to the newest version
  redress directory  build, look up, show, count and check the companies
  redress bodies     list, show, count and check who takes a complaint further
  redress plan       print the dated ladder of next steps for a case
  redress scorecard  show or export how companies answer, from ten people up
  redress prompts    list what a model is asked, and show it for a case
  redress eval       measure reading and writing on labelled stories

Settings come from the environment or a file .env; see README.md.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    parsed = _parser().parse_args(arguments)
    from bot.config import SettingsError

    try:
        status: int = parsed.command(parsed)
    except SettingsError as error:
        print(error.message, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="redress",
        description=USAGE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="redress COMMAND [options]",
    )
    parser.add_argument("--version", action="version", version=f"redress {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _chat_options(commands.add_parser("chat", help="talk to the bot in this terminal"))
    run = commands.add_parser("run", help="serve Telegram by long polling")
    run.set_defaults(command=_run)
    migrate = commands.add_parser("migrate", help="bring the database to the newest version")
    migrate.set_defaults(command=_migrate)
    doctor = commands.add_parser("doctor", help="check that everything needed is there")
    doctor.add_argument("--quiet", action="store_true", help="print only what fails; for health checks")
    doctor.set_defaults(command=_doctor)
    _directory_options(commands.add_parser("directory", help="the companies the bot knows"))
    _ladder_options(commands)
    kinds = commands.add_parser("kinds", help="how messages are told apart (maintainers)")
    if "kinds" in sys.argv[1:2]:
        _kinds_options(kinds)
    _scorecard_options(commands.add_parser("scorecard", help="how companies answer, in anonymous figures"))
    _prompts_options(commands.add_parser("prompts", help="what a model is asked"))
    measure = commands.add_parser("eval", help="measure reading and writing on labelled stories")
    if "eval" in sys.argv[1:2]:
        _evaluation_options(measure)
    return parser


def _kinds_options(parser: argparse.ArgumentParser) -> None:
    from bot.operator.kinds import add_to

    add_to(parser)


def _evaluation_options(parser: argparse.ArgumentParser) -> None:
    from bot.evaluation.command import add_to

    add_to(parser)


def _directory_options(parser: argparse.ArgumentParser) -> None:
    from bot.operator.directory import add_to

    add_to(parser)


def _ladder_options(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from bot.operator import bodies, plan

    bodies.add_to(commands.add_parser("bodies", help="who takes a complaint further"))
    plan.add_to(commands.add_parser("plan", help="the dated ladder of next steps for a case"))


def _scorecard_options(parser: argparse.ArgumentParser) -> None:
    from bot.operator.scorecard import add_to

    add_to(parser)


def _prompts_options(parser: argparse.ArgumentParser) -> None:
    from bot.operator.prompts import add_to

    add_to(parser)


def _chat_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line each way (docs/json-chat.md)"
    )
    parser.add_argument("--now", type=_moment, metavar="ISO8601", help="where the clock stands, with --json")
    parser.add_argument("--country", type=_country, metavar="KE", help="your country; default: unknown")
    parser.add_argument("--timezone", type=_zone, metavar="Africa/Nairobi", help="default: the country's")
    parser.add_argument("--language", default="en", metavar="en", help="language of the messages")
    parser.add_argument("--db", metavar="URL", help="database; with --json a new one by default")
    parser.add_argument(
        "--engine", choices=("rules", "openai", "auto"), default="auto", help="who reads and writes"
    )
    parser.set_defaults(command=_chat)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a moment such as 2026-11-18T09:00:00+03:00"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _country(text: str) -> str:
    if len(text) != 2 or not text.isalpha():
        raise argparse.ArgumentTypeError(f"{text!r} is not a two-letter country code such as KE")
    return text.upper()


def _zone(text: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (OSError, ValueError, KeyError):
        raise argparse.ArgumentTypeError(f"{text!r} is not a zone such as Africa/Nairobi") from None


# --- commands ----------------------------------------------------------------------


def _settings(*needs: str) -> Settings:
    from bot import config, log

    settings = config.load(frozenset(config.Need(need) for need in needs))
    log.configure(settings.log_level, as_json=settings.log_json, secrets=settings.secrets)
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    return settings


def _options(parsed: argparse.Namespace) -> Options:
    from bot.bootstrap import Options
    from bot.domain.case import Person
    from bot.domain.countries import timezone_of

    person = Person(
        country=parsed.country,
        timezone=parsed.timezone or timezone_of(parsed.country),
        timezone_given=parsed.timezone is not None,
        language=parsed.language,
    )
    return Options(person=person, engine=parsed.engine, database=parsed.db)


def _chat(parsed: argparse.Namespace) -> int:
    return _json_chat(parsed) if parsed.json else _terminal_chat(parsed)


def _json_chat(parsed: argparse.Namespace) -> int:
    from dataclasses import replace

    from bot.bootstrap import seat
    from bot.terminal.clocks import FrozenClock
    from bot.terminal.json_chat import JsonChat, writer

    settings, options = _settings(), _options(parsed)
    if options.database is None:
        options = replace(options, database=f"sqlite:///{_new_file(settings.data_dir)}")
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    made = seat(settings, "json", FrozenClock(parsed.now or datetime.now(UTC)), options)
    try:
        JsonChat(made, writer(sys.stdout)).run(iter(sys.stdin.readline, ""))
    finally:
        made.close()
    return 0


def _new_file(folder: Path) -> Path:
    """Return the path of a database nobody has used yet."""
    import tempfile

    chats = folder / "chats"
    chats.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="chat-", dir=chats)) / "redress.db"


def _terminal_chat(parsed: argparse.Namespace) -> int:
    from bot.bootstrap import seat
    from bot.i18n.render import Renderer
    from bot.terminal.chat import TerminalChat, typed_lines
    from bot.terminal.clocks import AheadClock
    from bot.terminal.look import Look, PlainLook, RichLook

    made = seat(_settings(), "terminal", AheadClock(), _options(parsed))
    look: Look = PlainLook(sys.stdout)
    prompt = None
    if sys.stdin.isatty() and sys.stdout.isatty():
        from rich.console import Console

        look = RichLook(Console())
        prompt = lambda: input("> ")  # noqa: E731
    try:
        TerminalChat(made, look, Renderer(parsed.language)).run(typed_lines(sys.stdin, prompt))
    finally:
        made.close()
    return 0


def _run(_: argparse.Namespace) -> int:
    from bot.bootstrap import StartError, serve_telegram

    try:
        serve_telegram(_settings("telegram"))
    except StartError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _migrate(_: argparse.Namespace) -> int:
    from bot.store.migrate import current_and_head, upgrade

    url = _settings().database
    before, _head = current_and_head(url)
    upgrade(url)
    after, _head = current_and_head(url)
    print(
        f"The database is at version {after}"
        + (" already." if before == after else f" (was: {before or 'empty'}).")
    )
    return 0


def _doctor(parsed: argparse.Namespace) -> int:
    from bot.doctor import examine

    return examine(quiet=parsed.quiet)


if __name__ == "__main__":
    sys.exit(main())
