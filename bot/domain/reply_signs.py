"""The words by which companies' answers are told apart, in the languages they come in: tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bot.domain.replies import Conduct, Tied

_POST = r"(?:posts?|tweets?|reviews?|videos?|comments?|complaints?|threads?|statements?|it|this|that|them)"
_TAKE_DOWN = (
    r"(?:(?:delet|remov|retract|withdraw|eras)\w*|(?:tak|pull|took)\w*(?:ing|en)?"
    rf" down)\s+(?:\w+\s+){{0,4}}?{_POST}"
    rf"|(?:tak|pull)\w*\s+(?:\w+\s+){{0,4}}?{_POST}\s+down"
    rf"|{_POST}\b[^.!?]{{0,40}}\b(?:deleted|removed|taken down|retracted|withdrawn|pulled down)"
)

# What turns an answer into a threat, whatever else it says.
_CONDUCT: Mapping[Conduct, str] = {
    Conduct.VIOLENCE: (
        r"\b(?:you(?:'ll| will| shall| are going to)? (?:regret (?:it|this|that)|be sorry|pay for this)"
        r"|teach you|deal with you|(?:beat|hurt|harm|kill|break|burn|slap|shoot|stab)\w* you"
        r"|(?:come|send|coming|sending)\b[^.!?]{0,30}\b(?:your|ur) (?:house|home|place|door|office)"
        r"|we know where you (?:stay|live|work|sleep)|watch your back|tutakupiga|tutakukujia"
        r"|i know where you (?:stay|live|work|sleep))\b"
    ),
    Conduct.EXPOSURE: (
        r"\b(?:post|publish|shar|expos|leak|put)\w*\b[^.!?]{0,40}\b(?:your|you|ur)\b[^.!?]{0,40}"
        r"\b(?:address|number|name and|identity|photo|picture|id|online|everybody|everyone)\b"
        r"|\b(?:have|got) your (?:home )?address\b[^.!?]{0,80}\b(?:post|publish|everybody|everyone)\w*"
    ),
    Conduct.LEGAL: (
        r"\b(?:(?:fil\w+|bring\w*|institut\w+|commenc\w+|initiat\w+|tak\w+|start\w*|face"
        r"|pursue)\s+(?:\w+\s+){0,4}?"
        r"(?:law ?suit|suit|libel|defamation|legal (?:action|proceedings)|proceedings|court action|action)"
        r"(?=[^.]{0,80}(?:against you|defam|libel|slander|unless|if you|\bor\b|$|police))"
        r"|(?:sue|suing) you|see you in court|cease and desist"
        r"|(?:are|is|was|be|constitutes?|amounts? to) (?:\w+ )?(?:defamatory|defamation|libell?ous|libel"
        r"|slander\w*)"
        r"|report (?:you|the matter|this) to the (?:police|dci|cid)|reserve (?:all )?our (?:legal )?rights"
        r"|(?:attorneys?|lawyers?|solicitors?|legal team)\b[^.!?]{0,60}\b(?:against you|you will hear"
        r"|defam|unless|sue)"
        r"|rechtliche schritte|poursuites judiciaires|acciones legales)\b"
    ),
}

_ONLY_IF = (
    r"(?:on (?:the )?condition|provided|as long as|once|if you|if u|after you|when you|upon|in exchange|in"
    r" return"
    r"|subject to|before we|unless|but (?:only|first)|so long as|until|first)"
)
_TIED: Mapping[Tied, str] = {
    Tied.DELETION: (
        rf"\b{_ONLY_IF}\b[^.!?]{{0,90}}(?:{_TAKE_DOWN})|(?:{_TAKE_DOWN})[^.!?]{{0,60}}\b"
        r"(?:and|then|so that|before) (?:we|i|they|you|he|she)(?:'ll| will| can| get| would| are)"
        rf"|\b(?:if|once|when)\b[^.!?]{{0,40}}(?:{_TAKE_DOWN})"
        r"|(?:supprim|effac|retir)\w+[^.!?]{0,30}(?:tweet|publication|avis|post)"
        r"|(?:lösch|entfern)\w+[^.!?]{0,30}|(?:beitrag|bewertung|post)[^.!?]{0,30}(?:lösch|entfern)\w+"
        r"|(?:borr|elimin|apag)\w+[^.!?]{0,30}(?:tuit|tweet|publicaci|publicaç|reseña|post)"
        r"|(?:ukifuta|futa|uondoe)\b[^.!?]{0,30}(?:post|tweet|chapisho)"
    ),
    Tied.SILENCE: (
        r"\b(?:confidential\w*|non[- ]?disclosure|ndas?\b|between us|do(?:n'?t| not) (?:talk|speak|post|tell)"
        r"|no further (?:public )?(?:comments?|posts?|statements?)|stop (?:posting|tweeting|talking)"
        r"|keep (?:quiet|it private|this private|silent)|not (?:to )?(?:disclose|discuss|post|comment)"
        r"|refrain from|gag|vertraulich|verschwiegen\w*|confidenti\w+|say nothing|stay (?:quiet|silent))"
    ),
}

AUTOMATIC = (
    r"\b(?:auto(?:mated|matic\w*|[- ]?generated|[- ]?reply|[- ]?response)\b|automatisch|automatique"
    r"|autom[áa]tic[ao]"
    r"|do not reply|(?:don'?t|not) (?:monitored|need to (?:contact|reply))|no-?reply|n'y (?:pas )?répondre"
    r"|acknowledge(?:s|ment of)? (?:the )?receipt|acknowledg\w+ receipt|accusons réception|acusamos recibo"
    r"|(?:has|have|is) (?:now )?(?:been )?(?:received|registered|logged|opened|created|tagged)\b[^.!?]{0,50}"
    r"\b(?:reference|ref|ticket|case|id|with us|under|number)"
    r"|(?:we(?:'ve| have)|we) (?:got|received) your (?:message|email|e-mail|complaint|request|enquiry|query)"
    r"|thank you for (?:your email|contacting|reaching|writing|getting in"
    r" touch)\b[^.!?]{0,40}[.!][^.!?]{0,70}"
    r"\b(?:received|ticket|reference|high volumes?|response times?)"
    r"|(?:ticket|case|request|reference)\b[^.!?]{0,30}\bhas been (?:opened|created|logged|raised) for you"
    r"|(?:your )?(?:case|ticket|reference|request) (?:number|no\.?|id) is\b|quote (?:it|this"
    r"|the)\b[^.!?]{0,30}"
    r"\b(?:correspondence|communications?)|office hours|business hours|out of (?:the )?office"
    r"|(?:in|number \d+ in) the queue|next available (?:agent|advisor|representative)|in the order"
    r" (?:received|they)"
    r"|virtual (?:assistant|agent)|chat ?bot|reply (?:with )?\d (?:for|to)|press \d for|high volumes?"
    r"|response times are|we aim to (?:respond|reply)|(?:we (?:will|shall)|will) respond in due course)"
)

_UNABLE = (
    r"(?:unable|not able|aren'?t able|can ?not|can'?t|cannot|could not|couldn'?t|will not|won'?t|are not"
    r" in a position)"
)
_GIVE = (
    r"(?:refund|reverse|replace|repair|reimburse|compensate|honou?r|accept|approve|process|offer|credit"
    r"|cancel"
    r"|waive|adjust|return|pay|grant|exchange|assist (?:you )?(?:any )?further|do (?:anything|more)|change)"
)
REFUSED = (
    rf"\b{_UNABLE} (?:to )?(?:\w+ ){{0,3}}?{_GIVE}\b|\b(?:will|would|can|could|shall) not be "
    r"(?:\w+ )?(?:refunded|adjusted|reversed|replaced|considered|compensated|approved|changed|entertained"
    r"|processed)"
    r"|\bcannot be (?:\w+ )?(?:refunded|adjusted|reversed|replaced|considered|approved|changed|processed)"
    r"|\b(?:claim|request|application|appeal|complaint|dispute|refund)\b[^.!?]{0,30}\b(?:has been |was "
    r"|been |is )?"
    r"(?:declined|rejected|denied|repudiated|refused|unsuccessful|not (?:been )?(?:successful|upheld"
    r"|approved|accepted))"
    r"|\b(?:not|isn'?t|aren'?t|non)[- ](?:eligible|covered|refundable|entitled|liable|responsible|due|upheld"
    r"|our (?:fault|responsibility))|\bno (?:refund|compensation) (?:is )?(?:due|payable|possible|will)"
    r"|\bunfortunately,? (?:we|i)(?: \w+)? (?:can'?t|cannot|are unable to|aren'?t able to|am unable to)"
    r" (?!find|locate|see"
    r"|access|check|discuss|help|assist|verify|trace)"
    r"|\b(?:do|does|did) not uphold|\bnot uphold\b|\bvoids? (?:the|your) warranty|\bnothing (?:more "
    r"|further |else )?"
    r"(?:that )?(?:we|i) can do|\b(?:bill|charge|amount|transaction) (?:is|was) (?:correct|valid"
    r"|successful)\b"
    r"|\bleider\b[^.!?]{0,60}\b(?:nicht|kein\w*|ablehnen)\b|\b(?:abgelehnt|keine erstattung)\b"
    r"|\bne pouvons\b[^.!?]{0,40}\b(?:pas|donner suite)|\bsuite (?:favorable|défavorable)|\brefusons"
    r"|\brefusée?\b"
    r"|\bno es posible|\bno podemos (?:reembols|devolv|acept|atender)\w*|\brechazad[ao]|\bnão (?:é|foi)"
    r" possível"
    r"|\bnão podemos (?:reembols|devolv|aceit)\w*|\bhatuwezi ku(?:rudish|lip)\w*|\bimekataliwa"
)
FINAL = (
    r"\b(?:final (?:response|decision|answer|position|viewpoint|letter)|deadlock|(?:is|are|remains?) final"
    r"|decision stands|(?:position|decision) (?:remains |is )?unchanged|conclud\w+ (?:our|the)|end of our"
    r"|(?:file|case|matter|complaint) is (?:now )?(?:closed|concluded)|no further correspondence"
    r"|consider (?:this|the) (?:matter|case) closed|(?:claim|appeal)\b[^.!?]{0,20}\b(?:has been|was|is) "
    r"(?:\w+ )?(?:declined|rejected|denied|repudiated)|refer (?:your|the) complaint to|endgültig|décision"
    r" finale"
    r"|decisión (?:final|definitiva)|decisão final)\b"
)
OFFERED = (
    r"\b(?:good ?will|gesture|compensation of|as (?:a |an )?(?:special case|exception|one[- ]time|courtesy)"
    r"|courtesy credit|one-time|(?:e-?)?vouchers?|gift card|bon d'achat|gutschein|cupón|vale\b|geste"
    r" commercial"
    r"|à titre commercial|aus kulanz|kulanz|(?:like|willing|able|prepared|happy) to (?:offer|credit|refund"
    r"|pay|give)"
    r"|(?:can|could|would) (?:only )?(?:offer|apply|give you|pay you|pay|credit you|process (?:half|\d+ ?%))"
    r"|we(?:'d| would) pay|offer(?:ing)? you|proposons|bieten (?:wir )?ihnen|le ofrecemos|oferecemos"
    r"|full and final settlement|partial refund|\d+ ?% (?:of|off)|half (?:of )?the|(?:added|credited"
    r"|applied)\b"
    r"[^.!?]{0,40}\b(?:wallet|account|bill)\b[^.!?]{0,20}\bas (?:a )?(?:compensation|apology|goodwill)"
    r"|(?:add|appl|credit)\w*\b[^.!?]{0,40}\b(?:credit|voucher)|if you (?:pull|take|delete"
    r"|remove)\b[^.!?]{0,40}"
    r"\b(?:send|pay|refund|give))"
)
SOLVED = (
    r"\b(?:has|have|been|was|were|is|got|went|all)\s+(?:now |just |already |successfully |been )*"
    r"(?:resolved|sorted|fixed|restored|reconnected|reversed|refunded|credited|processed and posted"
    r"|delivered|replaced"
    r"|back (?:on|in|to|up))\b|\bwent back to your\b|\bwe(?:'ve| have) (?:now )?(?:reversed|refunded|fixed"
    r"|restored"
    r"|resolved|credited (?:back|the (?:full|amount|disputed)))\b|\b(?:imerudishwa|imerekebishwa|zimerudi)\b"
    r"|\b(?:wurde|ist) (?:bereits |heute )?(?:erstattet|behoben|überwiesen)|\ba été (?:remboursé|résolu"
    r"|effectué)\w*"
    r"|\bha sido (?:reembols|devuelt|resuelt)\w+|\bfoi (?:reembols|devolvid|resolvid)\w+"
)
AHEAD = (
    r"\b(?:will|shall|'ll|within|going to|should (?:see|receive|reflect|get)|expected|scheduled|by"
    r" (?=\w+day|\d)"
    r"|on or before|no later|next \d|tomorrow|give us|allow|booked|arranged|wird|werden|sera|será|serão"
    r"|atafika"
    r"|zitarudishwa|tutak?\w+|spätestens|au plus tard|hasta|até|kesho|kufikia)"
)
PRIVATE = (
    r"\b(?:dms?|d\.m\.?|pm us|direct(?:ly)? messages?|private(?:ly)? messages?|message (?:us )?privately"
    r"|dm'?ed"
    r"|(?:our|your|the) inbox|inbox (?:us|your|the|me|it)|(?:shoot|send|drop|pop|leave) (?:us|me) a "
    r"(?:quick |private |direct )?(?:message|note|line)|message us|text us|call us|ring us|chat with us"
    r"|whatsapp us"
    r"|(?:dropped|sent) you a (?:\w+ )?message|message priv[ée]|en privé|messages? privés?|mp\b"
    r"|direktnachricht|privatnachricht|per (?:dm|pn)\b|por (?:privado|dm|md)|mensaje (?:privado|directo)"
    r"|mensagem (?:privada|direta)|ujumbe binafsi|njoo dm|privately|offline with you)\b"
)
# Weaker than PRIVATE: "it is on its way; contact our team if not" is a promise.
ELSEWHERE = (
    r"\b(?:contact|reach(?: out)?(?: to)?|get in touch with|speak (?:to|with)|talk to|connect with)"
    r" (?:us|our|the|hp|\w+)\b[^.!?]{0,40}\b(?:support|teams?|experts?|desk|cent(?:re|er)|line|agents?"
    r"|specialists?|here"
    r"|on|via|at|by)\b|\b(?:create|open|log|submit|raise|file) (?:a|an|your) (?:\w+ )?(?:ticket|request"
    r"|case|claim|form)\b"
    r"|\bfill (?:in|out) (?:the|this|our|a) (?:\w+ )?form|\b(?:live chat|chat (?:icon|agents?|team))\b"
    r"|\bprivate (?:\w+ )?link\b|\bvisit (?:our|your|the) (?:nearest |local )?(?:branch|store|shop|office)"
)
ONLY_IF_NOT = (
    r"\b(?:if|should|unless)\b[^.!?]{0,60}\b(?:dm|message|call|contact|inbox)\b"
    r"|\b(?:dm|message|call|contact) us if\b"
)
ASKS = r"\b(?:which|what|when|where|how (?:many|long|much))\b(?! (?:can|could|may) (?:we|i))[^.!?]{3,90}\?"
_WANT = (
    r"(?:please|kindly|pls|could you|can you|would you|may (?:we|i) (?:have|get)|mind|need|require|request"
    r" you to"
    r"|share|provide|confirm|send|advise|tell me|tell us|what'?s|what is|which|supply|submit|forward"
    r"|tutumie|nitumie|tafadhali"
    r"|envoy\w+|communiqu\w+|schick\w*|senden|teilen|necesitamos|envíe\w*|indique|enviar|envie\w*"
    r"|precisamos|informe)"
)
_DETAIL = (
    r"(?:numbers?|no\.?|num\b|name|address|postcode|eircode|location|photos?|pictures?|picha|id\b|ids\b"
    r"|receipts?|reference"
    r"|ref\b|refs\b|details?|dates?|date of birth|pnr|tin\b|code|confirmation|proof|screenshots?|statement"
    r"|documents?|contact|amount"
    r"|message|order|account|serial|store|invoice|booking|email|e-mail|namba|eneo|jina|numéro|nom|preuve"
    r"|nummer|beleg"
    r"|pedido|número|dni|nif|dados|datos|comprobante|comprovativo)"
)
WANTS_DETAILS = rf"\b{_WANT}\b[^.!?]{{0,60}}?\b{_DETAIL}\b"
WILL_RETURN = (
    r"\b(?:(?:will|shall|'ll|going to) (?:\w+ ){0,3}?(?:call|contact|get back|be in touch|revert|let you"
    r" know|update"
    r"|reach out|follow up|come back|respond|keep you|hear)|call you back|we will revert"
    r"|chase\b[^.!?]{0,40}\bfor you"
    r"|melden uns|reviendrons vers vous|nos pondremos en contacto|entraremos em contacto|tutawasiliana"
    r"|tutakupigia)"
)

# Single things a company asks for; where a reference or contact is of that kind its name is the same.
DETAILS: Mapping[str, str] = {
    "order": r"\border (?:number|no|#|ref\w*|id)|\border\b(?= and|,|\.)|numéro de commande"
    r"|número de pedido",
    "booking": r"\bbooking (?:number|ref\w*|id|code)|\bpnr\b|\bconfirmation (?:code|number)",
    "account": r"\baccount (?:number|no|name|id)|\b(?:number|postcode|address) on the account"
    r"|kundennummer|\baccount\b$",
    "meter": r"\bmeter (?:number|no)|namba yako ya mita|\bmita\b",
    "phone": r"\b(?:phone|mobile|contact|momo|telephone|cell) (?:number|no\b|contact)|alternative contact",
    "email": r"\be-?mail (?:address|id)",
    "name": r"\b(?:full|your) names?\b|\bnom\b|\bnombre\b|\bjina\b",
    "address": r"\b(?:address|postcode|eircode|location|eneo)\b",
    "photo": r"\b(?:photos?|pictures?|screenshots?)\b",
    "receipt": r"\b(?:receipts?|proof of (?:purchase|payment)|invoice|m-?pesa message|beleg)\b",
    "id_number": r"\b(?:valid id|id (?:number|card|no)|your id|my id|passport|dni|nif|tin)\b"
    r"|\bid\b(?= again)",
    "birth": r"\bdate of birth\b|\bdob\b",
    "serial": r"\bserial\b",
    "transaction": r"\b(?:transaction (?:id|date|ref\w*|code|number)|terminal id)",
}


def details_in(text: str) -> tuple[str, ...]:
    """Return the names of the things that a company asks for, in the table's order."""
    return tuple(name for name, source in DETAILS.items() if has(source, text))


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first needed: an answer is rare, a start is not."""
    return re.compile(source, re.IGNORECASE)


def has(source: str, text: str) -> bool:
    return compiled(source).search(text) is not None


def conduct_of(text: str) -> Conduct | None:
    """Return what a text threatens its reader with, the gravest first."""
    return next((kind for kind, source in _CONDUCT.items() if has(source, text)), None)


def tied_to(text: str) -> Tied | None:
    """Return what an offer asks for beside the matter."""
    return next((kind for kind, source in _TIED.items() if has(source, text)), None)
