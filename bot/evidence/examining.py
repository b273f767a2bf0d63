"""The first look at a file that came in: in a process of its own where something must be decoded."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from bot.domain.coverings import Examined, Unusable
from bot.evidence.inspecting import inspect
from bot.evidence.sniffing import PICTURES, FileKind, may_be_words, sniff

PATIENCE = 90.0  # seconds
WORDED = frozenset({None, FileKind.PAGE})
DECODED = PICTURES | {FileKind.PDF, FileKind.ZIP}

_HERE = Path(__file__).parents[2]  # where the package `bot` lies
_one_at_a_time = threading.Lock()  # memory and processors are few, and nobody waits at the screen for this


def examine(data: bytes, mime: str | None) -> Examined:
    """Return the verdict on a file; a look that took too much is a refusal too."""
    kind = sniff(data)
    if not (kind in DECODED or (kind in WORDED and may_be_words(data))):
        inspected = inspect(data, mime)
        return Examined(inspected.refusal, kind.value if kind else None)
    with _one_at_a_time:
        told = _told(data, mime)
    if not told:
        return Examined(Unusable.TOO_LARGE, kind.value if kind else None)
    from bot.evidence.apart import EXAMINED

    return EXAMINED.validate_json(told[-1])


def _told(data: bytes, mime: str | None) -> list[bytes]:
    """Return the lines of the other process: those before it was stopped, if it was."""
    command = [sys.executable, "-m", "bot.evidence.apart", mime or ""]
    try:
        output = subprocess.check_output(  # noqa: S603 - our own module; the file is its input, the type one word
            command, input=data, stderr=subprocess.DEVNULL, timeout=PATIENCE, cwd=_HERE
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        output = error.output or b""
    except OSError:
        output = b""
    return [line for line in bytes(output).splitlines() if line.endswith(b"}")]
