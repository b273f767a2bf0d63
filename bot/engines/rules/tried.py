"""Find what the person already did: calls, e-mails, chats, visits, tickets, posts, letters."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.domain.facts import Channel, Tried
from bot.domain.reading import Found
from bot.engines.rules.plain import COUNT, count_of, overlaps

_TARGET = (
    r"(?:them|you(?: guys)?|customer ?(?:care|service|services|support)|cust(?:omer)? care|support"
    r"|(?:the|their|your) (?:\w+ ){0,2}?(?:care|bot|line|agents?|team|support|desk|office|bank"
    r"|shop|store|service|helpline|hotline|centre|center|driver|courier)\b|care|help ?(?:desk"
    r"|line)|head office|h\.?q\.?|\d{3,4}\b|the bank|the company|(?-i:[A-Z][\w&]+))"
)
_N = rf"(?P<n>{COUNT})"
_O = r"(?P<o>once|twice|thrice)"

_CALLED = (
    r"(?:called|phoned|rang|rung|telephoned|dialled|dialed|calling|ringing|phoning|call(?=ed|ing"
    r"| them| you| customer|\s+\w+ times))"
)
_MAILED = r"(?:e-?mailed|e-?mailing|mailed)"
_MESSAGED = (
    r"(?:messaged|texted|whats ?app?ed|dm'?e?d|dm['’]d|inboxed|chatted(?: with| to)?|live chatted|slid into)"
)
_VISITED = r"(?:visited|went (?:back )?(?:to|into|in to)|been to|drove to|walked into|gone to|came to)"
_PLACE = (
    r"(?:(?:the|their|your|a|my|an)\s+(?:[\w&']+\s+){0,3}?)?(?:branch|shop|store|office|offices|outlet"
    r"|counter|desk|bank|centre|center|station|customer care|headquarters|hq|dealership|depot"
    r"|agent)"
)
# Stands behind a look ahead at the verb: nineteen looks behind at each word of a story would take long.
_NOT = (
    r"(?<!never )(?<!not )(?<!n't )(?<!nt )(?<!they )(?<!to be )(?<!is )(?<!was )"
    r"(?<!it's )(?<!its )(?<!guy )(?<!driver )(?<!nobody )(?<!agent )(?<!he )(?<!she )"
    r"(?<!courier )(?<!no one )(?<!will )"
)

# (channel, pattern). A group n or o holds the number; first match of a span wins.
_PATTERNS: tuple[tuple[Channel, Caseless], ...] = tuple(
    (channel, Caseless(pattern))
    for channel, pattern in (
        (
            Channel.TICKET,
            r"\b(?:(?:raised|opened|logged|filed|lodged|made|have|got|submitted|created|put in|given"
            rf"|gave me|with)\s+)?(?:{_N}|(?P<m>several|multiple|many|my|the))\s+(?:\w+\s+)?(?:tickets"
            r"|complaints|cases|claims|queries|reports)\b(?! me)",
        ),
        (
            Channel.TICKET,
            r"\b(?:raised|opened|logged|filed|lodged|submitted|created|registered|put in|made"
            r"|reported)\s+(?:an?|one|the|my|another|(?P<n2>\d+))?\s*(?:(?!call)\w+\s+)?(?:ticket"
            r"|complaint|case|claim|dispute|query|report|fault|incident|service request)s?\b",
        ),
        (
            Channel.TICKET,
            r"\b(?:gave me|given|have|got|with)\s+an?\s+(?:ticket|case|reference|complaint)(?:\s+(?:number"
            r"|no|ref))?\b",
        ),
        (
            Channel.CALL,
            rf"\b(?:made|{_N}\s+phone)\s+(?:over |more than "
            rf"|about )?(?:{_N.replace('?P<n>', '?P<n3>')}\s+)?(?:phone )?calls\b"
            rf"|\b(?P<n4>{COUNT})\s+(?:phone\s+)?calls\b(?! (?:from|per))",
        ),
        (
            Channel.CALL,
            rf"\b(?={_CALLED}\b){_NOT}{_CALLED}\b(?:\s+(?:and \w+ed\s+)?{_TARGET})?(?:\s+(?:back|up|again"
            rf"|about|already|for help))?\s*(?:(?:over|more than|about|like|at least)\s+)?"
            rf"(?:{_N}\s*(?:times|x\b)|{_O})",
        ),
        (
            Channel.CALL,
            r"\b(?:i|we|ive|i've|i have|have|been|keep|kept|tried|and|then|also|already)\s+(?:even |also "
            rf"|have |already |been |tried |just |to )*{_CALLED}\b(?!\s+(?:me|us|off|it|for|in sick"
            rf"|a technician))(?:\s+{_TARGET})?",
        ),
        (
            Channel.CALL,
            rf"(?:^|(?<=[.,;!?\n]\s)|(?<=[.,;!?\n]))\s*(?P<w>{_CALLED}\b(?!\s+(?:me|us|off"
            rf"|it)\b)(?:\s+{_TARGET})?)",
        ),
        (
            Channel.CALL,
            r"\b(?:tried|trying) (?:to (?:call|ring|phone)|calling|ringing)\b(?:\s+(?:them|you"
            r"|customer (?:care|service)|support))?|\bspoke (?:to|with) (?:\w+ ){0,3}?(?:agents?|someone"
            r"|them|customer (?:care|service)|support|somebody|a manager|an advisor|representatives?)\b"
            r"|\bon (?:hold|the phone) (?:for|with|to)\b|\bspent \w+ (?:hours?|minutes?) on (?:hold"
            r"|the phone)\b",
        ),
        (
            Channel.EMAIL,
            rf"\b(?={_MAILED}\b){_NOT}{_MAILED}\b(?:\s+{_TARGET})?\s*(?:{_N}\s*(?:times|x\b)|{_O})?",
        ),
        (
            Channel.EMAIL,
            r"\b(?:sent|wrote|written|sending)\s+(?:them|you|customer care|support|over|about|like|in"
            rf"|\s)*\s*(?:{_N}\s+)?(?:\w+ )?e-?mails?\b|\b(?P<n5>{COUNT})\s+e-?mails\b(?!\s+from)",
        ),
        (
            Channel.CHAT,
            rf"\b(?={_MESSAGED}){_NOT}{_MESSAGED}(?!\w)(?!\s+me)(?:\s+{_TARGET})?\s*(?:{_N}\s*(?:times|x\b)|{_O})?",
        ),
        (
            Channel.CHAT,
            r"\b(?:sent|sending|used|tried|on|via|through|in)\s+(?:them\s+|you\s+)?(?:an?\s+|the\s+"
            rf"|their\s+|(?P<n6>{COUNT})\s+)?(?:live ?chat|chat ?bot|web ?chat|whatsapp(?: message)?s?"
            r"|dms?\b|direct messages?|messages?\b(?! me)|in-?app chat|app chat|chat\b(?! room))",
        ),
        (
            Channel.VISIT,
            rf"\b(?={_VISITED}\s){_NOT}{_VISITED}\s+{_PLACE}\b(?:\s+(?:in|at|on)\s+[A-Z]\w+)?\s*(?:{_N}\s*(?:times|x\b)"
            rf"|{_O})?",
        ),
        (
            Channel.VISIT,
            rf"\b(?:visited|went (?:there|in person|back))\s+(?:them|in person|{_N}\s*times|{_O})"
            rf"|\b(?P<n7>{COUNT})\s+(?:\w+\s+)?(?:visits|trips) to\b"
            rf"|\bin person (?:{_N.replace('?P<n>', '?P<n8>')} times|twice)",
        ),
        (
            Channel.POST,
            r"\b(?:tweeted|posted (?:on|about)|tagged) (?:at |them|you|x\b|twitter|facebook|fb|instagram"
            r"|ig|tiktok|it|their \w+)(?:\s+on (?:x|twitter|facebook))?",
        ),
        (
            Channel.LETTER,
            r"\b(?:wrote|sent|written|posted|delivered)\s+(?:them\s+|you\s+)?(?:an?\s+"
            rf"|{_N}\s+)(?:\w+\s+)?(?:letters?|formal complaint)\b",
        ),
        (
            Channel.OTHER,
            r"\b(?:i|we|have|ive|i've|already|and)\s+(?:already |have |even |also )*(?:complained"
            r"|contacted|reached out|reported(?: it| this| the \w+|(?= (?:once|twice|\d)))|escalated"
            r"|followed up|chased|filled (?:in|out) (?:the|their|a) (?:\w+ )?form)\b(?:\s+(?:to"
            r"|with)?\s*(?:them|you|customer (?:care|service)|support|the \w+))?\s*(?:(?P<n>"
            + COUNT
            + r")\s*(?:times|x\b)|(?P<o>once|twice|thrice))?",
        ),
        (
            Channel.OTHER,
            r"(?:^|[.,;!?\n]\s*)(?P<w>(?:complained|contacted|reached out|reported(?: it| this| the \w+"
            r"|(?= (?:once|twice|\d)))|escalated|followed up)\b(?:\s+(?:to|with)?\s*(?:them|you"
            r"|customer (?:care|service)|support))?)\s*(?:(?P<n>"
            + COUNT
            + r")\s*(?:times|x\b)|(?P<o>once|twice|thrice))?",
        ),
    )
)
# "called their line on 3 Nov, 4 times": the number may come a few words later.
_TAIL = re.compile(
    rf"(?:\s+(?!and\b|but\b|they\b|i\b|emailed)[\w&']+){{0,6}}?\s+(?:{_N}\s*(?:times|x\b)|{_O}\b)", re.I
)
_ONE = Caseless(
    r"\b(?:an?|one|another|the|my)\s+(?:\w+\s+)?(?:ticket|complaint|case|claim|dispute|letter"
    r"|email|report)\b",
)
_NOT_MINE = Caseless(
    r"\b(?:they|he|she|driver|agent|nobody|no one|technician|courier|never|not|don'?t|didn'?t"
    r"|haven'?t|havent|before i|without|"
    r"should i|can i|will|could|cant|can't|do not|rider|if i|let me|going to|gonna|cannot"
    r"|couldn'?t|unable to|has|to be)\s+(?:\w+\s+){0,2}$",
)
_SOMEBODY_ELSE = re.compile(
    r"\s+(?:him|her|(?:the|my) (?:driver|rider|courier|seller|landlord|wife|husband|friend)|me"
    r"|us)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:i|we)\b[^.,;]*$", re.I)
_NEVER = Caseless(
    r"\b(?:haven'?t|have not|didn'?t|did not|never|not yet|not)\s+(?:even\s+|yet\s+"
    r"|actually\s+)?(?:been able to\s+)?(?:contact|call|complain|told?|tell|report|speak|spoke"
    r"|email|rais|reach|message|notif|ask|talk)\w*\b"
    r"[^.,;]{0,40}",
)
_NEVER_ME = re.compile(
    r"\b(?:they|he|she|driver|you|company|nobody|no one|courier|staff|it|who|bank|that)\s+(?:\w+\s+)?$", re.I
)


def _count(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("o"):
        return count_of(groups["o"])
    for name, words in groups.items():
        if name.startswith("n") and words:
            return count_of(words)
    return 1 if _ONE.is_in(match[0]) else None


def find_tried(text: str, taken: list[tuple[int, int]]) -> tuple[Found[Tried], ...]:
    """Return each thing the person did, in order, in their own words; `taken` spans are something else."""
    found: list[Found[Tried]] = []
    spans: list[tuple[int, int]] = []
    for channel, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("w") if match.groupdict().get("w") else match.span()
            lead = re.match(r"(?:and|then|also)\s+", text[start:end], re.I)
            start += lead.end() if lead else 0
            start += len(match.string[start:end]) - len(match.string[start:end].lstrip(" ,;.!?\n"))
            if end <= start or overlaps(start, end, spans):
                continue
            before = text[max(0, start - 40) : start]
            clause = re.split(r"[.,;!?\n]", before)[-1]
            if _NOT_MINE.is_in(clause) and not _OWN.search(clause):
                continue
            if re.search(
                r"\b(?:never|not|didn'?t|haven'?t|havent|don'?t|cant|can't|couldn'?t)\s+(?:\w+\s+)?$",
                clause,
                re.I,
            ):
                continue
            end = start + len(text[start:end].rstrip())
            if channel is Channel.CALL and _SOMEBODY_ELSE.match(text, end):
                continue
            count = _count(match)
            if count is None and (tail := _TAIL.match(text, end)):
                count, end = count_of(tail["n"] or tail["o"]), tail.end()
            spans.append((start, end))
            found.append(Found(Tried(channel, count, text[start:end]), start, end))
    found.sort(key=lambda item: item.start)
    return _merged(found)


def _merged(found: list[Found[Tried]]) -> tuple[Found[Tried], ...]:
    """Keep one entry per channel: the one with a number, or else the first."""
    best: dict[Channel, Found[Tried]] = {}
    for item in found:
        held = best.get(item.value.channel)
        if held is None or (held.value.count is None and item.value.count is not None):
            best[item.value.channel] = item
    if len(best) > 1 and Channel.OTHER in best and best[Channel.OTHER].value.count is None:
        del best[Channel.OTHER]
    return tuple(sorted(best.values(), key=lambda item: item.start))


def never_told(text: str) -> bool:
    """Tell whether the story says that the company was never contacted."""
    for match in _NEVER.finditer(text):
        head = re.split(r"[.,;!?\n]|\band\b|\bbut\b", text[max(0, match.start() - 40) : match.start()])[-1]
        if not _NEVER_ME.search(head) and not re.match(r"[^.,;]*\bme\b", match[0], re.I):
            return True
    return False
