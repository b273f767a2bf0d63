"""Conversations that were read or written lately, so that they are not decoded for every turn."""

from __future__ import annotations

import threading
from collections import OrderedDict

from bot.domain.case import Conversation

MOST = 256


class Known:
    """Conversations by person, each with its version. One that another process has moved on is no match.

    Only what is committed may be kept: a version that was rolled back could be written anew by somebody else.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[int, Conversation]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, person: int, version: int) -> Conversation | None:
        with self._lock:
            kept = self._kept.get(person)
            return kept[1] if kept is not None and kept[0] == version else None

    def keep(self, person: int, version: int, conversation: Conversation) -> None:
        with self._lock:
            self._kept[person] = (version, conversation)
            self._kept.move_to_end(person)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)

    def forget(self, person: int) -> None:
        with self._lock:
            self._kept.pop(person, None)
