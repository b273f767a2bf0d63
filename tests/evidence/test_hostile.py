"""Thirty-six files made to do harm: each is refused for its reason, and memory stays where it was."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.coverings import Examined, Findings, Unusable
from bot.evidence.apart import EXAMINED
from bot.evidence.examining import examine
from bot.i18n.catalogue import catalogue
from tests.evidence.hostile_files import HEAVY, HOSTILE
from tests.pictures import jpeg

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


def stand_in(folder: Path, words: str) -> str:
    """Return a program that takes the file, says these words and is killed."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\ncat >/dev/null\n{words}\nkill -9 $$\n")
    path.chmod(0o700)
    return str(path)


def test_a_look_that_dies_before_it_has_a_verdict_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", stand_in(tmp_path, "true"))

    assert examine(jpeg(), "image/jpeg") == Examined(Unusable.TOO_LARGE, "image/jpeg")


def test_a_look_that_dies_while_it_searches_leaves_a_sound_picture_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = Examined(None, "image/jpeg", Findings(64, 48))
    said = EXAMINED.dump_json(sound).decode()
    monkeypatch.setattr(sys, "executable", stand_in(tmp_path, f"echo '{said}'; printf '{{\"unus'"))

    assert examine(jpeg(), "image/jpeg") == sound
    assert sound.findings is not None
    assert sound.findings.read == ()


@pytest.mark.parametrize("reason", Unusable)
def test_every_reason_has_words_that_say_what_to_do(reason: Unusable) -> None:
    words = catalogue("en").text(f"unusable_{reason}")

    assert 20 < len(words) < 130
    assert words.rstrip(".").split()[0] != words.split()[-1]
