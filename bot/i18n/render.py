"""From a message of the core to what a front end shows: spans of text and rows of buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.effects import (
    Block,
    Button,
    Day,
    Invite,
    Items,
    Lines,
    Moment,
    Money,
    Phrase,
    PopUp,
    Say,
    Value,
)
from bot.domain.hours import zone_of
from bot.domain.joining import bot_url, share_url, start_command
from bot.domain.money import money
from bot.i18n.catalogue import Catalogue, catalogue

Style = Literal["plain", "bold", "block", "code"]
_TOKEN = re.compile(r"(\*|\{[a-z_]+\})")
COPIED = ("block", "code")
POP_UP_LIMIT = 200  # characters (Telegram Bot API, answerCallbackQuery)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; a `block`, or `code` within a line, is copied character for character."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class RenderedButton:
    id: str
    action: str
    label: str
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message ready to be shown."""

    spans: tuple[Span, ...]
    rows: tuple[tuple[RenderedButton, ...], ...] = ()

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


class Renderer:
    """Turns keys and values into the sentences of one language."""

    def __init__(self, language: str, source: Catalogue | None = None, *, bot: str | None = None) -> None:
        """Take the bot's name on Telegram where there is one: links to it can be made then."""
        self.source = source or catalogue(language)
        self.bot = bot

    def say(self, say: Say, *, zone: str | None, country: str | None, now: datetime) -> Rendered:
        """Render a message as the person sees it: their zone, their language, days relative to now."""
        writer = _Writer(self.source, zone, now, self.bot)
        spans = _tidy(writer.template(say.key, say.params))
        rows = tuple(tuple(self._button(button, writer) for button in row) for row in say.keyboard)
        return Rendered(spans, rows)

    def pop_up(self, pop_up: PopUp, *, now: datetime) -> str:
        """Render the short answer to a press, cut to what Telegram takes."""
        text = _plain(_tidy(_Writer(self.source, None, now).template(pop_up.key, pop_up.params)))
        return text if len(text) <= POP_UP_LIMIT else text[: POP_UP_LIMIT - 1] + "…"

    def sentence(self, key: str) -> str:
        """Return a sentence without values, e.g. a command's description."""
        return self.source.text(key)

    def words(self, *, now: datetime, zone: str | None = None) -> Callable[[Value], str]:
        """Return what turns single values into plain words, for papers."""
        writer = _Writer(self.source, zone, now)
        return lambda value: _plain(_tidy(writer.spans(value)))

    def _button(self, button: Button, writer: _Writer) -> RenderedButton:
        label = _plain(writer.template(button.label, button.params))
        url, copy = button.url, button.copy
        if button.invite is not None and self.bot is not None:
            words = _plain(writer.template("invite_words", button.params))
            url = share_url(bot_url(self.bot, button.invite), words)
        elif button.invite is not None:
            copy = start_command(button.invite)
        return RenderedButton(button.id, button.action.value, label, url, copy)


def _plain(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans)


def _tidy(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Drop the gaps that empty values leave: lines of nothing, double and leading spaces."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        if span.style in COPIED:
            lines[-1].append(span)
            continue
        parts = span.text.split("\n")
        lines[-1].append(Span(parts[0], span.style))
        lines.extend([Span(part, span.style)] for part in parts[1:])
    kept = [line for line in lines if "".join(span.text for span in line).strip()]
    result: list[Span] = []
    for at, line in enumerate(kept):
        if at:
            result.append(Span("\n"))
        result.extend(_tidy_line(line))
    return _joined(result)


def _tidy_line(line: Sequence[Span]) -> list[Span]:
    result: list[Span] = []
    for span in line:
        if span.style in COPIED:
            result.append(span)
            continue
        text = re.sub(r" {2,}", " ", span.text)
        if text.startswith(" ") and (not result or result[-1].text.endswith(" ")):
            text = text[1:]
        if text:
            result.append(Span(text, span.style))
    if result and result[-1].style not in COPIED:
        result[-1] = Span(result[-1].text.rstrip(), result[-1].style)
    return result


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join neighbours of one style; blocks stay apart."""
    result: list[Span] = []
    for span in spans:
        if result and result[-1].style == span.style != "block":
            result[-1] = Span(result[-1].text + span.text, span.style)
        elif span.text:
            result.append(span)
    return tuple(result)


class _Writer:
    """Renders values for one person at one moment."""

    def __init__(self, source: Catalogue, zone: str | None, now: datetime, bot: str | None = None) -> None:
        self.source = source
        self.bot = bot
        self.zone = zone
        self.today = now.astimezone(zone_of(zone)).date()

    def template(self, key: str, params: Mapping[str, Value]) -> list[Span]:
        """Fill a sentence; values go in after the stars are read, so that no value can make bold."""
        number = params.get("n")
        text = self.source.text(key, number if isinstance(number, int) else None)
        spans: list[Span] = []
        style: Style = "plain"
        for piece in _TOKEN.split(text):
            if piece == "*":
                style = "plain" if style == "bold" else "bold"
            elif _TOKEN.fullmatch(piece):
                spans.extend(self.value(piece[1:-1], params, style))
            elif piece:
                spans.append(Span(piece, style))
        return spans

    def value(self, name: str, params: Mapping[str, Value], style: Style) -> list[Span]:
        value = params.get(name, "")
        if name == "country" and isinstance(value, str):
            return [Span(self.country(value), style)]
        return [Span(span.text, style) if span.style == "plain" else span for span in self.spans(value)]

    def spans(self, value: Value) -> list[Span]:
        match value:
            case str():
                return [Span(value)]
            case int():
                return [Span(f"{value:,}")]
            case Day(value=day):
                return [Span(self.day(day))]
            case Moment(value=moment, zone=zone):
                return self.moment(moment, zone)
            case Money(value=amount):
                return [Span(money(amount))]
            case Block(text=text, inline=inline):
                return [Span(text, "code" if inline else "block")]
            case Phrase(key=key, params=params):
                return self.template(key, params)
            case Lines(items=items):
                lines = [self.spans(item) for item in items]
                return [span for line in lines for span in (*line, Span("\n"))][:-1]
            case Invite(payload=payload):
                return [Span(bot_url(self.bot, payload) if self.bot else start_command(payload))]
            case Items(items=items, style=style):
                return self.items([_plain(self.spans(item)) for item in items], style)

    def items(self, words: Sequence[str], style: str) -> list[Span]:
        """Join as the language lists things: "a, b and c"."""
        if len(words) < 2:
            return [Span("".join(words))]
        return [Span(f"{', '.join(words[:-1])} {self.source.text(f'list_{style}')} {words[-1]}")]

    def day(self, day: date) -> str:
        """Return "Tue 3 Nov", with the year when it is another one."""
        from babel.dates import format_date

        pattern = "EEE d MMM" if day.year == self.today.year else "EEE d MMM y"
        return format_date(day, pattern, locale=self.source.language)

    def moment(self, moment: datetime, zone: str) -> list[Span]:
        local = moment.astimezone(zone_of(zone))
        ahead = (local.date() - self.today).days
        key = {0: "moment_today", 1: "moment_tomorrow"}.get(
            ahead, "moment_on" if ahead > 0 else "moment_past"
        )
        return self.template(key, {"time": f"{local:%H:%M}", "day": Day(local.date())})

    def country(self, code: str) -> str:
        from babel import Locale

        return str(Locale.parse(self.source.language).territories.get(code, code))
