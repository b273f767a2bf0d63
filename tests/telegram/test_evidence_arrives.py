"""What the background fetch brings over Telegram: mails, the same file again, large files."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conversation.test_mails import BODY, mail
from tests.pictures import encoded, film, jpeg, scene
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import NOW, User
from tests.telegram.real import ServedBot
from tests.telegram.test_bad_input import WHOLE

MEGABYTE = 2**20


@pytest.fixture
async def bot(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[ServedBot]:
    async with ServedBot(telegram, tmp_path) as served:
        yield served


async def told(ann: User) -> None:
    await ann.text(WHOLE)
    await ann.expect("For X")


def exhibits(bot: ServedBot) -> list[dict[str, object]]:
    return [json.loads(str(data)) for (data,) in bot.rows("SELECT data FROM exhibit ORDER BY number")]


def stored(bot: ServedBot) -> set[str]:
    return {path.name for path in (bot.folder / "media").rglob("*") if path.is_file()}


async def test_a_mail_is_read_when_it_has_arrived_and_heard_as_the_answer(bot: ServedBot, ann: User) -> None:
    await told(ann)
    await bot.settled()
    await ann.press("I posted it")
    await bot.settled()
    await ann.document(mail(), name="reply.eml", mime="message/rfc822")
    await ann.expect("is an e-mail. From Safaricom Care")
    await bot.settled()

    ((reply,),) = bot.rows("SELECT data FROM company_reply")
    assert json.loads(str(reply))["text"] == BODY.strip()
    assert exhibits(bot)[0]["kind"] == "email"


async def test_the_same_bytes_under_another_id_are_kept_once(bot: ServedBot, ann: User) -> None:
    await told(ann)
    await ann.photo(jpeg())
    await bot.settled()
    await ann.photo(jpeg(), date=NOW + 60)
    await ann.expect("is the same file as item 1")
    await bot.settled()

    assert [one["number"] for one in exhibits(bot)] == [1]
    assert len(stored(bot)) == 1
    await ann.photo(jpeg(color="red"), date=NOW + 120)
    await ann.expect("item 3")


async def test_a_photo_and_the_same_one_as_a_file_are_asked_about(bot: ServedBot, ann: User) -> None:
    await told(ann)
    photo = scene(5, size=(1600, 1200))
    await ann.photo(encoded(photo.resize((1280, 960)), quality=70))
    await bot.settled()
    await ann.document(encoded(photo, quality=95), name="IMG_1.jpg", mime="image/jpeg", date=NOW + 60)
    await ann.expect("looks like item 1")
    await bot.settled()
    await ann.press("Keep only item 1")
    await ann.expect("Item 2 is removed")
    await bot.settled()

    assert len(exhibits(bot)) == len(stored(bot)) == 1


async def test_a_file_that_was_removed_while_it_was_fetched_leaves_nothing(bot: ServedBot, ann: User) -> None:
    await told(ann)
    bot.telegram.fail("getFile", how="error", times=3)
    await ann.photo(jpeg())
    await bot.until_heard()
    await ann.press_data("remove:1:1.sure")
    await ann.expect("Item 1 is removed")
    await bot.settled()

    assert exhibits(bot) == []
    assert stored(bot) == set()


async def test_a_file_that_was_moved_while_it_was_fetched_arrives_where_it_is(
    bot: ServedBot, ann: User
) -> None:
    await told(ann)
    bot.telegram.fail("getFile", how="error", times=6)
    await ann.photo(jpeg(color="red"))
    await ann.photo(jpeg(color="green"))
    await bot.until_heard()
    await ann.press_data("move:1:2.0")
    await bot.settled()

    rows = bot.rows("SELECT case_number, number, file_state, sha256 FROM exhibit ORDER BY case_number")
    assert [row[:3] for row in rows] == [(1, 1, "stored"), (2, 1, "stored")]
    assert [row[3] for row in rows] == [sha256(jpeg(color=color)).hexdigest() for color in ("red", "green")]


async def test_a_reply_in_telegram_to_an_acknowledgement_is_the_note(bot: ServedBot, ann: User) -> None:
    await told(ann)
    first, _ = await ann.album(jpeg(color="red"), jpeg(color="green"))
    saved = await ann.expect("Saved: 2 photos")
    await ann.reply(saved.id, "the router")
    await ann.expect("Noted with items 1 and 2")
    await ann.reply(first, "its red light")
    await ann.expect("Noted with item 1.")

    assert [one["note"] for one in exhibits(bot)] == ["the router\nits red light", "the router"]


async def test_a_large_film_is_kept_by_reference_with_the_public_server(bot: ServedBot, ann: User) -> None:
    await told(ann)
    await ann.document(film(), name="clip.mp4", mime="video/mp4", size=30 * MEGABYTE)
    await ann.expect("over 20 MB, more than I can fetch")
    await bot.settled()

    (one,) = exhibits(bot)
    assert one["file_state"] == "too_big"
    assert one["remote_id"]


async def test_a_large_film_is_kept_whole_with_a_local_server(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.local = tmp_path / "server"
    telegram.local.mkdir()
    ann = telegram.user("Ann")
    whole = film() + bytes(25 * MEGABYTE)
    async with ServedBot(telegram, tmp_path, settings={"TELEGRAM_LOCAL": "on"}) as bot:
        await told(ann)
        await ann.document(whole, name="clip.mp4", mime="video/mp4")
        await ann.expect("Saved: 1 file")
        await bot.settled()

        (one,) = exhibits(bot)
        assert (one["file_state"], one["size"]) == ("stored", len(whole))
        assert telegram.calls("file") == [], "read from the server's disk"


async def test_a_file_above_the_set_size_is_refused_with_a_local_server_too(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.local = tmp_path / "server"
    telegram.local.mkdir()
    ann = telegram.user("Ann")
    settings = {"TELEGRAM_LOCAL": "on", "REDRESS_FILE_MB": "1"}
    async with ServedBot(telegram, tmp_path, settings=settings) as bot:
        await told(ann)
        await ann.document(film() + bytes(2 * MEGABYTE), name="clip.mp4", mime="video/mp4")
        await ann.expect("over 1 MB")
        await bot.settled()

        assert stored(bot) == set()
