"""Files made in the background, over Telegram: killed, deleted and asked for twice in the middle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.pictures import jpeg
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.real import PATIENCE, RealBot, ServedBot
from tests.telegram.test_bad_input import WHOLE


@pytest.fixture
async def bot(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[ServedBot]:
    async with ServedBot(telegram, tmp_path) as served:
        yield served


async def with_a_case(bot: ServedBot | RealBot, person: User) -> None:
    await person.text(WHOLE)
    await person.expect("For X", PATIENCE)
    await person.photo(jpeg(color="red"))
    await person.expect("Saved: 1 photo", PATIENCE)
    await bot.settled()
    await person.command("export")
    await person.expect("How shall I pack up", PATIENCE)


def kept(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "media").rglob("*") if path.is_file())


def uploads(telegram: TelegramServer) -> Iterator[bytes]:
    for call in telegram.calls("sendDocument"):
        yield from call.files.values()


async def test_the_message_is_edited_when_the_files_are_there_and_they_are_kept_no_longer(
    bot: ServedBot, ann: User
) -> None:
    await with_a_case(bot, ann)
    before = kept(bot.folder)

    await ann.press("Full, for an ombudsman")
    await ann.expect("The original files", PATIENCE)
    await bot.settled()

    assert "Here is your evidence pack." in ann.texts()
    assert not any("Making your" in text for text in ann.texts()), "it was edited"
    assert list(uploads(bot.telegram))
    assert kept(bot.folder) == before
    assert bot.count("SELECT count(*) FROM job") == bot.count("SELECT count(*) FROM made_file") == 0


async def test_one_order_at_a_time_and_nobody_gets_a_case_of_somebody_else(bot: ServedBot, ann: User) -> None:
    await with_a_case(bot, ann)
    bob = bot.telegram.user("Bob")
    await bob.press_data("pack:1:full")
    await ann.press("Full, for an ombudsman")
    await ann.press("Full, for an ombudsman")
    await ann.expect("The original files", PATIENCE)
    await bot.settled()

    notices = [call.values.get("text", "") for call in bot.telegram.calls("answerCallbackQuery")]
    assert sum("at it already" in text for text in notices) == 1
    assert sum("Here is your evidence pack." in text for text in ann.texts()) == 1
    assert bob.texts() == []


async def test_what_is_deleted_while_it_is_made_leaves_nothing_behind(bot: ServedBot, ann: User) -> None:
    await with_a_case(bot, ann)
    await ann.press("Full, for an ombudsman")
    await ann.expect("Making your evidence pack", PATIENCE)
    await ann.command("delete")
    await ann.expect("What shall I delete?", PATIENCE)
    await ann.press("Everything")
    await ann.expect("Deleted: every case", PATIENCE)
    await bot.telegram.until(lambda: not bot.count("SELECT count(*) FROM job"), PATIENCE)
    await bot.settled()
    await bot.telegram.until(lambda: kept(bot.folder) == [], PATIENCE)

    assert bot.count("SELECT count(*) FROM made_file") == bot.count("SELECT count(*) FROM person") == 0


@pytest.mark.parametrize("moment", ["ordered", "making", "made", "sending"])
async def test_a_kill_at_any_moment_loses_nothing_and_leaves_nothing(
    telegram: TelegramServer, tmp_path: Path, ann: User, moment: str
) -> None:
    async with RealBot(telegram, tmp_path) as bot:
        await bot.until_polling()
        await with_a_case(bot, ann)
        before = kept(tmp_path)
        if moment == "sending":
            fault = telegram.fail("sendDocument", how="hang")
        await ann.press("Full, for an ombudsman")
        match moment:
            case "ordered":
                await telegram.until(lambda: bot.count("SELECT count(*) FROM job") > 0, PATIENCE)
            case "making":
                leased = "SELECT count(*) FROM job WHERE lease_until IS NOT NULL"
                await telegram.until(lambda: bot.count(leased) > 0, PATIENCE)
                await asyncio.sleep(0.4)  # the process apart has started, or is about to draw
            case "made":
                await telegram.until(lambda: bot.count("SELECT count(*) FROM made_file") > 0, PATIENCE)
            case _:
                await telegram.until(lambda: fault.times == 0, PATIENCE)
        await bot.restart()
        await ann.expect("The original files", PATIENCE)
        await bot.settled()
        await telegram.until(lambda: not bot.count("SELECT count(*) FROM job"), PATIENCE)

        assert sum("Here is your evidence pack." in text for text in ann.texts()) == 1
        assert len(set(uploads(telegram))) == 2, "the PDF and the ZIP, however often they were made or sent"
        assert kept(tmp_path) == before
        assert bot.count("SELECT count(*) FROM made_file") == 0


async def test_after_three_kills_over_one_order_the_person_is_told_kindly(
    telegram: TelegramServer, tmp_path: Path, ann: User
) -> None:
    async with RealBot(telegram, tmp_path) as bot:
        await bot.until_polling()
        await with_a_case(bot, ann)
        await bot.kill()
        queued = "INSERT INTO job (person_id, channel, case_number, kind, schema_version, effect, state,"
        effect = '{"case": 1, "what": "pack", "at": "2026-11-18T09:00:00Z", "options": {}}'
        change = f"{queued} attempts, created_at) SELECT id, channel, 1, 'make', 1, '{effect}', 'open', 3,"
        bot.write(f"{change} '2026-11-18 09:00:00' FROM person")
        bot.write("""UPDATE person_case SET position = json_set(position, '$.making', json('["pack"]'))""")
        await bot.start()
        await ann.expect("I could not make your evidence pack", PATIENCE)
        await bot.settled()

        assert bot.count("SELECT count(*) FROM job") == 0
        await ann.press("Full, for an ombudsman")
        await ann.expect("The original files", PATIENCE)
