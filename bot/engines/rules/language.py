"""Tell English from other languages, and read dates of other languages behind a pattern gate."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from bot.domain.facts import When
from bot.engines.rules.days import Spotted
from bot.engines.rules.plain import word_set

_ENGLISH = word_set(
    "the a an is are was were i my me you they them it to of in on at for and but not no have has "
    "had with from this that been since when paid want called never still order phone money back "
    "said what how do did will can get got please hi hello thanks ok yes"
)
_FOREIGN = word_set(
    "el la los las un una de del que y no es en por para con mi me se lo su pero como der die das "
    "und ist ich nicht ein eine mit auf für mein meine war habe hat seit wir sie le les des et "
    "est je pas mon ma mes avec depuis pour dans une au nous ils os as um uma não do da em meu "
    "minha com foi eu het een van ik niet mijn op voor met zijn hebben al sinds ang ng sa ko na "
    "mga ay hindi wala yangu kwa ya wa ni sina bado tangu nime nili hii hiyo lakini na si ghe dey "
    "una abeg wetin"
)
_SHARED = word_set("me no a an as is in on do so die was war he i hat not am most")
_MONTH_WORDS = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre"
    r"|décembre|decembre|januar|februar|märz|april|juni|juli|august|september|oktober|november"
    r"|dezember|janeiro|fevereiro|março|marco|maio|junho|julho|setembro|outubro|novembro|dezembro"
    r"|januari|februari|maart|mei|augustus|december)"
)
_GATE = re.compile(
    rf"\b\d{{1,2}}\.?\s*(?:de |di |do )?{_MONTH_WORDS}\b(?:\s*(?:de )?20\d\d)?|\b(?:ayer|hier"
    r"|gestern|ontem|gisteren)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_english(text: str) -> bool:
    """Tell whether a text reads as English; short texts without a telling word do."""
    words = [word.lower() for word in _WORD.findall(text)][:200]
    if not words:
        return True
    letters = [char for word in words[:60] for char in word]
    latin = sum("LATIN" in unicodedata.name(char, "") for char in letters)
    if latin < 0.6 * len(letters):
        return False
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN and word not in _SHARED for word in words)
    return foreign <= english or foreign < 2


def foreign_dates(text: str, said_at: datetime, taken: list[tuple[int, int]]) -> tuple[Spotted, ...]:
    """Return the dates of a text that is not English; the library is loaded at the first match only."""
    found = []
    for match in list(_GATE.finditer(text))[:6]:
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        day = _parse(match[0], said_at)
        if day is not None and day <= said_at.date():
            found.append(Spotted(match.start(), match.end(), When(day), When(day), spoken=False))
    return tuple(found)


def _parse(words: str, said_at: datetime) -> date | None:
    import dateparser

    parsed = dateparser.parse(
        words,
        languages=["es", "fr", "de", "pt", "nl", "en"],
        settings={
            "RELATIVE_BASE": said_at.replace(tzinfo=None),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "DMY",
        },
    )
    return parsed.date() if parsed else None
