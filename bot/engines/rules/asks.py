"""Find what would put it right: the kinds of remedy, the day, the sum, or the person's own words."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.caseless import Caseless
from bot.domain.facts import Amount, Ask, AskKind
from bot.domain.reading import Found
from bot.engines.rules.clauses import Clause

_TRIGGER = Caseless(
    r"\b(?:(?:i|we) would (?:just |really |only )*like|कर|कीज|चाह|(?:i|we)\s+(?:just |only "
    r"|really |now |still |simply )*(?:want|need|demand|expect"
    r"|would like|'?d like|deserve|am asking|"
    r"am demanding|request|insist)|(?:i'd|we'd|id) like|want(?:ing)?\b|wanna|all i (?:want|need"
    r"|ask)(?: is)?|pl(?:ea|e)?se|pls|plz|kindly|"
    r"can (?:you|they|someone)|could (?:you|they)|(?:you|they) (?:should|must|need to|have to"
    r"|ought to|better)|give me|"
    r"asking for|looking for|gimme|^need (?:some(?:one|body)|an? )|put (?:me|us|it) back\b|let (?:me"
    r"|us)\b(?! (?:down|know))|make (?:dem|them)\b|i (?:go )?wan\b"
    r"|just return|what i want|my ask|i am after|im after|i'm after|let them|they should"
    r"|should be|deserve|demand|"
    r"expect(?:ing)?|would be happy with|will settle for|happy with|requesting|should just"
    r"|arreglen|devuelvan|rembourse[zr]|erstatten sie|nataka|naomba|tafadhali|je veux|je demande"
    r"|je souhaite|je voudrais|ich will|ich m[oö]chte"
    r"|ich verlange|ich fordere"
    r"|bitte|quiero|exijo|necesito|solicito|por favor|quero|gostaria|preciso|mujhe|chahiye|ik wil|voglio"
    r"|vorrei"
    r"|s'il vous pla[iî]t|graag|wapas karo|wir wollen|wir m[oö]chten|nous voulons|queremos|tunataka)\b",
)
_IMPERATIVE = re.compile(
    r"^(?:just |so |and |or |now |at least |either )*(?:(?:supply|provide|connect|open|change"
    r"|update|move|transfer"
    r"|show|finish|complete|clean|pick up|take|issue|verify|confirm|upgrade|assign|arrange"
    r"|schedule|add|change)\s+"
    r"(?:us|me|it|them|the|my|our|this|that|a|an|water|power)\b|(?:fix|repair|refund|return|replace|deliver"
    r"|send|bring|restore|reconnect|reverse|"
    r"cancel|unlock|unblock|unfreeze|release|correct|explain|apologi[sz]e|reply|respond|answer"
    r"|compensate|pay|give|sort|"
    r"resolve|reinstate|honou?r|exchange|stop|remove|collect|credit|get|find|put|load|let|rebook|waive"
    r"|approve|process|release|activate"
    r"|install|ship|reimburse|hand over|reschedule|come|rectify|reopen|adjust|close|call"
    r"|clear|tell me|gimme)\b(?!\s+(?:is|was|has|were|are|did"
    r"|never|policy|took|said|they|confirmation|requested|request|to the|back to|date|me (?:down|off))\b))",
    re.I,
)
_QUESTION = Caseless(
    r"\b(?:where(?:'s| is| are)|when (?:will|are|is|do|can)|how (?:do i|can i|long)|why (?:is|are"
    r"|has|have|hasn'?t|haven'?t|did|do))\b",
)
_NOT_AN_ASK = Caseless(
    r"\b(?:(?:they|he|she|agent|bank|company|driver|it)\s+(?:\w+\s+)?(?:want|wants|wanted|need"
    r"|needs|demand|demands|expect|asked|keep asking|asking)"
    r"|refuse[ds]?|refusing|won'?t|wont|will not|said they|promised|never (?:refunded|fixed)|"
    r"(?:i|we) (?:asked|wanted|expected|needed|requested|demanded)|i (?:don'?t|dont"
    r"|do not) (?:want|need)|told me to|asked me)\b",
)
_FIT = r"(?:it|this|that|them|mine|the \w+|my \w+(?: \w+)?|our \w+|me)"
_KINDS: tuple[tuple[AskKind, Caseless], ...] = tuple(
    (kind, Caseless(pattern))
    for kind, pattern in (
        (
            AskKind.REFUND,
            r"\b(?:(?:or|and|gimme) my (?:money|cash)\b|पैसे वापस|रिफंड|zur[uü]ck(?:zahl\w+|erstatt\w+)"
            r"|[€%]? ?zur[uü]ck\b"
            r"|(?:want|need) (?:the|my) (?:r|ksh ?|kes ?|rs\.? ?|n|usd|eur|\$|£|€|₦|₹|aed ?)\d[\d,.]*"
            r"|my (?:\w+ )?(?:data|bundles?|units|tokens?|credit|miles|points) back\b|pay (?:me|us|it|this"
            r"|the \w+) back|(?:%|half|all"
            r"|rest) of (?:it|that|my \w+) back"
            r"|(?:want|get|give|send|need|return|return(?:ed)?)(?: me| us)? (?:it|that"
            r"|this) back\b(?! (?:on|working))"
            r"|return (?:my|our|the) (?:money|cash|funds|deposit|\w*\d)|my (?:(?:r|ksh|kes|rs|gh[cs₵]|n"
            r"|usd|eur|\$|£|€|₦|₹)\.? ?)?\d[\d,. ]*k?"
            r"(?: ?(?:euros?|eur|pounds?|quid|dollars?|bucks|naira|rands?|bob|cedis?|shillings?"
            r"|rupees?))?\b(?! (?:order|booking|refund|phone|ticket|bill))"
            r"|rembours\w+|reembols\w+|devol\w+|devuelv\w+|dinero de vuelta|mi dinero|meu dinheiro"
            r"|dinheiro de volta"
            r"|geld zur[uü]ck"
            r"|erstatt\w+|r[uü]ckerstatt\w+|pes[ao] (?:yangu|zangu|yetu)|irudishwe|pais[ea] wapas"
            r"|geld terug|rimbors\w+"
            r"|estorn\w+|mein geld|mon argent|refund\w*|money back|cash back|reimburs\w*|revers(?:e|al"
            r"|ed)|(?:my|the|our"
            r"|that) (?:money|cash|funds?|payment|deposit|fare|airtime|balance)(?: \w+)? (?:back|returned"
            r"|refunded)|(?:give|want|get|send|pay|return|need)(?: me)? (?:back )?(?:my|our"
            r"|the) (?:[\w,.£$€₦]+ )?(?:money|cash|funds|deposit|airtime|fare|dough)\b"
            r"|my (?:[£$€₦R]?[\d,.]+k?|\w+ (?:pounds|quid|naira|rand|bob)) back|back my money"
            r"|[\d,.]+k? (?:\w+ )?back\b|credit (?:my|the) (?:account|card)|money returned"
            r"|the (?:difference|balance|rest)(?: back)?\b)",
        ),
        (
            AskKind.REPLACE,
            r"\b(?:change (?:it|them)\b|change the (?:phone|item|blender|fridge|tv|product|shoes?|dress"
            r"|laptop)\b|ersatz\w*"
            r"|umtausch\w*|remplac\w+|troca\b|reemplaz\w+|replac\w+|exchange[d]?\b|swap(?:ped)?|new one"
            r"|a new (?:\w+ )?(?:phone|tv|one|unit"
            r"|device|card|router|laptop|fridge|decoder|meter|item)|another one|new ones?\b|a new pair"
            r"|the (?:right|correct) (?:item|one|order|size|phone|product|colou?r))\b",
        ),
        (
            AskKind.DELIVER,
            r"\b(?:(?:find|locate|trace) (?:it|them|my|our|the)\b|(?:it|them|bag|parcel|package"
            r"|luggage) found\b"
            r"|(?:load|credit|send|give|bring) (?:me |us )?(?:it|them|tokens?\b|(?:the"
            r"|my) (?:tokens?|credit|units?|meter)"
            r"|my (?:token|units?|meter))\b"
            r"|(?:bring|give|install) (?:us |me )?(?:the|a|my|our) (?:new )?meter|(?:send"
            r"|bring) (?:me )?(?:my|the|our) (?:actual"
            r"|right|real|correct|missing|remaining|other|rest)\b|tokeni (?:zangu|yangu)|livrer"
            r"|livr[ée]e?s?\b|livraison|entreg\w+"
            r"|liefer\w+|bezorg\w*|deliver(?:ed|y|ing)?\b|bring (?:it|them)\b|(?:y|et|und|e) mi maleta"
            r"|(?:send|bring|get|give|ship|want|need"
            r"|receive)(?: me)? (?:\w+ )?(?:my|the|our) (?!right|correct|proper)(?:\w+ )?(?:parcel|package"
            r"|order|phone|item|items"
            r"|goods|delivery|stuff|luggage|bag|bags|suitcase|food|groceries|product"
            r"|tokens?)\b(?! (?:refunded|fixed|replaced|number))|where(?:'s| is"
            r"| are) my (?:\w+ )?(?:parcel|package|order|delivery|item|phone|luggage|bag|bags|suitcase"
            r"|tokens?|food)|dispatch\w*|(?:my|the) (?:parcel|package|order|item|luggage|bag"
            r"|tokens?) (?:now|today|asap|delivered|back)|find my (?:bag|luggage|parcel|package|suitcase))",
        ),
        (
            AskKind.CANCEL,
            r"\b(?:annul\w+|cancelar|k[uü]ndig\w+|r[ée]sili\w+|cancel(?:led|ed|lation)?\b|terminate\w*"
            r"|out of (?:the|this|my) contract|let (?:me|us) (?:out|leave|go)\b"
            r"|(?:stop|end|close) (?:the|my|this) (?:contract|subscription|plan|policy|membership)"
            r"|close my account|end (?:my|the) contract|stop (?:charging|billing|debiting|deducting"
            r"|the (?:charges|subscription|debit)))",
        ),
        (
            AskKind.UNLOCK,
            r"\b(?:unlock\w*|unblock\w*|unfreez\w*|unfroz\w*|un-?suspend\w*|reactivat\w*|reinstat\w*"
            r"|restore (?:my )?access|access (?:to )?(?:my|to)|release my (?:money|funds|account)"
            r"|my account back|account (?:back|opened|restored|unlocked|reopened))",
        ),
        (
            AskKind.CORRECT,
            r"\b(?:put (?:them|it|me|us|my points|the points) back|restore my points|corrig\w+|korrig\w+"
            r"|correct(?:ed|ion)?\b(?! (?:item|one|order|size))|(?:fix|sort|adjust|amend|rectify"
            r"|change|update)(?: out)? (?:the|my|this) (?:bill|record|records|booking|name|invoice"
            r"|meter reading|statement|balance|details|credit (?:score|file|report))|right bill"
            r"|proper bill|(?:bill|charge|record|fee|debt|fine|penalty)s? (?:removed"
            r"|corrected|fixed|adjusted|cancelled)"
            r"|remove the (?:charge|fee|fine|debt|late fee)|waive\w*|remove (?:it|them)\b|put it back)",
        ),
        (
            AskKind.COMPENSATE,
            r"\b(?:pay (?:it|me|us|up|out|my claim|the claim|what|the (?:full|whole|rest|remaining|balance)"
            r"|for (?:the|my|our|a) \w+)\b(?! back)|(?:me )?pag(?:uen|ar|uem)\b(?! de volta)|credit (?:me"
            r"|us)\b|(?:a )?credit for (?:the|my"
            r"|\d+|those|these|two"
            r"|three|four)|(?:want|need|give me|and|a|an"
            r"|the) (?:an? )?(?:[£$€₱₹R]? ?\d[\d.,]* )?(?:credit|rebate)\b(?! card)|gutschrift\w*"
            r"|indemni[sz]\w+|compensa[cç]\w+|entsch[aä]dig\w+|fidia|compensat\w+|damages"
            r"|goodwill|make (?:it )?up for|pay for (?:the|my|our) (?:damage"
            r"|hotel|loss|taxi|food|repair|costs?|inconvenience)|voucher)",
        ),
        (AskKind.APOLOGISE, r"\b(?:apolog\w+|say sorry)"),
        (
            AskKind.EXPLAIN,
            r"\b(?:expla(?:in|nation)\w*|tell me (?:why|what|how|where)|reason why|know (?:why"
            r"|what happened|where)|an? honest answer\b)",
        ),
        (
            AskKind.RESPOND,
            r"\b(?:an? (?:proper |clear |written |final |real )?(?:answer|decision|update|response)\b"
            r"|r[ée]ponse|respuesta"
            r"|antwort\w*|resposta|jibu|respond\w*|response|repl(?:y|ies)\b|call me(?: back)?"
            r"|get back to me|contact me"
            r"|answer (?:me|my|your|the)|someone to (?:call|talk|speak|help|pick)|speak to (?:someone"
            r"|a (?:human|person|manager))|acknowledge|pick up)",
        ),
        (
            AskKind.REPAIR,
            r"\b(?:fix(?:ed|es|ing)?\b(?! (?:the|my|this) (?:bill|record|booking|invoice))|repair\w*"
            r"|r[ée]par(?:er|ez|ation|ar)\b|arregl\w+|funktionier\w+|reparier\w+|consert\w+|rekebish\w+"
            r"|an? (?:engineer"
            r"|technician|plumber|electrician)\b|ठीक कर|(?:need|want) some(?:one|body)\b(?! (?:to (?:call"
            r"|talk"
            r"|speak|answer)))"
            rf"|sort(?:ed)?(?: {_FIT})?(?: out)?\b|restor\w+|reconnect\w*|(?:get|got) {_FIT} (?:working"
            r"|back on|fixed|sorted|connected)|working (?:internet|connection|again|line|phone)|power back"
            r"|(?:lights?|water|internet|electricity|power|network|service|connection|signal|wifi|fibre"
            r"|line)(?: \w+)? (?:back|restored|fixed|reconnected|working|on again)|back on\b|resolv\w+"
            r"|send (?:an? |the )?(?:\w+ )?(?:technician|engineer|plumber|electrician|team|mechanic"
            r"|someone)|come (?:and )?(?:fix|repair)|install(?:ed|ation)?\b|bring back (?:my|our"
            r"|the) (?:power|light|lights|water|internet|electricity))",
        ),
    )
)
_OWN = Caseless(
    r"(?:(?:i|we)\s+(?:just |only |really |now )?(?:want|need|expect|demand|would like"
    r"|'?d like)\s+(?:them|you|the \w+|[A-Z]\w+)\s+to\s+(?P<a>.+)"
    r"|(?:please|pls|plz|kindly|can you|could you|you should|they should|they must|you must"
    r"|they need to|you need to)\s+(?:please |just |kindly )?(?P<b>.+)"
    r"|^(?:just |so |and |or |now )*(?P<c>(?:supply|provide|connect|open|change|update|move"
    r"|transfer|show|finish"
    r"|complete|clean|pick up|take|issue|verify|confirm|upgrade|assign|arrange|schedule|add)\s+"
    r"(?:us|me|it|them|the|my|our|this|that|a|an|water|power)\b.*))",
)
_OWED = Caseless(r"\b(?:compensation|entsch[aä]digung|indemnisation|indemnizaci[oó]n|delay repay)\b")
_BILL_WRONG = Caseless(
    r"\b(?:bill|invoice|statement|booking|record|balance|name)\b[^.!?]{0,24}\b(?:wrong|incorrect|error"
    r"|mistake|not mine"
    r"|too high|doubled?|misspelt)\b|\bwrong (?:bill|invoice|statement|balance|charge)\b",
)
_BROKEN_THING = Caseless(r"\b(?:down|dead|broken?|leak\w*|no (?:internet|power|water|signal)|not work\w*)\b")
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:please|pls|plz|thanks|thank you|asap|now|immediately|urgently|today))*[\s.!?,]*$", re.I
)
_BY = re.compile(r"\s*\b(?:by|before|until|on|within)\b.{0,30}$", re.I)


# "a refund not a voucher": what is turned down is not asked for.
_NEGATED = Caseless(
    r"\b(?:(?:and |but )?(?:not|no|never|instead of|rather than)|(?:don'?t|do not) (?:want|need))\s+"
    r"(?:just |only |more )?(?:an?|the|another|any|your|their|more|in)?\s*(?:\w+ )?(?:vouchers?|credits?"
    r"|refunds?"
    r"|replacements?|repairs?|exchange|points|apolog\w+|excuses|explanations?|compensation|gift cards?"
    r"|coupons?"
    r"|discounts?|new one|answers?|responses?|repl(?:y|ies))\b(?! (?:yet|received|came|given|from))",
)


_SIGN = r"(?:[$£€₦₹₱₵]|\b(?:ksh|kes|rs|usd|eur|gbp|aud|cad|php|zar|ngn|r|p)\.?) ?"
_SUM_FOR = re.compile(rf"{_SIGN}\d[\d.,]*k? (?:for|towards|to cover)\b", re.I)
_OR_SUM = re.compile(rf"\bor (?:else )?{_SIGN}\d", re.I)


def kinds_in(words: str) -> tuple[AskKind, ...]:
    """Return the remedies named in some words, in the order they stand, each once."""
    words = _NEGATED.sub(" ", words)
    found: list[tuple[int, AskKind]] = []
    for kind, pattern in _KINDS:
        match = pattern.search(words)
        if match:
            found.append((match.start(), kind))
    kinds = [kind for _, kind in sorted(found)]
    if AskKind.RESPOND in kinds and len(kinds) > 1:
        kinds.remove(AskKind.RESPOND)
    if (
        AskKind.CORRECT in kinds
        and AskKind.REPAIR in kinds
        and re.search(r"\bput (?:me|us) back\b", words, re.I)
    ):
        kinds.remove(AskKind.REPAIR)
    return tuple(kinds)


def is_ask(words: str) -> bool:
    """Tell whether a clause asks the company for something."""
    if _NOT_AN_ASK.is_in(words) and not re.search(
        r"\b(?:i|we) (?:just )?(?:want|need|demand)\b", words, re.I
    ):
        return False
    if _TRIGGER.is_in(words) or _IMPERATIVE.search(words):
        return bool(kinds_in(words)) or own_words(words) is not None
    return _QUESTION.is_in(words) and bool(_remedy_asked(words))


def _remedy_asked(words: str) -> tuple[AskKind, ...]:
    """Return the remedy of a direct question: "where is my refund", "when will you fix it"."""
    match = re.search(
        r"\bwhere(?:'s| is| are) my\b|\bwhen (?:will|are|can|do) (?:you|they|i|my|it)\b", words, re.I
    )
    return kinds_in(words) if match else ()


def own_words(words: str) -> str | None:
    """Return an infinitive clause addressed to the company, without its politeness."""
    match = _OWN.search(words)
    if match is None:
        return None
    text = _TAIL.sub("", match["a"] or match["b"] or match["c"])
    text = _BY.sub("", text).strip()
    if not 2 <= len(text.split()) <= 14 or re.match(
        r"(?:help|advise|assist|i |me\b|my\b|the\b|not\b|a\b|how|what|why)", text, re.I
    ):
        return None
    return text


def find_ask(
    text: str, clauses: list[Clause], deadline: date | None, amounts: tuple[Found[Amount], ...]
) -> Found[Ask] | None:
    """Return what the person asks for over all clauses; alternatives keep the order of the text."""
    kinds: list[AskKind] = []
    own, start, end = "", -1, -1
    for clause in clauses:
        words = text[clause.start : clause.end]
        if not is_ask(words) and not (end >= 0 and _continues(text, end, clause)):
            continue
        named = kinds_in(words)
        free = None if named else own_words(words)
        if not named and not free:
            continue
        kinds.extend(kind for kind in named if kind not in kinds)
        own = own or free or ""
        start, end = (clause.start if start < 0 else start), clause.end
    if not kinds and not own:
        return None
    if AskKind.RESPOND in kinds and len(kinds) > 1:
        kinds.remove(AskKind.RESPOND)
    if (
        kinds == [AskKind.REFUND]
        and _OWED.is_in(text)
        and not re.search(r"\brefund|\bback\b", text[start:end], re.I)
    ):
        kinds = [AskKind.COMPENSATE]
    kinds = _with_sum(text[start:end], kinds)
    if kinds == [AskKind.REPAIR] and _BILL_WRONG.is_in(text) and not _BROKEN_THING.is_in(text):
        kinds = [AskKind.CORRECT]
    if not kinds:
        kinds = [AskKind.OTHER]
    wanted = next((found.value for found in amounts if start <= found.start < end), None)
    return Found(Ask(tuple(kinds), own if kinds == [AskKind.OTHER] else "", deadline, wanted), start, end)


def _with_sum(words: str, kinds: list[AskKind]) -> list[AskKind]:
    """Read a sum asked for: "$1,200 for the repair" is compensation, "my bag or $2000" an alternative."""
    if kinds in ([AskKind.REPAIR], [AskKind.REPLACE]) and _SUM_FOR.search(words):
        return [AskKind.COMPENSATE]
    if kinds and AskKind.COMPENSATE not in kinds and AskKind.REFUND not in kinds and _OR_SUM.search(words):
        return [*kinds, AskKind.COMPENSATE]
    return kinds


def _continues(text: str, end: int, clause: Clause) -> bool:
    """Tell whether a clause goes on with "or ..." right after an ask."""
    between = text[end : clause.start + 3].lower()
    return clause.start - end <= 6 and re.search(r"\bor\b", between) is not None


_MY_MONEY = re.compile(
    r"^\W*(?:just |only |all )?(?:of )?(?:my|the|our) (?:money|cash|deposit|fare)\W*$", re.I
)


def ask_from_answer(
    text: str, deadline: date | None, amounts: tuple[Found[Amount], ...]
) -> Found[Ask] | None:
    """Read the answer to "what would put it right?": a known remedy, or the person's own words."""
    kinds = kinds_in(text)
    amount = amounts[0].value if amounts else None
    if not kinds and _MY_MONEY.match(text):
        kinds = (AskKind.REFUND,)
    if kinds:
        return Found(Ask(kinds, "", deadline, amount), 0, len(text))
    words = re.sub(
r"^\W*(?:(?:i|we)\s+(?:just |only )?(?:want|need|would like|'?d like)\s+(?:(?:them|you"
r"|the company)\s+to\s+)?|(?:they|you) (?:should|must|need to)\s+|to\s+|please\s+"
r"|for them to\s+)"
, "", text, flags=re.I)  # fmt: skip
    words = _TAIL.sub("", words).strip()
    if deadline:
        words = _BY.sub("", words).strip()
    if len(re.findall(r"[^\W\d_]{2,}", words)) < 1 or len(words) > 200:
        return Found(Ask((AskKind.REFUND,), "", deadline, amount), 0, len(text)) if amount else None
    return Found(Ask((AskKind.OTHER,), words, deadline, amount), 0, len(text))
