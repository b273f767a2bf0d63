"""What may be seen of an exhibit, as the person decided."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.ports import MediaStore
from bot.domain.case import Exhibit, FileState, Readable
from bot.evidence.cleaning import clean_copy, marked_copy
from bot.evidence.pixels import NotAPictureError


class Picture:
    """Makes what may be seen of an exhibit; never falls back to the original."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media

    def copy(self, exhibit: Exhibit) -> bytes | None:
        """Return a picture as it stands with the person's decision, or None when there is none to be had.

        Undecided, the person sees it with numbers at what was found; private, nobody sees it.
        """
        if exhibit.sha256 is None or exhibit.file_state is not FileState.STORED:
            return None
        if exhibit.readable is Readable.YES:
            return None
        try:
            data = self._media.get(exhibit.sha256)
            if exhibit.readable is Readable.UNASKED and exhibit.findings is not None:
                return marked_copy(data, exhibit.findings, exhibit.cover)
            return clean_copy(data, exhibit.findings, exhibit.cover)
        except (KeyError, NotAPictureError):
            return None

    def copies(self, exhibits: Sequence[Exhibit]) -> list[bytes]:
        made = (self.copy(exhibit) for exhibit in exhibits)
        return [copy for copy in made if copy is not None]
