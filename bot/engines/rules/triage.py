"""Decide what kind of message a text is, by a table of patterns: safety first, then the bot's own matters."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.domain.reading import Refusal, Triage
from bot.domain.triage import SAFETY, TABLE
from bot.engines.rules import foreign_dangers as foreign
from bot.engines.rules.dangers import any_of, danger_in, literal, may_be_dangerous
from bot.engines.rules.judging import GRAVE, Judged, judge
from bot.engines.rules.kinds import sentences_of

_THREAT = any_of(
    r"(?:i(?:'ll| will|'m going to|m going to| am going to| gonna|'m gonna|m gonna|ma| want to"
    r"| swear i'?ll)|we(?:'ll| will)|going to|gonna) (?:\w+ ){0,2}?(?:kill|beat|shoot|stab"
    r"|burn (?:down|their|your|the)|bomb|hurt|slap|punch|break (?:his|her|their|your) (?:legs?"
    r"|neck|face|bones)|smash (?:his|her|their|your|up)|attack|murder|destroy (?:him|her)|poison"
    r"|find (?:him|her|them|you) and)\b(?! my ?self| (?:the|this) (?:contract|deal|subscription"
    r"|price))",
    r"(?:deserves?|should|needs?) to (?:die|be (?:shot|killed|beaten|hanged|stabbed|burnt|burned))"
    r"|set (?:the|their|your) (?:\w+ )?(?:on fire|ablaze)|blow up (?:the|their|your) (?:office"
    r"|shop|branch|store|building)|burn (?:down )?(?:the|their|your) (?:office|shop|branch|store"
    r"|building)(?: down)?|come (?:with|for) (?:a gun|you with)|i have a (?:gun|knife)|hope (?:he"
    r"|she|they|you)(?: all)? dies?\b",
)
# What is only said to frighten somebody is never part of a complaint.
_INTIMIDATION = any_of(
    r"\b(?:i|we) know (?:\w+ )?(?:where|what|which)(?: \w+){0,2} (?:(?:he|she|they|you) (?:lives?|works?"
    r"|parks?|sleeps?)"
    r"|(?:his|her|their|your) (?:kids?|children|family|wife|husband|house|home|mother|son|daughter))\b"
    r"|\b(?:watch (?:his|her|their|your) back|or else (?:he|she|they)'?ll (?:regret|be sorry))\b"
)
_EXPOSURE = any_of(
    r"\bfind (?:out )?where (?:he|she|they|that \w+|the \w+) lives?\b|\bput (?:him|her|his \w+"
    r"|her \w+) on (?:tiktok|x|twitter"
    r"|facebook|social)\b",
    r"(?:find|get|give|post|share|publish|leak|expose|dig up|track down|look up|reveal|need|want"
    r"|doxx?)(?: me| out| and post| us)? (?:the |his |her |their |that "
    r"|where )?(?:\w+'?s? )?(?:home |private |personal |real |house )?(?:address|phone number|home"
    r"|location|where (?:he|she|they) lives?|lives\b|personal (?:details|data|information|info"
    r"|number)|facebook|full name|family)(?: of (?:the|that|this|an?) | of (?:him|her))",
    r"(?:find|get|post|share|publish|leak|expose|track down|put)(?: me)? (?:his|her|(?:that|the"
    r"|this) (?:\w+ )?(?:driver|agent|rider|manager|cashier|girl|guy|man|woman|lady|technician"
    r"|courier|waiter|clerk|teller)'?s?) (?:home |private |personal |real |house |full "
    r"|phone )*(?:address|number|home|location|details|info|name|face|photo|picture|pic|family"
    r"|wife|husband|kids|facebook|instagram|house)",
    r"(?:where (?:he|she|that \w+) lives|doxx?(?:ing)?\b|(?:name and shame|ruin|destroy|expose"
    r"|harass|shame|stalk) (?:him|her|this (?:man|woman|girl|guy|lady|driver|agent)"
    r"|that (?:\w+ )?(?:man|woman|girl|guy|lady|driver|agent|cashier))|make (?:him|her) (?:pay"
    r"|suffer|lose (?:his|her) job)|everyone (?:to )?(?:attack|harass|call|spam) (?:him|her)"
    r"|send people to (?:his|her))",
)
_HATE = any_of(
    r"(?:all |these |those |you |bloody |fucking |damn )(?:indians|nigerians|foreigners|immigrants"
    r"|muslims|jews|blacks|whites|gays|africans|asians|mexicans|chinese|pakis|somalis|kikuyus|luos"
    r"|igbos|hausas|zulus|arabs|women|makwerekwere|gypsies)\b(?: \w+){0,4} (?:scum|vermin|animals"
    r"|thieves|criminals|stupid|dirty|filthy|out|back|lazy|die|rats|cockroaches|trash|inferior"
    r"|ruin\w*|hate)|(?:i )?hate (?:all )?(?:the )?(?:indians|nigerians|foreigners|immigrants"
    r"|muslims|jews|blacks|whites|gays|africans|asians|arabs)\b|\b(?:n[i1]gg(?:er|a)s?|k[i1]kes?"
    r"|f[a@]gg?ots?|kaffirs?|makwerekwere|sand n\w+|chinks?|coons?|trann(?:y|ies)|wetbacks?"
    r"|ragheads?)\b|go back to (?:your|their) (?:own )?country"
)
_SPAM = any_of(
    r"(?:earn|make|win)(?: up to)? (?:\$|£|€|ksh|₦|r|usd)?\s?[\d,]+k?\+?(?: \w+){0,3} (?:daily"
    r"|per day|a day|weekly|from home|online|in \d)|(?:click|tap|join)(?: on)? (?:the |this "
    r"|my )?(?:link|channel|group)(?: below)?|bit\.ly/|(?:guaranteed|100%|instant) (?:profit"
    r"|returns|loan|win|income)|(?:crypto|forex|bitcoin|investment) (?:signals?|opportunity"
    r"|platform|trading|giveaway|expert|doubling)|buy (?:followers|likes)|(?:cheap|best) (?:viagra"
    r"|seo|loans?)|you (?:have )?won\b.{0,30}(?:prize|lottery|gift|iphone)"
    r"|congratulations.{0,30}(?:won|selected|winner)|dm me (?:for|to) (?:earn|invest|promo)"
    r"|use my (?:referral|promo) (?:code|link)|hack(?:er|ing)? (?:services?|for hire)|spell caster"
    r"|subscribe to my channel|onlyfans"
)
_STEERING = any_of(
    r"(?:ignore|disregard|forget|override|bypass)(?: \w+){0,4} (?:instructions?|rules?|prompts?"
    r"|guidelines|programming|guardrails|restrictions)|(?:print|show|reveal|tell me|repeat|output"
    r"|give me|what(?:'s| is| are)) (?:me )?(?:your|the|its) (?:system |hidden |initial |original "
    r"|secret )?(?:prompt|instructions?|system message|rules)\b|you are (?:now|no longer) (?:an?"
    r"|in|bound)?\s?(?:(?:\w+ )?agent\b|chef|doctor|teacher|dan|chatgpt|jailbr\w+|developer mode"
    r"|unrestricted|pirate|\w+bot|evil"
    r"|different|new)|\bsystem ?prompt|act as (?:an? )?(?:\w+ )?(?:ai|dan|hacker|lawyer|linux"
    r"|pirate|assistant|terminal)|pretend (?:to be|you)|developer mode|jailbreak|</?(?:system"
    r"|assistant|instructions?)>|^\s*(?:system|assistant)\s*:|new instructions?:"
    r"|from now on(?:,)? you"
)
_ABOUT_BOT = re.compile(r"\b(?:forget|stop|enough of) (?:about )?(?:the |all |your )?complaints?\b", re.I)
_ERRAND = any_of(
    r"\b(?:write|do|finish|help (?:me )?with|make|edit|proofread|need help with)(?: me)? (?:an?|my|the|his"
    r"|her)"
    r" (?:\w+ ){0,2}(?:essay|homework|assignment|thesis|dissertation|cv|resume|cover letter|poem|song|rap"
    r"|code|exam"
    r"|speech|love letter|presentation)\b|\b(?:book|find) me (?:a |an |some |cheap )?(?:flights?|hotels?"
    r"|tickets?)\b"
)
_PRAISE = any_of(
    r"\b(?:shout ?-?out to|big up|props to|kudos to|hats off|well done to|credit where|a big thank you to"
    r"|(?:you|u|they) (?:are|r|guys are) (?:the best|amazing|awesome|great|brilliant|wonderful|a legend"
    r"|legends)"
    r"|(?:amazing|brilliant|excellent|fantastic|great|lovely|wonderful|superb) (?:service|staff|crew|team"
    r"|experience"
    r"|support))\b"
)
_GREETING = re.compile(
    r"^\W*(?:h(?:i+|ello+|ey+|iya|owdy|ola|alo)|yo|sup|good (?:morning|afternoon|evening|day)"
    r"|morning|evening|greetings|sasa|niaje|mambo|habari(?: yako| gani)?|jambo|sawubona|"
    r"how far|hallo|bonjour|salut|salaam|salam|namaste|oi|ola|olá|kumusta|hoi|g'day|gday|/start"
    r"|start|test|anyone there|hello there|hi there|hey there|hi bot|hello bot|dear (?:sir|madam"
    r"|team))"
    r"(?:[\s,!.?]+(?:there|bot|redress|all|everyone|team|sir|madam|friend|guys|how are (?:you"
    r"|u)(?: doing)?(?: today)?|how (?:r|are) u|good (?:morning|day|evening|afternoon)"
    r"|can you help(?: me)?|i need (?:your )?help|help(?: me)?|anyone there))*\W*$",
    re.I,
)
_THANKS = re.compile(
    r"^\W*(?:ok(?:ay)?|great|cool|perfect|nice|awesome|wow|lovely|brilliant|alright"
    r"|oh)?[\s,!.]*(?:many |big )?(?:thanks?(?: you| u| so much| a lot| a million| a bunch"
    r"| for (?:the|your|all|everything)(?: \w+){0,3})*|thx|ty|tysm|thank u|cheers|asante(?: sana)?"
    r"|gracias|merci|danke|obrigad[oa]|dankie|shukran|appreciate (?:it|that|you)|much appreciated"
    r"|god bless(?: you)?|bless you)"
    r"(?:[\s,!.]+(?:so much|a lot|very much|bot|again|man|mate|bro|sana|you|everyone|for (?:the"
    r"|your|all) \w+(?: \w+)?|appreciate it|really|friend|god bless))*\W*$",
    re.I,
)
_SOLVED = any_of(
    r"\ball (?:good|sorted|fine|settled|well)(?: now)?\b|\b(?:finally|just|already|don|has|have|they)"
    r" (?:corrected|reversed|returned|credited|sorted|paid (?:me|it)|unlocked|restored|reconnected"
    r"|settled?|pay|refund)\b"
    r"|\beverything don (?:settle|set)|\b\w+ sorted (?:it|this|everything)\b|\b(?:is|are) back (?:in my"
    r" (?:account|wallet|bank)|on)\b|\bno need (?:any ?more|again)\b|\bno wahala (?:again|any ?more)\b",
    r"\b(?:it'?s|its|it is|it was|that'?s|all|issue|problem|matter|now|everything(?: is)?|been"
    r"|already|finally|has been|got|is|was|they(?:'ve)?|have)\b (?:\w+ ){0,2}?(?:solved|resolved"
    r"|sorted(?: out)?|fixed|refunded|working (?:again|now|fine)|back on|all good)\b",
    r"\b(?:they|company|\w+) (?:(?:have|has|finally|just|already|actually) ){0,3}(?:refunded|fixed"
    r"|solved|resolved|sorted|delivered|replaced|paid) (?:me|it|us|my|the|everything"
    r"|in full)\b(?:[^.]{0,40}\b(?:thank|happy|all good|now|today|finally|yesterday))?",
    r"\b(?:(?:i|just|finally|have|already) ){0,4}(?:got|received|have) (?:my|the|a full) (?:money"
    r"|refund|parcel|order|phone|cash|item|package)(?: back)?(?: (?:now|today|finally|yesterday"
    r"|in full|this morning))\b|got my (?:money|refund) back\b|thanks.{0,15}it worked|it worked\b"
    r"|no longer (?:an? )?(?:issue|problem)|problem (?:solved|gone)",
)
_JUST_TO_SAY = re.compile(
    r"\b(?:just|wanted|happy|good|pleased|only|came) (?:\w+ )?to (?:say|tell|let you know)\b", re.I
)
_UNSOLVED = any_of(
    r"\b(?:not|never|n't|isnt|hasnt|wasnt|havent|didnt|still (?:not|no|nothing|down|waiting|dead"
    r"|broken)|nothing|nobody|no one|want|when will|refuse\w*|until|unless|if|should|to be|can"
    r"|could|get it|please|supposed|claim\w*|said|say|says|told|but|again broke|stopped again|then"
    r"|waiting|told me|marked|lied|yet|wrong|late|broken|damaged|torn|half|only|partly|somebody"
    r"|someone|neighbou?r|expired|rotten|cold|missing|empty|fake)\b"
)
_QUESTION = any_of(
    r"^\W*(?:what|how|who|are|is|do|does|can|could|where|why|will|which|whats"
    r"|hows)\b.{0,60}\b(?:you|this bot|this|it|the bot|redress|u|your)\b.{0,60}$",
    r"^\W*(?:(?:hi+|hiya|hey|hello|so|and|ok|okay|um+)[\s,!.]+)?(?:what|who|where|when|why|how|which|is|are"
    r"|do|does"
    r"|can|should|did)\b[^?]{3,90}\?\W*$",
    r"^\W*(?:help|how does (?:this|it) work|what now|what next|menu|what can (?:you|u) do)\W*$",
)
# Words by which a bad experience is told. Strong ones make a complaint by themselves.
_TROUBLE = any_of(
    r"\b(?:never (?:came|arrived|delivered|showed|worked|got|received|refunded|replied|turned)"
    r"|not (?:working|work|arrived|delivered|refunded|come|received|been|resolved|reply\w*|yet)"
    r"|(?:is|its|it's|was|been|still|went|completely|totally|has been) (?:dead|down|off|out|broken"
    r"|faulty|late|cancelled|canceled|blocked|frozen|locked|missing|lost|useless|damaged|slow"
    r"|disconnected|delayed|wrong|cold|dirty|pending|stuck))\b",
    r"\b(?:don'?t|doesn'?t|doesnt|didn'?t|didnt|won'?t|wont|hasn'?t|hasnt|haven'?t|havent|can'?t"
    r"|cant|cannot|isn'?t|isnt|wasn'?t|refuse[sd]?|refusing|fail(?:ed|s|ing)?|stopp?ed|ignor\w+"
    r"|overcharg\w+|double ?charg\w*|charged (?:me|twice|us)|charges? me|deduct\w+|debit\w*|stole"
    r"|scam\w*|thie\w+|fraud\w*|cheat\w*|robbed|lied|broke|broken|damaged|cracked|cancell?ed"
    r"|delay\w*|refund\w*|complain\w*|disappoint\w*|terrible|horrible|awful|rubbish|useless|worst"
    r"|pathetic|ridiculous|rude|outage|blackout|no (?:power|water|internet|electricity|signal"
    r"|network|light|lights|response|reply|refund|service|hot water|heating)|dead|faulty|defective"
    r"|wrong (?:item|order|size|number|bill|amount|account|colou?r)|missing|lost|stuck|waiting"
    r"|late|disconnected|blocked|suspended|frozen|locked|nothing|nobody|no one|overbook\w*|denied"
    r"|den(?:y|ies)|rejected|hung up|kept (?:me )?(?:waiting|on hold)|poor|bad|unacceptable"
    r"|stranded|bumped|leak\w*|burst|rotten|expired|mould\w*|bed ?bugs|cockroach\w*"
    r"|without (?:power|water|internet|my)|took (?:my|money|\d|[£$€₦])|sick|expensive|fleec\w*"
    r"|rip(?:ped)?[- ]?off|error|crash\w*|crap|shit|trash|sucks?|fuming|steal\w*|dent(?:ed|s)?"
    r"|torn|smashed|swallowed|froze|fake|counterfeit|spoil\w*|rotten|reject\w*|slower|fed up|mess"
    r"|incompetent)\b",
    r"\b(?:vanish\w*|dey thief|don chop|no gree|eating my|off since|by mistake|insted|instead of"
    r"|took the long|no[- ]show"
    r"|jammed|twice|two times|two days|disappeared|gone|empty|cut (?:our|my|the|off)|billed (?:me|us)"
    r"|overdue|unpaid|owes? me"
    r"|never\b|mix(?:ed)?[- ]up"
    r"|sold me)\b",
    r"\b(?:haijaingia|sijapata|sijapokea|hawajibu|hawajani\w+|imekatika|nimekatwa|wamekata|bado|no (?:ha"
    r"|han|me|he|llega"
    r"|responden|contestan)|roto|estropead\w+|cancel[oó]|retraso|perdi(?:do|eron)|nunca|pas (?:re[cç]u"
    r"|arriv\w+|livr\w+|de"
    r"|encore)|jamais|cass[ée]e?|annul[ée]e?|en panne|perdue?|nicht|kein\w*|verloren|falsch\w*"
    r"|ausgefallen|defekt\w*"
    r"|besch[aä]digt\w*|n[aã]o|quebrad\w+|atras\w+|errad\w+|perd\w+|nahi+n?|kharab|galat|kat gay[ae]|niet"
    r"|kapot|rotto|mai arrivat\w)\b",
    r"\b(?:kaputt|funktioniert nicht|geht nicht|no funciona|no llega|não funciona|ne marche pas"
    r"|ne fonctionne pas|werkt niet|haifanyi kazi|remboursement|rückerstattung|reembolso"
    r"|cobr(?:ado|aron|aram)|estafa|retard|verspätet|storniert|cancelado|hakuna|geld zurück"
    r"|hindi gumagana)\b",
)
_DOUBTED = -4.0  # log odds below which a pattern that matched is taken for a figure of speech
# Log odds from which a kind is what a first message is, whatever words it has in common with complaints.
_SURE = {Triage.SPAM: 0.5, Triage.STEERING: 0.5, Triage.SOLVED: 2.0}
# The same for a message that names neither a company nor a fact nor trouble.
_TALK = {Triage.GREETING: 0.0, Triage.THANKS: 0.0, Triage.QUESTION: 0.0, Triage.UNCLEAR: 2.0}
_TROUBLED, _ASKED, _NEVER_SURE = 2.0, 2.5, 99.0  # more where a word of trouble stands
_BUT = any_of(r"\b(?:but|however|although|except|until|yet|then|sarcas\w+|not|n't)\b|n't\b")
_WORD = re.compile(r"[^\W\d_]{2,}")


def has_trouble(text: str) -> bool:
    """Tell whether some words of the text speak of a bad experience."""
    return _TROUBLE.is_in(text)


def is_bad_part(words: str) -> bool:
    """Tell whether a clause is a threat, an exposure, a command to the bot or spam: never part of a post."""
    return bool(bad_kinds(words)) or _STEERING.is_in(words) or _SPAM.is_in(words)


@lru_cache(maxsize=256)
def bad_kinds(words: str) -> tuple[Refusal, ...]:
    """Return what a clause of a complaint threatens, exposes or hates."""
    return tuple(dict.fromkeys(refusal for refusal, pattern in _REFUSED if pattern.is_in(words)))


_BAD = (_STEERING, _SPAM, _EXPOSURE, _THREAT, _INTIMIDATION, _HATE, *foreign.OFFENCES)
_REFUSED = (
    (Refusal.THREAT, _THREAT),
    (Refusal.THREAT, _INTIMIDATION),
    (Refusal.EXPOSURE, _EXPOSURE),
    (Refusal.HATE, _HATE),
    (Refusal.THREAT, foreign.THREAT),
    (Refusal.EXPOSURE, foreign.EXPOSURE),
    (Refusal.HATE, foreign.HATE),
)
_DECLINED = (
    (Triage.STEERING, _STEERING),
    (Triage.EXPOSURE, _EXPOSURE),
    (Triage.THREAT, _THREAT),
    (Triage.HATE, _HATE),
    (Triage.THREAT, foreign.THREAT),
    (Triage.EXPOSURE, foreign.EXPOSURE),
    (Triage.HATE, foreign.HATE),
    (Triage.SPAM, _SPAM),
)


def triage_of(
    text: str,
    clauses: list[str],
    good: list[str],
    *,
    company: bool,
    facts: bool,
    item: bool = False,
    asks: bool = False,
    talking: bool = False,
) -> Triage:
    """Classify a text.

    `good`: the clauses without bad parts; `company`: one is named; `facts`: a sum, attempt, reference or ask
    was found; `talking`: the words may answer the bot.
    """
    plain = literal(text)
    judged = judge(text)
    hinted = judged.grave(story=company and facts, talking=talking)
    danger = _danger(plain, judged, hinted)
    if danger is not None:
        return danger
    told = " . ".join(good)
    complaint = (has_trouble(told) and (company or facts or len(_WORD.findall(told)) >= 3)) or (
        company and facts
    )
    whole = complaint and has_trouble(told) and company and facts
    if _INTIMIDATION.is_in(plain) and not whole:
        return Triage.THREAT
    if not facts and _STEERING.is_in(plain) and not has_trouble(_ABOUT_BOT.sub(" ", told)):
        return Triage.STEERING
    aside = complaint and has_trouble(told)
    declined = _declined(plain, judged, hinted, aside=aside, facts=facts, whole=whole)
    if declined is not None:
        return declined
    if _GREETING.match(text):
        return Triage.GREETING
    if _THANKS.match(text):
        return Triage.THANKS
    if not asks and _PRAISE.is_in(text) and not _BUT.is_in(text) and not has_trouble(text):
        return Triage.THANKS
    if not company and not has_trouble(text) and _ERRAND.is_in(text):
        return Triage.QUESTION
    if (
        not asks
        and any(_SOLVED.is_in(words) and not _UNSOLVED.is_in(words) for words in _said(clauses))
        and not _open_trouble(_said(clauses))
    ):
        return Triage.SOLVED
    sure = None if talking else _sure(judged, told, company=company, facts=facts)
    if sure is not None:
        return sure
    if not complaint and not facts and _QUESTION.is_in(text):
        return Triage.QUESTION
    told_at_length = item and len(_WORD.findall(told)) >= 6 and not text.rstrip().endswith("?")
    return Triage.COMPLAINT if complaint or told_at_length else Triage.UNCLEAR


def _sure(judged: Judged, told: str, *, company: bool, facts: bool) -> Triage | None:
    """Return what all words of a short first message say it is, where that is no complaint."""
    kind = judged.likeliest()
    if kind is None:
        return None
    needed = _SURE.get(kind, _NEVER_SURE)
    if kind is Triage.QUESTION and not facts:
        needed = _ASKED
    if not facts and not company:
        needed = min(needed, _TALK.get(kind, _NEVER_SURE) + (_TROUBLED if has_trouble(told) else 0))
    return kind if judged.lead({kind}) > needed else None


def _declined(
    plain: str, judged: Judged, hinted: Triage | None, *, aside: bool, facts: bool, whole: bool
) -> Triage | None:
    """Return what is refused as a whole; it is not where it stands beside a complaint."""
    for kind, pattern in _DECLINED:
        if kind is hinted and not whole:
            return kind
        beside = aside and (facts or kind is not Triage.EXPOSURE)
        if pattern.is_in(plain) and not beside and judged.lead({kind}) > _DOUBTED:
            return kind
    return None


def _danger(plain: str, judged: Judged, hinted: Triage | None) -> Triage | None:
    """Return the danger that the words spell out or hint at; a figure of speech spells out nothing."""
    if not may_be_dangerous(plain):
        spelt = None
    else:
        spelt = _spelt_danger(plain, judged) if len(judged.windows) < 2 else _gravest(judged)
    if spelt is not None:
        return spelt
    return hinted if hinted in SAFETY else None


def _spelt_danger(words: str, judged: Judged) -> Triage | None:
    """Return the danger that a short text spells out, unless all its words together say otherwise."""
    spelt = danger_in(words)
    doubted = 2 * _DOUBTED if spelt is Triage.SELF_HARM else _DOUBTED
    return spelt if judged.lead(GRAVE) > doubted else None


def _gravest(judged: Judged) -> Triage | None:
    """Return the gravest danger that any part of a long text spells out: "last week" elsewhere calms no part.

    A part of ordinary sentences would talk the one among them away, so each is judged by itself.
    """
    parts = [words for words in judged.texts if danger_in(words)]
    alone = dict.fromkeys(one for words in parts for one in sentences_of(words) if danger_in(one))
    found = {_spelt_danger(one, judge(one)) for one in alone}
    return min((kind for kind in found if kind is not None), key=list(TABLE).index, default=None)


def _said(clauses: list[str]) -> list[str]:
    return [_JUST_TO_SAY.sub(" ", words) for words in clauses]


def _open_trouble(clauses: list[str]) -> bool:
    """Tell whether trouble goes on after the last clause that says it is solved."""
    last = max(index for index, words in enumerate(clauses) if _SOLVED.is_in(words))
    return any(
        re.search(
            r"\b(?:still|but|(?<!wahala )again|not|never|now (?:it|they)|want|nothing|no(?! need))\b",
            words,
            re.I,
        )
        for words in clauses[last + 1 :]
    )
