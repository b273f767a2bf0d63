"""Pictures for the pages of a pack: small enough to be sent, large enough to be read."""

from __future__ import annotations

from bot.app.papers import PagePicture
from bot.app.ports import MediaStore
from bot.domain.case import Exhibit
from bot.evidence.cleaning import clean_copy
from bot.evidence.pixels import NotAPictureError, Size, size_of
from bot.evidence.shown import Picture

ON_PAGE = Size(1600 * 1200, 2400, 80)  # on 165 mm 250 dots an inch


class PagePictures:
    """Makes the pictures of one case's pages: covered as decided for the public, whole for an ombudsman."""

    def __init__(self, media: MediaStore, exhibits: tuple[Exhibit, ...], *, public: bool) -> None:
        self._media = media
        self._exhibits = {exhibit.number: exhibit for exhibit in exhibits}
        self._public = public

    def copy(self, number: int) -> PagePicture | None:
        """Return a picture for a page; None when there is none to be had."""
        data = self.covered(number) if self._public else self._whole(number)
        return PagePicture(data, *size_of(data)) if data is not None else None

    def covered(self, number: int) -> bytes | None:
        """Return what the person would be handed for posting."""
        return Picture(self._media).copy(self._exhibits[number])

    def _whole(self, number: int) -> bytes | None:
        sha256 = self._exhibits[number].sha256
        try:
            return clean_copy(self._media.get(sha256), size=ON_PAGE) if sha256 else None
        except (KeyError, NotAPictureError):
            return None
