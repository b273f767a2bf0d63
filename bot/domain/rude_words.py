"""The words behind `civility`: patterns of insult, accusation and threat, and what only looks like one.

English as written in Kenya, Nigeria, the United Kingdom and the United States, with the Swahili, Sheng and
Pidgin words that complaints there hold. Each pattern stands between word boundaries ("Scunthorpe" is safe).
"""

from __future__ import annotations

from bot.domain.caseless import Caseless
from bot.domain.words import word_set

_INSULTS = r"""
(?:mother|mutha|mudda)[- ]?f[\w*@#]*(?:er|a|ing|in)s?
|(?:what|who|how|why|where)\ the\ (?:f[\w*@#]*|hell|heck)
|wtf+|stfu|omfg|ffs|gtfo|lmfao
|f+[uv*@#]+[c*@#]*k+(?:e[dr]s?|ing?|s|wits?|heads?)?(?:\ (?:you|u|off|them|this|up|all))?|f[*@#]{2,}\w*
|f\*+[kn]\w*|fck(?:ing|ed)?|fuk(?:k|in|ing|ed)?|effing|frigging
|(?:pieces?\ of\ |load\ of\ |full\ of\ )?(?:bull|horse|dog|dip|ape)?[- ]?sh[i1!*]+t+(?:s|ty|ter|tiest|show
|hole|ting|head|heads)?|bs|s\*{2,}\w*|sh\*\*
|(?:(?:dumb|jack|lazy|bad|kiss\ my|piece\ of)[- ]?)?a(?:ss|rse|\*\*)(?:es|hole|holes|wipe|hat)?
|a\$\$(?:hole)?s?
|bastards?|b[i1!*]tch(?:es|y|ing)?|crap(?:py|ped|s)?|(?:god)?damn(?:ed|it)?|dammit|bloody|bollocks
|bullocks\ service|bugger(?:s|ed)?
|wank(?:er|ers|ing)?|tw[a@]ts?|pricks?|d[i1*]ck(?:s|head|heads)?|c[u*]nts?|tossers?|gits?|muppets?
|numpt(?:y|ies)|plonkers?|knobheads?
|piss(?:ed)?(?:\ (?:off|me\ off|takers?|take))?|pissing|piss-?takers?|tak(?:e|ing)\ the\ piss|whores?|sluts?
|idiots?|idiotic|morons?|moronic|imbeciles?|retards?|retarded|stupid(?:ity|ly)?|dumb|fools?|foolish
|clowns?|jokers?|buffoons?
|cretins?|halfwits?|dimwits?|nitwits?|jerks?|losers?|scum(?:bags?)?|low-?li(?:fe|ves)|parasites?|vermin
|leeches|vultures|pigs
|liars?|lying\ (?:to\ (?:me|us)|company|people|agents?|staff)|cowboys|charlatans?|incompetent|incompetence
|clueless|brainless|braindead|brain-dead|mindless
|useless(?:ness)?|worthless|rubbish|trash|garbage|pathetic|shameless|heartless|nonsense
|good[- ]for[- ]nothing|joke\ of\ an?|(?:a|an\ absolute|a\ total|a\ complete|a\ big|what\ a)\ joke
|shame\ on\ (?:you|u|them)|go\ to\ hell|to\ hell\ with(?:\ (?:you|them|this))?|drop\ dead|screw\ (?:you|u
|this|them)|burn\ in\ hell|suck(?:s|ed|ing)?|sucky
|rip[- ]?offs?|rip(?:ped|ping)?\ (?:me|us|people|everyone|customers|you)\ off|ripped\ off
|m(?:jinga|pumbavu)|wa(?:jinga|pumbavu)|ujinga|upumbavu|pumbavu|malaya|takataka|kumbaf+u?|kumanyoko
|kuma[- ]?mako|nyoko|umbwa|mbwa|ma?fala|m?shenzi|washenzi|nugu|matako|wakunguru|nkt+|bure\ kabisa
|mumu|oloshi|olosho|olodo|oponu|oniranu|yeye\ (?:company|people|network|bank|app)|werey|weyrey|mugu|agbaya
|ashawo|efulefu|anuofia|ewu|shege|thunder\ (?:fire|strike)\ (?:you|una|them)|god\ punish\ (?:you|una|them)
|(?:your|ya)\ (?:papa|mama)|mad\ (?:people|o)
"""

_CRIMES = r"""
scam(?:s|med|ming|mers?|my)?|fraud(?:s|sters?|ulent|ulently)?|defraud(?:s|ed|ing)?
|419(?:ers?)?(?=\s+(?:company|people|business|scam))
|thie(?:f|ves|ving)|thiefs|theft|steal(?:s|ing|ers?)?|stole|stolen|rob(?:s|bed|bing|bery|bers?)?
|daylight\ robbery|(?:highway\ |day(?:light)?\ )?robbery|loot(?:s|ed|ing|ers?)?
|(?:a|total|big|pure)\ con|criminal(?:s|ly)?|crimes?|crooks?|crooked|con(?:ned|ning|[- ]?m[ae]n
|[- ]?artists?)|extort(?:s|ed|ing|ion|ionists?)?|embezzl(?:e|es|ed|ing|ement|ers?)|swindl(?:e|es|ed|ing
|ers?)
|(?:money\ )?launder(?:ed|ing|ers?)|brib(?:e|es|ed|ery|ing)|corrupt(?=\s+(?:company|people|staff|agents?
|officials?|management|officers?|police|bank))|corruption
|cheat(?:s|ed|ing|ers?)?|blackmail(?:s|ed|ing|ers?)?|forg(?:ery|ed\ my)|illegal(?:ly)?|unlawful(?:ly)?
|gangsters?|mafia|cartels?|ponzi(?:\ scheme)?|pyramid\ scheme|assault(?:s|ed|ing)?|kidnap(?:ped|pers?
|ping)?|murder(?:ers?|ed)?|terrorists?
|wezi|mwizi|mkora|wakora|ma?tapeli|utapeli|wanyang'?anyi|jambazi|majambazi|ole|oles|barawo|barayi
|onye\ (?:oshi|ohi)|ndi\ (?:oshi|ohi)|yahoo\ (?:boys?|people)
"""

_WHO = (
    r"(?:(?:i|we)(?:['’]ll|\ will|\ shall|\ am|['’]m|m|\ are|['’]re|\ want\ to|\ have\ to)?"
    r"(?:\ (?:going\ to|gonna|about\ to|ready\ to|now|so|definitely|personally))?\ )"
)
_WILL = (
    r"(?:(?:(?:i|we)(?:['’]ll|\ will|\ shall|\ am\ going\ to|['’]?m\ going\ to|['’]?m\ gonna"
    r"|\ am\ gonna|\ gonna|\ go\ go)"
    r"|gonna|una\ go|make\ i)\ (?:now\ |personally\ |so\ )?)"
)
_LEAD = r"(?:(?:or(?:\ else)?|and|so|else|otherwise|then|before)\ )?"
_THREATS = rf"""
{_LEAD}(?:{_WHO})?(?:will\ )?(?:see|meet)\ (?:you|u|them|y['’]?all)\ in\ court
|{_LEAD}{_WHO}(?:sue|suing|prosecute|take\ (?:you|u|them|this)(?:\ guys)?\ to\ court|tak(?:e
|ing)\ legal\ action|go(?:ing)?\ to\ court|file\ a\ (?:law)?suit|get(?:ting)?\ (?:a
|my)\ lawyer)(?:\ (?:you|u|them|your\ company|this\ company|against\ (?:you|them)))?(?:\ (?:all|guys))?
|sue\ (?:you|u|them)|suing\ (?:you|u|them)|law\ ?suits?|legal\ action|take\ (?:you|u|them)\ to\ court
|{_LEAD}(?:you\ will\ |you['’]ll\ |expect\ to\ )?(?:hear|be\ hearing)\ from\ my\ (?:lawyers?|solicitors?
|attorneys?|advocates?)
|{_LEAD}(?:{_WHO}(?:call|speak\ to|talk\ to|contact|involve|bring|get|send)\ )?(?:my|our|a)\ (?:lawyers?
|solicitors?|attorneys?|advocates?)(?:\ will\ (?:contact|call|write\ to|be\ in\ touch\ with
|deal\ with)\ (?:you|u|them))?
|{_LEAD}(?:{_WHO})?(?:make|making)\ (?:this|it|you|u|them|sure\ this)\ (?:go(?:es)?\ )?viral
|{_LEAD}(?:this\ (?:will|is\ going\ to|is\ gonna)\ )?go(?:ing|es)?\ viral
|{_LEAD}(?:{_WHO})?boycott(?:s|ing)?(?:\ (?:you|u|them|this\ company|your\ company))?
|{_LEAD}(?:{_WHO})?make\ (?:you|u|them|sure\ you|sure\ they)\ (?:pay|regret|suffer)(?:\ for\ (?:this|it
|that))?|{_LEAD}(?:you|u|they)(?:['’]ll|\ will)\ (?:pay\ for\ (?:this|it|that)|regret(?:\ (?:this|it))?)
|{_LEAD}{_WILL}(?:burn|bomb|kill|beat|slap|shoot|stab|hurt|destroy|ruin|finish|expose|drag|deal\ with|hunt
|smash|attack|blow\ up|come\ for|curse|disgrace|shame)(?:\ down)?(?:\ (?:you|u|them|him|her|your|their|the
|this|that|it|una))(?:\ (?:all|guys|down|people|shop|office|offices|store|branch|company|building|house
|place|name|reputation|agent|driver|manager))*(?:\ (?:up|down|everywhere|online|on\ (?:twitter|x|tiktok
|social\ media|facebook|instagram)))?
|(?:this\ is\ (?:my|your|the)\ )?(?:last|final)\ warning|i\ know\ where\ (?:you|he|she|they
|the\ \w+)\ lives?|watch\ your\ back
|{_LEAD}{_WILL}(?:tell|warn)\ (?:everyone|everybody|the\ whole\ world|all\ my\ (?:friends
|followers))(?:\ (?:about\ (?:you|this|them)|to\ (?:avoid|leave|stay\ away\ from)\ (?:you|them)))?
|{_LEAD}{_WILL}(?:report|hand)\ (?:you|u|them|him|her)\ (?:over\ )?to\ the\ (?:police|cops|dci|efcc)
|calling\ the\ (?:police|cops)\ on\ (?:you|them)|court\ (?:papers?|case|action|date)|(?:lawyers?|solicitors?
|court)\ (?:is\ |are\ |comes?\ )?next
|{_LEAD}(?:{_WHO})?(?:go(?:ing)?|take\ (?:this|it)|turn|talk|speak|write)\ to\ (?:the\ |every\ |all\ the\ )?
(?:press|media|papers|newspapers?|tv|television|radio|journalists?)(?:\ (?:channels?|stations?))?
"""


def _compiled(source: str) -> Caseless:
    """Compile one list; an apostrophe or hyphen inside a word does not end it ("con-" of "con-trol")."""
    alternatives = "".join(line.strip("\n") for line in source.splitlines()).replace("\\ ", r"\s+")
    return Caseless(rf"(?<![\w@#])(?:{alternatives})(?![\w@])")


INSULT = _compiled(_INSULTS)
CRIME = _compiled(_CRIMES)
THREAT = _compiled(_THREATS)

# The person is the victim of somebody else, or only names a department: no accusation against the company.
_HARMLESS_CRIME = r"""
(?:anti[- ]?|action\ |serious\ )?fraud(?:\ and\ \w+)?\ (?:department|dept|team|desk|unit|line|section
|alerts?|prevention|protection|checks?|reports?|case|squad|office|officer|hotline|number|form|claims?
|investigat\w+|detection|system|filter|hold|flag|block|advice|support)
|(?:anti[- ]?|action\ )fraud|cheat\ (?:day|sheet|codes?)
|(?:theft|crime)\ (?:insurance|cover|claim|report|reference|number|prevention|department|unit)
|criminal\ (?:record|law)|stolen\ (?:property|phone|card|bag|wallet|car|sim|laptop|passport|goods|vehicle
|bike|parcel\ claim)
|report(?:ed|ing)?\ (?:it\ as\ |my\ \w+\ as\ |my\ \w+(?:\ \w+)?\ |a\ |an\ |the\ |this\ |as\ |some\
|possible\ |suspected\ )*(?:fraud|theft|robbery|scam|stolen|assault|crime)
|(?:my|her|his|our)\ (?:\w+\ )?(?:phone|card|wallet|bag|car|sim|laptop|id|purse|passport|bike|vehicle
|luggage|handset|tablet)s?\ (?:was|were|got|had\ been|has\ been|is|been)\ (?:stolen|robbed)
|(?:someone|somebody|some\ (?:guy|man|people|person)|thieves|a\ thie(?:f|ves)|hackers?|a\ hacker
|a\ stranger|strangers|unknown\ (?:people|persons?)|muggers?|scammers|a\ scammer|fraudsters
|a\ fraudster)\ (?:who\ )?(?:have\ |has\ |had\ )?(?:stole|stolen|robbed|scammed|defrauded|conned|hacked
|called|took|cheated|used|emptied|broke|rang|phoned|got)
|the\ thie(?:f|ves)\ (?:used|took|who|then|emptied|withdrew|transferred|called)|(?:by|to|from)\ (?:a\
|an\ |some\ |the\ )?(?:scammers?|fraudsters?|thie(?:f|ves)|robbers?|criminals?|con[- ]?m[ae]n)
(?!\ (?:at|of|in|called|named))
|(?:stolen|robbed|scammed|defrauded|conned|cheated)\ (?:from\ me\ |out\ of\ \w+\ )?by\ (?:a\ |an\ |some\
|unknown\ )?(?:someone|somebody|strangers?|callers?|fraudsters?|scammers?|hackers?|thie(?:f|ves)|muggers?
|people|third\ part\w+|sellers?\ on)
|victims?\ of\ (?:a\ |an\ |this\ )?(?:\w+\ )?(?:fraud|theft|scam|robbery|crime|assault)
|fraud\ on\ my\ (?:\w+\ )?(?:card|account|line|credit|bank)
|(?:fraudulent|illegal)\ (?:transactions?|payments?|charges?|withdrawals?|activity|transfers?|use
|access)\ (?:on|from|in|by|was|were)|(?:was|got|been|were)\ (?:mugged|robbed)\ (?:on|at|in|outside|near
|last|of\ my\ (?:phone|bag|wallet))
|(?:not|isn['’]?t|aren['’]?t|no|never|without)\ (?:(?:a|an|any|saying|calling|accusing|you|them|it|is|are
|be|to|was)\ ){0,4}(?:scam\w*|fraud\w*|thie\w+|theft|steal\w*|crim\w+|illegal\w*|crook\w*|cheat\w*|rob\w*)
|(?-i:Rob|Ole\ [A-Z]\w+|OLE\ [A-Z]+)|crooks\ (?:&|and)\ castles
"""
_HARMLESS_INSULT = r"""
(?:rubbish|trash|garbage|refuse)\ (?:bins?|collections?|collectors?|bags?|trucks?|removal|disposal|day
|chute|can|cans|pick-?up|men)|(?:collect(?:ed|ing)?|pick(?:ed)?\ up|remove[ds]?|empt(?:y|ied)|took|take
|throw|threw|thrown|taken)\ (?:out\ |away\ )?(?:the\ |my\ |our\ |all\ |any\ )?(?:rubbish|trash|garbage)
|no[- ]nonsense|(?:bloody|virgin)\ mary|dumb\ ?bells?|dumb\ waiter|fool['’]?s?\ (?:proof|errand)|(?:burger
|cheese)\ clown|dick(?:['’]s)?\ sporting|moby\ dick|pig(?:s|gy)\ in\ blankets|three\ little\ pigs
|clown\ fish|cowboys?\ (?:boots?|hats?)|dallas\ cowboys|suck(?:s|ed|ing)?\ up|sucked\ (?:in|into)|(?:not
|isn['’]?t|aren['’]?t)\ (?:an?\ )?(?:stupid|idiots?|fools?|joke|liars?|dumb)|no\ joke|bs\ \d+|prick\ test
"""
HARMLESS_CRIME = _compiled(_HARMLESS_CRIME)
HARMLESS_INSULT = _compiled(_HARMLESS_INSULT)
HARMLESS_THREAT = _compiled(
    r"""
(?:your|the|their|company['’]s|bank['’]s)\ (?:lawyers?|solicitors?|advocates?)|(?:went|gone
|has\ gone)\ viral|viral\ (?:infection|fever|illness)
|(?:threatened|threatening|threatens)\ (?:me\ )?(?:with\ )?(?:legal\ action|to\ (?:sue
|take\ me\ to\ court)|a\ lawsuit)|(?:a|my)\ (?:final|last)\ warning\ (?:letter|from)
"""
)

# Words in capitals that nobody shouts: they are names.
ACRONYMS = word_set(
    """
    KPLC KRA KCB KQ NHIF NSSF SHA NTSA IEBC EPRA CAK CBK ICT MPESA PESA NCBA DTB ABSA HFC SBM COOP SGR
    KRC KAA KBC NTV
    KTN NITA HELB KUCCPS ECITIZEN JKIA MTN GLO GTB GTBANK UBA FCMB FBN NEPA PHCN IKEDC EKEDC AEDC PHED
    NCC CBN FCCPC
    EFCC NIN BVN NGN USSD OPAY DSTV GOTV STARTIMES IUC ZUKU
    HSBC TSB RBS EE BT BBC ITV GWR LNER DVLA HMRC NHS NHSBT RAC UPS DHL DPD GLS TNT EVRI USPS FEDEX IKEA
    ASDA
    ASOS ALDI LIDL TUI KLM SAS LOT ITA TAP JAL ANA USA ATT IBM AMD ASUS ACER LG HTC HP TCL BMW KIA VW
    AMC HBO CVS IRS
    DMV FBI FTC CFPB FAA IATA EU UK US UAE KSA SIM ESIM PIN PUK ATM OTP SMS MMS CVV IBAN BIC SWIFT PDF
    JPG PNG APP
    API URL USB HDMI SSD HDD RAM CPU GPU LED LCD OLED UHD HDR DVD GPS LTE VOLTE WIFI VPN LAN WAN ISP
    IMEI IMSI MAC
    VAT TAX PAYE KES KSH KSHS GBP USD EUR ZAR UGX TZS GHS NAIRA RTGS EFT BACS CHAPS DD ID IT TV PC CEO
    CFO COO
    PR HR DM FAQ FYI ETA ETD PNR RSVP ASAP AKA TBC TBA NB PS OK AM PM GMT UTC EAT WAT BST EST PST CET
    KOT LOL OMG
    CAPS ACCA MBA BSC PHD NGO SACCO LTD PLC LLC INC CRB CCTV RMA SKU QR POS COD RTO MOT MSRP SLA GB MB
    TB KM KG
    CO CID DCI OB MP MCA PO BOX JUMIA RYANAIR EASYJET UBER BOLT
    """
)
