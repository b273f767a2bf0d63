"""From the inbox to the shell: one update after the other within a chat, several chats side by side.

The store hands out the oldest open update of a chat that has none under way. The shell marks the update done
in the same transaction as everything that follows from it, so a killed worker repeats nothing.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from telegram import Bot
from telegram import Update as TelegramUpdate
from telegram.error import TelegramError

from bot import log
from bot.app.incoming import Incoming
from bot.app.ports import Clock, PersonId, UnitOfWork, Update
from bot.domain.case import Conversation
from bot.domain.effects import Say
from bot.domain.events import Event
from bot.telegram import CHANNEL
from bot.telegram.client import reason
from bot.telegram.grouped import Grouped, outcome
from bot.telegram.updates import GroupSpoke, Heard, read, read_plainly

CLAIMED_AT_ONCE = 32
POP_UP_LIMIT = 200  # characters Telegram shows in an answer to a press

_log = log.get(__name__)


class Handler(Protocol):
    """The shell, called in a worker thread. Each call is one unit of work and has committed on return."""

    def handle(
        self, channel: str, address: str, incoming: Incoming, *, received_at: datetime, update: int | None
    ) -> str | None:
        """Take what a person did and mark inbox row `update` done; return the rendered pop-up of a press."""
        ...

    def happened(self, person: PersonId, event: Event, *, download: int | None = None) -> None:
        """Take an event that is no act of the person, and mark the row it came from done."""
        ...


class OpenUpdates(Protocol):
    """The part of the store that the worker needs."""

    def unit(self) -> AbstractContextManager[UnitOfWork]: ...
    def together(self) -> AbstractContextManager[None]: ...
    def claim_updates(self, channel: str, now: datetime, limit: int) -> list[Update]: ...
    def fail_update(self, row: int, now: datetime) -> bool: ...


class Worker:
    """Performs the updates of the inbox. `handled` is called after each commit, to wake what may follow."""

    name = "updates"
    at_once = 256

    def __init__(
        self, bot: Bot, store: OpenUpdates, handler: Handler, clock: Clock, *, handled: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._store = store
        self._handler = handler
        self._clock = clock
        self._handled = handled
        self._handle_grouped = Grouped(self._handle_all)

    async def claim(self, room: int) -> Sequence[Update]:
        """Claim some updates, never so many that other workers have nothing to do."""
        limit = min(room, CLAIMED_AT_ONCE)
        return await asyncio.to_thread(self._store.claim_updates, CHANNEL, self._clock.now(), limit)

    async def perform(self, item: Update) -> None:
        """Handle one update, then stop the waiting circle of a pressed button."""
        await self._ended(item, await self._handle_grouped(item))

    async def broken(self, item: Update) -> None:
        """Let the update be repeated; after the last attempt it is put aside, so that its chat goes on."""
        _log.warning("update_failed", update=item.row, attempts=item.attempts)
        if await asyncio.to_thread(self._store.fail_update, item.row, self._clock.now()):
            _log.error("update_put_aside", update=item.row, cure="see the traceback above; the row is kept")
            await self._ended(item, None)

    async def _ended(self, item: Update, pop_up: str | None) -> None:
        self._handled()
        query = _query_of(item.raw)
        if query is not None:
            await self._answer(query, pop_up)

    def _handle_all(self, items: Sequence[Update]) -> Sequence[str | Exception | None]:
        """Handle updates of several chats in a worker thread, committed together."""
        with self._store.together():
            return [outcome(self._handle, item) for item in items]

    def _handle(self, item: Update) -> str | None:
        """Read an update and give it to the shell."""
        match self._read(item):
            case Heard(address, incoming):
                return self._handler.handle(
                    CHANNEL, address, incoming, received_at=item.received_at, update=item.row
                )
            case GroupSpoke(address):
                self._point_to_private_chat(address, item)
            case None:
                with self._store.unit() as unit:
                    unit.finish_update(item.row)
                    unit.commit()
        return None

    def _read(self, item: Update) -> Heard | GroupSpoke | None:
        """Read an update; one that the client cannot parse (its server is older or newer) is read plainly."""
        raw = json.loads(item.raw)
        try:
            return read(TelegramUpdate.de_json(raw, self._bot))
        except (TypeError, KeyError, ValueError):
            plain = read_plainly(raw)
            if plain is None:
                raise
            _log.warning("update_read_plainly", update=item.row)
            return plain

    def _point_to_private_chat(self, address: str, item: Update) -> None:
        """Queue the sentence for groups; its dedupe key lets each group get it once."""
        with self._store.unit() as unit:
            group = unit.person(CHANNEL, address, Conversation())
            unit.queue(group.person, Say("group_hint"), f"group_hint:{address}", self._clock.now())
            unit.finish_update(item.row)
            unit.commit()

    async def _answer(self, query: str, pop_up: str | None) -> None:
        """Answer a press. One too old to be answered, or a failing line, costs the person nothing."""
        try:
            await self._bot.answer_callback_query(query, text=_fitting(pop_up))
        except TelegramError as error:
            _log.info("press_not_answered", reason=reason(error))


def _query_of(raw: str) -> str | None:
    query = json.loads(raw).get("callback_query")
    return str(query["id"]) if isinstance(query, dict) else None


def _fitting(pop_up: str | None) -> str | None:
    """Cut a pop-up to what Telegram shows; longer ones would be refused as a whole."""
    if pop_up is None or len(pop_up.encode("utf-16-le")) // 2 <= POP_UP_LIMIT:
        return pop_up
    return pop_up.encode("utf-16-le")[: 2 * (POP_UP_LIMIT - 1)].decode("utf-16-le", "ignore") + "…"
