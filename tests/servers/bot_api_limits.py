"""What Telegram refuses whatever the state of a chat: sizes and shapes, as the Bot API pages give them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

Json = dict[str, Any]

TEXT = 4096
CAPTION = 1024
CALLBACK_DATA = 64  # bytes
COPY_TEXT = 256
POP_UP = 200
ALBUM = 10
DOWNLOAD = 20 * 2**20  # bytes

_JSON_FIELDS = frozenset(
    {"reply_markup", "entities", "caption_entities", "media", "commands", "allowed_updates"}
)
_PROFILE = {"setMyName": ("name", 64), "setMyDescription": ("description", 512)}
_PROFILE["setMyShortDescription"] = ("short_description", 120)


class Refused(Exception):
    """The answer is an error: `description` comes after its English prefix, as Telegram words it."""

    def __init__(self, status: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after


def bad_request(description: str) -> Refused:
    """Return a 400 in Telegram's wording."""
    return Refused(400, f"Bad Request: {description}")


def units(text: str) -> int:
    """Count UTF-16 code units, which is how Telegram measures."""
    return len(text.encode("utf-16-le")) // 2


def decode(fields: Mapping[str, str]) -> Json:
    """Turn form fields into values: the JSON ones parsed, digits as numbers."""
    values: Json = {}
    for name, value in fields.items():
        if name in _JSON_FIELDS:
            values[name] = json.loads(value)
        elif re.fullmatch(r"-?\d{1,18}", value) and name not in ("text", "caption", "callback_query_id"):
            values[name] = int(value)
        else:
            values[name] = value
    return values


def check(method: str, values: Json) -> None:
    """Raise Refused for what is too long, too many or empty in a call."""
    if "text" in values and method in ("sendMessage", "editMessageText"):
        _check_words(
            values["text"], values.get("entities", ()), TEXT, "message text is empty", "message is too long"
        )
    if values.get("caption"):
        entities = values.get("caption_entities", ())
        _check_words(values["caption"], entities, CAPTION, "", "message caption is too long")
    if method == "answerCallbackQuery" and units(values.get("text", "")) > POP_UP:
        raise bad_request("MESSAGE_TOO_LONG")
    if method == "sendMediaGroup" and not 1 <= len(values.get("media", ())) <= ALBUM:
        raise bad_request("wrong number of items in the album")
    if method in _PROFILE:
        name, most = _PROFILE[method]
        if units(values.get(name, "")) > most:
            raise bad_request(f"{name} is too long")
    for command in values.get("commands", ()):
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    _check_keyboard(values.get("reply_markup") or {})


def _check_words(text: str, entities: Sequence[Json], most: int, empty: str, long: str) -> None:
    if not text.strip():
        raise bad_request(empty)
    if units(text) > most:
        raise bad_request(long)
    raw = text.encode("utf-16-le")
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["length"] < 1 or end > len(raw) // 2:
            raise bad_request("entity beyond the end of the text")
        for edge in (start, end):
            if raw[2 * edge + 1 : 2 * edge + 2] and 0xDC <= raw[2 * edge + 1] <= 0xDF:
                raise bad_request("entity begins or ends in the middle of a character")


def _check_keyboard(markup: Json) -> None:
    for row in markup.get("inline_keyboard", ()):
        for button in row:
            if not button.get("text"):
                raise bad_request("text buttons are allowed only with a text")
            if sum(action in button for action in ("callback_data", "url", "copy_text")) != 1:
                raise bad_request("a button has exactly one action")
            if not button.get("url", "https://").startswith(("https://", "http://", "tg://")):
                raise bad_request("inline keyboard button URL is invalid: Unsupported URL protocol")
            if not 1 <= len(button.get("callback_data", "x").encode()) <= CALLBACK_DATA:
                raise bad_request("BUTTON_DATA_INVALID")
            if not 1 <= units(button.get("copy_text", {"text": "x"})["text"]) <= COPY_TEXT:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
            if not re.match(r"(https?|tg)://[^\s]+\Z", button.get("url", "https://x")):
                raise bad_request("BUTTON_URL_INVALID")
