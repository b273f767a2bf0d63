"""From Telegram's updates to what the shell understands. Pure: the same update gives the same value.

What a person cannot mean as a message to the bot (service messages, posts of channels) gives None. A message
in a group gives `GroupSpoke`: groups get one sentence and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from telegram import (
    Animation,
    Audio,
    CallbackQuery,
    ChatMemberUpdated,
    Document,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    PhotoSize,
    Update,
    Video,
    VideoNote,
    Voice,
)
from telegram.constants import ChatMemberStatus, ChatType

from bot.app.incoming import (
    Incoming,
    IncomingBlocked,
    IncomingContact,
    IncomingEdit,
    IncomingFile,
    IncomingForward,
    IncomingPlace,
    IncomingPlaceMoved,
    IncomingPress,
    IncomingText,
    IncomingUnsupported,
    text_incoming,
)
from bot.domain.case import EvidenceKind, OriginKind

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")

_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
_USELESS = ("sticker", "poll", "dice", "game", "story", "invoice", "paid_media", "checklist", "giveaway")


@dataclass(frozen=True, slots=True)
class Heard:
    """A person did something in their private chat; `address` is the chat's id."""

    address: str
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class GroupSpoke:
    """Somebody wrote in a group, or brought the bot into one."""

    address: str


class _Origin(NamedTuple):
    kind: OriginKind
    name: str | None


def address_of(raw: Mapping[str, object]) -> str:
    """Return the id of the chat a raw update belongs to, for order within each chat; "" for none."""
    for kind in WANTED:
        body = raw.get(kind)
        if not isinstance(body, Mapping):
            continue
        holder = body if kind != "callback_query" else body.get("message")
        chat = holder.get("chat") if isinstance(holder, Mapping) else body.get("from")
        if isinstance(chat, Mapping):
            return str(chat.get("id", ""))
    return ""


def read(update: Update) -> Heard | GroupSpoke | None:
    """Say what an update means, or None when it means nothing to this bot."""
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.callback_query is not None:
        return _press(update.callback_query)
    message = update.message or update.edited_message
    if message is None or (message.from_user is not None and message.from_user.is_bot):
        return None
    address = str(message.chat.id)
    if message.chat.type in _GROUPS:
        return GroupSpoke(address) if update.message and _has_content(message) else None
    if message.chat.type != ChatType.PRIVATE:
        return None
    incoming = _edit(message) if update.edited_message else _message(message)
    return Heard(address, incoming) if incoming is not None else None


def read_plainly(raw: Mapping[str, object]) -> Heard | None:
    """Read a private message that has an id from its JSON alone: its text, or that it is of no use."""
    match raw.get("message"):
        case {"message_id": int(number), "chat": {"id": int(chat), "type": "private"}, **rest}:
            text = rest.get("text")
            if isinstance(text, str):
                return Heard(str(chat), text_incoming(text, message_id=str(number)))
            return Heard(str(chat), IncomingUnsupported("unknown", str(number)))
        case _:
            return None


def _membership(change: ChatMemberUpdated) -> Heard | GroupSpoke | None:
    address = str(change.chat.id)
    gone = change.new_chat_member.status in _GONE
    if change.chat.type == ChatType.PRIVATE:
        return Heard(address, IncomingBlocked(gone))
    came = change.old_chat_member.status in _GONE and not gone
    return GroupSpoke(address) if came and change.chat.type in _GROUPS else None


def _press(query: CallbackQuery) -> Heard | None:
    """Read a press; one in a group or without data carries nothing (it is answered all the same)."""
    if query.data is None or query.message is None or query.message.chat.type != ChatType.PRIVATE:
        return None
    message_id = str(query.message.message_id)
    return Heard(str(query.message.chat.id), IncomingPress(query.data, query.id, message_id))


def _edit(message: Message) -> Incoming | None:
    """Read an edit: other words, or a live position that has moved."""
    if message.location is not None:
        point = message.location
        moved_at = message.edit_date
        return IncomingPlaceMoved(point.latitude, point.longitude, str(message.message_id), moved_at)
    words = message.text if message.text is not None else message.caption
    if words is None:
        return None
    return IncomingEdit(str(message.message_id), words, sent_at=message.edit_date)


def _message(message: Message) -> Incoming | None:
    if message.text is not None:
        return _text(message, message.text)
    return _file(message) or _place_or_card(message) or _unsupported(message)


def _text(message: Message, text: str) -> IncomingText | IncomingForward:
    origin = _origin(message)
    number = str(message.message_id)
    if origin is not None and message.forward_origin is not None:
        sent_first = message.forward_origin.date
        if origin.kind is OriginKind.SELF:  # a note to oneself: said then, passed on now
            return text_incoming(text, message_id=number, sent_at=sent_first)
        return IncomingForward(text, origin.kind, number, origin.name, sent_first, sent_at=message.date)
    return text_incoming(text, message_id=number, reply_to=_reply_to(message), sent_at=message.date)


def _reply_to(message: Message) -> str | None:
    return str(message.reply_to_message.message_id) if message.reply_to_message else None


_Media = PhotoSize | Document | Video | Voice | Audio | VideoNote | Animation


def _attached(message: Message) -> tuple[EvidenceKind, _Media] | None:
    """Return the file of a message. An animation has a twin in `document`, so it is looked at first."""
    if message.photo:
        return EvidenceKind.PHOTO, max(message.photo, key=lambda size: size.width * size.height)
    kinds: tuple[tuple[EvidenceKind, _Media | None], ...] = (
        (EvidenceKind.ANIMATION, message.animation),
        (EvidenceKind.VIDEO, message.video),
        (EvidenceKind.VIDEO_NOTE, message.video_note),
        (EvidenceKind.VOICE, message.voice),
        (EvidenceKind.AUDIO, message.audio),
        (EvidenceKind.DOCUMENT, message.document),
    )
    return next(((kind, media) for kind, media in kinds if media is not None), None)


def _file(message: Message) -> IncomingFile | None:
    attached = _attached(message)
    if attached is None:
        return None
    kind, media = attached
    origin = _origin(message)
    return IncomingFile(
        kind=kind,
        message_id=str(message.message_id),
        remote_id=media.file_id,
        remote_unique_id=media.file_unique_id,
        size=media.file_size,
        mime="image/jpeg" if kind is EvidenceKind.PHOTO else getattr(media, "mime_type", None),
        file_name=getattr(media, "file_name", None),
        caption=message.caption,
        group=message.media_group_id,
        reply_to=_reply_to(message),
        origin_kind=origin.kind if origin else None,
        origin_name=origin.name if origin else None,
        origin_at=message.forward_origin.date if message.forward_origin else None,
        sent_at=message.date,
    )


def _origin(message: Message) -> _Origin | None:
    """Name who wrote a forwarded message; people who hide their account give only a name."""
    match message.forward_origin:
        case MessageOriginUser() as origin if (
            message.from_user and origin.sender_user.id == message.from_user.id
        ):
            return _Origin(OriginKind.SELF, None)
        case MessageOriginUser() as origin:
            return _Origin(OriginKind.USER, origin.sender_user.full_name)
        case MessageOriginHiddenUser() as origin:
            return _Origin(OriginKind.HIDDEN_USER, origin.sender_user_name)
        case MessageOriginChat() as origin:
            return _Origin(OriginKind.CHAT, origin.sender_chat.effective_name)
        case MessageOriginChannel() as origin:
            return _Origin(OriginKind.CHANNEL, origin.chat.effective_name)
    return None


def _place_or_card(message: Message) -> IncomingPlace | IncomingContact | None:
    number, sent_at = str(message.message_id), message.date
    if message.venue is not None:
        point = message.venue.location
        title = ", ".join(part for part in (message.venue.title, message.venue.address) if part)
        return IncomingPlace(point.latitude, point.longitude, number, title or None, sent_at)
    if message.location is not None:
        return IncomingPlace(message.location.latitude, message.location.longitude, number, None, sent_at)
    if message.contact is not None:
        names = (message.contact.first_name, message.contact.last_name)
        name = " ".join(part for part in names if part)
        return IncomingContact(name, message.contact.phone_number, number, sent_at)
    return None


def _unsupported(message: Message) -> IncomingUnsupported | None:
    kind = next((kind for kind in _USELESS if getattr(message, kind, None)), None)
    return IncomingUnsupported(kind, str(message.message_id), message.date) if kind else None


def _has_content(message: Message) -> bool:
    """Tell what members say from what Telegram reports (somebody joined, a pinned message)."""
    return message.text is not None or message.effective_attachment is not None
