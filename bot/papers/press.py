"""The press that `bootstrap` hands to the front ends."""

from __future__ import annotations

from bot.app.papers import LadderSheet, LetterSheet
from bot.papers import typefaces
from bot.papers.ladder import ladder_png
from bot.papers.letter import letter_pdf


class PaperPress:
    """Makes letters and drawn ladders; see `bot.app.papers.Press`."""

    def letter(self, sheet: LetterSheet) -> bytes:
        return letter_pdf(sheet)

    def ladder(self, sheet: LadderSheet) -> bytes:
        return ladder_png(sheet)

    def unset(self, text: str) -> tuple[str, ...]:
        return typefaces.unset(text)
