"""From a letter or a ladder of the core to a sheet for the press: every key becomes words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from bot.app.papers import Blank, LadderLine, LadderSheet, LetterSheet, SheetSize
from bot.domain.values import Ladder, Letter, Phrase, Value
from bot.i18n.render import Renderer

US_SHEETS = frozenset({"US", "CA"})


def letter_sheet(renderer: Renderer, letter: Letter, *, now: datetime) -> LetterSheet:
    """Return a letter in the renderer's language, on the sheet and with the date of its country."""
    words = renderer.words(now=now)

    def fields(lines: Iterable[str | Phrase]) -> tuple[str | Blank, ...]:
        return tuple(line if isinstance(line, str) else Blank(words(line)) for line in lines)

    return LetterSheet(
        size=SheetSize.US_LETTER if letter.country in US_SHEETS else SheetSize.A4,
        language=renderer.source.language,
        dated=letter.day,
        day=long_day(letter.day, renderer.source.language, letter.country),
        sender=fields(letter.sender),
        to=fields(letter.to),
        reference=words(letter.reference),
        subject=letter.subject,
        text=letter.text,
        your_name=words(Phrase("blank_name")),
        enclosures_title=words(Phrase("letter_enclosures")),
        enclosures=tuple(words(line) for line in letter.enclosures),
    )


def ladder_sheet(renderer: Renderer, ladder: Ladder, *, zone: str | None, now: datetime) -> LadderSheet:
    """Return a ladder in the renderer's language; every line of it begins with a capital."""
    words = renderer.words(zone=zone, now=now)

    def line(value: Value) -> str:
        text = words(value)
        return text[:1].upper() + text[1:]

    rows = tuple(LadderLine(row.mark, line(row.when), line(row.what), line(row.last)) for row in ladder.rows)
    return LadderSheet(line(ladder.title), rows)


def long_day(day: date, language: str, country: str | None) -> str:
    """Return "18 November 2026", or "November 18, 2026" where days are written so.

    Two-part locales that the tables do not know fall back to the British order for English.
    """
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale(language, country) if country else Locale(language, "GB")
    except UnknownLocaleError:
        locale = Locale("en", "GB") if language == "en" else Locale(language)
    return format_date(day, "long", locale=locale)
