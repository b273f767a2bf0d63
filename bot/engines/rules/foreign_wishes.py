"""Read a wish in other languages than English: words that command, and nouns and infinitives after a wish.

A command is enough alone ("remboursez", "mnirudishie"). An infinitive or a noun is a wish only after a word
of wishing in the same clause ("je veux récupérer mon colis"), or as the answer to what would put it right.
"""

from __future__ import annotations

import re

from bot.domain.facts import AskKind

# Before a Swahili verb stands for whom it is done: "mnirudishie", "watuletee".
# Where a clause names the same word twice over, the kind further up counts.
_COMMANDS: tuple[tuple[AskKind, str], ...] = (
    (
        AskKind.REFUND,
        r"remboursez|remboursement (?:imm[ée]diat|int[ée]gral|complet)|rendez[- ](?:moi|nous)(?! (?:ma|mes"
        r"|mon"
        r" (?!argent)))|(?:être |etre )rembours[ée]e?s?|mon argent"
        r"|devu[eé]lv[ae]\w*|devuelv\w+|reembols[ea]\w*|reint[eé]gr[ea]\w*|mi dinero|dinero de vuelta|meu"
        r" dinheiro"
        r"|dinheiro de volta|devolv[aeáé]\w*|estorn[ea]m?|ressarc\w+|geld zur[uü]ck|mein geld|(?:€|euro"
        r"|h[aä]lfte"
        r"|betrag|geld|kosten|\d) ?(?:\w+ )?zur[uü]ck\b|erstatten sie|erstattet (?:mir|uns)|r[uü]ckerstatt\w+"
        r"|zur[uü]ckzahl\w+|geld terug|(?:[rR€]?[\d.,]*\d|bedrag|alles) terug\b|betaal (?:\w+ ){0,3}terug"
        r"|terugbetal\w+"
        r"|terug ?betaal|rimbors\w+|(?:mni|mtu|wani|watu|mu|wa|ni|tu|m)?rudish\w+ (?:\w+ ){0,2}?(?:pesa|hela"
        r"|doo\w?|ganji"
        r"|mkwanja|chapaa|nauli|\d)|pes[ao] (?:y|z)(?:angu|etu)\b|irudishwe"
        r"|(?:mni|mtu|wani|watu|ni|tu)rudish\w+|m?rudishe?ni\b(?! (?:stima|umeme|maji|net|internet|mtandao))"
        r"|refund yangu|reverse(?:ni)? (?:hiyo|hizo|pesa|doo)\b|(?:mni|mtu|m)reverse\w*"
        r"|pais[ea] (?:wapas|vapas|lautao|lauta)|wapas (?:karo|do|kijiye|chahiye|kar do)|refund (?:karo|do"
        r"|chahiye|kijiye|dedo|kar do|karwa\w*|dila\w*)|pay(?:se|sa) wapas|पैसे वापस|रिफंड"
        r"|(?:paki|i)?balik (?:niyo |nyo |po |na |lang |na lang |ang ){0,4}(?:ang |yung )?(?:pera|bayad|\d)"
        r"|ibalik"
        r"|pakibalik|isauli|i-?refund|paki-?refund",
    ),
    (
        AskKind.REPLACE,
        r"umtausch\w*|ersatz(?:lieferung|ger[aä]t)?\b|ersetzen sie|tauschen sie|remplac(?:ez|er|ement)"
        r"|[ée]change[zr]"
        r"|reemplac\w+|reemplaz\w+|cambien|c[aá]mbi[ea]n?(?:me|nos)?(?:l[oa]s?)?\b|troquem|trocar|troca\b"
        r"|substitu\w+"
        r"|vervang\w*|omruil\w*|ruil (?:\w+ )?om|sostitu\w+|(?:mni|mtu|wani|watu|mu|wa|ni|tu"
        r"|m)?badilish[ei]\w*\b(?! (?:jina|rekodi|namba|number|details))"
        r"|naya (?:\w+ )?(?:do|bhejo|chahiye)|badal (?:do|ke do|kar do)|exchange kar\w*|palitan\w*",
    ),
    (
        AskKind.DELIVER,
        r"livrez|livraison (?:imm[ée]diate|de)|retrouvez|rapportez|ramenez|rendez[- ](?:moi|nous) (?:ma|mes"
        r"|mon)"
        r"|envoyez[- ](?:moi|nous)|entreguen|entr[ée]guen\w*|entreguem|enviem|mandem|tragam|tra[ií]ganme\w*"
        r"|env[ií]en\w*"
        r"|m[aá]nden(?:me|nos)\w*|encuentren|que (?:me )?(?:llegue|entreguen|traigan|la traigan|lo traigan"
        r"|env[ií]en)"
        r"|liefern sie|liefert|such(?:en|t) (?:sie )?(?:das|die|den|mein\w*|unser\w*)|find(?:en|et) (?:sie"
        r" )?(?:das"
        r"|die|den|mein\w*)|(?:schicken|senden|bringen) sie|lieferung meine\w|(?:eindelijk |nu )?(?:bezorg"
        r"|lever)(?:en"
        r"|t|d)? (?:mijn|het|de|my)|lewer (?:my|die)|bring die|(?:de|het) juiste (?:\w+ )?(?:sturen"
        r"|leveren)"
        r"|consegn(?:ate|are)|(?:wa)?(?:ni|wa|mni|tu|mtu|m)?let(?:e|ee|eni|ea|een)\w*|leta\b|(?:m|mni|mtu|ni"
        r"|tu|wani)?tumi[ae]\w*"
        r"|tumeni|tokeni (?:zangu|yangu)|bhejo|bhej (?:do|dijiye)|(?:ticket|saman|parcel|order) (?:\w+"
        r" )?(?:do|dedo|de do|de dijiye"
        r"|bhejo)|deliver kar\w*"
        r"|ipadala|i-?deliver|i-?credit|padala niyo|pakibigay|paki-?deliver|stuur (?:my|vir my|dit|het|de"
        r"|mijn"
        r"|die)"
        r"|mi maleta\b(?= ya|$)",
    ),
    (
        AskKind.CANCEL,
        r"annulez|r[ée]sili(?:ez|ation)|arr[eê]tez (?:les? pr[ée]l[eè]vements?|de (?:me |nous"
        r" )?(?:pr[ée]lever|d[ée]biter"
        r"|facturer))|cancelen|cancelem|d[eé]jen de (?:cobrar|cargar)\w*|paren de cobrar\w*|parem de cobrar"
        r"|den de baja|k[uü]ndigung (?:best[aä]tigen|akzeptieren)|k[uü]ndigen sie|stornieren sie|storniert"
        r"|stop(?:pen)? (?:met"
        r" )?(?:het |de )?(?:incass\w+|afschrij\w+)|opzeggen|annuleer|kanselleer|annullare|(?:m)?fut(?:a|e"
        r"|eni)\b"
        r"|ache(?:ni)? (?:ku\w*kata|kunikata|ku\w*charge)|acheni hiyo|cancel kar\w*|band kar\w*|i-?cancel"
        r"|ipa-?cancel",
    ),
    (
        AskKind.UNLOCK,
        r"d[ée]bloque[zr]|r[ée]activez|desbloque[ae]?\w*|desbloq\w+|entsperr\w+|freischalt\w+|schalten sie"
        r" (?:\w+ ){1,4}frei"
        r"|deblokkeer\w*|sbloccare|(?:mni|mtu|wani|watu|mu|wa|ni|tu|m)?fungu(?:e|a|lie)\w*|unblock kar\w*"
        r"|unlock kar\w*"
        r"|account kholo|i-?unlock|i-?activate|paki-?unlock|buksan niyo",
    ),
    (
        AskKind.CORRECT,
        r"corrige[zr]|rectifie[zr]|corrijan|corregir|corrijam|corrigir|korrig(?:ier\w+|eer\w*)|berichtig\w+"
        r"|correggere|(?:mni|mtu|wani|watu|mu|wa|ni|tu|m)?(?:rekebish|badilish)\w+ (?:rekodi|bili|bill"
        r"|akaunti|jina|taarifa)|bill (?:theek|thik"
        r"|sahi) kar\w*"
        r"|hersien|itama|paki-?tama",
    ),
    (
        AskKind.COMPENSATE,
        r"indemnisez|d[ée]dommagez|indemni[sz]en|indenizem|entsch[aä]digen sie|fidia\w*|risarc\w+"
        r"|pagu?em|paga (?:meu|o meu|minha|mi)|(?:me )?paguen|p[aá]guen\w*|hernehin|bayaran niyo|mulipe|(?:m"
        r"|mni|mtu)lip[ei]\w*"
        r"|walipe|muavza|claim (?:pass|settle|approve|clear) kar\w*|uitbetaal|betaal (?:\w+ ){0,3}uit|keer"
        r" (?:\w+ ){0,3}uit",
    ),
    (
        AskKind.APOLOGISE,
        r"(?:des |mes )?excuses (?:[ée]crites|publiques)|excusez-vous|(?:una |que me pidan )?disculpas?\b"
        r"|entschuldig(?:ung|en sie)|um pedido de desculpas|pe[cç]am desculpas?|verontschuldig\w+|verskoning"
        r"|scuse\b"
        r"|msamaha|omba(?:ni)? (?:radhi|msamaha)|maafi",
    ),
    (
        AskKind.EXPLAIN,
        r"expliquez|expliquen|expl[ií]quen\w*|erkl[aä]ren sie|erkl[aä]rt|begr[uü]ndung (?:verlange|fordere"
        r"|bitte)"
        r"|leg (?:\w+ )?uit\b|verduidelik|expliquem|(?:mni|ni|tu|mtu|wa)?eleze\w*|batao k\w+|ipaliwanag"
        r"|paki-?paliwanag",
    ),
    (
        AskKind.REPAIR,
        r"(?:ni|tu|m|mtu)?rudish\w* (?:stima|umeme|maji|network|mtandao|internet)|(?:mni|mtu|wani|watu|mu|wa"
        r"|ni|tu|m)?wek(?:a|e"
        r"|eni|een)\w*"
        r" (?:stima|umeme|maji|network|internet|wifi)|r[ée]pare[zr]|r[ée]tabli\w+|d[ée]pannez"
        r"|envoyez (?:\w+ )?techni\w+|arr[eé]gl[ae]\w*|rep[aá]r[ea]n\w*|reparier(?:en sie|t)|beheb(?:en|t)"
        r"|consert[ea]m?|arrum(?:em|a)|religu?em?|lig(?:uem|uem|ue|a|am) (?:a|essa|minha) luz|resolvam"
        r"|resuelvan"
        r"|restable[zc]\w+|herstel|(?:kom|stuur) (?:\w+ ){0,2}(?:monteur|tegnikus)|maak (?:dit|my|die|het)"
        r" (?:\w+ )?(?:reg"
        r"|heel)|los (?:\w+ ){1,3}op\b|riparar\w*|(?:mni|mtu|wani|watu|mu|wa|ni|tu|m)?rekebish\w+|(?:mni|mtu"
        r"|wani|watu|mu|wa|ni|tu|m)?tengenez\w+"
        r"|(?:bijli|light|net"
        r"|internet|paani) (?:\w+ )?(?:chalu|theek|thik|wapas)|(?:theek|thik) kar\w*|ठीक कर|ayusin"
        r"|(?:paki)?-?(?:pa)?ayos"
        r"|techniker (?:schicken|kommen)|schickt\b|schicken sie (?:\w+ )?techniker|(?:un|einen) techni\w+",
    ),
    (
        AskKind.RESPOND,
        r"r[ée]pondez|rappelez[- ](?:moi|nous)|respondan|cont[eé]st[ea]n\w*|ll[aá]men(?:me|nos)|antworten"
        r" sie|rufen sie"
        r"|melden sie|respondam|retornem|jibu (?:la|langu)|nijibuni|(?:m|mni|mtu)jib\w+|jawab (?:do|dijiye)"
        r"|sagutin",
    ),
)
_WISHED: tuple[tuple[AskKind, str], ...] = (
    (
        AskKind.REFUND,
        r"rembours(?:er|[ée]e?s?|ement)|r[ée]cup[ée]rer (?:mon argent|mes sous|la somme)|devoluci[oó]n"
        r"|reembolso"
        r"|devolver (?:o|el|meu|mi) (?:dinheiro|dinero)|devuelvan|estorno|restitui\w+"
        r"|(?:r[uü]ck)?erstatt(?:ung|en|et)"
        r"|terug\b|terugbetaling|rimborso|pesa\b|hela\b|refund",
    ),
    (
        AskKind.REPLACE,
        r"un (?:nouveau|nouvel|autre)|une (?:nouvelle|autre)|otr[oa]\b|un[oa]? nuev[oa]|um nov[oa]|uma nova"
        r"|outr[oa]\b"
        r"|ein(?:en?)? neue[ns]?|neue[ns]? |nieuwe?\b|nuwe\b|ander(?:e)?\b|bago(?:ng)?\b|mpya|nyingine"
        r"|naya\b|nayi\b",
    ),
    (
        AskKind.DELIVER,
        r"(?:livr|retrouv|recev|envoy|r[ée]cup[ée]r)\w* (?:mon|ma|mes|le|la|les) (?!argent|sous|somme)"
        r"|entregar|recibir|receber|mi (?:pedido|paquete|maleta)|meu (?:pedido|pacote)|minha (?:encomenda"
        r"|mala)"
        r"|(?:mein|meine|meinen|das|den) (?:paket|koffer|bestellung|ware)|liefern|geliefert|mijn (?:pakket"
        r"|bestelling|koffer)"
        r"|bezorg\w*|geleverd|my (?:pakkie|bestelling|bed|goed|meter)|aflewer|(?:mzigo|parcel|oda|bidhaa"
        r"|simu|kadi|token"
        r"|tokeni|units?|unit)\b|umeme w(?:angu|etu)|mera (?:order|saman|parcel)",
    ),
    (
        AskKind.CANCEL,
        r"annuler|annulation|r[ée]silier|cancelar|cancelaci[oó]n|cancelamento|k[uü]ndig\w+|storn\w+"
        r"|annuleren|opzeg\w*",
    ),
    (AskKind.UNLOCK, r"d[ée]blo\w+|r[ée]activ\w+|desbloque\w+|entsperr\w+|freischalt\w+|deblokker\w+"),
    (AskKind.CORRECT, r"correction|correcci[oó]n|corre[cç][aã]o|korrektur|hersien\w*"),
    (
        AskKind.COMPENSATE,
        r"indemnis\w+|d[ée]dommag\w+|compens\w*(?:ation|aci[oó]n|a[cç][aã]o|ar|en)\b|indemni[sz]\w+"
        r"|indeniz\w+"
        r"|entsch[aä]dig\w+|gutschrift\w*|schadevergoeding|skadevergoeding|pagar|paguen|preju[ií]zo",
    ),
    (AskKind.APOLOGISE, r"excuses|disculpas?|desculpas?|entschuldigung|excuses?|verskoning|samahani"),
    (
        AskKind.EXPLAIN,
        r"explications?|explicaci[oó]n|explica[cç][aã]o|expliquer|explicar|erkl[aä]rung|uitleg|spiegazion\w+"
        r"|maelezo"
        r"|verduideliking|paliwanag",
    ),
    (
        AskKind.REPAIR,
        r"r[ée]par(?:er|ation|[ée]e?s?)|technicien|d[ée]pann\w+|reparar|reparaci[oó]n|arreglen|t[eé]cnico"
        r"|consertar|conserto"
        r"|ligar a luz|religar|repar(?:iert|atur|ieren)|techniker|monteur|anschluss|(?:internet|strom)"
        r" (?:\w+ ){0,3}(?:wieder"
        r"|zur[uü]ck)|herstel\w*|regmaak|maji\b|stima\b|umeme\b|internet irudi|tegnikus",
    ),
    (AskKind.RESPOND, r"r[ée]ponse|respuesta|resposta|antwort|antwoord|jibu\b|sagot\b|jawab"),
)
_WISHING = re.compile(
    r"(?i)\b(?:je (?:veux|demande|souhaite|voudrais|exige|r[ée]clame|veut)|j'(?:exige|attends|aimerais)|nous"
    r" (?:voulons|demandons|exigeons)|je voudrais|ich (?:will|m[oö]chte|verlange|fordere|erwarte|brauche"
    r"|h[aä]tte gern)"
    r"|wir (?:wollen|m[oö]chten|fordern|verlangen|erwarten)|bitte(?! (?:warten|haben))|quiero|queremos|exijo"
    r"|exigimos"
    r"|necesito|solicito|pido|por favor|quero|gostaria|preciso|pe[cç]o|queria|exigo|espero (?:a|o|la|el)\b"
    r"|ik (?:wil|eis|verwacht)|(?:wij|we) willen|graag|ek (?:wil|soek|eis|verwag)|ons (?:wil|soek|eis)"
    r"|asseblief|voglio"
    r"|vorrei|pretendo|chiedo|nataka|tunataka|naomba|tunaomba|tafadhali|jameni|mujhe|hame|chahiye|chahta"
    r"|chahte"
    r"|gusto ko|kailangan ko|pakiusap|paki)(?![\w])|चाह"
)
_COMPILED = tuple((kind, re.compile(rf"(?i)(?<![\w-])(?:{pattern})")) for kind, pattern in _COMMANDS)
_NOUNS = tuple((kind, re.compile(rf"(?i)(?<![\w-])(?:{pattern})")) for kind, pattern in _WISHED)
# What was done or refused already: "mein Antrag wurde abgelehnt", "ils refusent de me rembourser".
_NOT_WISHED = re.compile(
    r"(?i)\b(?:wurde|wurden|abgelehnt|verweiger\w+|refus\w+|niegan|se nega\w*|neg[oó]\b|promis\w*|promet\w+"
    r"|versproch\w+|sagt[e]?\b|dit que|disent|dicen|dizem|dice\b|zegt|zeggen|s[eê]\b|walisema|wanasema"
    r"|anasema|mnasema|kaha|bol(?:a|e|ta|te)|bol raha|sabi|rechaz\w+|recus\w+|geweier\w*|geweigerd|abgewiesen"
    r"|erstattungsantrag|r[eé]clam[ée] |demand[ée] |hat (?:mir|uns)|haben (?:mir|uns))\b"
)
_ENOUGH = re.compile(r"(?i)\b(?:nie|not|pas|kein\w*|geen|hapana|si|sem|sin|ohne|no quiero) (?:\w+ ){0,2}?$")


def foreign_kinds(words: str, *, answering: bool = False) -> tuple[AskKind, ...]:
    """Return the remedies that a clause in another language asks for; () where it asks for none."""
    wishing = _WISHING.search(words) is not None
    found = _found(_COMPILED, words)
    if wishing or answering:
        known = {kind for _, kind in found}
        found += [(start, kind) for start, kind in _found(_NOUNS, words) if kind not in known]
    if not found or (_NOT_WISHED.search(words) and not wishing):
        return ()
    first = dict(reversed(found))  # the particular stands first in the table
    return tuple(dict.fromkeys(first[start] for start in sorted(first)))


def _found(table: tuple[tuple[AskKind, re.Pattern[str]], ...], words: str) -> list[tuple[int, AskKind]]:
    found = []
    for kind, pattern in table:
        match = pattern.search(words)
        urged = match is not None and match[0].lower().startswith(
            ("mni", "mtu")
        )  # "si mnirudishie": do give it back
        if match and (urged or not _ENOUGH.search(words[: match.start()])):
            found.append((match.start(), kind))
    return found
