"""The whole story over Telegram with the real bot, killed with SIGKILL after every step and within steps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.telegram_server import TelegramServer
from tests.telegram.killing import STORY, Told, tell_and_kill
from tests.telegram.real import RealBot


@pytest.mark.timeout(300)
async def test_a_story_survives_a_kill_within_and_after_every_step(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    ann = telegram.user("Ann")
    async with RealBot(telegram, tmp_path) as bot:
        killer = await tell_and_kill(bot, ann, 20261118, within=1)
        told = Told(bot, ann, killer.in_flight)
        told.check()

    assert killer.kills == 2 * len(STORY)


@pytest.mark.timeout(300)
async def test_only_what_was_in_flight_at_a_kill_comes_twice(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    ann = telegram.user("Ann")
    async with RealBot(telegram, tmp_path) as bot:
        killer = await tell_and_kill(bot, ann, 1, within=0, in_flight=True)
        told = Told(bot, ann, killer.in_flight)
        told.check()

    answered = len(STORY) - 1  # the first photo of the album is not
    assert killer.kills == len(STORY) + answered
    assert told.doubled == killer.in_flight == answered
