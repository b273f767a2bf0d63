"""Words around a name that make it a person's: roles, verbs, titles, badges, signatures, in many tongues."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless

UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽŻŹČĆĐİŞ"
LOWER = "a-zß-öø-ÿłśšžżźčćđışęąńřěůğőű"
# Roles of people in the languages that stories are told in; those of German, whose nouns are all written with
# capitals, stand apart.
ROLE = (
    r"(?:driver|tech|rider|courier|agent|manager|supervisor|cashier|waiter|waitress|receptionist|technician"
    r"|engineer|installer|operator|representative|rep|adviser|advisor|assistant|attendant|officer|guard|nurse"
    r"|doctor|pilot|steward|stewardess|conductor|teller|clerk|staff|employee|worker|lady|guy|man|woman"
    r"|gentleman"
    r"|bloke|chap|lad|dude|girl|boy|fella|salesman|saleswoman|salesperson|seller|mechanic|plumber"
    r"|electrician|landlord|landlady|boss|owner|neighbou?r|tout|boda|cabin crew|team leader|team lead"
    r"|colleague"
    r"|consultant|host|hostess|adjust[eo]r|assessor|inspector|surveyor|broker|dealer|contractor|fitter|porter"
    r"|dispatcher|cleaner|banker|valet|dentist|pharmacist|solicitor|secretary|director|handler|handyman"
    r"|delivery ?man|postman|mailman|wife|husband|son|daughter|brother|sister|mother|father|mum|mom|dad|nana"
    r"|grandma|grandpa|grandmother|grandfather|uncle|aunt|auntie|aunty|cousin|niece|nephew|friend|roommate"
    r"|flatmate|housemate|partner|girlfriend|boyfriend|fianc[ée]e?|tenant|caretaker|watchman|askari|makanga"
    r"|conda|kanga|fundi|wakala|dereva|kondakta|mhudumu|utingo|konda|mwalimu|jirani|nduthi guy|boda guy"
    r"|boda ?boda|okada man|trotro mate|mate|oga|madam|alhaji|alhaja|hajia|mallam|bra|bro|sis|mama|baba|mzee"
    r"|kuya|ate|manong|bhai|bhaiya|didi|saathi|partner|bursar|headmaster|principal|teacher|pastor|imam|sister"
    r"|conseiller|conseill[èe]re|livreur|livreuse|vendeur|vendeuse|technicien|technicienne|facteur|chauffeur"
    r"|g[ée]rante?|responsable|voisine?|coll[èe]gue|coursier|repartidor|repartidora|t[ée]cnico|se[ñn]orita"
    r"|vendedora?|conductora?|chofer|encargad[oa]|vecin[oa]|asesora?|tecnico|corriere|commess[oa]|vicin[oa]"
    r"|motorista|atendente|entregador|gerente|senhora?|monteur|bezorger|medewerker|medewerkster|buurman"
    r"|buurvrouw|kurier|kierowca|bhuti|sisi|ntate|gogo|malume)"
)
_GERMAN_ROLE = (
    r"(?:techniker(?:in)?|mitarbeiter(?:in)?|fahrer(?:in)?|zusteller(?:in)?|nachbar(?:in)?|kolleg(?:e|in)"
    r"|bote"
    r"|verk[äa]ufer(?:in)?|berater(?:in)?|chef(?:in)?|hausmeister|kollegen|freund(?:in)?|mann|frau|sohn"
    r"|tochter)"
)
CAP = rf"(?:Mc|Mac|La|De|Le|Da|Fitz|O['’])?[{UPPER}][{LOWER}]+(?:['’-][{UPPER}]?[{LOWER}]+)?"
SHOUTED = rf"[{UPPER}]{{3,}}(?![\w])"
# "Van Wyk", "de la Cruz", "bin Salman": what a surname may begin with.
_PARTICLE = (
    r"(?:(?:[Vv]an(?: de[rn]?)?|[Dd]e(?: la| los)?|[Dd]el|[Vv]on|[Bb]int?|[Aa]l|[Ee]l|[Ll]e|[Ll]a|[Dd][iau]"
    r"|[Tt]er)[ -])?"
)
TAIL = rf"(?:[ \t]+(?:{_PARTICLE}{CAP}|[A-Z]\b\.?)){{0,2}}"
_NAME = rf"(?P<name>{CAP}{TAIL}|{SHOUTED}(?:[ \t]+{SHOUTED})?)"
LOOSE = rf"(?P<name>[{UPPER}{LOWER}][{LOWER}'’-]+(?:[ \t]+(?:{CAP}|[A-Z]\b\.?)){{0,2}}|{SHOUTED})"

TITLED = re.compile(
    rf"\b(?P<name>(?:Sir|Ma['’]?am|Bi|Bw|Mr|Mrs|Ms|Miss|Mx|Herrn?|Frau|Madame|Mme|Mlle|Monsieur|Señora?|Sra?|Srta|Signora?|Sig"
    rf"|Dr|Dra"
    rf"|Eng|Engr|Prof|Mister|Madam|Mama|Bwana|Bibi|Mwalimu|Mzee|Pastor|Rev|Bishop|Imam|Alhaji|Alhaja|Hajia"
    rf"|Mallam"
    rf"|Barr|Smt|Shri|Shrimati|Kumari|Oom|Tannie|Ntate|Mme|Bra|Kuya|Ustaz|Ustadh|Sheikh|Hajj|Hajji"
    rf"|Mevrouw|Meneer|Mevr|Mev|Mnr|Mej|Dhr|Pan|Pani|Doña|Dona|Senhora?|Constable|Sergeant|Nurse|Captain"
    rf"|Officer|Auntie?|Aunty"
    rf"|Uncle|Oga|Bro|Coach)\b\.?[ \t]+{_PARTICLE}{CAP}{TAIL})"
)
NAMED = Caseless(
    rf"\b(?i:{ROLE}s?)(?:\s*,)?\s+"
    r"(?:(?i:who (?:is|was|goes by)|by the name(?: of)?|whose name (?:is|was)|is|was|wa|ni|was just"
    r"|is just)\s+)?"
    rf"(?i:called|named|name|by name|anaitwa|aitwaye|anayeitwa)(?:\s+(?:is|was|of))?\s*:?\s+{LOOSE}",
    cased=True,
)
IS_CALLED = Caseless(
    rf"\b(?i:{ROLE}|{_GERMAN_ROLE}|he|she|who|someone|somebody|one)\b[^.!?\n]{{0,28}}"
    rf"\s(?i:(?:is|was|'s|’s) (?:called|named)|goes by|called himself|called herself)\s+{LOOSE}",
    cased=True,
)
NAME_IS = Caseless(
    r"\b(?i:my|his|her|their|whose|agent'?s|driver'?s|rider'?s|manager'?s|the)"
    rf"\s+(?:(?i:full|first|last|real)\s+)?names?\s+(?i:is|was|:|na|ni)\s+{LOOSE}",
    cased=True,
)
BY_NAME_OF = Caseless(
    rf"\b(?i:by the name(?: of)?|(?:someone|somebody|one) (?:called|named)|one (?:mr|mrs|miss|certain)"
    rf"|a certain|signing as|signs as|calls? (?:himself|herself)|une? certaine?|un[oa]? cert[oa]|un[ao]? tal"
    rf"|uma? tal|eine? gewisse[rn]?|ene)\s+{LOOSE}",
    cased=True,
)
# "his tag said Kevin", "her badge reads: Mary".
BADGE = Caseless(
    r"\b(?i:name ?tag|name ?badge|name ?plate|badge|tag)\s+(?i:said|says|read|reads|was|is|showed|shows|with"
    r"|had)"
    rf"(?:\s+(?i:the\s+)?(?i:name\s+))?\s*[:,]?\s*[\"'“‘]?{LOOSE}",
    cased=True,
)
# The same in other languages: "anaitwa Juma", "dem dey call am Chuks", "je m'appelle Aline".
CALLED_ABROAD = Caseless(
    r"\b(?i:(?:an|wan|m|a)aitwa|aitwaye|anayeitwa|naitwa|jina (?:la(?:ngu|ke|o)(?: ni)?|ni)|(?:dem"
    r"|they) (?:dey )?call"
    r"(?: am| him| her)?|my name na|im name na|(?:m|s)['’]appelle(?:nt)?|nomm[ée]e?s?|du nom de|llamad[oa]s?"
    r"|(?:se|me) llama(?:n)?|llamo|mi nombre es|de nombre|chiamat[oa]|(?:si|mi) chiam[ao]|di nome|chamad[oa]"
    r"|(?:se|me) cham[ao]|meu nome [ée]|hei(?:ß|ss)[et]n?|mein name ist|namens|genaamd|ik heet|heet"
    r"|mijn naam is|nazywa(?:m)? si[ęe]|o imieniu|pangalan (?:niya|ko)(?: ay)?|(?:mera|uska"
    r"|unka) na+m(?: hai)?)"
    rf"\s+{LOOSE}",
    cased=True,
)
ROLE_NAME = Caseless(rf"\b(?i:{ROLE})\b(?i:\s+(?:ya|wa|named?))?\s*[,:(]?\s*(?i:one\s+)?{_NAME}", cased=True)
# A role before a name in small letters, or where every noun is written large: only known names count.
ROLE_SMALL = Caseless(
    rf"\b(?i:{ROLE}|{_GERMAN_ROLE})\b\s*[,:(]?\s+(?i:one\s+)?(?P<name>[{UPPER}{LOWER}][{LOWER}]{{2,}})\b",
    cased=True,
)
SPOKE = Caseless(
    r"\b(?i:spoke|speaking|speak|spoken|talked|talking|talk|chatted|chatting|chat|dealt|dealing|met|call"
    r"|calls"
    r"|on (?:the )?phone|on (?:the )?line)\s+(?i:to|with|from)\s+" + LOOSE,
    cased=True,
)
BY = Caseless(
    r"\b(?i:(?:served|helped|told|assured|promised|insulted|shouted at|handled|assisted|attended to|advised"
    r"|seen|signed|sent|given|answered|informed|contacted|called|emailed|texted|rung|visited|rejected"
    r"|approved"
    r"|collected|received|picked up|written|drafted|quoted|sold(?: \w+){0,2}|misled|rebooked|refused)"
    r"\s+(?:back\s+)?by)\s+(?i:one\s+)?" + LOOSE,
    cased=True,
)
# "e-mails from Tracey", "ask for ronald": whom one had to do with.
WITH = Caseless(
    r"\b(?i:(?:e-?mails?|messages?|letters?|texts?|replies|reply|notes?|voicemails?|word|someone)\s+from"
    r"|ask(?:ed|ing)? for|asked|told|called|rang|phoned|emailed|texted|whatsapp(?:ed)?|messaged|met"
    r"|gave (?:it|them"
    r"|the \w+|my \w+) to|give (?:it|them|the \w+|my \w+) to|left (?:it|them|the \w+|my \w+) with"
    r"|gave|paid|trusted|attention of|niliongea na|nimeongea na|niliambiwa na|nimempigia|nilimpigia|niliongea"
    r"|kausap ko si|parl[ée] (?:[àa]|avec)|hablado con|habl[ée] con|falei com|parlato con|gesproken met"
    r"|gesprochen mit|transferr(?:ed|ing) (?:me )?(?:between|from|to)|between|spoke)\s+" + LOOSE,
    cased=True,
)
# "j'ai eu Thibault au téléphone", "ich habe mit Annegret gesprochen".
AROUND = Caseless(
    rf"\b(?i:j['’]ai eu|eu)\s+(?P<name>{CAP}{TAIL})\s+(?i:au t[ée]l|en ligne)"
    rf"|\b(?i:mit|met|con|com|avec)\s+(?P<name2>{CAP}{TAIL})\s+(?i:gesprochen|telefoniert|gesproken|parl)",
    cased=True,
)
FROM = re.compile(
    rf"\b(?P<name>{CAP}{TAIL})\s+(?i:from|in|at|on|of)\s+(?i:the\s+)?(?i:\w+\s+)?"
    r"(?i:billing|accounts|support|sales|customer (?:care|service|support)|complaints|refunds|claims|returns"
    r"|collections|dispatch|reception|call cent(?:re|er)|branch|shop|store|counter|till|desk|chat|phone"
    r"|hotline"
    r"|front desk|office|warehouse|depot|stage)\b"
)
# A given name with a surname, or alone before what only people do: "Kevin Brandt came", "Priya told me".
FULL = re.compile(rf"(?<![\w@#.&-])(?P<name>{CAP}[ \t]+{CAP})(?![\w&-])")
DOES = re.compile(
    rf"(?<![\w@#.&-])(?P<name>{CAP})\s+(?:(?:from|at|in|on|of) (?:the )?(?:\w+ ){{1,3}})?(?:just |then "
    rf"|also |only "
    r"|even |straight |finally |kept |keeps )?(?:said|says?|saying|told|tells|came|promised|hung up|shouted"
    r"|laughed|yelled|apologi[sz]ed|insulted|touched|harassed|spoke|swore|ghosted|lied|insisted|explained"
    r"|advised|assured|wrote back|called me|phoned me|rang me|emailed me|texted me|dropped|smiled|shrugged"
    r"|winked"
    r"|signed|sold me|refused|on (?:the )?(?:chat|phone|line))\b"
)
# "ask for Thabo Nkosi", "addressed to Lerato Dube": somebody to turn to.
ASK_FOR = Caseless(
    r"\b(?i:ask(?:ing|ed)? for|attention|attn|c/o|addressed to|in the name of|under the name(?: of)?"
    r"|name[ds]? as|on behalf of|account holder|beneficiary|recipient|signed for by|received by|collected by"
    rf"|left with|registered to|belongs to)\s*:?\s+(?P<name>{CAP}\s+{CAP}|{SHOUTED})",
    cased=True,
)
# "every week someone new (last was Mereana)": whom the person dealt with, told in passing.
LAST_WAS = Caseless(
    r"\b(?i:some(?:one|body)|agents?|person|people|staff|names?|reps?)\b[^.!?\n]{0,24}"
    rf"\b(?i:(?:last|latest|first|this time|today|now)(?: one)? (?:was|is)|it was)\s+(?P<name>{CAP}{TAIL})",
    cased=True,
)
# How a message is signed, at a line's end or inside quotes: "Regards, Jane Njeri", "signed off as 'Jay'".
CLOSING = (
    r"(?:(?:kind(?:est)?|best|warm|many|with)?\s*regards|yours(?: (?:faithfully|sincerely|truly))?"
    r"|sincerely(?: yours)?"
    r"|faithfully|thanks?(?: you)?(?: (?:again|in advance|very much|so much))?|cheers|many thanks"
    r"|best(?: wishes)?|respectfully"
    r"|cordialement|bien [àa] vous|merci(?: d['’]avance)?|sinc[èe]res salutations|salutations"
    r"|mit freundlichen"
    r" gr[üu](?:ß|ss)en|freundliche gr[üu](?:ß|ss)e|(?:viele|liebe|beste) gr[üu](?:ß|ss)e|gru(?:ß|ss)|mfg|vg"
    r"|lg|danke"
    r"|saludos(?: cordiales)?|atentamente|gracias|grazie|cordiali saluti|saluti|atenciosamente|obrigad[oa]"
    r"|(?:met vriendelijke )?groet(?:en|jes)?|bedankt|pozdrawiam|wako(?: mwaminifu)?|asante(?:ni)?|ahsante"
    r"|shukran"
    r"|salamat(?: po)?|from|signed|love)"
)
SIGNED = Caseless(
    rf"(?i:(?:^|[.!?;\n\"'“‘–—-])[ \t]{{0,4}}{CLOSING})[ \t]{{0,3}}[,.!:–—-]{{0,3}}\s{{0,4}}"
    rf"(?P<name>{CAP}(?:[ \t]+(?:(?:[Ll]e|[Dd]e|[Vv]an|[Bb]in) )?"
    rf"(?:{CAP}|[A-Z]{{1,3}}\b\.?)){{0,4}})(?=[ \t]*(?:$|\n|[\"'”’]|[,.]?\s*(?:\+?\d|\n|$|\(|[{LOWER}]+@)))"
    rf"|\b(?i:signed(?: off)?(?: (?:as|by|off as))?|signed it|signing as|signature)\s+[\"'“‘]?"
    rf"(?P<name2>{CAP}(?:[ \t]+(?:{CAP}|[A-Z]\b\.?)){{0,3}})",
    cased=True,
)
LAST_LINE = re.compile(
    rf"\n[ \t]*[-–—~]?[ \t]*(?P<name>{CAP}(?:[ \t]+(?:{CAP}|[A-Z]\.?)){{1,3}})[ \t]*"
    r"(?=(?:\n[ \t]*(?:[+(]?\d|[\w.]+@|[Tt]el|[Pp]hone|[Mm]ob|[Cc]ell)[^\n]*)*\s*$)"
)
# "Ramesh ji", "Suresh bhai": an address of respect behind the name.
RESPECT = re.compile(
    rf"\b(?P<name>{CAP}|[{LOWER}]{{3,}})[ -](?:ji|bhai|bhaiya|didi|saab|sahib|sir|ma'am|madam|anna|garu)\b"
)
# "Akosua B at the desk", "Oluwadamilare O. on the chat".
INITIAL = re.compile(rf"(?<![\w@#.&'’-])(?P<name>{CAP}[ \t]+[A-Z]\b\.?)(?![\w&'’-]|[ \t]*\d)")
# More people after one that was found: ", Pieter and Johan", "and then Daniel".
FURTHER = re.compile(
    rf"(?:\s{{0,2}},\s{{0,2}}(?:and |then |or |and then )?|\s{{1,2}}(?:and|or|then|and then|to|na|y|e|et|und"
    rf"|en|&)\s{{1,2}})(?P<name>{CAP}{TAIL})"
)
RUN = re.compile(
    rf"(?<![\w@#&/'’-])(?<!\w\.)(?<!& )[{UPPER}][\w'’-]*(?:(?<=\b[A-Z])\.)?"
    rf"(?:[ \t]+[{UPPER}][\w'’&-]*(?:(?<=\b[A-Z])\.)?)*"
)
# What stands before the name of a place or a house, not of a person.
PLACE_BEFORE = re.compile(
    r"(?i:^(?:hotel|saint|st|san|santa|santo|sao|são|mount|mt|lake|port|fort|camp|villa|casa|rue|via|calle"
    r"|avenida|chez|rua"
    r"|place|villa|plaza|chateau|château|the|hospital|hôpital|clinique|clínica|colegio|praça|parque|porto"
    r"|ponte"
    r"|kwa|ile|chez|team|radio|cafe|café|galerie|uss|hms|mv|cyclone|hurricane|storm|windhoek)$)"
)
