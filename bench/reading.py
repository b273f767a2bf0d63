"""Measure the rules engine on long stories: reading, writing the first texts, the core's turn, and memory.

Every story is another one, so that nothing is remembered from the last; processor time, since other programs
run beside. The last lines name what no bot may hold before the first story, and a plain pass of `re` over the
same words: on a slow machine both it and the engine take longer.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from bench.long_stories import long_story
from bot.app.ports import Directory
from bot.directory.lookup import BrandDirectory
from bot.domain.drafting import request_for
from bot.domain.drafts import Draft, DraftRequest
from bot.domain.reading import Reading, ReadRequest
from bot.domain.turn import Turn
from bot.engines.rules import RulesEngine
from tests.talking_to_core import Talk

ROOT = Path(__file__).resolve().parents[1]
STORIES = 40
STARTS = 5
COUNTRIES = ("KE", "GB", "NG", "ZA")
SHORT = (
    "Ordered a kettle from Argos on Monday, paid £34.99 and it came without its lid. I called twice and "
    "wrote an e-mail, still no answer. Please send the lid or give me my money back by Friday. Thank you"
)
LIMITS = {
    "read and write, p95 (ms)": 150.0,
    "memory of the first story (MB)": 60.0,
}
# What may be imported only once there is a story to read.
DEFERRED = (
    "bot.engines.rules.reader",
    "bot.engines.rules.compose",
    "bot.domain.gates",
    "dateparser",
    "openai",
    "phonenumbers",
    "PIL",
    "rapidfuzz",
    "stdnum",
    "twitter_text",
)
_FIRST = """
import resource, sys, time, tempfile
from functools import partial
from pathlib import Path
from typing import TypeVar
from tests.playing import Play
from bench.long_stories import long_story
unit = 1024 * 1024 if sys.platform == "darwin" else 1024
with tempfile.TemporaryDirectory() as folder:
    play = Play(Path(folder))
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    early = [name for name in sys.argv[1:] if name in sys.modules]
    story = long_story(1)
    start = time.process_time()
    play.say(story)
    taken = time.process_time() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle
    print(taken * 1000, idle / unit, grown / unit, "\t".join(early))
"""
_T = TypeVar("_T")
_PLAIN = re.compile(r"\b\w+(?:'\w+)?\b")


class NoCaseError(Exception):
    """A made-up story was answered like a message that opens no case, so that there is nothing to measure."""

    def __init__(self, story: str, said: list[str]) -> None:
        super().__init__(
            f"A made-up story of {len(_PLAIN.findall(story))} words opened no case: the bot answered it with "
            f"{', '.join(said) or 'nothing'}. It begins: {story[:120]}"
        )


@dataclass
class Stopwatch:
    """A rules engine that notes the milliseconds of what it does."""

    directory: Directory
    read_in: list[float] = field(default_factory=list)
    wrote_in: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine = RulesEngine(self.directory)

    def read(self, request: ReadRequest) -> Reading:
        reading, taken = _timed(lambda: self.engine.read(request))
        self.read_in.append(taken)
        return reading

    def draft(self, request: DraftRequest) -> tuple[Draft, ...]:
        drafts, taken = _timed(lambda: self.engine.draft(request))
        self.wrote_in.append(taken)
        return drafts


@dataclass(frozen=True, slots=True)
class Told:
    """What one story took, in milliseconds; `core` is the conversation around the engine, gates included."""

    read: float
    write: float
    core: float


@dataclass(frozen=True, slots=True)
class First:
    """What the first story took, in milliseconds and megabytes, and what had been imported before it."""

    taken: float
    idle: float
    grown: float
    early: tuple[str, ...]


def run() -> str:
    """Return a table of what was measured beside its limit."""
    try:
        return _measured()
    except NoCaseError as error:
        raise SystemExit(f"Nothing was measured. {error}") from None


def _measured() -> str:
    watch = Stopwatch(BrandDirectory())
    for seed in range(1000, 1004):
        tell(watch, long_story(seed), "KE")  # compiles and loads what only the first stories need
    stories = [long_story(seed) for seed in range(STORIES)]
    told = [tell(watch, story, COUNTRIES[seed % 4]) for seed, story in enumerate(stories)]
    words = [len(_PLAIN.findall(story)) for story in stories]
    plain = [_timed(partial(_PLAIN.findall, story))[1] for story in stories]
    monster = tell(watch, long_story(7, words=9000)[:40_000], "KE")
    short = [tell(watch, SHORT, "GB") for _ in range(STARTS)]
    firsts = [first_story() for _ in range(STARTS)]
    measured = dict(_rows("read", [one.read for one in told]))
    measured |= _rows("write", [one.write for one in told])
    measured |= _rows("read and write", [one.read + one.write for one in told])
    measured |= _rows("core and gates", [one.core for one in told])
    measured["short story, all (ms)"] = statistics.median(one.read + one.write + one.core for one in short)
    measured["40,000 characters, all (ms)"] = monster.read + monster.write + monster.core
    measured["first story, all (ms)"] = statistics.median(first.taken for first in firsts)
    measured["idle bot (MB)"] = statistics.median(first.idle for first in firsts)
    measured["memory of the first story (MB)"] = statistics.median(first.grown for first in firsts)
    ratio = statistics.median((one.read + one.write) / base for one, base in zip(told, plain, strict=True))
    lines = [
        f"{STORIES} stories of {min(words)} to {max(words)} words",
        f"{'':32}{'measured':>10}{'limit':>8}",
    ]
    lines += [f"{name:32}{value:10.1f}{_limit(name)}" for name, value in measured.items()]
    lines.append(f"{'plain passes over the words':32}{ratio:10.0f}")
    lines.append(f"imported before the first story: {', '.join(firsts[0].early) or 'nothing heavy'}")
    return "\n".join(lines)


def tell(watch: Stopwatch, story: str, country: str) -> Told:
    """Tell a story to the core and have its first texts written, whatever it would ask first."""
    watch.read_in.clear()
    watch.wrote_in.clear()
    talk = Talk(country=country)
    talk.engine = watch  # type: ignore[assignment]
    said, taken = _timed(lambda: talk.say(story))
    if not talk.conversation.cases:
        raise NoCaseError(story, said)
    core = taken - sum(watch.read_in) - sum(watch.wrote_in)
    if not watch.wrote_in:
        watch.draft(request_for(Turn(talk.conversation, talk.now, talk.world), talk.case))
    return Told(sum(watch.read_in), sum(watch.wrote_in), core)


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    start = time.process_time()
    done = work()
    return done, 1000 * (time.process_time() - start)


def _rows(name: str, taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    middle, late = ordered[len(ordered) // 2], ordered[int(0.95 * len(ordered))]
    return {f"{name}, p50 (ms)": middle, f"{name}, p95 (ms)": late}


def _limit(name: str) -> str:
    return f"{LIMITS[name]:8.0f}" if name in LIMITS else ""


def first_story() -> First:
    """Tell a story to a bot just started, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _FIRST, *DEFERRED],
            cwd=ROOT, env={"PYTHONPATH": str(ROOT), "HOME": folder},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    taken, idle, grown, early = done.stdout.split(" ")
    return First(float(taken), float(idle), float(grown), tuple(early.split()))
