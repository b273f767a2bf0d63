"""A story with a model's answers to it, and a model server beside the terminal's own event loop."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from tests.servers.openai_server import ModelServer, Reply

PHONE = "0722 123456"
TICKET = "SR-8841236"
CARD = "4111 1111 1111 1111"
STORY = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, two "
    f"tickets ({TICKET}), nothing. want my money back or fix it by friday. my number {PHONE}, card {CARD}"
)

READ: dict[str, object] = {
    "triage": "complaint",
    "english": True,
    "urgent": False,
    "companies": ["Safaricom"],
    "what": "its been dead since",
    "item": "home fibre",
    "where": None,
    "when": {"quote": "on 3 Nov", "start": "2026-11-03", "end": None, "precision": "day"},
    "amounts": [{"quote": "4,500", "value": "4500", "currency": "KES", "role": "paid"}],
    "references": [{"quote": "⟦REFERENCE_1⟧", "kind": "ticket"}],
    "people": [],
    "tried": [{"quote": "Called four times", "channel": "call", "count": 4}],
    "ask": {
        "quote": "want my money back or fix it by friday",
        "kinds": ["refund", "repair"],
        "text": "",
        "by": "2026-11-20",
        "by_quote": "by friday",
    },
    "promised_by": None,
    "company_state": "none",
    "told_company": True,
}
X_POST = (
    "KSh 4,500 paid for home fibre, dead since 3 Nov. I've called four times. @SafaricomPLC can you give my "
    "money back or fix it by Friday 20 Nov? #SafaricomFibre"
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

    def wait_for(self, schema: str, seconds: float = 60.0) -> None:
        """Return once a request for a schema has come in."""
        end = time.monotonic() + seconds
        while not any(request.schema == schema for request in self.requests):
            assert time.monotonic() < end, f"no request for {schema} came"
            threading.Event().wait(0.02)


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
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
