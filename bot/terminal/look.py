"""How the terminal chat looks: panels and colours for a person, plain lines for a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TextIO

from bot.i18n.render import RenderedButton, Span
from bot.terminal.seat import Shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


_STYLES = {"bold": "bold", "code": "green"}


class Look(Protocol):
    """What the chat needs to show."""

    def message(self, shown: Shown, *, first_number: int) -> None: ...
    def note(self, text: str) -> None: ...
    def link(self, button: RenderedButton) -> None: ...
    def clock(self, now: datetime) -> None: ...


class PlainLook:
    """Lines without any decoration, for pipes and tests."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def message(self, shown: Shown, *, first_number: int) -> None:
        self._line("\n" + "".join(_framed(span) for span in shown.rendered.spans))
        for path in shown.files:
            self._line(f"  file: {path}")
        number = first_number
        for row in shown.rendered.rows:
            self._line("  " + "  ".join(f"[{number + at}] {button.label}" for at, button in enumerate(row)))
            number += len(row)

    def note(self, text: str) -> None:
        self._line(text)

    def link(self, button: RenderedButton) -> None:
        self._line(button.url or button.copy or "")

    def clock(self, now: datetime) -> None:
        self._line(f"({now:%a %d %b %Y %H:%M} UTC)")

    def _line(self, text: str) -> None:
        self._stream.write(text + "\n")
        self._stream.flush()


def _framed(span: Span) -> str:
    """Set a text to copy apart from the words around it."""
    if span.style != "block":
        return span.text
    return "\n" + "\n".join(f"    {line}".rstrip() for line in span.text.split("\n")) + "\n"


class RichLook:
    """A card that looks like a card, drafts in frames of their own, numbered choices below."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def message(self, shown: Shown, *, first_number: int) -> None:
        from rich.panel import Panel

        self._console.print()
        if shown.say.key == "fact_card":
            self._console.print(
                Panel(_styled(shown.rendered.spans), border_style="cyan", expand=False, width=66)
            )
        else:
            self._spans(shown.rendered.spans)
        for path in shown.files:
            self._console.print(f"  file: {path}", style="dim", markup=False)
        self._choices(shown, first_number)

    def _spans(self, spans: tuple[Span, ...]) -> None:
        """Print running text, and every block to copy in a frame."""
        from rich.panel import Panel
        from rich.text import Text

        running: list[Span] = []
        for span in (*spans, Span("", "block")):
            if span.style != "block":
                running.append(span)
                continue
            text = _styled(running)
            text.rstrip()
            if text.plain.strip():
                self._console.print(Text("\n").append(text) if not span.text else text)
            if span.text:
                self._console.print(Panel(Text(span.text), border_style="green", expand=False, width=66))
            running = []

    def _choices(self, shown: Shown, first_number: int) -> None:
        from rich.text import Text

        number = first_number
        for row in shown.rendered.rows:
            line = Text("  ")
            for button in row:
                line.append(f"[{number}] ", style="bold yellow").append(f"{button.label}   ")
                number += 1
            self._console.print(line)

    def note(self, text: str) -> None:
        self._console.print(text, style="dim", markup=False, highlight=False)

    def link(self, button: RenderedButton) -> None:
        self._console.print(button.url or button.copy or "", markup=False, highlight=False, soft_wrap=True)

    def clock(self, now: datetime) -> None:
        self.note(f"{now:%a %d %b %Y %H:%M} UTC")


def _styled(spans: Sequence[Span]) -> Text:
    """Return running text with its bold words, without leading blank lines."""
    from rich.text import Text

    text = Text()
    for span in spans:
        text.append(
            span.text.lstrip("\n") if not text.plain else span.text,
            style=_STYLES.get(span.style, ""),
        )
    return text
