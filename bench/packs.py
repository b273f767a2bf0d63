"""Measure evidence packs: one with twelve photos of 12 megapixels, and the conversation while ten are made.

The pack is made in a process of its own, as the bot makes it: time and peak memory, the ZIP with the
originals in both. Then ten people order theirs while one writes: how long a text turn takes from the arrival
of the update until the answer is queued, 95 of 100 times, with and without the packs.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.app.incoming import IncomingFile, IncomingPress, text_incoming
from bot.bootstrap import Options, conversations, directory, making_work
from bot.config import Settings
from bot.domain.case import EvidenceKind
from bot.engines.rules import RulesEngine
from bot.evidence.media import open_media

CHANNEL = "bench"
PHOTOS = 12
CASES = 10
TURNS = 200
MOST_SECONDS, MOST_MEGABYTES, MOST_MILLISECONDS = 30.0, 300.0, 100.0
STORY = "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. I want a refund."
_PACK = """
import resource, sys, time
from datetime import UTC, datetime
from pathlib import Path
from bot.app.making import Order
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, FileState
from bot.evidence.media import FolderMediaStore
from bot.studio import made
from bench.packs import photo

folder, at = Path(sys.argv[1]), datetime(2026, 12, 1, tzinfo=UTC)
media = FolderMediaStore(folder)
exhibits = []
for number in range(1, int(sys.argv[2]) + 1):
    data = (folder.parent / f"{number}.jpg").read_bytes()
    sha256 = media.put(data)
    photo = Exhibit(number, EvidenceKind.PHOTO, at, FileState.STORED, sha256, len(data), "image/jpeg")
    exhibits.append(photo)
case = Case(1, at, exhibits=tuple(exhibits))
order = Order("pack", 1, at, Conversation(cases=(case,)))
start = time.perf_counter()
sizes = [len(file.data) for file in made(order, media)]
taken = time.perf_counter() - start
status = Path("/proc/self/status").read_text()
print(taken, int(status.split("VmHWM:")[1].split()[0]) / 1024, sum(sizes) / 1e6, len(sizes))
"""


def photo(seed: int, size: tuple[int, int] = (4032, 3024)) -> bytes:
    """Return a JPEG with detail everywhere, as large as one of a phone: about 4 MB."""
    from PIL import Image

    noise = random.Random(seed)  # noqa: S311 - the same photo in every run
    small = Image.frombytes("RGB", (504, 378), noise.randbytes(504 * 378 * 3))
    buffer = io.BytesIO()
    small.resize(size, Image.Resampling.BICUBIC).save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def one_pack(folder: Path) -> tuple[float, float]:
    """Make a pack of twelve photos in a process of its own; return seconds and megabytes at most."""
    import subprocess

    for number in range(1, PHOTOS + 1):
        (folder / f"{number}.jpg").write_bytes(photo(number))
    command = [sys.executable, "-c", _PACK, str(folder / "kept"), str(PHOTOS)]
    said = subprocess.check_output(command, cwd=Path(__file__).resolve().parents[1], text=True)
    seconds, megabytes, size, files = (float(word) for word in said.split())
    print(f"a pack of {PHOTOS} photos of 12 megapixels: {seconds:.1f} s, {megabytes:.0f} MB at most,"
          f" {files:.0f} files of {size:.0f} MB together")  # fmt: skip
    return seconds, megabytes


class _Now:
    def now(self) -> datetime:
        return datetime.now(UTC)


async def turns_while_packing(folder: Path) -> tuple[float, float, int]:
    """Return the 95th percentile of a text turn in milliseconds, alone and beside ten packs."""
    from bot.store.migrate import upgrade
    from bot.store.sql import SqlStore
    from bot.telegram.work import Pump

    url = f"sqlite:///{folder / 'bench.db'}"
    upgrade(url)
    settings = Settings.model_validate({"REDRESS_DATA_DIR": folder})
    store, media, companies = SqlStore(url), open_media(None, folder), directory()
    rules = RulesEngine(companies)
    shell = conversations(settings, store, media, _Now(), Options(), rules, companies)
    data = [photo(100 + number, (1600, 1200)) for number in range(4)]
    for person in range(CASES):
        shell.handle(CHANNEL, str(person), text_incoming(STORY, message_id="1"))
        for number, one in enumerate(data):
            file = IncomingFile(EvidenceKind.PHOTO, f"f{number}", mime="image/jpeg", data=one)
            shell.handle(CHANNEL, str(person), file)
    alone = await _turns(shell, TURNS, 0)
    making = making_work(settings, CHANNEL, folder, media, shell)
    pump = Pump(making)
    pumping = asyncio.create_task(pump.run())
    for person in range(CASES):
        shell.handle(CHANNEL, str(person), IncomingPress("pack:1:full"))
    pump.wake()
    beside: list[float] = []
    while _waiting(store):
        beside += await _turns(shell, 5, TURNS + len(beside))
    pump.stop()
    await pumping
    await making.close()
    store.close()
    return _p95(alone), _p95(beside), len(beside)


def _waiting(store: object) -> bool:
    from sqlalchemy import func, select

    from bot.store.sql import SqlStore
    from bot.store.tables import JOB

    assert isinstance(store, SqlStore)
    with store._begin() as connection:
        return bool(connection.execute(select(func.count()).select_from(JOB)).scalar_one())


async def _turns(shell: object, count: int, first: int) -> list[float]:
    from bot.app.conversation import Conversations

    assert isinstance(shell, Conversations)
    taken = []
    for number in range(first, first + count):
        incoming = text_incoming(f"I called {number % 7 + 2} times about it.", message_id=f"t{number}")
        start = time.perf_counter()
        await asyncio.to_thread(shell.handle, CHANNEL, "writer", incoming)
        taken.append(1000 * (time.perf_counter() - start))
    return taken


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        seconds, megabytes = one_pack(Path(place))
        with contextlib.chdir(place):
            alone, beside, count = asyncio.run(turns_while_packing(Path(place)))
    print(f"a text turn, 95 of 100: {alone:.0f} ms alone, {beside:.0f} ms while {CASES} packs are made"
          f" ({count} turns)")  # fmt: skip
    fine = seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES and beside <= MOST_MILLISECONDS
    return 0 if fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
