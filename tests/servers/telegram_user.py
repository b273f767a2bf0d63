"""People and groups who write to the bot under test, as Telegram would report them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.servers.bot_api_limits import Json

if TYPE_CHECKING:
    from tests.servers.telegram_server import TelegramServer

NOW = 1_795_000_000  # seconds since 1970: 18 November 2026
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Shown:
    """One message of the bot as the person sees it now; `labels` are its buttons, row by row."""

    id: int
    text: str
    labels: tuple[tuple[str, ...], ...]
    message: Json

    def button(self, label: str) -> Json:
        """Return the button with this label."""
        rows = self.message["reply_markup"]["inline_keyboard"]
        found: Json = next(button for row in rows for button in row if button["text"] == label)
        return found


@dataclass(frozen=True, slots=True)
class User:
    """A person in a private chat. Acts return the id of the message (or of the update)."""

    server: TelegramServer
    id: int
    card: Json

    # -- acts --------------------------------------------------------------------------------

    async def text(self, text: str, *, date: int = NOW, **more: object) -> int:
        return await self.send({"text": text, **more}, date=date)

    async def command(self, name: str, argument: str = "") -> int:
        return await self.text(f"/{name} {argument}".strip())

    async def reply(self, to: int, text: str) -> int:
        """Answer a message of either side."""
        return await self.text(text, reply_to_message=self.server.chats[self.id].messages[to])

    async def photo(
        self, data: bytes = b"jpeg", *, caption: str | None = None, date: int = NOW, **more: object
    ) -> int:
        """Send a photo; Telegram offers it in two sizes, the original last."""
        small = {**self._file(b"thumb"), "width": 90, "height": 60}
        large = {**self._file(data), "width": 900, "height": 600}
        return await self.send({"photo": [small, large], **_worded(caption), **more}, date=date)

    async def album(self, *items: bytes, caption: str | None = None) -> list[int]:
        """Send photos as one album, the caption on the first."""
        group = f"album-{next(_numbers)}"
        return [
            await self.photo(data, caption=caption if place == 0 else None, media_group_id=group)
            for place, data in enumerate(items)
        ]

    async def document(
        self,
        data: bytes,
        *,
        name: str = "receipt.pdf",
        mime: str = "application/pdf",
        size: int | None = None,
        date: int = NOW,
    ) -> int:
        """Send a document; `size` may claim more than the bytes have."""
        document = {**self._file(data, size), "file_name": name, "mime_type": mime}
        return await self.send({"document": document}, date=date)

    async def media(self, kind: str, data: bytes = b"media", *, date: int = NOW, **more: object) -> int:
        """Send a video, voice, audio, video_note, animation or sticker with the fields each must have."""
        shape: Json = {"duration": 4, "width": 8, "height": 8, "length": 8}
        if kind == "sticker":
            shape.update(is_animated=False, is_video=False, type="regular")
        return await self.send({kind: {**self._file(data), **shape}, **more}, date=date)

    async def forward(self, origin: Json, *, date: int = NOW, **content: object) -> int:
        """Forward something; `origin` is Telegram's MessageOrigin without its date."""
        return await self.send({"forward_origin": {"date": NOW - 86_400, **origin}, **content}, date=date)

    async def location(self, latitude: float, longitude: float) -> int:
        return await self.send({"location": {"latitude": latitude, "longitude": longitude}})

    async def contact(self, name: str, phone: str) -> int:
        return await self.send({"contact": {"first_name": name, "phone_number": phone}})

    async def edit(self, message_id: int, text: str, *, date: int = NOW + 60) -> int:
        """Change an own earlier text, or the caption of an own file."""
        message = self.server.chats[self.id].messages[message_id]
        message.update({"text" if "text" in message else "caption": text, "edit_date": date})
        return await self.server.happen("edited_message", dict(message))

    async def press(self, label: str) -> str:
        """Press the newest button with this label and return the id of the query."""
        shown = next(s for s in reversed(self.shown()) if any(label in row for row in s.labels))
        return await self.press_data(shown.button(label)["callback_data"], shown.message)

    async def press_data(self, data: str, message: Json | None = None) -> str:
        """Press a button with these data; without a message it is one Telegram no longer shows the bot."""
        query = f"query-{next(_numbers)}"
        self.server.presses.add(query)
        gone = {"message_id": 1, "date": 0, "chat": self.server.chats[self.id].card}
        body: Json = {"id": query, "from": self.card, "chat_instance": "1", "data": data}
        await self.server.happen("callback_query", {**body, "message": dict(message or gone)})
        return query

    async def block(self, blocked: bool = True) -> int:
        """Block the bot, or come back."""
        self.server.chats[self.id].blocked = blocked
        return await self.server.happen("my_chat_member", _membership(self, self.id, blocked))

    async def send(self, content: Json, *, date: int = NOW) -> int:
        """Send any message: `content` holds Telegram's own fields."""
        return await _say(self, self.id, content, date)

    def _file(self, data: bytes, size: int | None = None) -> Json:
        file_id = f"file-{next(_numbers)}"
        self.server.files[file_id] = (data, size or len(data))
        return {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": size or len(data)}

    # -- what is seen ------------------------------------------------------------------------

    def shown(self) -> list[Shown]:
        """Return the bot's messages in this chat as they stand, oldest first."""
        return _shown(self.server, self.id)

    def texts(self) -> list[str]:
        return [shown.text for shown in self.shown()]

    async def expect(self, words: str, seconds: float = 10) -> Shown:
        """Wait for a message of the bot that holds these words and return the newest such."""
        try:
            await self.server.until(lambda: any(words in text for text in self.texts()), seconds)
        except TimeoutError:
            raise AssertionError(f"no message with {words!r} but {self.texts()!r}") from None
        return next(shown for shown in reversed(self.shown()) if words in shown.text)


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat that the bot is in."""

    server: TelegramServer
    id: int

    async def text(self, user: User, text: str) -> int:
        """Let a member write in the group."""
        return await _say(user, self.id, {"text": text}, NOW)

    async def add_bot(self, user: User) -> int:
        """Let a member bring the bot in."""
        return await self.server.happen("my_chat_member", _membership(user, self.id, blocked=False))

    def texts(self) -> list[str]:
        return [shown.text for shown in _shown(self.server, self.id)]


async def _say(user: User, chat_id: int, content: Json, date: int) -> int:
    chat = user.server.chats[chat_id]
    number = user.server.next_message_id()
    message = {"message_id": number, "date": date, "chat": chat.card, "from": user.card, **content}
    chat.messages[number] = message
    await user.server.happen("message", dict(message))
    return number


def _shown(server: TelegramServer, chat_id: int) -> list[Shown]:
    return [
        Shown(
            id=number,
            text=message.get("text") or message.get("caption") or "",
            labels=tuple(
                tuple(button["text"] for button in row)
                for row in (message.get("reply_markup") or {}).get("inline_keyboard", ())
            ),
            message=message,
        )
        for number, message in server.chats[chat_id].messages.items()
        if message["from"]["is_bot"]
    ]


def _worded(caption: str | None) -> Json:
    return {} if caption is None else {"caption": caption}


def _membership(user: User, chat_id: int, blocked: bool) -> Json:
    bot = {"id": 123456789, "is_bot": True, "first_name": "Redress", "username": "RedressTestBot"}
    out = {"user": bot, "status": "kicked", "until_date": 0}
    member = {"user": bot, "status": "member"}
    old, new = (member, out) if blocked else (out, member)
    card = user.server.chats[chat_id].card
    return {"chat": card, "from": user.card, "date": NOW, "old_chat_member": old, "new_chat_member": new}
