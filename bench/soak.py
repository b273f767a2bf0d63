"""Tell the story over Telegram again and again to a bot that is killed at random moments, with fixed seeds.

Each round is a new person and an empty database; a round counts as broken when a message is lost, or repeated
without having been on its way at a kill.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

from tests.servers.telegram_server import TelegramServer
from tests.telegram.killing import Told, tell_and_kill
from tests.telegram.real import RealBot

SEEDS = (11, 12, 13)
WITHIN = 2  # kills within each step, beside the one after it


def run() -> str:
    """Return a table of the rounds; end with a failure when one was broken."""
    rounds = [asyncio.run(_round(seed)) for seed in SEEDS]
    lines = [f"{'seed':>6}{'kills':>7}{'in flight':>11}{'messages':>10}{'doubled':>9}{'seconds':>9}"]
    lines += [f"{seed:>6}{values}" for seed, values, _ in rounds]
    kills = sum(number for _, _, number in rounds)
    return "\n".join([*lines, f"{kills} kills, nothing lost"])


async def _round(seed: int) -> tuple[int, str, int]:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramServer() as telegram, RealBot(telegram, Path(folder)) as bot:
            ann = telegram.user("Ann")
            killer = await tell_and_kill(bot, ann, seed, within=WITHIN, seconds=0.4)
            told = Told(bot, ann, killer.in_flight)
            told.check()
        assert telegram.refusals == []
    seconds = time.monotonic() - began
    messages = len(ann.texts())
    row = f"{killer.kills:>7}{killer.in_flight:>11}{messages:>10}{told.doubled:>9}{seconds:>9.0f}"
    return seed, row, killer.kills
