"""The pump: it claims while there is something, side by side, and ends cleanly."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from structlog.testing import capture_logs

from bot.telegram.work import Pump


class Letters:
    """A queue of letters; "x" fails, "-" is a moment without the database."""

    name = "letters"

    def __init__(self, waiting: str, at_once: int = 1) -> None:
        self.waiting = list(waiting)
        self.at_once = at_once
        self.done: list[str] = []
        self.mended: list[str] = []
        self.most = 0
        self.busy = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def claim(self, room: int) -> Sequence[str]:
        taken, self.waiting = self.waiting[:room], self.waiting[room:]
        if "-" in taken:
            raise OSError("the database is away")
        return taken

    async def perform(self, item: str) -> None:
        self.busy += 1
        self.most = max(self.most, self.busy)
        await self.gate.wait()
        await asyncio.sleep(0)  # lets others in
        self.busy -= 1
        self.done.append(item)
        if item in "xy":
            raise RuntimeError("fails on purpose")

    async def broken(self, item: str) -> None:
        self.mended.append(item)
        if item == "y":
            raise RuntimeError("cannot be mended either")


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - any of several values, none of which is an Event
            await asyncio.sleep(0)


async def run_until(letters: Letters, done: str, pump: Pump[str]) -> None:
    """Run the pump until the letters are done, then stop it."""
    task = asyncio.create_task(pump.run())
    await until(lambda: "".join(letters.done) == done)
    pump.stop()
    await asyncio.wait_for(task, 5)


async def test_one_call_is_enough_for_all_that_waits() -> None:
    letters = Letters("abcde")
    await run_until(letters, "abcde", Pump(letters))

    assert letters.most == 1


async def test_no_more_run_at_once_than_allowed() -> None:
    letters = Letters("abcdefgh", at_once=3)
    await run_until(letters, "abcdefgh", Pump(letters))

    assert letters.most == 3


async def test_a_failing_piece_is_logged_and_the_rest_goes_on() -> None:
    letters = Letters("axyb")
    with capture_logs() as logs:
        await run_until(letters, "axyb", Pump(letters))

    assert letters.mended == ["x", "y"]
    assert [(entry["event"], entry["work"], entry["step"]) for entry in logs] == [
        ("work_failed", "letters", "perform"),
        ("work_failed", "letters", "perform"),
        ("work_failed", "letters", "broken"),
    ]


async def test_a_failing_claim_waits_to_be_woken() -> None:
    letters = Letters("-a")
    pump = Pump(letters)
    with capture_logs() as logs:
        task = asyncio.create_task(pump.run())
        await until(lambda: bool(logs))
        assert letters.done == []
        pump.wake()
        await asyncio.sleep(0)
        pump.stop()
        await asyncio.wait_for(task, 5)

    assert letters.done == ["a"]
    assert [entry["event"] for entry in logs] == ["claim_failed"]


async def test_stopping_lets_what_is_under_way_end_and_takes_nothing_new() -> None:
    letters = Letters("ab")
    letters.gate.clear()
    pump = Pump(letters)
    task = asyncio.create_task(pump.run())
    await until(lambda: letters.busy > 0)

    pump.stop()
    letters.gate.set()
    await asyncio.wait_for(task, 5)

    assert letters.done == ["a"]
    assert letters.waiting == ["b"]


async def test_whoever_follows_is_told_after_each_piece() -> None:
    told: list[int] = []
    letters = Letters("abc")
    pump = Pump(letters, then=lambda: told.append(len(letters.done)))
    await run_until(letters, "abc", pump)

    assert told == [1, 2, 3]
