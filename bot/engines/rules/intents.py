"""Recognise a whole short text that means the same as a button. Longer texts are never a button."""

from __future__ import annotations

import re

from bot.domain.reading import Intent
from bot.engines.rules.good_news import GOOD_NEWS

_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|so|well|hey|hi|yeah|yes|yep|no|nope|sorry|please|pls|can you|could you"
    r"|i think|just|and|it'?s|its)[\s,!.]+)*"
)
_TAIL = (
    r"(?:[\s,!.]+(?:please|pls|thanks|thank you|now|thx|for now|bot|sir|today|yet|so far|ok"
    r"|already|just now|mate|finally))*\W*$"
)

_TABLE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.POSTED,
        r"i did (?:post|tweet|share|publish|send)(?: (?:it|this|that))?|(?:i(?:'ve| have|ve)? )?(?:just "
        r"|already )?(?:posted|tweeted|published|shared|sent)(?: (?:it"
        r"|this|that|the (?:post|tweet)))?(?: (?:on|to) (?:x|twitter|tiktok|tik tok))?|(?:it'?s "
        r"|its )?(?:done|posted|live|up|out)(?:[ ,!.]+(?:i )?(?:posted|tweeted)(?: it)?)?|done (?:and"
        r"|&) posted|post is (?:up|live|out)",
    ),
    (
        Intent.THEY_REPLIED,
        r"(?:they|the company|\w+)(?:'ve| have| has)? (?:just |finally |actually )?(?:replied|answered"
        r"|responded|got back(?: to me)?|wrote back|dm'?e?d me|messaged me|called me(?: back)?"
        r"|contacted me|reached out)|got (?:a|an) (?:reply|answer|response)(?: from them)?|i (?:got"
        r"|have|received) (?:a|an) (?:reply|answer|response)(?: from them)?",
    ),
    (
        Intent.NOTHING_YET,
        r"(?:(?:still |absolutely )?(?:nothing|no (?:reply|response|answer|news|word|update|change|luck"
        r"|feedback|reaction|one)|silence|radio silence|crickets|nada|zero|zilch)"
        r"(?:[ ,.]+(?:yet|so far|from (?:them|anyone|\w+)|at all|still|back|crickets|(?:it'?s |its"
        r" )?(?:been )?"
        r"\d+ days?(?: now)?))*|not? yet"
        r"|(?:they |nobody |no one )?(?:still )?(?:haven'?t|have not|hasn'?t|didn'?t|did not|never)"
        r"(?: (?:replied|answered|responded|reply|answer|respond|said (?:a thing|anything|a word)|come back"
        r"|got back|called|written|wrote|reacted|contacted))(?: (?:to )?me)?(?: back)?"
        r"|(?:i'?m |im |am )?still waiting(?: (?:for|on) (?:them|\w+)(?: to \w+(?: back)?)?)?|nope nothing"
        r"|(?:no one|nobody)(?: has| from \w+)? (?:replied|answered|responded|called)|zero response"
        r"|(?:still )?not (?:a|one|a single) (?:word|reply|response|peep|thing)(?: (?:yet|from (?:them"
        r"|\w+)))*"
        r"|(?:they(?:'re| are)? |just )*(?:ignoring|ghosting|ignored|ghosted) me|same (?:as before|story"
        r"|thing)"
        r"(?:[ ,]+(?:nothing|nobody|no one)(?: \w+)*)?"
        r"|(?:they )?(?:saw|read|seen) (?:it|my \w+)(?: and| but)+ (?:didn'?t|did not|haven'?t) (?:answer"
        r"|reply|say|respond)\w*"
        r"|(?:bado |hakuna |sija\w+ )+(?:jibu|kitu|chochote|majibu)?|hawajajibu|bado|hakuna"
        r"|immer noch nichts|noch nichts|toujours rien|rien|todavía nada|ainda nada)"
        r"(?:[\s,.!]+(?:they(?:'re| are)|this is|what a|so) [\w' ]{2,30})?",
    ),
    (
        Intent.SOLVED,
        r"(?:it'?s |its |all |now |problem |issue |everything(?:'s| is)? |is |been |finally |they "
        r"|has been |it is |that'?s |case )*(?:solved|resolved|sorted(?: out)?|fixed(?: it)?|settled)"
        rf"|{GOOD_NEWS}"
        r"|(?:full|complete) refund(?: (?:received|arrived|came|is in))?|(?:sorted|solved|fixed)[ ,]+they"
        r" \w+ (?:it|me)"
        r"|nimepata (?:pesa|hela)(?: zangu| yangu)?|pesa (?:zangu )?(?:ime|zime)rudi|wamerudisha(?: pesa)?"
        r"|geld ist (?:da|zurück)|j'ai été remboursée?|me devolvieron (?:el dinero|todo)|all good|it"
        r" worked|(?:it'?s "
        r"|its )?working(?: again| now| fine)?|it works(?: again| now| fine)*",
    ),
    (
        Intent.STOP,
        r"stop(?: (?:it|reminding(?: me)?|the reminders?|reminders?|messag\w+ me|asking|this))?"
        r"|no more reminders?|don'?t remind me(?: again| anymore)?|leave me alone|unsubscribe"
        r"|i give up|give up|enough|quit|cancel reminders?|forget (?:it|about it)|never ?mind",
    ),
    (
        Intent.SNOOZE,
        r"(?:ask|remind)(?: me)? (?:again )?(?:later|tomorrow|next week|in an hour|tonight)|later"
        r"|tomorrow|not now|snooze|maybe later|busy(?: now)?|remind me",
    ),
    (
        Intent.SKIP,
        r"skip(?: (?:it|this|that|this one|question))?|next(?: question| one)?|pass|(?:i'?d "
        r"|i would )?(?:rather not|prefer not)(?: (?:to )?(?:say|answer))?|none|n/?a|not applicable"
        r"|doesn'?t matter|don'?t want to (?:say|answer)|move on",
    ),
    (
        Intent.DONT_KNOW,
        r"(?:i )?(?:really )?(?:don'?t|do not|dunno|dnt|donno|cant|can'?t"
        r"|cannot)(?: really)?(?: (?:know|remember|recall|sure|tell|say))?(?: (?:the (?:date|day"
        r"|amount|number|exact \w+)|exactly|that|when|sorry|which|it))?|(?:i'?m |im |am )?(?:not"
        r"|un) ?sure|no idea|no clue|idk|dunno|forgot|i forgot|unknown|can'?t remember|not certain|\?+"
        r"|sijui",
    ),
    (Intent.BACK, r"(?:go )?back|previous(?: question)?|undo|go back(?: one)?|last question|return"),
    (
        Intent.SHORTER,
        r"(?:make (?:it|this|that) |a bit |much |too )*(?:short(?:er)?|long|brief(?:er)?|concise)"
        r"|shorten(?: (?:it|this|that))?|(?:it'?s |its )?too long|less words|cut it(?: down)?",
    ),
    (
        Intent.FIRMER,
        r"(?:make (?:it|this|that)|be|a bit|more|much|sound|little|a little| )*\s*(?:firm(?:er)?"
        r"|strong(?:er)?|tough(?:er)?|harsh(?:er)?|serious|angrier|bolder|direct|assertive"
        r"|stern(?:er)?|hard(?:er)?)|too (?:soft|weak|nice|polite)|not strong enough",
    ),
    (
        Intent.SOFTER,
        r"(?:make (?:it|this|that)|be|a bit|more|much|sound|little|a little| )*\s*(?:soft(?:er)?|nicer"
        r"|kind(?:er)?|gentl(?:e|er)|polite(?:r)?|friendl(?:y|ier)|calmer|calm|milder)|too (?:harsh"
        r"|strong|rude|aggressive|angry)|tone (?:it )?down",
    ),
    (
        Intent.MORE,
        r"(?:show|see|view|read|send|give)(?: me)? (?:the|my|that) (?:post|tweet|draft|drafts|text"
        r"|caption)(?: again)?|more(?: (?:options|drafts|please|choices))?|show (?:me )?more|what else"
        r"|other (?:options"
        r"|versions|drafts)|another (?:one|version|draft)|(?:something|anything) else|options",
    ),
    (
        Intent.YES,
        r"(?:yes|yeah|yep|yup|yea|ya|yess+|sure|correct|right|exactly|ok(?:ay)?|k|fine|affirmative"
        r"|true|of course|go ahead|do it|absolutely|definitely|indeed|that'?s (?:it|right|correct)"
        r"|yes (?:it is|i do|i did|they did|that one|please|sure)|sounds good|looks good|perfect|good"
        r"|great|ndio|sawa|si|oui|ja|sim|haan|👍|✅)",
    ),
    (
        Intent.NO,
        r"(?:no|nope|nah|na|naa|not really|negative|no way|never|wrong|incorrect|false|no (?:it isn'?t"
        r"|i didn'?t|i don'?t|they didn'?t|thanks|thank you)|not (?:that|this)(?: one)?|neither|hapana"
        r"|non|nein|não|nee|👎|❌)",
    ),
)
_COMPILED = tuple((intent, re.compile(rf"{_LEAD}(?:{pattern}){_TAIL}", re.I)) for intent, pattern in _TABLE)
_BARE = tuple((intent, re.compile(rf"^\W*(?:{pattern})\W*$", re.I)) for intent, pattern in _TABLE)
_REPLIED_LATER = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|so|well)[\s,]+)?(?:they|the company|support"
    r"|[\w ]{2,20})\s+(?:have |has |just |finally |actually )*"
    r"(?:replied|answered|responded|got back|called|dm'?d|messaged|wrote|emailed|said|say|says"
    r"|promised|told me|offered|asked)\b",
    re.I,
)


def intent_of(text: str) -> Intent | None:
    """Return the button a short text means, or None. A sign alone ("👍") is read by the bare table."""
    short = text.strip()
    if not short or len(short) > 60 or len(short.split()) > 9:
        return None
    for table in (_BARE, _COMPILED):
        for intent, pattern in table:
            if pattern.match(short):
                return intent
    if short in ("👍", "✅", "👌"):
        return Intent.YES
    return Intent.NO if short in ("👎", "❌") else None


def says_they_replied(text: str) -> bool:
    """Tell whether a short text reports the company's words: "they said Friday"."""
    return (
        len(text.split()) <= 14
        and bool(_REPLIED_LATER.match(text))
        and not re.search(r"\bi want\b", text, re.I)
    )
