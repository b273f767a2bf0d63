"""PDFs: what may be in them, and public copies, which are pictures of their pages.

A PDF keeps text under black bars, earlier versions, names of its makers and scripts. A picture of a page
holds what the eye sees and can be covered like any other.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bot.domain.coverings import Unusable
from bot.evidence.pixels import NotAPictureError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_PAGES = 200  # of a document that is kept
MOST_SHOWN = 20  # pages of a public copy
MOST_OBJECTS = 60_000
DEEPEST = 40
DOTS = 200  # an inch
PAGE_PIXELS = 1654 * 2339  # A4 at that
QUALITY = 85

_ACTIONS = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/ImportData",
        "/SubmitForm",
        "/Rendition",
        "/GoToE",
        "/RichMediaExecute",
    }
)
_SCRIPTS = frozenset({"/JS", "/JavaScript", "/RichMedia", "/XFA"})
_FILES = frozenset({"/EF", "/EmbeddedFiles", "/EmbeddedFile"})


# What a reader of documents stumbles with over a file that is none.
_BAD_FILE = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


def unusable_document(data: bytes) -> Unusable | None:
    """Tell why a PDF cannot be used: locked, broken, too many pages, scripts or files inside."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it repeats pieces of the file
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            return Unusable.LOCKED
        found = _first_bad(reader)
        if found is not None:
            return found
        pages = len(reader.pages)
    except MemoryError:
        return Unusable.BOMB
    except (*_BAD_FILE, PyPdfError):
        return Unusable.BROKEN
    if pages == 0:
        return Unusable.BROKEN
    return Unusable.TOO_MANY_PARTS if pages > MOST_PAGES else None


def _first_bad(reader: Any) -> Unusable | None:  # pypdf's own objects are untyped dictionaries
    """Walk every object that the file has, used or not, and return the first that may do harm."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    if len(numbers) > MOST_OBJECTS:
        return Unusable.TOO_MANY_PARTS
    attached: Unusable | None = None
    for top in (reader.trailer, *_objects(reader, numbers)):
        for part in _dictionaries(top, DEEPEST):
            keys = set(part)
            if keys & _SCRIPTS or str(part.get("/S")) in _ACTIONS:
                return Unusable.SCRIPTED
            if keys & _FILES or str(part.get("/Type")) in _FILES:
                attached = Unusable.ATTACHED
    return attached


def _objects(reader: Any, numbers: set[int]) -> Iterator[object]:
    from pypdf.generic import IndirectObject

    for number in sorted(numbers):
        yield reader.get_object(IndirectObject(number, 0, reader))


def _dictionaries(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the dictionaries that stand within a value itself; references lead to objects of their own."""
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for name in value:
            yield from _dictionaries(dict.__getitem__(value, name), depth - 1)
    elif isinstance(value, list):
        for place in range(len(value)):
            yield from _dictionaries(list.__getitem__(value, place), depth - 1)


def pages_of(data: bytes) -> Iterator[Picture]:
    """Yield pictures of the first pages; NotAPictureError when a page cannot be drawn."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            for number in range(min(len(document), MOST_SHOWN)):
                page = document[number]
                width, height = page.get_size()
                scale = (PAGE_PIXELS / max(1.0, width * height)) ** 0.5
                yield page.render(scale=min(scale, 8.0), may_draw_forms=False).to_pil().convert("RGB")
                page.close()
        finally:
            document.close()
    except (pypdfium2.PdfiumError, MemoryError, ValueError, OSError) as error:
        raise NotAPictureError from error


def public_document(data: bytes, cover: Callable[[int, Picture], None] = lambda number, page: None) -> bytes:
    """Return a PDF of pictures of the pages, each covered by `cover`; NotAPictureError when there is none.

    The result has no text, links or names of makers, and is read again to make sure.
    """
    import pypdfium2

    if unusable_document(data) is not None:
        raise NotAPictureError
    made = pypdfium2.PdfDocument.new()
    try:
        for number, picture in enumerate(pages_of(data), 1):
            cover(number, picture)
            _add_page(made, picture)
        buffer = io.BytesIO()
        made.save(buffer)
    finally:
        made.close()
    result = _without_information(buffer)
    if document_leftovers(result):
        raise NotAPictureError
    return result


def _add_page(document: Any, picture: Picture) -> None:
    import pypdfium2

    width, height = picture.width * 72 / DOTS, picture.height * 72 / DOTS
    page = document.new_page(width, height)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(_jpeg(picture), inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    page.insert_obj(image)
    page.gen_content()
    page.close()


def _without_information(made: io.BytesIO) -> bytes:
    """Drop the name of the library and the time, which PDFium writes into every document."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=made)
    writer.metadata = None
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _jpeg(picture: Picture) -> io.BytesIO:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=QUALITY)
    buffer.seek(0)
    return buffer


def document_leftovers(data: bytes) -> tuple[str, ...]:
    """Return the names of what a PDF tells about its makers."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    found = [name for name, value in (reader.metadata or {}).items() if value]
    return (*found, *(["xmp"] if "/Metadata" in reader.root_object else []))
