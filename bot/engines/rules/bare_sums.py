"""Tell whether a number without any sign of money is a sum: by what stands before and after it."""

from __future__ import annotations

import re

from bot.domain.caseless import Caseless

# Before a sum stands, with a few words between, a verb of paying or a noun of money.
_STRONG = (
    r"(?:paid|pay|pays|paying|payed|paid off|repaid|repay|prepaid|(?:over|under|re)?charg(?:ed?|es|ing)"
    r"|deduct(?:ed|ing|s)?|debit(?:ed|s)?|bill(?:ed|s)?|invoiced|cost(?:s|ing|ed)?|spent|spend|los(?:t|e|ing)"
    r"|refund(?:ed|s)?|worth|price[ds]?|sent|send|sending|transferr?(?:ed|ing)?|deposit(?:ed)?|withdr[ae]wn?"
    r"|top(?:ped)? up|recharged?|load(?:ed)?|fees?|ow(?:ed|es?|ing)|amount(?:ing|s|ed)?|sum"
    r"|total(?:ling)?|stole|fare"
    r"|balance|premium|invested|airtime|compensation|fined?|quoted|demand(?:ed|ing|s)?|collect(?:ed|ing|s)?"
    r"|revers(?:ed?|ing)|credit(?:ed)?|swallowed|fleeced|swindled|rent|salary|loan|debt|excess|caution money"
    r"|money|cash|change|value|donated|borrowed|reimburse[ds]?|remaining|overcharge)"
)
_WEAK = (
    r"(?:took|take[sn]?|taking|show(?:ed|s|ing)?|return(?:ed|s)?|kept|keep(?:s|ing)?|gave|gives?|given|giving|got|gets?"
    r"|receiv(?:ed|e)|offer(?:ed|s|ing)?|put|added|extra|another|rest|remov(?:ed|es?|ing)|want(?:s|ed)?|asking"
    r"|asked|asks|ate|eaten|chop(?:ped)?|cut(?:ting)?|pulled|raised|increased|reduced|dropped|saved|budget|only"
    r"|bought|buy|instead of|plus|tokens?|bundles?|claim|ticket|bundle|up to|carry|carried|bring"
    r"|brought|said|says"
    r"|says its|its|it's|saying|hit)"
)
# Swahili verbs of paying and taking: nimelipa, nilituma, wamekata, ilikula, alicharge.
_SWAHILI = (
    r"(?:(?:ni|tu|wa|mme|m|i|a|u|ki|zi)(?:me|li|ka|na|ta)?(?:ni|wa|tu|ku)?"
    r"(?:lip|tum|kat|chuk|kul|l(?=[ai]\b)|nunu|load|wek|to[alz]|charg|deduct|send|rudish|dai|pok|watum)\w*|bei|pesa|deni)"
)
_FILL = (
    r"(?:me|us|him|her|my|the|them|a|an|of|for|about|around|over|almost|like|nearly|exactly|extra|another|in|out|up"
    r"|off|total|own|it|was|is|were|are|only|just|twice|already|at|with|whole|full|to|as|back|by|down|roughly|approx"
    r"|na|ya|za|wa|kwa|yangu|zaidi|mara|more than|additional|remaining|other|same|all|my own|been|has"
    r"|so far|am|dem"
    r"|via|through|th?ru|using|on (?:my )?[a-z-]{4,8}|with [a-z-]{4,8}|(?:by|via|from|to) [a-z-]{3,9})"
)
_STRONG_BEFORE = re.compile(rf"(?<![\w-])(?:{_STRONG}|{_SWAHILI})[\s:=-]+(?:{_FILL}\s+){{0,4}}$", re.I)
_WEAK_BEFORE = re.compile(rf"(?<![\w-]){_WEAK}\s+(?:{_FILL}\s+){{0,2}}$", re.I)
_MINE_BEFORE = re.compile(r"\b(?:my|that|their|the)\s+$", re.I)
_MINE_AFTER = re.compile(
    r"\s+(?:back\b|refund|is (?:gone|missing|still)|was|has|hasn|never|still|that i paid|i paid(?! for))",
    re.I,
)
_AFTER = re.compile(
    r"\s+(?:back\b|refund(?:ed)?\b|was (?:deducted|debited|taken|charged|removed)"
    r"|(?:deducted|debited|charged|gone|vanished|disappeared|taken|prepaid)\b"
    r"|(?:from|out of) my (?:account|card|wallet|mpesa|m-pesa|momo)|each\b|k[ai] (?:order|recharge|bill"
    r"|payment|ticket|khana))"
    r"|\s*(?:(?:a|per|each|every|/)\s?(?:month|mth|mo|week|year|day|hour|person|night)\b|monthly\b|pcm\b|daily\b)"
    r"|\s*(?:रुपय|रु\b)",
    re.I,
)
_FOR = Caseless(
    r"\b(?:bought|ordered|purchased|booked|sold|got|subscribed|hired|rented|paid|one|taxi|settled|it)\b"
    r"[^.;!?\n]{0,60}?\s(?:for|at|cost)\s+$"
)
_NEXT_OF_FOR = re.compile(
    r"\s*(?:and\b|but\b|[.;!?]|,\s|$|from\b|on\b|each\b|in\b|it\b|which\b|they\b|last\b|via\b|through\b|with\b"
    r"|the\b|only\b|i\b|at\b|as\b|to\b|for\b)",
    re.I,
)
_NEXT_OF_WEAK = re.compile(
    r"\s*(?:$|[.,;!?)'\"]|(?:and|but|for|from|of|to|as|in|on|at|with|back|per|a|because|cos|coz|when|then|instead|out"
    r"|off|more|extra|only|total|already|now|by|via|through|without|which|that|na|ya|kwa|wa|he|she|i|it|not|so"
    r"|just|after|till|before|this|the|they|we|is|was|yangu|thinking|jana|leo|today|yesterday)\b)",
    re.I,
)
# What follows a number that counts something else.
_UNIT = re.compile(
    r"\s*(?:-|–)?\s*(?:%|(?:days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|weeks?|wks?|months?|mnths?|mths?"
    r"|years?|yrs?|times?|x|calls?|e-?mails?|tix|metres?|meters?|feet|foot|ft|yards?|acres?|mah|btu|watts?|w|kcal"
    r"|sq|square|ml|psi|rpm|hz|mhz|extra miles|missed|staff|error|tickets?|people|persons?|agents?|messages?"
    r"|texts?|sms|km|kms|miles?|mi|kgs?|g|grams?|gb|mb|tb|mbps|kbps|gbps|mbs|meg|kwh?|units?|litres?|liters?"
    r"|am|pm|percent|per ?cent|st|nd|rd|th|phones?|items?|pieces?|pcs|bags?|boxes|seats?|rooms?|nights?"
    r"|guests?"
    r"|adults?|data(?! bundle)|followers?|views|steps|words|tokens?|parcels?|orders?|shirts?|shoes?|attempts?"
    r"|visits?|degrees|stars?|inch(?:es)?|cm|mm|v|volts?|o'?clock|bedroom|different|working|business"
    r"|more times|others?|of (?:us|them|the)|customers?|drivers?|passengers?|payments?|kids|children"
    r"|watu|mara"
    r"|siku|transactions?|channels?|points|copies|chairs|tvs?|pairs?|meals?|pizzas?|burgers?|jan|january|feb"
    r"|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec"
    r"|december)\b)",
    re.I,
)
_PLURAL = re.compile(r"\s+(?!(?:was|has|its|this|plus|yes|always|sometimes|across|perhaps|unless|minus|thus"
                     r"|is|towards|thanks|fees|charges|us|as|deposits|pass|less|gas|bus|sales|loss|business)\b)"
                     r"[a-z]{2,}s\b(?!')", re.I)  # fmt: skip
_READING = re.compile(
    r"(?:#|\b(?:no|nr|num|number|ref|reference|order|ticket|case|account|acct|meter|mileage|odometer|reads?|reading|code"
    r"|id|till|paybill|flight|bus|room|flat|house|block|unit|route|gate|seat|model|page|version|ext|extension"
    r"|terminal|platform|error|step|day|chapter|call(?:ed)?|dial(?:led|ed)?|waybill|invoice|policy|member|galaxy|iphone"
    r"|redmi|tecno|infinix|number is|apt|suite|zone|phase|plot)[\s.:]*)$",
    re.I,
)
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+,\d{2}|\d{1,3}(?:'\d{3})+"
)
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|of|year|until|till|from|for the|by|[a-z]{3,9}\.?,?)\s*$", re.I)


def counts_something(text: str, end: int) -> bool:
    """Tell whether the word after a number is what it counts."""
    return _UNIT.match(text, end) is not None or _PLURAL.match(text, end) is not None


def money_verb_before(text: str, start: int) -> bool:
    """Tell whether a verb of paying or a noun of money stands right before a number."""
    before = text[max(0, start - 48) : start]
    return _STRONG_BEFORE.search(before) is not None or _WEAK_BEFORE.search(before) is not None


def is_spoken_of(text: str, start: int, end: int, digits: str) -> bool:
    """Tell whether bare digits are spoken of as money."""
    if _is_no_sum(text, start, end, digits):
        return False
    before = text[max(0, start - 70) : start]
    if _AFTER.match(text, end):
        return True
    if counts_something(text, end):
        return False
    if _READING.search(before[-24:]) and not _STRONG_BEFORE.search(before):
        return False
    if _GROUPED.fullmatch(digits):
        return True
    if _STRONG_BEFORE.search(before):
        return True
    if _MINE_BEFORE.search(before) and _MINE_AFTER.match(text, end):
        return True
    if len(re.sub(r"\D", "", digits)) >= 2 and _WEAK_BEFORE.search(before) and _NEXT_OF_WEAK.match(text, end):
        return True
    figures = re.fullmatch(r"\d{3,7}(?:\.\d\d)?|\d{2}\.\d\d", digits)
    return bool(figures and _FOR.is_in(before) and _NEXT_OF_FOR.match(text, end))


def _is_no_sum(text: str, start: int, end: int, digits: str) -> bool:
    """Tell whether bare digits are a time, a year, a phone or part of something longer."""
    if re.match(r"\d{1,2}:\d\d", text[start:]) or (digits.startswith("0") and "." not in digits):
        return True
    if re.match(r"[:/-]\d|\s\d{2,}|\s?(?:am|pm)\b", text[end:], re.I) or re.search(
        r"[\d#:/-]\s?$|[A-Z]\d*\s?-$", text[max(0, start - 3) : start]
    ):
        return True
    return bool(_YEAR.fullmatch(digits)) and bool(_YEAR_BEFORE.search(text[max(0, start - 14) : start]))
