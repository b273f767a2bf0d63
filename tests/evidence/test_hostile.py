"""Thirty-six files made to do harm: each is refused for its reason, and memory stays where it was."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.coverings import Unusable
from bot.evidence.examining import examine
from bot.i18n.catalogue import catalogue
from tests.evidence.hostile_files import HEAVY, HOSTILE

MOST_MEMORY = 300  # MB over idle
# Reads the files one after the other as the bot does; prints what that took beside what it had before.
_MEASURE = """
import json, resource, sys
from pathlib import Path
from bot.evidence.examining import examine

def peak():
    status = Path("/proc/self/status")  # what getrusage tells includes the process that started this one
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024

folder = Path(sys.argv[1])
cases = json.loads((folder / "list.json").read_text())
examine(b"", None)
idle = peak()
for name, mime in cases:
    examine((folder / name).read_bytes(), mime)
unit = 1024 * 1024 if sys.platform == "darwin" else 1024
print(peak() - idle, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit)
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_for_its_reason(name: str) -> None:
    make, mime, verdicts = HOSTILE[name]

    assert examine(make(), mime).unusable in verdicts


def test_memory_stays_bounded_while_they_are_looked_at(tmp_path: Path) -> None:
    files = {name: (make(), mime) for name, (make, mime, _) in HOSTILE.items()}
    files |= {name: (make(), mime) for name, (make, mime) in HEAVY.items()}
    cases = []
    for number, (data, mime) in enumerate(files.values()):
        (tmp_path / str(number)).write_bytes(data)
        cases.append((str(number), mime))
    (tmp_path / "list.json").write_text(json.dumps(cases))
    command = [sys.executable, "-c", _MEASURE, str(tmp_path)]
    grown, beside = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()

    assert float(grown) + float(beside) < MOST_MEMORY


@pytest.mark.parametrize("reason", Unusable)
def test_every_reason_has_words_that_say_what_to_do(reason: Unusable) -> None:
    words = catalogue("en").text(f"unusable_{reason}")

    assert 20 < len(words) < 130
    assert words.rstrip(".").split()[0] != words.split()[-1]
