"""Check that a draft is civil and safe: no insult, threat, accusation, private data or empty promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from bot.domain.bodies import PaidBy
from bot.domain.civility import Rude, Rudeness, find_rude
from bot.domain.drafts import LETTERS, Draft, DraftKind, DraftRequest, Step
from bot.domain.facts import Ask, AskKind, Private, PrivateKind
from bot.domain.gates.form import texts
from bot.domain.gates.numbers import MONTHS, WEEKDAYS
from bot.domain.gates.sources import WORD, Sources, row_text
from bot.domain.gates.table import PUBLIC
from bot.domain.gates.vocabulary import is_plain
from bot.domain.private import find_private
from bot.domain.reading import Found, SentenceRole

_LEGAL_STEP = re.compile(
    r"(?i)\b(?:su(?:e|ing)|court|lawyers?|solicitors?|attorneys?|advocates?|legal|law\s?suits?)\b"
)

# A sum as people write it, in words that ask for it.
_SUM = r"(?:(?:[a-z]{0,3}[£$€₦₹₵]|ksh\s?|kes\s?|r|n)\d|\d[\d,]*\d{3}|\d+\.\d\d\b)"
# Any of these words shows that the ask is made; all are compared as beginnings of words.
_ASK_WORDS: dict[AskKind, str] = {
    AskKind.REFUND: r"refund|money back|reimburs|repay|give back|settle|on my card"
    r"|(?:or|and|for|want|have|get|return|send|release|back) (?:my|our|the|your) (?:own )?(?:money|cash|fare)"
    r"|return (?:my|the|me|it|that|this|to)\b|pay(?:ing)? (?:\S+ ){0,3}?back"
    r"|pay (?:me|us|it|that|this|out|the|up)\b|credit (?:it|me|my|the|that)\b"
    rf"|credit {_SUM}|(?:be|get|it|that|month) credited"
    r"|(?:give|send|return|get|have|want|like|need|ask|asking|after|request|claim|transfer|pay|put)\w* "
    rf"(?:\S+ ){{0,8}}?{_SUM}"
    r"|(?:it|that|those|them|this|amount|fee|fare|sum|money) back|(?:i|we) (?:have|get) (?:it|that|this)\b",
    AskKind.REPAIR: r"repair|fix|restor|mend|reconnect|get it (?:back|working|running)|working again|sort"
    r"|send (?:an? |the )?(?:\w+ )?(?:technician|engineer|plumber|electrician|team|mechanic)",
    AskKind.REPLACE: r"replac|exchang|swap|new one|right (?:item|one)|correct (?:item|one)",
    AskKind.DELIVER: r"deliver|send|bring|(?:have|for|get) (?:my|the|our) |have \w+ or|ship|hand over"
    r"|where is|arriv|dispatch|get (?:my|the|it)|find|load",
    AskKind.COMPENSATE: r"compensat|make (?:it )?up (?:for|to)|reimburs|cover|pay|voucher|credit"
    r"|settle|take \S+ off",
    AskKind.CANCEL: r"cancel|end|stop|clos|terminat|let me (?:go|leave)|release",
    AskKind.UNLOCK: r"unlock|unblock|restor|reopen|reactivat|unfreez|open|access|give (?:me )?back|release",
    AskKind.CORRECT: r"correct|fix|put .{0,20}(?:right|back)|amend|revers|remov|updat|sort|adjust",
    AskKind.EXPLAIN: r"expla|tell me|why|say what|what happened|answer|clarif|reason",
    AskKind.APOLOGISE: r"apolog|say sorry",
    AskKind.RESPOND: r"answer|repl|respon|hear|call|contact|tell me|get back|when",
}
# What opens a wish: "I would like the claim paid" is asked with "can I have the claim paid?".
_WISHING = re.compile(
    r"^(?:(?:and|so|now|just|only|really|please|kindly|i|we|i'd|we'd|would|want|need|like|request|demand"
    r"|expect|can|could|you|they|should|must|to) )+"
)
_ANY_ASK = re.compile(
    r"(?i)\?|\b(?:please|kindly|i (?:want|ask|need|would like|request|expect)"
    r"|i(?:'d| would)(?: \w+)? (?:like|rather|be happy|accept|settle)"
    r"|(?:i'm|i am) (?:asking|after|requesting|waiting for|looking for)|hoping|(?:all|what) i (?:want|ask)"
    r"|(?:they|you) must|would (?:settle|fix|do) it|asking \S+|requesting|can you|could you|will you"
    r"|would you|abeg"
    r"|quiero|queremos|je veux|je voudrais|ich möchte|ich will|nataka|quero|voglio|ik wil"
    r"|por favor|bitte|s'il vous pla[iî]t|tafadhali|naomba|karo|kijiye)\b"
)
# The same for languages that a story may be told in.
_ASKED_ABROAD: dict[AskKind, str] = {
    AskKind.REFUND: r"rembours|reembols|devolv|devuelv|geld zur[uü]ck|zur[uü]ck(?:ge)?zahl|erstatt|terugbetal"
    r"|rimbors"
    r"|rudish|nirudish|mtanirudish|wapas|terug\b|ibalik|ibabalik",
    AskKind.REPAIR: r"répar|repar|arregl|consert|rekebish|mtarekebish|theek|chalu|herstel",
    AskKind.DELIVER: r"livre|entreg|liefer|bezorg|leta|mtaniletea",
}

# "Refund me by Friday": the demand opens a sentence, or follows the company's account or a script's clock.
_DEMAND = re.compile(
    r"(?i)(?:^|[.!?:;]\s+|[@＠]\w+[,:]?\s+|\d\s?s\s+)(?:or |and |just |now )?"
    r"(?:refund|return|repay|pay|credit|give|send|deliver|bring|repair|fix|restore|mend|replace|swap|exchange|cancel|close|stop|unlock|unblock|open|correct"
    r"|explain|tell|answer|reply|respond|call|apolog|compensat|reimburs|honou?r|put|let|get|sort|do|reconnect)",
    re.MULTILINE,
)

_TITLES = frozenset({"mrs", "miss", "madam", "sir", "doctor"})

_EVIDENCE = re.compile(
    r"(?i)\b(?P<claim>attach(?:ed|ing|ments?)|enclos(?:ed|ing|ures?)|screen ?shots?|photos?|photographs?"
    r"|pictures?|pics?"
    r"|see (?:the )?(?:image|video|below|pic)|(?:proof|evidence|receipts?|video) (?:below|above|here"
    r"|in the|on the))\b"
)
_LAW = re.compile(
    r"(?i)\b(?:(?:consumer|rights|protection|services?|sale|credit|communications"
    r"|act,?)\s+(?:\w+\s+){0,3}act(?:\s+(?:of\s+)?\d{4})?"
    r"|act\s+(?:of\s+)?(?:19|20)\d\d|(?:section|article|regulation|clause|chapter|cap)\.?\s?\d+\w*"
    r"|statut\w+|by law|unlawful\w*|legally"
    r"|legal(?:ly)? (?:rights?|duty|obligations?|deadlines?|limits?|entitle\w+|requirements?)|required by law"
    r"|breach of (?:contract|law|duty)|the law|rule \d+\S*|code of (?:conduct|practice)|barred by|gdpr"
    r"|data protection (?:law|act)|under (?:\w+ ){0,2}law|statutory)\b"
)


def _rude(draft: Draft, sources: Sources) -> Iterator[Rudeness]:
    for text in (draft.subject, *texts(draft)):
        yield from find_rude(text, sources.names)


def civil(draft: Draft, _request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield insults and shouting; in letters also threats that announce no lawful step."""
    for rude in _rude(draft, sources):
        ranting = rude.kind is Rude.THREAT and draft.kind not in PUBLIC and not _LEGAL_STEP.search(rude.text)
        if rude.kind in (Rude.INSULT, Rude.SHOUTING) or ranting:
            yield rude.text


def threat(draft: Draft, _request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield threats: legal, boycott, going viral, violence."""
    yield from (rude.text for rude in _rude(draft, sources) if rude.kind is Rude.THREAT)


def crime_word(draft: Draft, _request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield accusations of crime."""
    yield from (rude.text for rude in _rude(draft, sources) if rude.kind is Rude.CRIME_WORD)


def person(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield the names of private persons, found by their role or known from the person's words."""
    for found in _private(draft, request, sources):
        if found.value.kind is PrivateKind.PERSON:
            yield found.value.text
    yield from _known_private(draft, request, names=True)
    yield from _parts_of_names(draft, request)


def private_data(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield personal data and reference numbers; in letters only secrets and whole card numbers."""
    public = draft.kind in PUBLIC
    for found in _private(draft, request, sources):
        digits = sum(char.isdigit() for char in found.value.text)
        whole_card = found.value.kind is PrivateKind.CARD and digits > 4
        never = found.value.kind is PrivateKind.SECRET or whole_card
        if never or (public and found.value.kind is not PrivateKind.PERSON):
            yield found.value.text
    if public:
        yield from _known_private(draft, request, names=False)


def _private(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[Found[Private]]:
    """Yield private spans, without the company's name and the place of the facts."""
    place = (request.facts.where or "").casefold()
    names = {name.casefold() for name in sources.names}
    for text in (draft.subject, *texts(draft)):
        for found in _found_private(text, request.country):
            words = found.value.text.casefold()
            branch = found.value.kind is PrivateKind.ADDRESS and words in place
            if not branch and words not in names:
                yield found


@lru_cache(maxsize=16)
def _found_private(text: str, country: str | None) -> tuple[Found[Private], ...]:
    """Look once: two gates ask about the same text, one right after the other."""
    return find_private(text, country)


def _known_private(draft: Draft, request: DraftRequest, *, names: bool) -> Iterator[str]:
    """Yield what the facts already call private and the text repeats in any place."""
    known = [item.text for item in request.facts.private if (item.kind is PrivateKind.PERSON) is names]
    known += [] if names else [reference.text for reference in request.facts.references]
    for secret in known:
        pattern = re.compile(rf"(?i)(?<!\w){re.escape(secret)}(?!\w)")
        if any(pattern.search(text) for text in texts(draft)):
            yield secret


def asked_words(kind: AskKind) -> str:
    """Return the pattern of the words that ask for something of this kind; all begin a word."""
    words = _ASK_WORDS.get(kind, r"(?!)")
    return f"{words}|{_ASK_WORDS[AskKind.REFUND]}" if kind is AskKind.COMPENSATE else words


def _parts_of_names(draft: Draft, request: DraftRequest) -> Iterator[str]:
    """Yield a first name or surname of a person of the facts, standing alone with its capital."""
    company = request.facts.company.name if request.facts.company else ""
    for item in request.facts.private:
        if item.kind is not PrivateKind.PERSON:
            continue
        for part in re.findall(r"[A-Z][\w'’-]{2,}", item.text):
            if part in company or part.casefold() in _TITLES or is_plain(part):
                continue
            if any(re.search(rf"(?<![\w@#]){re.escape(part)}(?!\w)", text) for text in texts(draft)):
                yield part


def ask_present(draft: Draft, request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield the ask that is missing, and the day it names while that day is still to come.

    A follow-up may leave the day out; a post must not ask for less than the person wants.
    """
    text = "\n".join(texts(draft))
    ask = request.facts.ask
    if draft.kind is DraftKind.CHARGEBACK:  # a bank repairs and delivers nothing: it is asked for the money
        ask = Ask((AskKind.REFUND,))
    if ask is None or not ask.kinds:
        if not (_ANY_ASK.search(text) or _DEMAND.search(text)):
            yield ""
        return
    if _asks_in_own_words(request, text):
        return
    asks = _ANY_ASK.search(text) or _DEMAND.search(text)
    if not asks or not any(
        _asks_for(kind, ask.text, text) for kind in ask.kinds
    ):  # "no fan, no refund" asks for nothing
        yield "/".join(ask.kinds)
    elif ask.by and request.step is Step.FIRST_POST and ask.by >= request.today:
        tomorrow = request.today + timedelta(days=1)
        day = (
            rf"{WEEKDAYS[ask.by.weekday()][:3]}|{ask.by.day}(?:st|nd|rd|th)?\b|{MONTHS[ask.by.month - 1][:3]}"
            + (r"|today|tonight" if ask.by == request.today else "")
            + (r"|tomorrow" if ask.by == tomorrow else "")
        )
        if not re.search(rf"(?i)\b(?:{day})", text):
            yield ask.by.isoformat()


def _asks_in_own_words(request: DraftRequest, text: str) -> bool:
    """Tell whether the person's own sentence of asking stands in the text, in whatever language."""
    said = " ".join(WORD.findall(text.casefold()))
    asks = [
        _WISHING.sub("", " ".join(WORD.findall(part.text.casefold())))
        for part in request.sentences
        if part.role is SentenceRole.ASK
    ]
    return any(asking in said for asking in asks if asking.count(" ") >= 2)


def _asks_for(kind: AskKind, words: str, text: str) -> bool:
    if kind in _ASK_WORDS:
        abroad = f"|{_ASKED_ABROAD[kind]}" if kind in _ASKED_ABROAD else ""
        return re.search(rf"(?i)\b(?:{asked_words(kind)}{abroad})", text) is not None
    # The person's own words: one telling word of theirs must stand in the text.
    telling = {word.casefold() for word in WORD.findall(words) if len(word) > 3}
    said = {word.casefold() for word in WORD.findall(text)}
    return bool(telling & said) if telling else _ANY_ASK.search(text) is not None


def evidence_claim(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield words that promise an attachment where no exhibit is chosen."""
    listed = draft.kind in LETTERS or draft.kind in (DraftKind.TIKTOK_SCRIPT, DraftKind.CHAMPION_PITCH)
    planned = listed and request.exhibits  # spoken of, not attached
    if request.evidence_count or planned:
        return
    for text in texts(draft):
        for match in _EVIDENCE.finditer(text):
            if match["claim"].casefold() not in sources.words:
                yield match[0]


def law(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield laws and legal deadlines: never in public, in letters only where the facts hold them.

    What only the addressee's row holds stands with its source; section 75 is for credit cards alone.
    """
    row = row_text(request.addressee).casefold() if request.addressee else ""
    source = request.addressee.source if request.addressee else ""
    told = sources.text.casefold().replace(row, "") if row else sources.text.casefold()
    whole = (draft.subject, *texts(draft))
    sourced = bool(source) and any(source in text for text in whole)
    public = draft.kind is DraftKind.THANK_YOU or draft.kind in PUBLIC
    for text in whole:
        for match in _LAW.finditer(text):
            words = match[0].casefold()
            by_row = sourced and words in row and not _wrong_card(words, request)
            if public or not (words in told or by_row):
                yield match[0]


def _wrong_card(words: str, request: DraftRequest) -> bool:
    credit_only = "section 75" in words or "consumer credit" in words
    return credit_only and request.paid_by is not PaidBy.CREDIT
