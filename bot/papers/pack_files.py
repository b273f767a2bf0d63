"""The ZIPs of an evidence pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.app.papers import MadeFile
from bot.app.ports import MediaStore
from bot.domain.case import Case
from bot.domain.pack import KEPT
from bot.papers.archive import LARGEST, Member, archive, ending, member, parts


def sums(files: Iterable[tuple[str, str]]) -> bytes:
    """Return the lines that `sha256sum -c` checks, of names and their hashes; no hash, no line."""
    return "".join(f"{sha256}  {name}\n" for name, sha256 in files if sha256).encode()


@dataclass(frozen=True, slots=True)
class Zips:
    """What the ZIPs are made of; each is `name` with its number where there are several."""

    name: str
    at: datetime
    largest: int = LARGEST

    def made(self, members: tuple[Member, ...], *listed: Member) -> Iterator[tuple[int, int, MadeFile]]:
        """Yield the place of each ZIP, how many there are, and the ZIP. The first holds all hashes.

        A file too large for any ZIP is in the list of hashes alone, as are those in `listed`.
        """
        fitting = [one for one in members if one.size <= self.largest]
        lines = sums((one.name, one.sha256) for one in (*listed, *members))
        whole = list(parts((member("hashes.txt", lines), *fitting), self.largest))
        for place, part in enumerate(whole, 1):
            number = f"-{place}-of-{len(whole)}" if len(whole) > 1 else ""
            data = archive(part, self.at)
            yield place, len(whole), MadeFile(f"{self.name}{number}.zip", data, mime="application/zip")


def originals(case: Case, media: MediaStore) -> Iterator[Member]:
    """Yield the files of the exhibits as they came, under names of ours; what is gone is left out."""
    for exhibit in case.exhibits:
        if exhibit.sha256 is None or exhibit.file_state not in KEPT:
            continue
        try:
            size = len(media.get(exhibit.sha256))
        except KeyError:
            continue
        name = f"exhibit-{exhibit.number:02}.{ending(exhibit.mime)}"
        yield Member(name, size, exhibit.sha256, partial(media.get, exhibit.sha256))
