"""Polling into the inbox: what is confirmed, what comes again, what happens when the line is bad."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime

import pytest
from structlog.testing import capture_logs

from bot.app.ports import Store
from bot.telegram import CHANNEL
from bot.telegram.client import InboxBot, TokenRefusedError
from bot.telegram.intake import Inbox, Intake
from tests.servers.telegram_server import TOKEN, TelegramServer
from tests.telegram.conftest import WallClock

Polling = Callable[[InboxBot, Inbox], AbstractAsyncContextManager[Intake]]


@contextlib.asynccontextmanager
async def polling(bot: InboxBot, inbox: Inbox) -> AsyncIterator[Intake]:
    """Poll in the background, with hardly a pause after failures."""
    intake = Intake(bot, inbox, WallClock(), arrived=lambda: None, seconds=1, wait_after=lambda n: 0.01)
    task = asyncio.create_task(intake.run())
    try:
        yield intake
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


class BrokenInbox:
    """A database that is away for the first batch."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.away = 1

    def accept(self, updates: Sequence[tuple[str, str, str, str]], now: datetime) -> int:
        if self.away:
            self.away -= 1
            raise OSError("the disk is full")
        return self.store.accept(updates, now)


def waiting(store: Store) -> list[str]:
    """Claim everything in the inbox and return the texts."""
    texts = []
    while claimed := store.claim_updates(CHANNEL, WallClock().now(), 1):
        (update,) = claimed
        texts.append(json.loads(update.raw)["message"]["text"])
        with store.unit() as unit:
            unit.finish_update(update.row)
            unit.commit()
    return texts


def confirmed(telegram: TelegramServer) -> Callable[[], bool]:
    return lambda: not telegram.pending


async def test_updates_are_kept_as_telegram_wrote_them(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    ann = telegram.user("Ann")
    await ann.text("hello", a_field_of_next_year={"kept": True})
    sent = dict(telegram.pending[0])
    async with polling(bot, store):
        await telegram.until(confirmed(telegram))

    (update,) = store.claim_updates(CHANNEL, WallClock().now(), 1)
    assert json.loads(update.raw) == sent
    assert update.address == str(ann.id)


async def test_nothing_is_confirmed_before_it_is_committed(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    await telegram.user("Ann").text("hello")
    inbox = BrokenInbox(store)
    with capture_logs() as logs:
        async with polling(bot, inbox):
            await telegram.until(lambda: inbox.away == 0)
            assert telegram.pending
            await telegram.until(confirmed(telegram))

    assert waiting(store) == ["hello"]
    assert "inbox_failed" in [entry["event"] for entry in logs]


async def test_a_process_killed_before_confirming_takes_the_update_once(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    await telegram.user("Ann").text("hello")
    once = await bot.raw_updates(offset=None, seconds=0, allowed=["message"])
    rows = [(CHANNEL, str(once[0]["update_id"]), "1", json.dumps(once[0]))]
    store.accept(rows, WallClock().now())

    async with polling(bot, store):
        await telegram.until(confirmed(telegram))

    assert waiting(store) == ["hello"]


async def test_after_a_quiet_time_ids_may_start_anew(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    ann = telegram.user("Ann")
    async with polling(bot, store):
        await ann.text("before")
        await telegram.until(confirmed(telegram))
        calls = len(telegram.calls("getUpdates"))
        await telegram.until(lambda: len(telegram.calls("getUpdates")) >= calls + 1)
        message = {"message_id": 9, "date": 0, "chat": telegram.chats[ann.id].card, "text": "after"}
        await telegram.until(lambda: "offset" not in telegram.calls("getUpdates")[-1].values)
        telegram.pending.append({"update_id": 5, "message": message})
        await telegram.until(confirmed(telegram))

    assert waiting(store) == ["before", "after"]


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 500},
        {"status": 502},
        {"status": 429, "retry_after": 1},
        {"how": "reset"},
        {"how": "reset", "carried_out": True},
        {"how": "garbage"},
    ],
)
async def test_polling_goes_on_after_a_fault(
    telegram: TelegramServer, bot: InboxBot, store: Store, fault: dict[str, object]
) -> None:
    telegram.fail("getUpdates", **fault)
    await telegram.user("Ann").text("hello")

    async with polling(bot, store):
        await telegram.until(confirmed(telegram))

    assert waiting(store) == ["hello"]


async def test_a_second_poller_is_named_in_one_line(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    telegram.fail("getUpdates", status=409, description="Conflict: terminated by other", times=3)
    with capture_logs() as logs:
        async with polling(bot, store):
            await telegram.user("Ann").text("hello")
            await telegram.until(confirmed(telegram))

    said = [entry["event"] for entry in logs if entry["log_level"] == "error"]
    assert said == ["another process polls with this token"]
    assert waiting(store) == ["hello"]


async def test_a_revoked_token_ends_polling_without_naming_it(
    telegram: TelegramServer, bot: InboxBot, store: Store
) -> None:
    telegram.token = "revoked"
    intake = Intake(bot, store, WallClock(), arrived=lambda: None, seconds=0)

    with pytest.raises(TokenRefusedError) as refused:
        await intake.run()

    assert "TELEGRAM_BOT_TOKEN" in str(refused.value)
    assert TOKEN not in str(refused.getrepr())
