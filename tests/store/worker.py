"""A process that the kill test ends without warning: it handles updates of one chat for ever."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.domain.case import Case, Conversation, Told
from bot.domain.drafts import Step
from bot.domain.effects import Say
from bot.store.sql import SqlStore

START = datetime(2026, 11, 18, 9, tzinfo=UTC)
CHANNEL, CHAT = "telegram", "ann"


def handle_one(store: SqlStore, now: datetime) -> None:
    """Accept the next update, then do in one unit what one event does: state, input, message, reminder."""
    with store.unit() as unit:
        number = unit.person(CHANNEL, CHAT, Conversation()).conversation.inputs + 1
    store.accept([(CHANNEL, str(number), CHAT, f'{{"number": {number}}}')], now)
    update = store.claim_update(CHANNEL, now)
    assert update is not None
    with store.unit() as unit:
        found = unit.person(CHANNEL, CHAT, Conversation())
        number = found.conversation.inputs + 1
        case = found.conversation.cases[0] if found.conversation.cases else Case(1, START)
        told = replace(case, told=(*case.told, Told(number)))
        unit.log_input(found.person, number, "words", f"m{number}", now)
        unit.save(found, replace(found.conversation, cases=(told,), active=1, inputs=number), now)
        unit.queue(found.person, Say("answer", {"n": number}), f"answer {number}", now)
        unit.plan(found.person, 1, Step.NUDGE, number, now)
        unit.finish_update(update.row)
        unit.commit()


def main(url: str) -> None:
    store = SqlStore(url)
    store.free_leases(CHANNEL)
    for number in count():
        handle_one(store, START + timedelta(seconds=number))
        sys.stdout.write(".")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
