"""Play a story as its person would: write, answer what is asked, and keep all that comes back.

The bot is reached through its JSON chat, so that what is measured is what every front end gets.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from bot.bootstrap import Options, seat
from bot.config import Settings
from bot.domain.case import Person
from bot.domain.countries import timezone_of
from bot.evaluation.stories import Story
from bot.terminal.clocks import FrozenClock
from bot.terminal.json_chat import JsonChat
from bot.terminal.shapes import Json

MOST_ANSWERS = 12  # far above the bot's five questions: a loop is a fault that shows as too many questions
# Which answer belongs to which question; the rest are asked by the name of their fact.
_ANSWERS = {"ask_which_company": "company", "ask_date_format": "when", "ask_where": "country"}


@dataclass
class Played:
    """What the bot did with one story."""

    asked: list[str] = field(default_factory=list)  # keys of the questions, in order
    early: list[str] = field(default_factory=list)  # those put before the last unasked message
    read: Json = field(default_factory=dict)  # the fact card once the unasked messages were read
    facts: Json = field(default_factory=dict)  # the fact card at the end
    drafts: dict[str, Json] = field(default_factory=dict)  # the newest of each kind
    outcome: str = ""
    keys: list[str] = field(default_factory=list)  # of every message
    texts: list[str] = field(default_factory=list)  # of every message
    seconds: float = 0.0  # processor time and waiting for a model, from the first message to the end


Reply = list[Json]


class Chat:
    """One person in front of a new bot, with a database of its own."""

    def __init__(
        self, settings: Settings, engine: str, folder: Path, now: datetime, country: str | None
    ) -> None:
        person = Person(country=country, timezone=timezone_of(country))
        options = Options(person=person, engine=engine, database=f"sqlite:///{folder / 'story.db'}")
        self._lines: Reply = []
        self._seat = seat(settings, "json", FrozenClock(now), options)
        self._chat = JsonChat(self._seat, self._lines.append)

    def send(self, line: Json) -> Reply:
        """Send one input and return what follows, up to `idle`."""
        before = len(self._lines)
        self._chat.take(json.dumps(line, ensure_ascii=False))
        return self._lines[before:-1]

    def close(self) -> None:
        self._seat.close()


def play(story: Story, settings: Settings, engine: str) -> Played:
    """Tell the story, answer every question, and return what came of it."""
    played = Played()
    with TemporaryDirectory() as folder:
        chat = Chat(settings, engine, Path(folder), story.now, story.country)
        try:
            started = time.perf_counter()
            last: Reply = []
            for message in story.messages:
                played.early = list(played.asked)
                last = chat.send({"type": "text", "text": message})
                _keep(played, last)
            played.read = played.facts
            _answer(played, story, chat, last)
            played.seconds = time.perf_counter() - started
        finally:
            chat.close()
    return played


def first_keys(text: str, country: str | None, settings: Settings, engine: str, now: datetime) -> Played:
    """Write one message to a new bot and return what came back."""
    played = Played()
    with TemporaryDirectory() as folder:
        chat = Chat(settings, engine, Path(folder), now, country)
        try:
            _keep(played, chat.send({"type": "text", "text": text}))
        finally:
            chat.close()
    return played


def _answer(played: Played, story: Story, chat: Chat, last: Reply) -> None:
    question = _question(last)
    for _ in range(MOST_ANSWERS):
        if question is None:
            return
        reply = chat.send(_answer_line(story, question))
        _keep(played, reply)
        question = _question(reply)


def _question(reply: Reply) -> Json | None:
    """Return the last question that was put, also one put again since the answer was not understood."""
    found = None
    for line in reply:
        if line["type"] == "message" and str(line["key"]).startswith(("ask_", "again_")):
            found = line
    return found


def _answer_line(story: Story, question: Json) -> Json:
    key = str(question["key"])
    wanted = _ANSWERS.get(key, key.removeprefix("ask_").removeprefix("again_"))
    buttons = _buttons(question)
    if key == "ask_which_company":
        name = (story.labels.company or story.answers.get("company", "")).casefold()
        return _press(buttons, lambda label: name in label or label in name) or _text(story, "company")
    if key == "ask_date_format" and story.labels.when:
        day = f"{story.labels.when.start.day} {story.labels.when.start:%b}".casefold()
        return _press(buttons, lambda label: day in label) or _text(story, "when")
    return _text(story, wanted)


def _buttons(question: Json) -> list[Json]:
    rows = cast("list[list[Json]]", question["buttons"])
    return [button for row in rows for button in row]


def _press(buttons: list[Json], fits: Callable[[str], bool]) -> Json | None:
    for button in buttons:
        if fits(str(button["label"]).casefold()):
            return {"type": "press", "button": button["id"]}
    return None


def _text(story: Story, wanted: str) -> Json:
    return {"type": "text", "text": story.answers.get(wanted) or "skip"}


def _keep(played: Played, reply: Reply) -> None:
    for line in reply:
        match line["type"]:
            case "message":
                played.keys.append(str(line["key"]))
                played.texts.append(str(line["text"]))
                if str(line["key"]).startswith("ask_"):
                    played.asked.append(str(line["key"]))
            case "facts":
                played.facts = cast("Json", line["facts"])
            case "draft":
                played.drafts[str(line["kind"])] = line
            case "outcome":
                played.outcome = str(line["outcome"])
