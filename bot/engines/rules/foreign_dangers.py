"""Danger, despair, threats and exposure said plainly in German, French, Spanish, Portuguese, Swahili, Hindi.

The weights know few messages in these languages, so the plain words for what cannot wait stand here. Each
pattern joins two things (a smell and gas, a place and the night): a single word is seldom enough.
"""

from __future__ import annotations

from bot.domain.caseless import Caseless


def _any(*patterns: str) -> Caseless:
    return Caseless("|".join(f"(?:{pattern})" for pattern in patterns))


DANGER = _any(
    # gas
    r"\b(?:riecht|stinkt|riechen|rieche)\b[^.!?]{0,25}\b(?:nach )?gas\b|\bgas(?:geruch|leck|austritt)\b"
    r"|\bgas (?:tritt|strömt) aus\b|\b(?:sent|odeur|fuite|pue)\b[^.!?]{0,20}\bgaz\b"
    r"|\b(?:huele|olor|fuga|escape)\b[^.!?]{0,20}\bgas\b"
    r"|\b(?:cheiro|cheirando|vazamento|vazando)\b[^.!?]{0,20}\bg[aá]s\b"
    r"|\bgesi\b[^.!?]{0,30}\b(?:ina(?:vuja|nuka|toka)|unavuja)\b|\b(?:una|ina|inaya|ku)(?:vuja|nuka) gesi\b"
    r"|\bmtungi\b[^.!?]{0,30}\bunavuja\b|\bgas\b[^.!?]{0,20}\b(?:leak ho|ki (?:smell|badbu|boo)|nikal rah)",
    # fire and smoke
    r"\bes brennt\b|\bbrennt gerade\b|\b(?:steht|stehen) in flammen\b|\b(?:rauch|qualm|funken)\b[^.!?]{0,20}"
    r"\b(?:aus|kommt|kommen|sprüh\w+)\b|\b(?:raucht|qualmt|brennt|schmort)\b[^.!?]{0,25}\b(?:steckdose|kabel"
    r"|gerät|akku|wohnung|küche)\b|\b(?:steckdose|kabel|akku|sicherungskasten|zähler)\b[^.!?]{0,25}"
    r"\b(?:raucht|qualmt|brennt|schmort|funken|knistert)\b",
    r"\b(?:prend|a pris|en) feu\b|\b(?:fumée|étincelles)\b[^.!?]{0,25}\b(?:sor(?:t|tent)|de la|du|des)\b"
    r"|\b(?:sort|sortent) (?:de la fumée|des étincelles)\b|\b(?:prise|câble|batterie|compteur)\b[^.!?]{0,20}"
    r"\b(?:brûle|fume|crépite|étincelles)\b",
    r"\b(?:sale|saliendo|echa\w*) (?:mucho )?(?:humo|chispas)\b|\bse (?:está |esta )?(?:quemando|incendi\w+"
    r"|prendió fuego)\b"
    r"|\b(?:enchufe|cable|batería|contador)\b[^.!?]{0,20}\b(?:quema\w*|chispas|humo|ardiendo)\b|\barde la\b",
    r"\b(?:saindo|sai|soltando|solta\w*) (?:muita )?(?:fuma[cç]a|fa[ií]sca\w*)\b|\bpeg(?:ando|ou) fogo\b"
    r"|\b(?:fio|tomada|poste|quadro)\b[^.!?]{0,25}\b(?:fa[ií]sca\w*|fogo|queimando|fuma[cç]a)\b",
    r"\b(?:moto|moshi|cheche)\b[^.!?]{0,25}\b(?:un(?:a|ato)\w*|inawaka|zinatoa|inatoa|umeshika)\b"
    r"|\b(?:ina|zina)(?:toa|rusha) (?:moto|moshi|cheche)\b|\b(?:aag lag|dhua+n? nikal|chingari)",
    # electricity
    r"\bstromkabel\b[^.!?]{0,40}\b(?:hängt|liegt|knistert|gehweg|straße|boden|garten)\b|\bstromschlag\b"
    r"|\bc[aâ]bles?\b[^.!?]{0,25}\b(?:par terre|au sol|dénudés?)\b"
    r"|\bcables?\b[^.!?]{0,25}\b(?:en el suelo|caídos?|pelados?|sueltos?)\b"
    r"|\b(?:fios?|cabos?)\b[^.!?]{0,25}\b(?:no chão|caídos?|caiu|desencapados?)\b"
    r"|\bway[ao]\b[^.!?]{0,25}\b(?:zimeanguka|umeanguka|imeanguka|zimekatika|inarusha)\b"
    r"|\bcurrent (?:aa rah|lag)|\bjhatka lag",
    # life and health
    r"\b(?:ne|n')\s?(?:peut|peux|arrive)\w*\b[^.!?]{0,12}\brespirer\b|\brespire (?:mal|plus)\b"
    r"|\b(?:kann|bekomm\w*|kriegt?)\b[^.!?]{0,20}\b(?:nicht (?:mehr )?atmen|keine luft)\b"
    r"|\bno (?:puedo|puede) respirar\b|\bn[aã]o (?:consig[ou]\w*|consegue) respirar\b"
    r"|\b(?:na|ana|ha)shindwa kupumua\b|\bhawezi kupumua\b|\bsa+ns nahi\b"
    r"|\b(?:avalé|verschluckt|se (?:ha )?trag(?:ó|ado)|engoliu|amemeza)\b[^.!?]{0,30}\b(?:pile|pila|pilha"
    r"|batter\w*|betri|cachets?|pastillas|comprimidos?|dawa|magnet\w*|knopf\w*)\b",
    r"\b(?:bewusstlos|inconsciente?|inconscient|desmayad[oa]|desmaiou|amezimia|be+hosh)\b"
    r"|\b(?:ambulanc\w*|ambulância|ambulancia|krankenwagen|rettungswagen|samu)\b[^.!?]{0,40}"
    r"\b(?:pas|nicht|no|não|haijafika|hajafika|nahi|kommt|llega|chega|ne)\b"
    r"|\banakata roho\b|\bdor no peito\b|\bdolor en el pecho\b|\bdouleurs? (?:à|dans) la poitrine\b"
    r"|\b(?:brust|herz)schmerzen\b|\b(?:vomit\w+|crache\w*|spuckt?) (?:sangre|sangue|du sang|blut)\b",
    r"\b(?:gefangen|eingeschlossen|steck\w*)\b[^.!?]{0,20}\b(?:aufzug|fahrstuhl|lift)\b|\b(?:aufzug"
    r"|fahrstuhl)\b"
    r"[^.!?]{0,20}\b(?:gefangen|eingeschlossen)\b|\b(?:atrapad[oa]s?"
    r"|encerrad[oa]s?)\b[^.!?]{0,20}\bascensor\b"
    r"|\b(?:pres[oa]s?)\b[^.!?]{0,15}\belevador\b|\b(?:coincé|bloqué)e?s?\b[^.!?]{0,15}\bascenseur\b",
)
_LEFT = (
    r"(?:(?:me|nos) (?:ha |han )?(?:dejó|dejaron|dejado|abandonó|bajó|soltó|echaron)|se fue sin (?:mí|mi"
    r"|nosotros)"
    r"|m'a (?:laissée?|fait descendre|déposée?|abandonnée?)|nous a (?:laissés|fait descendre|abandonnés)"
    r"|(?:me|nos) (?:largou|deixou|deixaram|abandonou|mandou descer)"
    r"|(?:hat|haben) (?:mich|uns)\b[^.!?]{0,40}(?:stehen lassen|rausgeworfen|ausgesetzt|abgesetzt"
    r"|rausgeschmissen)"
    r"|(?:ame|wame|ime)(?:ni|tu)(?:acha|shusha|angusha|telekeza|nishusha)"
    r"|(?:utaar|chhod|chod) (?:diya|di|ke|kar)|ich (?:stehe|sitze|bin)|wir (?:stehen|sitzen|sind)"
    r"|estoy|estamos|je suis|on est|nous sommes|estou|tô|niko|tuko|kwama)"
)
_NIGHT = (
    r"(?:de noche|medianoche|de madrugada|sin cobertura|descampado|polígono|medio de la (?:nada|carretera)"
    r"|la nuit|minuit|nuit noire|\d ?h du matin|nulle part|de madrugada|escuro|meia[- ]noite|beira da estrada"
    r"|meio do nada|nachts?|mitternacht|dunkel\w*|nirgendwo|ausgesetzt"
    r"|usiku|giza|saa (?:sita|saba|nane|tisa)|porini|msituni"
    r"|raat|sunsan|andher\w+|jungle)"
)
_ALONE = (
    r"(?:allein\w*|solas?|seule?s?|sozinh[oa]s?|peke yangu|peke yake|akeli|akela|kleinkind\w*|enfants?|niños"
    r"|miedo|peur|medo|angst|batter[ií]a?e?|bateria|akku)"
)
STRANDED = _any(
    rf"\b{_LEFT}\b[^!?]{{0,90}}\b{_NIGHT}\b",
    rf"\b{_NIGHT}\b[^!?]{{0,60}}\b{_LEFT}\b[^!?]{{0,60}}\b{_ALONE}\b",
    rf"\b{_NIGHT}\b[^!?]{{0,60}}\b{_ALONE}\b[^!?]{{0,60}}\b{_LEFT}\b",
    r"\btirad[oa]s?\b[^.!?]{0,40}\b(?:sol[oa]s?|noche|carretera|polígono)\b",
    r"\b(?:ich|wir) (?:sitze?n?|stehe?n?) (?:hier )?(?:allein|fest)\b[^!?]{0,60}\b(?:nachts?|dunkel\w*"
    r"|bahnhof)\b",
)
# Told as over and done with in one of these languages.
OVER = _any(
    r"\b(?:gestern|vorgestern|letzte[nrs]?|vorige[nrs]?|vor (?:\d+|zwei|drei|vier) (?:tagen|wochen|monaten)"
    r"|avant-hier|la semaine dernière|le mois dernier|l'an dernier|il y a (?:\d+|deux|trois) (?:jours"
    r"|semaines|mois)"
    r"|ayer|anteayer|la semana pasada|el mes pasado|el año pasado|hace (?:\d+|dos|tres) (?:días|semanas"
    r"|meses)"
    r"|ontem|anteontem|semana passada|mês passado|ano passado|há (?:\d+|dois|três) (?:dias|semanas|meses)"
    r"|jana|juzi|wiki (?:iliyopita|jana)|mwezi (?:uliopita|jana)|mwaka jana|pichhle)\b"
)
SELF_HARM = _any(
    r"\b(?:ich|einfach)\b[^.!?]{0,25}\b(?:mach|mache) (?:heute |jetzt )?schluss\b(?! mit)"
    r"|\bnicht mehr leben\b"
    r"|\b(?:vor den zug|von der brücke|vom dach)\b[^.!?]{0,20}\b(?:gehen|werfe\w*|springe\w*|stürze\w*)"
    r"|\bmir das leben nehmen\b|\bmich umbring\w*|\b(?:ich will|möchte) sterben\b"
    r"|\bohne mich\b[^.!?]{0,20}\bbesser dran\b",
    r"\b(?:plus|pas) envie de vivre\b|\ben finir avec (?:la vie|tout)|\bpense à en finir\b|\bme (?:suicider"
    r"|pendre|foutre en l'air)\b|\bmettre fin à mes jours\b|\bveux mourir\b|\b(?:mieux que je|vaut que je)"
    r" (?:disparaisse|meure)\b",
    r"\bquitarme la vida\b|\bno quiero (?:seguir )?vivi(?:r|endo)\b|\bacabar con (?:todo|mi vida)\b"
    r"|\b(?:suicidarme|matarme|tirarme (?:al|del?|por))\b|\bganas de morir\w*|\b(?:mejor|más fácil) (?:estar"
    r" muert\w|desaparecer|morir\w*)\b|\bmejor muert[oa]\b",
    r"\b(?:me matar|tirar (?:a )?minha (?:própria )?vida|acabar com (?:a minha vida|tudo isso)|me jogar d[ao]"
    r"|me enforcar)\b|\bn[aã]o quero mais viver\b|\b(?:vontade|melhor) (?:de )?(?:morrer|não existir"
    r"|eu não existir)",
    r"\b(?:heri|afadhali|nataka|naomba) (?:ni)?(?:fe|kufa)\b|\bni(?:ta)?jiu[ae]\w*|\bkujiua\b"
    r"|\bnitajinyonga\b"
    r"|\bsina (?:sababu|haja) ya kuishi\b|\bhakuna haja ya kuishi\b|\bnimechoka na maisha\b",
    r"\b(?:mar jaan?a|marna|khatam kar(?:na| du| lu)) (?:chahta|chahti|hai|hu)\b|\bphansi laga"
    r"|\bjeene (?:ka|ki) (?:mann|ichcha|iccha) nahi|\b(?:khud ?kushi|aatmahatya|jaan de d)|\bjaan de du\b",
)
THREAT = _any(
    r"\b(?:ich|wir) (?:werde?n?|komme?n?|will|wollen|hau\w*|schlag\w*|brech\w*|mach\w*)\b[^.!?]{0,60}"
    r"\b(?:umbring\w*|totschlag\w*|zusammenschlag\w*|baseballschläger|anzünd\w*|abfackel\w*|messer"
    r"|verprügel\w*"
    r"|abstech\w*)\b|\bdass ich (?:ihm|ihr|ihn|sie|denen|euch)\b[^.!?]{0,40}"
    r"\b(?:ausschlag\w*|brech\w*|umbring\w*|schlag\w*|verprügel\w*|abstech\w*)\b"
    r"|\b(?:zähne|nase|beine|knochen|fresse)\b[^.!?]{0,15}\b(?:ausschlag\w*|brech\w*|einschlag\w*"
    r"|poliere?)\b",
    r"\b(?:je vais|on va|vais|j'vais) (?:lui |leur |te |vous |le |la |les )?(?:casser|péter|tuer|défoncer"
    r"|démonter|tabasser|égorger|crever|buter|planter)\b(?! les prix)|\b(?:mettre|foutre) le feu\b"
    r"|\bcasser (?:la gueule|les (?:jambes|dents|genoux)|les os)\b|\bfinir à l'hôpital\b",
    r"\b(?:partir|romper|reventar|rajar)(?:l[eoa]s?|te)?\b(?: \w+){0,2} (?:la cara|las piernas|la cabeza"
    r"|los dientes|los huesos)\b|\b(?:voy|vamos) a (?:matar|quemar|rajar|apuñalar|pegar|moler|prender fuego)"
    r"\w*\b|\bprender(?:le)? fuego a\b|\bcon una (?:pistola|navaja)\b|\bno va a salir caminando\b",
    r"\b(?:quebr[ao]r?|arrebent\w+) (?:a cara|as pernas|os dentes|ele)\b|\b(?:bot|met|tac|coloc"
    r"|ate)\w* fogo\b"
    r"[^.!?]{0,20}\b(?:loja|ag[êe]ncia|casa|carro|neles|nele|escrit[óo]rio)\b|\bvou (?:matar|furar|esfaquear"
    r"|espancar|pegar el[ea] na)\b",
    r"\b(?:tuta|nita|wata)(?:m|wa|ku)?(?:choma|ua|piga|chapa|kata|vunja)\w*\b[^.!?]{0,30}"
    r"\b(?:huy[ou]|hao|mikono|miguu|meneja|dereva|mhudumu|akirudi|wakija|cashier|ofisi|agent)\b"
    r"|\b(?:huy[ou]|hao|meneja|dereva|mhudumu|cashier|agent)\b[^.!?]{0,20}\b(?:tuta|nita)(?:m|wa)?"
    r"(?:choma|ua|piga|chapa|kata|vunja)\w*",
    r"\b(?:tange?|haddi\w*|haath|hath|pair|muh|sar)\b[^.!?]{0,12}\b(?:tod|toda|todne|todenge|phod)\w*"
    r"|\b(?:jalane|jala denge|jala dunga|maar dunga|maar denge|maar dalunga|uthwa l\w+|goli maar)\b",
    r"\b(?:bliksem|moer|donner|dood(?:maak|skiet)) (?:hom|haar|julle|hulle)\b|\b(?:hom"
    r"|haar) (?:gaan )?(?:bliksem"
    r"|moer|donner|doodmaak)\b",
)
EXPOSURE = _any(
    r"\b(?:privatadresse|privatnummer|handynummer|wohnadresse|privat wohnt)\b|\bwo (?:er|sie|der|die"
    r"|dies\w+)\b"
    r"[^.!?]{0,40}\bwohnt\b|\b(?:finde?|such\w*|poste?|veröffentlich\w*)\b[^.!?]{0,30}\b(?:instagram|facebook"
    r"|gesicht|vollen namen)\b[^.!?]{0,30}\b(?:vo[nm]|lieferant\w*|fahrer\w*|frau|typ\w*|mitarbeiter\w*)\b",
    r"\b(?:trouve|cherche|donne|mets|publie|balance|poste)\b[^.!?]{0,20}\b(?:où (?:il|elle) habite"
    r"|(?:l')?adresse"
    r" (?:perso\w*|de (?:la dame|l'agent|ce|cette|la caissière|du (?:livreur|chauffeur|conseiller|patron)))"
    r"|(?:le )?numéro (?:perso\w*|de portable)|(?:le )?nom complet|(?:la |sa )photo (?:du|de la) (?:livreur"
    r"|dame"
    r"|caissière|chauffeur))",
    r"\b(?:d[oó]nde|onde) (?:vive|mora)\b(?=[^?]{0,60}(?:public|post|pon|sub|bota|coloca|viral|caj|repart"
    r"|conduc|motor|moç|atend))|\b(?:pon|publica|sube|busca|quiero|encuentra)\b[^.!?]{0,15}\b(?:el (?:móvil"
    r"|teléfono|número|nombre y apellidos)|la (?:dirección|cara|foto)) (?:del?|de (?:la|ese|esa))"
    r" (?:repartidor\w*|cajer\w*|conductor\w*|enfermer\w*|cartero|técnico|chic\w|señora|empleado?a?)\b",
    r"\b(?:p[õo]e|bota|coloca|posta|publica|descobre|acha)\b[^.!?]{0,15}\b(?:o (?:telefone|número|cpf"
    r"|endereço"
    r"|nome completo|whatsapp)|a (?:placa|foto|cara|casa)) (?:d[aoe]l?[ea]?|d[ae]quel[ea]) (?:\w+ )?(?:moç\w"
    r"|atendente|motorista|entregador\w*|caixa|gerente|vendedor\w*|mulher|rapaz)\b",
    r"\b(?:weka|andika|tafuta|post|tuma|toa)\b[^.!?]{0,20}\b(?:namba (?:ya|yake)|picha (?:ya|yake)"
    r"|jina (?:la|lake)"
    r"|anapoishi|anakaa wapi|nyumbani)\b[^.!?]{0,40}\b(?:yule|huyo|mhudumu|agent|cashier|dereva|dada|jamaa"
    r"|watu"
    r"|facebook|kamili)\b",
    r"\b(?:uska|uski|us \w+ ka|us \w+ ki|driver ka|agent ka|iska)\b[^.!?]{0,12}\b(?:number|ghar ka pata"
    r"|address"
    r"|photo|naam)\b[^.!?]{0,30}\b(?:daal|daalo|post|nikal|viral|likh|call kar)",
)
HATE = _any(
    r"\b(?:alle )?(?:ausländer|türken|araber|juden|zigeuner|flüchtlinge|neger|polen)\b[^.!?]{0,30}\b(?:raus"
    r"|diebe|dreck\w*|abschaum|dumm|faul|verschwinden|verbrecher)\b",
    r"\b(?:les|ces|tous les|sales) (?:arabes|noirs|juifs|roms|musulmans|étrangers|immigrés|chinois|gitans)\b"
    r"[^.!?]{0,30}\b(?:voleurs|vermine|sales|dehors|fainéants|racaille|vire|menteurs|dégagent)\b",
    r"\b(?:los|estos|esos|todos los|las) (?:moros|negros|gitanos|sudacas|venezolanos|judíos|inmigrantes"
    r"|chinos"
    r"|rumanos|panchitos|haitianos)\b[^.!?]{0,30}\b(?:ladrones|basura|rateros|vagos|fuera|escoria|ratas"
    r"|se vayan"
    r"|no saben|sucios)\b",
    r"\b(?:nordestin[oa]s?|pret[oa]s?|negr[oa]s?|judeus?|paraguai[oa]s?|venezuelan[oa]s?|crentes?"
    r"|macumbeir\w+)\b"
    r"[^.!?]{0,20}\b(?:tud[oa]|todos?|s[oó]|é|são)\b[^.!?]{0,12}\b(?:burr\w+|preguiços\w+|ladr\w+|lixo"
    r"|vagabund\w+"
    r"|bandid\w+|raça)\b",
    r"\b(?:wasomali|wahindi|wakikuyu|waluo|wakamba|warundi|wanyarwanda|wazungu|waarabu|wanawake"
    r"|kabila (?:hilo"
    r"|hiyo|yao|lao))\b[^.!?]{0,25}\b(?:wezi|wachafu|wavivu|wajinga|wafukuzwe|washenzi|magaidi|hawafai)\b",
    r"\b(?:bihari|madrasi|mull[ae]|muslim\w*|dalit\w*|chamar|north[- ]east wale|neech jaa?t\w*"
    r"|chinki)\b[^.!?]{0,30}"
    r"\b(?:gand[ea]|chor|gaddar|boycott|naukri mat|kaam nahi dena|neech|aatankw\w+)\b",
)
OFFENCES = (THREAT, EXPOSURE, HATE)
