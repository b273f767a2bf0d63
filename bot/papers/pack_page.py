"""What the pages of an evidence pack are set from: headings, rows, quotes, the time axis, pictures."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.app.papers import PagePicture
from bot.domain.pack_shapes import Happening, Row
from bot.papers.setting import GAP, INK, LEADING, POINTS, Setter
from bot.papers.typefaces import has_right_to_left, right_to_left, settable

# Millimetres, unless a name says points.
HEADING = 26.0  # height of a chapter's title
LABEL = 36.0  # width of the column of labels
SMALL, SMALL_LEADING = 9.0, 4.4
QUIET, FAINT = 110, 205  # grey levels
ACCENT = (20, 93, 131)
DATE = 46.0  # width of the column of days
AXIS = 20.0  # height of the drawn axis with its numbers
DOT = 1.3
CLOSE = 6.0  # dots nearer than this to each other have their numbers above one another
HIGHEST = ((1.0, 90.0), (1.5, 118.0), (float("inf"), 205.0))  # of pictures up to that shape, high to wide
LEAST = 0.6  # of its height: a picture is made smaller down to this before it goes to the next page
MILLIMETRES_A_PIXEL = 25.4 / 96  # a small picture is not blown up


def parted(text: str) -> list[str]:
    """Return a line as it can be set: a quote that runs the other way stands alone, lest numbers stray."""
    if right_to_left(text) or not has_right_to_left(text) or "“" not in text:
        return [text] if text else []
    before, _, quoted = text.partition("“")
    return [before.rstrip(), f"“{quoted}"]


@dataclass(slots=True)
class Page(Setter):
    """Sets one part below the other, each kept whole where a page can hold it."""

    def room(self) -> float:
        return float(self.pdf.page_break_trigger - self.pdf.get_y())

    def keep(self, height: float) -> None:
        """Begin a new page when what follows does not fit and would fit there."""
        if height > self.room() and self.pdf.get_y() > self.pdf.t_margin + 1:
            self.pdf.add_page()

    def lines_of(self, text: str, width: float, *, points: float = POINTS, bold: bool = False) -> int:
        text = settable(text)
        if not text:
            return 0
        self._font(points, bold=bold, grey=INK, text=text)
        return len(self._lines(text, width, LEADING))

    def heading(self, text: str, lead: str, *, following: float = 20.0) -> int:
        """Set a chapter's title with its line, together with what follows it; return its page."""
        self.keep(HEADING + following)
        if self.pdf.get_y() > self.pdf.t_margin + 1:
            self.pdf.ln(6)
        self.pdf.start_section(settable(text))
        page = int(self.pdf.page_no())
        self.paragraph(settable(text), points=15, bold=True, leading=7.4, gap=0.8)
        self.pdf.set_draw_color(*ACCENT)
        self.pdf.set_line_width(0.6)
        top = self.pdf.get_y() + 0.6
        self.pdf.line(self.pdf.l_margin, top, self.pdf.l_margin + 18, top)
        self.pdf.set_y(top + 2.6)
        self.paragraph(settable(lead), points=SMALL, grey=QUIET, leading=SMALL_LEADING, gap=GAP + 1)
        return page

    # -- rows ---------------------------------------------------------------------------------

    def row(self, row: Row, *, small: bool = False, gap: float = 1.2) -> None:
        """Set a label and, beside it, its text; the label never stands without it."""
        points, leading = (SMALL, SMALL_LEADING) if small else (POINTS, LEADING)
        width = self.pdf.epw - LABEL
        count = self.lines_of(row.text, width, points=points)
        self.keep(min(count, 3) * leading)
        top, page = self.pdf.get_y(), self.pdf.page_no()
        self.paragraph(settable(row.label), width=LABEL - 3, points=SMALL, grey=QUIET, gap=0, leading=leading)
        below = self.pdf.get_y()
        self.pdf.set_y(top)
        x = self.pdf.l_margin + LABEL
        self.paragraph(settable(row.text), x=x, width=width, points=points, leading=leading, gap=0)
        if self.pdf.page_no() == page:
            self.pdf.set_y(max(below, self.pdf.get_y()))
        self.pdf.set_y(self.pdf.get_y() + gap)

    def height_of(self, rows: Sequence[Row], *, small: bool = False) -> float:
        points, leading = (SMALL, SMALL_LEADING) if small else (POINTS, LEADING)
        width = self.pdf.epw - LABEL
        lines = (
            max(
                self.lines_of(row.text, width, points=points),
                self.lines_of(row.label, LABEL - 3, points=SMALL),
            )
            for row in rows
        )
        return sum(count * leading + 1.2 for count in lines)

    def quote(self, text: str) -> None:
        """Set words of somebody, paragraph by paragraph, behind a thin bar."""
        left, width = self.pdf.l_margin, self.pdf.epw - 5
        for line in settable(text).split("\n"):
            if not line:
                self.pdf.ln(2)
                continue
            self.keep(min(self.lines_of(line, width), 3) * LEADING)
            top, page = self.pdf.get_y(), self.pdf.page_no()
            backwards = right_to_left(line)
            self.paragraph(line, x=left if backwards else left + 5, width=width, gap=0.8)
            if self.pdf.page_no() == page:
                bar = left + self.pdf.epw - 2 if backwards else left + 2
                self.pdf.set_draw_color(FAINT)
                self.pdf.set_line_width(0.7)
                self.pdf.line(bar, top + 0.4, bar, self.pdf.get_y() - 0.4)
        self.pdf.ln(GAP)

    def source(self, text: str, x: float, width: float) -> None:
        """Set where something is known from, in small type."""
        for part in parted(settable(text)):
            self.paragraph(part, x=x, width=width, points=SMALL, grey=QUIET, gap=0, leading=SMALL_LEADING)

    def source_height(self, text: str, width: float) -> float:
        lines = sum(self.lines_of(part, width, points=SMALL) for part in parted(settable(text)))
        return lines * SMALL_LEADING

    # -- time ---------------------------------------------------------------------------------

    def axis(self, events: Sequence[Happening], span: str) -> None:
        """Draw the days to scale from the first to the last, with the number each has below."""
        self.keep(AXIS + 14)
        left, right = self.pdf.l_margin + 3, self.pdf.l_margin + self.pdf.epw - 3
        first, days = events[0].on, max(1, (events[-1].on - events[0].on).days)
        top = self.pdf.get_y()
        line = top + AXIS - 7
        self.pdf.set_draw_color(*ACCENT)
        self.pdf.set_line_width(0.5)
        self.pdf.line(left, line, right, line)
        self.pdf.set_fill_color(*ACCENT)
        free = [-CLOSE, -CLOSE, -CLOSE]  # where the last number of each of three heights stands
        for number, event in enumerate(events, 1):
            x = left + (right - left) * (event.on - first).days / days
            self.pdf.ellipse(x - DOT, line - DOT, 2 * DOT, 2 * DOT, style="F")
            height = next((at for at, taken in enumerate(free) if x - taken >= CLOSE), None)
            if height is not None:
                free[height] = x
                self._small(str(number), x - 4, line - 5.6 - height * 3.4, 8, "C")
        self._small(settable(events[0].day), left - 3, line + 2, 50, "L")
        self._small(settable(span), left, line + 2, right - left, "C")
        self._small(settable(events[-1].day), right - 47, line + 2, 50, "R")
        self.pdf.set_y(top + AXIS + 3)

    def _small(self, text: str, x: float, y: float, width: float, align: str) -> None:
        self._font(8, bold=False, grey=QUIET, text=text)
        self.pdf.set_xy(x, y)
        self.pdf.cell(w=width, h=3.4, text=text, align=align)

    def happening(self, number: int, event: Happening, *, last: bool) -> None:
        """Set one point of the axis: the day, a dot on the line, what happened, where it is known from."""
        x, width = self.pdf.l_margin + DATE + 6, self.pdf.epw - DATE - 6
        height = self.lines_of(event.what, width) * LEADING + self.source_height(event.source, width) + 3.4
        self.keep(height)
        top, line = self.pdf.get_y(), self.pdf.l_margin + DATE
        self.pdf.set_draw_color(FAINT)
        self.pdf.set_line_width(0.5)
        if not last:
            self.pdf.line(line, top + 2.6, line, top + height + 2.6)
        self.pdf.set_fill_color(*ACCENT)
        self.pdf.ellipse(line - DOT, top + 2.6 - DOT, 2 * DOT, 2 * DOT, style="F")
        self.paragraph(settable(f"{number}. {event.day}"), width=DATE - 4, gap=0)
        self.pdf.set_y(top)
        self.paragraph(settable(event.what), x=x, width=width, gap=0)
        self.source(event.source, x, width)
        self.pdf.set_y(top + height)

    # -- pictures -----------------------------------------------------------------------------

    def fitted(self, picture: PagePicture, highest: float) -> tuple[float, float]:
        """Return the size on the page of a picture: never wider than the text, never blown up."""
        scale = min(self.pdf.epw / picture.width, highest / picture.height, MILLIMETRES_A_PIXEL)
        return picture.width * scale, picture.height * scale

    def _height(self, picture: PagePicture) -> float:
        """Return how high a picture is to be: a screenshot of a phone needs a page to be read."""
        shape = picture.height / picture.width
        highest = next(height for most, height in HIGHEST if shape <= most)
        return self.fitted(picture, min(highest, self.pdf.eph - 45))[1]

    def least_height(self, picture: PagePicture) -> float:
        """Return how small a picture may be made where that spares a new page."""
        return self._height(picture) * LEAST

    def picture(self, picture: PagePicture, alt: str, *, drawn: bool) -> None:
        """Place a picture, smaller where that spares a new page; without `drawn` only its room is taken."""
        highest = self._height(picture)
        if self.least_height(picture) + GAP <= self.room() < highest + GAP:
            highest = self.room() - GAP
        width, height = self.fitted(picture, highest)
        self.keep(height + GAP)
        if drawn:
            data = io.BytesIO(picture.data)
            self.pdf.image(data, x=self.pdf.l_margin, y=self.pdf.get_y(), w=width, h=height, alt_text=alt)
        self.pdf.set_y(self.pdf.get_y() + height + GAP)
