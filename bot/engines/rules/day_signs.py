"""Words around a date that say what it is the date of."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.engines.rules.plain import word_set

SPEECH = (
    r"(?:said|says?|sey|sez|saying|told|tells?|telling|promis(?:ed?|es|ing)?|assur(?:ed?|es|ing)"
    r"|confirm(?:ed|s)?"
    r"|guarantee[ds]?|insist(?:ed|s)?|undertook|undertakes?|committed|stated|indicated|repl(?:ied|y|ies)"
    r"|answer(?:ed|s)|inform(?:ed|s)?|advis(?:ed|es?)|quoted"
    r"|announced|notified|agreed|e-?mailed (?:me|us)|texted (?:me|us)|wrote|write (?:to say|back)|responded"
    r"|(?:wa|a|m|i|u|tu)(?:ka|li|me|na)(?:ni)?sema|(?:ni|tu)(?:li|me|ka)ambi\w+|wame?niambia|dem talk"
    r"|talk say|(?:wa|a|m)li(?:ni|tu)?(?:ambia|sema|ahidi)|gave (?:me|us)"
    r"|give (?:me|us|them)|accepted|sabi|sinabi|versprach|versprochen|beloofde?|beloofd|bel[oó]we"
    r"|promis|prometi[óo]|prometieron|prometeu|prometeram|dijeron|disseram|bola tha|waliahidi|wameahidi)"
)
SPOKEN = Caseless(rf"\b{SPEECH}\b")
MY_SPEECH = re.compile(rf"\b(?:i|we)\s+(?:(?!was|were|am|got|been|have|had)\w+\s+)?{SPEECH}\s*$", re.I)
PAPER = re.compile(
    r"\b(?:contract|policy|agreement|plan|price|terms|receipt|invoice|tag|ticket|law|rules?|act"
    r"|regulations?|website|bill|statement)\s*$",
    re.I,
)
AHEAD = re.compile(
    r"\b(?:will|would|shall|should|must|can|could|going to|gonna|to be|be|by|before|within|until|till"
    r"|latest|max|maximum"
    r"|come(?: back)?|coming|pick(?: up)?|collect|call|wait|next|another|more|takes?|give|need|go|kesho"
    r"|tomorrow|in|voltar|volver|devolver|entregar|plus tard|tardar|spätestens|uiterlijk|kommen|komen|kom"
    r"|bel|venir|livrer|rappeler|liefern"
    r"|ita\w+|ata\w+|wata\w+|nita\w+|between|from|for|up to)\b|(?:'ll|'d)\b|\b(?:they|it|he|she"
    r"|we)(?:ll|d)\b(?=\s)",
    re.I,
)
# What makes "today" a day that somebody named.
AHEAD_TODAY = re.compile(
    r"\b(?:will|would|shall|going to|to be|be|by|before|come|coming|latest|deliver\w*|arriv\w*|ita\w+"
    r"|ata\w+|wata\w+)\b|'ll\b"
    r"|'d\b",
    re.I,
)
# "they signed for it on the 8th": when it came to the company, which is not yet the trouble.
THEIR_RECEIPT = re.compile(
    r"\b(?:they|it|he|she|you) (?:\w+ )?(?:signed for|received|acknowledged|confirmed receipt)\b[^.!?]*$"
    r"|\bdated\s*$"
    r"|\b(?:receipt|slip|proof|tracking)\b[^.!?]{0,40}\b(?:says|shows|it was)\b[^.!?]*$"
    r"|\b(?:due|pay-by|closing|renewal|expiry) date (?:was|is)\s+(?:on )?(?:the )?$",
    re.I,
)
NOW_INSTEAD = re.compile(r"^\W*(?:and|but|then|only for|so) (?:now )?(?:today|tonight|leo)\b", re.I)
DONE = re.compile(
    r"\b(?:was|were|has been|have been|had been|already|did|done|happened|changed|delivered|swapped"
    r"|charged|collected"
    r"|refunded|closed|resolved|cancelled|canceled|posted|left|signed|sent|withdrew|given|attempted"
    r"|rejected|received"
    r"|paid|dispatched|shipped|tampered|used|expired|ended)\b",
    re.I,
)
SCHEDULED = re.compile(
    r"\b(?:supposed to|suppose to|meant to|due(?! to)|(?:re)?scheduled|expected|estimated|eta|was to\b"
    r"|were to\b|is to"
    r"|should(?:'?ve| have| be| come| arrive| reach| get| hold)|supposed? (?:come|enter|reflect|hold"
    r"|reach|get|land"
    r"|deliver|arrive|open|show)|would be (?:here|delivered|back|fixed)"
    r"|re-?booked|rearranged|rescheduled|postponed|pushed(?: back)? to|moved(?: it)? to|fixed for|promised"
    r"|(?:technician|tech|engineer|plumber|electrician|installer|installation|delivery|collection"
    r"|pick-?up|fitter|visit"
    r"|repair|slot|courier|driver|lineman|crew|guy|man|bloke|lad|someone|somebody) (?:\w+ )?(?:booked"
    r"|set|arranged|planned|due|coming|slot)"
    r"|(?:delivery|arrival|collection|installation|completion|handover|release|refund|dispatch) (?:date"
    r"|day|time|slot)"
    r"|(?:^|[.!?]\s*)(?:we(?:'ll| will| shall)|(?:our|your) (?:\w+ ){1,2}will)(?! (?:go|take|sue|post"
    r"|report))"
    r"|zou(?:den)?|sollten?|devaient|devait|deb[íi]an?|deveriam?|(?:o )?prazo|previst[oa]|era para"
    r"|afspraak|termin|hätten?|moest|sou"
    r"|(?:ata|ita|wata|zita|uta)(?:kuja|rudi|leta|kuwa|fika|weka|rudish|onekana|shugh)\w*|(?:delivery"
    r"|arriving|arrives|refund|reopens?) (?:on|by)|promise of)\b",
    re.I,
)
# "On Saturday the engineer was supposed to come": the plan stands after the day.
SCHEDULED_AFTER = re.compile(
    r"^\W*(?:[^\s,.;!?]+ ){0,4}?(?:(?:was|were) (?:supposed|meant|due|scheduled) to (?:come|be|deliver"
    r"|arrive|fix|install"
    r"|call|show|bring|collect)|zou(?:den)? |sollten? |devait |devaient |deb[íi]an? |deveriam? )",
    re.I,
)
# "told me two weeks now": a stretch of time that is not one that has passed.
TO_WAIT = re.compile(
    rf"\b{SPEECH}\s*(?:(?:me|us|that|it'?s|it|will|would|'ll|takes?|to|wait|about|like|for|around|another"
    rf"|max|up|be)\s+)*$",
    re.I,
)
NO_DUE = re.compile(r"\b(?:since|after|ago|because|when|which|who|born)\b", re.I)
SAYS_AFTER = re.compile(
    r"\W*(?:they|he|she|dem|una|the \w+|customer care)\s+(?:said|say|told me|promised"
    r"|dey talk)\b(?!\s+(?:that|it|they|he|she|we|i|the|to)\b)",
    re.I,
)
SERIES = re.compile(
    r"(?:^|[,;.!?]|\b\d+(?:st|nd|rd|th)?|day)\W*(?:and |or |but )?(?:then|next|now|again|later"
    r"|after that|and|or|na|kisha|halafu)\b[\s,]*"
    r"(?:(?:it (?:was|is|became)|they said|said|moved to|changed to|now|again|till|until|for|on|by"
    r"|the)\s*)*$",
    re.I,
)
TODAY_BEFORE = re.compile(
    r"\b(?:today(?:'s| is| na|s)?(?: the| date(?: is)?)?|it'?s|it is|is|its|now|it's now"
    r"|here we are(?: on)?|date is|na"
    r"|leo ni|today)\s*[,:]?\s*(?:now |already |the |on |a )*$",
    re.I,
)
TILL = re.compile(r"\b(?:up ?to|till|until|til|upto|to|as of|as at|even|still|hadi|mpaka|by)\s*$", re.I)
IS = re.compile(r"(?:'s|\s*(?:,\s*)?(?:is|na|being|ni|=)\b)\s*(?:the )?(?:\d|\w+day\b|[A-Z][a-z]+ \d)", re.I)
OCCASION = (
    r"(?:wedding|birthday|trip|tour|holidays?|exams?|interview|party|funeral|burial|graduation|school|uni"
    r"|university"
    r"|term|semester|classes|lease|visa expires|surgery|operation|op(?= (?:was|is|were|on|will"
    r"|scheduled))|ceremony|match|game|final|anniversary|ruracio"
    r"|concert|deadline|festival|conference|honeymoon|event|show|due date|flight is|flight was)"
)
TO_THE_DAY = (
    r"(?:\s+(?:is|was|are|were|be|on|in|for|starts?|begins?|opens?|will be|holds?|comes?|happening|the"
    r"|this|next|coming|day|due"
    r"|going|booked|planned|set|of|(?:to|in|at|of) \w+))*\s*$"
)
PLAN = re.compile(
    rf"\b{OCCASION}\b{TO_THE_DAY}"
    r"|\b(?:rent|fees|bill|loan|payment|instal?ment|premium|mortgage|subscription) (?:is|was|are|were"
    r"|falls|fell) due(?: on| by)?\s+(?:the )?$"
    r"|\b(?:i|we|i'm|we're|who|am|and)\s+(?:\w+\s+){0,2}?(?:fly|flying|travel|travell?ing"
    r"|leave|leaving|move"
    r"|moving|depart|departing|sail|start work|need it|due to fly)\b(?:\s+\w+){0,5}\s*$"
    r"|\b(?:get(?:s|ting)?|got) (?:married|engaged)\s+(?:on |this |last )?(?:the )?$"
    r"|\b(?:starts?|opens?|begins?|reopens?|resumes?|ends?|expires?|closes?)\s+(?:on |in |from )?(?:the )?$"
    r"|\b(?:they|he|she) (?:\w+ )?(?:fly|flies|flying|travels?|travell?ing|leaves?"
    r"|leaving)\b(?:\s+\w+){0,4}\s*$"
    r"|\b(?:have|has|need|needs|got|am|going|planning|hoping)\b(?: [^\s.;!?]+){0,5} to (?:pay|travel|fly"
    r"|leave|attend|start|move|use"
    r"|wear|sit)\b(?: \w+){0,4}\s+(?:on |by |this |next )?(?:the )?$"
    r"|\b(?:naenda|nasafiri|tunasafiri)\b[^.!?]*$|\bfor (?:my|our|his|her|the) \w+(?:'s)? (?:birthday"
    r"|wedding|party)\s+(?:on )?$",
    re.I,
)
PLAN_AFTER = re.compile(rf"^\s*(?:is|was|for)\s+(?:my|our|the|his|her)\s+(?:\w+\s+){{0,3}}{OCCASION}\b", re.I)
CALLED = (
    r"(?:called|phoned|rang|telephoned|e-?mailed|mailed|wrote|complained|reported|visited|(?:went|go"
    r"|goes) (?:back|to (?:the|their|your)"
    r" (?:\w+ )?(?:office|branch|shop|store|bank|counter|desk))|gone (?:back|to (?:the|their))"
    r"|followed up|chased|messaged"
    r"|texted|dm'?e?d|spoke|chatted|queued|raised|opened|logged|lodged|filed|disputed|appealed|escalated"
    r"|submitted|claimed"
    r"|took (?:it|them|that|the \w+|this) back|return(?:ed)? to (?:the|their)|demanded|asked|tweeted"
    r"|posted about)"
)
CONTACT = re.compile(
    rf"^\W*(?:(?:and|then|so|but|again|also|i|we|my \w+|have|has|had|even|already|just)\s+)*{CALLED}\b"
    rf"|\b(?:i|we|my (?:wife|husband|son|mum|mom|dad))\s+(?:(?:have|had|even|also|already|again|then"
    rf"|just|finally)\s+)*{CALLED}\b"
    r"|\b(?:last|first|second|my|their|a|one|the) (?:call|e-?mail|chat|complaint|visit|letter|message"
    r"|report)s?\b(?: \w+){0,3}\s*$"
    r"|^\W*(?:chat|call|e-?mail|complaint|letter|report|ticket|claim|dispute)s?\b(?: (?:was|given|made"
    r"|raised|logged|sent|no"
    r"|opened|in|lodged|filed|submitted))*(?: on)?\s*$|\bwrite (?:\w+ )?letter\b",
    re.I,
)
CONTACT_AFTER = re.compile(
    rf"^\W*(?:i|we|my \w+)\s+(?:(?:have|even|also|again|then|just)\s+)*{CALLED}\b", re.I
)
OWN_VERB = (
    r"(?:ordered|order|bought|buy|purchased|booked|book|paid|pay|applied|sent|send|returned|subscribed"
    r"|signed up|joined"
    r"|posted|shipped|deposited|transferred|invested|moved|recharged|topped up|loaded|dropped (?:it "
    r"|them |my \w+ )?off|dropped (?:the|my|it|them)|handed|took (?:it|them|the \w+) back"
    r"|gave|handed|submitted|checked in|upgraded|renewed|switched|hired|placed|cleared|repaid|left"
    r"|fetched|brought|picked (?:it|them|up|my \w+)|sub"
    r"|subbed|collected|took (?:it|them|my|her|him|the) (?:\w+ )?(?:there|in|to|back))"
)
OWN = re.compile(
    rf"^\W*(?:(?:and|then|so|but|also|had|have|just|i|we|i'd|i've|we've|already|only|first|dear \w+|hi"
    rf"|when|after)[\s,]+)*{OWN_VERB}\b"
    rf"|\b(?:i|we|i've|i'd|we've|my (?:wife|husband|son|daughter|mum|mom|dad|brother"
    rf"|sister))\s+(?:\w+\s+){{0,2}}?{OWN_VERB}\b"
    r"|\b(?:sold me|(?:order|payment|booking) (?:was )?(?:placed|made)|my order|nilituma|nimelipa"
    r"|nilinunua|nimenunua)\b"
    r"|\b(?:ek het|ich habe|wir haben|j'ai|nous avons|ik heb|we hebben)\b[^.!?]{0,70}\b(?:gekanselleer"
    r"|gekündigt|bestell?t?"
    r"|besteld|betaald?|bezahlt|gekauft|gekoop|gekocht|gebucht|geboekt|commandé|payé|acheté|réservé"
    r"|résilié|opgezegd)\b"
    r"|\b(?:compr[eé]i?|pagu[eé]i?|ped[ií]|reserv[eé]i?|contrat[eé]i?|encomendei|cancel[eé]i?)\b(?=\W|$)",
    re.I,
)
ORDER_OF = re.compile(
    r"\b(?:order|booking|parcel|package|payment|purchase|invoice|bill|transaction|transfer"
    r"|receipt)\s+(?:of|from|dated|placed on|made on)"
    r"\s+(?:the )?$",
    re.I,
)
ONLY_A_LEAD = re.compile(
    r"^\W*(?:(?:and|but|then|so|on|last|the|this|only|also|again|later|in|around|about|like|well|first"
    r"|today|just|le|el|am|no|op|em|dia|na|noong|dear \w+)\W+)*$",
    re.I,
)
STOLEN = re.compile(
    r"\bmy (?:\w+ )?(?:phone|bag|wallet|card|handbag|purse|laptop|line) (?:was|got|were) (?:stolen"
    r"|snatched|lost)",
    re.I,
)
SINCE = re.compile(
    r"\b(?:since|from|starting|as of|effective|tangu|kutoka|began|begun|started)\s+(?:on |the |around "
    r"|about |last |early |mid |like |"
    r"way back |back |that |dumsor |this )*$",
    re.I,
)
CANCELLED = re.compile(
    r"^\W*(?:and |but |even though |although )?(?:(?:i|we) (?:already |had |have |even )*cancell?ed\b"
    r"|cancell?ed (?:my|our|the) (?:\w+ ){0,3}?(?:internet|broadband|subscription|membership|plan|contract"
    r"|policy|insurance|service|account|line|cable|trial|direct debit)\b)",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:charged|debited|deducted|billed|took|taken|cut|raised|put (?:up|my|the)|increased|lost|los"
    r"|cancell?ed|cancel am"
    r"|delayed|refused|denied|rejected|blocked|froze|frozen|suspended|locked|closed|disconnected|died"
    r"|dies?|broke|broken|burst"
    r"|stopp?ed|crashed|ceased|smok\w+|leak\w*|fail\w*|went (?:off|down|dead|up)|packed up|gave up"
    r"|(?:arrived|delivered|came) (?:smashed"
    r"|broken|late|with|without|damaged|wrong|cold)|swallowed|ate|eaten|gone|missing|vanish\w*"
    r"|disappear\w*|overbook\w*|overcharg\w*|wrong|smashed"
    r"|damaged|dead|down|off|(?<!came )(?<!come )(?<!went )out|no (?:power|water|light|internet|network"
    r"|signal|show)|never (?:came"
    r"|arrived|pitched|showed)"
    r"|never|nobody|no one|stuck|off|removed|dropped|hit|got hit|someone else'?s|dented|scratched"
    r"|withdrew|withdrawn|revoked|declined|evicted|downgraded|changed my|switched off|stole|hacked"
    r"|kicked|denied|bumped|spoil\w*|expired|blow|blew|chop|late|held|seized|shut|bounced|reversed|wey"
    r"|deactivated|barred|don (?:finish|die|spoil|go|cut|quench|stop|expire)|conked|carked|quit|tripped"
    r"|packed in"
    r"|stuffed|knackered|afgetrek|afgesny|afgekeur|trek|cobraron|cobraram|cancelaron|cancelaram|cortaron"
    r"|cortaram"
    r"|débité|prélevé|annulé|coupé|abgebucht|storniert|ausgefallen|abgestellt|afgeschreven|geannuleerd"
    r"|uitgevallen"
    r"|kaputt|kapot|quebrou"
    r"|(?:wa|mme|i|a|u|m)(?:me|li|ka)(?:ni)?(?:kat|chuk|kul|kos|haribi|fung)\w*|imepotea|hakuna|haijafika)\b",
    re.I,
)
CLOSED = re.compile(
    r"\bclosed (?:my|the|our) (?:query|case|ticket|complaint|dispute|claim)\b"
    r"|\b(?:it|they|query|case|ticket|complaint|dispute|claim|request|sr)\s+(?:was|is|got|has been|had been"
    r"|were)(?: \w+)?\s+(?:closed|marked (?:as )?(?:closed|resolved|solved))\b"
    r"|\b(?:closed|marked) (?:with|as) (?:the |a )?(?:remark|note|comment|closed|resolved|solved)\b",
    re.I,
)
# "it was this morning", "ilikuwa jana": the words before say that the day is the one.
IT_WAS = re.compile(
    r"\b(?:(?:it|that|this) (?:was|happened|started|began)|happened|ilikuwa|imetokea|ilitokea|na so e happen"
    r"|dit was|es war|c'était|fue|foi)\s+(?:on |just |only |around |in |the )*$",
    re.I,
)
LACKS = re.compile(r"\W*(?:there (?:is|was) |i (?:got|get) |we (?:got|get) )?(?:no|nothing|only)\b", re.I)
STILL_NOW = re.compile(
    r"\b(?:still|till|until|til|up to|as of|nothing|not yet|mpaka|hadi|bado|even|never)\b", re.I
)
TOLD_AHEAD = re.compile(
    r"\b(?:promis\w*|promet\w+|belo\w+|verspr\w+|assur\w+|guarantee\w*|repl\w+|answer\w*|will|would)\b|'ll\b",
    re.I,
)
# "they have had it since the 21st": since when they have had it, not since when it is broken.
THEIRS = re.compile(
    r"\b(?:they|he|she|it|you)(?:'ve|'s| have| has) (?:had|kept|been (?:with|at|in|there)|got)\b[^.]*$", re.I
)
AWAY = re.compile(
    r"\b(?:i|we) (?:no dey|don'?t live|haven'?t been (?:home|there|in)|have been away|been away"
    r"|not been home)\b|\bnobody (?:lives|stays|is there|was there)\b|\bbeen (?:empty|vacant|unoccupied)\b"
    r"|\b(?:house|flat|shop|place|home) has been locked\b",
    re.I,
)
RECEIVED = re.compile(r"\b(?:got|received|arrived|came|delivered|collected|opened|went|reached)\b", re.I)
INSULT = re.compile(r"\b(?:insult\w*|shout\w*|laugh\w*|abus\w+|rude)\b", re.I)
SHORT = re.compile(
    r"\b(?:only (?:paid|pay|refund\w*|gave|give|cover\w*)|shortfall|must (?:pay|find)|have to pay"
    r"|increase)\b",
    re.I,
)
GOES_ON = re.compile(
    r"^\W*(?:and |but |now )*(?:still|nothing|no\b|nobody|it'?s still|i'?m still|they still|i still"
    r"|not yet|same story)",
    re.I,
)
LINKS = word_set(
    "on the at in by around about last it it's its was is then and only since from for of so but like "
    "just this"
    " that which when also again early late mid morning night evening afternoon around approx dear i "
    "mean sorry"
)
LONG_AGO = 180  # days: a day without a year that lies further back may be the coming one
SOON = 150
COMING = re.compile(
    r"\bfor (?:the |a )?$|\b(?:flights?|fly|trip|holiday|hotel|stay|travel\w*|wedding|appointment|event"
    r"|concert"
    r"|tickets?|booking|booked|reservation|cruise|show|until|before|by|of)\b[^.!?]*$",
    re.I,
)
THEN_A_DAY = re.compile(r"\s+(?:on|from|starting|in) (?:the )?(?:\d|\w+day\b|[A-Z][a-z]{2,8} \d)")
STATE = re.compile(
    r"\b(?:no|without|down|off|out|dead|dark|blocked|locked|stuck|waiting|disconnected|offline"
    r"|not working|still)\b",
    re.I,
)
