"""Set an evidence pack as a PDF: cover, contents, timeline, facts, exhibits, texts, answers, the ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import TYPE_CHECKING

from bot.app.papers import PagePicture
from bot.domain.pack_shapes import FactLine, Item, Pack, Row, Written
from bot.papers.pack_page import ACCENT, LABEL, QUIET, SMALL, SMALL_LEADING, Page
from bot.papers.setting import GAP, LEADING, dropped, prepare
from bot.papers.typefaces import LATIN, settable, unset

if TYPE_CHECKING:
    from fpdf import FPDF

MARGIN, TOP, BOTTOM = 22.0, 20.0, 22.0  # millimetres
Picture = Callable[[int], PagePicture | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; `link` is where a click on it goes."""

    title: str
    page: int
    small: bool = False


@dataclass(slots=True)
class Places:
    """On which pages things stand: known once the pack has been set for the first time."""

    entries: list[Entry] = field(default_factory=list)
    pages: int = 0


def pack_pdf(pack: Pack, picture: Picture) -> tuple[bytes, int]:
    """Return the PDF and how many pages it has. It is set twice: the contents stand before what they list."""
    shots = {item.number: picture(item.number) if item.picture else None for item in pack.items}
    first = _Book(pack, shots, Places(_guessed(pack), 99), drawn=False)
    first.write()
    dropped(first.pdf)
    book = _Book(pack, shots, first.found, drawn=True)
    book.write()
    return bytes(book.pdf.output()), book.found.pages


def _guessed(pack: Pack) -> list[Entry]:
    """Return lines for the contents before their pages are known."""
    chapters = pack.chapters
    before = (chapters.timeline, chapters.facts, chapters.exhibits)
    after = (chapters.texts, chapters.answers, chapters.asked)
    return [
        *(Entry(one.title, 99) for one in before),
        *(Entry(item.title, 99, small=True) for item in pack.items),
        *(Entry(one.title, 99) for one in after),
    ]


def _new(pack: Pack, pages: int) -> FPDF:
    from fpdf import FPDF
    from fpdf.prefs import ViewerPreferences

    class Numbered(FPDF):
        """Number every page, and name the pack on all but the cover."""

        def footer(self) -> None:
            self.set_text_shaping(use_shaping_engine=False)
            self.set_font(LATIN.name, "", SMALL)
            self.set_text_color(QUIET)
            self.set_xy(self.l_margin, -14)
            number = pack.page.replace("{p}", str(self.page_no())).replace("{n}", str(pages))
            self.cell(w=self.epw, text=settable(number), align="C")

    pdf = Numbered(format="Letter" if pack.us_sheet else "A4")
    prepare(pdf, title=pack.title, language=pack.language, at=pack.at)
    pdf.set_subject(settable(pack.subtitle))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_margins(MARGIN, TOP, MARGIN)
    pdf.set_auto_page_break(True, BOTTOM)
    pdf.add_page()
    return pdf


class _Book:
    """One setting of the pack. `known` says what the contents list; `found` is where it came to stand."""

    def __init__(
        self, pack: Pack, shots: dict[int, PagePicture | None], known: Places, *, drawn: bool
    ) -> None:
        self._pack = pack
        self._shots = shots
        self._known = known
        self._drawn = drawn
        self.pdf = _new(pack, known.pages)
        self._page = Page(self.pdf)
        self.found = Places()

    def write(self) -> None:
        chapters = self._pack.chapters
        self._cover()
        self.pdf.add_page()
        self._chapter(chapters.timeline.title, chapters.timeline.lead)
        self._timeline()
        self._chapter(chapters.facts.title, chapters.facts.lead)
        for fact in self._pack.facts:
            self._fact(fact)
        items = self._pack.items
        following = self._item_height(items[0]) if items else 0.0
        self._chapter(chapters.exhibits.title, chapters.exhibits.lead, following)
        for item in items:
            self._item(item)
        for chapter, texts in ((chapters.texts, self._pack.texts), (chapters.answers, self._pack.answers)):
            self._chapter(chapter.title, chapter.lead, self._written_height(texts[0]) if texts else 0.0)
            for written in texts:
                self._written(written)
        self._chapter(chapters.asked.title, chapters.asked.lead)
        for row in self._pack.asked:
            self._page.row(row)
        self.found.pages = int(self.pdf.page_no())

    def _chapter(self, title: str, lead: str, following: float = 20.0) -> None:
        self.found.entries.append(Entry(title, self._page.heading(title, lead, following=following)))

    def _cover(self) -> None:
        page, pack = self._page, self._pack
        self.pdf.set_y(TOP + 8)
        page.paragraph(settable(pack.title), points=23, bold=True, leading=10.5, gap=2)
        page.paragraph(settable(pack.subtitle), grey=QUIET, gap=4)
        self._rule()
        for row in pack.summary:
            page.row(row, gap=1.6)
        self._rule()
        marked = pack.marked if any(unset(text) for text in _texts(pack)) else ""
        for note in (pack.note, marked):
            page.paragraph(settable(note), points=SMALL, grey=QUIET, leading=SMALL_LEADING, gap=1.5)
        self._contents()

    def _rule(self) -> None:
        self.pdf.ln(1.5)
        self.pdf.set_draw_color(*ACCENT)
        self.pdf.set_line_width(0.4)
        top = self.pdf.get_y()
        self.pdf.line(self.pdf.l_margin, top, self.pdf.l_margin + self.pdf.epw, top)
        self.pdf.set_y(top + 4)

    def _contents(self) -> None:
        """List chapters and exhibits with their pages; on a page of their own where the cover has no room."""
        page = self._page
        page.keep(10 + LEADING * len(self._known.entries))
        self.pdf.ln(3)
        page.paragraph(settable(self._pack.chapters.contents.title), points=12, bold=True, gap=1.5)
        for entry in self._known.entries:
            leading = SMALL_LEADING if entry.small else LEADING
            page.keep(leading)
            top, indent = self.pdf.get_y(), 6.0 if entry.small else 0.0
            points, grey = (SMALL, QUIET) if entry.small else (10.5, 25)
            left = self.pdf.l_margin
            page.paragraph(
                settable(entry.title), x=left + indent, width=self.pdf.epw - 20, points=points, grey=grey,
                gap=0, leading=leading,
            )  # fmt: skip
            below = self.pdf.get_y()
            self.pdf.set_xy(left, top)
            page.set_plain(points, grey)
            self.pdf.cell(w=self.pdf.epw, h=leading, text=str(entry.page), align="R")
            if entry.page <= self._known.pages and self._drawn:
                self.pdf.link(left, top, self.pdf.epw, leading, self.pdf.add_link(page=entry.page))
            self.pdf.set_y(below)

    def _timeline(self) -> None:
        events = self._pack.events
        if not events:
            return
        self._page.axis(events, self._pack.span)
        for number, event in enumerate(events, 1):
            self._page.happening(number, event, last=number == len(events))

    def _fact(self, fact: FactLine) -> None:
        page = self._page
        row = Row(fact.label, fact.text)
        width = self.pdf.epw - LABEL
        height = sum(page.source_height(source, width) for source in fact.sources)
        page.keep(page.height_of((row,)) + min(height, 4 * SMALL_LEADING))
        page.row(row, gap=0)
        for source in fact.sources:
            page.source(source, self.pdf.l_margin + LABEL, width)
        self.pdf.ln(GAP)

    def _item(self, item: Item) -> None:
        page, shot = self._page, self._shots.get(item.number)
        page.keep(self._item_height(item))
        self.pdf.start_section(settable(item.title), level=1)
        self.found.entries.append(Entry(item.title, int(self.pdf.page_no()), small=True))
        page.paragraph(settable(item.title), points=12, bold=True, gap=1)
        for row in self._rows(item):
            page.row(row, small=True, gap=0.6)
        self.pdf.ln(1)
        if item.words:
            page.quote(item.words)
        if shot is not None:
            page.picture(shot, item.title, drawn=self._drawn)
        self.pdf.ln(1 if item.words and shot is None else 4)

    def _rows(self, item: Item) -> tuple[Row, ...]:
        return (*item.rows, *((Row(self._pack.hash_label, item.sha256),) if item.sha256 else ()))

    def _item_height(self, item: Item) -> float:
        """Return what of an exhibit must stand on one page: all of it but long words."""
        page, shot = self._page, self._shots.get(item.number)
        picture = page.least_height(shot) + GAP if shot else 0.0
        words = min(page.lines_of(item.words, self.pdf.epw - 5), 3) * (LEADING + 1)
        return 10 + page.height_of(self._rows(item), small=True) + words + picture

    def _written_height(self, written: Written) -> float:
        """Return the height of a text's head with its first lines."""
        page = self._page
        first = [line for line in settable(written.text).split("\n") if line][:3]
        lines = min(sum(page.lines_of(line, self.pdf.epw - 5) for line in first), 5) * (LEADING + 1)
        return 10 + page.height_of(written.rows, small=True) + lines

    def _written(self, written: Written) -> None:
        page = self._page
        page.keep(self._written_height(written))
        page.paragraph(settable(written.title), points=12, bold=True, gap=1)
        for row in written.rows:
            page.row(row, small=True, gap=0.6)
        self.pdf.ln(1)
        page.quote(written.text)
        self.pdf.ln(2)


def _texts(value: object) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
