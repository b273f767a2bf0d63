"""Write for a story that is not told in English: sums as people there write them, and a closing question.

Only what the person did not say is added, and that is one short question in their language. The languages are
told apart by their commonest words; one that is not known here gets no closing at all but the company's name.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.facts import AskKind
from bot.domain.words import word_set

_MARKS: Final = {
    "fr": word_set("le les des une est pas je mon ma mes nous depuis pour dans avec sur ne que qui au "
                   "du et mais"),
    "de": word_set("der die das und ist ich nicht ein eine mit mein meine seit wir haben hat auf für "
                   "von kein noch"),
    "es": word_set("el los las una y que en mi me no se por para con lo su pero del desde nadie he han muy"),
    "pt": word_set("o os as um uma não do da em meu minha com foi que eu e mas já no na dos nenhum você ao"),
    "it": word_set("il gli una non che di sono della mio mia ho per con da ma del nel alla ancora"),
    "nl": word_set("het een van ik niet mijn op voor met zijn hebben al sinds nog geen wij ze dat"),
    "af": word_set("nie die het ek vir by ons hulle wat jy julle al weer sonder dis se daar was hy sy nou"),
    "tl": word_set("ang ng sa ko ako mga hindi ay po niyo kay ni nung lang naman niya ito"),
    "sw": word_set(
        "na ya wa kwa ni za la hii hiyo lakini bado tangu yangu wangu zangu nime simu nimepiga mara "
        "hapa stima pesa"
        " hakuna wao sasa tafadhali nimelipa hatuna leo"
    ),
    "hi": word_set(
        "hai mera meri mere maine mujhe nahi ka ki ke ko se aur kar ne raha rahi tha bhi paisa wapas "
        "karo abhi tak"
        " din baar bolte hain liye mein par"
    ),
}  # fmt: skip
_CLOSINGS: Final[dict[str, dict[AskKind | None, str]]] = {
    "fr": {
        None: "{you} quand allez-vous régler cela ?",
        AskKind.REFUND: "{you} pouvez-vous me rembourser ?",
        AskKind.REPAIR: "{you} pouvez-vous réparer cela ?",
        AskKind.DELIVER: "{you} pouvez-vous me livrer ?",
    },
    "de": {
        None: "{you} wann wird das gelöst?",
        AskKind.REFUND: "{you} wann bekomme ich das zurückgezahlt?",
        AskKind.REPAIR: "{you} wann wird das repariert?",
        AskKind.DELIVER: "{you} wann wird endlich geliefert?",
    },
    "es": {
        None: "{you} ¿cuándo lo van a resolver?",
        AskKind.REFUND: "{you} ¿me pueden devolver el dinero?",
        AskKind.REPAIR: "{you} ¿pueden repararlo?",
        AskKind.DELIVER: "{you} ¿me lo pueden entregar?",
    },
    "pt": {
        None: "{you} quando vão resolver isto?",
        AskKind.REFUND: "{you} podem devolver o meu dinheiro?",
        AskKind.REPAIR: "{you} podem consertar isto?",
        AskKind.DELIVER: "{you} podem fazer a entrega?",
    },
    "it": {None: "{you} quando risolverete il problema?", AskKind.REFUND: "{you} potete rimborsarmi?"},
    "nl": {None: "{you} wanneer lossen jullie dit op?", AskKind.REFUND: "{you} kunnen jullie mijn geld "
                                                                        "terugbetalen?"},
    "af": {
        None: "{you} wanneer maak julle dit reg?",
        AskKind.REFUND: "{you} kan julle my geld terugbetaal?",
    },
    "tl": {
        None: "{you} kailan ninyo ito aayusin?",
        AskKind.REFUND: "{you} kailan ninyo ibabalik ang pera ko?",
    },
    "sw": {
        None: "{you} mtatatua hili lini?",
        AskKind.REFUND: "{you} mtanirudishia pesa zangu lini?",
        AskKind.REPAIR: "{you} mtarekebisha hili lini?",
        AskKind.DELIVER: "{you} mtaniletea lini?",
    },
    "hi": {
        None: "{you} ye kab theek hoga?",
        AskKind.REFUND: "{you} mera paisa kab wapas milega?",
        AskKind.REPAIR: "{you} ye kab theek hoga?",
        AskKind.DELIVER: "{you} delivery kab hogi?",
    },
}  # fmt: skip
# How a private message opens and ends; {name} is the company.
_GREETINGS: Final = {
    "fr": ("Bonjour, {name}.", "Merci."),
    "de": ("Hallo, {name}.", "Danke."),
    "es": ("Hola, {name}:", "Gracias."),
    "pt": ("Olá, {name}:", "Agradeço desde já."),
    "it": ("Salve, {name}.", "Grazie."),
    "nl": ("Hallo, {name}.", "Bedankt."),
    "af": ("Hallo, {name}.", "Dankie."),
    "sw": ("Habari, {name}.", "Asante."),
    "hi": ("Namaste, {name}.", "Dhanyavaad."),
    "tl": ("Magandang araw, {name}.", "Salamat po."),
}
_AFTER: Final = frozenset({"fr", "de", "es", "pt", "it", "nl"})  # where the euro sign follows a decimal comma
_EURO: Final = re.compile(r"€(\d[\d,]*(?:\.\d\d)?)(?! ?€)")
_REAL: Final = re.compile(r"R\$ ?(\d[\d,]*(?:\.\d\d)?)")
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Return the language of a text that is not English (ISO 639-1), or None where its words do not tell."""
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = {language: sum(word in marks for word in words) for language, marks in _MARKS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 2 else None


def closing(text: str, you: str, kinds: tuple[AskKind, ...]) -> str:
    """Return the one question that is added in the story's language; only the addressee where none is "
    "known."""
    known = _CLOSINGS.get(language_of(text) or "", {})
    template = known.get(kinds[0] if kinds else None) or known.get(None, "")
    if not template:
        return you if you.startswith("@") else ""
    head = you if you.startswith("@") or not you else f"{you},"
    asked = template.format(you=head).strip()
    return asked if head else asked[:1].upper() + asked[1:]


def greeting(text: str, name: str) -> tuple[str, str]:
    """Return how a private message opens and ends in the language of the story; names only where none "
    "is known."""
    opens, ends = _GREETINGS.get(language_of(text) or "", ("{name}:", ""))
    return (opens.format(name=name) if name else ""), ends


def sums_as_there(text: str, language: str | None) -> str:
    """Write sums as the language does: "74,20 €", "R$ 2300"."""
    if language not in _AFTER:
        return text
    text = _EURO.sub(lambda found: f"{_turned(found[1])} €", text)
    return _REAL.sub(lambda found: f"R$ {_turned(found[1])}", text)


def _turned(number: str) -> str:
    """Write a number with a decimal comma and no mark for thousands: "2,300.50" -> "2300,50"."""
    return number.replace(",", "").replace(".", ",")
