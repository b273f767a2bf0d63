"""The ZIPs of an evidence pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.app.papers import MadeFile
from bot.app.ports import MediaStore
from bot.domain.case import Case, FileState
from bot.papers.archive import LARGEST, Member, archive, ending, hashes, member, parts


@dataclass(frozen=True, slots=True)
class Zips:
    """What the ZIPs are made of; each is `name` with its number where there are several."""

    name: str
    at: datetime
    largest: int = LARGEST

    def made(self, members: tuple[Member, ...]) -> Iterator[tuple[int, int, MadeFile]]:
        """Yield the place of each ZIP, how many there are, and the ZIP."""
        fitting = [one for one in members if one.size <= self.largest]
        listed = member("hashes.txt", hashes(members))
        whole = list(parts((listed, *fitting), self.largest))
        for place, part in enumerate(whole, 1):
            number = f"-{place}-of-{len(whole)}" if len(whole) > 1 else ""
            data = archive(part, self.at)
            yield place, len(whole), MadeFile(f"{self.name}{number}.zip", data, mime="application/zip")


def originals(case: Case, media: MediaStore) -> Iterator[Member]:
    """Yield the files of the exhibits as they came, under names of ours; what is gone is left out."""
    for exhibit in case.exhibits:
        if exhibit.sha256 is None or exhibit.file_state not in (FileState.STORED, FileState.BROKEN):
            continue
        name = f"exhibit-{exhibit.number:02}.{ending(exhibit.mime)}"
        try:
            size = exhibit.size if exhibit.size is not None else len(media.get(exhibit.sha256))
        except KeyError:
            continue
        yield Member(name, size, exhibit.sha256, partial(media.get, exhibit.sha256))
