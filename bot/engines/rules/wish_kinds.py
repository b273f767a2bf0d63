"""Tell which remedies some words of a wish name: what is to be done, and to which kind of thing.

A wish is cut at "and", "or" and commas. Each piece is an action with its thing ("send the token"), a thing
with its action ("the contract cancelled"), or a thing alone ("my money"): it takes the action before it.
"""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.domain.facts import AskKind
from bot.domain.merging import WISH_VERBS
from bot.engines.rules.plain import word_set
from bot.engines.rules.wish_remedies import Piece, remedy_of
from bot.engines.rules.wish_words import ACTS, LITTLE, NEW, THINGS, Act

_SIGN = (
    r"(?:[$£€₦₹₱₵#]|\b(?:ksh|kes|kshs|rs|inr|usd|eur|gbp|aud|cad|php|zar|ngn|ghs|ugx|tzs|aed|sgd|s\$|r|n"
    r"|p)\.?) ?"
)
_COIN = (
    r"(?:(?:thousand|million|billion|lakhs?|crores?) )?(?:euros?|eur|pounds?|quid|dollars?|dollas|bucks"
    r"|naira|rands?|bob|cedis?|shillings?|shs?|rupees?|rupaye|grand|lakhs?|crores?|pesos?|dirhams?|reais"
    r"|million|k|m)"
)
_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|half|couple|a)"
)
_SUM = Caseless(
    rf"{_SIGN}\d[\d,.]*(?: \d{{3}})*(?: ?{_COIN}\b)?|\b\d[\d,.]*(?: \d{{3}})*(?: ?{_COIN}\b)?(?!\w"
    r"| ?(?:days?|weeks?|hours?|hrs?|months?|minutes?|mins?|times|years?|am|pm|st|nd|rd|th|stars?|november"
    rf"|december|january|nov|dec|jan)\b)|\b(?:{_NUMBER}(?: and)?[ -]){{1,6}}{_COIN}\b"
    rf"|\b(?:{_NUMBER}(?: and)?[ -]){{1,5}}(?:hundred|thousand)\b"
)
# "a refund not a voucher": what is turned down is not asked for.
_NEGATED = Caseless(
    r"\b(?:(?:and |but )?(?:not|no|never|instead of|rather than)|(?:don'?t|dont|do not) (?:want"
    r"|need))\s+(?:just |only |more )?(?:an?|the|another|any|your|their|more|in"
    r"|some)?\s*(?:\w+ )?(?:vouchers?|credits?|refunds?|replacements?|repairs?|exchange|points|apolog\w+"
    r"|excuses|explanations?|compensation|gift cards?|coupons?|stories|discounts?|new one|answers?"
    r"|responses?|repl(?:y|ies)|promises?)\b(?! (?:yet|received|came|given|from))|\bkeep (?:your|their|the"
    r"|that) \w+|\b\w+ (?:they|you) can keep\b",
)
_BY_DAY = Caseless(
    r"\b(?:by|before|until|within|on|latest)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd"
    r"|th)?(?:\s+(?:of\s+)?[a-z]{3,9})?(?:\s+20\d\d)?\b"
)
_ME = r"(?:me|us|them|him|her|it)"
# Phrases that mean one action; what stands for them is a word of the tables.
_PHRASES: tuple[tuple[Caseless, str], ...] = tuple(
    (Caseless(pattern), word)
    for pattern, word in (
        (
            r"\b(?:money|cash)[ -]back\b|\bcash ?back\b|\bcharge ?back\b|\bback (?:my|our|the) money\b",
            "refund",
        ),
        (
            r"\bget back to (?:me|us)\b|\bcome back to (?:me|us)\b|\bcall(?:s|ed)? (?:me|us)(?: back)?\b",
            "respond",
        ),
        (r"\bpick(?:s|ed)?(?: up)? (?:my |our |the |your )?(?:calls?|phones?)\b|\bpick up$", "respond"),
        (
            r"\b(?:talk|speak|listen|reply|respond|write back) to (?:me|us)\b|\bhear (?:back|from)\b",
            "respond",
        ),
        (r"\bsay(?:ing)? sorry\b|\bsaid sorry\b", "apologise"),
        (r"\ban? (?:\w+ )?sorry\b", "apology"),
        (r"\bshout me\b", "pay me"),
        (
            r"\b(?:tell|show|let) (?:me|us) (?:know )?(?:why|how|what|where|who|when|if|whether)\b"
            r"|\bknow (?:why|what happened|how|where|who)\b|\bgive (?:me |us )?(?:the |a )?reasons?\b",
            "explain",
        ),
        (
            r"\b(?:take|knock|strike|write) (?:[\w§]+ ){0,4}?off(?: (?:my|our|the) (?:\w+ )?(?:bill|account"
            r"|record|card))?\b|\boff (?:my|our|the) (?:\w+ )?(?:bill|account|record|statement|rent)\b",
            "waive",
        ),
        (rf"\b(?:drop|leave) (?:{_ME}|my \w+|the \w+) off\b|\bhand(?:ed)? over\b", "deliver"),
        (
            r"\b(?:put|make|set) (?:it|this|that|them|things|everything|the matter) right\b|\bget (?:it|this"
            r"|things) sorted|\b(?:it|this|that|them|everything|things|all) (?:back )?(?:working|running"
            r"|up and running|on again)\b|\b(?:get|have|want|got) (?:it|this|them|everything|my \w+"
            r"|the \w+) (?:back )?(?:working|running|going|online|on)\b|\bback on\b|\b(?:look|see) (?:at"
            r"|into|to) (?:it|this|my \w+)\b|\bup and running\b",
            "fix",
        ),
        (
            r"\b(?:get |want |be |need )?out of (?:the|this|my|our|that|your) (?:\w+ )?(?:contract|lease"
            r"|deal|agreement|plan|subscription|membership)\b|\blet (?:me|us) (?:out|go|leave|off)\b"
            r"|\b(?:release|free) me from\b|^out\b|\bto (?:leave|get out|quit)\b",
            "cancel",
        ),
        (
            r"\b(?:log|back|get) ?(?:in|on) ?(?:to)?\b(?= |$)(?! full)|\blet (?:me|us) (?:back )?in\b",
            "unlock",
        ),
        (r"\bmake (?:it )?up (?:to|for)\b|\bex[- ]gratia\b|\bdelay repay\b|\beu ?261\b", "compensate"),
        (r"\b(?:remove|take|get|clear) (?:me|us|my \w+) (?:off|from|out of)\b", "delist"),
        (r"\bhot water\b", "water"),
        (
            r"\b(?:do|doing) the needful\b|\bat the earliest\b|\bonce and for all\b|\bfor (?:free|nothing)\b"
            r"|\bfree of charge\b|\bat no (?:extra )?(?:cost|charge)\b",
            "",
        ),
        (r"\bport (?:me|us|my \w+|it) out\b", "cancel"),
        (r"\bone (?:that|which|without|with)\b|\bones that\b", "replacement"),
        (
            r"\bwhat (?:i|we)(?:'ve| have|'d| had)? (?:ordered|bought|booked|paid for|order|pay for)\b",
            "goods",
        ),
        (
            r"\b(?:what|whatever|everything|all) (?:i|we|they|you|u|una|dem|he|she|was|is)(?:'ve| have|'d"
            r"| had)? (?:\w+ )?(?:paid|spent|lost|took|take|stole|deducted|charged|owed?|sent|debited"
            r"|taken)\b",
            "money",
        ),
        (r"\bcaution (?:money|fee)\b|\bdown payment\b", "deposit"),
        (r"\bdebit orders?\b|\bdirect debits?\b|\bstanding order\b|\bauto-? ?renewal\b", "subscription"),
    )
)
_TOKEN = re.compile(r"§|[^\W_]+(?:['./-][^\W_]+)*")
_JOINT = re.compile(
    r"\s*(?:[,;&+]|\band\b|\bor\b|\bplus\b|\bthen\b|\bn\b|\belse\b|\bama\b|\balong with\b|\btogether with\b"
    r"|\bas well as\b)\s*"
)
_DETERMINERS = word_set("the a an my our your their this that his her any some no")
_SUBJECTS = word_set("i we they you u he she dem who was were had have has been not")
_ENDS = word_set("because since before when if so which who cos coz that while after as without with")
_CARRIED = frozenset({Act.GIVE, Act.PAY, Act.RETURN, Act.SEND, Act.HELP})
_VAGUE = frozenset({Act.GIVE, Act.HELP})


def tokens_of(words: str) -> list[str]:
    """Return the words in small letters, sums as one sign."""
    return _TOKEN.findall(_SUM.sub(" § ", words.lower().replace("\u2019", "'")))


def named_in(words: str) -> list[str]:
    """Return the words with phrases written as the one word they mean."""
    return _TOKEN.findall(_normal(words))


def _normal(words: str) -> str:
    words = words.lower().replace("\u2019", "'")
    words = _BY_DAY.sub(" ", _NEGATED.sub(" ", words))
    words = _SUM.sub(" § ", words)
    for pattern, word in _PHRASES:
        words = pattern.sub(f" {word} ", words)
    return words


def kinds_in(words: str) -> tuple[AskKind, ...]:
    """Return the remedies named in the words of a wish, in the order they stand, each once."""
    words = _normal(words)
    kinds: list[AskKind] = []
    act: Act | None = None
    for item in _JOINT.split(words):
        piece = _piece(tuple(_TOKEN.findall(item)), act)
        kind = remedy_of(piece) if piece else None
        if piece and piece.act in _CARRIED:
            act = piece.act
        if kind and kind not in kinds:
            kinds.append(kind)
    if AskKind.RESPOND in kinds and len(kinds) > 1:
        kinds.remove(AskKind.RESPOND)
    return tuple(kinds)


def _piece(words: tuple[str, ...], before: Act | None) -> Piece | None:
    end = next((at for at in range(1, len(words)) if _is_end(words, at)), len(words))
    words = words[:end]
    if not words:
        return None
    acts = [at for at, word in enumerate(words) if _is_act(words, at)]
    lead = next((at for at, word in enumerate(words) if word not in LITTLE), 0)
    if words[lead] in WISH_VERBS and words[lead] not in ACTS:
        return None  # a doing that no remedy covers: "train your staff"
    head = acts[0] if acts else None
    if head is not None and ACTS[words[head]] in _VAGUE | {Act.COME, Act.PUT}:
        further = [at for at in acts[1:] if ACTS[words[at]] not in _VAGUE]
        head = further[0] if further else head
    verb = words[head] if head is not None else ""
    act = ACTS[verb] if verb else before
    at = None
    if head is not None:
        at = _thing_at(words, head + 1, len(words))
        if at is None and head > lead:
            at = _thing_at(words, 0, head)
    else:
        at = _thing_at(words, 0, len(words))
    return Piece(act, verb, THINGS.get(words[at]) if at is not None else None, words)


def _is_end(words: tuple[str, ...], at: int) -> bool:
    """Tell whether the wish ends before a word: "refund me because", but not "get that passport here"."""
    return words[at] in _ENDS and not (words[at] == "that" and words[at - 1] in ACTS)


def _is_act(words: tuple[str, ...], at: int) -> bool:
    word, before = words[at], words[at - 1] if at else ""
    return (
        word in ACTS
        and (
            before not in _DETERMINERS or (before == "her" and word.endswith("ed"))
        )  # "I want her reconnected"
        and before not in _SUBJECTS
        and not (before in NEW and word in THINGS)
    )


def _thing_at(words: tuple[str, ...], start: int, end: int) -> int | None:
    """Return the place of the first thing's last noun: "the delivery fee" is a fee."""
    for at in range(start, end):
        if words[at] in THINGS:
            last = at
            while last + 1 < end and words[last + 1] in THINGS:
                last += 1
            return last
    return None
