"""A process apart in which files are made: started at the first order, ended when it has been idle.

The loop and its threads stay free while pages are drawn, and a decoder that dies takes no conversation along.
Each line either way is one JSON object; `bot.studio` is the other side.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

from pydantic import TypeAdapter

from bot.app.making import Keep, MakingError, Order
from bot.domain.effects import Attachment

IDLE = 60.0  # seconds after which the process is ended
PATIENCE = 600.0  # seconds for one order, less than its row is claimed for
LONGEST_LINE = 2**20

_HERE = Path(__file__).parents[2]  # where the package `bot` lies
_GO_ON = b"yes\n"


class Workshop:
    """Makes files in a process of its own. `place` and `beside` say where media are kept."""

    def __init__(self, place: str | None, beside: Path, *, idle: float = IDLE) -> None:
        self._command = (sys.executable, "-m", "bot.studio", place or "", str(beside.absolute()))
        self._idle = idle
        self._process: Process | None = None
        self._end: asyncio.TimerHandle | None = None
        self._turn = asyncio.Lock()

    async def make(self, order: Order, keep: Keep) -> tuple[Attachment, ...]:
        """Make the files of an order; the process is ended when the order cannot be brought to its end."""
        async with self._turn:
            process = await self._running()
            made: tuple[Attachment, ...] | None = None
            try:
                async with asyncio.timeout(PATIENCE):
                    made = await _made(process, order, keep)
            except TimeoutError:
                raise MakingError("took too long") from None
            finally:
                if made is None:  # what it would still say belongs to no order
                    await self._stop()
            self._end = asyncio.get_running_loop().call_later(self._idle, _hang_up, process)
            return made

    async def close(self) -> None:
        async with self._turn:
            await self._stop()

    async def _running(self) -> Process:
        if self._end is not None:
            self._end.cancel()
        process = self._process
        if process is not None and process.returncode is None and not _hung_up(process):
            return process
        await self._stop()
        self._process = await asyncio.create_subprocess_exec(
            *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, cwd=_HERE, limit=LONGEST_LINE
        )
        return self._process

    async def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if self._end is not None:
            self._end.cancel()
        _hang_up(process)
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _hang_up(process: Process) -> None:
    """Close the line on which orders come: the process ends by itself."""
    if process.stdin is not None:
        process.stdin.close()


def _hung_up(process: Process) -> bool:
    return process.stdin is None or process.stdin.is_closing()


async def _made(process: Process, order: Order, keep: Keep) -> tuple[Attachment, ...]:
    """Hand an order over and answer for each file whether it is still wanted."""
    files: list[Attachment] = []
    await _tell(process, TypeAdapter(Order).dump_json(order) + b"\n")
    while True:
        said = await _heard(process)
        match said:
            case {"file": dict() as card}:
                file = Attachment(**card)
                await keep(file.sha256)  # raises when nobody wants it: then the process is ended
                await _tell(process, _GO_ON)
                files.append(file)
            case {"failed": str() as reason}:
                raise MakingError(reason)
            case _:
                return tuple(files)


async def _tell(process: Process, line: bytes) -> None:
    assert process.stdin is not None, "it is a pipe"  # noqa: S101
    try:
        process.stdin.write(line)
        await process.stdin.drain()
    except (ConnectionError, RuntimeError) as error:
        raise MakingError(f"the process ended: {type(error).__name__}", died=True) from None


async def _heard(process: Process) -> dict[str, object]:
    assert process.stdout is not None, "it is a pipe"  # noqa: S101
    try:
        line = await process.stdout.readline()
    except ValueError:
        raise MakingError("a line was too long") from None
    if not line.endswith(b"\n"):
        raise MakingError("the process ended", died=True)
    said: dict[str, object] = json.loads(line)
    return said
