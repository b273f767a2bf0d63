"""`redress chat --json`: one JSON object a line each way, as docs/json-chat.md says."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

from bot.app.incoming import (
    Incoming,
    IncomingContact,
    IncomingDelete,
    IncomingEdit,
    IncomingFile,
    IncomingForward,
    IncomingPlace,
    IncomingPress,
    IncomingUnsupported,
    text_incoming,
)
from bot.domain.case import EvidenceKind, OriginKind
from bot.domain.effects import TellCase, TellDraft, TellFacts, TellOutcome
from bot.i18n.render import Rendered
from bot.terminal import shapes
from bot.terminal.clocks import span
from bot.terminal.seat import Observed, Output, Seat, Shown
from bot.terminal.shapes import Json

FARTHEST = timedelta(days=3660)  # ten years: every reminder on the way is fired one by one
_FORWARDED = frozenset(OriginKind) - {OriginKind.MAIL}
USUAL_MIME = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "animation": "video/mp4",
    "audio": "audio/mpeg",
}


class InputError(ValueError):
    """A line that the contract does not allow; its text is for a person."""


@dataclass(slots=True)
class _User:
    """What this program remembers of a user between lines: the count of inputs, the newest buttons."""

    inputs: int = 0
    buttons: list[tuple[str, str, str]] = field(default_factory=list)  # id, action, label; newest last


class JsonChat:
    """Reads lines, drives the seat and writes events."""

    def __init__(self, seat: Seat, write: Callable[[Json], None]) -> None:
        self._seat = seat
        self._write = write
        self._users: dict[str, _User] = {}
        self._several = False

    def run(self, lines: Iterable[str]) -> None:
        """Take every line to its end; a bad one is an `error` event and nothing else."""
        self._emit(self._seat.fire())
        for line in lines:
            if line.strip():
                self.take(line)

    def take(self, line: str) -> None:
        """Handle one line; `idle` closes it whatever came of it."""
        user = "me"
        try:
            data = _object(line)
            user = _word(data, "user", "me")
            self._several = self._several or (user != "me" and bool(self._users)) or "user" in data
            self._handle(user, data)
        except InputError as error:
            self._out(user, {"type": "error", "text": str(error)})
        self._out(user, {"type": "idle"})

    def _handle(self, user: str, data: Json) -> None:
        match data.get("type"):
            case "tick":
                by = span(_word(data, "by"))
                if by is None:
                    raise InputError('"by" is a time such as 90m, 25h, 3d or 2w.')
                self._move(by)
            case "now":
                at = _moment(_word(data, "at"))
                if at < self._seat.parts.clock.now():
                    raise InputError('"at" is earlier than the clock; time only goes forward.')
                self._move(at - self._seat.parts.clock.now())
            case _:
                self._input(user, data)

    def _move(self, by: timedelta) -> None:
        if by > FARTHEST:
            raise InputError(f"The clock moves {FARTHEST.days} days at most at a time.")
        self._emit(self._seat.move(self._seat.parts.clock.now() + by))

    def _known(self, user: str) -> _User:
        """Return what is remembered of a user; at first sight with the buttons of an earlier run."""
        if user not in self._users:
            known = self._users[user] = _User(self._seat.inputs(user))
            for rendered in self._seat.earlier(user):
                _remember(known, rendered)
        return self._users[user]

    def _input(self, user: str, data: Json) -> None:
        known = self._known(user)
        incoming = self._incoming(known, data)
        known.inputs += 1
        pop_up, outputs = self._seat.handle(user, incoming)
        if pop_up is not None:
            self._out(user, {"type": "pop_up", "text": pop_up})
        self._emit(outputs)

    # --- in -----------------------------------------------------------------------

    def _incoming(self, user: _User, data: Json) -> Incoming:
        here = f"in:{user.inputs + 1}"
        match data.get("type"):
            case "text":
                return text_incoming(_word(data, "text"), message_id=here, reply_to=_reply_to(data))
            case "press":
                return IncomingPress(self._button(user, _word(data, "button")))
            case "file":
                return _file(data, here)
            case "forward":
                return _forward(data, here)
            case "location":
                return IncomingPlace(_number(data, "latitude", 90), _number(data, "longitude", 180), here)
            case "contact":
                return IncomingContact(_word(data, "name", ""), _word(data, "phone"), here)
            case "edit":
                return IncomingEdit(f"in:{_count(data, 'of')}", _word(data, "text"))
            case "delete":
                return IncomingDelete(f"in:{_count(data, 'of')}")
            case other:
                raise InputError(f'I do not know the type "{other}". See docs/json-chat.md.')

    def _button(self, user: _User, wanted: str) -> str:
        """Return the id of the newest button with that id, action or label."""
        for id_, action, label in reversed(user.buttons):
            if wanted in (id_, action) or wanted.casefold() == label.casefold():
                return id_
        return wanted

    # --- out ----------------------------------------------------------------------

    def _emit(self, outputs: Iterable[Output]) -> None:
        for output in outputs:
            match output:
                case Shown():
                    _remember(self._known(output.address), output.rendered)
                    self._out(output.address, shapes.message(output))
                case Observed():
                    for line in _observed(output):
                        self._out(output.address, line)

    def _out(self, user: str, line: Json) -> None:
        self._write({**line, "user": user} if self._several or user != "me" else line)


def _remember(user: _User, rendered: Rendered) -> None:
    rows = [button for row in rendered.rows for button in row]
    # Within a message the first of two equal buttons wins, so it is remembered last.
    user.buttons.extend((one.id, one.action, one.label) for one in reversed(rows))


def _observed(output: Observed) -> Iterator[Json]:
    conversation, effect = output.conversation, output.effect
    person = conversation.person
    cases = {case.number: case for case in conversation.cases}
    match effect:
        case TellOutcome():
            yield {"type": "outcome", "outcome": effect.outcome}
        case TellFacts() if effect.case in cases:
            yield shapes.facts(cases[effect.case], person.country)
        case TellDraft() if effect.draft.kind in shapes.DRAFT_KINDS:
            yield shapes.draft(effect.case, effect.draft)
        case TellCase() if effect.case in cases:
            yield shapes.case(cases[effect.case], person.timezone, person.country)
        case _:
            pass


# --- reading lines ----------------------------------------------------------------


def _object(line: str) -> Json:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("That line is not JSON.") from None
    if not _is_text(line) or not _is_text(json.dumps(data, ensure_ascii=False)):
        raise InputError("That line holds half a character (a lone surrogate); send UTF-8.")
    if not isinstance(data, dict):
        raise InputError("A line is one JSON object.")
    return data


def _is_text(text: str) -> bool:
    """Tell whether a text can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _word(data: Json, name: str, default: str | None = None) -> str:
    value = data.get(name, default)
    if not isinstance(value, str):
        raise InputError(f'"{name}" is missing or not a text.')
    return value


def _number(data: Json, name: str, most: int) -> float:
    value = data.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f'"{name}" is missing or not a number.')
    if not abs(value) <= most:  # also refuses NaN
        raise InputError(f'"{name}" lies between -{most} and {most}.')
    return float(value)


def _count(data: Json, name: str) -> int:
    value = data.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InputError(f'"{name}" is the number of an input, counted from 1.')
    return value


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InputError(f'"{text}" is not a moment in ISO 8601.') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _reply_to(data: Json) -> str | None:
    value = data.get("reply_to")
    if isinstance(value, int) and not isinstance(value, bool):
        return f"in:{value}"
    return value if isinstance(value, str) else None


def _bytes(data: Json) -> tuple[Path, bytes]:
    path = Path(_word(data, "path")).expanduser()
    try:
        return path, path.read_bytes()
    except (OSError, ValueError):
        raise InputError(f"I cannot read the file {path.name}.") from None


def _file(data: Json, here: str) -> Incoming:
    kind = _word(data, "as", "document")
    if kind == "sticker":
        return IncomingUnsupported("sticker", here)
    return _as_file(data, here, kind)


def _as_file(data: Json, here: str, kind: str) -> IncomingFile:
    if kind not in (*USUAL_MIME, "document"):
        raise InputError(f'I do not know the kind of file "{kind}".')
    path, content = _bytes(data)
    group = data.get("group")
    origin = _origin(data)
    return IncomingFile(
        kind=EvidenceKind(kind),
        message_id=here,
        mime=mimetypes.guess_type(path.name)[0] or USUAL_MIME.get(kind),
        file_name=path.name,
        caption=_word(data, "caption", "") or None,
        group=group if isinstance(group, str) else None,
        reply_to=_reply_to(data),
        data=content,
        origin_kind=origin.kind,
        origin_name=origin.name,
        origin_at=origin.at,
    )


def _forward(data: Json, here: str) -> Incoming:
    if "path" in data:
        return _as_file(data, here, _word(data, "as", "document"))
    origin = _origin(data)
    kind = origin.kind or OriginKind.HIDDEN_USER
    if kind is OriginKind.SELF:
        return text_incoming(_word(data, "text"), message_id=here, sent_at=origin.at)
    return IncomingForward(_word(data, "text"), kind, here, origin_name=origin.name, origin_at=origin.at)


@dataclass(frozen=True, slots=True)
class _Origin:
    kind: OriginKind | None
    name: str | None
    at: datetime | None


def _origin(data: Json) -> _Origin:
    """Return who a forwarded item was from; nothing for an item that was not forwarded."""
    if data.get("type") != "forward":
        return _Origin(None, None, None)
    kind = _word(data, "origin", OriginKind.HIDDEN_USER)
    if kind not in _FORWARDED:
        raise InputError('"origin" is user, hidden_user, chat, channel or self.')
    at = _moment(_word(data, "date")) if "date" in data else None
    return _Origin(OriginKind(kind), _word(data, "from", "") or None, at)


def writer(stream: TextIO) -> Callable[[Json], None]:
    """Return a function that writes one line and flushes it, so that a reader never waits."""

    def write(line: Json) -> None:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        stream.flush()

    return write
