"""Decide what kind of message a text is, by a table of patterns: safety first, then the bot's own matters."""

from __future__ import annotations

import re

from bot.domain.reading import Triage


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)


_FIGURES = _any(
    r"(?:my |the )?(?:phone|battery|laptop|tablet|router|car|engine|line|signal|plant)s?(?: is| are|'s| keeps)? (?:almost |nearly )?(?:dying|dead|dies|died)",
    r"killing (?:me|us|my|it)\b(?! with)|(?:bills?|prices?|charges|wait(?:ing)?|hold music|this) (?:is|are) killing",
    r"dying (?:to|for|of (?:laughter|boredom))|starv\w+ (?:customer|service)|die of boredom|drop dead gorgeous|bored to death",
    r"fire (?:your|him|her|them|the|that|stick|tv|sale)|fired|on fire sale|under fire|ceasefire|amazon fire|killed (?:my|the) (?:battery|phone|mood|vibe|deal|day|weekend)",
    r"shoot (?:me )?(?:an? )?(?:email|message|dm|text)|bomb(?:ed)? out|heart attack when|almost had a heart attack|(?:bill|price) shock|nearly died (?:laughing|when i saw)",
    r"gas (?:bill|meter|account|supplier|refund|company|price|tariff)|burn(?:ed|ing|t)? (?:through|my data|data|money|out|cd)|explode[ds]? with|blow(?:ing)? up (?:my|on)",
)  # fmt: skip
_DANGER = _any(
    r"(?:smell(?:s|ing|ed)?|stink\w*|leak(?:s|ing)?)(?: \w+){0,3} (?:of )?gas\b|gas (?:is )?(?:leak\w*|smell\w*|escap\w*)|leak(?:ing)? (?:of )?gas|carbon monoxide|co alarm",
    r"(?:house|flat|home|kitchen|meter|transformer|router|charger|phone|socket|wires?|cable|pole|room|building|car|battery|it|box) (?:is |has |just |was )?(?:caught|catching|on) fire|(?:is|it's|its) burning\b|there(?:'s| is) (?:a )?fire\b|fire (?:in|at) (?:my|the) (?:house|flat|home|building)|smoke (?:coming|is coming|from)|sparks? (?:coming|flying|from)|(?:wires?|meter|socket|cable|pole|transformer) (?:is |are |keeps? )?(?:sparking|smoking|burning)",
    r"(?:live|exposed|fallen|hanging|bare) (?:electric(?:al|ity)? |power )?(?:wires?|cables?|lines?)|electrocut\w+|(?:electric|electrical) shocks?|getting shocked",
    r"(?:oxygen (?:machine|concentrator|tank)|ventilator|dialysis|life support|nebuli[sz]er)(?: \w+){0,8} (?:off|down|out|stopp\w+|no|fail\w*|without|need\w*|runn\w+)|(?:no power|power|electricity|without power|blackout)\b(?: \w+){0,12} (?:oxygen|ventilator|dialysis|life support|nebuli[sz]er)",
    r"(?:can'?t|cannot|can not|cant|unable to|struggling to|trouble) breath\w*|not breathing|unconscious|chest pains?|having a (?:heart attack|stroke|seizure)|bleeding (?:badly|heavily|out|a lot)|severe(?:ly)? (?:bleeding|allergic)|anaphyla\w+|overdos\w+|insulin (?:is |has )?(?:runn\w+ out|gone|spoil\w*)|(?:out of|no|without) insulin|(?:poison(?:ed|ing))\b|life[- ]threatening|(?:someone|somebody|he|she|baby|mum|mom|dad|mother|father|child|wife|husband) (?:is |might |may |will |could )?(?:dying|going to die|die)\b",
    r"(?:i|we)(?:'m| am| are|'re)? (?:going to|gonna|might|may|will|could) die\b|trapped in (?:the|a|an) (?:lift|elevator|car|fire|building|room)|(?:driver|man|he) (?:is )?(?:attack\w*|assault\w*|rap\w+|kidnap\w*|abduct\w*|stab\w*|shot|following)(?:ed|ing)? (?:me|us)|being (?:attacked|kidnapped|assaulted|followed)|brakes? (?:failed|not working|gone)|drowning",
    r"(?:fuga|olor a|huele a) (?:de )?gas|cheiro de g[aá]s|odeur de gaz|gasgeruch|riecht nach gas|es brennt|gaslucht|incendio|moto unawaka",
)  # fmt: skip
_STRANDED = _any(
    r"\bstranded\b|stuck (?:alone|at (?:the )?(?:airport|station|bus|road|side)|(?:in|on|at) (?:the )?(?:middle of nowhere|roadside|side of the road|motorway|highway|dark))",
    r"(?:left|dropped|dumped|abandoned|kicked|threw|put) (?:me|us)(?: \w+){0,6} (?:middle of nowhere|roadside|side of the road|highway|motorway|dark|at night|alone|(?:1|2|3|4)\s?am|midnight|wrong place)",
    r"(?:alone|by myself|on my own)(?: \w+){0,8} (?:at night|dark|late|midnight|unsafe|scared|(?:1|2|3|4|11|12)\s?[ap]m)|(?:i|we) (?:do not|don'?t|dont) feel safe|feel(?:ing)? unsafe|(?:nowhere|no place) to (?:sleep|go|stay)(?: tonight)?|no way (?:to get )?home (?:tonight|now)|can'?t get home tonight",
)  # fmt: skip
_FREELY = _any(
    r"not stranded|was stranded|were stranded|got stranded|been stranded|left (?:me |us )?stranded (?:last|on|in|for \d)|stranded (?:last|on \w+day|yesterday|for \d+ (?:hours|days))|left stranded (?:last|yesterday)|stranded parcel"
)
_SELF_HARM = _any(
    r"(?:kill|hurt|harm|hang|cut|shoot|off|unalive)(?:ing)? my ?self|\bsuicid\w*|end(?:ing)? (?:my|it all)(?: life)?\b(?! contract)|(?:want|wanna|wish|going|ready|rather|better) (?:to |i (?:was|were) |off )?(?:die|dead)\b|don'?t want to (?:live|be alive|be here anymore)|do not want to live|no (?:reason|point) (?:to|in) (?:live|living|going on)|take my (?:own )?life|better off dead|self[- ]?harm|can'?t go on (?:living|anymore|like this)|jump (?:off|from) (?:a|the) (?:bridge|building|roof)|not worth living|suicidarme|me matar|umbringen"
)  # fmt: skip
_THREAT = _any(
    r"(?:i(?:'ll| will|'m going to|m going to| am going to| gonna|'m gonna|m gonna|ma| want to| swear i'?ll)|we(?:'ll| will)|going to|gonna) (?:\w+ ){0,2}?(?:kill|beat|shoot|stab|burn (?:down|their|your|the)|bomb|hurt|slap|punch|break (?:his|her|their|your) (?:legs?|neck|face|bones)|smash (?:his|her|their|your|up)|attack|murder|destroy (?:him|her)|poison|find (?:him|her|them|you) and)\b(?! my ?self| (?:the|this) (?:contract|deal|subscription|price))",
    r"(?:deserves?|should|needs?) to (?:die|be (?:shot|killed|beaten|hanged|stabbed|burnt|burned))|set (?:the|their|your) (?:\w+ )?(?:on fire|ablaze)|blow up (?:the|their|your) (?:office|shop|branch|store|building)|burn (?:down )?(?:the|their|your) (?:office|shop|branch|store|building)(?: down)?|come (?:with|for) (?:a gun|you with)|i have a (?:gun|knife)|hope (?:he|she|they|you)(?: all)? dies?\b",
)  # fmt: skip
_EXPOSURE = _any(
    r"(?:find|get|give|post|share|publish|leak|expose|dig up|track down|look up|reveal|need|want|doxx?)(?: me| out| and post| us)? (?:the |his |her |their |that |where )?(?:\w+'?s? )?(?:home |private |personal |real |house )?(?:address|phone number|home|location|where (?:he|she|they) lives?|lives\b|personal (?:details|data|information|info|number)|facebook|full name|family)(?: of (?:the|that|this|an?) | of (?:him|her))",
    r"(?:find|get|post|share|publish|leak|expose|track down|put)(?: me)? (?:his|her|(?:that|the|this) (?:\w+ )?(?:driver|agent|rider|manager|cashier|girl|guy|man|woman|lady|technician|courier|waiter|clerk|teller)'?s?) (?:home |private |personal |real |house |full |phone )*(?:address|number|home|location|details|info|name|face|photo|picture|pic|family|wife|husband|kids|facebook|instagram|house)",
    r"(?:where (?:he|she|that \w+) lives|doxx?(?:ing)?\b|(?:name and shame|ruin|destroy|expose|harass|shame|stalk) (?:him|her|this (?:man|woman|girl|guy|lady|driver|agent)|that (?:\w+ )?(?:man|woman|girl|guy|lady|driver|agent|cashier))|make (?:him|her) (?:pay|suffer|lose (?:his|her) job)|everyone (?:to )?(?:attack|harass|call|spam) (?:him|her)|send people to (?:his|her))",
)  # fmt: skip
_HATE = _any(
    r"(?:all |these |those |you |bloody |fucking |damn )(?:indians|nigerians|foreigners|immigrants|muslims|jews|blacks|whites|gays|africans|asians|mexicans|chinese|pakis|somalis|kikuyus|luos|igbos|hausas|zulus|arabs|women|makwerekwere|gypsies)\b(?: \w+){0,4} (?:scum|vermin|animals|thieves|criminals|stupid|dirty|filthy|out|back|lazy|die|rats|cockroaches|trash|inferior|ruin\w*|hate)|(?:i )?hate (?:all )?(?:the )?(?:indians|nigerians|foreigners|immigrants|muslims|jews|blacks|whites|gays|africans|asians|arabs)\b|\b(?:n[i1]gg(?:er|a)s?|k[i1]kes?|f[a@]gg?ots?|kaffirs?|makwerekwere|sand n\w+|chinks?|coons?|trann(?:y|ies)|wetbacks?|ragheads?)\b|go back to (?:your|their) (?:own )?country"
)  # fmt: skip
_SPAM = _any(
    r"(?:earn|make|win)(?: up to)? (?:\$|£|€|ksh|₦|r|usd)?\s?[\d,]+k?\+?(?: \w+){0,3} (?:daily|per day|a day|weekly|from home|online|in \d)|(?:click|tap|join)(?: on)? (?:the |this |my )?(?:link|channel|group)(?: below)?|bit\.ly/|(?:guaranteed|100%|instant) (?:profit|returns|loan|win|income)|(?:crypto|forex|bitcoin|investment) (?:signals?|opportunity|platform|trading|giveaway|expert|doubling)|buy (?:followers|likes)|(?:cheap|best) (?:viagra|seo|loans?)|you (?:have )?won\b.{0,30}(?:prize|lottery|gift|iphone)|congratulations.{0,30}(?:won|selected|winner)|dm me (?:for|to) (?:earn|invest|promo)|use my (?:referral|promo) (?:code|link)|hack(?:er|ing)? (?:services?|for hire)|spell caster|subscribe to my channel|onlyfans"
)  # fmt: skip
_STEERING = _any(
    r"(?:ignore|disregard|forget|override|bypass)(?: \w+){0,4} (?:instructions?|rules?|prompts?|guidelines|programming|guardrails|restrictions)|(?:print|show|reveal|tell me|repeat|output|give me|what(?:'s| is| are)) (?:me )?(?:your|the|its) (?:system |hidden |initial |original |secret )?(?:prompt|instructions?|system message|rules)\b|you are (?:now|no longer) (?:an?|in|bound)?\s?(?:dan|chatgpt|jailbr\w+|developer mode|unrestricted|pirate|\w+bot|evil|different|new)|\bsystem ?prompt|act as (?:an? )?(?:\w+ )?(?:ai|dan|hacker|lawyer|linux|pirate|assistant|terminal)|pretend (?:to be|you)|developer mode|jailbreak|</?(?:system|assistant|instructions?)>|^\s*(?:system|assistant)\s*:|new instructions?:|from now on(?:,)? you"
)  # fmt: skip
_GREETING = re.compile(
    r"^\W*(?:h(?:i+|ello+|ey+|iya|owdy|ola|alo)|yo|sup|good (?:morning|afternoon|evening|day)|morning|evening|greetings|sasa|niaje|mambo|habari(?: yako| gani)?|jambo|sawubona|"
    r"how far|hallo|bonjour|salut|salaam|salam|namaste|oi|ola|olá|kumusta|hoi|g'day|gday|/start|start|test|anyone there|hello there|hi there|hey there|hi bot|hello bot|dear (?:sir|madam|team))"
    r"(?:[\s,!.?]+(?:there|bot|redress|all|everyone|team|sir|madam|friend|guys|how are (?:you|u)(?: doing)?(?: today)?|how (?:r|are) u|good (?:morning|day|evening|afternoon)|can you help(?: me)?|i need (?:your )?help|help(?: me)?|anyone there))*\W*$",
    re.I,
)
_THANKS = re.compile(
    r"^\W*(?:ok(?:ay)?|great|cool|perfect|nice|awesome|wow|lovely|brilliant|alright|oh)?[\s,!.]*(?:many |big )?(?:thanks?(?: you| u| so much| a lot| a million| a bunch| for (?:the|your|all|everything)(?: \w+){0,3})*|thx|ty|tysm|thank u|cheers|asante(?: sana)?|gracias|merci|danke|obrigad[oa]|dankie|shukran|appreciate (?:it|that|you)|much appreciated|god bless(?: you)?|bless you)"
    r"(?:[\s,!.]+(?:so much|a lot|very much|bot|again|man|mate|bro|sana|you|everyone|for (?:the|your|all) \w+(?: \w+)?|appreciate it|really|friend|god bless))*\W*$",
    re.I,
)
_SOLVED = _any(
    r"\b(?:it'?s|its|it is|it was|that'?s|all|issue|problem|matter|now|everything(?: is)?|been|already|finally|has been|got|is|was|they(?:'ve)?|have)\b (?:\w+ ){0,2}?(?:solved|resolved|sorted(?: out)?|fixed|refunded|working (?:again|now|fine)|back on|all good)\b",
    r"\b(?:they|company|\w+) (?:have |has |finally |just |already |actually )*(?:refunded|fixed|solved|resolved|sorted|delivered|replaced|paid) (?:me|it|us|my|the|everything|in full)\b(?:[^.]{0,40}\b(?:thank|happy|all good|now|today|finally|yesterday))?",
    r"\b(?:i |just |finally |have |already )*(?:got|received|have) (?:my|the|a full) (?:money|refund|parcel|order|phone|cash|item|package)(?: back)?(?: (?:now|today|finally|yesterday|in full|this morning))\b|got my (?:money|refund) back\b|thanks.{0,15}it worked|it worked\b|no longer (?:an? )?(?:issue|problem)|problem (?:solved|gone)",
)  # fmt: skip
_UNSOLVED = _any(
    r"\b(?:not|never|n't|isnt|hasnt|wasnt|havent|didnt|still (?:not|no|nothing|down|waiting|dead|broken)|nothing|nobody|no one|want|when will|refuse\w*|until|unless|if|should|to be|can|could|get it|please|supposed|claim\w*|said|say|says|told|but|again broke|stopped again|then|waiting|told me|marked|lied|yet)\b"
)  # fmt: skip
_QUESTION = _any(
    r"^\W*(?:what|how|who|are|is|do|does|can|could|where|why|will|which|whats|hows)\b.{0,60}\b(?:you|this bot|this|it|the bot|redress|u|your)\b.{0,60}$",
    r"^\W*(?:what|who|where|when|why|how|which|is|are|do|does|can|should|did)\b[^?]{3,90}\?\W*$",
    r"^\W*(?:help|how does (?:this|it) work|what now|what next|menu|what can (?:you|u) do)\W*$",
)  # fmt: skip
# Words by which a bad experience is told. Strong ones make a complaint by themselves.
_TROUBLE = _any(
    r"\b(?:never (?:came|arrived|delivered|showed|worked|got|received|refunded|replied|turned)|not (?:working|work|arrived|delivered|refunded|come|received|been|resolved|reply\w*|yet)|(?:is|its|it's|was|been|still|went|completely|totally|has been) (?:dead|down|off|out|broken|faulty|late|cancelled|canceled|blocked|frozen|locked|missing|lost|useless|damaged|slow|disconnected|delayed|wrong|cold|dirty|pending|stuck))\b",
    r"\b(?:don'?t|doesn'?t|doesnt|didn'?t|didnt|won'?t|wont|hasn'?t|hasnt|haven'?t|havent|can'?t|cant|cannot|isn'?t|isnt|wasn'?t|refuse[sd]?|refusing|fail(?:ed|s|ing)?|stopp?ed|ignor\w+|overcharg\w+|double ?charg\w*|charged (?:me|twice|us)|charges? me|deduct\w+|debited|stole|scam\w*|thie\w+|fraud\w*|cheat\w*|robbed|lied|broke|broken|damaged|cracked|cancell?ed|delay\w*|refund\w*|complain\w*|disappoint\w*|terrible|horrible|awful|rubbish|useless|worst|pathetic|ridiculous|rude|outage|blackout|no (?:power|water|internet|electricity|signal|network|light|lights|response|reply|refund|service|hot water|heating)|dead|faulty|defective|wrong (?:item|order|size|number|bill|amount|account|colou?r)|missing|lost|stuck|waiting|late|disconnected|blocked|suspended|frozen|locked|nothing|nobody|no one|overbook\w*|denied|den(?:y|ies)|rejected|hung up|kept (?:me )?(?:waiting|on hold)|poor|bad|unacceptable|stranded|bumped|leak\w*|burst|rotten|expired|mould\w*|bed ?bugs|cockroach\w*|without (?:power|water|internet|my)|took (?:my|money|\d|[£$€₦])|sick|expensive|fleec\w*|rip(?:ped)?[- ]?off|error|crash\w*|crap|shit|trash|sucks?|fuming|fed up|mess|incompetent)\b",
    r"\b(?:kaputt|funktioniert nicht|geht nicht|no funciona|no llega|não funciona|ne marche pas|ne fonctionne pas|werkt niet|haifanyi kazi|remboursement|rückerstattung|reembolso|cobr(?:ado|aron|aram)|estafa|retard|verspätet|storniert|cancelado|hakuna|geld zurück|hindi gumagana)\b",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")


def has_trouble(text: str) -> bool:
    """Tell whether some words of the text speak of a bad experience."""
    return bool(_TROUBLE.search(text))


def is_bad_part(words: str) -> bool:
    """Tell whether a clause is a threat, an exposure, a command to the bot or spam: never part of a post."""
    return any(pattern.search(words) for pattern in (_STEERING, _EXPOSURE, _THREAT, _HATE, _SPAM))


def triage_of(text: str, clauses: list[str], *, company: bool, facts: bool, item: bool = False) -> Triage:
    """Classify a text. `company`: one is named; `facts`: a sum, an attempt, a reference or an ask was found."""
    literal = _FIGURES.sub(" ", text)
    if _SELF_HARM.search(literal):
        return Triage.SELF_HARM
    if _DANGER.search(literal):
        return Triage.DANGER
    if _STRANDED.search(literal) and not _FREELY.search(literal):
        return Triage.STRANDED
    good = [words for words in clauses if not is_bad_part(words)]
    told = " . ".join(good)
    complaint = (has_trouble(told) and (company or facts or len(_WORD.findall(told)) >= 3)) or (
        company and facts
    )
    for kind, pattern in ((Triage.STEERING, _STEERING), (Triage.EXPOSURE, _EXPOSURE), (Triage.THREAT, _THREAT),
                          (Triage.HATE, _HATE), (Triage.SPAM, _SPAM)):  # fmt: skip
        if pattern.search(literal) and not (complaint and has_trouble(told)):
            return kind
    if _GREETING.match(text):
        return Triage.GREETING
    if _THANKS.match(text):
        return Triage.THANKS
    if any(_SOLVED.search(words) and not _UNSOLVED.search(words) for words in clauses) and not _open_trouble(
        clauses
    ):
        return Triage.SOLVED
    if not complaint and not facts and any(pattern.search(text) for pattern in (_QUESTION,)):
        return Triage.QUESTION
    told_at_length = item and len(_WORD.findall(told)) >= 6 and not text.rstrip().endswith("?")
    return Triage.COMPLAINT if complaint or told_at_length else Triage.UNCLEAR


def _open_trouble(clauses: list[str]) -> bool:
    """Tell whether trouble goes on after the last clause that says it is solved."""
    last = max(index for index, words in enumerate(clauses) if _SOLVED.search(words))
    return any(
        re.search(r"\b(?:still|but|again|not|never|now (?:it|they)|want|nothing|no)\b", words, re.I)
        for words in clauses[last + 1 :]
    )
