"""Read a wish in other languages than English: words that command or ask, by remedy."""

from __future__ import annotations

import re

from bot.domain.facts import AskKind

# Commands and named remedies: enough alone.
_COMMANDS: tuple[tuple[AskKind, str], ...] = (
    (
        AskKind.REFUND,
        r"remboursez|remboursement|rendez[- ](?:moi|nous)|(?:être |etre )rembours[ée]e?s?|mon argent"
        r"|devu[eé]lvan\w*|devuelv\w+|reembols\w+|reintegr\w+|mi dinero|dinero de vuelta|meu dinheiro"
        r"|dinheiro de volta|devolv\w+|estorn\w+|ressarc\w+|geld zur[uü]ck|mein geld|(?:€|euro|h[aä]lfte"
        r"|betrag|geld|kosten|\d) ?(?:\w+ )?zur[uü]ck\b|erstatt(?:en|et|ung fordere)|r[uü]ckerstatt\w+"
        r"|zur[uü]ckzahl\w+|geld terug|(?:\d|bedrag|geld|alles) terug\b|terugbetal\w+|my geld terug"
        r"|geld terug|rimbors\w+|(?:ni|mni|tu|m|wa)?rudish\w+ (?:\w+ ){0,2}?(?:pesa|hela|\d)|pes[ao] (?:y"
        r"|z)(?:angu|etu)\b|irudishwe|mrudish\w+|(?:ni|mni|tu)rudish\w+|nirudishi\w+|refund yangu"
        r"|mreverse\w*|pais[ea] (?:wapas|vapas|lautao)|wapas (?:karo|do|kijiye|chahiye)|refund (?:karo|do"
        r"|chahiye|kijiye|dedo)|pay(?:se|sa) wapas|पैसे वापस|रिफंड|ibalik|isauli|i-?refund|paki-?refund",
    ),
    (
        AskKind.REPLACE,
        r"umtausch\w*|ersatz(?:lieferung|ger[aä]t)?\b|remplac(?:ez|er|ement)|[ée]change[zr]|reemplac\w+"
        r"|reemplaz\w+|cambien|troquem|trocar|troca\b|substitu\w+|vervang\w+|omruil\w*|sostitu\w+"
        r"|nibadilishi\w+|naya (?:\w+ )?(?:do|bhejo|chahiye)|badal (?:do|ke do|kar do)|palitan\w*",
    ),
    (
        AskKind.DELIVER,
        r"livrez|livraison (?:imm[ée]diate|de)|entreguen|entr[ée]guen\w*|entreguem|que (?:me )?(?:llegue"
        r"|entreguen)|liefern sie|lieferung meine\w|(?:eindelijk |nu )?(?:bezorg|lever)(?:en|t|d)? (?:mijn"
        r"|het|de|my)|consegn(?:ate|are)|(?:wa)?(?:ni|wa|mni|tu)let(?:e|ee|eni|ea)\w*|leteni|leta\b|tumeni"
        r"|tokeni (?:zangu|yangu)|bhejo|bhej do|(?:ticket|saman|parcel|order) (?:do|dedo|bhejo)|ipadala"
        r"|i-?deliver|padala niyo|stuur (?:my|vir my) |mi maleta\b(?= ya|$)",
    ),
    (
        AskKind.CANCEL,
        r"annulez|r[ée]sili(?:ez|er|ation)|cancelen|cancelar|den de baja|k[uü]ndigung (?:best[aä]tigen"
        r"|akzeptieren)|k[uü]ndigen|stornier(?:en|t)\b|opzeggen|kanselleer|cancelem|annullare|futa\b|futeni",
    ),
    (
        AskKind.UNLOCK,
        r"d[ée]bloque[zr]|desbloque\w+|entsperr\w+|freischalt\w+|deblokkeer\w*|sbloccare|fungueni"
        r"|nifungulieni|unblock karo|account kholo|i-?unlock",
    ),
    (
        AskKind.CORRECT,
        r"corrige[zr]|rectifie[zr]|corrijan|corregir|corrijam|corrigir|korrig(?:ier\w+|eer\w*)|berichtig\w+"
        r"|correggere|rekebish\w+ (?:rekodi|bili|bill|akaunti|jina|taarifa)|bill (?:theek|sahi) karo",
    ),
    (
        AskKind.COMPENSATE,
        r"indemnis\w+|d[ée]dommag\w+|compens\w*(?:ation|aci[oó]n|a[cç][aã]o|ar|en)\b|indemni[sz]\w+"
        r"|indeniz\w+|entsch[aä]dig\w+|gutschrift\w*|fidia\w*|schadevergoeding|skadevergoeding|risarc\w+"
        r"|pagu?em|paga (?:meu|o meu|minha|mi)|(?:me )?paguen|hernehin|bayaran niyo|mulipe|mnilipe|walipe"
        r"|muavza",
    ),
    (
        AskKind.APOLOGISE,
        r"(?:des |mes )?excuses (?:[ée]crites|publiques)|(?:una |que me pidan )?disculpas?\b"
        r"|entschuldig(?:ung|en sie)|um pedido de desculpas|desculpas\b|verontschuldig\w+|scuse\b|msamaha"
        r"|maafi",
    ),
    (
        AskKind.EXPLAIN,
        r"expliquez|une explication|explication[s]?\b|expliquen|una explicaci[oó]n|erkl[aä]r(?:en|ung)"
        r"|begr[uü]ndung (?:verlange|fordere|bitte)|uitleg\b|expliquem|explica[cç][aã]o|spiegazion\w+|(?:mni"
        r"|ni|tu)eleze\w*|maelezo",
    ),
    (
        AskKind.REPAIR,
        r"(?:ni|tu|m)?rudish\w* (?:stima|umeme|maji|network|mtandao)|r[ée]pare[zr]|r[ée]paration"
        r"|r[ée]tabli\w+|arregl(?:en|ar|enlo|o)\b|reparen|reparar|reparier(?:en|t|ung)|consert\w+|arrumem"
        r"|religu\w+|liga(?:r|m|uem)? (?:a|essa|minha) luz|restable\w+|repareer\w*|herstel\w*|maak (?:dit|my"
        r"|die) (?:\w+ )?(?:reg|heel)|riparar\w*|rekebish\w+|tengenezeni|(?:bijli|light|net|internet"
        r"|paani) (?:\w+ )?(?:chalu|theek|thik|wapas)|theek kar\w*|ठीक कर|ayusin|paki-?ayos|pakiayos"
        r"|techniker (?:schicken|kommen)|schickt\b|(?:un|einen) techni\w+",
    ),
    (
        AskKind.RESPOND,
        r"r[ée]ponse\b|r[ée]pondez|respuesta\b|respondan|antwort\b|antworten sie|resposta\b|respondam"
        r"|antwoord\b|jibu\b|nijibuni|jawab (?:do|dijiye)|sagutin",
    ),
)
# Remedies that are a wish only after a word of wishing; the commands above count as well.
_WISHING = re.compile(
    r"(?i)\b(?:je (?:veux|demande|souhaite|voudrais|exige)|j'exige|nous (?:voulons|demandons|exigeons)"
    r"|ich (?:will|m[oö]chte|verlange|fordere|erwarte|brauche|h[aä]tte gern)|wir (?:wollen|m[oö]chten"
    r"|fordern|verlangen)|bitte|quiero|queremos|exijo|exigimos|necesito|solicito|pido|por favor|quero"
    r"|gostaria|preciso|exijo|pe[cç]o|queria|ik (?:wil|eis|verwacht)|wij willen|graag|ek (?:wil|soek|eis"
    r"|verwag)|asseblief|voglio|vorrei|pretendo|chiedo|nataka|tunataka|naomba|tunaomba|tafadhali|jameni"
    r"|mujhe|hame|chahiye|chahta|chahte|gusto ko|pakiusap|paki)\b|चाह"
)
_COMPILED = tuple((kind, re.compile(rf"(?i)(?<!\w)(?:{pattern})")) for kind, pattern in _COMMANDS)
# What was done or refused already: "mein Antrag wurde abgelehnt", "ils refusent de me rembourser".
_NOT_WISHED = re.compile(
    r"(?i)\b(?:wurde|wurden|abgelehnt|verweiger\w+|refus\w+|niegan|se nega\w*|neg[oó]\b|promis\w*|promet\w+"
    r"|versproch\w+|sagt[e]?\b|dit que|disent|dicen|dizem|dice\b|zegt|zeggen|s[eê]\b|walisema|wanasema"
    r"|anasema|mnasema|kaha|bol(?:a|e|ta|te)|bol raha|sabi|rechaz\w+|recus\w+|geweier\w*|geweigerd"
    r"|abgewiesen|erstattungsantrag|r[eé]clam[ée] |demand[ée] )\b"
)
_ENOUGH = re.compile(r"(?i)\b(?:nie|not|pas|kein\w*|geen|hapana|si|sem|sin|ohne) (?:\w+ ){0,2}?$")


def foreign_kinds(words: str) -> tuple[AskKind, ...]:
    """Return the remedies that a clause in another language asks for; () where it asks for none."""
    found: list[tuple[int, AskKind]] = []
    for kind, pattern in _COMPILED:
        match = pattern.search(words)
        if match and not _ENOUGH.search(words[: match.start()]):
            found.append((match.start(), kind))
    if not found or (_NOT_WISHED.search(words) and not _WISHING.search(words)):
        return ()
    first = dict(reversed(found))  # the particular stands first in the table
    return tuple(first[start] for start in sorted(first))
