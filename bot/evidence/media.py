"""Originals in a local folder, named by their sha256 and readable by the operator's account only."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from bot.app.ports import MediaStore
from bot.evidence.naming import place_of
from bot.evidence.object_media import SCHEME, ObjectMediaStore


def open_media(place: str | None, beside: Path) -> MediaStore:
    """Return the store that a setting names, `s3://bucket/prefix` or a folder; without it one in `beside`."""
    if place is not None and place.startswith(SCHEME):
        return ObjectMediaStore(place)
    return FolderMediaStore(Path(place).expanduser() if place else beside / "media")


class FolderMediaStore:
    """A MediaStore in a folder. Whatever a sender called a file is data and never part of a path."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep the bytes durably and return their name; a crash leaves either all of them or none."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        if path.exists():
            return sha256
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        return sha256

    def get(self, sha256: str) -> bytes:
        try:
            return self._path(sha256).read_bytes()
        except FileNotFoundError:
            raise KeyError(sha256) from None

    def remove(self, sha256: str) -> None:
        self._path(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self._folder / place_of(sha256)
