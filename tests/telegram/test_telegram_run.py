"""The whole front end over HTTP: from a person's act to the bot's answer, and the way out."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

import pytest
import structlog
from structlog.testing import capture_logs

from bot import log
from bot.app.incoming import IncomingPress
from bot.app.ports import Pace, Store
from bot.domain.case import FileState
from bot.domain.coverings import Examined
from bot.domain.events import FileArrived
from bot.telegram.client import Account, TokenRefusedError
from bot.telegram.messenger import Presentation
from bot.telegram.profile import Profile
from bot.telegram.run import Parts, Sweep, run
from tests.servers.telegram_server import TOKEN, TelegramServer
from tests.telegram.conftest import MemoryMedia, WallClock
from tests.telegram.echo import EchoShell

PROFILE = Profile("Redress", "What it does.", "Short.", (("start", "Begin"), ("help", "What I can do")))


@pytest.fixture
def parts(store: Store, shell: EchoShell, presentation: Presentation) -> Parts:
    return Parts(
        store=store,
        handler=shell,
        clock=WallClock(),
        presentation=presentation,
        examine=lambda data, mime: Examined(),
        profile=PROFILE,
        tick=lambda: None,
        pace=Pace(per_second=0),
        every=0.1,
        wait_after=lambda failures: 0.01,
    )


Serving = Callable[[], AbstractAsyncContextManager[asyncio.Event]]


@contextlib.asynccontextmanager
async def serving(account: Account, parts: Parts) -> AsyncIterator[asyncio.Event]:
    """Run the front end for a while; leaving stops it cleanly and waits for its end."""
    stop = asyncio.Event()
    task = asyncio.create_task(run(account, parts, stop=stop))
    try:
        yield stop
    finally:
        stop.set()
        await asyncio.wait_for(task, 10)


async def test_a_text_is_answered(telegram: TelegramServer, account: Account, parts: Parts) -> None:
    ann = telegram.user("Ann")
    async with serving(account, parts):
        await ann.text("my parcel is lost")
        await ann.expect("echo: my parcel is lost")

    assert len(ann.shown()) == 1
    assert telegram.pending == []


async def test_no_answer_waits_for_the_clock(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    ann = telegram.user("Ann")
    for number in range(3):
        await ann.text(f"{number}")
    await ann.photo(b"router")
    async with serving(account, replace(parts, every=3600)):
        await ann.expect("echo: 2")
        await ann.expect("kept: hello")


async def test_the_messages_of_a_chat_are_answered_in_their_order(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    people = [telegram.user(f"Person {n}") for n in range(3)]
    for number in range(5):
        for person in people:
            await person.text(f"{number}")
    async with serving(account, parts):
        for person in people:
            await person.expect("echo: 4")

    for person in people:
        assert person.texts() == [f"echo: {n}" for n in range(5)]


async def test_a_press_is_answered_with_its_pop_up(
    telegram: TelegramServer, account: Account, parts: Parts, shell: EchoShell
) -> None:
    ann = telegram.user("Ann")
    async with serving(account, parts):
        await ann.text("hello")
        await ann.expect("hello")
        query = await ann.press("Again")
        await telegram.until(lambda: bool(telegram.calls("answerCallbackQuery")))

    (call,) = telegram.calls("answerCallbackQuery")
    assert call.values == {"callback_query_id": query, "text": "you pressed again:1:"}
    assert isinstance(shell.heard[-1], IncomingPress)


async def test_a_press_too_old_to_be_answered_harms_nothing(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    ann = telegram.user("Ann")
    async with serving(account, parts):
        query = await ann.press_data("from-yesterday")
        telegram.presses.discard(query)
        await telegram.until(lambda: bool(telegram.calls("answerCallbackQuery")))
        await ann.text("still there?")
        await ann.expect("still there?")


async def test_a_group_gets_one_sentence_however_much_is_said(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    ann, group = telegram.user("Ann"), telegram.group("Neighbours")
    async with serving(account, parts):
        await group.add_bot(ann)
        for number in range(4):
            await group.text(ann, f"{number}")
        await ann.text("done")
        await ann.expect("done")
        await telegram.until(lambda: bool(group.texts()))
    async with serving(account, parts):
        await group.text(ann, "and again")
        await ann.text("really done")
        await ann.expect("really done")

    assert group.texts() == ["group_hint: hello"]


async def test_an_update_that_fails_is_tried_again(
    telegram: TelegramServer, account: Account, parts: Parts, shell: EchoShell
) -> None:
    ann = telegram.user("Ann")
    shell.fails = 2
    async with serving(account, parts):
        await ann.text("hello")
        await ann.expect("hello")

    assert ann.texts() == ["echo: hello"]


async def test_a_poisoned_update_is_put_aside_and_its_chat_goes_on(
    telegram: TelegramServer, account: Account, parts: Parts, shell: EchoShell
) -> None:
    ann = telegram.user("Ann")
    shell.fails = 5
    with capture_logs() as logs:
        async with serving(account, parts):
            query = await ann.press_data("bad")
            await ann.text("next")
            await ann.expect("next")

    assert [entry["event"] for entry in logs].count("update_put_aside") == 1
    assert telegram.calls("answerCallbackQuery")[0].values == {"callback_query_id": query}


async def test_an_update_that_cannot_be_parsed_holds_up_nobody(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    ann = telegram.user("Ann")
    broken = {"message_id": 1, "chat": telegram.chats[ann.id].card, "text": "no date"}
    async with serving(account, parts):
        await telegram.happen("message", broken)
        await ann.text("hello")
        await ann.expect("hello")


async def test_a_photo_is_downloaded_and_reported(
    telegram: TelegramServer, account: Account, parts: Parts, shell: EchoShell, media: MemoryMedia
) -> None:
    ann = telegram.user("Ann")
    telegram.fail("file", status=500)
    async with serving(account, parts):
        await ann.photo(b"router")
        await telegram.until(lambda: bool(shell.events))

    ((_, event),) = shell.events
    assert isinstance(event, FileArrived)
    assert event.exhibit.file_state is FileState.STORED
    assert list(media.kept.values()) == [b"router"]


async def test_sweeps_and_ticks_go_on_after_they_failed(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    seen: list[str] = []

    def tick() -> None:
        seen.append("tick")
        raise RuntimeError("the tick fails on purpose")

    async def sweep() -> None:
        seen.append("sweep")
        raise RuntimeError("the sweep fails on purpose")

    async with serving(account, replace(parts, tick=tick, sweeps=(Sweep("old files", 0.1, sweep),))):
        await telegram.until(lambda: seen.count("tick") >= 2 and seen.count("sweep") >= 2)


async def test_what_waited_at_telegram_is_heard_before_anything_due(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    ann = telegram.user("Ann")
    pending: list[int] = []
    telegram.fail("getUpdates", status=502, times=3)
    await ann.text("hello")
    waits = replace(
        parts,
        every=0.01,
        tick=lambda: pending.append(len(telegram.pending)),
        wait_after=lambda failures: 0.1,
    )
    async with serving(account, waits):
        await telegram.until(lambda: bool(pending))

    assert pending[0] == 0


async def test_a_tick_under_way_at_the_end_is_no_failure(
    telegram: TelegramServer, account: Account, parts: Parts, caplog: pytest.LogCaptureFixture
) -> None:
    begun, end = threading.Event(), threading.Event()

    def tick() -> None:
        begun.set()
        end.wait(5)

    async with serving(account, replace(parts, tick=tick)):
        await telegram.until(begun.is_set)
    end.set()

    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_the_profile_is_set_once(telegram: TelegramServer, account: Account, parts: Parts) -> None:
    for _ in range(2):
        async with serving(account, parts):
            await telegram.until(lambda: len(telegram.calls("getMyName")) >= 1)
            await telegram.until(lambda: telegram.profile.get("name") == "Redress")

    assert telegram.profile["short_description"] == "Short."
    assert [command["command"] for command in telegram.profile["commands"]] == ["start", "help"]
    for method in ("setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription"):
        assert len(telegram.calls(method)) == 1


async def test_it_waits_for_telegram_to_come_back(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    telegram.fail("getMe", status=502, times=2)
    telegram.fail("deleteWebhook", how="reset")
    ann = telegram.user("Ann")
    async with serving(account, parts):
        await ann.text("hello")
        await ann.expect("hello")


async def test_it_can_be_stopped_while_telegram_is_away(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    telegram.fail("getMe", status=502, times=1000)
    async with serving(account, replace(parts, wait_after=lambda failures: 3600)):
        await telegram.until(lambda: bool(telegram.calls("getMe")))


async def test_a_wrong_token_is_said_without_the_token(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    telegram.token = "another"
    with pytest.raises(TokenRefusedError, match="TELEGRAM_BOT_TOKEN") as refused:
        await run(account, parts)

    assert TOKEN not in str(refused.value)
    assert refused.value.__cause__ is None


async def test_a_signal_stops_it_cleanly(telegram: TelegramServer, account: Account, parts: Parts) -> None:
    ann = telegram.user("Ann")
    task = asyncio.create_task(run(account, parts))
    await ann.text("hello")
    await ann.expect("hello")

    os.kill(os.getpid(), signal.SIGTERM)

    await asyncio.wait_for(task, 10)


@pytest.fixture
def debug_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Log everything, the libraries as talkative as they get, and return a reader of what was written."""
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    level = root.level
    log.configure("debug")
    for name in ("httpx", "httpcore", "telegram", "telegram.request", "telegram.Bot", "apscheduler"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield lambda: capsys.readouterr().err
    root.setLevel(level)
    structlog.reset_defaults()


async def test_neither_the_token_nor_a_word_of_anybody_reaches_the_log(
    telegram: TelegramServer,
    account: Account,
    parts: Parts,
    debug_log: Callable[[], str],
) -> None:
    ann = telegram.user("Ann")
    for fault in ({"status": 500}, {"how": "garbage"}, {"how": "reset"}, {"status": 429, "retry_after": 1}):
        telegram.fail("sendMessage", **fault)
        telegram.fail("getUpdates", **fault)
    async with serving(account, parts):
        await ann.text("canary-word")
        await ann.photo(b"x", caption="canary-word")
        await ann.expect("canary-word")

    logged = debug_log()
    assert "send_failed" in logged
    assert TOKEN not in logged
    assert TOKEN.split(":")[1] not in logged
    assert "canary-word" not in logged
