"""The bot's line to Telegram: the client with one method more, its time-outs and what its errors mean."""

from __future__ import annotations

import logging
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.request import NEVER_SENT, SessionRequest

_random = random.SystemRandom()


class TokenRefusedError(Exception):
    """Telegram does not know the token. The client's own error quotes the token, so it goes no further."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept TELEGRAM_BOT_TOKEN: take a new one from @BotFather")


@dataclass(frozen=True, slots=True)
class Account:
    """The bot's token and the addresses of the Bot API; these are taken with or without a trailing "/bot"."""

    token: str
    base_url: str = "https://api.telegram.org/bot"
    file_url: str = "https://api.telegram.org/file/bot"
    local: bool = False  # the server leaves files on a disk that this program reads

    def __repr__(self) -> str:
        return f"Account({self.base_url})"


class InboxBot(ExtBot[None]):
    """A Bot that hands out updates as Telegram wrote them.

    `Bot.get_updates` parses a whole batch at once: one update it cannot parse would lose the batch, and the
    inbox keeps Telegram's own JSON.
    """

    async def raw_updates(
        self, *, offset: int | None, seconds: int, allowed: Sequence[str]
    ) -> list[dict[str, object]]:
        """Wait up to `seconds` for updates; `offset` confirms everything below it."""
        data = {"offset": offset, "timeout": seconds, "allowed_updates": list(allowed)}
        reading = (self._request[0].read_timeout or 5.0) + seconds
        return cast("list[dict[str, object]]", await self._post("getUpdates", data, read_timeout=reading))


def connect(account: Account, *, read_timeout: float = 20.0) -> InboxBot:
    """Make the client; nothing is sent yet."""
    return InboxBot(
        account.token,
        base_url=_ending_in_bot(account.base_url),
        base_file_url=_ending_in_bot(account.file_url),
        request=SessionRequest(connections=256, read_timeout=read_timeout),
        get_updates_request=SessionRequest(connections=2, read_timeout=10.0, pool_timeout=5.0),
        local_mode=account.local,
    )


def _ending_in_bot(url: str) -> str:
    """Return the address the way the library wants it: it appends the token right after "/bot"."""
    return f"{url.rstrip('/').removesuffix('/bot')}/bot"


def quiet_libraries() -> None:
    """Silence what would write tokens or people's words: transports log addresses, the client answers."""
    for name in ("httpx", "httpcore", "aiohttp", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.ERROR)
    for name in ("telegram.request", "telegram.Bot"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


def wait_of(error: RetryAfter) -> timedelta:
    """Return how long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def never_sent(error: TelegramError) -> bool:
    """Tell whether an error came before the request was out, so that sending again repeats nothing."""
    return isinstance(error.__cause__, NEVER_SENT)


def reason(error: TelegramError) -> str:
    """Return the kind of an error and the fixed part of its wording: what may quote somebody is cut off."""
    wording = re.split(r"[\"“`:({\d]| '", error.message, maxsplit=1)[0]
    return f"{type(error).__name__} {wording[:60]}".strip()


def back_off(failures: int, *, first: float = 1.0, most: float = 60.0) -> float:
    """Return seconds to wait after so many failures in a row: doubling, with up to half of it by chance."""
    seconds = min(most, first * 2.0 ** min(max(0, failures - 1), 16))
    return seconds * _random.uniform(0.5, 1.0)
