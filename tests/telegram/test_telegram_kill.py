"""Kill -9 on each stage of a message's way: nothing is lost, only a send in flight comes twice."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from tests.servers.telegram_server import TelegramServer

PATIENCE = 60  # seconds: a process starts slowly on a busy machine


@contextlib.asynccontextmanager
async def process(database: Path, telegram: TelegramServer) -> AsyncIterator[None]:
    """Run the front end and kill it on leaving; Telegram notices that the line is gone."""
    program = [sys.executable, "-m", "tests.telegram.echo_process"]
    url = f"sqlite:///{database}"
    running = await asyncio.create_subprocess_exec(*program, url, telegram.base_url)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            running.kill()
        await running.wait()


async def test_a_killed_process_goes_on_where_it_was(
    telegram: TelegramServer, migrated: Path, tmp_path: Path
) -> None:
    database = Path(shutil.copy(migrated, tmp_path / "redress.db"))
    ann = telegram.user("Ann")

    def polled_anew() -> Callable[[], bool]:
        before = len(telegram.calls("getUpdates"))
        return lambda: len(telegram.calls("getUpdates")) > before

    # one: killed when the update has been fetched, perhaps not yet kept
    await ann.text("one")
    async with process(database, telegram):
        await telegram.until(polled_anew(), PATIENCE)
    # two: killed when the update is confirmed, perhaps not yet handled
    await ann.text("two")
    async with process(database, telegram):
        await telegram.until(lambda: not telegram.pending, PATIENCE)
    # three: killed when the answer was carried out but its receipt never came
    await ann.text("three")
    fault = telegram.fail("sendMessage", how="hang", words="three")
    async with process(database, telegram):
        await ann.expect("three", PATIENCE)
    assert fault.times == 0
    await ann.text("four")
    async with process(database, telegram):
        await ann.expect("four", PATIENCE)

    once = list(dict.fromkeys(ann.texts()))
    assert once == ["echo: one", "echo: two", "echo: three", "echo: four"]
    assert ann.texts().count("echo: three") == 2, "the one send that was in flight"
    assert len(ann.texts()) <= 6, "a kill between Telegram's answer and our commit may repeat a message"
