"""Say what a date is the date of, from the words around it: today, a plan, a promise, an attempt, the trouble."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision
from bot.domain.reading import SentenceRole
from bot.engines.rules.days import Kind, Spotted
from bot.engines.rules.plain import word_set
from bot.engines.rules.sentences import Part
from bot.engines.rules.triage import has_trouble


class Use(StrEnum):
    """What a date stands for in a story."""

    TODAY = "today"  # "today is the 5th": when it is told
    PLAN = "plan"  # the wedding, the trip: why it matters
    DUE = "due"  # what the company promised
    SPOKEN = "spoken"  # the day on which the company said or wrote something
    CONTACT = "contact"  # the day of a call or a visit
    OWN = "own"  # what the person did before: ordered, paid, sent
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Scene:
    """The words around one date: its clause, what leads to it in the sentence, and what follows."""

    clause: str
    lead: str  # the sentence up to the date
    before: str  # the clause up to the date
    after: str  # the rest of the sentence
    following: str  # the text after the clause
    role: SentenceRole | None
    start: int  # of the clause
    end: int


SPEECH = (
    r"(?:said|says?|sey|saying|told|tells?|telling|promis(?:ed?|es|ing)|assur(?:ed?|es|ing)|confirm(?:ed|s)?"
    r"|guarantee[ds]?|insist(?:ed|s)?|undertook|undertakes?|committed|stated|indicated|repl(?:ied|y|ies)|answer(?:ed|s)?|inform(?:ed|s)?|advis(?:ed|es?)|quoted"
    r"|announced|notified|agreed|e-?mailed (?:me|us)|texted (?:me|us)|wrote|write (?:to say|back)|responded"
    r"|(?:wa|a|m|i|u|tu)(?:ka|li|me|na)(?:ni)?sema|(?:ni|tu)(?:li|me|ka)ambi\w+|wame?niambia|dem talk|talk say|gave (?:me|us)"
    r"|give (?:me|us|them)|accepted)"
)
_SPEECH = Caseless(rf"\b{SPEECH}\b")
_MY_SPEECH = re.compile(rf"\b(?:i|we)\s+(?:(?!was|were|am|got|been|have|had)\w+\s+)?{SPEECH}\s*$", re.I)
_PAPER = re.compile(
    r"\b(?:contract|policy|agreement|plan|price|terms|receipt|invoice|tag|ticket|law|rules?|act|regulations?|website|bill|statement)\s*$",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|must|can|could|going to|gonna|to be|be|by|before|within|until|till|latest|max|maximum"
    r"|come(?: back)?|coming|pick(?: up)?|collect|call|wait|next|another|more|takes?|give|need|go|kesho|tomorrow|in"
    r"|ita\w+|ata\w+|wata\w+|nita\w+|between|from|for|up to)\b|(?:'ll|'d)\b|\b(?:they|it|he|she|we)(?:ll|d)\b(?=\s)",
    re.I,
)
_DONE = re.compile(
    r"\b(?:was|were|has been|have been|had been|already|did|done|happened|changed|delivered|swapped|charged|collected"
    r"|refunded|closed|resolved|cancelled|canceled|posted|left|signed|sent|withdrew|given|attempted|rejected|received"
    r"|paid|dispatched|shipped|tampered|used|expired|ended)\b",
    re.I,
)
_SCHEDULED = re.compile(
    r"\b(?:supposed to|suppose to|meant to|due(?! to)|(?:re)?scheduled|expected|estimated|eta|was to\b|were to\b|is to"
    r"|should(?:'?ve| have| be| come| arrive| reach| get| hold)|supposed? (?:come|hold|reach|get|land|deliver|arrive|open|show)|would be (?:here|delivered|back|fixed)"
    r"|re-?booked|rearranged|rescheduled|postponed|pushed(?: back)? to|moved(?: it)? to|fixed for|promised"
    r"|(?:technician|tech|engineer|plumber|electrician|installer|installation|delivery|collection|pick-?up|fitter|visit"
    r"|repair|slot|courier|driver|lineman|crew|guy|man|bloke|lad|someone|somebody) (?:\w+ )?(?:booked|set|arranged|planned|due|coming|slot)"
    r"|(?:delivery|arrival|collection|installation|completion|handover|release|refund|dispatch) (?:date|day|time|slot)"
    r"|(?:^|[.!?]\s*)(?:we(?:'ll| will| shall)|(?:our|your) (?:\w+ ){1,2}will)(?! (?:go|take|sue|post|report))"
    r"|(?:ata|ita|wata|zita|uta)(?:kuja|rudi|leta|kuwa|fika|weka|rudish|onekana|shugh)\w*|(?:delivery|arriving|arrives|refund|reopens?) (?:on|by)|promise of)\b",
    re.I,
)
# "told me two weeks now": a stretch of time that is not one that has passed.
_TO_WAIT = re.compile(
    rf"\b{SPEECH}\s*(?:(?:me|us|that|it'?s|it|will|would|'ll|takes?|to|wait|about|like|for|around|another|max|up|be)\s+)*$",
    re.I,
)
_NO_DUE = re.compile(r"\b(?:since|after|ago|because|when|which|who|born)\b", re.I)
_SAYS_AFTER = re.compile(
    r"\W*(?:they|he|she|dem|una|the \w+|customer care)\s+(?:said|say|told me|promised|dey talk)\b(?!\s+(?:that|it|they|he|she|we|i|the|to)\b)",
    re.I,
)
_SERIES = re.compile(
    r"(?:^|[,;.!?]|\b\d+(?:st|nd|rd|th)?|day)\W*(?:and |or |but )?(?:then|next|now|again|later|after that|and|or|na|kisha|halafu)\b[\s,]*"
    r"(?:(?:it (?:was|is|became)|they said|said|moved to|changed to|now|again|till|until|for|on|by|the)\s*)*$",
    re.I,
)
_TODAY_BEFORE = re.compile(
    r"\b(?:today(?:'s| is| na|s)?(?: the| date(?: is)?)?|it'?s|it is|is|its|now|it's now|here we are(?: on)?|date is|na"
    r"|leo ni|today)\s*[,:]?\s*(?:now |already |the |on |a )*$",
    re.I,
)
_TILL = re.compile(r"\b(?:up ?to|till|until|til|upto|to|as of|as at|even|still|hadi|mpaka|by)\s*$", re.I)
_IS = re.compile(r"\s*(?:,\s*)?(?:is|na|being|ni|=)\b\s*(?:the )?(?:\d|\w+day\b|[A-Z][a-z]+ \d)", re.I)
_OCCASION = (
    r"(?:wedding|birthday|trip|tour|holidays?|exams?|interview|party|funeral|burial|graduation|school|uni|university"
    r"|term|semester|classes|lease|visa expires|surgery|operation|op|ceremony|anniversary|ruracio"
    r"|concert|deadline|festival|conference|honeymoon|event|show|due date|flight is|flight was)"
)
_TO_THE_DAY = (
    r"(?:\s+(?:is|was|are|were|be|on|in|for|starts?|begins?|opens?|will be|holds?|comes?|happening|the|this|next|coming|day|due"
    r"|going|booked|planned|set|of|(?:to|in|at|of) \w+))*\s*$"
)
_PLAN = re.compile(
    rf"\b{_OCCASION}\b{_TO_THE_DAY}"
    r"|\b(?:rent|fees|bill|loan|payment|instal?ment|premium|mortgage|subscription) (?:is|was|are|were|falls|fell) due(?: on| by)?\s+(?:the )?$"
    r"|\b(?:i|we|i'm|we're|they|he|she|who|am|and)\s+(?:\w+\s+){0,2}?(?:fly|flying|travel|travell?ing|leave|leaving|move"
    r"|moving|depart|departing|sail|start work|need it|due to fly)\b(?:\s+\w+){0,5}\s*$"
    r"|\b(?:starts?|opens?|begins?|reopens?|resumes?|ends?|expires?|closes?)\s+(?:on |in |from )?(?:the )?$"
    r"|\b(?:naenda|nasafiri|tunasafiri)\b[^.!?]*$|\bfor (?:my|our|his|her|the) \w+(?:'s)? (?:birthday|wedding|party)\s+(?:on )?$",
    re.I,
)
_PLAN_AFTER = re.compile(
    rf"^\s*(?:is|was|for)\s+(?:my|our|the|his|her)\s+(?:\w+\s+){{0,3}}{_OCCASION}\b", re.I
)
_CALLED = (
    r"(?:called|phoned|rang|telephoned|e-?mailed|mailed|wrote|complained|reported|visited|(?:went|go|goes) (?:back|to (?:the|their|your)"
    r" (?:\w+ )?(?:office|branch|shop|store|bank|counter|desk))|gone (?:back|to (?:the|their))|followed up|chased|messaged"
    r"|texted|dm'?e?d|spoke|chatted|queued|raised|opened|logged|lodged|filed|disputed|appealed|escalated|submitted|claimed"
    r"|took (?:it|them|that|the \w+|this) back|return(?:ed)? to (?:the|their)|demanded|asked|tweeted|posted about)"
)
_CONTACT = re.compile(
    rf"^\W*(?:(?:and|then|so|but|again|also|i|we|my \w+|have|has|had|even|already|just)\s+)*{_CALLED}\b"
    rf"|\b(?:i|we|my (?:wife|husband|son|mum|mom|dad))\s+(?:(?:have|had|even|also|already|again|then|just|finally)\s+)*{_CALLED}\b"
    r"|\b(?:last|first|second|my|their|a|one|the) (?:call|e-?mail|chat|complaint|visit|letter|message|report)s?\b(?: \w+){0,3}\s*$"
    r"|^\W*(?:chat|call|e-?mail|complaint|letter|report|ticket|claim|dispute)s?\b(?: (?:was|given|made|raised|logged|sent|no"
    r"|opened|in|lodged|filed|submitted))*(?: on)?\s*$|\bwrite (?:\w+ )?letter\b",
    re.I,
)
_CONTACT_AFTER = re.compile(
    rf"^\W*(?:i|we|my \w+)\s+(?:(?:have|even|also|again|then|just)\s+)*{_CALLED}\b", re.I
)
_OWN_VERB = (
    r"(?:ordered|order|bought|buy|purchased|booked|book|paid|pay|applied|sent|send|returned|subscribed|signed up|joined"
    r"|posted|shipped|deposited|transferred|invested|moved|recharged|topped up|loaded|dropped (?:it |them |my \w+ )?off"
    r"|gave|handed|submitted|checked in|upgraded|renewed|switched|hired|placed|cleared|repaid|left)"
)
_OWN = re.compile(
    rf"^\W*(?:(?:and|then|so|but|also|had|have|just|i|we|i'd|i've|we've|already|only|first|dear \w+|hi|when|after)[\s,]+)*{_OWN_VERB}\b"
    rf"|\b(?:i|we|i've|i'd|we've|my (?:wife|husband|son|daughter|mum|mom|dad|brother|sister))\s+(?:\w+\s+){{0,2}}?{_OWN_VERB}\b"
    r"|\b(?:sold me|(?:order|payment|booking) (?:was )?(?:placed|made)|my order|nilituma|nimelipa|nilinunua|nimenunua)\b",
    re.I,
)
_ORDER_OF = re.compile(
    r"\b(?:order|booking|parcel|package|payment|purchase|invoice|bill|transaction|transfer|receipt)\s+(?:of|from|dated|placed on|made on)"
    r"\s+(?:the )?$",
    re.I,
)
_ONLY_A_LEAD = re.compile(
    r"^\W*(?:(?:and|but|then|so|on|last|the|this|only|also|again|later|in|around|about|like|well|first|today|just|dear \w+)\W+)*$",
    re.I,
)
_STOLEN = re.compile(
    r"\bmy (?:\w+ )?(?:phone|bag|wallet|card|handbag|purse|laptop|line) (?:was|got|were) (?:stolen|snatched|lost)",
    re.I,
)
_SINCE = re.compile(
    r"\b(?:since|from|starting|as of|effective|tangu|kutoka|began|begun|started)\s+(?:on |the |around |about |last |early |mid |like |"
    r"way back |back |that |dumsor |this )*$",
    re.I,
)
_CANCELLED = re.compile(
    r"^\W*(?:and |but |even though |although )?(?:i|we) (?:already |had |have |even )*cancell?ed\b", re.I
)
_HAPPENED = re.compile(
    r"\b(?:charged|debited|deducted|billed|took|taken|cut|raised|put (?:up|my|the)|increased|lost|los|cancell?ed|cancel am"
    r"|delayed|refused|denied|rejected|blocked|froze|frozen|suspended|locked|closed|disconnected|died|dies?|broke|broken|burst"
    r"|stopp?ed|crashed|ceased|smok\w+|leak\w*|fail\w*|went (?:off|down|dead|up)|packed up|gave up|(?:arrived|delivered|came) (?:smashed"
    r"|broken|late|with|without|damaged|wrong|cold)|swallowed|ate|eaten|gone|missing|vanish\w*|disappear\w*|overbook\w*|overcharg\w*|wrong|smashed"
    r"|damaged|dead|down|off|out|no (?:power|water|light|internet|network|signal|show)|never (?:came|arrived|pitched|showed)"
    r"|never|nobody|no one|stuck|off|removed|dropped|hit|got hit|someone else'?s|dented|scratched|withdrew|withdrawn|revoked|declined|evicted|downgraded|changed my|switched off|stole|hacked"
    r"|kicked|denied|bumped|spoil\w*|expired|blow|blew|chop|late|held|seized|shut|bounced|reversed|wey|deactivated|barred"
    r"|(?:wa|mme|i|a|u|m)(?:me|li|ka)(?:ni)?(?:kat|chuk|kul|kos|haribi|fung)\w*|imepotea|hakuna|haijafika)\b",
    re.I,
)
_CLOSED = re.compile(r"\bclosed (?:my|the|our) (?:query|case|ticket|complaint|dispute|claim)\b", re.I)
# "they have had it since the 21st": since when they have had it, not since when it is broken.
_THEIRS = re.compile(
    r"\b(?:they|he|she|it|you)(?:'ve|'s| have| has) (?:had|kept|been (?:with|at|in|there)|got)\b[^.]*$", re.I
)
_AWAY = re.compile(
    r"\b(?:i|we) (?:no dey|don'?t live|haven'?t been (?:home|there|in)|have been away|been away|not been home)\b",
    re.I,
)
_RECEIVED = re.compile(r"\b(?:got|received|arrived|came|delivered|collected|opened|went|reached)\b", re.I)
_INSULT = re.compile(r"\b(?:insult\w*|shout\w*|laugh\w*|abus\w+|rude)\b", re.I)
_SHORT = re.compile(
    r"\b(?:only (?:paid|pay|refund\w*|gave|give|cover\w*)|shortfall|must (?:pay|find)|have to pay|increase)\b",
    re.I,
)
_GOES_ON = re.compile(
    r"^\W*(?:and |but |now )*(?:still|nothing|no\b|nobody|it'?s still|i'?m still|they still|i still|not yet|same story)",
    re.I,
)


_LINKS = word_set(
    "on the at in by around about last it it's its was is then and only since from for of so but like just this"
    " that which when also again early late mid morning night evening afternoon around approx dear i mean sorry"
)


def scene_of(text: str, spotted: Spotted, parts: Sequence[Part]) -> Scene:
    """Return the words around a date. A clause that is nothing but a date takes in its neighbour."""
    at = next((n for n, p in enumerate(parts) if p.clause.start <= spotted.start < p.clause.end), None)
    if at is None:
        line = text.rfind("\n", 0, spotted.start) + 1
        return Scene(
            text[line:], text[line : spotted.start], text[line : spotted.start], "", "", None, line, len(text)
        )
    part = parts[at]
    number, role = part.clause.sentence, part.role
    start, end = part.clause.start, part.clause.end
    rest = text[start : spotted.start] + text[spotted.end : end]
    if all(word in _LINKS for word in re.findall(r"[a-z']+|\d+", rest.lower())):
        later = parts[at + 1] if at + 1 < len(parts) else None
        earlier = parts[at - 1] if at else None
        if (
            later is not None
            and later.clause.sentence == number
            and not re.match(r"\W*(?:and|but)\b", text[end:], re.I)
        ):
            end, role = later.clause.end, later.role or role
        elif earlier is not None and earlier.clause.sentence == number:
            start, role = earlier.clause.start, role or earlier.role
    first = next(p.clause.start for p in parts if p.clause.sentence == number)
    last = max(p.clause.end for p in parts if p.clause.sentence == number)
    return Scene(
        text[start:end],
        text[min(first, start) : spotted.start][-160:],
        text[start : spotted.start],
        text[spotted.end : last][:120],
        text[end : end + 80],
        role,
        start,
        end,
    )


def use_of(text: str, spotted: Spotted, scene: Scene, said: date, last: Use | None) -> Use:
    """Say what a date is the date of; `last` is what the date before it was."""
    if _is_today(text, spotted, scene, said):
        return Use.TODAY
    if _is_plan(spotted, scene):
        return Use.PLAN
    if _ORDER_OF.search(scene.before):
        return Use.OWN
    if _is_spoken(spotted, scene):
        return Use.SPOKEN
    if is_due(spotted, scene, last):
        return Use.DUE
    if _is_far(spotted, scene, said):
        return Use.PLAN
    if _is_contact(spotted, scene):
        return Use.CONTACT
    if _OWN.search(scene.clause) and not _SINCE.search(scene.before):
        return Use.OWN
    return Use.EVENT


def _is_today(text: str, spotted: Spotted, scene: Scene, said: date) -> bool:
    """Tell whether a date only says when the story is told: "today is the 5th", "up to today"."""
    before = text[max(0, spotted.start - 24) : spotted.start]
    if spotted.kind is Kind.NEAR:
        words = text[spotted.start : spotted.end].lower()
        if not words.startswith(("today", "tonight", "this", "2day")):
            return False
        return bool(_TILL.search(before) or _IS.match(text, spotted.end))
    if not _TODAY_BEFORE.search(before) or spotted.duration:
        return False
    if spotted.kind is Kind.WEEKDAY:
        return spotted.number == said.weekday()
    days = [when.start for when in (spotted.past, spotted.future) if when]
    return said in days


def _is_plan(spotted: Spotted, scene: Scene) -> bool:
    """Tell whether a date is that of an occasion: "our wedding is on the 30th", "school opens 13 Jan"."""
    if spotted.duration or spotted.kind in (Kind.WINDOW, Kind.AGO):
        return False
    if spotted.kind is Kind.FEAST and re.search(r"\bfor\s+$", scene.before, re.I):
        return True
    if _PLAN.search(scene.before) and not _HAPPENED.search(scene.before):
        return True
    return _PLAN_AFTER.match(scene.after) is not None


def _is_far(spotted: Spotted, scene: Scene, said: date) -> bool:
    """Tell whether a day and month is the coming one rather than that of last year."""
    past, future = spotted.past, spotted.future
    if spotted.kind not in (Kind.EXACT, Kind.NUMERIC) or past is None or future is None or spotted.spoken:
        return False
    ahead = 0 < (future.start - said).days < SOON
    return ahead and (said - past.start).days > LONG_AGO and bool(_COMING.search(scene.before))


LONG_AGO = 180  # days: a day without a year that lies further back may be the coming one
SOON = 150
_COMING = re.compile(
    r"\bfor (?:the |a )?$|\b(?:flights?|fly|trip|holiday|hotel|stay|travel\w*|wedding|appointment|event|concert"
    r"|tickets?|booking|booked|reservation|cruise|show|until|before|by|of)\b[^.!?]*$",
    re.I,
)


def _is_spoken(spotted: Spotted, scene: Scene) -> bool:
    """Tell whether the company spoke on that day: "on 9 January your officer promised", "told me on Monday that"."""
    if spotted.duration or spotted.kind in (Kind.WINDOW, Kind.END, Kind.LATER) or spotted.past is None:
        return False
    if _SINCE.search(scene.before):
        return False
    leads_in = _ONLY_A_LEAD.match(scene.before) is not None
    if leads_in and (found := _SPEECH.search(scene.after[:60])) is not None:
        between = scene.after[: found.start()]
        mine = re.search(r"\b(?:i|we)\s*(?:\w+\s*)?$", between, re.I)
        if not mine and len(re.findall(r"\w+", between)) <= 6 and not re.search(r"[.!?;]", between):
            return True
    if re.search(r"(?:will|would|'ll|to (?:be|come)|should)\b[^.]*$", scene.before[-60:], re.I):
        return False
    tail = re.search(
        rf"\b{SPEECH}\s*(?:me|us|back|to (?:me|us)|by \w+|again|on the phone|via \w+|\s)*\s*(?P<on>on |last |this )?(?:the )?$",
        scene.lead,
        re.I,
    )
    if tail is None or _MY_SPEECH.search(scene.lead[: tail.end()]):
        return False
    goes_on = re.match(
        r"\W*(?:night |morning |evening |afternoon )?(?:that|they|it|we|he|she|to|the|my|i|refund|money|there|this|within)\b",
        scene.after,
        re.I,
    )
    direct = re.search(
        r"\b(?:told|inform\w*|e-?mailed|texted|notified|announced|wrote|repl\w+|answered|responded|advised)\b",
        tail[0],
        re.I,
    )
    led = spotted.kind is not Kind.WEEKDAY or tail["on"]
    return bool(goes_on and (tail["on"] or spotted.kind is Kind.NEAR)) or bool(direct and led and tail["on"])


def is_due(spotted: Spotted, scene: Scene, last: Use | None) -> bool:
    """Tell whether a date is one that the company named for what it was to do."""
    lead = scene.lead
    if spotted.duration:
        return spotted.length is not None and _TO_WAIT.search(lead) is not None
    if spotted.kind is Kind.AGO:
        return False
    if spotted.kind is not Kind.LATER and _SAYS_AFTER.match(scene.after) and not _SINCE.search(scene.before):
        return True  # "one week, they said"
    if (
        spotted.kind is Kind.SPAN
        and not re.search(r"\b(?:by|before|until|in|end of|till)\s+(?:the )?$", lead, re.I)
        and not re.match(r"(?:the )?end of", scene.clause[len(scene.before) :], re.I)
    ):
        return False
    for found in reversed(list(_SPEECH.finditer(lead))):
        if _MY_SPEECH.search(lead[: found.end()]) or _PAPER.search(lead[: found.start()]):
            continue
        between = lead[found.end() :]
        if _NO_DUE.search(between) and not (
            spotted.kind is Kind.WINDOW and re.search(r"\bafter\s+$", between, re.I)
        ):
            return False
        if _DONE.search(between) and not _AHEAD.search(between):
            return False
        return bool(_AHEAD.search(between)) or len(re.findall(r"\w+", between)) <= 4
    found = None
    for found in _SCHEDULED.finditer(lead):
        pass
    if found is not None:
        between = lead[found.end() :]
        if re.search(r"[,;]", between) and (_HAPPENED.search(between) or has_trouble(between)):
            return False
        return not _NO_DUE.search(between) and len(re.findall(r"\w+", between)) <= 8
    return last is Use.DUE and spotted.kind is not Kind.LATER and _SERIES.search(lead) is not None


def _is_contact(spotted: Spotted, scene: Scene) -> bool:
    if _SINCE.search(scene.before):
        return False
    if _CONTACT_AFTER.match(scene.after) and len(re.findall(r"\w+", scene.before)) <= 2:
        return True
    if _CONTACT.search(scene.before):
        return True
    if scene.role is SentenceRole.TRIED:
        return not has_trouble(scene.before) or bool(
            re.search(
                r"\b(?:call\w*|rang|phon\w+|e-?mail\w*|wrote|visit\w*|went|report\w*|complain\w*|rais\w+|open\w*|chat\w*|told|ticket)\b",
                scene.before,
                re.I,
            )
        )
    return False


def weight(text: str, spotted: Spotted, scene: Scene, use: Use) -> float:
    """Weigh how likely a date is the one of the trouble; "since" and trouble beside it weigh most."""
    clause = scene.clause
    trouble = has_trouble(clause) or bool(_HAPPENED.search(clause))
    score = 2.0
    if use is Use.SPOKEN:
        return _news(spotted, scene)
    if _CLOSED.search(clause):
        return 0.5
    if use is Use.OWN:
        score = 2.5 if _HAPPENED.search(scene.before) and not _OWN.search(scene.before) else 1.5
        if (
            spotted.kind is Kind.SPAN
            and re.search(r"\bpa(?:id|y)\b", scene.before, re.I)
            and not has_trouble(scene.lead + scene.after)
        ):
            return 0.0  # "we paid £940 back in February" says when it was paid, and no more
    elif trouble:
        score += 2
    if _SINCE.search(scene.before):
        score += 1 if _THEIRS.search(scene.before) or _AWAY.search(clause) else 3
    if re.search(
        r"\bsince (?:i|we|they|it|he|she|my|the)\b[^,.]*\b(?:on|in)\s+(?:the )?$", scene.before, re.I
    ):
        score += 3
    if re.search(r"\b(?:after|although|even though) (?:i|we)\b[^,.]*$", scene.before, re.I):
        score -= 2
    if _CANCELLED.match(clause) or _STOLEN.search(scene.before):
        score -= 3
    if (
        re.search(r"\b(?:that|it|this) was\s+(?:about |around |over )?$", scene.lead, re.I)
        and spotted.kind is Kind.AGO
    ):
        score -= 2
    if spotted.duration:
        score += _lasting(text, spotted, scene, trouble=trouble)
    if spotted.past and spotted.past.precision is not Precision.DAY:
        score -= 1
    if scene.role is SentenceRole.NOISE:
        score -= 0.5
    if scene.role is SentenceRole.MANNER or _INSULT.search(scene.before):
        score -= 2
    if _SPEECH.search(scene.before) and use is Use.EVENT:
        score += 0.5  # "they say somebody already did a sim swap on Tuesday"
    if re.match(r"(?:today|tonight|leo)", text[spotted.start : spotted.end], re.I) and not _RECEIVED.search(
        clause
    ):
        score -= 2
    if re.search(r"\b(?:contract|warranty|guarantee|subscription|plan)\b", clause, re.I):
        score -= 1.5
    return score


_THEN_A_DAY = re.compile(r"\s+(?:on|from|starting|in) (?:the )?(?:\d|\w+day\b|[A-Z][a-z]{2,8} \d)")
_STATE = re.compile(
    r"\b(?:no|without|down|off|out|dead|dark|blocked|locked|stuck|waiting|disconnected|offline|not working|still)\b",
    re.I,
)


def _news(spotted: Spotted, scene: Scene) -> float:
    """Weigh a day on which the company wrote or said something: bad news is the trouble, a promise is not."""
    told = scene.before + scene.after
    bad = has_trouble(scene.after) or bool(_HAPPENED.search(scene.after)) or bool(_SHORT.search(scene.after))
    if re.search(r"\b(?:promis\w+|assur\w+|guarantee\w*|repl\w+|answer\w*|will|would|'ll)\b", told, re.I):
        return 0.0
    if bad:
        return 3.0 if spotted.kind is not Kind.AGO else 2.0
    return 0.0 if re.search(r"\w", scene.after) else 0.75


def _lasting(text: str, spotted: Spotted, scene: Scene, *, trouble: bool) -> float:
    """Weigh a stretch of time that goes on to this day."""
    score = 0.0 if trouble or has_trouble(scene.lead) else -1.0
    if _THEN_A_DAY.match(text, spotted.end):
        score -= 4
    if spotted.length is not None and spotted.length.unit == "h" and not _STATE.search(scene.clause):
        score -= 9  # "for 3 hours" of work
    return score


def goes_on(scene: Scene) -> bool:
    """Tell whether what follows a date says only that nothing has changed: "3 days later still nothing"."""
    return _GOES_ON.match(scene.after) is not None


def says_or_will(words: str) -> bool:
    """Tell whether somebody of the company speaks in some words."""
    found = _SPEECH.search(words)
    return found is not None and not _MY_SPEECH.search(words[: found.end()])
