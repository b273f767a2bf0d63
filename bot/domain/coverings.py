"""What was found in a picture that may have to be covered before it is public, and why a file is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.clues import Taken

MOST_SINGLE = 9  # places that can be uncovered one by one: a button each; the others stay covered


class Unusable(StrEnum):
    """Why a file cannot be used. Each has words, `unusable_...`."""

    EMPTY = "empty"
    BROKEN = "broken"
    WRONG_TYPE = "wrong_type"  # not what it was said to be, or nothing that is evidence
    MIXED = "mixed"  # two kinds of file in one: a picture that is an archive too
    LOCKED = "locked"  # with a password
    SCRIPTED = "scripted"  # a document that runs or opens something
    ATTACHED = "attached"  # a document with files inside
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PARTS = "too_many_parts"  # frames, pages, files of an archive
    TOO_LARGE = "too_large"
    BOMB = "bomb"  # small, and huge when unpacked


class RegionKind(StrEnum):
    """What a place in a picture shows."""

    FACE = "face"
    CODE = "code"  # a QR or bar code
    CARD = "card"  # a card's or account's number
    ID_NUMBER = "id_number"
    BOOKING = "booking"  # a number that the company knows the matter by
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NAME = "name"
    SECRET = "secret"  # a password or code, the name of a network
    PLATE = "plate"


class Reader(StrEnum):
    """What looked at a picture."""

    FACES = "faces"
    CODES = "codes"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the upright picture: `right` and `bottom` lie just outside."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Region:
    kind: RegionKind
    box: Box
    confidence: int  # of 100, as the reader has it


@dataclass(frozen=True, slots=True)
class Findings:
    """What the readers that ran found in a picture of `width` x `height` pixels, held upright.

    `lines` are the places of all other writing.
    """

    width: int
    height: int
    regions: tuple[Region, ...] = ()
    read: tuple[Reader, ...] = ()
    lines: tuple[Box, ...] = ()

    @property
    def unread(self) -> tuple[Reader, ...]:
        """Return what nobody looked for."""
        return tuple(reader for reader in Reader if reader not in self.read)


@dataclass(frozen=True, slots=True)
class Writing:
    """The words of a file. Of a mail, also what it says about itself: anybody can write that."""

    text: str
    cut: bool = False  # there is more than was read
    mail: bool = False
    subject: str = ""
    sender: str = ""
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """What became of a look at a file: refused, or what kind it is and what a picture shows."""

    unusable: Unusable | None = None
    mime: str | None = None  # what the bytes are, where that is known
    findings: Findings | None = None  # of a picture alone
    likeness: str = ""  # of a picture: 64 bits in hex, nearly the same for nearly the same picture
    writing: Writing | None = None  # of a mail or text
    taken: Taken | None = None  # of a picture: what its file says, bogus or not
    words: tuple[str, ...] = ()  # of a picture: its lines of writing, as they were read


@dataclass(frozen=True, slots=True)
class Cover:
    """What the person decided: the places left open (counted from 1), and whether all writing is covered."""

    uncovered: tuple[int, ...] = ()
    writing: bool = False

    def covered(self, findings: Findings) -> tuple[Box, ...]:
        """Return the places to cover."""
        boxes = [
            region.box for place, region in enumerate(findings.regions, 1) if place not in self.uncovered
        ]
        return (*boxes, *findings.lines) if self.writing else tuple(boxes)


def counted(findings: Findings, cover: Cover) -> dict[RegionKind, int]:
    """Count what is covered, by kind, in the order of the kinds."""
    kinds = [one.kind for place, one in enumerate(findings.regions, 1) if place not in cover.uncovered]
    return {kind: kinds.count(kind) for kind in RegionKind if kind in kinds}


def fully_read(findings: Iterable[Findings | None]) -> bool:
    """Tell whether every reader looked at every picture."""
    return all(one is not None and not one.unread for one in findings)
