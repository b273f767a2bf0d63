"""Find what cannot wait for a post: danger to life, somebody stranded, somebody who may harm themselves."""

from __future__ import annotations

from bot.domain.caseless import Caseless
from bot.domain.reading import Triage
from bot.engines.rules import foreign_dangers as foreign


def any_of(*patterns: str) -> Caseless:
    """Return one pattern that matches where any of these does, in any case of letters."""
    return Caseless("|".join(f"(?:{pattern})" for pattern in patterns))


_FIGURES = any_of(
    r"(?:my |the )?(?:phone|battery|laptop|tablet|router|car|engine|line|signal|plant)s?(?: is"
    r"| are|'s| keeps)? (?:almost |nearly )?(?:dying|dead|dies|died)",
    r"killing (?:me|us|my|it)\b(?! with)|(?:bills?|prices?|charges|wait(?:ing)?|hold music"
    r"|this) (?:is|are) killing",
    r"dying (?:to|for|of (?:laughter|boredom))|starv\w+ (?:customer|service)|die of boredom"
    r"|drop dead gorgeous|bored to death",
    r"fire (?:your|him|her|them|the|that|stick|tv|sale)|fired|on fire sale|under fire|ceasefire"
    r"|amazon fire|killed (?:my|the) (?:battery|phone|mood|vibe|deal|day|weekend)",
    r"drowning in (?!water|the (?:river|pool|sea|flood))|suicide (?:squad|mission|of a|for (?:my|our))"
    r"|end(?:ing)? (?:it|this)"
    r" all with|shoot(?:ing)? (?:my ?self|themselves|yourself) in the foot|tired of (?:living|life) (?:in"
    r"|with|like|off|out)"
    r"|overdos\w+ on (?:hold|your|their|e-?mails?|adverts?|ads)|electric shock of|(?:carbon monoxide|co"
    r"|smoke) alarms?"
    r" (?:from|i bought|bought|came|arrived)|brain ?dead|dead (?:easy|line|end|slow)|a dead loss",
    r"shoot (?:me )?(?:an? )?(?:email|message|dm|text)|bomb(?:ed)? out|heart attack when"
    r"|almost had a heart attack|(?:bill|price) shock|nearly died (?:laughing|when i saw)",
    r"gas (?:bill|meter|account|supplier|refund|company|price|tariff)|burn(?:ed|ing|t)? (?:through"
    r"|my data|data|money|out|cd)|explode[ds]? with|blow(?:ing)? up (?:my|on)",
)
_DANGER = any_of(
    r"\b(?:i'?m|i am|we'?re|we are|am|still) (?:\w+ )?(?:stuck|trapped|locked) in (?:a|an|the"
    r"|this) (?:lift|elevator|car|room|building"
    r"|bathroom|toilet)\b",
    r"(?:smell(?:s|ing|ed)?|stink\w*|leak(?:s|ing)?)(?: \w+){0,3} (?:of )?gas\b"
    r"|gas (?:is )?(?:leak\w*|smell\w*|escap\w*)|leak(?:ing)? (?:of )?gas|carbon monoxide|co alarm",
    r"(?:house|flat|home|kitchen|meter|transformer|router|charger|phone|socket|wires?|cable|pole"
    r"|room|building|car|battery|it|box) (?:is |has |just |was )?(?:caught|catching|on) fire|(?:is"
    r"|it's|its) burning\b|there(?:'s| is) (?:a )?fire\b|fire (?:in|at) (?:my|the) (?:house|flat"
    r"|home|building)|smoke (?:coming|is coming|from)|sparks? (?:coming|flying|from)|(?:wires?"
    r"|meter|socket|cable|pole|transformer) (?:is |are |keeps? )?(?:sparking|smoking|burning)",
    r"\b(?:wires?|cables?|poles?|transformer|meter|socket)\b[^.!?]{0,30}\bspark(?:s|ing)\b|\bspark(?:s"
    r"|ing)\b[^.!?]{0,30}"
    r"\b(?:wires?|cables?|meter|socket|plug)\b|(?:power|electric\w*|high voltage) (?:cable|line|wire"
    r"|pole)s?(?: \w+){0,3}"
    r" (?:down|fallen|fell|snapped|hanging|on the ground)|(?:wires?|cables?"
    r"|power lines?) (?:\w+ ){0,3}(?:on|across) the"
    r" (?:ground|road|street|pavement|fence|roof)|water (?:is )?(?:pouring|coming|leaking"
    r"|dripping)(?: \w+){0,5}"
    r" (?:sockets?|electric\w*|fuse ?box|plugs?)|(?:cylinder|transformer|battery|boiler|geyser|meter"
    r"|power ?bank|charger"
    r"|phone) (?:just |has just |is )(?:exploded|exploding|blew up|smoking)|ambulance(?: \w+){0,6} (?:not"
    r"|never|hasn'?t"
    r"|won'?t|still|nobody|no one)|waiting for an? ambulance|having an? (?:severe )?allergic reaction",
    r"(?:live|exposed|fallen|hanging|bare) (?:electric(?:al|ity)? |power )?(?:wires?|cables?"
    r"|lines?)|electrocut\w+|(?:electric|electrical) shocks?|getting shocked",
    r"(?:oxygen (?:machine|concentrator|tank)|ventilator|dialysis|life support"
    r"|nebuli[sz]er)(?: \w+){0,8} (?:off|down|out|stopp\w+|no|fail\w*|without|need\w*|runn\w+)"
    r"|(?:no power|power|electricity|without power|blackout)\b(?: \w+){0,12} (?:oxygen|ventilator"
    r"|dialysis|life support|nebuli[sz]er)",
    r"(?:can'?t|cannot|can not|cant|unable to|struggling to|trouble) breath\w*|not breathing"
    r"|unconscious|chest pains?|having a (?:heart attack|stroke|seizure)|bleeding (?:badly|heavily"
    r"|out|a lot)|severe(?:ly)? (?:bleeding|allergic)|anaphyla\w+|overdos\w+|insulin (?:is "
    r"|has )?(?:runn\w+ out|gone|spoil\w*)|(?:out of|no|without) insulin|(?:poison(?:ed|ing))\b"
    r"|life[- ]threatening|(?:someone|somebody|he|she|baby|mum|mom|dad|mother|father|child|wife"
    r"|husband) (?:is |might |may |will |could )?(?:dying|going to die|die)\b",
    r"(?:i|we)(?:'m| am| are|'re)? (?:going to|gonna|might|may|will|could) die\b|trapped in (?:the"
    r"|a|an) (?:lift|elevator|car|fire|building|room)|(?:driver|man|he) (?:is )?(?:attack\w*"
    r"|assault\w*|rap\w+|kidnap\w*|abduct\w*|stab\w*|shot|following)(?:ed|ing)? (?:me|us)"
    r"|being (?:attacked|kidnapped|assaulted|followed)|brakes? (?:failed|not working|gone)"
    r"|drowning",
    r"\b(?:throat|tongue|lips?|face|airways?)(?:'s| is| are| keeps?| feels?)? (?:now |really |so |all )?"
    r"(?:closing|swelling|swollen|puff\w*|tight|blue|numb)|\b(?:chest|heart)(?:'s| is"
    r"| feels?) (?:\w+ )?(?:tight"
    r"|hurting|pounding|racing|going mad)|\bturn(?:ing|ed|s)? blue\b|\bwaters? (?:have |has |just "
    r"|'ve )*broken?\b"
    r"|\b(?:in|into) labou?r\b(?=.{0,80}(?:ambulance|hospital|line|nobody|no one|won'?t|not|closed))"
    r"|\b(?:swallow(?:ed|s|ing)?|drank|drunk|eaten|ate)(?: \w+){0,4} (?:button batter\w+|batter(?:y|ies)"
    r"|magnets?"
    r"|bleach|detergent|kerosene|paraffin)\b|\balready swallowed\b|\bwrong (?:pills?|tablets?|medicine|dose"
    r"|syrup|injection)\b(?=.{0,60}\b(?:took|taken|drank|drunk|swallow\w+|gave|given|vomit\w*|drows\w+))",
    r"\b(?:no|without|missed (?:her|his|my)|out of) (?:\w+ )?(?:dose|insulin|inhaler|tablets|epipen|oxygen"
    r"|heart (?:pills|tablets)|epilepsy \w+)(?: left)?(?: \w+){0,3} (?:tonight|since|today|now|left"
    r"|for (?:two|three|\d))"
    r"|\bsugar (?:is |at |already |reads? |now )*(?:above |over )?(?:[3-9]\d\d|[2-4]\d(?![\d,.])|hi\b|high\b)"
    r"|\b(?:won'?t|will not|can'?t|doesn'?t|never|no gree) wake(?: up)?\b(?=.{0,80}\b(?:ambulance|hospital"
    r"|help|nobody"
    r"|he|she))|\b(?:passed out|collapsed|unresponsive|having (?:a |another )?(?:fit|fits"
    r"|seizure))\b(?! last)",
    r"\b(?:cables?|wires?|power ?lines?)\b[^.!?]{0,50}\b(?:lying|down|fell|fallen|fall|snapped|across"
    r"|dangling"
    r"|hanging)\b[^!?]{0,70}\b(?:buzz\w*|humm?\w*|spark\w*|live|shock\w*|crackl\w*|kids?|child\w*|toddler"
    r"|pikin|water)\b|\b(?:everyone|all (?:\w+ )?of us|we(?:'re| are) all|whole family"
    r"|the kids)\b[^.!?]{0,30}"
    r"\b(?:dizzy|headaches?|faint\w*)\b(?=.{0,120}(?:boiler|furnace|heater|gas|fire|stove|generator))"
    r"|\b(?:furnace|boiler|gas fire|generator)\b.{0,80}\b(?:dizzy|headaches?|faint\w*)\b"
    r"|\b(?:carpet|curtain|sofa|bed|roof|hallway|kitchen|stove|cooker|inverter|adapter|charger)s?(?:'s| is"
    r"| are) "
    r"(?:alight|ablaze|burning|smoking|in flames)\b|\bcatch fire\b(?=.{0,60}(?:still|now|dey burn))"
    r"|\bsmoke dey (?:come|comot)|\bwire don (?:cut|fall)",
    r"(?:fuga|olor a|huele a) (?:de )?gas|cheiro de g[aá]s|odeur de gaz|gasgeruch|riecht nach gas"
    r"|es brennt|gaslucht|incendio|moto unawaka",
)
_STRANDED = any_of(
    r"\b(?:i(?:'?m| am)|we(?:'?re| are)|am|are|me|us|still|left|just|completely|currently"
    r"|now) (?:\w+ ){0,2}?stranded\b"
    r"|(?:drove|went|gone|left|driven|took) (?:off |away )?without (?:me|us)\b(?=.{0,90}(?:freezing|dark"
    r"|nothing open"
    r"|(?:10|11|12)(?:[.:]\d\d)? ?pm|midnight|[1-4](?:[.:]\d\d)? ?am|(?:phone|battery)(?: at| on)? \d{1,2}%))"
    r"|^\W*stranded\b|stuck (?:alone|at (?:the )?(?:airport|station|bus|road|side)|(?:in|on"
    r"|at) (?:the )?(?:middle of nowhere|roadside|side of the road|motorway|highway|dark))",
    r"(?:left|dropped|dumped|abandoned|kicked|threw|put) (?:me"
    r"|us)(?: \w+){0,12} (?:middle of nowhere|roadside|side of the road|highway|motorway|(?:in the|its"
    r"|it's|is) dark"
    r"|at night|alone|(?:1|2|3|4|11)\s?[ap]m|midnight)\b",
    r"\b(?:i'?m|i am|we'?re|we are|all) (?:all )?(?:alone|by myself|on my own)(?: \w+){0,8} (?:at night"
    r"|dark|midnight|unsafe"
    r"|scared|(?:1|2|3|4|11|12)\s?[ap]m)|\b(?:1|2|3|4|11|12)\s?[ap]m\b[^.!?]{0,30}\b(?:i'?m"
    r"|i am) (?:all )?alone\b"
    r"|(?:i|we) (?:do not|don'?t|dont) feel safe|\bi(?:'?m| am)? feel(?:ing)? unsafe"
    r"|(?<!had )(?<!with )(?:nowhere|no place) to (?:sleep|go|stay)(?: tonight)?\b"
    r"|no way (?:to get )?home (?:tonight"
    r"|now)|can'?t get home tonight",
    r"\bjam (?:1|2|3) malam|sola de noche|perdid[ao] de noche|nimeachwa (?:peke yangu|njiani|barabarani)"
    r"|(?:ich|wir) sitze?n? .{0,20}fest\b.{0,30}\b(?:nacht|nachts|dunkel)|seule? (?:dans|sur) (?:la"
    r"|le) (?:rue|nuit|route)",
)
# Told as over: with one of these and nothing of this moment, what was dangerous is a story now.
_PAST = any_of(
    r"\blast (?:week|month|year|night|\w+day|january|february|march|april|may|june|july|august|september"
    r"|october"
    r"|november|december)|\byesterday\b|\bago\b|\bon (?:\w+day|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)\w* \d)|\b(?:was|were|got|been"
    r"|had)\b (?:\w+ )?(?:stranded|stuck"
    r"|trapped|hospitali[sz]ed|admitted|nowhere|no place)|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb"
    r"|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)|\bfor (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) hours\b"
    r"|\bback in\b"
)
_PRESENT = any_of(
    r"\b(?:now|tonight|currently|still|at the moment|right here|is (?:burning|on fire|smoking|sparking)"
    r"|keeps|it'?s"
    r" (?:dark|late|midnight|\d)|i'?m (?:alone|scared|stranded|stuck)|smell\w*|this minute|help me|hurry)\b"
)
# What may be told as a past event; violence and a leak are never passed over.
_ONCE = any_of(
    r"caught fire|catch fire|exploded|blew up|(?:electric(?:al)? )shocks?|poison\w*|trapped in|stuck in"
    r"|electrocut\w+"
    r"|brakes? (?:failed|not working|gone)|unconscious|bleeding|allerg\w+|chest pains?|sparks?\b"
)
_FREELY = any_of(
    r"not stranded|was stranded|were stranded|got stranded|been stranded|left (?:me "
    r"|us )?stranded (?:last|on|in|for \d)|stranded (?:last|on \w+day|yesterday|for \d+ (?:hours"
    r"|days))|left stranded (?:last|yesterday)|stranded parcel"
)
_SELF_HARM = any_of(
    r"\b(?:kill|hang|unalive|drown|shoot)(?:ing)? my ?self\b|\b(?:want|wanna|going|gonna|thinking"
    r"|feel like|might|will|could"
    r"|about)(?: \w+){0,3} (?:hurt|harm|cut|off)(?:ting|ing)? my ?self\b|\bsuicid\w*"
    r"|\bend(?:ing)? (?:my (?:own )?life|it all)\b"
    r"|\b(?:want|wanna|wish|rather|ready|better) (?:to |i (?:was|were) |off )?(?:die"
    r"|dead)\b(?! of (?:hunger|embarr|shame|bore))"
    r"|\b(?:do(?:n'?t| not)|can'?t|cannot|no longer) see (?:the|any|a) point (?:of|in|to) (?:living|life"
    r"|going on"
    r"|being here|anything)|\bno point (?:of|in) (?:living|life)|\bnothing (?:left )?to live for"
    r"|\bno will to live"
    r"|\btired of (?:living|life|being alive)\b|\bbetter off without me\b"
    r"|\bdon'?t want to (?:live|be alive|be here any ?more|wake up)\b(?! (?:with|in|here|there|next"
    r"|without|like|at|under))"
    r"|\bdo not want to live\b(?! (?:with|in|here|there|next|without|like|at|under))"
    r"|\bno (?:reason|point) (?:to|in) (?:live|living|going on)\b(?! (?:about|with|holiday|to|in|there|here))"
    r"|\btake my (?:own )?life\b|\bself[- ]?harm|\bi (?:just )?can'?t go on (?:living|any ?more|like this)\b"
    r"|\b(?:driv|steer|turn|swerv|walk|jump)(?:e|ing)\b(?: \w+){0,3} (?:off (?:the|a|that) (?:pass|cliff"
    r"|bridge|edge"
    r"|roof|pier)|into (?:the|a) (?:wall|tree|river|sea|lagoon|oncoming|lorry|truck|train))\b"
    r"|\b(?:better off|happier) (?:with (?:the|my) (?:life )?insurance|if i (?:was|were)(?: not"
    r"|n'?t) (?:here|around"
    r"|alive))|\bworth more dead\b|\bdone with (?:everything|life|living|all of it|it all)\b"
    r"(?! (?:to do|about|from|they|you))|\bmake i (?:just |kuku )?(?:end am|die|kill myself)"
    r"|\b(?:sniper|rat poison|rope|pills|tablets|knife|blade)\b[^.!?]{0,30}\b(?:i (?:just )?dey look"
    r"|looking at|counting"
    r"|staring at|next to me|in my hand|ready|is in the (?:shed|garage|car|drawer)|lined up)"
    r"|\b(?:counting|staring at|lined up) (?:my |the )?(?:pills|tablets)\b"
    r"|\bjump (?:off|from) (?:a|the) (?:bridge|building|roof)|\bnot worth living|\bsuicidarme"
    r"|\bme matar\b|\bumbringen\b"
    r"|\bquiero morir|\bje veux mourir|\bme suicider|\bnataka kufa|\bnijiue|\bich will sterben|\bquero morrer"
    r"|\b(?:khud ?kushi|aatmahatya|jaan de d)"
)


def literal(text: str) -> str:
    """Return a text without the figures of speech that only sound like danger: "dying to", "killing me"."""
    return _FIGURES.sub(" ", text)


def may_be_dangerous(words: str) -> bool:
    """Tell whether any pattern of danger stands in a text at all: the quick look before the close one."""
    return any(pattern.is_in(words) for pattern in _ALL)


def danger_in(words: str) -> Triage | None:
    """Return the kind of danger that literal words tell of, the gravest first; None where there is none."""
    if _SELF_HARM.is_in(words) or foreign.SELF_HARM.is_in(words):
        return Triage.SELF_HARM
    over = _PAST.is_in(words) and not _PRESENT.is_in(words)
    if _DANGER.is_in(_ONCE.sub(" ", words) if over else words):
        return Triage.DANGER
    if _STRANDED.is_in(words) and not _FREELY.is_in(words) and not over:
        return Triage.STRANDED
    return _foreign_danger(words)


def _foreign_danger(words: str) -> Triage | None:
    if foreign.OVER.is_in(words):
        return None
    if foreign.DANGER.is_in(words):
        return Triage.DANGER
    return Triage.STRANDED if foreign.STRANDED.is_in(words) else None


_ALL = (_DANGER, _STRANDED, _SELF_HARM, foreign.DANGER, foreign.STRANDED, foreign.SELF_HARM)
