"""How people tell in a few words what a company did: "they called, want my id again", "refunded half"."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.replies import Conduct, ReplyKind

_THEY = (
    r"(?:they|he|she|it|company|bank|support|agent|manager|driver|rider|staff|guy|man|lady|lawyers?"
    r"|someone|somebody"
    r"|customer (?:care|service)|\w+ from (?:them|support))"
)
_PRIVATE_DATA = r"(?:number|address|name|photo|picture|id|details|face|account|chats?|messages?)"

CONDUCT: Mapping[Conduct, str] = {
    Conduct.VIOLENCE: (
        r"\bthreat\w*\b[^.!?]{0,40}\b(?:beat|kill|hurt|harm|violen\w+|attack|shoot|stab|slap|burn|come"
        r" (?:to|for)|my (?:life"
        r"|family|kids|house))\b|\b(?:attack|beat|hit|slapp|punch|assault|hurt|push)\w* me\b"
        r"|\b(?:came|come|coming|showed up|turned up)\b[^.!?]{0,20}\b(?:to|at) my (?:house|home|place|door"
        r"|office|work)"
        r"[^.!?]{0,60}\b(?:threat\w*|shout\w*|beat|hit|knife|gun|attack\w*|force\w*)"
        r"|\b(?:send|sends|sending|sent) (?:people|someone|some guys|boys|men|thugs|goons)\b"
        r"|\b(?:deal with|teach) me\b|\bdeath threats?\b"
    ),
    Conduct.EXPOSURE: (
        r"\b(?:post|publish|shar|leak|expos|dox+"
        rf"|put)\w*\b[^.!?]{{0,25}}\bmy\b[^.!?]{{0,30}}\b{_PRIVATE_DATA}\b"
        r"(?![^.!?]{0,20}\b(?:back|wallet))[^.!?]{0,60}|\bdox+(?:ed|ing)? me\b"
    ),
    Conduct.LEGAL: (
        r"\bthreat\w*\b[^.!?]{0,40}\b(?:sue|court|legal|lawyers?|police|defam\w+|lawsuit|attorneys?"
        r"|arrest\w*)\b"
        r"|\b(?:sue|suing|sued) (?:me|us)\b|\bget(?:ting)? sued\b|\b(?:cease and desist|defamation"
        r" (?:letter|notice))\b"
        r"|\b(?:their|a|the) (?:lawyers?|attorneys?|solicitors?|advocates?)\b[^.!?]{0,40}\b(?:wrote|sent"
        r"|letter|called|contact\w*)"
        r"|\b(?:report|take|taking|reporting) me to (?:the )?(?:police|court|dci)\b|\blegal (?:notice"
        r"|letter|threat)"
    ),
    # "they blocked my account" may be the very complaint
    Conduct.BLOCKED: (
        r"\bblocked (?:me\b(?! (?:from|out))|my (?:x|twitter|tiktok|insta\w*) ?(?:account|profile)?)"
        r"|\b(?:got|been|am) blocked by\b"
    ),
}

_PAY = r"(?:refund\w*|pay\w*|paid|give|gave|send|sent|credit\w*|compensat\w*|return\w*|offer\w*)"
_ONLY = r"(?:only|just)"
_LESS = r"(?:vouchers?|discount|coupons?|store credit|gift card|airtime|points)"
# What people tell of themselves is no answer: "I want it on my account", "I paid half in cash".
OF_ONESELF = (
    r"^\W*(?:(?:and|also|but|so|well|ok|yes|no)\W+)*(?:i|i'm|im|i've|i'd|we|we're|we've|my \w+)\b"
    r"(?! (?:just |finally |only |have |been |was |am |are |think )*(?:got|received|told|threatened|blocked"
    r"|refunded|offered|asked|promised|heard|spoke|spoken|talked|talking|attacked|they|dm'?d)\b)"
)
THEY = r"\b(?:they|he|she|someone|somebody|support|company|agent|manager|driver|rider|staff|bank|lawyers?)\b"
# "My card was declined" is the trouble itself.
CARD_DECLINED = (
    r"\b(?:card|payment|transaction|transfer|deposit)\b[^.!?]{0,14}\b(?:declin|reject|den[iy]|refus)\w*"
)

# In this order: what says most comes first.
KINDS: tuple[tuple[ReplyKind, str], ...] = (
    (
        ReplyKind.AUTO_REPLY,
        r"\bauto(?:matic|mated|[- ]?generated)?\b[^.!?]{0,12}\b(?:repl\w+|response|message|e?mail|answer)"
        r"|\bauto[- ]?(?:repl(?:y|ied|ies)|respon\w+)"
        r"|\b(?:chat ?)?(?:bot|robot) (?:\w+ )?(?:answered|replied|responded)|\b(?:generic|canned|template"
        r"|copy[- ]?(?:and[- ])?paste\w*)"
        r"(?: \w+){0,2} (?:reply|response|message|answer|e?mail)|\bjust a ticket number",
    ),
    (
        ReplyKind.PARTIAL_OFFER,
        r"\b(?:half|part|some|\d+ ?%) (?:of (?:it|the money|my money)|the money|only)\b"
        r"|\b(?:refunded|paid|returned|credited|sent|gave) (?:me |us |back )*(?:only |just )?"
        r"(?:half|part|some|a part|\d+ ?%)"
        r"|(?<!never )\b(?:gave|gives?|giving|sent|send|sending|credited|got) (?:me |us |you )*(?:an? "
        r"|some )?"
        rf"[^.!?]{{0,16}}\b{_LESS}\b|\b{_LESS} (?:instead|only)\b|\boffer(?:ed|ing|s)?\b"
        r"|\b(?:gave|sent|paid|credited|give)\b[^.!?]{0,20}\b(?:credit|out of it)"
        rf"|\b(?:gave|sent|paid|refunded|credited) (?:me |us |back )*{_ONLY}\b"
        rf"|\b{_ONLY} (?:gave|sent|paid|refunded|credited|got)\b"
        rf"|\b{_PAY}\b[^.!?]{{0,30}}\b(?:if|once|when|after|as long as|provided) (?:i|we)\b"
        r"|\b(?:sign|nda)\b[^.!?]{0,30}\b(?:before|nda|first)",
    ),
    (
        ReplyKind.REFUSAL,
        r"\b(?:reject|declin|den[iy]|refus)(?:ed|es|e|ies|ing|s)?\b|\bturned (?:me|it|us|my \w+) down\b"
        r"|\b(?:said|say|says|saying|told me|is|got a) "
        r"(?:\w+ )?no\b(?! (?:problem|one|reply|later))|\bwon'?t (?:\w+ )?(?:pay|refund|fix|help|replace"
        r"|give|do)|\bwill not (?:pay|refund|fix|help|replace)"
        r"|\bnot (?:their|our) (?:problem|fault|responsibility)|\bmy (?:own )?(?:fault|problem|mistake)\b"
        r"|\bnot upheld\b|\bdeadlock\b"
        r"|\bfinal (?:answer|response|decision|position)|\bnot (?:eligible|covered|entitled|refundable)"
        r"|\bcan'?t (?:refund|help|do anything|fix)"
        r"|\bclosed (?:my|the) (?:case|ticket|complaint)|\bhawat(?:aki|alipa|arudisha)|\bwamekataa",
    ),
    (
        ReplyKind.ASKS_DETAILS,
        r"\b(?:want|wants|need|needs|ask|asks|asked|asking|wanted|requested?|requesting|requires?)\b(?:"
        r" me)?(?: for| to (?:send|share|give|provide|resend))?"
        r"[^.!?]{0,30}?\b(?:id\b|ids\b|numbers?|photos?|pictures?|pics?|receipts?|proof|documents?|details"
        r"|address|name|screenshots?|passport"
        r"|statement|reference|account|invoice|serial|form|email|papers|info\w*)\b|\bfill (?:in|out) (?:a"
        r"|the|their) form",
    ),
    (
        ReplyKind.DM_US,
        r"\b(?:dm'?e?d|dms?|inbox|private(?:ly)?|pm|pms|direct message|their chat|live chat|whats ?app|on"
        r" the phone|by phone)\b"
        r"|\b(?:they|someone|somebody|company|support|agent|manager) (?:just |finally |have |has"
        r" )*(?:called|phoned|rang|emailed|texted|messaged)(?: me)?\W*$"
        r"|\bslid into\b|\bwe (?:spoke|talked|are talking)\b",
    ),
)
ANSWERED = (
    rf"\b{_THEY}\b[^.!?]{{0,20}}\b(?:said|say|says|told|tell|promised?|promises|answered|replied|assured"
    r"|called|wrote|claims?)\b"
    r"|^\W*(?:said|told me|says|promised|was told|apparently)\b|\b(?:they|he|she|someone|it)(?:'ll| will|"
    r" are| is| shall)\b"
    r"|\bthey say\b|\bcoming\b"
)
LATER = (
    r"\b(?:soon|shortly|be patient|wait|looking into|look into|working on|get back|call (?:me )?back"
    r"|follow(?:ing)? up|investigat\w+"
    r"|escalat\w+|check(?:ing)?|in process|processing|let me know|reach out|contact me)\b"
)
PAID = r"\b(?:refunded|paid|gave|sent|returned|credited|came (?:back|in)|received|got)\b"
ONLY_OFFERED = (
    r"\b(?:offer\w*|want\w*|would|will|can|could|if|says?|said|vouchers?|discount|coupon|propos\w*)\b"
)
