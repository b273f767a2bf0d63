"""The whole story over Telegram with the real bot, killed with SIGKILL after every step and within steps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.telegram_server import TelegramServer
from tests.telegram.killing import STORY, Told, tell_and_kill
from tests.telegram.real import RealBot


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("seed", "within"), [(1, 0), (20261118, 1)])
async def test_a_story_survives_a_kill_after_every_step(
    telegram: TelegramServer, tmp_path: Path, seed: int, within: int
) -> None:
    ann = telegram.user("Ann")
    async with RealBot(telegram, tmp_path) as bot:
        killer = await tell_and_kill(bot, ann, seed, within=within)
        Told(bot, ann, killer.in_flight).check()

    assert killer.kills == len(STORY) * (1 + within)
    assert bot.starts == killer.kills + 1
