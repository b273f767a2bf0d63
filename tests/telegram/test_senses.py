"""What files say of themselves, over Telegram: a photo sent as a file, and receipts one after the other."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.pictures import taken_photo
from tests.receipts import receipt
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.real import ServedBot

VAGUE = "Safaricom home fibre is dead and nobody helps me. I want a refund."


@pytest.fixture
def ann(telegram: TelegramServer) -> User:
    return telegram.user("Ann")


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
