"""The process apart that makes files: `python -m bot.studio PLACE FOLDER`, its composition root.

It reads orders from standard input and asks before it keeps each file (`bot.papers.workshop` is the other
side). It has no database and sends nothing. When the other side is gone it ends.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import TypeAdapter

from bot.app.making import Order
from bot.app.papers import MadeFile
from bot.app.ports import MediaStore
from bot.domain.making import Making
from bot.evidence.media import open_media

NICE = 5  # conversations go first


def main(place: str, folder: str) -> None:
    """Take orders until there are no more."""
    media = open_media(place or None, Path(folder))
    line = _Line(sys.stdin.buffer)
    orders = TypeAdapter(Order)
    with contextlib.suppress(BrokenPipeError):
        while text := line.read():
            line.tell(_done(orders.validate_json(text), media, line))


class _Line:
    """The way to the other side. What a library writes to standard output goes elsewhere."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._out = os.dup(1)
        os.dup2(2, 1)

    def read(self) -> bytes:
        return self._source.readline()

    def tell(self, what: dict[str, object]) -> None:
        data = memoryview(json.dumps(what).encode() + b"\n")
        while data:
            data = data[os.write(self._out, data) :]


def _done(order: Order, media: MediaStore, line: _Line) -> dict[str, object]:
    """Make and keep the files; return how it ended, without a word of the person's."""
    try:
        for file in made(order, media):
            sha256 = hashlib.sha256(file.data).hexdigest()
            card = {"name": file.name, "sha256": sha256, "mime": file.mime, "alt": file.alt}
            line.tell({"file": card})
            if line.read() != b"yes\n":
                raise BrokenPipeError  # nobody wants it, or the other side is gone
            media.put(file.data)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the outermost loop: the other side logs where it broke
        return {"failed": _where(error)}
    return {"done": True}


def _where(error: Exception) -> str:
    """Return the kind of an error and the line it comes from; its text may repeat the person's words."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} in {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def made(order: Order, media: MediaStore) -> Iterator[MadeFile]:
    """Make the files of an order one by one."""
    case = next((case for case in order.conversation.cases if case.number == order.case), None)
    if case is None:
        return
    match Making(order.what):
        case Making.PACK | Making.PUBLIC_PACK as kind:
            from bot.studio_pack import packed

            yield from packed(order, case, media, public=kind is Making.PUBLIC_PACK)


if __name__ == "__main__":
    with contextlib.suppress(OSError):
        os.nice(NICE)
    main(*sys.argv[1:3])
