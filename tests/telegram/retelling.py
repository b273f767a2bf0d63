"""A transcript told over Telegram, act by act, with the JSON front end beside it as the measure.

A transcript holds words, labels and the number of pictures. Where buttons lead, what they copy and which
pictures come stand in no transcript: those are compared with what the JSON front end shows at the same act.

Three things rightly differ in Telegram and are evened out: a picture stands above the text that brings it,
without a name, in a message of its own or with the text as its caption; a button that opens an e-mail is left
out, since Telegram takes none; and pop-ups come in their own time, so they are compared apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.app.ports import Store
from bot.domain.case import Conversation
from bot.i18n.render import RenderedButton, Renderer
from bot.telegram import CHANNEL
from bot.terminal.clocks import span
from bot.terminal.seat import Shown
from tests.pictures import jpeg
from tests.playing import Play
from tests.servers.bot_api_limits import Json
from tests.servers.telegram_server import Call, TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.real import PATIENCE, MovedClock, ServedBot
from tests.transcripts.player import ACTS, opened, perform

_STYLES = {"bold": "bold", "pre": "block", "code": "code"}
_MAIL = f"[{Renderer('en').sentence('btn_mail')}] "
_WORDS = ("sendMessage", "editMessageText")
_FILES = ("sendPhoto", "sendDocument", "sendMediaGroup")
_SILENT = ("getMe", "getUpdates", "getFile", "file", "deleteWebhook", "answerCallbackQuery")
_BOT_LINE = re.compile(r"^bot (?!pop-up)\w+( \(edited\))?:", re.MULTILINE)
_FILE_LINE = re.compile(r"^  file .*$", re.MULTILINE)

Row = tuple[tuple[str, str, str], ...]  # of each button: its label, and opens/copies/sends what


class StandingClock(MovedClock):
    """Stands at a moment; `ahead` moves it."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self._start = start.astimezone(UTC)

    def now(self) -> datetime:
        return self._start + self.ahead

    def move_to(self, moment: datetime) -> None:
        self.ahead = moment - self._start


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as a person sees it; `place` is its number among the bot's texts in this chat."""

    place: int
    edited: bool
    text: str
    styled: tuple[tuple[str, str], ...] = ()  # what is bold or a block to be copied
    rows: tuple[Row, ...] = ()
    pictures: tuple[bytes, ...] = ()

    def lines(self) -> Iterator[str]:
        """Return it as transcripts write it, without the key, which nobody sees."""
        first, *others = self.text.split("\n")
        yield f"bot{' (edited)' if self.edited else ''}: {first}"
        yield from (f"  | {line}".rstrip() for line in others)
        for row in self.rows:
            yield "  " + " ".join(f"[{label}]" for label, _, _ in row)
        yield from ("  file" for _ in self.pictures)


@dataclass(frozen=True, slots=True)
class Answer:
    """All that a person sees after one act."""

    pop_ups: tuple[str, ...]
    messages: tuple[Seen, ...]

    def written(self) -> str:
        """Return the answer as transcripts write it."""
        lines = [f"bot pop-up: {text}" for text in self.pop_ups]
        return "\n".join([*lines, *(line for seen in self.messages for line in seen.lines())])


def acts(path: Path) -> Iterator[tuple[str, str]]:
    """Return every line of the person with the answer that follows, without keys and names of files."""
    for paragraph in path.read_text("utf-8").split("\n\n")[1:]:
        line, _, answer = paragraph.strip("\n").partition("\n")
        assert line.partition(": ")[0].split(" ")[0] in ACTS, line
        yield line, _FILE_LINE.sub("  file", _BOT_LINE.sub(r"bot\1:", answer)).replace(_MAIL, "")


class Measure:
    """The JSON front end, playing the same transcript."""

    def __init__(self, path: Path, folder: Path) -> None:
        folder.mkdir()
        self.play = opened(path.read_text("utf-8").splitlines(), folder)
        self._places: dict[str, int] = {}

    def perform(self, line: str) -> Answer:
        act, _, words = line.partition(": ")
        before = len(self.play.pop_ups)
        shown = perform(self.play, act, words)
        return Answer(tuple(self.play.pop_ups[before:]), tuple(self._seen(one) for one in shown))

    def _seen(self, shown: Shown) -> Seen:
        new = max(self._places.values(), default=-1) + 1
        place = self._places[shown.id] = self._places[shown.edits] if shown.edits else new
        return Seen(
            place,
            shown.edits is not None,
            shown.rendered.text,
            tuple((span.style, span.text) for span in shown.rendered.spans if span.style != "plain"),
            tuple(
                tuple(_rendered(button) for button in row if not _opens_mail(button))
                for row in shown.rendered.rows
            ),
            tuple(path.read_bytes() for path in shown.files),
        )


def _opens_mail(button: RenderedButton) -> bool:
    return (button.url or "").startswith("mailto:")


def _rendered(button: RenderedButton) -> tuple[str, str, str]:
    if button.url is not None:
        return button.label, "opens", button.url
    if button.copy is not None:
        return button.label, "copies", button.copy
    return button.label, "sends", button.id


@dataclass(slots=True)
class Retelling:
    """A person who does in Telegram what a transcript says."""

    telegram: TelegramServer
    user: User
    store: Store
    clock: StandingClock
    bot: ServedBot
    _numbers: list[int] = field(default_factory=list)  # message ids of the person's inputs, presses as 0

    async def perform(self, line: str) -> Answer:
        """Do what one line of the person says and return what the bot did until it had nothing left to do."""
        act, _, words = line.partition(": ")
        begin = len(self.telegram.log)
        if act == "tick":
            await self._let_pass(words)
        else:
            self._numbers.append(await self._do(act, words))
        await self._settled()
        return self._answer(self.telegram.log[begin:])

    async def _do(self, act: str, words: str) -> int:
        """Do one act and return the id of the message that it makes; 0 when it makes none."""
        name, _, rest = act.partition(" ")
        date = int(self.clock.now().timestamp())
        match name:
            case "you":
                return await self.user.text(words, date=date)
            case "press":
                await self._press(words)
            case "photo":
                color, _, caption = words.partition(" ")
                return await self.user.photo(jpeg(color=color), caption=caption or None, date=date)
            case "edit":
                await self.user.edit(self._numbers[int(rest) - 1], words, date=date)
            case "forward":
                origin = {"type": "hidden_user", "sender_user_name": rest, "date": date}
                return await self.user.send({"forward_origin": origin, "text": words}, date=date)
            case _:
                raise AssertionError(f"a transcript knows no {act!r}")
        return 0

    async def _press(self, wanted: str) -> None:
        """Press the lowest button on the screen that has this label, action or id."""
        for shown in reversed(self.user.shown()):
            for button in (button for row in _keyboard(shown.message) for button in row):
                data = str(button.get("callback_data", ""))
                if data and wanted in (button["text"], data, data.split(":", maxsplit=1)[0]):
                    await self.user.press_data(data, shown.message)
                    return
        raise AssertionError(f"no button {wanted!r} is on the screen")

    async def _let_pass(self, words: str) -> None:
        """Move the clock; everything that is due on the way happens at its own moment, as it would."""
        length = span(words)
        assert length is not None, words
        target = self.clock.now() + length
        while (due := self.store.next_due(CHANNEL)) is not None and due <= target:
            self.clock.move_to(due)
            await self.telegram.until(lambda: not self._is_due(), PATIENCE)
            await self._settled()
        self.clock.move_to(target)

    def _is_due(self) -> bool:
        due = self.store.next_due(CHANNEL)
        return due is not None and due <= self.clock.now()

    async def _settled(self) -> None:
        await self.bot.settled()
        await self.telegram.until(lambda: not self.telegram.presses, PATIENCE)

    # -- what is seen --------------------------------------------------------------------------

    def _answer(self, log: Sequence[Call]) -> Answer:
        """Put together what the bot's calls show. The profile is set at the start and is in no chat."""
        pop_ups, messages = [], []
        pictures: list[bytes] = []
        places = [shown.id for shown in self.user.shown() if shown.text]
        new = len(places) - sum(call.method == "sendMessage" or "caption" in call.values for call in log)
        for call in log:
            if call.method == "answerCallbackQuery" and "text" in call.values:
                pop_ups.append(str(call.values["text"]))
            elif call.method in _FILES:
                pictures += call.files.values()  # Telegram: above the text; a transcript: below it
                if "caption" in call.values:
                    messages.append(seen(_captioned(call.values), new, edited=False, pictures=pictures))
                    pictures = []
                    new += 1
            elif call.method in _WORDS:
                edited = call.method == "editMessageText"
                place = places.index(call.values["message_id"]) if edited else new
                messages.append(seen(call.values, place, edited=edited, pictures=pictures))
                pictures = []
                new += not edited
            else:
                known = call.method in _SILENT or call.method.startswith(("getMy", "setMy"))
                assert known, f"a transcript cannot say what {call.method} shows"
        assert not pictures, "a picture comes with words"
        return Answer(tuple(pop_ups), tuple(messages))

    def screen(self) -> list[Seen]:
        """Return the bot's texts as they stand, oldest first."""
        shown = [one.message for one in self.user.shown() if one.text]
        worded = (_captioned(one) if "caption" in one else one for one in shown)
        return [seen(message, place, edited=False) for place, message in enumerate(worded)]


def _captioned(values: Json) -> Json:
    """Return a file with words under it as the message that a person reads."""
    return {**values, "text": values["caption"], "entities": values.get("caption_entities", ())}


def seen(values: Json, place: int, *, edited: bool, pictures: Sequence[bytes] = ()) -> Seen:
    """Read a message as Telegram holds it: entities count in UTF-16 units."""
    text = str(values["text"])
    units = text.encode("utf-16-le")
    styled = tuple(
        (
            _STYLES[entity["type"]],
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"),
        )
        for entity in values.get("entities", ())
    )
    rows = tuple(tuple(_does(button) for button in row) for row in _keyboard(values))
    return Seen(place, edited, text, styled, rows, tuple(pictures))


def _keyboard(values: Json) -> list[list[Json]]:
    rows: list[list[Json]] = (values.get("reply_markup") or {}).get("inline_keyboard", [])
    return rows


def _does(button: Json) -> tuple[str, str, str]:
    label = str(button["text"])
    if "url" in button:
        return label, "opens", str(button["url"])
    if "copy_text" in button:
        return label, "copies", str(button["copy_text"]["text"])
    return label, "sends", str(button["callback_data"])


def standing(messages: Sequence[Seen]) -> list[Seen]:
    """Return what stands on the screen after all these messages: each text as it was edited last."""
    last = {one.place: replace(one, edited=False, pictures=()) for one in messages}
    return [last[place] for place in sorted(last)]


def make_known(store: Store, user: User, play: Play) -> None:
    """Let the bot know the person's country and zone, which a transcript takes for granted."""
    with store.unit() as unit:
        unit.person(CHANNEL, str(user.id), Conversation(person=play.state.person))
        unit.commit()
