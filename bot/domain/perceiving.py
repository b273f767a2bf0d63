"""What a front end is asked to find out about an item: its words, what it shows, what is spoken in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReadEvidence:
    """Read the words of an item, by its input; the answer comes back as EvidenceRead."""

    input: int
    text: str
    at: datetime | None = None  # when they were written, where that is known
    answer: bool = False
    spoken: bool = False  # the person's own words, as they were heard


@dataclass(frozen=True, slots=True)
class Transcribe:
    """Turn the recording of an item, by its input, into text; the answer comes back as Transcribed."""

    case: int
    input: int
    sha256: str
    mime: str


@dataclass(frozen=True, slots=True)
class SeePicture:
    """Read the writing in a picture of a case, by its input; the answer comes back as PictureSeen."""

    case: int
    input: int
    words: tuple[str, ...]
    at: datetime  # when the picture was received
