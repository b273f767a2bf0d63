"""Find the day that a wish in another language is to be met by: "bis Freitag", "leo", "cette semaine"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.engines.rules.foreign_days import foreign_dates

_TODAY = re.compile(
    r"(?<![\w-])(?:leo|heute|hoy|aujourd'hui|hoje|vandaag|vandag|ngayong? (?:araw|din)|oggi|aaj)(?![\w-])",
    re.IGNORECASE,
)
_TOMORROW = re.compile(
    r"(?<![\w-])(?:kesho|morgen|demain|mañana|amanhã|m[oô]re|bukas|domani|kal tak)(?![\w-])", re.IGNORECASE
)
_THIS_WEEK = re.compile(
    r"(?<![\w-])(?:cette semaine|diese(?:r)? woche|esta semana|deze week|hierdie week|wiki hii|is ha[fp]te"
    r"|ngayong linggo|questa settimana|this week)(?![\w-])",
    re.IGNORECASE,
)
_TAK = re.compile(r"(\d{1,2})\s*(?:tareekh|tarikh|taarikh)?\s+(?:tak|se pehle)(?!\w)", re.IGNORECASE)
_STOP = re.compile(r"[.!?](?=\s|$)(?<!\d\.)|\n")


def deadline_in(text: str, start: int, end: int, said: date) -> date | None:
    """Return the last day that a wish in another language sets; `start` and `end` are those of the wish."""
    opened = [match.end() for match in _STOP.finditer(text, 0, start)]
    closed = _STOP.search(text, end)
    first, last = opened[-1] if opened else 0, closed.start() if closed else len(text)
    sentence = text[first:last]
    for spotted in foreign_dates(sentence, said, [], english=False):
        if spotted.past is None and spotted.future is not None:
            return spotted.future.start
    tak = _TAK.search(sentence)
    if tak is not None:
        return _next(int(tak[1]), said)
    for pattern, days in ((_TODAY, 0), (_TOMORROW, 1), (_THIS_WEEK, 6 - said.weekday())):
        if pattern.search(text, start, last):
            return said + timedelta(days=days)
    return None


def _next(day: int, said: date) -> date | None:
    """Return the next day of that number."""
    month = said if day >= said.day else (said.replace(day=1) + timedelta(days=32))
    try:
        return date(month.year, month.month, day)
    except ValueError:
        return None
