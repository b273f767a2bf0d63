"""Say what went wrong in the person's own words, and which product or service it concerns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.domain.caseless import Caseless
from bot.domain.reading import Found, SentenceRole
from bot.engines.rules.cleaning import Page, is_shouted, short_date
from bot.engines.rules.plain import word_set
from bot.engines.rules.sentences import Part
from bot.engines.rules.triage import has_trouble

_ITEMS = (
    r"home (?:fib(?:re|er)|internet|wifi|broadband|insurance|loan)|fib(?:re|er)(?: (?:internet"
    r"|broadband|line|connection|optic))?|broadband|internet(?: connection)?|wi-?fi|data bundles?|"
    r"airtime|mobile data|data|network|phone line|landline|sim(?: card)?|sim swap|router|decoder"
    r"|set[- ]top box|smart ?tv|tv|television|"
    r"washing machine|dishwasher|fridge|freezer|refrigerator|cooker|oven|microwave|kettle|blender"
    r"|iron|mattress|sofa|couch|bed|table|chairs?|wardrobe|desk|"
    r"laptop|tablet|ipad|iphone(?: \d+\w*)?|samsung \w+|phone|smartphone|headphones|earbuds"
    r"|airpods|charger|console|playstation|ps5|xbox|camera|watch|smartwatch|monitor|printer|"
    r"shoes|sneakers|trainers|dress|shirt|jacket|clothes|jeans|bag|handbag|suitcase|luggage|baggage|"
    r"parcel|package|delivery|order|food order|food|pizza|meal|burger|groceries|grocery order"
    r"|stima|tokens?|prepaid tokens|electricity tokens|electricity|power|lights|water bill|"
    r"electricity bill|power bill|gas bill|phone bill|bill|water(?: supply)?|gas|boiler|heating"
    r"|hot water|meter|smart meter|"
    r"return flight|flights?|ticket|train|train ticket|season ticket|booking|reservation"
    r"|hotel(?: room| booking)?|room|holiday|ride|trip|taxi|cab|car hire|rental car|"
    r"(?:car|health|travel|medical|life|motor|home|pet) insurance|insurance claim|claim|policy"
    r"|loan|mortgage|credit card|debit card|card|savings account|bank account|current account"
    r"|account|"
    r"transfer|withdrawal|deposit|salary|pension|statement|overdraft|mobile money|m-?pesa|momo"
    r"|wallet|fuliza|subscription|membership|gym membership|contract|"
    r"passport(?: application)?|driving licen[cs]e|licen[cs]e|visa(?: application)?|id card|permit"
    r"|council tax|tax refund|bin collection|bins|road|car|bike|scooter|tyres|warranty|voucher"
    r"|gift card|appointment|prescription|medicine|streaming"
)
_ITEM = Caseless(
    rf"\b(?:{_ITEMS})\b(?! (?:number|code|care|centre|center|call|company|support|office|app\b))"
)
_BOUGHT = re.compile(
    r"\b(?:ordered|bought|purchased|paid for|booked|rented|hired)\s+(?:(?:a|an|the|my|some|one|two"
    r"|this|these|new|pair of"
    r"|brand)\s+){1,4}(?P<item>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)(?=\s+(?:from|on|at|for|with|in"
    r"|and|but|via|through|online|that|which|last|it|they|worth|\d|i|never|since|yesterday)\b"
    r"|[.,;!?]|$)",
    re.I,
)
_WEAK = word_set(
    "account data card order phone app bill ticket claim policy network delivery contract road "
    "car gas trip table bed statement"
)
_PRONOUN = re.compile(r"^(?P<p>it's been|its been|it has been|it's|its|it is|it was|it has|it)\b\s*", re.I)
_VAGUE = re.compile(r"\b(?:nothing|nobody|no one|still|they|he|she|them)\b", re.I)
_ONLY_MANNER = Caseless(
    r"\b(?:rude|useless|worst|terrible|horrible|awful|pathetic|poor|bad|rubbish|sucks?|scam\w*"
    r"|trash|crap|shit|ridiculous|disappoint\w*|thie\w+)\b",
)
_SPECIFIC = Caseless(
    r"\b(?:never|not|n't|dead|down|broken|broke|stopp\w+|refus\w+|charg\w+|deduct\w+|debit\w*|lost"
    r"|missing|damaged|cracked|late|delay\w*|cancel\w*|"
    r"no (?:power|water|internet|signal|network|electricity|light|lights|heating|refund|service|stima"
    r"|nepa|reply|show)|empty|cut (?:our|my|the|off)"
    r"|blocked|frozen|locked|wrong|fault\w*|fail\w*|took (?:my|our|the|\d|[£$€₦])|stole"
    r"|disconnected|without|slow"
    r"|overcharg\w*|leak\w*|"
    r"doesnt|didnt|wont|cant|hasnt|havent|isnt|wasnt|outage|blackout|expired|denied|rejected"
    r"|overbooked|stuck|(?:is|was|been|still|went|switched|cut|keeps going) off|dirty|cold|bumped"
    r"|suspended|disappeared|gone|kept|dent\w*|torn|smash\w*|rotten|swallow\w*|froze|fake|spoil\w*"
    r"|reject\w*|slower)\b|n't",
)
_LOCKED = Caseless(
    r"\b(?:blocked|locked|froze|frozen|suspended|restricted|closed) (?:my|the|our) (?:\w+ )?(?:account"
    r"|card|line|sim|wallet)\b",
)
_BILLED = Caseless(r"\b(?:bill(?:ed)?|invoice[d]?|charge[d]?|statement)\b.*\d{2}")
_ONLY_BOUGHT = Caseless(
    r"\b(?:bought|ordered|booked|purchased|paid|subscribed|signed up|customer (?:of|for|since)|my name"
    r"|i live|i am|i'?m|we are"
    r"|hope|i have an?|i wanted to)\b",
)
_WORD = re.compile(r"\w+")


def find_item(text: str, parts: Sequence[Part]) -> Found[str] | None:
    """Return the product or service: what was bought, or else the first strong noun of what went wrong."""
    told = [p for p in parts if p.role not in (SentenceRole.NOISE,)]
    spans = [(p.clause.start, p.clause.end) for p in told] or [(0, len(text))]
    found: list[tuple[int, re.Match[str]]] = []
    for order, (start, end) in enumerate(spans):
        bought = _BOUGHT.search(text, start, end)
        if bought and not _ITEM.fullmatch(bought["item"]) and len(bought["item"]) > 2 and has_trouble(text):
            item = bought["item"]
            if not _ITEM.is_in(item):
                continue
        for match in _ITEM.finditer(text, start, end):
            role = told[order].role if told else None
            weak = match[0].lower() in _WEAK
            penalty = 3 if role in (SentenceRole.TRIED, SentenceRole.ASK, SentenceRole.MANNER) else 0
            told_here = text[start : match.start()]
            if re.search(r"\b(?:after|when|because|worth)\b[^,;]*$", told_here, re.I):
                penalty += 2  # "blocked my account after I bought tyres"
            if not _SPECIFIC.is_in(text, start, end):
                penalty += 1
            if any(locked.end() == match.end() for locked in _LOCKED.finditer(text, start, end)):
                penalty -= 3
            found.append((penalty + (1 if weak else 0), match))
    if not found:
        bought = _BOUGHT.search(text)
        return Found(bought["item"].lower(), *bought.span("item")) if bought else None
    _, best = min(found, key=lambda item: (item[0], item[1].start()))
    words = best[0] if any(c.isupper() for c in best[0][1:]) and not is_shouted(text) else best[0].lower()
    return Found(words, *best.span())


def find_what(
    page: Page, parts: Sequence[Part], item: Found[str] | None, when: date | None, today: date
) -> Found[str] | None:
    """Return the shortest clause that says what went wrong, cleaned; None when the text does not say it."""
    text, names = page.text, page.names
    scored = [
        (_score(text[part.clause.start : part.clause.end], part.role), -index, part)
        for index, part in enumerate(parts)
        if part.role not in (SentenceRole.NOISE, SentenceRole.ASK)
    ]
    for score, _, part in sorted(scored, key=lambda entry: entry[:2], reverse=True):
        cleaned = page.clean(part.clause.start, part.clause.end) if score > 0 else ""
        enough = 2 if part.role is SentenceRole.OUTCOME else 3
        if len(_WORD.findall(cleaned)) >= enough:
            break
    else:
        return _with_ending(page, parts) or _plain_story(page, parts) or _longest(page, parts)
    words = _with_subject(cleaned, item)
    if item and words != cleaned and item.value.lower() in _WEAK:
        words = _whole(page, parts, part) or words
    if item and _VAGUE.match(words) and len(words.split()) <= 3:
        words = _whole(page, parts, part) or f"{item.value}: {_lower_first(words, names)}"
    if when and re.search(r"\bsince$", words, re.I):
        words = f"{words} {short_date(when, today)}"
    return Found(_lower_first(words, names), part.clause.start, part.clause.end)


def _whole(page: Page, parts: Sequence[Part], chosen: Part) -> str:
    """Return the sentence of a clause that says too little alone: "... received a box with soap"; or ""."""
    at = parts.index(chosen)
    near = [part for part in parts[max(0, at - 1) : at] if part.role is SentenceRole.OUTCOME]
    if not near:
        return ""
    first = near[0].clause
    last = chosen.clause.end if first.sentence == chosen.clause.sentence else first.end
    cleaned = page.clean(first.start, last)
    return cleaned if 3 <= len(_WORD.findall(cleaned)) <= 30 else ""


def _with_ending(page: Page, parts: Sequence[Part]) -> Found[str] | None:
    """Return a clause with the few words that end it: "should have come on 3 Nov" and "never came"."""
    for before, part in pairwise(parts):
        first, last = before.clause, part.clause
        ends = part.role is None and has_trouble(page.text[last.start : last.end])
        if (
            ends
            and first.sentence == last.sentence
            and before.role in (SentenceRole.PROMISE, SentenceRole.OUTCOME)
        ):
            cleaned = page.clean(first.start, last.end)
            if 4 <= len(_WORD.findall(cleaned)) <= 30:
                return Found(_lower_first(cleaned, page.names), first.start, last.end)
    return None


def _plain_story(page: Page, parts: Sequence[Part]) -> Found[str] | None:
    """Return the one clause of a story told without any word of trouble: "hotel was full when I arrived"."""
    told = [part for part in parts if part.role is SentenceRole.OUTCOME]
    if len(told) != 1 or any(part.role is SentenceRole.MANNER for part in parts):
        return None
    start, end = told[0].clause.start, told[0].clause.end
    words = page.text[start:end]
    if len(_WORD.findall(words)) < 5 or not _ITEM.is_in(words) or _BOUGHT.search(words) or "?" in page.text:
        return None
    cleaned = page.clean(start, end)
    return Found(_lower_first(cleaned, page.names), start, end) if cleaned else None


def _longest(page: Page, parts: Sequence[Part]) -> Found[str] | None:
    """Return the fullest clause of what happened, where no word of trouble tells which one it is."""
    told = [part for part in parts if part.role is SentenceRole.OUTCOME and "?" not in page.text]
    for part in sorted(told, key=lambda part: part.clause.start - part.clause.end):
        start, end = part.clause.start, part.clause.end
        words = page.text[start:end]
        if (
            len(_WORD.findall(words)) < 4
            or _ONLY_BOUGHT.is_in(words)
            or _ONLY_MANNER.is_in(words)
            or "?" in words
        ):
            continue
        cleaned = page.clean(start, end)
        if len(_WORD.findall(cleaned)) >= 4:
            return Found(_lower_first(cleaned, page.names), start, end)
    return None


def _score(words: str, role: SentenceRole | None) -> int:
    count = len(_WORD.findall(words))
    specific = _SPECIFIC.is_in(words) or (_BILLED.is_in(words) and not re.search(r"\bpaid\b", words, re.I))
    if not has_trouble(words) and not specific:
        return 0
    if not specific and _ONLY_MANNER.is_in(words):
        return 0
    score = 20 + (12 if specific else 0) + (6 if _ITEM.is_in(words) else 0) - min(count, 30) // 3
    if role is SentenceRole.OUTCOME:
        score += 14
    if role in (SentenceRole.PROMISE, SentenceRole.MANNER, SentenceRole.TRIED):
        score -= 10
    if _VAGUE.search(words) and not _ITEM.is_in(words):
        score -= 9
    if count < 3:
        score -= 12
    if re.search(r"\b(?:normally|usually|used to|always)\b", words, re.I):
        score -= 40
    if re.search(r"\b(?:i|we) (?:don'?t|do not) have\b|\bcame (?:straight )?here\b", words, re.I):
        score -= 20
    if re.search(r"(?:[£$€₦₹]|\d[,\d]{3,})", words):
        score += 4
    return score


def _with_subject(words: str, item: Found[str] | None) -> str:
    """Put the item in the place of a pronoun: "it's been dead" -> "home fibre has been dead"."""
    match = _PRONOUN.match(words)
    if match is None or item is None:
        return words
    many = item.value.endswith("s") and not item.value.endswith("ss")
    pronoun = match["p"].lower()
    if pronoun in ("it's been", "its been", "it has been", "it has"):
        verb = " have" if many else " has"
        verb += " been" if pronoun != "it has" else ""
    elif pronoun in ("it's", "its", "it is"):
        verb = " are" if many else " is"
    else:
        verb = (" were" if many else " was") if pronoun == "it was" else ""
    return f"{item.value}{verb} {words[match.end() :]}"


def _lower_first(words: str, names: Sequence[str]) -> str:
    first = words.split(" ", 1)[0]
    if (
        first.upper() == first
        or any(first.casefold() == name.split()[0].casefold() for name in names if name.strip())
        or first.startswith("I'")
    ):
        return words
    return words[:1].lower() + words[1:] if first[1:].islower() or len(first) == 1 else words


def what_from_answer(text: str, cleaned: str, names: Sequence[str]) -> Found[str] | None:
    """Read the answer to "what went wrong?": the whole text, when it says anything."""
    if len(re.findall(r"[^\W\d_]{2,}", cleaned)) < 1:
        return None
    return Found(_lower_first(cleaned, names), 0, len(text))
