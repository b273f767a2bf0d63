"""Measure what a photo of 12 megapixels costs: a clean copy, and the first look with everything it searches.

The copy is set against the plain way with Pillow (decode it all, turn it, make it smaller, write it) in the
same run, each in a process of its own, processor time and peak memory, the median of the rounds. The project
holds itself to half of the plain way. The photo has detail everywhere, the worst there is to search.
"""

from __future__ import annotations

import contextlib
import io
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 5
REPEATS = 5  # within a process: the first copy pays for imports
SHARE = 0.5  # of the plain way's time and memory
_MEASURE = """
import io, resource, statistics, sys, time
from pathlib import Path
from PIL import Image, ImageOps
from bot.evidence.cleaning import clean_copy

def plain(data):
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    picture.thumbnail((2048, 2048), Image.Resampling.LANCZOS)
    fresh = Image.new("RGB", picture.size)
    fresh.paste(picture)
    buffer = io.BytesIO()
    fresh.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()

def peak():
    status = Path("/proc/self/status")  # what getrusage tells includes the process that started this one
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024

data, make = Path(sys.argv[1]).read_bytes(), {"plain": plain, "clean": clean_copy}[sys.argv[2]]
small = io.BytesIO()
Image.new("RGB", (64, 64)).save(small, "JPEG")
make(small.getvalue())
before, taken = peak(), []
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    make(data)
    taken.append(time.process_time() - start)
print(statistics.median(taken) * 1000, peak() - before)
"""


def photo() -> bytes:
    """Return a JPEG of 4032 x 3024 with detail everywhere, turned by its EXIF as phones do."""
    from PIL import Image

    noise = Image.effect_noise((1008, 756), 60).resize((4032, 3024), Image.Resampling.BICUBIC)
    sky = Image.linear_gradient("L").resize((4032, 3024))
    picture = Image.merge("RGB", (noise, sky, Image.blend(noise, sky, 0.5)))
    tags = Image.Exif()
    tags[0x0112] = 6
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90, exif=tags)
    return buffer.getvalue()


def once(path: Path, way: str) -> tuple[float, float]:
    """Return milliseconds and megabytes of one way."""
    command = [sys.executable, "-c", _MEASURE, str(path), way, str(REPEATS)]
    output = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    milliseconds, megabytes = output.split()
    return float(milliseconds), float(megabytes)


def looked_at(data: bytes) -> tuple[float, float, float]:
    """Return the seconds of a first look, its process and all, of the search for words, and for faces."""
    from PIL import Image

    from bot.evidence.examining import examine
    from bot.evidence.faces import find_faces
    from bot.evidence.words import NoReaderError, find_words

    began = time.perf_counter()
    examine(data, "image/jpeg")
    whole = time.perf_counter() - began
    small = Image.open(io.BytesIO(data)).resize((2016, 1512))
    began = time.perf_counter()
    with contextlib.suppress(NoReaderError):
        find_words(small)
    words = time.perf_counter() - began
    find_faces(small)
    began = time.perf_counter()
    find_faces(small)
    return whole, words, time.perf_counter() - began


def run() -> str:
    """Return the table: both ways, their ratio, and the looks."""
    data = photo()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo.jpg"
        path.write_bytes(data)
        rounds = [(once(path, "plain"), once(path, "clean")) for _ in range(ROUNDS)]
    looks = [looked_at(data) for _ in range(ROUNDS)]
    lines = [
        f"photo of 12 megapixels, {len(data) / 1e6:.1f} MB",
        f"{'':28}{'plain':>9}{'clean':>9}{'ratio':>9}",
    ]
    for name, place in (("processor time (ms)", 0), ("memory over idle (MB)", 1)):
        plain, clean = (statistics.median(pair[way][place] for pair in rounds) for way in (0, 1))
        ratio = clean / plain
        verdict = "" if ratio <= SHARE else f"  over {SHARE}"
        lines.append(f"{name:28}{plain:9.0f}{clean:9.0f}{ratio:9.2f}{verdict}")
    parts = (("first look, all of it (s)", 0), ("of it words (s)", 1), ("of it faces (s)", 2))
    for name, place in parts:
        lines.append(f"{name:28}{'':9}{statistics.median(look[place] for look in looks):9.2f}")
    return "\n".join(lines)
