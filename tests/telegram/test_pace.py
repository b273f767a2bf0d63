"""How fast messages leave: never more than Telegram takes in any second, over all workers, answers first."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from itertools import count

import pytest

from bot.app.ports import OutboxId, Pace, PersonId, Store
from bot.domain.case import Conversation
from bot.domain.effects import Priority, Say
from bot.telegram.client import InboxBot
from bot.telegram.messenger import Messenger, Presentation
from bot.telegram.work import Pump
from tests.servers.telegram_server import TelegramServer
from tests.telegram.conftest import WallClock
from tests.telegram.echo import EchoShell

_KEYS = count(1)


def queue(store: Store, chats: Sequence[int], priority: Priority = Priority.REMINDER) -> list[OutboxId]:
    rows = []
    with store.unit() as unit:
        for chat in chats:
            who: PersonId = unit.person("telegram", str(chat), Conversation()).person
            say = Say("echo", {"text": f"m{next(_KEYS)}"}, priority=priority)
            rows.append(unit.queue(who, say, f"k{next(_KEYS)}", WallClock().now()))
        unit.commit()
    return rows


@contextlib.asynccontextmanager
async def workers(
    number: int, bot: InboxBot, store: Store, shell: EchoShell, presentation: Presentation, pace: Pace
) -> AsyncIterator[list[Pump[object]]]:
    """Run a few messengers beside one another, each as a worker of its own."""
    pumps = []
    for _ in range(number):
        messenger = Messenger(bot, store, shell, WallClock(), presentation, pace=pace)
        pumps.append(Pump(messenger, again=messenger.again))
    tasks = [asyncio.create_task(pump.run()) for pump in pumps]
    try:
        yield pumps  # type: ignore[misc]
    finally:
        for pump in pumps:
            pump.stop()
        await asyncio.gather(*tasks)


async def all_sent(telegram: TelegramServer, number: int, within: float) -> list[float]:
    """Wait until so many messages came; return when, in seconds after the first."""
    await telegram.until(lambda: len(telegram.calls("sendMessage")) >= number, within)
    times = [call.at for call in telegram.calls("sendMessage")]
    return [at - times[0] for at in times]


def most_within(times: Sequence[float], span: float) -> int:
    return max(sum(start <= at < start + span for at in times) for start in times)


@pytest.mark.parametrize("number", [1, 3])
async def test_no_second_holds_more_than_the_pace_however_many_workers(
    telegram: TelegramServer,
    bot: InboxBot,
    store: Store,
    shell: EchoShell,
    presentation: Presentation,
    number: int,
) -> None:
    people = [telegram.user(f"P{at}").id for at in range(36)]
    queue(store, people)
    async with workers(number, bot, store, shell, presentation, Pace(per_second=12)):
        times = await all_sent(telegram, len(people), 8)
    assert most_within(times, 1.0) <= 12
    assert times[-1] < 36 / 12 / 0.5
    assert len({call.values["chat_id"] for call in telegram.calls("sendMessage")}) == len(people)


async def test_a_chat_gets_a_short_burst_and_then_one_a_second(
    telegram: TelegramServer, bot: InboxBot, store: Store, shell: EchoShell, presentation: Presentation
) -> None:
    queue(store, [telegram.user("Ann").id] * 5, Priority.REPLY)
    async with workers(1, bot, store, shell, presentation, Pace(burst=3)):
        times = await all_sent(telegram, 5, 9)
    assert times[2] < 1.0
    assert times[3] >= 2.9
    texts = [call.values["text"] for call in telegram.calls("sendMessage")]
    assert texts == sorted(texts, key=lambda text: int(text.rsplit("m", 1)[1]))


async def test_an_answer_goes_before_the_reminders_that_wait(
    telegram: TelegramServer, bot: InboxBot, store: Store, shell: EchoShell, presentation: Presentation
) -> None:
    queue(store, [telegram.user(f"P{at}").id for at in range(60)])
    typing = telegram.user("Typing").id
    async with workers(1, bot, store, shell, presentation, Pace()) as (pump,):
        await all_sent(telegram, 20, 4)
        asked = asyncio.get_running_loop().time()
        queue(store, [typing], Priority.REPLY)
        pump.wake()
        await telegram.until(
            lambda: typing in [int(one.values["chat_id"]) for one in telegram.calls("sendMessage")]
        )
        waited = asyncio.get_running_loop().time() - asked
    assert waited < 0.3
