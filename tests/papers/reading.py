"""Read a PDF back, as a viewer does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Pages:
    """The words of each page, one line each, and the size of the first sheet in points."""

    texts: tuple[str, ...]
    width: int
    height: int

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with closing(pypdfium2.PdfDocument(data)) as document:
        yield document


def read(data: bytes) -> Pages:
    with opened(data) as document:
        texts = []
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as words:
                texts.append(words.get_text_range().replace("\r\n", "\n"))
        width, height = (round(side) for side in document.get_page_size(0))
        return Pages(tuple(texts), width, height)


def finds(data: bytes, words: str) -> bool:
    """Tell whether a viewer's search finds words on the first page."""
    with (
        opened(data) as document,
        closing(document[0]) as page,
        closing(page.get_textpage()) as text,
        closing(text.search(words)) as searching,
    ):
        return searching.get_next() is not None


def sizes(data: bytes, first: str, last: str) -> set[float]:
    """Return the sizes of type, in points, that the first page is set in from one word to another."""
    with opened(data) as document, closing(document[0]) as page, closing(page.get_textpage()) as text:
        words = text.get_text_range()
        found = range(words.index(first), words.index(last))
        return {round(raw.FPDFText_GetFontSize(text.raw, at), 1) for at in found if not words[at].isspace()}


def metadata(data: bytes) -> dict[str, str]:
    with opened(data) as document:
        return {name: value for name, value in document.get_metadata_dict().items() if value}
