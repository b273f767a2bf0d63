"""Plays Telegram for tests: a Bot API server on 127.0.0.1 with one bot, private chats and groups.

    async with TelegramServer() as telegram:
        ann = telegram.user("Ann")            # tests/servers/telegram_user.py
        await ann.text("hello")
        telegram.fail("sendMessage", status=429, retry_after=3)
        telegram.calls("sendMessage")

An update is handed out again and again until a later offset confirms it, as Telegram does.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.servers.bot_api_limits import DOWNLOAD, Json, Refused, bad_request, check, decode
from tests.servers.telegram_user import Group, User

TOKEN = "123456789:TEST-token_of-a-bot-that-does-not-exist"
BOT = {"id": 123456789, "is_bot": True, "first_name": "Redress", "username": "RedressTestBot"}

_SHOWN = {"MyCommands": "commands", "MyName": "name", "MyDescription": "description"}
_SHOWN["MyShortDescription"] = "short_description"


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot: parsed values and uploaded bytes by form field, and the answer's status."""

    method: str
    values: Json
    files: dict[str, bytes]
    at: float = field(default_factory=time.monotonic)


@dataclass(slots=True)
class Fault:
    """What goes wrong with calls of one method.

    `how`: "error" answers with `status`; "reset" drops the connection, before or (`carried_out`) after the
    call had its effect; "hang" carries it out and never answers; "garbage" carries it out and answers
    with JSON cut short.
    """

    method: str
    how: str = "error"
    times: int = 1
    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    carried_out: bool = False
    words: str = ""  # set: only calls whose text holds these words


@dataclass(slots=True)
class Chat:
    """One chat as Telegram keeps it: `messages` of both sides by id."""

    id: int
    card: Json
    messages: dict[int, Json] = field(default_factory=dict)
    blocked: bool = False
    locked: set[int] = field(default_factory=set)  # messages that "can't be edited" any more


class TelegramServer:
    """The server; its state is open to tests."""

    def __init__(self) -> None:
        self.token = TOKEN  # another one here: the bot's is revoked
        self.chats: dict[int, Chat] = {}
        self.log: list[Call] = []
        self.faults: list[Fault] = []
        self.refusals: list[tuple[str, str]] = []  # (method, description) of what broke a hard limit
        self.files: dict[str, tuple[bytes, int]] = {}  # file id -> bytes, announced size
        self.pending: list[Json] = []  # updates not yet confirmed
        self.presses: set[str] = set()  # callback queries that can still be answered
        self.profile: Json = {}
        self.local: Path | None = None  # where a server with --local leaves files, of any size
        self.port = 0
        self.changed = asyncio.Condition()
        self._update_ids = itertools.count(700_000_001)
        self._message_ids = itertools.count(101)
        self._polls = 0
        self._runner: web.AppRunner | None = None

    # -- for tests ---------------------------------------------------------------------------

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def user(self, name: str, **more: str) -> User:
        """Return a new person who has not written yet."""
        number = 5_000_000_000 + len(self.chats)
        card = {"id": number, "first_name": name, "is_bot": False, "language_code": "en", **more}
        self.chats[number] = Chat(number, {"id": number, "type": "private", "first_name": name})
        return User(self, number, card)

    def group(self, title: str) -> Group:
        """Return a new group chat."""
        number = -100_000_000 - len(self.chats)
        self.chats[number] = Chat(number, {"id": number, "type": "supergroup", "title": title})
        return Group(self, number)

    def fail(self, method: str, **how: object) -> Fault:
        """Let the next call (or `times` calls) of a method go wrong; see Fault."""
        fault = Fault(method, **how)  # type: ignore[arg-type]
        self.faults.append(fault)
        return fault

    def calls(self, method: str) -> list[Call]:
        return [call for call in self.log if call.method == method]

    def next_message_id(self) -> int:
        return next(self._message_ids)

    async def happen(self, kind: str, body: Json) -> int:
        """Queue an update for the bot and return its id."""
        number = next(self._update_ids)
        self.pending.append({"update_id": number, kind: body})
        async with self.changed:
            self.changed.notify_all()
        return number

    async def until(self, condition: Callable[[], bool], seconds: float = 10) -> None:
        """Wait until a condition holds; it is looked at after each call of the bot, and now and then."""
        async with asyncio.timeout(seconds):
            while not condition():
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.05), self.changed:
                        await self.changed.wait()

    # -- HTTP --------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_post("/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/{file_id}", self._serve_file)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fields: dict[str, str] = {}
        files: dict[str, bytes] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                with value.file as file:
                    files[name] = file.read()
            else:
                fields[name] = value if isinstance(value, str) else bytes(value).decode()
        call = Call(method, decode(fields), files)
        self.log.append(call)
        try:
            return await self._answer(request, call)
        except Refused as refusal:
            body: Json = {"ok": False, "error_code": refusal.status, "description": refusal.description}
            if refusal.retry_after:
                body["parameters"] = {"retry_after": refusal.retry_after}
            return web.json_response(body, status=refusal.status)
        finally:
            async with self.changed:
                self.changed.notify_all()

    async def _answer(self, request: web.Request, call: Call) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            raise Refused(401, "Unauthorized")
        fault = self._due_fault(call.method, str(call.values.get("text", "")))
        if fault and fault.how == "error":
            raise Refused(fault.status, fault.description, fault.retry_after)
        if fault and fault.how == "reset" and not fault.carried_out:
            return _cut(request)
        try:
            check(call.method, call.values)
        except Refused as refusal:
            self.refusals.append((call.method, refusal.description))
            raise
        result = await self._carry_out(call)
        if fault and fault.how == "hang":
            async with self.changed:
                self.changed.notify_all()
            await asyncio.Event().wait()
        if fault and fault.how == "reset":
            return _cut(request)
        if fault and fault.how == "garbage":
            cut = json.dumps({"result": result})[:-1]
            return web.Response(text=cut, content_type="application/json")
        return web.json_response({"ok": True, "result": result})

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        self.log.append(Call("file", dict(request.match_info), {}))
        fault = self._due_fault("file")
        if fault and fault.how == "reset":
            return _cut(request)
        if fault:
            return web.json_response({"ok": False, "description": fault.description}, status=fault.status)
        if request.match_info["token"] != self.token or request.match_info["file_id"] not in self.files:
            return web.json_response({"ok": False, "description": "Not Found"}, status=404)
        return web.Response(body=self.files[request.match_info["file_id"]][0])

    def _due_fault(self, method: str, text: str = "") -> Fault | None:
        for fault in self.faults:
            if fault.method in (method, "*") and fault.times > 0 and fault.words in text:
                fault.times -= 1
                return fault
        return None

    # -- methods -----------------------------------------------------------------------------

    async def _carry_out(self, call: Call) -> object:
        values = call.values
        match call.method:
            case "getMe":
                return BOT
            case "getUpdates":
                return await self._updates(values)
            case "sendMessage":
                return self._put(values, {"text": values["text"], "entities": values.get("entities", [])})
            case "sendPhoto" | "sendDocument" | "sendMediaGroup":
                return self._put_files(call)
            case "editMessageText" | "editMessageReplyMarkup":
                return self._edit(values)
            case "answerCallbackQuery":
                if values["callback_query_id"] not in self.presses:
                    raise bad_request("query is too old and response timeout expired or query ID is invalid")
                self.presses.discard(values["callback_query_id"])
                return True
            case "getFile":
                return self._file_card(values["file_id"])
            case "sendChatAction":
                self._chat(values)
                return True
            case method if method[3:] in _SHOWN and method[:3] in ("get", "set"):
                return self._show(method[:3], _SHOWN[method[3:]], values)
            case "deleteWebhook":
                return True
        raise Refused(404, "Not Found")

    def _show(self, verb: str, name: str, values: Json) -> object:
        """Keep or tell one part of the bot's profile."""
        if verb == "set":
            self.profile[name] = values[name]
            return True
        return self.profile.get(name, []) if name == "commands" else {name: self.profile.get(name, "")}

    async def _updates(self, values: Json) -> list[Json]:
        """Confirm what lies below the offset, then wait for something new; a newer poll ends this one."""
        offset = values.get("offset", 0)
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        self._polls += 1
        mine = self._polls
        async with self.changed:
            self.changed.notify_all()
            try:
                async with asyncio.timeout(values.get("timeout", 0)):
                    await self.changed.wait_for(lambda: bool(self.pending) or self._polls != mine)
            except TimeoutError:
                return []
        if self._polls != mine:
            raise Refused(409, "Conflict: terminated by other getUpdates request")
        return self.pending[: values.get("limit", 100)]

    def _chat(self, values: Json) -> Chat:
        chat = self.chats.get(values["chat_id"])
        if chat is None:
            raise bad_request("chat not found")
        if chat.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _put(self, values: Json, content: Json) -> Json:
        chat = self._chat(values)
        number = self.next_message_id()
        message = {"message_id": number, "date": 1_795_000_000, "chat": chat.card, "from": BOT, **content}
        if "reply_markup" in values:
            message["reply_markup"] = values["reply_markup"]
        chat.messages[number] = message
        return message

    def _put_files(self, call: Call) -> object:
        """Keep one message per file; the caption goes with it. Bytes come as uploads named in `attach://`."""
        kind = {"sendPhoto": "photo", "sendDocument": "document"}.get(call.method)
        if kind:
            single = {"type": kind, "media": call.values.get(kind), "caption": call.values.get("caption")}
            return self._put(call.values, self._media(single, call.files))
        return [
            self._put(call.values, {"media_group_id": "sent", **self._media(item, call.files)})
            for item in call.values["media"]
        ]

    def _media(self, item: Json, files: dict[str, bytes]) -> Json:
        name = str(item["media"] or item["type"]).removeprefix("attach://")
        if name not in files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        card = {"file_id": f"sent-{name}", "file_unique_id": f"u-{name}", "file_size": len(files[name])}
        content: Json = {"caption": item["caption"]} if item.get("caption") else {}
        content[item["type"]] = [{**card, "width": 1, "height": 1}] if item["type"] == "photo" else card
        return content

    def _edit(self, values: Json) -> Json:
        chat = self._chat(values)
        message = chat.messages.get(values["message_id"])
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != BOT["id"] or message["message_id"] in chat.locked:
            raise bad_request("message can't be edited")
        if "text" in values and "text" not in message:
            raise bad_request("there is no text in the message to edit")
        new: Json = {k: values[k] for k in ("text", "entities", "reply_markup") if k in values}
        if "text" in new:
            new.setdefault("entities", [])
        new.setdefault("reply_markup", None)
        if all(message.get(k) == v for k, v in new.items()):
            raise bad_request("message is not modified: the new content and reply markup are the same")
        message.update(new, edit_date=1_795_000_001)
        return {k: v for k, v in message.items() if v is not None}

    def _file_card(self, file_id: str) -> Json:
        if file_id not in self.files:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        size = self.files[file_id][1]
        if self.local is not None:
            path = self.local / file_id
            path.write_bytes(self.files[file_id][0])
            return {
                "file_id": file_id,
                "file_unique_id": f"u-{file_id}",
                "file_size": size,
                "file_path": str(path),
            }
        if size > DOWNLOAD:
            raise bad_request("file is too big")
        card = {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": size}
        return {**card, "file_path": file_id}


def _cut(request: web.Request) -> web.Response:
    """Drop the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
