"""The words of wishes: what a company can do, and what it is done to. Tables only."""

from __future__ import annotations

from enum import Enum, auto

from bot.engines.rules.plain import word_set


class Act(Enum):
    """What is to be done, where the thing it is done to decides about the remedy."""

    GIVE = auto()  # also want, need, get: the thing alone tells
    RETURN = auto()
    PUT = auto()
    PAY = auto()
    CREDIT = auto()
    SETTLE = auto()
    FIX = auto()
    CORRECT = auto()
    CHANGE = auto()
    REMOVE = auto()
    CANCEL = auto()
    STOP = auto()
    OPEN = auto()
    UNLOCK = auto()
    REFUND = auto()
    REPLACE = auto()
    DELIVER = auto()
    SEND = auto()
    SWITCH = auto()
    DO = auto()
    COME = auto()
    EXPLAIN = auto()
    APOLOGISE = auto()
    RESPOND = auto()
    COMPENSATE = auto()
    HELP = auto()  # let, make, have, help: what follows tells


class Thing(Enum):
    """What a wish is about."""

    REFUND = auto()
    MONEY = auto()
    FEE = auto()
    REST = auto()
    CREDIT = auto()
    POINTS = auto()
    ACCOUNT = auto()
    SUPPLY = auto()
    GOODS = auto()
    BILL = auto()
    CLAIM = auto()
    LOCK = auto()
    CREW = auto()
    SLOT = auto()
    TRANSFER = auto()
    ANSWER = auto()
    REASON = auto()
    APOLOGY = auto()
    COMPENSATION = auto()
    REPLACEMENT = auto()
    REPAIR = auto()
    DELIVERY = auto()
    ENDING = auto()
    CONTRACT = auto()
    CORRECTION = auto()


# Base forms; a word that stands twice belongs to the first line.
_ACTS = """
GIVE: give get want need have take receive recover claim see expect deserve demand require collect owe like
RETURN: return
PUT: put place
PAY: pay cover foot
CREDIT: credit recredit re-credit
SETTLE: settle approve honour honor authorise authorize accept finalise finalize clear
FIX: fix repair mend restore reconnect resolve sort troubleshoot re-connect patch unclog service restart
CORRECT: correct rectify amend adjust recalculate re-calculate rebill re-bill recheck revise reconcile
CORRECT: update edit lower reduce bill
CHANGE: change
REMOVE: remove waive drop scrap delete erase wipe quash void forgive delist lift strike clean
CANCEL: cancel terminate discontinue annul end close quit exit unsubscribe
STOP: stop cease
OPEN: open reopen re-open release free activate allow
UNLOCK: unlock unblock unfreeze unsuspend un-suspend unban reactivate re-activate reinstate unrestrict
UNLOCK: whitelist
REFUND: refund reimburse repay reverse recoup cough
REPLACE: replace exchange swap rebook re-book reseat reschedule re-schedule
DELIVER: deliver redeliver re-deliver resend re-send reship dispatch ship
SEND: send bring find locate trace load drop hand leave supply provide issue forward transfer wire remit
SEND: deposit process expedite fetch produce
SWITCH: turn switch power
DO: install finish complete do redo re-do reinstall maintain
COME: come attend
EXPLAIN: explain justify clarify prove
APOLOGISE: apologise apologize
RESPOND: reply respond answer call ring contact phone email speak talk acknowledge listen pick confirm
RESPOND: escalate hear
COMPENSATE: compensate indemnify
HELP: let make help ask tell ensure try arrange
"""
# Forms that the rule does not give; "-" takes one away that is rather another word.
_IRREGULAR = """
given give giv give gimme give gotten get got - gave - taken take paid pay put put sent send brought
bring found find unfrozen unfreeze repaid repay resent resend re-sent re-send done do redone redo left -
dropped drop stopped stop stoped stop swapped swap shipped ship had - wanna want wan want delivered
deliver replied reply rectified rectify fixd fix cancelled cancel cancelling cancel canceled cancel
refunded refund reversal refund repayment refund seen see made - told - paying pay lifted lift getting
get putting put giving give
"""
_THINGS = """
REFUND: refund refunds reimbursement repayment reversal
MONEY: money monies moneys cash fund funds dough dosh deposit caution fare fares payment payments amount
MONEY: savings salary wages rent premium premiums overcharge overpayment excess change pesa deduction
MONEY: deductions contribution contributions investment winnings bond sum
FEE: fee fees charge charges fine fines penalty penalties debt debts interest levy surcharge arrears debit
FEE: debits default overage tax taxes listing entry
REST: rest remainder remaining difference balance shortfall half
CREDIT: credit credits rebate discount voucher vouchers goodwill allowance coupon
POINTS: points miles bonga rewards loyalty
ACCOUNT: account accounts a/c line sim simcard number wallet profile page login access
SUPPLY: power electricity light lights stima nepa water internet wifi wi-fi broadband fibre fiber network
SUPPLY: signal service connection supply gas heating heat channels landline hydro boiler lift elevator
SUPPLY: current
GOODS: parcel parcels package packages order orders phone phones item items goods stuff thing things
GOODS: luggage bag bags suitcase suitcases baggage food groceries product products token tokens unit units
GOODS: data bundle bundles airtime laptop tv television fridge freezer cooker stove oven machine shoe shoes
GOODS: sneakers dress clothes meds medicine medicines medication prescription passport document documents
GOODS: papers certificate cards card ticket tickets cylinder furniture sofa bed mattress bike car key keys
GOODS: book books uniform uniforms letter mzigo load property belongings possessions meter router decoder
GOODS: gift layby lay-by lay-buy laybuy visa permit licence license one ones pair jug jacket charger
GOODS: blender kettle iron microwave toaster washer chair desk table part parts battery screen tyre tyres
GOODS: watch camera headphones earbuds console model set box copy heater tank pump lens case tablet speaker
GOODS: printer boots shirt jeans room glasses cake wig toy toys plates plate report statement transcript
GOODS: transcripts
BILL: bill bills billing record records booking name invoice invoices reading readings details score rating
BILL: address spelling status price prices rate tariff plan file birth error mistake registration history
BILL: calculation policy loan crb bureau blacklist
CLAIM: claim claims expense expenses payout pay-out benefit settlement
LOCK: restriction restrictions block ban hold suspension freeze lock limit lien pnd flag embargo
CREW: someone somebody anyone anybody technician technicians tech techs engineer engineers plumber plumbers
CREW: electrician electricians team crew mechanic lineman linemen repairman inspector surveyor contractor
CREW: fitter installer specialist men guys locksmith
SLOT: slot appointment flight seat seats reservation train
TRANSFER: transfer transaction
ANSWER: answer answers reply response responses update updates decision date timeline confirmation call
ANSWER: callback call-back acknowledgement acknowledgment eta timeframe manager human supervisor word
ANSWER: deadline
REASON: explanation explanations reason reasons why clarification transparency breakdown truth
APOLOGY: apology apologies
COMPENSATION: compensation damages indemnity restitution
REPLACEMENT: replacement replacements exchange swap
REPAIR: repair repairs fix installation restoration reconnection
DELIVERY: delivery redelivery
ENDING: cancellation termination
CONTRACT: contract subscription membership lease agreement
CORRECTION: correction adjustment
"""


def _rows(table: str) -> list[tuple[str, str]]:
    """Return (word, name of its line) for every word, the last line first, so that the first one wins."""
    lines = [line.split(": ", 1) for line in table.strip().splitlines()]
    return [(word, name) for name, words in reversed(lines) for word in words.split()]


def _forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular verb."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb, verb + ("es" if verb.endswith(("s", "x", "sh", "ch")) else "s"), verb + "ed", verb + "ing"


def _all_forms() -> dict[str, Act]:
    found = {form: act for verb, act in BASES.items() for form in _forms(verb)}
    words = _IRREGULAR.split()
    for form, verb in zip(words[::2], words[1::2], strict=True):
        found.pop(form, None)
        if verb != "-":
            found[form] = BASES[verb]
    return found


BASES = {word: Act[name] for word, name in _rows(_ACTS)}
ACTS = _all_forms()
THINGS = {word: Thing[name] for word, name in _rows(_THINGS)}
# A verb that is as often a noun or a name of its time needs an object to command: "return my bag".
NOUNS_TOO = word_set(
    "refund return reply answer cancel fix exchange call credit order repair release replace claim need"
    " change update drop email phone ring end close open free clear service process transfer deposit load"
    " issue leave place cover clean bill lift supply like help see hand find put power turn come wire foot"
    " edit void strike"
)
NEW = word_set(
    "another new different working right correct proper fresh undamaged functioning sealed brand actual good"
    " replacement functional unbroken decent"
)
OLD = word_set(
    "old original agreed promised previous quoted usual normal right correct proper advertised actual"
)
CHARGING = word_set("charging billing debiting deducting taking renewing withdrawing invoicing")
TALK = word_set("calling texting messaging harassing phoning ringing emailing spamming threatening")
LITTLE = word_set(
    "just please pls plz kindly simply only really now at least also even to be the a an and so or then"
    " again either all out up quickly asap immediately urgently today still honestly jus already actually"
    " first them back"
)
