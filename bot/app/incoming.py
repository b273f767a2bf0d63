"""What a front end hands to the shell: one value for each thing a person can do, before any reading.

Every front end (Telegram, terminal, JSON) makes these; only the shell turns them into events. Ids are the
front end's own, as text. `sent_at` is when the person did it, aware and in UTC: it differs from the time of
handling when the bot was away; None means "now".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from bot.domain.case import EvidenceKind, OriginKind
from bot.domain.coverings import Examined

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,64})(?:@[A-Za-z0-9_]+)?(?:\s+(?P<argument>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class IncomingText:
    """A text; `command` is set (lower case, no slash) when it is a command."""

    text: str
    message_id: str | None = None
    reply_to: str | None = None  # id of the message it answers
    command: str | None = None
    argument: str = ""
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingEdit:
    """An earlier text, or the caption of an earlier file, was changed to `text`."""

    message_id: str
    text: str
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingDelete:
    """An earlier message was deleted. Telegram does not report this; the JSON front end does."""

    message_id: str


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A photo, document, video or recording: its bytes, or the ids under which they can be fetched."""

    kind: EvidenceKind
    message_id: str | None = None
    remote_id: str | None = None
    remote_unique_id: str | None = None
    size: int | None = None  # bytes, as announced
    mime: str | None = None
    file_name: str | None = None  # data, never a path
    caption: str | None = None
    group: str | None = None  # album
    reply_to: str | None = None
    origin_kind: OriginKind | None = None  # set when it was forwarded
    origin_name: str | None = None
    origin_at: datetime | None = None
    data: bytes | None = None  # None: to be fetched by `remote_id`
    examined: Examined | None = None  # what a look at `data` gave; the shell looks
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingForward:
    """A forwarded text."""

    text: str
    origin_kind: OriginKind
    message_id: str | None = None
    origin_name: str | None = None
    origin_at: datetime | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """A point on the map; `title` is "name, address" for a venue."""

    latitude: float
    longitude: float
    message_id: str | None = None
    title: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingPlaceMoved:
    """The live position that message `message_id` shares has moved."""

    latitude: float
    longitude: float
    message_id: str
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingContact:
    """A card from the address book."""

    name: str
    phone: str
    message_id: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingUnsupported:
    """Something without a use here; `kind` is the front end's word: sticker, poll, dice, game."""

    kind: str
    message_id: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingPress:
    """A pressed button. `query_id` is what the front end needs to answer with a pop-up, if it has such."""

    button_id: str
    query_id: str | None = None
    message_id: str | None = None  # the message that carried the button
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingBlocked:
    """The person blocked the bot, or came back."""

    blocked: bool


Incoming = (
    IncomingText
    | IncomingEdit
    | IncomingDelete
    | IncomingFile
    | IncomingForward
    | IncomingPlace
    | IncomingPlaceMoved
    | IncomingContact
    | IncomingUnsupported
    | IncomingPress
    | IncomingBlocked
)


class Command(NamedTuple):
    """A slash command; `name` in lower case and without the slash."""

    name: str
    argument: str


def split_command(text: str) -> Command | None:
    """Split "/start@SomeBot now" into "start" and "now"; None when the text does not begin with a command.

    A path such as "/home/me" or a slash in the middle of a story is no command.
    """
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return None
    return Command(found["name"].lower(), (found["argument"] or "").strip())


def text_incoming(
    text: str,
    *,
    message_id: str | None = None,
    reply_to: str | None = None,
    sent_at: datetime | None = None,
) -> IncomingText:
    """Return the value for a text, with its command split off."""
    command = split_command(text)
    return IncomingText(
        text=text,
        message_id=message_id,
        reply_to=reply_to,
        command=command.name if command else None,
        argument=command.argument if command else "",
        sent_at=sent_at,
    )
