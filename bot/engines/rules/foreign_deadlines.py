"""Read days in other languages than English: of the story, and those a wish is to be met by."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.domain.facts import Precision, When
from bot.engines.rules.days import Spotted, place, safe
from bot.engines.rules.plain import overlaps

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "जनवरी enero janvier januar janeiro januari januarie gennaio",
            "febrero février fevrier februar fevereiro februari februarie febbraio",
            "marzo mars märz maerz março marco maart machi",
            "abril avril april aprili aprile",
            "mayo mai maio mei maggio",
            "junio juin juni junie junho giugno hunyo",
            "julio juillet juli julie julho julai luglio hulyo",
            "agosto août aout august augustus agosti",
            "सितंबर septiembre septembre september setembro septemba settembre setyembre",
            "अक्टूबर octubre octobre oktober outubro oktoba ottobre oktubre",
            "नवंबर noviembre novembre november novembro novemba nobyembre",
            "दिसंबर diciembre décembre decembre dezember dezembro december desember desemba dicembre"
            " disyembre",
        ),
        start=1,
    )
    for name in names.split()
}
_DATED = re.compile(
    rf"\b(\d{{1,2}})(?:er|º|ª|\.)?\s*(?:de |di |do "
    rf"|ya )?({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b"
    r"(?:\s*(?:de |do )?(20\d\d))?",
    re.I,
)
_YESTERDAY = {
    "ayer": 1,
    "hier": 1,
    "gestern": 1,
    "ontem": 1,
    "gisteren": 1,
    "jana": 1,
    "ieri": 1,
    "vorgestern": 2,
    "anteayer": 2,
    "avant-hier": 2,
    "anteontem": 2,
    "juzi": 2,
    "eergisteren": 2,
    "eergister": 2,
    "gister": 1,
    "gisteravond": 1,
    "gisteraand": 1,
    "kahapon": 1,
    "kagabi": 1,
    "anoche": 1,
    "hoje": 0,
    "heute": 0,
    "hoy": 0,
    "aujourd'hui": 0,
    "vandaag": 0,
    "vandag": 0,
    "vanaand": 0,
    "vanavond": 0,
    "ngayon": 0,
    "kanina": 0,
    "oggi": 0,
    "aaj": 0,
    "esta noche": 0,
    "esta mañana": 0,
    "esta tarde": 0,
    "ce matin": 0,
    "ce soir": 0,
    "cette nuit": 0,
    "leo": 0,
}
_SPOKEN = re.compile(rf"(?<![\w-])({'|'.join(sorted(_YESTERDAY, key=len, reverse=True))})(?![\w-])", re.I)
_WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "सोमवार lunes lundi montag segunda-feira segunda jumatatu maandag lunedì somvar somwar",
            "मंगलवार martes mardi dienstag terça-feira terça jumanne dinsdag martedì mangalvar mangalwar",
            "miércoles miercoles mercredi mittwoch quarta-feira jumatano woensdag mercoledì miyerkules"
            " budhvar budhwar",
            "गुरुवार jueves jeudi donnerstag quinta-feira alhamisi donderdag giovedì huwebes guruvar",
            "viernes vendredi freitag sexta-feira sexta शुक्रवार ijumaa vrijdag vrydag venerdì biyernes"
            " shukravar shukrawar",
            "sábado sabado samedi samstag jumamosi zaterdag saterdag sabato shanivar",
            "रविवार domingo dimanche sonntag jumapili zondag sondag domenica linggo ravivar",
        )
    )
    for name in names.split()
}
_WEEKDAY = re.compile(rf"(?<![\w-])({'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})(?![\w-])", re.I)
_NUMBERS = {
    "un": 1,
    "une": 1,
    "una": 1,
    "ein": 1,
    "einem": 1,
    "einer": 1,
    "uma": 1,
    "um": 1,
    "moja": 1,
    "deux": 2,
    "dos": 2,
    "zwei": 2,
    "dois": 2,
    "duas": 2,
    "mbili": 2,
    "trois": 3,
    "tres": 3,
    "drei": 3,
    "três": 3,
    "tatu": 3,
    "quatre": 4,
    "cuatro": 4,
    "vier": 4,
    "quatro": 4,
    "nne": 4,
    "cinq": 5,
    "cinco": 5,
    "fünf": 5,
    "tano": 5,
    "six": 6,
    "seis": 6,
    "sechs": 6,
    "sita": 6,
    "sept": 7,
    "siete": 7,
    "sieben": 7,
    "sete": 7,
    "saba": 7,
    "dix": 10,
    "diez": 10,
    "zehn": 10,
    "dez": 10,
    "kumi": 10,
}
_NUMBERED = re.compile(r"\bdia (\d{1,2})(?![\w/.,]|\s*(?:de|di|do)\b)", re.I)  # "o prazo era dia 3"
_COUNT = rf"(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNITS = {
    "tag": 1,
    "jour": 1,
    "día": 1,
    "dia": 1,
    "dag": 1,
    "giorn": 1,
    "siku": 1,
    "woche": 7,
    "semaine": 7,
    "semana": 7,
    "week": 7,
    "weken": 7,
    "wiki": 7,
    "settiman": 7,
    "mois": 30,
    "mes": 30,
    "monat": 30,
    "mês": 30,
}
_UNIT = rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})\w{{0,4}}"
_LASTING = re.compile(
    rf"\b(?:seit|depuis|desde hace|hace|há|desde há|lleva|llevo|llevamos|il y a|vor|al|sinds|da|faz|tangu"
    rf"|kwa)\s+{_COUNT}\s+{_UNIT}\b"
    rf"|\b(siku|wiki)\s+{_COUNT}\b",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:avant le|avant|jusqu'au|d'ici|antes del?|antes de|hasta el|até|ate|bis(?: zum| spätestens)?"
    r"|vor dem|pour|teen|binnen|hanggang|bago(?: mag)?|ifikapo|hadi siku ya"
    r"|spätestens|v[oó]{2}r|uiterlijk(?: op)?|entro(?: il)?|kabla ya|mpaka|hadi)\s+$",
    re.I,
)


# What a wish is to be met by, in words that are no date: "leo", "cette semaine", "bis morgen".
_TODAY = re.compile(
    r"(?<![\w-])(?:leo|heute|hoy|aujourd'hui|hoje|vandaag|vandag|ngayong? (?:araw|din)|oggi|aaj)(?![\w-])",
    re.I,
)
_TOMORROW = re.compile(
    r"(?<![\w-])(?:kesho|morgen|demain|mañana|amanhã|m[oô]re|bukas|domani|kal tak)(?![\w-])", re.I
)
_THIS_WEEK = re.compile(
    r"(?<![\w-])(?:cette semaine|diese(?:r)? woche|esta semana|deze week|hierdie week|wiki hii|is ha[fp]te"
    r"|this week|ngayong linggo"
    r"|questa settimana)(?![\w-])",
    re.I,
)
_TAK = re.compile(r"(\d{1,2})\s*(?:tareekh|tarikh|taarikh)?\s+(?:tak|se pehle)(?!\w)", re.I)
_DAY_TAK = re.compile(r"\s+(?:tak|se pehle|तक)(?!\w)", re.I)
_STOP = re.compile(r"[.!?](?=\s|$)(?<!\d\.)|\n")


def deadline_in(text: str, start: int, end: int, said: date) -> date | None:
    """Return the last day that a wish in another language sets; `start` and `end` are those of the wish."""
    opened = [match.end() for match in _STOP.finditer(text, 0, start)]
    closed = _STOP.search(text, end)
    first, last = opened[-1] if opened else 0, closed.start() if closed else len(text)
    for pattern in (_DATED, _WEEKDAY):
        for match in pattern.finditer(text, first, last):
            if _UNTIL.search(text[max(0, match.start() - 16) : match.start()]) or _DAY_TAK.match(
                text, match.end()
            ):
                when = _dated(match, said) if pattern is _DATED else _weekday(match, said)
                return _ahead(match, when.start, said) if when else None
    tak = _TAK.search(text, first, last)
    if tak is not None:
        return _next(int(tak[1]), said)
    for pattern, days in ((_TODAY, 0), (_TOMORROW, 1), (_THIS_WEEK, 6 - said.weekday())):
        if pattern.search(text, start, last):
            return said + timedelta(days=days)
    return None


def _next(day: int, said: date) -> date | None:
    """Return the next day of that number."""
    month = said if day >= said.day else (said.replace(day=1) + timedelta(days=32))
    return safe(month.year, month.month, day)


def foreign_dates(text: str, said_at: datetime, taken: list[tuple[int, int]]) -> tuple[Spotted, ...]:
    """Return the dates of a text that is not English: days with months, yesterday, weekdays, stretches."""
    said = said_at.date()
    found: list[Spotted] = []
    for pattern, days_back in (
        (_DATED, _dated),
        (_NUMBERED, _numbered),
        (_LASTING, _lasting),
        (_SPOKEN, _spoken),
        (_WEEKDAY, _weekday),
    ):
        for match in pattern.finditer(text):
            spans = taken + [(spotted.start, spotted.end) for spotted in found]
            when = None if overlaps(*match.span(), spans) else days_back(match, said)
            if when is not None:
                lasting = pattern is _LASTING
                if not lasting and (
                    _UNTIL.search(text[max(0, match.start() - 14) : match.start()])
                    or re.match(r"\s+तक", text[match.end() :])
                ):
                    found.append(Spotted(*match.span(), None, When(_ahead(match, when.start, said))))
                    continue
                found.append(Spotted(*match.span(), when, when, duration=lasting, spoken=False))
    return tuple(sorted(found, key=lambda spotted: spotted.start))


def _ahead(match: re.Match[str], day: date, said: date) -> date:
    """Return the day that a deadline names: the one to come."""
    future = place(int(match[1]), _MONTHS[match[2].lower()], None, said)[1] if match.re is _DATED else None
    if future is not None:
        return future.start
    return day + timedelta(days=7) if day < said else day


def _dated(match: re.Match[str], said: date) -> When | None:
    year = int(match[3]) if match[3] else None
    return place(int(match[1]), _MONTHS[match[2].lower()], year, said)[0]


def _numbered(match: re.Match[str], said: date) -> When | None:
    day = int(match[1])
    month = said if day <= said.day else said.replace(day=1) - timedelta(days=1)
    last = safe(month.year, month.month, day)
    return When(last) if last else None


def _spoken(match: re.Match[str], said: date) -> When | None:
    return When(said - timedelta(days=_YESTERDAY[match[1].lower()]))


def _weekday(match: re.Match[str], said: date) -> When | None:
    back = (said.weekday() - _WEEKDAYS[match[1].lower()]) % 7 or 7
    return When(said - timedelta(days=back))


def _lasting(match: re.Match[str], said: date) -> When | None:
    number, unit = (match[1], match[2]) if match[1] else (match[4], match[3])
    count = int(number) if number.isdecimal() else _NUMBERS[number.lower()]
    days = _UNITS[unit.lower()]
    precision = Precision.DAY if days == 1 else Precision.ABOUT
    return When(said - timedelta(days=count * days), None, precision)
