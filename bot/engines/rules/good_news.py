"""Whole short texts that say the trouble is over: "the bank gave me my money back", "refund came through"."""

from __future__ import annotations

_WHO = (
    r"(?:they|he|she|it|(?:the |my )?(?:bank|card company|card issuer|issuer|visa|mastercard|amex|paypal"
    r"|klarna|insurance|insurer|seller|shop|store|airline|hotel|company|landlord|agency|support))"
)
_ALREADY = r"(?:have |has |had |'ve |is |are |was |been |finally |just |now |already |actually |both )*"
_WHOLE = r"(?!wrong|same|damaged|broken|empty|half|other|only|part)"
_MONEY = r"(?:money|refund|cash|funds|deposit|compensation|tokens?|units|airtime)"
_GOODS = r"(?:parcel|order|phone|package|bags?|luggage|suitcase|laptop|items?|passport|documents?)"
_SUPPLY = r"(?:power|water|internet|wifi|network|lights?|line|signal|electricity|gas|heating)"
_SUMS = r"(?:amount|charge|payment|debit|transaction|deduction)"
_MINE = rf"(?:the|my|our|all my|a(?= (?:full |whole )?refund)) {_WHOLE}(?:full |whole |new )?(?:\w+ )?"
_GAVE = r"(?:gave|given|sent|paid|returned|credited|delivered|replaced|handed)"
_MENDED = (
    r"(?:fixed|repaired|sorted|restored|reconnected|unlocked|unblocked|reactivated|refunded|reversed|reimbursed"
    r"|paid back)"
)
_ME = r"(?: me| us| back| out)*"
_WHEN = (
    r"(?:[ ,]+(?:now|today|tonight|yesterday|again|finally|at last|in full|this (?:morning|afternoon|week)"
    r"|last night|just now|(?:an? |\d+ )?(?:hours?|minutes?) ago|through|all of it|everything"
    r"|(?:in|into|to|on) my (?:account|card|wallet)))*"
)
_ARRIVED = r"(?:came|come|arrived|landed|received|reflected|approved|in|here|back|returned|credited)"
_THROUGH = r"(?:went|gone|came|come) through"

GOOD_NEWS = "|".join(
    (
        # they gave it back, all of it
        rf"(?:{_WHO} )?{_ALREADY}{_GAVE}{_ME} {_MINE}(?:{_MONEY}|{_GOODS}|{_SUPPLY})(?: back)?{_WHEN}",
        rf"{_WHO} {_ALREADY}(?:{_GAVE}(?: me| us| back)+(?: everything| in full| all of it)?|paid|delivered"
        rf"(?: (?:it|everything))?){_WHEN}",
        rf"{_WHO} {_ALREADY}credited (?:my|our|the) (?:account|card|wallet){_WHEN}",
        # they mended it
        rf"(?:{_WHO} )?{_ALREADY}{_MENDED}{_ME}(?: (?:it|everything|all of it|{_MINE}(?:{_MONEY}|{_GOODS}"
        rf"|{_SUPPLY}|{_SUMS}|account|number|sim|card)))?{_WHEN}",
        rf"{_WHO} {_ALREADY}corrected {_MINE}(?:bill|amount|price|statement|name){_WHEN}",
        rf"{_WHO} apologi[sz]ed and {_MENDED}{_ME}(?: (?:it|everything))?{_WHEN}",
        # it is here
        rf"(?:the |my |a |it )?(?:full |whole |complete )?(?:{_MONEY}|{_GOODS})? ?{_ALREADY}"
        rf"(?:came|arrived|landed|reflected){_WHEN}",
        rf"(?:the |my |a )?(?:full |whole |complete )?(?:{_MONEY}|{_GOODS}) {_ALREADY}"
        rf"(?:(?:{_ARRIVED})(?: back| in)?|(?:back )?(?:in|on) my (?:account|card|wallet)){_WHEN}",
        rf"(?:the |my |a )?(?:{_MONEY}|chargeback|dispute|reversal) {_ALREADY}(?:{_THROUGH}|approved){_WHEN}",
        rf"(?:i |we )?{_ALREADY}(?:have|got|received) (?:back )?(?:it back|everything|all of it|{_MINE}"
        rf"(?:{_MONEY}|{_GOODS}|{_SUPPLY}))(?: back)?{_WHEN}",
        rf"(?:the |my |our )(?:account|sim|number|card|{_SUPPLY}|{_GOODS}) {_ALREADY}(?:unlocked|unblocked"
        rf"|restored|reactivated|reconnected|working|back on|fixed|repaired|replaced){_WHEN}",
        rf"(?:(?:the |an? |their |your )?(?:engineer|technician|plumber|electrician|fitter|repairman) "
        rf"{_ALREADY}(?:came|here|visited){_WHEN}[ ,.]+(?:and )?)?(?:now )?(?:the |my |our )?"
        rf"(?:it|everything|{_SUPPLY}|{_GOODS}|boiler|fridge|machine|account|card|app) {_ALREADY}"
        rf"(?:works|working|fixed|on again|up again)(?: fine| again| now| well)*{_WHEN}",
        rf"(?:(?:it )?{_ALREADY}(?:fixed|sorted|repaired|restored)[ ,]+)?(?:the |my |our )?{_SUPPLY} "
        rf"(?:is|came|are) back(?: on)?{_WHEN}",
    )
)
