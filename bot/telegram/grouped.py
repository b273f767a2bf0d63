"""Calls that are made side by side and done together: one thread, one commit, each with its own outcome."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 32  # in one group: the others wait for it


class Grouped(Generic[T, R]):
    """An asynchronous function whose calls gather while a worker thread is busy with those before them.

    `perform` is called in that thread, never twice at a time, and returns what came of each in order. What
    it raises is raised to all.
    """

    def __init__(self, perform: Callable[[Sequence[T]], Sequence[R | Exception]]) -> None:
        self._perform = perform
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._running: asyncio.Task[None] | None = None

    async def __call__(self, item: T) -> R:
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, answer))
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await answer

    async def _run(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                answers = await self._outcomes([item for item, _ in group])
                for (_, answer), came in zip(group, answers, strict=True):
                    _settle(answer, came)
        finally:
            self._running = None

    async def _outcomes(self, items: Sequence[T]) -> Sequence[R | Exception]:
        try:
            return await asyncio.to_thread(self._perform, items)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever asked
            return [error] * len(items)


def _settle(answer: asyncio.Future[R], came: R | Exception) -> None:
    if answer.done():  # whoever asked was cancelled
        return
    if isinstance(came, Exception):
        answer.set_exception(came)
    else:
        answer.set_result(came)


def outcome(act: Callable[[T], R], item: T) -> R | Exception:
    """Return what an act gives, or the exception it raises."""
    try:
        return act(item)
    except Exception as error:  # noqa: BLE001 - it is handed on to the one who asked
        return error
