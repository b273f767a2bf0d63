"""Edit one sentence of the person as a copy editor would: fillers go, joints are mended, nothing is added."""

from __future__ import annotations

import re
from typing import Final

from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.display import capital

_MONTH = "|".join(month[:3] for month in words.MONTHS)
_NUMBER = (
    r"(?:[£$€₦₹]|\d|a\b|an\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)"
)
_FAMILY = (
    "daughter|son|mother|father|mum|mom|dad|wife|husband|brother|sister|friend|child|baby|boss|neighbour"
)

# What opens a letter or a voice note and says nothing: it goes, whatever follows stays.
OPENINGS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:(?:right|so|ok|okay|basically|literally|honestly|anyway|look|listen|yeah|yes|well|um+|uh+|erm+"
        r"|alright|abeg|please note(?: that)?)\b[\s,.!-]+)+(?=\w+ )",
        r"(?:(?:dear )?(?:sir/madam|sir|sirs|madam|ma'am)\b[\s,.]+)+(?=\w+ )",
        r"what (?:actually |basically )?happened (?:is|was)(?: that)?[\s,]+",
        r"(?:long story short|to cut a long story short|here goes|story time|the thing is(?: that)?|the issue"
        r" is(?: that)?|the problem is(?: that)?|my complaint is(?: that)?)[\s,:]+",
        r"i(?:'m| am) (?:writing|here|reaching out|posting)(?: \w+)? to (?:complain|report|inform you"
        r"|let you know|say|tell you)(?: about the fact)? (?:that )?(?=(?:my|the|i|we|your|our|they|on|a)\b)",
        r"i (?:just |really )?(?:want|wanted|would like|need) to (?:say|report|complain|tell you|let you know)"
        r" (?:that )?(?=(?:my|the|i|we|your|our|they|on)\b)",
    )
)
# A sentence that only announces the complaint.
ANNOUNCES: Final = re.compile(
    r"(?:i|we)(?:'m| am|'d| would| are)? (?:just )?(?:writing|wish|wishing|want|wanted|like|would like|need"
    r"|here|reaching out)\b(?: to)?(?: (?:formally|officially))?(?: (?:lodge|make|file|raise|register|submit"
    r"|report|express|complain|write|bring|log))?\b.{0,40}\b(?:complaint|complain|dissatisfaction|disappointment"
    r"|concern|attention)\b(?!.*\b(?:because|after|that my|that the|since)\b).*"
    r"|(?:i|we)(?:'m| am| are) writing (?:about|regarding|concerning|in (?:relation|regard|reference) to)\b.*"
    r"|(?:i|we) look forward to .*|to whom it may concern.*|(?:i hope|hoping) .{0,60}"
    r"|(?:please )?(?:see|find) (?:below|attached).*|(?:this is )?(?:my|a) (?:formal )?complaint"
    r"(?: (?:about|regarding|against) .{0,40})?",
    re.IGNORECASE,
)
# Spoken fillers and slips, in the order they are mended.
_MENDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE if plain else 0), new)
    for pattern, new, plain in (
        (r"[,\s]+\b(?:um+|uh+|er+m|erm+|hmm+)\b(?=[\s,.]|$),?", " ", True),
        (
            r"(?<=\w),? I mean,? (?:\w+ )*?(?:how|what|why|who|come on|seriously|honestly|really)\b.*$",
            "",
            True,
        ),
        (
            r"[,\s]+\b(?:you know|i mean|to be honest|tbh|honestly|literally|basically|lol|smh|ffs|omg|wtf"
            r"|if i'm honest|like seriously|at the end of the day)\b(?=[\s,.]|$),?",
            " ",
            True,
        ),
        (r",? (?:yeah|right|okay|abeg o?|o|sha|man|bro|guys)$", "", True),
        (rf"\b(was|were|been|about|cost|paid|is|for|over|around) like (?={_NUMBER})", r"\1 ", True),
        (r"\b(\w{4,}),? (?:just|literally|totally) \1\b", r"\1", True),
        (r"\b(?!(?:had|that|very|so|bora|pole|piga)\b)([a-z]+) \1\b", r"\1", False),
        (r"\b(very|so|really)(?: \1)+\b", r"\1", True),
        (r"\b([A-Z]{3}) ([\d][\d,.]*) \1\b", r"\1 \2", False),
        (rf"\b(my|our|his|her|their) ({_FAMILY})s (?=[a-z])", r"\1 \2's ", True),
        (r"\bwed (?=(?:be|get|have|receive|hear|need|see)\b)", "we'd ", False),
        (r"\b(said|say|says|saying|because|think|thinks|cause) its\b", r"\1 it's", True),
        (r"\b(have|got) (receipt|invoice|(?:unboxing )?video|contract)\b", r"\1 the \2", True),
        (r"\bpick(s|ed|ing)? (?:the|my) (phones?|calls?)\b", r"pick\1 up the \2", True),
        (
            r"^(they|we|you) (?!being|during|bring|nothing|something|everything|thing)(\w{2,}ing)\b(?! (?:is|was))",
            r"\1 are \2",
            True,
        ),
        (r"(?<=\w) & (?=[a-z])", " and ", False),
        (
            rf"\b((?:\d{{1,2}} (?:{_MONTH}))) (?=(?:paid|wheel|screen|box|seal|cost|worth|confirmed|total)\b)",
            r"\1, ",
            False,
        ),
        (r"\bthe the\b|\bthe (?=my\b|our\b)", "", True),
        (r"\b(open|broken|cracked|missing|torn|dented),? (seal|box|screen|charger|lid)\b", r"\1, \2", False),
    )
)
_BRANDS: Final = {
    "samsung": "Samsung", "iphone": "iPhone", "ipad": "iPad", "paypal": "PayPal", "whatsapp": "WhatsApp",
    "tecno": "Tecno", "infinix": "Infinix", "xiaomi": "Xiaomi", "huawei": "Huawei", "sony": "Sony",
    "playstation": "PlayStation", "xbox": "Xbox", "visa card": "Visa card", "mastercard": "Mastercard",
    "nokia": "Nokia", "macbook": "MacBook", "lenovo": "Lenovo", "hisense": "Hisense", "google": "Google",
    "christmas": "Christmas", "galaxy": "Galaxy", "nepa": "NEPA", "atm": "ATM", "tv": "TV", "sms": "SMS",
}  # fmt: skip
_BRAND: Final = re.compile(rf"\b(?:{'|'.join(sorted(_BRANDS, key=len, reverse=True))})\b")

# A comma that should be a full stop: what follows has its own subject and verb.
_SPLICE: Final = re.compile(
    r", (?=(?:i|i'm|i've|i'd|we|we're|we've|they|they're|he|she|it's|nobody|no one|my \w+|our \w+|the \w+"
    r"|photo|driver|agent|support|box|parcel)(?: (?:just|still|never|then|also|only|now|even))?"
    r" (?:am|is|are|was|were|'?ve|have|has|had|paid|got|get|gets|did|didn't|do|don't|does|doesn't|can't|cannot"
    r"|couldn't|could|can|will|won't|would|wouldn't|said|say|says|told|went|called|sent|ordered|bought|keep"
    r"|keeps|kept|took|take|never|still|gave|give|gives|offered|refused|rejected|closed|left|live|work|need"
    r"|waited|spent|lost|slept|missed|debit|isn't|wasn't|hasn't|haven't|aren't|came|arrived|stopped|tried"
    r"|asked|answered|picked|hung|cut|\w+ed)\b"
    r"|(?:i'm|i've|i'd|they're|we're|we've|it's) \w+)",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"^(?:when|whenever|if|after|since|because|once|while|as|although|though|even though|every time|each time"
    r"|until|unless|before|despite|instead|according|having|at|on|in|by|from|for|with|then|so far|now|still)\b",
    re.IGNORECASE,
)


def edited(text: str) -> str:
    """Return the sentence without what a copy editor strikes out; "" where it only announces a complaint."""
    text = _unquoted(text)
    for opening in OPENINGS:
        text = opening.sub("", text) if opening.match(text) else text
    if ANNOUNCES.fullmatch(text):
        return ""
    for pattern, new in _MENDS:
        text = pattern.sub(new, text)
    text = _BRAND.sub(lambda found: _BRANDS[found[0]], text)
    text = re.sub(r"\b(Galaxy|iPhone|Note|Redmi|Pixel) ([a-z]\d+)", lambda m: f"{m[1]} {m[2].upper()}", text)
    text = re.sub(r"\s+([,.])", r"\1", " ".join(text.split())).strip(" ,;:")
    return capital(text)


def _unquoted(text: str) -> str:
    """Take away a quotation mark that has lost its partner."""
    opening, closing = re.findall(r"(?<!\w)'(?=\w)", text), re.findall(r"(?<=\w)'(?!\w)", text)
    if len(opening) > len(closing):
        text = re.sub(r"(?<!\w)'(?=\w)", "", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text


def parted(text: str) -> list[str]:
    """Put a full stop where a comma joins two sentences: "I paid, it never came"."""
    for found in _SPLICE.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        clause = re.split(r"(?<=[.])\s|, ", left)[-1] if not _SUBORDINATE.match(left) else left
        if _SUBORDINATE.match(left) and "," not in left:
            continue
        if len(left.split()) >= 3 and len(right.split()) >= 3 and not _SUBORDINATE.match(clause):
            return [left, *parted(capital(right))]
    return [text]
