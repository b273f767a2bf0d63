"""A story played over Telegram to a bot that is killed again and again, and what must be true afterwards."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.pictures import jpeg
from tests.servers.telegram_user import User
from tests.telegram.real import PATIENCE, RealBot

FIRST = "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since."
SECOND = "Called four times, two tickets (SR-8841236), nothing."
THIRD = "want my money back or fix it by friday. my number 0722 123456"

Act = Callable[[User], Awaitable[object]]


async def _first_photo(ann: User) -> None:
    await ann.photo(jpeg(color="red", gps=True), media_group_id="router")


async def _second_photo(ann: User) -> None:
    await ann.photo(jpeg(color="white"), media_group_id="router")


STORY: tuple[Act, ...] = (
    lambda ann: ann.text(FIRST),
    _first_photo,
    _second_photo,
    lambda ann: ann.text(SECOND),
    lambda ann: ann.text(THIRD),
    lambda ann: ann.text("I posted it"),
)


@dataclass(slots=True)
class Killer:
    """Kills the process and keeps count of what a kill may repeat: messages on their way at that moment."""

    bot: RealBot
    moments: random.Random
    kills: int = 0
    in_flight: int = 0

    async def kill(self) -> None:
        await self.bot.kill()
        self.kills += 1
        leased = "SELECT count(*) FROM outbox WHERE state = 'open' AND lease_until IS NOT NULL"
        now = self.bot.count(leased) if self.bot.migrated() else 0
        assert now <= 1, "one chat has at most one message on its way"
        self.in_flight += now
        await self.bot.start()

    async def kill_in_flight(self) -> None:
        """Kill when Telegram has taken a message and the process has not heard of it."""
        fault = self.bot.telegram.fail("sendMessage", how="hang")
        await self.bot.telegram.until(lambda: fault.times == 0, PATIENCE)
        await self.kill()

    async def kill_within(self, seconds: float) -> None:
        """Kill at a random moment of the next `seconds` from when the process polls."""
        await self.bot.until_polling()
        await asyncio.sleep(self.moments.uniform(0, seconds))  # the moment is what is tested
        await self.kill()


@dataclass(slots=True)
class Told:
    """What came of the story: the bot's messages, and the rows behind them."""

    bot: RealBot
    ann: User
    in_flight: int
    doubled: int = 0  # known after `check`
    _texts: list[str] = field(default_factory=list)

    def check(self, album_photos: int = 2) -> None:
        """Assert that nothing is lost and nothing doubled but what was in flight at a kill."""
        self._texts = self.ann.texts()
        self.check_messages()
        self.check_drafts()
        rows = self.bot.rows
        assert rows("SELECT state, count(*) FROM inbox GROUP BY state")[0][0] == "done"
        assert rows("SELECT DISTINCT state FROM outbox") == [("sent",)]
        assert rows("SELECT file_state, count(*) FROM exhibit GROUP BY file_state") == [
            ("stored", album_photos)
        ]
        said = [text for (text,) in rows("SELECT text FROM input_log ORDER BY number") if text]
        assert said == [FIRST, SECOND, THIRD, "I posted it"]
        (next_one,) = rows(
            "SELECT step FROM reminder WHERE kind = 'step' AND state = 'open' ORDER BY due_at LIMIT 1"
        )
        assert next_one == ("nudge",)
        assert len(list((self.bot.folder / "media").rglob("*"))) >= album_photos

    def check_messages(self) -> None:
        """Assert that each message is there, in order, and repeated only when a kill met it in flight."""
        texts = self._texts
        expected = (
            "What would put it right?",  # after the first message, and again after the second
            "Saved: 2 photos",
            "Here is what I have",
            "For X",
            "When it is out",
            "One warning",
            "I'll ask you tomorrow",
        )
        places = []
        for words in expected:
            assert any(words in text for text in texts), (words, texts)
            places.append(next(at for at, text in enumerate(texts) if words in text))
        assert places == sorted(places), texts
        assert sum("Saved:" in text for text in set(texts)) == 1, "one acknowledgement for the album"
        known = "SELECT count(DISTINCT message_id) FROM outbox WHERE message_id IS NOT NULL"
        self.doubled = len(texts) - self.bot.count(known)
        assert self.doubled <= self.in_flight, texts

    def check_drafts(self) -> None:
        """Assert that the post tells the facts and keeps what is private to the direct message."""
        post = next(text for text in reversed(self._texts) if text.startswith("For X"))
        for fact in ("KSh 4,500", "3 Nov", "@Safaricom", "refund", "our calls", "wo tickets"):
            assert fact in post
        for private in ("8841236", "0722"):
            assert private not in post
        ((message,),) = self.bot.rows("SELECT data FROM draft WHERE kind = 'direct_message'")
        assert "SR-8841236" in str(message)


async def tell_and_kill(
    bot: RealBot, ann: User, seed: int, *, within: int, seconds: float = 0.5, in_flight: bool = False
) -> Killer:
    """Play the story; kill the process after each act, and before that `within` times at random moments.

    With `in_flight` each act that is answered is also met by a kill between the answer and its receipt.

    The kill after an act comes when everything that follows from it is done, except between the photos of an
    album: nothing is said there yet, so the process dies with the album open.
    """
    killer = Killer(bot, random.Random(seed))  # noqa: S311 - the same moments in every run
    await bot.until_polling()
    for act in STORY:
        await act(ann)
        if in_flight and act is not _first_photo:
            await killer.kill_in_flight()
        for _ in range(within):
            await killer.kill_within(seconds)
        if act is _first_photo:
            await bot.until_heard()
        else:
            await bot.settled()
        await killer.kill()
    await bot.settled()
    return killer
