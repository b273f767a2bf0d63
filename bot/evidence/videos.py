"""Clips that may become public: encoded anew by ffmpeg, without metadata, cut to a length, sound by choice.

Faces and writing in a film are NOT covered: whoever offers a clip says so.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from bot.domain.clips import LONGEST
from bot.domain.coverings import Unusable
from bot.evidence.sniffing import FileKind, sniff

PATIENCE = 100.0  # seconds that ffmpeg may work: below the time a message is lent to be sent
SHORT_SIDE = 1080
MOST_PIXELS = 3840 * 2176  # of a frame that is decoded
MOST_AT_ONCE = 256 * 2**20  # bytes of one allocation

_DEMUXERS = {FileKind.MP4: "mov", FileKind.WEBM: "matroska"}
_CONTAINERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"mvex", b"udta"})
_EMPTY = frozenset({b"hdlr", b"free", b"meta"})  # stand in `udta` and `meta` without telling anything
_TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})


class NoClipError(Exception):
    """There is no clip to be had; `reason` says why, None when no ffmpeg is installed."""

    def __init__(self, reason: Unusable | None) -> None:
        super().__init__(reason.value if reason else "no ffmpeg")
        self.reason = reason


def clips_can_be_made() -> bool:
    """Tell whether there is an ffmpeg, without looking for it in earnest."""
    return find_spec("imageio_ffmpeg") is not None or shutil.which("ffmpeg") is not None


def ffmpeg() -> str | None:
    """Return the path of ffmpeg: the packaged one, else the system's."""
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        return shutil.which("ffmpeg")


def public_video(data: bytes, *, seconds: float = LONGEST, sound: bool = True) -> bytes:
    """Return an MP4 (H.264, AAC) of at most `seconds`, upright; NoClipError when there is none to be had."""
    kind = sniff(data)
    if kind not in _DEMUXERS or kind is None:
        raise NoClipError(Unusable.WRONG_TYPE)
    program = ffmpeg()
    if program is None:
        raise NoClipError(None)
    try:
        made = _encoded(program, data, _DEMUXERS[kind], min(seconds, LONGEST), sound=sound)
    except subprocess.TimeoutExpired as error:
        raise NoClipError(Unusable.TOO_LARGE) from error
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoClipError(Unusable.BROKEN) from error
    if not made or video_leftovers(made):
        raise NoClipError(Unusable.BROKEN)
    return made


def _encoded(program: str, data: bytes, demuxer: str, seconds: float, *, sound: bool) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "in", Path(name) / "out.mp4"
        source.write_bytes(data)
        subprocess.run(  # noqa: S603 - our own words and a folder of our own; nothing of the sender's
            [program, *_arguments(demuxer, source, target, seconds, sound=sound)],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
        return target.read_bytes()


def _arguments(demuxer: str, source: Path, target: Path, seconds: float, *, sound: bool) -> Iterator[str]:
    """Yield the words for ffmpeg. It may open the one file, as the one kind it was recognised as."""
    scale = f"min(1\\,{SHORT_SIDE}/min(iw\\,ih))"
    yield from ("-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-threads", "1")
    yield from (
        "-max_alloc",
        str(MOST_AT_ONCE),
        "-protocol_whitelist",
        "file",
        "-max_pixels",
        str(MOST_PIXELS),
    )
    yield from ("-f", demuxer, "-i", str(source), "-t", f"{seconds:g}", "-map", "0:v:0")
    yield from ("-map", "0:a:0?", "-c:a", "aac", "-b:a", "128k", "-ac", "2") if sound else ("-an",)
    yield from ("-map_metadata", "-1", "-map_chapters", "-1", "-dn", "-sn", "-fflags", "+bitexact")
    yield from ("-flags:v", "+bitexact", "-flags:a", "+bitexact", "-bsf:v", "filter_units=remove_types=6")
    yield from ("-vf", f"scale=w=trunc(iw*{scale}/2)*2:h=trunc(ih*{scale}/2)*2", "-pix_fmt", "yuv420p")
    yield from ("-c:v", "libx264", "-preset", "superfast", "-crf", "24", "-threads", "2")
    yield from ("-movflags", "+faststart", str(target))


def video_leftovers(data: bytes) -> tuple[str, ...]:
    """Return what an MP4 tells beside its pictures and sound: places, makers, times."""
    found: list[str] = []
    for name, body, within in _atoms(data):
        if name == b"uuid" or (within in (b"udta", b"meta") and body and name not in _EMPTY):
            found.append(name.decode("latin-1"))
        if name in _TIMED and len(body) >= 20:
            wide = body[0] == 1
            times = struct.unpack(">QQ" if wide else ">II", body[4 : 20 if wide else 12])
            found += [name.decode()] * any(times)
    return tuple(found)


def _atoms(data: bytes, within: bytes = b"") -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield the name and content of each atom, and the name of the one around it."""
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        head = 8
        if size == 1 and at + 16 <= len(data):
            size, head = struct.unpack(">Q", data[at + 8 : at + 16])[0], 16
        size = size or len(data) - at
        if size < head:
            return
        body = data[at + head : at + size]
        yield name, body, within
        if name in _CONTAINERS:
            yield from _atoms(body, name)
        elif name == b"meta":
            yield from _atoms(body[4:], name)
        at += size
