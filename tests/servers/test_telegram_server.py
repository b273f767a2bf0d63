"""The test server itself, spoken to by the real client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from tests.servers.telegram_server import TOKEN, TelegramServer


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def bot(telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    bot = Bot(TOKEN, base_url=f"{telegram.base_url}/bot", base_file_url=f"{telegram.base_url}/file/bot")
    async with bot:
        yield bot


async def test_an_update_comes_again_until_an_offset_confirms_it(telegram: TelegramServer, bot: Bot) -> None:
    ann = telegram.user("Ann")
    await ann.text("first")
    await ann.text("second")

    once = await bot.get_updates()
    again = await bot.get_updates()
    later = await bot.get_updates(offset=once[0].update_id + 1)

    assert [u.effective_message.text for u in again if u.effective_message] == ["first", "second"]
    assert [u.effective_message.text for u in later if u.effective_message] == ["second"]


async def test_a_second_poller_ends_the_first(telegram: TelegramServer, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await telegram.until(lambda: len(telegram.calls("getUpdates")) == 1)
    await telegram.user("Ann").text("hello")
    await first
    second = asyncio.create_task(bot.get_updates(offset=800_000_000, timeout=5))
    await telegram.until(lambda: len(telegram.calls("getUpdates")) == 2)
    async with Bot(TOKEN, base_url=f"{telegram.base_url}/bot") as other:
        await other.get_updates(offset=800_000_000, timeout=0)

    with pytest.raises(Conflict):
        await second


async def test_a_button_is_shown_and_pressed(telegram: TelegramServer, bot: Bot) -> None:
    ann = telegram.user("Ann")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes:1:")]])
    await bot.send_message(ann.id, "Solved?", reply_markup=keys)

    query = await ann.press("Yes")

    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "yes:1:"
    assert await bot.answer_callback_query(query)
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(query)


async def test_pictures_arrive_with_their_bytes(telegram: TelegramServer, bot: Bot) -> None:
    ann = telegram.user("Ann")

    await bot.send_photo(ann.id, b"one", caption="here")
    await bot.send_media_group(ann.id, [InputMediaPhoto(b"two"), InputMediaPhoto(b"three")])

    assert list(telegram.calls("sendPhoto")[0].files.values()) == [b"one"]
    assert sorted(telegram.calls("sendMediaGroup")[0].files.values()) == [b"three", b"two"]
    assert ann.texts() == ["here", "", ""]


async def test_a_file_of_a_person_can_be_fetched(telegram: TelegramServer, bot: Bot) -> None:
    await telegram.user("Ann").photo(b"picture")
    (update,) = await bot.get_updates()
    assert update.message is not None

    file = await bot.get_file(update.message.photo[-1].file_id)

    assert bytes(await file.download_as_bytearray()) == b"picture"


async def test_faults_reach_the_client_as_its_own_errors(telegram: TelegramServer, bot: Bot) -> None:
    ann = telegram.user("Ann")
    telegram.fail("sendMessage", status=429, retry_after=3, description="Too Many Requests: retry after 3")
    with pytest.raises(RetryAfter):
        await bot.send_message(ann.id, "hello")
    telegram.fail("sendMessage", how="reset", carried_out=True)
    with pytest.raises(NetworkError):
        await bot.send_message(ann.id, "hello")
    await ann.block()
    with pytest.raises(Forbidden):
        await bot.send_message(ann.id, "hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "hello")
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=f"{telegram.base_url}/bot"):
            pass

    assert ann.texts() == ["hello"]


async def test_an_edit_that_changes_nothing_is_refused(telegram: TelegramServer, bot: Bot) -> None:
    ann = telegram.user("Ann")
    message = await bot.send_message(ann.id, "one")
    await bot.edit_message_text("two", ann.id, message.message_id)

    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("two", ann.id, message.message_id)
    with pytest.raises(BadRequest, match="not found"):
        await bot.edit_message_text("two", ann.id, 1)
    assert ann.texts() == ["two"]


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("x" * 4097, InlineKeyboardButton("ok", callback_data="x")),
        ("ok", InlineKeyboardButton("ok", callback_data="é" * 33)),
    ],
)
async def test_what_is_too_long_is_refused_and_noted(
    telegram: TelegramServer, bot: Bot, text: str, button: InlineKeyboardButton
) -> None:
    ann = telegram.user("Ann")

    with pytest.raises(BadRequest):
        await bot.send_message(ann.id, text, reply_markup=InlineKeyboardMarkup([[button]]))

    assert [method for method, _ in telegram.refusals] == ["sendMessage"]
