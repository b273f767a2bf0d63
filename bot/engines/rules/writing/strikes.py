"""What a copy editor strikes out of a sentence or mends in it: tables only, applied in `editing`."""

from __future__ import annotations

import re
from typing import Final

from bot.engines.rules.writing import fragments as words

MONTHS: Final = "|".join(month[:3] for month in words.MONTHS)
_NUMBER = (
    r"(?:[£$€₦₹]|\d|a\b|an\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)"
)
_FAMILY = (
    "daughter|son|mother|father|mum|mom|dad|wife|husband|brother|sister|friend|child|baby|boss|neighbour"
)
_FEELING = (
    "vexed|angry|tired|annoyed|furious|upset|pissed|frustrated|disappointed|fed up|done|shocked|disgusted"
    "|heartbroken|speechless|fuming|livid|sick"
)


def _each(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


# What opens a letter or a voice note and says nothing: it goes, whatever follows stays.
OPENINGS: Final = _each(
    r"(?:(?:right|so|ok|okay|basically|literally|honestly|anyway|look|listen|yeah|yes|well|um+|uh+|erm+|eh|oh"
    r"|hi|hello|alright|abeg|jamani|surely|please note(?: that)?|but|and|also|then|plus)\b[\s,.!-]+)+(?=\w)",
    r"(?:(?:dear )?(?:sir or madam|sir/madam|or madam|sirs?|madam|ma'am)\b[\s,.]*)+(?=\w+ )",
    r"what (?:actually |basically )?happened (?:is|was)(?: that)?[\s,]+",
    rf"like (?={_NUMBER} )",
    r"my (?:brother|sister|friend|dear|people)[,\s]+(?=(?:there|i|it|they|this|we|you)\b)",
    r"(?:long story short|to cut a long story short|here goes|story time|the (?:thing|issue|problem) is"
    r"(?: that)?|my complaint is(?: that)?)[\s,:]+",
    r"i(?:'m| am) (?:writing|here|reaching out|posting)(?: \w+)? to (?:complain|report|inform you|let "
    r"you know"
    r"|say|tell you)(?: about the fact)? (?:that )?(?=(?:my|the|i|we|your|our|they|on|a)\b)",
    r"i (?:just |really )?(?:want|wanted|would like|need) to (?:say|report|complain|tell you|let you know)"
    r" (?:that )?(?=(?:my|the|i|we|your|our|they|on)\b)",
)

# A sentence that only announces, greets, feels or corrects: it goes whole.
EMPTY: Final = _each(
    r"(?:i|we)(?:'m| am|'d| would| are)? (?:just )?(?:writing|wish|wishing|want|wanted|like|would like|need"
    r"|here|reaching out)\b(?: to)?(?: (?:formally|officially))?(?: (?:lodge|make|file|raise|register|submit"
    r"|report|express|complain|write|bring|log))?\b.{0,40}\b(?:complaint|complain|dissatisfaction"
    r"|disappointment|concern|attention)\b(?!.*\b(?:because|after|that my|that the|since)\b).*",
    r"(?:i|we)(?:'m| am| are) writing (?:about|regarding|concerning|in (?:relation|regard|reference) to)\b.*",
    r"(?:i|we) look forward to .*|to whom it may concern.*|(?:i hope|hoping) .{0,60}",
    r"(?:please )?(?:see|find) (?:below|attached).*",
    r"(?:this is )?(?:my|a) (?:formal )?complaint(?: (?:about|regarding|against) .{0,40})?",
    r"(?:please )?(?:i |we )?(?:really )?need (?:your |some )?help(?: please| urgently)?",
    rf"(?:\w+ )?(?:i'?m|i am|we are|we're) (?:so |very |really |just |sick and )*(?:{_FEELING})\b.{{0,40}}",
    r"(?:the )?(?:biggest|worst|best|most)\b(?!.*\b(?:is|was|came|charged)\b).{0,24}",
    r"not \w+ (?:it's|its|but|it is)\b.{0,40}",
    r"(?:you|they) (?:told me so|promised|know this|know that|said so)(?: yourself| yourselves)?",
    r"(?:okay,? |ok,? )?(?:boats|things|planes|machines) break|see me see wahala|how can|imagine(?: that)?",
    r"(?:i'm|i am) not looking for trouble|(?:i'?m going to|let me) try (?:and|to) keep (?:this|it) "
    r"short.{0,40}",
    r"(?:i|we)(?:'ll| will| shall) (?:refer|report|take|sue|go to|escalate|post|tell everyone)\b.{0,80}",
    r"to (?:pay|refund|give|send|have|get|be) .*",
    r".*\b(?:the name (?:that shows )?is|my name is|his name is|her name is|is called)\b.*",
    r"(?:a|an|the) \w+er (?:problem|issue|joke) than .*|the gesture they can keep",
    r"failing which .*|(?:dear )?(?:sirs? )?(?:or )?(?:sirs?|madam|ma'am|sir/madam)",
)

# "short=long", as people type on a phone; underscores stand for spaces.
_TYPED = """
    hav=have hv=have hve=have fone=phone fones=phones evry=every evryday=every_day bizness=business wen=when
    wat=what abt=about ppl=people msg=message msgs=messages jus=just dnt=don't cnt=can't wudnt=wouldn't
    nd=and n=and acct=account tix=tickets appt=appointment tho=though gud=good recvd=received rcvd=received
    wks=weeks yrs=years yr=year mths=months bcs=because cuz=because thx=thanks smth=something
    govt=government pmt=payment 2day=today alot=a_lot recieved=received ull=you'll youre=you're hes=he's
    shes=she's yest=yesterday w=with custmer=customer delivry=delivery wrk=work stil=still
"""
SPELLED: Final = dict(pair.replace("_", " ").split("=") for pair in _TYPED.split())
SHORTHAND: Final = re.compile(
    rf"(?<![\w'@#.-])(?:{'|'.join(map(re.escape, SPELLED))})(?![\w'-])", re.IGNORECASE
)
# In these "n", "dat" and their kin are words of their own.
PIDGIN: Final = re.compile(
    r"\b(?:dey|una|abeg|wetin|una|dem|sef|wahala|no gree|don (?:go|chop|pass)|oga)\b", re.IGNORECASE
)

MENDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE if plain else 0), new)
    for pattern, new, plain in (
        # spoken fillers
        (r"[,\s]+\b(?:um+|uh+|er+m|erm+|hmm+)\b(?=[\s,.]|$),?", " ", True),
        (r"(?<=\w),? I mean,? (?:\w+ )*?(?:how|what|why|who|come on|seriously|honestly)\b.*$", "", True),
        (r",? (?:but |and )?would you believe(?: it)?\b,?", ",", True),
        (r",? (?:but |and )?(?:(?:which is,? )?believe me|i know,? i know|like,? what)\b,?", " ", True),
        (r", and (?:he|she|they|it|i) just$", "", True),
        (r"[,\s]+\b(?:you know|i mean|to be honest|tbh|honestly|literally|basically|lol|smh|ffs|omg|wtf"
         r"|if i'm honest|like seriously|at the end of the day)\b(?=[\s,.]|$),?", " ", True),
        (r",? (?:yeah|right|okay|abeg o?|o|sha|man|bro|guys|surely|fine|lah|hayi|ya)$", "", True),
        (rf"\b(was|were|been|about|cost|paid|is|for|over|around|called|on \d+ (?:{MONTHS})) like "
         rf"(?={_NUMBER})",
         r"\1 ", True),
        (r"\b(also|so|and|then),? \1\b", r"\1", True),
        (r"\b(\w{4,}),? (?:just|literally|totally) \1\b", r"\1", True),
        (r"\b(?!(?:had|that|very|so|bora|pole|piga|sawa|leo|haraka|coming)\b)([a-z]+) \1\b", r"\1", False),
        (r"\b(very|so|really|coming)(?: \1)+\b", r"\1", True),
        # slips
        (r"\b([A-Z]{3}) ([\d][\d,.]*) \1\b", r"\1 \2", False),
        (rf"\b(my|our|his|her|their) ({_FAMILY})s (?=[a-z])", r"\1 \2's ", True),
        (r"\bwed (?=(?:be|get|have|receive|hear|need|see)\b)", "we'd ", False),
        (r"\b(said|say|says|saying|because|think|thinks|cause) its\b", r"\1 it's", True),
        (r"\b(said|say|says|told me) (?:your|ur) (good|fine|done|ok|okay|sorted)\b", r"\1 you're \2", True),
        (r"\b(have|got) (receipt|invoice|(?:unboxing )?video|contract)\b", r"\1 the \2", True),
        (r"\bpick(s|ed|ing)? (?:the|my) (phones?|calls?)\b", r"pick\1 up the \2", True),
        (r"\b(nobody|no one) is picking\b(?! up)", r"\1 is picking up", True),
        (r"^(they|we|you) (?!being|during|bring|nothing|something|everything|thing)(\w{2,}ing)\b(?! "
         r"(?:is|was))",
         r"\1 are \2", True),
        (r"(?<=\w) & (?=[a-z])", " and ", False),
        (rf"\b((?:\d{{1,2}} (?:{MONTHS}))) (?=(?:paid|wheel|screen|box|seal|cost|worth|confirmed|total)\b)",
         r"\1, ", False),
        (r"\bthe the\b|\bthe (?=my\b|our\b)", "", True),
        (r"\b(the|a|my|their|this) ((?!\w+ing\b)\w+),? someone\b", r"\1 \2", True),
        (r"\bopen (seal|lid|screen) (broken|missing|torn)\b", r"open, \1 \2", False),
        (r"\b(cancelled|lost|refused|took|closed|blocked|rejected|delivered), (?=(?:my|our) [\w' ]+ "
         r"(?:last|on"
         r"|without|from|at|in|for|since|yesterday)\b)", r"\1 ", True),
    )
)  # fmt: skip
BRANDS: Final = {
    "samsung": "Samsung", "iphone": "iPhone", "ipad": "iPad", "paypal": "PayPal", "whatsapp": "WhatsApp",
    "tecno": "Tecno", "infinix": "Infinix", "xiaomi": "Xiaomi", "huawei": "Huawei", "sony": "Sony",
    "playstation": "PlayStation", "xbox": "Xbox", "visa card": "Visa card", "mastercard": "Mastercard",
    "nokia": "Nokia", "macbook": "MacBook", "lenovo": "Lenovo", "hisense": "Hisense", "google": "Google",
    "christmas": "Christmas", "galaxy": "Galaxy", "nepa": "NEPA", "atm": "ATM", "tv": "TV", "sms": "SMS",
}  # fmt: skip
BRAND: Final = re.compile(rf"\b(?:{'|'.join(sorted(BRANDS, key=len, reverse=True))})\b")

_VERB = (
    r"(?:am|is|are|was|were|'?ve|have|has|had|paid|got|get|gets|did|didn't|do|don't|does|doesn't|can't|cannot"
    r"|couldn't|could|can|will|won't|would|wouldn't|said|say|says|told|went|called|sent|ordered|bought|keep"
    r"|keeps|kept|took|take|never|still|gave|give|gives|offered|refused|rejected|closed|left|live|work|need"
    r"|waited|spent|lost|slept|missed|debit|isn't|wasn't|hasn't|haven't|aren't|came|arrived|stopped|tried"
    r"|asked|answered|picked|hung|cut|turns|\w+ed)"
)
# A comma that should be a full stop: what follows has its own subject and verb.
SPLICE: Final = re.compile(
    r", (?=(?:i|i'm|i've|i'd|we|we're|we've|they|they're|he|she|it's|nobody|no one|my \w+|our \w+|the \w+"
    r"|photo|driver|agent|support|box|parcel)(?: (?:just|still|never|then|also|only|now|even))?"
    rf" {_VERB}\b|(?:i'm|i've|i'd|they're|we're|we've|it's) \w+)",
    re.IGNORECASE,
)
SUBORDINATE: Final = re.compile(
    r"^(?:when|whenever|if|after|since|because|once|while|as|although|though|even though|every time"
    r"|each time|until|unless|before|despite|instead|according|having|at|on|in|by|from|for|with|then|so far"
    r"|now|still|either|whether|what)\b",
    re.IGNORECASE,
)
