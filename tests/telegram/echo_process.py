"""The front end as a process to be killed: `python -m tests.telegram.echo_process DATABASE SERVER`."""

from __future__ import annotations

import asyncio
import sys

from bot.app.ports import Pace
from bot.bootstrap import paper
from bot.domain.coverings import Examined
from bot.store.sql import SqlStore
from bot.telegram import CHANNEL
from bot.telegram.client import Account
from bot.telegram.messenger import Presentation
from bot.telegram.profile import Profile
from bot.telegram.run import Parts, run
from tests.servers.telegram_server import TOKEN
from tests.telegram.conftest import MemoryMedia, WallClock
from tests.telegram.echo import EchoShell, no_pictures, render


def main(database: str, server: str) -> None:
    store = SqlStore(database)
    store.free_leases(CHANNEL)
    parts = Parts(
        store=store,
        handler=EchoShell(store),
        clock=WallClock(),
        presentation=Presentation(render, no_pictures, MemoryMedia(), paper),
        examine=lambda data, mime: Examined(),
        profile=Profile("Redress", "", "", ()),
        tick=lambda: None,
        pace=Pace(per_second=0),
    )
    asyncio.run(run(Account(TOKEN, server, f"{server}/file"), parts))


if __name__ == "__main__":
    main(*sys.argv[1:])
