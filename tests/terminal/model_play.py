"""A story with a model's answers to it, and a model server beside the terminal's own event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.app.incoming import Incoming, text_incoming
from bot.app.ports import Job
from bot.engines.openai.wire import Limits
from tests.engines.openai.fakes import EXTRACTION, changed
from tests.playing import Play
from tests.servers.openai_server import ModelServer, Reply, Request

PATIENT = Limits(first_byte=20, total=30, pause=0.01)  # a loaded machine is no fault of the server
KINDS = ("x_post", "tiktok_caption", "direct_message")
PHONE = "0722 123456"
TICKET = "SR-8841236"
CARD = "4111 1111 1111 1111"
STORY = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, two "
    f"tickets ({TICKET}), nothing. want my money back or fix it by friday. my number {PHONE}, card {CARD}"
)

READ = changed(EXTRACTION, companies=["Safaricom"])
X_POST = (
    "KSh 4,500 paid for home fibre, dead since 3 Nov. I've called four times. @Safaricom_Care can you give "
    "my money back or fix it by Friday 20 Nov? #SafaricomFibre"
)
CAPTION = (
    "I paid KSh 4,500 for home fibre that has been dead since 3 Nov. I've called Safaricom four times. "
    "@safaricomplc can you give my money back or fix it by Friday 20 Nov? #Safaricom #HomeFibre #Refund"
)
MESSAGE = (
    "My home fibre has been dead since 3 Nov. I paid KSh 4,500 and I've called four times. Ticket "
    "⟦REFERENCE_1⟧. Please refund me or fix it by Friday 20 Nov. You reach me on ⟦PHONE_1⟧."
)


def written(**texts: str) -> dict[str, object]:
    return {"drafts": [{"kind": kind, "subject": "", "text": text} for kind, text in texts.items()]}


def first_drafts(x_post: str = X_POST) -> dict[str, object]:
    """Return the three texts of a first result."""
    return written(x_post=x_post, tiktok_caption=CAPTION, direct_message=MESSAGE)


def json_reply(value: object, **fields: object) -> Reply:
    return Reply.of({"json": value, **fields})


class ServerBeside(ModelServer):
    """A server that another thread waits for."""

    def __init__(self, replies: Mapping[str, Sequence[Reply]]) -> None:
        super().__init__(replies)
        self._asked = threading.Condition()

    def reply_to(self, request: Request) -> Reply | None:
        with self._asked:
            self._asked.notify_all()
        return super().reply_to(request)

    def wait_for(self, schema: str) -> None:
        """Return once a request for a schema has come in."""
        with self._asked:
            came = self._asked.wait_for(
                lambda: any(request.schema == schema for request in self.requests), timeout=60
            )
        assert came, f"no request for {schema} came"


GOOD = {"Extraction": [json_reply(READ)], "Writing": [json_reply(first_drafts())]}


async def _end(server: ModelServer) -> None:
    """Stop the server and the replies that it still holds back."""
    await server.stop()
    held = asyncio.all_tasks() - {asyncio.current_task()}
    for task in held:
        task.cancel()
    await asyncio.gather(*held, return_exceptions=True)


@contextmanager
def beside(replies: Mapping[str, Sequence[Reply]]) -> Iterator[ServerBeside]:
    """Run a scripted server in a thread of its own: the terminal blocks the one it runs in."""
    server = ServerBeside(replies)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asyncio.run_coroutine_threadsafe(server.start(), loop).result(10)
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


def played(folder: Path, server: ModelServer, limits: Limits = PATIENT, **settings: object) -> Play:
    """Open the bot with the server as its model."""
    return Play(folder, model=server.url, limits=limits, settings=settings)


def engines(play: Play) -> list[str]:
    """Return who wrote the newest text of each kind; fails when one is missing."""
    return [play.drafts(kind)[-1].engine for kind in KINDS]


def schemas(server: ModelServer) -> list[str]:
    """Return what was asked for, call by call."""
    return [request.schema for request in server.requests]


class Meanwhile:
    """Takes the model's call out of the queue, and makes it only after the person has done something else."""

    def __init__(self, play: Play, story: str = STORY) -> None:
        self.play = play
        self.work = play.seat.parts.engine_work
        self.act(text_incoming(story, message_id="in:1"))
        self.job = self.claim()

    def claim(self) -> Job:
        assert self.work is not None
        (job,) = self.play.seat.run(self.work.claim(1))
        return job

    def act(self, incoming: Incoming) -> None:
        """Do something without waiting for the model."""
        self.play.seat.parts.conversations.handle("json", "me", incoming)

    def say(self, text: str) -> None:
        self.act(text_incoming(text, message_id="in:2"))

    def end(self) -> None:
        """Make the call, and every one that follows from its answer."""
        assert self.work is not None
        self.play.seat.run(self.work.perform(self.job))
        self.play.fire()
        assert self.play.state.cases[0].waiting_for == "nothing"
