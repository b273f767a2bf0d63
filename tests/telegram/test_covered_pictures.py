"""A boarding pass over Telegram: nothing that is uploaded can be scanned until the person uncovers it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.evidence.scenes import codes_in, ticket
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.real import ServedBot
from tests.telegram.test_bad_input import WHOLE


@pytest.fixture
async def bot(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[ServedBot]:
    async with ServedBot(telegram, tmp_path) as served:
        yield served


def uploads(bot: ServedBot) -> list[bytes]:
    return [data for call in bot.telegram.calls("sendPhoto") for data in call.files.values()]


async def test_a_photo_is_shown_and_handed_back_covered(bot: ServedBot, ann: User) -> None:
    await ann.text(WHOLE)
    await ann.expect("For X")
    await ann.photo(ticket(codes=2))
    await bot.settled()
    await ann.command("evidence")
    await ann.expect("What you sent")
    await ann.press("Pictures to post")
    await ann.expect("2 QR or bar codes are covered.")
    await bot.settled()
    await ann.press("Use it like this")
    await ann.expect("clean copy")
    await bot.settled()

    assert len(uploads(bot)) == 2
    assert [codes_in(data) for data in uploads(bot)] == [[], []]

    await ann.press("Change what is covered")
    await bot.settled()
    await ann.press("Uncover 1")
    await ann.expect("a QR or bar code is covered.")
    await bot.settled()
    assert [len(codes_in(data)) for data in uploads(bot)[2:]] == [0, 1]


async def test_a_picture_kept_private_is_never_uploaded_again(bot: ServedBot, ann: User) -> None:
    await ann.photo(ticket())
    await bot.settled()
    await ann.command("evidence")
    await ann.expect("What you sent")
    await ann.press("Pictures to post")
    await bot.settled()
    before = len(uploads(bot))
    await ann.press("Keep it private")
    await ann.expect("Kept private")
    await bot.settled()

    assert len(uploads(bot)) == before
