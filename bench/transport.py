"""Measure what a message costs on its way: the bot's transport beside the client library's own, in one run.

Both send the same messages with the real client to a server in another process, one after the other and 64 at
once; processor time of the sender alone, the median of interleaved rounds.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import statistics
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from aiohttp import web
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram.request import SessionRequest

ROUNDS, MESSAGES = 5, 600
TOKEN = "1:bench"  # noqa: S105 - of nobody
SENT = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}, "text": "ok"}
ANSWER = {"ok": True, "result": SENT}
ME = {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "B", "username": "b_bot"}}


def serve(ready: Connection) -> None:
    """Answer every call at once, until killed."""

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response(ME if request.path.lower().endswith("/getme") else ANSWER)

    async def main() -> None:
        app = web.Application()
        app.router.add_post("/{path:.*}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        ready.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(main())


async def cost(port: int, make: Callable[[], BaseRequest], at_once: int) -> float:
    """Return milliseconds of processor time for a message."""
    bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{port}/bot", request=make(), get_updates_request=make())
    async with bot:
        gate = asyncio.Semaphore(at_once)

        async def send(number: int) -> None:
            async with gate:
                await bot.send_message(1, f"message {number}")

        await send(0)
        began = time.process_time()
        await asyncio.gather(*(send(number) for number in range(MESSAGES)))
        return (time.process_time() - began) / MESSAGES * 1000


def run() -> str:
    """Return a table: milliseconds of processor time a message, and the share of the library's own."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    port = ours.recv()
    ways: dict[str, Callable[[], BaseRequest]] = {
        "library's own": lambda: HTTPXRequest(connection_pool_size=256, pool_timeout=60),
        "the bot's": lambda: SessionRequest(connections=256),
    }
    lines = [f"{'':16}{'at once':>9}{'ms CPU':>9}{'share':>8}"]
    for at_once in (1, 64):
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, make in ways.items():
                taken[name].append(asyncio.run(cost(port, make, at_once)))
        base = statistics.median(taken["library's own"])
        for name, rounds in taken.items():
            median = statistics.median(rounds)
            lines.append(f"{name:16}{at_once:>9}{median:>9.2f}{median / base:>8.2f}")
    server.kill()
    return "\n".join(lines)
