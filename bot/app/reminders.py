"""What is due: reminders and albums, in the order of their time."""

from __future__ import annotations

from datetime import datetime

from bot.app.conversation import Conversations
from bot.app.ports import DueReminder, Store
from bot.domain.events import AlbumClosed, Event, ReminderDue

BATCH = 50


def tick(store: Store, conversations: Conversations, channel: str, now: datetime) -> int:
    """Let all that is due by now happen and return how many; the core decides whether it still fits."""
    done = 0
    while rows := store.claim_due(channel, now, BATCH):
        for row in rows:
            conversations.happened(row.person, _event(row), reminder=row.row)
            done += 1
    return done


def _event(row: DueReminder) -> Event:
    if row.group is not None:
        return AlbumClosed(row.group)
    return ReminderDue(row.case, row.step, row.round)
