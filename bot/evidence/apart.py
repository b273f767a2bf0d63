"""A look at one untrusted file in a process of its own, with limits: `python -m bot.evidence.apart MIME`.

The file comes on standard input. Each line that goes out is the whole verdict so far: if a decoder dies or
takes too long while the picture is searched, the line before it stands.
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import replace

from pydantic import TypeAdapter

from bot.domain.coverings import Examined, Findings, Unusable
from bot.evidence.inspecting import inspect
from bot.evidence.pixels import NotAPictureError
from bot.evidence.sniffing import PICTURES, FileKind

MEGABYTE = 2**20
TO_DECODE = 256 * MEGABYTE  # address space beside what is there at the start
TO_SEARCH = (
    2_048 * MEGABYTE
)  # of a picture that is decoded and made small: the network's libraries reserve much
SECONDS = 40  # of processor time
NICE = 5

EXAMINED = TypeAdapter(Examined)


def main(mime: str) -> None:
    """Examine what comes in and say what became of it."""
    data = sys.stdin.buffer.read()
    _bounded(TO_DECODE)
    inspected = inspect(data, mime or None)
    kind, refusal = inspected.kind, inspected.refusal
    size = None
    if refusal is None and kind in PICTURES:
        refusal, size = _decoded(data)
    if refusal is None and kind is FileKind.PDF:
        refusal = _drawn(data)
    name = kind.value if kind else None
    verdict = Examined(refusal, name, Findings(*size) if size else None)
    _tell(verdict)
    if size is not None:
        _search(data, verdict)
    elif refusal is None and kind in (None, FileKind.PAGE):
        from bot.evidence.writings import read_writing

        writing = read_writing(data, mime.split(";", maxsplit=1)[0].strip().lower())
        _tell(replace(verdict, mime="message/rfc822" if writing and writing.mail else name, writing=writing))


def _search(data: bytes, verdict: Examined) -> None:
    """Say what the picture looks like, then what it shows."""
    from bot.evidence.finding import look
    from bot.evidence.likeness import likeness
    from bot.evidence.metadata import taken_of

    verdict = replace(verdict, likeness=likeness(data), taken=taken_of(data))
    _tell(verdict)
    _bounded(TO_SEARCH)
    with contextlib.suppress(NotAPictureError):
        findings, words = look(data)
        _tell(replace(verdict, findings=findings, words=words))


def _decoded(data: bytes) -> tuple[Unusable | None, tuple[int, int] | None]:
    """Decode the picture once: a broken one is found out here and nowhere else."""
    from bot.evidence.pixels import PUBLIC, upright

    try:
        return None, upright(data, PUBLIC)[1]
    except NotAPictureError as error:
        return error.refusal, None


def _drawn(data: bytes) -> Unusable | None:
    """Draw the first page: what cannot be drawn cannot be read by anybody."""
    from bot.evidence.documents import pages_of

    try:
        next(pages_of(data))
    except (NotAPictureError, StopIteration):
        return Unusable.BROKEN
    return None


def _bounded(beside: int) -> None:
    """Set what this process may take; a system without such limits does without."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource
        from pathlib import Path

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + beside, hard))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _tell(examined: Examined) -> None:
    os.write(1, EXAMINED.dump_json(examined) + b"\n")


if __name__ == "__main__":
    with contextlib.suppress(OSError):
        os.nice(NICE)
    main(sys.argv[1] if len(sys.argv) > 1 else "")
