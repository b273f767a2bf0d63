"""A Bot API server that costs next to nothing, for measuring bots: canned answers over plain HTTP/1.1.

    server = BotApi.started(latency=0.04)
    server.offer(updates)  # without ids, which the server gives; handed out 100 at a time
    server.finished()      # every update has had its message

It runs in a process of its own. Updates are handed out again until a later offset confirms them.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import re
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

TOKEN = "123456789:bench_of_a_bot_that_does_not_exist"  # noqa: S105 - of nobody
BATCH = 100
PATIENCE = 180  # seconds

Update = dict[str, Any]

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_OFFSET = re.compile(rb"(?:^|&)offset=(\d+)")
_CHAT = re.compile(rb"(?:^|&)chat_id=(-?\d+)")
_SENT = ("sendmessage", "editmessagetext")
_TRUE = b'{"ok":true,"result":true}'
_ME = json.dumps(
    {
        "ok": True,
        "result": {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "BenchBot"},
    }
).encode()


@dataclass(frozen=True, slots=True)
class Finished:
    """What a load came to: seconds from the offer to the last message, and each message's own seconds."""

    seconds: float
    turns: tuple[float, ...]  # from what a person did to the message that answers it


class BotApi:
    """The handle on the server's process."""

    def __init__(self, process: BaseProcess, line: Connection, port: int) -> None:
        self._process = process
        self._line = line
        self.url = f"http://127.0.0.1:{port}"

    @classmethod
    def started(cls, *, latency: float = 0.0) -> BotApi:
        """Start the process; each message is answered after `latency` seconds, everything else at once."""
        ours, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        process = context.Process(target=_serve, args=(theirs, latency), daemon=True)
        process.start()
        return cls(process, ours, ours.recv())

    def until_polled(self) -> None:
        """Wait until a bot asks for updates."""
        self._ask("polled")

    def offer(self, updates: Sequence[Update], *, in_turn: bool = False) -> None:
        """Hand out these updates at once, or each chat's next one when it has had the message before."""
        self._ask("offer", updates, in_turn)

    def finished(self) -> Finished:
        """Wait until every update that was offered has had its message."""
        return Finished(*self._ask("finished"))

    def _ask(self, order: str, updates: Sequence[Update] = (), in_turn: bool = False) -> Any:
        self._line.send((order, updates, in_turn))
        if not self._line.poll(PATIENCE):
            raise SystemExit(f"the bot is stuck: {order}")
        return self._line.recv()

    def close(self) -> None:
        self._process.kill()
        self._process.join()


def _serve(line: Connection, latency: float) -> None:
    asyncio.run(_Server(line, latency).run())


class _Server:
    """The server's side: what is offered, what was confirmed, when each chat had its message."""

    def __init__(self, line: Connection, latency: float) -> None:
        self._line = line
        self.latency = latency
        self._number = 0  # of the newest update
        self._open: deque[tuple[int, bytes]] = deque()  # not confirmed yet: id, JSON
        self._later: defaultdict[int, deque[Update]] = defaultdict(deque)  # what a chat has still to say
        self._since: defaultdict[int, deque[float]] = defaultdict(deque)  # when it said what is unanswered
        self._turns: list[float] = []
        self._began = self._ended = 0.0
        self._left = 0  # messages to come
        self._sent = 0
        self._waiting: list[_Poll] = []
        self._polled = asyncio.Event()
        self._done = asyncio.Event()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(partial(_Talk, self), "127.0.0.1", 0, backlog=1024)
        self._line.send(server.sockets[0].getsockname()[1])
        asked = asyncio.Event()
        loop.add_reader(self._line.fileno(), asked.set)
        while True:
            await asked.wait()
            while self._line.poll():
                await self._obey(*self._line.recv())
            asked.clear()

    async def _obey(self, order: str, updates: Sequence[Update], in_turn: bool) -> None:
        if order == "polled":
            await self._polled.wait()
            self._line.send(None)
        elif order == "offer":
            self._offer(updates, in_turn=in_turn)
            self._line.send(None)
        else:
            await self._done.wait()
            self._line.send((self._ended - self._began, tuple(self._turns)))

    def _offer(self, updates: Sequence[Update], *, in_turn: bool) -> None:
        self._done.clear()
        self._turns, self._left = [], len(updates)
        self._began = time.monotonic()
        for update in updates:
            chat = _chat_of(update)
            if in_turn and self._since[chat]:
                self._later[chat].append(update)
            else:
                self._say(chat, update)
        self._serve()

    def _say(self, chat: int, update: Update) -> None:
        self._number += 1
        raw = json.dumps({"update_id": self._number, **update}, separators=(",", ":")).encode()
        self._open.append((self._number, raw))
        self._since[chat].append(time.monotonic())

    def poll(self, poll: _Poll) -> None:
        """Answer a poll now, or when something is said or its time is over."""
        self._polled.set()
        while self._open and self._open[0][0] < poll.offset:
            self._open.popleft()
        self._waiting.append(poll)
        asyncio.get_running_loop().call_later(poll.seconds, self._give_nothing, poll)
        self._serve()

    def _serve(self) -> None:
        if self._open and self._waiting:
            batch = b",".join(raw for _, raw in islice(self._open, BATCH))
            self._waiting.pop().answer(b'{"ok":true,"result":[' + batch + b"]}")

    def _give_nothing(self, poll: _Poll) -> None:
        if poll in self._waiting:
            self._waiting.remove(poll)
            poll.answer(b'{"ok":true,"result":[]}')

    def sent(self, chat: int) -> int:
        """Count a message, let its chat go on, and return the message's id."""
        now = time.monotonic()
        self._sent += 1
        if self._since[chat]:
            self._turns.append(now - self._since[chat].popleft())
            self._left -= 1
        if self._left == 0:
            self._ended = now
            self._done.set()
        if self._later[chat]:
            self._say(chat, self._later[chat].popleft())
            self._serve()
        return 10_000_000 + self._sent


@dataclass(frozen=True, slots=True, eq=False)
class _Poll:
    offset: int
    seconds: float
    answer: Callable[[bytes], None]


def _chat_of(update: Update) -> int:
    body = update.get("message") or update["callback_query"]
    return int((body.get("message") or body)["chat"]["id"])


class _Talk(asyncio.Protocol):
    """One connection of a client."""

    def __init__(self, server: _Server) -> None:
        self._server = server
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport), "a stream"
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:end]
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._read) < whole:
                return
            body, self._read = self._read[end + 4 : whole], self._read[whole:]
            method = head.split(b" ", 2)[1].rsplit(b"/", 1)[-1].decode().lower()
            self._answer(method, body)

    def _answer(self, method: str, body: bytes) -> None:
        if method in _SENT:
            found = _CHAT.search(body)
            chat = int(found[1]) if found else 0
            if self._server.latency:
                asyncio.get_running_loop().call_later(self._server.latency, self._accept, chat)
            else:
                self._accept(chat)
        elif method == "getupdates":
            offset = _OFFSET.search(body)
            wanted = int(offset[1]) if offset else 0
            seconds = 10.0 if b"timeout=" in body and b"timeout=0" not in body else 0.0
            self._server.poll(_Poll(wanted, seconds, self._write))
        else:
            self._write(_ME if method == "getme" else _TRUE)

    def _accept(self, chat: int) -> None:
        number = self._server.sent(chat)
        self._write(
            b'{"ok":true,"result":{"message_id":%d,"date":1790000000,"text":"ok","from":{"id":123456789,'
            b'"is_bot":true,"first_name":"Bench","username":"BenchBot"},"chat":{"id":%d,"first_name":"Ann",'
            b'"type":"private"}}}' % (number, chat)
        )

    def _write(self, body: bytes) -> None:
        if not self._transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self._transport.write(head % len(body) + body)
