"""The person's own sentences, edited: what says something, each short enough to be read at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest
from bot.domain.reading import Sentence, SentenceRole
from bot.domain.words import word_set
from bot.engines.rules.language import is_english
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.abroad import language_of, sums_as_there
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, spoken_name
from bot.engines.rules.writing.editing import addressed, edited, parted

EMPTY_WORDS: Final = word_set(
    """
    nothing still so i it its it's we my me a an the on in at for of to and or was is were yes no yeah yep ok
    about around pay cost since from they them naira rand shillings dollars pounds euros kes ngn zar ksh usd
    gbp eur ghs bob cedis rupees day days week please thanks thank you
    """
)
BOUGHT: Final = word_set("paid bought ordered")
BOUNDARY: Final = re.compile(
    r"(?:,|;| -| –| —)\s+(?:and |but |so |then )?|\s+(?:and then|but|because|and now|and they|and i|so i"
    r"|and he|and she|and we|so they|so we)\s+"
    r"|\s+and (?=(?:someone|my|our|nobody|no one|reception|he|she|they) \w)",
    re.IGNORECASE,
)
_PREPOSITION: Final = re.compile(
    r"(?:for|with|to|of|in|at|on|by|from|as|which|who|that|or|including|about|plus|worth|then) ",
    re.IGNORECASE,
)
AT_MOST_WORDS: Final = 20
CALENDAR: Final = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:"
    + "|".join(month[:3].casefold() for month in words.MONTHS)
    + r")[a-z]*)\b"
)
CHATTER: Final = re.compile(
    r"\b(?:help me|long (?:story|sorry)|long one|rant|listen to this|no way|so done with|fed up with"
    r"|done with"
    r"|what a joke|believe this)\b",
    re.IGNORECASE,
)
BARE_DATE: Final = re.compile(
    r"(?:and )?(?:(?:that|this|it) (?:was|is)|that's|it's) (?:(?:on|in|about|around|since) )*"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:"
    + "|".join(f"{month}|{month[:3]}" for month in words.MONTHS)
    + r")?(?: now| today| already)?",
    re.IGNORECASE,
)
# A wish in other languages that the sentence may open or end with.
WISHES: Final = re.compile(
    r"^(?:quiero|queremos|exijo|exigimos|solicito|necesito que|pido|por favor|devu[eé]lvanme|je veux|je "
    r"voudrais"
    r"|je demande|je souhaite|nous voulons|merci de|s'il vous pla[iî]t|rembourse[zr]|ich möchte|ich will"
    r"|ich verlange|ich fordere|ich erwarte|wir möchten|wir wollen|bitte|quero|queremos|exijo|peço|gostaria"
    r"|nataka|naomba|tunataka|tunaomba|tafadhali|nirudishieni|rudisheni|voglio|vorrei|ik wil|graag"
    r"|mujhe|ek soek|ek wil|asseblief"
    r"|ibalik|paki|gusto ko|sana|liga |devolvam|mandem)\b"
    r"|\b(?:karo|kar do|kijiye|kar dijiye|chahiye|wapas do|de do|bitte|por favor|s'il vous pla[iî]t)$",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"(?:(?:i|we)(?:'d| would)? )?(?:just |only |really |simply )*(?:want|need|request|require|demand"
    r"|would like|'d like)"
    r" (?:to (?:know|be refunded|be paid)|(?:the|my|a|an|it|full|immediate|repayment|payment|someone"
    r"|them to|you to)\b)"
    r"|(?:you|u|they) (?:(?:should|must|have to|need to|better) .+|(?:refund|pay|fix|return|give) "
    r"(?:and|me|my|it|us)\b.*)"
    r"|(?:and )?(?:when will|when are|where is|where are|why (?:did|do|is|are|has|have|was|were|can"
    r"|should|must)"
    r"(?:n't|nt)?|how long|what is|what are|who is) .{6,}",
    re.IGNORECASE,
)
_DANGLING: Final = re.compile(
    r"\b(?:to|will|would|should|must|not|never|n't) (?:deliver|send|refund|pay|bring|fix|return|give|replace"
    r"|install|connect|credit|transfer|process|collect|repair|release|restore|reconnect|load|find)$"
)
_OBJECT: Final = re.compile(r"^(?:my|our|his|her|the|a|an|their|\d|[£$€₦₹])", re.IGNORECASE)
_OPEN_CLAUSE: Final = re.compile(
    r"^(?:when|whenever|every time|each time|if|after|once|since|because|while)\b[^,]*$", re.IGNORECASE
)
_OWN_SUBJECT: Final = re.compile(
    r"^(?:i|i'm|i've|we|they|he|she|it|it's|my|the|nobody|no one|this|that|each|now)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """One tidy sentence of the person, without its full stop."""

    text: str
    role: SentenceRole


def own_sentences(request: DraftRequest, scrubber: Scrubber) -> list[Told]:
    """Return what the person said that says something: edited, without fragments, asks and repeats."""
    return list(scrubber.once(request, "told", lambda: _own_sentences(request, scrubber)))


def _own_sentences(request: DraftRequest, scrubber: Scrubber) -> list[Told]:
    told: list[Told] = []
    seen: set[str] = set()
    company = scrubber.tidy(request.facts.company.name if request.facts.company else "").casefold()
    foreign, name = is_foreign(request, scrubber), spoken_name(request.facts.company, _all_told(request))
    for sentence in _rejoined(request.sentences):
        if sentence.role in (SentenceRole.ASK, SentenceRole.NOISE) or (
            not foreign and is_wish(sentence.text)
        ):
            continue
        for text in _edited(sentence, scrubber, name, foreign=foreign):
            bare = sentence.role is SentenceRole.MANNER and len(text.split()) < 5  # "Jumia is useless"
            if BARE_DATE.fullmatch(text) or (len(text.split()) <= 8 and CHATTER.search(text)):
                continue  # what it dates cannot be told once sentences are chosen
            if not text or bare or _is_fragment(text, company) or blocked(request, text):
                continue
            if text.casefold() not in seen:
                seen.add(text.casefold())
                told.append(Told(text, sentence.role))
    told = _once(told)
    if not any(part.role is SentenceRole.OUTCOME for part in told):
        what = scrubber.tidy(request.facts.what or "")
        what = what if foreign else edited(what)
        known = " ".join(part.text for part in told).casefold()
        if what and what.casefold() not in known and not blocked(request, what):
            told.insert(0, Told(what, SentenceRole.OUTCOME))
    return told


def _all_told(request: DraftRequest) -> str:
    return " ".join(part.text for part in request.sentences)


def _edited(sentence: Sentence, scrubber: Scrubber, name: str, *, foreign: bool) -> list[str]:
    text = scrubber.tidy(sentence.text)
    if foreign or not text:
        return [text]
    found: list[str] = []
    for whole in re.split(r"(?<=[a-z\d][.?]) (?=[A-Z])", text):
        kept = scrubber.edit(whole.rstrip("."), edited)
        found += [addressed(part, name) if name else part for part in parted(kept)] if kept else []
    return found


def is_wish(text: str) -> bool:
    """Tell whether a sentence asks the company for something, whatever its role: it becomes the question."""
    return _WISH.match(text) is not None


def _rejoined(sentences: tuple[Sentence, ...]) -> list[Sentence]:
    """Join again what was cut inside one sentence: a verb and its object, "every time I ask" and its rest."""
    joined: list[Sentence] = []
    for sentence in sentences:
        last = joined[-1] if joined else None
        gap = sentence.start - last.end if last else 0
        told = last is not None and last.role not in (SentenceRole.ASK, SentenceRole.NOISE)
        if last is None or not told or sentence.role in (SentenceRole.ASK, SentenceRole.NOISE):
            joined.append(sentence)
        elif gap == 1 and _DANGLING.search(last.text) and _OBJECT.match(sentence.text):
            text = f"{last.text} {lowered(sentence.text)}"
            joined[-1] = Sentence(text, SentenceRole.OUTCOME, last.start, sentence.end)
        elif 1 <= gap <= 2 and _OPEN_CLAUSE.match(last.text) and len(last.text.split()) <= 7:
            text = f"{last.text}, {lowered(sentence.text)}"
            joined[-1] = Sentence(text, sentence.role, last.start, sentence.end)
        elif (
            gap == 2
            and _is_tail(sentence, last.role)
            and len(f"{last.text} {sentence.text}".split()) <= AT_MOST_WORDS
        ):
            text = f"{last.text}, {lowered(sentence.text)}"
            joined[-1] = Sentence(text, last.role, last.start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _is_tail(sentence: Sentence, role: SentenceRole) -> bool:
    """Tell whether a clause leans on the one before its comma: "got a bot reply both times"."""
    if sentence.role is SentenceRole.TRIED and role is not SentenceRole.TRIED:
        return False
    most = 12 if _PREPOSITION.match(sentence.text) else 7
    return len(sentence.text.split()) <= most and not _OWN_SUBJECT.match(sentence.text)


def lowered(text: str) -> str:
    """Begin with a small letter, but leave "I", names in capitals and figures alone."""
    if re.match(r"(?:I\b|I'|[A-Z]\w*[A-Z]|[A-Z]{2})", text):
        return text
    return text[:1].lower() + text[1:]


def _once(told: list[Told]) -> list[Told]:
    """Leave out what a fuller sentence says as well, number for number."""
    sets = [set(re.findall(r"\w+", part.text.casefold())) for part in told]
    kept = []
    for index, part in enumerate(told):
        said_again = any(
            other != index
            and len(sets[index]) >= 3
            and len(sets[index] & sets[other]) >= 0.9 * len(sets[index])
            and (len(sets[other]) > len(sets[index]) or other < index)
            and not {word for word in sets[index] - sets[other] if word.isdecimal()}
            for other in range(len(told))
        )
        if not said_again:
            kept.append(part)
    return kept


def blocked(request: DraftRequest, text: str) -> bool:
    """Tell whether the last attempt was refused for words that this text holds; a missing ask is no word."""
    return any(
        problem.text.strip().casefold() in text.casefold()
        for problem in request.problems
        if problem.text.strip() and problem.gate != "ask_present"
    )


def _is_fragment(text: str, company: str) -> bool:
    """Tell whether nothing is left of a sentence but an amount, a day, the company or filling words."""
    rest = text.casefold().replace(company, " ") if company else text.casefold()
    rest = CALENDAR.sub(" ", rest)
    left = [word for word in re.findall(r"[^\W\d_][\w']*", rest) if word not in EMPTY_WORDS]
    told = [word for word in left if word not in BOUGHT]
    coded = not re.search(
        r"[^\W\d_A-Z]{2,}", text
    )  # "JK 55 RT GP" tells nobody anything that is meant for all
    return coded or (not told and (len(left) == 0 or len(text.split()) < 4))


def key_sentence(request: DraftRequest, outcomes: list[str]) -> int:
    """Return which sentence says what went wrong: the one that shares most words with the fact card's."""
    what = set(re.findall(r"\w+", (request.facts.what or "").casefold()))
    shared = [len(what & set(re.findall(r"\w+", text.casefold()))) for text in outcomes]
    return shared.index(max(shared)) if what and shared else 0


def is_foreign(request: DraftRequest, scrubber: Scrubber) -> bool:
    """Tell whether the story is told in another language than English."""
    return scrubber.once(request, "foreign", lambda: not is_english(_all_told(request)))


def foreign_asks(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return the sentences in which a story of another language asks for something."""
    asks = [
        _as_there(request, scrubber.tidy(part.text))
        for part in request.sentences
        if part.role is SentenceRole.ASK or WISHES.search(part.text)
    ]
    return [text for text in asks if text and not blocked(request, text)]


def _as_there(request: DraftRequest, text: str) -> str:
    return sums_as_there(text, language_of(" ".join(part.text for part in request.sentences)))


def asks_itself(request: DraftRequest, scrubber: Scrubber, told: str) -> bool:
    """Tell whether a story of another language holds its own ask, so that no English one is added."""
    return is_foreign(request, scrubber) and any(text in told for text in foreign_asks(request, scrubber))


def foreign_sentences(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return a story of another language in its own words, the ask included: no English stands between."""
    asks = foreign_asks(request, scrubber)
    told = [_as_there(request, part.text) for part in own_sentences(request, scrubber)]
    return [*(text for text in told if text not in asks), *asks]


def shortened(text: str, limit: int) -> str:
    """Cut a long sentence after a clause; return "" when no clause fits."""
    if len(text) <= limit:
        return text
    for found in reversed(list(BOUNDARY.finditer(text))):
        if found.start() <= limit and len(text[: found.start()].split()) >= 3:
            return text[: found.start()].rstrip(" ,;:")
    return ""


def before_joint(text: str, limit: int) -> str:
    """Cut before "while", "when", "after": what happened stays, the circumstance goes; "" when too long."""
    for found in re.finditer(r" (?:while|when|after|because|although|even though|with|from|at) ", text):
        if len(text[: found.start()].split()) >= 3 and found.start() <= limit:
            return text[: found.start()].rstrip(" ,;:")
    return ""


def sentences_of(text: str) -> list[str]:
    """Split a run-on sentence into sentences of at most 20 words where it has a joint for that."""
    if len(text.split()) <= AT_MOST_WORDS:
        return [text]
    joints = list(BOUNDARY.finditer(text))
    middle = len(text) / 2
    for found in sorted(joints, key=lambda joint: abs(joint.start() - middle)):
        left, right = text[: found.start()].rstrip(" ,;"), text[found.end() :].strip()
        joint = found.group(0).strip(" ,;-–—").casefold()
        if "because" in joint or _PREPOSITION.match(right):
            continue
        head = re.sub(r"^(?:and|so|then)\s*", "", joint)
        right = capital(f"{head} {right}".strip())
        if len(left.split()) >= 4 and len(right.split()) >= 4:
            return [*sentences_of(left), *sentences_of(right)]
    return [text]
