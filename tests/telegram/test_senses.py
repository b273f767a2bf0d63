"""What files say of themselves, over Telegram: a photo sent as a file, and receipts one after the other."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.pictures import taken_photo
from tests.receipts import receipt
from tests.recordings import ogg
from tests.servers.openai_server import Reply, serving
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.real import RealBot, ServedBot

VAGUE = "Safaricom home fibre is dead and nobody helps me. I want a refund."


@pytest.fixture
async def bot(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[ServedBot]:
    async with ServedBot(telegram, tmp_path) as served:
        yield served


def facts(bot: ServedBot) -> dict[str, object]:
    return {
        str(name): json.loads(str(value))
        for name, value in bot.rows("SELECT name, value FROM case_fact WHERE value IS NOT NULL")
    }


async def test_a_photo_sent_as_a_file_offers_its_day_after_it_was_fetched(bot: ServedBot, ann: User) -> None:
    await ann.text(VAGUE)
    await ann.expect("Since when?")
    await ann.document(taken_photo(place=(-1.28333, 36.81667)), name="IMG_1.jpg", mime="image/jpeg")
    await ann.expect("Item 1 was taken Tue 3 Nov, 18:42")
    await bot.settled()
    assert "when" not in facts(bot)
    await ann.press("It happened Tue 3 Nov")
    await ann.expect("Noted with item 1")
    await bot.settled()

    assert facts(bot)["when"]["start"] == "2026-11-03"  # type: ignore[index]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
async def test_receipts_one_after_the_other_are_one_question_over_telegram(bot: ServedBot, ann: User) -> None:
    await ann.text(VAGUE)
    await ann.expect("Since when?")
    await ann.photo(receipt([("Order date", "03 Nov 2026")]))
    await ann.photo(receipt([("TOTAL", "KES 900.00")]))
    await bot.settled()
    await ann.expect("KSh 900")
    asked = [text for text in ann.texts() if "I read this" in text]

    assert len(asked) == 1
    await ann.press("All of it is right")
    await bot.settled()
    assert facts(bot)["when"]["start"] == "2026-11-03"  # type: ignore[index]


SPOKEN = "Safaricom home fibre is dead since 3 November. I paid 4,500. I want a refund."


async def test_a_voice_note_is_heard_in_the_background_and_counts_after_a_yes(
    telegram: TelegramServer, ann: User, tmp_path: Path
) -> None:
    slow = Reply(text=SPOKEN, seconds=1.5)
    async with serving({"transcriptions": [slow], "Extraction": [], "Writing": []}) as server:
        settings = {
            "OPENAI_API_KEY": "test-key",
            "OPENAI_BASE_URL": server.url,
            "OPENAI_MODEL": "test-model",
            "REDRESS_OPENAI_TRANSCRIPTION_MODEL": "hear-1",
        }
        async with ServedBot(telegram, tmp_path, settings=settings) as bot:
            await ann.media("voice", ogg(5))
            await ann.expect("turn it into text")
            await ann.command("privacy")
            await ann.expect("Voice notes go to 127.0.0.1")
            assert not [text for text in ann.texts() if "I heard" in text], "nobody waits for the server"
            await ann.expect("I heard in item 1: Safaricom home fibre")
            assert facts(bot) == {}
            await ann.press("Yes")
            await ann.expect("For X", 30)

        assert server.uploads[0].data == ogg(5)
        assert facts(bot)["when"]["start"] == "2026-11-03"  # type: ignore[index]


async def test_a_voice_note_that_was_being_heard_when_the_bot_stopped_is_heard_by_the_next(
    telegram: TelegramServer, ann: User, tmp_path: Path
) -> None:
    replies = [Reply(text="lost with the first run", seconds=30), Reply(text=SPOKEN)]
    async with serving({"transcriptions": replies}) as server:
        settings = {
            "OPENAI_API_KEY": "test-key",
            "OPENAI_BASE_URL": server.url,
            "OPENAI_MODEL": "test-model",
            "REDRESS_OPENAI_TRANSCRIPTION_MODEL": "hear-1",
        }
        environment = {name: str(value) for name, value in settings.items()}
        async with RealBot(telegram, tmp_path, variables=environment) as bot:
            await ann.media("voice", ogg(5))
            await telegram.until(lambda: bool(server.requests), 30)
            await bot.kill()
            await bot.restart()
            await ann.expect("I heard in item 1: Safaricom home fibre", 60)

    assert len([text for text in ann.texts() if "I heard" in text]) == 1
    assert "lost with" not in "".join(ann.texts())
