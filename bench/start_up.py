"""Measure the terminal chat from the command to its first words: wall time and peak memory.

The limits that the project holds itself to are 1.0 s and 80 MB.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 7
SECONDS, MEGABYTES = 1.0, 80.0


def once(folder: Path) -> tuple[float, float]:
    """Start the chat in an empty folder; return seconds to its first byte and its peak memory in MB."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "REDRESS_DATA_DIR": str(folder / "data"),
    }
    began = time.perf_counter()
    chat = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
    )
    assert chat.stdin
    assert chat.stdout
    if not chat.stdout.read(1):
        raise SystemExit("the chat said nothing")
    seconds = time.perf_counter() - began
    chat.stdin.close()
    chat.stdout.read()
    _, status, usage = os.wait4(chat.pid, 0)
    chat.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def run() -> str:
    """Return a table of median and worst; the first start, which compiles the code, is left out."""
    rounds = []
    for _ in range(ROUNDS + 1):
        with tempfile.TemporaryDirectory() as folder:
            rounds.append(once(Path(folder)))
    seconds = [round_[0] for round_ in rounds[1:]]
    memory = [round_[1] for round_ in rounds[1:]]
    return "\n".join(
        [
            f"{'':22}{'median':>9}{'worst':>9}{'limit':>9}",
            f"{'first words (s)':22}{statistics.median(seconds):9.2f}{max(seconds):9.2f}{SECONDS:9.2f}",
            f"{'peak memory (MB)':22}{statistics.median(memory):9.1f}{max(memory):9.1f}{MEGABYTES:9.1f}",
        ]
    )
