"""Tell English from other languages, and read dates of other languages behind a pattern gate."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

from bot.domain.facts import Precision, When
from bot.engines.rules.days import Spotted, place
from bot.engines.rules.plain import overlaps, word_set

_ENGLISH = word_set(
    "the a an is are was were i my me you they them it to of in on at for and but not no have has "
    "had with from this that been since when paid want called never still order phone money back "
    "said what how do did will can get got please hi hello thanks ok yes"
)
_FOREIGN = word_set(
    "el la los las un una de del que y no es en por para con mi me se lo su pero como der die das "
    "und ist ich nicht ein eine mit auf für mein meine war habe hat seit wir sie von"
    " nach nichts seitdem möchte zurück keinen keiner schon aber oder le les des et "
    "est je pas mon ma mes avec depuis pour dans une au nous ils os as um uma não do da em meu "
    "minha com foi eu het een van ik niet mijn op voor met zijn hebben al sinds ang ng sa ko na "
    "mga ay hindi wala yangu kwa ya wa ni sina bado tangu nime nili hii hiyo lakini na si ghe dey "
    "una abeg wetin desde hasta nadie lleva está sem sans ohne keine kein wurde bekommen seit días dinero"
    " muy porque "
    "cuando jamais encore rien toujours immer noch wurde nunca ainda chahiye nahi hai mera meri maine"
    " mujhe aur paisa kiya gaya nilinunua nimelipa zangu"
    " nataka mpaka "
    "sijapata wangu pesa simu nimepiga mara leo za cha bado nu non il che di sono della mio mia"
)
_SHARED = word_set("me no a an as is in on do so die was war he i hat not am most")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "जनवरी enero janvier januar janeiro januari gennaio",
            "febrero février fevrier februar fevereiro februari febbraio",
            "marzo mars märz maerz março marco maart machi",
            "abril avril april aprili aprile",
            "mayo mai maio mei maggio",
            "junio juin juni junho giugno",
            "julio juillet juli julho julai luglio",
            "agosto août aout august augustus agosti",
            "सितंबर septiembre septembre september setembro septemba settembre",
            "अक्टूबर octubre octobre oktober outubro oktoba ottobre",
            "नवंबर noviembre novembre november novembro novemba",
            "दिसंबर diciembre décembre decembre dezember dezembro december desemba dicembre",
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
}
_SPOKEN = re.compile(rf"(?<![\w-])({'|'.join(sorted(_YESTERDAY, key=len, reverse=True))})(?![\w-])", re.I)
_WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "सोमवार lunes lundi montag segunda-feira segunda jumatatu maandag lunedì",
            "मंगलवार martes mardi dienstag terça-feira terça jumanne dinsdag martedì",
            "miércoles miercoles mercredi mittwoch quarta-feira jumatano woensdag mercoledì",
            "गुरुवार jueves jeudi donnerstag quinta-feira alhamisi donderdag giovedì",
            "viernes vendredi freitag sexta-feira sexta शुक्रवार ijumaa vrijdag venerdì",
            "sábado sabado samedi samstag jumamosi zaterdag sabato",
            "रविवार domingo dimanche sonntag jumapili zondag domenica",
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
    r"|vor dem"
    r"|spätestens|v[oó]{2}r|uiterlijk|entro(?: il)?|kabla ya|mpaka|hadi)\s+$",
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
    """Return the dates of a text that is not English: days with months, yesterday, weekdays, stretches."""
    said = said_at.date()
    found: list[Spotted] = []
    for pattern, days_back in (
        (_DATED, _dated),
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
    if match.re is _DATED:
        return place(int(match[1]), _MONTHS[match[2].lower()], None, said)[1].start
    return day + timedelta(days=7) if day < said else day


def _dated(match: re.Match[str], said: date) -> When | None:
    year = int(match[3]) if match[3] else None
    return place(int(match[1]), _MONTHS[match[2].lower()], year, said)[0]


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
