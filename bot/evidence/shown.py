"""What may be seen of an exhibit, as the person decided."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.papers import MadeFile
from bot.app.ports import MediaStore, Outgoing
from bot.domain.acknowledging import is_picture
from bot.domain.case import Exhibit, FileState, Readable
from bot.domain.values import Clip
from bot.evidence.cleaning import clean_copy, marked_copy
from bot.evidence.pixels import NotAPictureError
from bot.evidence.videos import NoClipError, public_video


class Picture:
    """Makes what may be seen of an exhibit; never falls back to the original."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media

    def copy(self, exhibit: Exhibit) -> bytes | None:
        """Return a picture as it stands with the person's decision, or None when there is none to be had.

        Undecided, the person sees it with numbers at what was found; private, nobody sees it.
        """
        if not is_picture(exhibit) or exhibit.sha256 is None or exhibit.file_state is not FileState.STORED:
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


class Clips:
    """Makes the clips that messages bring; what is not covered in them is said in the message."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media

    def made(self, row: Outgoing) -> MadeFile | None:
        """Return the clip of the film that a message shows, or None when there is none to be had."""
        wanted = row.say.paper
        film = next(iter(row.pictures), None)
        if not isinstance(wanted, Clip) or film is None or film.sha256 is None:
            return None
        if film.number != wanted.number or film.file_state is not FileState.STORED:
            return None
        try:
            data = public_video(self._media.get(film.sha256), seconds=wanted.seconds, sound=wanted.sound)
        except (KeyError, NoClipError):
            return None
        return MadeFile(f"clip-{film.number}.mp4", data)
