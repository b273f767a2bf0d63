"""Recordings for tests: an Ogg that only says how long it is, and real speech where a program speaks."""

from __future__ import annotations

import shutil
import struct
import subprocess

import pytest


def ogg(seconds: int, mark: int = 0) -> bytes:
    """Return two pages of an Ogg stream, the last at a position in seconds; there is no sound in it."""
    first = b"OggS" + struct.pack("<BBqIIIB", 0, 2, 0, 1, 0, 0, 1) + bytes([19]) + b"OpusHead" + bytes(11)
    last = b"OggS" + struct.pack("<BBqIIIB", 0, 4, seconds * 48_000, 1, 1, 0, 1) + bytes([1, mark])
    return first + last


def spoken(words: str) -> bytes:
    """Return a WAV of a program that speaks; skips the test where there is none."""
    program = shutil.which("espeak-ng")
    if program is None:
        pytest.skip("espeak-ng is not installed")
    return subprocess.run([program, "--stdout", "-s", "140", words], capture_output=True, check=True).stdout
