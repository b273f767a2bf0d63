"""Set running text on a page: each paragraph in its own direction, shaped where its letters join."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.papers.typefaces import (
    FACES,
    LATIN,
    OTHERS,
    has_right_to_left,
    needs_shaping,
    right_to_left,
    settable,
)

if TYPE_CHECKING:
    from fpdf import FPDF

# Millimetres, unless a name says points.
LEADING, GAP = 5.3, 2.9  # height of a line, space after a paragraph
POINTS = 10.5
INK = 25  # grey level


def prepare(pdf: FPDF, *, title: str, language: str, at: datetime) -> None:
    """Give a document its typefaces, its title, its language and its date."""
    for face in FACES:
        pdf.add_font(face.name, "", face.path())
        pdf.add_font(face.name, "B", face.path(bold=True))
    pdf.set_fallback_fonts([face.name for face in OTHERS], exact_match=True)
    pdf.c_margin = 0
    pdf.set_title(settable(title))
    pdf.set_lang(language)
    pdf.set_creation_date(at)


def dropped(pdf: FPDF) -> None:
    """Close the typefaces of a document that is not written out."""
    from fpdf.fonts import TTFFont

    for font in pdf.fonts.values():
        if isinstance(font, TTFFont):
            font.close()


@dataclass(slots=True)
class Setter:
    """Writes paragraphs down, one below the other."""

    pdf: FPDF

    def paragraph(
        self,
        text: str,
        *,
        x: float | None = None,
        width: float | None = None,
        points: float = POINTS,
        bold: bool = False,
        grey: int = INK,
        gap: float = GAP,
        leading: float = LEADING,
    ) -> None:
        """Set one running text in its own direction, then the gap below it."""
        if not text:
            return
        self._font(points, bold=bold, grey=grey, text=text)
        width = width or self.pdf.epw
        backwards, marked = right_to_left(text), needs_shaping(text) and not has_right_to_left(text)
        lines = self._lines(text, width, leading)
        for at, line in enumerate(lines):
            if self._is_full(at, len(lines), leading):
                self.pdf.add_page()
                self._font(points, bold=bold, grey=grey, text=text)  # the foot of a page is set plain
            self.pdf.set_x(self.pdf.l_margin if x is None else x)
            if marked:
                self._mark(line)
            self.pdf.cell(w=width, h=leading, text=line, align="R" if backwards else "L")
            if marked:
                self.pdf._out("EMC")
            self.pdf.set_y(self.pdf.get_y() + leading)
        self.pdf.set_y(self.pdf.get_y() + gap)

    def set_plain(self, points: float, grey: int) -> None:
        """Choose the type for a number or another plain word that is no paragraph."""
        self._font(points, bold=False, grey=grey, text="")

    def _is_full(self, at: int, count: int, leading: float) -> bool:
        """Tell whether line `at` goes to the next page: no line of a paragraph stands alone on either."""
        room = int((self.pdf.page_break_trigger - self.pdf.get_y() + 0.01) // leading)
        alone = room == 1 and (count - at == 2 or (at == 0 and count > 2))
        return room < 1 or alone

    def _lines(self, text: str, width: float, leading: float) -> Sequence[str]:
        from fpdf.enums import MethodReturnValue

        lines = self.pdf.multi_cell(
            w=width, h=leading, text=text, dry_run=True, output=MethodReturnValue.LINES
        )
        assert isinstance(lines, list)  # noqa: S101 - what this output is, which the library does not type
        return lines

    def _mark(self, line: str) -> None:
        """Say which text the glyphs that follow stand for: a joined or reordered one names no character.

        Not for lines with Arabic or Hebrew: readers find those by their glyphs and would turn this around.
        Source: PDF 32000-1, 14.9.4 (ActualText), which the library has no call for.
        """
        self.pdf._out(f"/Span <</ActualText <FEFF{line.encode('utf-16-be').hex().upper()}>>> BDC")

    def _font(self, points: float, *, bold: bool, grey: int, text: str) -> None:
        """Choose the type. Plain Latin is not shaped: its lines stay whole, and viewers find its words."""
        direction = "rtl" if right_to_left(text) else "ltr"
        self.pdf.set_text_shaping(use_shaping_engine=needs_shaping(text), direction=direction)
        self.pdf.set_font(LATIN.name, "B" if bold else "", points)
        self.pdf.set_text_color(grey)
