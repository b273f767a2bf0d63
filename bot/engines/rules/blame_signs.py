"""Words that speak for or against a company as the one that failed."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.engines.rules.trades import DID, PART

MONEY = frozenset({"banking", "payments", "mobile_money"})
CARRYING = frozenset({"courier", "delivery"})
HEAD_WORDS = 4
PLACE = r"(?:\s+(?:in|at|for|on|near|along|of)\s+(?:the\s+)?[\w'-]+(?:\s[A-Z][\w'-]+){0,2})"
TAIL = rf"(?:'s)?(?:\s+{PART})?(?:\s+(?!I\b)[A-Z][\w'-]+){{0,3}}{PLACE}?"
# After the name, at its place.
FAILS = re.compile(rf"{TAIL}\s+(?i:{DID})")
FAILS_SMALL = re.compile(rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+{DID}", re.I)
# Verbs of what companies do well, too.
LIGHT = re.compile(
    r"(?:sen[dt]s?|sending|delivers?(?:ed)?|delivered|puts?|g(?:a|i)ves?|giving|wants?|wanted|made|makes"
    r"|open(?:ed)?|carr(?:y|ied|ies)"
    r"|collect(?:ed|s)?|port(?:ed|s)|upgrad(?:ed|es)|switch(?:ed|es)|br(?:ought|ings?)|c(?:a|o)mes?"
    r"|show(?:ed|s) up|tied|fitted"
    r"|authori[sz]ed|accept(?:ed|s)|turn(?:ed|s))$",
    re.I,
)
# Whatever was done to the person, at the place of a verb: "Evergreen sprayed the wrong house".
DOES = re.compile(
    rf"{TAIL}\s+(?:has |have |just |then |now )*[a-z]{{2,}}ed\s+(?:my|me|us|our|mine|him|her|his|the"
    rf"|an?|it|both|all|money|only|over"
    r"|R?[\d£$€₦])",
)
SAYS = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:on (?:the )?(?:phone|chat|\d+) )?(?:just |also |now |dey |na "
    rf"|keeps? |kept |are |is )*"
    r"(?:says?|said|saying|telling|tells?|told|claims?|claimed|claiming|reckons?|insists?|replied|asked|bol"
    r"|anasema"
    r"|wanasema|zegt|sagt|dit|dice|diz)\b",
    re.I,
)
SAYS_NO = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:just |also |now |keeps? |are |is )*(?:says?|said|saying|claims?"
    rf"|reckons?|insists?)\s+(?:that\s+)?"
    r"(?:(?:they|we)\s+(?:can'?t|cannot|won'?t|don'?t|will not|do not)|(?:my |the |our )?(?:claim"
    r"|application|request|appeal|policy"
    r"|outage|return|item)\s+(?:is |was |has been |wasn'?t |isn'?t |not )?(?:denied|rejected|declined"
    r"|refused|closed|not|over"
    r"|covered|expired|\w+)|no (?:refund|return|spare|proof|exchange))",
    re.I,
)
ASKED = re.compile(
    rf"(?:\s+{PART})?\s*,?\s*(?:please|pls|plz|kindly|abeg|can (?:you|u|una)|could (?:you|they)"
    rf"|will you|must|should"
    r"|need(?:s)? to|has to|have to|shd|owes?|return|refund|give|pay|fix|reverse|repair|replace|resolve"
    r"|answer|respond|sort"
    r"|deliver|send|restore|reconnect|unlock|correct|bring|do something|do better|wake up|where is"
    r"|mko wapi|what is"
    r"|compensate)\b",
    re.I,
)
ADDRESS = re.compile(
    r"\s*(?:[,:!.?;-]|\n|abeg\b|please\b|pls\b|plz\b|people\b|you\b|u\b|una\b|why\b|how\b|when\b|again\b"
    r"|wake\b|is\b|are\b"
    r"|i\b|my\b|naman\b|yaar\b|franchement\b|jamani\b|mme|mna)",
    re.I,
)
YOU = re.compile(r"\b(?:you|your|u|ur|una|mna|mme\w+|vous|wewe)\b", re.I)
MATTER = re.compile(
    r"(?:'s)?\s+(?:account|line|sim|card|order|orders|delivery|flight|policy|loan|internet|bill|contract"
    r"|subscription"
    r"|membership|parcel|package|trip|ride|booking|meter|number|wallet|decoder|broadband|fibre|fiber|plan"
    r"|phone|device"
    r"|claim|cover|ticket|connection|wifi|network|data|bundle|airtime|tokens?|voucher|gift card|app"
    r"|points|prepaid"
    r"|uncapped|postpaid|router|service|room|bus|shuttle|cab|train|coach|portal|self checkout"
    r"|click and collect)\b",
    re.I,
)
PRAISED = re.compile(
    rf"(?:'s)?(?:\s+{PART})?\s+(?:\w+\s+){{0,2}}?(?:is|are|was|were|has been|have been|isn'?t|sounded"
    rf"|seems?)\s+"
    r"(?:\w+\s+){0,2}?(?:great|fine|good|helpful|kind|decent|excellent|okay|ok|quicker|faster|better|kinder"
    r"|cheaper|lovely"
    r"|nice|perfect|sympathetic|understanding|brilliant|clear|right|not (?:the problem|to blame|involved))\b",
    re.I,
)
NO_PART = re.compile(
    r"\s+(?:would(?:n'?t|'?ve)?|could'?ve|can'?t (?:port|help|block|stop|do|see|reverse|access)"
    r"|cannot (?:help|block|stop|do)"
    r"|also cannot|never (?:did|does|do|would|had)|had (?:it|one|them|plenty)|next time"
    r"|instead\b(?! of)|only (?:says?|lets?)"
    r"|never ha(?:s|ve|d) (?:this|that|such|any)\b|never \w+ (?:me|us|anything|my"
    r"|\w+)\b[^.!?\n]{0,24}\b(?:like (?:that|this)|of mine|before)"
    r"|has nothing|have nothing|did nothing wrong)\b|[^.!?,;\n]{0,20}\binstead\b(?! of)",
    re.I,
)
DID_WELL = re.compile(
    rf"(?:'s)?(?:\s+{PART})?\s+(?:has |have |had |already |even |did |confirmed serial |they |quickly )*"
    r"(?:refunded\b(?! (?:half|only|part|just|some|less|me half|me only|us only))|confirmed|checked"
    r"|paid (?:them|it|out|their|for|me)|gave (?:it|me|us) (?:back|to)|handed"
    r"|have shown|has shown|showed|proved|(?:gave|offered) (?:me |us )?(?:a |an |\d+\s?\w* )?(?:coupon"
    r"|voucher|credit)|remade|redid|cleared it|approved|apologi[sz]ed|helped|verified|sorted|fixed it"
    r"|sent (?:me )?(?:proof"
    r"|another|a (?:replacement|new))|payment (?:was )?successful|shows? (?:that )?(?:it|the|money|400|\d)"
    r"|(?:got|received) (?:it|the money|the payment|only)|final bill was|tag is)\b",
    re.I,
)
CARRIED = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:has |have |had |just )*(?:deliver(?:ed|s)?|brought|came"
    rf"|collected|took otp|handed|left it)\b"
    r"(?!\s+(?:me |us )?(?:the |an? )?(?:wrong|some(?:one|body)|another|cold|broken|half|rotten|empty"
    r"|expired|late|only|stale|damaged"
    r"|used|fake|different))",
    re.I,
)
TAKEN_BACK = re.compile(
    r"[,.\s]*(?:ya \w+[\W]+)?(?:no[.\s]+sorry|sorry|oops|no wait|i mean|i meant|wait|actually|ngoja)\b", re.I
)
AT_FAULT = re.compile(
    r"\s+(?:is|are|was|were)\s+(?:to blame|at fault|responsible|the problem|the one)\b", re.I
)
CODE = re.compile(r"\s+(?:flight\s+)?(?:[A-Z]{2}\s?\d{2,4}|\d[A-Z]\s?\d{3,4})\b")
# Before the name, up to it.
BUYING = (
    r"(?:bought|buy|order(?:ed|ing)?|book(?:ed|ing)?|purchas(?:ed?|ing)|hir(?:ed|ing)|rent(?:ed|ing)?|got"
    r"|subscrib(?:ed|e)"
    r"|reserv(?:ed|ation)|insured|signed up|joined|enroll?ed|register(?:ed)?|customer|member(?:ship)?"
    r"|contract|lay-?by"
    r"|appointment|tickets?|flights?|invest(?:ed)?|applied|switched|installed|subscription|lessons?"
    r"|shopp(?:ed|ing)|order\s+no"
    r"|account|policy|loan|plan|dealing|stayed|recharged?|top(?:ped)? up|found|ate|had|eat|trad(?:ed"
    r"|e)[- ]in)"
)
BOUGHT = Caseless(
    rf"\b{BUYING}\b[^.!?;\n]{{0,70}}?\b(?:from|with|at|through|via|on|by|in|using)\s+(?:the\s+|my\s+"
    rf"|an?\s+)?$"
)
CHOSEN = Caseless(r"\b(?:booked|hired|joined|boarded|visited|chose|picked|tried)\s+(?:the\s+|an?\s+)?$")
SENT = Caseless(
    r"\b(?:sent|send|transfer(?:red)?|transferring|withdr[ae]w(?:al|n)?|cash ?out|payout|deposit(?:ed)?"
    r"|remit(?:ted)?|move(?:d)? money|zelle payment)\b"
    r"[^.!?;\n]{0,60}?\b(?:from|with|through|thru|via|on|using|by)\s+(?:the\s+|my\s+|our\s+)?$"
)
PAID = Caseless(r"\b(?:i|we|already|been|have|has|and|to)\s+(?:paid|pay|paying)\s+(?:the\s+)?$|\bpaid\s+$")
REFUND_FROM = Caseless(
    r"\b(?:refund|money|answer|reply|response|compensation|apology|cash|nothing|want|need|demand|expect"
    r"|waiting)\b"
    r"(?:\s+\w+){0,4}?\s+(?:from|for)\s+(?:the\s+)?$"
)
WANTED = Caseless(
    r"\b(?:want|wants|need|needs|expect|demand|require|like|ask|asking|tell|beg|begging)\s+(?:the\s+)?$"
)
CONTACTED = Caseless(
    r"\b(?:called|rang|phoned|e-?mailed|contacted|complain(?:ed|ing)? to|report(?:ed)? (?:it |this )?to"
    r"|chatted (?:with|to)"
    r"|wrote to|visited|went to|gone to|messaged|spoke (?:to|with)|texted|dm'?d"
    r"|raised (?:it )?with)\s+(?:the\s+)?$"
)
BY = Caseless(
    r"\b(?:lost|damaged|cancell?ed|denied|rejected|refused|charged|overcharged|scammed|ignored|stranded"
    r"|blocked|billed"
    r"|misled|cheated|robbed|debited|deducted|disconnected|conned|fined|clamped|bumped|treated|let down"
    r"|fed up|tired|sick)\b"
    r"(?:\s+\w+){0,3}\s+(?:by|of|with)\s+(?:the\s+|these\s+|this\s+)?$"
)
BOARDED = Caseless(
    r"\b(?:boarded|took (?:a|an|the)|my|flew|fly(?:ing)?|riding|using|use|flight (?:on|with))\s+(?:the\s+)?$"
)
SO_IT_IS = Caseless(
    r"\b(?:so|meaning|i meant?|i mean)\s+(?:it'?s |its |it is |it was )?(?:actually |really |now |on |for )?$"
    r"|\bni\s+$|(?:[,.;!?]|\b(?:no|sorry|wait|but|not (?:them|us|him|her|me|that)))\s*(?:it'?s|its|it is|it"
    r" was)\s+(?:actually |really "
    r"|now )?(?:the )?$"
)
FAULT_OF = Caseless(
    r"\b(?:fault|problem|issue|error|mistake|delay)\s+(?:is |was |lies |be |na )?(?:from|with|by|at)?\s*$"
)
VISITED = Caseless(
    r"\b(?:i|we|i'?m|am|family)\s*(?:'m|am|was|were|went|go|walked|are|stopped|shopped|ate"
    r"|sat)?\s+(?:\w+\s+){0,2}?(?:at|to|in|into)"
    r"\s+(?:the\s+)?$"
)
HELD_BY = Caseless(
    r"\b(?:has been|have been|is|are|was|been|still|stuck|held|lying|sitting|sits"
    r"|stays)\s+(?:\w+\s+)?(?:at|with|by)\s+(?:the\s+)?$"
)
OF_PARCEL = Caseless(
    r"\b(?:parcel|package|order|item|article|delivery|box|couch|gift|letter|goods|phone|gas|cylinder|cloth"
    r"|shoes|food)\b[^.!?;\n]{0,24}\bfrom\s+(?:the\s+)?$"
)
NOT = Caseless(
    r"\b(?:not|nor|si|no be|isn'?t|wasn'?t|isnt|wasnt)\s+(?:from\s+|the\s+|with\s+|by\s+|even\s+)?$"
)
NEVER_DEALT = Caseless(
    r"\b(?:did(?:n'?t| not)|never|don'?t|do not|have(?:n'?t| not))\s+(?:buy|bought|order(?:ed)?"
    r"|book(?:ed)?|deal|dealt|use[d]?"
    r"|pay|paid|blame|borrowed|subscribe[d]?)\b(?:\s+\w+){0,3}?\s*(?:from|with|at|to)?\s*$"
    r"|\b(?:let )?nobody\b[^.!?\n]{0,30}$"
    r"|\bi (?:no|nor) (?:buy|use|pay)\b[^.!?\n]{0,16}$"
)
THAN = Caseless(r"\b(?:than|unlike|even|like|compared to|as good as|compare with)\s+(?:the\s+)?$")
WENT_OVER = Caseless(
    r"\b(?:moved|mov(?:e|ing)|switch(?:ed|ing)?|port(?:ed|ing)?|chang(?:ed|ing)|migrat(?:ed|ing)"
    r"|transferred my (?:line|number))"
    r"(?:\s+\w+){0,2}\s+(?:back )?(?:to|over to)\s+(?:the\s+)?$|\bswitched from\s+$"
    r"|\b(?:had to|have to|having to|forced to|end(?:ed)? up|so i|then i|we then|nag"
    r"|rather)\s+(?:just\s+|go\s+and\s+|to\s+)?"
    r"(?:buy|buying|bought|take|taking|took|book|booking|booked|use|using|used|fly|flying|flew|get|getting"
    r"|got)\b"
    r"(?:\s+\w+){0,3}?\s+(?:an?\s+|the\s+|on\s+|with\s+|from\s+|to\s+)?$|\bended up (?:on|with|at|in"
    r"|going (?:to|with))\s+$"
    r"|\bnag\s+$|\bin the end\b[^.!?\n]{0,16}$"
)
PAID_WITH = Caseless(
    r"\b(?:via|by|through|thru|with|using|on|from|in|to|use|used|paid|my|our|linked to)\s+(?:my|the|our"
    r"|his|her)?\s*$"
)
PAYING = Caseless(
    r"\b(?:pa(?:y|ys|id|ying|yed|yment|yments)|bought|buy|order(?:ed)?|book(?:ed)?|purchas\w+|charged|card"
    r"|fee|deposit|ticket"
    r"|debit order|direct debit|use|used|using|recharged?|top(?:ped)? up|done|sent|transferr?ed"
    r"|nimelipa|nililipa|cost|money|refund(?:ed)?|premium|subscription|chop)\b"
)
CARD_CHARGED = Caseless(
    r"\b(?:the|an?|my|this|that|some)\s+\w+\b[^.!?;\n]{0,40}\b(?:charg\w+|bill\w+|tak(?:es|ing|e)"
    r"|debit\w*)\s+(?:on |from )?my\s+$"
)
STOLEN_FROM = Caseless(
    r"(?:\b(?:thief|thieves|stole(?:n)?|hacked|missing|gone|disappear\w*|vanish\w*|withdrawn"
    r"|(?:was|were|been|got|is|are|money|naira|bob|cash|\d|k)\s+(?:\w+\s+)?(?:deducted|debited|taken|left"
    r"|removed|out)"
    r"|stuck|locked|frozen|blocked|log ?in|access|wiped|emptied|zero))\b[^.!?;\n]{0,40}\b(?:from|out of"
    r"|in|inside|on|to|into)"
    r"\s+(?:my|our|the)?\s*$"
)
THIRD = Caseless(
    r"\b(?:suppliers?|sellers?|sister|brother|mother|father|friend|landlord|employer|boss|wife|husband|his"
    r"|her|their|hotel"
    r"|restaurant|vendor|son|daughter|cousin|mama|tenant|host|neighbou?r|recipient)(?:'?s)?\s+(?:uses?\s+"
    r"|has\s+|own\s+)?$"
    r"|\buses\s+$"
)
RECIPIENT = Caseless(
    r"\b(?:sent|send|transfer(?:red|ring)?|withdraw\w*|payout|cash ?out|deposit(?:ed)?"
    r"|move(?:d)?)\b[^.!?;\n]{0,60}?\bto\s+"
    r"(?:my|his|her|their|our|an?|the)?\s*(?:\w+(?:'s)?\s+)?$"
)
# "this instagram vendor": where the one who failed was found.
PLATFORM = re.compile(
    r"\s+(?:bots?|lines?|numbers?|chats?|messages?|channels?|customer|support|vendors?|sellers?|pages?"
    r"|shops?|posts?|dms?|handles?|ads?|adverts?|accounts?|business|live|marketplace|group|store|stores"
    r"|influencer|boutique)\b",
    re.I,
)
ON = Caseless(r"\b(?:on|via|through|for|from|over|in|their|her|his)\s+$")
CARD = re.compile(r"\s+(?:debit |credit |bank )?(?:cards?|app|account)\b", re.I)
# The person's own bank or wallet, which did its part: "the money left my M-PESA".
LEFT_MINE = Caseless(
    r"\b(?:left|leaves?|leaving|gone from|out of|off|debited from|deducted from)\s+(?:my|our)\s+$"
)
# Of a company that has branches, "your Thika branch" means the one that is written to.
YOUR_BRANCH = re.compile(r"\byour\s+(?:[\w'-]+\s){0,2}?(?:branch|manager|teller|officers?|tellers?)\b", re.I)
BILLED_FOR = re.compile(
    r"\s+(?:has |have |had )?(?:already |also |even |still |now )*(?:billed|charged|deducted|debited"
    r"|taken)\s+(?:me |us )?"
    r"(?:the |my |our )?(?:first |second |third |next |last |this month'?s )?(?:emi|instal?lment)s?\b",
    re.I,
)
CUSTOMER_OF = Caseless(
    r"\b(?:customer|client|member|user|subscriber|patient|tenant)\s+(?:of|with|at|for)\s+(?:the\s+)?$"
)
PROOF = re.compile(
    r"(?:'s)?\s+(?:receipts?|slips?|statement|alerts?|screenshots?|proof|photos?|tracker|tracking"
    r"|records?)\b",
    re.I,
)
PROOF_FROM = Caseless(
    r"\b(?:receipts?|statements?|proof|alerts?|screenshots?|letter|e-?mail|confirmation"
    r"|quote)\s+(?:\w+\s+)?from\s+(?:the |my )?$"
)
SO_THEN = Caseless(
    r"\b(?:in consequence|consequence of|as a result|because of (?:it|this|that)|due to (?:it|this)"
    r"|so then|which means"
    r"|meanwhile|even though|although|though|now)\b[^.!?;\n]{0,40}$"
)
MY_BANK = Caseless(r"\b(?:my|the|our)?\s*bank(?:ers?)?,?\s+$")
MY_INSURER = Caseless(r"\b(?:insurance|insurers?|medical aid|hmo|cover)(?: company)?,?\s+$")
AT_PLACE = Caseless(r"\b(?:at|near|opposite|outside|inside|behind|next to|in)\s+(?:the\s+|an?\s+)?$")
SENT_WITH = Caseless(
    r"\b(?:deliver(?:ed|y)|shipped|sent|dispatched|posted|tracking|handed over|given"
    r"|hand(?:ed)? (?:it )?|return(?:ed)?)\b"
    r"[^.!?;\n]{0,30}?\b(?:by|via|through|with|to|over to|from)\s+(?:the\s+)?$"
)
ASK_THEM = Caseless(
    r"\b(?:talk|go(?: back)?|speak|ask|contact|ring|call|see|chat|complain|send(?:ing|s|t)? (?:me|us)"
    r"|refer(?:s|red)? (?:me|us))"
    r"(?:\s+(?:back|to|with|and ask))*\s+(?:the\s+)?$"
)
