"""Weigh, for each company that a story names, how much the grammar says that it is the one that failed.

For it speaks to be addressed, to do what hurt the person, to be asked for something, to be the one the person
bought from or sent money through. Against it speaks to be only a means of payment, a place, a courier or a bank
beside it, the one the person went to instead, the one that is praised, or the one that is said not to be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.caseless import Caseless
from bot.engines.rules.towns import towns_in
from bot.engines.rules.trades import DID, PART

_MONEY = frozenset({"banking", "payments", "mobile_money"})
_CARRYING = frozenset({"courier", "delivery"})
_HEAD_WORDS = 4
_PLACE = r"(?:\s+(?:in|at|for|on|near|along|of)\s+(?:the\s+)?[\w'-]+(?:\s[A-Z][\w'-]+){0,2})"
_TAIL = rf"(?:'s)?(?:\s+{PART})?(?:\s+(?!I\b)[A-Z][\w'-]+){{0,3}}{_PLACE}?"

# After the name, at its place.
_FAILS = re.compile(rf"{_TAIL}\s+(?i:{DID})")
_FAILS_SMALL = re.compile(rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+{DID}", re.I)
# Verbs of what companies do well, too.
_LIGHT = re.compile(
    r"(?:sen[dt]s?|sending|delivers?(?:ed)?|delivered|puts?|g(?:a|i)ves?|giving|wants?|wanted|made|makes|open(?:ed)?|carr(?:y|ied|ies)"
    r"|collect(?:ed|s)?|port(?:ed|s)|upgrad(?:ed|es)|switch(?:ed|es)|br(?:ought|ings?)|c(?:a|o)mes?|show(?:ed|s) up|tied|fitted"
    r"|authori[sz]ed|accept(?:ed|s)|turn(?:ed|s))$",
    re.I,
)
# Whatever was done to the person, at the place of a verb: "Evergreen sprayed the wrong house".
_DOES = re.compile(
    rf"{_TAIL}\s+(?:has |have |just |then |now )*[a-z]{{2,}}ed\s+(?:my|me|us|our|mine|him|her|his|the|an?|it|both|all|money|only|over"
    r"|R?[\d£$€₦])",
)
_SAYS = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:on (?:the )?(?:phone|chat|\d+) )?(?:just |also |now |dey |na |keeps? |kept |are |is )*"
    r"(?:says?|said|saying|telling|tells?|told|claims?|claimed|claiming|reckons?|insists?|replied|asked|bol|anasema"
    r"|wanasema|zegt|sagt|dit|dice|diz)\b",
    re.I,
)
_SAYS_NO = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:just |also |now |keeps? |are |is )*(?:says?|said|saying|claims?|reckons?|insists?)\s+(?:that\s+)?"
    r"(?:(?:they|we)\s+(?:can'?t|cannot|won'?t|don'?t|will not|do not)|(?:my |the |our )?(?:claim|application|request|appeal|policy"
    r"|outage|return|item)\s+(?:is |was |has been |wasn'?t |isn'?t |not )?(?:denied|rejected|declined|refused|closed|not|over"
    r"|covered|expired|\w+)|no (?:refund|return|spare|proof|exchange))",
    re.I,
)
_ASKED = re.compile(
    rf"(?:\s+{PART})?\s*,?\s*(?:please|pls|plz|kindly|abeg|can (?:you|u|una)|could (?:you|they)|will you|must|should"
    r"|need(?:s)? to|has to|have to|shd|owes?|return|refund|give|pay|fix|reverse|repair|replace|resolve|answer|respond|sort"
    r"|deliver|send|restore|reconnect|unlock|correct|bring|do something|do better|wake up|where is|mko wapi|what is"
    r"|compensate)\b",
    re.I,
)
_ADDRESS = re.compile(
    r"\s*(?:[,:!.?;-]|\n|abeg\b|please\b|pls\b|plz\b|people\b|you\b|u\b|una\b|why\b|how\b|when\b|again\b|wake\b|is\b|are\b"
    r"|i\b|my\b|naman\b|yaar\b|franchement\b|jamani\b|mme|mna)",
    re.I,
)
_YOU = re.compile(r"\b(?:you|your|u|ur|una|mna|mme\w+|vous|wewe)\b", re.I)
_MATTER = re.compile(
    r"(?:'s)?\s+(?:account|line|sim|card|order|orders|delivery|flight|policy|loan|internet|bill|contract|subscription"
    r"|membership|parcel|package|trip|ride|booking|meter|number|wallet|decoder|broadband|fibre|fiber|plan|phone|device"
    r"|claim|cover|ticket|connection|wifi|network|data|bundle|airtime|tokens?|voucher|gift card|app|points|prepaid"
    r"|uncapped|postpaid|router|service|room|bus|shuttle|cab|train|coach|portal|self checkout|click and collect)\b",
    re.I,
)
_PRAISED = re.compile(
    rf"(?:'s)?(?:\s+{PART})?\s+(?:\w+\s+){{0,2}}?(?:is|are|was|were|has been|have been|isn'?t|sounded|seems?)\s+"
    r"(?:\w+\s+){0,2}?(?:great|fine|good|helpful|kind|decent|excellent|okay|ok|quicker|faster|better|kinder|cheaper|lovely"
    r"|nice|perfect|sympathetic|understanding|brilliant|clear|right|not (?:the problem|to blame|involved))\b",
    re.I,
)
_NO_PART = re.compile(
    r"\s+(?:would(?:n'?t|'?ve)?|could'?ve|can'?t (?:port|help|block|stop|do|see|reverse|access)|cannot (?:help|block|stop|do)"
    r"|also cannot|never (?:did|does|do|would|had)|had (?:it|one|them|plenty)|next time|instead\b(?! of)|only (?:says?|lets?)"
    r"|never ha(?:s|ve|d) (?:this|that|such|any)\b|never \w+ (?:me|us|anything|my|\w+)\b[^.!?\n]{0,24}\b(?:like (?:that|this)|of mine|before)"
    r"|has nothing|have nothing|did nothing wrong)\b|[^.!?,;\n]{0,20}\binstead\b(?! of)",
    re.I,
)
_DID_WELL = re.compile(
    rf"(?:'s)?(?:\s+{PART})?\s+(?:has |have |had |already |even |did |confirmed serial |they |quickly )*"
    r"(?:refunded\b(?! (?:half|only|part|just|some|less|me half|me only|us only))|confirmed|checked|paid (?:them|it|out|their|for|me)|gave (?:it|me|us) (?:back|to)|handed"
    r"|have shown|has shown|showed|proved|(?:gave|offered) (?:me |us )?(?:a |an |\d+\s?\w* )?(?:coupon|voucher|credit)|remade|redid|cleared it|approved|apologi[sz]ed|helped|verified|sorted|fixed it|sent (?:me )?(?:proof"
    r"|another|a (?:replacement|new))|payment (?:was )?successful|shows? (?:that )?(?:it|the|money|400|\d)"
    r"|(?:got|received) (?:it|the money|the payment|only)|final bill was|tag is)\b",
    re.I,
)
_CARRIED = re.compile(
    rf"(?:'s)?(?:\s+{PART}){{0,2}}\s+(?:has |have |had |just )*(?:deliver(?:ed|s)?|brought|came|collected|took otp|handed|left it)\b"
    r"(?!\s+(?:me |us )?(?:the |an? )?(?:wrong|some(?:one|body)|another|cold|broken|half|rotten|empty|expired|late|only|stale|damaged"
    r"|used|fake|different))",
    re.I,
)
_TAKEN_BACK = re.compile(
    r"[,.\s]*(?:ya \w+[\W]+)?(?:no[.\s]+sorry|sorry|oops|no wait|i mean|i meant|wait|actually|ngoja)\b", re.I
)
_AT_FAULT = re.compile(
    r"\s+(?:is|are|was|were)\s+(?:to blame|at fault|responsible|the problem|the one)\b", re.I
)
_CODE = re.compile(r"\s+(?:flight\s+)?(?:[A-Z]{2}\s?\d{2,4}|\d[A-Z]\s?\d{3,4})\b")

# Before the name, up to it.
_BUYING = (
    r"(?:bought|buy|order(?:ed|ing)?|book(?:ed|ing)?|purchas(?:ed?|ing)|hir(?:ed|ing)|rent(?:ed|ing)?|got|subscrib(?:ed|e)"
    r"|reserv(?:ed|ation)|insured|signed up|joined|enroll?ed|register(?:ed)?|customer|member(?:ship)?|contract|lay-?by"
    r"|appointment|tickets?|flights?|invest(?:ed)?|applied|switched|installed|subscription|lessons?|shopp(?:ed|ing)|order\s+no"
    r"|account|policy|loan|plan|dealing|stayed|recharged?|top(?:ped)? up|found|ate|had|eat|trad(?:ed|e)[- ]in)"
)
_BOUGHT = Caseless(
    rf"\b{_BUYING}\b[^.!?;\n]{{0,70}}?\b(?:from|with|at|through|via|on|by|in|using)\s+(?:the\s+|my\s+|an?\s+)?$"
)
_CHOSEN = Caseless(r"\b(?:booked|hired|joined|boarded|visited|chose|picked|tried)\s+(?:the\s+|an?\s+)?$")
_SENT = Caseless(
    r"\b(?:sent|send|transfer(?:red)?|transferring|withdr[ae]w(?:al|n)?|cash ?out|payout|deposit(?:ed)?|remit(?:ted)?|move(?:d)? money|zelle payment)\b"
    r"[^.!?;\n]{0,60}?\b(?:from|with|through|thru|via|on|using|by)\s+(?:the\s+|my\s+|our\s+)?$"
)
_PAID = Caseless(r"\b(?:i|we|already|been|have|has|and|to)\s+(?:paid|pay|paying)\s+(?:the\s+)?$|\bpaid\s+$")
_REFUND_FROM = Caseless(
    r"\b(?:refund|money|answer|reply|response|compensation|apology|cash|nothing|want|need|demand|expect|waiting)\b"
    r"(?:\s+\w+){0,4}?\s+(?:from|for)\s+(?:the\s+)?$"
)
_WANTED = Caseless(
    r"\b(?:want|wants|need|needs|expect|demand|require|like|ask|asking|tell|beg|begging)\s+(?:the\s+)?$"
)
_CONTACTED = Caseless(
    r"\b(?:called|rang|phoned|e-?mailed|contacted|complain(?:ed|ing)? to|report(?:ed)? (?:it |this )?to|chatted (?:with|to)"
    r"|wrote to|visited|went to|gone to|messaged|spoke (?:to|with)|texted|dm'?d|raised (?:it )?with)\s+(?:the\s+)?$"
)
_BY = Caseless(
    r"\b(?:lost|damaged|cancell?ed|denied|rejected|refused|charged|overcharged|scammed|ignored|stranded|blocked|billed"
    r"|misled|cheated|robbed|debited|deducted|disconnected|conned|fined|clamped|bumped|treated|let down|fed up|tired|sick)\b"
    r"(?:\s+\w+){0,3}\s+(?:by|of|with)\s+(?:the\s+|these\s+|this\s+)?$"
)
_BOARDED = Caseless(
    r"\b(?:boarded|took (?:a|an|the)|my|flew|fly(?:ing)?|riding|using|use|flight (?:on|with))\s+(?:the\s+)?$"
)
_SO_IT_IS = Caseless(
    r"\b(?:so|meaning|i meant?|i mean)\s+(?:it'?s |its |it is |it was )?(?:actually |really |now |on |for )?$"
    r"|\bni\s+$|(?:[,.;!?]|\b(?:no|sorry|wait|but))\s*(?:it'?s|its|it is|it was)\s+(?:actually |really |now )?(?:the )?$"
)
_FAULT_OF = Caseless(
    r"\b(?:fault|problem|issue|error|mistake|delay)\s+(?:is |was |lies |be |na )?(?:from|with|by|at)?\s*$"
)
_VISITED = Caseless(
    r"\b(?:i|we|i'?m|am|family)\s*(?:'m|am|was|were|went|go|walked|are|stopped|shopped|ate|sat)?\s+(?:\w+\s+){0,2}?(?:at|to|in|into)"
    r"\s+(?:the\s+)?$"
)
_HELD_BY = Caseless(
    r"\b(?:has been|have been|is|are|was|been|still|stuck|held|lying|sitting|sits|stays)\s+(?:\w+\s+)?(?:at|with|by)\s+(?:the\s+)?$"
)
_OF_PARCEL = Caseless(
    r"\b(?:parcel|package|order|item|article|delivery|box|couch|gift|letter|goods|phone|gas|cylinder|cloth|shoes|food)\b[^.!?;\n]{0,24}\bfrom\s+(?:the\s+)?$"
)
_NOT = Caseless(
    r"\b(?:not|nor|si|no be|isn'?t|wasn'?t|isnt|wasnt)\s+(?:from\s+|the\s+|with\s+|by\s+|even\s+)?$"
)
_NEVER_DEALT = Caseless(
    r"\b(?:did(?:n'?t| not)|never|don'?t|do not|have(?:n'?t| not))\s+(?:buy|bought|order(?:ed)?|book(?:ed)?|deal|dealt|use[d]?"
    r"|pay|paid|blame|borrowed|subscribe[d]?)\b(?:\s+\w+){0,3}?\s*(?:from|with|at|to)?\s*$|\b(?:let )?nobody\b[^.!?\n]{0,30}$"
    r"|\bi (?:no|nor) (?:buy|use|pay)\b[^.!?\n]{0,16}$"
)
_THAN = Caseless(r"\b(?:than|unlike|even|like|compared to|as good as|compare with)\s+(?:the\s+)?$")
_WENT_OVER = Caseless(
    r"\b(?:moved|mov(?:e|ing)|switch(?:ed|ing)?|port(?:ed|ing)?|chang(?:ed|ing)|migrat(?:ed|ing)|transferred my (?:line|number))"
    r"(?:\s+\w+){0,2}\s+(?:back )?(?:to|over to)\s+(?:the\s+)?$|\bswitched from\s+$"
    r"|\b(?:had to|have to|having to|forced to|end(?:ed)? up|so i|then i|we then|nag|rather)\s+(?:just\s+|go\s+and\s+|to\s+)?"
    r"(?:buy|buying|bought|take|taking|took|book|booking|booked|use|using|used|fly|flying|flew|get|getting|got)\b"
    r"(?:\s+\w+){0,3}?\s+(?:an?\s+|the\s+|on\s+|with\s+|from\s+|to\s+)?$|\bended up (?:on|with|at|in|going (?:to|with))\s+$"
    r"|\bnag\s+$|\bin the end\b[^.!?\n]{0,16}$"
)
_PAID_WITH = Caseless(
    r"\b(?:via|by|through|thru|with|using|on|from|in|to|use|used|paid|my|our|linked to)\s+(?:my|the|our|his|her)?\s*$"
)
_PAYING = Caseless(
    r"\b(?:pa(?:y|ys|id|ying|yed|yment|yments)|bought|buy|order(?:ed)?|book(?:ed)?|purchas\w+|charged|card|fee|deposit|ticket"
    r"|debit order|direct debit|use|used|using|recharged?|top(?:ped)? up|done|sent|transferr?ed|nimelipa|nililipa|cost|money|refund(?:ed)?|premium|subscription|chop)\b"
)
_CARD_CHARGED = Caseless(
    r"\b(?:the|an?|my|this|that|some)\s+\w+\b[^.!?;\n]{0,40}\b(?:charg\w+|bill\w+|tak(?:es|ing|e)|debit\w*)\s+(?:on |from )?my\s+$"
)
_STOLEN_FROM = Caseless(
    r"(?:\b(?:thief|thieves|stole(?:n)?|hacked|missing|gone|disappear\w*|vanish\w*|withdrawn"
    r"|(?:was|were|been|got|is|are|money|naira|bob|cash|\d|k)\s+(?:\w+\s+)?(?:deducted|debited|taken|left|removed|out)"
    r"|stuck|locked|frozen|blocked|log ?in|access|wiped|emptied|zero))\b[^.!?;\n]{0,40}\b(?:from|out of|in|inside|on|to|into)"
    r"\s+(?:my|our|the)?\s*$"
)
_THIRD = Caseless(
    r"\b(?:suppliers?|sellers?|sister|brother|mother|father|friend|landlord|employer|boss|wife|husband|his|her|their|hotel"
    r"|restaurant|vendor|son|daughter|cousin|mama|tenant|host|neighbou?r|recipient)(?:'?s)?\s+(?:uses?\s+|has\s+|own\s+)?$"
    r"|\buses\s+$"
)
_RECIPIENT = Caseless(
    r"\b(?:sent|send|transfer(?:red|ring)?|withdraw\w*|payout|cash ?out|deposit(?:ed)?|move(?:d)?)\b[^.!?;\n]{0,60}?\bto\s+"
    r"(?:my|his|her|their|our|an?|the)?\s*(?:\w+(?:'s)?\s+)?$"
)
# "this instagram vendor": where the one who failed was found.
_PLATFORM = re.compile(
    r"\s+(?:vendors?|sellers?|pages?|shops?|posts?|dms?|handles?|ads?|adverts?|accounts?|business|live|marketplace|group|store|stores"
    r"|influencer|boutique)\b",
    re.I,
)
_ON = Caseless(r"\b(?:on|via|through|for|from|over|in|their|her|his)\s+$")
_PROOF = re.compile(
    r"(?:'s)?\s+(?:receipts?|slips?|statement|alerts?|screenshots?|proof|photos?|tracker|tracking|records?)\b",
    re.I,
)
_PROOF_FROM = Caseless(
    r"\b(?:receipts?|statements?|proof|alerts?|screenshots?|letter|e-?mail|confirmation|quote)\s+(?:\w+\s+)?from\s+(?:the |my )?$"
)
_SO_THEN = Caseless(
    r"\b(?:in consequence|consequence of|as a result|because of (?:it|this|that)|due to (?:it|this)|so then|which means"
    r"|meanwhile|even though|although|though|now)\b[^.!?;\n]{0,40}$"
)
_MY_BANK = Caseless(r"\b(?:my|the|our)?\s*bank(?:ers?)?,?\s+$")
_MY_INSURER = Caseless(r"\b(?:insurance|insurers?|medical aid|hmo|cover)(?: company)?,?\s+$")
_AT_PLACE = Caseless(r"\b(?:at|near|opposite|outside|inside|behind|next to|in)\s+(?:the\s+|an?\s+)?$")
_SENT_WITH = Caseless(
    r"\b(?:deliver(?:ed|y)|shipped|sent|dispatched|posted|tracking|handed over|given|hand(?:ed)? (?:it )?|return(?:ed)?)\b"
    r"[^.!?;\n]{0,30}?\b(?:by|via|through|with|to|over to|from)\s+(?:the\s+)?$"
)
_ASK_THEM = Caseless(
    r"\b(?:talk|go(?: back)?|speak|ask|contact|ring|call|see|chat|complain|send(?:ing|s|t)? (?:me|us)|refer(?:s|red)? (?:me|us))"
    r"(?:\s+(?:back|to|with|and ask))*\s+(?:the\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Party:
    """One company of a story: where it is named, and what it does for a living as far as that is known."""

    places: Sequence[tuple[int, int]]
    sector: str | None
    strength: float = 0.0  # of a name that the directory lacks; 0 for a known company
    abroad: bool = False  # works elsewhere than where the person lives
    maker: bool = False  # sells what others sell on
    social: bool = False  # a place where others sell


def blame(text: str, party: Party, *, begin: int) -> float:
    """Return how much speaks for a party; `begin` is where the story begins after its greeting."""
    told: dict[str, float] = {}
    for start, end in party.places:
        end = _after_town(text, end)
        for name, weight in _features(text, start, end, party, begin=begin):
            told[name] = (
                max(told.get(name, weight), weight) if weight > 0 else min(told.get(name, weight), weight)
            )
    more = min(0.9, 0.3 * (len(party.places) - 1))
    unknown = -1.0 + 0.4 * (party.strength - 2.0) if party.strength else 0.0
    if told.get("with", 0) < 0 and "fails" in told:
        told["fails"] = min(told["fails"], 1.0)  # "UBA debited me" only says that it was paid
    return sum(told.values()) + more + unknown


def _after_town(text: str, end: int) -> int:
    """Return the end of a name with the towns right after it: "vfs global chandigarh has my passport"."""
    for start, after, _ in towns_in(text[end : end + 40]):
        if text[end : end + start].strip():
            break
        return end + after
    return end


def _features(text: str, start: int, end: int, party: Party, *, begin: int) -> list[tuple[str, float]]:
    opening = max(text.rfind(sign, 0, start) for sign in ".!?\n;") + 1
    before = text[max(opening, start - 90) : start]
    money = party.sector in _MONEY
    found = _spoken_for(text, start, end, before, begin=begin)
    found += _dealt_with(before, party)
    found += _spoken_against(text, end, before, money=money)
    if {name for name, _ in found} & {"not", "never", "over", "than"}:
        found = [
            entry
            for entry in found
            if entry[0] not in ("bought", "sent", "paid", "boarded", "refund", "parcel")
        ]
    names = {name for name, _ in found}
    bought = names & {"bought", "sent", "paid"}
    if money and not names & {"sent", "fails", "asked", "by", "head"}:
        if _MY_BANK.is_in(before):
            found.append(("bank", -2.0))
        elif _STOLEN_FROM.is_in(before):
            found = [*(entry for entry in found if entry[0] != "bought"), ("stolen", 2.5)]
        elif _CARD_CHARGED.is_in(before):
            found = [*(entry for entry in found if entry[0] != "boarded"), ("with", -2.0)]
        elif _PAID_WITH.is_in(before) and _PAYING.is_in(before):
            found = [entry for entry in found if entry[0] != "bought"]
            found.append(("with", -2.0))
    if party.sector == "insurance" and _MY_INSURER.is_in(before):
        found.append(("insurer", -1.0))
    if money and _THIRD.is_in(before):
        found.append(("third", -2.0))
    if money and _RECIPIENT.is_in(before):
        found = [entry for entry in found if entry[0] not in ("stolen", "with", "bought")] + [
            ("recipient", -2.0)
        ]
    if party.social and (_PLATFORM.match(text, end) or _ON.is_in(before)):
        found = [entry for entry in found if entry[1] < 0] + [("platform", -3.0)]
    if _PROOF.match(text, end) and not names & {"head", "fails"}:
        found.append(("proof", -1.5))
    if _PROOF_FROM.is_in(before):
        found = [entry for entry in found if entry[0] not in ("sent", "bought", "refund", "with")] + [
            ("proof", -2.0)
        ]
    if money and "fails" in names and _SO_THEN.is_in(before):
        found.append(("then", -2.5))
    if party.sector in _CARRYING and "fails" in names and _CARRIED.match(text, end):
        found = [entry for entry in found if entry[0] != "fails"]
    if party.abroad:
        found.append(("abroad", -1.5))
    if party.sector == "courier" and _SENT_WITH.is_in(before):
        found.append(("carrier", -1.5))
    if _AT_PLACE.is_in(before) and not bought and not names & {"fails", "head", "visited"}:
        found.append(("place", -1.0))
    if party.maker and not names & {"fails", "asked", "head"}:
        found.append(("maker", -2.0))
    return found


def _spoken_for(text: str, start: int, end: int, before: str, *, begin: int) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if start <= begin:
        found.append(("head", 2.0))
        if _ADDRESS.match(text, end):
            found.append(("address", 2.5 if _YOU.search(text) else 1.5))
    elif not text[begin:start].strip() or len(text[begin:start].split()) < _HEAD_WORDS:
        found.append(("early", 0.5))
    inside = _AT_PLACE.is_in(before) and start > begin  # "my scan at the clinic was lost": not the subject
    fails = not inside and (_FAILS.match(text, end) or _FAILS_SMALL.match(text, end))
    well = _DID_WELL.match(text, end)
    if fails and not well and not _NO_PART.match(text, end):
        found.append(("fails", 1.5 if _LIGHT.search(fails[0]) else 3.0))
    elif not inside and not well and _DOES.match(text, end):
        found.append(("fails", 2.0))
    elif _SAYS.match(text, end):
        found.append(("no", 1.0) if _SAYS_NO.match(text, end) else ("says", -0.5))
    if _ASKED.match(text, end) or (_WANTED.is_in(before) and text[end : end + 4] == " to "):
        found.append(("asked", 2.5))
    if _MATTER.match(text, end) or _CODE.match(text, end):
        found.append(("matter", 1.0))
    if _AT_FAULT.match(text, end):
        found.append(("fault", 2.0))
    if _BY.is_in(before):
        found.append(("by", 3.0))
    if _CONTACTED.is_in(before):
        found.append(("contacted", 1.0))
    if _SO_IT_IS.is_in(before):
        found.append(("is", 1.5))
    if _FAULT_OF.is_in(before):
        found.append(("fault of", 0.5))
    return found


def _dealt_with(before: str, party: Party) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if _REFUND_FROM.is_in(before):
        found.append(("refund", 2.5))
    if party.sector in _MONEY and _SENT.is_in(before):
        found.append(("sent", 2.5))
    elif _BOUGHT.is_in(before):
        found.append(("bought", 2.5))
    elif _CHOSEN.is_in(before):
        found.append(("bought", 2.5))
    elif _PAID.is_in(before):
        found.append(("paid", 2.5))
    elif _BOARDED.is_in(before):
        found.append(("boarded", 1.5))
    elif _HELD_BY.is_in(before):
        found.append(("held", 2.0))
    elif _VISITED.is_in(before):
        found.append(("visited", 1.5))
    elif _OF_PARCEL.is_in(before):
        found.append(("parcel", 1.0))
    return found


def _spoken_against(text: str, end: int, before: str, *, money: bool) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if _NOT.is_in(before):
        found.append(("not", -4.0))
    elif _NEVER_DEALT.is_in(before):
        found.append(("never", -3.0))
    if _THAN.is_in(before):
        found.append(("than", -3.0))
    if _WENT_OVER.is_in(before):
        found.append(("over", -4.0))
    if _ASK_THEM.is_in(before):
        found.append(("ask them", -0.3))
    if _PRAISED.match(text, end):
        found.append(("praised", -3.0))
    if _NO_PART.match(text, end):
        found.append(("no part", -3.0))
    if _DID_WELL.match(text, end):
        found.append(("well", -2.0 if money else -1.5))
    if _TAKEN_BACK.match(text, end) and not before.strip(" ,."):
        found.append(("back", -2.0))
    return found
