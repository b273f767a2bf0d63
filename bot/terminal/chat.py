"""`redress chat`: the bot in a terminal; numbers press buttons, `+path` attaches, `/tick 3d` moves time."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TextIO

from bot.app.incoming import Incoming, IncomingFile, IncomingPress, text_incoming
from bot.domain.case import EvidenceKind
from bot.i18n.render import RenderedButton, Renderer
from bot.terminal.clocks import span
from bot.terminal.look import Look
from bot.terminal.seat import Output, Seat, Shown

ADDRESS = "me"
LEAVE = ("/quit", "/exit", "/q")


class TerminalChat:
    """One person at a keyboard, or a script piped in."""

    def __init__(self, seat: Seat, look: Look, renderer: Renderer) -> None:
        self._seat = seat
        self._look = look
        self._renderer = renderer
        self._buttons: tuple[RenderedButton, ...] = ()
        self._inputs = seat.inputs(ADDRESS)
        self._albums = count(1)

    def run(self, lines: Iterator[str]) -> None:
        """Talk until the input ends or the person leaves."""
        self._greet()
        for line in lines:
            words = line.strip()
            if words.lower() in LEAVE:
                break
            if words:
                self._take(words)
        self._look.note(self._renderer.sentence("terminal_bye"))

    def _greet(self) -> None:
        self._look.note(self._renderer.sentence("terminal_hint"))
        for rendered in self._seat.earlier(ADDRESS):
            buttons = tuple(button for row in rendered.rows for button in row)
            self._buttons = buttons or self._buttons
        shown = self._seat.fire()
        if self._inputs == 0 and not shown:
            _, shown = self._seat.handle(ADDRESS, text_incoming("/start", message_id="in:1"))
            self._inputs += 1
        self._show(shown)

    def _take(self, words: str) -> None:
        if words.lower().startswith("/tick"):
            self._tick(words[5:])
            return
        for incoming in self._incoming(words):
            self._inputs += 1
            pop_up, outputs = self._seat.handle(ADDRESS, incoming)
            if pop_up:
                self._look.note(pop_up)
            self._show(outputs)
        self._show(self._seat.fire())

    def _tick(self, words: str) -> None:
        by = span(words)
        if by is None:
            self._look.note(self._renderer.sentence("terminal_tick"))
            return
        outputs = self._seat.move(self._seat.parts.clock.now() + by)
        self._look.clock(self._seat.parts.clock.now())
        self._show(outputs)

    def _incoming(self, words: str) -> Iterator[Incoming]:
        """Return what a line means: a button, files, or words."""
        if words.isdecimal() and 1 <= int(words) <= len(self._buttons):
            button = self._buttons[int(words) - 1]
            if button.url is not None or button.copy is not None:
                self._look.link(button)
            else:
                yield IncomingPress(button.id)
        elif words.isdecimal() and len(words) == 1 and self._buttons:
            self._look.note(self._renderer.sentence("terminal_no_button"))
        elif words.startswith("+"):
            yield from self._files(words)
        else:
            yield text_incoming(words, message_id=f"in:{self._inputs + 1}")

    def _files(self, words: str) -> Iterator[Incoming]:
        """Attach every `+path` of the line; words after the last one are the caption."""
        paths, caption = _split_paths(words)
        found = [path for path in paths if path.is_file()]
        for missing in (path for path in paths if path not in found):
            self._look.note(f"{self._renderer.sentence('terminal_no_file')} {missing}")
        group = f"terminal-{self._inputs}-{next(self._albums)}" if len(found) > 1 else None
        for at, path in enumerate(found):
            mime = mimetypes.guess_type(path.name)[0]
            yield IncomingFile(
                kind=EvidenceKind.PHOTO if (mime or "").startswith("image/") else EvidenceKind.DOCUMENT,
                message_id=f"in:{self._inputs + 1}",
                mime=mime,
                file_name=path.name,
                caption=caption if at == 0 else None,
                group=group,
                data=path.read_bytes(),
            )

    def _show(self, outputs: Sequence[Output]) -> None:
        messages = [output for output in outputs if isinstance(output, Shown)]
        if not messages:
            return
        numbered: list[RenderedButton] = []
        for message in messages:
            rows = message.rendered.rows
            self._look.message(message, first_number=len(numbered) + 1)
            numbered.extend(button for row in rows for button in row)
        if numbered:
            self._buttons = tuple(numbered)


def _split_paths(words: str) -> tuple[list[Path], str | None]:
    """Split "+a.jpg +b.jpg the receipt" into paths and a caption; a path with spaces stands alone."""
    whole = Path(words[1:].strip()).expanduser()
    if whole.is_file():
        return [whole], None
    parts = words.split()
    paths = [Path(part[1:]).expanduser() for part in parts if part.startswith("+")]
    caption = " ".join(part for part in parts if not part.startswith("+"))
    return paths, caption or None


def typed_lines(stream: TextIO, prompt: Callable[[], str] | None) -> Iterator[str]:
    """Yield lines as they are typed, with a prompt for a person and without one for a pipe."""
    while True:
        try:
            line = prompt() if prompt is not None else stream.readline()
        except (EOFError, KeyboardInterrupt):
            return
        if prompt is None and not line:
            return
        yield line
