"""Listens to one recording, with limits: `python -m bot.evidence.speaking FOLDER`.

The recording comes on standard input; one line of JSON goes out: the text, and whether it was cut.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys

MEGABYTE = 2**20
MEMORY = 4_096 * MEGABYTE  # address space; a small model takes 300 MB of it, its libraries reserve more
PROCESSOR = 240  # seconds
NICE = 5
RATE = 16_000  # samples a second, as the model hears
MOST_SECONDS = 600
SILENT = 0.6  # of 1: the model's own guess that nobody speaks


def main(folder: str) -> None:
    """Hear what comes in and say it."""
    _bounded()
    samples, cut = _samples(sys.stdin.buffer.read())
    from faster_whisper import WhisperModel

    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    segments, _ = model.transcribe(samples, beam_size=5, condition_on_previous_text=False)
    text = " ".join(one.text.strip() for one in segments if one.no_speech_prob < SILENT)
    os.write(1, json.dumps({"text": text, "cut": cut}).encode())


def _samples(data: bytes) -> tuple[object, bool]:
    """Decode at most ten minutes of the first sound, in one channel: a small file may hold hours."""
    import av
    import numpy

    chunks, count, cut = [], 0, False
    with av.open(io.BytesIO(data), metadata_errors="ignore") as recording:
        to_mono = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in recording.decode(audio=0):
            for part in to_mono.resample(frame):
                chunks.append(part.to_ndarray().reshape(-1))
                count += chunks[-1].size
            if count >= MOST_SECONDS * RATE:
                cut = True
                break
    whole = numpy.concatenate(chunks)[: MOST_SECONDS * RATE] if chunks else numpy.zeros(RATE, numpy.int16)
    return whole.astype(numpy.float32) / 32768, cut


def _bounded() -> None:
    """Set what this process may take; a system without such limits does without."""
    with contextlib.suppress(OSError):
        os.nice(NICE)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))


if __name__ == "__main__":
    main(sys.argv[1])
