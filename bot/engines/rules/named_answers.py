"""Read the answer to "which company?"."""

from __future__ import annotations

import re

from bot.app.ports import Directory
from bot.domain.company import Answer, CompanyMention, Lookup
from bot.engines.rules.trades import COMMON, CUT

_LONGEST = 60  # characters of a name
_MOST_WORDS = 6
_EXACT = 96.0  # score of a look-up from which an everyday word is the very name
_ALONE = 8  # words up to which an answer is read as a name and what goes with it
_LEAD = re.compile(
    r"\W*(?:(?:it'?s|its|it is|it was|was|(?:the )?(?:company|shop|store|name|place|business|brand|firm"
    r"|hotel|school)"
    r"(?:'?s)?(?: name)? (?:is|was)|their name is|the name is|name is|name|called|it'?s called|actually"
    r"|sorry|no|from|with|i think|i said|i told you|you mean"
    r"|already said|as i said|like i said|obviously|well|um+|uh+|ok|okay|yes|yeah|na|ni|of course"
    r"|i already told you|they are"
    r"|they'?re|they call (?:it|themselves))[\s,:-]+)*",
    re.I,
)
# What follows a name in an answer: "the station on Ngong road", "near the mosque", "na them collect my
# money".
_REST = re.compile(
    r"\s*[,;(:/]\s*|\s+-+\s*|[.!?]+(?:\s|$)|\s+(?:the one|the (?=\w+ (?:one|branch|shop|office|sacco"
    r"|company|people|app))|near"
    r"|next to|opposite|behind|along|branch|i paid|i bought|where|who|which|not|because|cos|coz|na them"
    r"|in (?=[A-Z])"
    r"|at (?=[A-Z]))\b",
    re.I,
)
# A number, a greeting or a question back is no company.
_NO_NAME = re.compile(
    r"[\d\s.,+-]+|(?:hi+|hello+|hey+|yo|hola|thanks?|thank you|help(?: me)?|stop|start|menu|test|what"
    r"|why|how|who|when"
    r"|where|which|huh|pardon|come again|what do you mean|why do you ask|what company|which one"
    r"|what for|the company|them"
    r"|good (?:morning|evening|afternoon|night)|morning|evening|afternoon|tonight|today|yesterday|they|you"
    r"|nobody|everyone|lol|wtf|bro|man)(?: there)?",
    re.I,
)
_ASKED_BACK = re.compile(
    r"(?:what|why|how|who|when|where|which|do|does|is|are|can|should|huh|pardon)\b", re.I
)
_TAIL = re.compile(
    r"[\s,]+(?:i think|i guess|i believe|maybe|please|pls|thanks|thank you|of course|obviously|lah|sha"
    r"|o|po|again|as i said"
    r"|i said|already|sir|madam|bro)$",
    re.I,
)
# "a local garage", "some guy called Themba": no name, and a private person's name is not one to post.
_DESCRIBED = re.compile(
    r"(?:an?|some|my|our|this|that|just an?|one|a certain)\s+(?:\w+\s+){0,3}?(?:shop|store|garage|guy"
    r"|man|woman|lady|person"
    r"|seller|vendor|landlord|landlady|plumber|mechanic|builder|salon|restaurant|hotel|hostel|gym|clinic"
    r"|school|agent|dealer"
    r"|company|business|place|market|stall|stand|kiosk|supermarket|website|page|account|driver|taxi|matatu"
    r"|bus|contractor"
    r"|neighbou?r|individual|somebody|someone|electrician|roofer|tailor|caterer|dentist|doctor|friend)\b",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:guy|man|woman|lady|person|neighbou?r|friend|driver|agent|somebody|someone)$", re.I
)
_PLACE_ONLY = re.compile(r"(?:at|in|on|near|behind|opposite|next to|along|by)\s", re.I)
_UNSURE = re.compile(
    r"\W*(?:i\s+|we\s+|sorry\s+|no\s+)*(?:(?:do|did|can|could)(?:n'?t| not)\s+(?:really |even )?(?:know"
    r"|remember|recall|tell|say)"
    r"|idk|dunno|no idea|not sure|no clue|unknown|forgot|i forget|there(?:'s| is| was)? no (?:name"
    r"|sign)|it has no name"
    r"|theres no (?:name|sign)|has no name|no name|sijui|i no know|i nor know|i no sabi)\b",
    re.I,
)
_SUM_CORRECTED = re.compile(r"\d[\d,.]*\s*(?:,|not|tha|instead|rather)\b.*\d|\bnot\s+\d", re.I)


def is_unsure(text: str) -> bool:
    """Tell whether an answer gives no name: not known, or only what kind of place it is."""
    if _UNSURE.match(text):
        return True
    lead = _LEAD.match(text)
    described = _DESCRIBED.match(text, lead.end() if lead else 0)
    if described is None:
        return False
    named = re.match(r"\s+(?:called|named)\s+[A-Z]", text[described.end() :])
    return named is None or _PERSON.search(described[0]) is not None


def company_from_answer(
    text: str, directory: Directory, country: str | None, sector: str | None
) -> CompanyMention | None:
    """Read a short answer to "which company?": the whole text is the name, or its first part."""
    if _SUM_CORRECTED.search(text) or is_unsure(text):
        return None
    lead = _LEAD.match(text)
    whole = text[lead.end() if lead else 0 :].strip(" .!,?\n\"'")
    if _NO_NAME.fullmatch(whole) or (text.strip().endswith("?") and _ASKED_BACK.match(whole)):
        return None
    whole = _TAIL.sub("", whole)
    first = _REST.split(whole, maxsplit=1)[0].strip(" .!,?\"'")
    best = None
    for name in dict.fromkeys((whole, first)):
        if not _is_short(name):
            continue
        bare = name.lstrip("@")
        lookup = directory.lookup(bare, country=country, sector=sector)
        if _is_ordinary(name) and (lookup.answer is not Answer.SURE or lookup.score < _EXACT):
            continue  # "noon" is a shop where it is one, and a time of day elsewhere
        if lookup.answer is Answer.UNKNOWN:
            lookup = Lookup(bare, Answer.UNKNOWN)
        start = text.find(name)
        mention = CompanyMention(lookup, start, start + len(name))
        if lookup.answer is Answer.SURE:
            return mention
        if best is None or best.lookup.answer is Answer.UNKNOWN:  # the shorter name, or the known one
            best = mention
    told = len(text.split()) > _ALONE and not first[:1].isupper()
    if best is not None and best.lookup.answer is Answer.UNKNOWN and told:
        return None
    return best


def _is_ordinary(name: str) -> bool:
    return all(word in CUT or word in COMMON for word in name.lower().split())


def _is_short(name: str) -> bool:
    return bool(
        name
        and len(name) <= _LONGEST
        and len(name.split()) <= _MOST_WORDS
        and re.search(r"[^\W_]", name)
        and not _PLACE_ONLY.match(name)
    )
