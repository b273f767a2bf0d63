"""Words around a name that say whether it is a company."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless
from bot.engines.rules.trades import DID, PART, PEOPLE, TRADES

HANDLE = re.compile(r"(?<![\w@.])@([A-Za-z0-9_.]{2,30})")
DOMAIN = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?([a-z0-9-]{2,40}(?:\.[a-z]{2,6}){1,2})(?![\w@])", re.I
)
DOMAIN_END = re.compile(
    r"\.(?:com|net|org|co|io|shop|store|app|africa|ng|ke|za|gh|ug|tz|uk|ie|us|ca|in|au|nz|de|fr|es|nl|br|ph"
    r"|sg"
    r"|ae|zm|zw|rw)$",
    re.I,
)
FILES = frozenset(["jpg", "png", "pdf", "mp4", "docx", "txt", "jpeg", "doc"])
NAME_WORD = r"[A-Z0-9][\w'’&+-]*(?:\.[A-Za-z]+)?"
CAPITALS = re.compile(
    rf"(?<![\w@#'’.])[A-Z][\w'’&+-]*(?: (?:(?:&|of|n'|'n|de|la|the|for) )?{NAME_WORD}){{0,4}}"
)
JOINTS = frozenset({"of", "the", "for", "de", "la", "&", "n'", "'n", "and"})
MOST_RUNS = 60  # of one text
# Trades that stand after many a word: before them two words must be left.
EVERYWHERE = frozenset(
    {"group", "services", "market", "systems", "bus", "school", "bank", "house", "control", "cover"}
)
LONGEST = 4  # words of a name
# What one does with a company, and the words before its name.
BUY = (
    r"(?:bought|buy|buying|order(?:ed|ing)?|book(?:ed|ing)?|purchas(?:ed?|ing)|hir(?:ed|ing)|rent(?:ed|ing)?"
    r"|subscrib(?:ed|e)"
    r"|reserv(?:ed|ation)|insured|signed up|joined|enroll?ed|register(?:ed)?|complain(?:ed|t)?|paid|pay"
    r"|transferr?ed|shopp(?:ed"
    r"|ing)|stay(?:ed|ing)|ate|dined|repair(?:ed)?|serviced|fitted|installed|invest(?:ed)?|appointment"
    r"|lessons?|surgery"
    r"|treatment|found|served|trad(?:ed|e)[- ]in|lay-?by)"
)
HAD = (
    r"(?:got|sent|deal(?:t|ing)|flew|fly|travell?(?:ed|ing)|collected|picked up|pick up|waiting|parcel"
    r"|package|delivery|flights?"
    r"|polic(?:y|ies)|account|insurance|loan|deposit|refund|money|tickets?|courses?|class(?:es)?"
    r"|member(?:ship)?|contract|customer"
    r"|warranty|voucher|gift card|quote|car|phone|laptop|fridge|sofa|tv|dress|shoes|plan|prepaid"
    r"|tokens?|units|shares|savings"
    r"|cake|food|lunch|dinner|pizza|meal|takeaway|order no|groceries|goods|clothes|furniture|appliance"
    r"|generator|solar|plot)"
)
DEALT = Caseless(
    rf"\b{BUY}\b[^.!?;\n]{{0,60}}?\b(?:from|with|at|through|via|by|on|to|in|into|using|under)\s+(?:the\s+"
    rf"|a\s+|my\s+)?$"
    rf"|\b{HAD}\b[^.!?;\n]{{0,40}}?\b(?:from|with|through|via)\s+(?:the\s+|a\s+|my\s+)?$"
)
BOUGHT_AT = Caseless(r"\b(?:bought|ordered|purchased)\b[^.!?;\n]{0,40}?\b(?:from|at)\s+$")
# The same in other languages, where the sentence says that something was bought.
FOREIGN_AT = re.compile(r"(?i)\b(?:bei|bij|by|chez|von|van|aus|door)\s+$")
FOREIGN_BUY = re.compile(
    r"(?i)\b(?:gekauft|bestell?t|bestell|besteld|gebucht|geboekt|gekoop|gekocht|achet[ée]e?s?"
    r"|command[ée]e?s?|r[ée]serv[ée]e?s?"
    r"|geleverd|afgelewer|gehuurd|gehuur)\b"
)
AT = Caseless(r"\b(?:from|with|by|at|via|through|against|to)\s+(?:the\s+)?$")
TAKEN = Caseless(
    r"\b(?:booked|visited|board(?:ed|ing)|took (?:the |a |an )?|joined|contact(?:ed|ing)?|e-?mail(?:ed"
    r"|ing)|rang|phon(?:ed|ing)"
    r"|use|used|using|complain(?:ed|ing)? (?:to|about|against)|wrote to|scammed by|cheated by|robbed by"
    r"|called|hired"
    r"|lost by|damaged by|refused by|ignored by|charged by|overcharged by|denied by|stranded by"
    r"|delivered by|sold by"
    r"|run by|owned by|managed by|employed by|warn(?:ing)? (?:people |everyone )?(?:about|of)"
    r"|beware (?:of )?|avoid"
    r"|hate|never use|report(?:ing|ed)?|refund from|answer from|money from|want (?:\w+ ){1,4}from"
    r"|reply from)\s*$"
)
KIND = Caseless(
    r"\b(?:company|vendor|store|shop|firm|business|agency|school|college|university|restaurant|hotel|hostel"
    r"|gym"
    r"|clinic|hospital|bank|sacco|insurer|airline|bus|bus company|coach company|site|website|web ?site"
    r"|app|page"
    r"|supplier|contractor|brand|salon|garage|dealership|supermarket|courier|provider|isp|lender"
    r"|landlord|letting agent"
    r"|estate agent|agent|letting agency|travel agent|agency|place|outlet|market ?place|boutique|workshop"
    r"|mechanic shop"
    r"|pharmacy|plumbers"
    r"|builders|movers|caterers?|bakery|cafe|seller|handle|business name|platform)s?"
    r",?\s+(?:(?:is |was )?(?:called|named|known as|by the name(?: of)?|name(?:d)? is|is)\s+)?[\"“]?$"
)
CALLED = Caseless(r"(?:called|named|known as|by the name(?: of)?)\s+[\"“]?$")
PERSON_BEFORE = Caseless(rf"\b{PEOPLE}(?:'s)?[\s,:(\"“.]+$")
PERSON_AFTER = re.compile(
    r"\s+(?:says?|said|told|tells|hung up|laughed|shouted|yelled|insulted|promised me|keeps saying"
    r"|swore|smiled"
    r"|apologi[sz]ed|signed|touched|answered|picked (?:up|my)|from (?:the )?(?:billing|support|customer"
    r"|accounts))\b",
)
# "from Westlands to JKIA", "flights to Cancun": where somebody went is no company.
TRAVEL = Caseless(
    r"\b(?:flights?|fly|flying|flew|trips?|travel\w*|rides?|train|bus|coach|ferry|taxi|cab|bolt|uber"
    r"|holidays?|going"
    r"|went|drive|driving|drove|moved|moving|move|way|back|home|return|came|coming|journey|bound|headed"
    r"|transfer|land"
    r"|landed|live|lives|living|posted|walk(?:ed)?|dropped(?: me)?|picked(?: me)?(?: up)?)"
    r"(?: \w+){0,3}\s+(?:to|from|at|in|for|between)\s+(?:the )?$"
    r"|\b(?:from|between)\s+(?:the )?\w+(?: \w+)?\s+(?:to|and)\s+(?:the )?$"
)
SUBJECT = re.compile(r"(?im)^\W*(?:re|ref|subject|sub|attn|attention)\s*[:;-][^\n]*$")
OPENING = re.compile(
    r"\W*(?:(?:hi|hello|hey|hie|ok|okay|so|well|please|pls|plz|ugh|omg|yo|the|abeg|dear|good (?:morning"
    r"|afternoon"
    r"|evening|day)|yesterday|today|this|attention|re|complaint (?:about|against)|guys|wow|lol|look|eh"
    r"|ah|oh|chai|bwana"
    r"|no|wait|sorry|actually|sir|madam|team)[\s,.:!-]+)*",
    re.I,
)
HEAD_NEXT = re.compile(
    r"\s*(?:$|[.!?,:;\n(-]|(?:abeg|please|pls|plz|people|una|you|i|my|we|why|how|when|wake|again|this|the|ni"
    r"|na|mna"
    r"|mme|are|is|was|were|says?|said|yaar|jamani|guys|team|kindly|for|at|in|on|near|along|here|wapi|mko|ltd"
    r"|limited|sold|wey)\b)",
    re.I,
)
DID_NEXT = re.compile(
    rf"(?:'s)?\s+(?:{PART}\s+){{0,2}}(?:(?:for|at|in|on|near|along|of)\s+(?:the\s+)?[\w'-]+"
    rf"(?:\s(?!and\b|they\b|he\b|she\b|it\b|we\b|i\b|but\b|so\b|to\b)[\w'-]+){{0,2}}?\s+)?(?:here\s+)?{DID}",
    re.IGNORECASE,
)
TRADE_SMALL = Caseless(
    r"(?<![\w'@#-])((?:[a-z][a-z'&-]+\s+){1,3})(" + "|".join(sorted(TRADES, key=len, reverse=True)) + r")\b"
)
SMALL_DEALT = Caseless(
    r"\b(?:bought|ordered|booked|purchased|hired|rented|subscribed|reserved|order|parcel|package|delivery"
    r"|flight|insured"
    r"|policy|account|insurance|loan|refund|deposit|tickets?)\b[^.,;!?\n]{0,45}?\b(?:from|with|through|via"
    r"|by|at)\s+"
    r"([a-z][\w&'-]{2,}(?:\s(?:bank|air|airlines|airways|insurance|energy|water|telecom|mobile|express"
    r"|logistics|foods?"
    r"|hotel|motors|stores?|supermarket|electronics|couriers?|furniture|travels?|coaches|gym))?)\b"
)
SMALL_TAKEN = re.compile(
    r"\b(?:boarded|joined|complain(?:ed)? (?:to|about)|scammed by|took a"
    r"|hired)\s+((?:[a-z][a-z'&-]+\s+){0,2}?[a-z][a-z'&-]+)"
    r"(?=\s+(?:this|at|from|on|in|last|yesterday|today|bus|to|for|and|but|driver|conductor|sacco|app|because"
    r"|coz|on)\b|[.,!?]|$)",
    re.I,
)
SMALL_CALLED = Caseless(
    r"\b(?:company|shop|store|business|firm|place|restaurant|hotel|garage|salon|app|site|website|bank"
    r"|airline|courier|vendor"
    r"|provider|gym|school|clinic|hostel|agency|sacco)\s+(?:is |was )?(?:called|named|by the name of"
    r"|by the name)\s+"
    r"([a-z][\w&'-]+(?: (?!and\b|but\b|they\b|i\b|we\b|on\b|in\b|at\b|for\b|never\b|last\b|who\b"
    r"|which\b|that\b|has\b|have\b"
    r"|is\b|was\b|near\b|took\b|sold\b|refused\b|charged\b)[a-z][\w&'-]+){0,2})"
)
SMALL_HEAD = re.compile(rf"((?:[a-z0-9][\w&'.-]*\s+){{1,3}}?){DID}", re.I)
PAST = re.compile(r"\s+[a-z]{2,}ed\s+(?:my|our|the|a|an|me|us|his|her|all|both|on|in|to|up)\b", re.I)
ORDINAL = re.compile(r"[\d.,/-]+(?:st|nd|rd|th|k|am|pm)?\W*", re.I)
DETERMINED = re.compile(r"\b(?:my|our|your|his|her|their|an?|this|that|for|in) $", re.I)
SUM = re.compile(r"\d[\d,.]*\d{2}|[£$€₦₹₱₵]|\d+k\b", re.I)
