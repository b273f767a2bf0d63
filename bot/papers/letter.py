"""Set a letter as a PDF: two columns of addresses, the subject in bold, paragraphs, lists, room to sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from bot.app.papers import Blank, LetterSheet, SheetSize
from bot.papers.setting import GAP, INK, LEADING, POINTS, Setter, prepare
from bot.papers.typefaces import LATIN, right_to_left, settable

if TYPE_CHECKING:
    from fpdf import FPDF

# Millimetres, unless a name says points.
MARGIN, TOP, BOTTOM = 25.0, 20.0, 24.0
GUTTER = 12.0  # between the two columns of addresses
INDENT = 6.0  # of a list item
BLANK_HEIGHT, BLANK_RULE = 11.2, 6.4
SIGNATURE = 15.0
CLOSING = 42.0  # closing words, signature and name stay on one page
SMALL_POINTS, LABEL_POINTS = 9.0, 7.5
QUIET = 110  # grey level
FORMATS = {SheetSize.A4: "A4", SheetSize.US_LETTER: "Letter"}
_ITEM = re.compile(r"(?P<sign>[-•–]|\d{1,2}[.)]) (?P<text>.+)")
_PLACE = re.compile(r"\[[^\]]+\]")
LONGEST_CLOSING = 3  # lines: "Yours faithfully," and a name


def letter_pdf(sheet: LetterSheet) -> bytes:
    """Return the letter as a PDF. Any text is set; see `typefaces.settable` for what is left out."""
    page = _Page(_new(sheet), right_to_left(settable(sheet.text)))
    page.heads(sheet)
    body, closing = _parted(settable(sheet.text))
    if reference := settable(sheet.reference):
        page.paragraph(reference, points=SMALL_POINTS, grey=QUIET)
    page.paragraph(settable(sheet.subject), points=POINTS + 1, bold=True, gap=GAP + 1.5)
    for block in body:
        page.block(block)
    page.closing(closing, sheet.your_name)
    page.enclosures(sheet)
    return bytes(page.pdf.output())


def _new(sheet: LetterSheet) -> FPDF:
    from fpdf import FPDF

    class Numbered(FPDF):
        """Number the pages from the second on."""

        def footer(self) -> None:
            if self.page_no() > 1:
                self.set_text_shaping(use_shaping_engine=False)
                self.set_font(LATIN.name, "", SMALL_POINTS)
                self.set_text_color(QUIET)
                self.set_xy(0, -15)
                self.cell(w=self.w, text=str(self.page_no()), align="C")

    pdf = Numbered(format=FORMATS[sheet.size])
    at = datetime.combine(sheet.dated, time(12), UTC)
    prepare(pdf, title=sheet.subject, language=sheet.language, at=at)
    pdf.set_margins(MARGIN, TOP, MARGIN)
    pdf.set_auto_page_break(True, BOTTOM)
    pdf.add_page()
    return pdf


def _parted(text: str) -> tuple[list[list[str]], list[str]]:
    """Return the paragraphs, each as its lines, and apart from them the closing words with the name."""
    blocks = [
        [line for line in block.split("\n") if line] for block in re.split(r"\n\s*\n", text) if block.strip()
    ]
    if len(blocks) > 1 and len(blocks[-1]) <= LONGEST_CLOSING and blocks[-1][0].endswith((",", "،")):
        return blocks[:-1], blocks[-1]
    return blocks, []


@dataclass(slots=True)
class _Page(Setter):
    """Writes down the page; `mirrored` letters run from right to left, columns and all."""

    mirrored: bool

    def heads(self, sheet: LetterSheet) -> None:
        """Set whom the letter goes to beside who sends it and when."""
        width = (self.pdf.epw - GUTTER) / 2
        near, far = MARGIN, MARGIN + width + GUTTER
        to, sender = (far, near) if self.mirrored else (near, far)
        top = self.pdf.get_y()
        self._column(sheet.sender, sender, width)
        self.paragraph(settable(sheet.day), x=sender, width=width, gap=0)
        end = self.pdf.get_y()
        self.pdf.set_y(top)
        self._column(sheet.to, to, width)
        self.pdf.set_y(max(end, self.pdf.get_y()) + 9)

    def _column(self, lines: Sequence[str | Blank], x: float, width: float) -> None:
        for line in lines:
            if isinstance(line, Blank):
                self.blank(line.label, x, width)
            else:
                self.paragraph(settable(line), x=x, width=width, gap=0.8)
        self.pdf.ln(1.5)

    def blank(self, label: str, x: float, width: float) -> None:
        """Draw a rule to write on, and below it in small print what belongs there."""
        top = self.pdf.get_y()
        self.pdf.set_draw_color(QUIET)
        self.pdf.set_line_width(0.2)
        self.pdf.line(x, top + BLANK_RULE, x + width, top + BLANK_RULE)
        self.pdf.set_y(top + BLANK_RULE + 0.3)
        self.paragraph(settable(label), x=x, width=width, points=LABEL_POINTS, grey=QUIET, gap=0, leading=3.4)
        self.pdf.set_y(max(self.pdf.get_y(), top + BLANK_HEIGHT))

    def block(self, lines: list[str]) -> None:
        """Set one paragraph: its running lines, and its list items behind their signs."""
        for at, line in enumerate(lines):
            last = at == len(lines) - 1
            if item := _ITEM.fullmatch(line):
                self._item(item["sign"], item["text"], GAP if last else 0.9)
            else:
                self.paragraph(line, gap=GAP if last else 0.6)

    def _item(self, sign: str, text: str, gap: float) -> None:
        mirrored = right_to_left(text)
        width = self.pdf.epw - INDENT
        if self.pdf.will_page_break(LEADING):
            self.pdf.add_page()
        top = self.pdf.get_y()
        self._font(POINTS, bold=False, grey=INK, text=sign)
        self.pdf.set_xy(MARGIN + width if mirrored else MARGIN, top)
        self.pdf.cell(w=INDENT, h=LEADING, text="•" if sign in "-•–" else sign, align="C")
        self.pdf.set_y(top)
        self.paragraph(text, x=MARGIN if mirrored else MARGIN + INDENT, width=width, gap=gap)

    def closing(self, lines: list[str], your_name: str) -> None:
        """Set the closing words with room for a signature, and the name or a blank for it."""
        if not lines:
            return
        if self.pdf.will_page_break(CLOSING):
            self.pdf.add_page()
        words, names = lines[0], lines[1:]
        self.paragraph(words, gap=SIGNATURE)
        width = self.pdf.epw / 2
        x = MARGIN + width if self.mirrored else MARGIN
        for at, name in enumerate(names or ["[]"]):
            if _PLACE.fullmatch(name) or name == "[]":
                if at == 0:  # the address has its blanks at the head of the sheet
                    self.blank(your_name, x, width)
            else:
                self.paragraph(name, gap=0)

    def enclosures(self, sheet: LetterSheet) -> None:
        if not sheet.enclosures:
            return
        self.pdf.ln(5)
        if self.pdf.will_page_break(LEADING * 3):
            self.pdf.add_page()
        title = settable(sheet.enclosures_title)
        self.paragraph(title, points=SMALL_POINTS, bold=True, gap=0.8, leading=4.6)
        for number, line in enumerate(sheet.enclosures, 1):
            self.paragraph(f"{number}. {settable(line)}", points=SMALL_POINTS, gap=0.4, leading=4.6)
