"""`redress chat`: the bot in a terminal; numbers press buttons, `/file` attaches, `/tick 3d` moves time."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TextIO

from bot.app.incoming import Incoming, IncomingFile, IncomingPress, text_incoming
from bot.domain.case import EvidenceKind
from bot.domain.effects import Phrase
from bot.i18n.render import RenderedButton, Renderer
from bot.terminal.clocks import span
from bot.terminal.look import Look
from bot.terminal.paths import Chosen, chosen
from bot.terminal.seat import Output, Seat, Shown

ADDRESS = "me"
_KINDS = {"image": EvidenceKind.PHOTO, "video": EvidenceKind.VIDEO, "audio": EvidenceKind.AUDIO}
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
        self._max_bytes = seat.parts.conversations.desk.world.max_file_mb * 2**20

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
        elif (files := chosen(words, self._max_bytes)) is not None:
            yield from self._files(files)
        else:
            yield text_incoming(words, message_id=f"in:{self._inputs + 1}")

    def _files(self, chosen: Chosen) -> Iterator[Incoming]:
        """Attach the files of a line, as an album when there are several; say which cannot be had."""
        world = self._seat.parts.conversations.desk.world
        for key, name in chosen.problems:
            self._note(key, name, world.max_file_mb)
        group = f"terminal-{self._inputs}-{next(self._albums)}" if len(chosen.files) > 1 else None
        for at, path in enumerate(chosen.files):
            try:
                data = path.read_bytes()
            except OSError:
                self._note("terminal_unreadable", path.name, world.max_file_mb)
                continue
            mime = mimetypes.guess_type(path.name)[0]
            yield IncomingFile(
                kind=_KINDS.get((mime or "").partition("/")[0], EvidenceKind.DOCUMENT),
                message_id=f"in:{self._inputs + 1}",
                mime=mime,
                file_name=path.name,
                caption=chosen.caption if at == 0 else None,
                group=group,
                data=data,
            )

    def _note(self, key: str, name: str, most_mb: int) -> None:
        """Say what is wrong with a file; its name is shown without what a terminal would act on."""
        shown = "".join(letter for letter in name[:80] if letter.isprintable())
        words = self._renderer.words(now=self._seat.parts.clock.now())
        self._look.note(words(Phrase(key, {"name": shown, "mb": most_mb})))

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
