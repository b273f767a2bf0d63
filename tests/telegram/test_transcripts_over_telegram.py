"""Every committed conversation reads the same in Telegram."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app.ports import Store
from tests.servers.telegram_server import TelegramServer
from tests.telegram.real import ServedBot
from tests.telegram.retelling import (
    Measure,
    Retelling,
    Seen,
    StandingClock,
    acts,
    make_known,
    standing,
)
from tests.transcripts.player import stories, without_programs


@pytest.mark.parametrize("story", stories(), ids=lambda path: path.stem)
async def test_a_conversation_reads_the_same_in_telegram(
    story: Path, telegram: TelegramServer, store: Store, tmp_path: Path
) -> None:
    ann = telegram.user("Ann")
    measure = Measure(story, tmp_path / "json")
    clock = StandingClock(measure.play.clock.now())
    make_known(store, ann, measure.play)
    messages: list[Seen] = []
    bot = ServedBot(telegram, tmp_path, clock=clock)
    with without_programs():
        async with bot:
            retelling = Retelling(telegram, ann, store, clock, bot)
            for line, written in acts(story):
                expected, answer = measure.perform(line), await retelling.perform(line)
                assert answer.written() == written, line
                assert answer == expected, line
                messages += answer.messages
            assert retelling.screen() == standing(messages)
    measure.play.close()
