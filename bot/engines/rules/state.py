"""What the company has done so far, how urgent it is, and where it happened."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.domain.facts import CompanyState, Urgency
from bot.domain.reading import Found, Triage
from bot.engines.rules.places import cities_in

_STATES: tuple[tuple[CompanyState, Caseless], ...] = tuple(
    (state, Caseless(pattern))
    for state, pattern in (
        (
            CompanyState.REFUSED,
            r"\b(?:(?:they|he|she|company|bank|support) (?:just |again |have |has )?den(?:ied|ies|y) (?:it"
            r"|me|everything|that)\b"
            r"|(?:said|say|says|saying|claim\w*|blam\w+|told me)(?: that)? (?:it(?:'?s| is| was)"
            r"|its) (?:all )?my (?:own )?(?:fault"
            r"|problem|mistake)|refus(?:e[sd]?|ing) (?:to )?(?:refund|fix|repair|replace|help|pay"
            r"|compensate|give"
            r"|honou?r|return|cancel|take|accept|admit|me|my)|refused\b|(?:denied|rejected|declined) (?:my"
            r"|the|our) (?:claim|refund|request|application|complaint|appeal)|(?:claim|refund|request"
            r"|complaint) (?:was |has been |got )?(?:denied|rejected|declined)|(?:they|company"
            r"|bank) (?:said no\b|won'?t (?:refund|pay|fix|replace|compensate))|(?:not|isn'?t) (?:eligible"
            r"|covered|refundable|entitled)|not (?:their|our) (?:problem|fault|responsibility)"
            r"|no refunds?\b(?= policy|s?\b.{0,12}(?:they|policy)))",
        ),
        (
            CompanyState.PARTIAL,
            r"\b(?:offer(?:ed|ing|s)? (?:me |us )?(?:only )?(?:a )?(?:half|part|quarter|some|\d+ ?%)"
            r"|(?:gave|paid|sent|refunded)"
            r" (?:me |us )?(?:back )?(?:only )?(?:half|part\b|a part|some of|\d+ ?%)|(?:can|will"
            r"|could) only (?:refund|pay|give"
            r"|offer|credit)|only (?:half|part of)|partial(?:ly)? refund\w*|only (?:refunded|gave|paid"
            r"|offered|credited)|refunded (?:only"
            r"|half|part)|half (?:of )?(?:the|my) (?:money|refund)|offered (?:me )?(?:a |an )?(?:voucher"
            r"|credit|discount|[£$€₦R]?\d+)|gave me (?:a )?(?:voucher|half|credit)|some of (?:it"
            r"|my money) (?:back|refunded))",
        ),
        (
            CompanyState.PROMISE,
            r"\b(?:(?<!never )promis(?:ed|es|ing)|assured (?:me|us)|(?:they|he|she|agent|support|company"
            r"|bank|someone) (?:\w+ )?(?:said|say|says|told me|told us) (?:that )?(?:(?:they|he|she|it|i"
            r"|we|someone|a \w+)(?:'d|'ll| will| would)|(?:by |on |until |before )?(?:\w+day|tomorrow|next"
            r"|within|in \d|\d)|within|in \d|by |it(?:'ll| would| will))|(?:they|he|she)(?:'ll"
            r"| will) (?:refund|fix|send|call|come|deliver|replace|sort|repair|pay)|supposed to|was due"
            r"|guaranteed)",
        ),
        (
            CompanyState.STALLING,
            r"\b(?:(?:they|he|she) (?:just )?lied(?: again)?|keep(?:s)? (?:saying|telling|promising|asking)"
            r"|(?:told|asked) (?:me |us )?to (?:wait"
            r"|be patient)|(?:said|say|says) (?:i should |to |just )?(?:wait|be patient|they(?:'re"
            r"| are) (?:working|looking|investigating))|looking into it|being (?:investigated|looked)"
            r"|working on it|(?:sent|passed|transferred) (?:me )?(?:from|around)|escalated\b"
            r"|under (?:investigation|review)|still (?:investigating|processing|pending)|same (?:story"
            r"|excuse|answer)|excuses|run(?:ning)? (?:me )?around|24[- ]?(?:-|to) ?48 hours)",
        ),
        (
            CompanyState.AUTO_REPLY,
            r"\b(?:auto(?:matic|mated)?[- ]?(?:reply|replies|response|responses|email|message|generated)"
            r"|(?:bot|robot|chatbot) (?:keeps|reply|replies|replied|answers?)|generic (?:reply|email"
            r"|response|answer)|copy[- ]?(?:and[- ])?paste[d]? (?:reply|response|answer)|canned (?:reply"
            r"|response))",
        ),
    )
)
_WEAK_PEOPLE = (
    r"(?:bab(?:y|ies)|newborn|infant|toddler|pregnant|elderly|disabled|(?:\d\d[- ]?year[- ]?old)"
    r"|oxygen|insulin|dialysis|medic(?:al|ine|ation)s?|nebuli[sz]er|ventilator|wheelchair|cpap"
    r"|premature|grandm\w+|hospital|sick (?:child|kid|mother|father|mum|mom|dad|wife|husband)"
    r"|(?:child|kid|mother|father|mum|mom|dad|wife|husband) is (?:very )?(?:sick|ill))"
)
_NEED = (
    r"(?:no (?:power|electricity|water|heating|heat|hot water|gas|light|lights|network|signal)"
    r"|power (?:is |has been )?(?:out|off|cut)|without (?:power|electricity|water|heating|light)"
    r"|(?:water|electricity|heating|boiler|heater|geyser) (?:is |has been |was )?(?:off|out|cut|dead|gone"
    r"|disconnected|broken|not working)|blackout|outage|disconnected)"
)
_MONEY = (
    r"(?:locked out|lock(?:ed)? (?:me out|my)|block(?:ed)? (?:my )?(?:account|card|money|wallet"
    r"|funds|line)|frozen|froze|suspended|can'?t (?:access|withdraw|get|use) (?:my )?(?:money"
    r"|account|cash|funds|card|salary|wallet)|(?:all )?my (?:money|salary|savings|rent) (?:is "
    r"|are |was )?(?:stuck|gone|locked|frozen|held|missing))"
)
_PRESSING = (
    r"(?:rent|hospital|medic(?:al|ine|ation)|surgery|food|eat|feed|school fees|fees|stuck"
    r"|urgent(?:ly)?|emergency|evict\w*|funeral|salary|wages|kids?|children|abroad|bus fare"
    r"|no other money|only money|starv\w*)"
)
_URGENT = Caseless(
    rf"\b{_NEED}\b(?s:.)*\burgent(?:ly)?\b|\burgent(?:ly)?\b(?s:.)*\b{_NEED}\b"
    rf"|\b{_NEED}\b(?s:.)*\b{_WEAK_PEOPLE}\b|\b{_WEAK_PEOPLE}\b(?s:.)*\b{_NEED}\b"
    rf"|\b{_MONEY}\b(?s:.)*\b{_PRESSING}\b|\b{_PRESSING}\b(?s:.)*\b{_MONEY}\b"
    r"|\b(?:flight|train|bus|ferry)(?: is| leaves| departs| in)? (?:in|leaves in"
    r"|departs in) (?:\d+|an?|one|two|three) (?:hours?|minutes?|mins|hrs?)|\b(?:stuck|stranded"
    r"|waiting) (?:here )?(?:right now|now) (?:at|in) (?:the )?(?:airport|station)"
    r"|\bat the airport (?:right )?now\b",
)
_WHERE = re.compile(
    r"\b(?:in|at|from|near|around)\s+((?:the\s+)?(?:[A-Z][\w'’-]+\s+){1,3}(?:branch|airport"
    r"|station|mall|store|shop|terminal|office|market|estate|road|street|centre|center|hospital"
    r"|campus|hub|depot))\b"
)


def company_state_of(text: str, triage: Triage) -> CompanyState:
    """Return what the company did so far: a refusal outweighs a promise, a promise excuses."""
    if triage is Triage.SOLVED:
        return CompanyState.SOLVED
    return next((state for state, pattern in _STATES if pattern.is_in(text)), CompanyState.NONE)


def urgency_of(text: str, triage: Triage) -> Urgency:
    """Return NOW where somebody cannot wait: in danger, stranded, ill without power, without any money."""
    if triage in (Triage.DANGER, Triage.STRANDED, Triage.SELF_HARM) or _URGENT.is_in(text):
        return Urgency.NOW
    return Urgency.NORMAL


def where_of(text: str) -> Found[str] | None:
    """Return the place in the person's words: a named branch or station, else a big city."""
    named = _WHERE.search(text)
    if named:
        return Found(named[1], *named.span(1))
    for start, end, _ in cities_in(text):
        if re.search(r"\b(?:to|from|flight|via)\s*$", text[max(0, start - 10) : start], re.I) or re.match(
            r"\s+to\b", text[end:]
        ):
            continue
        words = text[start:end]
        return Found(words if words[0].isupper() else words.title(), start, end)
    return None
