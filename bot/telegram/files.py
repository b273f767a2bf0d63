"""Fetches evidence in the background. A download is a row, so it goes on after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from telegram import Bot, File
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot import log
from bot.app.ports import Clock, Download, MediaStore
from bot.domain.arriving import with_look
from bot.domain.case import FileState
from bot.domain.coverings import Examined
from bot.domain.events import FileArrived
from bot.telegram import CHANNEL
from bot.telegram.client import back_off, reason, wait_of
from bot.telegram.worker import Handler

MEGABYTE = 2**20
LARGE = 20 * MEGABYTE  # such files are fetched one at a time: each is held in memory
MOST_ATTEMPTS = 8

_log = log.get(__name__)


class Downloads(Protocol):
    """The part of the store that knows what is to be fetched."""

    def claim_download(self, channel: str, now: datetime) -> Download | None: ...
    def release_download(self, row: int, until: datetime) -> None: ...


class Fetcher:
    """Performs downloads: bytes into the media store, the outcome to the shell."""

    name = "downloads"
    at_once = 4

    def __init__(
        self,
        bot: Bot,
        store: Downloads,
        handler: Handler,
        clock: Clock,
        media: MediaStore,
        *,
        examine: Callable[[bytes, str | None], Examined],
        max_file_mb: int = 20,
        wait_after: Callable[[int], float] = back_off,
    ) -> None:
        self._bot = bot
        self._store = store
        self._handler = handler
        self._clock = clock
        self._media = media
        self._examine = examine  # bytes and the type they are said to be; takes a second
        self._wait_after = wait_after
        self._limit = max_file_mb * MEGABYTE
        self._large = asyncio.Lock()
        self._looking = asyncio.Lock()  # looks come one by one: waiting here takes no thread from the others

    async def claim(self, room: int) -> Sequence[Download]:
        download = await asyncio.to_thread(self._store.claim_download, CHANNEL, self._clock.now())
        return () if download is None else (download,)

    async def perform(self, item: Download) -> None:
        """Fetch one file, or say why it cannot be had."""
        exhibit = item.exhibit
        if exhibit.size is not None and exhibit.size > self._limit:
            await self._done(item, FileState.TOO_BIG)
        elif exhibit.remote_id is None:
            await self._done(item, FileState.FAILED)
        elif (exhibit.size or 0) > LARGE:
            async with self._large:
                await self._fetch(item, exhibit.remote_id)
        else:
            await self._fetch(item, exhibit.remote_id)

    async def broken(self, item: Download) -> None:
        """Try again a few times, then say that the file cannot be had."""
        await self._repeat_or_fail(item)

    async def _fetch(self, item: Download, remote_id: str) -> None:
        try:
            file = await self._bot.get_file(remote_id)
            data = await _bytes_of(file)
        except RetryAfter as error:
            await self._later(item, wait_of(error).total_seconds())
        except BadRequest as error:
            big = "too big" in error.message.lower()
            _log.warning("file_refused", download=item.row, reason=reason(error))
            await self._done(item, FileState.TOO_BIG if big else FileState.FAILED)
        except OSError:
            _log.exception(
                "server_file_unreadable", download=item.row, cure="let this program read its folder"
            )
            await self._repeat_or_fail(item)
        except TelegramError as error:
            _log.warning("download_failed", download=item.row, attempts=item.attempts, reason=reason(error))
            await self._repeat_or_fail(item)
        else:
            if len(data) > self._limit:
                await self._done(item, FileState.TOO_BIG)
            else:
                await self._keep(item, data)

    async def _repeat_or_fail(self, item: Download) -> None:
        if item.attempts >= MOST_ATTEMPTS:
            await self._done(item, FileState.FAILED)
        else:
            await self._later(item, self._wait_after(item.attempts))

    async def _keep(self, item: Download, data: bytes) -> None:
        async with self._looking:
            examined = await asyncio.to_thread(self._examine, data, item.exhibit.mime)
        sha256 = await asyncio.to_thread(self._media.put, data)
        state = FileState.BROKEN if examined.unusable else FileState.STORED
        exhibit = await asyncio.to_thread(with_look, item.exhibit, examined)
        seen = replace(item, exhibit=exhibit)
        await self._done(seen, state, sha256=sha256, size=len(data), words=examined.words)

    async def _done(
        self,
        item: Download,
        state: FileState,
        *,
        sha256: str | None = None,
        size: int | None = None,
        words: tuple[str, ...] = (),
    ) -> None:
        exhibit = replace(item.exhibit, file_state=state, sha256=sha256, size=size or item.exhibit.size)
        event = FileArrived(item.case, exhibit, words)
        await asyncio.to_thread(self._handler.happened, item.person, event, download=item.row)

    async def _later(self, item: Download, seconds: float) -> None:
        until = self._clock.now() + timedelta(seconds=seconds)
        await asyncio.to_thread(self._store.release_download, item.row, until)


async def _bytes_of(file: File) -> bytes:
    """Return the bytes: over the network, or from a local server's disk, for which it tells a whole path."""
    path = file.file_path or ""
    if path.startswith("/"):
        return await asyncio.to_thread(Path(path).read_bytes)
    return bytes(await file.download_as_bytearray())
