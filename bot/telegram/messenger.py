"""From the outbox to Telegram: send or edit, then record what came of it.

Telegram has no idempotency key. What surely did not reach it is sent again without counting; what may have
reached it (no answer in time) is sent once more and no further.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    LinkPreviewOptions,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import log
from bot.app.papers import MadeFile
from bot.app.ports import TELEGRAM_PACE, Clock, MediaStore, OutboxId, Outgoing, Pace
from bot.domain.case import Exhibit
from bot.domain.effects import Attachment
from bot.domain.events import Blocked
from bot.telegram import CHANNEL
from bot.telegram.client import back_off, never_sent, reason, wait_of
from bot.telegram.grouped import Grouped
from bot.telegram.messages import CAPTION_LIMIT, Part, Rendered, keyboard, parts, units
from bot.telegram.worker import Handler

MOST_ATTEMPTS = 12  # of a message that Telegram's side keeps failing on: about half an hour
ALBUM = 10  # most pictures in one album

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "not modified"
_NOT_EDITABLE = ("can't be edited", "to edit not found", "message_id_invalid", "no text in the message")
_log = log.get(__name__)


class Outbox(Protocol):
    """The part of the store that the messenger needs."""

    def together(self) -> AbstractContextManager[None]: ...
    def claim_outgoing(
        self, channel: str, now: datetime, limit: int, pace: Pace | None = None
    ) -> list[Outgoing]: ...
    def sent(self, row: OutboxId, message_id: str | None, now: datetime) -> tuple[str, ...]: ...
    def postpone(self, row: OutboxId, until: datetime, *, counted: bool) -> None: ...
    def give_up(self, row: OutboxId, now: datetime) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Presentation:
    """How an outgoing message looks and where its files are.

    `render` turns its Say into spans and buttons, sooner than a thread is reached; the others are called in
    one. `pictures` returns the cleaned copies of exhibits, in order, without those that cannot be shown.
    `media` holds attachments. `paper` makes the letter or the picture of a message.
    """

    render: Callable[[Outgoing, datetime], Rendered]
    pictures: Callable[[Sequence[Exhibit]], Sequence[bytes]]
    media: MediaStore
    paper: Callable[[Outgoing, datetime], MadeFile | None]


LOOK_AGAIN = 0.03  # seconds
UNPACED = 256


class Messenger:
    """Delivers the outbox."""

    name = "outbox"

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        handler: Handler,
        clock: Clock,
        presentation: Presentation,
        *,
        pace: Pace = TELEGRAM_PACE,
        wait_after: Callable[[int], float] = back_off,
    ) -> None:
        self._bot = bot
        self._pace = pace
        self._next = self._last = -math.inf  # when the next may start and the last one did, monotonic seconds
        self._outbox = outbox
        self._handler = handler
        self._clock = clock
        self._presentation = presentation
        self._wait_after = wait_after
        self._offline = 0  # sends in a row that never left this machine
        self._record = Grouped(self._record_all)

    @property
    def at_once(self) -> int:
        """How many may be out: without a pace the connections are the limit."""
        return 8 if self._pace.per_second else UNPACED

    async def claim(self, room: int) -> Sequence[Outgoing]:
        """Take what may leave now: with a pace one at a time, so that an answer never waits behind thirty."""
        if not self._pace.per_second:
            return await asyncio.to_thread(self._outbox.claim_outgoing, CHANNEL, self._clock.now(), room)
        if self._next > time.monotonic():
            return ()
        claimed = await asyncio.to_thread(
            self._outbox.claim_outgoing, CHANNEL, self._clock.now(), 1, self._pace
        )
        if claimed:
            self._last = time.monotonic()
            self._next = max(self._next, self._last) + 1 / self._pace.per_second
        return claimed

    def again(self) -> float | None:
        """Return when to look again by oneself: while what was sent just now may hold back the rest."""
        now = time.monotonic()
        if self._next > now:
            return self._next - now
        held_back = now - self._last < self._pace.burst / self._pace.per_chat + 1
        return LOOK_AGAIN if self._pace.per_second and held_back else None

    async def perform(self, item: Outgoing) -> None:
        """Send one message and record the outcome."""
        try:
            message_id = await self._send(item)
        except TelegramError as error:
            await self._failed(item, error)
            return
        self._offline = 0
        await self._remove(await self._record((item.row, message_id or None, self._clock.now())))

    def _record_all(self, sent: Sequence[tuple[OutboxId, str | None, datetime]]) -> Sequence[tuple[str, ...]]:
        """Record what was sent, in a worker thread and with one commit; return the files not needed now."""
        with self._outbox.together():
            return [self._outbox.sent(row, message_id, at) for row, message_id, at in sent]

    async def broken(self, item: Outgoing) -> None:
        """Try again twice: a message that cannot be made must not hold up its chat for ever."""
        await self._repeat_or_give_up(item, most=3, why="not made")

    # -- sending -----------------------------------------------------------------------------

    async def _send(self, item: Outgoing) -> str:
        """Send or edit, and return the id of the message that carries the buttons."""
        now = self._clock.now()
        rendered = self._presentation.render(item, now)
        chat, texts, keys = int(item.address), parts(rendered.spans), keyboard(rendered.rows)
        paper = None
        if item.say.paper is not None:
            paper = await asyncio.to_thread(self._presentation.paper, item, now)
        if item.edits is not None and len(texts) == 1 and not item.pictures and paper is None:
            edited = await self._edit(chat, int(item.edits), texts[0], keys)
            if edited:
                return item.edits
        if item.pictures:
            pictures = await asyncio.to_thread(self._presentation.pictures, item.pictures)
            await self._send_pictures(
                chat, [MadeFile(f"{n}.jpg", data) for n, data in enumerate(pictures, 1)]
            )
        if item.say.album:
            await self._send_pictures(chat, await asyncio.to_thread(self._kept, item, item.say.album))
        if paper is not None:
            return await self._send_file(chat, paper, texts, keys)
        if item.say.attachment is not None:
            return await self._send_attachment(chat, item, texts, keys)
        return await self._send_texts(chat, texts, keys)

    async def _edit(self, chat: int, message: int, part: Part, keys: InlineKeyboardMarkup | None) -> bool:
        """Edit a message; return False when only a new one can say it."""
        try:
            await self._bot.edit_message_text(
                part.text,
                chat,
                message,
                entities=part.entities,
                reply_markup=keys,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            wording = error.message.lower()
            if _UNCHANGED in wording:
                return True
            if any(known in wording for known in _NOT_EDITABLE):
                return False
            raise
        return True

    async def _send_texts(self, chat: int, texts: Sequence[Part], keys: InlineKeyboardMarkup | None) -> str:
        """Send the parts in order, the buttons under the last."""
        message_id = ""
        for place, part in enumerate(texts, 1):
            message = await self._bot.send_message(
                chat,
                part.text,
                entities=part.entities,
                reply_markup=keys if place == len(texts) else None,
                link_preview_options=_NO_PREVIEW,
            )
            message_id = str(message.message_id)
        return message_id

    async def _send_pictures(self, chat: int, pictures: Sequence[MadeFile]) -> None:
        """Send pictures above the text: alone as a photo, several as albums."""
        for start in range(0, len(pictures), ALBUM):
            album = pictures[start : start + ALBUM]
            if len(album) == 1:
                await self._bot.send_photo(chat, InputFile(album[0].data, filename=album[0].name))
            else:
                media = [InputMediaPhoto(picture.data, filename=picture.name) for picture in album]
                await self._bot.send_media_group(chat, media)

    def _kept(self, item: Outgoing, attachments: Sequence[Attachment]) -> list[MadeFile]:
        """Return the files that were made for a message, in order, without those that are gone."""
        found = []
        for attachment in attachments:
            try:
                data = self._presentation.media.get(attachment.sha256)
            except KeyError:
                _log.error("attachment_gone", outbox=item.row)
            else:
                found.append(MadeFile(attachment.name, data, attachment.picture))
        return found

    async def _send_attachment(
        self, chat: int, item: Outgoing, texts: Sequence[Part], keys: InlineKeyboardMarkup | None
    ) -> str:
        """Send a file that was kept for the person; its text alone when the bytes are gone."""
        attachment = item.say.attachment
        kept = await asyncio.to_thread(self._kept, item, (attachment,) if attachment else ())
        if not kept:
            return await self._send_texts(chat, texts, keys)
        return await self._send_file(chat, kept[0], texts, keys)

    async def _send_file(
        self, chat: int, made: MadeFile, texts: Sequence[Part], keys: InlineKeyboardMarkup | None
    ) -> str:
        """Send a file the bot made, the text as its caption when it fits."""
        file = InputFile(made.data, filename=made.name)
        if len(texts) != 1 or units(texts[0].text) > CAPTION_LIMIT:
            await self._send_bare(chat, file, picture=made.picture)
            return await self._send_texts(chat, texts, keys)
        part = texts[0]
        send = self._bot.send_photo if made.picture else self._bot.send_document
        message = await send(chat, file, caption=part.text, caption_entities=part.entities, reply_markup=keys)
        return str(message.message_id)

    async def _send_bare(self, chat: int, file: InputFile, *, picture: bool) -> None:
        if picture:
            await self._bot.send_photo(chat, file)
        else:
            await self._bot.send_document(chat, file)

    # -- what went wrong ---------------------------------------------------------------------

    async def _failed(self, item: Outgoing, error: TelegramError) -> None:
        match error:
            case RetryAfter():
                await self._postpone(item, wait_of(error).total_seconds(), counted=False)
            case Forbidden():
                await self._give_up(item, reason(error))
                await self._blocked(item)
            case BadRequest() | ChatMigrated():
                await self._give_up(item, reason(error))
            case InvalidToken():
                _log.error("token_refused", outbox=item.row, cure="check TELEGRAM_BOT_TOKEN")
                await self._postpone(item, 60, counted=False)
            case NetworkError() if never_sent(error):
                self._offline += 1
                await self._postpone(item, self._wait_after(self._offline), counted=False)
            case TimedOut():
                await self._repeat_or_give_up(item, most=2, why=reason(error))  # it may have arrived
            case _:
                await self._repeat_or_give_up(item, most=MOST_ATTEMPTS, why=reason(error))

    async def _repeat_or_give_up(self, item: Outgoing, *, most: int, why: str) -> None:
        """Send again later, unless this was attempt number `most`; `attempts` counts this one too."""
        if item.attempts >= most:
            await self._give_up(item, why)
            return
        _log.warning("send_failed", outbox=item.row, attempts=item.attempts, reason=why)
        await self._postpone(item, self._wait_after(item.attempts), counted=True)

    async def _postpone(self, item: Outgoing, seconds: float, *, counted: bool) -> None:
        until = self._clock.now() + timedelta(seconds=seconds)
        await asyncio.to_thread(self._outbox.postpone, item.row, until, counted=counted)

    async def _give_up(self, item: Outgoing, why: str) -> None:
        _log.error("message_given_up", outbox=item.row, attempts=item.attempts, reason=why)
        await self._remove(await asyncio.to_thread(self._outbox.give_up, item.row, self._clock.now()))

    async def _remove(self, files: Sequence[str]) -> None:
        """Remove files that were made for a message and that nobody needs any more."""
        for sha256 in files:
            await asyncio.to_thread(self._presentation.media.remove, sha256)

    async def _blocked(self, item: Outgoing) -> None:
        """Tell the core, so that reminders stop. Groups have negative ids and no conversation."""
        if not item.address.startswith("-"):
            await asyncio.to_thread(self._handler.happened, item.person, Blocked(True))
