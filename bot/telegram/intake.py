"""Long polling into the inbox. An update is confirmed to Telegram only after it is committed here.

Confirming happens by asking for the next offset, so a process killed anywhere gets the same updates again and
the inbox skips those it has. Telegram itself remembers where a bot stopped: nothing else has to.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import log
from bot.app.ports import Clock
from bot.telegram import CHANNEL
from bot.telegram.client import InboxBot, TokenRefusedError, back_off, reason, wait_of
from bot.telegram.updates import WANTED, address_of

_log = log.get(__name__)


class Inbox(Protocol):
    """The part of the store that keeps updates."""

    def accept(self, updates: Sequence[tuple[str, str, str, str]], now: datetime) -> int: ...


class Intake:
    """The polling loop. `arrived` is called after each commit of something new."""

    def __init__(
        self,
        bot: InboxBot,
        inbox: Inbox,
        clock: Clock,
        *,
        arrived: Callable[[], None],
        seconds: int = 25,
        wait_after: Callable[[int], float] = back_off,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._clock = clock
        self._arrived = arrived
        self._seconds = seconds  # how long one poll may stay open
        self._wait_after = wait_after
        self._offset: int | None = None
        self._failures = 0
        self._contested = False
        self.caught_up = asyncio.Event()  # set once what waited at Telegram is in the inbox

    async def run(self) -> None:
        """Poll until cancelled. Raises TokenRefusedError when Telegram does not know the token (any more)."""
        while True:
            wait = await self._poll()
            if wait > 0:
                await asyncio.sleep(wait)

    async def _poll(self) -> float:
        """Fetch once, keep what came and return how many seconds to leave Telegram alone."""
        try:
            seconds = self._seconds if self.caught_up.is_set() else 0
            raw = await self._bot.raw_updates(offset=self._offset, seconds=seconds, allowed=WANTED)
            await self._keep(raw)
            if not raw:
                self.caught_up.set()
        except InvalidToken:
            raise TokenRefusedError from None
        except RetryAfter as error:
            return wait_of(error).total_seconds()
        except Conflict:
            if not self._contested:
                _log.error("another process polls with this token", cure="stop the other one")
            self._contested = True
            self._failures += 1
            return 5 * self._wait_after(self._failures)
        except TelegramError as error:
            self._failures += 1
            _log.warning("polling_failed", reason=reason(error), failures=self._failures)
            return self._wait_after(self._failures)
        except Exception:  # noqa: BLE001 - the outermost loop: Telegram keeps the updates while the database is away
            self._failures += 1
            _log.exception("inbox_failed", failures=self._failures)
            return self._wait_after(self._failures)
        self._failures = 0
        self._contested = False
        return 0.0

    async def _keep(self, raw: Sequence[dict[str, object]]) -> None:
        if not raw:
            self._offset = None  # all is confirmed; ids may start anywhere after a quiet week
            return
        rows = [
            (CHANNEL, str(update["update_id"]), address_of(update), json.dumps(update, ensure_ascii=False))
            for update in raw
        ]
        new = await asyncio.to_thread(self._inbox.accept, rows, self._clock.now())
        self._offset = max(int(str(update["update_id"])) for update in raw) + 1
        if new:
            self._arrived()
