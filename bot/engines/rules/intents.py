"""Recognise a whole short text that means the same as a button. Longer texts are never a button."""

from __future__ import annotations

import re

from bot.domain.reading import Intent

_LEAD = r"^\W*(?:(?:ok(?:ay)?|so|well|hey|hi|yeah|yes|yep|no|nope|sorry|please|pls|can you|could you|i think|just|and|it'?s|its)[\s,!.]+)*"
_TAIL = r"(?:[\s,!.]+(?:please|pls|thanks|thank you|now|thx|for now|bot|sir|today|yet|so far|ok|already|just now|mate|finally))*\W*$"

_TABLE: tuple[tuple[Intent, str], ...] = (
    (Intent.POSTED, r"(?:i(?:'ve| have|ve)? )?(?:just |already )?(?:posted|tweeted|published|shared|sent)(?: (?:it|this|that|the (?:post|tweet)))?(?: (?:on|to) (?:x|twitter|tiktok|tik tok))?|(?:it'?s |its )?(?:done|posted|live|up|out)(?:[ ,!.]+(?:i )?(?:posted|tweeted)(?: it)?)?|done (?:and|&) posted|post is (?:up|live|out)"),
    (Intent.THEY_REPLIED, r"(?:they|the company|\w+)(?:'ve| have| has)? (?:just |finally |actually )?(?:replied|answered|responded|got back(?: to me)?|wrote back|dm'?e?d me|messaged me|called me(?: back)?|contacted me|reached out)|got (?:a|an) (?:reply|answer|response)(?: from them)?|i (?:got|have|received) (?:a|an) (?:reply|answer|response)(?: from them)?"),
    (Intent.NOTHING_YET, r"(?:still )?(?:nothing|no (?:reply|response|answer|news|word|update|change|luck)|silence|crickets|nada)(?: (?:yet|so far|from them|at all|still|back))*|not? yet|(?:they )?(?:haven'?t|have not|didn'?t|did not|never)(?: (?:replied|answered|responded|reply|answer|respond|said anything|come back))(?: to me)?|still waiting|nope nothing|no one (?:has )?(?:replied|answered)|nobody (?:has )?(?:replied|answered)|zero response|hakuna|bado"),
    (Intent.SOLVED, r"(?:it'?s |its |all |now |problem |issue |everything(?:'s| is)? |is |been |finally |they |has been |it is |that'?s |case )*(?:solved|resolved|sorted(?: out)?|fixed(?: it)?|settled)|(?:i )?(?:finally |just )?(?:got|received) (?:my|the|a|full) (?:\w+ )?(?:money|refund|cash|parcel|order|phone|package)(?: back)?|(?:they )?(?:finally |just )?(?:refunded|fixed|paid|delivered|sorted)(?: (?:me|it|us|everything))?|all good|it worked|(?:it'?s |its )?working(?: again| now| fine)?"),
    (Intent.STOP, r"stop(?: (?:it|reminding(?: me)?|the reminders?|reminders?|messag\w+ me|asking|this))?|no more reminders?|don'?t remind me(?: again| anymore)?|leave me alone|unsubscribe|i give up|give up|enough|quit|cancel reminders?|forget (?:it|about it)|never ?mind"),
    (Intent.SNOOZE, r"(?:ask|remind)(?: me)? (?:again )?(?:later|tomorrow|next week|in an hour|tonight)|later|tomorrow|not now|snooze|maybe later|busy(?: now)?|remind me"),
    (Intent.SKIP, r"skip(?: (?:it|this|that|this one|question))?|next(?: question| one)?|pass|(?:i'?d |i would )?(?:rather not|prefer not)(?: (?:to )?(?:say|answer))?|none|n/?a|not applicable|doesn'?t matter|don'?t want to (?:say|answer)|move on"),
    (Intent.DONT_KNOW, r"(?:i )?(?:really )?(?:don'?t|do not|dunno|dnt|donno|cant|can'?t|cannot)(?: really)?(?: (?:know|remember|recall|sure|tell|say))?(?: (?:the (?:date|day|amount|number|exact \w+)|exactly|that|when|sorry|which|it))?|(?:i'?m |im |am )?(?:not|un) ?sure|no idea|no clue|idk|dunno|forgot|i forgot|unknown|can'?t remember|not certain|\?+|sijui"),
    (Intent.BACK, r"(?:go )?back|previous(?: question)?|undo|go back(?: one)?|last question|return"),
    (Intent.SHORTER, r"(?:make (?:it|this|that) |a bit |much |too )*(?:short(?:er)?|long|brief(?:er)?|concise)|shorten(?: (?:it|this|that))?|(?:it'?s |its )?too long|less words|cut it(?: down)?"),
    (Intent.FIRMER, r"(?:make (?:it|this|that)|be|a bit|more|much|sound|little|a little| )*\s*(?:firm(?:er)?|strong(?:er)?|tough(?:er)?|harsh(?:er)?|serious|angrier|bolder|direct|assertive|stern(?:er)?|hard(?:er)?)|too (?:soft|weak|nice|polite)|not strong enough"),
    (Intent.SOFTER, r"(?:make (?:it|this|that)|be|a bit|more|much|sound|little|a little| )*\s*(?:soft(?:er)?|nicer|kind(?:er)?|gentl(?:e|er)|polite(?:r)?|friendl(?:y|ier)|calmer|calm|milder)|too (?:harsh|strong|rude|aggressive|angry)|tone (?:it )?down"),
    (Intent.MORE, r"more(?: (?:options|drafts|please|choices))?|show (?:me )?more|what else|other (?:options|versions|drafts)|another (?:one|version|draft)|(?:something|anything) else|options"),
    (Intent.YES, r"(?:yes|yeah|yep|yup|yea|ya|yess+|sure|correct|right|exactly|ok(?:ay)?|k|fine|affirmative|true|of course|go ahead|do it|absolutely|definitely|indeed|that'?s (?:it|right|correct)|yes (?:it is|i do|i did|they did|that one|please|sure)|sounds good|looks good|perfect|good|great|ndio|sawa|si|oui|ja|sim|haan|👍|✅)"),
    (Intent.NO, r"(?:no|nope|nah|na|naa|not really|negative|no way|never|wrong|incorrect|false|no (?:it isn'?t|i didn'?t|i don'?t|they didn'?t|thanks|thank you)|not (?:that|this)(?: one)?|neither|hapana|non|nein|não|nee|👎|❌)"),
)  # fmt: skip
_COMPILED = tuple((intent, re.compile(rf"{_LEAD}(?:{pattern}){_TAIL}", re.I)) for intent, pattern in _TABLE)
_BARE = tuple((intent, re.compile(rf"^\W*(?:{pattern})\W*$", re.I)) for intent, pattern in _TABLE)
_REPLIED_LATER = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|so|well)[\s,]+)?(?:they|the company|support|[\w ]{2,20})\s+(?:have |has |just |finally |actually )*"
    r"(?:replied|answered|responded|got back|called|dm'?d|messaged|wrote|emailed|said|say|says|promised|told me|offered|asked)\b",
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
