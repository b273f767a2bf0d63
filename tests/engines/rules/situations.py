"""Situations of many sectors, as the reader hands them on: facts and cleaned sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, DraftRequest, Tone
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    CompanyState,
    Facts,
    Precision,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.reading import Sentence, SentenceRole

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
ROLES = {
    "o": SentenceRole.OUTCOME,
    "t": SentenceRole.TRIED,
    "p": SentenceRole.PROMISE,
    "m": SentenceRole.MANNER,
    "a": SentenceRole.ASK,
    "n": SentenceRole.NOISE,
}


def nov(day: int) -> date:
    return date(2026, 11, day)


def paid(value: str, currency: str | None, role: AmountRole = AmountRole.PAID) -> Amount:
    return Amount(Decimal(value), currency, role)


def said(*marked: str) -> tuple[Sentence, ...]:
    """Build sentences from "o: text", the letter naming the role."""
    return tuple(Sentence(text[3:], ROLES[text[0]], 0, len(text) - 3) for text in marked)


def ask(*kinds: AskKind, by: date | None = None, text: str = "", amount: Amount | None = None) -> Ask:
    return Ask(kinds, text, by, amount)


def request(facts: Facts, sentences: tuple[Sentence, ...], handle: str | None = None) -> DraftRequest:
    return DraftRequest(facts, sentences, (DraftKind.X_POST,), TODAY, Tone.CALM, x_handle=handle)


def company(name: str) -> Company:
    return Company(name)


K, R, C = AskKind, AmountRole, Channel

SAFARICOM = request(
    Facts(
        company=company("Safaricom"),
        what="it's been dead since",
        when=When(nov(3)),
        item="home fibre",
        amounts=(paid("4500", "KES"),),
        references=(Reference(ReferenceKind.TICKET, "SR-8841236"),),
        tried=(Tried(C.CALL, 4, "called four times"), Tried(C.TICKET, 2, "two tickets")),
        ask=ask(K.REFUND, K.REPAIR, by=FRIDAY),
        private=(Private(PrivateKind.PHONE, "0722 123456"),),
    ),
    said(
        "o: Safaricom installed home fibre on 3 Nov, I paid KSh 4,500 and it's been dead since.",
        "t: Called four times, two tickets, nothing.",
        "a: want my money back or fix it by friday.",
    ),
    "Safaricom_Care",
)

SITUATIONS: dict[str, DraftRequest] = {
    "fibre": SAFARICOM,
    "phone never came": request(
        Facts(
            company=company("Jumia"),
            what="phone I ordered never came",
            when=When(nov(2)),
            item="phone",
            promised_by=nov(10),
            amounts=(paid("58000", "NGN"),),
            ask=ask(K.REFUND),
        ),
        said(
            "o: phone i ordered never came", "o: was supposed to come 10 Nov, ordered on 2 Nov", "o: 58,000"
        ),
    ),
    "bank promise": request(
        Facts(
            company=company("Halifax"),
            what="they have not refunded me",
            when=When(date(2026, 10, 2)),
            promised_by=date(2026, 10, 16),
            amounts=(paid("240", "GBP", R.CHARGED),),
            ask=ask(K.REFUND),
            company_state=CompanyState.PROMISE,
            tried=(Tried(C.EMAIL, 3, "three emails"),),
        ),
        said(
            "o: A payment of £240 was taken twice from my account.",
            "p: On 2 Oct they promised a refund within 10 working days.",
            "t: I have sent three emails.",
        ),
        "AskHalifaxBank",
    ),
    "flight": request(
        Facts(
            company=company("Ryanair"),
            what="flight cancelled two hours before departure",
            when=When(nov(9)),
            where="Stansted",
            amounts=(paid("310", "EUR", R.LOST),),
            ask=ask(K.REFUND, K.COMPENSATE),
            tried=(Tried(C.CHAT, 2, "two chats"),),
            item="flight",
            references=(Reference(ReferenceKind.BOOKING, "K7YQ2P"),),
        ),
        said(
            "o: My flight from Stansted was cancelled two hours before departure on 9 Nov.",
            "o: I had to buy another ticket for €310.",
            "t: Two chats and both times the agent just closed it.",
            "a: I want a refund and compensation",
        ),
        "askryanair",
    ),
    "power cut": request(
        Facts(
            company=company("Kenya Power"),
            what="no electricity",
            when=When(nov(15)),
            where="Rongai",
            tried=(Tried(C.CALL, None, "keep calling"),),
            ask=ask(K.REPAIR),
            references=(Reference(ReferenceKind.METER, "14256677889"),),
        ),
        said(
            "o: no electricity in Rongai since 15 Nov",
            "t: I keep calling and nobody picks up",
            "o: all the food in my fridge has gone bad",
        ),
        "KenyaPower_Care",
    ),
    "card swallowed": request(
        Facts(
            company=company("GTBank"),
            what="ATM swallowed my card and debited me",
            when=When(nov(12)),
            amounts=(paid("20000", "NGN", R.CHARGED),),
            ask=ask(K.REFUND, by=date(2026, 12, 3)),
            tried=(Tried(C.VISIT, 2, "went to branch twice"),),
            item="card",
        ),
        said(
            "o: ATM debited me N20,000 on 12 Nov but did not give any cash",
            "t: Went to the branch twice",
            "m: the manager laughed at me",
            "p: they said 48 hours",
        ),
    ),
    "hotel": request(
        Facts(
            company=company("Booking.com"),
            what="hotel had no room for us",
            when=When(nov(14)),
            item="hotel room",
            amounts=(paid("2350.50", "ZAR"),),
            ask=ask(K.REFUND, K.EXPLAIN),
            references=(Reference(ReferenceKind.BOOKING, "4412.889.001"),),
        ),
        said(
            "o: I booked and paid on booking.com but the hotel in Durban had no room for us when we arrived with "
            "two children at ten at night, so we slept in the car and drove home the next morning",
            "m: nobody even said sorry",
        ),
        "bookingcom",
    ),
    "thin": request(Facts(company=company("Vodacom")), said("m: Vodacom is useless")),
    "nothing at all": request(Facts(), ()),
    "thin with handle": request(
        Facts(company=company("MTN"), what="data disappears"),
        said("o: my data disappears every night"),
        "MTN180",
    ),
    "shoes wrong size": request(
        Facts(
            company=company("Zalando"),
            what="they sent the wrong shoes",
            when=When(nov(6)),
            item="shoes",
            amounts=(paid("89.95", "EUR"),),
            ask=ask(K.REPLACE),
            tried=(Tried(C.EMAIL, 1, "one email"),),
        ),
        said("o: Ordered size 42 shoes and got size 38 on 6 Nov.", "t: emailed once, no answer"),
    ),
    "gym": request(
        Facts(
            company=company("PureGym"),
            what="still charging me after I cancelled",
            when=When(date(2026, 9, 1), precision=Precision.MONTH),
            item="membership",
            amounts=(paid("24.99", "GBP", R.CHARGED),),
            ask=ask(K.CANCEL, K.REFUND),
        ),
        said(
            "o: I cancelled my membership in September and they still take £24.99 every month",
            "a: cancel it without any fee and refund me",
        ),
        "PureGym",
    ),
    "account locked": request(
        Facts(
            company=company("PayPal"),
            what="my account is locked",
            when=When(nov(10)),
            item="account",
            amounts=(paid("1200", "USD", R.OTHER),),
            ask=ask(K.UNLOCK, by=nov(24)),
            tried=(Tried(C.CALL, 2, "two calls"), Tried(C.EMAIL, 5, "five emails")),
        ),
        said(
            "o: my account is locked since 10 Nov with $1,200 in it",
            "t: two calls and five emails and every answer is the same template",
        ),
        "AskPayPal",
    ),
    "water bill": request(
        Facts(
            company=company("Nairobi Water"),
            what="bill five times higher than normal",
            item="water bill",
            when=When(date(2026, 10, 1), precision=Precision.MONTH),
            amounts=(paid("18200", "KES", R.CHARGED),),
            ask=ask(K.CORRECT),
            tried=(Tried(C.VISIT, 1, "visited the office"),),
        ),
        said(
            "o: My October bill is KSh 18,200, five times the normal one.",
            "o: the meter reading on it is not what my meter shows",
            "t: Visited the office once.",
        ),
    ),
    "fridge": request(
        Facts(
            company=company("LG"),
            what="fridge stopped working",
            when=When(date(2026, 10, 20)),
            item="fridge",
            amounts=(paid("9999", "ZAR"),),
            ask=ask(K.OTHER, text="honour the warranty"),
            tried=(Tried(C.CALL, 3, "3 calls"),),
        ),
        said(
            "o: Fridge stopped working on 20 Oct, it is 14 months old and has a two year warranty",
            "t: 3 calls and they say it is not covered",
        ),
        "LGSouthAfrica",
    ),
    "taxi": request(
        Facts(
            company=company("Bolt"),
            what="driver took a longer route",
            when=When(nov(17)),
            amounts=(paid("95", "GHS", R.CHARGED),),
            ask=ask(K.REFUND, amount=paid("40", "GHS", R.WANTED)),
            private=(Private(PrivateKind.PERSON, "Kwame Mensah"), Private(PrivateKind.PLATE, "GR 4412-22")),
        ),
        said(
            "o: the driver Kwame Mensah took a much longer route on 17 Nov and I was charged GH¢95 instead of GH¢55"
        ),
        "Bolt_gh",
    ),
    "parcel": request(
        Facts(
            company=company("Evri"),
            what="parcel shows delivered but never arrived",
            when=When(nov(5)),
            item="parcel",
            ask=ask(K.DELIVER, K.REFUND),
            tried=(Tried(C.CHAT, 4, "4 chats"),),
            references=(Reference(ReferenceKind.TRACKING, "H00X1A0023456789"),),
        ),
        said(
            "o: Tracking says delivered on 5 Nov but my parcel never arrived.",
            "o: the photo shows someone else's door",
            "t: Four chats with a bot.",
        ),
        "EvriHelp",
    ),
    "insurance": request(
        Facts(
            company=company("Jubilee Insurance"),
            what="claim not paid",
            when=When(date(2026, 8, 3)),
            amounts=(paid("310000", "KES", R.LOST),),
            ask=ask(K.RESPOND, K.EXPLAIN, by=nov(25)),
            item="claim",
            references=(Reference(ReferenceKind.POLICY, "JIC/2291/77"),),
            tried=(Tried(C.EMAIL, 6, "six emails"), Tried(C.VISIT, 2, "two visits")),
        ),
        said(
            "o: My hospital claim of KSh 310,000 has not been paid since 3 Aug.",
            "t: Six emails, two visits, always 'it is with the team'.",
        ),
    ),
    "school laptop": request(
        Facts(
            company=company("Dell"),
            what="laptop screen cracked on arrival",
            when=When(nov(11)),
            item="laptop",
            amounts=(paid("74500", "INR"),),
            ask=ask(K.REPLACE, K.REFUND, by=nov(21)),
        ),
        said(
            "o: Laptop arrived on 11 Nov with a cracked screen.",
            "o: Paid ₹74,500 for it.",
            "m: I need it for my exams",
            "a: replace or refund",
        ),
        "DellCares",
    ),
    "restaurant": request(
        Facts(
            company=company("Mama Ashanti Kitchen"),
            what="food was cold and two dishes missing",
            when=When(nov(16)),
            amounts=(paid("180", "GHS"),),
            ask=ask(K.APOLOGISE, K.REFUND),
        ),
        said("o: Food came cold and two dishes were missing", "m: the lady on the phone was rude"),
    ),
    "train": request(
        Facts(
            company=company("Deutsche Bahn"),
            what="train cancelled",
            when=When(nov(7)),
            amounts=(paid("129", "EUR"),),
            ask=ask(K.REFUND),
            item="train ticket",
            where="Köln",
        ),
        said(
            "o: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129.",
            "o: I missed a job interview.",
        ),
        "DB_Bahn",
    ),
    "mobile money": request(
        Facts(
            company=company("M-Pesa"),
            what="money sent to wrong number",
            when=When(nov(16)),
            amounts=(paid("12000", "KES", R.LOST),),
            ask=ask(K.REFUND, by=nov(19)),
            tried=(Tried(C.CALL, 1, "called"),),
        ),
        said(
            "o: I sent KSh 12,000 to the wrong number on 16 Nov and reported it within five minutes.",
            "t: Called once, they said they would reverse it.",
            "a: reverse it please",
        ),
        "Safaricom_Care",
    ),
    "landlord repair": request(
        Facts(
            company=company("Clarion Housing"),
            what="no heating",
            when=When(date(2026, 10, 28)),
            item="flat",
            ask=ask(K.REPAIR, by=nov(23)),
            tried=(Tried(C.TICKET, 3, "three repair tickets"),),
            private=(Private(PrivateKind.ADDRESS, "14 Fern Street"),),
        ),
        said(
            "o: No heating in our flat at 14 Fern Street since 28 Oct.",
            "o: We have a baby of four months.",
            "t: Three repair tickets, every one closed without a visit.",
        ),
        "ClarionSupport",
    ),
    "concert": request(
        Facts(
            company=company("Ticketmaster"),
            what="concert cancelled, no refund",
            when=When(date(2026, 9, 12)),
            amounts=(paid("156", "USD"),),
            ask=ask(K.REFUND),
            promised_by=date(2026, 10, 12),
            item="tickets",
        ),
        said(
            "o: Concert was cancelled on 12 Sep.",
            "p: They promised the refund by 12 Oct.",
            "o: still nothing on my card",
        ),
        "TMFanSupport",
    ),
    "sim": request(
        Facts(
            company=company("Airtel Uganda"),
            what="line blocked",
            when=When(nov(13)),
            item="SIM",
            ask=ask(K.UNLOCK),
            amounts=(paid("50000", "UGX", R.OTHER),),
        ),
        said("o: my SIM is blocked since 13 Nov and USh 50,000 is on it"),
    ),
    "shouting run-on": request(
        Facts(
            company=company("Takealot"),
            what="tv broken",
            when=When(nov(8)),
            item="TV",
            amounts=(paid("12499", "ZAR"),),
            ask=ask(K.REPLACE),
            tried=(Tried(C.CALL, 6, "6 times"),),
        ),
        said(
            "o: so i ordered a tv and it came broken on 8 Nov and i called them and they said they will collect it "
            "and then nobody came and then i called again and they said the same thing and its been ten days now!!!"
        ),
        "TAKEALOT",
    ),
    "gas refill": request(
        Facts(
            company=company("Total Energies"),
            what="cylinder was half empty",
            when=When(nov(15)),
            item="gas cylinder",
            amounts=(paid("3100", "KES"),),
            ask=ask(K.REPLACE, K.EXPLAIN),
        ),
        said(
            "o: Bought a gas cylinder for KSh 3,100 on 15 Nov and it was half empty",
            "m: they told me to go away",
        ),
    ),
    "streaming": request(
        Facts(
            company=company("Showmax"),
            what="charged after free trial",
            amounts=(paid("99", "ZAR", R.CHARGED),),
            when=When(nov(1), precision=Precision.ABOUT),
            ask=ask(K.REFUND, K.CANCEL),
            item="subscription",
        ),
        said("o: charged R99 although i cancelled in the free trial"),
        "ShowmaxHelp",
    ),
}
