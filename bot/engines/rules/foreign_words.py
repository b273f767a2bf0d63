"""Names of months, weekdays and near days in other languages, and the small words around them.

French, German, Spanish, Portuguese, Italian, Dutch, Afrikaans, Swahili, Hindi (in Latin letters
too) and Tagalog.
"""

from __future__ import annotations

from typing import Final


def _numbered(lines: tuple[str, ...], first: int) -> dict[str, int]:
    return {name: at for at, names in enumerate(lines, start=first) for name in names.split()}


MONTHS: Final = _numbered(
    (
        "जनवरी enero janvier janv januar janeiro januari januarie gennaio janvari",
        "febrero février fevrier févr februar fevereiro fev februari februarie febbraio pebrero farvari",
        "marzo mars märz maerz mär março marco maart machi marso",
        "abril avril avr april aprili aprile abr",
        "mayo mai maio mei maggio",
        "junio juin juni junho junie giugno hunyo",
        "julio juillet juil juli julho julie julai luglio hulyo",
        "agosto août aout august augustus agosti agast",
        "सितंबर septiembre septembre september setembro septemba settembre setyembre sitambar",
        "अक्टूबर octubre octobre oktober okt outubro oktoba ottobre oktubre aktubar",
        "नवंबर noviembre novembre november novembro novemba nobyembre navambar",
        "दिसंबर diciembre décembre decembre déc dezember dezembro desemba dicembre desember disyembre"
        " disambar"
        " dez dic",
    ),
    1,
)
WEEKDAYS: Final = _numbered(
    (
        "सोमवार lunes lundi montag segunda-feira segunda jumatatu maandag lunedì lunedi somvar somwar",
        "मंगलवार martes mardi dienstag terça-feira terça terca jumanne dinsdag martedì martedi mangalvar"
        " mangalwar",
        "miércoles miercoles mercredi mittwoch quarta-feira jumatano woensdag mercoledì mercoledi miyerkules"
        " budhvar budhwar",
        "गुरुवार jueves jeudi donnerstag quinta-feira quinta alhamisi donderdag giovedì giovedi huwebes"
        " guruvar guruwar",
        "viernes vendredi freitag sexta-feira sexta शुक्रवार ijumaa vrijdag vrydag venerdì venerdi biyernes"
        " shukravar shukrawar",
        "sábado sabado samedi samstag sonnabend jumamosi zaterdag saterdag sabato shanivar shaniwar",
        "रविवार domingo dimanche sonntag jumapili zondag sondag domenica ravivar itwaar",
    ),
    0,
)
# Days near to the one of speaking, by how far they are from it. The longer words stand for themselves.
NEAR: Final = {
    name: shift
    for shift, names in {
        -3: "juzi jana",
        -2: "avant-hier|vorgestern|anteayer|antier|anteontem|antes de ayer|eergisteren|eergister|l'altro ieri"
        "|parson|parso|juzi",
        -1: "hier soir|hier|gestern abend|gestern|anoche|ayer|ontem à noite|ontem|gisteravond|gisteren"
        "|gisteraand|gister|ieri sera|ieri|jana|kahapon|kagabi|kal raat|kal",
        0: "aujourd'hui|ce matin|ce soir|cette nuit|heute morgen|heute früh|heute abend|heute|hoy|esta mañana"
        "|esta noche|esta tarde|hoje|esta manhã|esta noite|vandaag|vanochtend|vanmorgen|vanavond|vannacht"
        "|vandag"
        "|vanoggend|vanaand|oggi|stamattina|stasera|stanotte|aaj subah|aaj|kanina",
        1: "demain|amanhã|morgen|môre|domani|kesho",
    }.items()
    for name in names.split("|")
}
# Words that mean something else in English too: read only where the text is not English.
SHARED: Final = frozenset(
    {"hier", "kal", "morgen", "heute", "oggi", "aaj", "segunda", "quinta", "sexta", "parso"}
)
NUMBERS: Final = _numbered(
    (
        "un une una ein einem einer einen uma um moja een 'n ek isang",
        "deux dos zwei dois duas due mbili twee do dalawang",
        "trois tres drei três tre tatu drie teen tatlong",
        "quatre cuatro vier quatro quattro nne char chaar apat",
        "cinq cinco fünf cinque tano vyf vijf paanch panch limang",
        "six seis sechs sei sita ses zes chhe anim",
        "sept siete sieben sete sette saba sewe zeven saat pitong",
        "huit ocho acht oito otto nane agt aath walong",
        "neuf nueve neun nove tisa nege negen nau siyam",
        "dix diez zehn dez dieci kumi tien das sampung",
    ),
    1,
)
# A unit by how its words begin: how many days, and the letter of its length.
UNITS: Final = {
    start: letter
    for letter, starts in {
        "d": "tag jour día dia dag dae giorn siku araw din nacht noche noite nuit",
        "w": "woche semaine semana week weke weken wiki settiman haft linggo",
        "m": "mois mes monat mês maand miezi mwezi mahin buwan",
        "h": "stunde heure hora uur ure ghant oras saa",
    }.items()
    for start in starts.split()
}
GONE: Final = (
    r"(?:verlede|vorige[nrs]?|afgelopen|letzten?|letzter|vergangenen?|dernière?|passée?|pasad[oa]"
    r"|passad[oa]|scors[oa]"
    r"|iliyopita|iliopita|noong|nung|nakaraang|pichh?l[ei])"
)
COMING: Final = (
    r"(?:volgende|komende|kommenden?|nächsten?|prochaine?|próxim[oa]|proxim[oa]|que viene|prossim[oa]"
    r"|ijayo|darating"
    r"|agl[ei])"
)
LAST_WEEK: Final = (
    r"(?:vorige week|verlede week|letzte woche|la semaine dernière|la semana pasada|(?:na )?semana passada"
    r"|wiki iliyopita|settimana scorsa|pichh?le hafte|noong nakaraang linggo)"
)
WORKING: Final = (
    r"(?:úteis|hábiles|laborables|ouvrés|ouvrables|werkdagen|werktagen?"
    r"|werksdae|lavorativi|za kazi)"
)
