"""Calls made side by side are done together, each with its own outcome."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest

from bot.telegram.grouped import MOST, Grouped, outcome


def half(number: int) -> int:
    if number % 2:
        raise ValueError(str(number))
    return number // 2


def halves(groups: list[list[int]]) -> Grouped[int, int]:
    """Return a call that halves even numbers and notes which were done together."""

    def perform(items: Sequence[int]) -> Sequence[int | Exception]:
        groups.append(list(items))
        return [outcome(half, item) for item in items]

    return Grouped(perform)


async def test_each_call_gets_what_came_of_its_own_item() -> None:
    groups: list[list[int]] = []
    call = halves(groups)
    done = await asyncio.gather(*(call(number) for number in range(4)), return_exceptions=True)
    assert [str(one) for one in done] == ["0", "1", "1", "3"]
    assert groups == [[0, 1, 2, 3]]


async def test_calls_gather_while_a_group_is_under_way_and_never_too_many() -> None:
    groups: list[list[int]] = []
    gate = threading.Event()

    def perform(items: Sequence[int]) -> Sequence[int | Exception]:
        gate.wait(5)
        groups.append(list(items))
        return list(items)

    call = Grouped(perform)
    first = asyncio.create_task(call(0))
    await asyncio.sleep(0.05)
    others = [asyncio.create_task(call(number)) for number in range(1, MOST + 3)]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, *others)
    assert [len(group) for group in groups] == [1, MOST, 2]
    assert [number for group in groups for number in group] == list(range(MOST + 3))


async def test_what_breaks_a_group_is_raised_to_all_and_the_next_group_goes_on() -> None:
    away = [True]

    def perform(items: Sequence[int]) -> Sequence[int | Exception]:
        if away.pop():
            away.append(False)
            raise OSError("the database is away")
        away.append(False)
        return list(items)

    call = Grouped(perform)
    done = await asyncio.gather(call(1), call(2), return_exceptions=True)
    assert [type(one) for one in done] == [OSError, OSError]
    assert await call(3) == 3


async def test_a_caller_that_leaves_costs_the_others_nothing() -> None:
    call = halves([])
    leaving, staying = asyncio.create_task(call(2)), asyncio.create_task(call(4))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying == 2
    with pytest.raises(asyncio.CancelledError):
        await leaving
