"""How a wish is said in English, Pidgin and text-speak: patterns only; group c, d or e holds what is asked.

Each announcement has its words: where none of them stands in a clause its pattern is not tried.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.caseless import Caseless
from bot.engines.rules.plain import word_set


@dataclass(frozen=True, slots=True)
class Announcement:
    """One way of saying a wish; `own`: what follows may be kept in the person's own words."""

    words: frozenset[str]
    pattern: Caseless
    own: bool


_ADV = (
    r"(?:(?:just|jus|only|really|now|simply|still|honestly|seriously|also|even|hereby|respectfully|kindly"
    r"|please|therefore|literally|do|would|actually|so|rather|strongly|formally|at least|then|currently|dey"
    r"|again|go)\s+)*"
)
_WANTING = (
    r"(?:want|wanna|wan|need|demand|require|request|insist(?: on| that)?|expect|deserve|would (?:\w+ )?like"
    r"|would love|would prefer|would appreciate|would be (?:happy|ok|okay|fine|satisfied) with"
    r"|will (?:settle for|take|accept)|wish for|urge|beg|plead|(?:am|m|'m|are|'re|re) (?:just |only |now "
    r"|simply )?(?:asking|demanding|requesting|hoping|begging|looking|after|expecting)(?: for)?"
    r"|would settle for|ask that|(?:only|just) ask(?: for| that)?)"
)
_MODAL = (
    r"(?:should|shud|shld|must|need to|needs to|have to|has to|ought to|had better|better|gotta|got to|gats"
    r"|go need)"
)
_NAMED = r"(?-i:[A-Z][\w&'.-]+)(?: (?-i:[A-Z][\w&'.-]+))?"
_THEY = (
    r"(?:they|you|u|una|dem|them|ye|yall|y'all|you people|you guys|someone|somebody|(?:the|your|that|this"
    rf"|their) (?!only|same|way|fact|reason)\w+(?: \w+)?|it|this|that|{_NAMED})"
)
_NP = r"(?:(?:my|our|the|that|those|this|these|his|her|all my|every) (?:[\w£$€₦₹,.'-]+ ){0,3}?[\w£$€₦₹,.'-]+)"
_RELATIVE = (
    r"(?:mum|mom|mam|mother|dad|father|parent|wife|husband|aunt|auntie|uncle|sister|brother|son|daughter"
    r"|grandma|gran|nan"
    r"|granny|grandmother|grandfather|grandad|cousin|friend|partner|girlfriend|boyfriend|fiance|fiancee|kid"
    r"|child"
    r"|family|neighbour|neighbor|client|colleague|in-law)"
)
_KIND = r"(?:just |please |kindly |pls |at least |also )*"

_TABLE = (
    (
        "want wanna wan need demand require request insist expect deserve like love prefer appreciate happy"
        " ok okay fine satisfied settle take accept have wish urge beg plead asking demanding requesting"
        " hoping"
        " begging looking after expecting ask",
        rf"(?:\b(?:i|we)'?(?:d|ll)?\s*(?<!\bdo i )(?<!\bdo we ){_ADV}{_WANTING}\b|\b(?:i'd|we'd"
        r"|id) (?:\w+ ){0,2}(?:like|love|appreciate|prefer|settle for|accept|be (?:happy|fine|ok|okay"
        r"|satisfied) with)\b|\b(?:i'll|we'll) (?:take|accept|settle for|have)\b|\b(?:i'm|im"
        r"|we're) (?:\w+ )?(?:asking|demanding|requesting|hoping|looking|after"
        r"|expecting)\b(?: for)?)\s*(?P<c>.+)",
        True,
    ),
    (
        "want wan wanna need wanting demanding requesting expecting asking looking hoping like happy settle"
        " take appreciate",
        rf"^\W*{_ADV}(?:want|wan|wanna|need|wanting|demanding|requesting|expecting|asking for|looking for"
        r"|hoping for|hoping|would like|happy with|will settle for|will take"
        r"|would appreciate)\b\s*(?P<c>.+)",
        True,
    ),
    (
        "all what only everything",
        r"\b(?:all|the only thing|what|only thing|everything) (?:i|we)(?:'m| am| are|'re)? (?:really "
        r"|now )?(?:want|need|ask|asking|demand|expect|require|after"
        r"|hoping|looking|saying)(?: for| of you| of them| from (?:you"
        r"|them))*(?: now| here)?(?: is| be| na)?\b(?: for| that)?\s*(?P<c>.+)",
        True,
    ),
    (
        "wants needs deserves expects asking",
        rf"\b(?:my|our) {_RELATIVE}s?(?: \w+)? (?:just |only |now |simply |really |still |also )*(?:wants"
        rf"|needs|deserves"
        r"|expects|is (?:just |only )?asking for|want|need)\b\s*(?P<c>.+)|\b(?:she|he) (?:just |only |now "
        r"|still "
        r"|simply |really )*(?:wants|needs|deserves|is asking for)\s+(?P<d>(?:(?:an? |the )?(?:full "
        r"|complete |total "
        r"|proper |new )*(?:refund|replacement|apology|explanation)|(?:her|his) (?:\w+ )?(?:money|cash"
        r"|deposit"
        r"|refund|account|line|bag|parcel|order|phone|number)|(?:her|his|the) (?:\w+ ){1,3}back)\b.*)",
        True,
    ),
    (
        "nataka tunataka naomba tunaomba nahitaji nipe nipeni tupeni mnipe mujhe mjhe muje hume hame quiero"
        " queremos necesito wil soek möchte will voglio quero gusto kailangan chaiye gime",
        r"\b(?:nataka|tunataka|naomba|tunaomba|nahitaji|nipe|nipeni|tupeni|mnipe|mujhe|mjhe|muje|hume|hame"
        r"|quiero"
        r"|queremos|necesito|(?:ek|ons|ik|wij) (?:wil|soek)|ich (?:will|möchte)|voglio|quero|(?:gusto"
        r"|kailangan) ko(?: ng)?)"
        r"\s+(?:tu |just |only |now |sirf |bas )*(?P<c>.+)",
        False,
    ),
    (
        "refund money",
        r"(?:^|[\u2013\u2014:;,-]\s*)(?P<c>(?:an? |my )?(?:new|another|working|proper|replacement) (?:\w+"
        r" ){1,2}or (?:an? |my |the "
        r"|all my )?(?:full |proper |complete |total )*(?:refund|money(?: back)?))\W*$"
        r"|(?:^|[\u2013\u2014:;,-]\s*)(?P<d>(?:an? |my )?(?:full |proper )?(?:refund|money(?: back)?) or"
        r" (?:an? )?(?:new|another"
        r"|working|replacement) \w+(?: \w+)?)\W*$",
        False,
    ),
    (
        "reckon think feel",
        rf"\b(?:reckon|think|feel) (?:that )?{_THEY} (?:could|should|might|can|ought to|must) (?:at least "
        r"|just )?(?P<c>.+)",
        False,
    ),
    (
        "ask request requesting demand wish expectation preference least",
        r"\bmy (?:only |one |simple )?(?:ask|request|demand|wish|expectation|preference) (?:is|be)\b(?: for"
        r"| that| simple)*\s*(?P<c>.+)|\bthe least (?:they|you) (?:can|could) do is\s+(?P<d>.+)"
        r"|\brequest(?:ing)? (?:you|u|them) (?:people )?(?:to\s+)?(?P<e>.+)",
        True,
    ),
    (
        "help",
        r"\b(?:i|we) (?:need|want|could use|require|would like)(?: some| your)? help (?:to |in "
        r"|with )?(?:getting|recovering|get|recover|claiming|retrieving)\b\s*(?P<c>.+)|\bhelp (?:me"
        r"|us) (?:to )?(?:get|recover|retrieve|claim|have)\b\s*(?P<d>.+)",
        False,
    ),
    (
        "please pls plz plss kindly abeg biko jare tafadhali pliz",
        r"\b(?:please|pls|plz|plss*|kindly|abeg|biko|jare|tafadhali|pliz)\b[\s,]*(?:just |kindly |please "
        r"|do |and |can you |could you |una |you |have (?:someone|somebody) )*(?P<c>.+)",
        True,
    ),
    (
        "can could will would can't won't may might",
        r"\b(?:can|could|will|would|can't|won't) (?:you guys|you people|you|u|they|una|dem|someone|somebody"
        rf"|anyone|(?-i:[A-Z][\w&'-]+)) {_KIND}(?:not |guys )?(?P<c>.+)|\b(?:can|could|may|might) (?:i"
        rf"|we) {_KIND}(?:get|have|receive|be given)\b\s*(?P<d>.+)",
        True,
    ),
    (
        "should shud shld must need needs have has ought better gotta got gats suppose",
        rf"(?P<s>\b{_THEY})(?: people| guys)? (?:just |really |simply |at least |all |also )?(?:{_MODAL}"
        r"|suppose(?! to))\b(?! have\b| not\b| be (?:\d|r\d|like|able))(?: just| only| at least| kindly"
        r"| please| now| also)*\s+(?P<c>.+)",
        True,
    ),
    (
        "should must need needs has have ought",
        rf"(?P<s>\b{_NP}) (?:should|must|needs? to|has to|have to|ought to) (?P<c>(?:be |come )(?!able|there"
        r"|careful).+)",
        False,
    ),
    (
        "should must need needs someone somebody anybody anyone",
        r"^\W*(?:so |it |this |money |and )*(?P<c>(?:should|must|needs? to) be (?:refunded|returned"
        r"|reimbursed|compensated|reversed|corrected|adjusted|waived|removed|replaced|restored|paid back"
        r"|credited|cancelled)\b.*)|^\W*(?:some(?:one|body)|anybody|anyone) (?:(?:from|at) (?:the )?\w+ )?"
        r"(?:please |pls |kindly )?(?P<d>(?:explain|help me (?:get|recover)|tell (?:me|us)|fix|sort|refund"
        r"|call|answer"
        r"|reply|come)\b.*)",
        False,
    ),
    (
        "let make tell ask get have beg",
        r"\b(?:let|make|tell|ask|get|have|beg)\s+(?:them|dem|una|him|her|someone|somebody|u|you|that \w+"
        rf"|the \w+(?: \w+)?|your \w+|{_NAMED}|\w+(?= to ))\s+(?:people |guys )?(?:to\s+|just\s+"
        r"|please\s+)*(?P<c>.+)|\b(?P<d>let (?:me|us) (?!know\b(?! why)|down).+)",
        False,
    ),
    (
        "would will wld cud could least all what only my",
        r"^\W*(?:and |but |honestly |at this point |just )*(?P<c>(?:an?|the|my|some|full"
        r"|at least an?) [\w' -]{2,40}?) (?:would|will|wld|cud|could) (?:be (?:nice|great|good|appreciated"
        r"|lovely|fair|a start|enough|fine|ideal|welcome|perfect)|help|do|suffice)\b"
        r"|^\W*(?P<d>.{2,40}?) (?:is|are|na) (?:the least|all (?:i|we)|what (?:i|we)|the only thing (?:i|we)"
        r"|my only) (?:can |could |they |you |want|need|ask|expect|demand)",
        False,
    ),
)
ANNOUNCEMENTS = tuple(Announcement(word_set(words), Caseless(pattern), own) for words, pattern, own in _TABLE)
QUESTIONS = tuple(
    (word_set(words), Caseless(pattern))
    for words, pattern in (
        (
            "where where's wheres what how",
            r"\b(?:where(?:'s| is| are)|wheres|what about|how about) (?P<c>(?:my|our|the) .+)",
        ),
        (
            "when",
            r"\bwhen (?:will|are|can|do|would|shall) (?:you|they|u|i|we|una)(?: guys| people)? (?:be "
            r"|going to |gonna |expect to |get to )?(?P<c>.+)|\bwhen will (?P<d>my .+)",
        ),
        (
            "why how is",
            r"\b(?:why (?:can'?t|don'?t|not|wont|won'?t|cant|dont)(?: you| they| u| dem| una)? (?:just"
            r"|simply)|why don'?t (?:you|u)|how about (?:you|u)|is it (?:too much|so hard"
            r"|that hard) to(?: ask(?: for| that)?)?|how (?:do|can|will|am) i (?:to )?(?:get|recover"
            r"|claim))\s+(?P<c>.+)",
        ),
        (
            "anyone anybody someone somebody you they ever",
            r"\b(?:is|are) (?:anyone|anybody|someone|somebody|you|they|u)(?: (?:at|from|in) (?:[\w&'-]+"
            r" ){1,3}?| (?:guys|people) "
            r"| )(?:ever )?(?:going to|gonna|planning to) (?:ever )?(?P<c>.+)",
        ),
    )
)
# What is never asked of a company: talk to the bot or to readers, and the person's own plans.
ASIDE = re.compile(
    r"\s*(?:note|see|find attached|find enclosed|be (?:informed|advised|aware|careful)"
    r"|read(?! (?:the|my|our) (?:\w+ )?meters?)|share|retweet|rt"
    r"|beware|avoid|help(?!\w| (?:me |us )?(?:to )?(?:get|recover|retrieve|claim))|advise|assist|guide"
    r"|imagine|believe|remember|trust me|don'?t|dont|do not|never|make sure|bear with|excuse|pardon|forgive"
    r"|understand|i\b|we\b|my name|is\b|someone help|tell (?:people|everyone|others|the world)|(?:write|make"
    r"|draft|post|tweet|create|prepare|compose|generate|give|publish|say)(?: me| us| for me| up)? (?:an?|the"
    r"|this|that|my|some|about|it|20|\d+)? ?(?:\w+ ){0,2}?(?:posts?|tweets?|threads?|captions?|complaints?"
    r"|message|letter|reviews?|text|stars?|something|one for)\b|(?:post|tweet|publish) (?:it|this"
    r"|that)\b(?!.*\bto (?:me|us|my|our)\b)|(?:complain|report|warn|know that|tell(?! (?:me|us|them)\b"
    r"| \w+ to\b)|share|vent|sue|make a complaint|take (?:legal|this|them)|move on|buy|use|ask(?! (?:them"
    r"|him|her)\b| \w+ to\b)|say(?! sorry)|raise|lodge|file|post(?! (?:it|this|that|my|the)\b.*\bto (?:me|us"
    r"|my|our)\b)|go public|expose|let (?:everyone|people|you))\b|let (?:(?:me|us) (?:start|tell|explain|say"
    r"|begin|add|be\b|give you|share|first|ask|see\b|put|break|clarify|make)|this be|that be)|do (?:they|you"
    r"|i|we|u|not)\b)",
    re.IGNORECASE,
)
# What stands before makes it a report of what others said, want or did.
REPORTED = Caseless(
    r"\b(?:said|say|says|saying|told|tells|telling|claims|claimed|claiming|promis\w+|insist(?:s|ed)|assured"
    r"|(?:they|he|she|dem|agent|bank|company|driver|it|landlord|mechanic|\w+s) (?:\w+ )?(?:want|wants|wanted"
    r"|need|needs|demand|demands|expect|asked)|asked|refus\w+|won'?t|will not|never|ask(?:ed|s)? me"
    r"|requested|tried|trying|supposed|able|how|where|what|which|if|unless|before|when|until)\b|\b(?:i"
    r"|we)(?:'ve| have|'d| had)? (?:\w+ )?(?:wanted|needed|demanded|expected|begged)\b"
)
LEAD = re.compile(
    r"\W*(?:(?:abeg|biko|oya|jor|jare|please|pls|plz|kindly|so|and|or|but|now|just|jus|only|at least|either"
    r"|also|then|ok|okay|guys|hey|hi|hello|seriously|honestly|look|come on|man|bro|sir|madam|ma|my (?:friend"
    r"|brother|sister)|anyways?|well|at this point|at this stage|right|enough|banange|eish|jameni|jamani"
    r"|bwana|wallahi|haba|chale|charley"
    r"|yaar|bhai|mate|dear|sasa|wacha|basi|first|finally|otherwise|failing that|simply|yaani|ama|na|haya"
    r"|else|plus|again|today"
    r"|therefore|to)\b[\s,:!-]*)*",
    re.IGNORECASE,
)
TO_YOU = re.compile(
    r"(?:you|u|una|ye|you people|you guys|y'?all)\s+(?:just |please |better )*", re.IGNORECASE
)
NAME = re.compile(
    r"(?:(?!(?i:you|u|una|they|he|she|it|i|we|who|dem|then|the|an?|my|our|your|their|his|her|this|that|no"
    r"|any|some)\b)[A-Z@][\w&'.-]*,?\s+){1,3}(?:(?:just|please"
    r"|pls|kindly)\s+)?|(?!(?:they|he|she|it|i|we|who|dem|that"
    r"|this|to)\b)[a-z][\w&'-]+,?\s+(?=[a-z]+\s+(?:me|us|my|our)\b)"
)
COMPANY = re.compile(r"Xx{2,}\b")  # a company's name, as `without_names` writes it
GIVE = re.compile(
    r"(?:give|bring) (?:(?:me|us) )?(?:back|my|our|access|the|full)\b"
    r"|send (?:me|us) (?:my|the|another|(?:a )?(?:new|correct|right|proper))\b",
    re.IGNORECASE,
)
OPENED = re.compile(
    r"(?:(?:from|of) (?:them|you|\w+) )?(?:is |that )*(?:(?:for )?(?:them|you|u|una|dem|ye|someone|somebody"
    r"|the \w+(?: \w+)?|your \w+|it|this|that|(?:[A-Z][\w&'-]+ ?){1,3}?|\w+) to (?:just |please "
    r"|at least )?)?(?:to (?:just |please |at least )?)?"
)
STATED = re.compile(
    r"\w+ (?:is|was|were|has|had|are|did|never|not|came|took|says?|said|button|policy|status)\b",
    re.IGNORECASE,
)
ONLY_NAMED = re.compile(
    r"\W*(?:and |just |at least )*(?:an?|my|our|the|full|some) (?:\w+ )?(?:refund|answer|reply|response"
    r"|decision|replacement|apology|explanation|compensation|credit|repair|solution|date)(?: \w+)? (?:(?:by"
    r"|before|within|this|next|in) .{2,24}|please\W*|now\W*|today\W*)+$",
    re.IGNORECASE,
)
# "shame on u thieves give me the units": commanded in the middle of unbroken words.
COMMANDED = Caseless(
    r"(?:^|[.,;:!?]|\b(?:u|you|thieves|people|guys|pls|abeg|now|just|jus|either|scammers|nonsense|shame"
    r"|please|better|then|system|idiots|crooks)\b)\s*(?P<c>(?:give (?:me|us|back)|gimme|refund (?:me|us|my"
    r"|our)|return (?:my|our|me)|pay (?:me|us|my|back)|send (?:me|us|my|(?:a )?new|another|the (?:right"
    r"|correct))|bring (?:me|us|my|back)"
    r"|reverse (?:my|the|it)|un(?:lock|block|freeze) (?:me|my|it|our)|fix (?:it|my|our|am)|cancel (?:it|my)"
    r"|deliver (?:it|my)|replace (?:it|my))\b.*)"
)
TOLD_OF = re.compile(
    r"\b(?:said|say|says|told|to|will|would|can|could|did|didn'?t|not|never|they|he|she|it|i|we"
    r"|dem)\s*(?:just |jus )?$",
    re.IGNORECASE,
)
YOU_DID = re.compile(r"\b(?:you|u|una)\s*$", re.IGNORECASE)
FINITE = Caseless(
    r"\b(?:is|was|were|are|has|have|had|did|didn'?t|never|nothing|came|said|says|say|told|went|keeps?|kept"
    r"|got|they|he|she|i|we|you|it's|its|nobody|no one|still|don'?t|won'?t|can'?t|will|would)\b"
)
